package finding

import "testing"

func TestAnswersThatOpenWithTheirNumber(t *testing.T) {
	const ask = `<h1>Facebook</h1><h2>Request</h2><p>1. How many officers were investigated over Facebook in 2018?</p><p>2. How many of those were dismissed?</p><h2>Response</h2>`
	runAnswers(t, []answerCase{
		{"a sentence behind the number", ask + `<p>1. Twenty-seven. Nineteen of them were constables.</p><p>2. Three, each after a hearing.</p>`, []string{"investigation 27 facebook 2018-01-01..2018-12-31", "dismissal 3 facebook 2018-01-01..2018-12-31 of #0"}},
		{"a bound and its reason", ask + `<p>1. More than 20. The exact figure is exempt.</p><p>2. Fewer than 5, withheld under section 40.</p>`, []string{"investigation 20 more_than facebook 2018-01-01..2018-12-31", "dismissal 5 fewer_than facebook 2018-01-01..2018-12-31 of #0"}},
		{"the question's own words again", ask + `<p>1. That was so for twelve officers.</p><p>2. None.</p>`, []string{"investigation 12 facebook 2018-01-01..2018-12-31"}},
		{"a number of something else", ask + `<p>1. We searched 38 mailboxes.</p><p>2. We do not hold this.</p>`, nil},
		{"parts behind the answer's number", `<h1>Twitter</h1><h2>Request</h2><p>1. How many firefighters were disciplined over Twitter in 2018?</p><p>2. How many received (a) a first and (b) a final written warning?</p><h2>Response</h2><p>1. Sixteen<br>2. (a) Nine (b) Four</p>`,
			[]string{"disciplinary_action 16 twitter 2018-01-01..2018-12-31", "written_warning 9 twitter 2018-01-01..2018-12-31 of #0", "final_written_warning 4 twitter 2018-01-01..2018-12-31 of #0"}},
		{"the same question of another site", `<h1>Sites</h1><p><b>Q1. How many staff were disciplined in 2018 over Facebook?</b></p><p>26</p><p><b>Q2. Same as Q1, but Twitter.</b></p><p>Less than 5</p><p><b>Q3. Same as Q1, but Instagram.</b></p><p>None</p>`,
			[]string{"disciplinary_action 26 facebook 2018-01-01..2018-12-31", "disciplinary_action 5 fewer_than twitter 2018-01-01..2018-12-31"}},
		{"all that a body employs", `<h1>Computing</h1><h2>Request</h2><p>Numbers of disciplinary cases over e-mail in 2018.</p><h2>Response</h2><p>Dismissed: 3<br>Written warning: 6</p><p>Number of staff: 13,261</p>`,
			[]string{"dismissal 3 email 2018-01-01..2018-12-31", "written_warning 6 email 2018-01-01..2018-12-31"}},
		{"concerns about staff", `<h1>Social media</h1><p><b>1. How many concerns about staff posts did you receive in 2018?</b></p><p>About 40, going by the subject line.</p>`, []string{"complaint 40 about social_media 2018-01-01..2018-12-31"}},
		{"items below an item", `<h1>Officers and social media</h1><h2>Response</h2><p>Investigations begun in 2018 and, within that, the decisions:</p><ul><li>TikTok: 9 investigations<ul><li>1 dismissal</li><li>3 written warnings</li></ul></li><li>Snapchat: 6 investigations<ul><li>2 final written warnings</li></ul></li></ul>`,
			[]string{
				"investigation 9 tiktok 2018-01-01..2018-12-31", "dismissal 1 tiktok 2018-01-01..2018-12-31 of #0", "written_warning 3 tiktok 2018-01-01..2018-12-31 of #0",
				"investigation 6 snapchat 2018-01-01..2018-12-31", "final_written_warning 2 snapchat 2018-01-01..2018-12-31 of #3",
			}},
	})
}
