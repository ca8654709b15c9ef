package feed

import (
	"encoding/json"
	"fmt"
	"strings"
)

// parseJSON reads a JSON Feed item by item, so that one odd item loses itself alone.
func parseJSON(text string) (Feed, error) {
	var top struct {
		Version json.RawMessage   `json:"version"`
		Title   json.RawMessage   `json:"title"`
		Items   []json.RawMessage `json:"items"`
	}
	if err := json.Unmarshal([]byte(text), &top); err != nil {
		return Feed{}, fmt.Errorf("%w: it looks like JSON and cannot be read: %v", ErrNoFeed, err)
	}
	if top.Items == nil && !strings.Contains(jsonText(top.Version), "jsonfeed.org") {
		return Feed{}, fmt.Errorf("%w: it is JSON without a list of items: %s", ErrNoFeed, excerpt(text))
	}
	f := Feed{Kind: "json", Title: jsonText(top.Title)}
	lost := 0
	for _, raw := range top.Items {
		item := map[string]json.RawMessage{}
		if json.Unmarshal(raw, &item) != nil {
			lost++
			continue
		}
		f.Entries = append(f.Entries, jsonEntry(item))
	}
	f.warn(lost, "%d items are no objects and were left out")
	return f, nil
}

// jsonEntry reads one item.
func jsonEntry(item map[string]json.RawMessage) Entry {
	e := Entry{GUID: jsonText(item["id"]), Title: jsonText(item["title"])}
	for _, key := range []string{"url", "external_url", "id"} {
		if address := jsonText(item[key]); e.URL == "" && (key != "id" || strings.HasPrefix(address, "http")) {
			e.URL = address
		}
	}
	e.Published = firstDate(nil, jsonText(item["date_published"]), jsonText(item["date_modified"]))
	e.Updated = firstDate(nil, jsonText(item["date_modified"]))
	return e
}

// jsonText returns a string, or a number as it is written; "" for anything else.
func jsonText(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s
	}
	var n json.Number
	if json.Unmarshal(raw, &n) == nil {
		return n.String()
	}
	return ""
}
