package transcode

import "errors"

// What can be wrong with media; engines, ingest and verification wrap these.
var (
	ErrMedia  = errors.New("transcode: media cannot be used")
	ErrLimit  = errors.New("transcode: media exceeds the agreed limits")
	ErrEngine = errors.New("transcode: engine fault")
	ErrConfig = errors.New("transcode: invalid configuration")
	ErrBusy   = errors.New("transcode: no free slot")
)
