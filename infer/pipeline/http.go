package pipeline

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"mime"
	"mime/multipart"
	"strconv"

	"github.com/castnet/castnet/infer"
)

// Limits of a form.
const (
	maxFields = 64
	maxField  = 32 << 10 // bytes of one field that is no file
	maxSeed   = 1 << 32  // seeds we draw are below it
)

// Parse implements Frontend for multipart/form-data with the file field image; the other fields are the parameters.
// Fields that neither the API nor the model knows are passed over, as clients of other networks send many.
func (p *ImageToImage) Parse(contentType string, body io.Reader) (Upload, error) {
	kind, attrs, err := mime.ParseMediaType(contentType)
	if err != nil || kind != "multipart/form-data" || attrs["boundary"] == "" {
		return Upload{}, fmt.Errorf("content type %.80q, want multipart/form-data: %w", contentType, infer.ErrSpec)
	}
	form, err := readForm(multipart.NewReader(body, attrs["boundary"]), "image")
	if err != nil {
		return Upload{}, err
	}
	if form.file == nil {
		return Upload{}, &infer.ParamError{Field: "image", Reason: "missing"}
	}
	m, err := p.models.Find(ImageToImageName, form.fields["model_id"])
	if err != nil {
		return Upload{}, err
	}
	params, err := typed(form.fields, imageToImageParams, m.Manifest.Params)
	if err != nil {
		return Upload{}, err
	}
	w, h, err := infer.PictureSize(form.file)
	if err != nil {
		return Upload{}, err
	}
	r := infer.Request{Pipeline: ImageToImageName, Model: m.CID, Params: params,
		Input: infer.Input{Bytes: int64(len(form.file)), Width: w, Height: h}, In: bytes.NewReader(form.file)}
	if _, err := p.Validate(r); err != nil {
		return Upload{}, err
	}
	return Upload{Request: r, Body: form.file}, nil
}

// form is a multipart body: its fields and its one file.
type form struct {
	fields map[string]string
	file   []byte
}

func readForm(mr *multipart.Reader, fileField string) (form, error) {
	f := form{fields: map[string]string{}}
	for n := 0; ; n++ {
		part, err := mr.NextPart()
		if errors.Is(err, io.EOF) {
			return f, nil
		}
		if err != nil {
			return f, fmt.Errorf("multipart body: %w: %w", err, infer.ErrSpec)
		}
		if n == maxFields {
			return f, fmt.Errorf("more than %d fields: %w", maxFields, infer.ErrSpec)
		}
		limit := int64(maxField)
		if part.FormName() == fileField {
			limit = infer.MaxImageBytes
		}
		b, err := io.ReadAll(io.LimitReader(part, limit+1))
		switch {
		case err != nil:
			return f, fmt.Errorf("multipart field %.40q: %w: %w", part.FormName(), err, infer.ErrSpec)
		case int64(len(b)) > limit:
			return f, fmt.Errorf("field %.40q of more than %d bytes: %w", part.FormName(), limit, infer.ErrTooLarge)
		case part.FormName() == fileField:
			f.file = b
		default:
			f.fields[part.FormName()] = string(b)
		}
	}
}

// typed makes the JSON object of those fields that one of the schemas declares, each as its type, with a seed drawn where
// none is given: whoever re-runs the job needs it. An empty field counts as absent, except a string.
func typed(fields map[string]string, schemas ...map[string]infer.Param) (json.RawMessage, error) {
	out := map[string]any{}
	for name, s := range fields {
		for _, schema := range schemas {
			p, ok := schema[name]
			if !ok || s == "" && p.Type != "string" {
				continue
			}
			v, err := asType(p.Type, s)
			if err != nil {
				return nil, &infer.ParamError{Field: name, Reason: err.Error()}
			}
			out[name] = v
			break
		}
	}
	if _, ok := out["seed"]; !ok {
		out["seed"] = rand.Int64N(maxSeed)
	}
	return json.Marshal(out)
}

func asType(kind, s string) (any, error) {
	switch kind {
	case "int":
		n, err := strconv.ParseInt(s, 10, 64)
		if err != nil {
			return nil, errors.New("not a whole number")
		}
		return n, nil
	case "float":
		f, err := strconv.ParseFloat(s, 64)
		if err != nil || f != f || f-f != 0 { // NaN and infinities are no JSON
			return nil, errors.New("not a number")
		}
		return f, nil
	case "bool":
		b, err := strconv.ParseBool(s)
		if err != nil {
			return nil, errors.New("not true or false")
		}
		return b, nil
	}
	return s, nil
}

// media is one result as the network's clients know it; all three are required.
type media struct {
	URL  string `json:"url"`
	Seed int64  `json:"seed"`
	NSFW bool   `json:"nsfw"`
}

// Reply implements Frontend: {"images":[{"url":"data:image/png;base64,…","seed":1,"nsfw":false}]}. Nobody looks for
// indecent content, so nsfw is always false. A result must be a whole PNG of the input's size.
func (p *ImageToImage) Reply(r infer.Request, tracks [][]byte) ([]byte, infer.Usage, error) {
	plan, err := p.plan(r)
	if err != nil {
		return nil, infer.Usage{}, err
	}
	var images []media
	var bad error
	for i, b := range tracks[:min(len(tracks), plan.Images)] {
		if err := checkResult(plan, b); err != nil {
			bad = fmt.Errorf("picture %d: %w", i, err)
			continue
		}
		url := "data:image/png;base64," + base64.StdEncoding.EncodeToString(b)
		images = append(images, media{URL: url, Seed: plan.Seed + int64(i)})
	}
	u := plan.Usage(len(images))
	if bad == nil && len(images) < plan.Images {
		bad = fmt.Errorf("%d pictures of %d: %w", len(images), plan.Images, infer.ErrOutput)
	}
	if bad != nil {
		return nil, u, bad
	}
	body, err := json.Marshal(struct {
		Images []media `json:"images"`
	}{images})
	return body, u, err
}

func checkResult(plan infer.Picture, b []byte) error {
	if !bytes.HasPrefix(b, []byte("\x89PNG")) {
		return fmt.Errorf("no PNG: %w", infer.ErrOutput)
	}
	w, h, err := infer.PictureSize(b)
	if err == nil && (w != plan.Width || h != plan.Height) {
		return fmt.Errorf("%dx%d instead of %dx%d: %w", w, h, plan.Width, plan.Height, infer.ErrOutput)
	}
	if err == nil {
		_, err = infer.DecodePicture(b)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", err.Error(), infer.ErrOutput) // its own kind speaks of inputs
	}
	return nil
}
