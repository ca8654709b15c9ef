package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// takes checks the number of a command's arguments; another number is wrong usage.
// What the argument is called stands in the command's Use.
func takes(least, most int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		_, called, _ := strings.Cut(cmd.Use, " ")
		called = strings.Trim(called, "[]")
		switch {
		case len(args) < least:
			return usageError(fmt.Errorf("%s needs an argument: %s", cmd.Name(), called))
		case len(args) > most && most == 0:
			return usageError(fmt.Errorf("%s takes no argument, and %q is one", cmd.Name(), args[0]))
		case len(args) > most:
			return usageError(fmt.Errorf("%s takes one argument, %s, and %q is one too many", cmd.Name(), called, args[most]))
		}
		return nil
	}
}

// flagError says in plain words what is wrong with a flag: exit status 2.
func flagError(_ *cobra.Command, err error) error {
	var value *pflag.InvalidValueError
	if errors.As(err, &value) && errors.Is(err, strconv.ErrSyntax) && value.GetFlag().Value.Type() == "bool" {
		err = fmt.Errorf("--%s is true or false, not %q", value.GetFlag().Name, value.GetValue())
	}
	return usageError(err)
}

// helpCommand shows the help of a command. Cobra's own ends with status 0 where
// there is none of that name.
func helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Show the help of a command",
		RunE: func(cmd *cobra.Command, args []string) error {
			found, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return usageError(fmt.Errorf("there is no command %q", strings.Join(args, " ")))
			}
			return found.Help()
		},
	}
}

// checkCompletion has cobra's completion command refuse what it does not know.
func checkCompletion(root *cobra.Command) {
	root.InitDefaultCompletionCmd("completion")
	for _, cmd := range root.Commands() {
		if cmd.Name() != "completion" {
			continue
		}
		cmd.Use = "completion bash|zsh|fish|powershell"
		cmd.Args = func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usageError(fmt.Errorf("there is no completion for %q", args[0]))
			}
			return nil
		}
		cmd.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
		for _, shell := range cmd.Commands() {
			shell.Args = takes(0, 0)
		}
	}
}
