package onnx

import (
	"encoding/json"
	"errors"
	"fmt"
	"net"

	"golang.org/x/sys/unix"
)

// Parent and child exchange one JSON object per packet of a SOCK_SEQPACKET pair: a call one way, a reply the other. Only
// a stop comes while a call is being worked on, and it has no reply of its own.
const (
	opHello = "hello" // load the library, open the device
	opLoad  = "load"  // make a session of the file in the passed descriptor
	opRun   = "run"   // run a session on tensors in the slab
	opStop  = "stop"  // end the run of that number

	maxMessage = 64 << 10 // bytes of one packet
)

// What a failed reply says it failed at.
const (
	failLibrary = "library"
	failDevice  = "device"
	failModel   = "model"
	failRun     = "run"
	failStopped = "stopped"
)

// call asks the child for one thing.
type call struct {
	Op      string   `json:"op"`
	Seq     uint64   `json:"seq"`
	Hello   *hello   `json:"hello,omitempty"`
	Session string   `json:"session,omitempty"` // key of a session, for load and run
	Size    int64    `json:"size,omitempty"`    // load: bytes of the file; run: bytes of the slab
	In      []tensor `json:"in,omitempty"`
	Out     []tensor `json:"out,omitempty"`
}

type hello struct {
	Library string `json:"library"`
	Device  string `json:"device"`
	GPU     int    `json:"gpu"`
	Threads int    `json:"threads"`
}

// tensor is a place in the slab; for load only its name counts.
type tensor struct {
	Name  string  `json:"name"`
	DType string  `json:"dtype"`
	Shape []int64 `json:"shape"`
	Off   int64   `json:"off,omitempty"`
	Len   int64   `json:"len,omitempty"`
}

// reply answers the call of the same number.
type reply struct {
	Seq    uint64  `json:"seq"`
	Fail   string  `json:"fail,omitempty"` // empty when all went well
	Text   string  `json:"text,omitempty"`
	Device *Device `json:"device,omitempty"`
}

var errPacket = errors.New("onnx: packet too large")

// send writes v as one packet, with files whose descriptors the other side gets copies of.
func send(c *net.UnixConn, v any, fds ...int) error {
	b, err := json.Marshal(v)
	if err != nil {
		return err
	}
	if len(b) > maxMessage {
		return fmt.Errorf("%d bytes: %w", len(b), errPacket)
	}
	var oob []byte
	if len(fds) > 0 {
		oob = unix.UnixRights(fds...)
	}
	_, _, err = c.WriteMsgUnix(b, oob, nil)
	return err
}

// receive reads one packet into v and returns the descriptor that came with it, -1 if none did.
func receive(c *net.UnixConn, v any) (fd int, err error) {
	b := make([]byte, maxMessage+1)
	oob := make([]byte, unix.CmsgSpace(4))
	n, on, flags, _, err := c.ReadMsgUnix(b, oob)
	if err != nil {
		return -1, err
	}
	fd = -1
	if msgs, err := unix.ParseSocketControlMessage(oob[:on]); err == nil && len(msgs) > 0 {
		if fds, err := unix.ParseUnixRights(&msgs[0]); err == nil && len(fds) > 0 {
			fd = fds[0]
			unix.CloseOnExec(fd)
		}
	}
	if n > maxMessage || flags&unix.MSG_TRUNC != 0 {
		return fd, errPacket
	}
	return fd, json.Unmarshal(b[:n], v)
}
