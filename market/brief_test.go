package market_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/castnet/castnet/market"
)

func TestABriefTextKeepsWhatFailedAndWhy(t *testing.T) {
	t.Parallel()
	middle := strings.Repeat("0123456789abcdef", 30)
	tests := map[string]struct{ text, begins, ends string }{
		"a short one stays":              {"quote: no such model", "quote: no such model", "quote: no such model"},
		"a long one loses its middle":    {"ticket " + middle + ": pm: ticket expired", "ticket 0123", "def: pm: ticket expired"},
		"letters of several bytes":       {strings.Repeat("ä", 150) + strings.Repeat("ö", 150), "ää", "öö"},
		"what is no text and no letters": {"a\xff\x00\nb", "ab", "ab"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := market.Brief(tc.text, 200)
			if len(got) > 200 || !utf8.ValidString(got) || !strings.HasPrefix(got, tc.begins) || !strings.HasSuffix(got, tc.ends) {
				t.Errorf("%d bytes: %q", len(got), got)
			}
		})
	}
}
