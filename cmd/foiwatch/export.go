package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"foiwatch/queries"
	"foiwatch/queries/export"
)

// exportFlags say what is exported beside the findings.
type exportFlags struct {
	read   readFlags
	trends trendFlags
	query  string
	sql    string
}

// exportCommand writes findings, a trend or a query's rows as a file.
func (a *app) exportCommand() *cobra.Command {
	var f exportFlags
	cmd := &cobra.Command{
		Use:   "export FILE.csv|FILE.xlsx|FILE.parquet",
		Short: "Write findings, a trend or a query as a file",
		Long: "Write all findings, or the rows of a trend or of a query, as a file. A workbook always has the sheet Findings.\n" +
			"CSV and XLSX are safe in a spreadsheet: cells that it would take for a formula get an apostrophe before them.",
		Args: takes(1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.export(cmd.Context(), args[0], f)
		},
	}
	f.read.add(cmd)
	f.trends.add(cmd)
	cmd.Flags().StringVar(&f.query, "query", "", "the trend of this `name`")
	cmd.Flags().StringVar(&f.sql, "sql", "", "the rows of this `statement`")
	return cmd
}

// export writes the file.
func (a *app) export(ctx context.Context, path string, f exportFlags) error {
	format, err := export.Format(path)
	if err != nil {
		return usageError(err)
	}
	if f.query != "" && f.sql != "" {
		return usageError(errors.New("give --query or --sql, not both"))
	}
	reader, err := a.open(ctx, f.read)
	if err != nil {
		return err
	}
	defer reader.Close()
	if err := exportTo(ctx, reader, path, format, f); err != nil {
		return fmt.Errorf("export %s: %w", path, err)
	}
	_, err = fmt.Fprintf(a.stderr, "wrote %s\n", path)
	return err
}

// exportTo asks for what the flags name and writes it in a format.
func exportTo(ctx context.Context, reader *queries.Reader, path, format string, f exportFlags) error {
	asked, name, err := f.rows(ctx, reader)
	if err != nil {
		return err
	}
	defer asked.Close()
	switch format {
	case "csv":
		return export.CSV(path, asked)
	case "parquet":
		return export.Parquet(ctx, path, asked)
	}
	sheets := []export.Sheet{{Name: name, Rows: asked}}
	if name != findingsSheet {
		findings, err := reader.Builtin(ctx, "all_findings")
		if err != nil {
			return err
		}
		defer findings.Close()
		sheets = append(sheets, export.Sheet{Name: findingsSheet, Rows: findings})
	}
	return export.XLSX(path, sheets)
}

// findingsSheet is the sheet that every workbook has.
const findingsSheet = "Findings"

// rows asks for the rows that the flags name, with the name of their sheet.
func (f exportFlags) rows(ctx context.Context, reader *queries.Reader) (*queries.Rows, string, error) {
	switch {
	case f.query != "":
		rows, trend, err := runTrend(ctx, reader, f.query, f.trends)
		return rows, trend.Title, err
	case f.sql != "":
		rows, err := reader.Query(ctx, f.sql)
		return rows, "Query", err
	}
	rows, err := reader.Builtin(ctx, "all_findings")
	return rows, findingsSheet, err
}
