package node

import (
	"errors"
	"fmt"
	"os"
	"syscall"
)

// ErrInUse tells that another node keeps its state in the directory.
var ErrInUse = errors.New("node: state directory is in use")

// lock takes the state directory for this node: keys, nonces and balances are one node's. The system gives it back when the
// process ends, however that happens.
func (n *Node) lock() error {
	f, err := os.OpenFile(n.file("lock"), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return fmt.Errorf("state directory: %w", err)
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		_ = f.Close()
		if errors.Is(err, syscall.EWOULDBLOCK) {
			return fmt.Errorf("%s, give each node a --dir of its own: %w", n.cfg.Dir, ErrInUse)
		}
		return fmt.Errorf("state directory: %w", err)
	}
	n.closes(f.Close)
	return nil
}
