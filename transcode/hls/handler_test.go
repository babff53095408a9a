package hls_test

import (
	"net/http"
	"os"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/castnet/castnet/transcode/hls"
)

func TestRequests(t *testing.T) {
	t.Parallel()
	srv, st := open(t, hls.Config{}, ladder())
	must(t, st.Segment(0, seg(0)), st.Segment(1, seg(0)), st.Segment(2, seg(0)))
	const m3u8, ts, js = "application/vnd.apple.mpegurl", "video/mp2t", "application/json"
	tests := map[string]struct {
		path, kind, body string
		code             int
	}{
		"master":             {"/demo/index.m3u8", m3u8, "#EXTM3U\n", 200},
		"rung":               {"/demo/source/index.m3u8", m3u8, "#EXTM3U\n", 200},
		"segment":            {"/demo/source/0.ts", ts, "segment 0", 200},
		"unknown stream":     {"/other/index.m3u8", js, hls.ErrNoStream.Error(), 404},
		"unknown rung":       {"/demo/1080p/index.m3u8", js, hls.ErrNoRung.Error(), 404},
		"unknown segment":    {"/demo/source/7.ts", js, hls.ErrNoSegment.Error(), 404},
		"no number":          {"/demo/source/x.ts", js, hls.ErrNoSegment.Error(), 404},
		"a number too large": {"/demo/source/99999999999999999999.ts", js, hls.ErrNoSegment.Error(), 404},
		"no meaning":         {"/demo", js, hls.ErrNoStream.Error(), 404},
		"a way out":          {"/../../etc/passwd", js, hls.ErrNoStream.Error(), 404},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := get(srv, tc.path)
			h := w.Header()
			if w.Code != tc.code || h.Get("Content-Type") != tc.kind || !strings.Contains(w.Body.String(), tc.body) {
				t.Errorf("%d %s %q, want %d %s %q", w.Code, h.Get("Content-Type"), w.Body, tc.code, tc.kind, tc.body)
			}
			if h.Get("Access-Control-Allow-Origin") != "*" {
				t.Error("players of other origins are not allowed")
			}
		})
	}
}

func TestAnEarlyRequestWaitsButNotForEver(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		srv, st := open(t, hls.Config{Wait: 3 * sec}, ladder())
		start := time.Now()
		w := get(srv, "/demo/index.m3u8")
		if w.Code != http.StatusNotFound || w.Header().Get("Retry-After") == "" || time.Since(start) != 3*sec {
			t.Errorf("%d after %s, Retry-After %q", w.Code, time.Since(start), w.Header().Get("Retry-After"))
		}
		start = time.Now()
		go func() {
			time.Sleep(sec)
			if err := st.Segment(1, seg(0)); err != nil {
				t.Error(err)
			}
		}()
		if w := get(srv, "/demo/360p/index.m3u8"); w.Code != http.StatusOK || time.Since(start) != sec {
			t.Errorf("%d after %s, want 200 after 1s", w.Code, time.Since(start))
		}
	})
}

func TestCodecsAreReadFromTheFirstSegment(t *testing.T) {
	t.Parallel()
	clip, err := os.ReadFile("../ingest/testdata/clip.ts")
	must(t, err)
	srv, st := open(t, hls.Config{}, ladder()[:1])
	g := seg(0)
	g.Data = clip
	must(t, st.Segment(0, g))
	if text := get(srv, "/demo/index.m3u8").Body.String(); !strings.Contains(text, `CODECS="avc1.64000b"`) {
		t.Errorf("no codec:\n%s", text)
	}
	srv, st = open(t, hls.Config{}, ladder()[:2])
	must(t, st.Segment(0, g), st.Segment(1, seg(0)))
	if text := get(srv, "/demo/index.m3u8").Body.String(); strings.Contains(text, "CODECS") {
		t.Errorf("codecs of one rung only:\n%s", text)
	}
}

func TestTheMasterWaitsForAllRungsButNotForEver(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		srv, st := open(t, hls.Config{Wait: 3 * sec}, ladder())
		must(t, st.Segment(0, seg(0)))
		start := time.Now()
		w := get(srv, "/demo/index.m3u8")
		if w.Code != http.StatusOK || time.Since(start) != 3*sec {
			t.Errorf("%d after %s, want 200 after 3s", w.Code, time.Since(start))
		}
		must(t, st.Segment(1, seg(0)), st.Gap(2, 0, 2*sec))
		start = time.Now()
		if w := get(srv, "/demo/index.m3u8"); w.Code != http.StatusOK || time.Since(start) != 0 {
			t.Errorf("%d after %s, want 200 at once", w.Code, time.Since(start))
		}
	})
}

func TestMetricsCountGapsAndMisses(t *testing.T) {
	t.Parallel()
	reg := prometheus.NewRegistry()
	srv, err := hls.NewServer(hls.Config{}, hls.WithMetrics(reg))
	must(t, err)
	st, err := srv.Open("demo", ladder())
	must(t, err, st.Segment(0, seg(0)), st.Gap(1, 0, sec))
	get(srv, "/demo/source/0.ts")
	get(srv, "/demo/360p/0.ts")
	got, err := reg.Gather()
	must(t, err)
	for _, f := range got {
		if len(f.GetMetric()) != 2 {
			t.Errorf("%s has %d series, want 2", f.GetName(), len(f.GetMetric()))
		}
	}
	if len(got) != 2 {
		t.Errorf("%d metrics, want 2", len(got))
	}
}
