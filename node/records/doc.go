// Package records shows what a node has written down about money: balances, receipts and winning tickets, as rows that
// people and programs read. The same rows come from the admin API of a running node and from its database.
package records
