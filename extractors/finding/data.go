package finding

import (
	"embed"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
)

//go:embed data/*.csv
var data embed.FS

// rows returns the rows of a file of data, without its heading, which must name
// the columns. The files are part of the program: one that cannot be read is a
// fault of the program, and panics.
func rows(file string, columns ...string) [][]string {
	list, err := readRows(file, columns)
	if err != nil {
		panic("finding: " + file + ": " + err.Error())
	}
	return list
}

func readRows(file string, columns []string) ([][]string, error) {
	opened, err := data.Open("data/" + file)
	if err != nil {
		return nil, err
	}
	defer opened.Close()
	list, err := csv.NewReader(opened).ReadAll()
	if err != nil {
		return nil, err
	}
	if len(list) == 0 || !slices.Equal(list[0], columns) {
		return nil, fmt.Errorf("the columns are not %s", strings.Join(columns, ","))
	}
	return list[1:], nil
}

// forms splits a cell that holds several words or wordings.
func forms(cell string) []string { return strings.Split(cell, "|") }
