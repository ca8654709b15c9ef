package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"foiwatch/pipeline"
	"foiwatch/pipeline/config"
	"foiwatch/pipeline/newsroom"
	"foiwatch/queries"
	"foiwatch/queries/export"
)

// demoFolder is where the demo keeps its warehouse between runs.
const demoFolder = "foiwatch-demo"

// demoCommand runs the pipeline over the sample newsroom.
func (a *app) demoCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "demo",
		Short: "Run the pipeline over a built-in sample newsroom, without a network or a configuration",
		Long: "Serve a built-in sample newsroom on loopback, run the very pipeline of foiwatch ingest over it into the folder\n" +
			demoFolder + ", and show what came of it. The newsroom's figures are invented.",
		Args: takes(0, 0),
		RunE: func(cmd *cobra.Command, _ []string) error { return a.demo(cmd.Context()) },
	}
}

// demo ingests the newsroom and shows what came of it.
func (a *app) demo(ctx context.Context) error {
	cfg, err := demoConfig()
	if err != nil {
		return err
	}
	room, err := newsroom.Start()
	if err != nil {
		return err
	}
	defer room.Close()
	summary, err := pipeline.Run(ctx, cfg, pipeline.Options{Dial: room.Dial})
	if err != nil {
		return err
	}
	fmt.Fprintln(a.stdout, "The sample newsroom names real bodies; all its figures and events are invented.")
	if summary.Nothing() {
		fmt.Fprintf(a.stdout, "%d sources asked: nothing new.\n\n", summary.Sources)
	} else {
		fmt.Fprintf(a.stdout, "%d sources asked, %d pages read, %d findings, %d page gone.\n\n", summary.Sources, summary.PagesRead, summary.Findings, summary.PagesDead)
	}
	return a.showDemo(ctx, cfg)
}

// demoConfig writes the demo's configuration, where it is not there yet, and
// loads it.
func demoConfig() (config.Config, error) {
	path := filepath.Join(demoFolder, "config.yaml")
	if err := os.MkdirAll(demoFolder, 0o755); err != nil {
		return config.Config{}, err
	}
	var text strings.Builder
	text.WriteString("# Made by foiwatch demo, for its sample newsroom, whose figures are invented. The\n" +
		"# names of its sites are known to the demo alone: foiwatch ingest cannot reach them.\n" +
		"contact: demo@foiwatch.example\nfetch: {per_host_interval: 0s}\nsources:\n")
	for _, s := range newsroom.Sources() {
		fmt.Fprintf(&text, "  - {id: %s, kind: feed, url: %q, document: %s}\n", s.ID, s.URL, s.Document)
	}
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		if err := os.WriteFile(path, []byte(text.String()), 0o644); err != nil {
			return config.Config{}, err
		}
	}
	return config.Load(path)
}

// showDemo prints a trend, a finding with its sentence, a refusal, and the files.
func (a *app) showDemo(ctx context.Context, cfg config.Config) error {
	reader, err := queries.Open(ctx, cfg.Published)
	if err != nil {
		return err
	}
	defer reader.Close()
	fmt.Fprintln(a.stdout, "Sanctions by department and year, 2013 to 2015 (foiwatch query sanctions_by_department_and_year)")
	rows, _, err := runTrend(ctx, reader, "sanctions_by_department_and_year", trendFlags{params: []string{"first_year=2013", "last_year=2015"}})
	if err != nil {
		return err
	}
	if err := a.printRows(rows, "table"); err != nil {
		return err
	}
	if err := a.showRow(ctx, reader, "\nOne finding, with its sentence", "sample_finding"); err != nil {
		return err
	}
	if err := a.showRow(ctx, reader, "\nOne refusal", "sample_refusal"); err != nil {
		return err
	}
	return a.writeDemoFiles(ctx, reader, cfg)
}

// showRow prints the first row of a built-in query, a line a column.
func (a *app) showRow(ctx context.Context, reader *queries.Reader, title, name string) error {
	rows, err := reader.Builtin(ctx, name)
	if err != nil {
		return err
	}
	defer rows.Close()
	values, ok, err := rows.Next()
	if err != nil || !ok {
		return err
	}
	fmt.Fprintln(a.stdout, title)
	for i, c := range rows.Columns {
		fmt.Fprintf(a.stdout, "  %-10s %s\n", c.Name, plain(export.Text(c, values[i])))
	}
	return nil
}

// writeDemoFiles writes the findings as CSV and names the files made.
func (a *app) writeDemoFiles(ctx context.Context, reader *queries.Reader, cfg config.Config) error {
	path := filepath.Join(demoFolder, "findings.csv")
	if err := exportTo(ctx, reader, path, "csv", exportFlags{}); err != nil {
		return err
	}
	_, err := fmt.Fprintf(a.stdout, "\nDuckDB file  %s\nCSV file     %s\n", cfg.Published, path)
	return err
}
