package orchestrator_test

import (
	"testing"
	"time"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/market/billing"
	"github.com/castnet/castnet/node/orchestrator"
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

func TestOffersInDollarsNeedARate(t *testing.T) {
	t.Parallel()
	price, err := pm.ParseUSDPrice("1usd/1000000000")
	if err != nil {
		t.Fatal(err)
	}
	rate, offers := told(""), orchestrator.NewOffers()
	two := func() (int, int) { return 2, 1 }
	offers.SellAt("a", billing.NewTariff(price, market.Pixel, &rate), nil, two)
	offers.Sell("b", market.Price{Price: pm.Price{Num: 7, Den: 1}, Unit: market.Pixel}, nil, two)
	if all := offers.Offers(); len(all) != 1 || all[0].Capability != "b" {
		t.Errorf("without a rate %+v is announced", all)
	}
	if o, ok := offers.Offer("a"); !ok || o.Price.Den != 0 {
		t.Errorf("without a rate a costs %v", o.Price)
	}
	rate = "1000"
	if all := offers.Offers(); len(all) != 2 || all[0].Price.String() != "1000000/1" || all[0].Price.Unit != market.Pixel || all[0].Free != 1 {
		t.Errorf("with a rate %+v is announced", all)
	}
	if o, ok := offers.Offer("a"); !ok || o.Price.String() != "1000000/1" {
		t.Errorf("with a rate a costs %v", o.Price)
	}
}
