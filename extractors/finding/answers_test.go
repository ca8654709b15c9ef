package finding

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"foiwatch/extractors/article"
	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/period"
)

// readAnswers reads the answers of a page and writes each on a line: sanction,
// number, platforms, period and the place of the whole in the list.
func readAnswers(t *testing.T, page string) []string {
	t.Helper()
	published := period.Date{Year: 2019, Month: time.June, Day: 20}
	doc, err := article.Read(article.Page{Body: []byte("<html><body><main>" + page + "</main></body></html>"), Kind: article.Disclosure, Published: published})
	if err != nil {
		t.Fatal(err)
	}
	r := newReader(doc, nil, lexicon.Default(), "kent-police")
	r.matches = r.lex.Find(doc.Text, lexicon.Context{Published: published, Department: r.body})
	list := r.answers()
	var lines []string
	for _, s := range list {
		line := fmt.Sprintf("%s %d", s.sanction, s.number.Cases)
		if s.number.Qualifier != "exact" {
			line += " " + string(s.number.Qualifier)
		}
		if len(s.platforms) > 0 {
			line += " " + strings.Join(s.platforms, "+")
		}
		if !s.period.IsZero() {
			line += fmt.Sprintf(" %s..%s", s.period.From, s.period.To)
		}
		for i, w := range list {
			if s.partOf == w {
				line += fmt.Sprintf(" of #%d", i)
			}
		}
		lines = append(lines, line)
	}
	return lines
}

type answerCase struct {
	name, page string
	want       []string
}

func runAnswers(t *testing.T, tests []answerCase) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, readAnswers(t, tt.page)); diff != "" {
				t.Errorf("%s\n(-want +got):\n%s", tt.page, diff)
			}
		})
	}
}

func TestAnswersByNumber(t *testing.T) {
	const request = `<h2>Request</h2><p>For 2016 and 2017 please tell me:<br>1. How many officers were investigated over Facebook posts?<br>2. How many of these were dismissed?<br>3. How many received words of advice?<br>4. How many officers do you employ?</p><h2>Response</h2>`
	const period = " facebook 2016-01-01..2017-12-31"
	whole := []string{"investigation 12" + period, "dismissal 3" + period + " of #0", "management_advice 4" + period + " of #0"}
	runAnswers(t, []answerCase{
		{"bare figures by number", request + `<p>1. 12<br>2. 3<br>3. 4<br>4. 3,260</p>`, whole},
		{"words and stops", request + `<p>1) Twelve.<br>2) Three.<br>3) Four.<br>4) 3,260 FTE</p>`, whole},
		{"marked as answers", request + `<p>Answer 1: 12</p><p>Answer 2: 3</p><p>Answer 3: 4</p>`, whole},
		{"named by question", request + `<p>Question 1 - 12</p><p>Question 2 - 3 officers</p><p>Question 3 - 4 officers</p>`, whole},
		{"short names", request + `<p>Q1. 12<br>Q2. 3<br>Q3. 4<br>Q4. 3260</p>`, whole},
		{"in response to questions", request + `<p>Response to question 1: 12</p><p>Response to question 2: 3</p><p>Response to question 3: 4</p>`, whole},
		{"an ordered list", request + `<ol><li>12</li><li>3</li><li>4</li><li>3,260</li></ol>`, whole},
		{"figures with their noun", request + `<p>1. There were 12 officers.</p><p>2. A total of 3.</p><p>3. Total: 4</p>`, whole},
		{"all on one line", request + `<p>1. 12 2. 3 3. 4 4. 3,260</p>`, whole},
		{"none at all", request + `<p>1. None<br>2. N/A<br>3. Nil<br>4. 3,260</p>`, nil},
		{"not held", request + `<p>1. This information is not held.<br>2. 0<br>3. Zero</p>`, nil},
		{"fewer than five", request + `<p>1. 12<br>2. Fewer than five<br>3. &lt;5</p>`, []string{"investigation 12" + period, "dismissal 5 fewer_than" + period + " of #0", "management_advice 5 fewer_than" + period + " of #0"}},
		{"years under a number", request + `<p>1. 2016: 5<br>2017: 7<br>2. 2016: 1<br>2017: 2</p>`,
			[]string{"investigation 5 facebook 2016-01-01..2016-12-31", "investigation 7 facebook 2017-01-01..2017-12-31", "dismissal 1 facebook 2016-01-01..2016-12-31 of #0", "dismissal 2 facebook 2017-01-01..2017-12-31 of #1"}},
		{"years in brackets", request + `<p>1. 12 (5 in 2016, 7 in 2017)<br>2. 3 (2 x 2016, 1 x 2017)</p>`,
			[]string{"investigation 12" + period, "investigation 5 facebook 2016-01-01..2016-12-31 of #0", "investigation 7 facebook 2017-01-01..2017-12-31 of #0",
				"dismissal 3" + period + " of #0", "dismissal 2 facebook 2016-01-01..2016-12-31 of #3", "dismissal 1 facebook 2017-01-01..2017-12-31 of #3"}},
		{"a share within an answer", request + `<p>1. 12 officers, of whom 3 were dismissed and 2 resigned.</p>`,
			[]string{"investigation 12" + period, "dismissal 3" + period + " of #0", "resignation 2" + period + " of #0"}},
		{"two of the twelve", request + `<p>1. 12</p><p>2. Two of the twelve.</p>`, []string{"investigation 12" + period, "dismissal 2" + period + " of #0"}},
		{"numbers that are no question's", `<h1>Facebook policy</h1><p>1. Scope</p><p>2. 12 months</p><p>3. Officers may be dismissed.</p>`, nil},
	})
}

func TestAnswersUnderQuestions(t *testing.T) {
	runAnswers(t, []answerCase{
		{"a question and its answer", `<p>How many staff were dismissed for misuse of email in 2015?</p><p>7</p>`, []string{"dismissal 7 email 2015-01-01..2015-12-31"}},
		{"on the next line", `<p>How many staff were dismissed for misuse of email in 2015?<br>7 members of staff</p>`, []string{"dismissal 7 email 2015-01-01..2015-12-31"}},
		{"behind the mark", `<p>How many staff were dismissed for misuse of email in 2015? 7</p>`, []string{"dismissal 7 email 2015-01-01..2015-12-31"}},
		{"behind the mark with a mark of its own", `<p>Q1: How many staff were dismissed for misuse of email in 2015? A: 7</p>`, []string{"dismissal 7 email 2015-01-01..2015-12-31"}},
		{"outcomes of those counted", `<p>1. How many staff were disciplined over social media since 2015?</p><p>9</p><p>2. What were the outcomes?</p><p>Dismissed - 2<br>Final written warning - 3<br>Words of advice - 4</p>`,
			[]string{"disciplinary_action 9 social_media 2015-01-01..", "dismissal 2 social_media 2015-01-01.. of #0", "final_written_warning 3 social_media 2015-01-01.. of #0", "management_advice 4 social_media 2015-01-01.. of #0"}},
		{"outcomes on one line", `<p>How many staff were investigated over WhatsApp messages in 2018?</p><p>6</p><p>What was the result of each?</p><p>2 x dismissal, 1 x resigned, 2 x no further action and 1 x ongoing</p>`,
			[]string{"investigation 6 whatsapp 2018-01-01..2018-12-31", "dismissal 2 whatsapp 2018-01-01..2018-12-31 of #0", "resignation 1 whatsapp 2018-01-01..2018-12-31 of #0", "no_action 2 whatsapp 2018-01-01..2018-12-31 of #0", "investigation 1 whatsapp 2018-01-01..2018-12-31 of #0"}},
		{"a year whose first outcome is none", `<p>How many staff were dismissed or warned in 2018 and 2019 over Twitter?</p><p>2018</p><p>Dismissed: none</p><p>Warned: 3</p><p>2019</p><p>Dismissed: 4</p>`, []string{"warning 3 twitter 2018-01-01..2018-12-31", "dismissal 4 twitter 2019-01-01..2019-12-31"}},
		{"years behind a full stop", `<p>How many staff were disciplined in 2014, 2015 and 2016 over Twitter?</p><p>Eight. There were three in 2014, one in 2015 and four in 2016.</p>`, []string{"disciplinary_action 8 twitter 2014-01-01..2016-12-31", "disciplinary_action 3 twitter 2014-01-01..2014-12-31 of #0", "disciplinary_action 1 twitter 2015-01-01..2015-12-31 of #0", "disciplinary_action 4 twitter 2016-01-01..2016-12-31 of #0"}},
		{"reasons are no outcomes", `<p>How many staff were disciplined over Twitter?</p><p>5</p><p>What were the reasons?</p><p>3 x breach of confidentiality, 2 x offensive remarks</p>`, []string{"disciplinary_action 5 twitter"}},
		{"training of staff is no outcome", `<p>How many staff have had social media training?</p><p>450</p><p>Training - 450</p>`, nil},
		{"parts of a question by letter", `<p>How many officers were (a) dismissed and (b) given a final written warning for conduct on Snapchat in 2017?</p><p>(a) 3 (b) 5</p>`,
			[]string{"dismissal 3 snapchat 2017-01-01..2017-12-31", "final_written_warning 5 snapchat 2017-01-01..2017-12-31"}},
		{"letters on lines", `<h3>Request</h3><p>In 2017 how many staff, over posts on Facebook, were:<br>a) dismissed<br>b) suspended<br>c) given a written warning</p><h3>Response</h3><p>a) 1<br>b) 2<br>c) none</p>`,
			[]string{"dismissal 1 facebook 2017-01-01..2017-12-31", "suspension 2 facebook 2017-01-01..2017-12-31"}},
		{"the sites that another answer names", `<p>1. How many staff were disciplined in 2016 for what they put on social networking sites?</p><p>8</p><p>2. How many of them were dismissed?</p><p>2</p><p>3. Which sites were involved?</p><p>Facebook and Twitter</p>`,
			[]string{"disciplinary_action 8 facebook+twitter 2016-01-01..2016-12-31", "dismissal 2 facebook+twitter 2016-01-01..2016-12-31 of #0"}},
		{"examples in the question are not tied", `<p>How many staff were dismissed over social media (e.g. Facebook, Twitter)?</p><p>4</p>`, []string{"dismissal 4 social_media"}},
		{"officers and staff", `<p>How many people were disciplined for misuse of the internet in 2014?</p><p>Police officers: 4<br>Police staff: 6<br>Total: 10</p>`,
			[]string{"disciplinary_action 4 internet 2014-01-01..2014-12-31 of #2", "disciplinary_action 6 internet 2014-01-01..2014-12-31 of #2", "disciplinary_action 10 internet 2014-01-01..2014-12-31"}},
		{"of another matter", `<p>How many officers were dismissed for drink driving in 2014?</p><p>4</p>`, nil},
		{"complaints that led to dismissal", `<p>How many complaints about staff posts on Facebook led to dismissal?</p><p>2</p>`, []string{"dismissal 2 facebook"}},
		{"disciplined or dismissed", `<p>How many staff have been disciplined or dismissed over Facebook?</p><p>2</p>`, []string{"disciplinary_action 2 facebook"}},
		{"under the disciplinary policy", `<p>How many staff were investigated under the disciplinary policy over Facebook?</p><p>2</p>`, []string{"investigation 2 facebook"}},
		{"in order, without numbers", `<h2>You asked</h2><ul><li>How many officers were dismissed over Facebook posts?</li><li>How many officers resigned while under investigation over Facebook posts?</li></ul><h2>We said</h2><ul><li>4</li><li>2</li></ul>`,
			[]string{"dismissal 4 facebook", "resignation 2 facebook"}},
	})
}

func TestLabelsWithFigures(t *testing.T) {
	const title = `<h1>Social media misconduct by staff, 2013 to 2015</h1><h2>Response</h2><p>The outcomes for staff were as follows.</p>`
	const period = " social_media 2013-01-01..2015-12-31"
	three := []string{"dismissal 2" + period, "written_warning 5" + period, "management_advice 3" + period}
	runAnswers(t, []answerCase{
		{"dashes", title + `<p>Dismissed - 2<br>Written warning - 5<br>Words of advice - 3</p>`, three},
		{"long dashes", title + `<ul><li>Dismissed – 2</li><li>Written warning – 5</li><li>Advice – 3</li></ul>`, three},
		{"equals signs", title + `<p>Dismissal = 2<br>Written warning = 5<br>Management advice = 3<br>Verbal warning = 0</p>`, three},
		{"colons", title + `<p>Dismissals: 2<br>Written warnings: 5<br>Management action: 3</p>`, three},
		{"dots", title + `<pre>Dismissal .......... 2
Written warning .... 5
Training ........... 3
Verbal warning ..... nil</pre>`, three},
		{"brackets", title + `<ul><li>Dismissed (2)</li><li>Written warning (5)</li><li>Counselling (3)</li></ul>`, three},
		{"times", title + `<ul><li>2 x dismissal</li><li>5 x written warning</li><li>3 x advice and guidance</li></ul>`, three},
		{"figures first", title + `<ul><li>2 dismissals</li><li>5 written warnings</li><li>3 words of advice</li></ul>`, three},
		{"figures first with dashes", title + `<p>2 – dismissed<br>5 – written warning<br>3 – advice</p>`, three},
		{"terms and their figures", title + `<dl><dt>Dismissed</dt><dd>2</dd><dt>Written warning</dt><dd>5</dd><dt>Advice given</dt><dd>3</dd><dt>Demotion</dt><dd>0</dd></dl>`, three},
		{"labels and figures in turn", title + `<div>Dismissed</div><div>2</div><div>Written warning</div><div>5</div><div>Advice</div><div>3</div>`, three},
		{"a whole with its parts", title + `<p>Officers investigated: 10<br>Dismissed: 2<br>Written warning: 5<br>No further action: 3</p>`,
			[]string{"investigation 10" + period, "dismissal 2" + period + " of #0", "written_warning 5" + period + " of #0", "no_action 3" + period + " of #0"}},
		{"years as headings", title + `<h3>2013/14</h3><p>Dismissed - 2<br>Warned - 3</p><h3>2014/15</h3><p>Dismissed - 1</p>`,
			[]string{"dismissal 2 social_media 2013-04-01..2014-03-31", "warning 3 social_media 2013-04-01..2014-03-31", "dismissal 1 social_media 2014-04-01..2015-03-31"}},
		{"sanctions as headings", title + `<h3>Dismissals</h3><ul><li>2013: 4</li><li>2014: 0</li></ul><h3>Written warnings</h3><ul><li>2013: 1</li><li>2014: 3</li></ul>`,
			[]string{"dismissal 4 social_media 2013-01-01..2013-12-31", "written_warning 1 social_media 2013-01-01..2013-12-31", "written_warning 3 social_media 2014-01-01..2014-12-31"}},
		{"a year and its outcomes on a line", title + `<p>2013/14 | 1 x verbal warning |<br>2014/15 | 2 x written warning, 1 x dismissal |</p>`,
			[]string{"verbal_warning 1 social_media 2013-04-01..2014-03-31", "written_warning 2 social_media 2014-04-01..2015-03-31", "dismissal 1 social_media 2014-04-01..2015-03-31"}},
		{"years and their outcomes on a line, and a remark", title + `<p>2013/14: 2 dismissals, 3 written warnings. 2014/15: 1 dismissal, 4 written warnings. All relate to Facebook.</p>`,
			[]string{"dismissal 2 social_media 2013-04-01..2014-03-31", "written_warning 3 social_media 2013-04-01..2014-03-31", "dismissal 1 social_media 2014-04-01..2015-03-31", "written_warning 4 social_media 2014-04-01..2015-03-31"}},
		{"years and their outcomes behind a label", title + `<p>Sanctions: 2013 - 1 x written warning, 2 x final written warning; 2014 - 5 x verbal warning</p>`,
			[]string{"written_warning 1 social_media 2013-01-01..2013-12-31", "final_written_warning 2 social_media 2013-01-01..2013-12-31", "verbal_warning 5 social_media 2014-01-01..2014-12-31"}},
		{"outcomes in brackets behind their years", title + `<p>2013 (1 written warning, 2 dismissals), 2014 (5 verbal warnings)</p>`,
			[]string{"written_warning 1 social_media 2013-01-01..2013-12-31", "dismissal 2 social_media 2013-01-01..2013-12-31", "verbal_warning 5 social_media 2014-01-01..2014-12-31"}},
		{"outcomes behind the sentences of their line", title + `<p>Nine cases about e-mail came to a hearing in 2014. Outcomes: 4 x written warning, 1 x dismissal.</p>`,
			[]string{"written_warning 4 email 2014-01-01..2014-12-31", "dismissal 1 email 2014-01-01..2014-12-31"}},
		{"what is counted and is no sanction", title + `<p>9 x comments about patients</p><p>2 x dismissal</p>`, []string{"dismissal 2" + period}},
		{"a headcount and a remark give nothing", title + `<p>The force has 6,000 officers. We provide this to assist.</p>`, nil},
		{"a sanction and its years on a line", title + `<p>Dismissals: 2013 - 3, 2014 - 5</p>`, []string{"dismissal 3 social_media 2013-01-01..2013-12-31", "dismissal 5 social_media 2014-01-01..2014-12-31"}},
		{"not yet decided", title + `<p>Dismissed: 2<br>Proceedings not yet concluded: 4<br>Ongoing: 1</p>`, []string{"dismissal 2" + period, "investigation 4" + period, "investigation 1" + period}},
		{"what resigned before", title + `<p>Resigned prior to hearing: 2<br>Retired before dismissal: 1</p>`, []string{"resignation 2" + period, "resignation 1" + period}},
		{"other labels give nothing", title + `<p>Comments about patients - 3<br>Cost - 12<br>Students dismissed - 4<br>Telephone: 101<br>Section 40 - 2</p>`, nil},
		{"marks give nothing", title + `<p>Dismissed - *<br>Written warning: -<br>Verbal warning: N/A<br>Advice: Nil</p>`, nil},
		{"money and shares give nothing", title + `<p>Fines: £200<br>Dismissed: 12%</p>`, nil},
		{"a sentence is left to be read as one", title + `<p>Five officers were dismissed and three were warned after posts on Facebook.</p>`, nil},
		{"no platform anywhere", `<h1>Staff discipline 2013</h1><p>Dismissed - 2<br>Written warning - 5</p>`, nil},
		{"by platform", `<h1>Officers dismissed in 2016 over social media</h1><p>Facebook: 3<br>Twitter: 2</p>`, []string{"dismissal 3 facebook 2016-01-01..2016-12-31", "dismissal 2 twitter 2016-01-01..2016-12-31"}},
	})
}

func TestAnswersOfManyHands(t *testing.T) {
	runAnswers(t, []answerCase{
		{"years and outcomes on the lines of an answer", `<h2>Request</h2><p>1. The number of staff disciplined over social media in each of the years 2013/14 and 2014/15</p><p>2. For each case, the outcome (e.g. dismissal).</p><h2>Response</h2><p>1. 2013/14 - 2<br>2014/15 - 3</p><p>2. 2013/14 - 1 dismissal, 1 written warning<br>2014/15 - 3 dismissals</p>`,
			[]string{"disciplinary_action 2 social_media 2013-04-01..2014-03-31", "disciplinary_action 3 social_media 2014-04-01..2015-03-31",
				"dismissal 1 social_media 2013-04-01..2014-03-31 of #0", "written_warning 1 social_media 2013-04-01..2014-03-31 of #0", "dismissal 3 social_media 2014-04-01..2015-03-31 of #1"}},
		{"parts of a question within a lead-in", `<p>Thank you for your request dated 4 March 2017 in which you asked:</p><p><em>How many officers have been investigated over WhatsApp since January 2014. Of these, how many were (i) dismissed (ii) given a final written warning?</em></p><p>I can confirm that the force holds the information.</p><p>Total investigated: 26</p><p>(i) 3<br>(ii) 4</p>`,
			[]string{"investigation 26 whatsapp 2014-01-01..", "dismissal 3 whatsapp 2014-01-01.. of #0", "final_written_warning 4 whatsapp 2014-01-01.. of #0"}},
		{"a sentence with its period first", `<p>Request: How many employees have faced disciplinary action over social media posts since 2016? What was the outcome?</p><p>Response: Since 2016 there have been 11 cases.<br>Outcomes:<br>Dismissal: 1<br>Written Warning: 9<br>Ongoing: 1</p>`,
			[]string{"disciplinary_action 11 social_media 2016-01-01..", "dismissal 1 social_media 2016-01-01.. of #0", "written_warning 9 social_media 2016-01-01.. of #0", "investigation 1 social_media 2016-01-01.. of #0"}},
		{"two groups a year", `<h1>Computer misuse</h1><h3>2014/2015</h3><p>Police Officers investigated: 8<br>Dismissed: 1<br>Management Advice: 3</p><p>Police Staff investigated: 5<br>Resigned: 2</p><h3>2015/2016</h3><p>Police Officers investigated: 6<br>Final Written Warning: 2</p>`,
			[]string{"investigation 8 it_systems 2014-04-01..2015-03-31", "dismissal 1 it_systems 2014-04-01..2015-03-31 of #0", "management_advice 3 it_systems 2014-04-01..2015-03-31 of #0",
				"investigation 5 it_systems 2014-04-01..2015-03-31", "resignation 2 it_systems 2014-04-01..2015-03-31 of #3",
				"investigation 6 it_systems 2015-04-01..2016-03-31", "final_written_warning 2 it_systems 2015-04-01..2016-03-31 of #5"}},
		{"a figure told twice, and sites with their figures", `<p>1) How many disciplinary cases involving social media has the Trust had in 2018?</p><p>Eleven (11)</p><p>2) How many of these led to (a) dismissal (b) final written warning?</p><p>a) 2 b) 3</p><p>3) Which social media platforms were involved?</p><p>Facebook (8), WhatsApp (3)</p>`,
			[]string{"disciplinary_action 11 social_media 2018-01-01..2018-12-31", "dismissal 2 social_media 2018-01-01..2018-12-31 of #0", "final_written_warning 3 social_media 2018-01-01..2018-12-31 of #0",
				"disciplinary_action 8 facebook 2018-01-01..2018-12-31 of #0", "disciplinary_action 3 whatsapp 2018-01-01..2018-12-31 of #0"}},
		{"questions of other matters between", `<p>Question 1: How many staff do you employ?</p><p>Answer: 4,512</p><p>Question 2: How many staff were disciplined in 2019 for posts on Facebook?</p><p>Answer: Five or fewer</p><p>Question 3: How many were disciplined for theft?</p><p>Answer: 12</p>`,
			[]string{"disciplinary_action 5 at_most facebook 2019-01-01..2019-12-31"}},
		{"had they not resigned", `<h1>Officers and social media, 2017 to 2020</h1><p>Misconduct proceedings: 15, of which:</p><ul><li>Dismissed without notice - 4</li><li>Would have been dismissed had they not resigned - 2</li><li>Not proven - 1</li></ul>`,
			[]string{"disciplinary_action 15 social_media 2017-01-01..2020-12-31", "dismissal 4 social_media 2017-01-01..2020-12-31 of #0", "resignation 2 social_media 2017-01-01..2020-12-31 of #0", "no_action 1 social_media 2017-01-01..2020-12-31 of #0"}},
		{"Q and A without numbers", `<h1>Social networking</h1><p>Q. Number of staff disciplined for comments in 2011/12 and 2012/13</p><p>A. 2011/12: Two; 2012/13: Four</p><p>Q. Of these how many were dismissed?</p><p>A. One (2012/13)</p><p>Q. Number of staff blocked from Facebook</p><p>A. All</p>`,
			[]string{"disciplinary_action 2 social_media 2011-04-01..2012-03-31", "disciplinary_action 4 social_media 2012-04-01..2013-03-31", "dismissal 1 social_media 2012-04-01..2013-03-31 of #1"}},
		{"a period above labels", `<h1>Staff and social media</h1><p>I refer to your request for information. Between January 2015 and December 2017:</p><p>Number of disciplinary investigations: 9</p><p>Number resulting in dismissal: 2</p><p>Telephone enquiries: 01223 555 123</p>`,
			[]string{"investigation 9 social_media 2015-01-01..2017-12-31", "dismissal 2 social_media 2015-01-01..2017-12-31 of #0"}},
		{"still under investigation", `<p>How many employees have been investigated over WhatsApp since 1 January 2018? 7</p><p>How many have been suspended? 3</p><p>How many remain under investigation? &lt;5</p>`,
			[]string{"investigation 7 whatsapp 2018-01-01..", "suspension 3 whatsapp 2018-01-01.. of #0", "investigation 5 fewer_than whatsapp 2018-01-01.. of #0"}},
		{"a year and its figures under a label", `<h1>Discipline over Facebook</h1><p>2013/14 - 2 dismissals and 3 written warnings; 2014/15 - 1 dismissal</p>`,
			[]string{"dismissal 2 facebook 2013-04-01..2014-03-31", "written_warning 3 facebook 2013-04-01..2014-03-31", "dismissal 1 facebook 2014-04-01..2015-03-31"}},
		{"ranks of those counted together", `<p>Your request:</p><p>The number of officers served with a misconduct notice over WhatsApp in 2018, by rank.</p><p>Our response:</p><p>Constable: 7</p><p>Sergeant: 2</p><p>Total: 9</p>`, []string{"disciplinary_action 9 whatsapp 2018-01-01..2018-12-31"}},
		{"years named as such", `<h1>Social media posts</h1><p>Year: 2015<br>Officers investigated: 5<br>Outcome: 1 dismissed, 2 written warnings</p><p>Year: 2016<br>Officers investigated: 3</p>`,
			[]string{"investigation 5 social_media 2015-01-01..2015-12-31", "dismissal 1 social_media 2015-01-01..2015-12-31 of #0", "written_warning 2 social_media 2015-01-01..2015-12-31 of #0", "investigation 3 social_media 2016-01-01..2016-12-31"}},
		{"proceedings for gross misconduct", `<p>Q1 – How many police staff were subject to gross misconduct proceedings for misuse of police systems in 2018/19?</p><p>Ten police staff.</p><p>Q2 – Of those, how many were dismissed or resigned?</p><p>Dismissed = four; resigned = three</p>`,
			[]string{"disciplinary_action 10 it_systems 2018-04-01..2019-03-31", "dismissal 4 it_systems 2018-04-01..2019-03-31 of #0", "resignation 3 it_systems 2018-04-01..2019-03-31 of #0"}},
		{"a share over social media of all", `<p>How many staff were disciplined in 2015? 30</p><p>How many of these were for social media misuse? 4</p>`, []string{"disciplinary_action 4 social_media 2015-01-01..2015-12-31"}},
		{"academic years", `<h1>Staff and Twitter</h1><p>Figures are for the academic year.</p><p>2013/14: 2 dismissals, 1 resignation</p>`, []string{"dismissal 2 twitter 2013-04-01..2014-03-31", "resignation 1 twitter 2013-04-01..2014-03-31"}},
		{"arrests of the public", `<h1>Facebook and fraud</h1><p>Crimes recorded: 412</p><p>Arrested: 12</p><p>Cautions: 5</p>`, nil},
		{"stages of a policy", `<h1>Social media policy</h1><p>Stage 1 - verbal warning<br>Stage 2 - written warning<br>Stage 3 - final written warning</p><p>First written warning - 6 months</p>`, nil},
		{"accounts and those who run them", `<p>How many Twitter accounts does the force have? 34</p><p>How many staff manage them? 12</p>`, nil},
		{"pupils", `<p>How many pupils were suspended for posts on TikTok in 2018? 14</p><p>How many pupils were excluded? 3</p>`, nil},
		{"training completed", `<p>How many staff have completed training on social media? 1,204</p><p>Completed: 1,204<br>Total: 1,504</p>`, nil},
		{"breaches, not people", `<h1>Data breaches reported to the ICO</h1><p>2018 - 12<br>2019 - 15</p><p>Emails sent to the wrong recipient: 9</p>`, nil},
		{"the requester's figures", `<h1>Facebook</h1><h2>Request</h2><p>How many staff were dismissed? I understand others dismissed:</p><p>Kent: 3<br>Surrey: 4</p><h2>Response</h2><p>5 minutes x 1,200 files = 100 hours.</p>`, nil},
		{"allegations made are no share", `<p>In 2018, how many allegations were made against officers about their use of WhatsApp?</p><p>14</p><p>In how many of these was there a case to answer?</p><p>4</p>`, []string{"complaint 14 whatsapp 2018-01-01..2018-12-31"}},
	})
}
