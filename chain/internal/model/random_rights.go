package model

// owner is who may set parameters, now and then somebody else.
func (s *Source) owner() ID {
	if s.rng.IntN(12) == 0 {
		return s.anyone()
	}
	return Deployer
}

// own pauses, ends a pause, or gives the Controller away. While the Governor owns it, all this needs an update.
func (s *Source) own() Op {
	op := Op{Call: []string{"pause", "unpause"}[s.rng.IntN(2)], From: s.owner()}
	if !s.m.paused && s.rng.IntN(3) == 0 {
		op.Call, op.To = "transferOwnership", Owners
		if s.rng.IntN(4) == 0 {
			op.To = None
		}
	}
	return op
}

// Setter sets a parameter, seldom to something that is refused.
func (s *Source) Setter(from ID) Op {
	op := Op{From: from}
	switch s.rng.IntN(15) {
	case 0:
		op.Call, op.X = "setUnbondingPeriod", num(1+s.rng.Uint64N(8))
	case 1:
		op.Call, op.X = "setNumActiveTranscoders", num(s.m.staking.set.max+s.rng.Uint64N(2)*s.rng.Uint64N(2))
	case 2, 3:
		op.Call, op.X = "setTreasuryRewardCutRate", mulDiv(scale27(), num(s.rng.Uint64N(110)), num(400))
		if s.rng.IntN(10) == 0 {
			op.X = add(scale27(), num(1))
		}
	case 4:
		op.Call = "setTreasuryBalanceCeiling"
		op.X = add(s.m.mint.treasury, mulDiv(s.m.mint.mintable, num(s.rng.Uint64N(100)), num(100)))
	case 5:
		op.Call, op.X = "setInflationChange", num(s.rng.Uint64N(20_000))
		if s.rng.IntN(8) == 0 {
			op.X = num(scale9 + 1)
		}
	case 6:
		op.Call, op.X = "setTargetBondingRate", num(s.rng.Uint64N(scale9+scale9/8))
	case 7:
		op.Call, op.X = "setUnlockPeriod", num(s.rng.Uint64N(4))
	case 8:
		op.Call, op.X = "setTicketValidityPeriod", num(s.rng.Uint64N(4))
	case 9:
		op.Call, op.X = "setRoundLockAmount", num(s.rng.Uint64N(scale6/3))
		if s.rng.IntN(8) == 0 {
			op.X = num(scale6 + 1)
		}
	case 10:
		op.Call, op.X = "setRoundLength", num(20+s.rng.Uint64N(12))
		if s.rng.IntN(5) == 0 {
			op.X = num(0)
		}
	default:
		op.Call, op.X = "setTreasuryRewardCutResumes", num(s.rng.Uint64N(3))
	}
	return op
}

// token moves, allows, mints or burns tokens, or gives the right to.
func (s *Source) token() Op {
	op := Op{From: s.anyone(), On: s.anyone(), To: s.maybe(), X: s.amount(num(1e18))}
	switch s.rng.IntN(15) {
	case 0, 1:
		op.Call, op.X = "transfer", s.amount(mulDiv(s.m.balance(op.From), num(1), num(20)))
		if op.To == None && s.rng.IntN(3) > 0 {
			op.To = Safe
		}
	case 2:
		op.Call, op.From, op.To, op.X = "transfer", Deployer, Faucet, s.coarse()
	case 3, 4, 5:
		s.allow(&op)
	case 6, 7:
		op.Call = "transferFrom"
		s.allowed(&op)
	case 8, 9:
		op.Call, op.Lock = "permit", []uint64{Good, Good, Good, Forged, Expired, Garbled}[s.rng.IntN(6)]
	case 10:
		op.Call = []string{"mint", "burn"}[s.rng.IntN(2)]
		s.holder(&op, map[string]string{"mint": RoleMinter, "burn": RoleBurner}[op.Call])
	case 11:
		op.Call = "burnFrom"
		s.allowed(&op)
		if s.rng.IntN(3) > 0 {
			s.holder(&op, RoleBurner)
			op.X = s.amount(s.m.allowance(op.On, op.From))
		}
	default:
		s.role(&op)
	}
	return op
}

func (s *Source) allow(op *Op) {
	op.Call = []string{"approve", "increaseAllowance", "decreaseAllowance"}[s.rng.IntN(3)]
	switch {
	case s.rng.IntN(3) > 0:
	case s.rng.IntN(4) == 0:
		op.Call, op.To, op.X = "approve", Bonding, s.coarse()
	default:
		op.Call, op.To, op.X = "approve", Bonding, Infinite()
	}
	if op.Call == "decreaseAllowance" && s.rng.IntN(3) > 0 {
		op.X = smaller(s.m.allowance(op.From, op.To), op.X)
	}
}

// allowed makes the sender of a call one who may take from On, where there is one.
func (s *Source) allowed(op *Op) {
	for range 20 {
		on, from := s.anyone(), s.anyone()
		if x := s.m.allowance(on, from); !isZero(x) {
			op.On, op.From, op.X = on, from, s.amount(smaller(x, s.m.balance(on)))
			return
		}
	}
}

// holder makes the sender of a call one who has a role, where there is one.
func (s *Source) holder(op *Op, role string) {
	for i := range s.m.accounts {
		if s.m.ledger.members[Member{role, ID(i)}] && s.rng.IntN(6) > 0 {
			op.From = ID(i)
		}
	}
}

func (s *Source) role(op *Op) {
	op.Text = []string{RoleMinter, RoleBurner, RoleAdmin}[s.rng.IntN(3)]
	op.Call = []string{"grantRole", "grantRole", "revokeRole", "renounceRole"}[s.rng.IntN(4)]
	if op.Call == "renounceRole" {
		if s.rng.IntN(3) > 0 {
			op.On = op.From
		}
	} else if s.rng.IntN(5) > 0 {
		op.From = Deployer
	}
}
