package main

import (
	"bytes"
	"database/sql"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// heldPages is how many pages the site of a heldSite has.
const heldPages = 5

// A heldSite serves a feed and its pages, and holds the second page that it is
// asked for until whoever asks gives up.
type heldSite struct {
	*httptest.Server
	held chan struct{} // closed when a page is held
	let  atomic.Bool   // set once pages are held no more
}

func newHeldSite(t *testing.T) *heldSite {
	t.Helper()
	site := &heldSite{held: make(chan struct{})}
	var pages atomic.Int32
	var once sync.Once
	site.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case r.URL.Path == "/feed":
			fmt.Fprint(w, `<rss version="2.0"><channel><title>Site</title>`)
			for i := range heldPages {
				fmt.Fprintf(w, "<item><title>Story %d</title><link>%s/%d</link></item>", i, site.URL, i)
			}
			fmt.Fprint(w, "</channel></rss>")
		case r.URL.Path == "/robots.txt":
			http.NotFound(w, r)
		case pages.Add(1) > 1 && !site.let.Load():
			once.Do(func() { close(site.held) })
			<-r.Context().Done()
		default:
			fmt.Fprint(w, "<title>Story</title><article><p>Three officials at the Home Office were dismissed over Facebook.</p></article>")
		}
	}))
	t.Cleanup(site.CloseClientConnections)
	return site
}

// config writes a configuration with the site as its only source into a folder.
func (s *heldSite) config(t *testing.T, dir string) {
	t.Helper()
	host := strings.TrimPrefix(s.URL, "http://")
	text := fmt.Sprintf("schedule: \"@every 1s\"\nfetch: {allow_hosts: [%q], per_host_interval: 0s}\nsources:\n  - {id: site, url: %q}\n", host, s.URL+"/feed")
	if err := os.WriteFile(filepath.Join(dir, "config.yaml"), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// start starts the program, which writes what it says into said.
func start(t *testing.T, dir string, args ...string) (cmd *exec.Cmd, said *bytes.Buffer) {
	t.Helper()
	said = &bytes.Buffer{}
	cmd = command(t.Context(), t, dir, args...)
	cmd.Stdout, cmd.Stderr = said, said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd, said
}

// left asks the warehouse that a run has left.
func left(t *testing.T, dir, query string) []string {
	t.Helper()
	db, err := sql.Open("duckdb", filepath.Join(dir, "data", "warehouse.duckdb")+"?access_mode=READ_ONLY")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	return rowsOf(t, db, query)
}

// TestARunThatIsToldToEndLosesNothing tells the program to end while it waits for
// a page: what it has read is kept, its run's row is closed, the rest is pending,
// and the next run reads it.
func TestARunThatIsToldToEndLosesNothing(t *testing.T) {
	tests := []struct {
		name, command string
		signal        syscall.Signal
		status        int
		says          string
	}{
		{"a schedule by SIGTERM", "schedule", syscall.SIGTERM, exitOK, "run ended early"},
		{"an ingest by SIGTERM", "ingest", syscall.SIGTERM, exitFailed, "foiwatch: the run was ended: 4 entries stay pending for the next run"},
		{"an ingest by Ctrl-C", "ingest", syscall.SIGINT, exitFailed, "foiwatch: the run was ended: 4 entries stay pending for the next run"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir, site := t.TempDir(), newHeldSite(t)
			site.config(t, dir)
			cmd, said := start(t, dir, tt.command)
			<-site.held
			if err := cmd.Process.Signal(tt.signal); err != nil {
				t.Fatal(err)
			}
			_ = cmd.Wait() // its status is asked for below
			if got := cmd.ProcessState.ExitCode(); got != tt.status || !strings.Contains(said.String(), tt.says) {
				t.Errorf("ended with status %d, want %d, and says\n%s\nwant %q", got, tt.status, said, tt.says)
			}
			if got, want := left(t, dir, "select outcome, page_fetched_count from runs"), []string{"interrupted 1"}; !cmp.Equal(got, want) {
				t.Errorf("runs %q, want %q", got, want)
			}
			if got, want := left(t, dir, "select state, count(*), sum(attempts) from frontier group by all order by all"), []string{"done 1 0", "pending 4 0"}; !cmp.Equal(got, want) {
				t.Errorf("frontier %q, want %q", got, want)
			}
			site.let.Store(true)
			if out, err := command(t.Context(), t, dir, "ingest").CombinedOutput(); err != nil {
				t.Errorf("next run: %v\n%s", err, out)
			}
			if got, want := left(t, dir, "select state, count(*) from frontier group by all"), []string{"done 5"}; !cmp.Equal(got, want) {
				t.Errorf("frontier after the next run %q, want %q", got, want)
			}
		})
	}
}

// TestASecondRunIsTurnedAwayAndReadersAreNot starts a run and others beside it.
func TestASecondRunIsTurnedAwayAndReadersAreNot(t *testing.T) {
	dir, site := t.TempDir(), newHeldSite(t)
	site.config(t, dir)
	site.let.Store(true)
	if out, err := command(t.Context(), t, dir, "ingest").CombinedOutput(); err != nil {
		t.Fatalf("first run: %v\n%s", err, out)
	}
	site = newHeldSite(t)
	site.config(t, dir)
	first, said := start(t, dir, "ingest")
	<-site.held
	for _, args := range [][]string{{"ingest"}, {"ingest", "--dry-run"}} {
		second := command(t.Context(), t, dir, args...)
		out, err := second.CombinedOutput()
		want := fmt.Sprintf("warehouse.duckdb: another process is writing to it (process %d): wait until it ends", first.Process.Pid)
		if err == nil || second.ProcessState.ExitCode() != exitFailed || !strings.Contains(string(out), want) {
			t.Errorf("%v beside another run: %v\n%s\nwant %q", args, err, out, want)
		}
	}
	if out, err := command(t.Context(), t, dir, "sql", "--format", "csv", "select count(*) as n from documents").CombinedOutput(); err != nil || string(out) != "n\n5\n" {
		t.Errorf("a reader beside a run: %v\n%s", err, out)
	}
	site.let.Store(true)
	if err := first.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	_ = first.Wait() // told to end
	if !strings.Contains(said.String(), "the run was ended") {
		t.Errorf("the first run says\n%s", said)
	}
}

// TestFoldersThatMayNotBeWritten runs as a user who may write neither the folder
// of the warehouse nor, then, that of the published copy.
func TestFoldersThatMayNotBeWritten(t *testing.T) {
	dir, site := t.TempDir(), newHeldSite(t)
	site.let.Store(true)
	site.config(t, dir)
	config := filepath.Join(dir, "config.yaml")
	text, err := os.ReadFile(config)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(config, append([]byte("warehouse: w/w.duckdb\npublished: p/p.duckdb\n"), text...), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"w", "p"} {
		if err := os.Mkdir(filepath.Join(dir, name), 0o555); err != nil {
			t.Fatal(err)
		}
	}
	ingest := func() string {
		cmd := command(t.Context(), t, dir, "ingest")
		asNobody(t, cmd)
		out, err := cmd.CombinedOutput()
		if err == nil {
			t.Errorf("ingest went well, want it refused:\n%s", out)
		}
		return string(out)
	}
	if out := ingest(); !strings.Contains(out, "w.duckdb: permission denied: the file or its folder may not be written") {
		t.Errorf("with a closed warehouse: %s", out)
	}
	if err := os.Chmod(filepath.Join(dir, "w"), 0o777); err != nil {
		t.Fatal(err)
	}
	if out := ingest(); !strings.Contains(out, "foiwatch: publish p/p.duckdb: ") || !strings.Contains(out, "permission denied") || strings.Contains(out, "published") || !strings.Contains(out, "5 pages read") {
		t.Errorf("with a closed folder of the copy: %s", out)
	}
	if err := os.Chmod(filepath.Join(dir, "p"), 0o777); err != nil {
		t.Fatal(err)
	}
	cmd := command(t.Context(), t, dir, "ingest")
	asNobody(t, cmd)
	if out, err := cmd.CombinedOutput(); err != nil || !strings.Contains(string(out), "0 new entries") {
		t.Errorf("with both open: %v\n%s", err, out)
	}
}

// asNobody makes a command run as a user whom permissions bind, where this process
// is root's, whom they do not.
func asNobody(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	if os.Geteuid() != 0 {
		return
	}
	for _, path := range []string{cmd.Dir, filepath.Dir(cmd.Path)} {
		for ; path != os.TempDir() && path != "/"; path = filepath.Dir(path) {
			info, err := os.Stat(path)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.Chmod(path, info.Mode()|0o055); err != nil {
				t.Fatal(err)
			}
		}
	}
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
}
