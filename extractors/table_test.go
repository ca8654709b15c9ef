package extractors_test

import (
	"fmt"
	"html"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"foiwatch/extractors"
	"foiwatch/extractors/article"
	"foiwatch/extractors/count"
	"foiwatch/extractors/finding"
)

// marks write a qualifier in one sign.
var marks = map[count.Qualifier]string{count.Exact: "", count.AtLeast: "≥", count.AtMost: "≤", count.MoreThan: ">", count.FewerThan: "<", count.About: "~"}

// years writes a period of whole years shortly: "2019", "2014..2016".
func years(from, to string) string {
	if strings.HasSuffix(from, "-01-01") && strings.HasSuffix(to, "-12-31") {
		if from, to = from[:4], to[:4]; from == to {
			return from
		}
	}
	if from == "" && to == "" {
		return "-"
	}
	return from + ".." + to
}

// brief writes a finding on one line: sanction, cases, platforms, period, the
// place in the list of its whole, and its body where that is not Kent Police.
func brief(f finding.Finding) string {
	cases := "?"
	if f.Cases != nil {
		cases = marks[f.Qualifier] + fmt.Sprint(*f.Cases)
	}
	text := fmt.Sprintf("%s %s [%s] %s", f.Sanction, cases, strings.Join(f.Platforms, " "), years(f.Period.From.String(), f.Period.To.String()))
	if f.PartOf != nil {
		text += fmt.Sprintf(" of %d", *f.PartOf)
	}
	switch {
	case f.Department == nil:
		text += " (several)"
	case f.Department.ID == nil:
		text += " " + f.Department.Name
	case *f.Department.ID != "kent-police":
		text += " " + *f.Department.ID
	}
	return text
}

// grid writes a table in HTML from lines of cells parted by "|"; a "#" before a
// cell makes it a heading, "/" within one a break of line.
func grid(rows string) string {
	var text strings.Builder
	text.WriteString("<table>")
	for _, row := range strings.Split(rows, "\n") {
		text.WriteString("<tr>")
		for _, cell := range strings.Split(row, "|") {
			cell = html.EscapeString(strings.TrimSpace(cell))
			text.WriteString("<td>" + strings.ReplaceAll(cell, " // ", "<br>") + "</td>")
		}
		text.WriteString("</tr>")
	}
	text.WriteString("</table>")
	return text.String()
}

// tables are pages of Kent Police, published on 9 July 2021, with one table each.
var tables = []struct {
	name  string
	above string // what stands before the table: heading and paragraphs
	rows  string
	want  []string
}{
	{
		"outcomes down, years across, totals both ways", `<h1>Officers disciplined over WhatsApp</h1>`,
		"Outcome|2019|2020|Total\nDismissed|1|2|3\nWritten warning|0|4|4\nTotal|1|6|7",
		[]string{
			"dismissal 1 [whatsapp] 2019 of 2", "dismissal 2 [whatsapp] 2020 of 2", "dismissal 3 [whatsapp] 2019..2020 of 7", "written_warning 4 [whatsapp] 2020 of 4", "written_warning 4 [whatsapp] 2019..2020 of 7",
			"disciplinary_action 1 [whatsapp] 2019 of 7", "disciplinary_action 6 [whatsapp] 2020 of 7", "disciplinary_action 7 [whatsapp] 2019..2020",
		},
	},
	{
		"years down, outcomes across", `<h1>Misuse of social media</h1><p>Disciplinary outcomes for police staff:</p>`,
		"Year|Dismissal|Final written warning|No further action\n2018|1|<5|3\n2019|-|2|nil",
		[]string{"dismissal 1 [social_media] 2018", "final_written_warning <5 [social_media] 2018", "no_action 3 [social_media] 2018", "final_written_warning 2 [social_media] 2019"},
	},
	{
		"only the totals of years", `<h1>Officers dismissed over Facebook</h1>`,
		"Year|Number of officers\n2018/19|4\n2019/20|6\nTotal|10",
		[]string{"dismissal 4 [facebook] 2018-04-01..2019-03-31 of 2", "dismissal 6 [facebook] 2019-04-01..2020-03-31 of 2", "dismissal 10 [facebook] 2018-04-01..2020-03-31"},
	},
	{
		"totals of years without a grand total", `<h1>Staff investigated over Twitter</h1>`,
		"|2018|2019\nDismissed|1|2\nAdvice|3|1\nTotal|4|3",
		[]string{"dismissal 1 [twitter] 2018 of 4", "dismissal 2 [twitter] 2019 of 5", "management_advice 3 [twitter] 2018 of 4", "management_advice 1 [twitter] 2019 of 5", "investigation 4 [twitter] 2018", "investigation 3 [twitter] 2019"},
	},
	{
		"label and value", `<h1>Social media</h1><p>Between 1 April 2018 and 31 March 2021 officers were dealt with as follows:</p>`,
		"Dismissed|3\nFinal written warning|<5\nWords of advice|11",
		[]string{"dismissal 3 [social_media] 2018-04-01..2021-03-31", "final_written_warning <5 [social_media] 2018-04-01..2021-03-31", "management_advice 11 [social_media] 2018-04-01..2021-03-31"},
	},
	{
		"questions as labels", `<h1>Conduct</h1>`,
		"How many officers were dismissed for misuse of Facebook in 2019?|3\nHow many staff were suspended for misuse of e-mail in 2020?|2\nHow many staff do you employ?|5,872",
		[]string{"dismissal 3 [facebook] 2019", "suspension 2 [email] 2020"},
	},
	{
		"of whom", `<h1>Staff disciplined for breaches of data protection</h1>`,
		"Year|Staff disciplined|Of whom dismissed\n2018|7|2\n2019|5|0",
		[]string{"disciplinary_action 7 [] 2018", "dismissal 2 [] 2018 of 0", "disciplinary_action 5 [] 2019"},
	},
	{
		"platforms down", `<h1>Officers investigated over social media posts in 2020</h1>`,
		"Platform|Investigated|Dismissed\nFacebook|8|1\nTwitter|3|0\nOther|2|0\nTotal|13|1",
		[]string{
			"investigation 8 [facebook] 2020 of 4", "dismissal 1 [facebook] 2020 of 5", "investigation 3 [twitter] 2020 of 4", "investigation 2 [social_media] 2020 of 4",
			"investigation 13 [social_media] 2020", "dismissal 1 [social_media] 2020 of 4",
		},
	},
	{
		"several outcomes in a cell", `<h1>Social media misconduct by officers</h1>`,
		"Year|Number|Outcome\n2018|2|1 x Dismissal, 1 x Written Warning\n2019|3|Management advice (2); Final written warning (1)",
		[]string{"disciplinary_action 2 [social_media] 2018", "dismissal 1 [social_media] 2018 of 0", "written_warning 1 [social_media] 2018 of 0", "disciplinary_action 3 [social_media] 2019", "management_advice 2 [social_media] 2019 of 3", "final_written_warning 1 [social_media] 2019 of 3"},
	},
	{
		"a row a case", `<h1>Misconduct over social media 2019 to 2020</h1>`,
		"Year|Rank|Site|Result\n2019|PC|Facebook|Written warning\n2019|PC|Twitter|Written warning\n2020|PS|WhatsApp|Dismissed\n2020|PC|Facebook|No further action",
		[]string{"written_warning 2 [facebook twitter] 2019..2020", "dismissal 1 [whatsapp] 2019..2020", "no_action 1 [facebook] 2019..2020"},
	},
	{
		"a row a case, years only in the rows", `<h1>Computer misuse by police staff</h1>`,
		"Date|Details|Outcome\n12/03/2018|Looked up a neighbour|Dismissed\n05/11/2019|Looked up a relative|Dismissed\n07/01/2020|Sent e-mail home|Final written warning",
		[]string{"dismissal 2 [it_systems] 2018-03-12..2019-11-05", "final_written_warning 1 [email] 2020-01-07..2020-01-07"},
	},
	{
		"long format", `<h1>Social media discipline</h1>`,
		"Year|Staff group|Platform|Outcome|Number\n2019|Officers|Facebook|Dismissal|1\n2019|Staff|Twitter|Advice|2\n2020|Officers|WhatsApp|Written warning|4",
		[]string{"dismissal 1 [facebook] 2019", "management_advice 2 [twitter] 2019", "written_warning 4 [whatsapp] 2020"},
	},
	{
		"years told once for several rows", `<h1>Officers and staff disciplined over Facebook</h1>`,
		"Year|Outcome|Officers|Staff\n2019|Dismissed|1|2\n|Written warning|3|0\n2020|Dismissed|0|1",
		[]string{"dismissal 1 [facebook] 2019", "dismissal 2 [facebook] 2019", "written_warning 3 [facebook] 2019", "dismissal 1 [facebook] 2020"},
	},
	{
		"groups of rows under a line of their own", `<h1>Social media discipline, 2020</h1>`,
		"Outcome|Number\nOfficers|\nDismissed|1\nAdvice|4\nPolice staff|\nDismissed|2",
		[]string{"dismissal 1 [social_media] 2020", "management_advice 4 [social_media] 2020", "dismissal 2 [social_media] 2020"},
	},
	{
		"footnotes and provisional figures", `<h1>Staff dismissed for misuse of the internet</h1>`,
		"Year|Dismissed1|Written warning*\n2018|14*|3 [note 2]\n2019 (p)|12|7 (r)",
		[]string{"dismissal 14 [internet] 2018", "written_warning 3 [internet] 2018", "dismissal 12 [internet] 2019", "written_warning 7 [internet] 2019"},
	},
	{
		"bounds", `<h1>Officers dismissed over social media</h1>`,
		"Year|Dismissed\n2015|fewer than 5\n2016|5 or fewer\n2017|under 5\n2018|Less than five\n2019|1-4\n2020|~\n2021|*",
		[]string{"dismissal <5 [social_media] 2015", "dismissal ≤5 [social_media] 2016", "dismissal <5 [social_media] 2017", "dismissal <5 [social_media] 2018", "dismissal ≤4 [social_media] 2019"},
	},
	{
		"shares and costs are no cases", `<h1>Staff disciplined over e-mail</h1>`,
		"Year|Disciplined|% of staff|Cost (£)|Headcount\n2018|4|1|400|5872\n2019|6 (12%)|2|500|5900",
		[]string{"disciplinary_action 4 [email] 2018", "disciplinary_action 6 [email] 2019"},
	},
	{
		"short years", `<h1>Officers dismissed over social media</h1>`,
		"|FY11/12|2012-13|2013/2014|2014 (to 31 March)|Jan-19|Q1 2020|Q2 2020/21\nDismissed|1|2|3|4|5|6|7",
		[]string{
			"dismissal 1 [social_media] 2011-04-01..2012-03-31", "dismissal 2 [social_media] 2012-04-01..2013-03-31", "dismissal 3 [social_media] 2013-04-01..2014-03-31", "dismissal 4 [social_media] 2014-01-01..2014-03-31",
			"dismissal 5 [social_media] 2019-01-01..2019-01-31", "dismissal 6 [social_media] 2020-01-01..2020-03-31", "dismissal 7 [social_media] 2020-07-01..2020-09-30",
		},
	},
	{
		"twelve months ending", `<h1>Officers dismissed over social media</h1>`,
		"12 months ending|Dismissed\n31 March 2019|3\n31 March 2020|4",
		[]string{"dismissal 3 [social_media] 2018-04-01..2019-03-31", "dismissal 4 [social_media] 2019-04-01..2020-03-31"},
	},
	{
		"letters of a question as headings", `<h1>FOI 12</h1><h2>Request</h2><p>How many officers were dismissed in 2019 over (i) posts on Facebook, (ii) misuse of email?</p><h2>Response</h2>`,
		"|(i)|(ii)\nDismissed|2|1",
		[]string{"dismissal 2 [facebook] 2019", "dismissal 1 [email] 2019"},
	},
	{
		"conduct by kind: only ours", `<h1>Officers dismissed by type of misconduct, 2019</h1>`,
		"Reason|Dismissed\nTheft|3\nDrugs|2\nMisuse of social media|4\nMisuse of police computer systems|1\nTotal|10",
		[]string{"dismissal 4 [social_media] 2019", "dismissal 1 [it_systems] 2019"},
	},
	{
		"agencies down", `<h1>Home Office: data breaches</h1><p>The table shows staff dismissed for breaches of data protection in 2019/20 in the Home Office and its agencies.</p>`,
		"Business area|Dismissed|Written warning\nHM Passport Office|2|3\nUK Visas and Immigration|1|0\nHome Office headquarters|0|4\nTotal|3|7",
		[]string{
			"dismissal 2 [] 2019-04-01..2020-03-31 of 4 hm-passport-office", "written_warning 3 [] 2019-04-01..2020-03-31 of 5 hm-passport-office", "dismissal 1 [] 2019-04-01..2020-03-31 of 4 uk-visas-and-immigration",
			"written_warning 4 [] 2019-04-01..2020-03-31 of 5 home-office", "dismissal 3 [] 2019-04-01..2020-03-31 (several)", "written_warning 7 [] 2019-04-01..2020-03-31 (several)",
		},
	},
	{
		"two heading rows, group over year", `<h1>Facebook: officers and staff disciplined</h1>`,
		"|Officers|Officers|Staff|Staff\n|2018|2019|2018|2019\nDismissed|1|2|0|3",
		[]string{"dismissal 1 [facebook] 2018", "dismissal 2 [facebook] 2019", "dismissal 3 [facebook] 2019"},
	},
	{
		"no heading row, years in the labels", `<h1>Staff disciplined over Twitter</h1>`,
		"2018|4\n2019|6\n2020|<5",
		[]string{"disciplinary_action 4 [twitter] 2018", "disciplinary_action 6 [twitter] 2019", "disciplinary_action <5 [twitter] 2020"},
	},
	{
		"a sentence in each label", `<h1>FOI 771</h1><p>Misuse of social media by police staff, 1 April 2019 to 31 March 2020</p>`,
		"Number of staff subject to disciplinary investigation|12\nNumber of those who were dismissed|2\nNumber who resigned during the investigation|1\nNumber given a first written warning|3",
		[]string{"investigation 12 [social_media] 2019-04-01..2020-03-31", "dismissal 2 [social_media] 2019-04-01..2020-03-31 of 0", "resignation 1 [social_media] 2019-04-01..2020-03-31 of 0", "written_warning 3 [social_media] 2019-04-01..2020-03-31 of 0"},
	},
	{
		"ranks are one breakdown, and the only one", `<h1>Officers disciplined over WhatsApp, 2020</h1>`,
		"Rank|Dismissed|Written warning\nPC|2|3\nSergeant|0|1",
		[]string{"dismissal 2 [whatsapp] 2020", "written_warning 3 [whatsapp] 2020", "written_warning 1 [whatsapp] 2020"},
	},
	{
		"ranks of people told before are no findings", `<h1>Officers dismissed over WhatsApp, 2020</h1>` + grid("Outcome|Number\nDismissed|5\nWritten warning|4") + `<p>By rank:</p>`,
		"Rank|Dismissed|Written warning\nPC|3|3\nSergeant|2|1",
		[]string{"dismissal 5 [whatsapp] 2020", "written_warning 4 [whatsapp] 2020"},
	},
	{
		"months of a year told before", `<h1>Staff disciplined over Facebook in 2020</h1><p>In 2020 nine staff were disciplined over Facebook. By month:</p>`,
		"Month|Number\nJanuary 2020|4\nMarch 2020|2\nJuly 2020|3",
		[]string{"disciplinary_action 9 [facebook] 2020"},
	},
	{
		"yes and no", `<h1>Officers investigated over Facebook</h1>`,
		"Year|Rank|Dismissed?|Result\n2019|PC|No|Written warning\n2019|PC|Yes|Dismissed\n2020|PS|No|Written warning",
		[]string{"written_warning 2 [facebook] 2019..2020", "dismissal 1 [facebook] 2019"},
	},
	{
		"cases with their number", `<h1>Officers investigated over Facebook in 2019</h1>`,
		"No.|Allegation|Outcome\n1|Comment on Facebook|Management action\n2|Post about a colleague|Management action\n3|Photograph|Resigned\n4|Post|Case ongoing",
		[]string{"management_advice 2 [facebook] 2019", "resignation 1 [facebook] 2019", "investigation 1 [facebook] 2019"},
	},
	{
		"two outcomes of one case", `<h1>Officers investigated over Facebook in 2019</h1>`,
		"Ref|Details|Action taken\nA1|Post|Suspended, then dismissed\nA2|Post|Final written warning and retraining",
		[]string{"suspension 1 [facebook] 2019", "dismissal 1 [facebook] 2019", "final_written_warning 1 [facebook] 2019", "management_advice 1 [facebook] 2019"},
	},
	{
		"sanctions down, platforms across", `<h1>Social media misconduct by staff</h1><p>2018/19 to 2020/21</p>`,
		"Sanction|Facebook|Instagram|Snapchat\nDismissal|1|0|2\nVerbal warning|4|1|0",
		[]string{"dismissal 1 [facebook] 2018-04-01..2021-03-31", "dismissal 2 [snapchat] 2018-04-01..2021-03-31", "verbal_warning 4 [facebook] 2018-04-01..2021-03-31", "verbal_warning 1 [instagram] 2018-04-01..2021-03-31"},
	},
	{
		"kinds of misuse down", `<h1>Staff disciplined for IT misuse in 2019</h1>`,
		"Type of misuse|Number of staff\nEmail|5\nInternet|7\nSocial media|2\nTotal|14",
		[]string{"disciplinary_action 5 [email] 2019 of 3", "disciplinary_action 7 [internet] 2019 of 3", "disciplinary_action 2 [social_media] 2019 of 3", "disciplinary_action 14 [it_systems] 2019"},
	},
	{
		"complaints", `<h1>Complaints about officers' use of social media</h1>`,
		"Year|Complaints received|Upheld\n2019|23|4\n2020|30|<5",
		[]string{"complaint 23 [social_media] 2019", "breach_finding 4 [social_media] 2019", "complaint 30 [social_media] 2020", "breach_finding <5 [social_media] 2020"},
	},
	{
		"a list of the cases that a table counts", `<h1>Officers investigated over social media in 2019</h1>` + grid("Outcome|Number\nDismissed|2\nWritten warning|1") + `<p>Details of each case:</p>`,
		"Rank|Detail|Outcome\nPC|Post on Facebook|Dismissed\nPC|Tweet|Dismissed\nPS|Facebook|Written warning",
		[]string{"dismissal 2 [social_media] 2019", "written_warning 1 [social_media] 2019"},
	},
	{
		"breaches are no sanctions", `<h1>Data breaches: disciplinary action against staff</h1>`,
		"Year|Data breaches reported|Staff disciplined|Dismissed\n2017|120|4|1\n2018|98|6|0",
		[]string{"disciplinary_action 4 [] 2017", "dismissal 1 [] 2017 of 0", "disciplinary_action 6 [] 2018"},
	},
	{
		"outcomes in words beside their number", `<h1>Officers disciplined over WhatsApp</h1>`,
		"Year|Number of officers|Sanctions\n2018|3|Two dismissed, one final written warning\n2019|2|Both received written warnings\n2020|1|Resigned",
		[]string{"disciplinary_action 3 [whatsapp] 2018", "dismissal 2 [whatsapp] 2018 of 0", "final_written_warning 1 [whatsapp] 2018 of 0", "written_warning 2 [whatsapp] 2019", "resignation 1 [whatsapp] 2020"},
	},
	{
		"numbers of questions", `<h1>Social media</h1><h2>Request</h2><ol><li>How many officers have been investigated over social media since 2018?</li><li>How many of them were dismissed?</li></ol><h2>Response</h2>`,
		"Question|Answer\n1|14\n2|3",
		[]string{"investigation 14 [social_media] 2018-01-01..", "dismissal 3 [social_media] 2018-01-01.. of 0"},
	},
	{
		"questions in the table", `<h1>Social media misconduct</h1>`,
		"Q1|How many officers were investigated over social media in 2019?|14\nQ2|How many of these were dismissed?|3\nQ3|How many were given words of advice?|None",
		[]string{"investigation 14 [social_media] 2019", "dismissal 3 [social_media] 2019 of 0"},
	},
	{
		"of which, in the rows", `<h1>Officers and WhatsApp</h1>`,
		"|2019/20|2020/21\nInvestigations|6|8\nof which resulted in dismissal|1|2",
		[]string{"investigation 6 [whatsapp] 2019-04-01..2020-03-31", "investigation 8 [whatsapp] 2020-04-01..2021-03-31", "dismissal 1 [whatsapp] 2019-04-01..2020-03-31 of 0", "dismissal 2 [whatsapp] 2020-04-01..2021-03-31 of 1"},
	},
	{
		"directorates with a figure kept back", `<h1>Employees investigated over social media</h1>` + grid("Outcome|Number\nWarning|14\nNo action|8\nTotal|22") + `<p>By directorate:</p>`,
		"Directorate|Number\nChildren|9\nAdults|<5\nHousing|11",
		[]string{"warning 14 [social_media] - of 2", "no_action 8 [social_media] - of 2", "investigation 22 [social_media] -"},
	},
	{
		"a force that is not known", `<h1>Officers disciplined over social media, 2015</h1>`,
		"Force|Disciplined\nSurrey Police|12\nNewtown Constabulary|9",
		[]string{"disciplinary_action 12 [social_media] 2015 surrey-police", "disciplinary_action 9 [social_media] 2015 Newtown Constabulary"},
	},
	{
		"totals of groups within years", `<h1>Officers disciplined over Twitter</h1>`,
		"|2019|2019|2019\n|Officers|Staff|Total\nDismissed|1|2|3\nTotal|1|2|3",
		[]string{"dismissal 1 [twitter] 2019 of 2", "dismissal 2 [twitter] 2019 of 2", "dismissal 3 [twitter] 2019 of 5", "disciplinary_action 1 [twitter] 2019 of 5", "disciplinary_action 2 [twitter] 2019 of 5", "disciplinary_action 3 [twitter] 2019"},
	},
	{
		"councillors", `<h1>Complaints about councillors and social media</h1>`,
		"Year|Complaints|Breach found|No breach\n2019|12|2|10",
		[]string{"complaint 12 [social_media] 2019", "breach_finding 2 [social_media] 2019", "no_action 10 [social_media] 2019"},
	},
	// what gives nothing
	{"dismissals for another conduct", `<h1>Officers dismissed for drug offences</h1>`, "Year|Dismissed\n2018|3\n2019|4", nil},
	{"no conduct is said", `<h1>Officers dismissed</h1>`, "Year|Dismissed\n2018|3\n2019|4", nil},
	{"money spent on social media", `<h1>Social media: staff and costs</h1>`, "Year|Cost|Staff employed\n2018|3000|4\n2019|4000|5", nil},
	{"posts and followers", `<h1>Officers on social media</h1>`, "Site|Followers|Posts\nFacebook|1200|300\nTwitter|4000|20", nil},
	{"crimes", `<h1>Malicious communications on social media</h1><p>Outcomes of recorded crimes, by year:</p>`, "Year|Suspect charged|Caution|No further action\n2019|12|4|30", nil},
	{"crimes that officers recorded", `<h1>Crimes on social media</h1><p>How many crimes recorded by officers mentioned Facebook, by outcome:</p>`, "Outcome|2019|2020\nCharged|12|14\nCaution|3|2\nNo further action|44|51\nInvestigation ongoing|4|9", nil},
	{"prisoners", `<h1>Prisoners disciplined for using Facebook</h1><p>Prisoners given warnings over social media:</p>`, "Year|Warnings\n2019|12\n2020|14", nil},
	{"pupils", `<h1>Pupils suspended over TikTok</h1>`, "Year|Suspended\n2019|12\n2020|4", nil},
	{"nothing but zeros", `<h1>Officers disciplined over Facebook</h1>`, "|2018|2019\nDismissed|0|nil\nWritten warning|-|None", nil},
	{"a policy's levels", `<h1>Social media policy</h1>`, "Level|Example|Usual sanction\n1|A thoughtless remark|Management advice\n2|A photograph|First written warning\n3|A patient named|Dismissal", nil},
	{"the letter's own particulars", `<h1>Officers disciplined over Facebook</h1>`, "Reference|5521\nReceived|01/11/2016\nExemption|None\nDecision|Information withheld", nil},
	{"the requester's pattern", `<h1>Social media</h1><h2>Request</h2><p>Please lay the answer out like this, for officers disciplined over Facebook:</p>` + grid("Year|Dismissed\n2018|2\n2019|3") + `<h2>Response</h2>`, "Year|Dismissed\n2019|0\n2020|0", nil},
	{"accounts suspended", `<h1>Suspended Twitter accounts</h1>`, "Year|Accounts suspended\n2019|2\n2020|3", nil},
}

func TestTables(t *testing.T) {
	for _, tt := range tables {
		t.Run(tt.name, func(t *testing.T) {
			page := `<html><head><meta name="dc.date" content="2021-07-09"></head><body><main>` + tt.above + grid(tt.rows) + `</main></body></html>`
			e, err := extractors.Extract(extractors.Page{URL: "https://www.kent.police.uk/foi/x", Body: []byte(page), Kind: article.Disclosure, ContentType: "text/html"})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range e.Findings {
				got = append(got, brief(f))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("findings of\n%s\n%s\n(-want +got):\n%s", tt.above, tt.rows, diff)
			}
			checkOffsets(t, e)
		})
	}
}

// files are values in a file of Kent Police, published on 9 July 2021.
var files = []struct {
	name string
	text string
	want []string
}{
	{
		"lines above and below, blank columns", "\ufeffFOI 1 - officers disciplined over Facebook,,,,\n,,,,\nOutcome,,2019,,2020\nDismissed,,1,,2\n,,,,\nNotes: 3 officers are counted twice.,,,,\n",
		[]string{"dismissal 1 [facebook] 2019", "dismissal 2 [facebook] 2020"},
	},
	{
		"semicolons and quoted lines", "Officers disciplined over Facebook\n\nYear;Outcome\n2019;\"1x Dismissal\n2x Written Warning\"\n2020;\"1x Resignation; 1x Advice\"\n",
		[]string{"dismissal 1 [facebook] 2019", "written_warning 2 [facebook] 2019", "resignation 1 [facebook] 2020", "management_advice 1 [facebook] 2020"},
	},
	{
		"tabs, uneven rows", "Staff dismissed for misuse of email\nYear\tDismissed\tNotes\n2019\t4\n2020\t5\tprovisional\n",
		[]string{"dismissal 4 [email] 2019", "dismissal 5 [email] 2020"},
	},
	{
		"two tables", "Table 1: officers dismissed over Twitter,\nYear,Number\n2019,4\n2020,5\n,\nTable 2: staff suspended over email,\nYear,Number\n2019,1\n2020,2\n",
		[]string{"dismissal 4 [twitter] 2019", "dismissal 5 [twitter] 2020", "suspension 1 [email] 2019", "suspension 2 [email] 2020"},
	},
	{"no conduct of ours", "Year,Dismissed\n2019,4\n2020,5\n", nil},
}

func TestFilesOfValues(t *testing.T) {
	for _, tt := range files {
		t.Run(tt.name, func(t *testing.T) {
			e, err := extractors.Extract(extractors.Page{URL: "https://www.kent.police.uk/foi/x.csv", Body: []byte(tt.text), Kind: article.Disclosure})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range e.Findings {
				got = append(got, brief(f))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("findings of\n%s\n(-want +got):\n%s", tt.text, diff)
			}
			checkOffsets(t, e)
		})
	}
}
