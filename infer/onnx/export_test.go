package onnx

// ChildPID returns the process id of the child, 0 while there is none.
func (r *Runner) ChildPID() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.worker == nil {
		return 0
	}
	return r.worker.cmd.Process.Pid
}

// Busy says whether somebody uses the child.
func (r *Runner) Busy() bool { return len(r.turn) > 0 }

// Above is how the library is looked for.
var Above = above
