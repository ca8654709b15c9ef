package finding

// answers reads questions with their answers.
func (r *reader) answers() []*statement { return nil }
