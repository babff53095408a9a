package onchain

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/pm"
)

// Units of amounts, by the number of decimals.
var (
	tokenUnits = map[string]int{"lpt": 18, "lptwei": 0}
	etherUnits = map[string]int{"eth": 18, "gwei": 9, "wei": 0}
)

// tokens is an amount of LPT on the command line, as 10lpt; ether is one of ETH, as 0.1eth, 5gwei or 7wei.
type (
	tokens struct{ pm.Wei }
	ether  struct{ pm.Wei }
)

// UnmarshalText implements encoding.TextUnmarshaler for kong.
func (a *tokens) UnmarshalText(b []byte) (err error) {
	a.Wei, err = parseAmount(string(b), tokenUnits, "10lpt")
	return err
}

// UnmarshalText implements encoding.TextUnmarshaler for kong.
func (a *ether) UnmarshalText(b []byte) (err error) {
	a.Wei, err = parseAmount(string(b), etherUnits, "0.1eth, 5gwei or 7wei")
	return err
}

// parseAmount reads digits and a unit, exactly: more decimals than the unit has are refused rather than rounded.
func parseAmount(s string, units map[string]int, example string) (pm.Wei, error) {
	text := strings.ToLower(strings.ReplaceAll(strings.TrimSpace(s), " ", ""))
	end := strings.LastIndexAny(text, "0123456789.") + 1
	decimals, ok := units[text[end:]]
	if !ok || end == 0 {
		return pm.Wei{}, fmt.Errorf("amount %q: want a number with its unit, as %s", s, example)
	}
	whole, frac, dot := strings.Cut(text[:end], ".")
	if len(frac) > decimals || dot && frac == "" || whole == "" {
		return pm.Wei{}, fmt.Errorf("amount %q: at most %d decimals", s, decimals)
	}
	digits := strings.TrimLeft(whole+frac+strings.Repeat("0", decimals-len(frac)), "0")
	if digits == "" {
		return pm.Wei{}, nil
	}
	w, err := pm.ParseWei(digits)
	if err != nil {
		return pm.Wei{}, fmt.Errorf("amount %q: want a number with its unit, as %s", s, example)
	}
	return w, nil
}

// showTokens prints an amount of LPT exactly, in its large unit.
func showTokens(w pm.Wei) string { return chain.ShowTokens(w) }

// ShowEther prints an amount of wei exactly, in ETH.
func ShowEther(w pm.Wei) string { return chain.ShowEther(w) }

// percent is a share on the command line, as 10% or 2.5%, in millionths.
type percent uint64

// UnmarshalText implements encoding.TextUnmarshaler for kong.
func (p *percent) UnmarshalText(b []byte) error {
	text, ok := strings.CutSuffix(strings.TrimSpace(string(b)), "%")
	if !ok {
		return fmt.Errorf("share %q: want a percentage, as 10%%", b)
	}
	w, err := parseAmount(text+"x", map[string]int{"x": 4}, "10%")
	if err != nil || w.Cmp(pm.NewWei(1_000_000)) > 0 {
		return fmt.Errorf("share %q: want 0%% to 100%% with at most 4 decimals", b)
	}
	*p = percent(w.Big().Uint64())
	return nil
}

func showPercent(millionths uint64) string {
	return chain.Decimal(new(big.Int).SetUint64(millionths), 4) + "%"
}

// address is an account on the command line.
type address struct{ pm.Address }

// UnmarshalText implements encoding.TextUnmarshaler for kong.
func (a *address) UnmarshalText(b []byte) (err error) {
	a.Address, err = pm.ParseAddress(string(b))
	return err
}
