package transcode_test

import (
	"bytes"
	"errors"
	"io"
	"sync"
	"testing"
	"testing/synctest"

	"github.com/castnet/castnet/transcode"
)

func TestEveryReaderOfABodyStartsAtTheFirstByte(t *testing.T) {
	t.Parallel()
	body := transcode.NewBuffer(1 << 20)
	want := bytes.Repeat([]byte("0123456789"), 5000)
	var wg sync.WaitGroup
	for range 4 {
		r := body.Open()
		wg.Go(func() {
			defer r.Close()
			if got, err := io.ReadAll(r); err != nil || !bytes.Equal(got, want) {
				t.Errorf("read %d bytes, %v; want %d bytes", len(got), err, len(want))
			}
		})
	}
	for rest := want; len(rest) > 0; rest = rest[500:] {
		if _, err := body.Write(rest[:500]); err != nil {
			t.Fatal(err)
		}
	}
	body.CloseWith(nil)
	wg.Wait()
	if late, err := io.ReadAll(body.Open()); err != nil || !bytes.Equal(late, want) {
		t.Errorf("a reader after the end got %d bytes, %v", len(late), err)
	}
}

func TestABodyRefusesToOutgrowItsMaximum(t *testing.T) {
	t.Parallel()
	body := transcode.NewBuffer(10)
	if _, err := body.Write(make([]byte, 10)); err != nil {
		t.Fatalf("10 of 10 bytes: %v", err)
	}
	if n, err := body.Write([]byte{1}); n != 0 || !errors.Is(err, transcode.ErrLimit) {
		t.Errorf("byte 11 of 10: %d, %v; want ErrLimit", n, err)
	}
	if body.Len() != 10 || len(body.Bytes()) != 10 {
		t.Errorf("holds %d bytes, want 10", body.Len())
	}
}

func TestADeadSourceGivesItsBytesAndThenItsError(t *testing.T) {
	t.Parallel()
	body, died := transcode.NewBuffer(100), errors.New("cable pulled")
	_, _ = body.Write([]byte("half"))
	body.CloseWith(died)
	body.CloseWith(nil)
	got, err := io.ReadAll(body.Open())
	if string(got) != "half" || !errors.Is(err, died) {
		t.Errorf("read %q, %v; want the bytes, then the error", got, err)
	}
	if _, err := body.Write([]byte("more")); !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("write after the end: %v, want ErrClosedPipe", err)
	}
}

func TestClosingAReaderUnblocksOnlyItsOwnRead(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		body := transcode.NewBuffer(100)
		gone, stays := body.Open(), body.Open()
		var goneErr, staysErr error
		done := 0
		go func() { _, goneErr = gone.Read(make([]byte, 1)); done++ }()
		go func() { _, staysErr = stays.Read(make([]byte, 1)); done++ }()
		synctest.Wait()
		_ = gone.Close()
		synctest.Wait()
		if done != 1 || !errors.Is(goneErr, io.ErrClosedPipe) {
			t.Fatalf("%d reads returned, %v; want the closed one alone", done, goneErr)
		}
		_, _ = body.Write([]byte{7})
		synctest.Wait()
		if done != 2 || staysErr != nil {
			t.Errorf("the other read: %d returned, %v", done, staysErr)
		}
	})
}
