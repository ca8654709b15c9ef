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
	due, keep := n.due(), context.WithoutCancel(ctx)
	answers := make([]chan answer, len(due))
	places := make(chan struct{}, maxAsked)
	for i, source := range due {
		validators, err := n.store.Validators(keep, source.ID)
		if err != nil {
			return err
		}
		answers[i] = make(chan answer, 1)
		go func() {
			places <- struct{}{}
			defer func() { <-places }()
			response, err := n.client.Get(ctx, fetch.Request{URL: source.URL, ETag: validators.ETag, LastModified: validators.LastModified, MaxBytes: maxFeedBytes})
			answers[i] <- answer{response, err}
		}()
	}
	for i, source := range due {
		answer := <-answers[i]
		if ctx.Err() != nil {
			return ctx.Err()
		}
		poll := n.listed(source, answer)
		fresh, err := n.store.SavePoll(keep, poll)
		if err != nil {
			return err
		}
		n.summary.EntriesNew += fresh
		n.note(source, poll, fresh)
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

// An answer is what a source sent, before it is read.
type answer struct {
	response *fetch.Response
	err      error
}

// listed reads what a source sent. What goes wrong is in the poll. Feeds are read
// one at a time, since a large one takes much memory.
func (n *night) listed(source config.Source, a answer) warehouse.Poll {
	poll := warehouse.Poll{RunID: n.summary.RunID, SourceID: source.ID, At: time.Now().UTC()}
	if a.err != nil {
		poll.Err = a.err
		return poll
	}
	response := a.response
	poll.Validators = warehouse.Validators{ETag: response.Header.Get("ETag"), LastModified: response.Header.Get("Last-Modified")}
	poll.At = response.At
	if response.NotModified {
		poll.NotModified, poll.Keep = true, poll.Validators.ETag != "" || poll.Validators.LastModified != ""
		return poll
	}
	read, err := feed.Parse(response.Body, feed.Source{URL: response.FinalURL, ContentType: response.ContentType()})
	if err != nil {
		poll.Err = fmt.Errorf("read %s: %w", source.URL, err)
		return poll
	}
	poll.Warnings, poll.Keep = read.Warnings, !read.Salvaged
	if response.MovedTo != "" {
		poll.Warnings = append(poll.Warnings, fmt.Sprintf("the feed has moved for good to %s: change its url in the configuration", response.MovedTo))
	}
	for _, e := range read.Entries {
		poll.Entries = append(poll.Entries, warehouse.PolledEntry{URL: e.URL, GUID: e.GUID, Title: e.Title, Published: e.Published, Updated: e.Updated})
	}
	if len(read.Entries) < source.Expect.EntriesMin {
		poll.Err = fmt.Errorf("the feed lists %d entries, and %d are expected at least (expect.entries_min)", len(read.Entries), source.Expect.EntriesMin)
	}
	return poll
}
