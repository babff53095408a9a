// Package pipeline holds what is particular to each kind of AI job: its parameters, how its work is counted, and the HTTP
// form in which clients ask for it and read the answer. One file per pipeline.
//
// The HTTP part is pure functions over bytes, so that a gateway needs no codec: it serves no requests itself. It runs no
// model; that is an infer.Runner.
//
//	p := pipeline.NewImageToImage(catalogue)
//	up, err := p.Parse(r.Header.Get("Content-Type"), r.Body)       // HTTP → infer.Request
//	body, usage, err := p.Reply(up.Request, tracks)                // what came back → JSON, checked
//	status, body := pipeline.ErrorReply(err)                       // any error of package infer → HTTP
package pipeline
