package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"foiwatch/extractors"
	"foiwatch/extractors/score"
)

// evalFlags are the flags of `foiwatch eval`.
type evalFlags struct{ format, baseline, floors string }

// evalCommand scores the reading on pages whose findings are known.
func (a *app) evalCommand() *cobra.Command {
	var f evalFlags
	cmd := &cobra.Command{
		Use:   "eval DIR",
		Short: "Score the reading on a folder of pages with their gold",
		Long: "Score the reading on a folder of pages with their gold: NN.json beside NN.html, NN.csv.json beside NN.csv.\n" +
			"Pages whose number is divisible by 3 are held back: they are scored, and what was wrong on them is not shown.",
		Example: "  foiwatch eval extractors/testdata/gold\n" +
			"  foiwatch eval --format json extractors/testdata/gold >before.json\n" +
			"  foiwatch eval --baseline before.json extractors/testdata/gold",
		Args: takes(1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.eval(cmd.Context(), args[0], f)
		},
	}
	cmd.Flags().StringVar(&f.format, "format", "table", "table or json")
	cmd.Flags().StringVar(&f.baseline, "baseline", "", "earlier result (--format json); fail on a loss since `file`")
	cmd.Flags().StringVar(&f.floors, "floors", "", "fail where a measure is below its floor in `file`")
	return cmd
}

// eval reads and scores the pages, prints the result and holds it against the
// floors and the baseline.
func (a *app) eval(ctx context.Context, dir string, f evalFlags) error {
	if f.format != "table" && f.format != "json" {
		return usageError(fmt.Errorf("--format %q is neither table nor json", f.format))
	}
	floors, earlier, err := f.limits()
	if err != nil {
		return usageError(err)
	}
	pages, err := scorePages(ctx, dir)
	if err != nil {
		return err
	}
	report := score.NewReport(pages)
	if f.format == "json" {
		err = printJSON(a.stdout, report)
	} else {
		err = printCard(a.stdout, report)
	}
	if err != nil {
		return err
	}
	return shortfall(report.Below(floors), report.Losses(earlier))
}

// limits reads the files that the result is held against.
func (f evalFlags) limits() (floors score.Floors, earlier score.Report, err error) {
	if f.floors != "" {
		data, err := os.ReadFile(f.floors)
		if err != nil {
			return nil, earlier, fmt.Errorf("--floors: %w", err)
		}
		if floors, err = score.ParseFloors(data); err != nil {
			return nil, earlier, fmt.Errorf("--floors %s: %w", f.floors, err)
		}
	}
	if f.baseline != "" {
		data, err := os.ReadFile(f.baseline)
		if err != nil {
			return nil, earlier, fmt.Errorf("--baseline: %w", err)
		}
		if err := json.Unmarshal(data, &earlier); err != nil || len(earlier.Groups) == 0 {
			return nil, earlier, fmt.Errorf("--baseline %s is no result of foiwatch eval --format json", f.baseline)
		}
	}
	return floors, earlier, nil
}

// shortfall is the error of floors missed and losses made; nil where there are none.
func shortfall(below, losses []string) error {
	switch {
	case len(below) > 0 && len(losses) > 0:
		return fmt.Errorf("below the floor: %s; lost since the baseline: %s", strings.Join(below, "; "), strings.Join(losses, "; "))
	case len(below) > 0:
		return fmt.Errorf("below the floor: %s", strings.Join(below, "; "))
	case len(losses) > 0:
		return fmt.Errorf("lost since the baseline: %s", strings.Join(losses, "; "))
	}
	return nil
}

// scorePages reads every page of a folder, and of those in it, that has gold.
func scorePages(ctx context.Context, dir string) ([]score.Page, error) {
	var pages []score.Page
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(path) != ".json" {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		page, ok, err := scorePage(path, filepath.ToSlash(name))
		if ok {
			pages = append(pages, page)
		}
		return err
	})
	if err == nil && len(pages) == 0 {
		err = fmt.Errorf("%s: there is no page with gold: NN.html beside NN.json", dir)
	}
	return pages, err
}

// scorePage reads the page beside a file of gold and scores it. ok is false
// where the file is no gold, or stands beside no page.
func scorePage(goldPath, name string) (page score.Page, ok bool, err error) {
	data, err := readFile(goldPath)
	if err != nil {
		return page, false, err
	}
	gold, ok, err := score.ParseGold(data)
	if err != nil || !ok {
		return page, false, wrapPath(goldPath, err)
	}
	body, err := pageBeside(strings.TrimSuffix(goldPath, ".json"))
	if body == nil || err != nil {
		return page, false, err
	}
	address := gold.URL
	if address == "" {
		address = "https://example.org/a"
	}
	name = strings.TrimSuffix(name, ".json")
	read, err := extractors.Explain(extractors.Page{URL: address, Kind: gold.Kind, Body: body})
	if err != nil { // a page that cannot be read is one whose findings are all missed
		return score.NewPage(name, gold, nil), true, nil
	}
	return score.NewPage(name, gold, &read), true, nil
}

// wrapPath names the file of an error; nil stays nil.
func wrapPath(path string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", path, err)
}

// pageBeside returns the bytes of NN.csv for NN.csv, else of NN.html; nil where
// there is neither.
func pageBeside(stem string) ([]byte, error) {
	for _, path := range []string{stem, stem + ".html"} {
		info, err := os.Stat(path)
		if errors.Is(err, fs.ErrNotExist) || err == nil && info.IsDir() {
			continue
		}
		if err != nil {
			return nil, err
		}
		return readFile(path)
	}
	return nil, nil
}
