package ffmpeg_test

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/castnet/castnet/transcode/ffmpeg"
	"github.com/castnet/castnet/transcode/internal/ts"
)

// made runs ffmpeg with args and the name of a file to make, which it returns.
func made(t *testing.T, name, args string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	all := append([]string{"-v", "error", "-y"}, append(strings.Fields(args), path)...)
	if said, err := exec.CommandContext(t.Context(), "ffmpeg", all...).CombinedOutput(); err != nil {
		t.Fatalf("make %s: %v: %s", name, err, said)
	}
	return path
}

const (
	film = "-f lavfi -i testsrc2=s=160x90:r=30:d=8 "
	tone = "-f lavfi -i sine=f=440:r=48000:d=8 "
	avc  = "-c:v libx264 -preset ultrafast -bf 2 -pix_fmt yuv420p "
	keys = "-force_key_frames expr:gte(t,n_forced*2) "
	open = "-x264-params open-gop=1:keyint=60:min-keyint=60:scenecut=0 "
)

func TestFilesBecomeSegmentsWhateverTheyAre(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		name, args string
		why        string // part of it; empty: copied
		frames     int
		w, h       int
		sound      time.Duration
	}{
		"two seconds between key frames":    {"a.mp4", film + tone + avc + keys + "-c:a aac", "", 240, 160, 90, 8e9},
		"eight seconds between them":        {"a.mkv", film + tone + avc + "-g 300 -c:a aac", "no key frame for", 240, 160, 90, 8e9},
		"key frames that start nothing":     {"a.ts", film + avc + open, "no key frame for", 240, 160, 90, 0},
		"frames without times":              {"a.avi", film + tone + avc + keys + "-c:a libmp3lame", "cannot be copied, the sound is mp3", 240, 160, 90, 8e9},
		"high dynamic range":                {"a.mp4", film + "-c:v libx265 -preset ultrafast -x265-params log-level=none -pix_fmt yuv420p10le -color_trc arib-std-b67 -color_primaries bt2020 -colorspace bt2020nc", "hevc", 240, 160, 90, 0},
		"VP9 and Opus":                      {"a.webm", film + tone + "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -c:a libopus", "vp9, the sound is opus", 240, 160, 90, 8e9},
		"pixels that are not square":        {"a.mp4", film + avc + keys + "-vf setsar=4/3", "4:3", 240, 212, 90, 0},
		"a picture three seconds late":      {"a.mkv", "-itsoffset 3 " + film + tone + avc + keys + "-c:a aac", "begins after the sound", 331, 160, 90, 8e9},
		"a sound three seconds late":        {"a.mkv", film + "-itsoffset 3 " + tone + avc + keys + "-c:a aac", "begins after the picture", 240, 160, 90, 11e9},
		"the second sound is the main one":  {"a.mkv", film + "-f lavfi -i sine=d=2 " + tone + "-map 0 -map 1 -map 2 -disposition:a:0 0 -disposition:a:1 default -c:a aac " + avc + keys, "", 240, 160, 90, 8e9},
		"channels in an order of their own": {"a.mp4", film + "-f lavfi -i anullsrc=cl=2.1:d=8 -shortest -c:a aac " + avc + keys, "usual order", 240, 160, 90, 8e9},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			in, err := ffmpeg.Study(t.Context(), made(t, tc.name, tc.args), 2*time.Second)
			if err != nil {
				t.Fatal(err)
			}
			if why := in.Why(); !strings.Contains(why, tc.why) || tc.why == "" && why != "" {
				t.Errorf("converted because %q, want %q", why, tc.why)
			}
			r := in.Stream(t.Context())
			defer r.Close()
			all, err := io.ReadAll(r)
			if err != nil {
				t.Fatal(err)
			}
			cut := 0
			scan := ts.NewScanner(func(u ts.Unit) error {
				f, err := ts.Parse(u.Data)
				if f.IDR {
					cut++
				}
				return err
			})
			if _, err := io.Copy(scan, bytes.NewReader(all)); err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(t.TempDir(), "all.ts")
			if err := os.WriteFile(path, all, 0o600); err != nil {
				t.Fatal(err)
			}
			info, err := ffmpeg.Inspect(t.Context(), path)
			if err != nil {
				t.Fatal(err)
			}
			v, _ := info.Video()
			if v.Frames != tc.frames || cut < 4 || v.Width != tc.w || v.Height != tc.h || !v.Monotonic || v.PixelFormat != "yuv420p" {
				t.Errorf("%d segments of %+v, want 4 and %d frames of %dx%d", cut, v, tc.frames, tc.w, tc.h)
			}
			a, sound := info.Audio()
			off := a.First - v.First
			if sound != (tc.sound > 0) || sound && ((a.Duration-tc.sound).Abs() > time.Second/5 || off.Abs() > time.Second/10 || a.Codec != "aac") {
				t.Errorf("sound %+v begins %s after the picture, want %s of it", a, off, tc.sound)
			}
		})
	}
}
