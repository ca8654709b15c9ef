package pipeline

import (
	"context"
	"fmt"
	"time"

	"foiwatch/pipeline/config"
	"foiwatch/pipeline/feed"
	"foiwatch/pipeline/fetch"
	"foiwatch/pipeline/warehouse"
)

// Bounds of what is fetched.
const (
	maxFeedBytes = 20 << 20
	maxPageBytes = 10 << 20
	maxAsked     = 8 // sources asked at once, and pages
)

// poll asks the sources at once and files what they answer one by one, in the
// order of the configuration: the source that names a page first is then the
// same in every run.
func (n *night) poll(ctx context.Context) error {
	due := n.due()
	answers := make([]chan warehouse.Poll, len(due))
	places := make(chan struct{}, maxAsked)
	for i, source := range due {
		validators, err := n.store.Validators(ctx, source.ID)
		if err != nil {
			return err
		}
		answers[i] = make(chan warehouse.Poll, 1)
		go func() {
			places <- struct{}{}
			defer func() { <-places }()
			answers[i] <- n.ask(ctx, source, validators)
		}()
	}
	for i, source := range due {
		answer := <-answers[i]
		if ctx.Err() != nil {
			return ctx.Err()
		}
		fresh, err := n.store.SavePoll(ctx, answer)
		if err != nil {
			return err
		}
		n.summary.EntriesNew += fresh
		n.note(source, answer, fresh)
		n.options.Progress.Sources(i+1, len(due))
	}
	return nil
}

// note logs and counts what a source answered.
func (n *night) note(source config.Source, answer warehouse.Poll, fresh int) {
	log := n.options.Log.With("source_id", source.ID)
	for _, warning := range answer.Warnings {
		n.summary.Warnings = append(n.summary.Warnings, Failure{Name: source.ID, Err: warning})
	}
	if answer.Err != nil {
		n.summary.SourcesFailed = append(n.summary.SourcesFailed, Failure{Name: source.ID, Err: answer.Err.Error()})
		log.Warn("source not read", "url", source.URL, "error", answer.Err)
		return
	}
	log.Info("source read", "entries", len(answer.Entries), "entries_new", fresh, "not_modified", answer.NotModified)
}

// ask asks one source. What goes wrong is in the answer.
func (n *night) ask(ctx context.Context, source config.Source, validators warehouse.Validators) warehouse.Poll {
	answer := warehouse.Poll{RunID: n.summary.RunID, SourceID: source.ID, At: time.Now().UTC()}
	response, err := n.client.Get(ctx, fetch.Request{URL: source.URL, ETag: validators.ETag, LastModified: validators.LastModified, MaxBytes: maxFeedBytes})
	if err != nil {
		answer.Err = err
		return answer
	}
	answer.Validators = warehouse.Validators{ETag: response.Header.Get("ETag"), LastModified: response.Header.Get("Last-Modified")}
	answer.At = response.At
	if response.NotModified {
		answer.NotModified, answer.Keep = true, answer.Validators.ETag != "" || answer.Validators.LastModified != ""
		return answer
	}
	read, err := feed.Parse(response.Body, feed.Source{URL: response.FinalURL, ContentType: response.ContentType()})
	if err != nil {
		answer.Err = fmt.Errorf("read %s: %w", source.URL, err)
		return answer
	}
	answer.Warnings, answer.Keep = read.Warnings, !read.Salvaged
	if response.MovedTo != "" {
		answer.Warnings = append(answer.Warnings, fmt.Sprintf("the feed has moved for good to %s: change its url in the configuration", response.MovedTo))
	}
	for _, e := range read.Entries {
		answer.Entries = append(answer.Entries, warehouse.PolledEntry{URL: e.URL, GUID: e.GUID, Title: e.Title, Published: e.Published, Updated: e.Updated})
	}
	if len(read.Entries) < source.Expect.EntriesMin {
		answer.Err = fmt.Errorf("the feed lists %d entries, and %d are expected at least (expect.entries_min)", len(read.Entries), source.Expect.EntriesMin)
	}
	return answer
}
