package onnx

import (
	"context"
	"debug/elf"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// LibraryEnv names the environment variable that says where the library is.
const LibraryEnv = "CASTNET_ONNXRUNTIME"

// libraryPath is where make setup puts the library, below the repository's root.
const libraryPath = "third_party/onnxruntime/libonnxruntime.so.1"

// cudaProvider is the file beside the library that holds its CUDA kernels.
const cudaProvider = "libonnxruntime_providers_cuda.so"

// FindLibrary returns the library's path: configured if not empty, else the environment's CASTNET_ONNXRUNTIME, else
// third_party/onnxruntime/libonnxruntime.so.1 below the working directory or the folder of the executable or a parent of
// either. The error is ErrLibrary.
func FindLibrary(configured string) (string, error) {
	for _, path := range []string{configured, os.Getenv(LibraryEnv)} {
		if path == "" {
			continue
		}
		if _, err := os.Stat(path); err != nil {
			return "", fmt.Errorf("%w: %w", err, ErrLibrary)
		}
		return filepath.Abs(path) // a child has another working directory
	}
	var starts []string
	if dir, err := os.Getwd(); err == nil {
		starts = append(starts, dir)
	}
	if exe, err := os.Executable(); err == nil {
		starts = append(starts, filepath.Dir(exe))
	}
	if path := above(starts); path != "" {
		return path, nil
	}
	return "", fmt.Errorf("no %s in the working directory, beside the program or above them; run make setup, or set %s to the file's path: %w",
		libraryPath, LibraryEnv, ErrLibrary)
}

// above looks for the library in folders and what they are in; empty when it is in none.
func above(starts []string) string {
	for _, dir := range starts {
		for {
			path := filepath.Join(dir, libraryPath)
			if exists(path) {
				return path
			}
			parent := filepath.Dir(dir)
			if parent == dir {
				break
			}
			dir = parent
		}
	}
	return ""
}

// Report is what a machine has for inference.
type Report struct {
	Library     string   // path of the library that would be used
	Version     string   // of ONNX Runtime, as the loaded library says
	Device      Device   // what a child found
	CUDA        string   // path of the CUDA provider beside the library; empty when there is none
	CUDAMissing []string // shared libraries the provider needs that the loader would not find
	Err         error    // why inference does not work here; nil when it does. ErrLibrary when the library is at fault
}

// Check finds out what castnet doctor prints. It starts a child and ends it again.
func Check(ctx context.Context, cfg Config) Report {
	var rep Report
	cfg, rep.Err = cfg.withDefaults()
	if rep.Err != nil {
		return rep
	}
	if rep.Library, rep.Err = FindLibrary(cfg.Library); rep.Err != nil {
		return rep
	}
	cfg.Library = rep.Library
	if path := filepath.Join(filepath.Dir(rep.Library), cudaProvider); exists(path) {
		rep.CUDA = path
		rep.CUDAMissing = missing(path, loaderFolders(cfg.CUDALibs))
	}
	w, d, err := greet(ctx, cfg)
	if err != nil {
		rep.Err = err
		return rep
	}
	w.kill()
	w.close()
	rep.Device, rep.Version = d, d.Version
	return rep
}

// missing returns the libraries that the ELF file at path needs and that are in none of the folders, nor beside it. What
// those need in turn is not followed. A version label in a name says nothing; the needs do.
func missing(path string, folders []string) []string {
	f, err := elf.Open(path)
	if err != nil {
		return []string{err.Error()}
	}
	defer f.Close()
	needed, err := f.ImportedLibraries()
	if err != nil {
		return []string{err.Error()}
	}
	var out []string
	for _, name := range needed {
		in := func(dir string) bool { return exists(filepath.Join(dir, name)) }
		if !slices.ContainsFunc(append([]string{filepath.Dir(path)}, folders...), in) {
			out = append(out, name)
		}
	}
	return out
}

// loaderFolders returns where the dynamic loader looks: extra, what its configuration names, and its built-in folders.
func loaderFolders(extra string) []string {
	out := filepath.SplitList(extra)
	conf, _ := filepath.Glob("/etc/ld.so.conf.d/*.conf")
	for _, path := range append([]string{"/etc/ld.so.conf"}, conf...) {
		b, err := os.ReadFile(path)
		if err != nil {
			continue
		}
		for line := range strings.Lines(string(b)) {
			if line = strings.TrimSpace(line); strings.HasPrefix(line, "/") {
				out = append(out, line)
			}
		}
	}
	triplets, _ := filepath.Glob("/usr/lib/*-linux-gnu")
	return append(append(out, triplets...), "/lib64", "/usr/lib64", "/lib", "/usr/lib")
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
