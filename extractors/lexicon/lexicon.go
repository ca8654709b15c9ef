// Package lexicon knows the names of public bodies, platforms and sanctions and
// finds them in text. The names are data, in CSV files beside the code.
package lexicon

import (
	"embed"
	"encoding/csv"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
)

//go:embed data/*.csv
var data embed.FS

// A Body is a public body that employs people.
type Body struct {
	ID           string
	Name         string
	Kind         string // police_force, local_authority, ministerial_department …
	ParentID     string // for grouping; "" where there is none
	StartYear    int    // 0 is unknown
	EndYear      int    // 0 is live, or not known to have closed
	SuccessorIDs []string
	GovUKSlug    string
	GSS          string
	ODS          string
	Homepage     string
}

// A PlatformRow is a site, an app, or a generic kind of online use.
type PlatformRow struct {
	ID    string
	Name  string
	Kind  string // social_network, messaging … ; "generic" where it stands for no one platform
	Owner string
}

// A SanctionRow is an outcome for those who were found out.
type SanctionRow struct {
	ID         string
	Name       string
	Severity   int // 10 is the gravest
	Definition string
}

// A ReasonRow is a cause that a sanction was given for.
type ReasonRow struct {
	ID         string
	Name       string
	Definition string
}

// A Lexicon holds all names. It is not changed after it was built, so that it
// may be used by many goroutines.
type Lexicon struct {
	bodies    []Body
	platforms []PlatformRow
	sanctions []SanctionRow
	reasons   []ReasonRow

	byID       map[string]int // of bodies
	severity   map[string]int // of sanctions
	generic    map[string]bool
	collective map[string]bool     // ids of bodies that stand for many
	byHost     map[string]string   // host to the id of a body
	byLabel    map[string][]string // names as hosts spell them, to ids of bodies
	bySlug     map[string]string   // "govuk/home-office" to the id of a body
	sites      []site              // in the order in which they are tried
	notInHosts *regexp.Regexp      // the words of a name that hosts leave out
	dictionary dictionary          // of all indexes
	index      *index
	// sanctionsIdx has the sanctions of index alone, telling a word of each.
	telling      wordSet
	sanctionsIdx *index
	reasonsIdx   *index
	notTheBody   *index
	cues         map[string]map[string]bool // kind of body, or "platform", "person", to its cue words
	kindsOf      [][]string                 // by number of a cue word: the kinds of body that it tells of
	words        map[string][]string        // of the classes of words.csv
}

// Default returns the lexicon of the files that foiwatch is built with.
func Default() *Lexicon { return built() }

var built = sync.OnceValue(func() *Lexicon {
	l, err := build()
	if err != nil {
		panic("lexicon: " + err.Error()) // the files are part of the program, and a test reads them all
	}
	return l
})

// Bodies returns every public body, in the order of bodies.csv.
func (l *Lexicon) Bodies() []Body { return slices.Clone(l.bodies) }

// Platforms returns every platform, in the order of platforms.csv.
func (l *Lexicon) Platforms() []PlatformRow { return slices.Clone(l.platforms) }

// Sanctions returns every sanction, in the order of sanctions.csv.
func (l *Lexicon) Sanctions() []SanctionRow { return slices.Clone(l.sanctions) }

// Reasons returns every reason, in the order of reasons.csv.
func (l *Lexicon) Reasons() []ReasonRow { return slices.Clone(l.reasons) }

// Body returns the body of an id.
func (l *Lexicon) Body(id string) (Body, bool) {
	i, ok := l.byID[id]
	if !ok {
		return Body{}, false
	}
	return l.bodies[i], true
}

// Severity returns how grave a sanction is, 0 to 10; -1 for an unknown id.
func (l *Lexicon) Severity(sanction string) int {
	if severity, ok := l.severity[sanction]; ok {
		return severity
	}
	return -1
}

// IsGeneric tells whether a platform's id stands for no platform of its own:
// social_media, internet, email …
func (l *Lexicon) IsGeneric(platform string) bool { return l.generic[platform] }

// IsCollective tells whether a body's id stands for many bodies together: the
// NHS, the Civil Service.
func (l *Lexicon) IsCollective(id string) bool { return l.collective[id] }

// BodyBySlug returns the body of a register's own short name: register "govuk"
// has organisation slugs, "whatdotheyknow" the last part of a body's address.
func (l *Lexicon) BodyBySlug(register, slug string) (Body, bool) {
	return l.Body(l.bySlug[register+"/"+slug])
}

// build reads all files.
func build() (*Lexicon, error) {
	words := dictionary{}
	l := &Lexicon{
		byID: map[string]int{}, severity: map[string]int{}, generic: map[string]bool{}, collective: map[string]bool{}, byHost: map[string]string{}, byLabel: map[string][]string{},
		bySlug: map[string]string{}, cues: map[string]map[string]bool{}, words: map[string][]string{},
		dictionary: words, index: newIndex(words), sanctionsIdx: newIndex(words), reasonsIdx: newIndex(words), notTheBody: newIndex(words),
	}
	readers := []struct {
		file string
		row  func(map[string]string) error
	}{
		{"words", l.addWords}, {"sites", l.addSuffix}, {"bodies", l.addBody}, {"collective", l.addCollective}, {"platforms", l.addPlatform}, {"sanctions", l.addSanction}, {"reasons", l.addReason},
		{"whatdotheyknow", l.addSlug}, {"not_the_body", l.addFollower}, {"kind_cues", l.addCues}, {"other_cues", l.addCues},
	}
	for _, r := range readers {
		if err := eachRow("data/"+r.file+".csv", r.row); err != nil {
			return nil, err
		}
	}
	return l, nil
}

// eachRow calls use with each row of a CSV file, by column.
func eachRow(path string, use func(map[string]string) error) error {
	file, err := data.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	for number, cells := range rows[1:] {
		row := map[string]string{}
		for i, column := range rows[0] {
			row[column] = cells[i]
		}
		if err := use(row); err != nil {
			return fmt.Errorf("%s: row %d: %w", path, number+2, err)
		}
	}
	return nil
}

// list splits a cell that holds several values.
func list(cell string) []string {
	if cell == "" {
		return nil
	}
	return strings.Split(cell, "|")
}

func (l *Lexicon) addBody(row map[string]string) error {
	b := Body{ID: row["id"], Name: row["name"], Kind: row["kind"], ParentID: row["parent_id"], SuccessorIDs: list(row["successor_id"]),
		GovUKSlug: row["gov_uk_slug"], GSS: row["gss"], ODS: row["ods"], Homepage: row["homepage"]}
	var err error
	if b.StartYear, err = year(row["start_year"]); err != nil {
		return err
	}
	if b.EndYear, err = year(row["end_year"]); err != nil {
		return err
	}
	if _, twice := l.byID[b.ID]; twice || b.ID == "" {
		return fmt.Errorf("id %q is empty or stands twice", b.ID)
	}
	l.byID[b.ID] = len(l.bodies)
	l.bodies = append(l.bodies, b)
	l.addSite(b)
	if _, taken := l.bySlug["govuk/"+b.GovUKSlug]; !taken && b.GovUKSlug != "" && b.Kind != "local_authority" {
		l.bySlug["govuk/"+b.GovUKSlug] = b.ID
	}
	ambiguous := list(row["ambiguous"])
	forms := append([]string{b.Name}, list(row["aliases"])...)
	l.addLabels(b, append(list(row["abbreviations"]), forms...))
	place := ""
	if b.isLocal() || b.Kind == "nhs_trust" {
		place = l.placeless(b.Name)
	}
	for _, form := range forms {
		l.index.add(form, name{kind: Department, id: b.ID, ambiguous: slices.Contains(ambiguous, form), place: form == place || slices.Contains(ambiguous, form) && b.isLocal() && strings.Contains(" "+b.Name+" ", " "+form+" ")})
	}
	if place != "" {
		l.index.add(place, name{kind: Department, id: b.ID, ambiguous: true, place: true})
	}
	for _, form := range list(row["abbreviations"]) {
		n := name{kind: Department, id: b.ID, ambiguous: slices.Contains(ambiguous, form)}
		if len(form) <= 4 {
			n.asPrinted = form
		}
		l.index.add(form, n)
	}
	return nil
}

// addSite files a body's web site; of two live bodies with one site neither
// has it, and a live body goes before a closed one.
func (l *Lexicon) addSite(b Body) {
	site, err := url.Parse(b.Homepage)
	host := ""
	if err == nil {
		host = strings.TrimPrefix(strings.ToLower(site.Hostname()), "www.")
	}
	if host == "" || host == "gov.uk" || strings.Trim(site.Path, "/") != "" {
		return
	}
	if other, ok := l.Body(l.byHost[host]); ok && other.EndYear == 0 && b.EndYear != 0 {
		return
	}
	l.byHost[host] = b.ID
}

func (l *Lexicon) addPlatform(row map[string]string) error {
	p := PlatformRow{ID: row["id"], Name: row["name"], Kind: row["kind"], Owner: row["owner"]}
	l.platforms = append(l.platforms, p)
	l.generic[p.ID] = p.Kind == "generic"
	ambiguous := list(row["ambiguous"])
	for _, form := range append([]string{p.Name}, list(row["aliases"])...) {
		n := name{kind: Platform, id: p.ID, ambiguous: slices.Contains(ambiguous, form)}
		if len(form) <= 3 && strings.ToUpper(form) == form {
			n.asPrinted = form
		}
		l.index.add(form, n)
	}
	return nil
}

func (l *Lexicon) addSanction(row map[string]string) error {
	severity, err := strconv.Atoi(row["severity"])
	if err != nil {
		return err
	}
	l.sanctions = append(l.sanctions, SanctionRow{ID: row["id"], Name: row["name"], Severity: severity, Definition: row["definition"]})
	l.severity[row["id"]] = severity
	ambiguous := list(row["ambiguous"])
	for _, form := range list(row["surface_forms"]) {
		n := name{kind: Sanction, id: row["id"], ambiguous: slices.Contains(ambiguous, form)}
		if len(form) <= 4 && strings.ToUpper(form) == form {
			n.asPrinted = form
		}
		l.index.add(form, n)
		l.sanctionsIdx.add(form, n)
		l.telling.addTelling(form, l.words["common"])
	}
	return nil
}

func (l *Lexicon) addReason(row map[string]string) error {
	l.reasons = append(l.reasons, ReasonRow{ID: row["id"], Name: row["name"], Definition: row["definition"]})
	for _, form := range list(row["surface_forms"]) {
		l.reasonsIdx.add(form, name{id: row["id"]})
	}
	return nil
}

func (l *Lexicon) addSlug(row map[string]string) error {
	l.bySlug["whatdotheyknow/"+row["wdtk_url_name"]] = row["id"]
	return nil
}

func (l *Lexicon) addFollower(row map[string]string) error {
	l.notTheBody.add(row["follows"], name{})
	return nil
}

func (l *Lexicon) addCues(row map[string]string) error {
	words := map[string]bool{}
	for _, word := range list(row["words"]) {
		words[word] = true
		if row["kind"] != "platform" && row["kind"] != "person" {
			number := l.dictionary.number(word)
			l.kindsOf = put(l.kindsOf, number, append(at(l.kindsOf, number), row["kind"]))
		}
	}
	l.cues[row["kind"]] = words
	if row["kind"] == "split_verb" {
		for word := range words {
			l.telling.add(word)
		}
	}
	return nil
}

func (l *Lexicon) addWords(row map[string]string) error {
	class := row["class"]
	if _, twice := l.words[class]; twice {
		return fmt.Errorf("class %q stands twice", class)
	}
	l.words[class] = list(row["words"])
	if class == "not_in_hosts" {
		l.notInHosts = anyWording(l.words[class])
	}
	return nil
}

func (l *Lexicon) addCollective(row map[string]string) error {
	if _, known := l.byID[row["id"]]; !known {
		return fmt.Errorf("%q is no body", row["id"])
	}
	l.collective[row["id"]] = true
	return nil
}

// year reads a year; an empty cell is 0.
func year(cell string) (int, error) {
	if cell == "" {
		return 0, nil
	}
	return strconv.Atoi(cell)
}
