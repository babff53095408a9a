// Package market says who does what for how much: the values that orchestrators and gateways exchange.
//
// The root holds plain values and their checks. What moves them lives below: advert (announce and find), selection
// (choose), job (the protocol), billing (money for units), reputation, account and worker. A job's specification is
// opaque bytes here, so a new pipeline never touches the market, and stake and money are only pm values.
package market
