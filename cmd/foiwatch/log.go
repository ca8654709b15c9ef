package main

import (
	"io"
	"log/slog"
	"os"
	"time"

	"github.com/lmittmann/tint"
	"github.com/mattn/go-isatty"
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"

	"foiwatch/pipeline"
)

// isTerminal tells whether a person watches what is written to w.
func isTerminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	return ok && isatty.IsTerminal(file.Fd())
}

// newLog writes plain lines for cron, and only what needs somebody where a
// person watches the bars instead.
func newLog(w io.Writer, bars bool) *slog.Logger {
	if !isTerminal(w) {
		return slog.New(slog.NewTextHandler(w, nil))
	}
	level := slog.LevelInfo
	if bars {
		level = slog.LevelError
	}
	return slog.New(tint.NewTextHandler(w, &tint.Options{Level: level, TimeFormat: time.TimeOnly, NoColor: os.Getenv("NO_COLOR") != ""}))
}

// bars shows how far a run is to a person who watches.
type bars struct {
	container *mpb.Progress
	sources   *mpb.Bar
	pages     *mpb.Bar
}

// newProgress returns bars where a person watches w; nothing elsewhere.
func newProgress(w io.Writer) (p pipeline.Progress, end func()) {
	if !isTerminal(w) {
		return nil, func() {}
	}
	b := &bars{container: mpb.New(mpb.WithOutput(w), mpb.WithWidth(48))}
	return b, func() {
		for _, bar := range []*mpb.Bar{b.sources, b.pages} {
			if bar != nil && !bar.Completed() {
				bar.Abort(false)
			}
		}
		b.container.Wait()
	}
}

// Sources draws how many sources were asked.
func (b *bars) Sources(done, all int) { b.draw(&b.sources, "sources", done, all) }

// Pages draws how many pages were dealt with.
func (b *bars) Pages(done, all int) { b.draw(&b.pages, "pages", done, all) }

func (b *bars) draw(bar **mpb.Bar, name string, done, all int) {
	if *bar == nil {
		*bar = b.container.AddBar(int64(all), mpb.PrependDecorators(decor.Name(name, decor.WCSyncSpaceR), decor.CountersNoUnit("%d of %d", decor.WCSyncSpace)))
	}
	(*bar).SetTotal(int64(all), false)
	(*bar).SetCurrent(int64(done))
}
