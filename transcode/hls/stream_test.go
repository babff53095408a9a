package hls_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/castnet/castnet/transcode"
	"github.com/castnet/castnet/transcode/hls"
)

var update = flag.Bool("update", false, "rewrite the golden playlists")

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const sec = time.Second

func ladder() []hls.Variant {
	return []hls.Variant{
		hls.Source(transcode.Source{Width: 1280, Height: 720, FPS: transcode.Rate{Num: 30, Den: 1}}, 3_000_000),
		hls.Rung(transcode.Profile{Name: "360p", Width: 640, Height: 360, FPS: transcode.Rate{Num: 30, Den: 1}, Bitrate: 800_000}),
		hls.Sound(),
	}
}

// seg returns segment seq of 2 s with a few bytes that name it.
func seg(seq uint64) hls.Segment {
	return hls.Segment{
		Seq: seq, Data: fmt.Appendf(nil, "segment %d", seq), Duration: 2 * sec,
		At: time.Date(2026, 1, 2, 3, 4, 5, 678e6, time.UTC).Add(time.Duration(seq) * 2 * sec),
	}
}

func open(t *testing.T, cfg hls.Config, vs []hls.Variant) (*hls.Server, *hls.Stream) {
	t.Helper()
	srv, err := hls.NewServer(cfg)
	if err != nil {
		t.Fatal(err)
	}
	st, err := srv.Open("demo", vs)
	if err != nil {
		t.Fatal(err)
	}
	return srv, st
}

// get asks the server for a path.
func get(srv *hls.Server, path string) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	srv.Handler().ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
	return w
}

func must(t *testing.T, errs ...error) {
	t.Helper()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
}

// golden compares text with a file of testdata.
func golden(t *testing.T, name, text string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		must(t, os.WriteFile(path, []byte(text), 0o644))
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if text != string(want) {
		t.Errorf("%s is\n%swant\n%s", name, text, want)
	}
}

func TestPlaylistsAreAsTheStandardWantsThem(t *testing.T) {
	t.Parallel()
	srv, st := open(t, hls.Config{Window: 4}, ladder())
	for i := range uint64(6) {
		g := seg(i)
		g.Discontinuity = i == 1 || i == 3 || i == 5
		if i == 3 {
			must(t, st.Gap(1, i, 2*sec))
		} else {
			must(t, st.Segment(1, g))
		}
		must(t, st.Segment(0, g))
		must(t, st.Segment(2, g))
	}
	golden(t, "master.m3u8", get(srv, "/demo/index.m3u8").Body.String())
	golden(t, "source.m3u8", get(srv, "/demo/source/index.m3u8").Body.String())
	golden(t, "gap.m3u8", get(srv, "/demo/360p/index.m3u8").Body.String())
	must(t, st.End(), st.End())
	golden(t, "ended.m3u8", get(srv, "/demo/360p/index.m3u8").Body.String())
	if err := st.Segment(0, seg(6)); !errors.Is(err, hls.ErrEnded) {
		t.Errorf("a segment behind the end: %v, want ErrEnded", err)
	}
}

func TestSegmentsAreListedInOrder(t *testing.T) {
	t.Parallel()
	var told []hls.Listing
	srv, st := open(t, hls.Config{Window: 3, Listed: func(l hls.Listing) { told = append(told, l) }}, ladder())
	listed := func() string {
		var names []string
		for line := range strings.Lines(get(srv, "/demo/360p/index.m3u8").Body.String()) {
			if !strings.HasPrefix(line, "#") {
				names = append(names, strings.TrimSpace(line))
			}
		}
		return strings.Join(names, " ")
	}
	must(t, st.Segment(1, seg(0)), st.Segment(1, seg(2)))
	if got := listed(); got != "0.ts" {
		t.Errorf("listed %q while segment 1 is missing", got)
	}
	must(t, st.Segment(1, seg(1)))
	if got := listed(); got != "0.ts 1.ts 2.ts" {
		t.Errorf("listed %q, want 0 to 2", got)
	}
	if err := st.Segment(1, seg(1)); !errors.Is(err, hls.ErrLate) {
		t.Errorf("segment 1 again: %v, want ErrLate", err)
	}
	must(t, st.Gap(1, 4, 2*sec), st.Segment(1, seg(4))) // lost, but a retry was faster than segment 3
	if err := st.Segment(1, seg(4)); !errors.Is(err, hls.ErrLate) {
		t.Errorf("segment 4 again: %v, want ErrLate", err)
	}
	must(t, st.Segment(1, seg(5)), st.Segment(1, seg(6)), st.Segment(1, seg(7)))
	if got := listed(); got != "5.ts 6.ts 7.ts" {
		t.Errorf("listed %q, want 5 to 7: nobody waits for ever for 3", got)
	}
	if len(told) != 8 || !told[3].Gap || told[4].Gap || told[7].Seq != 7 || told[7].Rendition != 1 {
		t.Errorf("told %+v", told)
	}
	if at := st.Listed(3); !at[1].IsZero() {
		t.Errorf("the gap was listed at %v", at[1])
	}
	if at := st.Listed(7); len(at) != 3 || at[1].IsZero() || !at[0].IsZero() {
		t.Errorf("segment 7 was listed at %v, want only in rung 1", at)
	}
}

func TestRungsStayAlignedAtTheEnd(t *testing.T) {
	t.Parallel()
	srv, st := open(t, hls.Config{Window: 8}, ladder())
	for i := range uint64(4) {
		g := seg(i)
		g.Duration = 3 * sec
		must(t, st.Segment(0, g))
	}
	must(t, st.Segment(1, seg(0)), st.Segment(1, seg(2)), st.End())
	text := get(srv, "/demo/360p/index.m3u8").Body.String()
	for _, want := range []string{"#EXT-X-GAP\n#EXTINF:3.00000,\n1.ts", "#EXTINF:2.00000,\n2.ts", "#EXT-X-GAP\n#EXTINF:3.00000,\n3.ts\n#EXT-X-ENDLIST"} {
		if !strings.Contains(text, want) {
			t.Errorf("the playlist lacks %q:\n%s", want, text)
		}
	}
}

func TestPartsBecomeASegment(t *testing.T) {
	t.Parallel()
	srv, st := open(t, hls.Config{MaxSegmentBytes: 10}, ladder())
	must(t, st.Part(0, 0, []byte("one ")), st.Part(0, 0, []byte("two")))
	if w := get(srv, "/demo/source/0.ts"); w.Code != http.StatusNotFound {
		t.Errorf("an unfinished segment is served with %d", w.Code)
	}
	if err := st.Part(0, 0, []byte("more than fits")); !errors.Is(err, hls.ErrLimit) {
		t.Errorf("too many bytes: %v, want ErrLimit", err)
	}
	must(t, st.Segment(0, hls.Segment{Seq: 0, Duration: sec}))
	if w := get(srv, "/demo/source/0.ts"); w.Body.String() != "one two" {
		t.Errorf("served %q", w.Body)
	}
	must(t, st.Part(0, 1, []byte("a lost try")))
	st.Drop(0, 1)
	if err := st.Segment(0, hls.Segment{Seq: 1, Duration: sec}); !errors.Is(err, hls.ErrNoSegment) {
		t.Errorf("a segment without bytes: %v, want ErrNoSegment", err)
	}
	must(t, st.Part(0, 1, []byte("half")), st.Segment(0, hls.Segment{Seq: 1, Data: []byte("retry"), Duration: sec}))
	if w := get(srv, "/demo/source/1.ts"); w.Body.String() != "retry" {
		t.Errorf("served %q, want the retry's bytes", w.Body)
	}
	for _, rendition := range []int{-1, 3} {
		if err := st.Segment(rendition, seg(0)); !errors.Is(err, hls.ErrNoRung) {
			t.Errorf("rendition %d: %v, want ErrNoRung", rendition, err)
		}
	}
}

func TestMemoryIsBoundedByTheWindow(t *testing.T) {
	t.Parallel()
	srv, st := open(t, hls.Config{Window: 3}, ladder())
	for i := range uint64(20) {
		must(t, st.Segment(0, seg(i)))
	}
	for i, want := range map[int]int{13: 404, 14: 200, 17: 200, 19: 200, 20: 404} {
		if w := get(srv, fmt.Sprintf("/demo/source/%d.ts", i)); w.Code != want {
			t.Errorf("segment %d is answered with %d, want %d", i, w.Code, want)
		}
	}
}

func TestNamesAndStreams(t *testing.T) {
	t.Parallel()
	now := time.Unix(1000, 0)
	srv, err := hls.NewServer(hls.Config{MaxStreams: 2, Keep: time.Minute, Now: func() time.Time { return now }})
	must(t, err)
	try := func(name string, vs []hls.Variant, want error) *hls.Stream {
		t.Helper()
		st, err := srv.Open(name, vs)
		if !errors.Is(err, want) {
			t.Errorf("open %q: %v, want %v", name, err, want)
		}
		return st
	}
	two := []hls.Variant{hls.Sound(), {Name: "b", Audio: true}}
	try("a/b", ladder(), hls.ErrName)
	try("..", ladder(), hls.ErrName)
	try("a", nil, hls.ErrConfig)
	try("a", two, hls.ErrConfig)
	try("a", []hls.Variant{{Name: "../x", Width: 2, Height: 2}}, hls.ErrName)
	a := try("a", ladder(), nil)
	try("a", ladder(), hls.ErrExists)
	try("b", ladder(), nil)
	try("c", ladder(), hls.ErrLimit)
	must(t, a.End())
	a = try("a", ladder(), nil)
	must(t, a.End())
	now = now.Add(2 * time.Minute)
	try("c", ladder(), nil)
	if n := len(srv.Streams()); n != 2 {
		t.Errorf("%d streams, want the ended one forgotten", n)
	}
}

func TestDirectoryAndMemorySayTheSame(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "out")
	st, err := hls.OpenDir(dir, ladder(), hls.Config{})
	must(t, err)
	srv, mem := open(t, hls.Config{Event: true}, ladder())
	for i := range uint64(40) {
		for r := range 3 {
			if r == 1 && i == 7 {
				must(t, st.Gap(r, i, 2*sec), mem.Gap(r, i, 2*sec))
				continue
			}
			must(t, st.Segment(r, seg(i)), mem.Segment(r, seg(i)))
		}
	}
	if b, err := os.ReadFile(filepath.Join(dir, "360p", "index.m3u8")); err != nil || !bytes.Contains(b, []byte("EVENT")) {
		t.Errorf("no EVENT playlist while it is written: %v %s", err, b)
	}
	must(t, st.End(), mem.End())
	for _, file := range []string{"index.m3u8", "source/index.m3u8", "360p/index.m3u8", "audio/index.m3u8", "360p/39.ts"} {
		b, err := os.ReadFile(filepath.Join(dir, file))
		must(t, err)
		w := get(srv, "/demo/"+file)
		if got, _ := io.ReadAll(w.Body); !bytes.Equal(got, b) {
			t.Errorf("%s differs:\n%s\nand\n%s", file, b, got)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "360p", "7.ts")); !os.IsNotExist(err) {
		t.Errorf("the lost segment is a file: %v", err)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "*", "*.tmp")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestADirectoryThatCannotBeWrittenIsSaidAndListedAsAGap(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	st, err := hls.OpenDir(dir, ladder(), hls.Config{})
	must(t, err, os.RemoveAll(filepath.Join(dir, "360p")))
	if err := st.Segment(1, seg(0)); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("said %v, want the file system's error", err)
	}
	must(t, st.Segment(0, seg(0)), os.Mkdir(filepath.Join(dir, "360p"), 0o755), st.End())
	b, err := os.ReadFile(filepath.Join(dir, "360p", "index.m3u8"))
	if err != nil || !bytes.Contains(b, []byte("#EXT-X-GAP")) {
		t.Errorf("no gap: %v %s", err, b)
	}
}

func FuzzSegment(f *testing.F) {
	f.Add([]byte{0, 0, 1, 0x67, 0x64, 0, 30}, uint64(1), int64(2e9), true)
	f.Add([]byte{0, 0, 1, 0xc0, 0, 9, 0x80, 0, 0, 0xff, 0xf1, 0x50}, uint64(0), int64(-1), false)
	f.Fuzz(func(t *testing.T, b []byte, seq uint64, dur int64, end bool) {
		srv, st := open(t, hls.Config{Window: 3, Wait: time.Nanosecond}, ladder())
		for i := range min(seq, 8) {
			_ = st.Segment(0, hls.Segment{Seq: i, Data: b, Duration: time.Duration(dur)})
		}
		_ = st.Gap(1, seq, time.Duration(dur))
		if end && seq < 1000 {
			_ = st.End()
		}
		if w := get(srv, "/demo/source/index.m3u8"); w.Code == http.StatusOK && !strings.HasPrefix(w.Body.String(), "#EXTM3U\n") {
			t.Errorf("no playlist: %s", w.Body)
		}
	})
}
