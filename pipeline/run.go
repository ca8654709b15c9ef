// Package pipeline is the night's run: ask every source, fetch every entry that
// is pending, read it, load it, and publish a copy for readers.
package pipeline

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"time"

	"foiwatch/pipeline/config"
	"foiwatch/pipeline/fetch"
	"foiwatch/pipeline/warehouse"
)

// Options are what a run is told beside its configuration. The zero value is
// usable.
type Options struct {
	// Sources are the ids of the sources to ask. Defaults to all.
	Sources []string
	// DryRun works on a copy of the warehouse, which is thrown away.
	DryRun bool
	// Dial replaces the network. Defaults to one that refuses private addresses.
	Dial fetch.Dial
	// Timeout bounds one request, its body included. Defaults to a minute.
	Timeout time.Duration
	// RetryWait is the wait before a request is tried again. Defaults to 2s.
	RetryWait time.Duration
	// Log gets what happens. Defaults to none.
	Log *slog.Logger
	// Progress is told how far the run is. Defaults to nobody.
	Progress Progress
}

// A Progress is told how far a run is, by one goroutine at a time.
type Progress interface {
	// Sources says how many of the sources were asked.
	Sources(done, all int)
	// Pages says how many of the pending pages were dealt with.
	Pages(done, all int)
}

// nobody is told nothing.
type nobody struct{}

func (nobody) Sources(int, int) {}
func (nobody) Pages(int, int)   {}

// A night is one run at work.
type night struct {
	config  config.Config
	options Options
	store   *warehouse.Warehouse
	client  *fetch.Client
	sources map[string]config.Source
	summary Summary
}

// Run makes one run and returns what it did. Sources and pages that fail are in
// the summary; the error is for a run that could not be done, or that ctx ended:
// then what was read is kept, and the rest is pending for the next.
func Run(ctx context.Context, cfg config.Config, options Options) (Summary, error) {
	n, err := newNight(cfg, options)
	if err != nil {
		return Summary{}, err
	}
	summary, err := n.open(ctx)
	if summary.RunID == "" && ctx.Err() != nil {
		err = fmt.Errorf("%w before it began", ErrInterrupted)
	}
	return summary, err
}

// open opens the warehouse and makes the run.
func (n *night) open(ctx context.Context) (Summary, error) {
	// DuckDB's allocator keeps memory for each thread that it was ever called on,
	// and a goroutine that moves would call it on all of them.
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	// Garbage is collected when it is half of what lives, not as much: what a long
	// run holds at its worst moment is then little more than a short one does.
	defer debug.SetGCPercent(debug.SetGCPercent(50))
	cfg, options := n.config, n.options
	path := cfg.Warehouse
	if options.DryRun {
		scratch, err := scratchCopy(ctx, cfg.Warehouse)
		if err != nil {
			return Summary{}, err
		}
		defer os.RemoveAll(filepath.Dir(scratch))
		path = scratch
	}
	var err error
	if n.store, err = warehouse.Open(ctx, path); err != nil {
		return Summary{}, err
	}
	defer n.store.Close()
	n.client = fetch.New(fetch.UserAgent(cfg.Contact), fetch.Options{
		PerHostInterval: time.Duration(cfg.Fetch.PerHostInterval), AllowHosts: cfg.Fetch.AllowHosts, MaxBytes: maxPageBytes,
		Dial: options.Dial, Log: options.Log, Timeout: options.Timeout, RetryWait: options.RetryWait,
	})
	defer n.client.Close()
	return n.run(ctx)
}

// newNight prepares a run; the error is for sources that do not exist.
func newNight(cfg config.Config, options Options) (*night, error) {
	if options.Log == nil {
		options.Log = slog.New(slog.DiscardHandler)
	}
	if options.Progress == nil {
		options.Progress = nobody{}
	}
	n := &night{config: cfg, options: options, sources: map[string]config.Source{}}
	for _, source := range cfg.Sources {
		n.sources[source.ID] = source
	}
	for _, id := range options.Sources {
		if _, ok := n.sources[id]; !ok {
			return nil, fmt.Errorf("%w: %q", ErrNoSource, id)
		}
	}
	return n, nil
}

// ErrNoSource is the error of a source that is asked for and not configured.
var ErrNoSource = errors.New("there is no such source in the configuration")

// scratchCopy copies the warehouse, where there is one, into a folder of its own.
func scratchCopy(ctx context.Context, path string) (string, error) {
	dir, err := os.MkdirTemp("", "foiwatch-dry-run-")
	if err != nil {
		return "", err
	}
	scratch := filepath.Join(dir, "warehouse.duckdb")
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		return scratch, nil
	}
	store, err := warehouse.Open(ctx, path)
	if err != nil {
		return "", errors.Join(err, os.RemoveAll(dir))
	}
	err = errors.Join(store.Publish(ctx, scratch), store.Close())
	if err != nil {
		return "", errors.Join(err, os.RemoveAll(dir))
	}
	return scratch, nil
}

// run is the night's work, from the row that opens it to the row that closes it.
func (n *night) run(ctx context.Context) (Summary, error) {
	if err := ctx.Err(); err != nil {
		return Summary{}, err
	}
	// What was read is kept also where the run is told to end: the warehouse never
	// sees that it was, and so never leaves a thing half done.
	keep := context.WithoutCancel(ctx)
	started := time.Now()
	n.summary = Summary{RunID: started.UTC().Format("20060102T150405.000000Z"), DryRun: n.options.DryRun, Sources: len(n.due())}
	n.options.Log = n.options.Log.With("run_id", n.summary.RunID)
	if err := n.store.StartRun(keep, n.summary.RunID, started, n.summary.Sources); err != nil {
		return n.summary, err
	}
	n.options.Log.Info("run begins", "sources", n.summary.Sources)
	err := n.work(ctx)
	if ctx.Err() != nil {
		n.summary.Interrupted = true
		if errors.Is(err, ctx.Err()) {
			err = nil
		}
	}
	if err == nil {
		err = n.close(keep)
	}
	err = n.finish(keep, err)
	n.summary.Elapsed = time.Since(started)
	n.options.Log.Info("run ends", "outcome", n.result(err).Outcome, "seconds", n.summary.Elapsed.Seconds())
	if err == nil && n.summary.Interrupted {
		err = fmt.Errorf("%w: %d entries stay pending for the next run", ErrInterrupted, n.summary.Pending)
	}
	return n.summary, err
}

// finish closes the run's row and publishes. The copy must hold the closed row;
// where it cannot be made, the row is closed again with the reason.
func (n *night) finish(ctx context.Context, err error) error {
	err = errors.Join(err, n.store.FinishRun(ctx, n.summary.RunID, time.Now(), n.result(err)))
	if err != nil || n.options.DryRun {
		return err
	}
	if err := n.store.Publish(ctx, n.config.Published); err != nil {
		return errors.Join(err, n.store.FinishRun(ctx, n.summary.RunID, time.Now(), n.result(err)))
	}
	n.summary.Published = true
	return nil
}

// ErrInterrupted is the error of a run that was told to end.
var ErrInterrupted = errors.New("the run was ended")

// due returns the sources to be asked, in the order of the configuration.
func (n *night) due() []config.Source {
	if len(n.options.Sources) == 0 {
		return n.config.Sources
	}
	return slices.DeleteFunc(slices.Clone(n.config.Sources), func(s config.Source) bool { return !slices.Contains(n.options.Sources, s.ID) })
}

// work asks the sources and reads the pages.
func (n *night) work(ctx context.Context) error {
	rows := make([]warehouse.Source, 0, len(n.config.Sources))
	for _, s := range n.config.Sources {
		rows = append(rows, warehouse.Source{ID: s.ID, Kind: s.Kind, URL: s.URL, DocumentKind: s.Document, DepartmentID: s.Department})
	}
	if err := n.store.SaveSources(context.WithoutCancel(ctx), rows); err != nil {
		return err
	}
	if err := n.poll(ctx); err != nil {
		return err
	}
	return n.read(ctx)
}

// close brings the incidents up to date and counts what is left.
func (n *night) close(ctx context.Context) error {
	if err := n.store.UpdateIncidents(ctx); err != nil {
		return err
	}
	var err error
	n.summary.Pending, _, err = n.store.CountPending(ctx, nil, time.Now())
	return err
}

// result is the summary as the run's row has it.
func (n *night) result(err error) warehouse.RunResult {
	s := n.summary
	r := warehouse.RunResult{
		Outcome: "ok", SourcesFailed: len(s.SourcesFailed), EntriesNew: s.EntriesNew, PagesFetched: s.PagesRead, PagesFailed: s.PagesFailed,
		PagesDead: s.PagesDead, Documents: s.PagesRead, Findings: s.Findings, Err: err,
	}
	switch {
	case err != nil:
		r.Outcome = "failed"
	case s.Interrupted:
		r.Outcome = "interrupted"
	case s.Partial():
		r.Outcome = "partial"
	}
	return r
}
