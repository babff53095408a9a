package models_test

import (
	"testing"

	"github.com/castnet/castnet/infer"
	"github.com/castnet/castnet/infer/models"
	"github.com/castnet/castnet/infer/verify"
)

// sepiaCID is the name under which every deployed peer knows the built-in model.
const sepiaCID = "195656e74ace9f450591c389c92d054f633d00ad927110b8a38a66783a9fc0c1"

func TestBuiltinModelsAreWhole(t *testing.T) {
	t.Parallel()
	for _, m := range models.Builtin() {
		for _, f := range m.Manifest.Files {
			if _, err := m.Read(f.Role); err != nil {
				t.Errorf("%s: %v", m.Manifest.Name, err)
			}
		}
		if m.Manifest.Licence.SPDX != "MIT" {
			t.Errorf("%s is under %s", m.Manifest.Name, m.Manifest.Licence.SPDX)
		}
	}
}

func TestSepiaKeepsItsName(t *testing.T) {
	t.Parallel()
	if got := models.SepiaExample().Model; got != sepiaCID {
		t.Errorf("CID %s, want %s: a changed model needs a new version", got, sepiaCID)
	}
}

func TestSepiaExampleChangesThePicture(t *testing.T) {
	t.Parallel()
	ex := models.SepiaExample()
	if ex.Tolerance != (infer.Compare{Kind: "image", MaxU8: 2, PSNRdB: 40}) {
		t.Errorf("tolerance %+v", ex.Tolerance)
	}
	v, err := verify.Pictures(ex.Output, ex.Input, ex.Tolerance)
	if err != nil || v.OK || v.PSNRdB > 20 {
		t.Errorf("the input passes for the output: %+v, %v", v, err)
	}
}
