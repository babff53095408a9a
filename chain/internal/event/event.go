// Package event reads logs by the generated bindings, which take a log without data for an event without values.
package event

import (
	"errors"
	"reflect"

	"github.com/ethereum/go-ethereum/core/types"
)

// ErrIncomplete is a log of an event's name that lacks the event's values: no contract makes one, an endpoint may.
var ErrIncomplete = errors.New("event: log without the event's values")

// Read unpacks a log with a binding's Unpack…Event. Its errors and ErrIncomplete mean that the log is not that event.
func Read[E any](l *types.Log, unpack func(*types.Log) (*E, error)) (*E, error) {
	e, err := unpack(l)
	if err != nil {
		return nil, err
	}
	v := reflect.ValueOf(e).Elem()
	for i := range v.NumField() {
		if f := v.Field(i); f.Kind() == reflect.Pointer && f.IsNil() {
			return nil, ErrIncomplete
		}
	}
	return e, nil
}
