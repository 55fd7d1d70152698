#!/usr/bin/env bash
# Proves that spbe-core needs no std: builds it for a Cortex-M4, where there is none. Exit code 77: could not be tried.
set -euo pipefail
cd "$(dirname "$0")/.."

target=thumbv7em-none-eabi
limit=180 # seconds for one download

build() {
    local features
    for features in "" full rust_decimal serde full,rust_decimal,serde; do
        "$@" --locked --package spbe-core --target "$target" --no-default-features --features "$features"
        echo "spbe-core builds for $target, features: ${features:-none}"
    done
}

# Where rustup's downloads are out of reach: Debian's compiler builds core and alloc from its own source.
with_debian() {
    local packages=(rustc-web cargo-web rust-web-src)
    if ! dpkg --status "${packages[@]}" >/dev/null 2>&1; then
        [[ $(id --user) == 0 ]] || return 1
        timeout "$limit" apt-get update --quiet=2 || return 1
        DEBIAN_FRONTEND=noninteractive timeout $((limit * 2)) \
            apt-get install --yes --quiet=2 --no-install-recommends "${packages[@]}" || return 1
    fi
    # RUSTC_BOOTSTRAP allows -Z on a stable compiler; nothing of the project uses it.
    RUSTC_BOOTSTRAP=1 RUSTC=/usr/bin/rustc build /usr/bin/cargo build -Zbuild-std=core,alloc
}

if rustup target list --installed 2>/dev/null | grep -qx "$target" ||
    timeout "$limit" rustup target add "$target"; then
    build cargo build
elif command -v apt-get >/dev/null; then
    echo "rustup has no $target: trying Debian's compiler"
    with_debian || { echo "SKIPPED: no compiler for $target is to be had" >&2; exit 77; }
else
    echo "SKIPPED: no compiler for $target is to be had" >&2
    exit 77
fi
