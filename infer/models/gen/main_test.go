package main

import (
	"bytes"
	"io/fs"
	"os"
	"testing"
)

func TestGeneratedFilesAreCommitted(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := run(dir); err != nil {
		t.Fatal(err)
	}
	n := 0
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		n++
		want, err := os.ReadFile("../" + path)
		if err != nil {
			return err
		}
		if got, err := os.ReadFile(dir + "/" + path); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is not what the generator writes, %v", path, err)
		}
		return nil
	})
	if err != nil || n != 5 {
		t.Errorf("%d files, %v", n, err)
	}
}
