package node

import (
	"archive/tar"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"github.com/castnet/castnet/internal/store"
	"github.com/castnet/castnet/node/devnet"
)

// Errors of copies.
var (
	ErrRunning = errors.New("node: a node is running here")
	ErrThere   = errors.New("node: there already")
	ErrArchive = errors.New("node: not an archive of ours")
)

// secrets are the files of a node that only a copy with keys holds.
func secrets() []string { return []string{"key.json", "password", "peer.key"} }

const (
	maxSecret   = 1 << 20
	maxDatabase = 1 << 40
)

// Backup writes an archive with a copy of the database of the node in a directory, which may be running, and with its keys
// if asked for. It returns the names of what is in it. ErrThere when the file exists.
func Backup(ctx context.Context, dir, file string, keys bool, log *slog.Logger) (names []string, err error) {
	db, err := store.OpenReader(ctx, filepath.Join(dir, databaseFile), log)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	out, err := os.OpenFile(file, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if errors.Is(err, os.ErrExist) {
		return nil, fmt.Errorf("back up to %s: %w", file, ErrThere)
	}
	if err != nil {
		return nil, fmt.Errorf("back up: %w", err)
	}
	defer func() {
		err = errors.Join(err, out.Close())
		if err != nil {
			_ = os.Remove(file) // half an archive is none
		}
	}()
	tmp, err := os.MkdirTemp(filepath.Dir(file), ".castnet-backup-")
	if err != nil {
		return nil, fmt.Errorf("back up: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(tmp)) }()
	if err := db.Backup(ctx, filepath.Join(tmp, databaseFile)); err != nil {
		return nil, err
	}
	w := tar.NewWriter(out)
	if err := pack(w, tmp, databaseFile); err != nil {
		return nil, err
	}
	names = append(names, databaseFile)
	for _, name := range secrets() {
		if !keys {
			break
		}
		err := pack(w, dir, name)
		if errors.Is(err, os.ErrNotExist) {
			continue // kept elsewhere by its flag
		}
		if err != nil {
			return nil, err
		}
		names = append(names, name)
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("back up: %w", err)
	}
	return names, out.Sync()
}

func pack(w *tar.Writer, dir, name string) error {
	f, err := os.Open(filepath.Join(dir, name))
	if err != nil {
		return fmt.Errorf("back up %s: %w", name, err)
	}
	defer func() { _ = f.Close() }() // it was only read
	st, err := f.Stat()
	if err == nil {
		err = w.WriteHeader(&tar.Header{Name: name, Mode: 0o600, Size: st.Size(), ModTime: st.ModTime()})
	}
	if err == nil {
		_, err = io.CopyN(w, f, st.Size())
	}
	if err != nil {
		return fmt.Errorf("back up %s: %w", name, err)
	}
	return nil
}

// Restore brings an archive back to a directory in which no node runs, and makes void what the database may have forgotten
// since it was copied (store.DB.Restored). A database that is there is an error, ErrThere, or is moved away by force. Keys
// that are there stay; those of the archive come only where there are none. ErrRunning, ErrArchive, store.ErrDamaged,
// store.ErrVersion.
func Restore(ctx context.Context, file, dir string, force bool, log *slog.Logger) (names []string, err error) {
	if answers(ctx, dir) {
		return nil, fmt.Errorf("restore to %s: %w", dir, ErrRunning)
	}
	target := filepath.Join(dir, databaseFile)
	if _, err := os.Stat(target); err == nil && !force {
		return nil, fmt.Errorf("restore to %s: database %w", dir, ErrThere)
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("restore: %w", err)
	}
	tmp, err := os.MkdirTemp(dir, ".castnet-restore-")
	if err != nil {
		return nil, fmt.Errorf("restore: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(tmp)) }()
	found, err := unpack(file, tmp)
	if err != nil {
		return nil, err
	}
	if err := settle(ctx, filepath.Join(tmp, databaseFile), log); err != nil {
		return nil, err
	}
	aside := "." + time.Now().UTC().Format("20060102T150405") + ".old"
	for _, end := range []string{"", "-wal", "-shm"} {
		if err := os.Rename(target+end, target+end+aside); err != nil && !errors.Is(err, os.ErrNotExist) {
			return nil, fmt.Errorf("restore: %w", err)
		}
	}
	for _, name := range found {
		to := filepath.Join(dir, name)
		if _, err := os.Stat(to); err == nil {
			log.Info("kept what was there", "file", to)
			continue
		}
		if err := os.Rename(filepath.Join(tmp, name), to); err != nil {
			return names, fmt.Errorf("restore: %w", err)
		}
		names = append(names, name)
	}
	return names, nil
}

// settle checks a copied database and makes it safe to use.
func settle(ctx context.Context, path string, log *slog.Logger) error {
	db, err := store.Open(path, log)
	if err != nil {
		return err
	}
	if err = db.Check(ctx); err == nil {
		err = db.Restored(ctx)
	}
	return errors.Join(err, db.Close())
}

// unpack writes the files of an archive into a directory: those it may hold and no others.
func unpack(file, dir string) (names []string, err error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, fmt.Errorf("restore: %w", err)
	}
	defer func() { _ = f.Close() }() // it was only read
	limits := map[string]int64{databaseFile: maxDatabase}
	for _, name := range secrets() {
		limits[name] = maxSecret
	}
	for r := tar.NewReader(f); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w: %w", file, ErrArchive, err)
		}
		most, known := limits[h.Name]
		if !known || h.Typeflag != tar.TypeReg || h.Size > most {
			return nil, fmt.Errorf("%s holds %.80q of %d bytes: %w", file, h.Name, h.Size, ErrArchive)
		}
		delete(limits, h.Name) // once each
		out, err := os.OpenFile(filepath.Join(dir, h.Name), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
		if err != nil {
			return nil, fmt.Errorf("restore: %w", err)
		}
		_, err = io.CopyN(out, r, h.Size)
		if err = errors.Join(err, out.Sync(), out.Close()); err != nil {
			return nil, fmt.Errorf("%s: %w: %w", file, ErrArchive, err)
		}
		names = append(names, h.Name)
	}
	if _, missing := limits[databaseFile]; missing {
		return nil, fmt.Errorf("%s holds no database: %w", file, ErrArchive)
	}
	return names, nil
}

// answers tells whether a node runs in a directory: whether the admin interface it said it has is there.
func answers(ctx context.Context, dir string) bool {
	b, err := os.ReadFile(filepath.Join(dir, devnet.InfoFile))
	if err != nil {
		return false
	}
	var info devnet.Info
	if json.Unmarshal(b, &info) != nil || info.Admin == "" {
		return false
	}
	ctx, cancel := context.WithTimeout(ctx, 3*time.Second)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, info.Admin+"/healthz", nil)
	if err != nil {
		return false
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return false
	}
	_ = res.Body.Close()
	return true
}
