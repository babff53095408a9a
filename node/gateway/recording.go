package gateway

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// recording makes the directory of a new recording: path, or path.2 and so on where earlier ones are. No stream's name has
// a dot, so none can meet another's recording.
func recording(path string) (string, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return "", fmt.Errorf("record: %w", err)
	}
	dir := path
	for n := 2; ; n++ {
		err := os.Mkdir(dir, 0o755)
		if err == nil || !errors.Is(err, fs.ErrExist) {
			if err != nil {
				err = fmt.Errorf("record: %w", err)
			}
			return dir, err
		}
		dir = fmt.Sprintf("%s.%d", path, n)
	}
}
