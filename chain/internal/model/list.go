package model

import (
	"math/big"
	"slices"
)

type entry struct {
	id  ID
	key *big.Int
}

// list is sorted by key, greatest first.
type list struct {
	max     uint64
	entries []entry
}

func (l *list) at(id ID) int {
	return slices.IndexFunc(l.entries, func(e entry) bool { return e.id == id })
}

func (l *list) has(id ID) bool { return l.at(id) >= 0 }

func (l *list) remove(id ID) {
	i := l.at(id)
	l.entries = slices.Delete(slices.Clone(l.entries), i, i+1)
}

// fits says whether a key can stand right before place i.
func (l *list) fits(key *big.Int, i int) bool {
	return (i == 0 || !less(l.entries[i-1].key, key)) && (i == len(l.entries) || !less(key, l.entries[i].key))
}

// insert puts a key where the hints say if they are adjacent and correct. A stale hint is dropped and the search starts at
// the other one; without any it starts at the head, so that the newest of equals comes first.
func (l *list) insert(id ID, key *big.Int, h Hint) {
	l.entries = slices.Insert(slices.Clone(l.entries), l.place(key, h), entry{id, key})
}

func (l *list) place(key *big.Int, h Hint) int {
	n := len(l.entries)
	prev, next := l.at(h.Prev), l.at(h.Next)
	switch {
	case n == 0:
		return 0
	case h.Prev == None && next == 0 && l.fits(key, 0):
		return 0
	case h.Next == None && h.Prev != None && prev == n-1 && l.fits(key, n):
		return n
	case prev >= 0 && next == prev+1 && l.fits(key, next):
		return next
	}
	if prev >= 0 && less(l.entries[prev].key, key) {
		prev = -1
	}
	if next >= 0 && less(key, l.entries[next].key) {
		next = -1
	}
	if prev < 0 && next >= 0 {
		return l.upFrom(key, next)
	}
	return l.downFrom(key, prev+1)
}

// downFrom is the first place at or after i where the key fits.
func (l *list) downFrom(key *big.Int, i int) int {
	for !l.fits(key, i) {
		i++
	}
	return i
}

// upFrom is the last place at or before i where the key fits; behind a tail that is not less, the end.
func (l *list) upFrom(key *big.Int, i int) int {
	if i == len(l.entries)-1 && !less(l.entries[i].key, key) {
		return i + 1
	}
	for !l.fits(key, i) {
		i--
	}
	return i
}

// update moves an entry to where its new key belongs; a key of zero stays out.
func (l *list) update(id ID, key *big.Int, h Hint) {
	l.remove(id)
	if !isZero(key) {
		l.insert(id, key, h)
	}
}
