package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"strings"

	"github.com/castnet/castnet/node"
)

type backupCmd struct {
	File string `arg:"" help:"Archive to write; must not be there yet." placeholder:"FILE"`
	Dir  string `default:"${home}/${role}" help:"State directory of the node, running or not." placeholder:"DIR"`
	Keys bool   `help:"Include keys and the password that opens them: whoever reads the archive can then spend the money."`
}

// Run writes the archive.
func (c *backupCmd) Run(ctx context.Context, out io.Writer, log *slog.Logger) error {
	names, err := node.Backup(ctx, c.Dir, c.File, c.Keys, log)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "%s holds %s\n", c.File, strings.Join(names, ", "))
	if !c.Keys {
		fmt.Fprintln(out, "keys are not in it: keep key.json, password and peer.key elsewhere, or use --keys")
	}
	return nil
}

type restoreCmd struct {
	File  string `arg:"" type:"existingfile" help:"Archive made by castnet backup." placeholder:"FILE"`
	Dir   string `default:"${home}/${role}" help:"State directory to restore to." placeholder:"DIR"`
	Force bool   `help:"Move away a database that is there."`
}

// Run brings the archive back.
func (c *restoreCmd) Run(ctx context.Context, out io.Writer, log *slog.Logger) error {
	names, err := node.Restore(ctx, c.File, c.Dir, c.Force, log)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "restored %s to %s\n", strings.Join(names, ", "), c.Dir)
	fmt.Fprintln(out, "ticket parameters from before are void on both sides; payments under way are refused and made anew")
	return nil
}
