package queries

import "strings"

// CreateTable is the statement that makes a table of these columns.
func CreateTable(name string, columns []Column) string {
	var list []string
	for _, c := range columns {
		list = append(list, identifier(c.Name)+" "+c.Type)
	}
	return strings.NewReplacer("$table", identifier(name), "$columns", strings.Join(list, ", ")).Replace(Statement("read/create_table"))
}

// Attach is the statement that opens the warehouse in a file, or makes it there,
// and has all other statements work on it.
func Attach(path string) string {
	return strings.Replace(Statement("load/attach"), "$path", literal(path), 1)
}

// CopyParquet is the statement that writes the table rows into a file.
func CopyParquet(path string) string {
	return strings.Replace(Statement("read/copy_parquet"), "$path", literal(path), 1)
}

// identifier quotes a name.
func identifier(name string) string { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }

// literal quotes a text.
func literal(text string) string { return "'" + strings.ReplaceAll(text, "'", "''") + "'" }
