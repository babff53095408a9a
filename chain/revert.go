package chain

import (
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/rpc"
)

// Revert turns the answer of a node to a refused call into a *RevertError that says why. Other errors come back unchanged.
func Revert(err error) error {
	if err == nil {
		return nil
	}
	var known *RevertError
	if errors.As(err, &known) {
		return err
	}
	var data rpc.DataError
	if errors.As(err, &data) {
		if text, ok := data.ErrorData().(string); ok && strings.HasPrefix(text, "0x") {
			return DecodeRevert(common.FromHex(text))
		}
	}
	if strings.Contains(err.Error(), "execution reverted") {
		return &RevertError{}
	}
	return err
}

// DecodeRevert reads what a contract returned when it refused: a text, a panic code or a custom error.
func DecodeRevert(data []byte) *RevertError {
	e := &RevertError{Data: data}
	if reason, err := abi.UnpackRevert(data); err == nil {
		e.Reason = reason
		if code, ok := panicCode(data); ok {
			e.Reason = fmt.Sprintf("panic 0x%x", code)
		}
	} else if len(data) >= 4 {
		e.Reason = fmt.Sprintf("custom error 0x%x", data[:4])
	}
	return e
}

// panicCode reads Panic(uint256), by which the compiler reports an overflow (0x11) or a division by zero (0x12).
func panicCode(data []byte) (*big.Int, bool) {
	if len(data) != 36 || data[0] != 0x4e || data[1] != 0x48 || data[2] != 0x7b || data[3] != 0x71 {
		return nil, false
	}
	return new(big.Int).SetBytes(data[4:]), true
}
