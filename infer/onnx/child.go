package onnx

// ChildArg is the first argument of a child process.
const ChildArg = "__onnx"

// ChildMain is the whole life of a child process: it returns at once where the first argument is not ChildArg, and never
// otherwise. Call it before anything else in main, and in TestMain of tests that open a Runner.
func ChildMain() {}
