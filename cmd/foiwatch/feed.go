package main

import (
	"context"
	"fmt"
	"time"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/spf13/cobra"

	"foiwatch/pipeline/feed"
)

// feedFlags are the flags of `foiwatch feed`.
type feedFlags struct {
	url, format string
	allowHosts  []string
}

// feedCommand shows what a source would give.
func (a *app) feedCommand() *cobra.Command {
	var f feedFlags
	cmd := &cobra.Command{
		Use:     "feed URL|FILE|-",
		Short:   "Show what a feed would give, before it is made a source",
		Example: "  foiwatch feed --format table https://feeds.bbci.co.uk/news/uk/rss.xml",
		Args:    takes(1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.feed(cmd.Context(), args[0], f)
		},
	}
	cmd.Flags().StringVar(&f.url, "url", "", "the `address` the feed was taken from, for its relative links")
	cmd.Flags().StringVar(&f.format, "format", "json", "json or table")
	cmd.Flags().StringSliceVar(&f.allowHosts, "allow-host", nil, "private `host:port` that may be fetched")
	return cmd
}

// feed reads the feed and prints it.
func (a *app) feed(ctx context.Context, source string, f feedFlags) error {
	if f.format != "json" && f.format != "table" {
		return usageError(fmt.Errorf("--format %q is neither json nor table", f.format))
	}
	body, src, err := a.readFeed(ctx, source, f)
	if err != nil {
		return err
	}
	read, err := feed.Parse(body, src)
	if err != nil {
		return fmt.Errorf("%s: %w", source, err)
	}
	if f.format == "table" {
		return a.printFeedTable(read)
	}
	return printJSON(a.stdout, read)
}

// readFeed gets the bytes that the argument names.
func (a *app) readFeed(ctx context.Context, source string, f feedFlags) ([]byte, feed.Source, error) {
	src := feed.Source{URL: f.url}
	if source == "" {
		return nil, src, errNoSource
	}
	if source == "-" {
		body, err := readBounded(a.stdin, "standard input")
		return body, src, err
	}
	if !isAddress(source) {
		body, err := readFile(source)
		return body, src, err
	}
	body, contentType, finalURL, err := fetchFeed(ctx, source, f.allowHosts)
	src.ContentType = contentType
	if src.URL == "" {
		src.URL = finalURL
	}
	return body, src, err
}

// printFeedTable writes a feed as a table, its warnings behind it.
func (a *app) printFeedTable(f feed.Feed) error {
	fmt.Fprintf(a.stdout, "%s (%s), %d entries\n", plain(f.Title), f.Kind, len(f.Entries))
	t := newTable(a.stdout)
	t.AppendHeader(table.Row{"published", "title", "url"})
	for _, e := range f.Entries {
		published := ""
		if e.Published != nil {
			published = e.Published.Format(time.DateTime)
		}
		t.AppendRow(table.Row{published, shorten(plain(e.Title), 70), plain(e.URL)})
	}
	t.Render()
	for _, warning := range f.Warnings {
		fmt.Fprintln(a.stderr, "warning:", plain(warning))
	}
	return nil
}
