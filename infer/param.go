package infer

import (
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"unicode/utf8"
)

// Param declares one parameter: its type, its range and what is used when it is absent.
type Param struct {
	Type     string          `json:"type"`           // string, int, float or bool
	Min      *float64        `json:"min,omitempty"`  // numbers: least value
	Max      *float64        `json:"max,omitempty"`  // numbers: largest value; strings: most characters
	Step     int64           `json:"step,omitempty"` // int: the value is a multiple of it; 0 means any
	Default  json.RawMessage `json:"default,omitempty"`
	Required bool            `json:"required,omitempty"`
	Clamp    bool            `json:"clamp,omitempty"` // numbers out of range are moved into it instead of being refused
}

// maxInt is the largest whole number every JSON reader keeps exactly.
const maxInt = 1 << 53

// Values are parameters that were checked against a schema: string, int64, float64 or bool by name.
type Values map[string]any

// Int returns a whole number, or def when it is absent.
func (v Values) Int(name string, def int64) int64 {
	if n, ok := v[name].(int64); ok {
		return n
	}
	return def
}

// Float returns a number, or def when it is absent.
func (v Values) Float(name string, def float64) float64 {
	switch n := v[name].(type) {
	case float64:
		return n
	case int64:
		return float64(n)
	}
	return def
}

// Text returns a string, or "" when it is absent.
func (v Values) Text(name string) string {
	s, _ := v[name].(string)
	return s
}

// Bind checks the parameters of raw that schema declares and fills in defaults; others are left out. A JSON null counts
// as absent. Errors are ParamError.
func Bind(schema map[string]Param, raw json.RawMessage) (Values, error) {
	given := map[string]json.RawMessage{}
	if len(raw) > 0 {
		if err := json.Unmarshal(raw, &given); err != nil {
			return nil, &ParamError{Field: "params", Reason: "not a JSON object"}
		}
	}
	out := make(Values, len(schema))
	for name, p := range schema {
		b, ok := given[name]
		if !ok || string(b) == "null" {
			if p.Required {
				return nil, &ParamError{Field: name, Reason: "missing"}
			}
			if b = p.Default; len(b) == 0 {
				continue
			}
		}
		v, err := p.value(b)
		if err != nil {
			return nil, &ParamError{Field: name, Reason: err.Error()}
		}
		out[name] = v
	}
	return out, nil
}

func (p Param) check() error {
	switch p.Type {
	case "string", "int", "float", "bool":
	default:
		return fmt.Errorf("type %.20q", p.Type)
	}
	if p.Min != nil && p.Max != nil && *p.Min > *p.Max || p.Step < 0 {
		return fmt.Errorf("empty range")
	}
	if len(p.Default) > 0 {
		if _, err := p.value(p.Default); err != nil {
			return fmt.Errorf("default: %w", err)
		}
	}
	return nil
}

// value reads one value of p's type; its errors are the reasons of a ParamError.
func (p Param) value(b json.RawMessage) (any, error) {
	switch p.Type {
	case "string":
		var s string
		if err := json.Unmarshal(b, &s); err != nil {
			return nil, fmt.Errorf("not a string")
		}
		if p.Max != nil && float64(utf8.RuneCountInString(s)) > *p.Max {
			return nil, fmt.Errorf("longer than %g characters", *p.Max)
		}
		return s, nil
	case "bool":
		var v bool
		if err := json.Unmarshal(b, &v); err != nil {
			return nil, fmt.Errorf("not true or false")
		}
		return v, nil
	case "int":
		return p.whole(b)
	}
	var f float64
	if err := json.Unmarshal(b, &f); err != nil || math.IsInf(f, 0) || math.IsNaN(f) {
		return nil, fmt.Errorf("not a number")
	}
	return p.inRange(f)
}

func (p Param) whole(b json.RawMessage) (any, error) {
	n, err := strconv.ParseInt(string(b), 10, 64)
	if err != nil || n > maxInt || n < -maxInt {
		return nil, fmt.Errorf("not a whole number within ±2^53")
	}
	f, err := p.inRange(float64(n))
	if err != nil {
		return nil, err
	}
	n = int64(f)
	if p.Step > 1 && n%p.Step != 0 {
		return nil, fmt.Errorf("not a multiple of %d", p.Step)
	}
	return n, nil
}

func (p Param) inRange(f float64) (float64, error) {
	if p.Min != nil && f < *p.Min {
		if p.Clamp {
			return *p.Min, nil
		}
		return 0, fmt.Errorf("below %g", *p.Min)
	}
	if p.Max != nil && f > *p.Max {
		if p.Clamp {
			return *p.Max, nil
		}
		return 0, fmt.Errorf("above %g", *p.Max)
	}
	return f, nil
}
