package warehouse

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"runtime/debug"
	"time"

	"foiwatch/pipeline/incident"
	"foiwatch/queries"
)

// findingsPerSlice is about how many findings are grouped at a time, so that
// memory stays flat however many there are.
const findingsPerSlice = 2000

// UpdateIncidents groups all findings into incidents anew. What has not changed
// is left as it is.
func (w *Warehouse) UpdateIncidents(ctx context.Context) error {
	debug.FreeOSMemory() // what reading has left
	err := w.transaction(ctx, func(ctx context.Context, tx *sql.Tx) error {
		findings := 0
		if err := tx.QueryRowContext(ctx, queries.Statement("load/count_findings")).Scan(&findings); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, queries.Statement("load/stage_incidents")); err != nil {
			return err
		}
		slices := 1 + findings/findingsPerSlice
		for slice := range slices {
			rows, links, err := groupFindings(ctx, tx, slice, slices)
			if err != nil {
				return err
			}
			if err := errors.Join(w.append("stage_incidents", rows), w.append("stage_incident_findings", links), w.giveBack(ctx)); err != nil {
				return err
			}
		}
		_, err := tx.ExecContext(ctx, queries.Statement("load/merge_incidents"))
		return err
	})
	if err != nil {
		return fmt.Errorf("group findings into incidents: %w", err)
	}
	return nil
}

// A stored is a finding as its row has it.
type stored struct {
	incident.Finding
	departmentID, departmentName, sanctionID, qualifier, unit, reasonID, partOf string
	cases, low, high                                                            sql.NullInt32
}

// sameKey tells whether two findings may report one incident at all.
func (s stored) sameKey(other stored) bool {
	return s.departmentID == other.departmentID && s.departmentName == other.departmentName && s.sanctionID == other.sanctionID && s.cases == other.cases
}

// groupFindings reads one slice of the findings in the order of their keys and
// groups those of each.
func groupFindings(ctx context.Context, tx *sql.Tx, slice, slices int) (incidents, links [][]driver.Value, err error) {
	rows, err := tx.QueryContext(ctx, queries.Statement("load/findings_by_key"), sql.Named("slice", slice), sql.Named("slices", slices))
	if err != nil {
		return nil, nil, err
	}
	defer rows.Close()
	var same []stored
	flush := func() {
		i, l := group(same)
		incidents, links, same = append(incidents, i...), append(links, l...), same[:0]
	}
	for rows.Next() {
		var s stored
		var from, to, published sql.NullTime
		if err := rows.Scan(&s.ID, &s.DocumentID, &s.departmentID, &s.departmentName, &s.sanctionID, &s.cases, &s.qualifier, &s.unit, &s.low, &s.high,
			&s.reasonID, &from, &to, &s.partOf, &published); err != nil {
			return nil, nil, err
		}
		s.From, s.To, s.Published, s.Qualifier = from.Time, to.Time, published.Time, s.qualifier
		if len(same) > 0 && !same[0].sameKey(s) {
			flush()
		}
		same = append(same, s)
	}
	flush()
	return incidents, links, rows.Err()
}

// group returns the incidents of findings with one key, and their links.
func group(same []stored) (incidents, links [][]driver.Value) {
	byID := make(map[string]*stored, len(same))
	list := make([]incident.Finding, 0, len(same))
	for i := range same {
		byID[same[i].ID] = &same[i]
		list = append(list, same[i].Finding)
	}
	for _, members := range incident.Group(list) {
		incidentID := members[0].ID
		for _, m := range members {
			incidentID = min(incidentID, m.ID)
		}
		incidents = append(incidents, incidentRow(incidentID, members, byID))
		for _, m := range members {
			links = append(links, []driver.Value{incidentID, m.ID, m.DocumentID})
		}
	}
	return incidents, links
}

// incidentRow is what the findings of an incident say together: the earliest
// that says a thing is believed. part_of still holds a finding's id.
func incidentRow(incidentID string, members []incident.Finding, byID map[string]*stored) []driver.Value {
	first := byID[members[0].ID]
	reason, partOf := "", ""
	var from, to time.Time
	for _, m := range members {
		s := byID[m.ID]
		reason, partOf = firstOf(reason, s.reasonID), firstOf(partOf, s.partOf)
		if from.IsZero() && to.IsZero() {
			from, to = s.From, s.To
		}
	}
	return []driver.Value{
		incidentID, text(first.departmentID), text(first.departmentName), first.sanctionID, nullable(first.cases), first.qualifier, first.unit, nullable(first.low), nullable(first.high),
		text(reason), dayOrNull(from), dayOrNull(to), dayOrNull(first.Published), first.DocumentID, int32(len(members)), text(partOf),
	}
}

func nullable(n sql.NullInt32) driver.Value {
	if !n.Valid {
		return nil
	}
	return n.Int32
}

func dayOrNull(t time.Time) driver.Value {
	if t.IsZero() {
		return nil
	}
	return t
}
