package queries

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/duckdb/duckdb-go/v2"
)

// A Reader asks a published copy, read-only and locked: no files, no network, no
// settings, one statement at a time, each on a connection of its own.
type Reader struct {
	db   *sql.DB
	path string
}

// The errors of asking.
var (
	ErrNoDatabase = errors.New("there is no such database")
	ErrSQL        = errors.New("the SQL cannot be run")
)

// locked are the settings under which SQL from outside is run.
const locked = "access_mode=READ_ONLY&enable_external_access=false&memory_limit=1GB&threads=2&autoinstall_known_extensions=false&autoload_known_extensions=false"

// Open opens the published copy at path.
func Open(ctx context.Context, path string) (*Reader, error) {
	if info, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("%w: %s: run foiwatch ingest first, or name another with --database", ErrNoDatabase, path)
	} else if err == nil && info.IsDir() {
		return nil, fmt.Errorf("%w: %s is a folder", ErrNoDatabase, path)
	}
	// The driver opens what stands before "?" as it is, but parses the whole as a URL
	// for the settings: none may be lost.
	source := path + "?" + locked
	if u, err := url.Parse(source); err != nil || u.RawQuery != locked {
		return nil, fmt.Errorf("%w: the path %s cannot be opened: rename what has %%, # or ? in its name", ErrNoDatabase, path)
	}
	var once sync.Once // the lock is the database's, not the connection's
	connector, err := duckdb.NewConnector(source, func(conn driver.ExecerContext) (err error) {
		once.Do(func() { _, err = conn.ExecContext(context.Background(), Statement("read/lockdown"), nil) })
		return err
	})
	if err != nil {
		return nil, openError(path, err)
	}
	r := &Reader{db: sql.OpenDB(connector), path: path}
	r.db.SetMaxIdleConns(0) // what one query leaves behind, the next must not meet
	if err := r.check(ctx); err != nil {
		return nil, errors.Join(openError(path, err), r.db.Close())
	}
	return r, nil
}

// openError says in plain words why a database cannot be read.
func openError(path string, err error) error {
	switch text := err.Error(); {
	case errors.Is(err, errNewer):
		return fmt.Errorf("database %s: %w", path, err)
	case strings.Contains(text, "not a valid DuckDB") || strings.Contains(text, "in-memory database") || strings.Contains(text, "Corrupt") || strings.Contains(text, "Serialization"):
		return fmt.Errorf("database %s is damaged or is no DuckDB file: publish it anew with foiwatch ingest", path)
	case strings.Contains(text, "version number"):
		return fmt.Errorf("database %s: %w", path, errNewer)
	case strings.Contains(text, "lock"):
		return fmt.Errorf("database %s is being written to: ask the published copy instead", path)
	case strings.Contains(text, "schema_migrations"):
		return fmt.Errorf("database %s was not made by foiwatch", path)
	}
	return fmt.Errorf("database %s: %w", path, err)
}

// errNewer is the error of a database with a schema that is not known yet.
var errNewer = errors.New("it was made by a newer version of foiwatch: update foiwatch")

// check refuses a database of another program or of a newer version.
func (r *Reader) check(ctx context.Context) error {
	number := 0
	if err := r.db.QueryRowContext(ctx, Statement("read/schema_number")).Scan(&number); err != nil {
		return err
	}
	steps, err := Migrations()
	if err == nil && number > len(steps) {
		return errNewer
	}
	return err
}

// Close closes the database.
func (r *Reader) Close() error { return r.db.Close() }

// A Column is a column of a result, with DuckDB's name of its type.
type Column struct{ Name, Type string }

// Rows are a result that is read row by row.
type Rows struct {
	Columns []Column
	rows    *sql.Rows
}

// Query runs one statement that reads. Anything else is refused.
func (r *Reader) Query(ctx context.Context, text string) (*Rows, error) {
	if err := r.onlyReads(ctx, text); err != nil {
		return nil, err
	}
	return r.ask(ctx, text)
}

// Builtin runs a statement of the program's own, by its name in queries/read.
func (r *Reader) Builtin(ctx context.Context, name string) (*Rows, error) {
	return r.ask(ctx, Statement("read/"+name))
}

// onlyReads refuses all but one statement that reads: the text is parsed, and
// never run, to find out.
func (r *Reader) onlyReads(ctx context.Context, text string) error {
	var answer string
	if err := r.db.QueryRowContext(ctx, Statement("read/parse"), text).Scan(&answer); err != nil {
		return fmt.Errorf("%w: %v", ErrSQL, err)
	}
	var parsed struct {
		Error      bool              `json:"error"`
		Message    string            `json:"error_message"`
		Kind       string            `json:"error_type"`
		Position   string            `json:"position"`
		Statements []json.RawMessage `json:"statements"`
	}
	if err := json.Unmarshal([]byte(answer), &parsed); err != nil {
		return fmt.Errorf("%w: %v", ErrSQL, err)
	}
	switch {
	case parsed.Error && parsed.Kind == "not implemented":
		return fmt.Errorf("%w: only one statement that reads may be run, as in: select * from v_incidents", ErrSQL)
	case parsed.Error && parsed.Position != "":
		return fmt.Errorf("%w: %s (at character %s)", ErrSQL, parsed.Message, parsed.Position)
	case parsed.Error:
		return fmt.Errorf("%w: %s", ErrSQL, parsed.Message)
	case len(parsed.Statements) != 1:
		return fmt.Errorf("%w: give one statement, not %d", ErrSQL, len(parsed.Statements))
	}
	return nil
}

// ask runs a statement and returns its rows.
func (r *Reader) ask(ctx context.Context, text string, args ...any) (*Rows, error) {
	rows, err := r.db.QueryContext(ctx, text, args...)
	if err != nil {
		return nil, fmt.Errorf("%w: %s", ErrSQL, strings.TrimSpace(err.Error()))
	}
	types, err := rows.ColumnTypes()
	if err != nil {
		return nil, errors.Join(err, rows.Close())
	}
	result := &Rows{rows: rows}
	for _, t := range types {
		result.Columns = append(result.Columns, Column{t.Name(), t.DatabaseTypeName()})
	}
	return result, nil
}

// Next returns the values of the next row, nil for NULL; ok is false behind the
// last. Dates and times are time.Time in UTC.
func (r *Rows) Next() (values []any, ok bool, err error) {
	if !r.rows.Next() {
		return nil, false, r.rows.Err()
	}
	values = make([]any, len(r.Columns))
	places := make([]any, len(values))
	for i := range values {
		places[i] = &values[i]
	}
	if err := r.rows.Scan(places...); err != nil {
		return nil, false, err
	}
	return values, true, nil
}

// Close ends the reading.
func (r *Rows) Close() error { return r.rows.Close() }

// IsDate tells whether a column holds days, which have no time.
func (c Column) IsDate() bool { return c.Type == "DATE" }

// FormatTime writes a value of a date or time column.
func (c Column) FormatTime(t time.Time) string {
	if c.IsDate() {
		return t.Format(time.DateOnly)
	}
	if c.Type == "TIME" {
		return t.Format(time.TimeOnly)
	}
	return t.UTC().Format("2006-01-02T15:04:05Z")
}
