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
	maxStates = 4000
	maxRun    = 800
)

// An automaton tells which of up to 64 patterns match at a place of a text, a step
// a byte. Its states are made as texts lead to them, and kept. Beyond ASCII it
// does not tell: those patterns that go on with such a character may match.
type automaton struct {
	insts    []syntax.Inst
	patterns []uint8                // by instruction: whose it is
	class    [256]uint8             // by byte; bytes that no instruction tells apart share one
	runes    []rune                 // by class: one of its characters
	first    [numContexts][256]bool // by what stands before, and byte: whether a match may begin so
	begin    [numContexts]*state
	mu       sync.Mutex
	states   map[string]*state
}

// A context is what stands before a place, as far as \b, ^ and (?m:^) ask.
type context uint8

const (
	atStart context = iota
	behindWord
	behindLine
	behindOther
	numContexts
)

// contextRune is a character of each context.
var contextRune = [numContexts]rune{-1, 'a', '\n', ' '}

// Classes that each automaton has; those of ASCII follow.
const (
	classEnd  = iota // the end of the text
	classWide        // a byte beyond ASCII
	firstClass
)

// A state is how far the patterns have come.
type state struct {
	insts  []uint32 // where they go on, in order
	before context
	sure   uint64                  // patterns that matched on the step to here
	alive  uint64                  // those that may match further on
	next   []atomic.Pointer[state] // by class; nil where nobody tells what follows
}

// newAutomaton makes an automaton of parsed patterns.
func newAutomaton(patterns ...*syntax.Regexp) *automaton {
	a := &automaton{states: map[string]*state{}}
	var starts []uint32
	for i, p := range patterns {
		prog, err := syntax.Compile(p)
		if err != nil {
			panic("quick: " + err.Error()) // it was compiled before
		}
		base := uint32(len(a.insts))
		starts = append(starts, base+uint32(prog.Start))
		for _, inst := range prog.Inst {
			inst.Out += base
			if inst.Op == syntax.InstAlt || inst.Op == syntax.InstAltMatch {
				inst.Arg += base
			}
			a.insts = append(a.insts, inst)
			a.patterns = append(a.patterns, uint8(i))
		}
	}
	a.classify()
	for before := range numContexts {
		a.begin[before] = a.state(starts, before, 0)
	}
	a.setFirst(starts)
	return a
}

// classify gives each byte its class.
func (a *automaton) classify() {
	split := func(isIn func(rune) bool) {
		var renamed [2][utf8.RuneSelf]uint8 // by whether it is in, and its class so far; from 1 on
		classes := uint8(0)
		for b := range utf8.RuneSelf {
			in := 0
			if isIn(rune(b)) {
				in = 1
			}
			name := &renamed[in][a.class[b]]
			if *name == 0 {
				classes++
				*name = classes
			}
			a.class[b] = *name - 1
		}
	}
	split(syntax.IsWordChar)
	split(func(r rune) bool { return r == '\n' })
	for i := range a.insts {
		if isRune(a.insts[i].Op) {
			split(a.insts[i].MatchRune)
		}
	}
	a.runes = []rune{-1, utf8.RuneError}
	for b := range a.class {
		if b >= utf8.RuneSelf {
			a.class[b] = classWide
			continue
		}
		a.class[b] += firstClass
		if int(a.class[b]) == len(a.runes) {
			a.runes = append(a.runes, rune(b))
		}
	}
}

func isRune(op syntax.InstOp) bool {
	return op == syntax.InstRune || op == syntax.InstRune1 || op == syntax.InstRuneAny || op == syntax.InstRuneAnyNotNL
}

// setFirst notes the bytes that a match may begin with, by what stands before.
func (a *automaton) setFirst(starts []uint32) {
	for before := range numContexts {
		for _, behind := range contextRune {
			holds := syntax.EmptyOpContext(contextRune[before], behind)
			reached, _ := a.reach(starts, holds)
			for b := range a.first[before] {
				if contextRune[contextBehind[b]] == behind {
					a.first[before][b] = slices.ContainsFunc(reached, func(pc uint32) bool { return a.takes(pc, byte(b)) })
				}
			}
		}
	}
}

// takes tells whether an instruction takes a character that begins with a byte.
func (a *automaton) takes(pc uint32, b byte) bool {
	if b >= utf8.RuneSelf {
		return isWide(&a.insts[pc])
	}
	return a.insts[pc].MatchRune(rune(b))
}

// next returns the first place from a byte on at which patterns match, and which
// of them do for sure or perhaps; -1 where there is none.
func (a *automaton) next(text string, from int) (at int, sure, maybe uint64) {
	before := atStart
	if from > 0 && from <= len(text) {
		before = contextBehind[text[from-1]]
	}
	for i := from; i < len(text); i++ {
		b := text[i]
		if a.first[before][b] && utf8.RuneStart(b) {
			if sure, maybe := a.run(text, i); sure|maybe != 0 {
				return i, sure, maybe
			}
		}
		before = contextBehind[b]
	}
	return -1, 0, 0
}

// isWide tells whether an instruction takes characters beyond ASCII, but for the
// long s and the Kelvin sign, which stand beside the letters that they fold to.
func isWide(inst *syntax.Inst) bool {
	switch inst.Op {
	case syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
		return true
	case syntax.InstRune1:
		return inst.Rune[0] >= utf8.RuneSelf
	case syntax.InstRune:
		if len(inst.Rune) == 1 {
			return inst.Rune[0] >= utf8.RuneSelf
		}
		for i := 0; i+1 < len(inst.Rune); i += 2 {
			lo, hi := inst.Rune[i], inst.Rune[i+1]
			if hi >= utf8.RuneSelf && !(lo == hi && (lo == '\u017f' || lo == '\u212a')) {
				return true
			}
		}
	}
	return false
}

// reach returns the instructions for characters that are reached without one, and
// the patterns of which a match ends there.
func (a *automaton) reach(from []uint32, holds syntax.EmptyOp) (reached []uint32, matched uint64) {
	seen := map[uint32]bool{}
	stack := slices.Clone(from)
	for len(stack) > 0 {
		pc := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if seen[pc] {
			continue
		}
		seen[pc] = true
		switch inst := &a.insts[pc]; inst.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			stack = append(stack, inst.Out, inst.Arg)
		case syntax.InstCapture, syntax.InstNop:
			stack = append(stack, inst.Out)
		case syntax.InstEmptyWidth:
			if syntax.EmptyOp(inst.Arg)&^holds == 0 {
				stack = append(stack, inst.Out)
			}
		case syntax.InstMatch:
			matched |= 1 << a.patterns[pc]
		case syntax.InstRune, syntax.InstRune1, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
			reached = append(reached, pc)
		case syntax.InstFail:
		}
	}
	return reached, matched
}

// step makes the state behind a byte of a class, or behind the end, and keeps it.
func (a *automaton) step(s *state, class uint8) *state {
	a.mu.Lock()
	defer a.mu.Unlock()
	next := a.follow(s, class)
	s.next[class].Store(next)
	return next
}

// follow makes the state behind a byte of a class, or finds it.
func (a *automaton) follow(s *state, class uint8) *state {
	r := a.runes[class]
	reached, sure := a.reach(s.insts, syntax.EmptyOpContext(contextRune[s.before], r))
	var insts []uint32
	var wide uint64
	for _, pc := range reached {
		switch bit := uint64(1) << a.patterns[pc]; {
		case sure&bit != 0: // that it matches is all that is asked
		case class == classWide && isWide(&a.insts[pc]):
			wide |= bit
		case class >= firstClass && a.insts[pc].MatchRune(r):
			insts = append(insts, a.insts[pc].Out)
		}
	}
	if wide != 0 {
		return &state{sure: sure, alive: wide}
	}
	return a.state(insts, contextBehind[byte(r)], sure)
}

// contextBehind is the context behind each byte.
var contextBehind = func() (list [256]context) {
	for b := range list {
		switch r := rune(b); {
		case r == '\n':
			list[b] = behindLine
		case syntax.IsWordChar(r):
			list[b] = behindWord
		default:
			list[b] = behindOther
		}
	}
	return list
}()

// state returns the state at which patterns go on with some instructions.
func (a *automaton) state(insts []uint32, before context, sure uint64) *state {
	slices.Sort(insts)
	insts = slices.Compact(insts)
	key := binary.LittleEndian.AppendUint64([]byte{byte(before)}, sure)
	var alive uint64
	for _, pc := range insts {
		key = binary.LittleEndian.AppendUint32(key, pc)
		alive |= 1 << a.patterns[pc]
	}
	if s := a.states[string(key)]; s != nil {
		return s
	}
	s := &state{insts: insts, before: before, sure: sure, alive: alive}
	if len(a.states) < maxStates {
		s.next = make([]atomic.Pointer[state], len(a.runes))
		a.states[string(key)] = s
	}
	return s
}

// run tells which patterns match at a byte of a text for sure, and which may.
func (a *automaton) run(text string, at int) (sure, maybe uint64) {
	s := a.begin[atStart]
	if at > 0 {
		s = a.begin[contextBehind[text[at-1]]]
	}
	for i := at; s.alive != 0; i++ {
		if s.next == nil || i-at > maxRun {
			return sure, s.alive
		}
		class := uint8(classEnd)
		if i < len(text) {
			class = a.class[text[i]]
		}
		next := s.next[class].Load()
		if next == nil {
			next = a.step(s, class)
		}
		s = next
		sure |= s.sure
	}
	return sure, 0
}
