package letters_test

import (
	"testing"

	"foiwatch/extractors/letters"
)

func TestSmall(t *testing.T) {
	for text, want := range map[string]string{"": "", "force's 3": "force's 3", "Force’s": "force's", "force’s": "force's", "ÉCOLE": "école", "DWP": "dwp"} {
		if got := letters.Small(text); got != want {
			t.Errorf("Small(%q) = %q, want %q", text, got, want)
		}
	}
}
