#!/usr/bin/env bash
# Holds the project to the oldest Rust that Cargo.toml promises. Exit code 77: that toolchain could not be had.
set -euo pipefail
cd "$(dirname "$0")/.."

limit=300 # seconds for the download
version=$(sed -n 's/^rust-version = "\([0-9.]*\)"$/\1/p' Cargo.toml).0

if ! rustup toolchain list 2>/dev/null | grep -q "^$version-" &&
    ! timeout "$limit" rustup toolchain install "$version" --profile minimal --no-self-update; then
    echo "SKIPPED: Rust $version could not be installed, so nothing was checked with it" >&2
    exit 77
fi

cargo "+$version" check --locked --workspace --exclude spbe-benches --all-features
# What the compiler prints of a flaw is pinned with the current Rust alone.
cargo "+$version" test --locked --package spbe-core --all-features --no-fail-fast -- --skip every_flaw_stops_the_compiler
