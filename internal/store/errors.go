package store

import "errors"

// What can be wrong with a database.
var (
	ErrVersion = errors.New("store: database was written by a newer program")
	ErrDamaged = errors.New("store: database holds what no program of ours wrote")
)
