package devnet

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"time"

	dto "github.com/prometheus/client_model/go"
	"github.com/prometheus/common/expfmt"
	"github.com/prometheus/common/model"
)

// get reads a JSON view of a process's admin API.
func get[T any](ctx context.Context, p *process, view string) (T, error) {
	var out T
	body, err := fetch(ctx, p.Info().Admin+"/api/v1/"+view)
	if err != nil {
		return out, fmt.Errorf("%s of %s: %w", view, p.name, err)
	}
	if err := json.Unmarshal(body, &out); err != nil {
		return out, fmt.Errorf("%s of %s: %w: %w", view, p.name, err, ErrReport)
	}
	return out, nil
}

func fetch(ctx context.Context, url string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return nil, err
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		return nil, err
	}
	if res.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("status %s: %.200s: %w", res.Status, body, ErrReport)
	}
	return body, nil
}

// metrics is one scrape of a process.
type metrics map[string]*dto.MetricFamily

func scrape(ctx context.Context, p *process) (metrics, error) {
	body, err := fetch(ctx, p.Info().Admin+"/metrics")
	if err != nil {
		return nil, fmt.Errorf("metrics of %s: %w", p.name, err)
	}
	parser := expfmt.NewTextParser(model.UTF8Validation)
	m, err := parser.TextToMetricFamilies(bytes.NewReader(body))
	if err != nil {
		return nil, fmt.Errorf("metrics of %s: %w: %w", p.name, err, ErrReport)
	}
	return m, nil
}

// sum adds up a counter or gauge over all label sets that have the given values.
func (m metrics) sum(name string, labels ...string) float64 {
	var total float64
	f := m[name]
	if f == nil {
		return 0
	}
	for _, s := range f.GetMetric() {
		if hasLabels(s, labels) {
			total += s.GetCounter().GetValue() + s.GetGauge().GetValue()
		}
	}
	return total
}

// hasLabels takes pairs of names and values.
func hasLabels(s *dto.Metric, pairs []string) bool {
	for i := 0; i+1 < len(pairs); i += 2 {
		found := false
		for _, l := range s.GetLabel() {
			found = found || l.GetName() == pairs[i] && l.GetValue() == pairs[i+1]
		}
		if !found {
			return false
		}
	}
	return true
}
