package extractors_test

// emptyStories are news pages, as stories are, that come near to a finding and have none:
// they are of nobody in a public body's service, or of nothing done to them.
var emptyStories = []storyCase{
	{name: "parties", title: "Councillors expelled over tweets", text: `Labour said that two councillors at Kent County Council have been expelled over Twitter and one has resigned.`},
	{name: "a country's police", title: "Irish police suspended over WhatsApp", text: `Seven Irish police have been suspended over WhatsApp. Six have since been dismissed.`},
	{name: "a stranger acts", title: "Workers sacked over Facebook", text: `Waitrose has sacked two workers over Facebook.
The pair, from a shop in Salford, were dismissed for gross misconduct. Salford City Council said Waitrose had not told it.`},
	{name: "dismissed by and from strangers", title: "Fired over Twitter", text: `A salesman has been fired after tweeting abuse at Kent Police.
Lee Turner, 24, was dismissed by Vauxhall dealership Brays over Twitter. Amy Green, 23, was dismissed from Oakfield Lodge over Facebook.`},
	{name: "arrests of people", title: "Twitter and a footballer", text: `Six men have been arrested over tweets about a footballer, West Midlands Police said.
Two of the men were given cautions.`},
	{name: "an e-mail warning that", title: "Bolton and Facebook", text: `More than 4,000 staff of Bolton Council received an e-mail warning that they could be dismissed over Facebook.`},
	{name: "slapping, and a group of families", title: "Families on Facebook as 13 staff are suspended over slapping", text: `Relatives have turned to Facebook.
Carmarthenshire County Council suspended nine care assistants in May and another four in June. One carer has since resigned.`},
	{name: "five scenarios", title: "When can a council sack someone for a tweet? Five scenarios", text: `We imagine five cases at Kent County Council.
Three drivers are suspended over a thread on Facebook. A planner was dismissed over Twitter.`},
	{name: "libel", title: "Blogger must pay council chief libel damages", text: `The blog said that the chief of Wycombe District Council had sacked four planning officers over Facebook.`},
	{name: "crimes of the public", title: "Facebook crime reports up eightfold", text: `Police forces investigated 4,908 alleged crimes linked to Facebook last year.
Another 812 were given a harassment warning. Essex Police took action in 60 cases.`},
	{name: "members expelled", title: "Exeter and WhatsApp", text: `The guild has expelled five people from a society of the University of Exeter over WhatsApp.`},
	{name: "cases dismissed, anyone found", title: "Hackney and Facebook", text: `London Borough of Hackney said that the Information Commissioner had dismissed six of their cases over Facebook. Anyone found to have hidden one could be sacked.`},
	{name: "a warehouse, an agency, a hairdresser", title: "14 warehouse workers sacked over WhatsApp at Halloway", text: `Fourteen workers at the Halloway distribution centre in Stockton have been sacked over WhatsApp. Another six received a final written warning.
The group had 61 members.
A hairdresser, Curl Up, sacked a trainee over Facebook.
Cleveland Police said it was not involved.`},
	{name: "accounts", title: "Companies House and Twitter", text: `Companies House said that two of its own accounts were suspended by Twitter for a day.`},
	{name: "cautioned or prosecuted", title: "Staff and records", text: `Kent County Council said that 12 employees were cautioned or prosecuted over access to records.`},
	{name: "abuse of staff", title: "Online abuse drives council staff out", text: `Seven staff have left Leeds City Council because of the abuse on Facebook.`},
	{name: "posts that go", title: "Council axes 400 jobs", text: `Leeds City Council sacked 400 staff by a message on Facebook, a union said.`},
	{name: "a play", title: "New play looks at police WhatsApp", text: `A new play at the theatre follows a WhatsApp group. By the interval Kent Police has suspended four of its officers.`},
	{name: "thieves", title: "Why the council sacked 46", text: `Leeds City Council sacked 46 staff for theft, drink and poor attendance.
It had not had to discipline anyone over a tweet or an e-mail.`},
	{name: "whoever does", title: "Advice for employers", text: `Leeds City Council was told that an employer that dismisses one worker over Facebook and only warns four others will lose.`},
	{name: "what would follow", title: "New Facebook policy", text: `At Leeds City Council a first breach over Facebook would bring a written warning, a second a final written warning.`},
	{name: "claimants", title: "Jobcentres and Facebook", text: `Jobcentre Plus imposed 500 sanctions on claimants over Facebook.`},
	{name: "a reader", title: "Staff and Facebook", text: `Leeds City Council has a policy on Facebook. At least 30 were disciplined over Facebook in my time.`},
	{name: "another country", title: "Canberra and Twitter", text: `The Department of Home Affairs in Canberra has dismissed five officers over Twitter. The Dáil heard that seven gardaí were warned over WhatsApp.`},
	{name: "everybody trained", title: "Leeds and Facebook", text: `All staff at Leeds City Council were told to undergo training over Facebook.`},
	{name: "a private home in the second paragraph", title: "Carer sacked for Snapchat clips", text: `A carer who put rabbit ears on a resident with Snapchat has been sacked.
She filmed her at a private care home in Southport.
Merseyside Police looked at the footage.`},
}
