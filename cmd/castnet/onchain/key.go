package onchain

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/castnet/castnet/chain/wallet"
	"github.com/castnet/castnet/pm"
)

// keyCmd groups what concerns keystore files; no chain is asked.
type keyCmd struct {
	New    keyNewCmd    `cmd:"" help:"Make a key and keep it in a keystore file."`
	Import keyImportCmd `cmd:"" help:"Keep a private key that is there already in a keystore file."`
	Show   keyShowCmd   `cmd:"" help:"Say whose key a keystore file holds; takes no password."`
}

// fileFlags say where a keystore file and its password are.
type fileFlags struct {
	KeyFile      string `aliases:"keystore" default:"${home}/${role}/key.json" help:"Keystore file." placeholder:"FILE"`
	PasswordFile string `help:"File with the password; the file password beside the key when empty, made when it is not there." placeholder:"FILE"`
}

// save keeps a key in a file that must not exist yet.
func (f fileFlags) save(term Terminal, key *wallet.Key) error {
	if _, err := os.Stat(f.KeyFile); !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("%s is there already: name another by --key-file", f.KeyFile)
	}
	password := f.PasswordFile
	if password == "" {
		password = filepath.Join(filepath.Dir(f.KeyFile), "password")
	}
	if err := wallet.MakePassword(password); err != nil {
		return err
	}
	if err := key.Save(f.KeyFile, wallet.PasswordFile(password), wallet.Standard); err != nil {
		return err
	}
	fmt.Fprintf(term.out, "account %s, key in %s, password in %s: keep copies of both apart from this machine\n", key.Address(), f.KeyFile, password)
	return nil
}

type keyNewCmd struct {
	fileFlags `embed:""`
}

// Run makes a key.
func (c *keyNewCmd) Run(_ context.Context, term Terminal) error {
	key, err := wallet.NewKey()
	if err != nil {
		return err
	}
	return c.save(term, key)
}

type keyImportCmd struct {
	From      string `arg:"" help:"File with the private key, 64 hexadecimal digits." placeholder:"FILE"`
	fileFlags `embed:""`
}

// Run takes a key over. It comes from a file, because arguments can be seen by every process.
func (c *keyImportCmd) Run(_ context.Context, term Terminal) error {
	text, err := os.ReadFile(c.From)
	if err != nil {
		return err
	}
	key, err := wallet.FromHex(strings.TrimSpace(string(text)))
	if err != nil {
		return fmt.Errorf("%s: %w", c.From, err)
	}
	return c.save(term, key)
}

type keyShowCmd struct {
	KeyFile string `aliases:"keystore" default:"${home}/${role}/key.json" help:"Keystore file." placeholder:"FILE"`
	JSON    bool   `name:"json" help:"Print JSON."`
}

// Run prints the address.
func (c *keyShowCmd) Run(_ context.Context, term Terminal) error {
	a, err := wallet.AddressOf(c.KeyFile)
	if err != nil {
		return err
	}
	v := struct {
		Account pm.Address `json:"account"`
		File    string     `json:"key_file"`
	}{a, c.KeyFile}
	f := readFlags{JSON: c.JSON}
	return f.print(term.out, v, func(row func(...any)) { row(a) })
}
