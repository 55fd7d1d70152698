#!/usr/bin/env bash
# Runs the unit tests of spbe-core in Miri, which sees undefined behaviour. Exit code 77: Miri could not be had.
set -euo pipefail
cd "$(dirname "$0")/.."

limit=300 # seconds for one download

skipped() {
    echo "SKIPPED: $1, so nothing was run in Miri" >&2
    exit 77
}

if ! rustup toolchain list 2>/dev/null | grep -q '^nightly-'; then
    timeout "$limit" rustup toolchain install nightly --profile minimal --no-self-update ||
        skipped "a nightly toolchain could not be installed"
fi
if ! cargo +nightly miri --version >/dev/null 2>&1; then
    timeout "$limit" rustup component add miri rust-src --toolchain nightly ||
        skipped "Miri could not be installed"
fi

cargo +nightly miri setup || skipped "Miri's standard library could not be built"
cargo +nightly miri test --locked --package spbe-core --lib --all-features
