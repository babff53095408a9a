// Package billingtest has working books in memory and the conformance test that every implementation of them passes.
package billingtest
