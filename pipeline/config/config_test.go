package config

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestLoadFillsInEveryDefault(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "config.yaml")
	write(t, path, "contact: desk@example.org\nsources:\n  - {id: a, url: https://news.example/feed}\n")
	got, err := Load(path)
	if err != nil {
		t.Fatal(err)
	}
	want := Config{
		Contact:   "desk@example.org",
		Warehouse: filepath.Join(dir, "data/warehouse.duckdb"),
		Published: filepath.Join(dir, "data/foiwatch.duckdb"),
		Archive:   filepath.Join(dir, "data/archive"),
		Schedule:  "15 2 * * *",
		Timezone:  "Europe/London",
		Fetch:     Fetch{PerHostInterval: Interval(5 * time.Second)},
		Sources:   []Source{{ID: "a", Kind: "feed", URL: "https://news.example/feed", Document: "news"}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Load (-want +got):\n%s", diff)
	}
}

func TestLoadReadsEveryKey(t *testing.T) {
	path := filepath.Join(t.TempDir(), "config.yaml")
	write(t, path, `
warehouse: /srv/w.duckdb
published: /srv/p.duckdb
archive: /srv/archive
schedule: "@daily"
timezone: UTC
fetch: {per_host_interval: 250ms, allow_hosts: ["127.0.0.1:8080"]}
sources:
  - {id: log, kind: feed, url: "http://127.0.0.1:8080/f", document: disclosure, department: home-office, expect: {entries_min: 2}}
`)
	got, err := Load(path)
	if err != nil {
		t.Fatal(err)
	}
	want := Config{
		Warehouse: "/srv/w.duckdb", Published: "/srv/p.duckdb", Archive: "/srv/archive",
		Schedule: "@daily", Timezone: "UTC",
		Fetch: Fetch{PerHostInterval: Interval(250 * time.Millisecond), AllowHosts: []string{"127.0.0.1:8080"}},
		Sources: []Source{{ID: "log", Kind: "feed", URL: "http://127.0.0.1:8080/f", Document: "disclosure",
			Department: "home-office", Expect: Expect{EntriesMin: 2}}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Load (-want +got):\n%s", diff)
	}
}

func TestWhatCannotBeUnderstoodIsRefusedWithItsLine(t *testing.T) {
	const source = "sources:\n  - {id: a, url: https://news.example/feed}\n"
	tests := []struct {
		name string
		text string
		want []string // each must be in the error
	}{
		{"an unknown key", "contact: x\nevry: 5\n" + source, []string{`config.yaml: [2:1] unknown field "evry"`, "^"}},
		{"an unknown key of a source", "contact: x\nsources:\n  - id: a\n    ulr: https://news.example/feed\n", []string{`[4:5] unknown field "ulr"`, "^"}},
		{"a value of the wrong type", "contact: x\nfetch:\n  per_host_interval: quickly\n" + source, []string{"[3:22]", "^"}},
		{"a key given twice", "contact: x\ncontact: y\n" + source, []string{"[2:1]", "contact", "^"}},
		{"an indent by a tab", "contact: x\nfetch:\n\tper_host_interval: 5s\n" + source, []string{"[3:1]"}},
		{"a second document", "contact: x\n" + source + "---\ncontact: y\n", []string{"second document"}},
		{"bytes that are not UTF-8", "contact: x\n# caf\xe9\n" + source, []string{"config.yaml:2: the file is not UTF-8"}},
		{"an empty file", "", []string{"sources: there must be at least one"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := parse("config.yaml", []byte(tt.text))
			if err == nil {
				t.Fatal("parse took it")
			}
			for _, want := range tt.want {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("error does not say %q:\n%v", want, err)
				}
			}
		})
	}
}

func TestFaultsOfMeaningAreReportedAllAtOnce(t *testing.T) {
	_, err := parse("config.yaml", []byte(`
published: data/warehouse.duckdb
schedule: nightly
timezone: Londres
fetch: {per_host_interval: -1s, allow_hosts: [localhost]}
sources:
  - {id: GOV UK, url: "ftp://gov.example/feed", kind: fax, document: letter}
  - {id: twice, url: "https://a.example/", department: ministry-of-magic, expect: {entries_min: -1}}
  - {id: twice, url: "https://me:secret@a.example/"}
  - {url: "https://a.example/"}
  - {id: no-address}
`))
	if err == nil {
		t.Fatal("parse took it")
	}
	for _, want := range []string{
		"config.yaml: 16 to mend:",
		"contact: real sources are refused without it (twice, ): ",
		"[2:12] published: must not be the warehouse itself",
		`[3:11] schedule: "nightly" is not a cron expression`,
		`timezone: "Londres" is not a time zone`,
		"fetch.per_host_interval: must not be negative",
		`fetch.allow_hosts[0]: "localhost" is not host:port`,
		`sources[0].id: "GOV UK" is not an id`,
		`sources[0].url: "ftp://gov.example/feed" is not an http or https address`,
		`sources[0].kind: "fax" cannot be read: the kind is feed`,
		`sources[0].document: "letter" is not a kind of page`,
		`sources[1].department: "ministry-of-magic" is not the id of a public body`,
		"sources[1].expect.entries_min: must not be negative",
		"sources[2].url: \"https://me:secret@a.example/\" holds a user name",
		`sources[2].id: "twice" is the id of sources[1] already`,
		"sources[3]: a source needs an id",
		"sources[4]: a source needs a url",
		"^",
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("error does not say %q:\n%v", want, err)
		}
	}
}

func TestWhatOtherProgramsDoToAFileIsTaken(t *testing.T) {
	const good = "contact: desk@example.org\nsources:\n  - {id: a, url: \"https://a.example/feed\"}\n"
	for name, text := range map[string]string{"lines that end as on Windows": strings.ReplaceAll(good, "\n", "\r\n"), "a byte order mark": "\ufeff" + good, "no end of the last line": strings.TrimSpace(good)} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "config.yaml")
			write(t, path, text)
			if got, err := Load(path); err != nil || got.Contact != "desk@example.org" || len(got.Sources) != 1 {
				t.Errorf("Load = %+v, %v", got, err)
			}
		})
	}
}

func TestTheCopyIsNeverTheWarehouseHoweverItIsSpelt(t *testing.T) {
	path := filepath.Join(t.TempDir(), "config.yaml")
	write(t, path, "contact: desk@example.org\nwarehouse: x.duckdb\npublished: ./sub/../x.duckdb\nsources:\n  - {id: a, url: \"https://a.example/feed\"}\n")
	if _, err := Load(path); err == nil || !strings.Contains(err.Error(), "must not be the warehouse itself") {
		t.Errorf("Load = %v, want it refused", err)
	}
}

func TestAMissingFileSaysWhatToDo(t *testing.T) {
	_, err := Load(filepath.Join(t.TempDir(), "config.yaml"))
	if err == nil || !strings.Contains(err.Error(), "--config") {
		t.Errorf("Load = %v, want an error that names --config", err)
	}
}

func TestARealSourceNeedsAContactAndAnAllowedHostDoesNot(t *testing.T) {
	const text = "fetch: {allow_hosts: [\"127.0.0.1:80\"]}\nsources:\n  - {id: a, url: http://127.0.0.1/feed}\n"
	if _, err := parse("config.yaml", []byte(text)); err != nil {
		t.Errorf("allowed host: %v", err)
	}
	if _, err := parse("config.yaml", []byte(strings.ReplaceAll(text, "/feed", ":81/feed"))); err == nil {
		t.Error("another port of the allowed host was taken without a contact")
	}
}

func TestAllowsComparesHostAndPort(t *testing.T) {
	fetch := Fetch{AllowHosts: []string{"[::1]:443", "10.0.0.5:8080"}}
	for address, want := range map[string]bool{
		"https://[::1]/x": true, "http://[::1]/x": false, "http://10.0.0.5:8080/": true, "http://10.0.0.5/": false,
	} {
		parsed, err := url.Parse(address)
		if err != nil {
			t.Fatal(err)
		}
		if got := fetch.Allows(parsed); got != want {
			t.Errorf("Allows(%s) = %t, want %t", address, got, want)
		}
	}
}

// TestTheShippedConfiguration holds config.yaml to what a reader may expect of
// it: with a contact, and nothing else changed, it is accepted.
func TestTheShippedConfiguration(t *testing.T) {
	shipped, err := os.ReadFile("../../config.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := parse("config.yaml", shipped); err == nil || !strings.Contains(err.Error(), "config.yaml: 1 to mend:") || !strings.Contains(err.Error(), "contact") {
		t.Errorf("without a contact: %v, want one fault, the contact", err)
	}
	got, err := parse("config.yaml", []byte(strings.Replace(string(shipped), `contact: ""`, "contact: desk@example.org", 1)))
	if err != nil {
		t.Fatal(err)
	}
	byDocument := map[string]int{}
	for _, source := range got.Sources {
		byDocument[source.Document]++
	}
	if byDocument["news"] < 4 || byDocument["disclosure"] < 4 {
		t.Errorf("sources by document = %v, want at least four of each", byDocument)
	}
	want := defaults()
	want.complete(".")
	got.Contact, got.Sources = "", nil
	got.Fetch.AllowHosts = nil
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the values shown are not the defaults (-defaults +shipped):\n%s", diff)
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
