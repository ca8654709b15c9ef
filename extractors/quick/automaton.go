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
	begin [numContexts]uint32 // states, by what stands before
	table atomic.Pointer[table]

	mu     sync.Mutex // held to add states and steps
	states map[string]uint32
	count  uint32
}

// A table is the steps between states. A larger one takes its place when it is full.
type table struct {
	steps  []atomic.Uint32 // by state and class
	states []*state
}

// A step leads to a state. The zero step is not made yet.
type step uint32

// nowhere is the step behind which nothing matches.
const nowhere step = 1

func newStep(to uint32, isTold bool) step {
	if isTold {
		return step(to<<1 | 1)
	}
	return step(to << 1)
}

func (s step) state() uint32 { return uint32(s >> 1) }

// isTold tells whether there is more to a step than that it leads on.
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
	a.table.Store(&table{})
	a.state(state{}) // the first, to which nowhere leads
	for before := range numContexts {
		a.begin[before] = a.state(state{insts: slices.Clone(a.starts), before: before}).state()
	}
	return a
}

// next returns the first place from a byte on at which patterns match, and which
// of them do for sure or perhaps; -1 where there is none.
func (a *automaton) next(text string, from int) (at int, sure, maybe uint64) {
	t := a.table.Load()
	before := contextAt(text, from)
	for i := from; i < len(text); i++ {
		b := text[i]
		if first := t.step(a, a.begin[before], a.class[b]); first != nowhere && utf8.RuneStart(b) {
			if sure, maybe := a.run(text, i); sure|maybe != 0 {
				return i, sure, maybe
			}
		}
		before = contextBehind[b]
	}
	return -1, 0, 0
}

// run tells which patterns match at a byte of a text for sure, and which may.
func (a *automaton) run(text string, at int) (sure, maybe uint64) {
	t := a.table.Load()
	here := a.begin[contextAt(text, at)]
	for i := at; i <= at+maxRun; i++ {
		class := uint8(classEnd)
		if i < len(text) {
			class = a.class[text[i]]
		}
		next := t.step(a, here, class)
		if next == 0 {
			t, next = a.makeStep(here, class)
		}
		here = next.state()
		if next.isTold() {
			s := t.states[here]
			sure |= s.sure
			if s.insts == nil {
				return sure, s.alive
			}
		}
	}
	return sure, t.states[here].alive
}

// step returns the step from a state over a byte of a class, or over the end.
func (t *table) step(a *automaton, from uint32, class uint8) step {
	return step(t.steps[int(from)*len(a.runes)+int(class)].Load())
}

// makeStep makes a step, and returns it with the table that holds it.
func (a *automaton) makeStep(from uint32, class uint8) (*table, step) {
	a.mu.Lock()
	defer a.mu.Unlock()
	next := a.follow(a.table.Load().states[from], class)
	t := a.table.Load()
	t.steps[int(from)*len(a.runes)+int(class)].Store(uint32(next))
	return t, next
}

// follow returns the step from a state over a class.
func (a *automaton) follow(s *state, class uint8) step {
	r := a.runes[class]
	reached, sure := a.reach(s.insts, syntax.EmptyOpContext(contextRune[s.before], r))
	next := state{before: contextBehind[byte(r)], sure: sure}
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
	return newStep(number, s.insts == nil || s.sure != 0)
}

// add adds a state to the table.
func (a *automaton) add(s *state) {
	t := a.table.Load()
	if int(a.count) == len(t.states) {
		size := max(16, 2*len(t.states))
		larger := &table{steps: make([]atomic.Uint32, size*len(a.runes)), states: make([]*state, size)}
		for i := range t.steps {
			larger.steps[i].Store(t.steps[i].Load())
		}
		copy(larger.states, t.states)
		a.table.Store(larger)
		t = larger
	}
	t.states[a.count] = s
	a.count++
}
