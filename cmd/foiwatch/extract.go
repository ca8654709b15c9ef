package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"foiwatch/extractors"
	"foiwatch/extractors/article"
	"foiwatch/extractors/period"
)

// extractFlags are the flags of `foiwatch extract`.
type extractFlags struct {
	url, published, kind, format string
	allowHosts                   []string
}

// extractCommand reads one page and prints what it says.
func (a *app) extractCommand() *cobra.Command {
	var f extractFlags
	cmd := &cobra.Command{
		Use:   "extract FILE|URL|-",
		Short: "Read one page or file and print its findings",
		Example: "  foiwatch extract https://www.example.org/story\n" +
			"  curl -s https://www.example.org/story | foiwatch extract --url https://www.example.org/story --format table -",
		Args: takes(1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.extract(cmd.Context(), args[0], f)
		},
	}
	cmd.Flags().StringVar(&f.format, "format", "json", "json, jsonl (a finding a line) or table")
	f.add(cmd.Flags())
	return cmd
}

// add adds the flags that say what the page is.
func (f *extractFlags) add(flags *pflag.FlagSet) {
	flags.StringVar(&f.url, "url", "", "the address the page was taken from")
	flags.StringVar(&f.published, "published", "", "day of publication, `YYYY-MM-DD`, where the page gives none")
	flags.StringVar(&f.kind, "kind", "", "news or disclosure (decided from the page)")
	flags.StringSliceVar(&f.allowHosts, "allow-host", nil, "private `host:port` that may be fetched")
}

// extract reads the page and prints it in the format asked for.
func (a *app) extract(ctx context.Context, source string, f extractFlags) error {
	page, err := f.page("json", "jsonl", "table")
	if err != nil {
		return usageError(err)
	}
	if err := a.readSource(ctx, source, f.allowHosts, &page); err != nil {
		return err
	}
	extraction, err := extractors.Extract(page)
	if err != nil {
		return fmt.Errorf("%s: %w", source, err)
	}
	switch f.format {
	case "jsonl":
		return printFindings(a.stdout, extraction)
	case "table":
		return a.printFindingTable(extraction)
	}
	return printJSON(a.stdout, extraction)
}

// page is what the flags say of the page to be read; formats are those that the
// command prints.
func (f extractFlags) page(formats ...string) (extractors.Page, error) {
	page := extractors.Page{URL: f.url, Kind: article.Kind(f.kind)}
	if f.kind != "" && f.kind != string(article.News) && f.kind != string(article.Disclosure) {
		return page, fmt.Errorf("--kind %q is neither news nor disclosure", f.kind)
	}
	if !slices.Contains(formats, f.format) {
		return page, fmt.Errorf("--format %q is none of %s", f.format, strings.Join(formats, ", "))
	}
	if f.published != "" {
		var err error
		if page.Published, err = period.ParseDate(f.published); err != nil {
			return page, fmt.Errorf("--published: %w", err)
		}
	}
	return page, nil
}

// maxFileBytes is the largest page or file that is read from a disk or a pipe.
const maxFileBytes = 50 << 20

// readSource reads the page that an argument names: "-" is standard input, an
// http or https address is fetched, all else is a file.
func (a *app) readSource(ctx context.Context, source string, allowHosts []string, page *extractors.Page) error {
	var err error
	switch {
	case source == "":
		return errNoSource
	case source == "-":
		page.Body, err = readBounded(a.stdin, "standard input")
	case isAddress(source):
		return a.fetchPage(ctx, source, allowHosts, page)
	default:
		page.Body, err = readFile(source)
	}
	return err
}

// errNoSource is the error of an empty argument.
var errNoSource = usageError(errors.New("the argument is empty: give a file, an address, or - for standard input"))

// isAddress tells whether an argument is an address on the web.
func isAddress(source string) bool {
	low := strings.ToLower(source)
	return strings.HasPrefix(low, "http://") || strings.HasPrefix(low, "https://")
}

// readFile reads a whole file.
func readFile(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	if info, err := file.Stat(); err == nil && info.IsDir() {
		return nil, fmt.Errorf("%s is a folder, not a file", path)
	}
	return readBounded(file, path)
}

// readBounded reads all of r, and refuses more than maxFileBytes.
func readBounded(r io.Reader, name string) ([]byte, error) {
	body, err := io.ReadAll(io.LimitReader(r, maxFileBytes+1))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	if len(body) > maxFileBytes {
		return nil, fmt.Errorf("%s is larger than %d MB, the most that is read", name, maxFileBytes>>20)
	}
	return body, nil
}

// printJSON writes a value as indented JSON, with < and & as they are.
func printJSON(w io.Writer, value any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(value)
}

// printFindings writes a finding a line, each with where it was read.
func printFindings(w io.Writer, e extractors.Extraction) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	for _, f := range e.Findings {
		line := struct {
			URL       string      `json:"url"`
			Title     string      `json:"title"`
			Published period.Date `json:"published"`
			Finding   any         `json:"finding"`
		}{e.Document.URL, e.Document.Title, e.Document.Published, f}
		if err := encoder.Encode(line); err != nil {
			return err
		}
	}
	return nil
}
