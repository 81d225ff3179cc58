# Back Relief. `make` alone prints what there is.
.DEFAULT_GOAL := help
SHELL := bash
PORT ?= 8080
# Tools of the project's own come before the machine's.
export PATH := $(CURDIR)/.tools/bin:$(CURDIR)/tools/node_modules/.bin:$(PATH)

.PHONY: help
help: ## print this list
	@echo "Back Relief. Commands:"
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 21

.PHONY: serve
serve: build ## set up, build the release and serve it at http://127.0.0.1:8080
	@node tools/serve.mjs --port $(PORT)

.PHONY: studio
studio: build ## build and serve the studio: see the guide in a shop, write your own, copy what to paste
	@echo "The studio: http://127.0.0.1:$(PORT)/studio.html"
	@node tools/serve.mjs --port $(PORT)

.PHONY: dev
dev: ## live reload while you work, with panic messages (Trunk)
	@tools/setup dev
	@trunk serve --port $(PORT)

.PHONY: build
build: ## set up what building needs and write dist/ (SITE_URL=https://… if its address is known)
	@tools/setup build
	@tools/build

.PHONY: check
check: ## while you work: format, lints, native tests; no browser, under 2 minutes once built
	@tools/ci check

.PHONY: test
test: ## everything: the above, what shops install, three real browsers, a screen reader
	@tools/ci test

.PHONY: browsers
browsers: ## the built pages in real browsers (NAMES="layout faults" for some files, ENGINES=firefox, ALL=1)
	@tools/setup test
	@node tests/e2e/run.mjs $(NAMES)

.PHONY: listen
listen: ## hear dist/ read by a screen reader, as text; UPDATE=1 writes the transcripts anew
	@tools/setup listen
	@node tests/listen/run.mjs

.PHONY: bench
bench: build ## our page beside vanilla elements: bytes, times, memory, what a tap costs
	@tools/setup test
	@node tests/bench/bench.mjs
	@node tests/bench/tap.mjs
	@RECORD=1 node tests/bench/demo.mjs
	@RECORD=1 node tests/bench/counts.mjs
	@RECORD=1 node tests/bench/lighthouse.mjs

.PHONY: npm
npm: build ## pack the npm package: target/npm/back-relief-<version>.tgz
	@tools/npm

.PHONY: shopify
shopify: build ## lay out the Shopify theme app extension: target/shopify/
	@tools/shopify

.PHONY: wordpress
wordpress: build ## zip the WordPress plugin: target/wordpress/back-relief.zip
	@tools/wordpress

.PHONY: yew
yew: build ## lay out the styles and pictures that a Yew app copies: target/yew/back-relief/
	@tools/yew

.PHONY: integrations
integrations: build ## pack and test all that shops and apps install: npm, Shopify, WordPress, HTML, Yew
	@tools/integrations

.PHONY: guide
guide: ## check a guide of your own and write it as one file: make guide FROM=my-guide TO=my-guide.json
	@cargo run --quiet --locked --profile native -p site --bin prerender -- --guide $(FROM) $(TO)

# LANG is also what a system calls its language: only one that was said here counts.
.PHONY: translate
translate: ## a language as one file of pairs for translators: make translate LANG=pl writes translations/pl.po
	$(if $(filter command,$(firstword $(origin LANG))),,$(error say LANG=pl))
	@cargo run --quiet --locked --profile native -p site --bin prerender -- --translate $(LANG) translations/$(LANG).po
	@echo "translations/$(LANG).po; read it back with: make translated LANG=$(LANG)"

.PHONY: translated
translated: ## reads translations/pl.po (or FROM=…) back into content/pl and says what is missing: make translated LANG=pl
	$(if $(filter command,$(firstword $(origin LANG))),,$(error say LANG=pl))
	@cargo run --quiet --locked --profile native -p site --bin prerender -- --translated $(LANG) $(or $(FROM),translations/$(LANG).po)

.PHONY: size
size: build ## the table of sizes against their limits
	@tools/ci-cargo tests --test size -- --nocapture

.PHONY: fuzz
fuzz: ## the checker in a faster build: hostile files, and a million random edits (20 minutes; EDITS=10000)
	@FUZZ_EDITS=$(or $(EDITS),1000000) FUZZ_GROUP=16 cargo test --quiet --locked --profile native -p checker -- --nocapture

.PHONY: sheet
sheet: ## the contact sheet of all moves
	@cargo run --quiet --locked --profile native -p site --bin prerender -- --sheet target/sheet.html

.PHONY: lint
lint: build ## rustfmt, clippy (native and WebAssembly), licences, and the HTML checker over every page
	@tools/setup lint
	@tools/lint

.PHONY: fmt
fmt: ## format the Rust code
	@tools/ci-cargo format

.PHONY: clean
clean: ## remove what was built; tools stay
	@rm -rf dist target
