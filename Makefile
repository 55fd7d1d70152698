# What CI calls is what a person types. `make help` lists it.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help demo test bench fuzz python wasm web

target := $(or $(CARGO_TARGET_DIR),target)

help: ## this list
	@awk -F ': ## ' '/^[a-z]+: ## / { printf "make %-7s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## the result of Kota Serang 2021, from its 47 levels, and an invented one under Pemdi
	@cargo run --release --quiet --package spbe-cli -- score conformance/assessments/kota-serang-2021.json
	@echo
	@cargo run --release --quiet --package spbe-cli -- score conformance/assessments/pemdi-example.json

test: ## every check of the project, with a count at the end
	@scripts/test.sh

bench: ## how long scoring takes, beside the cvss crate; a million assessments, beside what memory takes
	@mkdir -p $(target)
	cargo bench --quiet --package spbe-benches --bench scoring -- --sort location | tee $(target)/scoring.txt
	@cargo run --quiet --package spbe-benches --bin ratios < $(target)/scoring.txt
	cargo bench --quiet --package spbe-benches --bench batch -- --sort location | tee $(target)/batch.txt
	@cargo run --quiet --package spbe-benches --bin rows < $(target)/batch.txt
	@scripts/python.sh bench

python: ## the Python package: builds it in .venv-py and runs every check of it; its speed: scripts/python.sh bench
	@scripts/python.sh

fuzz: ## each fuzz target for FUZZ_SECONDS (60)
	@scripts/fuzz.sh

wasm: ## the npm package in spbe-wasm, its size, and what each call costs beside other packages
	@scripts/wasm.sh
	@node --expose-gc spbe-wasm/bench/boundary.js
	@node --expose-gc spbe-wasm/bench/tables.js

web: ## the page Kalkulator Indeks: builds it, and the single file for a disk, and serves it on this machine
	@scripts/web.sh serve
