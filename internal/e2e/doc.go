// Package e2e runs the real binary the way people do: the demo in full, watched by a real browser.
//
// The tests take minutes, so they run with CASTNET_E2E=1 only (make e2e, make ci).
package e2e
