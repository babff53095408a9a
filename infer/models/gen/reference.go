package main

import (
	"image"
	"image/color"
	"math"
	"math/rand/v2"
)

// scene paints the reference input: gradients, a disc, stripes one pixel wide, text-like noise and flat corners, so that
// every branch of the filter is taken, on sides that are odd.
func scene(w, h int) *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	rnd := rand.New(rand.NewPCG(1, 2))
	for y := range h {
		for x := range w {
			c := color.NRGBA{R: uint8(255 * x / (w - 1)), G: uint8(255 * y / (h - 1)), B: uint8(255 - 255*x/(w-1)), A: 255}
			dx, dy := x-w/3, y-h/2
			switch {
			case x < 16 && y < 16:
				c = color.NRGBA{A: 255}
			case x >= w-16 && y >= h-16:
				c = color.NRGBA{255, 255, 255, 255}
			case dx*dx+dy*dy < 45*45:
				c = color.NRGBA{220, 60, 40, 255}
			case x > w*2/3 && y < h/3:
				c.R, c.G, c.B = uint8(255*(x%2)), uint8(255*(x%2)), uint8(255*(y%2))
			case x > w*2/3 && y > h*2/3:
				v := uint8(rnd.UintN(256))
				c = color.NRGBA{v, v / 2, 255 - v, 255}
			}
			img.SetNRGBA(x, y, c)
		}
	}
	return img
}

// reference is the filter once more, written as one would write it for a picture and not for a graph: pixel by pixel, in
// double precision. It shares nothing with the graph but the constants of its definition.
func reference(in *image.NRGBA, strength float64) *image.NRGBA {
	w, h := in.Rect.Dx(), in.Rect.Dy()
	at := func(x, y int) (r, g, b float64) {
		c := in.NRGBAAt(min(max(x, 0), w-1), min(max(y, 0), h-1))
		return float64(c.R) / 255, float64(c.G) / 255, float64(c.B) / 255
	}
	luma := func(x, y int) float64 {
		r, g, b := at(x, y)
		return 0.299*r + 0.587*g + 0.114*b
	}
	out := image.NewNRGBA(in.Rect)
	for y := range h {
		for x := range w {
			gx := luma(x+1, y-1) - luma(x-1, y-1) + 2*(luma(x+1, y)-luma(x-1, y)) + luma(x+1, y+1) - luma(x-1, y+1)
			gy := luma(x-1, y+1) - luma(x-1, y-1) + 2*(luma(x, y+1)-luma(x, y-1)) + luma(x+1, y+1) - luma(x+1, y-1)
			ink := (math.Abs(gx) + math.Abs(gy)) / 8
			r, g, b := at(x, y)
			blend := func(was, tone float64) uint8 {
				filtered := math.Min(math.Max(tone-ink, 0), 1)
				return uint8(math.Round(255 * (was + strength*(filtered-was))))
			}
			out.SetNRGBA(x, y, color.NRGBA{
				R: blend(r, 0.393*r+0.769*g+0.189*b),
				G: blend(g, 0.349*r+0.686*g+0.168*b),
				B: blend(b, 0.272*r+0.534*g+0.131*b),
				A: 255,
			})
		}
	}
	return out
}
