package main

import (
	"flag"
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// update rewrites the files that scripts compare with (go test ./cmd/foiwatch -update).
var update = flag.Bool("update", false, "rewrite the expected output in testdata/script")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"foiwatch": func() { os.Exit(Main()) },
	})
}

// TestScripts runs the command lines in testdata/script, each in a folder of
// its own, with `exec foiwatch` as this very program.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
	})
}
