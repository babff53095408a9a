// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import "../Registered.sol";
import "../libraries/MathUtilsV2.sol";

/// Mints the rewards of each round and keeps all staked LPT and all ETH of deposits, reserves and fees.
/// Inflation follows the share of the supply that is bonded: below the target it rises, above it falls.
contract Minter is Registered, IMinter {
    uint256 public inflation;
    uint256 public inflationChange;
    uint256 public targetBondingRate;
    uint256 public currentMintableTokens;
    uint256 public currentMintedTokens;

    modifier onlyBondingManager() {
        require(msg.sender == _contract(BONDING_MANAGER), "msg.sender not BondingManager");
        _;
    }

    modifier onlyRoundsManager() {
        require(msg.sender == _contract(ROUNDS_MANAGER), "msg.sender not RoundsManager");
        _;
    }

    modifier onlyBondingManagerOrJobsManager() {
        require(
            msg.sender == _contract(BONDING_MANAGER) || msg.sender == _contract(JOBS_MANAGER),
            "msg.sender not BondingManager or JobsManager"
        );
        _;
    }

    constructor(
        address _controller,
        uint256 _inflation,
        uint256 _inflationChange,
        uint256 _targetBondingRate
    ) Manager(_controller) {
        require(MathUtilsV2.validPerc(_inflation), "_inflation is invalid percentage");
        require(MathUtilsV2.validPerc(_inflationChange), "_inflationChange is invalid percentage");
        require(MathUtilsV2.validPerc(_targetBondingRate), "_targetBondingRate is invalid percentage");
        inflation = _inflation;
        inflationChange = _inflationChange;
        targetBondingRate = _targetBondingRate;
    }

    function setTargetBondingRate(uint256 _targetBondingRate) external onlyControllerOwner {
        require(MathUtilsV2.validPerc(_targetBondingRate), "_targetBondingRate is invalid percentage");
        targetBondingRate = _targetBondingRate;
        emit ParameterUpdate("targetBondingRate");
    }

    function setInflationChange(uint256 _inflationChange) external onlyControllerOwner {
        require(MathUtilsV2.validPerc(_inflationChange), "_inflationChange is invalid percentage");
        inflationChange = _inflationChange;
        emit ParameterUpdate("inflationChange");
    }

    /// Moves everything to a successor, which is registered afterwards. Its right to mint is granted by the token's admin.
    function migrateToNewMinter(IMinter _newMinter) external onlyControllerOwner {
        require(address(_newMinter) != address(this), "new Minter cannot be current Minter");
        require(address(_newMinter) != address(0), "new Minter cannot be null address");
        IController next = _newMinter.getController();
        require(next == controller, "new Minter Controller must be current Controller");
        require(next.getContract(MINTER) == address(this), "new Minter must be registered");

        ILivepeerToken token = _token();
        token.transfer(address(_newMinter), token.balanceOf(address(this)));
        _newMinter.depositETH{ value: address(this).balance }();
    }

    /// Mints a transcoder's share of the round's mintable tokens, to this contract.
    function createReward(
        uint256 _fracNum,
        uint256 _fracDenom
    ) external onlyBondingManager whenSystemNotPaused returns (uint256) {
        uint256 mintable = currentMintableTokens;
        uint256 amount = MathUtilsV2.percOf(mintable, _fracNum, _fracDenom);
        uint256 minted = currentMintedTokens + amount;
        require(minted <= mintable, "minted tokens cannot exceed mintable tokens");
        currentMintedTokens = minted;
        _token().mint(address(this), amount);
        return amount;
    }

    function trustedTransferTokens(address _to, uint256 _amount) external onlyBondingManager whenSystemNotPaused {
        _token().transfer(_to, _amount);
    }

    function trustedBurnTokens(uint256 _amount) external onlyBondingManager whenSystemNotPaused {
        _token().burn(_amount);
    }

    /// Pays out with the 2,300 gas of a plain transfer, so that a recipient cannot call back.
    function trustedWithdrawETH(
        address payable _to,
        uint256 _amount
    ) external onlyBondingManagerOrJobsManager whenSystemNotPaused {
        _to.transfer(_amount);
    }

    function depositETH() external payable returns (bool) {
        require(
            msg.sender == _contract(MINTER) || msg.sender == _contract(JOBS_MANAGER),
            "msg.sender not Minter or JobsManager"
        );
        return true;
    }

    /// Opens a round's purse. The total bonded is already that of the new round.
    function setCurrentRewardTokens() external onlyRoundsManager whenSystemNotPaused {
        uint256 supply = getGlobalTotalSupply();
        uint256 rate = _adjustInflation(supply);
        uint256 mintable = MathUtilsV2.percOf(supply, rate);
        currentMintableTokens = mintable;
        currentMintedTokens = 0;
        emit SetCurrentRewardTokens(mintable, rate);
    }

    function getController() external view returns (IController) {
        return controller;
    }

    /// The supply on this chain and on the one it was bridged from.
    function getGlobalTotalSupply() public view returns (uint256) {
        return _token().totalSupply() + IL2LPTDataCache(_contract(L2_DATA_CACHE)).l1CirculatingSupply();
    }

    function _adjustInflation(uint256 supply) private returns (uint256 rate) {
        uint256 bondingRate = supply == 0 ? 0 : MathUtilsV2.percPoints(_bondingManager().getTotalBonded(), supply);
        uint256 change = inflationChange;
        rate = inflation;
        if (bondingRate < targetBondingRate) {
            rate += change;
        } else if (bondingRate > targetBondingRate) {
            rate = change > rate ? 0 : rate - change;
        } else {
            return rate;
        }
        inflation = rate;
    }
}
