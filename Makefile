# Every target here is what CI runs and what people run. `make help` lists them.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

GO        ?= go
BIN       := bin/castnet
TOOLS     := $(CURDIR)/.cache/bin
STAMPS    := $(CURDIR)/.cache/stamps
LINT      := v2.11.4
PKGS      := ./...
FUZZTIME  ?= 5s
VERSION   := $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)
export CASTNET_ONNXRUNTIME ?= $(CURDIR)/third_party/onnxruntime/libonnxruntime.so.1

.PHONY: help
help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

.PHONY: setup
setup: ## install what is missing: Debian packages, ONNX Runtime, hls.js (idempotent, says what it does)
	@bash internal/setup/setup.sh

.PHONY: build
build: ## build bin/castnet
	@mkdir -p bin
	$(GO) build -ldflags '-X main.version=$(VERSION)' -o $(BIN) ./cmd/castnet

.PHONY: demo
demo: ## everything on this machine: chain, peers, a paid live stream, an AI picture (INPUT=file, KEEP=1)
	@start=$$(date +%s.%N); $(MAKE) --no-print-directory setup build; \
	 setup=$$(echo "$$(date +%s.%N) $$start" | awk '{printf "%.1f", $$1-$$2}'); \
	 echo "set-up and build took $${setup} s"; \
	 exec $(BIN) demo --dir demo --setup-seconds "$$setup" $(if $(INPUT),--input '$(INPUT)') $(if $(KEEP),--keep)

.PHONY: test
test: setup ## all tests
	$(GO) test -p 2 -timeout 12m $(PKGS)
	cd testground && $(GO) test -p 2 -timeout 5m ./...

# Packages that mostly run the EVM are left out: the detector makes them ten times slower and their code is not concurrent.
RACELESS := /(internal/bindings|internal/bindgen|internal/model|contracts|archtest|e2e|pb|cmd|bench|crash|broker|deploy|feed|staking|governance|devchain|chaintest)(/|$$)
.PHONY: race
race: setup ## the tests of concurrent code under the race detector
	$(GO) test -race -short -p 2 -timeout 20m $$($(GO) list $(PKGS) | grep -vE '$(RACELESS)')

.PHONY: lint
lint: $(TOOLS)/golangci-lint-$(LINT) ## gofmt, vet and the decisions recorded in .golangci.yml
	@out=$$(gofmt -l $$(git ls-files '*.go')); if [ -n "$$out" ]; then echo "gofmt would change:"; echo "$$out"; exit 1; fi
	$(GO) vet $(PKGS)
	cd testground && $(GO) vet ./...
	$(TOOLS)/golangci-lint-$(LINT) run --allow-parallel-runners

$(TOOLS)/golangci-lint-$(LINT):
	@mkdir -p $(TOOLS)
	for try in 1 2 3; do GOFLAGS= GOBIN=$(TOOLS) $(GO) install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@$(LINT) && break; sleep 5; done
	mv $(TOOLS)/golangci-lint $@

.PHONY: archtest
archtest: ## the import table and the budgets of docs/architecture.md
	$(GO) test -count=1 ./internal/archtest

.PHONY: fuzz
fuzz: ## every fuzz target for FUZZTIME each
	@bash internal/setup/fuzz.sh $(FUZZTIME)

.PHONY: gen
gen: setup ## regenerate protobuf code, contract artefacts, bindings and models
	@bash internal/setup/gen.sh

.PHONY: gen-check
gen-check: gen ## fail when regenerating changes a committed file
	@changed=$$(git status --porcelain -- '*.pb.go' chain infer/models ':!*/testdata/fuzz/*'); \
	 if [ -n "$$changed" ]; then echo "generated files differ from the committed ones:"; echo "$$changed"; exit 1; fi

.PHONY: e2e
e2e: setup build ## the real binary, a real browser, a real chain
	CASTNET_E2E=1 $(GO) test -count=1 -timeout 15m -run TestBrowser -v ./internal/e2e/...

.PHONY: crash
crash: setup build ## kill gateway, orchestrator and redeemer RUNS times in the middle of a paying stream, then count the money
	CASTNET_CRASH=$(or $(RUNS),5) $(GO) test -count=1 -timeout 80m -run TestCrash -v ./internal/e2e/

.PHONY: forge
forge: setup ## unit, fuzz and invariant tests of the contracts in Solidity (FORGE_ARGS)
	@bash internal/setup/forge.sh

.PHONY: chain-diff
chain-diff: ## OPS random operations against an independent model, every getter compared (SEED=n repeats one)
	OPS=$(or $(OPS),10000) $(if $(SEED),SEED=$(SEED)) $(GO) test -count=1 -timeout 60m -run TestContractsCountLikeTheModel -v ./chain/contracts

.PHONY: chain-trace
chain-trace: ## replay the recorded run in TRACE against freshly deployed contracts
	$(if $(TRACE),CASTNET_TRACE='$(abspath $(TRACE))') $(GO) test -count=1 -timeout 60m -run TestTraceReplays -v ./chain/contracts

.PHONY: scenario
scenario: ## three orchestrators, five delegators, ROUNDS rounds with injected faults: no reward missed that could be called
	ROUNDS=$(or $(ROUNDS),200) $(GO) test -count=1 -timeout 30m -run TestNoRewardIsMissed -v ./chain/staking

.PHONY: gas
gas: ## gas of the main calls and of a deployment: equal to the snapshot, at most 5 % above the deployed contracts
	$(GO) test -count=1 -run TestGas -v ./chain/contracts

.PHONY: bench
bench: setup ## ratios measured side by side in this run (ONLY=prefix); table and bench/results.json
	@mkdir -p bench
	$(GO) run ./internal/bench $(if $(ONLY),-only '$(ONLY)') -out bench/results.json

.PHONY: ci
ci: FUZZTIME = 3s
ci: setup lint archtest test forge race fuzz gen-check crash e2e demo ## what has to pass before anything lands
