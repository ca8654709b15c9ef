package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"
)

// statusCommand tells how the runs went and what is left to do.
func (a *app) statusCommand() *cobra.Command {
	var read readFlags
	cmd := &cobra.Command{
		Use:   "status",
		Short: "Tell how the last runs went, which sources fail, and what is pending",
		Args:  takes(0, 0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return a.status(cmd.Context(), read)
		},
	}
	read.add(cmd)
	return cmd
}

// status prints three tables.
func (a *app) status(ctx context.Context, read readFlags) error {
	reader, err := a.open(ctx, read)
	if err != nil {
		return err
	}
	defer reader.Close()
	for _, part := range []struct{ title, name string }{
		{"Last runs", "last_runs"}, {"Failing sources", "failing_sources"}, {"Pending pages", "backlog"},
	} {
		rows, err := reader.Builtin(ctx, part.name)
		if err != nil {
			return err
		}
		fmt.Fprintln(a.stdout, part.title)
		if err := a.printRows(rows, "table"); err != nil {
			return err
		}
		fmt.Fprintln(a.stdout)
	}
	return nil
}
