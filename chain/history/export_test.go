package history

// Of lets a fuzz test do without a chain.
var Of = of
