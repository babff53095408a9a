-- A database as schema version 5 left it. Never changed: it shows that old data is still read.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE secret (
	name  TEXT PRIMARY KEY,
	value BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE lease (                   -- sender: nonces handed out, up to and including this one
	series BLOB PRIMARY KEY,
	leased INTEGER NOT NULL,
	at     INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE series (                  -- recipient: commitments under which something was accepted
	series BLOB PRIMARY KEY,
	expiry INTEGER NOT NULL,
	free   INTEGER NOT NULL,           -- 1 when its tickets are worth nothing
	at     INTEGER NOT NULL
) WITHOUT ROWID;
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
CREATE TABLE outbox (                  -- sender: batches signed and not yet acknowledged
	seq   INTEGER PRIMARY KEY,
	id    BLOB NOT NULL UNIQUE,
	owner TEXT NOT NULL,
	batch TEXT NOT NULL,               -- JSON of pm.Batch
	at    INTEGER NOT NULL
);
CREATE TABLE booked (                  -- batches that were credited to an account
	side  INTEGER NOT NULL,
	batch BLOB NOT NULL,
	at    INTEGER NOT NULL,
	PRIMARY KEY (side, batch)
) WITHOUT ROWID;
INSERT INTO booked VALUES(1,X'0700000000000000000000000000000000000000000000000000000000000000',1795287660);
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
, peer BLOB NOT NULL DEFAULT x'');
INSERT INTO closing VALUES(1,1,X'01000000000000000000000000000000',X'0400000000000000000000000000000000000000',X'08000000000000000000000000000000','12','4','90','40','',1000000,X'');
INSERT INTO closing VALUES(2,2,X'01000000000000000000000000000000',X'0400000000000000000000000000000000000000',X'08000000000000000000000000000000','12','4','90','40','',1000000,X'6f7263686573747261746f72');
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
INSERT INTO receipt VALUES(1,1,X'01000000000000000000000000000000',X'0400000000000000000000000000000000000000',X'08000000000000000000000000000000',X'03e7641863c09d8ad1dc2982727567170f6d5d21e690bbf125a2ea7432ef36c9','{"Job":[1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],"Quote":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],"Session":[8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],"Seq":0,"Capability":"","Payer":"0x0400000000000000000000000000000000000000","Price":{"Num":0,"Den":0,"Unit":0},"Units":12,"Due":"4","Before":{"Credited":"0","Debited":"0"},"After":{"Credited":"90","Debited":"40"},"Next":{"Recipient":"0x0000000000000000000000000000000000000000","FaceValue":"0","WinProb":"0x0000000000000000000000000000000000000000000000000000000000000000","RandHash":"0x0000000000000000000000000000000000000000000000000000000000000000","Round":0,"RoundHash":"0x0000000000000000000000000000000000000000000000000000000000000000","Expiry":0,"Seed":"0x0000000000000000000000000000000000000000000000000000000000000000","Price":{"Num":0,"Den":0}},"End":1,"In":"0x0000000000000000000000000000000000000000000000000000000000000000","Out":null,"Hints":{"Load":0,"Drain":false,"Tail":0},"IssuedAt":"1970-01-01T00:16:40Z","Raw":"AQ==","Sig":"Ag==","Counter":"Aw==","Orch":"b3JjaGVzdHJhdG9y","Gateway":"Z2F0ZXdheQ=="}',1,1795287660);
INSERT INTO receipt VALUES(2,2,X'01000000000000000000000000000000',X'0400000000000000000000000000000000000000',X'08000000000000000000000000000000',X'03e7641863c09d8ad1dc2982727567170f6d5d21e690bbf125a2ea7432ef36c9','{"Job":[1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],"Quote":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],"Session":[8,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],"Seq":0,"Capability":"","Payer":"0x0400000000000000000000000000000000000000","Price":{"Num":0,"Den":0,"Unit":0},"Units":12,"Due":"4","Before":{"Credited":"0","Debited":"0"},"After":{"Credited":"90","Debited":"40"},"Next":{"Recipient":"0x0000000000000000000000000000000000000000","FaceValue":"0","WinProb":"0x0000000000000000000000000000000000000000000000000000000000000000","RandHash":"0x0000000000000000000000000000000000000000000000000000000000000000","Round":0,"RoundHash":"0x0000000000000000000000000000000000000000000000000000000000000000","Expiry":0,"Seed":"0x0000000000000000000000000000000000000000000000000000000000000000","Price":{"Num":0,"Den":0}},"End":1,"In":"0x0000000000000000000000000000000000000000000000000000000000000000","Out":null,"Hints":{"Load":0,"Drain":false,"Tail":0},"IssuedAt":"1970-01-01T00:16:40Z","Raw":"AQ==","Sig":"Ag==","Counter":"Aw==","Orch":"b3JjaGVzdHJhdG9y","Gateway":"Z2F0ZXdheQ=="}',1,1795287660);
CREATE TABLE IF NOT EXISTS "account" (
	side     INTEGER NOT NULL,
	payer    BLOB NOT NULL,
	session  BLOB NOT NULL,
	peer     BLOB NOT NULL,            -- empty in the payee's books
	credited TEXT NOT NULL,
	debited  TEXT NOT NULL,
	at       INTEGER NOT NULL,
	PRIMARY KEY (side, payer, session, peer)
) WITHOUT ROWID;
INSERT INTO account VALUES(1,X'0400000000000000000000000000000000000000',X'08000000000000000000000000000000',X'','90','40',1795287660);
INSERT INTO account VALUES(1,X'0400000000000000000000000000000000000000',X'09000000000000000000000000000000',X'','5','0',1795287660);
INSERT INTO account VALUES(2,X'0400000000000000000000000000000000000000',X'08000000000000000000000000000000',X'6f7263686573747261746f72','90','40',1795287660);
CREATE TABLE spend (                   -- what a gateway's customers spent
	account TEXT NOT NULL,
	minute  INTEGER NOT NULL,          -- since 1970; 0 holds the total of all time
	wei     TEXT NOT NULL,
	usd     TEXT NOT NULL,             -- 10^-18 dollars at the rates of the time
	PRIMARY KEY (account, minute)
) WITHOUT ROWID;
CREATE TABLE sent (                    -- transactions, each under every hash it was sent under
	id      BLOB PRIMARY KEY,          -- the first of them
	account BLOB NOT NULL,
	nonce   INTEGER NOT NULL,
	state   TEXT NOT NULL,             -- tx.State
	body    TEXT NOT NULL,             -- JSON of tx.Entry
	at      INTEGER NOT NULL           -- milliseconds
) WITHOUT ROWID;
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
CREATE INDEX lease_at ON lease (at);
CREATE INDEX series_expiry ON series (expiry);
CREATE INDEX series_free ON series (at) WHERE free;
CREATE INDEX batch_at ON batch (at);
CREATE INDEX winner_open ON winner (round, id) WHERE state IN ('won', 'submitted');
CREATE INDEX outbox_owner ON outbox (owner, seq);
CREATE INDEX booked_at ON booked (at);
CREATE INDEX closing_session ON closing (side, payer, session, id);
CREATE INDEX account_at ON account (side, at);
CREATE INDEX receipt_session ON receipt (side, payer, session, id);
CREATE INDEX receipt_at ON receipt (at);
CREATE INDEX closing_at ON closing (at);
CREATE INDEX sent_open ON sent (account, nonce) WHERE state = 'sent';
CREATE INDEX sent_at ON sent (at);
COMMIT;
PRAGMA user_version = 5;
