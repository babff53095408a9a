// Package pb holds the wire messages of the market. What arrives in them is only what a peer said: each user of a message
// checks it and turns it into a value of package market before anybody believes it.
package pb
