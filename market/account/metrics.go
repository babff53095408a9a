package account

import (
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
)

// metrics count what customers were refused; which customer is in the admin API, because labels are closed sets.
type metrics struct{ refused *prometheus.CounterVec }

func newMetrics(reg prometheus.Registerer) *metrics {
	return &metrics{refused: promauto.With(reg).NewCounterVec(prometheus.CounterOpts{Namespace: "castnet", Subsystem: "account",
		Name: "refused_total", Help: "Customers refused: unknown key, limit reached, no rate for a limit in dollars, disk."}, []string{"reason"})}
}
