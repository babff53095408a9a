package verify

import (
	"fmt"
	"image"
	"math"

	"github.com/castnet/castnet/infer"
)

// Verdict is the outcome of a comparison.
type Verdict struct {
	OK       bool    // within the tolerance
	MaxDelta int     // largest difference of one 8-bit sample, 0…255
	PSNRdB   float64 // peak signal-to-noise ratio; +Inf for equal pictures
	Reason   string  // why not OK, for people
}

// Pictures compares two encoded pictures (PNG or JPEG) within tol. Transparency is ignored. An unreadable want is an
// error (ErrInput); an unreadable got or another size is a verdict.
func Pictures(want, got []byte, tol infer.Compare) (Verdict, error) {
	w, err := infer.DecodePicture(want)
	if err != nil {
		return Verdict{}, fmt.Errorf("reference picture: %w", err)
	}
	g, err := infer.DecodePicture(got)
	if err != nil {
		return Verdict{MaxDelta: 255, Reason: err.Error()}, nil
	}
	return compare(w, g, tol), nil
}

func compare(want, got *image.NRGBA, tol infer.Compare) Verdict {
	if want.Rect.Size() != got.Rect.Size() {
		return Verdict{MaxDelta: 255, Reason: fmt.Sprintf("%v instead of %v pixels", got.Rect.Size(), want.Rect.Size())}
	}
	var sum uint64
	var v Verdict
	for i := range want.Pix {
		if i%4 == 3 {
			continue
		}
		d := int(want.Pix[i]) - int(got.Pix[i])
		if d < 0 {
			d = -d
		}
		v.MaxDelta = max(v.MaxDelta, d)
		sum += uint64(d * d)
	}
	samples := float64(len(want.Pix) / 4 * 3)
	v.PSNRdB = math.Inf(1)
	if sum > 0 {
		v.PSNRdB = 10 * math.Log10(255*255*samples/float64(sum))
	}
	switch {
	case v.MaxDelta > tol.MaxU8:
		v.Reason = fmt.Sprintf("a sample differs by %d, at most %d", v.MaxDelta, tol.MaxU8)
	case v.PSNRdB < tol.PSNRdB:
		v.Reason = fmt.Sprintf("PSNR %.1f dB, at least %.1f", v.PSNRdB, tol.PSNRdB)
	default:
		v.OK = true
	}
	return v
}
