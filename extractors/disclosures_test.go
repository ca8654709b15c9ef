package extractors_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"foiwatch/extractors"
	"foiwatch/extractors/article"
)

// A disclosed is a page, of Kent Police where no other body is named, with what a
// reader takes from it.
type disclosed struct {
	name, body, page string
	want             []string
}

// disclosures are answers of 9 July 2021, of Kent Police where no other body is
// named, with what a reader takes from them; all figures are invented.
var disclosures = []disclosed{
	{
		"a total over proven allegations is of the people disciplined", "", `<h1>Staff and social media</h1><p>Staff with substantiated allegations about social media, by outcome and year</p>` +
			grid("Outcome|2019|2020\nDismissed|2|1\nWritten warning|3|4\nTotal individuals|5|5"),
		[]string{
			"dismissal 2 [social_media] 2019 of 4", "dismissal 1 [social_media] 2020 of 5", "written_warning 3 [social_media] 2019 of 4", "written_warning 4 [social_media] 2020 of 5",
			"disciplinary_action 5 [social_media] 2019", "disciplinary_action 5 [social_media] 2020",
		},
	},
	{
		"a total over the services is their ministry's", "ministry-of-defence", `<h1>Personnel and social media</h1><p>Service personnel disciplined over social media:</p>` +
			grid("|2019|2020\nRoyal Navy|3|5\nArmy|11|16\nRAF|2|4\nTotal|16|25") + `<p>Over the two years three of them were discharged over social media.</p>`,
		[]string{
			"disciplinary_action 3 [social_media] 2019 of 6 royal-navy", "disciplinary_action 5 [social_media] 2020 of 7 royal-navy",
			"disciplinary_action 11 [social_media] 2019 of 6 british-army", "disciplinary_action 16 [social_media] 2020 of 7 british-army",
			"disciplinary_action 2 [social_media] 2019 of 6 royal-air-force", "disciplinary_action 4 [social_media] 2020 of 7 royal-air-force",
			"disciplinary_action 16 [social_media] 2019 ministry-of-defence", "disciplinary_action 25 [social_media] 2020 ministry-of-defence",
			"dismissal 3 [social_media] 2019..2020 ministry-of-defence",
		},
	},
	{
		"a total over a ministry and its agency is of several", "department-for-transport", `<h1>Staff disciplined over e-mail in 2019</h1>` +
			grid("Body|Dismissed\nCentral Department|3\nDriver and Vehicle Licensing Agency|9\nTotal|12"),
		[]string{"dismissal 3 [email] 2019 of 2 department-for-transport", "dismissal 9 [email] 2019 of 2 driver-and-vehicle-licensing-agency", "dismissal 12 [email] 2019 (several)"},
	},
	{
		"allegations that ended in outcomes", "", `<h1>Allegations about social media</h1><p>In 2019, 3 allegations resulted in a final written warning and 5 in a verbal warning. Words of advice were the result for 14. In a further nine cases the complaint was not substantiated.</p>`,
		[]string{
			"final_written_warning 3 [social_media] 2019", "verbal_warning 5 [social_media] 2019", "management_advice 14 [social_media] -", "no_action 9 [social_media] -",
		},
	},
	{
		"of them, with a time or a platform", "", `<h1>Misuse of social media</h1><p>In 2018 to 2020 the force investigated 40 officers over social media, 12 of them over Facebook. Not more than six resigned.</p>`,
		[]string{"investigation 40 [social_media] 2018..2020", "investigation 12 [facebook] 2018..2020 of 0", "resignation ≤6 [social_media] 2018..2020 of 0"},
	},
	{
		"struck off by the regulator", "barts-health-nhs-trust", `<h1>Nurses and Facebook</h1><p>Two nurses were dismissed over Facebook in 2019. One of them was later struck off by the Nursing and Midwifery Council.</p>`,
		[]string{"dismissal 2 [facebook] 2019 barts-health-nhs-trust", "struck_off 1 [facebook] - barts-health-nhs-trust"},
	},
	{
		"how long is no number of people", "", `<h1>Social media</h1><p>Six officers were suspended over WhatsApp in 2019, two for more than three months.</p>`,
		[]string{"suspension 6 [whatsapp] 2019"},
	},
	{
		"a search that found so many, made up of two kinds, with the sites", "", `<h1>Social media</h1><h2>Request</h2><ol><li>How many officers and staff were investigated over social media in 2020?</li><li>The platform concerned.</li></ol><h2>Response</h2>
<p>1. A search of our conduct records has identified 21 individuals, consisting of 15 officers and 6 staff.</p><p>2. Facebook (12), Snapchat (9).</p>`,
		[]string{
			"investigation 21 [social_media] 2020", "investigation 15 [social_media] 2020 of 0", "investigation 6 [social_media] 2020 of 0",
			"investigation 12 [facebook] 2020 of 0", "investigation 9 [snapchat] 2020 of 0",
		},
	},
	{
		"requests that ask for numbers", "", `<h1>Staff and records</h1><h2>You asked for</h2><ol><li>The number dismissed for looking at records without a reason in 2020.</li><li>The number given a written warning over Facebook in 2020.</li></ol><h2>Response</h2><p>1. Seven.</p><p>2. Fewer than 5. We have not given the precise number.</p>`,
		[]string{"dismissal 7 [it_systems] 2020", "written_warning <5 [facebook] 2020"},
	},
	{
		"a sentence that answers with the site", "", `<h1>Staff and social media</h1><h2>Request</h2><ol><li>How many staff were disciplined for misuse of the internet in 2020?</li><li>How many of these involved sites such as Facebook or Bebo?</li></ol><h2>Response</h2><p>1. 14</p><p>2. Six cases concerned Facebook. No other site was involved.</p>`,
		[]string{"disciplinary_action 14 [internet] 2020", "disciplinary_action 6 [facebook] 2020 of 0"},
	},
	{
		"investigated by whom, and what did not follow", "", `<h1>Facebook</h1><p>In 2019 investigations were opened into remarks made on Facebook by nine officers. Five now have a written warning on file. No action followed for the other four.</p><p>There was an investigation of two sergeants about Twitter in 2020. Proceedings against one were discontinued.</p>`,
		[]string{
			"investigation 9 [facebook] 2019", "written_warning 5 [facebook] 2019 of 0", "no_action 4 [facebook] 2019 of 0",
			"investigation 2 [twitter] 2020", "no_action 1 [twitter] 2020 of 3",
		},
	},
	{
		"hearings held in some, year by year", "", `<h1>Access to records</h1><p>A misconduct hearing was held in 30 of the cases about misuse of police records. Eight of them ended in dismissal. By year, hearings rose from 12 in 2018 to 18 in 2019.</p>`,
		[]string{"disciplinary_action 30 [it_systems] -", "dismissal 8 [it_systems] - of 0", "disciplinary_action 12 [it_systems] 2018 of 0", "disciplinary_action 18 [it_systems] 2019 of 0"},
	},
	{
		"barred from a calling", "teaching-regulation-agency", `<h1>Teachers and social media</h1><p>In 2019 panels barred nine teachers from the profession over social media. Messages had been sent on Instagram in five of those cases and on Facebook in four.</p><p>A prohibition order applies for life.</p>`,
		[]string{
			"struck_off 9 [social_media] 2019 teaching-regulation-agency", "struck_off 5 [instagram] 2019 of 0 teaching-regulation-agency", "struck_off 4 [facebook] 2019 of 0 teaching-regulation-agency",
		},
	},
	{
		"in respect of, in relation to, for so many", "", `<h1>Conduct on WhatsApp</h1><p>In respect of four officers there was no further action. In relation to 3 staff the matter was dealt with by management action. For a further six the conduct was assessed as reflective practice.</p>`,
		[]string{"no_action 4 [whatsapp] -", "management_advice 3 [whatsapp] -", "management_advice 6 [whatsapp] -"},
	},
	{
		"those of the sentence before, shared out among sites", "", `<h1>Social media</h1><p>In 2018, nine officers were subject to discipline over social media.</p><p>In 2019 there were 8. Facebook featured in five of those and Twitter in three.</p>`,
		[]string{
			"disciplinary_action 9 [social_media] 2018", "disciplinary_action 8 [social_media] 2019", "disciplinary_action 5 [facebook] 2019 of 1", "disciplinary_action 3 [twitter] 2019 of 1",
		},
	},
	{
		"an adverb before the outcome, and what was forfeited", "", `<h1>Facebook</h1><p>Two sergeants were dismissed over Facebook, three have forfeited an increment and one was severely reprimanded.</p>`,
		[]string{"dismissal 2 [facebook] -", "pay_penalty 3 [facebook] -", "reprimand 1 [facebook] -"},
	},
	{
		"investigated, officers and staff", "", `<h1>Facebook</h1><p>Investigations were opened into pictures shared on Facebook by nine officers and four members of staff.</p><p>In 2020, 16 received advice or a management discussion over Facebook.</p>`,
		[]string{"investigation 9 [facebook] -", "investigation 4 [facebook] -", "management_advice 16 [facebook] 2020"},
	},
	{
		"reports of misuse", "", `<h1>Access to records</h1><p>In 2019 the team logged 64 reports of improper access to patient records by staff.</p>`,
		[]string{"complaint 64 [it_systems] 2019"},
	},
	{
		"parts of a question in one word each", "", `<h1>Facebook</h1><p>Q1. How many staff were disciplined over Facebook in 2019?</p><p>26</p><p>Q2. Of these how many were (a) dismissed (b) warned (c) suspended?</p><p>(a) Less than 5 (b) More than 20 (c) 2. The exact figures are withheld under section 40 of the Act.</p>`,
		[]string{"disciplinary_action 26 [facebook] 2019", "dismissal <5 [facebook] 2019 of 0", "warning >20 [facebook] 2019 of 0", "suspension 2 [facebook] 2019 of 0"},
	},
	{
		"the years in question, and sentences that begin with digits", "", `<h1>Misuse of systems</h1><p>In the two years in question 46 staff received a disciplinary penalty for misuse of police systems. 12 of them were dismissed. 9 resigned.</p>`,
		[]string{"disciplinary_action 46 [it_systems] -", "dismissal 12 [it_systems] - of 0", "resignation 9 [it_systems] - of 0"},
	},
	{
		"years in a list are one period", "", `<h1>Facebook</h1><p>In the years 2017, 2018 and 2019 nine officers were dismissed over Facebook.</p><p>In 2016 two officers resigned over Twitter.</p>`,
		[]string{"dismissal 9 [facebook] 2017..2019", "resignation 2 [twitter] 2016"},
	},
	{
		"those years, as the request said", "", `<h1>Records</h1><p>You wished to know what had been done about misuse of police records in the calendar years 2018 and 2019.</p><p>In the course of those two years 31 officers were investigated over misuse of police records. Four were dismissed.</p>`,
		[]string{"investigation 31 [it_systems] 2018..2019", "dismissal 4 [it_systems] 2018..2019 of 0"},
	},
	{
		"the years of the lines above", "", `<h1>Facebook</h1><p>How many staff were disciplined over Facebook in each of the last three years?</p><p>2018 – 9</p><p>2019 – 14</p><p>Over the two years 4 were dismissed over Facebook.</p>`,
		[]string{"disciplinary_action 9 [facebook] 2018", "disciplinary_action 14 [facebook] 2019", "dismissal 4 [facebook] 2018..2019"},
	},
	{
		"columns close a period that the request leaves open", "", `<h1>Officers disciplined over Facebook since 2018</h1>` + grid("Outcome|2018|2019|Total\nDismissed|1|2|3"),
		[]string{"dismissal 1 [facebook] 2018 of 2", "dismissal 2 [facebook] 2019 of 2", "dismissal 3 [facebook] 2018..2019"},
	},
	{
		"examples that end in et cetera", "", `<h1>Conduct</h1><h2>Request</h2><p>How many officers were disciplined for posts on social media (Facebook, Twitter, TikTok etc.) in 2019?</p><h2>Response</h2>` + grid("Outcome|2019\nDismissed|3\nWritten warning|5"),
		[]string{"dismissal 3 [social_media] 2019", "written_warning 5 [social_media] 2019"},
	},
	{
		"blogs beside sites, and the site of all in brackets", "", `<h1>Social media</h1><p>In 2019 the force took disciplinary action against 30 staff over posts on Facebook and personal blogs. The penalties were:</p><ul><li>dismissal: 4 (all of them for posts on Facebook)</li><li>written warning: 11</li></ul>`,
		[]string{"disciplinary_action 30 [blog facebook] 2019", "dismissal 4 [facebook] 2019 of 0", "written_warning 11 [blog facebook] 2019 of 0"},
	},
	{
		"cases that are open as the answer is written", "", `<h1>Facebook</h1><h2>Request</h2><p>How many officers were dismissed over Facebook in 2019?</p><h2>Response</h2><p>In 2019, 9 officers were dismissed over Facebook. At the time of replying two officers are under investigation over Facebook.</p>`,
		[]string{"dismissal 9 [facebook] 2019", "investigation 2 [facebook] -"},
	},
	{
		"outcomes of a table's allegations", "", `<h1>Allegations against officers about Facebook, 2019 to 2020</h1>` + grid("|2019|2020|Total\nAllegations|8|12|20") + `<p>As to disposal, 2 allegations resulted in a final written warning and 6 in a verbal warning.</p>`,
		[]string{
			"complaint 8 [facebook] 2019 of 2", "complaint 12 [facebook] 2020 of 2", "complaint 20 [facebook] 2019..2020",
			"final_written_warning 2 [facebook] 2019..2020 of 2", "verbal_warning 6 [facebook] 2019..2020 of 2",
		},
	},
	{
		"academic years that say how they run", "university-of-leeds", `<h1>Staff and Facebook</h1><p>In the academic years 2017/18 and 2018/19 (each running from 1 August to 31 July) nine staff were dismissed over Facebook.</p>`,
		[]string{"dismissal 9 [facebook] 2017-08-01..2019-07-31 university-of-leeds"},
	},
	{
		"another matter is no part", "", `<h1>Misuse of systems</h1><p>In 2019 the force investigated 40 officers for misusing the Police National Computer. Four were dismissed.</p><p>As for social media, two sergeants had written warnings for remarks on Twitter.</p>`,
		[]string{"investigation 40 [it_systems] 2019", "dismissal 4 [it_systems] 2019 of 0", "written_warning 2 [twitter] 2019"},
	},
	{
		"what a body can confirm", "", `<h1>Facebook</h1><p>I can confirm that 5 were dismissed over Facebook in 2019. In 2020 7 officers were warned over Facebook.</p>`,
		[]string{"dismissal 5 [facebook] 2019", "warning 7 [facebook] 2020"},
	},
	{
		"cases and notices", "", `<h1>Social media</h1><p>In 2019 there were 14 recorded misconduct cases about the use of social media. Of the 14, 6 resulted in no further action; 4 in management advice and 3 in a written warning.</p><p>Eleven officers have been served with notices for gross misconduct over WhatsApp since 2020.</p>`,
		[]string{
			"disciplinary_action 14 [social_media] 2019", "no_action 6 [social_media] 2019 of 0", "management_advice 4 [social_media] 2019 of 0", "written_warning 3 [social_media] 2019 of 0",
			"disciplinary_action 11 [whatsapp] 2020-01-01..",
		},
	},
	{
		"investigations a year, with what came of them", "", `<h1>Social media misconduct</h1><p>2017: 3 investigations (1 written warning, 2 no case to answer)</p><p>2018: 5 investigations (2 management action, 3 final written warning)</p><p>2019: Nil</p>`,
		[]string{
			"investigation 3 [social_media] 2017", "written_warning 1 [social_media] 2017 of 0", "no_action 2 [social_media] 2017 of 0",
			"investigation 5 [social_media] 2018", "management_advice 2 [social_media] 2018 of 3", "final_written_warning 3 [social_media] 2018 of 3",
		},
	},
	{
		"outcomes listed behind a colon", "", `<h1>Staff and Facebook</h1><p>Nine cases involved Facebook. The outcomes were as follows: dismissal x 1, written warning x 5, no further action x 3.</p>`,
		[]string{"dismissal 1 [facebook] -", "written_warning 5 [facebook] -", "no_action 3 [facebook] -"},
	},
	{
		"so many in a financial year are no share", "", `<h1>Social media</h1><p>The number of disciplinary investigations about social media was 4 in 2015/16, 6 in 2016-17 and 3 in 2017/18. One in six of them was about Facebook.</p>`,
		[]string{"investigation 4 [social_media] 2015-04-01..2016-03-31", "investigation 6 [social_media] 2016-04-01..2017-03-31", "investigation 3 [social_media] 2017-04-01..2018-03-31"},
	},
	{
		"labels with figures parted by full stops", "", `<h1>Social media</h1><p>Number of staff dismissed: 1. Number of staff given a final written warning: 3.</p><p>There were two complaints against officers about Facebook. One was locally resolved and one was not upheld.</p>`,
		[]string{"dismissal 1 [social_media] -", "final_written_warning 3 [social_media] -", "complaint 2 [facebook] -", "management_advice 1 [facebook] -", "no_action 1 [facebook] -"},
	},
	{
		"our response", "", `<h1>Staff and social media</h1><p>You asked: How many staff were dismissed for use of social media in 2016?</p><p>Our response: Two.</p>`,
		[]string{"dismissal 2 [social_media] 2016"},
	},
	{
		"allegations that were upheld", "", `<h1>Facebook</h1><p>Of the 45 allegations against officers about Facebook, 12 were upheld and 28 were not upheld.</p>`,
		[]string{"breach_finding 12 [facebook] -", "no_action 28 [facebook] -"},
	},
	{
		"breaches of an act, by action", "", `<h1>Data Protection Act breaches by staff</h1>` + grid("Action|2017|2018\nInformal action / advice|12|15\nDismissals|1|0"),
		[]string{"management_advice 12 [] 2017", "management_advice 15 [] 2018", "dismissal 1 [] 2017"},
	},
	{
		"an answer behind the number of its question", "", `<h1>Facebook</h1><p>Question 1: Six members of staff received a final written warning over Facebook.</p><p>Question 2: How many received 3 warnings</p>`,
		[]string{"final_written_warning 6 [facebook] -"},
	},
	// what gives nothing
	{"training on a platform", "", `<h1>Social media</h1><p>In 2019, 300 staff received training on social media and 40 were given training in WhatsApp.</p>`, nil},
	{"crimes of others", "", `<h1>Malicious communications</h1><p>In 2019 officers investigated 340 reports about Facebook, resulting in 12 arrests, 40 cautions and 3 warnings.</p>`, nil},
	{"upheld, but no allegation", "", `<h1>Facebook</h1><p>Standards of conduct on Facebook are high and 12 were upheld as examples.</p>`, nil},
	{"what a body can do", "", `<h1>Facebook</h1><p>I can dismiss 5 officers over Facebook, and the force could warn seven. The outcome of the review: 4 changes to the policy.</p>`, nil},
	{"reports and requests of other kinds", "", `<h1>Access to records</h1><p>In 2019 the team sent 64 reports and had 30 requests about patient records on the system.</p>`, nil},
	{"how to write is no matter", "", `<h1>Staff dismissed for fraud</h1><p>Two of the dismissals in 2019 followed the sale of tickets.</p><p>To ask for a review, please e-mail foi@example.gov.uk or send us a message on Facebook.</p>`, nil},
	{"in relation to a number of others", "", `<h1>Conduct on WhatsApp</h1><p>In relation to 400 residents the consultation was closed with no further action. For 12 the force paid £400, and dismissal may follow.</p>`, nil},
	{"training of many is no outcome", "", `<h1>Social media</h1><p>Training of 300 officers in the use of Facebook began in 2019. A review of our records has identified 40 accounts on Twitter.</p>`, nil},
	{"nobody, far from what befell them", "", `<h1>Social media</h1><p>No member of staff at the headquarters of the force has been recorded as having been disciplined over Facebook, and no member of its special constabulary was dismissed.</p>`, nil},
	{"members of the public", "", `<h1>Social media accounts</h1><p>In 2019 we blocked 41 members of the public on Facebook and gave 12 a warning about abuse.</p>`, nil},
}

func TestDisclosures(t *testing.T) {
	for _, tt := range slices.Concat(disclosures, replies, letters, others) {
		t.Run(tt.name, func(t *testing.T) {
			body := tt.body
			if body == "" {
				body = "kent-police"
			}
			page := `<html><head><meta name="dc.date" content="2021-07-09"></head><body><main>` + tt.page + `</main></body></html>`
			e, err := extractors.Extract(extractors.Page{Department: body, Body: []byte(page), Kind: article.Disclosure, ContentType: "text/html"})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range e.Findings {
				got = append(got, brief(f))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("findings of\n%s\n(-want +got):\n%s", tt.page, diff)
			}
			checkOffsets(t, e)
		})
	}
}

// TestThePublisherIsTheBody holds that the head of a page may tell whose it is.
func TestThePublisherIsTheBody(t *testing.T) {
	tests := []struct{ meta, want string }{
		{`</head><body><main><p>From:<br>Home Office<br>Published</p>`, "dismissal 3 [facebook] - home-office"},
		{`</head><body><main><p>Ministry of Defence</p>`, "dismissal 3 [facebook] - ministry-of-defence"},
		{`</head><body><main><p>We wrote to the Ministry of Defence.</p>`, ""},
		{`<meta name="govuk:primary-publishing-organisation" content="Teaching Regulation Agency">`, "dismissal 3 [facebook] - teaching-regulation-agency"},
		{`<meta name="DC.publisher" content="Leeds City Council">`, "dismissal 3 [facebook] - leeds-city-council"},
		{`<meta name="DC.creator" content="Web team">`, ""},
	}
	for _, tt := range tests {
		page := `<html><head>` + tt.meta + `</head><body><main><h1>FOI 12</h1><p>We dismissed three staff over Facebook.</p></main></body></html>`
		e, err := extractors.Extract(extractors.Page{URL: "https://www.example.org/foi/12", Body: []byte(page), Kind: article.Disclosure})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if len(e.Findings) > 0 {
			got = brief(e.Findings[0])
		}
		if got != tt.want {
			t.Errorf("with %s: %q, want %q", tt.meta, got, tt.want)
		}
	}
}
