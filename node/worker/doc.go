// Package worker is the role that does the jobs of one orchestrator on another machine.
package worker
