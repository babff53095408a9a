package pipeline

import (
	"encoding/json"

	"github.com/castnet/castnet/infer"
)

// ImageToImageName is the pipeline's name in adverts, specs and URLs.
const ImageToImageName = "image-to-image"

// ImageToImage makes pictures from a picture and a prompt. Its work is pixels of one result × steps × results, weighted as
// the model's manifest says.
type ImageToImage struct{ models *infer.Catalogue }

// NewImageToImage returns the pipeline over the models a node knows.
func NewImageToImage(models *infer.Catalogue) *ImageToImage { return &ImageToImage{models: models} }

// Name returns ImageToImageName.
func (p *ImageToImage) Name() string { return ImageToImageName }

// num makes the limits of a table readable.
func num(f float64) *float64 { return &f }

// imageToImageParams are the parameters of the public API. Which of them a model honours is its manifest's affair; a
// model may narrow a range and chooses its own defaults.
var imageToImageParams = map[string]infer.Param{
	"prompt":                {Type: "string", Max: num(4096)},
	"negative_prompt":       {Type: "string", Max: num(4096)},
	"loras":                 {Type: "string", Max: num(4096)},
	"strength":              {Type: "float", Min: num(0), Max: num(1), Default: json.RawMessage("0.8")},
	"guidance_scale":        {Type: "float", Min: num(0), Max: num(100)},
	"image_guidance_scale":  {Type: "float", Min: num(0), Max: num(100)},
	"safety_check":          {Type: "bool"},
	"seed":                  {Type: "int", Min: num(-(1 << 53)), Max: num(1 << 53)},
	"num_inference_steps":   {Type: "int", Min: num(1), Max: num(1000)},
	"num_images_per_prompt": {Type: "int", Min: num(1), Max: num(20)},
}

// Validate implements infer.Pipeline.
func (p *ImageToImage) Validate(r infer.Request) (uint64, error) {
	plan, err := p.plan(r)
	return plan.Units, err
}

// Units implements infer.Pipeline: the work of the whole pictures u counts, whatever else u claims.
func (p *ImageToImage) Units(r infer.Request, u infer.Usage) uint64 {
	plan, err := p.plan(r)
	if err != nil {
		return 0
	}
	return plan.Usage(int(min(u.Images, uint64(plan.Images)))).Units
}

func (p *ImageToImage) plan(r infer.Request) (infer.Picture, error) {
	if r.Pipeline != ImageToImageName {
		return infer.Picture{}, &infer.ParamError{Field: "pipeline", Reason: "not " + ImageToImageName}
	}
	v, err := infer.Bind(imageToImageParams, r.Params)
	if err != nil {
		return infer.Picture{}, err
	}
	// Weights that a client names are code and gigabytes of somebody else's choosing: refused, never fetched.
	if l := v.Text("loras"); l != "" && l != "{}" {
		return infer.Picture{}, &infer.ParamError{Field: "loras", Reason: "clients cannot bring weights"}
	}
	m, err := p.models.Find(ImageToImageName, r.Model)
	if err != nil {
		return infer.Picture{}, err
	}
	return infer.PlanPicture(m, r)
}
