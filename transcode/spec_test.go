package transcode_test

import (
	"encoding/hex"
	"errors"
	"reflect"
	"testing"
	"time"

	"github.com/castnet/castnet/transcode"
)

func rung(name string, w, h int) transcode.Profile {
	return transcode.Profile{Name: name, Width: w, Height: h, Bitrate: 400_000, Codec: transcode.H264}
}

func goodSpec() transcode.Spec {
	half := rung("240p", 426, 240)
	half.FPS, half.Preset, half.Scaler, half.LowLatency = transcode.Rate{Num: 15, Den: 1}, "superfast", "bicubic", true
	return transcode.Spec{
		Source: transcode.Source{Codec: transcode.H264, Width: 1280, Height: 720, FPS: transcode.Rate{Num: 30000, Den: 1001}, Interlaced: true},
		Ladder: []transcode.Profile{rung("360p", 640, 360), half},
		Limits: transcode.Limits{Duration: 4 * time.Second, FPS: transcode.Rate{Num: 60, Den: 1}},
	}
}

const goldenSpec = "0a13080110800a18d005220708b0ea0110e9072801" + // source
	"12120a043336307010800518e8022880b5183001" + // 360p
	"122e0a043234307010aa0318f0012204080f10012880b51830013a09737570657266617374420762696375626963" + "4801" +
	"18a01f" + "2204083c1001" // limits

func TestSpecBytesNeverChange(t *testing.T) {
	t.Parallel()
	b, err := transcode.EncodeSpec(goodSpec())
	if err != nil {
		t.Fatal(err)
	}
	if got := hex.EncodeToString(b); got != goldenSpec {
		t.Errorf("spec is\n%s, want\n%s", got, goldenSpec)
	}
	back, err := transcode.DecodeSpec(b)
	if err != nil || !reflect.DeepEqual(back, goodSpec()) {
		t.Errorf("decoded %+v, %v", back, err)
	}
}

func TestUnitsAreExact(t *testing.T) {
	t.Parallel()
	s := goodSpec()
	// 4 s at 60 fps is 240 intervals, at 15 fps 60; both ends carry a frame.
	if got, want := s.MaxUnits(), uint64(640*360*241+426*240*61); got != want {
		t.Errorf("at most %d pixels, want %d", got, want)
	}
	if got, want := s.Units([]int{60, 30}), uint64(640*360*60+426*240*30); got != want {
		t.Errorf("%d pixels, want %d", got, want)
	}
	s.Limits.FPS = transcode.Rate{Num: 30000, Den: 1001}
	if got := s.Limits.Frames(s.Ladder[0]); got != 121 { // 119.88 intervals started
		t.Errorf("at most %d frames of 4 s at 29.97, want 121", got)
	}
	s.Source.Width, s.Source.Height = 720, 1280
	if got, want := s.Units([]int{1, 0}), uint64(360*640); got != want {
		t.Errorf("an upright frame is %d pixels, want %d", got, want)
	}
	s.Source.Width, s.Source.Height = 640, 480
	if got, want := s.Units([]int{1, 0}), uint64(480*360); got != want {
		t.Errorf("a 4:3 frame is %d pixels, want %d", got, want)
	}
}

func TestBadSpecsAreRefused(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		spoil func(*transcode.Spec)
		want  error
	}{
		"no source codec":       {func(s *transcode.Spec) { s.Source.Codec = "" }, transcode.ErrMedia},
		"source of 8192 pixels": {func(s *transcode.Spec) { s.Source.Width = 8192 }, transcode.ErrMedia},
		"source turned by 45":   {func(s *transcode.Spec) { s.Source.Rotation = 45 }, transcode.ErrMedia},
		"source at 1000 fps":    {func(s *transcode.Spec) { s.Source.FPS = transcode.Rate{Num: 1000, Den: 1} }, transcode.ErrMedia},
		"no ladder":             {func(s *transcode.Spec) { s.Ladder = nil }, transcode.ErrConfig},
		"thirteen rungs":        {func(s *transcode.Spec) { s.Ladder = make([]transcode.Profile, 13) }, transcode.ErrConfig},
		"twins":                 {func(s *transcode.Spec) { s.Ladder[1].Name = "360p" }, transcode.ErrConfig},
		"odd side":              {func(s *transcode.Spec) { s.Ladder[0].Width = 641 }, transcode.ErrConfig},
		"a name with a path":    {func(s *transcode.Spec) { s.Ladder[0].Name = "../x" }, transcode.ErrConfig},
		"bilinear":              {func(s *transcode.Spec) { s.Ladder[0].Scaler = "bilinear" }, transcode.ErrConfig},
		"placebo":               {func(s *transcode.Spec) { s.Ladder[0].Preset = "placebo" }, transcode.ErrConfig},
		"no bitrate":            {func(s *transcode.Spec) { s.Ladder[0].Bitrate = 0 }, transcode.ErrConfig},
		"no duration":           {func(s *transcode.Spec) { s.Limits.Duration = 0 }, transcode.ErrConfig},
		"microseconds":          {func(s *transcode.Spec) { s.Limits.Duration = time.Microsecond }, transcode.ErrConfig},
		"an hour":               {func(s *transcode.Spec) { s.Limits.Duration = time.Hour }, transcode.ErrConfig},
		"no rate":               {func(s *transcode.Spec) { s.Limits.FPS = transcode.Rate{} }, transcode.ErrConfig},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := goodSpec()
			tc.spoil(&s)
			if _, err := transcode.EncodeSpec(s); !errors.Is(err, tc.want) {
				t.Errorf("got %v, want %v", err, tc.want)
			}
		})
	}
	if _, err := transcode.DecodeSpec(make([]byte, transcode.MaxSpecBytes+1)); !errors.Is(err, transcode.ErrConfig) {
		t.Errorf("a long spec: %v", err)
	}
}

func TestFitKeepsTheSourcesShape(t *testing.T) {
	t.Parallel()
	tests := map[string]struct{ sw, sh, rot, w, h, wantW, wantH int }{
		"same shape":                  {1280, 720, 0, 640, 360, 640, 360},
		"same shape but for rounding": {1920, 1080, 0, 854, 480, 854, 480},
		"upright source":              {1080, 1920, 0, 640, 360, 360, 640},
		"turned source":               {1920, 1080, 90, 640, 360, 360, 640},
		"narrower source":             {640, 480, 0, 640, 360, 480, 360},
		"wider source":                {2560, 1080, 0, 640, 360, 640, 270},
		"odd source":                  {427, 239, 0, 214, 120, 214, 120},
		"square source":               {500, 500, 0, 640, 360, 360, 360},
		"a hair":                      {4096, 16, 0, 640, 360, 640, 16},
		"unknown source":              {0, 0, 0, 640, 360, 640, 360},
	}
	for name, tc := range tests {
		src := transcode.Source{Width: tc.sw, Height: tc.sh, Rotation: tc.rot}
		p := rung("x", tc.w, tc.h).Fit(src)
		if p.Width != tc.wantW || p.Height != tc.wantH {
			t.Errorf("%s: %dx%d, want %dx%d", name, p.Width, p.Height, tc.wantW, tc.wantH)
		}
	}
	for sw := 16; sw < 4096; sw += 97 {
		for sh := 16; sh < 4096; sh += 89 {
			src := transcode.Source{Width: sw, Height: sh}
			p := rung("x", 854, 480).Fit(src)
			if again := p.Fit(src); again != p || p.Validate() != nil || p.Width*p.Height > 854*480 {
				t.Fatalf("source %dx%d: %+v, then %+v, %v", sw, sh, p, again, p.Validate())
			}
		}
	}
}

func FuzzDecodeSpec(f *testing.F) {
	b, _ := transcode.EncodeSpec(goodSpec())
	f.Add(b)
	f.Fuzz(func(t *testing.T, b []byte) {
		s, err := transcode.DecodeSpec(b)
		if err != nil {
			return
		}
		if s.MaxUnits() > transcode.MaxLadder*transcode.MaxSide*transcode.MaxSide*(60*transcode.MaxFPS+1) {
			t.Errorf("%+v costs up to %d", s, s.MaxUnits())
		}
		again, err := transcode.EncodeSpec(s)
		if err != nil {
			t.Fatalf("decoded, but: %v", err)
		}
		if back, err := transcode.DecodeSpec(again); err != nil || !reflect.DeepEqual(back, s) {
			t.Errorf("%+v became %+v, %v", s, back, err)
		}
	})
}
