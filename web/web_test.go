package web_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"

	"github.com/castnet/castnet/web"
)

func TestPagesAreServed(t *testing.T) {
	t.Parallel()
	player := http.StatusNotFound // without set-up there is no hls.js, and the pages are there all the same
	if web.HasPlayer() {
		player = http.StatusOK
	}
	tests := map[string]struct {
		method, path, kind string
		code               int
	}{
		"dashboard":        {"GET", "/", "text/html", 200},
		"player":           {"GET", "/player?src=/hls/demo/index.m3u8", "text/html", 200},
		"script":           {"GET", "/static/player.js", "text/javascript", 200},
		"style":            {"GET", "/static/style.css", "text/css", 200},
		"hls.js":           {"GET", "/vendor/hls.min.js", "text/", player},
		"no listing":       {"GET", "/vendor/", "text/plain", 404},
		"no marker":        {"GET", "/vendor/.gitkeep", "text/plain", 404},
		"no way out":       {"GET", "/static/../web.go", "text/plain", 404},
		"nothing":          {"GET", "/elsewhere", "text/plain", 404},
		"nothing to write": {"POST", "/", "text/plain", 405},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := httptest.NewRecorder()
			web.Handler().ServeHTTP(w, httptest.NewRequest(tc.method, tc.path, nil))
			if w.Code != tc.code || !strings.HasPrefix(w.Header().Get("Content-Type"), tc.kind) {
				t.Errorf("%s is answered with %d and %q, want %d and %q", tc.path, w.Code, w.Header().Get("Content-Type"), tc.code, tc.kind)
			}
		})
	}
}

func TestTheLockFilePinsWhatIsAskedFor(t *testing.T) {
	t.Parallel()
	read := func(file string, into any) {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(b, into); err != nil {
			t.Fatal(err)
		}
	}
	var want struct{ Dependencies map[string]string }
	var lock struct {
		Packages map[string]struct{ Version, Integrity, Resolved string }
	}
	read("package.json", &want)
	read("package-lock.json", &lock)
	for name, version := range want.Dependencies {
		got := lock.Packages["node_modules/"+name]
		if got.Version != version || !strings.HasPrefix(got.Integrity, "sha512-") || got.Resolved != "" {
			t.Errorf("%s %s is locked as %+v; want that version, its hash and no registry", name, version, got)
		}
	}
}
