package main

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/castnet/castnet/chain"
	"github.com/castnet/castnet/market"
	"github.com/castnet/castnet/node"
	"github.com/castnet/castnet/node/gateway"
	"github.com/castnet/castnet/pm"
)

// nodeFlags are what every role has.
type nodeFlags struct {
	Dir          string   `default:"${home}/${role}" help:"State: keys, database, peers; one directory per node (${default})." placeholder:"DIR"`
	Network      string   `default:"main" help:"Network to join: main, test or dev-NAME."`
	Listen       []string `help:"Multiaddrs to listen on; default TCP and QUIC on port 4170, gateways 4171, bootstrap nodes 4172, redeemers 4173." placeholder:"ADDR"`
	Bootstrap    []string `help:"Multiaddrs with /p2p/ID of peers to enter the network by." placeholder:"ADDR"`
	Mdns         bool     `name:"mdns" negatable:"" help:"Find peers on the local network."`
	AllowPrivate bool     `help:"Dial and advertise loopback and private addresses; always so on dev networks."`
	Admin        string   `default:"127.0.0.1:0" help:"Address of metrics, JSON API and dashboard." placeholder:"HOST:PORT"`
	AdminToken   string   `help:"Token for whatever changes something; made at first start when empty." placeholder:"TOKEN"`
	AdminPublic  bool     `help:"Allow an admin address that is not loopback."`
}

// chainFlags say which chain pays, and by which key.
type chainFlags struct {
	Chain        []string      `help:"JSON-RPC endpoints of the chain; none: off-chain mode with free tickets." placeholder:"URL"`
	RPCRate      []chain.Limit `name:"rpc-rate" help:"Requests per second to an endpoint of the chain, and at once, as 20 or 20/40: one for all or one for each; 0: no limit. Without it 20/40, and none on this machine." placeholder:"RATE"`
	ChainNetwork string        `help:"Deployment file of the contracts, or dev or arbitrum-one; instead of --controller." placeholder:"FILE|NAME"`
	Controller   string        `help:"Address of the Controller contract; empty: the one of a dev chain." placeholder:"ADDRESS"`
	ChainID      uint64        `name:"chain-id" help:"Refuse a chain with another id; 0 takes what the endpoint says."`
	KeyFile      string        `help:"Keystore file of the account that pays or is paid; made in DIR when empty." placeholder:"FILE"`
	PasswordFile string        `help:"File with the keystore's password; made in DIR when empty." placeholder:"FILE"`
	Signer       string        `help:"External signer with the JSON-RPC of clef that holds the key of --account, instead of --key-file." placeholder:"URL|SOCKET"`
	Account      string        `help:"Account of the external signer." placeholder:"ADDRESS"`
	Dev          bool          `help:"Settings of a chain with blocks of a second: short-lived tickets that win often."`
}

func (f nodeFlags) apply(c *node.Config) {
	c.Dir = f.Dir
	c.P2P.Network, c.P2P.Listen, c.P2P.Bootstrap = f.Network, f.Listen, f.Bootstrap
	c.P2P.MDNS, c.P2P.AllowPrivate = f.Mdns, f.AllowPrivate
	c.Admin.Listen, c.Admin.Token, c.Admin.Public = f.Admin, f.AdminToken, f.AdminPublic
	c.Version = version
}

func (f chainFlags) apply(c *node.Config) {
	c.Chain = node.ChainConfig{URLs: f.Chain, Limits: f.RPCRate, Network: f.ChainNetwork, Controller: f.Controller, ChainID: f.ChainID,
		KeyFile: f.KeyFile, PasswordFile: f.PasswordFile, Signer: f.Signer, Account: f.Account, Dev: f.Dev}
}

// priceFlag reads a price: "3", "1/1000000" (wei per units), "0.5", or in dollars "0.05usd/1000000000".
type priceFlag struct {
	pm.Price
	usd pm.USDPrice
}

// UnmarshalText implements encoding.TextUnmarshaler for kong.
func (p *priceFlag) UnmarshalText(b []byte) error {
	s := string(b)
	if strings.Contains(s, "usd") {
		p.Price = pm.Price{Num: 0, Den: 1}
		var err error
		p.usd, err = pm.ParseUSDPrice(s)
		return err
	}
	num, den, ok := strings.Cut(s, "/")
	if !ok {
		whole, frac, _ := strings.Cut(s, ".")
		if len(frac) > 18 {
			return fmt.Errorf("price %q: at most 18 decimals", s)
		}
		num, den = whole+frac, "1"+strings.Repeat("0", len(frac))
	}
	n, err := strconv.ParseUint(num, 10, 64)
	if err != nil {
		return fmt.Errorf("price %q: want wei per unit, as 3, 0.5 or 1/1000", s)
	}
	d, err := strconv.ParseUint(den, 10, 64)
	if err != nil || d == 0 {
		return fmt.Errorf("price %q: want wei per unit, as 3, 0.5 or 1/1000", s)
	}
	p.Price = pm.Price{Num: n, Den: d}
	return nil
}

func (p priceFlag) per(u market.Unit) market.Price { return market.Price{Price: p.Price, Unit: u} }

// most is the price as a ceiling, where zero is none.
func (p priceFlag) most(u market.Unit) gateway.Ceiling {
	switch {
	case !p.usd.IsZero():
		return gateway.Ceiling{USD: p.usd}
	case !p.IsZero():
		return gateway.Ceiling{Wei: p.per(u)}
	}
	return gateway.Ceiling{}
}

// gatewayFlags are a gateway's own.
type gatewayFlags struct {
	rateFlags     `embed:""`
	recordFlags   `embed:""`
	exposureFlags `embed:""`
	Accounts      string        `help:"YAML file of customers: keys, owners, spend limits; none: everybody is served." placeholder:"FILE"`
	HTTP          string        `name:"http" default:"127.0.0.1:8935" help:"Address of HLS, player and AI API." placeholder:"HOST:PORT"`
	Rtmp          string        `default:"127.0.0.1:1935" help:"Address for RTMP publishers." placeholder:"HOST:PORT"`
	Ladder        []string      `default:"360p=640x360@800k,240p=426x240@400k" help:"Rungs: NAME=WIDTHxHEIGHT@KBITk[/FPS]." placeholder:"RUNG"`
	Record        string        `help:"Directory that also receives every accepted segment." placeholder:"DIR"`
	SegmentTarget time.Duration `default:"2s" help:"Segment length aimed at."`
	Deadline      time.Duration `default:"8s" help:"Of a job, from the last byte of its input."`
	MaxPrice      priceFlag     `default:"0/1" help:"Highest price per output pixel: wei, as 3, 0.5 or 1/1000, or dollars, as 0.05usd/1000000000; 0: any." placeholder:"PRICE"`
	MaxPriceAi    priceFlag     `name:"max-price-ai" default:"0/1" help:"Highest price per unit of AI work, in wei or dollars; 0: any." placeholder:"PRICE"`
}

func (f gatewayFlags) apply(c *node.Config) {
	g := &c.Gateway
	g.HTTP, g.Ladder, g.Record, g.Target, g.Deadline = f.HTTP, f.Ladder, f.Record, f.SegmentTarget, f.Deadline
	g.MaxPrice, g.MaxPriceInf = f.MaxPrice.most(market.Pixel), f.MaxPriceAi.most(market.ImagePxStep)
	g.Accounts, g.Segments = f.Accounts, f.ExposureSegments
	f.rateFlags.apply(c)
	f.recordFlags.apply(c)
	c.Ingest.Listen, c.Ingest.Target = f.Rtmp, f.SegmentTarget
}

// engineFlags say what this machine does itself.
type engineFlags struct {
	VideoSlots  int    `default:"2" help:"Segments transcoded at once by this process; 0: none."`
	AiSlots     int    `default:"1" help:"AI jobs at once in this process; 0: none."`
	Ffmpeg      string `help:"The ffmpeg program; found in PATH when empty." placeholder:"FILE"`
	Onnxruntime string `help:"libonnxruntime.so.1; when empty it is looked for as third_party/onnxruntime in or above the working directory or the program's." placeholder:"FILE"`
	Models      string `help:"Directory of models besides the built-in ones." placeholder:"DIR"`
}

func (f engineFlags) apply(c *node.Config) {
	c.Engine = node.EngineConfig{VideoSlots: f.VideoSlots, InferSlots: f.AiSlots, FFmpeg: f.Ffmpeg, Library: f.Onnxruntime, Models: f.Models}
}
