package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"github.com/castnet/castnet/node/devnet"
)

// maxView bounds what an admin interface may answer.
const maxView = 64 << 20

// adminURL is where the node in a directory answers, unless it was given.
func adminURL(given, dir string) (string, error) {
	if given != "" {
		return given, nil
	}
	b, err := os.ReadFile(filepath.Join(dir, devnet.InfoFile))
	if err != nil {
		return "", fmt.Errorf("no running node in %s: %w", dir, err)
	}
	var info devnet.Info
	if err := json.Unmarshal(b, &info); err != nil {
		return "", fmt.Errorf("%s: %w", devnet.InfoFile, err)
	}
	return info.Admin, nil
}

// fetchView reads a view of a running node.
func fetchView(ctx context.Context, url, view string, into any) error {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url+"/api/v1/"+view, nil)
	if err != nil {
		return err
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return fmt.Errorf("ask the node: %w", err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(io.LimitReader(res.Body, maxView))
	if err != nil {
		return fmt.Errorf("ask the node: %w", err)
	}
	if res.StatusCode != http.StatusOK {
		return fmt.Errorf("%s of %s: %s: %.200s", view, url, res.Status, body)
	}
	if err := json.Unmarshal(body, into); err != nil {
		return fmt.Errorf("%s of %s: %w", view, url, err)
	}
	return nil
}
