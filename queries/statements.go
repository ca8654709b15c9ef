// Package queries holds every line of SQL, and the read side that runs it.
package queries

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"
)

//go:embed schema/*.sql views/*.sql load/*.sql read/*.sql trends/*.sql
var statements embed.FS

// A Migration is one numbered step of the schema.
type Migration struct {
	Number int
	Name   string
	SQL    string
}

// Statement returns the SQL of a file, by its name without ".sql", as in
// "load/merge_documents". The files are part of the program: a name that is none
// of theirs panics.
func Statement(name string) string {
	text, err := statements.ReadFile(name + ".sql")
	if err != nil {
		panic("queries: " + err.Error())
	}
	return string(text)
}

// Migrations returns the steps of the schema, in order.
func Migrations() ([]Migration, error) {
	var list []Migration
	err := eachFile("schema", func(name, text string) error {
		number, title, ok := strings.Cut(strings.TrimSuffix(name, ".sql"), "_")
		n, err := strconv.Atoi(number)
		if !ok || err != nil || n != len(list)+1 {
			return fmt.Errorf("schema/%s is not numbered %04d", name, len(list)+1)
		}
		list = append(list, Migration{Number: n, Name: title, SQL: text})
		return nil
	})
	return list, err
}

// Views returns the statements that make the views, in the order of their files.
func Views() ([]string, error) {
	var list []string
	err := eachFile("views", func(_, text string) error {
		list = append(list, text)
		return nil
	})
	return list, err
}

// eachFile calls use with each SQL file of a folder, in the order of their names.
func eachFile(dir string, use func(name, text string) error) error {
	files, err := fs.Glob(statements, dir+"/*.sql")
	if err != nil {
		return err
	}
	for _, file := range files {
		text, err := statements.ReadFile(file)
		if err != nil {
			return err
		}
		if err := use(path.Base(file), string(text)); err != nil {
			return err
		}
	}
	return nil
}
