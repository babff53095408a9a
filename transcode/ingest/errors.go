package ingest

import "errors"

// What can be wrong with an input stream. Those a publisher can do something about are told to it before it is cut off.
var (
	ErrConfig      = errors.New("ingest: invalid configuration")
	ErrRefused     = errors.New("ingest: stream refused")
	ErrBusy        = errors.New("ingest: too many streams")
	ErrMedia       = errors.New("ingest: input is not a media stream")
	ErrCodec       = errors.New("ingest: video is not H.264")
	ErrNoVideo     = errors.New("ingest: stream has no video")
	ErrNoAudio     = errors.New("ingest: no audio")
	ErrNoKeyFrames = errors.New("ingest: stream without key frames")
	ErrLimit       = errors.New("ingest: input exceeds the limits")
	ErrGone        = errors.New("ingest: audio no longer kept")
	ErrClosed      = errors.New("ingest: stream closed")
)

// told lists the errors whose text a publisher may read; everything else reaches it as "internal".
func told() []error {
	return []error{ErrRefused, ErrBusy, ErrMedia, ErrCodec, ErrNoVideo, ErrNoKeyFrames, ErrLimit}
}

// publicText returns what a publisher is told about err.
func publicText(err error) string {
	for _, e := range told() {
		if errors.Is(err, e) {
			return e.Error()
		}
	}
	return "internal"
}
