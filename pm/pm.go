package pm

import "context"

// Account is what the chain knows of a sender, seen from one recipient.
type Account struct {
	Deposit   Wei
	Reserve   Wei  // what is left of the whole reserve
	Claimable Wei  // what this recipient may still claim of the reserve in this round; equals Reserve when it is asked by the sender itself
	Unlocking bool // a withdrawal is under way
}

// Accepted is one accepted batch as it goes to the ledger, all in one transaction.
type Accepted struct {
	ID     Hash // of the batch: the same batch again is answered with the same credit
	Series Hash // Params.RandHash
	Expiry uint64
	Sender Address
	Nonces []uint32
	Wins   []Win
	Credit Wei
}

// Win is a winning ticket with everything its redemption needs.
type Win struct {
	Ticket Ticket
	Sig    Signature
	Rand   Hash // secret until the params have expired
	Tx     Hash // transaction last sent for it, zero if none is known; filled in by Wins.Pending
}

// Outcome is how a winner stands: its state and, where a transaction exists, its hash and reason.
type Outcome struct {
	State  WinState
	Tx     Hash
	Reason string
	Paid   Wei // what the contract really moved, which may be less than the face value
}

// WinState is a state of the redemption machine.
type WinState string

// States of a winner. Won and waiting differ only by the clock, so only won is stored.
const (
	Won       WinState = "won"
	Submitted WinState = "submitted"
	Confirmed WinState = "confirmed"
	Reverted  WinState = "reverted"
	Expired   WinState = "expired"
	Used      WinState = "used"
)

// What pm needs from outside. chain, internal/store and node implement these.
type (
	// Signer holds one key. Sign makes the Ethereum personal signature over h (the "\x19Ethereum Signed Message:\n32"
	// prefix is added by the signer); SignTyped signs the 66-byte EIP-712 preimage 0x1901‖domain‖struct.
	Signer interface {
		Address() Address
		Sign(ctx context.Context, h Hash) (Signature, error)
		SignTyped(ctx context.Context, typed []byte) (Signature, error)
	}
	// Funds reads a sender's account; it may answer from a cache no older than a block.
	Funds interface {
		Account(ctx context.Context, sender Address) (Account, error)
	}
	// Rounds is the protocol's clock, never waiting.
	Rounds interface{ Current() Round }
	// Fees is the expected cost of one redemption, which sets the face value.
	Fees interface{ Redemption() Wei }
	// Policy holds spend limits and owns the clock they need; an error means nothing is signed.
	Policy interface {
		Allow(ctx context.Context, due Wei) error
	}
	// Nonces leases ticket nonces: durable before they are used, never twice the same in a series, starting at 1.
	Nonces interface {
		Next(ctx context.Context, series Hash, n uint32) (first uint32, err error)
	}
	// Ledger books a batch in one transaction: ErrReplayed when a nonce of the series was used, ErrKnownBatch when the
	// same batch (ID) is there already, in which case nothing changes. Known tells whether a batch was accepted, also long
	// after its nonces were forgotten. Forget drops the nonces of series whose expiry is before the given block.
	Ledger interface {
		Accept(ctx context.Context, a Accepted) error
		Known(ctx context.Context, batch Hash) (bool, error)
		Forget(ctx context.Context, expired uint64) error
	}
	// Broker redeems on the chain; the result has one Outcome per Win, in order. Won means: not now, try again, Reason says
	// why. Submitted means: sent, end unknown. The others are final. The error is for a chain that cannot be reached at all,
	// and then nothing is known.
	Broker interface {
		Redeem(ctx context.Context, w []Win) ([]Outcome, error)
	}
	// Wins is the durable queue of winners. Pending gives those not final, urgent rounds first.
	Wins interface {
		Put(ctx context.Context, w Win) error
		Pending(ctx context.Context, now Round) ([]Win, error)
		Mark(ctx context.Context, ticket Hash, o Outcome) error
	}
)

// Final tells whether nothing more will happen to a winner in this state.
func (s WinState) Final() bool {
	return s == Confirmed || s == Reverted || s == Expired || s == Used
}

// Valid tells whether this is one of the states above.
func (s WinState) Valid() bool { return s == Won || s == Submitted || s.Final() }
