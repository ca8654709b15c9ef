package quick

import (
	"encoding/binary"
	"regexp/syntax"
	"slices"
	"sync"
	"sync/atomic"
	"unicode/utf8"
)

// Bounds of an automaton: of the states that it keeps, and of the bytes that it
// reads from one place on. Beyond them it does not tell.
const (
	maxStates = 2000
	maxRun    = 800
)

// An automaton tells which of up to 64 patterns match at a place of a text, a step
// a byte. Its states are made as texts lead to them, and kept. Beyond ASCII it
// does not tell: those patterns that go on with such a character may match.
type automaton struct {
	program
	begin []uint32 // rows, by the class of what stands before
	table atomic.Pointer[table]

	mu     sync.Mutex // held to add states and steps
	states map[string]uint32
	count  uint32
}

// A table is the steps between states. A larger one takes its place when it is full.
type table struct {
	steps  []atomic.Uint32 // by row and class
	states []*state        // by row, so many classes apart
}

// A step leads to the row of a state; its lowest bit says that there is more to it
// than that it leads on.
type step uint32

const (
	nowhere step = 0 // behind it nothing matches: the row of the first state
	unmade  step = 1
)

func newStep(row uint32, isTold bool) step {
	if isTold {
		return step(row<<1 | 1)
	}
	return step(row << 1)
}

func (s step) row() uint32 { return uint32(s >> 1) }

func (s step) isTold() bool { return s&1 != 0 }

// A state is how far the patterns have come.
type state struct {
	insts  []uint32 // where they go on, in order; none where nobody tells
	before context
	sure   uint64 // patterns that matched on the step to here
	alive  uint64 // those that may match further on
}

// newAutomaton makes an automaton of parsed patterns.
func newAutomaton(patterns ...*syntax.Regexp) *automaton {
	a := &automaton{program: newProgram(patterns), states: map[string]uint32{}}
	a.begin = make([]uint32, len(a.runes))
	a.table.Store(&table{})
	a.state(state{}) // the first, to which nowhere leads
	for class, r := range a.runes {
		a.begin[class] = a.state(state{insts: slices.Clone(a.starts), before: contextOf(r)}).row()
	}
	return a
}

// next returns the first place from a byte on at which patterns match, and which
// of them do for sure or perhaps; -1 where there is none. It looks two bytes ahead
// before it runs, which most places do not pass.
func (a *automaton) next(text string, from int) (at int, sure, maybe uint64) {
	t := a.table.Load()
	before, here := a.classAt(text, from-1), a.classAt(text, from)
	for i := from; i < len(text); i++ {
		ahead := a.classAt(text, i+1)
		first := t.step(a.begin[before], here)
		if second := t.step(first.row(), ahead); (first.isTold() || second != nowhere) && utf8.RuneStart(text[i]) {
			if sure, maybe := a.run(text, i); sure|maybe != 0 {
				return i, sure, maybe
			}
		}
		before, here = here, ahead
	}
	return -1, 0, 0
}

// run tells which patterns match at a byte of a text for sure, and which may.
func (a *automaton) run(text string, at int) (sure, maybe uint64) {
	t := a.table.Load()
	row := a.begin[a.classAt(text, at-1)]
	for i := at; i <= at+maxRun; i++ {
		class := a.classAt(text, i)
		next := t.step(row, class)
		if next == unmade {
			t, next = a.makeStep(row, class)
		}
		if next == nowhere {
			return sure, 0
		}
		row = next.row()
		if next.isTold() {
			s := a.stateOf(t, row)
			sure |= s.sure
			if s.insts == nil {
				return sure, s.alive
			}
		}
	}
	return sure, a.stateOf(t, row).alive
}

// step returns the step from a state over a byte of a class, or over the end.
func (t *table) step(row uint32, class uint8) step {
	return step(t.steps[row+uint32(class)].Load())
}

// stateOf returns the state of a row.
func (a *automaton) stateOf(t *table, row uint32) *state { return t.states[int(row)/len(a.runes)] }

// makeStep makes a step, and returns it with the table that holds it.
func (a *automaton) makeStep(row uint32, class uint8) (*table, step) {
	a.mu.Lock()
	defer a.mu.Unlock()
	next := a.follow(a.stateOf(a.table.Load(), row), class)
	t := a.table.Load()
	t.steps[row+uint32(class)].Store(uint32(next))
	return t, next
}

// follow returns the step from a state over a class.
func (a *automaton) follow(s *state, class uint8) step {
	r := a.runes[class]
	reached, sure := a.reach(s.insts, syntax.EmptyOpContext(contextRune[s.before], r))
	next := state{before: contextOf(r), sure: sure}
	for _, pc := range reached {
		switch bit := uint64(1) << a.patterns[pc]; {
		case sure&bit != 0: // that it matches is all that is asked
		case class == classWide && isWide(&a.insts[pc]):
			next.alive |= bit
		case class >= firstClass && a.insts[pc].MatchRune(r):
			next.insts = append(next.insts, a.insts[pc].Out)
			next.alive |= bit
		}
	}
	if len(next.insts) > 0 && a.count >= maxStates {
		next.insts = nil
	}
	return a.state(next)
}

// state returns a step to a state, which it keeps.
func (a *automaton) state(s state) step {
	slices.Sort(s.insts)
	s.insts = slices.Compact(s.insts)
	if s.insts == nil {
		s.before = 0 // nothing follows that asks for it
	}
	key := binary.LittleEndian.AppendUint64([]byte{byte(s.before)}, s.sure)
	key = binary.LittleEndian.AppendUint64(key, s.alive)
	for _, pc := range s.insts {
		key = binary.LittleEndian.AppendUint32(key, pc)
	}
	number, ok := a.states[string(key)]
	if !ok {
		number = a.count
		a.states[string(key)] = number
		a.add(&s)
	}
	if number == 0 {
		return nowhere
	}
	return newStep(number*uint32(len(a.runes)), s.insts == nil || s.sure != 0)
}

// add adds a state to the table.
func (a *automaton) add(s *state) {
	t := a.table.Load()
	if int(a.count) == len(t.states) {
		size := max(16, 2*len(t.states))
		larger := &table{steps: make([]atomic.Uint32, size*len(a.runes)), states: make([]*state, size)}
		for i := range larger.steps {
			switch {
			case i < len(t.steps):
				larger.steps[i].Store(t.steps[i].Load())
			case i >= len(a.runes): // nothing leads out of the first
				larger.steps[i].Store(uint32(unmade))
			}
		}
		copy(larger.states, t.states)
		a.table.Store(larger)
		t = larger
	}
	t.states[a.count] = s
	a.count++
}
