// Package datafile reads the CSV files of words that extractors are built with.
package datafile

import (
	"encoding/csv"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// Rows returns the rows of a file in the folder data, without its heading, which
// must name the columns. The files are part of the program: one that cannot be
// read is a fault of the program, and panics with its name.
func Rows(files fs.FS, file string, columns ...string) [][]string {
	list, err := read(files, "data/"+file, columns)
	if err != nil {
		panic(fmt.Sprintf("data/%s: %v", file, err))
	}
	return list
}

func read(files fs.FS, path string, columns []string) ([][]string, error) {
	file, err := files.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	list, err := csv.NewReader(file).ReadAll()
	if err != nil {
		return nil, err
	}
	if len(list) == 0 || !slices.Equal(list[0], columns) {
		return nil, fmt.Errorf("the columns are not %s", strings.Join(columns, ","))
	}
	return list[1:], nil
}

// List splits a cell that holds several words or wordings.
func List(cell string) []string { return strings.Split(cell, "|") }
