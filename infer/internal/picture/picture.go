// Package picture reads and writes pictures within fixed limits and turns them into the rgb01 tensors models take. It
// knows nothing of jobs; package infer puts its errors into words of its own.
package picture

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"io"
	"math"
)

// Limits of a picture.
const (
	MaxBytes  = 10 << 20 // of the file
	MaxPixels = 16 << 20
)

// What can be wrong with a picture.
var (
	ErrFormat = errors.New("picture: cannot be read")
	ErrLarge  = errors.New("picture: exceeds the limits")
	ErrValue  = errors.New("picture: tensor is no picture")
)

// maxScans bounds the scans of a JPEG: a progressive one of ten megabytes could hold a million, and each costs a pass over
// every block of the picture. Encoders write about ten.
const maxScans = 100

// Config returns the size of the picture that begins b, reading its header only; what follows the header may be missing.
// Errors are ErrFormat or ErrLarge.
func Config(b []byte) (w, h int, err error) {
	decode, err := kind(b)
	if err != nil {
		return 0, 0, err
	}
	cfg, err := decode(bytes.NewReader(b))
	if err != nil {
		return 0, 0, fmt.Errorf("header: %w: %w", err, ErrFormat)
	}
	return cfg.Width, cfg.Height, CheckSize(cfg.Width, cfg.Height)
}

// CheckSize refuses sizes no picture may have. Errors are ErrFormat for an empty one and ErrLarge.
func CheckSize(w, h int) error {
	switch {
	case w <= 0 || h <= 0:
		return fmt.Errorf("%dx%d: %w", w, h, ErrFormat)
	case w > MaxPixels || h > MaxPixels || w*h > MaxPixels:
		return fmt.Errorf("%dx%d, at most %d pixels: %w", w, h, MaxPixels, ErrLarge)
	}
	return nil
}

// kind names the decoder of a file's first bytes, without the registry of package image, which any import could widen.
func kind(b []byte) (func(io.Reader) (image.Config, error), error) {
	switch {
	case bytes.HasPrefix(b, []byte("\x89PNG\r\n\x1a\n")):
		return png.DecodeConfig, nil
	case bytes.HasPrefix(b, []byte{0xff, 0xd8, 0xff}):
		return jpeg.DecodeConfig, nil
	}
	return nil, fmt.Errorf("neither PNG nor JPEG: %w", ErrFormat)
}

// Decode reads a whole picture. Its size is checked before its pixels are decoded. Transparency is dropped, not blended:
// every result is opaque. Errors are ErrFormat or ErrLarge.
func Decode(b []byte) (*image.NRGBA, error) {
	if len(b) > MaxBytes {
		return nil, fmt.Errorf("more than %d bytes: %w", MaxBytes, ErrLarge)
	}
	if _, _, err := Config(b); err != nil {
		return nil, err
	}
	var img image.Image
	var err error
	if b[0] == 0x89 {
		img, err = png.Decode(bytes.NewReader(b))
	} else if n := bytes.Count(b, []byte{0xff, 0xda}); n > maxScans {
		return nil, fmt.Errorf("JPEG of %d scans, at most %d: %w", n, maxScans, ErrLarge)
	} else {
		img, err = jpeg.Decode(bytes.NewReader(b))
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", err, ErrFormat)
	}
	return opaque(img), nil
}

// opaque returns img as rows of R, G, B, 255 from the origin.
func opaque(img image.Image) *image.NRGBA {
	b := img.Bounds()
	out := image.NewNRGBA(image.Rect(0, 0, b.Dx(), b.Dy()))
	if o, ok := img.(interface{ Opaque() bool }); ok && o.Opaque() {
		// An RGBA view of the same memory: equal bytes as long as nothing is transparent, and draw has fast paths to it.
		view := &image.RGBA{Pix: out.Pix, Stride: out.Stride, Rect: out.Rect}
		draw.Draw(view, view.Rect, img, b.Min, draw.Src)
		return out
	}
	for y := range b.Dy() {
		row := out.Pix[y*out.Stride:]
		for x := range b.Dx() {
			c, _ := color.NRGBAModel.Convert(img.At(b.Min.X+x, b.Min.Y+y)).(color.NRGBA)
			row[4*x], row[4*x+1], row[4*x+2], row[4*x+3] = c.R, c.G, c.B, 255
		}
	}
	return out
}

// Encode writes img as PNG. It favours speed: results travel once and are read once.
func Encode(w io.Writer, img *image.NRGBA) error {
	buf := bufio.NewWriterSize(w, 64<<10)
	enc := png.Encoder{CompressionLevel: png.BestSpeed}
	if err := enc.Encode(buf, img); err != nil {
		return err
	}
	return buf.Flush()
}

// ToTensor writes img as planes of red, green and blue in 0…1 into dst, which holds 3 × width × height values.
func ToTensor(dst []float32, img *image.NRGBA) {
	n := img.Rect.Dx() * img.Rect.Dy()
	r, g, b := dst[:n], dst[n:2*n], dst[2*n:3*n]
	for i := range n {
		p := img.Pix[4*i : 4*i+4 : 4*i+4]
		r[i], g[i], b[i] = float32(p[0])/255, float32(p[1])/255, float32(p[2])/255
	}
}

// FromTensor makes a picture of w × h of planes of red, green and blue in 0…1, clamped and rounded to nearest. A value
// that is no number is refused: engines pass them through silently. The error is ErrValue.
func FromTensor(src []float32, w, h int) (*image.NRGBA, error) {
	n := w * h
	if len(src) != 3*n {
		return nil, fmt.Errorf("%d values for a picture of %dx%d: %w", len(src), w, h, ErrValue)
	}
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for c := range 3 {
		for i, v := range src[c*n : (c+1)*n] {
			if math.IsNaN(float64(v)) || math.IsInf(float64(v), 0) {
				return nil, fmt.Errorf("sample %d of plane %d is %v: %w", i, c, v, ErrValue)
			}
			img.Pix[4*i+c] = uint8(min(max(v, 0), 1)*255 + 0.5)
		}
	}
	for i := 3; i < len(img.Pix); i += 4 {
		img.Pix[i] = 255
	}
	return img, nil
}
