package extractors_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"foiwatch/extractors"
	"foiwatch/extractors/article"
)

// newsPages are the ways in which news pages tell of what a sentence alone does not
// say, in groups by construction, each with what looks like it and must not be read.
// A page is of 12 February 2013, its paragraphs are parted by line breaks; all
// figures are invented.
var newsPages = []struct {
	name  string
	title string // Defaults to "Sample".
	text  string
	want  []string
}{
	// shares of a number by platform
	{name: "platforms share a number", text: `Norfolk Constabulary disciplined 14 officers over social media in 2011.
Facebook was used in nine of the cases, with two relating to Twitter.`, want: []string{
		"norfolk-constabulary disciplinary_action 14 exact [social_media] - 2011-01-01..2011-12-31 part of -",
		"norfolk-constabulary disciplinary_action 9 exact [facebook] - 2011-01-01..2011-12-31 part of 0",
		"norfolk-constabulary disciplinary_action 2 exact [twitter] - 2011-01-01..2011-12-31 part of 0",
	}},
	{name: "numbers each behind its platform", text: `Kent Police investigated 60 officers over social media.
Facebook came up in 37 of the inquiries, Snapchat in 20 and Bebo in three.`, want: []string{
		"kent-police investigation 60 exact [social_media] - .. part of -",
		"kent-police investigation 37 exact [facebook] - .. part of 0",
		"kent-police investigation 20 exact [snapchat] - .. part of 0",
		"kent-police investigation 3 exact [bebo] - .. part of 0",
	}},
	{name: "platforms behind numbers of their own", text: `Kent Police opened 37 investigations over Facebook and 20 over Snapchat.`, want: []string{
		"kent-police investigation 37 exact [facebook] - .. part of -",
		"kent-police investigation 20 exact [snapchat] - .. part of -",
	}},
	{name: "a share without people", text: `Norfolk Constabulary disciplined 14 officers over social media in 2011.
Facebook had nine million users by then, Twitter two million.`, want: []string{
		"norfolk-constabulary disciplinary_action 14 exact [social_media] - 2011-01-01..2011-12-31 part of -",
	}},

	// one of those counted
	{name: "among them was a", text: `Merseyside Police dismissed seven officers over WhatsApp.
Among them was a sergeant who had sent on pictures of a crash.
Four more were given written warnings over Facebook.`, want: []string{
		"merseyside-police dismissal 7 exact [whatsapp] - .. part of -",
		"merseyside-police dismissal 1 exact [whatsapp] - .. part of 0",
		"merseyside-police written_warning 4 exact [facebook] - .. part of -",
	}},
	{name: "one of them only speaks", text: `Merseyside Police dismissed seven officers over WhatsApp.
One of them said that the chats had been private.
Four more were given written warnings over Facebook, and two officers were suspended over Twitter.`, want: []string{
		"merseyside-police dismissal 7 exact [whatsapp] - .. part of -",
		"merseyside-police written_warning 4 exact [facebook] - .. part of -",
		"merseyside-police suspension 2 exact [twitter] - .. part of -",
	}},
	{name: "one of the number told before", text: `Dorset Council dismissed 12 staff over Facebook in 2012.
Neil Parfitt, a gardener, was one of the 12.
Four staff were given written warnings over e-mail.`, want: []string{
		"dorset-council dismissal 12 exact [facebook] - 2012-01-01..2012-12-31 part of -",
		"dorset-council dismissal 1 exact [facebook] - 2012-01-01..2012-12-31 part of 0",
		"dorset-council written_warning 4 exact [email] - .. part of -",
	}},
	{name: "an outcome told, then whose", text: `Dorset Council dismissed 12 staff over Facebook in 2012.
A gardener was dismissed over pictures of a mayor. He was one of the 12.`, want: []string{
		"dorset-council dismissal 12 exact [facebook] - 2012-01-01..2012-12-31 part of -",
		"dorset-council dismissal 1 exact [facebook] - 2012-01-01..2012-12-31 part of 0",
	}},
	{name: "some by dismissal", text: `Forty staff at the Land Registry were disciplined over e-mail, six of them by dismissal.`, want: []string{
		"land-registry disciplinary_action 40 exact [email] - .. part of -",
		"land-registry dismissal 6 exact [email] - .. part of 0",
	}},
	{name: "one of them doing something", text: `Two clerks at the Land Registry, one of them writing that she was bored, were warned over Facebook.`, want: []string{
		"land-registry warning 2 exact [facebook] - .. part of -",
	}},

	// words of other matters that only name who or what
	{name: "whose squad it is", text: `A drugs officer at Kent Police was dismissed over a WhatsApp group.`, want: []string{
		"kent-police dismissal 1 exact [whatsapp] - .. part of -",
	}},
	{name: "what came of drugs", text: `A patrol officer at Kent Police was dismissed over drugs.`},
	{name: "whose file was read", text: `A nurse at Barts Health NHS Trust was dismissed for looking up a murder victim in its databases.`, want: []string{
		"barts-health-nhs-trust dismissal 1 exact [it_systems] - .. part of -",
	}},
	{name: "what came of assault", text: `A nurse at Barts Health NHS Trust was dismissed for an assault on a visitor.`},
	{name: "a job with the word plan", text: `A planning officer at Hull City Council was suspended over a tweet.`, want: []string{
		"hull-city-council suspension 1 exact [twitter] - .. part of -",
	}},
	{name: "a firm within a platform", text: `Essex Police dismissed three clerks over a chat on Microsoft Teams.`, want: []string{
		"essex-police dismissal 3 exact [microsoft_teams] - .. part of -",
	}},
	{name: "a firm's own", text: `Microsoft dismissed three clerks in Essex over Facebook.`},

	// whose page it is
	{name: "the body comes late", title: "Porters go over chat group", text: `Four porters have been dismissed over a WhatsApp group.
They had passed round a picture of a ward.
Barts Health NHS Trust said that it would not be the last it heard of this.`, want: []string{
		"barts-health-nhs-trust dismissal 4 exact [whatsapp] - .. part of -",
	}},
	{name: "who asked is not whose story it is", title: "Clerks go over web use", text: `Nine clerks have been sacked over Facebook, figures obtained by the BBC show.
Suffolk County Council said that all had been told of the rules.`, want: []string{
		"suffolk-county-council dismissal 9 exact [facebook] - .. part of -",
	}},
	{name: "a regulator's own page", title: "More nurses are struck off over social media", text: `Nurses up and down the country are being struck off over social media, a register shows.
The Nursing and Midwifery Council struck off 23 of them in 2012.
A further 41 were suspended. In 2011 it had struck off 17 nurses over Facebook.`, want: []string{
		"nursing-and-midwifery-council struck_off 23 exact [social_media] - 2012-01-01..2012-12-31 part of -",
		"nursing-and-midwifery-council suspension 41 exact [social_media] - 2012-01-01..2012-12-31 part of -",
		"nursing-and-midwifery-council struck_off 17 exact [facebook] - 2011-01-01..2011-12-31 part of -",
	}},
	{name: "next in a row", title: "Police and social media", text: `Police forces in England and Wales have disciplined 240 officers over social media.
The Metropolitan Police had most, with 61. Sussex Police was next with 33.`, want: []string{
		"(several) disciplinary_action 240 exact [social_media] - .. part of -",
		"metropolitan-police-service disciplinary_action 61 exact [social_media] - .. part of 0",
		"sussex-police disciplinary_action 33 exact [social_media] - .. part of 0",
	}},
	{name: "other matters at a page's beginning", title: "Sergeant sacked over drunken brawl", text: `A sergeant at Kent Police has been dismissed after a brawl at a wedding.
Three constables were given written warnings.`},
	{name: "a brawl told online", title: "Sergeant sacked over Facebook clip of brawl", text: `A sergeant at Kent Police has been dismissed for putting a clip of a brawl on Facebook.`, want: []string{
		"kent-police dismissal 1 exact [facebook] - .. part of -",
	}},

	// people told again
	{name: "named later", title: "Constable quits over chat group", text: `A constable has resigned from Kent Police over a WhatsApp group.
Nobody else was in it.
Former PC Wayne Ockley, who resigned, would say nothing.`, want: []string{
		"kent-police resignation 1 exact [whatsapp] - .. part of -",
	}},
	{name: "let him go", text: `PC Kevin Marl of Kent Police put pictures on Snapchat.
The force let him go in 2012.
Five officers were suspended over Facebook, and a sergeant was given a written warning.`, want: []string{
		"kent-police dismissal 1 exact [snapchat] - 2012-01-01..2012-12-31 part of -",
		"kent-police suspension 5 exact [facebook] - .. part of -",
		"kent-police written_warning 1 exact [facebook] - .. part of -",
	}},
	{name: "names in apposition", text: `Carol Finch, a clerk at Derby City Council, was sacked over a blog.`, want: []string{
		"derby-city-council dismissal 1 exact [blog] - .. part of -",
	}},
	{name: "an age behind a woman", text: `A woman, 52, was dismissed by Derby City Council over Facebook.`, want: []string{
		"derby-city-council dismissal 1 exact [facebook] - .. part of -",
	}},
	{name: "relative clauses", text: `A porter who worked nights at Barts Health NHS Trust, and who had put a picture on Facebook, was dismissed.`, want: []string{
		"barts-health-nhs-trust dismissal 1 exact [facebook] - .. part of -",
	}},
	{name: "who only speaks", text: `Kent Police dismissed five officers over WhatsApp last year.
A former inspector, who left the force in 1998, said that it had come as no surprise.`, want: []string{
		"kent-police dismissal 5 exact [whatsapp] - 2012-01-01..2012-12-31 part of -",
	}},
	{name: "who left a body", text: `Two guards left the Prison Service after an inquiry into their messages on Facebook.`, want: []string{
		"hm-prison-service resignation 2 exact [facebook] - .. part of -",
	}},

	// groups, wholes and tallies
	{name: "groups make up a whole", text: `Kent Police disciplined 46 people over social media.
Officers accounted for 31 of the 46 and staff the other 15.`, want: []string{
		"kent-police disciplinary_action 46 exact [social_media] - .. part of -",
		"kent-police disciplinary_action 31 exact [social_media] - .. part of 0",
		"kent-police disciplinary_action 15 exact [social_media] - .. part of 0",
	}},
	{name: "a group of something else", text: `Kent Police disciplined 46 people over social media.
Officers made up 28 per cent of those who had asked for leave.`, want: []string{
		"kent-police disciplinary_action 46 exact [social_media] - .. part of -",
	}},
	{name: "a noun before its number", text: `At Leeds City Council oral warnings were the usual end: 16 were given over Facebook.`, want: []string{
		"leeds-city-council verbal_warning 16 exact [facebook] - .. part of -",
	}},
	{name: "a tally of a year", text: `Police Scotland disciplined 20 officers over social media in 2012, of whom six were dismissed.
The tally for 2011 was 14.`, want: []string{
		"police-scotland disciplinary_action 20 exact [social_media] - 2012-01-01..2012-12-31 part of -",
		"police-scotland dismissal 6 exact [social_media] - 2012-01-01..2012-12-31 part of 0",
		"police-scotland disciplinary_action 14 exact [social_media] - 2011-01-01..2011-12-31 part of -",
	}},
	{name: "the number disciplined", text: `The number disciplined at the Cabinet Office over e-mail was 17 in 2011.`, want: []string{
		"cabinet-office disciplinary_action 17 exact [email] - 2011-01-01..2011-12-31 part of -",
	}},
	{name: "another so many were formally warned", text: `HM Revenue & Customs sacked 31 officials over its tax records and another 140 officials were formally warned.`, want: []string{
		"hm-revenue-customs dismissal 31 exact [it_systems] - .. part of -",
		"hm-revenue-customs warning 140 exact [it_systems] - .. part of -",
	}},
	{name: "apiece", text: `Kent Police sacked six officers over Facebook, and Essex Police and Surrey Police got rid of two apiece.`, want: []string{
		"kent-police dismissal 6 exact [facebook] - .. part of -",
		"essex-police dismissal 2 exact [facebook] - .. part of -",
		"surrey-police dismissal 2 exact [facebook] - .. part of -",
	}},
	{name: "respectively", text: `Police forces disciplined 30 officers over social media in 2012.
Kent Police and Essex Police had eight and five respectively.`, want: []string{
		"(several) disciplinary_action 30 exact [social_media] - 2012-01-01..2012-12-31 part of -",
		"kent-police disciplinary_action 8 exact [social_media] - 2012-01-01..2012-12-31 part of 0",
		"essex-police disciplinary_action 5 exact [social_media] - 2012-01-01..2012-12-31 part of 0",
	}},
	{name: "a number comprised others", text: `Kent County Council disciplined 14 staff over Facebook.
The 14 comprised eight written warnings and six verbal warnings.`, want: []string{
		"kent-county-council disciplinary_action 14 exact [facebook] - .. part of -",
		"kent-county-council written_warning 8 exact [facebook] - .. part of 0",
		"kent-county-council verbal_warning 6 exact [facebook] - .. part of 0",
	}},
	{name: "the previous 12 are months", text: `In the previous 12, nine officers had been dismissed by Gwent Police over e-mail.`, want: []string{
		"gwent-police dismissal 9 exact [email] - .. part of -",
	}},
	{name: "asides between dashes", text: `Three clerks – all of them in one post room – were dismissed by the Home Office over e-mail.`, want: []string{
		"home-office dismissal 3 exact [email] - .. part of -",
	}},
	{name: "asides in brackets", text: `Three clerks (the oldest is 61) were dismissed by the Home Office over e-mail.`, want: []string{
		"home-office dismissal 3 exact [email] - .. part of -",
	}},
	{name: "fines that some got", text: `Police forces can be fined over e-mail; six have been.`},

	// investigations and what came of them
	{name: "investigations closed with nothing", text: `At Cheshire Constabulary 27 investigations into e-mail closed with no action.`, want: []string{
		"cheshire-constabulary no_action 27 exact [email] - .. part of -",
	}},
	{name: "investigations ended otherwise", text: `At Cheshire Constabulary nine investigations into e-mail ended in dismissal.`, want: []string{
		"cheshire-constabulary dismissal 9 exact [email] - .. part of -",
	}},
	{name: "investigations opened", text: `Cheshire Constabulary opened 27 investigations into e-mail.`, want: []string{
		"cheshire-constabulary investigation 27 exact [email] - .. part of -",
	}},
	{name: "it is investigating", text: `London Ambulance Service NHS Trust said that it is investigating four drivers over TikTok.`, want: []string{
		"london-ambulance-service-nhs-trust investigation 4 exact [tiktok] - .. part of -",
	}},
	{name: "an article beside numbers", text: `The inquiry into Facebook at Hull City Council led to two suspensions and a dismissal.`, want: []string{
		"hull-city-council suspension 2 exact [facebook] - .. part of -",
		"hull-city-council dismissal 1 exact [facebook] - .. part of -",
	}},
	{name: "an article that counts nothing", text: `A clerk at Hull City Council was sacked over pictures on Facebook of a retirement party.`, want: []string{
		"hull-city-council dismissal 1 exact [facebook] - .. part of -",
	}},

	// places
	{name: "a place with its kind", text: `Rhondda Cynon Taf council dismissed five carers over Facebook.`, want: []string{
		"rhondda-cynon-taf-county-borough-council dismissal 5 exact [facebook] - .. part of -",
	}},
	{name: "a place without it", text: `A home in Rhondda Cynon Taf dismissed five carers over Facebook.`},
	{name: "a place within a longer name", text: `In Northern Ireland eight guards were dismissed over Facebook, the Northern Ireland Prison Service said.`, want: []string{
		"northern-ireland-prison-service dismissal 8 exact [facebook] - .. part of -",
	}},
	{name: "the armed forces together", text: `The British Armed Forces disciplined 90 personnel over social media in 2012.`, want: []string{
		"ministry-of-defence disciplinary_action 90 exact [social_media] - 2012-01-01..2012-12-31 part of -",
	}},
	{name: "a state abroad", text: `Police in Pennsylvania sacked four officers over Facebook.`},

	// who is no staff
	{name: "people whom police warn", text: `Kent Police arrested nine people over posts on Facebook, and 30 people were warned.`},
	{name: "people to whom police speak", text: `Two people were spoken to by officers of Kent Police over posts on Facebook.`},
	{name: "schoolboys", text: `Fourteen schoolboys were suspended over Snapchat, Kent County Council said.`},
	{name: "the party", text: `Two members were suspended from the party over tweets about Leeds City Council.`},
	{name: "the whip", text: `Leeds City Council heard that two had been suspended from the Labour group over tweets.`},
	{name: "a party's people", text: `A party press officer in Leeds was sacked over a tweet.
Leeds City Council had never employed her.`},
	{name: "a club's people", text: `The club suspended two stewards over Facebook, Kent Police said.`},
	{name: "an office given up", text: `Ann Tapp resigned as leader of Derby City Council over a tweet.`},
	{name: "a post given up", text: `A clerk at Derby City Council resigned over a tweet.`, want: []string{
		"derby-city-council resignation 1 exact [twitter] - .. part of -",
	}},
	{name: "an account", text: `Three constables at Kent Police were suspended from Twitter.`},
	{name: "those suspended over it", text: `Three constables at Kent Police were suspended over Twitter.`, want: []string{
		"kent-police suspension 3 exact [twitter] - .. part of -",
	}},
	{name: "how they were told", text: `Six cleaners at Hull City Council were sacked by e-mail.`},
	{name: "a prisoner befriended", text: `The Prison Service dismissed six guards for befriending a prisoner on Facebook.`, want: []string{
		"hm-prison-service dismissal 6 exact [facebook] - .. part of -",
	}},
}

// newsPage is a news page of some paragraphs.
func newsPage(title, text string) []byte {
	if title == "" {
		title = "Sample"
	}
	return []byte(strings.ReplaceAll(string(page(strings.ReplaceAll(text, "\n", "</p><p>"))), "Sample", title))
}

func TestNewsPages(t *testing.T) {
	for _, tt := range newsPages {
		t.Run(tt.name, func(t *testing.T) {
			e, err := extractors.Extract(extractors.Page{Body: newsPage(tt.title, tt.text), Kind: article.News})
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

// TestTablesThatLayOutAPage holds that a story in the cells of a table is read as a
// story, and that figures in cells are read as figures.
func TestTablesThatLayOutAPage(t *testing.T) {
	story := `<h1>Clerks sacked</h1><p>Kent County Council has dismissed six clerks over Facebook.</p><p>It gave nine more a written warning over e-mail.</p>`
	long := "<p>" + strings.Repeat("The council would say no more of them. ", 8) + "</p>"
	want := []string{
		"kent-county-council dismissal 6 exact [facebook] - .. part of -",
		"kent-county-council written_warning 9 exact [email] - .. part of -",
	}
	tests := []struct {
		name, main string
		want       []string
	}{
		{"a heading and its text in a cell", `<table><tr><td><a href="/">Home</a></td><td>` + story + `</td></tr></table>`, want},
		{"a long text in a cell", `<h1>Clerks sacked</h1><table><tr><td>News</td><td>` + strings.TrimPrefix(story, "<h1>Clerks sacked</h1>") + strings.Repeat(long, 4) + `</td></tr></table>`, want},
		{"figures in cells", `<h1>Clerks sacked</h1><p>Kent County Council has dismissed clerks over Facebook.</p><table><tr><th>Year</th><th>Dismissed</th></tr><tr><td>2011</td><td>4</td></tr><tr><td>2012</td><td>7</td></tr></table>`, []string{
			"kent-county-council dismissal 4 exact [facebook] - 2011-01-01..2011-12-31 part of -",
			"kent-county-council dismissal 7 exact [facebook] - 2012-01-01..2012-12-31 part of -",
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			body := `<html lang="en"><head><title>Clerks sacked</title></head><body>` + tt.main + `</body></html>`
			e, err := extractors.Extract(extractors.Page{Body: []byte(body), Kind: article.News})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, lines(e)); diff != "" {
				t.Errorf("findings of %q (-want +got):\n%s", tt.main, diff)
			}
			checkOffsets(t, e)
		})
	}
}
