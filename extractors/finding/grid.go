package finding

// grids reads the tables of the page.
func (r *reader) grids() []*statement { return nil }
