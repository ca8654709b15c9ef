package main

import (
	"context"
	"errors"

	"foiwatch/extractors"
)

func (a *app) fetchPage(_ context.Context, _ string, _ []string, _ *extractors.Page) error {
	return errors.New("not yet")
}
