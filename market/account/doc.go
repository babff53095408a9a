// Package account knows a gateway's customers: which stream key or API key belongs to whom, and what the owner may spend.
//
// A [Register] without customers is open: every key is taken and belongs to [Anyone]. With customers an unknown key is
// refused. [Register.Policy] is the pm.Policy of one account and fails closed: an account nobody knows may spend nothing,
// a limit in dollars refuses while no rate is known, and what cannot be written down is not spent.
//
//	account, err := register.Lookup(account.StreamKey, key) // ErrKey
//	policy := register.Policy(account)                      // for pm.NewSender
//
// The file that [ReadConfig] reads:
//
//	customers:
//	  - owner: ann
//	    limits: {hour: 0.01eth, day: 20usd, total: 500usd}
//	    stream_keys: [a-long-secret, {key: "sha256:…", name: studio, limits: {day: 5usd}}]
//	    api_keys: [another-secret]
package account
