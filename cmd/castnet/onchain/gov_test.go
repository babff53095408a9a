package onchain

import (
	"strings"
	"testing"
)

func FuzzContractCall(f *testing.F) {
	f.Add("0x2Ae0ABF31609b260BEF904a56108C4029338461E=0xa9059cbb")
	f.Add("0x2Ae0ABF31609b260BEF904a56108C4029338461E")
	f.Add("=")
	f.Fuzz(func(t *testing.T, s string) {
		var c contractCall
		if err := c.UnmarshalText([]byte(s)); err == nil && !strings.Contains(s, "=") {
			t.Errorf("%q is taken for a call", s)
		}
	})
}
