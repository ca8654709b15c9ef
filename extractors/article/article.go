// Package article reads the bytes of a page into its text, tables and metadata.
package article
