package warehouse

import (
	"context"
	"database/sql"
	"database/sql/driver"

	"foiwatch/extractors/lexicon"
	"foiwatch/queries"
)

// loadDimensions makes the tables of names agree with the lexicon.
func (w *Warehouse) loadDimensions(ctx context.Context) error {
	lex := lexicon.Default()
	var departments, platforms, sanctions, reasons [][]driver.Value
	for _, b := range lex.Bodies() {
		departments = append(departments, []driver.Value{b.ID, b.Name, b.Kind, text(b.ParentID), yearOrNull(b.StartYear), yearOrNull(b.EndYear), text(b.GSS), text(b.ODS), text(b.Homepage)})
	}
	for _, p := range lex.Platforms() {
		platforms = append(platforms, []driver.Value{p.ID, p.Name, p.Kind, text(p.Owner)})
	}
	for _, s := range lex.Sanctions() {
		sanctions = append(sanctions, []driver.Value{s.ID, s.Name, int32(s.Severity), s.Definition})
	}
	for _, r := range lex.Reasons() {
		reasons = append(reasons, []driver.Value{r.ID, r.Name, r.Definition})
	}
	return w.transaction(ctx, func(ctx context.Context, tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, queries.Statement("load/stage_dimensions")); err != nil {
			return err
		}
		for _, table := range []struct {
			name string
			rows [][]driver.Value
		}{{"stage_departments", departments}, {"stage_platforms", platforms}, {"stage_sanctions", sanctions}, {"stage_reasons", reasons}} {
			if err := w.append(table.name, table.rows); err != nil {
				return err
			}
		}
		_, err := tx.ExecContext(ctx, queries.Statement("load/merge_dimensions"))
		return err
	})
}

func yearOrNull(year int) driver.Value {
	if year == 0 {
		return nil
	}
	return int32(year)
}
