// Command foiwatch reads news feeds and Freedom of Information disclosures and
// keeps each statement that so many people of a public body met a sanction over
// a platform as a row in DuckDB, with the sentence it came from.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	_ "time/tzdata" // zones on machines that have none
)

func main() {
	os.Exit(Main())
}

// Main runs the command line of the process and returns its exit status. The first
// signal asks it to end, a second one ends it.
func Main() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop)
	return run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
}
