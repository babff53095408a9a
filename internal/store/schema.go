package store

import (
	"context"
	"database/sql"
)

// step is one change of the schema: statements, and then what they cannot say.
type step struct {
	sql  string
	then func(context.Context, *sql.Tx) error
}

// migrations are the steps from an empty database to the present schema, oldest first. A step that was ever released is
// never changed. Amounts are decimal text, because SQLite's integers end at 2^63−1; hashes and addresses are blobs.
func migrations() []step {
	return []step{{sql: stepMoney}, {sql: stepMarket}, {sql: stepPeers}, {sql: stepSpend}, {sql: stepChain}, {stepStanding, namePeers}, {then: renameBatches}}
}

const stepMoney = `
CREATE TABLE secret (
	name  TEXT PRIMARY KEY,
	value BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE lease (                   -- sender: nonces handed out, up to and including this one
	series BLOB PRIMARY KEY,
	leased INTEGER NOT NULL,
	at     INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX lease_at ON lease (at);
CREATE TABLE series (                  -- recipient: commitments under which something was accepted
	series BLOB PRIMARY KEY,
	expiry INTEGER NOT NULL,
	free   INTEGER NOT NULL,           -- 1 when its tickets are worth nothing
	at     INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX series_expiry ON series (expiry);
CREATE INDEX series_free ON series (at) WHERE free;
CREATE TABLE nonce (
	series BLOB NOT NULL REFERENCES series (series) ON DELETE CASCADE,
	nonce  INTEGER NOT NULL,
	PRIMARY KEY (series, nonce)
) WITHOUT ROWID;
CREATE TABLE batch (                   -- recipient: accepted batches, known longer than their nonces
	id     BLOB PRIMARY KEY,
	sender BLOB NOT NULL,
	credit TEXT NOT NULL,
	at     INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX batch_at ON batch (at);
CREATE TABLE credit (                  -- recipient: sum of all batches per sender
	sender BLOB PRIMARY KEY,
	total  TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE winner (
	id     INTEGER PRIMARY KEY,
	ticket BLOB NOT NULL UNIQUE,
	round  INTEGER NOT NULL,
	win    TEXT NOT NULL,              -- JSON of pm.Win; the rand in it is secret until the parameters expire
	state  TEXT NOT NULL,
	tx     BLOB NOT NULL,
	reason TEXT NOT NULL,
	paid   TEXT NOT NULL,
	won    INTEGER NOT NULL,
	marked INTEGER NOT NULL
);
CREATE INDEX winner_open ON winner (round, id) WHERE state IN ('won', 'submitted');
CREATE TABLE outbox (                  -- sender: batches signed and not yet acknowledged
	seq   INTEGER PRIMARY KEY,
	id    BLOB NOT NULL UNIQUE,
	owner TEXT NOT NULL,
	batch TEXT NOT NULL,               -- JSON of pm.Batch
	at    INTEGER NOT NULL
);
CREATE INDEX outbox_owner ON outbox (owner, seq);
`

const stepMarket = `
CREATE TABLE account (                 -- side: billing.Side, 1 payee, 2 payer
	side     INTEGER NOT NULL,
	payer    BLOB NOT NULL,
	session  BLOB NOT NULL,
	credited TEXT NOT NULL,
	debited  TEXT NOT NULL,
	at       INTEGER NOT NULL,
	PRIMARY KEY (side, payer, session)
) WITHOUT ROWID;
CREATE TABLE booked (                  -- batches that were credited to an account
	side  INTEGER NOT NULL,
	batch BLOB NOT NULL,
	at    INTEGER NOT NULL,
	PRIMARY KEY (side, batch)
) WITHOUT ROWID;
CREATE INDEX booked_at ON booked (at);
CREATE TABLE closing (                 -- one per attempt, so a job may have several
	id       INTEGER PRIMARY KEY,
	side     INTEGER NOT NULL,
	job      BLOB NOT NULL,
	payer    BLOB NOT NULL,
	session  BLOB NOT NULL,
	units    TEXT NOT NULL,
	due      TEXT NOT NULL,
	credited TEXT NOT NULL,
	debited  TEXT NOT NULL,
	reason   TEXT NOT NULL,
	at       INTEGER NOT NULL          -- milliseconds
);
CREATE INDEX closing_session ON closing (side, payer, session, id);
CREATE TABLE receipt (
	id      INTEGER PRIMARY KEY,
	side    INTEGER NOT NULL,
	job     BLOB NOT NULL,
	payer   BLOB NOT NULL,
	session BLOB NOT NULL,
	signer  BLOB NOT NULL,             -- keccak256 of orchestrator and signed bytes: every attempt at a job has its own
	body    TEXT NOT NULL,             -- JSON of market.Receipt, the signed bytes and signatures among it
	signed  INTEGER NOT NULL,          -- 1 with the gateway's countersignature
	at      INTEGER NOT NULL,
	UNIQUE (side, job, signer)
);
`

// stepPeers makes the orchestrator a part of an account in the payer's books: one session used with two orchestrators is
// two accounts. Rows from before it belong to no orchestrator.
const stepPeers = `
CREATE TABLE account_of (
	side     INTEGER NOT NULL,
	payer    BLOB NOT NULL,
	session  BLOB NOT NULL,
	peer     BLOB NOT NULL,            -- empty in the payee's books
	credited TEXT NOT NULL,
	debited  TEXT NOT NULL,
	at       INTEGER NOT NULL,
	PRIMARY KEY (side, payer, session, peer)
) WITHOUT ROWID;
INSERT INTO account_of SELECT side, payer, session, x'', credited, debited, at FROM account;
DROP TABLE account;
ALTER TABLE account_of RENAME TO account;
CREATE INDEX account_at ON account (side, at);
ALTER TABLE closing ADD COLUMN peer BLOB NOT NULL DEFAULT x'';
CREATE INDEX receipt_session ON receipt (side, payer, session, id);
`

const stepChain = `
CREATE TABLE sent (                    -- transactions, each under every hash it was sent under
	id      BLOB PRIMARY KEY,          -- the first of them
	account BLOB NOT NULL,
	nonce   INTEGER NOT NULL,
	state   TEXT NOT NULL,             -- tx.State
	body    TEXT NOT NULL,             -- JSON of tx.Entry
	at      INTEGER NOT NULL           -- milliseconds
) WITHOUT ROWID;
CREATE INDEX sent_open ON sent (account, nonce) WHERE state = 'sent';
CREATE INDEX sent_at ON sent (at);
CREATE TABLE cursor (                  -- how far a follower of logs has come
	name TEXT PRIMARY KEY,
	body TEXT NOT NULL                 -- JSON of watch.Cursor
) WITHOUT ROWID;
CREATE TABLE log (                     -- what it has seen, until a reorganisation takes it back
	name  TEXT NOT NULL,
	block INTEGER NOT NULL,
	idx   INTEGER NOT NULL,
	body  TEXT NOT NULL,               -- JSON of types.Log
	PRIMARY KEY (name, block, idx)
) WITHOUT ROWID;
`
