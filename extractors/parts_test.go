package extractors_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"foiwatch/extractors"
	"foiwatch/extractors/article"
)

// TestParts holds what several paragraphs of a story of 12 February 2013 tell of
// one another: which figures are shares of which, and of what years; all invented.
func TestParts(t *testing.T) {
	tests := []struct {
		name string
		text string
		want []string
	}{
		{"the lead tells an outcome before its total", "Four porters have been sacked by Barts Health NHS Trust over WhatsApp.</p><p>A total of 31 staff were disciplined by the trust over WhatsApp in 2012.", []string{
			"barts-health-nhs-trust dismissal 4 exact [whatsapp] - 2012-01-01..2012-12-31 part of 1",
			"barts-health-nhs-trust disciplinary_action 31 exact [whatsapp] - 2012-01-01..2012-12-31 part of -",
		}},
		{"the total may be too small for the lead", "Nine porters have been sacked by Barts Health NHS Trust over WhatsApp and 20 were warned.</p><p>The trust is investigating 25 staff over WhatsApp.", []string{
			"barts-health-nhs-trust dismissal 9 exact [whatsapp] - .. part of -",
			"barts-health-nhs-trust warning 20 exact [whatsapp] - .. part of -",
			"barts-health-nhs-trust investigation 25 exact [whatsapp] - .. part of -",
		}},
		{"outcomes of named bodies under a total", "Police forces in England disciplined 61 officers over Facebook in 2012, figures show.</p><p>Kent Police gave three constables written warnings, and in Essex an inspector was demoted.", []string{
			"(several) disciplinary_action 61 exact [facebook] - 2012-01-01..2012-12-31 part of -",
			"kent-police written_warning 3 exact [facebook] - 2012-01-01..2012-12-31 part of 0",
			"essex-police demotion 1 exact [facebook] - 2012-01-01..2012-12-31 part of 0",
		}},
		{"a named body's own month is no share", "Police forces in England disciplined 61 officers over Facebook in 2012, figures show.</p><p>In January 2013 Kent Police gave three constables written warnings over Facebook and Essex Police two.", []string{
			"(several) disciplinary_action 61 exact [facebook] - 2012-01-01..2012-12-31 part of -",
			"kent-police written_warning 3 exact [facebook] - 2013-01-01..2013-01-31 part of -",
			"essex-police written_warning 2 exact [facebook] - 2013-01-01..2013-01-31 part of -",
		}},
		{"undated years that the page dates", "Surrey Police has sacked 12 officers over e-mail in three years, it can be revealed.</p><p>The figures cover 2010 to 2012.", []string{
			"surrey-police dismissal 12 exact [email] - 2010-01-01..2012-12-31 part of -",
		}},
		{"rough years that yearly figures cover", "Surrey Police has sacked 12 officers over e-mail in the last three years.</p><p>Four were sacked in 2009/10, three in 2010/11 and five in 2011/12. A further 20 were demoted over the same period.", []string{
			"surrey-police dismissal 12 exact [email] - 2009-04-01..2012-03-31 part of -",
			"surrey-police dismissal 4 exact [email] - 2009-04-01..2010-03-31 part of 0",
			"surrey-police dismissal 3 exact [email] - 2010-04-01..2011-03-31 part of 0",
			"surrey-police dismissal 5 exact [email] - 2011-04-01..2012-03-31 part of 0",
			"surrey-police demotion 20 exact [email] - 2009-04-01..2012-03-31 part of -",
		}},
		{"a rough total is told again", "Almost 130 officers of Surrey Police were investigated over Facebook in the past three years, and nine were sacked.</p><p>The force said that 127 officers were investigated over Facebook between 2010 and 2012.", []string{
			"surrey-police dismissal 9 exact [facebook] - 2010-01-01..2012-12-31 part of 1",
			"surrey-police investigation 127 exact [facebook] - 2010-01-01..2012-12-31 part of -",
		}},
		{"officers and staff apart", "Kent Police disciplined 30 officers and 12 members of staff over Facebook in 2012.</p><p>Five of the officers were sacked and three were demoted.</p><p>Two members of civilian staff were sacked.", []string{
			"kent-police disciplinary_action 30 exact [facebook] - 2012-01-01..2012-12-31 part of -",
			"kent-police disciplinary_action 12 exact [facebook] - 2012-01-01..2012-12-31 part of -",
			"kent-police dismissal 5 exact [facebook] - 2012-01-01..2012-12-31 part of 0",
			"kent-police demotion 3 exact [facebook] - 2012-01-01..2012-12-31 part of 0",
			"kent-police dismissal 2 exact [facebook] - 2012-01-01..2012-12-31 part of 1",
		}},
		{"officers and staff together", "Kent Police disciplined 42 officers and staff over Facebook in 2012.</p><p>Two members of staff were sacked.", []string{
			"kent-police disciplinary_action 42 exact [facebook] - 2012-01-01..2012-12-31 part of -",
			"kent-police dismissal 2 exact [facebook] - 2012-01-01..2012-12-31 part of 0",
		}},
		{"an example of those dismissed", "Kent Police disciplined 30 officers over Facebook in 2012, of whom six were sacked.</p><p>One constable, who had abused a neighbour, was sacked.", []string{
			"kent-police disciplinary_action 30 exact [facebook] - 2012-01-01..2012-12-31 part of -",
			"kent-police dismissal 6 exact [facebook] - 2012-01-01..2012-12-31 part of 0",
			"kent-police dismissal 1 exact [facebook] - 2012-01-01..2012-12-31 part of 1",
		}},
	}
	for _, tt := range tests {
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
