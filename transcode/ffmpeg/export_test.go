package ffmpeg

import "github.com/castnet/castnet/transcode"

// Admit runs the guard alone over b, in two pieces, and returns its finding.
func Admit(b []byte) error {
	g := newGuard(transcode.Limits{Duration: transcode.MaxDuration, FPS: transcode.Rate{Num: 60, Den: 1}})
	for _, part := range [][]byte{b[:len(b)/2], b[len(b)/2:]} {
		if _, err := g.admit(part); err != nil {
			return err
		}
	}
	_, err := g.end()
	return err
}
