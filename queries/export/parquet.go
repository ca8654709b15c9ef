package export

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/duckdb/duckdb-go/v2"

	"foiwatch/queries"
)

// Parquet writes rows as a Parquet file. They are taken over, type by type, into
// a database of its own in memory, which writes the file: the reader's may not.
func Parquet(ctx context.Context, path string, rows *queries.Rows) (err error) {
	if err := folderOf(path); err != nil {
		return err
	}
	connector, err := duckdb.NewConnector("", nil)
	if err != nil {
		return err
	}
	db := sql.OpenDB(connector)
	conn, err := db.Conn(ctx)
	if err != nil {
		return errors.Join(err, db.Close())
	}
	defer func() { err = errors.Join(err, conn.Close(), db.Close()) }()
	if _, err := conn.ExecContext(ctx, queries.CreateTable("rows", rows.Columns)); err != nil {
		return err
	}
	if err := conn.Raw(func(raw any) error { return appendAll(raw.(driver.Conn), rows) }); err != nil {
		return err
	}
	partial, err := os.MkdirTemp(filepath.Dir(path), ".export-*")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(partial)) }()
	whole := filepath.Join(partial, "rows.parquet")
	if _, err := conn.ExecContext(ctx, queries.CopyParquet(whole)); err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	return os.Rename(whole, path)
}

// appendAll takes over all rows.
func appendAll(conn driver.Conn, rows *queries.Rows) error {
	appender, err := duckdb.NewAppenderFromConn(conn, "", "rows")
	if err != nil {
		return err
	}
	for {
		values, ok, err := rows.Next()
		if err != nil {
			return errors.Join(err, appender.Close())
		}
		if !ok {
			return appender.Close()
		}
		row := make([]driver.Value, len(values))
		for i, v := range values {
			row[i] = v
		}
		if err := appender.AppendRow(row...); err != nil {
			return errors.Join(err, appender.Close())
		}
	}
}
