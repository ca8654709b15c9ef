package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"foiwatch/pipeline"
	"foiwatch/pipeline/config"
)

// ingestCommand makes one run, as cron would.
func (a *app) ingestCommand() *cobra.Command {
	var options pipeline.Options
	cmd := &cobra.Command{
		Use:   "ingest",
		Short: "Ask every source once, read what is new, and publish",
		Long: "Ask every source once, read what is new, load it and publish a copy for readers.\n\n" +
			"Exit status: 0 all well; 1 the run could not be done; 2 usage or configuration;\n" +
			"3 done, but some sources or pages failed (they are listed, and tried again by the next run).",
		Args: takes(0, 0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			cfg, err := a.config()
			if err != nil {
				return err
			}
			return a.ingest(cmd.Context(), cfg, options)
		},
	}
	cmd.Flags().StringSliceVar(&options.Sources, "source", nil, "only this source, by its `id`; may be repeated")
	cmd.Flags().BoolVar(&options.DryRun, "dry-run", false, "do everything on a copy that is thrown away, and keep nothing")
	return cmd
}

// config loads the configuration; what is wrong with it is exit status 2.
func (a *app) config() (config.Config, error) {
	cfg, err := config.Load(a.configPath)
	if err != nil {
		return config.Config{}, usageError(err)
	}
	return cfg, nil
}

// ingest makes a run and prints what it did.
func (a *app) ingest(ctx context.Context, cfg config.Config, options pipeline.Options) error {
	progress, end := newProgress(a.stderr)
	options.Progress, options.Log = progress, newLog(a.stderr, progress != nil)
	summary, err := pipeline.Run(ctx, cfg, options)
	end()
	if errors.Is(err, pipeline.ErrNoSource) {
		return usageError(err)
	}
	if summary.RunID != "" {
		printSummary(a.stdout, cfg, summary)
	}
	if err != nil {
		return err
	}
	if summary.Partial() {
		return &statusError{status: exitPartial, err: errors.New("some sources or pages failed; the next run tries them again")}
	}
	return nil
}

// printSummary writes what a run did.
func printSummary(w io.Writer, cfg config.Config, s pipeline.Summary) {
	fmt.Fprintf(w, "%d sources asked, %d failed; %d new entries\n", s.Sources, len(s.SourcesFailed), s.EntriesNew)
	fmt.Fprintf(w, "%d pages read, %d findings; %d pages failed, %d gone or given up; %d still pending\n", s.PagesRead, s.Findings, s.PagesFailed, s.PagesDead, s.Pending)
	for _, f := range s.SourcesFailed {
		fmt.Fprintf(w, "  source %s: %s\n", f.Name, plain(f.Err))
	}
	for _, f := range s.Warnings {
		fmt.Fprintf(w, "  source %s: note: %s\n", f.Name, plain(f.Err))
	}
	for _, f := range s.Failures {
		fate := "will be tried again"
		if f.Dead {
			fate = "given up"
		}
		fmt.Fprintf(w, "  page %s: %s (%s)\n", plain(f.Name), plain(f.Err), fate)
	}
	if more := s.PagesFailed + s.PagesDead - len(s.Failures); more > 0 {
		fmt.Fprintf(w, "  and %d pages more: see foiwatch status\n", more)
	}
	switch {
	case s.DryRun:
		fmt.Fprintln(w, "This was a dry run: nothing was kept.")
	case s.Published:
		fmt.Fprintf(w, "published %s (%s)\n", cfg.Published, s.Elapsed.Round(time.Millisecond))
	}
}
