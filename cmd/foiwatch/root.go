package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"
)

// The exit statuses of every command.
const (
	exitOK      = 0
	exitFailed  = 1 // could not be done
	exitUsage   = 2 // wrong usage or configuration
	exitPartial = 3 // done, but some sources or pages failed
)

// A statusError carries the exit status that its error ends the process with.
type statusError struct {
	status int
	err    error
}

func (e *statusError) Error() string { return e.err.Error() }
func (e *statusError) Unwrap() error { return e.err }

// usageError marks err as the caller's: exit status 2.
func usageError(err error) error { return &statusError{status: exitUsage, err: err} }

// An app is what every command is given: where it reads and writes, and the
// flags that all of them take.
type app struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	configPath     string
}

// run executes one command line and returns the process's exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	a := &app{stdin: stdin, stdout: stdout, stderr: stderr}
	root := a.rootCommand()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	ran, err := root.ExecuteContextC(ctx)
	if err == nil {
		return exitOK
	}
	fmt.Fprintf(stderr, "foiwatch: %v\n", err)
	var status *statusError
	if errors.As(err, &status) {
		if status.status == exitUsage {
			fmt.Fprintf(stderr, "See '%s --help'.\n", ran.CommandPath())
		}
		return status.status
	}
	return exitFailed
}

// rootCommand builds the command tree. A new command is one file with its
// constructor and one line here.
func (a *app) rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:           "foiwatch",
		Short:         "Count who was disciplined over what they did online, with the sentence beside every number",
		SilenceUsage:  true,
		SilenceErrors: true,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usageError(fmt.Errorf("there is no command %q", args[0]))
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.PersistentFlags().StringVar(&a.configPath, "config", "config.yaml", "configuration `file`")
	root.SetFlagErrorFunc(flagError)
	root.SetHelpCommand(helpCommand())
	root.AddCommand(
		a.demoCommand(), a.ingestCommand(), a.scheduleCommand(), a.statusCommand(),
		a.queryCommand(), a.sqlCommand(), a.exportCommand(), a.feedCommand(), a.extractCommand(),
		a.explainCommand(), a.evalCommand(),
	)
	checkCompletion(root)
	return root
}
