package extractors_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"foiwatch/extractors"
	"foiwatch/extractors/article"
	"foiwatch/extractors/score"
)

// constructions are sentences in the ways that outcomes are told, each a page of
// one paragraph of 12 February 2013 with the findings that a reader takes from
// it; all figures are invented.
var constructions = []struct {
	name string
	text string
	want []string
}{
	{"passive", "Nine porters at Barts Health NHS Trust were dismissed over messages on WhatsApp.", []string{
		"barts-health-nhs-trust dismissal 9 exact [whatsapp] - .. part of -",
	}},
	{"active with perfect", "Essex County Council has fired six lifeguards over a TikTok clip.", []string{
		"essex-county-council dismissal 6 exact [tiktok] - .. part of -",
	}},
	{"simple past", "In 2012 Surrey Police sacked four detectives for misusing the Police National Computer.", []string{
		"surrey-police dismissal 4 exact [it_systems] - 2012-01-01..2012-12-31 part of -",
	}},
	{"nominal with at", "There were 14 dismissals at HM Revenue & Customs over e-mail in 2010.", []string{
		"hm-revenue-customs dismissal 14 exact [email] - 2010-01-01..2010-12-31 part of -",
	}},
	{"the sacking of", "The sacking of three planners by Leeds City Council followed a row on Twitter.", []string{
		"leeds-city-council dismissal 3 exact [twitter] - .. part of -",
	}},
	{"nominal against", "Kent Police took action against 19 staff for what they wrote on Facebook.", []string{
		"kent-police disciplinary_action 19 exact [facebook] - .. part of -",
	}},
	{"article", "A paramedic at London Ambulance Service NHS Trust has been sacked for a post on Instagram.", []string{
		"london-ambulance-service-nhs-trust dismissal 1 exact [instagram] - .. part of -",
	}},
	{"one person again in a pull quote", "A paramedic at London Ambulance Service NHS Trust has been sacked for a post on Instagram in May.</p><p>A paramedic at London Ambulance Service NHS Trust has been sacked", []string{
		"london-ambulance-service-nhs-trust dismissal 1 exact [instagram] - 2012-05-01..2012-05-31 part of -",
	}},
	{"ordinal is one person", "A third officer at Kent Police was demoted over a WhatsApp group.", []string{
		"kent-police demotion 1 exact [whatsapp] - .. part of -",
	}},
	{"ordinal warning is no count", "A final written warning was given to an officer of Kent Police over Facebook.", []string{
		"kent-police final_written_warning 1 exact [facebook] - .. part of -",
	}},
	{"gapped warnings", "Of the 30 disciplined at the Home Office over e-mail, 12 got final written warnings, ten written and eight oral ones.", []string{
		"home-office final_written_warning 12 exact [email] - .. part of -",
		"home-office written_warning 10 exact [email] - .. part of -",
		"home-office verbal_warning 8 exact [email] - .. part of -",
	}},
	{"partitive of whom", "The Ministry of Defence disciplined 50 staff over social media in 2012, of whom nine were dismissed.", []string{
		"ministry-of-defence disciplinary_action 50 exact [social_media] - 2012-01-01..2012-12-31 part of -",
		"ministry-of-defence dismissal 9 exact [social_media] - 2012-01-01..2012-12-31 part of 0",
	}},
	{"N of them", "Hampshire County Council investigated 22 workers over Facebook, and four of them were sacked.", []string{
		"hampshire-county-council investigation 22 exact [facebook] - .. part of -",
		"hampshire-county-council dismissal 4 exact [facebook] - .. part of 0",
	}},
	{"co-ordinated subject", "An inspector and four constables at Essex Police were given written warnings over WhatsApp.", []string{
		"essex-police written_warning 1 exact [whatsapp] - .. part of -",
		"essex-police written_warning 4 exact [whatsapp] - .. part of -",
	}},
	{"two kinds of staff", "Three male and five female staff at Cardiff Council were suspended over Facebook.", []string{
		"cardiff-council suspension 3 exact [facebook] - .. part of -",
		"cardiff-council suspension 5 exact [facebook] - .. part of -",
	}},
	{"as were", "Two clerks at the Land Registry were dismissed over e-mail, as were three managers.", []string{
		"land-registry dismissal 2 exact [email] - .. part of -",
		"land-registry dismissal 3 exact [email] - .. part of -",
	}},
	{"each", "Devon County Council and Dorset Council each dismissed two workers over Facebook.", []string{
		"devon-county-council dismissal 2 exact [facebook] - .. part of -",
		"dorset-council dismissal 2 exact [facebook] - .. part of -",
	}},
	{"respectively", "Kent Police, Essex Police and Surrey Police dismissed nine, six and two officers respectively over WhatsApp.", []string{
		"kent-police dismissal 9 exact [whatsapp] - .. part of -",
		"essex-police dismissal 6 exact [whatsapp] - .. part of -",
		"surrey-police dismissal 2 exact [whatsapp] - .. part of -",
	}},
	{"a further", "Leeds City Council sacked five staff over Facebook and a further eight were warned in writing.", []string{
		"leeds-city-council dismissal 5 exact [facebook] - .. part of -",
		"leeds-city-council written_warning 8 exact [facebook] - .. part of -",
	}},
	{"closing sentence", "This follows seven sackings at the Ministry of Justice as well as two at the Crown Prosecution Service over Facebook.", []string{
		"ministry-of-justice dismissal 7 exact [facebook] - .. part of -",
		"crown-prosecution-service dismissal 2 exact [facebook] - .. part of -",
	}},
	{"with absolute", "Sussex Police disciplined 17 officers over Twitter, with two losing their jobs.", []string{
		"sussex-police disciplinary_action 17 exact [twitter] - .. part of -",
		"sussex-police dismissal 2 exact [twitter] - .. part of 0",
	}},
	{"one person, two outcomes", "A constable at Kent Police was suspended and later dismissed over Snapchat.", []string{
		"kent-police suspension 1 exact [snapchat] - .. part of -",
		"kent-police dismissal 1 exact [snapchat] - .. part of -",
	}},
	{"resigned after being", "A sergeant at Essex Police resigned after being demoted over WhatsApp.", []string{
		"essex-police resignation 1 exact [whatsapp] - .. part of -",
		"essex-police demotion 1 exact [whatsapp] - .. part of -",
	}},
	{"several outcomes, one number", "Twelve teachers at Kent County Council were sacked, suspended or warned over Facebook.", []string{
		"kent-county-council disciplinary_action 12 exact [facebook] - .. part of -",
	}},
	{"told again with the sites", "Three clerks at the Home Office have been dismissed over social media. The dismissals, for harming its name, followed the three using Bebo and MySpace.", []string{
		"home-office dismissal 3 exact [bebo myspace] - .. part of -",
	}},
	{"shown the door", "Seven staff at the Home Office were shown the door over e-mail.", []string{
		"home-office dismissal 7 exact [email] - .. part of -",
	}},
	{"lost their jobs", "Nine workers at Hull City Council lost their jobs over eBay and other sites on the internet.", []string{
		"hull-city-council dismissal 9 exact [ebay] - .. part of -",
	}},
	{"struck off", "The Nursing and Midwifery Council struck off five nurses over Facebook in 2012.", []string{
		"nursing-and-midwifery-council struck_off 5 exact [facebook] - 2012-01-01..2012-12-31 part of -",
	}},
	{"stripped of rank", "Two sergeants at Essex Police were reduced in rank over Twitter.", []string{
		"essex-police demotion 2 exact [twitter] - .. part of -",
	}},
	{"pay", "Three officers at Police Scotland had their pay docked over Facebook.", []string{
		"police-scotland pay_penalty 3 exact [facebook] - .. part of -",
	}},
	{"idiom around the object", "Kent County Council showed four of its staff the door over Facebook.", []string{
		"kent-county-council dismissal 4 exact [facebook] - .. part of -",
	}},
	{"removed from the register", "The Nursing and Midwifery Council removed three midwives from its register over Facebook.", []string{
		"nursing-and-midwifery-council struck_off 3 exact [facebook] - .. part of -",
	}},
	{"counterfactual", "Four officers of Essex Police would have been dismissed over WhatsApp had they not already resigned.", []string{
		"essex-police resignation 4 exact [whatsapp] - .. part of -",
	}},
	{"years under one verb", "The Home Office sacked eight people over Facebook in 2009, 11 in 2010 and four in 2011.", []string{
		"home-office dismissal 8 exact [facebook] - 2009-01-01..2009-12-31 part of -",
		"home-office dismissal 11 exact [facebook] - 2010-01-01..2010-12-31 part of -",
		"home-office dismissal 4 exact [facebook] - 2011-01-01..2011-12-31 part of -",
	}},
	{"financial year", "The Department for Transport dismissed five staff over e-mail in 2011/12.", []string{
		"department-for-transport dismissal 5 exact [email] - 2011-04-01..2012-03-31 part of -",
	}},
	{"since", "Cumbria Constabulary has dismissed three officers over Facebook since January 2011.", []string{
		"cumbria-constabulary dismissal 3 exact [facebook] - 2011-01-01.. part of -",
	}},
	{"past years", "Bristol City Council sacked seven staff over Facebook in the past three years.", []string{
		"bristol-city-council dismissal 7 exact [facebook] - 2010-02-12..2013-02-12 part of -",
	}},
	{"between", "Between 2008 and 2010 the Cabinet Office warned nine officials over Twitter.", []string{
		"cabinet-office warning 9 exact [twitter] - 2008-01-01..2010-12-31 part of -",
	}},
	{"early in a year", "Early in 2012 Kent Police suspended two officers over Twitter.", []string{
		"kent-police suspension 2 exact [twitter] - 2012-01-01..2012-03-31 part of -",
	}},
	{"both years", "Kent Police dismissed four officers over Facebook in 2010 and 2011.", []string{
		"kent-police dismissal 4 exact [facebook] - 2010-01-01..2011-12-31 part of -",
	}},
	{"since something opened", "Since the system was opened to councils in 2006, the Department for Work and Pensions has sacked 40 staff for abusing its databases.", []string{
		"department-for-work-pensions dismissal 40 exact [it_systems] - 2006-01-01.. part of -",
	}},
	{"up from", "The number of staff disciplined over Facebook at the Home Office rose to 31 in 2012, up from 18 in 2011.", []string{
		"home-office disciplinary_action 31 exact [facebook] - 2012-01-01..2012-12-31 part of -",
		"home-office disciplinary_action 18 exact [facebook] - 2011-01-01..2011-12-31 part of -",
	}},
	{"at least", "At least 12 officers at Kent Police were sacked over Facebook.", []string{
		"kent-police dismissal 12 at_least [facebook] - .. part of -",
	}},
	{"more than", "More than 200 staff at HM Revenue & Customs were disciplined over e-mail.", []string{
		"hm-revenue-customs disciplinary_action 200 more_than [email] - .. part of -",
	}},
	{"fewer than", "Fewer than five nurses at Barts Health NHS Trust were dismissed over Facebook.", []string{
		"barts-health-nhs-trust dismissal 5 fewer_than [facebook] - .. part of -",
	}},
	{"about", "Around 30 staff at the Home Office were warned in writing over Twitter.", []string{
		"home-office written_warning 30 about [twitter] - .. part of -",
	}},
	{"no fewer than", "No fewer than 15 clerks at the Home Office were sacked over e-mail.", []string{
		"home-office dismissal 15 at_least [email] - .. part of -",
	}},
	{"half a dozen", "Half a dozen wardens at Kent County Council were dismissed over Facebook.", []string{
		"kent-county-council dismissal 6 exact [facebook] - .. part of -",
	}},
	{"cases that ended in", "Eight cases of Facebook misuse at Leeds City Council ended in dismissal.", []string{
		"leeds-city-council dismissal 8 exact [facebook] - .. part of -",
	}},
	{"no further action", "At Kent Police no further action was taken in nine cases over Facebook.", []string{
		"kent-police no_action 9 exact [facebook] - .. part of -",
	}},
	{"still open", "Four officers at Kent Police are still being investigated over WhatsApp.", []string{
		"kent-police investigation 4 exact [whatsapp] - .. part of -",
	}},
	{"found to have", "Thirty staff at HM Revenue & Customs were found to have looked at tax records without reason.", []string{
		"hm-revenue-customs breach_finding 30 exact [it_systems] - .. part of -",
	}},
	{"reflective practice", "Six officers at Kent Police were sent on reflective practice over WhatsApp.", []string{
		"kent-police management_advice 6 exact [whatsapp] - .. part of -",
	}},
	{"our own figures in speech", "“We have dismissed 12 staff over Facebook since 2010,” said a spokesman for Kent County Council.", []string{
		"kent-county-council dismissal 12 exact [facebook] - 2010-01-01.. part of -",
	}},
	{"according to", "Three people at Kent County Council were sacked over Facebook, according to the Local Government Association.", []string{
		"kent-county-council dismissal 3 exact [facebook] - .. part of -",
	}},
	{"an agency of a department", "Border Force dismissed four officers over Snapchat, the Home Office said.", []string{
		"border-force dismissal 4 exact [snapchat] - .. part of -",
	}},
	{"nothing: zero", "No staff at Kent County Council have been disciplined over Facebook.", nil},
	{"nothing: none", "None of the 4,000 officers at Kent Police was dismissed over Twitter.", nil},
	{"nothing: not one", "Not one employee of Essex County Council was sacked over Facebook.", nil},
	{"nothing: a rule", "Under the policy of Kent County Council staff can be sacked for posts on Facebook.", nil},
	{"nothing: rules in the present", "At Kent Police an officer who shares a picture on WhatsApp is dismissed.", nil},
	{"nothing: alternatives of a rule", "A panel at Kent Police may dismiss an officer, reduce an officer in rank or give a final written warning over WhatsApp.", nil},
	{"nothing: a threat", "Kent County Council threatened to sack 30 workers over Facebook.", nil},
	{"nothing: a plan", "Twelve clerks at the Home Office are to be dismissed over Facebook.", nil},
	{"nothing: a call", "Residents called for three officers at Kent Police to be sacked over Twitter.", nil},
	{"nothing: a wish", "The mayor wants Kent County Council to dismiss five teachers over Facebook.", nil},
	{"nothing: whether", "It is not known whether Kent Police dismissed two officers over Facebook.", nil},
	{"nothing: how many", "Kent Police would not say how many officers were dismissed over Facebook.", nil},
	{"nothing: a private firm", "Fifteen cabin crew at an airline were sacked over Facebook.", nil},
	{"nothing: another firm", "A bank sacked nine clerks over Facebook.", nil},
	{"nothing: another country", "Police in Toronto suspended six officers over Facebook.", nil},
	{"nothing: pupils", "Eleven pupils were suspended over Snapchat by a school in Kent.", nil},
	{"nothing: prisoners", "Forty prisoners were punished for using Facebook from their cells.", nil},
	{"nothing: theft", "Kent Police dismissed six officers for theft.", nil},
	{"nothing: drink", "Essex Police sacked two officers for drink-driving.", nil},
	{"nothing: a share", "One in five staff at the Home Office has been warned over Facebook, a survey says.", nil},
	{"nothing: a court", "A man from Ashford was fined £450 by magistrates over a tweet about Kent Police.", nil},
	{"nothing: a suspended sentence", "A PC at Kent Police got a suspended sentence over WhatsApp.", nil},
	{"nothing: a warning that tells", "Kent Police warned 4,000 officers that WhatsApp is not private.", nil},
	{"nothing: people who watch", "Kent Police said 300 residents complained on Facebook about parking.", nil},
	{"nothing: things counted", "Kent Police deleted 40 posts on Facebook.", nil},
	{"nothing: speech of others", "“They should have sacked 50 people at Kent Police over Facebook years ago,” said a former officer.", nil},
	{"nothing: an age", "Gareth Pool, 34, praised Kent Police on Facebook.", nil},
	{"nothing: guidance", "Kent Police issued guidance on Facebook to 3,000 officers.", nil},
}

func TestConstructions(t *testing.T) {
	for _, tt := range constructions {
		t.Run(tt.name, func(t *testing.T) {
			e, err := extractors.Extract(extractors.Page{Body: page(tt.text), Kind: article.News})
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

// checkEvidence holds that the evidence of findings read from sentences shows
// their number, their sanction and their body, or links to them.
func checkEvidence(t *testing.T, e extractors.Extraction) {
	t.Helper()
	for i, f := range e.Findings {
		if lack := score.Lack([]rune(e.Document.Text), e.Mentions, nil, f); lack != "" {
			t.Errorf("the evidence of finding %d lacks its %s: %+v", i, lack, f)
		}
	}
}

// TestFindingsNameWhatTheyRestOn holds findings whose evidence alone does not tell
// all to the words elsewhere that do.
func TestFindingsNameWhatTheyRestOn(t *testing.T) {
	tests := []struct{ name, text string }{
		{"a word with other meanings", "Kent Police fired Mrs Tanner-Hogg, 41, over Facebook."},
		{"words around the object", "Kent Police showed six officers the door over Facebook."},
		{"a body named by its place", "A Hereford police constable has been sacked over a WhatsApp group.</p><p>West Mercia Police said that he had gone.</p><p>West Mercia Police had told him so."},
		{"shares of a whole told before", "Kent Police disciplined 40 officers over social media.</p><p>Facebook was the site for 22 of them, WhatsApp for 18."},
		{"such cases", "Kent Police disciplined four officers over Facebook.</p><p>There had been three such cases in 2011."},
		{"the body is named behind", "Four have been sacked over Discord.</p><p>They worked at the Rural Payments Agency.</p><p>The Rural Payments Agency said they had gone."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e, err := extractors.Extract(extractors.Page{Body: page(tt.text), Kind: article.News})
			if err != nil || len(e.Findings) == 0 {
				t.Fatalf("no findings of %q, error %v", tt.text, err)
			}
			checkEvidence(t, e)
		})
	}
}
