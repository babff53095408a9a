package picture_test

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"math"
	"testing"

	"github.com/castnet/castnet/infer/internal/picture"
)

func encodePNG(tb testing.TB, img image.Image) []byte {
	tb.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

func encodeJPEG(tb testing.TB, img image.Image) []byte {
	tb.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: 100}); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

func TestDecodeEveryKindOfPNG(t *testing.T) {
	t.Parallel()
	r := image.Rect(3, 4, 8, 10) // an origin that is not zero
	c := color.NRGBA{200, 100, 50, 255}
	paletted := image.NewPaletted(r, color.Palette{color.Black, c})
	nrgba, rgba, deep, grey := image.NewNRGBA(r), image.NewRGBA(r), image.NewNRGBA64(r), image.NewGray(r)
	clear := image.NewNRGBA(r)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			nrgba.Set(x, y, c)
			rgba.Set(x, y, c)
			deep.Set(x, y, c)
			grey.Set(x, y, color.Gray{77})
			paletted.SetColorIndex(x, y, 1)
			clear.SetNRGBA(x, y, color.NRGBA{200, 100, 50, uint8(x)})
		}
	}
	tests := map[string]struct {
		img  image.Image
		want color.NRGBA
	}{
		"colours with alpha":            {nrgba, c},
		"colours without":               {rgba, c},
		"sixteen bits":                  {deep, c},
		"grey":                          {grey, color.NRGBA{77, 77, 77, 255}},
		"a palette":                     {paletted, c},
		"transparency is dropped":       {clear, c},
		"a picture of the other format": {nil, c},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			file := encodeJPEG(t, nrgba)
			if tc.img != nil {
				file = encodePNG(t, tc.img)
			}
			got, err := picture.Decode(file)
			if err != nil || got.Rect != image.Rect(0, 0, 5, 6) {
				t.Fatalf("%v, %v", got.Rect, err)
			}
			for _, p := range []image.Point{{0, 0}, {4, 5}} {
				g := got.NRGBAAt(p.X, p.Y)
				for i, d := range []int{int(g.R) - int(tc.want.R), int(g.G) - int(tc.want.G), int(g.B) - int(tc.want.B), int(g.A) - 255} {
					if d*d > 4 {
						t.Errorf("sample %d at %v is off by %d", i, p, d)
					}
				}
			}
		})
	}
}

func TestDecodeRefuses(t *testing.T) {
	t.Parallel()
	good := encodePNG(t, image.NewNRGBA(image.Rect(0, 0, 50, 50)))
	jpg := encodeJPEG(t, image.NewNRGBA(image.Rect(0, 0, 50, 50)))
	var animated bytes.Buffer
	if err := gif.Encode(&animated, image.NewPaletted(image.Rect(0, 0, 2, 2), color.Palette{color.Black}), nil); err != nil {
		t.Fatal(err)
	}
	wide := encodePNG(t, image.NewGray(image.Rect(0, 0, picture.MaxPixels+1, 1)))
	scans := append(bytes.Clone(jpg[:len(jpg)-2]), bytes.Repeat([]byte{0xff, 0xda, 0, 2}, 101)...)
	tests := map[string]struct {
		b    []byte
		want error
	}{
		"nothing":                    {nil, picture.ErrFormat},
		"text":                       {[]byte("<svg/>"), picture.ErrFormat},
		"a GIF":                      {animated.Bytes(), picture.ErrFormat},
		"a cut PNG":                  {good[:len(good)-30], picture.ErrFormat},
		"a cut JPEG":                 {jpg[:len(jpg)/2], picture.ErrFormat},
		"a PNG that is a header":     {good[:8], picture.ErrFormat},
		"one pixel too many":         {wide, picture.ErrLarge},
		"a JPEG of a hundred passes": {scans, picture.ErrLarge},
		"a file beyond the limit":    {append(bytes.Clone(good), make([]byte, picture.MaxBytes)...), picture.ErrLarge},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if _, err := picture.Decode(tc.b); !errors.Is(err, tc.want) {
				t.Errorf("decoded with %v, want %v", err, tc.want)
			}
		})
	}
}

func TestTensorRoundTrip(t *testing.T) {
	t.Parallel()
	img := image.NewNRGBA(image.Rect(0, 0, 16, 16))
	for i := range 256 {
		img.SetNRGBA(i%16, i/16, color.NRGBA{uint8(i), uint8(255 - i), uint8(i * 7), 255})
	}
	v := make([]float32, 3*256)
	picture.ToTensor(v, img)
	back, err := picture.FromTensor(v, 16, 16)
	if err != nil || !bytes.Equal(back.Pix, img.Pix) {
		t.Errorf("not the same picture, %v", err)
	}
	v[0], v[1] = -5, 7
	if back, err = picture.FromTensor(v, 16, 16); err != nil || back.Pix[0] != 0 || back.Pix[4] != 255 {
		t.Errorf("out of range became %d and %d, %v", back.Pix[0], back.Pix[4], err)
	}
	for _, bad := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		v[100] = float32(bad)
		if _, err := picture.FromTensor(v, 16, 16); !errors.Is(err, picture.ErrValue) {
			t.Errorf("%v passed with %v", bad, err)
		}
	}
	if _, err := picture.FromTensor(v, 16, 17); !errors.Is(err, picture.ErrValue) {
		t.Errorf("too few values passed with %v", err)
	}
}

func FuzzDecode(f *testing.F) {
	img := image.NewNRGBA(image.Rect(0, 0, 9, 5))
	f.Add(encodePNG(f, img))
	f.Add(encodeJPEG(f, img))
	f.Fuzz(func(t *testing.T, b []byte) {
		if w, h, err := picture.Config(b); err == nil && w*h > 1<<20 {
			return // decodes, at a megabyte a try
		}
		got, err := picture.Decode(b)
		switch {
		case err == nil && (got.Rect.Empty() || !got.Opaque()):
			t.Fatalf("decoded to %v", got.Rect)
		case err != nil && !errors.Is(err, picture.ErrFormat) && !errors.Is(err, picture.ErrLarge):
			t.Fatalf("untyped error %v", err)
		}
	})
}
