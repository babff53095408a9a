package pipeline

import (
	"io"

	"github.com/castnet/castnet/infer"
)

// Parse implements Frontend for multipart/form-data with the file field image.
func (p *ImageToImage) Parse(contentType string, body io.Reader) (Upload, error) {
	return Upload{}, infer.ErrSpec
}

// Reply implements Frontend: {"images":[{"url":"data:image/png;base64,…","seed":1,"nsfw":false}]}.
func (p *ImageToImage) Reply(r infer.Request, tracks [][]byte) ([]byte, infer.Usage, error) {
	return nil, infer.Usage{}, infer.ErrOutput
}
