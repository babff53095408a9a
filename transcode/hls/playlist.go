package hls

import (
	"fmt"
	"math"
	"strings"
	"time"
)

// mediaPlaylist is what a media playlist says; String writes it.
type mediaPlaylist struct {
	target   time.Duration
	kind     string // EVENT, VOD or empty for a sliding window
	dropped  int    // discontinuities before the first entry
	entries  []entry
	complete bool
}

// String returns the playlist as RFC 8216 text. Its first line is exactly #EXTM3U, which strict players insist on.
func (p mediaPlaylist) String() string {
	var b strings.Builder
	var first uint64
	if len(p.entries) > 0 {
		first = p.entries[0].seq
	}
	b.WriteString("#EXTM3U\n#EXT-X-VERSION:6\n")
	fmt.Fprintf(&b, "#EXT-X-TARGETDURATION:%d\n", int(math.Round(p.target.Seconds())))
	fmt.Fprintf(&b, "#EXT-X-MEDIA-SEQUENCE:%d\n", first)
	if p.dropped > 0 {
		fmt.Fprintf(&b, "#EXT-X-DISCONTINUITY-SEQUENCE:%d\n", p.dropped)
	}
	if p.kind != "" {
		fmt.Fprintf(&b, "#EXT-X-PLAYLIST-TYPE:%s\n", p.kind)
	}
	b.WriteString("#EXT-X-INDEPENDENT-SEGMENTS\n")
	for _, e := range p.entries {
		if e.discontinuity {
			b.WriteString("#EXT-X-DISCONTINUITY\n")
		}
		if !e.at.IsZero() {
			fmt.Fprintf(&b, "#EXT-X-PROGRAM-DATE-TIME:%s\n", e.at.UTC().Format("2006-01-02T15:04:05.000Z"))
		}
		if e.gap {
			b.WriteString("#EXT-X-GAP\n")
		}
		fmt.Fprintf(&b, "#EXTINF:%.5f,\n%d.ts\n", e.dur.Seconds(), e.seq)
	}
	if p.complete {
		b.WriteString("#EXT-X-ENDLIST\n")
	}
	return b.String()
}

// masterEntry is a variant with what was measured of it.
type masterEntry struct {
	Variant
	peak   int
	codecs string
}

// masterPlaylist returns the multi-variant playlist: all video rungs in their order, each with the shared audio rendition
// if there is one.
func masterPlaylist(vs []masterEntry) string {
	var b strings.Builder
	b.WriteString("#EXTM3U\n#EXT-X-VERSION:6\n#EXT-X-INDEPENDENT-SEGMENTS\n")
	var sound *masterEntry
	video, named := 0, true
	for i := range vs {
		named = named && vs[i].codecs != ""
		if vs[i].Audio {
			sound = &vs[i]
		} else {
			video++
		}
	}
	if !named {
		// All or nothing: hls.js switches only among variants with the same codecs, and unknown is another codec to it.
		for i := range vs {
			vs[i].codecs = ""
		}
	}
	if sound != nil && video > 0 {
		fmt.Fprintf(&b, "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"audio\",NAME=\"audio\",DEFAULT=YES,AUTOSELECT=YES,URI=\"%s/index.m3u8\"\n", sound.Name)
	}
	for _, v := range vs {
		switch {
		case !v.Audio:
			b.WriteString(streamInf(v, sound))
		case video == 0:
			b.WriteString(streamInf(v, nil))
		}
	}
	return b.String()
}

func streamInf(v masterEntry, sound *masterEntry) string {
	var b strings.Builder
	rate, codecs := v.rate(), v.codecs
	if sound != nil {
		rate += sound.rate()
		if codecs != "" {
			codecs += "," + sound.codecs
		}
	}
	fmt.Fprintf(&b, "#EXT-X-STREAM-INF:BANDWIDTH=%d", max(rate, 1))
	if v.Width > 0 {
		fmt.Fprintf(&b, ",RESOLUTION=%dx%d", v.Width, v.Height)
	}
	if f := v.FPS.Float(); f > 0 {
		fmt.Fprintf(&b, ",FRAME-RATE=%.3f", f)
	}
	if codecs != "" {
		fmt.Fprintf(&b, ",CODECS=%q", codecs)
	}
	if sound != nil {
		b.WriteString(`,AUDIO="audio"`)
	}
	fmt.Fprintf(&b, "\n%s/index.m3u8\n", v.Name)
	return b.String()
}

func (v masterEntry) rate() int { return max(v.Bandwidth, v.peak) }

// codecsOf returns the RFC 6381 name of what an MPEG-TS begins with: the profile and level in the first sequence parameter
// set, or the object type in the first ADTS header. It looks at the first packets only and returns "" when it is not sure.
func codecsOf(ts []byte) string {
	head := ts[:min(len(ts), 188*16)]
	for i := 0; i+6 < len(head); i++ {
		if head[i] == 0 && head[i+1] == 0 && head[i+2] == 1 && head[i+3]&0x9f == 7 && strings.IndexByte("BMXdnz\xf4", head[i+4]) >= 0 {
			return fmt.Sprintf("avc1.%02x%02x%02x", head[i+4], head[i+5], head[i+6])
		}
	}
	for i := 0; i+6 < len(head); i++ {
		isAudio := head[i] == 0 && head[i+1] == 0 && head[i+2] == 1 && head[i+3]&0xe0 == 0xc0
		if !isAudio || i+9 >= len(head) {
			continue
		}
		if p := i + 9 + int(head[i+8]); p+2 < len(head) && head[p] == 0xff && head[p+1]&0xf6 == 0xf0 {
			return fmt.Sprintf("mp4a.40.%d", head[p+2]>>6+1)
		}
	}
	return ""
}
