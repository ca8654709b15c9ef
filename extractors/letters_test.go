package extractors_test

// letters are more answers of 9 July 2021, read by TestDisclosures; all figures
// are invented.
var letters = []disclosed{
	{
		"a label over an answer asks nothing", "", `<h1>Staff and WhatsApp</h1><h2>Request</h2><p>1. How many officers have you investigated over WhatsApp since 2019?</p><p>2. How many of those were demoted?</p><h2>Response</h2><p>Question 1</p><p>Since 2019, 24 officers have been investigated over WhatsApp.</p><p>Question 2</p><p>Five of the officers were demoted.</p>`,
		[]string{"investigation 24 [whatsapp] 2019-01-01..", "demotion 5 [whatsapp] 2019-01-01.. of 0"},
	},
	{
		"what a requester read is no answer", "", `<h1>Staff and WhatsApp</h1><p>Question 1</p><p>I have read that 24 officers were dismissed over WhatsApp.</p><h2>Response</h2><p>No information is held.</p>`,
		nil,
	},
	{
		"a question and its answer in a table", "", `<h1>Question</h1><table><tr><td>Tabled by</td><td>A Vole</td></tr><tr><td>Question</td><td>To ask the Minister how many officers were dismissed over Facebook and whether any were demoted.</td></tr><tr><td>Answer</td><td><p>In 2019 three officers were dismissed over posts on Facebook, and two were demoted.</p></td></tr></table>`,
		[]string{"dismissal 3 [facebook] 2019", "demotion 2 [facebook] 2019"},
	},
	{
		"initials behind a name are no aside", "national-probation-service", `<h1>Staff and Facebook</h1><p>In 2019 seven members of National Probation Service (NPS) staff were dismissed over Facebook by a Complaints Panel (CP).</p>`,
		[]string{"dismissal 7 [facebook] 2019 national-probation-service"},
	},
	{
		"years in brackets are shares, comparisons are none", "", `<h1>Staff and Facebook</h1><p>Six officers were dismissed over Facebook (four in 2017 and two in 2018). Nine were warned over Facebook in 2019 (up from 3 in 2018).</p>`,
		[]string{"dismissal 6 [facebook] -", "dismissal 4 [facebook] 2017 of 0", "dismissal 2 [facebook] 2018 of 0", "warning 9 [facebook] 2019"},
	},
	{
		"a sentence splits a table's total", "", `<h1>Staff and social media</h1><h2>Response</h2><p>Officers and staff demoted over social media:</p>` + grid("Year|Demoted\n2018|9\n2019|8\nTotal|17") +
			`<p>Of the 17 individuals demoted, 12 were police officers and 5 were members of police staff.</p><p>WhatsApp was recorded in 10 of the demotions, Facebook in 4 and TikTok in 2.</p>`,
		[]string{
			"demotion 9 [social_media] 2018 of 2", "demotion 8 [social_media] 2019 of 2", "demotion 17 [social_media] 2018..2019",
			"demotion 12 [social_media] 2018..2019 of 2", "demotion 5 [social_media] 2018..2019 of 2",
			"demotion 10 [whatsapp] 2018..2019 of 2", "demotion 4 [facebook] 2018..2019 of 2", "demotion 2 [tiktok] 2018..2019 of 2",
		},
	},
	{
		"cases that nobody has gone through", "", `<h1>Staff and Facebook</h1><p>In 2019 some 640 officers were disciplined, and each file would need to be examined to see whether Facebook was involved.</p><p>In 2018 there were 512 disciplinary hearings. These records would have to be read by hand.</p>`,
		nil,
	},
	{
		"all of a group, and items far behind their whole", "", `<h1>Staff and WhatsApp</h1><p>Since 1 May 2018, 17 officers and 6 members of police staff have been investigated over WhatsApp.</p><p>Three of the officers were suspended.</p><p>Outcomes for the 17 officers:</p><ul><li>Dismissed: 3</li><li>Written warning: 4</li><li>No further action: 10</li></ul><p>All six members of police staff received a final written warning.</p>`,
		[]string{
			"investigation 17 [whatsapp] 2018-05-01..", "investigation 6 [whatsapp] 2018-05-01..", "suspension 3 [whatsapp] 2018-05-01.. of 0",
			"dismissal 3 [whatsapp] 2018-05-01.. of 0", "written_warning 4 [whatsapp] 2018-05-01.. of 0", "no_action 10 [whatsapp] 2018-05-01.. of 0", "final_written_warning 6 [whatsapp] 2018-05-01.. of 1",
		},
	},
	{
		"a list takes its sanction from the sentence whose number it adds up to", "", `<h1>Staff online</h1><h2>Request</h2><p>How many staff have been disciplined since 2018 for posts on WhatsApp, X (Twitter) or other social media? How many were suspended?</p><h2>Response</h2><p>Between 1 May 2018 and 30 April 2020 nine staff were disciplined over social media, as follows:</p><ul><li>WhatsApp – 6 staff (2 dismissals, 4 written warnings)</li><li>Twitter – 3 staff (3 verbal warnings)</li></ul><p>One officer was suspended.</p>`,
		[]string{
			"disciplinary_action 9 [social_media] 2018-05-01..2020-04-30", "disciplinary_action 6 [whatsapp] 2018-05-01..2020-04-30 of 0",
			"dismissal 2 [whatsapp] 2018-05-01..2020-04-30 of 1", "written_warning 4 [whatsapp] 2018-05-01..2020-04-30 of 1",
			"disciplinary_action 3 [twitter] 2018-05-01..2020-04-30 of 0", "verbal_warning 3 [twitter] 2018-05-01..2020-04-30 of 4", "suspension 1 [social_media] 2018-05-01..2020-04-30 of 0",
		},
	},
	{
		"a list whose numbers are others keeps the question's sanction", "", `<h1>Staff online</h1><h2>Request</h2><p>How many staff were suspended over social media in 2018 and 2019?</p><h2>Response</h2><p>In all 40 staff were disciplined for any reason. Those suspended over social media were:</p><ul><li>2018 – 6 staff</li><li>2019 – 3 staff</li></ul>`,
		[]string{"suspension 6 [social_media] 2018", "suspension 3 [social_media] 2019"},
	},
	{
		"concerns that came in, procedures that people went through", "", `<h1>Social media</h1><p>In 2019 we received 87 concerns which were coded as misuse of Facebook. In 2018, 41 referrals about posts on Facebook were received. Some raised concerns about cost.</p><p>In 2017 seven members of staff were subject to the disciplinary procedure for misuse of Twitter. All 900 staff are subject to the disciplinary procedure.</p>`,
		[]string{"complaint 87 [facebook] 2019", "complaint 41 [facebook] 2018", "disciplinary_action 7 [twitter] 2017"},
	},
	{
		"a headcount is no answer", "", `<h1>Staff and Facebook</h1><h2>Request</h2><p>How many officers were dismissed over Facebook in 2019?</p><h2>Response</h2><p>The force has 6,120 officers.</p>`,
		nil,
	},
	{
		"a sanction imposed in such cases", "", `<h1>Staff and Facebook</h1><p>In 2019 we received 64 complaints about posts on Facebook. Panels imposed a sanction in 12 such cases. For five, the case has still to be heard.</p>`,
		[]string{"complaint 64 [facebook] 2019", "disciplinary_action 12 [facebook] 2019", "investigation 5 [facebook] 2019"},
	},
	{
		"who left a room, who was spoken to, at least one other", "", `<h1>Staff and Facebook</h1><p>In 2019 eight officers left the room with a final written warning over Facebook, and at least one other resigned.</p><p>The force has also spoken informally to about 20 officers about Facebook. Officers may be dismissed after one or more warnings.</p><p>Three officers were dismissed in 2018; diesel had gone missing.</p>`,
		[]string{"final_written_warning 8 [facebook] 2019", "resignation ≥1 [facebook] 2019", "management_advice ~20 [facebook] -"},
	},
	{
		"complaints to a watchdog are no complaints about staff", "", `<h1>Staff and Facebook</h1><p>Complaints about what officers and staff put on Facebook, and others:</p>` + grid("Item|2018|2019\nComplaints about staff|4|6\nComplaints to the Information Commissioner by residents|9|8"),
		[]string{"complaint 4 [facebook] 2018", "complaint 6 [facebook] 2019"},
	},
	{
		"the other sites of a list, and other reasons", "", `<h1>Discipline</h1><p>Officers dismissed in 2019 over social media, by site:</p>` + grid("Site|Officers\nFacebook|6\nTikTok|3\nOther / not recorded|2") +
			`<h2>Reasons</h2><p>Staff dismissed in 2018, by reason:</p>` + grid("Reason|Staff\nFacebook|5\nTheft|3\nOther|2"),
		[]string{"dismissal 6 [facebook] 2019", "dismissal 3 [tiktok] 2019", "dismissal 2 [social_media] 2019", "dismissal 5 [facebook] 2018"},
	},
}
