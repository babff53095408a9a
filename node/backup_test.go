package node_test

import (
	"archive/tar"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/castnet/castnet/internal/store"
	"github.com/castnet/castnet/node"
	"github.com/castnet/castnet/p2p"
	"github.com/castnet/castnet/pm"
)

// archive writes a tar file of these names and contents.
func archive(t *testing.T, files ...[2]string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "archive")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	w := tar.NewWriter(f)
	for _, e := range files {
		if err := w.WriteHeader(&tar.Header{Name: e[0], Size: int64(len(e[1])), Mode: 0o600}); err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(e[1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(w.Close(), f.Close()); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestBackupOfARunningNodeComesBack(t *testing.T) {
	t.Parallel()
	log, ctx := slog.New(slog.DiscardHandler), t.Context()
	g := start(t, config(t, p2p.Gateway))
	series := pm.Hash{1}
	secret := inside(t, g.dir, func(db *store.DB) pm.Hash {
		if _, err := db.Nonces().Next(ctx, series, 5); err != nil {
			t.Fatal(err)
		}
		s, err := db.Secret(ctx, "recipient")
		if err != nil {
			t.Fatal(err)
		}
		return s
	})
	dir := t.TempDir()
	bare, full := filepath.Join(dir, "bare"), filepath.Join(dir, "full")
	if names, err := node.Backup(ctx, g.dir, bare, false, log); err != nil || !slices.Equal(names, []string{"castnet.db"}) {
		t.Fatalf("copy of %v, %v", names, err)
	}
	if _, err := node.Backup(ctx, g.dir, bare, false, log); !errors.Is(err, node.ErrThere) {
		t.Errorf("a copy over a copy: %v", err)
	}
	if names, err := node.Backup(ctx, g.dir, full, true, log); err != nil || len(names) != 4 {
		t.Fatalf("copy of %v, %v", names, err)
	}
	if st, err := os.Stat(full); err != nil || st.Mode().Perm() != 0o600 {
		t.Errorf("the copy is %v, %v", st.Mode(), err)
	}
	if _, err := node.Restore(ctx, bare, g.dir, true, log); !errors.Is(err, node.ErrRunning) {
		t.Errorf("over a running node: %v", err)
	}
	g.stop()
	if _, err := node.Restore(ctx, bare, g.dir, false, log); !errors.Is(err, node.ErrThere) {
		t.Errorf("over a database: %v", err)
	}
	if names, err := node.Restore(ctx, full, g.dir, true, log); err != nil || !slices.Equal(names, []string{"castnet.db"}) {
		t.Errorf("keys that are there stay: %v, %v", names, err)
	}
	fresh := filepath.Join(dir, "fresh")
	if names, err := node.Restore(ctx, full, fresh, false, log); err != nil || len(names) != 4 {
		t.Errorf("restored %v, %v", names, err)
	}
	for _, name := range []string{"key.json", "password", "peer.key"} {
		if read(t, fresh, name) != read(t, g.dir, name) {
			t.Errorf("%s is another one", name)
		}
	}
	for _, at := range []string{g.dir, fresh} {
		again := inside(t, at, func(db *store.DB) pm.Hash {
			if n, err := db.Nonces().Next(ctx, series, 1); !errors.Is(err, pm.ErrNonce) {
				t.Errorf("nonce %d of an old series, %v", n, err)
			}
			s, err := db.Secret(ctx, "recipient")
			if err != nil {
				t.Fatal(err)
			}
			return s
		})
		if again == secret {
			t.Error("parameters from before the copy are still good")
		}
		left, err := filepath.Glob(filepath.Join(at, ".castnet-*"))
		if err != nil || len(left) != 0 {
			t.Errorf("left behind %v, %v", left, err)
		}
	}
	if old, _ := filepath.Glob(filepath.Join(g.dir, "castnet.db*.old")); len(old) == 0 {
		t.Error("the database from before is gone")
	}
}

// inside opens the database of a node for a moment.
func inside(t *testing.T, dir string, use func(*store.DB) pm.Hash) pm.Hash {
	t.Helper()
	db, err := store.Open(filepath.Join(dir, "castnet.db"), slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	return use(db)
}

func TestRestoreRefuses(t *testing.T) {
	t.Parallel()
	log := slog.New(slog.DiscardHandler)
	for name, tc := range map[string]struct {
		file string
		err  error
	}{
		"a path out of the directory": {archive(t, [2]string{"../castnet.db", ""}), node.ErrArchive},
		"a name it does not know":     {archive(t, [2]string{"castnet.db", ""}, [2]string{"node.json", "{}"}), node.ErrArchive},
		"a database twice":            {archive(t, [2]string{"castnet.db", ""}, [2]string{"castnet.db", ""}), node.ErrArchive},
		"a key that is no key":        {archive(t, [2]string{"key.json", strings.Repeat("x", 2<<20)}), node.ErrArchive},
		"no database":                 {archive(t), node.ErrArchive},
		"what is no archive":          {filepath.Join("doc.go"), node.ErrArchive},
		"a database that is none":     {archive(t, [2]string{"castnet.db", strings.Repeat("x", 8192)}), nil},
	} {
		dir := t.TempDir()
		_, err := node.Restore(t.Context(), tc.file, dir, false, log)
		if err == nil || tc.err != nil && !errors.Is(err, tc.err) {
			t.Errorf("%s: %v", name, err)
		}
		if left, _ := os.ReadDir(dir); len(left) != 0 {
			t.Errorf("%s: left %v", name, fmt.Sprint(left))
		}
	}
}
