package worker_test

import (
	"errors"
	"reflect"
	"testing"

	"github.com/castnet/castnet/market/worker"
)

// FuzzHello: any bytes give a valid hello or ErrProtocol, and what decodes encodes to the same meaning.
func FuzzHello(f *testing.F) {
	b, err := worker.EncodeHello(hello(), make([]byte, 32))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, b []byte) {
		h, nonce, err := worker.DecodeHello(b)
		if err != nil {
			if !errors.Is(err, worker.ErrProtocol) {
				t.Fatalf("error %v", err)
			}
			return
		}
		again, err := worker.EncodeHello(h, nonce)
		if err != nil {
			t.Fatal(err)
		}
		h2, _, err := worker.DecodeHello(again)
		if err != nil || !reflect.DeepEqual(h, h2) {
			t.Errorf("%+v became %+v, %v", h, h2, err)
		}
	})
}

// FuzzStatus: any bytes give a valid status or ErrProtocol.
func FuzzStatus(f *testing.F) {
	b, err := worker.EncodeStatus(worker.Status{Free: 3, Warm: []string{"a"}})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	f.Fuzz(func(t *testing.T, b []byte) {
		if _, err := worker.DecodeStatus(b); err != nil && !errors.Is(err, worker.ErrProtocol) {
			t.Fatalf("error %v", err)
		}
	})
}
