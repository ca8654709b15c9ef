package warehouse

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"database/sql/driver"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"foiwatch/extractors"
	"foiwatch/extractors/period"
	"foiwatch/queries"
)

// A State is where an entry stands. Stored rows hold these words.
type State string

// The states of an entry.
const (
	Pending State = "pending" // still to be fetched, or to be tried again
	Done    State = "done"    // read into a document
	Dead    State = "dead"    // given up, with the reason
)

// An Item is what became of one entry: the fetch, what was read, the new state.
type Item struct {
	Entry Entry
	State State
	// Err is why it could not be fetched or read; nil where it could.
	Err error
	// NextAttempt is when the site wants to be asked again; zero for any time.
	NextAttempt time.Time
	// What was fetched. Status is 0 where there was no answer.
	FinalURL, ContentType string
	Status                int
	Body                  []byte
	At                    time.Time
	Elapsed               time.Duration
	// Extraction is what was read; nil where nothing was.
	Extraction *extractors.Extraction
	// IsRelevant is false where the page was looked through and not read.
	IsRelevant bool
}

// Load files a batch in one transaction. Loading the same again changes nothing.
func (w *Warehouse) Load(ctx context.Context, runID string, items []Item) error {
	if len(items) == 0 {
		return nil
	}
	b := batch{runID: runID}
	for _, item := range items {
		if err := b.add(item); err != nil {
			return fmt.Errorf("load %s: %w", item.Entry.URL, err)
		}
	}
	if b.textBytes > largeBatch && !w.large {
		if _, err := w.conn.ExecContext(ctx, queries.Statement("load/memory_large")); err != nil {
			return err
		}
		w.large = true
	}
	err := w.transaction(ctx, func(ctx context.Context, tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, queries.Statement("load/stage_batch")); err != nil {
			return err
		}
		for _, table := range []struct {
			name string
			rows [][]driver.Value
		}{
			{"stage_fetches", b.fetches}, {"stage_documents", b.documents}, {"stage_mentions", b.mentions}, {"stage_findings", b.findings},
			{"stage_finding_platforms", b.platforms}, {"stage_responses", b.responses}, {"stage_states", b.states},
		} {
			if err := w.append(table.name, table.rows); err != nil {
				return err
			}
		}
		_, err := tx.ExecContext(ctx, queries.Statement("load/merge_batch"))
		return err
	})
	if err != nil {
		return fmt.Errorf("load a batch of %d pages: %w", len(items), err)
	}
	return nil
}

// A batch is the rows of one transaction.
type batch struct {
	runID                                                                string
	fetches, documents, mentions, findings, platforms, responses, states [][]driver.Value
	textBytes                                                            int // of the documents
}

// add appends the rows of one item.
func (b *batch) add(item Item) error {
	documentID := ""
	if item.Extraction != nil {
		documentID = DocumentID(firstOf(item.Extraction.Document.CanonicalURL, item.Entry.CanonicalURL))
	}
	b.addFetch(item)
	b.addState(item, documentID)
	if item.Extraction == nil {
		return nil
	}
	b.addDocument(item, documentID)
	return b.addFindings(item, documentID)
}

func (b *batch) addFetch(item Item) {
	var status, size, digest any
	if item.Status != 0 {
		status = int32(item.Status)
	}
	if item.Body != nil {
		size, digest = int64(len(item.Body)), sha256Hex(item.Body)
	}
	b.fetches = append(b.fetches, []driver.Value{
		b.runID, item.Entry.ID, valid(item.Entry.URL), text(item.FinalURL), item.At.UTC(), status, text(item.ContentType), size, digest, item.Elapsed.Milliseconds(), errorText(item.Err), nil, nil,
	})
}

func (b *batch) addState(item Item, documentID string) {
	attempts := item.Entry.Attempts + 1
	var fetched, next any
	if item.State == Done {
		attempts, fetched = 0, item.At.UTC()
	}
	if !item.NextAttempt.IsZero() {
		next = item.NextAttempt.UTC()
	}
	b.states = append(b.states, []driver.Value{item.Entry.ID, string(item.State), int32(attempts), errorText(item.Err), next, text(documentID), fetched})
}

func (b *batch) addDocument(item Item, documentID string) {
	d := item.Extraction.Document
	b.textBytes += len(d.Text)
	b.documents = append(b.documents, []driver.Value{
		documentID, item.Entry.ID, item.Entry.CanonicalURL, item.Entry.SourceID, string(d.Kind), valid(firstOf(item.FinalURL, item.Entry.URL)), firstOf(d.CanonicalURL, item.Entry.CanonicalURL),
		valid(d.Title), text(d.Byline), text(d.Site), text(d.Language), date(d.Published), valid(d.Text), sha256Hex(item.Body), text(strings.Join(item.Extraction.Warnings, "\n")),
		extractors.Version, b.runID, item.At.UTC(), item.IsRelevant,
	})
	for _, m := range item.Extraction.Mentions {
		b.mentions = append(b.mentions, []driver.Value{documentID, string(m.Kind), m.ID, valid(m.Surface), int32(m.Start), int32(m.End), item.Entry.ID})
	}
	if d.Response != nil {
		b.responses = append(b.responses, []driver.Value{documentID, string(d.Response.Outcome), strings.Join(d.Response.Sections, " "), item.Entry.ID})
	}
}

// addFindings appends the findings, whose ids must be known before their parts
// can point to them.
func (b *batch) addFindings(item Item, documentID string) error {
	list := item.Extraction.Findings
	ids := make([]string, len(list))
	seen := map[string]int{}
	for i, f := range list {
		first := findingID(documentID, f, 0)
		ids[i] = findingID(documentID, f, seen[first])
		seen[first]++
	}
	for i, f := range list {
		var departmentID, departmentName, partOf any
		if f.Department != nil {
			departmentName = valid(f.Department.Name)
			if f.Department.ID != nil {
				departmentID = *f.Department.ID
			}
		}
		if f.PartOf != nil {
			partOf = ids[*f.PartOf]
		}
		cells, err := jsonOrNull(f.Evidence.Cells, len(f.Evidence.Cells))
		if err != nil {
			return err
		}
		links, err := jsonOrNull(f.Links, len(f.Links))
		if err != nil {
			return err
		}
		b.findings = append(b.findings, []driver.Value{
			ids[i], documentID, int32(i), departmentID, departmentName, f.Sanction, number(f.Cases), string(f.Qualifier), string(f.Unit), number(f.CasesLow), number(f.CasesHigh),
			pointer(f.Reason), date(f.Period.From), date(f.Period.To), partOf, valid(f.Evidence.Text), int32(f.Evidence.Start), int32(f.Evidence.End), cells, links, f.Rule, f.Confidence,
			extractors.Version, b.runID, item.Entry.ID,
		})
		for _, platform := range f.Platforms {
			b.platforms = append(b.platforms, []driver.Value{ids[i], documentID, platform, item.Entry.ID})
		}
	}
	return nil
}

// The values of nullable columns.

func text(s string) driver.Value {
	if s == "" {
		return nil
	}
	return valid(s)
}

func errorText(err error) driver.Value {
	if err == nil {
		return nil
	}
	return valid(err.Error())
}

func pointer(s *string) driver.Value {
	if s == nil {
		return nil
	}
	return *s
}

func number(n *int) driver.Value {
	if n == nil {
		return nil
	}
	return int32(*n)
}

func date(d period.Date) driver.Value {
	if d.IsZero() {
		return nil
	}
	return d.Time()
}

func jsonOrNull(value any, length int) (driver.Value, error) {
	if length == 0 {
		return nil, nil
	}
	encoded, err := json.Marshal(value)
	return string(encoded), err
}

func sha256Hex(body []byte) string {
	sum := sha256.Sum256(body)
	return hex.EncodeToString(sum[:])
}

// firstOf returns the first string that is not empty.
func firstOf(list ...string) string {
	for _, s := range list {
		if s != "" {
			return s
		}
	}
	return ""
}
