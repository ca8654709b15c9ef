package extractors_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"foiwatch/extractors"
	"foiwatch/extractors/article"
)

// stories are news pages by whose figures they tell and by what they go on about. A page is of 12 February 2013, its
// paragraphs are parted by line breaks, and "## " begins a heading; all figures are invented.
var stories = []storyCase{
	{name: "a section for each body", title: "Five councils and their staff", text: `We asked five councils what they had done about staff who misused Facebook.
## 1. Leeds City Council
Eleven disciplined, four of them sacked.
## 2. Wakefield Council
Three written warnings.
## 3. Kirklees Council
None.`, want: []string{
		"leeds-city-council disciplinary_action 11 exact [facebook] - .. part of -",
		"leeds-city-council dismissal 4 exact [facebook] - .. part of 0",
		"wakefield-metropolitan-district-council written_warning 3 exact [facebook] - .. part of -",
	}},
	{name: "the body of the paragraph before", title: "Councils and Facebook", text: `Councils in Wales have disciplined 63 staff over Facebook.
Cardiff council had the most, with 17.
It dismissed three of them.`, want: []string{
		"(several) disciplinary_action 63 exact [facebook] - .. part of -",
		"cardiff-council disciplinary_action 17 exact [facebook] - .. part of 0",
		"cardiff-council dismissal 3 exact [facebook] - .. part of 1",
	}},
	{name: "a bare number behind a body's", title: "Forces and Facebook", text: `Police forces have disciplined 298 officers over Facebook.
Kent Police disciplined 30 officers.
Three were sacked.`, want: []string{
		"(several) disciplinary_action 298 exact [facebook] - .. part of -",
		"kent-police disciplinary_action 30 exact [facebook] - .. part of 0",
		"kent-police dismissal 3 exact [facebook] - .. part of 1",
	}},
	{name: "a number behind the total is of all", title: "Forces and Facebook", text: `Police forces have disciplined 298 officers over Facebook.
Three were sacked.`, want: []string{
		"(several) disciplinary_action 298 exact [facebook] - .. part of -",
		"(several) dismissal 3 exact [facebook] - .. part of 0",
	}},
	{name: "a body in an aside", title: "Staff and email", text: `The Ministry of Justice, which answered for the Legal Aid Agency too, dismissed eight staff over e-mail.`, want: []string{
		"ministry-of-justice dismissal 8 exact [email] - .. part of -",
	}},
	{name: "who works for", title: "Staff suspended", text: `A car park attendant, who works for Lewes District Council, was suspended over Twitter. Two more were warned at Wealden District Council.`, want: []string{
		"lewes-district-council suspension 1 exact [twitter] - .. part of -",
		"wealden-district-council warning 2 exact [twitter] - .. part of -",
	}},
	{name: "a body of the whole country", title: "Prison staff and Facebook", text: `The Prison Service has dismissed 18 people over Facebook.
Thirty-one officers in England and Wales were disciplined over two years.`, want: []string{
		"hm-prison-service dismissal 18 exact [facebook] - .. part of 1",
		"hm-prison-service disciplinary_action 31 exact [facebook] - .. part of -",
	}},
	{name: "council employees of one council", title: "Council staff sacked over Facebook", text: `Six council employees have been sacked over Facebook.
They were among 31 whom Kent County Council disciplined.`, want: []string{
		"kent-county-council dismissal 6 exact [facebook] - .. part of 1",
		"kent-county-council disciplinary_action 31 exact [facebook] - .. part of -",
	}},
	{name: "council workers of many", title: "Council staff sacked over Facebook", text: `Six council employees have been sacked over Facebook.
Kent County Council disciplined 31 staff, Surrey County Council nine, Essex County Council four and Devon County Council two.`, want: []string{
		"(several) dismissal 6 exact [facebook] - .. part of -",
		"kent-county-council disciplinary_action 31 exact [facebook] - .. part of -",
		"surrey-county-council disciplinary_action 9 exact [facebook] - .. part of -",
		"essex-county-council disciplinary_action 4 exact [facebook] - .. part of -",
		"devon-county-council disciplinary_action 2 exact [facebook] - .. part of -",
	}},
	{name: "the only body, named late", title: "Paramedic suspended over Facebook", text: `A paramedic has been suspended after he wrote about patients on Facebook.
The man is in his thirties.
The London Ambulance Service said that it took such matters seriously. Two colleagues were given written warnings over Facebook.`, want: []string{
		"london-ambulance-service-nhs-trust suspension 1 exact [facebook] - .. part of -",
		"london-ambulance-service-nhs-trust written_warning 2 exact [facebook] - .. part of -",
	}},
	{name: "health workers beside officers", title: "Facebook in Northern Ireland", text: `Seven PSNI officers and 22 health workers in Northern Ireland have been disciplined over Facebook.
Three of the officers were fined.`, want: []string{
		"police-service-of-northern-ireland disciplinary_action 7 exact [facebook] - .. part of -",
		"(several) disciplinary_action 22 exact [facebook] - .. part of -",
		"police-service-of-northern-ireland pay_penalty 3 exact [facebook] - .. part of 0",
	}},
	{name: "universities by their places", title: "Universities and Twitter", text: `Universities have disciplined 34 staff over Twitter.
Edinburgh took action against nine people, the most of any university, followed by Manchester with six.`, want: []string{
		"(several) disciplinary_action 34 exact [twitter] - .. part of -",
		"the-university-of-edinburgh disciplinary_action 9 exact [twitter] - .. part of 0",
		"the-university-of-manchester disciplinary_action 6 exact [twitter] - .. part of 0",
	}},
	{name: "its agencies", title: "Home Office staff", text: `Forty-two staff in the Home Office and its agencies were disciplined over e-mail last year.
The UK Border Agency disciplined 29 people.`, want: []string{
		"home-office disciplinary_action 42 exact [email] - 2012-01-01..2012-12-31 part of -",
		"uk-border-agency disciplinary_action 29 exact [email] - 2012-01-01..2012-12-31 part of 0",
	}},
	{name: "an object of two", title: "Staff sacked", text: `Leeds City Council sacked two teachers and a caretaker over Facebook.`, want: []string{
		"leeds-city-council dismissal 2 exact [facebook] - .. part of -",
		"leeds-city-council dismissal 1 exact [facebook] - .. part of -",
	}},
	{name: "and a source said", title: "Staff sacked", text: `Leeds City Council sacked two teachers and a caretaker said that Facebook was to blame.`, want: []string{
		"leeds-city-council dismissal 2 exact [facebook] - .. part of -",
	}},
	{name: "a watch of several", title: "Crew suspended", text: `Three members of one watch at Avon Fire and Rescue Service were suspended over YouTube.`, want: []string{
		"avon-fire-and-rescue-service suspension 3 exact [youtube] - .. part of -",
	}},
	{name: "a name beside", title: "Hearing", text: `Kent Police said that a third officer, PC Gemma Orr, was dismissed over WhatsApp. Two more were warned over WhatsApp.`, want: []string{
		"kent-police dismissal 1 exact [whatsapp] - .. part of -",
		"kent-police warning 2 exact [whatsapp] - .. part of -",
	}},
	{name: "did nothing", title: "Fire crew", text: `Kent Fire and Rescue Service demoted two managers over WhatsApp, and a third manager who knew of the group and did nothing was demoted.`, want: []string{
		"kent-fire-and-rescue-service demotion 2 exact [whatsapp] - .. part of -",
		"kent-fire-and-rescue-service demotion 1 exact [whatsapp] - .. part of -",
	}},
	{name: "nine apiece", title: "Trusts and Facebook", text: `NHS trusts disciplined 84 staff over Facebook.
Barts Health NHS Trust had 15 and, with nine apiece, Royal Free London NHS Foundation Trust and Croydon Health Services NHS Trust.`, want: []string{
		"(several) disciplinary_action 84 exact [facebook] - .. part of -",
		"barts-health-nhs-trust disciplinary_action 15 exact [facebook] - .. part of 0",
		"royal-free-london-nhs-foundation-trust disciplinary_action 9 exact [facebook] - .. part of 0",
		"croydon-health-services-nhs-trust disciplinary_action 9 exact [facebook] - .. part of 0",
	}},
	{name: "an outcome told before its numbers", title: "Sackings", text: `HM Revenue and Customs disciplined 412 staff over access to records. The toll of sackings shows no sign of falling. It was 13 in 2009 and 11 in 2010.`, want: []string{
		"hm-revenue-customs disciplinary_action 412 exact [it_systems] - .. part of -",
		"hm-revenue-customs dismissal 13 exact [it_systems] - 2009-01-01..2009-12-31 part of 0",
		"hm-revenue-customs dismissal 11 exact [it_systems] - 2010-01-01..2010-12-31 part of 0",
	}},
	{name: "warnings as a remedy", title: "Warnings", text: `Fife Council disciplined 40 staff over e-mail. It opted for written warnings. It issued 12 in 2011.`, want: []string{
		"fife-council disciplinary_action 40 exact [email] - .. part of -",
		"fife-council written_warning 12 exact [email] - 2011-01-01..2011-12-31 part of 0",
	}},
	{name: "final ones among warnings", title: "Warnings", text: `Police Scotland gave 19 written warnings over WhatsApp, of which six were final.`, want: []string{
		"police-scotland written_warning 19 exact [whatsapp] - .. part of -",
		"police-scotland final_written_warning 6 exact [whatsapp] - .. part of -",
	}},
	{name: "among those sacked were", title: "Sackings", text: `Kent Police dismissed 12 officers over WhatsApp.
Among those sacked were two constables from Dover.`, want: []string{
		"kent-police dismissal 12 exact [whatsapp] - .. part of -",
		"kent-police dismissal 2 exact [whatsapp] - .. part of 0",
	}},
	{name: "apart from those dismissed", title: "Sanctions", text: `Kent Police disciplined 74 officers over WhatsApp. Twelve were dismissed. Apart from those dismissed, 24 were given written warnings.`, want: []string{
		"kent-police disciplinary_action 74 exact [whatsapp] - .. part of -",
		"kent-police dismissal 12 exact [whatsapp] - .. part of 0",
		"kent-police written_warning 24 exact [whatsapp] - .. part of 0",
	}},
	{name: "an example of many", title: "Sackings", text: `Leeds City Council has sacked nine staff over Facebook.
The council has 14,000 workers.
A housing officer was sacked for mocking tenants on Facebook.`, want: []string{
		"leeds-city-council dismissal 9 exact [facebook] - .. part of -",
		"leeds-city-council dismissal 1 exact [facebook] - .. part of 0",
	}},
	{name: "half a year more", title: "Staff disciplined", text: `In the two and a half years to September 2012 Leeds City Council disciplined nine staff over Facebook.`, want: []string{
		"leeds-city-council disciplinary_action 9 exact [facebook] - 2010-04-01..2012-09-30 part of -",
	}},
	{name: "up to last month", title: "Staff disciplined", text: `Leeds City Council disciplined nine staff over Facebook between January 2009 and the end of last month.`, want: []string{
		"leeds-city-council disciplinary_action 9 exact [facebook] - 2009-01-01..2013-01-31 part of -",
	}},
	{name: "a time to come", title: "Staff suspended", text: `Leeds City Council suspended nine staff over Facebook. The inquiry is expected to take until 2015.`, want: []string{
		"leeds-city-council suspension 9 exact [facebook] - .. part of -",
	}},
	{name: "figures cover", title: "Staff disciplined", text: `Leeds City Council disciplined nine staff over Facebook.
The figures cover the three years to the end of 2012.
Its filters stopped two million e-mails last year.`, want: []string{
		"leeds-city-council disciplinary_action 9 exact [facebook] - 2010-01-01..2012-12-31 part of -",
	}},
	{name: "of these, so many received", title: "Prison staff", text: `The National Offender Management Service disciplined 46 staff over Facebook.
Of these, 28 received written warnings and seven were demoted.`, want: []string{
		"national-offender-management-service disciplinary_action 46 exact [facebook] - .. part of -",
		"national-offender-management-service written_warning 28 exact [facebook] - .. part of 0",
		"national-offender-management-service demotion 7 exact [facebook] - .. part of 0",
	}},
	{name: "officers and civilians among them", title: "Police computers", text: `In all, 52 staff at Kent Police faced disciplinary proceedings over Facebook between January 1, 2010, and December 31, 2012, including 38 officers and 14 civilian workers.`, want: []string{
		"kent-police disciplinary_action 52 exact [facebook] - 2010-01-01..2012-12-31 part of -",
		"kent-police disciplinary_action 38 exact [facebook] - 2010-01-01..2012-12-31 part of 0",
		"kent-police disciplinary_action 14 exact [facebook] - 2010-01-01..2012-12-31 part of 0",
	}},
	{name: "just one", title: "Councils", text: `Moray Council has taken action against just one member of staff over Facebook.`, want: []string{
		"the-moray-council disciplinary_action 1 exact [facebook] - .. part of -",
	}},
	{name: "each its own body", title: "Ambulance services", text: `The North East Ambulance Service investigated 12 cases over Facebook and the London Ambulance Service 22.`, want: []string{
		"north-east-ambulance-service-nhs-foundation-trust investigation 12 exact [facebook] - .. part of -",
		"london-ambulance-service-nhs-trust investigation 22 exact [facebook] - .. part of -",
	}},
	{name: "both of whom", title: "Nurses suspended", text: `Papworth Hospital suspended two nurses over Facebook, both of whom have since returned to work.`, want: []string{
		"royal-papworth-hospital-nhs-foundation-trust suspension 2 exact [facebook] - .. part of -",
	}},
	{name: "three cases, and one person", title: "Councils", text: `Councils in Wales disciplined 60 staff over Facebook.
In Gwynedd there were three cases, and one person was sacked.`, want: []string{
		"(several) disciplinary_action 60 exact [facebook] - .. part of -",
		"gwynedd-council dismissal 1 exact [facebook] - .. part of 0",
	}},
	{name: "who has learned", title: "Councils", text: `Councils in Wales disciplined 60 staff over Facebook.
Eight were dismissed, BBC Wales has found.`, want: []string{
		"(several) disciplinary_action 60 exact [facebook] - .. part of -",
		"(several) dismissal 8 exact [facebook] - .. part of 0",
	}},
	{name: "of the soldiers", title: "Forces", text: `The Army disciplined 27 soldiers between 2008 and 2011 over Facebook, the Royal Navy 11 and the RAF six.
Of the soldiers, three were dismissed.`, want: []string{
		"british-army disciplinary_action 27 exact [facebook] - 2008-01-01..2011-12-31 part of -",
		"royal-navy disciplinary_action 11 exact [facebook] - 2008-01-01..2011-12-31 part of -",
		"royal-air-force disciplinary_action 6 exact [facebook] - 2008-01-01..2011-12-31 part of -",
		"british-army dismissal 3 exact [facebook] - 2008-01-01..2011-12-31 part of 0",
	}},
	{name: "cases were reported", title: "Police and social media", text: `Hundreds of police officers have been accused of misusing social media.
A total of 828 cases were reported to forces from 2009 to 2012.
Greater Manchester Police had the most with 88, followed by West Midlands with 74.`, want: []string{
		"(several) complaint 828 exact [social_media] - 2009-01-01..2012-12-31 part of -",
		"greater-manchester-police complaint 88 exact [social_media] - 2009-01-01..2012-12-31 part of 0",
		"west-midlands-police complaint 74 exact [social_media] - 2009-01-01..2012-12-31 part of 0",
	}},
	{name: "cases recorded of those disciplined", title: "Police and social media", text: `Kent Police has disciplined 84 officers over Facebook since 2009.
In 2011 alone 31 cases were recorded, up from 20 the previous year.`, want: []string{
		"kent-police disciplinary_action 84 exact [facebook] - 2009-01-01.. part of -",
		"kent-police disciplinary_action 31 exact [facebook] - 2011-01-01..2011-12-31 part of 0",
		"kent-police disciplinary_action 20 exact [facebook] - 2010-01-01..2010-12-31 part of 0",
	}},
	{name: "a regulator's own figures behind those struck off", title: "Nurses struck off", text: `Seventeen nurses were struck off over social media last year.
The Nursing and Midwifery Council said that it also gave 23 nurses cautions.
Facebook was behind nine of the 17, TikTok five and Twitter three.`, want: []string{
		"nursing-and-midwifery-council struck_off 17 exact [social_media] - 2012-01-01..2012-12-31 part of -",
		"nursing-and-midwifery-council reprimand 23 exact [social_media] - .. part of -",
		"nursing-and-midwifery-council struck_off 9 exact [facebook] - 2012-01-01..2012-12-31 part of 0",
		"nursing-and-midwifery-council struck_off 5 exact [tiktok] - 2012-01-01..2012-12-31 part of 0",
		"nursing-and-midwifery-council struck_off 3 exact [twitter] - 2012-01-01..2012-12-31 part of 0",
	}},
	{name: "a watchdog beside an employer", title: "Carers struck off over Facebook", text: `North Ayrshire Council dismissed a carer over Facebook.
The Scottish Social Services Council struck her off.
The Dundee-based watchdog also gave 46 workers warnings over Facebook.`, want: []string{
		"north-ayrshire-council dismissal 1 exact [facebook] - .. part of -",
		"scottish-social-services-council struck_off 1 exact [facebook] - .. part of -",
		"scottish-social-services-council warning 46 exact [facebook] - .. part of -",
	}},
	{name: "a whole that the title's site shares", title: "Soldiers and TikTok", text: `The Army has disciplined 95 soldiers over social media.
TikTok was to blame for 31 of the 95, Facebook for 20.`, want: []string{
		"british-army disciplinary_action 95 exact [social_media] - .. part of -",
		"british-army disciplinary_action 31 exact [tiktok] - .. part of 0",
		"british-army disciplinary_action 20 exact [facebook] - .. part of 0",
	}},
	{name: "shares of a barred list", title: "Barred list", text: `The College of Policing put 38 former officers on its barred list for misusing Facebook.
Of the 38, nine had served with Kent Police and six with Essex Police.`, want: []string{
		"college-of-policing struck_off 38 exact [facebook] - .. part of -",
		"kent-police struck_off 9 exact [facebook] - .. part of 0",
		"essex-police struck_off 6 exact [facebook] - .. part of 0",
	}},
	{name: "one town hall's workers", title: "Workers sacked over e-mail", text: `Five town hall workers have been sacked over e-mail.
Dudley Council confirmed the sackings. Seven others have been given written warnings over e-mail.`, want: []string{
		"dudley-metropolitan-borough-council dismissal 5 exact [email] - .. part of -",
		"dudley-metropolitan-borough-council written_warning 7 exact [email] - .. part of -",
	}},
	{name: "those of a group's members", title: "WhatsApp group", text: `Kent Fire and Rescue Service sacked four firefighters over WhatsApp. Two more of the group's 16 members retired before their hearings.`, want: []string{
		"kent-fire-and-rescue-service dismissal 4 exact [whatsapp] - .. part of -",
		"kent-fire-and-rescue-service resignation 2 exact [whatsapp] - .. part of -",
	}},
	{name: "went to so many and so many", title: "Warnings", text: `Kent Police disciplined 30 officers over Facebook. Final written warnings went to nine and written warnings to eight.`, want: []string{
		"kent-police disciplinary_action 30 exact [facebook] - .. part of -",
		"kent-police final_written_warning 9 exact [facebook] - .. part of 0",
	}},
	{name: "another part of a sentence, of a place", title: "Met and Facebook", text: `The Metropolitan Police has investigated 75 officers over Facebook.
In Kent, nine officers were given words of advice while Essex disciplined five.`, want: []string{
		"metropolitan-police-service investigation 75 exact [facebook] - .. part of -",
		"kent-police management_advice 9 exact [facebook] - .. part of -",
		"essex-police disciplinary_action 5 exact [facebook] - .. part of -",
	}},
	{name: "the worst of several is not whose they are", title: "Council workers and records", text: `Nearly 250 council employees looked at personal data on computers without a reason.
The report found that 39 were disciplined and 68 resigned.
Glasgow City Council was the worst offender with 14 members of staff disciplined.`, want: []string{
		"(several) disciplinary_action 39 exact [] - .. part of -",
		"(several) resignation 68 exact [] - .. part of -",
		"glasgow-city-council disciplinary_action 14 exact [] - .. part of 0",
	}},
	{name: "a body confirms it", title: "Teacher suspended over Facebook post", text: `A teacher at a Lancashire primary school has been suspended over Facebook.
Lancashire County Council confirmed that a member of staff had been suspended.`, want: []string{
		"lancashire-county-council suspension 1 exact [facebook] - .. part of -",
	}},
	{name: "a smaller figure's time", title: "Staff and Facebook", text: `The Department for Work and Pensions has disciplined 116 staff over Facebook.
In 2010-11, 75 employees were disciplined over Facebook.`, want: []string{
		"department-for-work-pensions disciplinary_action 116 exact [facebook] - .. part of -",
		"department-for-work-pensions disciplinary_action 75 exact [facebook] - 2010-04-01..2011-03-31 part of -",
	}},
	{name: "cases of a body, and how some of them ended", title: "Councils and Facebook", text: `Councils in the South West have disciplined 254 staff over Facebook.
Devon County Council had 17 cases, one of them ending in dismissal.
Plymouth City Council recorded 12 cases, two of which ended in dismissal.
Cornwall Council, which had nine cases, sacked three.`, want: []string{
		"(several) disciplinary_action 254 exact [facebook] - .. part of -",
		"devon-county-council disciplinary_action 17 exact [facebook] - .. part of 0",
		"devon-county-council dismissal 1 exact [facebook] - .. part of 1",
		"plymouth-city-council disciplinary_action 12 exact [facebook] - .. part of 0",
		"plymouth-city-council dismissal 2 exact [facebook] - .. part of 3",
		"cornwall-council disciplinary_action 9 exact [facebook] - .. part of 0",
		"cornwall-council dismissal 3 exact [facebook] - .. part of 5",
	}},
	{name: "the figure at each body", title: "Councils and Facebook", text: `Councils in the South West have disciplined 254 staff over Facebook.
At Devon County Council, the figure was 17; at Plymouth City Council it was 12.
Cornwall Council's total was nine and Torbay Council's six.`, want: []string{
		"(several) disciplinary_action 254 exact [facebook] - .. part of -",
		"devon-county-council disciplinary_action 17 exact [facebook] - .. part of 0",
		"plymouth-city-council disciplinary_action 12 exact [facebook] - .. part of 0",
		"cornwall-council disciplinary_action 9 exact [facebook] - .. part of 0",
		"torbay-council disciplinary_action 6 exact [facebook] - .. part of 0",
	}},
	{name: "names erased, in the watchdog's name no sanction", title: "Doctors and Facebook", text: `Three doctors have had their names erased from the register since 2010 over Facebook, the General Medical Council said.
A magistrate was reprimanded over Twitter, the Judicial Conduct Investigations Office said.`, want: []string{
		"general-medical-council struck_off 3 exact [facebook] - 2010-01-01.. part of -",
		"judicial-conduct-investigations-office reprimand 1 exact [twitter] - .. part of -",
	}},
	{name: "an unknown school, no stranger", title: "Kent and Facebook", text: `Kent County Council sacked two clerks over Facebook. Three caretakers were dismissed by Hillside Primary School over Twitter.`, want: []string{
		"kent-county-council dismissal 2 exact [facebook] - .. part of -",
		"kent-county-council dismissal 3 exact [twitter] - .. part of -",
	}},
	{name: "over what the title tells", title: "Five sacked over posts on Facebook", text: `Carmarthenshire County Council sacked five carers in May and warned another four.`, want: []string{
		"carmarthenshire-county-council dismissal 5 exact [facebook] - 2012-05-01..2012-05-31 part of -",
		"carmarthenshire-county-council warning 4 exact [facebook] - 2012-05-01..2012-05-31 part of -",
	}},
	{name: "one of the biggest employers", title: "Hackney and Facebook", text: `London Borough of Hackney is one of the biggest employers. Eleven call centre workers at one of its largest sites have been sacked over Facebook. Four resigned; none left while one was under way.`, want: []string{
		"london-borough-of-hackney dismissal 11 exact [facebook] - .. part of -",
		"london-borough-of-hackney resignation 4 exact [facebook] - .. part of -",
	}},
	{name: "whose verb it is behind a relative clause", title: "Officer and WhatsApp", text: `A Greater Manchester Police officer who sent colleagues a photograph of a man in the middle of a crisis has been dismissed over WhatsApp.
PC Leah Stott, who answered with three laughing emojis, left the same hearing with a final written warning. A written warning went to PC Maya Sood. PC Tom Lacon, the only one to have left the group, was found to have no case to answer.`, want: []string{
		"greater-manchester-police dismissal 1 exact [whatsapp] - .. part of -",
		"greater-manchester-police final_written_warning 1 exact [whatsapp] - .. part of -",
		"greater-manchester-police written_warning 1 exact [whatsapp] - .. part of -",
		"greater-manchester-police no_action 1 exact [whatsapp] - .. part of -",
	}},
	{name: "a headline that rounds, the year before", title: "100 staff of Kent County Council punished over Facebook", text: `Some 97 people at Kent County Council were disciplined in 2011 over Facebook. The year before it was 68.`, want: []string{
		"kent-county-council disciplinary_action 97 about [facebook] - 2011-01-01..2011-12-31 part of -",
		"kent-county-council disciplinary_action 68 exact [facebook] - 2010-01-01..2010-12-31 part of -",
	}},
	{name: "a total that has climbed, and who contributed", title: "Police and Facebook", text: `Police forces disciplined 541 officers over Facebook. The total has climbed each year, from 142 in 2009 to 174 in 2010.
The Metropolitan Police contributed 57 of the 541. Kent Police added 12.`, want: []string{
		"(several) disciplinary_action 541 exact [facebook] - .. part of -",
		"(several) disciplinary_action 142 exact [facebook] - 2009-01-01..2009-12-31 part of 0",
		"(several) disciplinary_action 174 exact [facebook] - 2010-01-01..2010-12-31 part of 0",
		"metropolitan-police-service disciplinary_action 57 exact [facebook] - .. part of 0",
		"kent-police disciplinary_action 12 exact [facebook] - .. part of 0",
	}},
	{name: "an officer of another place", title: "Lincolnshire Police and Facebook", text: `Lincolnshire Police sacked two officers over Facebook. A PC in Essex was given a written warning over Facebook.`, want: []string{
		"lincolnshire-police dismissal 2 exact [facebook] - .. part of -",
		"essex-police written_warning 1 exact [facebook] - .. part of -",
	}},
	{name: "reported nine cases, two of which led to", title: "Leeds and Twitter", text: `The University of Leeds reported nine cases of misuse of Twitter in 2011, two of which led to dismissal. It let a control room operator go in 2012.`, want: []string{
		"university-of-leeds dismissal 2 exact [twitter] - 2011-01-01..2011-12-31 part of -",
		"university-of-leeds dismissal 1 exact [twitter] - 2012-01-01..2012-12-31 part of -",
	}},
	{name: "one of them at another body, the nine include one", title: "Police and their databases", text: `Police forces disciplined 236 officers over access to databases. An officer in Essex, one of the 236, had looked up a van.
Kent Police sacked nine of them. The nine include a woman officer who looked up her sister.`, want: []string{
		"(several) disciplinary_action 236 exact [it_systems] - .. part of -",
		"essex-police disciplinary_action 1 exact [it_systems] - .. part of 0",
		"kent-police dismissal 9 exact [it_systems] - .. part of 0",
		"kent-police dismissal 1 exact [it_systems] - .. part of 2",
	}},
	{name: "sent on a course, out of a workforce", title: "Swansea and its records", text: `Swansea Council investigated 17 employees in 2010 and 22 in 2011 for looking up patients.
That makes 39, out of a workforce of about 16,000. Four were sent on a refresher course.`, want: []string{
		"city-and-county-of-swansea investigation 17 exact [it_systems] - 2010-01-01..2010-12-31 part of 2",
		"city-and-county-of-swansea investigation 22 exact [it_systems] - 2011-01-01..2011-12-31 part of 2",
		"city-and-county-of-swansea investigation 39 exact [it_systems] - 2010-01-01..2011-12-31 part of -",
		"city-and-county-of-swansea management_advice 4 exact [it_systems] - 2010-01-01..2011-12-31 part of 2",
	}},
	{name: "most of whom were sent home", title: "Leeds and email", text: `Leeds City Council sacked three staff over email. It has 15,000 people on the books, most of whom have been sent home.`, want: []string{
		"leeds-city-council dismissal 3 exact [email] - .. part of -",
	}},
	{name: "every one of them, all but two", title: "Kent Police and Facebook", text: `Kent Police investigated 19 officers over Facebook. Every one of the 19 people was given a written warning.
Surrey Police investigated 14 over Twitter. All but two of the 14 were given advice.`, want: []string{
		"kent-police investigation 19 exact [facebook] - .. part of -",
		"kent-police written_warning 19 exact [facebook] - .. part of -",
		"surrey-police investigation 14 exact [twitter] - .. part of -",
	}},
	{name: "ambulance trusts by their regions", title: "Ambulance crews and Facebook", text: `Ambulance services have disciplined 149 staff over Facebook. East of England came next. At South Western, 19 were disciplined.
In the West Midlands, by contrast, eight staff were suspended.`, want: []string{
		"(several) disciplinary_action 149 exact [facebook] - .. part of -",
		"south-western-ambulance-service-nhs-foundation-trust disciplinary_action 19 exact [facebook] - .. part of 0",
		"west-midlands-ambulance-service-university-nhs-foundation-trust suspension 8 exact [facebook] - .. part of 0",
	}},
	{name: "a region where no ambulances are", title: "Councils and Facebook", text: `Councils in the North West have disciplined 149 staff over Facebook. In the North West, eight were suspended.`, want: []string{
		"(several) disciplinary_action 149 exact [facebook] - .. part of -",
		"(several) suspension 8 exact [facebook] - .. part of 0",
	}},
	{name: "including two, either sacked or resigned, and cases by year", title: "Suffolk Police and its computers", text: `Suffolk Police has disciplined 18 officers and staff for misusing computers.
Six members of staff, including two officers, were either sacked or resigned.
The misuse ranged from checking on partners to passing on information.
In 2011 there were seven cases, compared to six in 2010 and five in 2009.`, want: []string{
		"suffolk-constabulary disciplinary_action 18 exact [it_systems] - .. part of -",
		"suffolk-constabulary disciplinary_action 6 exact [it_systems] - .. part of 0",
		"suffolk-constabulary disciplinary_action 2 exact [it_systems] - .. part of 1",
		"suffolk-constabulary disciplinary_action 7 exact [it_systems] - 2011-01-01..2011-12-31 part of 0",
		"suffolk-constabulary disciplinary_action 6 exact [it_systems] - 2010-01-01..2010-12-31 part of 0",
		"suffolk-constabulary disciplinary_action 5 exact [it_systems] - 2009-01-01..2009-12-31 part of 0",
	}},
	{name: "of those, not of the year before", title: "Taxmen and records", text: `HMRC disciplined 84 staff over access to records in 2010, down from 103 the previous year. Of those, 19 were dismissed and 33 given written warnings.`, want: []string{
		"hm-revenue-customs disciplinary_action 84 exact [it_systems] - 2010-01-01..2010-12-31 part of -",
		"hm-revenue-customs disciplinary_action 103 exact [it_systems] - 2009-01-01..2009-12-31 part of -",
		"hm-revenue-customs dismissal 19 exact [it_systems] - 2010-01-01..2010-12-31 part of 0",
		"hm-revenue-customs written_warning 33 exact [it_systems] - 2010-01-01..2010-12-31 part of 0",
	}},
	{name: "bodies together, ahead of others", title: "Councils and the internet", text: `Figures show 43 staff at Wolverhampton City Council, Sandwell Council and Dudley Council were disciplined over the internet. Wolverhampton had the most, with 21, including five sackings, ahead of Sandwell on 14. There were eight cases in Dudley, where nobody lost their job.`, want: []string{
		"(several) disciplinary_action 43 exact [internet] - .. part of -",
		"city-of-wolverhampton-council disciplinary_action 21 exact [internet] - .. part of 0",
		"city-of-wolverhampton-council dismissal 5 exact [internet] - .. part of 1",
		"sandwell-metropolitan-borough-council disciplinary_action 14 exact [internet] - .. part of 0",
		"dudley-metropolitan-borough-council disciplinary_action 8 exact [internet] - .. part of 0",
	}},
	{name: "how often", title: "Teachers and Facebook", text: `Teachers at Kent County Council were suspended 12 times over Facebook. A Kent Police officer was warned three times over Twitter.`, want: []string{
		"kent-county-council suspension 12 exact [facebook] - .. part of -",
		"kent-police warning 1 exact [twitter] - .. part of -",
	}},
	{name: "of its cases, it had", title: "Ambulance crews and Facebook", text: `Ambulance services have disciplined 149 staff over Facebook.
The North West Ambulance Service was the worst. Of its 34 cases, six ended in dismissal.
East of England came next. It had 27, two of whom resigned. It has 4,500 staff.`, want: []string{
		"(several) disciplinary_action 149 exact [facebook] - .. part of -",
		"north-west-ambulance-service-nhs-trust disciplinary_action 34 exact [facebook] - .. part of 0",
		"north-west-ambulance-service-nhs-trust dismissal 6 exact [facebook] - .. part of 1",
		"east-of-england-ambulance-service-nhs-trust disciplinary_action 27 exact [facebook] - .. part of 0",
		"east-of-england-ambulance-service-nhs-trust resignation 2 exact [facebook] - .. part of 3",
	}},
	{name: "who struck off and who sacked", title: "Nurse and Snapchat", text: `A nurse who shared a photo of a patient on Snapchat has been suspended for six months, the Nursing and Midwifery Council said.
She was sacked by the hospital in January.`, want: []string{
		"nursing-and-midwifery-council suspension 1 exact [snapchat] - .. part of -",
	}},
	{name: "who removes magistrates", title: "Magistrate and Facebook", text: `A magistrate has been removed from office for posting on Facebook.
The Judicial Conduct Investigations Office said that she had failed in her duty.`, want: []string{
		"judicial-conduct-investigations-office dismissal 1 exact [facebook] - .. part of -",
	}},
	{name: "action has been taken against, went up each year", title: "Troops and Twitter", text: `Action has been taken against 212 members of the Army over Twitter in the three years to 2011.
The number went up each year: 53 in 2009, 66 in 2010 and 93 in 2011.`, want: []string{
		"british-army disciplinary_action 212 exact [twitter] - 2009-01-01..2011-12-31 part of -",
		"british-army disciplinary_action 53 exact [twitter] - 2009-01-01..2009-12-31 part of 0",
		"british-army disciplinary_action 66 exact [twitter] - 2010-01-01..2010-12-31 part of 0",
		"british-army disciplinary_action 93 exact [twitter] - 2011-01-01..2011-12-31 part of 0",
	}},
	{name: "data protection is no system", title: "Police and data", text: `Kent Police disciplined 73 officers for breaching data protection law and nine over data protection breaches.`, want: []string{
		"kent-police disciplinary_action 73 exact [] confidentiality .. part of -",
		"kent-police disciplinary_action 9 exact [] confidentiality .. part of -",
	}},
	{name: "the largest number, a total compared, where there were cases", title: "Police and Facebook", text: `Police forces disciplined 541 officers over Facebook in 2011. The total compares with 266 in 2010.
The largest number, 16, worked at Humberside Police. Kent Police put its figure at around eight. At Essex Police there were 11.
In Surrey, where there were nine cases, one officer was sacked.`, want: []string{
		"(several) disciplinary_action 541 exact [facebook] - 2011-01-01..2011-12-31 part of -",
		"(several) disciplinary_action 266 exact [facebook] - 2010-01-01..2010-12-31 part of -",
		"humberside-police disciplinary_action 16 exact [facebook] - 2011-01-01..2011-12-31 part of 0",
		"kent-police disciplinary_action 8 about [facebook] - 2011-01-01..2011-12-31 part of 0",
		"essex-police disciplinary_action 11 exact [facebook] - 2011-01-01..2011-12-31 part of 0",
		"surrey-police dismissal 1 exact [facebook] - 2011-01-01..2011-12-31 part of 0",
	}},
	{name: "given to one person by a pronoun", title: "Nurse struck off over Facebook posts", text: `A nurse who mocked a family on Facebook has been struck off. Jane Roe, 41, worked for Kirklees Council.
The council had earlier handed her a written warning, and gave her a hearing.`, want: []string{
		"kirklees-council struck_off 1 exact [facebook] - .. part of -",
		"kirklees-council written_warning 1 exact [facebook] - .. part of -",
	}},
	{name: "an employer's advice is no regulator's", title: "Paramedic cautioned over TikTok clip", text: `A paramedic has been given a caution order over a TikTok clip, the Health and Care Professions Council heard.
Her crewmate was spoken to by a manager and given words of advice.
A spokeswoman for the Yorkshire Ambulance Service said that it had apologised.`, want: []string{
		"health-and-care-professions-council reprimand 1 exact [tiktok] - .. part of -",
		"yorkshire-ambulance-service-nhs-trust management_advice 1 exact [tiktok] - .. part of -",
	}},
	{name: "a few firefighters are of one service", title: "Two dismissed over group chat", text: `Two firefighters have been dismissed and their watch manager demoted over messages in a WhatsApp group.
Merseyside Fire and Rescue Service began an inquiry.`, want: []string{
		"merseyside-fire-and-rescue-service dismissal 2 exact [whatsapp] - .. part of -",
		"merseyside-fire-and-rescue-service demotion 1 exact [whatsapp] - .. part of -",
	}},
	{name: "those whom a regulator struck off", title: "Consultant suspended over Twitter posts", text: `A consultant who worked for the Royal Cornwall Hospitals NHS Trust has been suspended over posts on Twitter.
According to the General Medical Council, nine doctors were struck off in 2012 for what they had said on Twitter.`, want: []string{
		"royal-cornwall-hospitals-nhs-trust suspension 1 exact [twitter] - .. part of -",
		"general-medical-council struck_off 9 exact [twitter] - 2012-01-01..2012-12-31 part of -",
	}},
	{name: "found to have broken rules, and what both met", title: "PC sacked over WhatsApp messages", text: `A constable of Nottinghamshire Police has been sacked over messages on WhatsApp.
Two other constables admitted misconduct. Both received final written warnings.`, want: []string{
		"nottinghamshire-police dismissal 1 exact [whatsapp] - .. part of -",
		"nottinghamshire-police final_written_warning 2 exact [whatsapp] - .. part of -",
	}},
	{name: "whom a clip reached, and what was fired off", title: "Soldier kicked out of Army over Snapchat video", text: `A soldier who shared a video on Snapchat has been booted out of the Army.
A court martial heard that the clip was sent to 60 people. He fired off seven messages.`, want: []string{
		"british-army dismissal 1 exact [snapchat] - .. part of -",
	}},
	{name: "the headline's round number", title: "More than thirty staff disciplined over tweets", text: `At least 33 staff of the University of Sussex have been disciplined over tweets.`, want: []string{
		"university-of-sussex disciplinary_action 33 at_least [twitter] - .. part of -",
	}},
}

// A storyCase is a news page and the findings that it tells.
type storyCase struct {
	name, title, text string
	want              []string
}

// story is a news page with headings.
func story(title, text string) []byte {
	paragraphs := strings.Split(text, "\n")
	for i, p := range paragraphs {
		if heading, ok := strings.CutPrefix(p, "## "); ok {
			paragraphs[i] = "</p><h2>" + heading + "</h2><p>"
		} else {
			paragraphs[i] = p + "</p><p>"
		}
	}
	return newsPage(title, strings.Join(paragraphs, ""))
}

func TestStories(t *testing.T) {
	for _, tt := range append(stories, emptyStories...) {
		t.Run(tt.name, func(t *testing.T) {
			e, err := extractors.Extract(extractors.Page{Body: story(tt.title, tt.text), Kind: article.News})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, lines(e)); diff != "" {
				t.Errorf("findings of %q (-want +got):\n%s", tt.text, diff)
			}
			checkOffsets(t, e)
			checkEvidence(t, e)
		})
	}
}
