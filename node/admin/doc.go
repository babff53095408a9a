// Package admin serves what an operator looks at: health, Prometheus metrics, a JSON API and the dashboard.
//
// It listens on loopback unless told otherwise. Reading is open to whoever reaches that address; whatever changes
// something needs the token. It knows no role: views and actions are handed in by node.
package admin
