package warehouse

import (
	"context"
	"database/sql"
	"time"

	"foiwatch/extractors"
	"foiwatch/queries"
)

// A RunResult is how a run ended.
type RunResult struct {
	Outcome                              string // ok, partial, failed, interrupted
	SourcesFailed, EntriesNew            int
	PagesFetched, PagesFailed, PagesDead int
	Documents, Findings                  int
	Err                                  error
}

// StartRun opens a run's row.
func (w *Warehouse) StartRun(ctx context.Context, runID string, at time.Time, sources int) error {
	_, err := w.conn.ExecContext(ctx, queries.Statement("load/start_run"), sql.Named("run_id", runID), sql.Named("started_at", at.UTC()),
		sql.Named("version", extractors.Version), sql.Named("source_count", sources))
	return err
}

// FinishRun closes a run's row with its counts.
func (w *Warehouse) FinishRun(ctx context.Context, runID string, at time.Time, r RunResult) error {
	failure := sql.NullString{}
	if r.Err != nil {
		failure = sql.NullString{String: valid(r.Err.Error()), Valid: true}
	}
	_, err := w.conn.ExecContext(ctx, queries.Statement("load/finish_run"), sql.Named("finished_at", at.UTC()), sql.Named("outcome", r.Outcome),
		sql.Named("source_failed_count", r.SourcesFailed), sql.Named("entry_new_count", r.EntriesNew), sql.Named("page_fetched_count", r.PagesFetched),
		sql.Named("page_failed_count", r.PagesFailed), sql.Named("page_dead_count", r.PagesDead), sql.Named("document_count", r.Documents),
		sql.Named("finding_count", r.Findings), sql.Named("error", failure), sql.Named("run_id", runID))
	return err
}
