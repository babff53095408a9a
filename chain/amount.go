package chain

import (
	"math/big"
	"strings"

	"github.com/castnet/castnet/pm"
)

// Decimals of LPT and of ETH: amounts are in units of 10^-18.
const Decimals = 18

// ShowTokens writes an amount of LPT exactly, with its unit.
func ShowTokens(w pm.Wei) string { return Decimal(w.Big(), Decimals) + " LPT" }

// ShowEther writes an amount of wei exactly, in ETH with its unit.
func ShowEther(w pm.Wei) string { return Decimal(w.Big(), Decimals) + " ETH" }

// Decimal writes n·10^-decimals without rounding and without zeros at the end. n is not negative.
func Decimal(n *big.Int, decimals int) string {
	text := n.String()
	if len(text) <= decimals {
		text = strings.Repeat("0", decimals-len(text)+1) + text
	}
	cut := len(text) - decimals
	frac := strings.TrimRight(text[cut:], "0")
	if frac == "" {
		return text[:cut]
	}
	return text[:cut] + "." + frac
}
