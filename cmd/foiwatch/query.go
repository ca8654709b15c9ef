package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"foiwatch/queries"
)

// readFlags are the flags of commands that only read.
type readFlags struct{ database string }

// add adds the flags to a command.
func (f *readFlags) add(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.database, "database", "", "read this `file` (the published copy of the configuration)")
}

// open opens the database that the flags or the configuration name.
func (a *app) open(ctx context.Context, f readFlags) (*queries.Reader, error) {
	path := f.database
	if path == "" {
		cfg, err := a.config()
		if err != nil {
			return nil, err
		}
		path = cfg.Published
	}
	return queries.Open(ctx, path)
}

// trendFlags name a trend's params and where trends of the user's own are.
type trendFlags struct {
	params []string
	folder string
}

func (f *trendFlags) add(cmd *cobra.Command) {
	cmd.Flags().StringArrayVar(&f.params, "param", nil, "a value that the trend asks for, `name=value`; may be repeated")
	cmd.Flags().StringVar(&f.folder, "trends", "", "`folder` with trends of your own, .sql files like those of queries/trends")
}

// values splits the params into names and values.
func (f trendFlags) values() (map[string]string, error) {
	values := map[string]string{}
	for _, param := range f.params {
		name, value, ok := strings.Cut(param, "=")
		if !ok || name == "" {
			return nil, usageError(fmt.Errorf("--param %q is not name=value", param))
		}
		values[name] = value
	}
	return values, nil
}

// queryCommand lists the trends, or runs one.
func (a *app) queryCommand() *cobra.Command {
	var read readFlags
	var trends trendFlags
	var format string
	cmd := &cobra.Command{
		Use:   "query [NAME]",
		Short: "List the trends, or run one",
		Long:  "List the trends, or run one. CSV is printed as it is, for programs; foiwatch export writes files that are safe in a spreadsheet.",
		Args:  takes(0, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := checkFormat(format); err != nil {
				return err
			}
			if len(args) == 0 {
				return a.listTrends(trends.folder)
			}
			reader, err := a.open(cmd.Context(), read)
			if err != nil {
				return err
			}
			defer reader.Close()
			rows, _, err := runTrend(cmd.Context(), reader, args[0], trends)
			if err != nil {
				return err
			}
			return a.printRows(rows, format)
		},
	}
	read.add(cmd)
	trends.add(cmd)
	cmd.Flags().StringVar(&format, "format", "table", strings.Join(rowFormats, ", "))
	return cmd
}

// listTrends prints each trend with what it answers and the params it takes.
func (a *app) listTrends(folder string) error {
	list, err := queries.Trends(folder)
	if err != nil {
		return err
	}
	for _, t := range list {
		fmt.Fprintf(a.stdout, "%s\n    %s\n", plain(t.Name), plain(t.Answers))
		for _, p := range t.Params {
			fmt.Fprintf(a.stdout, "    --param %s=%s  %s\n", plain(p.Name), plain(p.Default), plain(p.Meaning))
		}
	}
	return nil
}

// runTrend runs the trend of a name.
func runTrend(ctx context.Context, reader *queries.Reader, name string, f trendFlags) (*queries.Rows, queries.Trend, error) {
	list, err := queries.Trends(f.folder)
	if err != nil {
		return nil, queries.Trend{}, err
	}
	values, err := f.values()
	if err != nil {
		return nil, queries.Trend{}, err
	}
	var names []string
	for _, t := range list {
		if t.Name == name {
			rows, err := reader.RunTrend(ctx, t, values)
			if errors.Is(err, queries.ErrParam) {
				err = usageError(err)
			}
			return rows, t, err
		}
		names = append(names, t.Name)
	}
	return nil, queries.Trend{}, usageError(fmt.Errorf("trend %s: there is none of that name; there are %s", name, strings.Join(names, ", ")))
}

// sqlCommand runs one statement that reads.
func (a *app) sqlCommand() *cobra.Command {
	var read readFlags
	var format string
	cmd := &cobra.Command{
		Use:     "sql STATEMENT",
		Short:   "Run one SQL statement that reads, on the published copy",
		Example: "  foiwatch sql \"select department, sanction, cases, evidence, url from v_incidents where year = 2013\"",
		Args:    takes(1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := checkFormat(format); err != nil {
				return err
			}
			reader, err := a.open(cmd.Context(), read)
			if err != nil {
				return err
			}
			defer reader.Close()
			rows, err := reader.Query(cmd.Context(), args[0])
			if err != nil {
				return err
			}
			return a.printRows(rows, format)
		},
	}
	read.add(cmd)
	cmd.Flags().StringVar(&format, "format", "table", strings.Join(rowFormats, ", "))
	return cmd
}
