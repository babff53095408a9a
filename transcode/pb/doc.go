// Package pb is the wire format of transcode's job specification, generated from spec.proto by gen.sh. Nobody but
// package transcode reads it: what a peer sent becomes a transcode.Spec only after validation.
package pb
