package onnx_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/castnet/castnet/infer/onnx"
)

func TestTheLibraryIsFoundFromTheProgramsFolder(t *testing.T) {
	t.Parallel()
	root, elsewhere := t.TempDir(), t.TempDir()
	want := filepath.Join(root, "third_party", "onnxruntime", "libonnxruntime.so.1")
	if err := os.MkdirAll(filepath.Dir(want), 0o750); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(want, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for what, starts := range map[string][]string{"beside": {elsewhere, root}, "above": {elsewhere, filepath.Join(root, "bin")}} {
		if got := onnx.Above(starts); got != want {
			t.Errorf("%s the program: found %q", what, got)
		}
	}
	if got := onnx.Above([]string{elsewhere}); got != "" && !strings.HasSuffix(got, "libonnxruntime.so.1") {
		t.Errorf("elsewhere: found %q", got)
	}
}

func TestWithoutTheLibraryTheWayToItIsSaid(t *testing.T) { //nolint:paralleltest // changes the working directory
	t.Setenv(onnx.LibraryEnv, "")
	t.Chdir(t.TempDir())
	_, err := onnx.FindLibrary("")
	if err == nil {
		t.Skip("there is one above the folder for temporary files")
	}
	if !errors.Is(err, onnx.ErrLibrary) || !strings.Contains(err.Error(), "make setup") || !strings.Contains(err.Error(), onnx.LibraryEnv) {
		t.Errorf("not found: %v", err)
	}
}
