package export

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	_ "github.com/duckdb/duckdb-go/v2"
	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"foiwatch/queries"
)

// reader opens a database of foiwatch's that holds nothing.
func reader(t *testing.T) *queries.Reader {
	t.Helper()
	path := filepath.Join(t.TempDir(), "p.duckdb")
	db, err := sql.Open("duckdb", path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(queries.Statement("load/migrations_table")); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	r, err := queries.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close() })
	return r
}

const oddRows = `
	select * from (values
		(1, -5, 0.25, date '2013-02-12', timestamp '2013-02-12 10:15:00', '=HYPERLINK("http://x")', 9007199254740993::bigint),
		(2, 7, -1.5, null, null, '+44', 1::bigint),
		(3, null, null, date '1999-12-31', null, '-1', 2::bigint),
		(4, 0, 0, null, null, '@cmd', 3::bigint),
		(5, 0, 0, null, null, chr(9) || 'tab', 4::bigint),
		(6, 0, 0, null, null, 'Café, “fine” & <b>', 5::bigint)
	) as t (n, signed, share, day, moment, words, large)
	order by n`

func query(t *testing.T, r *queries.Reader, text string) *queries.Rows {
	t.Helper()
	rows, err := r.Query(t.Context(), text)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { rows.Close() })
	return rows
}

func TestCSVIsSafeInASpreadsheet(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.csv")
	if err := CSV(path, query(t, reader(t), oddRows)); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want := "\ufeffn,signed,share,day,moment,words,large\n" +
		"1,-5,0.25,2013-02-12,2013-02-12T10:15:00Z,\"'=HYPERLINK(\"\"http://x\"\")\",9007199254740993\n" +
		"2,7,-1.5,,,'+44,1\n3,,,1999-12-31,,'-1,2\n4,0,0,,,'@cmd,3\n5,0,0,,,'\ttab,4\n6,0,0,,,\"Café, “fine” & <b>\",5\n"
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("file (-want +got):\n%s", diff)
	}
}

func TestAWorkbookHoldsDaysAsDaysAndNumbersAsNumbers(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.xlsx")
	r := reader(t)
	sheets := []Sheet{{"Odd: rows/of [all] kinds, with a very long name", query(t, r, oddRows)}, {"Findings", query(t, r, "select 1 as a where false")}}
	if err := XLSX(path, sheets); err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenFile(path, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	if diff := cmp.Diff([]string{"Odd- rows-of -all- kinds, with ", "Findings"}, book.GetSheetList()); diff != "" {
		t.Errorf("sheets (-want +got):\n%s", diff)
	}
	name := book.GetSheetList()[0]
	for cell, want := range map[string]struct {
		value string
		kind  excelize.CellType
	}{
		"A2": {"1", excelize.CellTypeUnset}, "B2": {"-5", excelize.CellTypeUnset}, "C3": {"-1.5", excelize.CellTypeUnset},
		"D2": {"41317", excelize.CellTypeUnset}, "F2": {`'=HYPERLINK("http://x")`, excelize.CellTypeInlineString}, "F4": {"'-1", excelize.CellTypeInlineString},
		"G2": {"9007199254740993", excelize.CellTypeInlineString}, "G3": {"1", excelize.CellTypeUnset}, "B4": {"", excelize.CellTypeUnset},
	} {
		value, err := book.GetCellValue(name, cell)
		if err != nil {
			t.Fatal(err)
		}
		kind, err := book.GetCellType(name, cell)
		if err != nil {
			t.Fatal(err)
		}
		if value != want.value || kind != want.kind {
			t.Errorf("%s = %q of kind %d, want %q of kind %d", cell, value, kind, want.value, want.kind)
		}
		if formula, err := book.GetCellFormula(name, cell); err != nil || formula != "" {
			t.Errorf("%s holds the formula %q", cell, formula)
		}
	}
	shown, err := book.GetCellValue(name, "D2", excelize.Options{RawCellValue: false})
	if err != nil || shown != "2013-02-12" {
		t.Errorf("D2 is shown as %q, %v", shown, err)
	}
}

func TestParquetKeepsTypes(t *testing.T) {
	path := filepath.Join(t.TempDir(), "it's.parquet")
	if err := Parquet(t.Context(), path, query(t, reader(t), oddRows)); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("duckdb", "")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var got string
	err = db.QueryRow("select concat_ws(' ', typeof(n), typeof(day), typeof(moment), typeof(words), typeof(large), (select count(*) from read_parquet(?))) from read_parquet(?) limit 1", path, path).Scan(&got)
	if err != nil || got != "INTEGER DATE TIMESTAMP VARCHAR BIGINT 6" {
		t.Errorf("types %q, %v", got, err)
	}
}

func TestAnExportThatFailsLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	full := errors.New("the disk is full")
	if err := write(filepath.Join(dir, "x.csv"), func(*os.File) error { return full }); !errors.Is(err, full) {
		t.Errorf("write = %v, want the fault", err)
	}
	if files, err := os.ReadDir(dir); err != nil || len(files) > 0 {
		t.Errorf("left behind: %v, %v", files, err)
	}
}

func TestFormat(t *testing.T) {
	for path, want := range map[string]string{"a.csv": "csv", "A.XLSX": "xlsx", "dir/a.parquet": "parquet", "a.ods": "", "csv": ""} {
		got, err := Format(path)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("Format(%s) = %q, %v, want %q", path, got, err, want)
		}
	}
	if got := cut(strings.Repeat("é", 40_000)); len([]rune(got)) != maxCellLength {
		t.Errorf("a long text is cut to %d characters, want %d", len([]rune(got)), maxCellLength)
	}
}
