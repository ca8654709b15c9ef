package warehouse

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"strconv"
	"strings"

	"foiwatch/extractors/finding"
)

// id returns the id of a thing that these parts make up: 32 hex digits.
func id(parts ...string) string {
	hash := sha256.New()
	for _, part := range parts {
		var length [8]byte
		binary.BigEndian.PutUint64(length[:], uint64(len(part)))
		hash.Write(length[:])
		hash.Write([]byte(part))
	}
	return hex.EncodeToString(hash.Sum(nil)[:16])
}

// key is a canonical address without what may change while the page stays the
// same: its scheme, and www.
func key(canonicalURL string) string {
	_, rest, _ := strings.Cut(canonicalURL, "://")
	return strings.TrimPrefix(rest, "www.")
}

// EntryID is the id of the entry at a canonical address.
func EntryID(canonicalURL string) string { return id("entry", key(canonicalURL)) }

// DocumentID is the id of the document whose own address it is.
func DocumentID(canonicalURL string) string { return id("document", key(canonicalURL)) }

// findingID is the id of a statement of a document. twin tells apart statements
// of one sentence that are alike in all else.
func findingID(documentID string, f finding.Finding, twin int) string {
	department := ""
	if f.Department != nil {
		department = f.Department.Name
		if f.Department.ID != nil {
			department = *f.Department.ID
		}
	}
	cases := ""
	if f.Cases != nil {
		cases = strconv.Itoa(*f.Cases)
	}
	return id(documentID, department, f.Sanction, cases, string(f.Qualifier), f.Period.From.String(), f.Period.To.String(), strconv.Itoa(f.Evidence.Start), strconv.Itoa(twin))
}
