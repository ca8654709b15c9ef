package pipeline

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"foiwatch/extractors"
	"foiwatch/extractors/article"
	"foiwatch/extractors/period"
	"foiwatch/pipeline/fetch"
	"foiwatch/pipeline/warehouse"
)

// How pages are loaded.
const (
	batchPages    = 64
	batchBytes    = 8 << 20          // of pages, after which a batch is loaded, full or not
	batchPatience = 10 * time.Second // after which a batch is loaded, full or not
	pendingPage   = 500              // pending entries listed at a time
	maxAttempts   = 10               // after which an entry is dead
)

// read fetches and reads every pending entry once, and loads what was read in
// batches. Whatever ends it, what was read is loaded.
func (n *night) read(ctx context.Context) error {
	_, due, err := n.store.CountPending(context.WithoutCancel(ctx), n.options.Sources, time.Now())
	if err != nil || due == 0 {
		return err
	}
	entries := make(chan warehouse.Entry)
	items := make(chan warehouse.Item)
	var workers sync.WaitGroup
	for range maxAsked {
		workers.Go(func() {
			for entry := range entries {
				if item, ok := n.page(ctx, entry); ok {
					items <- item
				}
			}
		})
	}
	go func() { workers.Wait(); close(items) }()
	return n.loadAll(ctx, entries, items, due)
}

// loadAll hands the pending entries to the workers and loads what they return.
// The store is used here alone.
func (n *night) loadAll(ctx context.Context, entries chan<- warehouse.Entry, items <-chan warehouse.Item, due int) error {
	var queue []warehouse.Entry
	var batch []warehouse.Item
	var failed error
	done, size, last, keep := 0, 0, "", context.WithoutCancel(ctx)
	refill := func() {
		if len(queue) == 0 && last != "end" && failed == nil && ctx.Err() == nil {
			if queue, failed = n.store.Pending(keep, n.options.Sources, time.Now(), last, pendingPage); len(queue) > 0 {
				last = queue[len(queue)-1].ID
			} else {
				last = "end"
			}
		}
	}
	flush := func() {
		if failed == nil {
			failed = n.load(keep, batch)
		}
		batch, size = nil, 0
	}
	refill()
	patience := time.NewTicker(batchPatience)
	defer patience.Stop()
	ended := ctx.Done()
	for open := true; ; {
		hand, next := chan<- warehouse.Entry(nil), warehouse.Entry{}
		switch {
		case len(queue) > 0 && failed == nil && ctx.Err() == nil:
			hand, next = entries, queue[0]
		case open && (last == "end" || failed != nil || ctx.Err() != nil):
			close(entries)
			open = false
		}
		select {
		case hand <- next:
			queue = queue[1:]
			refill()
		case item, more := <-items:
			if !more {
				return errors.Join(failed, n.load(keep, batch))
			}
			batch = append(batch, item)
			size += len(item.Body)
			if done++; len(batch) >= batchPages || size >= batchBytes {
				flush()
			}
			n.options.Progress.Pages(done, max(done, due))
		case <-patience.C:
			flush()
		case <-ended:
			ended = nil // the loop goes on until the workers have ended
		}
	}
}

// load loads a batch and counts it. Where the warehouse refuses it, its pages are
// loaded one by one, so that a page that cannot be loaded fails alone.
func (n *night) load(ctx context.Context, batch []warehouse.Item) error {
	if len(batch) == 0 {
		return nil
	}
	if err := n.store.Load(ctx, n.summary.RunID, batch); err != nil {
		n.options.Log.Warn("batch refused: its pages are loaded one by one", "pages", len(batch), "error", err)
		for i := range batch {
			if err := n.loadOne(ctx, &batch[i]); err != nil {
				return err
			}
		}
	}
	for _, item := range batch {
		n.count(item)
	}
	n.options.Log.Info("pages loaded", "pages", len(batch), "pages_read", n.summary.PagesRead, "findings", n.summary.Findings)
	return nil
}

// loadOne loads one page, or that it cannot be loaded.
func (n *night) loadOne(ctx context.Context, item *warehouse.Item) error {
	err := n.store.Load(ctx, n.summary.RunID, []warehouse.Item{*item})
	if err == nil {
		return nil
	}
	*item = failed(*item, err)
	item.Extraction = nil
	return n.store.Load(ctx, n.summary.RunID, []warehouse.Item{*item})
}

// count adds what became of a page to the summary.
func (n *night) count(item warehouse.Item) {
	switch item.State {
	case warehouse.Done:
		n.summary.PagesRead++
		n.summary.Findings += len(item.Extraction.Findings)
		return
	case warehouse.Dead:
		n.summary.PagesDead++
		if fetch.Gone(item.Err) {
			n.summary.Gone++
		}
	case warehouse.Pending:
		n.summary.PagesFailed++
	}
	n.options.Log.Warn("page not read", "source_id", item.Entry.SourceID, "url", item.Entry.URL, "state", string(item.State), "error", item.Err)
	if len(n.summary.Failures) < maxFailures {
		n.summary.Failures = append(n.summary.Failures, Failure{Name: item.Entry.URL, Err: item.Err.Error(), Dead: item.State == warehouse.Dead})
	}
}

// page fetches and reads one entry. ok is false where the run was told to end
// meanwhile: then nothing has happened.
func (n *night) page(ctx context.Context, entry warehouse.Entry) (item warehouse.Item, ok bool) {
	item = warehouse.Item{Entry: entry, At: time.Now().UTC()}
	response, err := n.client.Get(ctx, fetch.Request{URL: entry.CanonicalURL})
	if ctx.Err() != nil {
		return item, false
	}
	if err != nil {
		return failed(item, err), true
	}
	item.FinalURL, item.ContentType, item.Status, item.Body, item.At, item.Elapsed = response.FinalURL, response.ContentType(), response.Status, response.Body, response.At, response.Elapsed
	extraction, isRelevant, err := extract(extractors.Page{
		URL: response.FinalURL, ContentType: item.ContentType, Body: item.Body, Kind: article.Kind(entry.DocumentKind),
		Published: period.DateOf(entry.Published), Department: entry.DepartmentID,
	})
	if err != nil {
		return failed(item, fmt.Errorf("read %s: %w", entry.URL, err)), true
	}
	item.State, item.Extraction, item.IsRelevant = warehouse.Done, &extraction, isRelevant
	return item, true
}

// extract reads a page, a news page only where it may name a sanction; a fault
// of ours loses that page alone.
func extract(p extractors.Page) (e extractors.Extraction, isRelevant bool, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("%w: %v", errOwnFault, fault)
		}
	}()
	return extractors.Skim(p)
}

// errOwnFault is the error of a page on which foiwatch itself fails.
var errOwnFault = errors.New("foiwatch failed on this page; please report it")

// failed decides what becomes of an entry that could not be fetched or read: what
// will not mend is dead, and so is what failed too often; the rest is pending.
func failed(item warehouse.Item, err error) warehouse.Item {
	item.Err, item.State = err, warehouse.Pending
	item.NextAttempt = fetch.RetryAfter(err)
	var status *fetch.StatusError
	if errors.As(err, &status) {
		item.Status = status.Code
	}
	hopeless := fetch.Gone(err) || errors.Is(err, extractors.ErrUnreadable) || errors.Is(err, fetch.ErrAddress) || errors.Is(err, fetch.ErrForbiddenAddress)
	switch {
	case hopeless:
		item.State = warehouse.Dead
	case item.Entry.Attempts+1 >= maxAttempts:
		item.State = warehouse.Dead
		item.Err = fmt.Errorf("given up after %d attempts: %w", maxAttempts, err)
	}
	return item
}
