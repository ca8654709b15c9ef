// Package schedule runs the night's job at the times of a cron expression.
package schedule

import (
	"context"
	"log/slog"
	"time"

	"github.com/robfig/cron/v3"
)

// Parse reads a cron expression of five fields, or a word such as @daily, whose
// times are those of the zone.
func Parse(expression string, zone *time.Location) (cron.Schedule, error) {
	times, err := cron.ParseStandard(expression)
	if err != nil {
		return nil, err
	}
	return inZone{times, zone}, nil
}

// inZone reads a schedule's times in a zone.
type inZone struct {
	times cron.Schedule
	zone  *time.Location
}

// Next returns the schedule's next time after t.
func (s inZone) Next(t time.Time) time.Time { return s.times.Next(t.In(s.zone)) }

// Run calls job at each time of the schedule until ctx ends, then waits for a
// job that still runs. A time that comes while the job runs is passed over, so
// that it never overlaps itself. The job's own context is ctx.
func Run(ctx context.Context, times cron.Schedule, log *slog.Logger, job func(context.Context)) {
	logger := cronLog{log}
	runner := cron.New(cron.WithLogger(logger), cron.WithChain(cron.SkipIfStillRunning(logger)))
	runner.Schedule(times, cron.FuncJob(func() {
		job(ctx)
		if ctx.Err() == nil {
			log.Info("next run", "at", times.Next(time.Now()))
		}
	}))
	log.Info("next run", "at", times.Next(time.Now()))
	runner.Start()
	<-ctx.Done()
	<-runner.Stop().Done()
}

// cronLog hands the runner's own messages to slog: what it only narrates at
// debug level, a run that was passed over as a warning.
type cronLog struct{ log *slog.Logger }

// Info takes what the runner narrates.
func (l cronLog) Info(message string, facts ...any) {
	if message == "skip" {
		l.log.Warn("run passed over: the one before it has not ended", facts...)
		return
	}
	l.log.Debug(message, facts...)
}

// Error takes what went wrong inside the runner.
func (l cronLog) Error(err error, message string, facts ...any) {
	l.log.Error(message, append(facts, "error", err)...)
}
