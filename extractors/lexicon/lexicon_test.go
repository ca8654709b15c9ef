package lexicon

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"foiwatch/extractors/period"
)

// ids writes matches as "kind:id", in order.
func ids(matches []Match) []string {
	var list []string
	for _, m := range matches {
		if !m.Unsettled {
			list = append(list, string(m.Kind)+":"+m.ID)
		}
	}
	return list
}

func TestFind(t *testing.T) {
	tests := []struct {
		name string
		text string
		ctx  Context
		want []string
	}{
		{name: "a ministry by its name", text: "Three people at the Home Office were told.", want: []string{"department:home-office"}},
		{name: "a name over a line break", text: "the Home\nOffice said", want: []string{"department:home-office"}},
		{name: "a name with a no-break space", text: "HM\u00a0Revenue & Customs", want: []string{"department:hm-revenue-customs"}},
		{name: "and for an ampersand, in capitals", text: "HM REVENUE AND CUSTOMS", want: []string{"department:hm-revenue-customs"}},
		{name: "a possessive with a curly apostrophe", text: "West Yorkshire Police’s answer", want: []string{"department:west-yorkshire-police"}},
		{name: "the mistaken name that papers use", text: "Department of Work and Pensions", want: []string{"department:department-for-work-pensions"}},
		{name: "a name is not made of two sentences", text: "He went Home. Office staff laughed.", want: nil},
		{name: "small letters are no name", text: "a home office with a desk", want: nil},
		{name: "an abbreviation as printed", text: "the DWP and the dwp", want: []string{"department:department-for-work-pensions"}},
		{name: "initials with dots", text: "D.W.P. staff", want: []string{"department:department-for-work-pensions"}},
		{name: "a staff association is not the force", text: "the Metropolitan Police Federation said", want: nil},
		{name: "an ambiguous place is the force where officers follow", text: "Hampshire officers", want: []string{"department:hampshire-constabulary"}},
		{name: "a place alone is no body", text: "a farm in Kent", want: nil},
		{name: "a place on the force's own site", text: "Kent gave no number.", ctx: Context{Host: "foi.kent.police.uk"}, want: []string{"department:kent-police"}},
		{name: "the Treasury is one", text: "the Treasury said none", want: []string{"department:hm-treasury"}},
		{name: "the name of its day", text: "the Foreign Office", ctx: Context{Published: period.Date{Year: 2012, Month: 10, Day: 1}}, want: []string{"department:foreign-commonwealth-office"}},
		{name: "the longest platform", text: "on Facebook Messenger", want: []string{"platform:facebook_messenger"}},
		{name: "X with a post", text: "posted on X about it", want: []string{"platform:twitter"}},
		{name: "X in a list", text: "Instagram, X and Reddit", want: []string{"platform:instagram", "platform:twitter", "platform:reddit"}},
		{name: "X as a name is none", text: "Malcolm X", want: nil},
		{name: "signal as a word is none", text: "a signal was sent to staff", want: nil},
		{name: "Signal with a group", text: "a Signal group of officers", want: []string{"platform:signal"}},
		{name: "the longest sanction", text: "given a final written warning", want: []string{"sanction:final_written_warning"}},
		{name: "fired needs a person", text: "Two officers were fired.", want: []string{"sanction:dismissal"}},
		{name: "a shot is no dismissal", text: "the rocket was fired into space", want: nil},
		{name: "no further action is a sanction of its own", text: "no further action was taken", want: []string{"sanction:no_action"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := ids(Default().Find(tt.text, tt.ctx))
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("Find(%q) (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

func TestBodyByHost(t *testing.T) {
	tests := []struct{ host, want string }{
		{"www.kent.police.uk", "kent-police"},
		{"foi.kent.police.uk", "kent-police"},
		{"www.psni.police.uk", "police-service-of-northern-ireland"},
		{"www.leeds.ac.uk", "university-of-leeds"},
		{"www.manchester.ac.uk", "the-university-of-manchester"},
		{"www.gov.uk", ""},
		{"news.example", ""},
	}
	for _, tt := range tests {
		if got, _ := Default().BodyByHost(tt.host); got.ID != tt.want {
			t.Errorf("BodyByHost(%s) = %q, want %q", tt.host, got.ID, tt.want)
		}
	}
}

func TestBodyByName(t *testing.T) {
	tests := []struct{ name, want string }{
		{"Home Office", "home-office"}, {"The Ministry of Justice", "ministry-of-justice"}, {"Transport", "department-for-transport"},
		{"A letter to the Home Office", ""}, {"", ""},
	}
	for _, tt := range tests {
		if got, _ := Default().BodyByName(tt.name, Context{}); got.ID != tt.want {
			t.Errorf("BodyByName(%q) = %q, want %q", tt.name, got.ID, tt.want)
		}
	}
}

func TestReason(t *testing.T) {
	tests := []struct{ text, want string }{
		{"for bringing the council into disrepute", "disrepute"},
		{"found in breach of the Civil Service Code", "code_breach"},
		{"for causing a security breach", "security_breach"},
		{"for coming in late", ""},
	}
	for _, tt := range tests {
		if got := Default().Reason(tt.text); got != tt.want {
			t.Errorf("Reason(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

// TestTheDataIsSound holds the files to what the code and the design rely on.
func TestTheDataIsSound(t *testing.T) {
	l := Default()
	for _, b := range l.Bodies() {
		for _, id := range append([]string{}, b.SuccessorIDs...) {
			if _, ok := l.Body(id); !ok {
				t.Errorf("successor %q of %s is not a body", id, b.ID)
			}
		}
		if b.Name != strings.TrimSpace(b.Name) || b.Name == "" {
			t.Errorf("name %q of %s", b.Name, b.ID)
		}
	}
	wantReasons := []string{"disrepute", "security_breach", "code_breach", "offensive_content", "harassment", "confidentiality", "misuse_of_time", "improper_access", "criticism", "other"}
	var reasons []string
	for _, r := range l.Reasons() {
		reasons = append(reasons, r.ID)
	}
	if diff := cmp.Diff(wantReasons, reasons); diff != "" {
		t.Errorf("reasons (-design +data):\n%s", diff)
	}
	if len(l.Sanctions()) != 18 || len(l.Platforms()) < 100 || len(l.Bodies()) < 2000 {
		t.Errorf("%d sanctions, %d platforms, %d bodies", len(l.Sanctions()), len(l.Platforms()), len(l.Bodies()))
	}
	for _, class := range []string{"on_site", "common", "name_begins", "name_ends", "name_ends_too", "not_in_hosts", "no_hospital"} {
		if len(l.words[class]) == 0 {
			t.Errorf("words.csv: class %q has no words", class)
		}
	}
	for _, s := range l.sites {
		for _, kind := range s.kinds {
			if !slices.ContainsFunc(l.bodies, func(b Body) bool { return b.Kind == kind }) {
				t.Errorf("sites.csv: %s: no body is of kind %q", s.ends, kind)
			}
		}
	}
	for _, file := range []string{"bodies", "platforms", "sanctions"} {
		err := eachRow("data/"+file+".csv", func(row map[string]string) error {
			forms := map[string]bool{row["name"]: true}
			for _, column := range []string{"aliases", "abbreviations", "surface_forms"} {
				for _, form := range list(row[column]) {
					forms[form] = true
				}
			}
			for _, form := range list(row["ambiguous"]) {
				if !forms[form] {
					t.Errorf("%s: %s: %q is marked ambiguous and is not a form of the row", file, row["id"], form)
				}
			}
			return nil
		})
		if err != nil {
			t.Error(err)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, seed := range []string{"the Home Office's D.W.P. staff", "X, Y+ & Z’s", "Caf\xff\u00ad é'", "a.b.c.d.e", "Google+"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		start := 0
		for _, m := range Default().Find(text, Context{}) {
			if m.Start < start || m.End > len(text) || text[m.Start:m.End] != m.Surface || m.ID == "" {
				t.Fatalf("match %+v in %q", m, text)
			}
			start = m.Start
		}
	})
}

// BenchmarkFind measures matching with all names, and with a tenth and a
// hundredth of them: the speed must not hang on the number.
func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("Two officers of Kent Police were dismissed after messages on WhatsApp, the force told the Courier in answer to a request. Nobody at the Home Office would say more than that the rules are clear to all. ", 500)
	for _, part := range []struct {
		name string
		of   int
	}{{"1-in-100", 100}, {"1-in-10", 10}, {"all", 1}} {
		b.Run(part.name, func(b *testing.B) {
			l := *Default()
			l.index = newIndex(l.dictionary)
			for i, body := range l.bodies {
				if i%part.of == 0 {
					l.index.add(body.Name, name{kind: Department, id: body.ID})
				}
			}
			l.index.add("dismissed", name{kind: Sanction, id: "dismissal"})
			l.index.add("WhatsApp", name{kind: Platform, id: "whatsapp"})
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				l.Find(text, Context{})
			}
		})
	}
}
