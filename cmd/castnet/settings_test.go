package main

import (
	"io"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/node"
	"github.com/castnet/castnet/node/gateway"
	"github.com/castnet/castnet/pm"
)

// parsed returns what a command line means, with the given environment and configuration file.
func parsed(t *testing.T, args []string, env map[string]string, file string) (cli, error) {
	t.Helper()
	t.Setenv("HOME", "/nonexistent")
	for k, v := range env {
		t.Setenv(k, v)
	}
	if file != "" {
		name := filepath.Join(t.TempDir(), "castnet.yaml")
		if err := os.WriteFile(name, []byte(file), 0o600); err != nil {
			t.Fatal(err)
		}
		args = append([]string{"--config", name}, args...)
	}
	var c cli
	parser, err := newParser(&c, io.Discard, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	_, err = parser.Parse(args)
	c.Config = ""
	return c, err
}

func TestFlagsEnvironmentAndFileSayTheSame(t *testing.T) {
	flags := []string{"gateway", "--dir", "/tmp/g", "--network", "dev-x", "--bootstrap", "/ip4/127.0.0.1/tcp/1", "--bootstrap", "/ip4/127.0.0.1/tcp/2",
		"--allow-private", "--admin-token", "t0ken", "--chain", "http://127.0.0.1:8545", "--rpc-rate", "20", "--rpc-rate", "5/10", "--chain-id", "1337", "--dev", "--http", "127.0.0.1:9000",
		"--rtmp", "127.0.0.1:9001", "--ladder", "90p=160x90@100k", "--segment-target", "3s", "--deadline", "12s", "--max-price", "0.5",
		"--max-price-ai", "1/1000", "--log-level", "debug"}
	env := map[string]string{"CASTNET_DIR": "/tmp/g", "CASTNET_NETWORK": "dev-x", "CASTNET_BOOTSTRAP": "/ip4/127.0.0.1/tcp/1,/ip4/127.0.0.1/tcp/2",
		"CASTNET_ALLOW_PRIVATE": "true", "CASTNET_ADMIN_TOKEN": "t0ken", "CASTNET_CHAIN": "http://127.0.0.1:8545", "CASTNET_CHAIN_ID": "1337", "CASTNET_RPC_RATE": "20,5/10",
		"CASTNET_DEV": "true", "CASTNET_HTTP": "127.0.0.1:9000", "CASTNET_RTMP": "127.0.0.1:9001", "CASTNET_LADDER": "90p=160x90@100k",
		"CASTNET_SEGMENT_TARGET": "3s", "CASTNET_DEADLINE": "12s", "CASTNET_MAX_PRICE": "0.5", "CASTNET_MAX_PRICE_AI": "1/1000",
		"CASTNET_LOG_LEVEL": "debug"}
	const file = `
dir: /tmp/g
network: dev-x
bootstrap: [/ip4/127.0.0.1/tcp/1, /ip4/127.0.0.1/tcp/2]
allow-private: true
admin-token: t0ken
log-level: debug
chain: [http://127.0.0.1:8545]
rpc-rate: [20, 5/10]
chain-id: 1337
dev: true
gateway:
  http: 127.0.0.1:9000
  rtmp: 127.0.0.1:9001
  ladder: [90p=160x90@100k]
  segment-target: 3s
  deadline: 12s
  max-price: 0.5
  max-price-ai: 1/1000
`
	means := func(t *testing.T, args []string, env map[string]string, file string) node.Config {
		t.Helper()
		c, err := parsed(t, args, env, file)
		if err != nil {
			t.Fatal(err)
		}
		if c.LogLevel != "debug" {
			t.Errorf("log level %q", c.LogLevel)
		}
		var cfg node.Config
		c.Gateway.nodeFlags.apply(&cfg)
		c.Gateway.chainFlags.apply(&cfg)
		c.Gateway.gatewayFlags.apply(&cfg)
		return cfg
	}
	want := means(t, flags, nil, "")
	if g := want.Gateway; g.HTTP != "127.0.0.1:9000" || g.MaxPrice.Wei.Num != 5 || g.MaxPrice.Wei.Den != 10 || g.Deadline.Seconds() != 12 || len(want.P2P.Bootstrap) != 2 || len(want.Chain.Limits) != 2 {
		t.Fatalf("the flags mean %+v", want)
	}
	t.Run("file", func(t *testing.T) {
		if got := means(t, []string{"gateway"}, nil, file); !reflect.DeepEqual(got, want) {
			t.Errorf("the file means\n%+v, the flags\n%+v", got, want)
		}
	})
	t.Run("environment", func(t *testing.T) {
		if got := means(t, []string{"gateway"}, env, ""); !reflect.DeepEqual(got, want) {
			t.Errorf("the environment means\n%+v, the flags\n%+v", got, want)
		}
	})
	t.Run("a flag counts more than the environment, that more than the file", func(t *testing.T) {
		c, err := parsed(t, []string{"gateway", "--http", "127.0.0.1:1"}, map[string]string{"CASTNET_HTTP": "127.0.0.1:2", "CASTNET_RTMP": "127.0.0.1:2"}, file)
		if g := c.Gateway; err != nil || g.HTTP != "127.0.0.1:1" || g.Rtmp != "127.0.0.1:2" || g.SegmentTarget.Seconds() != 3 {
			t.Errorf("%+v, %v", g, err)
		}
	})
	t.Run("a file may hold settings of other roles", func(t *testing.T) {
		c, err := parsed(t, []string{"orchestrator"}, nil, file+"orchestrator:\n  price: 7\n  region: eu-west\n")
		if o := c.Orchestrator.Role; err != nil || o.Price.Num != 7 || o.Region != "eu-west" || o.Network != "dev-x" {
			t.Errorf("%+v, %v", o, err)
		}
	})
}

func TestSettingsThatMeanNothingAreRefused(t *testing.T) {
	tests := map[string]struct {
		args []string
		env  map[string]string
		file string
		want string
	}{
		"a misspelt key":              {[]string{"version"}, nil, "gatewy:\n  http: x\n", "gatewy-http"},
		"a key of another command":    {[]string{"version"}, nil, "gateway:\n  price: 3\n", "gateway-price"},
		"a file that is no YAML":      {[]string{"version"}, nil, "a: b: c", "configuration file"},
		"a price that is none":        {[]string{"orchestrator", "--price", "cheap"}, nil, "", "wei per unit"},
		"a price over nothing":        {[]string{"orchestrator", "--price", "1/0"}, nil, "", "wei per unit"},
		"a negative price":            {[]string{"orchestrator", "--price=-1"}, nil, "", "wei per unit"},
		"a price in the environment":  {[]string{"orchestrator"}, map[string]string{"CASTNET_PRICE": "x"}, "", "wei per unit"},
		"a price in the file":         {[]string{"orchestrator"}, nil, "price: x", "wei per unit"},
		"a duration that is none":     {[]string{"gateway", "--deadline", "8"}, nil, "", "deadline"},
		"a flag nobody has":           {[]string{"gateway", "--ladders", "x"}, nil, "", "unknown flag"},
		"a command nobody has":        {[]string{"broadcast"}, nil, "", "broadcast"},
		"a log level nobody has":      {[]string{"--log-level", "loud", "version"}, nil, "", "log-level"},
		"a worker of nobody":          {[]string{"worker"}, nil, "", "--orchestrator"},
		"a file that is not there":    {[]string{"transcode", "/nonexistent.mp4", "--out", "x"}, nil, "", "nonexistent.mp4"},
		"a file with nowhere to go":   {[]string{"transcode", "settings_test.go"}, nil, "", "--out"},
		"a highest price in euros":    {[]string{"gateway", "--max-price", "1eur/1000"}, nil, "", "price"},
		"a configuration not present": {[]string{"--config", "/nonexistent.yaml", "version"}, nil, "", "nonexistent.yaml"},
	}
	for name, tc := range tests {
		t.Run(name, func(t *testing.T) {
			if _, err := parsed(t, tc.args, tc.env, tc.file); err == nil || !strings.Contains(err.Error(), tc.want) {
				t.Errorf("%v, want %q", err, tc.want)
			}
		})
	}
}

func TestPricesAreRead(t *testing.T) {
	t.Parallel()
	tests := map[string]struct{ num, den uint64 }{"3": {3, 1}, "0": {0, 1}, "0.5": {5, 10}, "1/1000": {1, 1000}, "1000/3": {1000, 3},
		"0.000000000000000001": {1, 1e18}, "12.25": {1225, 100}}
	for text, want := range tests {
		var p priceFlag
		if err := p.UnmarshalText([]byte(text)); err != nil || p.Num != want.num || p.Den != want.den {
			t.Errorf("%s is %d/%d, %v; want %d/%d", text, p.Num, p.Den, err, want.num, want.den)
		}
	}
	for _, text := range []string{"", "-1", "1/0", "1/", "/2", "0x10", "1e3", "1.2.3", "0.0000000000000000001", "99999999999999999999"} {
		var p priceFlag
		if err := p.UnmarshalText([]byte(text)); err == nil {
			t.Errorf("%q is %d/%d", text, p.Num, p.Den)
		}
	}
}

func TestEveryRoleHasADirectoryOfItsOwn(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	dirs := func() map[string]string {
		found := map[string]string{}
		for _, args := range []string{"gateway", "orchestrator", "worker --orchestrator x", "bootstrap", "redeemer --allow-orchestrator x",
			"transcode settings_test.go --out x", "orchestrators", "balance", "deposit fund --deposit 1eth", "stake bond 1lpt --to " + strings.Repeat("0", 40)} {
			var c cli
			parser, err := newParser(&c, io.Discard, io.Discard)
			if err != nil {
				t.Fatal(err)
			}
			k, err := parser.Parse(strings.Fields(args))
			if err != nil {
				t.Fatalf("%s: %v", args, err)
			}
			for _, f := range k.Flags() {
				at, _ := k.FlagValue(f).(string)
				if f.Name == "key-file" && at != "" {
					at = filepath.Dir(at)
				}
				if at != "" && (f.Name == "dir" || f.Name == "key-file") {
					name, _, _ := strings.Cut(args, " ")
					found[name] = filepath.Base(at)
				}
			}
		}
		return found
	}
	want := map[string]string{"gateway": "gateway", "orchestrator": "orchestrator", "worker": "worker", "bootstrap": "bootstrap", "redeemer": "redeemer",
		"transcode": "transcode", "orchestrators": "gateway", "balance": "orchestrator", "deposit": "gateway", "stake": "orchestrator"}
	if got := dirs(); !maps.Equal(got, want) {
		t.Errorf("directories %v, want %v", got, want)
	}
	if err := os.MkdirAll(filepath.Join(home(), "gateway"), 0o700); err != nil {
		t.Fatal(err)
	}
	want["balance"], want["stake"] = "gateway", "gateway"
	if got := dirs(); !maps.Equal(got, want) {
		t.Errorf("beside a gateway: directories %v, want %v", got, want)
	}
}

func TestHighestPricesAreInWeiOrDollars(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]gateway.Ceiling{
		"0/1": {}, "0usd": {},
		"1/1000":          {Wei: market.Price{Price: pm.Price{Num: 1, Den: 1000}, Unit: market.Pixel}},
		"0.05usd/1000000": {USD: pm.USDPrice{Price: pm.Price{Num: 1, Den: 20_000_000}}},
	} {
		var p priceFlag
		if err := p.UnmarshalText([]byte(text)); err != nil || p.most(market.Pixel) != want {
			t.Errorf("%s is at most %+v, %v, want %+v", text, p.most(market.Pixel), err, want)
		}
	}
}
