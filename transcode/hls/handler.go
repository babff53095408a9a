package hls

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strconv"
	"strings"
	"time"
)

const (
	typePlaylist = "application/vnd.apple.mpegurl"
	typeSegment  = "video/mp2t"
)

// Handler serves /<stream>/index.m3u8, /<stream>/<rung>/index.m3u8 and /<stream>/<rung>/<seq>.ts. A playlist that is asked
// for before there is content waits Config.Wait, then it is answered with 404 and Retry-After; the master waits as long for
// rungs that are late, but does without them then. Errors are JSON objects with the key error.
func (s *Server) Handler() http.Handler { return http.HandlerFunc(s.serve) }

func (s *Server) serve(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Access-Control-Allow-Origin", "*")
	h.Set("Access-Control-Expose-Headers", "Retry-After, Content-Length")
	switch r.Method {
	case http.MethodGet, http.MethodHead:
	case http.MethodOptions:
		h.Set("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
		h.Set("Access-Control-Allow-Headers", "Range")
		w.WriteHeader(http.StatusNoContent)
		return
	default:
		h.Set("Allow", "GET, HEAD, OPTIONS")
		http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
		return
	}
	body, kind, err := s.find(r.Context(), r.URL.Path)
	s.metrics.asked(kind, err)
	if err != nil {
		refuse(w, err)
		return
	}
	// A name can be published again with other content under the same addresses, so nobody may reuse a copy unasked.
	h.Set("Cache-Control", "no-cache")
	h.Set("Content-Type", kind)
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body))
}

// find returns what a path names and its content type, which is empty when the path has no meaning.
func (s *Server) find(ctx context.Context, path string) ([]byte, string, error) {
	parts := strings.Split(strings.TrimPrefix(path, "/"), "/")
	last := parts[len(parts)-1]
	segment, isSegment := strings.CutSuffix(last, ".ts")
	switch {
	case len(parts) == 2 && last == "index.m3u8":
		st, err := s.stream(parts[0])
		if err != nil {
			return nil, typePlaylist, err
		}
		text, err := st.playlist(ctx, -1)
		return []byte(text), typePlaylist, err
	case len(parts) == 3 && last == "index.m3u8":
		st, i, err := s.rendition(parts)
		if err != nil {
			return nil, typePlaylist, err
		}
		text, err := st.playlist(ctx, i)
		return []byte(text), typePlaylist, err
	case len(parts) == 3 && isSegment:
		st, i, err := s.rendition(parts)
		if err != nil {
			return nil, typeSegment, err
		}
		seq, err := strconv.ParseUint(segment, 10, 63)
		if err != nil {
			return nil, typeSegment, ErrNoSegment
		}
		b, err := st.store.get(i, seq)
		return b, typeSegment, err
	}
	return nil, "", ErrNoStream
}

func (s *Server) rendition(parts []string) (*Stream, int, error) {
	st, err := s.stream(parts[0])
	if err != nil {
		return nil, 0, err
	}
	for i, v := range st.variants {
		if v.Name == parts[1] {
			return st, i, nil
		}
	}
	return nil, 0, ErrNoRung
}

// playlist returns the text of a rung's playlist once there is something to play, or, for -1, of the master once all rungs
// have something; it waits for that at most Config.Wait and then makes do with a master of some rungs.
func (s *Stream) playlist(ctx context.Context, rendition int) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, s.cfg.Wait)
	defer cancel()
	for {
		text, grown := s.text(rendition)
		if grown == nil {
			return text, nil
		}
		select {
		case <-grown:
		case <-ctx.Done():
			if text == "" {
				return "", ErrNotYet
			}
			return text, nil
		}
	}
}

// text returns a playlist, as far as there is one, and a channel to wait on where it will become better soon.
func (s *Stream) text(rendition int) (string, <-chan struct{}) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if rendition >= 0 {
		if len(s.rungs[rendition].list) == 0 && s.ended.IsZero() {
			return "", s.grown
		}
		return s.media(rendition), nil
	}
	filled := 0
	for _, r := range s.rungs {
		if len(r.list) > 0 {
			filled++
		}
	}
	switch {
	case filled == len(s.rungs) || !s.ended.IsZero():
		return s.master(), nil
	case filled > 0:
		return s.master(), s.grown
	}
	return "", s.grown
}

// refuse answers with 404 and says why; what may still come has a Retry-After.
func refuse(w http.ResponseWriter, err error) {
	code := http.StatusNotFound
	switch {
	case errors.Is(err, ErrNotYet), errors.Is(err, ErrNoStream):
		w.Header().Set("Retry-After", "1")
	case errors.Is(err, ErrNoRung), errors.Is(err, ErrNoSegment):
	default:
		code, err = http.StatusInternalServerError, errors.New("hls: internal")
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(code)
	_ = json.NewEncoder(w).Encode(map[string]string{"error": err.Error()})
}
