package extractors_test

// replies are more answers of 9 July 2021, read by TestDisclosures; all figures
// are invented.
var replies = []disclosed{
	{
		"the request tells the time", "", `<h1>Staff and Facebook</h1><h2>Request</h2><p>Whether anyone was dismissed over Facebook in 2018 or 2019.</p><h2>Response</h2><p>Two officers were dismissed over Facebook and five staff were given a written warning.</p>`,
		[]string{"dismissal 2 [facebook] 2018..2019", "written_warning 5 [facebook] 2018..2019"},
	},
	{
		"a sentence without figures tells the time", "", `<h1>Staff and Facebook</h1><p>Below are our numbers for the year 1 April 2019 to 31 March 2020.</p><p>During the year four officers were dismissed over Facebook.</p>`,
		[]string{"dismissal 4 [facebook] 2019-04-01..2020-03-31"},
	},
	{
		"a year in which nothing happened is not the year of the next", "", `<h1>Staff and Facebook</h1><p>Nobody was dismissed in 2018.</p><p>During the year four officers were given advice over Facebook.</p>`,
		[]string{"management_advice 4 [facebook] -"},
	},
	{
		"one of the years is not the years", "", `<h1>Staff and Facebook</h1><p>In 2018 four officers were dismissed over Facebook. Over the three years nine were given a written warning.</p>`,
		[]string{"dismissal 4 [facebook] 2018", "written_warning 9 [facebook] -"},
	},
	{
		"questions that are labels", "", `<h1>Staff and social media</h1><h2>Request</h2><p>From April 2019 to March 2021:</p><p>a) Investigations started into a post on social media<br>b) The platform<br>c) Formal warnings<br>d) Dismissals<br>e) Matters not yet finished<br>f) Staff in post</p><h2>Response</h2><p>a) 9</p><p>b) Facebook, 6. TikTok, 3.</p><p>c) 4</p><p>d) 2</p><p>e) 3</p><p>f) 5,120</p>`,
		[]string{
			"investigation 9 [social_media] 2019-04-01..2021-03-31", "investigation 6 [facebook] 2019-04-01..2021-03-31 of 0", "investigation 3 [tiktok] 2019-04-01..2021-03-31 of 0",
			"warning 4 [social_media] 2019-04-01..2021-03-31 of 0", "dismissal 2 [social_media] 2019-04-01..2021-03-31 of 0", "investigation 3 [social_media] 2019-04-01..2021-03-31 of 0",
		},
	},
	{
		"a question and its answer by turns, after what holds for all", "", `<h1>E-mail and social media</h1><p>The requester asked that figures run from 1 May 2018 to 30 June 2020.</p><p><b>Q1</b> Staff dismissed for misusing e-mail?</p><p><b>A1</b> 4</p><p><b>Q2</b> Staff given a written warning for the same?</p><p><b>A2</b> Nine had a written warning.</p><p><b>Q3</b> Pages blocked?</p><p><b>A3</b> 31</p>`,
		[]string{"dismissal 4 [email] 2018-05-01..2020-06-30", "written_warning 9 [email] 2018-05-01..2020-06-30"},
	},
	{
		"years in sentences of their own", "", `<h1>E-mail and Facebook</h1><h2>Questions</h2><p>(1) How many staff were warned over Facebook in each year from 2018 to 2020? (2) Was anyone dismissed over Facebook in those years?</p><h2>Answers</h2><p>(1) 2018: 2. 2019: 6. 2020: 3.</p><p>(2) One officer was dismissed in 2019.</p>`,
		[]string{"warning 2 [facebook] 2018", "warning 6 [facebook] 2019", "warning 3 [facebook] 2020", "dismissal 1 [facebook] 2019"},
	},
	{
		"a whole before its years, or behind them", "", `<h1>Staff and WhatsApp</h1><h2>Request</h2><ol><li>How many officers were investigated over WhatsApp in 2018 to 2020?</li><li>How many staff were investigated over WhatsApp in 2018/19 and 2019/20?</li></ol><h2>Response</h2><p>1. In total 26: 4 in 2018, 9 in 2019 and 13 in 2020.</p><p>2. Three in 2018/19, and eight the year after, making eleven.</p>`,
		[]string{
			"investigation 26 [whatsapp] 2018..2020", "investigation 4 [whatsapp] 2018 of 0", "investigation 9 [whatsapp] 2019 of 0", "investigation 13 [whatsapp] 2020 of 0",
			"investigation 3 [whatsapp] 2018-04-01..2019-03-31 of 6", "investigation 8 [whatsapp] 2019-04-01..2020-03-31 of 6", "investigation 11 [whatsapp] 2018-04-01..2020-03-31",
		},
	},
	{
		"outcomes in parentheses, then a sentence", "", `<h1>Staff and WhatsApp</h1><p><strong>a. How many staff were investigated over WhatsApp in 2019?</strong></p><p>28</p><p><strong>b. What did these investigations lead to?</strong></p><p>Dismissal (three people), a final written warning (eight) or counselling (six). The other eleven resigned.</p>`,
		[]string{
			"investigation 28 [whatsapp] 2019", "dismissal 3 [whatsapp] 2019 of 0", "final_written_warning 8 [whatsapp] 2019 of 0", "management_advice 6 [whatsapp] 2019 of 0", "resignation 11 [whatsapp] 2019 of 0",
		},
	},
	{
		"a request that the body tells counts nothing, and says when", "", `<h1>Staff and Facebook</h1><p>You asked about the 12 officers dismissed over Facebook in the two years ending on 31 March 2020.</p><p>Four officers were dismissed over Facebook.</p>`,
		[]string{"dismissal 4 [facebook] 2018-04-01..2020-03-31"},
	},
	{
		"you asked, and there were", "", `<h1>Staff and Facebook</h1><p>You asked about dismissals. In 2019 two officers were dismissed over Facebook.</p>`,
		[]string{"dismissal 2 [facebook] 2019"},
	},
	{
		"a figure and who they were are two sentences", "", `<h1>Staff and Facebook</h1><h2>Request</h2><p>1. How many staff were dismissed over Facebook in 2019?</p><h2>Response</h2><p>1. Nine. Two were constables.</p>`,
		[]string{"dismissal 9 [facebook] 2019"},
	},
	{
		"those dismissed, shared out among bodies", "department-for-work-pensions", `<h1>Staff and e-mail</h1><p>In 2019, 17 members of staff were dismissed over e-mail, and 96 were given a written warning. Of those dismissed, eleven were employed by the Child Support Agency.</p>`,
		[]string{
			"dismissal 17 [email] 2019 department-for-work-pensions", "written_warning 96 [email] 2019 department-for-work-pensions", "dismissal 11 [email] 2019 of 0 child-support-agency",
		},
	},
	{
		"yearly numbers of a total, with their years behind them", "", `<h1>Staff and Facebook</h1><p>From January 2018 to December 2019 we took disciplinary action against 18 officers over Facebook. The yearly numbers are 8 (2018) and 10 (2019).</p>`,
		[]string{"disciplinary_action 18 [facebook] 2018..2019", "disciplinary_action 8 [facebook] 2018 of 0", "disciplinary_action 10 [facebook] 2019 of 0"},
	},
	{
		"besides those", "", `<h1>Staff and WhatsApp</h1><p>In 2019, 34 officers were subject to disciplinary action over WhatsApp. Besides those 34, a further two officers were suspended over WhatsApp.</p>`,
		[]string{"disciplinary_action 34 [whatsapp] 2019", "suspension 2 [whatsapp] 2019"},
	},
	{
		"rows of other reasons, beside ours", "", `<h1>Staff disciplined by reason in 2019</h1><p>Enquiry: numbers by reason, in particular for Facebook.</p>` +
			grid("Reason|Written warning|Dismissal\nMedication error|12|3\nFacebook comment|2|1\nRudeness|7|5"),
		[]string{"written_warning 2 [facebook] 2019", "dismissal 1 [facebook] 2019"},
	},
	{
		"reasons of a page on social media", "", `<h1>Staff and social media in 2019</h1>` +
			grid("Reason|Written warning|Dismissal\nRude comment|12|3\nFacebook comment|2|1"),
		[]string{"written_warning 12 [social_media] 2019", "dismissal 3 [social_media] 2019", "written_warning 2 [facebook] 2019", "dismissal 1 [facebook] 2019"},
	},
	{
		"a body that was left out", "", `<h1>Staff and Facebook</h1><p>The force, which was left out of the survey, dismissed two officers over Facebook in 2019.</p>`,
		[]string{"dismissal 2 [facebook] 2019"},
	},
	{
		"a period ahead of all figures, and the sites of a request's title", "", `<h1>Staff sacked over Facebook and Twitter</h1><p>This page is about officers whose conduct was looked at in the twelve months from 1 April 2019 to 31 March 2020.</p><h2>Going out</h2><p>We dismissed nine officers over a social networking site.</p><p>Six others were given a written warning.</p>`,
		[]string{"dismissal 9 [social_media] 2019-04-01..2020-03-31", "written_warning 6 [social_media] 2019-04-01..2020-03-31"},
	},
	{
		"sites with a noun behind their figure", "", `<h1>Staff and social media</h1><h2>Request</h2><ol><li>How many officers were disciplined over social media in 2019?</li><li>Which site was it?</li></ol><h2>Response</h2><p>1. 14</p><p>2. Facebook in eleven instances; Twitter in three.</p>`,
		[]string{"disciplinary_action 14 [social_media] 2019", "disciplinary_action 11 [facebook] 2019 of 0", "disciplinary_action 3 [twitter] 2019 of 0"},
	},
	{
		"sites of those whom a sentence counted, under a title that names them", "", `<h1>Staff, Facebook and Twitter</h1><h2>Request</h2><ol><li>How many officers were disciplined over social media?</li><li>Which site was it?</li></ol><h2>Response</h2><p>1. Fourteen officers were disciplined between 1 May and 31 July 2019 over material on social media.</p><p>2. Facebook in eleven instances; Twitter in three.</p>`,
		[]string{"disciplinary_action 14 [social_media] 2019-05-01..2019-07-31", "disciplinary_action 11 [facebook] 2019-05-01..2019-07-31 of 0", "disciplinary_action 3 [twitter] 2019-05-01..2019-07-31 of 0"},
	},
	// what gives nothing
	{"cases that are left out", "", `<h1>Staff and Facebook</h1><p>Nine complaints about posts on Facebook were not about any officer and have been disregarded. We had 15 grievances, none of which was about Facebook.</p>`, nil},
	{"cases of all kinds", "", `<h1>Staff and Facebook</h1><p>In 2019, 310 officers were dismissed for all reasons.</p>`, nil},
	{"scenarios", "", `<h1>Social media policy</h1><h2>Scenarios</h2><p>Five officers set up a WhatsApp group. One is dismissed and four are suspended.</p><h2>What panels may do</h2><p>A suspension order may be for no longer than one year.</p>`, nil},
	{"things lost", "", `<h1>Staff and devices</h1><h2>Request</h2><p>How many staff were disciplined over phones, and how many phones were lost?</p><h2>Response</h2>` + grid("Item|2018|2019\nSmartphones lost or stolen|48|53"), nil},
	{"the number of a request", "", `<h1>Request 5561902 - Officers disciplined over Facebook</h1><p>No information is held.</p>`, nil},
}
