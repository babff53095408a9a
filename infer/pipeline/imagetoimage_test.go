package pipeline_test

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"image"
	"image/png"
	"io"
	"mime/multipart"
	"strings"
	"testing"

	"github.com/castnet/castnet/infer"
	"github.com/castnet/castnet/infer/models"
	"github.com/castnet/castnet/infer/pipeline"
)

func frontend() *pipeline.ImageToImage {
	return pipeline.NewImageToImage(infer.NewCatalogue(models.Builtin()...))
}

// post makes a form as a browser would.
func post(tb testing.TB, fields map[string]string, file []byte) (contentType string, body *bytes.Buffer) {
	tb.Helper()
	body = &bytes.Buffer{}
	w := multipart.NewWriter(body)
	for k, v := range fields {
		if err := w.WriteField(k, v); err != nil {
			tb.Fatal(err)
		}
	}
	if file != nil {
		f, err := w.CreateFormFile("image", "blob")
		if err != nil {
			tb.Fatal(err)
		}
		if _, err := f.Write(file); err != nil {
			tb.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		tb.Fatal(err)
	}
	return w.FormDataContentType(), body
}

// sdk is what the client @livepeer/ai sends with every request.
func sdk(change map[string]string) map[string]string {
	f := map[string]string{"prompt": "a boat", "guidance_scale": "7.5", "image_guidance_scale": "1.5", "loras": "", "model_id": "",
		"negative_prompt": "", "num_images_per_prompt": "1", "num_inference_steps": "100", "safety_check": "true", "strength": "0.8"}
	for k, v := range change {
		f[k] = v
	}
	return f
}

func TestParseTakesWhatClientsSend(t *testing.T) {
	t.Parallel()
	ex := models.SepiaExample()
	ct, body := post(t, sdk(map[string]string{"seed": "7", "unheard_of": "x"}), ex.Input)
	up, err := frontend().Parse(ct, body)
	if err != nil {
		t.Fatal(err)
	}
	want := `{"guidance_scale":7.5,"image_guidance_scale":1.5,"loras":"","negative_prompt":"","num_images_per_prompt":1,` +
		`"num_inference_steps":100,"prompt":"a boat","safety_check":true,"seed":7,"strength":0.8}`
	if string(up.Request.Params) != want {
		t.Errorf("params %s, want %s", up.Request.Params, want)
	}
	if up.Request.Model != ex.Model || up.Request.Input != (infer.Input{Bytes: int64(len(ex.Input)), Width: 251, Height: 187}) {
		t.Errorf("request %+v", up.Request)
	}
	if in, _ := io.ReadAll(up.Request.In); !bytes.Equal(in, ex.Input) || !bytes.Equal(up.Body, ex.Input) {
		t.Error("the input is not the picture that was sent")
	}
	if n, err := frontend().Validate(up.Request); err != nil || n != 251*187 {
		t.Errorf("%d units, %v: a hundred steps of a model that has one are one", n, err)
	}
}

func TestParseDrawsASeed(t *testing.T) {
	t.Parallel()
	ct, body := post(t, nil, models.SepiaExample().Input)
	up, err := frontend().Parse(ct, body)
	if err != nil {
		t.Fatal(err)
	}
	var p struct{ Seed *int64 }
	if err := json.Unmarshal(up.Request.Params, &p); err != nil || p.Seed == nil || *p.Seed < 0 {
		t.Errorf("params %s, %v", up.Request.Params, err)
	}
	if b, err := infer.EncodeSpec(up.Request); err != nil || len(b) > 1024 {
		t.Errorf("spec of %d bytes, %v", len(b), err)
	}
}

func TestParseRefuses(t *testing.T) {
	t.Parallel()
	file := models.SepiaExample().Input
	bomb := bytes.Clone(file)
	copy(bomb[16:], []byte{0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30}) // a header of 30000x30000; its checksum is mended below
	fixCRC(bomb)
	tests := map[string]struct {
		fields map[string]string
		file   []byte
		want   error
		field  string
		status int
	}{
		"no picture":                  {sdk(nil), nil, infer.ErrParams, "image", 422},
		"text instead of a picture":   {sdk(nil), []byte("hello"), infer.ErrInput, "", 422},
		"nothing instead of one":      {sdk(nil), []byte{}, infer.ErrInput, "", 422},
		"a cut header":                {sdk(nil), file[:20], infer.ErrInput, "", 422},
		"a decompression bomb":        {sdk(nil), bomb, infer.ErrTooLarge, "", 413},
		"more bytes than the limit":   {sdk(nil), append(bytes.Clone(file), make([]byte, infer.MaxImageBytes)...), infer.ErrTooLarge, "", 413},
		"an unknown model":            {sdk(map[string]string{"model_id": "stabilityai/sdxl"}), file, infer.ErrModel, "", 404},
		"a strength that is a word":   {sdk(map[string]string{"strength": "much"}), file, infer.ErrParams, "strength", 422},
		"a strength that is no value": {sdk(map[string]string{"strength": "NaN"}), file, infer.ErrParams, "strength", 422},
		"a strength above one":        {sdk(map[string]string{"strength": "1.5"}), file, infer.ErrParams, "strength", 422},
		"no steps":                    {sdk(map[string]string{"num_inference_steps": "0"}), file, infer.ErrParams, "num_inference_steps", 422},
		"more pictures than allowed":  {sdk(map[string]string{"num_images_per_prompt": "5"}), file, infer.ErrParams, "num_images_per_prompt", 422},
		"a seed that is a fraction":   {sdk(map[string]string{"seed": "1.5"}), file, infer.ErrParams, "seed", 422},
		"a seed beyond what is safe":  {sdk(map[string]string{"seed": "9007199254740993"}), file, infer.ErrParams, "seed", 422},
		"weights of the client's":     {sdk(map[string]string{"loras": `{"x":1}`}), file, infer.ErrParams, "loras", 422},
		"a prompt without end":        {sdk(map[string]string{"prompt": strings.Repeat("a", 1001)}), file, infer.ErrParams, "prompt", 422},
		"a field without end":         {sdk(map[string]string{"prompt": strings.Repeat("a", 40<<10)}), file, infer.ErrTooLarge, "", 413},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			ct, body := post(t, tc.fields, tc.file)
			_, err := frontend().Parse(ct, body)
			var p *infer.ParamError
			if !errors.Is(err, tc.want) || tc.field != "" && (!errors.As(err, &p) || p.Field != tc.field) {
				t.Errorf("parsed with %v; want %v at %q", err, tc.want, tc.field)
			}
			status, b := pipeline.ErrorReply(err)
			if status != tc.status || !json.Valid(b) {
				t.Errorf("reply %d %s, want %d", status, b, tc.status)
			}
		})
	}
}

func TestParseRefusesBrokenForms(t *testing.T) {
	t.Parallel()
	ct, body := post(t, sdk(nil), models.SepiaExample().Input)
	whole := body.String()
	many := map[string]string{}
	for i := range 70 {
		many[fmt.Sprint("f", i)] = ""
	}
	manyType, manyBody := post(t, many, nil)
	tests := map[string]struct{ contentType, body string }{
		"JSON":                   {"application/json", `{"prompt":""}`},
		"no content type":        {"", whole},
		"no boundary":            {"multipart/form-data", whole},
		"a body that breaks off": {ct, whole[:len(whole)/2]},
		"fields without end":     {manyType, manyBody.String()},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := frontend().Parse(tc.contentType, strings.NewReader(tc.body))
			if status, _ := pipeline.ErrorReply(err); !errors.Is(err, infer.ErrSpec) || status != 400 {
				t.Errorf("parsed with %v, status %d", err, status)
			}
		})
	}
}

// request is a valid job of n pictures of 8x8.
func request(n int) infer.Request {
	return infer.Request{Pipeline: pipeline.ImageToImageName, Model: "sepia-ink",
		Params: fmt.Appendf(nil, `{"seed":40,"num_images_per_prompt":%d}`, n), Input: infer.Input{Bytes: 100, Width: 100, Height: 80}}
}

func result(t *testing.T, w, h int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewNRGBA(image.Rect(0, 0, w, h))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestReplyIsWhatClientsRead(t *testing.T) {
	t.Parallel()
	good := result(t, 100, 80)
	body, u, err := frontend().Reply(request(2), [][]byte{good, good})
	if err != nil || u.Units != 16000 || u.Images != 2 {
		t.Fatalf("usage %+v, %v", u, err)
	}
	url := "data:image/png;base64," + base64.StdEncoding.EncodeToString(good)
	want := fmt.Sprintf(`{"images":[{"url":%q,"seed":40,"nsfw":false},{"url":%q,"seed":41,"nsfw":false}]}`, url, url)
	if string(body) != want {
		t.Errorf("body %.200s, want %.200s", body, want)
	}
}

func TestReplyCountsOnlyWhatIsAsAgreed(t *testing.T) {
	t.Parallel()
	good := result(t, 100, 80)
	tests := map[string]struct {
		tracks [][]byte
		images uint64
	}{
		"nothing came":               {nil, 0},
		"one of two":                 {[][]byte{good}, 1},
		"the second one is cut":      {[][]byte{good, good[:len(good)-20]}, 1},
		"the first one is empty":     {[][]byte{{}, good}, 1},
		"pictures of another size":   {[][]byte{result(t, 80, 100), result(t, 99, 80)}, 0},
		"text":                       {[][]byte{[]byte("sorry"), []byte("sorry")}, 0},
		"more than was asked is not": {[][]byte{good, []byte("x"), good, good}, 1},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, u, err := frontend().Reply(request(2), tc.tracks)
			if !errors.Is(err, infer.ErrOutput) || errors.Is(err, infer.ErrInput) || u.Images != tc.images || u.Units != tc.images*8000 {
				t.Errorf("usage %+v, %v; want %d pictures", u, err, tc.images)
			}
		})
	}
}

func TestUnitsAreCappedByTheRequest(t *testing.T) {
	t.Parallel()
	p := frontend()
	tests := map[string]struct {
		r    infer.Request
		u    infer.Usage
		want uint64
	}{
		"what was delivered":          {request(3), infer.Usage{Images: 2}, 16000},
		"claims beyond the request":   {request(3), infer.Usage{Images: 99, Pixels: 1 << 40, Steps: 50, Units: 1 << 60}, 24000},
		"nothing delivered":           {request(3), infer.Usage{Units: 5}, 0},
		"a request it would not take": {infer.Request{Pipeline: "upscale"}, infer.Usage{Images: 1}, 0},
		"images that overflow an int": {request(1), infer.Usage{Images: 1 << 63}, 8000},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := p.Units(tc.r, tc.u); got != tc.want {
				t.Errorf("%d units, want %d", got, tc.want)
			}
		})
	}
}

func TestErrorBodyServesBothFamilies(t *testing.T) {
	t.Parallel()
	_, b := pipeline.ErrorReply(&infer.ParamError{Field: "strength", Reason: "above 1"})
	want := `{"detail":[{"loc":["body","strength"],"msg":"infer: parameter not acceptable: strength: above 1","type":"invalid_parameter"}],` +
		`"error":{"code":"invalid_parameter","message":"infer: parameter not acceptable: strength: above 1","param":"strength","type":"invalid_request_error"}}`
	if string(b) != want {
		t.Errorf("body %s, want %s", b, want)
	}
	status, b := pipeline.ErrorReply(errors.New("password of the database"))
	if want := `{"detail":{"msg":"internal"},"error":{"code":"internal","message":"internal","param":null,"type":"server_error"}}`; status != 500 || string(b) != want {
		t.Errorf("reply %d %s, want %s", status, b, want)
	}
}

func TestAllNamesAreDistinct(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, p := range pipeline.All(infer.NewCatalogue()) {
		if seen[p.Name()] {
			t.Errorf("two pipelines called %s", p.Name())
		}
		seen[p.Name()] = true
	}
	if !seen[pipeline.ImageToImageName] {
		t.Error("image-to-image is missing")
	}
}

func FuzzParse(f *testing.F) {
	ct, body := post(f, sdk(nil), models.SepiaExample().Input[:200])
	f.Add(ct, body.Bytes())
	p := frontend()
	f.Fuzz(func(t *testing.T, contentType string, body []byte) {
		up, err := p.Parse(contentType, bytes.NewReader(body))
		if err != nil {
			if infer.CodeOf(err) == infer.CodeUnclassified {
				t.Fatalf("untyped error %v", err)
			}
			return
		}
		if _, err := infer.EncodeSpec(up.Request); err != nil {
			t.Fatalf("parsed but has no spec: %v", err)
		}
	})
}

func FuzzValidate(f *testing.F) {
	f.Add([]byte(`{"strength":0.5,"num_images_per_prompt":4,"seed":1}`), 640, 480)
	p := frontend()
	f.Fuzz(func(t *testing.T, params []byte, w, h int) {
		r := infer.Request{Pipeline: "image-to-image", Params: params, Input: infer.Input{Bytes: 1, Width: w, Height: h}}
		limit, err := p.Validate(r)
		if err != nil {
			if infer.CodeOf(err) == infer.CodeUnclassified {
				t.Fatalf("untyped error %v", err)
			}
			return
		}
		if got := p.Units(r, infer.Usage{Images: 1 << 40}); got != limit || limit == 0 {
			t.Fatalf("%d units of at most %d", got, limit)
		}
	})
}
