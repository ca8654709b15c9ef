package extractors_test

// others are answers of 9 July 2021 of which a part, or all, is of other things than the
// conduct of a body's own people, beside what is; all figures are invented.
var others = []disclosed{
	{
		"a name of a body that holds a word for others", "", `<h1>Staff and e-mail</h1><p>The table shows the number of staff disciplined for misuse of e-mail.</p><table><tr><th>Body</th><th>2010</th></tr><tr><td>National Offender Management Service</td><td>21</td></tr><tr><td>Legal Aid Agency</td><td>4</td></tr></table>`,
		[]string{
			"disciplinary_action 21 [email] 2010 national-offender-management-service",
			"disciplinary_action 4 [email] 2010 legal-aid-agency",
		},
	},
	{
		"prisoners who were disciplined", "", `<h1>Prisoners and social media</h1><h2>Request</h2><p>How many prisoners were disciplined for using Facebook?</p><h2>Response</h2><table><tr><th></th><th>2016</th><th>2017</th></tr><tr><td>Use of Facebook</td><td>18</td><td>27</td></tr></table>`,
		nil,
	},
	{
		"spending", "", `<h1>Social media</h1><h2>Request</h2><p>1. Spending on Facebook and Twitter. 2. How many staff were disciplined over them?</p><h2>Response</h2><p>1. Spending, to the nearest thousand pounds:</p><table><tr><th>Platform</th><th>2019</th></tr><tr><td>Facebook</td><td>412</td></tr><tr><td>Twitter</td><td>38</td></tr></table>`,
		nil,
	},
	{
		"a part of a request by its number", "", `<h1>Blocked e-mails</h1><h2>Request</h2><p>1. Websites blocked, by kind. 2. E-mails blocked by month. 3. How many staff were disciplined.</p><h2>Response</h2><p>2.</p><table><tr><th>Month (2019)</th><th>Offensive e-mails</th></tr><tr><td>September</td><td>311</td></tr><tr><td>October</td><td>208</td></tr></table><p>3. Four members of staff were disciplined over e-mail in 2019.</p>`,
		[]string{
			"disciplinary_action 4 [email] 2019",
		},
	},
	{
		"of these, of what nobody counts", "", `<h1>Data breaches</h1><h2>Request</h2><p>How many data breaches were there, and how many staff were disciplined?</p><h2>Response</h2><table><tr><th>Year</th><th>Breaches recorded</th><th>Of these, caused by e-mail</th></tr><tr><td>2019</td><td>318</td><td>141</td></tr></table>`,
		nil,
	},
	{
		"nobody was disciplined", "", `<h1>Data breaches</h1><h2>Request</h2><p>How many data breaches were there by type, and how many staff were disciplined?</p><h2>Response</h2><table><tr><th>Type</th><th>2019</th></tr><tr><td>E-mail to the wrong person</td><td>188</td></tr><tr><td>Social media</td><td>4</td></tr></table><p>No member of staff was disciplined.</p>`,
		nil,
	},
	{
		"the total of all reasons", "", `<h1>Discipline</h1><h2>Request</h2><p>Staff dismissed by reason, with social media as a heading.</p><h2>Response</h2><table><tr><th>Reason</th><th>Dismissed</th></tr><tr><td>Assault</td><td>4</td></tr><tr><td>Theft</td><td>2</td></tr><tr><td>Social media</td><td>0</td></tr><tr><td>Total</td><td>6</td></tr></table>`,
		nil,
	},
	{
		"the other table is of absence", "", `<h1>Penalties</h1><p>Table 1: penalties for breach of the e-mail policy</p><table><tr><th>Year</th><th>Written warning</th><th>Dismissed</th></tr><tr><td>2014</td><td>4</td><td>1</td></tr></table><p>Table 2: penalties for unauthorised absence</p><table><tr><th>Year</th><th>Written warning</th><th>Dismissed</th></tr><tr><td>2014</td><td>18</td><td>7</td></tr></table>`,
		[]string{
			"written_warning 4 [email] 2014",
			"dismissal 1 [email] 2014",
		},
	},
	{
		"examples of a policy", "", `<h1>Social media policy</h1><p>The part about conduct on Facebook reads:</p><table><tr><th>Example</th><th>Level</th><th>Sanction</th></tr><tr><td>Browsing</td><td>1</td><td>Verbal warning</td></tr><tr><td>An offensive post</td><td>2</td><td>Final written warning</td></tr></table>`,
		nil,
	},
	{
		"courses", "", `<h1>Social media</h1><table><tr><th>Course</th><th>Due</th><th>Completed</th></tr><tr><td>Line managers: conduct on social media and discipline</td><td>290</td><td>201</td></tr></table>`,
		nil,
	},
	{
		"all were of another matter", "", `<h1>Suspensions and e-mail</h1><p>12 employees were suspended. All were safeguarding or fraud cases.</p><p>Three employees were suspended. All were e-mail cases.</p>`,
		[]string{
			"suspension 3 [email] -",
		},
	},
	{
		"a list of cases with an area of policy", "", `<h1>Access to records</h1><table><tr><th>Case</th><th>Policy area</th><th>Outcome</th></tr><tr><td>1</td><td>Access to staff e-mail</td><td>Dismissed</td></tr><tr><td>2</td><td>Access to staff e-mail</td><td>Dismissed</td></tr><tr><td>3</td><td>Access to staff e-mail</td><td>Written warning</td></tr></table>`,
		[]string{
			"dismissal 2 [email] -",
			"written_warning 1 [email] -",
		},
	},
	{
		"a procedure that provides for", "", `<h1>E-mail</h1><p>Contractors do not come under our procedure on e-mail, which provides for written warnings and dismissal.</p><p>We gave two employees written warnings over e-mail.</p>`,
		[]string{
			"written_warning 2 [email] -",
		},
	},
	{
		"a year right before a number", "", `<h1>WhatsApp</h1><p>Between January 2016 and December 2018 12 employees were in fact disciplined over WhatsApp.</p>`,
		[]string{
			"disciplinary_action 12 [whatsapp] 2016..2018",
		},
	},
	{
		"the numbers of the year before, in order", "", `<h1>Social media</h1><p>In 2018, 12 officers were dismissed over social media. A further nine resigned and 17 were given final written warnings. In 2017 the numbers were eight, six and 14 respectively.</p>`,
		[]string{
			"dismissal 12 [social_media] 2018",
			"resignation 9 [social_media] 2018",
			"final_written_warning 17 [social_media] 2018",
			"dismissal 8 [social_media] 2017",
			"resignation 6 [social_media] 2017",
			"final_written_warning 14 [social_media] 2017",
		},
	},
	{
		"two of them were, who resigned", "", `<h1>Social media</h1><p>14 officers were disciplined over social media in 2019. Two of the 14 were special constables, who resigned before their hearings.</p>`,
		[]string{
			"disciplinary_action 14 [social_media] 2019",
			"resignation 2 [social_media] 2019 of 0",
		},
	},
	{
		"shares of a number by sites behind them", "", `<h1>Social media</h1><p>Over the three years 12 employees were disciplined over social media.</p><p>Ten of the 12 were about Facebook and two were about Twitter.</p>`,
		[]string{
			"disciplinary_action 12 [social_media] -",
			"disciplinary_action 10 [facebook] - of 0",
			"disciplinary_action 2 [twitter] - of 0",
		},
	},
	{
		"in so many cases this, in so many that", "", `<h1>Facebook</h1><p>Eleven employees were disciplined over Facebook. In 5 cases this resulted in dismissal, in 2 cases in a final written warning, and in 4 in no further action.</p>`,
		[]string{
			"disciplinary_action 11 [facebook] -",
			"dismissal 5 [facebook] - of 0",
			"final_written_warning 2 [facebook] - of 0",
			"no_action 4 [facebook] - of 0",
		},
	},
	{
		"a sentence for each year, and the year of each line", "", `<h1>Staff</h1><p>2019: two members of staff received a final written warning for inappropriate use of email; 2020: one member of staff was dismissed for inappropriate use of the internet; 2021: none.</p><p>2 x Sergeants given written warnings for posts on Facebook - 2018</p><p>1 x PC dismissed for sending offensive WhatsApp messages (2017)</p>`,
		[]string{
			"final_written_warning 2 [email] 2019",
			"dismissal 1 [internet] 2020",
			"written_warning 2 [facebook] 2018",
			"dismissal 1 [whatsapp] 2017",
		},
	},
	{
		"recorded against staff, of which; in so many cases there was", "", `<h1>Facebook</h1><p>Four allegations over Facebook were recorded against staff in 2019, of which two were upheld. No action was taken in seven cases in 2018, and in 3 cases there was a dismissal.</p>`,
		[]string{
			"complaint 4 [facebook] 2019",
			"breach_finding 2 [facebook] 2019 of 0",
			"no_action 7 [facebook] 2018",
			"dismissal 3 [facebook] 2018",
		},
	},
	{
		"kinds of warnings under one heading, years that their heading completes", "", `<h1>Facebook</h1><p>Employees disciplined over Facebook.</p><table><tr><th rowspan="2">Year ending 31 March</th><th colspan="2">Warnings</th><th rowspan="2">Dismissed</th></tr><tr><th>Oral warning</th><th>Final written warning</th></tr><tr><td>2012</td><td>3</td><td>1</td><td>2</td></tr></table>`,
		[]string{
			"verbal_warning 3 [facebook] 2011-04-01..2012-03-31",
			"final_written_warning 1 [facebook] 2011-04-01..2012-03-31",
			"dismissal 2 [facebook] 2011-04-01..2012-03-31",
		},
	},
	{
		"a form over an answer", "", `<h1>Facebook</h1><table><tr><td>Keyword:</td><td>Complaints and discipline</td></tr><tr><td>Subject:</td><td>Officers and staff disciplined over Facebook</td></tr></table><p>Three officers were dismissed over Facebook. We issued a final written warning to one employee and written warnings to a further five over Facebook.</p>`,
		[]string{
			"dismissal 3 [facebook] -",
			"final_written_warning 1 [facebook] -",
			"written_warning 5 [facebook] -",
		},
	},
	{
		"a line for each case", "", `<h1>Misconduct</h1><p>Police Constable A - Allegation: sharing images on WhatsApp. Outcome: Dismissed without notice.</p><p>Police Constable B - Allegation: offensive tweets. Outcome: Final written warning.</p><p>Police Constable C - Allegation: drink driving. Outcome: Dismissed.</p>`,
		[]string{
			"dismissal 1 [whatsapp] -",
			"final_written_warning 1 [twitter] -",
		},
	},
	{
		"sites whose figures add up to an answer before", "", `<h1>Social media</h1><p>Q: How many of your staff have been dismissed for misuse of social media since January 2010?</p><p>A: None.</p><p>Q: How many have been given warnings?</p><p>A: Eleven.</p><p>Q: Which platforms?</p><p>A: Facebook (8), Twitter (3)</p>`,
		[]string{
			"warning 11 [social_media] 2010-01-01..",
			"warning 8 [facebook] 2010-01-01.. of 0",
			"warning 3 [twitter] 2010-01-01.. of 0",
		},
	},
	{
		"breaches of which outcomes are told, outcomes in brackets, no case to answer", "", `<h1>Facebook</h1><p>In 2011 there were 19 confirmed breaches over Facebook, with 2 dismissals and 9 written warnings.</p><p>7 staff were subject to disciplinary procedures over Twitter, with outcomes of verbal warning (2), written warning (4) and dismissal (1).</p><p>13 officers had no case to answer over Twitter.</p>`,
		[]string{
			"dismissal 2 [facebook] 2011",
			"written_warning 9 [facebook] 2011",
			"disciplinary_action 7 [twitter] -",
			"verbal_warning 2 [twitter] - of 2",
			"written_warning 4 [twitter] - of 2",
			"dismissal 1 [twitter] - of 2",
			"no_action 13 [twitter] -",
		},
	},
	{
		"of the above", "", `<h1>Internet</h1><p>Number of staff disciplined for internet misuse</p><p>2009: 5</p><p>2010: 7</p><p>Of the above, 4 staff were dismissed (1 in 2009 and 3 in 2010).</p>`,
		[]string{
			"disciplinary_action 5 [internet] 2009",
			"disciplinary_action 7 [internet] 2010",
			"dismissal 4 [internet] -",
			"dismissal 1 [internet] 2009 of 2",
			"dismissal 3 [internet] 2010 of 2",
		},
	},
	{
		"respectively, by the years of the sentence before", "", `<h1>Misuse of systems</h1><p>The number of police officers dismissed for misuse of police systems was two in 2009, none in 2010 and four in 2011. The number of those resigning was one, three and nil respectively.</p>`,
		[]string{
			"dismissal 2 [it_systems] 2009",
			"dismissal 4 [it_systems] 2011",
			"resignation 1 [it_systems] 2009",
			"resignation 3 [it_systems] 2010",
		},
	},
	{
		"trained staff, staff in post, a scale of penalties", "", `<h1>Staff disciplined for use of social media</h1><p>No member of staff was disciplined over Facebook.</p><table><tr><th>Item</th><th>2010</th><th>2011</th></tr><tr><td>Staff who completed training in social media</td><td>31</td><td>33</td></tr></table><p>Staff in post at 31 March (headcount)</p><table><tr><th>2010</th><th>2011</th></tr><tr><td>447</td><td>412</td></tr></table><h2>Indicative penalties</h2><table><tr><th>Breach</th><th>Penalty</th><th>Points</th></tr><tr><td>Comment on Facebook</td><td>Written warning</td><td>4</td></tr></table>`,
		nil,
	},
	{
		"proven against so many", "", `<h1>Police systems</h1><p>Allegations of misuse of police systems were proven against 17 people in 2011. Gross misconduct was found proven against both.</p><p>Two further cases have not concluded.</p>`,
		[]string{
			"breach_finding 17 [it_systems] 2011",
			"investigation 2 [it_systems] 2011",
		},
	},
	{
		"complaints from outside", "", `<h1>Facebook</h1><p>The Trust received 1,217 complaints from the public, of which 88 came by Facebook. Three employees were dismissed over Facebook.</p>`,
		[]string{
			"dismissal 3 [facebook] -",
		},
	},
	{
		"all penalties beside each", "", `<h1>Access to records</h1><p>The table shows staff penalised for access to records.</p><table><tr><th>Year</th><th>Dismissal</th><th>Written warning</th><th>All penalties</th></tr><tr><td>2013</td><td>18</td><td>31</td><td>49</td></tr></table>`,
		[]string{
			"dismissal 18 [it_systems] 2013 of 2",
			"written_warning 31 [it_systems] 2013 of 2",
			"disciplinary_action 49 [it_systems] 2013",
		},
	},
	{
		"firms and sites, beside those against whom action was taken", "", `<h1>Social media</h1><p>There were nine officers against whom disciplinary action was taken for misuse of Facebook. A supplier told us that it had dismissed two of its own workers.</p>`,
		[]string{
			"disciplinary_action 9 [facebook] -",
		},
	},
	{
		"accounts that a site suspended", "", `<h1>Social media</h1><p>Twelve accounts were reported to Twitter and four of them were suspended by it.</p>`,
		nil,
	},
	{
		"a lead-in to a row of headings", "", `<h1>Conduct cases</h1><p>Conduct cases concluded in 2019 in which an employee had misused one of the following:</p><h3>Facebook</h3><ul><li>Dismissed: 2</li></ul><h3>E-mail</h3><ul><li>Counselling from line manager: 5</li></ul>`,
		[]string{
			"dismissal 2 [facebook] 2019",
			"management_advice 5 [email] 2019",
		},
	},
	{
		"the cell where both totals meet", "", `<h1>Social media conduct, 2019</h1><table><tr><th></th><th>Dismissed</th><th>Verbal warning</th><th>All officers</th></tr><tr><td>Facebook</td><td>1</td><td>2</td><td>3</td></tr><tr><td>WhatsApp</td><td>3</td><td>5</td><td>8</td></tr><tr><td>All platforms</td><td>4</td><td>7</td><td>11</td></tr></table>`,
		[]string{
			"dismissal 1 [facebook] 2019 of 6",
			"verbal_warning 2 [facebook] 2019 of 7",
			"disciplinary_action 3 [facebook] 2019 of 8",
			"dismissal 3 [whatsapp] 2019 of 6",
			"verbal_warning 5 [whatsapp] 2019 of 7",
			"disciplinary_action 8 [whatsapp] 2019 of 8",
			"dismissal 4 [social_media] 2019 of 8",
			"verbal_warning 7 [social_media] 2019 of 8",
			"disciplinary_action 11 [social_media] 2019",
		},
	},
}
