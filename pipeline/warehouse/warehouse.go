// Package warehouse keeps what the pipeline learns in a DuckDB file: one writer
// at a time, whole batches or nothing, and a copy for readers.
package warehouse

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"strings"
	"time"

	"github.com/duckdb/duckdb-go/v2"

	"foiwatch/queries"
)

// A Warehouse is an open file. It is used by one goroutine at a time.
type Warehouse struct {
	path string
	db   *sql.DB
	conn *sql.Conn // the one connection: temporary tables live in it
	// large is set from the first batch of large pages on: DuckDB may then use more
	// memory, also to write those pages into the file at the end.
	large bool
}

// The errors of a file that cannot be opened.
var (
	ErrLocked  = errors.New("another process is writing to it")
	ErrDamaged = errors.New("the file is damaged or is no DuckDB file")
	ErrNewer   = errors.New("it was made by a newer version of foiwatch: update foiwatch")
)

// settings bound what the writer uses, so that memory stays flat however many
// pages there are: small blocks, since each column of a table that is written to
// holds one at least, and an allocator that gives back what is freed. They also
// keep DuckDB from looking for extensions. The limit of memory is in
// load/memory_usual and load/memory_large.
const settings = "threads=1&default_block_size=16384&checkpoint_threshold=64MB" +
	"&allocator_flush_threshold=1MB&allocator_bulk_deallocation_flush_threshold=1MB&allocator_background_threads=true" +
	"&preserve_insertion_order=true&autoinstall_known_extensions=false&autoload_known_extensions=false"

// logBytes is how large the log of what was committed grows before it is written
// into the file: earlier than DuckDB would, and when memory is at its lowest.
const logBytes = 2 << 20

// largeBatch is how many bytes of text a batch may hold under the usual limit of
// memory: DuckDB holds a large text whole, more than once.
const largeBatch = 3 << 20

// Open opens the warehouse for writing, makes it where there is none, brings its
// schema up to date, and fills in the names of bodies, platforms and sanctions.
func Open(ctx context.Context, path string) (*Warehouse, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return nil, fmt.Errorf("warehouse %s: %w", path, err)
	}
	db, err := sql.Open("duckdb", "?"+settings+"&temp_directory="+url.QueryEscape(path+".tmp"))
	if err != nil {
		return nil, fmt.Errorf("warehouse %s: %w", path, plainError(err))
	}
	w := &Warehouse{path: path, db: db}
	if w.conn, err = db.Conn(ctx); err == nil {
		err = w.prepare(ctx)
	}
	if err != nil {
		w.Close()
		return nil, fmt.Errorf("warehouse %s: %w", path, plainError(err))
	}
	return w, nil
}

// prepare opens the file and brings the schema and the dimensions up to date.
func (w *Warehouse) prepare(ctx context.Context) error {
	if err := w.giveBack(ctx); err != nil { // sets the limit
		return err
	}
	if _, err := w.conn.ExecContext(ctx, queries.Attach(w.path)); err != nil {
		return err
	}
	if err := w.migrate(ctx); err != nil {
		return err
	}
	return w.loadDimensions(ctx)
}

// Close closes the file.
func (w *Warehouse) Close() error {
	var err error
	if w.conn != nil {
		err = w.conn.Close()
	}
	return errors.Join(err, w.db.Close())
}

// migrate takes the steps of the schema that were not taken yet, each in a
// transaction, and makes the views anew.
func (w *Warehouse) migrate(ctx context.Context) error {
	steps, err := queries.Migrations()
	if err != nil {
		return err
	}
	taken, err := w.schemaNumber(ctx)
	if err != nil {
		return err
	}
	if taken > len(steps) {
		return fmt.Errorf("%w (its schema is number %d, this version knows %d)", ErrNewer, taken, len(steps))
	}
	if _, err := w.conn.ExecContext(ctx, queries.Statement("load/migrations_table")); err != nil {
		return err
	}
	for _, step := range steps[taken:] {
		err := w.transaction(ctx, func(ctx context.Context, tx *sql.Tx) error {
			if _, err := tx.ExecContext(ctx, step.SQL); err != nil {
				return err
			}
			_, err := tx.ExecContext(ctx, queries.Statement("load/record_migration"),
				sql.Named("number", step.Number), sql.Named("name", step.Name), sql.Named("applied_at", time.Now().UTC()))
			return err
		})
		if err != nil {
			return fmt.Errorf("schema step %d, %s: %w", step.Number, step.Name, err)
		}
	}
	views, err := queries.Views()
	if err != nil {
		return err
	}
	for _, view := range views {
		if _, err := w.conn.ExecContext(ctx, view); err != nil {
			return err
		}
	}
	return nil
}

// schemaNumber returns the last step that was taken, 0 for none. It writes nothing:
// a file of a newer version stays as it is.
func (w *Warehouse) schemaNumber(ctx context.Context) (int, error) {
	number := 0
	if err := w.conn.QueryRowContext(ctx, queries.Statement("load/count_migrations_table")).Scan(&number); err != nil || number == 0 {
		return 0, err
	}
	err := w.conn.QueryRowContext(ctx, queries.Statement("load/schema_number")).Scan(&number)
	return number, err
}

// transaction does work wholly or not at all. Where ctx has ended it is not begun;
// once begun it is finished: work is given a context that does not end, since
// database/sql closes the connection under a transaction whose context does.
func (w *Warehouse) transaction(ctx context.Context, work func(context.Context, *sql.Tx) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	ctx = context.WithoutCancel(ctx)
	tx, err := w.conn.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := work(ctx, tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	if err := tx.Commit(); err != nil {
		return err
	}
	if log, err := os.Stat(w.path + ".wal"); err == nil && log.Size() >= logBytes {
		return w.checkpoint(ctx)
	}
	return w.giveBack(ctx)
}

// checkpoint writes what was committed into the file. It takes memory of its own,
// and so the garbage is given back first.
func (w *Warehouse) checkpoint(ctx context.Context) error {
	debug.FreeOSMemory()
	if err := w.giveBack(ctx); err != nil {
		return err
	}
	if _, err := w.conn.ExecContext(ctx, queries.Statement("load/checkpoint")); err != nil {
		return err
	}
	return w.giveBack(ctx)
}

// giveBack gives the system back what DuckDB has freed. Its allocator keeps that,
// more the larger the file is, until the limit of memory is set, be it to what it
// was.
func (w *Warehouse) giveBack(ctx context.Context) error {
	limit := "load/memory_usual"
	if w.large {
		limit = "load/memory_large"
	}
	_, err := w.conn.ExecContext(ctx, queries.Statement(limit))
	return err
}

// append adds rows to a staging table by the Appender, in whatever transaction
// the connection is in.
func (w *Warehouse) append(table string, rows [][]driver.Value) error {
	if len(rows) == 0 {
		return nil
	}
	return w.conn.Raw(func(raw any) error {
		appender, err := duckdb.NewAppender(raw.(driver.Conn), "temp", "main", table)
		if err != nil {
			return err
		}
		for _, row := range rows {
			if err := appender.AppendRow(row...); err != nil {
				return errors.Join(fmt.Errorf("%s: %w", table, err), appender.Close())
			}
		}
		return appender.Close()
	})
}

// lockHolder matches who holds the lock in DuckDB's message.
var lockHolder = regexp.MustCompile(`\(PID (\d+)\)`)

// plainError says in plain words why a file cannot be opened. The driver tells
// these cases apart by their text alone.
func plainError(err error) error {
	text := err.Error()
	switch {
	case errors.Is(err, ErrNewer):
		return err
	case strings.Contains(text, "Could not set lock") || strings.Contains(text, "Conflicting lock"):
		if m := lockHolder.FindStringSubmatch(text); m != nil {
			return fmt.Errorf("%w (process %s): wait until it ends; two runs never work at the same time", ErrLocked, m[1])
		}
		return fmt.Errorf("%w: wait until it ends; two runs never work at the same time", ErrLocked)
	case strings.Contains(text, "Trying to read a database file with version number"):
		return fmt.Errorf("%w (%s)", ErrNewer, firstLine(text))
	case strings.Contains(text, "not a valid DuckDB database file") || strings.Contains(text, "Corrupt") || strings.Contains(text, "checksum") || strings.Contains(text, "Serialization Error"):
		return fmt.Errorf("%w: move it away, and the next run makes a new one, or put back a copy (%s)", ErrDamaged, firstLine(text))
	case strings.Contains(text, "Permission denied"):
		return fmt.Errorf("%w: the file or its folder may not be written", os.ErrPermission)
	case strings.Contains(text, "Is a directory") || strings.Contains(text, "is a directory"):
		return errors.New("it is a folder, not a file")
	}
	return err
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return line
}
