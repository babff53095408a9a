package store

import (
	"context"
	"fmt"
	"time"

	"github.com/castnet/castnet/pm"
)

// State is what stands in one state of the redemption machine.
type State struct {
	State  pm.WinState
	Count  int
	Face   pm.Wei    // sum of the face values
	Oldest time.Time // when the one that has been in this state for the longest came into it
}

// States sums up the winners that are not final, and counts the final ones.
func (w *Wins) States(ctx context.Context) ([]State, error) {
	byState := map[pm.WinState]*State{}
	rows, err := w.db.sql.QueryContext(ctx, "SELECT state, count(*), min(marked) FROM winner GROUP BY state")
	if err != nil {
		return nil, fmt.Errorf("states of winners: %w", err)
	}
	var out []State
	for rows.Next() {
		var state string
		var oldest int64
		var s State
		if err := rows.Scan(&state, &s.Count, &oldest); err != nil {
			_ = rows.Close()
			return nil, fmt.Errorf("states of winners: %w", err)
		}
		s.State, s.Oldest = pm.WinState(state), time.Unix(oldest, 0)
		out = append(out, s)
	}
	if err := rows.Close(); err != nil {
		return nil, fmt.Errorf("states of winners: %w", err)
	}
	for i := range out {
		byState[out[i].State] = &out[i]
	}
	// Face values of final winners are in the counters; those that wait are few.
	pending, err := w.Pending(ctx, pm.Round{})
	if err != nil {
		return nil, err
	}
	for _, win := range pending {
		state := pm.Won
		if win.Tx != (pm.Hash{}) {
			state = pm.Submitted
		}
		if s := byState[state]; s != nil {
			if s.Face, err = s.Face.Add(win.Ticket.FaceValue); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}
