package config

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/parser"
)

// Load reads and checks the configuration in the file. Its error names the
// file, the line and what to do; faults of meaning are reported all at once.
func Load(path string) (Config, error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) {
		return Config{}, fmt.Errorf("there is no configuration %s: write one, or name it with --config", path)
	}
	if err != nil {
		return Config{}, fmt.Errorf("read the configuration: %w", err)
	}
	return parse(path, data)
}

// parse reads the configuration in data, which stands in the file at path.
func parse(path string, data []byte) (Config, error) {
	if at := invalidUTF8(data); at > 0 {
		return Config{}, fmt.Errorf("%s:%d: the file is not UTF-8: save it as UTF-8 and try again", path, at)
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff")) // as Windows begins a file
	config, err := decode(data)
	if err != nil {
		return Config{}, fmt.Errorf("%s: %s", path, yaml.FormatError(err, false, true))
	}
	config.complete(filepath.Dir(path))
	faults := config.faults()
	return config, report(path, data, faults)
}

// decode reads one strict YAML document over the defaults.
func decode(data []byte) (Config, error) {
	config := defaults()
	decoder := yaml.NewDecoder(bytes.NewReader(data), yaml.Strict())
	if err := decoder.Decode(&config); err != nil && !errors.Is(err, io.EOF) {
		return Config{}, err
	}
	if reflect.DeepEqual(config, Config{}) { // a file of nothing but comments empties it
		config = defaults()
	}
	if err := decoder.Decode(&Config{}); !errors.Is(err, io.EOF) {
		return Config{}, errors.New("the file holds a second document after '---': keep one")
	}
	return config, nil
}

// invalidUTF8 returns the number, from 1, of the first line that is not UTF-8;
// 0 where all of them are.
func invalidUTF8(data []byte) int {
	for number, line := range bytes.Split(data, []byte("\n")) {
		if !utf8.Valid(line) {
			return number + 1
		}
	}
	return 0
}

// report joins the faults into one error that shows each in its place; nil
// where there are none.
func report(path string, data []byte, faults []fault) error {
	if len(faults) == 0 {
		return nil
	}
	var text strings.Builder
	fmt.Fprintf(&text, "%s: %d to mend:", path, len(faults))
	for _, f := range faults {
		fmt.Fprintf(&text, "\n%s", f.in(data))
	}
	return errors.New(text.String())
}

// in writes the fault with the line it stands on and a caret, like the faults
// of syntax; without them where the key is not in the file.
func (f fault) in(data []byte) string {
	message := strings.TrimPrefix(f.path, "$.") + ": " + f.message
	path, err := yaml.PathString(f.path)
	if err != nil {
		return message
	}
	file, err := parser.ParseBytes(data, 0)
	if err != nil {
		return message
	}
	node, err := path.FilterFile(file)
	if err != nil {
		return message
	}
	position := node.GetToken().Position
	message = fmt.Sprintf("[%d:%d] %s", position.Line, position.Column, message)
	if shown, err := path.AnnotateSource(data, false); err == nil {
		message += "\n" + strings.TrimRight(string(shown), "\n")
	}
	return message
}
