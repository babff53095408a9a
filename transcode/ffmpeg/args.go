package ffmpeg

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/castnet/castnet/transcode"
)

// firstPipe is the descriptor of the first rendition in a child: 0 to 2 are its standard ones.
const firstPipe = 3

// arguments returns the command line for segments of src into ladder, whose profiles are fitted already. It says
// nothing about one segment in particular: all segments of a stream get the same encoder configuration, which keeps the
// decoding delay equal at every border, and a child started ahead fits whichever comes next.
func arguments(src transcode.Source, ladder []transcode.Profile, threads int) []string {
	n := strconv.Itoa(threads)
	args := []string{
		"-hide_banner", "-nostats", "-loglevel", "error", "-protocol_whitelist", "pipe",
		"-filter_complex_threads", n,
		// Absolute times are kept, through the 33-bit wrap too. Probing must not wait for a quiet stream, and nobuffer
		// would throw away the probed packets with the key frame.
		"-copyts", "-correct_ts_overflow", "0", "-probesize", "32", "-analyzeduration", "0",
		"-threads", n, "-f", "mpegts", "-i", "pipe:0",
		"-filter_complex", graph(src, ladder),
	}
	for i, p := range ladder {
		args = append(args, "-map", fmt.Sprintf("[out%d]", i))
		args = append(args, encoder(src, p, n)...)
		args = append(args,
			"-map_metadata", "-1", "-muxdelay", "0", "-muxpreload", "0", "-avoid_negative_ts", "disabled",
			"-flush_packets", "1", "-f", "mpegts", "pipe:"+strconv.Itoa(firstPipe+i))
	}
	return args
}

// encoder returns the options of one rung: one key frame at the front, none later, nothing referring across the border.
func encoder(src transcode.Source, p transcode.Profile, threads string) []string {
	params := "keyint=infinite:scenecut=0:open-gop=0"
	rate := p.FPS
	if rate == (transcode.Rate{}) {
		rate = src.FPS
	}
	if rate != (transcode.Rate{}) {
		// The time base is 1/90000 so that no time is rounded; x264 must hear of the rate separately.
		params += fmt.Sprintf(":fps=%s:force-cfr=1", rate)
	}
	bits := strconv.Itoa(p.Bitrate)
	args := []string{
		"-c:v", "libx264", "-preset", cmp.Or(p.Preset, transcode.DefaultPreset), "-threads", threads,
		"-b:v", bits, "-maxrate", bits, "-bufsize", bits, "-x264-params", params,
		"-enc_time_base", "1:90000",
	}
	if p.LowLatency {
		args = append(args, "-tune", "zerolatency")
	}
	return args
}

// graph returns the filter graph: the source made upright and progressive once, then every rung scaled from the next
// larger one, which costs a quarter less than scaling each from the source.
func graph(src transcode.Source, ladder []transcode.Profile) string {
	var chains []string
	head := []string{}
	if src.Interlaced {
		head = append(head, "bwdif=mode=send_frame")
	}
	switch src.Rotation {
	case 90:
		head = append(head, "transpose=clock")
	case 180:
		head = append(head, "hflip", "vflip")
	case 270:
		head = append(head, "transpose=cclock")
	}
	width, height := src.Display()
	parents, children := cascade(width, height, ladder)
	pad := func(parent, child int) string {
		if parent < 0 {
			return fmt.Sprintf("[src%d]", child)
		}
		return fmt.Sprintf("[r%dto%d]", parent, child)
	}
	fan := func(parent int, own string) string { // where a picture goes: its own output, then the rungs below
		labels := own
		for _, c := range children[parent+1] {
			labels += pad(parent, c)
		}
		if n := strings.Count(labels, "["); n > 1 {
			return fmt.Sprintf(",split=%d%s", n, labels)
		}
		return labels
	}
	chains = append(chains, "[0:v:0]"+strings.Join(append(head, "null"), ",")+fan(-1, ""))
	for i, p := range ladder {
		scale := fmt.Sprintf("%sscale=%d:%d:flags=%s,setsar=1,format=yuv420p", pad(parents[i], i), p.Width, p.Height,
			cmp.Or(p.Scaler, transcode.DefaultScaler))
		if p.FPS == (transcode.Rate{}) {
			chains = append(chains, scale+fan(i, fmt.Sprintf("[out%d]", i)))
			continue
		}
		// The rate changes after scaling: two frames far apart would otherwise be scaled thousands of times.
		own := fmt.Sprintf("[own%d]", i)
		chains = append(chains, scale+fan(i, own), fmt.Sprintf("%sfps=%s[out%d]", own, p.FPS, i))
	}
	return strings.Join(chains, ";")
}

// cascade returns for every rung the index of the rung it is scaled from, -1 for the source, and the reverse: children[0]
// are the source's, children[i+1] those of rung i. A rung larger than the source is nobody's parent.
func cascade(width, height int, ladder []transcode.Profile) (parents []int, children [][]int) {
	order := make([]int, len(ladder))
	for i := range order {
		order[i] = i
	}
	area := func(i int) int { return ladder[i].Width * ladder[i].Height }
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(area(b), area(a)) })
	parents, children = make([]int, len(ladder)), make([][]int, len(ladder)+1)
	last := -1
	for _, i := range order {
		p := ladder[i]
		parents[i] = -1
		if last >= 0 && ladder[last].Width >= p.Width && ladder[last].Height >= p.Height {
			parents[i] = last
		}
		children[parents[i]+1] = append(children[parents[i]+1], i)
		if p.Width <= width && p.Height <= height {
			last = i
		}
	}
	return parents, children
}
