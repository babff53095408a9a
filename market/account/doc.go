// Package account knows a gateway's customers: which stream key or API key belongs to whom, and what the owner may spend.
//
// A [Register] without customers is open: every key is taken and belongs to [Anyone]. With customers an unknown key is
// refused. [Register.Policy] is the pm.Policy of one owner and fails closed: an owner nobody knows may spend nothing.
//
//	owner, err := register.Lookup(key)        // ErrKey
//	policy := register.Policy(owner)          // for pm.NewSender
package account
