package web

import (
	"embed"
	"net/http"
	"strings"
)

// content is what the pages are made of: static/ is ours, vendor/ is hls.js where it was fetched before the build.
//
//go:embed static all:vendor
var content embed.FS

// HasPlayer reports whether hls.js is embedded. Without it only browsers with HLS of their own can play.
func HasPlayer() bool {
	f, err := content.Open("vendor/hls.min.js")
	if err != nil {
		return false
	}
	_ = f.Close()
	return true
}

// policy lets pages run our scripts only; media may come from any gateway, since the player takes its address.
const policy = "default-src 'self'; connect-src http: https:; media-src blob: http: https:; worker-src blob:; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'"

// Handler serves the dashboard at /, the player at /player?src=<playlist> and their files below /static/ and /vendor/.
func Handler() http.Handler {
	files := http.FileServerFS(content)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
			return
		}
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cache-Control", "no-cache")
		switch path := r.URL.Path; {
		case path == "/":
			http.ServeFileFS(w, r, content, "static/dashboard.html")
		case path == "/player":
			http.ServeFileFS(w, r, content, "static/player.html")
		case isFile(path):
			files.ServeHTTP(w, r)
		default:
			http.NotFound(w, r)
		}
	})
}

// isFile keeps directory listings and marker files from being served.
func isFile(path string) bool {
	name, ok := strings.CutPrefix(path, "/static/")
	if !ok {
		name, ok = strings.CutPrefix(path, "/vendor/")
	}
	return ok && name != "" && name[0] != '.' && !strings.Contains(name, "/")
}
