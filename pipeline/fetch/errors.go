package fetch

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// The errors of a fetch, apart from a *StatusError and those of the network.
var (
	ErrAddress          = errors.New("not an address that can be fetched")
	ErrForbiddenAddress = errors.New("this address may not be asked")
	ErrTooLarge         = errors.New("the body is too large")
	ErrEmpty            = errors.New("the body is empty")
	ErrRedirects        = errors.New("too many redirects")
	ErrRobots           = errors.New("robots.txt forbids it")
	ErrTimeout          = errors.New("the server did not answer in time")
)

// A StatusError is an answer that is no page.
type StatusError struct {
	Code int
	// RetryAfter is when the server wants to be asked again; zero where it does
	// not say.
	RetryAfter time.Time
	// Challenge is set where the answer is a test for people, not an error.
	Challenge bool
}

// Error names the status in words.
func (e *StatusError) Error() string {
	text := fmt.Sprintf("the server answered %d %s", e.Code, http.StatusText(e.Code))
	if e.Challenge {
		text += " (a page that tests whether a person asks: this site does not want to be read by programs)"
	}
	if !e.RetryAfter.IsZero() {
		text += ", and wants to be left alone until " + e.RetryAfter.UTC().Format(time.RFC3339)
	}
	return text
}

// passing tells whether another try may help.
func (e *StatusError) passing() bool {
	return e.Code == http.StatusTooManyRequests || e.Code == http.StatusRequestTimeout || e.Code >= 500
}

// statusError describes an answer that is no page.
func statusError(answer *http.Response) *StatusError {
	return &StatusError{
		Code: answer.StatusCode, RetryAfter: retryAfter(answer.Header.Get("Retry-After"), time.Now()),
		Challenge: strings.EqualFold(answer.Header.Get("Cf-Mitigated"), "challenge"),
	}
}

// Gone tells whether the error says that the page is no more: 404 or 410.
func Gone(err error) bool {
	var status *StatusError
	return errors.As(err, &status) && (status.Code == http.StatusNotFound || status.Code == http.StatusGone)
}

// RetryAfter returns when the server wants to be asked again; the zero time
// where it does not say.
func RetryAfter(err error) time.Time {
	var status *StatusError
	if errors.As(err, &status) {
		return status.RetryAfter
	}
	return time.Time{}
}

// plainError takes the method and the address, which are said elsewhere, off an
// error of net/http, and says a timeout in plain words.
func plainError(err error) error {
	var wrapped *url.Error
	if errors.As(err, &wrapped) {
		err = wrapped.Err
	}
	var timeout net.Error
	if errors.Is(err, context.DeadlineExceeded) || errors.As(err, &timeout) && timeout.Timeout() {
		return fmt.Errorf("%w (%v)", ErrTimeout, err)
	}
	return err
}
