// Package archtest holds the repository to its architecture: who may import whom, how large things may grow, and a few
// rules of style that a machine can check. docs/architecture.md gives the reasons.
//
// [Check] parses every Go file below a folder and returns what it finds as file:line with the rule that is broken. What is
// allowed nevertheless stands in exceptions.go, each with a reason; an exception that nothing needs any more is a finding.
package archtest
