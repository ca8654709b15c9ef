package warehouse

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// Publish puts a consistent copy of the warehouse at dest by one rename: who
// reads the copy that was there goes on reading it.
func (w *Warehouse) Publish(ctx context.Context, dest string) error {
	if err := w.checkpoint(ctx); err != nil {
		return fmt.Errorf("publish %s: %w", dest, err)
	}
	if err := copyFile(w.path, dest); err != nil {
		return fmt.Errorf("publish %s: %w", dest, err)
	}
	return nil
}

// copyFile copies a file to a name beside dest, makes it lasting, and renames it.
// The name is always the same, so that what a killed run has left is written over.
func copyFile(source, dest string) (err error) {
	dir, base := filepath.Split(dest)
	if err := os.MkdirAll(filepath.Clean(dir), 0o755); err != nil {
		return err
	}
	in, err := os.Open(source)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(filepath.Join(dir, "."+base+".publishing"), os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(out.Name()))
		}
	}()
	_, err = io.Copy(out, in)
	if err = errors.Join(err, out.Chmod(0o644), out.Sync(), out.Close()); err != nil {
		return err
	}
	if err = os.Rename(out.Name(), dest); err != nil {
		return err
	}
	return syncDir(filepath.Clean(dir))
}

// syncDir makes a rename in a folder lasting.
func syncDir(dir string) error {
	folder, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(folder.Sync(), folder.Close())
}
