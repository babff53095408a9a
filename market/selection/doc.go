// Package selection chooses orchestrators: it filters adverts, scores what is left and draws, and can explain each step.
//
// A score is a product of factors, one per [Scorer], each raised to a power; lower is better. The draw is "power of two
// choices" among the best eight: two are picked at random and the better one wins. So the best offer gets the most work,
// the second best gets some, and no small difference in price starves everybody else.
//
//	s, err := selection.New(rnd, []selection.Part{
//		{Name: "price", Scorer: selection.Price{}, Power: 1},
//		{Name: "latency", Scorer: selection.Latency{Of: rtt}, Power: 1},
//	})
//	choice, err := s.Pick(want, book.Find(want.Capability), 3)
//
// It knows no network: measured latencies and success ratios come through interfaces of one method.
package selection
