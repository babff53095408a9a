package verify_test

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/png"
	"math"
	"testing"

	"github.com/castnet/castnet/infer"
	"github.com/castnet/castnet/infer/verify"
)

// flat is a 10x10 picture of one grey with one sample raised by bump.
func flat(t *testing.T, w, h int, grey, bump uint8) []byte {
	t.Helper()
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for i := range img.Pix {
		img.Pix[i] = grey
	}
	img.SetNRGBA(w/2, h/2, color.NRGBA{grey + bump, grey, grey, 255})
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestPictures(t *testing.T) {
	t.Parallel()
	want := flat(t, 10, 10, 100, 0)
	tol := infer.Compare{Kind: "image", MaxU8: 2, PSNRdB: 40}
	tests := map[string]struct {
		got   []byte
		ok    bool
		delta int
	}{
		"the same picture":              {want, true, 0},
		"a sample within the tolerance": {flat(t, 10, 10, 100, 2), true, 2},
		"one sample outside of it":      {flat(t, 10, 10, 100, 3), false, 3},
		"another size":                  {flat(t, 10, 11, 100, 0), false, 255},
		"no picture":                    {[]byte("sorry"), false, 255},
		"all black":                     {flat(t, 10, 10, 0, 0), false, 100},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			v, err := verify.Pictures(want, tc.got, tol)
			if err != nil || v.OK != tc.ok || v.MaxDelta != tc.delta || (v.Reason == "") != tc.ok {
				t.Errorf("verdict %+v, %v", v, err)
			}
		})
	}
	if v, _ := verify.Pictures(want, want, tol); !math.IsInf(v.PSNRdB, 1) {
		t.Errorf("PSNR of equal pictures is %v", v.PSNRdB)
	}
	// All samples off by two is within max_u8 but 42.1 dB; a stricter bound refuses it.
	if v, _ := verify.Pictures(want, flat(t, 10, 10, 102, 0), infer.Compare{MaxU8: 2, PSNRdB: 45}); v.OK || math.Abs(v.PSNRdB-42.11) > .01 {
		t.Errorf("verdict %+v, want PSNR 42.11 refused", v)
	}
	if _, err := verify.Pictures([]byte("x"), want, tol); !errors.Is(err, infer.ErrInput) {
		t.Errorf("a reference that is no picture: %v", err)
	}
}
