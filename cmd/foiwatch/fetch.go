package main

import (
	"context"
	"fmt"

	"foiwatch/extractors"
	"foiwatch/pipeline/fetch"
)

// oneShot returns a client for a single address that a person names on the
// command line.
func oneShot(allowHosts []string) *fetch.Client {
	return fetch.New(fetch.UserAgent(""), fetch.Options{AllowHosts: allowHosts, Tries: 1, MaxBytes: maxFileBytes})
}

// fetchPage fetches the page at an address.
func (a *app) fetchPage(ctx context.Context, address string, allowHosts []string, page *extractors.Page) error {
	client := oneShot(allowHosts)
	defer client.Close()
	response, err := client.Get(ctx, fetch.Request{URL: address})
	if err != nil {
		return err
	}
	page.Body, page.ContentType = response.Body, response.ContentType()
	if page.URL == "" {
		page.URL = response.FinalURL
	}
	return nil
}

// fetchFeed fetches the feed at an address and returns where it was found.
func fetchFeed(ctx context.Context, address string, allowHosts []string) (body []byte, contentType, finalURL string, err error) {
	client := oneShot(allowHosts)
	defer client.Close()
	response, err := client.Get(ctx, fetch.Request{URL: address})
	if err != nil {
		return nil, "", "", fmt.Errorf("the feed cannot be had: %w", err)
	}
	return response.Body, response.ContentType(), response.FinalURL, nil
}
