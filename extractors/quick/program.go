package quick

import (
	"regexp/syntax"
	"slices"
	"unicode/utf8"
)

// A program is the instructions of several patterns.
type program struct {
	insts    []syntax.Inst
	patterns []uint8 // by instruction: whose it is
	starts   []uint32
	class    [256]uint8 // by byte; bytes that no instruction tells apart share one
	runes    []rune     // by class: one of its characters
}

// Classes that each program has; those of ASCII follow.
const (
	classEnd  = iota // the end of the text
	classWide        // a byte beyond ASCII
	firstClass
)

// newProgram compiles parsed patterns.
func newProgram(patterns []*syntax.Regexp) program {
	var p program
	for i, pattern := range patterns {
		prog, err := syntax.Compile(pattern)
		if err != nil {
			panic("quick: " + err.Error()) // it was compiled before
		}
		base := uint32(len(p.insts))
		p.starts = append(p.starts, base+uint32(prog.Start))
		for _, inst := range prog.Inst {
			inst.Out += base
			if inst.Op == syntax.InstAlt || inst.Op == syntax.InstAltMatch {
				inst.Arg += base
			}
			p.insts = append(p.insts, inst)
			p.patterns = append(p.patterns, uint8(i))
		}
	}
	p.classify()
	return p
}

// classify gives each byte its class.
func (p *program) classify() {
	split := func(isIn func(rune) bool) {
		var renamed [2][utf8.RuneSelf]uint8 // by whether it is in, and its class so far; from 1 on
		classes := uint8(0)
		for b := range utf8.RuneSelf {
			in := 0
			if isIn(rune(b)) {
				in = 1
			}
			name := &renamed[in][p.class[b]]
			if *name == 0 {
				classes++
				*name = classes
			}
			p.class[b] = *name - 1
		}
	}
	split(syntax.IsWordChar)
	split(func(r rune) bool { return r == '\n' })
	for i := range p.insts {
		if isRune(p.insts[i].Op) {
			split(p.insts[i].MatchRune)
		}
	}
	p.runes = []rune{-1, utf8.RuneError}
	for b := range p.class {
		if b >= utf8.RuneSelf {
			p.class[b] = classWide
			continue
		}
		p.class[b] += firstClass
		if int(p.class[b]) == len(p.runes) {
			p.runes = append(p.runes, rune(b))
		}
	}
}

func isRune(op syntax.InstOp) bool {
	return op == syntax.InstRune || op == syntax.InstRune1 || op == syntax.InstRuneAny || op == syntax.InstRuneAnyNotNL
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
func (p *program) reach(from []uint32, holds syntax.EmptyOp) (reached []uint32, matched uint64) {
	seen := map[uint32]bool{}
	stack := slices.Clone(from)
	for len(stack) > 0 {
		pc := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if seen[pc] {
			continue
		}
		seen[pc] = true
		switch inst := &p.insts[pc]; inst.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			stack = append(stack, inst.Out, inst.Arg)
		case syntax.InstCapture, syntax.InstNop:
			stack = append(stack, inst.Out)
		case syntax.InstEmptyWidth:
			if syntax.EmptyOp(inst.Arg)&^holds == 0 {
				stack = append(stack, inst.Out)
			}
		case syntax.InstMatch:
			matched |= 1 << p.patterns[pc]
		case syntax.InstRune, syntax.InstRune1, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
			reached = append(reached, pc)
		case syntax.InstFail:
		}
	}
	return reached, matched
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

// contextOf is the context behind a character, -1 for a text's start.
func contextOf(r rune) context {
	switch {
	case r < 0:
		return atStart
	case r == '\n':
		return behindLine
	case syntax.IsWordChar(r):
		return behindWord
	}
	return behindOther
}

// classAt is the class of a byte of a text, or of its end.
func (p *program) classAt(text string, at int) uint8 {
	if uint(at) < uint(len(text)) {
		return p.class[text[at]]
	}
	return classEnd
}
