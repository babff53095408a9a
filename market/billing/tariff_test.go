package billing_test

import (
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/pm"
)

// told is a rate as it is set, "" for none.
type told string

func (r *told) Rate() (pm.Rate, error) {
	if *r == "" {
		return pm.Rate{}, market.ErrRate
	}
	return pm.ParseRate(string(*r), time.Now())
}

func TestTariffFollowsTheRateAndAnnouncesRises(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		price, err := pm.ParseUSDPrice("1usd/1000000000")
		if err != nil {
			t.Fatal(err)
		}
		rate := told("")
		tariff := billing.NewTariff(price, market.Pixel, &rate)
		for _, step := range []struct {
			what           string
			after          time.Duration
			rate           told
			posted, quoted string
		}{
			{"no rate, no price", 0, "", "", ""},
			{"the first price", 0, "1000", "1000000/1", "1000000/1"},
			{"a fall holds at once", 0, "2000", "500000/1", "500000/1"},
			{"a rise is posted, and quoted later", 0, "1000", "1000000/1", "500000/1"},
			{"a second rise quotes the lowest still posted", 30 * time.Second, "500", "2000000/1", "500000/1"},
			{"not yet", 59 * time.Second, "500", "2000000/1", "500000/1"},
			{"now", time.Second, "500", "2000000/1", "2000000/1"},
			{"the rate is gone", 0, "", "", ""},
		} {
			time.Sleep(step.after)
			rate = step.rate
			p, perr := tariff.Posted()
			q, qerr := tariff.Quoted()
			if step.posted == "" {
				if !errors.Is(perr, market.ErrRate) || !errors.Is(qerr, market.ErrRate) {
					t.Errorf("%s: %v, %v", step.what, perr, qerr)
				}
				continue
			}
			if perr != nil || qerr != nil || p.String() != step.posted || q.String() != step.quoted || p.Unit != market.Pixel {
				t.Errorf("%s: posted %v (%v), quoted %v (%v); want %s and %s", step.what, p, perr, q, qerr, step.posted, step.quoted)
			}
		}
	})
}
