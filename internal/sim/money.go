package sim

import (
	"fmt"

	"github.com/castnet/castnet/market/account"
	"github.com/castnet/castnet/market/advert"
	"github.com/castnet/castnet/market/billing/billingtest"
	"github.com/castnet/castnet/pm"
	"github.com/castnet/castnet/pm/pmtest"
)

// Money is what both sides know of the chain, and the network their identities are bound to.
type Money struct {
	Scope  advert.Scope
	Funds  pm.Funds
	Rounds pm.Rounds
	Fees   pm.Fees
}

// Free is the money of a network without a chain: every ticket is worth nothing, every step is the same.
func Free(network string) Money {
	return Money{Scope: advert.Scope{Network: network}, Funds: pm.Offline{}, Rounds: pm.Offline{}, Fees: pm.Offline{}}
}

// Paid is money on a chain in memory. Senders must be funded there.
func Paid(network string, c *pmtest.Chain) Money {
	return Money{Scope: advert.Scope{Network: network, ChainID: 1337, Contract: pm.Address{0xc0, 0xde}}, Funds: c, Rounds: c, Fees: c}
}

// payer is what a buyer pays with.
type payer struct {
	key    *pmtest.Key
	sender *pm.Sender
	books  *billingtest.Books
}

func newPayer(key *pmtest.Key, m Money) (*payer, error) {
	accounts, err := account.New(account.Config{})
	if err != nil {
		return nil, fmt.Errorf("accounts: %w", err)
	}
	cfg := pm.DefaultSenderConfig()
	cfg.MaxEV, cfg.MaxPayment = pm.NewWei(1e16), pm.NewWei(1e17) // prices of a short run are high, so that its tickets win
	sender, err := pm.NewSender(pm.SenderParts{
		Signer: key, Nonces: pmtest.NewNonces(), Funds: m.Funds, Rounds: m.Rounds, Policy: accounts.Policy(account.Anyone),
	}, cfg)
	if err != nil {
		return nil, fmt.Errorf("sender: %w", err)
	}
	return &payer{key: key, sender: sender, books: billingtest.NewBooks()}, nil
}

// payee is what a seller is paid into.
type payee struct {
	recipient *pm.Recipient
	wins      *pmtest.Book
	books     *billingtest.Books
}

func newPayee(key *pmtest.Key, m Money) (*payee, error) {
	wins := pmtest.NewBook()
	recipient, err := pm.NewRecipient(pm.RecipientParts{
		Address: key.Address(), Secret: pm.Keccak(key.Address().Bytes()), Ledger: wins, Wins: wins,
		Funds: m.Funds, Rounds: m.Rounds, Fees: m.Fees,
	}, pm.DevRecipientConfig())
	if err != nil {
		return nil, fmt.Errorf("recipient: %w", err)
	}
	return &payee{recipient: recipient, wins: wins, books: billingtest.NewBooks()}, nil
}
