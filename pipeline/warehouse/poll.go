package warehouse

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"strings"
	"time"

	"foiwatch/extractors/canonical"
	"foiwatch/queries"
)

// A Source is a configured origin, as its row has it.
type Source struct {
	ID, Kind, URL, DocumentKind string
	DepartmentID                string // "" where its pages are several bodies'
}

// SaveSources makes the rows of the sources agree with the configuration. A
// source whose address has changed loses its validators.
func (w *Warehouse) SaveSources(ctx context.Context, sources []Source) error {
	return w.transaction(ctx, func(ctx context.Context, tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, queries.Statement("load/retire_sources")); err != nil {
			return err
		}
		for _, s := range sources {
			_, err := tx.ExecContext(ctx, queries.Statement("load/upsert_source"), sql.Named("source_id", s.ID), sql.Named("kind", s.Kind),
				sql.Named("url", s.URL), sql.Named("document_kind", s.DocumentKind), sql.Named("department_id", orNull(s.DepartmentID)))
			if err != nil {
				return fmt.Errorf("source %s: %w", s.ID, err)
			}
		}
		return nil
	})
}

// Validators are what a server gave for asking it again.
type Validators struct{ ETag, LastModified string }

// Validators returns those of a source; empty where there are none.
func (w *Warehouse) Validators(ctx context.Context, sourceID string) (Validators, error) {
	var v Validators
	err := w.conn.QueryRowContext(ctx, queries.Statement("load/validators"), sql.Named("source_id", sourceID)).Scan(&v.ETag, &v.LastModified)
	return v, err
}

// A Poll is what a source answered when it was asked.
type Poll struct {
	RunID, SourceID string
	At              time.Time
	NotModified     bool
	Entries         []PolledEntry
	Warnings        []string
	Err             error // why it could not be read; nil where it could
	// Validators are kept with the entries where Keep is set: never those of an
	// answer that failed or was not whole.
	Validators Validators
	Keep       bool
}

// A PolledEntry is an entry as a source lists it.
type PolledEntry struct {
	URL, GUID, Title   string
	Published, Updated *time.Time // nil where none is said
}

// SavePoll files the check, the new entries and the validators in one
// transaction, and returns how many entries are new.
func (w *Warehouse) SavePoll(ctx context.Context, p Poll) (fresh int, err error) {
	err = w.transaction(ctx, func(ctx context.Context, tx *sql.Tx) error {
		if len(p.Entries) > 0 {
			if fresh, err = w.saveEntries(ctx, tx, p); err != nil {
				return err
			}
		}
		return saveCheck(ctx, tx, p, fresh)
	})
	if err != nil {
		return 0, fmt.Errorf("source %s: keep its entries: %w", p.SourceID, err)
	}
	return fresh, nil
}

// saveEntries files the entries that are new, and those that have changed.
func (w *Warehouse) saveEntries(ctx context.Context, tx *sql.Tx, p Poll) (fresh int, err error) {
	rows := make([][]driver.Value, 0, len(p.Entries))
	for i, e := range p.Entries {
		spelt, err := canonical.URL(e.URL)
		if err != nil {
			continue // the feed reader leaves out what has no address
		}
		rows = append(rows, []driver.Value{
			int32(i), EntryID(spelt), valid(e.URL), spelt, valid(e.GUID), valid(e.Title), strings.ToLower(strings.Join(strings.Fields(valid(e.Title)), " ")),
			timeOrNull(e.Published), timeOrNull(e.Updated),
		})
	}
	if _, err := tx.ExecContext(ctx, queries.Statement("load/stage_entries")); err != nil {
		return 0, err
	}
	if err := w.append("stage_entries", rows); err != nil {
		return 0, err
	}
	for _, variable := range []struct {
		name  string
		value any
	}{{"load/set_source", p.SourceID}, {"load/set_time", p.At.UTC()}} {
		if _, err := tx.ExecContext(ctx, queries.Statement(variable.name), variable.value); err != nil {
			return 0, err
		}
	}
	if _, err := tx.ExecContext(ctx, queries.Statement("load/merge_entries")); err != nil {
		return 0, err
	}
	if err := tx.QueryRowContext(ctx, queries.Statement("load/count_fresh")).Scan(&fresh); err != nil {
		return 0, err
	}
	_, err = tx.ExecContext(ctx, queries.Statement("load/drop_entries"))
	return fresh, err
}

// saveCheck files that the source was asked, and what it said of itself.
func saveCheck(ctx context.Context, tx *sql.Tx, p Poll, fresh int) error {
	outcome, failure := "ok", sql.NullString{}
	switch {
	case p.Err != nil:
		outcome, failure = "failed", sql.NullString{String: valid(p.Err.Error()), Valid: true}
	case p.NotModified:
		outcome = "not_modified"
	}
	_, err := tx.ExecContext(ctx, queries.Statement("load/insert_check"), sql.Named("run_id", p.RunID), sql.Named("source_id", p.SourceID),
		sql.Named("checked_at", p.At.UTC()), sql.Named("outcome", outcome), sql.Named("entry_count", len(p.Entries)), sql.Named("entry_new_count", fresh),
		sql.Named("warnings", orNull(strings.Join(p.Warnings, "\n"))), sql.Named("error", failure))
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, queries.Statement("load/update_source"), sql.Named("checked_at", p.At.UTC()), sql.Named("error", failure),
		sql.Named("keep", p.Keep && p.Err == nil), sql.Named("etag", orNull(p.Validators.ETag)), sql.Named("last_modified", orNull(p.Validators.LastModified)),
		sql.Named("source_id", p.SourceID))
	return err
}

// An Entry is a pending one.
type Entry struct {
	ID, URL, CanonicalURL, Title, SourceID string
	Published                              time.Time // by the feed; zero where it does not say
	Attempts                               int
	DocumentKind, DepartmentID             string // of its source
}

// Pending returns up to most pending entries that may be asked for at a time, of
// the sources named (all where none is), in an order that mixes hosts and stays
// the same. behind is the id of the last entry of the page before; "" begins.
func (w *Warehouse) Pending(ctx context.Context, sources []string, now time.Time, behind string, most int) ([]Entry, error) {
	rows, err := w.conn.QueryContext(ctx, queries.Statement("load/pending"), sql.Named("behind", behind), sql.Named("now", now.UTC()),
		sql.Named("sources", strings.Join(sources, " ")), sql.Named("most", most))
	if err != nil {
		return nil, fmt.Errorf("list pending entries: %w", err)
	}
	defer rows.Close()
	var list []Entry
	for rows.Next() {
		var e Entry
		var published sql.NullTime
		if err := rows.Scan(&e.ID, &e.URL, &e.CanonicalURL, &e.Title, &published, &e.Attempts, &e.SourceID, &e.DocumentKind, &e.DepartmentID); err != nil {
			return nil, err
		}
		e.Published = published.Time
		list = append(list, e)
	}
	return list, rows.Err()
}

// CountPending returns how many entries are pending, and how many of them may be
// asked for at a time, of the sources named.
func (w *Warehouse) CountPending(ctx context.Context, sources []string, now time.Time) (all, due int, err error) {
	if err := w.conn.QueryRowContext(ctx, queries.Statement("load/count_pending")).Scan(&all); err != nil {
		return 0, 0, err
	}
	err = w.conn.QueryRowContext(ctx, queries.Statement("load/count_due"), sql.Named("now", now.UTC()), sql.Named("sources", strings.Join(sources, " "))).Scan(&due)
	return all, due, err
}

// valid makes a string from outside fit for the database: UTF-8, without NUL.
func valid(s string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\x00", "")
}

// orNull is NULL for "".
func orNull(s string) sql.NullString {
	return sql.NullString{String: valid(s), Valid: s != ""}
}

// timeOrNull is NULL for nil.
func timeOrNull(t *time.Time) driver.Value {
	if t == nil {
		return nil
	}
	return t.UTC()
}
