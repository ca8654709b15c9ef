package main

import (
	"context"
	"errors"
	"time"

	"github.com/spf13/cobra"

	"foiwatch/pipeline"
	"foiwatch/pipeline/schedule"
)

// scheduleCommand makes a run at each time of the configuration's schedule.
func (a *app) scheduleCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "schedule",
		Short: "Stay, and make a run at each time of the schedule",
		Long: "Stay, and make a run at each time of the schedule in the configuration, until the process is told to end\n" +
			"(SIGTERM, SIGINT): a run that is on its way then keeps what it has read, and the rest is pending.",
		Args: takes(0, 0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return a.schedule(cmd.Context())
		},
	}
}

// schedule runs until ctx ends. A run that fails is logged; the next one comes.
func (a *app) schedule(ctx context.Context) error {
	cfg, err := a.config()
	if err != nil {
		return err
	}
	zone, err := time.LoadLocation(cfg.Timezone)
	if err != nil {
		return usageError(err)
	}
	times, err := schedule.Parse(cfg.Schedule, zone)
	if err != nil {
		return usageError(err)
	}
	log := newLog(a.stderr, false)
	schedule.Run(ctx, times, log, func(ctx context.Context) {
		summary, err := pipeline.Run(ctx, cfg, pipeline.Options{Log: log})
		if summary.RunID != "" {
			printSummary(a.stdout, cfg, summary)
		}
		switch {
		case errors.Is(err, pipeline.ErrInterrupted):
			log.Info("run ended early", "reason", err)
		case err != nil:
			log.Error("run not done", "error", err)
		}
	})
	return nil
}
