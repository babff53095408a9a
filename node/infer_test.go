package node_test

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"io"
	"mime/multipart"
	"net/http"
	"strings"
	"testing"

	"github.com/castnet/castnet/infer/models"
	"github.com/castnet/castnet/infer/onnx"
	"github.com/castnet/castnet/infer/verify"
	"github.com/castnet/castnet/node"
	"github.com/castnet/castnet/p2p"
)

// ask posts a form with a picture to a path of the gateway.
func (r *running) ask(path string, picture []byte, fields map[string]string) (int, http.Header, []byte) {
	r.t.Helper()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	file, err := form.CreateFormFile("image", "in.png")
	if err != nil {
		r.t.Fatal(err)
	}
	_, _ = file.Write(picture)
	for k, v := range fields {
		_ = form.WriteField(k, v)
	}
	_ = form.Close()
	return r.post(path, form.FormDataContentType(), &body)
}

func (r *running) post(path, kind string, body io.Reader) (int, http.Header, []byte) {
	r.t.Helper()
	res, err := client.Post("http://"+r.Info().HTTP+path, kind, body)
	if err != nil {
		r.t.Fatal(err)
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		r.t.Fatal(err)
	}
	return res.StatusCode, res.Header, b
}

func TestAPictureCrossesTheNetwork(t *testing.T) {
	t.Parallel()
	if r := onnx.Check(t.Context(), onnx.Config{}); r.Err != nil {
		t.Skip("no ONNX Runtime here:", r.Err)
	}
	_, o, g := network(t, func(o, _ *node.Config) { o.Engine.InferSlots, o.Engine.VideoSlots = 1, 0 })
	example := models.SepiaExample()
	status, _, body := g.ask("/"+example.Pipeline, example.Input, map[string]string{"model_id": example.Model, "prompt": "", "strength": "0.8"})
	var reply struct {
		Images []struct{ URL string }
	}
	if err := json.Unmarshal(body, &reply); err != nil || status != http.StatusOK || len(reply.Images) != 1 {
		t.Fatalf("status %d, %s, %v", status, body, err)
	}
	data, _ := strings.CutPrefix(reply.Images[0].URL, "data:image/png;base64,")
	got, err := base64.StdEncoding.DecodeString(data)
	if err != nil {
		t.Fatal(err)
	}
	if v, err := verify.Pictures(example.Output, got, example.Tolerance); err != nil || !v.OK {
		t.Errorf("the picture differs from the reference: %+v, %v", v, err)
	}
	if status, _, body := g.ask("/image-to-image", []byte("no picture"), map[string]string{"model_id": example.Model}); status/100 != 4 {
		t.Errorf("status %d for what is no picture: %s", status, body)
	}
	if o.said("level=ERROR") || g.said("level=ERROR") {
		t.Error("something broke")
	}
}

func TestAIRequestsAreRefusedWithAReason(t *testing.T) {
	t.Parallel()
	g := start(t, config(t, p2p.Gateway))
	example := models.SepiaExample()
	model := map[string]string{"model_id": example.Model}
	tests := map[string]struct {
		do     func() (int, http.Header, []byte)
		status int
		text   string
	}{
		"nobody offers it": {func() (int, http.Header, []byte) { return g.ask("/image-to-image", example.Input, model) }, 503, "no orchestrator"},
		"a model nobody knows": {func() (int, http.Header, []byte) {
			return g.ask("/image-to-image", example.Input, map[string]string{"model_id": "unheard-of"})
		}, 404, "model"},
		"a parameter out of range": {func() (int, http.Header, []byte) {
			return g.ask("/image-to-image", example.Input, map[string]string{"model_id": example.Model, "strength": "7"})
		}, 422, "strength"},
		"no form": {func() (int, http.Header, []byte) {
			return g.post("/image-to-image", "text/plain", strings.NewReader("hello"))
		}, 400, ""},
		"a form that breaks off": {func() (int, http.Header, []byte) {
			return g.post("/image-to-image", "multipart/form-data; boundary=x", strings.NewReader("--x\r\n"))
		}, 422, "image: missing"},
		"a pipeline nobody serves": {func() (int, http.Header, []byte) { return g.ask("/text-to-dance", example.Input, model) }, 404, "pipeline_not_found"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			status, header, body := tc.do()
			if status != tc.status || !strings.Contains(string(body), tc.text) {
				t.Errorf("status %d, %s; want %d with %q", status, body, tc.status, tc.text)
			}
			if status == http.StatusServiceUnavailable && header.Get("Retry-After") == "" {
				t.Error("nothing is said about trying again")
			}
		})
	}
	t.Run("many at once", func(t *testing.T) {
		t.Parallel()
		done := make(chan int)
		for range 8 {
			go func() { status, _, _ := g.ask("/image-to-image", example.Input, model); done <- status }()
		}
		for range 8 {
			if status := <-done; status != http.StatusServiceUnavailable {
				t.Errorf("status %d", status)
			}
		}
		jobs := map[string]bool{}
		for _, s := range see[[]struct{ Job string }](g, "jobs") {
			jobs[s.Job] = true
		}
		if len(jobs) < 8 {
			t.Errorf("%d job ids for 8 requests and more", len(jobs))
		}
	})
}
