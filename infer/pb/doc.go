// Package pb holds the generated wire form of infer's job spec. It is not for use outside infer: see infer.EncodeSpec.
package pb
