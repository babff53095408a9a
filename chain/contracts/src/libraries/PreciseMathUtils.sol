// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

/// Percentages at 27 digits, for cumulative factors: 1e27 is 100 %. Every operation rounds down.
library PreciseMathUtils {
    uint256 internal constant PERC_DIVISOR = 10 ** 27;

    function validPerc(uint256 _amount) internal pure returns (bool) {
        return _amount <= PERC_DIVISOR;
    }

    /// _amount times a fraction that is first rounded down to a multiple of 1e-27.
    function percOf(uint256 _amount, uint256 _fracNum, uint256 _fracDenom) internal pure returns (uint256) {
        return (_amount * percPoints(_fracNum, _fracDenom)) / PERC_DIVISOR;
    }

    function percOf(uint256 _amount, uint256 _fracNum) internal pure returns (uint256) {
        return (_amount * _fracNum) / PERC_DIVISOR;
    }

    function percPoints(uint256 _fracNum, uint256 _fracDenom) internal pure returns (uint256) {
        return (_fracNum * PERC_DIVISOR) / _fracDenom;
    }
}
