package devnet

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/castnet/castnet/infer/models"
	"github.com/castnet/castnet/infer/verify"
	"github.com/castnet/castnet/transcode/ffmpeg"
	"golang.org/x/sync/errgroup"
)

// DemoConfig says what the demo pushes and where it keeps things.
type DemoConfig struct {
	Dir    string
	Binary string
	Input  string        // file to push; empty: a generated clip
	Clip   time.Duration // length of the generated clip
	SetupS float64       // what set-up took before, for the summary
	HTTP   string
	RTMP   string
	Keys   Keys
	Ledger Ledger
	Out    io.Writer
}

// streamName is what the demo's stream is called.
const streamName = "demo"

// halt bounds how long any step of the demo may take.
const halt = 90 * time.Second

// demo is one run.
type demo struct {
	cfg    DemoConfig
	net    *Network
	began  time.Time
	killed *process
	sum    Summary
	clip   string
	length time.Duration // of the clip
}

// segmentView is what the demo reads of the gateway's segments.
type segmentView struct {
	Stream       string  `json:"stream"`
	Seq          uint64  `json:"seq"`
	State        string  `json:"state"`
	Orchestrator string  `json:"orchestrator"`
	Output       bool    `json:"output"`
	Units        uint64  `json:"units"`
	Due          string  `json:"wei_due"`
	OverheadMS   float64 `json:"overhead_ms"`
	LiveMS       float64 `json:"live_ms"`
}

type streamView struct {
	Name     string `json:"name"`
	Ended    bool   `json:"ended"`
	Swaps    int    `json:"swaps"`
	Exposure uint64 `json:"exposure_units"`
	Page     string `json:"playlist"`
}

type marketView struct {
	Orchestrators []struct {
		Peer   string                     `json:"peer"`
		Offers map[string]json.RawMessage `json:"offers"`
	} `json:"orchestrators"`
	FoundMS []float64 `json:"found_ms"`
}

// Demo runs the scenario and returns what it found. keep, when not nil, is called at the end before the network is stopped, with the
// player's URL, and holds it up for as long as it does not return.
func Demo(ctx context.Context, cfg DemoConfig, keep func(ctx context.Context, player string)) (Summary, error) {
	d := &demo{cfg: cfg, began: time.Now()}
	d.sum.SetupS = cfg.SetupS
	if err := os.RemoveAll(filepath.Join(cfg.Dir, "net")); err != nil {
		return d.sum, fmt.Errorf("clear %s: %w", cfg.Dir, err)
	}
	err := d.run(ctx)
	if err == nil {
		err = d.measure(ctx)
	}
	if d.net != nil {
		defer d.net.Stop()
	}
	if err != nil {
		return d.sum, err
	}
	d.sum.PeakRSS = map[string]int64{}
	for _, p := range d.net.all() {
		d.sum.PeakRSS[p.name] = p.peakMB()
	}
	d.sum.TotalS = time.Since(d.began).Seconds()
	d.sum.check()
	d.sum.table(cfg.Out)
	if err := d.sum.write(cfg.Dir); err != nil {
		return d.sum, err
	}
	if keep != nil {
		info := d.net.Gateway.Info()
		keep(ctx, "http://"+info.HTTP+"/player?src=/live/"+streamName+"/index.m3u8")
	}
	return d.sum, nil
}

func (d *demo) tell(format string, args ...any) {
	fmt.Fprintf(d.cfg.Out, "[%5.1fs] %s\n", time.Since(d.began).Seconds(), fmt.Sprintf(format, args...))
}

func (d *demo) run(ctx context.Context) error {
	g, gctx := errgroup.WithContext(ctx)
	g.Go(func() error { return d.prepareClip(gctx) })
	g.Go(func() (err error) {
		d.net, err = Start(ctx, Config{Dir: filepath.Join(d.cfg.Dir, "net"), Binary: d.cfg.Binary, Prices: demoPrices(),
			HTTP: d.cfg.HTTP, RTMP: d.cfg.RTMP, Logs: "debug"}, d.cfg.Keys, func(s string) { d.tell("%s", s) })
		return err
	})
	if err := g.Wait(); err != nil {
		return err
	}
	if err := d.discover(ctx); err != nil {
		return err
	}
	if err := d.stream(ctx); err != nil {
		return err
	}
	return d.redeem(ctx)
}

// demoPrices are wei per output pixel, one per orchestrator. They are high, so that a segment's tickets are worth more than
// the gas of redeeming one and a short run sees winners. The first, the one with the worker, is the cheapest.
func demoPrices() []string { return []string{"90000000", "200000000", "260000000"} }

// shortest is how long a clip must be for enough tickets to win.
const shortest = 20 * time.Second

// prepareClip has the clip that is pushed: what was asked for, converted where a live stream could not be made of it as it
// is, or a generated one.
func (d *demo) prepareClip(ctx context.Context) error {
	get := d.input
	if d.cfg.Input == "" {
		get = d.generate
	}
	if err := get(ctx); err != nil {
		return err
	}
	info, err := ffmpeg.Inspect(ctx, d.clip)
	if err != nil {
		return err
	}
	video, _ := info.Video()
	d.length = video.Duration
	if d.cfg.Input != "" && (d.length < shortest || max(video.Width, video.Height) < 640) {
		return fmt.Errorf("%s has %s of %dx%d, the demo takes %s or more and 640 pixels on the longer side: %w", d.clip,
			d.length.Round(time.Second/10), video.Width, video.Height, shortest, ErrConfig)
	}
	d.tell("%s is ready: %s of %dx%d", filepath.Base(d.clip), d.length.Round(time.Second/10), video.Width, video.Height)
	return nil
}

func (d *demo) input(ctx context.Context) error {
	d.clip = d.cfg.Input
	in, err := ffmpeg.Study(ctx, d.clip, 2*time.Second)
	if err != nil || in.Why() == "" {
		return err
	}
	d.tell("converting %s once, because %s", filepath.Base(d.clip), in.Why())
	d.clip = filepath.Join(d.cfg.Dir, "input.mp4")
	return in.Save(ctx, d.clip)
}

func (d *demo) generate(ctx context.Context) error {
	d.clip = filepath.Join(d.cfg.Dir, fmt.Sprintf("clip-%s.mp4", d.cfg.Clip))
	if _, err := os.Stat(d.clip); err == nil {
		return nil
	}
	d.tell("generating a clip of %s, 1280x720 at 30 frames per second", d.cfg.Clip)
	part := filepath.Join(d.cfg.Dir, "part.mp4")
	if err := ffmpeg.Generate(ctx, part, ffmpeg.GenerateConfig{Seconds: d.cfg.Clip.Seconds(), Width: 1280, Height: 720, Audio: true, Bitrate: 3_000_000}); err != nil {
		return err
	}
	return os.Rename(part, d.clip)
}

// discover waits until the gateway has verified every orchestrator.
func (d *demo) discover(ctx context.Context) error {
	d.tell("the gateway looks for orchestrators")
	return until(ctx, func() (bool, error) {
		v, err := get[marketView](ctx, d.net.Gateway, "orchestrators")
		if err != nil {
			return false, err
		}
		found := 0
		for _, o := range v.Orchestrators {
			if _, ok := o.Offers["transcode/h264"]; ok {
				found++
			}
		}
		want := len(d.net.Orchestrators)
		if found < want || len(v.FoundMS) < want {
			return false, nil
		}
		d.sum.Discovery.Discovered, d.sum.Discovery.DiscoveryMS = found, v.FoundMS[want-1]
		d.tell("found %d in %.0f ms", found, v.FoundMS[want-1])
		return true, nil
	})
}

// stream pushes the clip in real time; halfway the orchestrator in use is killed, later it is started again.
func (d *demo) stream(ctx context.Context) error {
	g, gctx := errgroup.WithContext(ctx)
	url := "rtmp://" + d.net.Gateway.Info().RTMP + "/live/" + streamName
	d.tell("pushing %s to %s", filepath.Base(d.clip), url)
	g.Go(func() error { return ffmpeg.Push(gctx, d.clip, url) })
	g.Go(func() error {
		if err := d.killInUse(gctx); err != nil {
			return err
		}
		if err := d.picture(gctx); err != nil {
			return err
		}
		if !pause(gctx, 6*time.Second) {
			return gctx.Err()
		}
		d.tell("starting %s again", d.killed.name)
		return d.killed.start(gctx, readyIn)
	})
	if err := g.Wait(); err != nil {
		return err
	}
	d.tell("the push has ended")
	return until(ctx, func() (bool, error) {
		all, err := get[[]streamView](ctx, d.net.Gateway, "streams")
		return err == nil && len(all) == 1 && all[0].Ended, err
	})
}

// killInUse waits until half of the clip has been pushed and then for a job that has given output but no receipt, and
// kills its orchestrator.
func (d *demo) killInUse(ctx context.Context) error {
	half := uint64(d.length.Seconds() / 4) // segments of two seconds
	last := -1
	return untilEach(ctx, halt+d.length, 20*time.Millisecond, func() (bool, error) {
		segs, err := get[[]segmentView](ctx, d.net.Gateway, "segments")
		if err != nil {
			return false, err
		}
		for _, s := range segs {
			if s.Stream != streamName {
				continue
			}
			if int(s.Seq) > last {
				last = int(s.Seq)
				d.tell("segment %d is being filmed", s.Seq)
			}
			if s.Seq < half || !s.Output || s.State != "returning" {
				continue
			}
			for _, p := range d.net.Orchestrators {
				if p.Info().Peer == s.Orchestrator {
					p.kill()
					d.killed = p
					d.tell("killed %s in the middle of segment %d", p.name, s.Seq)
					return true, nil
				}
			}
		}
		return false, nil
	})
}

// picture makes one AI request and holds the answer against the model's reference output.
func (d *demo) picture(ctx context.Context) error {
	example := models.SepiaExample()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	file, err := form.CreateFormFile("image", "in.png")
	if err != nil {
		return err
	}
	_, _ = file.Write(example.Input) // into memory
	var params map[string]any
	if err := json.Unmarshal(example.Params, &params); err != nil {
		return fmt.Errorf("example parameters: %w", err)
	}
	params["model_id"] = example.Model
	for k, v := range params {
		_ = form.WriteField(k, fmt.Sprint(v))
	}
	_ = form.Close()
	url := "http://" + d.net.Gateway.Info().HTTP + "/" + example.Pipeline
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, url, &body)
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", form.FormDataContentType())
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return fmt.Errorf("AI request: %w", err)
	}
	defer res.Body.Close()
	raw, err := io.ReadAll(res.Body)
	if err != nil || res.StatusCode != http.StatusOK {
		return fmt.Errorf("AI request: status %s: %.300s: %w", res.Status, raw, errors.Join(ErrReport, err))
	}
	var reply struct {
		Images []struct {
			URL string `json:"url"`
		} `json:"images"`
	}
	if err := json.Unmarshal(raw, &reply); err != nil {
		return fmt.Errorf("AI reply: %w: %w", err, ErrReport)
	}
	for _, img := range reply.Images {
		if err := equalPicture(img.URL, example); err != nil {
			d.tell("AI picture differs from the reference: %v", err)
			continue
		}
		d.sum.AIJobs++
	}
	d.tell("%d AI picture equals the model's reference output", d.sum.AIJobs)
	return nil
}

// equalPicture compares a data URL with the example's output, within the tolerance of the model's manifest.
func equalPicture(url string, example models.Example) error {
	data, ok := strings.CutPrefix(url, "data:image/png;base64,")
	if !ok {
		return fmt.Errorf("not a data URL: %w", ErrReport)
	}
	b, err := base64.StdEncoding.DecodeString(data)
	if err != nil {
		return fmt.Errorf("picture: %w: %w", err, ErrReport)
	}
	v, err := verify.Pictures(example.Output, b, example.Tolerance)
	if err != nil {
		return fmt.Errorf("picture: %w", err)
	}
	if !v.OK {
		return fmt.Errorf("picture is off by %d of 255: %s: %w", v.MaxDelta, v.Reason, ErrReport)
	}
	return nil
}

// until polls five times a second until done says so; errors of a poll are kept as the reason when time runs out.
func until(ctx context.Context, done func() (bool, error)) error {
	return untilEach(ctx, halt, 200*time.Millisecond, done)
}

func untilEach(ctx context.Context, most, each time.Duration, done func() (bool, error)) error {
	ctx, cancel := context.WithTimeout(ctx, most)
	defer cancel()
	var last error
	for {
		ok, err := done()
		if ok {
			return nil
		}
		if err != nil {
			last = err
		}
		if !pause(ctx, each) {
			return errors.Join(ctx.Err(), last)
		}
	}
}

func pause(ctx context.Context, d time.Duration) bool {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return true
	case <-ctx.Done():
		return false
	}
}
