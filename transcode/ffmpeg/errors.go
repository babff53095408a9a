package ffmpeg

import (
	"errors"
	"fmt"
	"os/exec"

	"github.com/castnet/castnet/transcode"
)

// ErrMissing is returned where the ffmpeg or ffprobe program is not installed; it is an ErrEngine too.
var ErrMissing = errors.New("ffmpeg: program not found, install it with: apt-get install ffmpeg")

// lookup returns the path of a program, name unless configured is set.
func lookup(configured, name string) (string, error) {
	if configured == "" {
		configured = name
	}
	path, err := exec.LookPath(configured)
	if err != nil {
		return "", fmt.Errorf("%s: %w: %w", configured, ErrMissing, transcode.ErrEngine)
	}
	return path, nil
}
