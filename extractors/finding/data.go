package finding

import (
	"embed"

	"foiwatch/extractors/datafile"
)

//go:embed data/*.csv
var data embed.FS

// rows returns the rows of a file of the package's data.
func rows(file string, columns ...string) [][]string {
	return datafile.Rows(data, file, columns...)
}
