package article_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"foiwatch/extractors/article"
)

// TestWhoseWords tells the requester's words from the body's. In each page the
// blocks that are the requester's begin with "R:" in want.
func TestWhoseWords(t *testing.T) {
	tests := []struct{ name, html, want string }{
		{"headings of request and response",
			`<h2>Request</h2><p>How many staff were dismissed over Facebook?</p><p>A rival council sacked 11.</p><table><tr><th>Year</th><th>Dismissed</th></tr><tr><td>2012</td><td>4</td></tr></table><h2>Response</h2><p>Three staff were dismissed.</p>`,
			"R:Request|R:How many|R:A rival|R:Year|Response|Three staff"},
		{"headings in other words",
			`<h3>Details of your request</h3><p>The number of officers disciplined.</p><h3>Our reply</h3><p>Five.</p>`,
			"R:Details of|R:The number|Our reply|Five."},
		{"numbered headings of questions and answers",
			`<h3>Question 1</h3><p>Number of staff dismissed since 2010</p><h3>Answer 1</h3><p>Four staff were dismissed.</p><h3>Question 2</h3><p>Number warned</p><h3>Answer 2</h3><p>Nine were warned.</p>`,
			"R:Question 1|R:Number of|Answer 1|Four staff|R:Question 2|R:Number warned|Answer 2|Nine were"},
		{"labels before the text",
			`<p><b>Request:</b> the number of disciplinary investigations in 2011</p><p>and the outcome of each</p><p><b>Response:</b></p><p>(1) Disciplinary investigations</p><p>4</p>`,
			"R:Request: the|R:and the outcome|Response:|(1) Disc|4"},
		{"a heading that names requests is none of them",
			`<h2>Requests by year</h2><p>Six officers were dismissed.</p>`, "Requests by year|Six officers"},
		{"a lead-in and a quotation",
			`<p>You asked:</p><blockquote><p>How many staff have been investigated, and how many lost their jobs? I understand 12 did.</p></blockquote><p>The agency audits its systems. 14 staff were investigated.</p>`,
			"R:You asked:|R:How many|The agency"},
		{"a lead-in and a list",
			`<p>I note you seek access to the following information:</p><ol><li>The number of officers disciplined</li><li>The outcome in each case</li></ol><p>I have today decided to disclose the information.</p><p>12 officers were disciplined.</p>`,
			"R:I note|R:The number|R:The outcome|I have today|12 officers"},
		{"a lead-in within a sentence",
			`<p>Thank you for your email of 3 May, in which you asked for the following:</p><p>The number of staff warned for misuse of email.</p><p>I can confirm that the Trust holds the information. Seven staff were warned.</p>`,
			"R:Thank you|R:The number|I can confirm"},
		{"the answer's own lead-in is no request",
			`<p>The figures you requested are as follows:</p><ul><li>3 dismissed</li><li>5 warned</li></ul>`,
			"The figures|3 dismissed|5 warned"},
		{"a reply that speaks of the request",
			`<p>Your request for information has been considered and our response is as follows.</p><p>Officers investigated</p><p>41</p>`,
			"Your request|Officers inv|41"},
		{"a table right behind a lead-in is the answer",
			`<p>You asked:</p><p>How many officers were dismissed in each of the last three years?</p><table><tr><th>Year</th><th>Dismissed</th></tr><tr><td>2012</td><td>4</td></tr></table>`,
			"R:You asked:|R:How many|Year"},
		{"questions repeated above their answers",
			`<h2>Response</h2><p>1. How many members of staff have been sacked?</p><p>Zero.</p><p>2. How many have been given a written warning? I know that one council gave out 11.</p><p>Four.</p>`,
			"Response|R:1. How many|Zero.|R:2. How many|Four."},
		{"questions that ask without a mark",
			`<p>1. Please provide the number of staff dismissed for misuse of email in 2014.</p><p>12</p><p>2. Please state how many resigned.</p><p>3</p>`,
			"R:1. Please|12|R:2. Please|3"},
		{"an answer behind the mark",
			`<ol><li>How many staff have been investigated? 17 (5 x 2016, 4 x 2017, 8 x 2018)</li><li>How many were dismissed? None</li><li>How many are still under investigation? Fewer than 5</li></ol>`,
			"How many staff|How many were|How many are"},
		{"an answer on the next line",
			`<p>How many officers were dismissed?<br>12</p><p>Q2. How many resigned?<br>A2. 3</p>`, "How many|Q2."},
		{"a question of several sentences stays one",
			`<p>How many officers were dismissed? Please break this down by year. I understand 14 were dismissed in 2018.</p>`, "R:How many"},
		{"what is to be counted goes on in a list",
			`<p>Since 2015, how many of your officers were:</p><ul><li>dismissed</li><li>given a final written warning</li></ul><p>Response</p><ul><li>3 dismissed</li></ul>`,
			"R:Since 2015|R:dismissed|R:given a|Response|3 dismissed"},
		{"Parliament",
			`<p>Lord Quill: To ask Her Majesty's Government how many officials were dismissed in 2010.</p><p>Baroness Verey: 14 officials were dismissed.</p>`,
			"R:Lord Quill|Baroness"},
		{"to ask for a review is no question", `<p>You have 2 months to ask for a review. Two officers were dismissed.</p>`, "You have"},
		{"a correspondence",
			`<div class="incoming"><p>Dear Ms Brack</p><p>1. How many were sacked?</p><p>Four were sacked.</p></div><div class="outgoing"><p>Thank you. Next door they sacked two people.</p></div><div class="incoming"><p>Two more staff were sacked.</p></div>`,
			"Dear Ms|R:1. How many|Four were|R:Thank you|Two more"},
		{"a request under a heading within a message",
			`<div class="incoming"><p>Dear Sir</p><p>Your request</p><p>The number of staff sacked. I believe 9 were.</p><p>Our response</p><p>Four staff were sacked.</p></div>`,
			"Dear Sir|R:Your request|R:The number|Our response|Four staff"},
		{"a letter to a body and the one that answers it",
			`<p>Dear Anyshire County Council,</p><p>Under the Act please tell me how many staff were sacked.</p><p>I read that 12 were sacked elsewhere.</p><p>Yours faithfully,</p><p>Dear Mr Quill</p><p>Three staff were sacked.</p><p>Yours sincerely</p>`,
			"R:Dear Any|R:Under the|R:I read|R:Yours faith|Dear Mr|Three staff|Yours sinc"},
		{"a letter to nobody that answers", `<p>Dear Sir or Madam</p><p>Thank you for your request. Three officers were dismissed.</p><p>Yours faithfully</p>`, "Dear Sir|Thank you|Yours"},
		{"a letter whose greeting and thanks are one paragraph", `<p>Dear Sir, Thank you for your request about staff.</p><p>1. How many staff were sacked?</p><p>Three staff were sacked.</p>`, "Dear Sir|R:1. How|Three staff"},
		{"what a body asks of its reader is none",
			`<p>Please find below the figures. Five officers were dismissed.</p><p>Please note that two resigned.</p><p>Please contact us if you wish to complain.</p>`,
			"Please find|Please note|Please contact"},
		{"questions in italics, answers not",
			`<p><em>Please supply, since 2018:</em></p><p><em>1. All complaints, and the text of each.</em></p><p>As some 19,400 would have to be read, this is refused.</p><p><em>2. The number of officers sacked.</em></p><p>During the period requested, 26 officers were sacked.</p>`,
			"R:Please|R:1. All|As some|R:2. The|During"},
		{"a mail to a body, with a table to fill in",
			`<pre>From: A Student
To:   foi@council.gov.uk
Sent: 22 February

Fill it in.

Staff   2009   2010
Sacked     1      2
Warned     5      7</pre><h2>Council's reply</h2><p>None were sacked.</p>`, "R:From|R:Fill|R:Staff|Council|None"},
		{"thanks that lead to the answers", `<p>1. How many were sacked?</p><p>Thank you for your request of 11 June. Your questions are answered in turn below:</p><p>1. In 2018/19 two were sacked.</p>`, "R:1. How|Thank you|1. In 2018"},
		{"labels and figures", `<h2>Information provided</h2><p>Dismissed - 2</p><p>Number of complaints: 14</p><p>The number of staff dismissed: 3</p>`, "Information|Dismissed|Number of|The number"},
		{"a quoted mail", `<p>Four were dismissed.</p><p>-----Original Message-----</p><p>From: A Quill</p><p>I hear that nine were dismissed.</p>`, "Four were|R:-----|R:From|R:I hear"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := article.Read(article.Page{Kind: article.Disclosure, Body: []byte("<html><body><main>" + tt.html + "</main></body></html>")})
			if err != nil {
				t.Fatal(err)
			}
			var want, got []string
			for i, b := range doc.Blocks {
				text := doc.Text[b.Start:b.End]
				mark := ""
				if b.Asked {
					mark = "R:"
				}
				got = append(got, mark+text)
				if i < strings.Count(tt.want, "|")+1 {
					want = append(want, strings.Split(tt.want, "|")[i])
				}
			}
			for i := range want {
				if i < len(got) && len(got[i]) > len(want[i]) {
					got[i] = got[i][:len(want[i])]
				}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s\nblocks (-want +got):\n%s", tt.html, diff)
			}
		})
	}
}
