package market

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Brief makes a text of a peer, or for one, fit to be shown: printable, and of at most the given number of bytes. It takes
// out of the middle, because an error begins with what was being done and ends with why that failed.
func Brief(text string, most int) string {
	text = strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, ""))
	if len(text) <= most {
		return text
	}
	const gap = " … "
	head := (most - len(gap)) / 3
	tail := len(text) - (most - len(gap) - head)
	for head > 0 && !utf8.RuneStart(text[head]) {
		head--
	}
	for tail < len(text) && !utf8.RuneStart(text[tail]) {
		tail++
	}
	return text[:head] + gap + text[tail:]
}
