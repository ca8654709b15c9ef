package export

import (
	"encoding/csv"
	"io"
	"os"

	"foiwatch/queries"
)

// CSV writes rows as a file for spreadsheets: with a byte order mark, so that
// they read UTF-8, and with no cell that they would take for a formula.
func CSV(path string, rows *queries.Rows) error {
	return write(path, func(file *os.File) error {
		if _, err := file.WriteString("\ufeff"); err != nil {
			return err
		}
		return WriteCSV(file, rows, harmless)
	})
}

// WriteCSV writes rows as CSV; each text goes through mend first.
func WriteCSV(w io.Writer, rows *queries.Rows, mend func(string) string) error {
	out := csv.NewWriter(w)
	record := make([]string, len(rows.Columns))
	for i, c := range rows.Columns {
		record[i] = mend(c.Name)
	}
	if err := out.Write(record); err != nil {
		return err
	}
	for {
		values, ok, err := rows.Next()
		if err != nil {
			return err
		}
		if !ok {
			out.Flush()
			return out.Error()
		}
		for i, value := range values {
			record[i] = Text(rows.Columns[i], value)
			if _, isNumber := number(value); !isNumber {
				record[i] = mend(record[i])
			}
		}
		if err := out.Write(record); err != nil {
			return err
		}
	}
}
