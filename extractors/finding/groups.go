package finding

import "slices"

// groups reads "Fifty-one were police officers and 27 were police staff": a whole
// split by who they were.
func (r *reader) groups(c *clause, t *told) []*statement {
	whole := c.wholeOfGroups(t)
	if whole == nil {
		return nil
	}
	var list []*statement
	for _, q := range c.quantities {
		tail := c.behind(q.end, 5)
		if g := c.groupBefore(q); g != "" && q.noun == "" && q.Cases < whole.number.Cases {
			s := r.share(c, whole, q)
			s.group = g
			list = append(list, s)
			continue
		}
		if len(tail) > 3 && tail[0].low == "of" && tail[1].low == "the" && tail[2].isNumber() {
			tail = tail[3:] // "58 of the 80 were officers"
		} else if len(tail) > 3 && tail[0].low == "of" && tail[1].sense.is("others") {
			tail = tail[2:] // "51 of them were officers"
		}
		if len(tail) < 2 || q.noun != "" || q.isArticle || q.isVague || tail[0].low != "were" && tail[0].low != "was" || q.Cases >= whole.number.Cases {
			continue
		}
		for _, w := range tail[1:] {
			if w.sense.is("groupnoun") {
				s := r.share(c, whole, q)
				s.group, s.people = w.low, c.peopleBehind(q.end)
				list = append(list, s)
				break
			}
		}
	}
	return list
}

// wholeOfGroups returns the number told before that a sentence splits: the one that it
// repeats ("of the 16 dismissed"), the one its own numbers add up to, the last.
func (c *clause) wholeOfGroups(t *told) *statement {
	sum, repeated := 0, 0
	for _, q := range c.quantities {
		if q.isWhole {
			repeated = q.Cases
			continue
		}
		sum += q.Cases
	}
	if repeated > 0 && repeated == sum {
		for _, list := range [][]*statement{t.all, t.tabled} {
			for _, w := range slices.Backward(list) {
				if w.number.Cases == repeated && !w.unknown && c.block-w.block <= 8 && (len(c.events) == 0 || c.events[0].sanction == w.sanction) {
					return w
				}
			}
		}
	}
	if len(t.last) == 0 || c.block-t.last[0].block > 1 {
		return nil
	}
	if whole := t.wholes[sum]; whole != nil {
		return whole
	}
	return t.last[0]
}

// groupBefore names the people of whom a number behind them is: "officers made up 28
// of the total and staff the other 18"; "" where there are none.
func (c *clause) groupBefore(q *quantity) string {
	head := c.before(q.start, 3)
	if len(head) < 3 || q.isArticle || q.isVague {
		return ""
	}
	if two := joined(head[1:]); head[0].sense.is("groupnoun") && (is("makesup", two) || two == "the other" || two == "the remaining") {
		return head[0].low
	}
	return ""
}
