// Package accounttest has a working account.Spending in memory, and the test that every other one must pass.
package accounttest
