package extractors

import (
	"testing"
	"time"

	"foiwatch/extractors/article"
	"foiwatch/extractors/lexicon"
	"foiwatch/extractors/period"
)

func TestDepartmentAsked(t *testing.T) {
	tests := []struct {
		text string
		year int
		want string
	}{
		{"To ask the Secretary of State for Transport how many staff were dismissed", 2009, "department-for-transport"},
		{"To ask the Secretary of State for Environment, Food and Rural Affairs how many staff in his Department", 2007, "department-for-environment-food-rural-affairs"},
		{"To ask the Secretary of State for Justice, how many prison staff were dismissed", 2023, "ministry-of-justice"},
		{"To ask the Secretary of State for the Home Department what disciplinary action", 2012, "home-office"},
		{"To ask the Secretary of State for Defence, pursuant to the answer of 3 May, how many", 2012, "ministry-of-defence"},
		{"To ask the Chancellor of the Exchequer if he will list the staff", 2010, "hm-treasury"},
		{"To ask the Secretary of State for Health and Social Care how many", 2020, "department-of-health-and-social-care"},
		{"Mr Quill asked the Secretary of State for Work and Pensions how many of his officials", 2009, "department-for-work-pensions"},
		{"Question for Ministry of Justice", 2023, "ministry-of-justice"},
		{"You may ask for a review of this decision.", 2012, ""},
		{"He asked the minister for help.", 2012, ""},
	}
	for _, tt := range tests {
		published := period.Date{Year: tt.year, Month: time.June, Day: 1}
		doc := article.Document{Kind: article.Disclosure, Text: tt.text, Published: published, Blocks: []article.Block{{Kind: article.Paragraph, End: len(tt.text)}}}
		if got := departmentAsked(doc, lexicon.Default(), lexicon.Context{Published: published}); got != tt.want {
			t.Errorf("departmentAsked(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}
