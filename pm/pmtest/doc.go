// Package pmtest holds working fakes of what pm needs from outside, for tests, and the conformance tests that every
// adapter of these interfaces passes. The fakes behave: a Book refuses replays, a Chain pays a ticket once and only when
// the deposit covers it.
package pmtest
