package fetch

import (
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

// readBody reads and decodes a body, and stops at so many decoded bytes.
func readBody(answer *http.Response, most int64) ([]byte, error) {
	if answer.ContentLength > most && answer.Header.Get("Content-Encoding") == "" {
		return nil, fmt.Errorf("%w: %d bytes, the most is %d", ErrTooLarge, answer.ContentLength, most)
	}
	decoded, err := decoder(answer)
	if err != nil {
		return nil, err
	}
	defer decoded.Close()
	body, err := io.ReadAll(io.LimitReader(decoded, most+1))
	switch {
	case int64(len(body)) > most:
		return nil, fmt.Errorf("%w: more than %d bytes", ErrTooLarge, most)
	case errors.Is(err, io.ErrUnexpectedEOF):
		return nil, fmt.Errorf("the body is cut short after %d bytes", len(body))
	case err != nil:
		return nil, fmt.Errorf("read the body: %w", plainError(err))
	case len(body) == 0:
		return nil, ErrEmpty
	}
	return body, nil
}

// decoder undoes a body's content encoding.
func decoder(answer *http.Response) (io.ReadCloser, error) {
	switch encoding := strings.ToLower(strings.TrimSpace(answer.Header.Get("Content-Encoding"))); encoding {
	case "", "identity", "none":
		return io.NopCloser(answer.Body), nil
	case "gzip", "x-gzip":
		reader, err := gzip.NewReader(answer.Body)
		if errors.Is(err, io.EOF) {
			return nil, ErrEmpty
		}
		if err != nil {
			return nil, fmt.Errorf("the body is not the gzip that it is said to be: %w", err)
		}
		return reader, nil
	case "br":
		return io.NopCloser(brotli.NewReader(answer.Body)), nil
	case "zstd":
		reader, err := zstd.NewReader(answer.Body, zstd.WithDecoderMaxMemory(64<<20), zstd.WithDecoderConcurrency(1))
		if err != nil {
			return nil, fmt.Errorf("the body is not the zstd that it is said to be: %w", err)
		}
		return reader.IOReadCloser(), nil
	default:
		return nil, fmt.Errorf("the body is encoded as %q, which nobody asked for", encoding)
	}
}
