package pm_test

import (
	"testing"

	"github.com/castnet/castnet/pm"
	"pgregory.net/rapid"
)

func TestExposure(t *testing.T) {
	t.Parallel()
	wei := pm.NewWei
	bal := func(credit, debit uint64) pm.Balance { return pm.Balance{Credited: wei(credit), Debited: wei(debit)} }
	x := pm.NewExposure(wei(100), wei(20))
	for name, row := range map[string]struct{ got, want pm.Wei }{
		"EV is a quarter of E":                          {x.MaxEV(), wei(25)},
		"an estimate leaves one EV":                     {x.MaxEstimate(), wei(75)},
		"all room at first":                             {x.Room(bal(0, 0)), wei(100)},
		"unused credit takes room":                      {x.Room(bal(60, 0)), wei(40)},
		"no room beyond E":                              {x.Room(bal(130, 0)), wei(0)},
		"what is owed makes room":                       {x.Room(bal(10, 40)), wei(130)},
		"need is the estimate at first":                 {x.Need(bal(0, 0), wei(75)), wei(75)},
		"credit left pays the estimate":                 {x.Need(bal(100, 60), wei(75)), wei(35)},
		"what is owed is needed too":                    {x.Need(bal(10, 40), wei(75)), wei(105)},
		"nothing needed when credit covers it":          {x.Need(bal(100, 0), wei(75)), wei(0)},
		"a little unpaid is allowed":                    {x.Due(bal(0, 0), wei(20)), wei(0)},
		"one wei above the limit makes all of it due":   {x.Due(bal(0, 0), wei(21)), wei(21)},
		"credit covers what comes next":                 {x.Due(bal(50, 0), wei(50)), wei(0)},
		"a stranger owes nothing":                       {pm.NewExposure(wei(100), wei(0)).Due(bal(0, 0), wei(1)), wei(1)},
		"the unpaid limit is at most E":                 {pm.NewExposure(wei(100), wei(900)).Unpaid, wei(100)},
		"free work has no EV":                           {pm.NewExposure(wei(0), wei(0)).MaxEV(), wei(0)},
		"a price of one wei is not free by rounding":    {pm.NewExposure(wei(1), wei(0)).MaxEV(), wei(1)},
		"left is never negative":                        {bal(10, 40).Left(), wei(0)},
		"owed is zero while credit is left":             {bal(40, 10).Owed(), wei(0)},
		"estimate and one EV fit E when work costs any": {pm.NewExposure(wei(1), wei(0)).MaxEstimate(), wei(3)},
	} {
		if row.got.Cmp(row.want) != 0 {
			t.Errorf("%s: %v, want %v", name, row.got, row.want)
		}
	}
	top := pm.Always.Bytes()
	all, _ := pm.WeiFromBytes(top[:])
	if _, err := (pm.Balance{Credited: all}).Credit(wei(1)); err == nil {
		t.Error("more than there is was credited")
	}
}

// TestSessionNeverBreaksTheExposure plays a payer and a payee of one session with two overlapping jobs in any
// interleaving: credit not used stays within E, work not paid within the limit, sums add up, and no session gets stuck.
func TestSessionNeverBreaksTheExposure(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		x := pm.NewExposure(pm.NewWei(rapid.Uint64Range(1, 1e12).Draw(t, "segment")), pm.NewWei(rapid.Uint64Range(0, 2e12).Draw(t, "unpaid")))
		face := x.MaxEV()
		prob, err := pm.ProbFor(x.MaxEV(), face)
		if err != nil {
			t.Fatal(err)
		}
		p := pm.Params{FaceValue: face, WinProb: prob}
		var b pm.Balance
		var reserved [2]pm.Wei
		steps := rapid.IntRange(1, 60).Draw(t, "steps")
		for range steps {
			job := rapid.IntRange(0, 1).Draw(t, "job")
			switch rapid.IntRange(0, 2).Draw(t, "what") {
			case 0: // a job starts or ends: it reserves an estimate, or returns it
				reserved[job] = x.MaxEstimate().Div(rapid.Uint64Range(1, 9).Draw(t, "part"))
				if rapid.Bool().Draw(t, "end") {
					reserved[job] = pm.Wei{}
				}
			case 1: // the payer pays what the jobs need, within room
				sum, _ := reserved[0].Add(reserved[1])
				b = pay(t, x, p, b, x.Need(b, sum))
			case 2: // the payee wants to hand over work
				next := x.MaxEstimate().Div(rapid.Uint64Range(1, 9).Draw(t, "piece"))
				if due := x.Due(b, next); !due.IsZero() {
					if b = pay(t, x, p, b, due); !x.Due(b, next).IsZero() {
						t.Fatalf("stuck: %v still due of a piece of %v, E %v, balance %+v", x.Due(b, next), next, x.E, b)
					}
				}
				if b, err = b.Debit(next); err != nil {
					t.Fatal(err)
				}
			}
			if b.Left().Cmp(x.E) > 0 || b.Owed().Cmp(x.Unpaid) > 0 {
				t.Fatalf("left %v of E %v, owed %v of %v", b.Left(), x.E, b.Owed(), x.Unpaid)
			}
			if !b.Left().IsZero() && !b.Owed().IsZero() {
				t.Fatalf("credit left and debt at once: %+v", b)
			}
		}
	})
}

// pay books the fewest tickets that are worth due and fit the room, as Sender.IssueWithin would.
func pay(t *rapid.T, x pm.Exposure, p pm.Params, b pm.Balance, due pm.Wei) pm.Balance {
	room, n := x.Room(b), uint32(0)
	for p.Worth(n).Cmp(due) < 0 && p.Worth(n+1).Cmp(room) <= 0 {
		n++
	}
	b, err := b.Credit(p.Worth(n))
	if err != nil {
		t.Fatal(err)
	}
	return b
}
