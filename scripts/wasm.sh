#!/usr/bin/env bash
# Builds the npm package: WebAssembly and JavaScript in spbe-wasm/dist, for `npm pack` in that folder.
# Gets what it needs: the Rust target, the npm packages of spbe-wasm/package-lock.json. Exit code 77: no compiler is to be had.
set -euo pipefail
cd "$(dirname "$0")/.."

limit=300 # seconds for one download
target=wasm32-unknown-unknown
built=$(mkdir -p "${CARGO_TARGET_DIR:-target}" && cd "${CARGO_TARGET_DIR:-target}" && pwd)
export CARGO_TARGET_DIR=$built

skipped() {
    echo "SKIPPED: $1, so the npm package was not built" >&2
    exit 77
}

locked() { # LOCK-FILE: the version of wasm-bindgen
    grep -A1 '^name = "wasm-bindgen"$\|^name = "wasm-bindgen-shared"$' "$1" | sed -n 's/^version = "\(.*\)"$/\1/p' | sort -u
}

# Both sides of the border are made by one version: the crate's, and that of the tool which writes the JavaScript.
version=$(locked Cargo.lock)
if [[ $(locked spbe-wasm/tool/Cargo.lock) != "$version" ]]; then
    echo "spbe-wasm/tool has another wasm-bindgen than Cargo.lock ($version): in spbe-wasm/tool run" >&2
    echo "cargo add wasm-bindgen-cli-support@=$version" >&2
    exit 1
fi

# npm packages: again only where the lock file has changed.
(
    cd spbe-wasm
    if ! cmp -s package-lock.json node_modules/.locked; then
        command -v npm >/dev/null || skipped "npm is missing (Node 20 or later has it)"
        timeout "$limit" npm ci --no-audit --no-fund --loglevel=error
        cp package-lock.json node_modules/.locked
    fi
)

# The tool that writes the JavaScript, built here unless somebody has built it already.
tool=${SPBE_WASM_TOOL:-$built/wasm-tool/release/spbe-wasm-tool}
if [[ -z ${SPBE_WASM_TOOL:-} ]]; then
    cargo build --quiet --locked --release --manifest-path spbe-wasm/tool/Cargo.toml --target-dir "$built/wasm-tool"
fi

# No path of this machine stays in the file, so that two builds in two places are the same.
home=${CARGO_HOME:-$HOME/.cargo}
sysroot=$(rustc --print sysroot)
flags=(
    "--remap-path-prefix=$PWD=/spbe"
    "--remap-path-prefix=$home/registry/src=/crates"
    # As the standard library names itself where its source is not installed.
    "--remap-path-prefix=$sysroot/lib/rustlib/src/rust=/rustc/$(rustc -vV | sed -n 's/^commit-hash: //p')"
    # The small one of two SHA-256: fingerprints are few.
    '--cfg=sha2_backend="soft"' '--cfg=sha2_backend_soft="compact"'
)
CARGO_ENCODED_RUSTFLAGS=$(IFS=$'\x1f'; echo "${flags[*]}")
export CARGO_ENCODED_RUSTFLAGS

# The entry with tables has the loop that scores them compiled for speed (it is compiled along with spbe-wasm, which calls it;
# the rest of the core stays small) and with vector instructions, which browsers have since 2021 (Chrome 91, Firefox 89)
# and 2023 (Safari 16.4). Everywhere else size is all that counts.
wasm_of() { # FEATURES COMMAND…
    local -x CARGO_ENCODED_RUSTFLAGS=$CARGO_ENCODED_RUSTFLAGS
    local more=()
    if [[ $1 == full ]]; then
        CARGO_ENCODED_RUSTFLAGS+=$'\x1f-Ctarget-feature=+simd128'
        more=(--config 'profile.wasm.package.spbe-wasm.opt-level=2')
    fi
    "${@:2}" "${more[@]}" --quiet --locked --package spbe-wasm --features "$1" --target "$target" --profile wasm --target-dir "$built"
}

# The usual way: the standard library is built too, for size, and without the messages of panics, which nobody sees in
# a browser: they trap. The source of the standard library belongs to the toolchain, so a toolchain gives one file.
# RUSTC_BOOTSTRAP allows -Z on a stable compiler; nothing of the project uses it.
small() { # FEATURES
    [[ ${SPBE_WASM_COMPILER:-small} == small ]] || return 1
    [[ -d $sysroot/lib/rustlib/src/rust/library ]] || timeout "$limit" rustup component add rust-src || return 1
    local stripped=(-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none)
    # In a shell of its own: what it exports is gone afterwards.
    (
        CARGO_ENCODED_RUSTFLAGS=$(IFS=$'\x1f'; echo "${flags[*]}"$'\x1f'"${stripped[*]}")
        export RUSTC_BOOTSTRAP=1
        wasm_of "$1" cargo build -Zbuild-std=std,panic_abort -Zbuild-std-features=optimize_for_size
    )
}

# With rustup's standard library as it is.
plain() { # FEATURES
    [[ ${SPBE_WASM_COMPILER:-plain} == plain ]] || return 1
    rustup target list --installed 2>/dev/null | grep -qx "$target" || timeout "$limit" rustup target add "$target" || return 1
    # What does not compile here compiles nowhere.
    wasm_of "$1" cargo build || exit 1
}

# Where rustup's downloads are out of reach: Debian's compiler builds std from its own source.
with_debian() { # FEATURES
    local packages=(rustc-web cargo-web rust-web-src)
    if ! dpkg --status "${packages[@]}" >/dev/null 2>&1; then
        [[ $(id --user) == 0 ]] || return 1
        timeout "$limit" apt-get update --quiet=2 || return 1
        DEBIAN_FRONTEND=noninteractive timeout $((limit * 2)) \
            apt-get install --yes --quiet=2 --no-install-recommends "${packages[@]}" || return 1
    fi
    # The linker is the toolchain's.
    RUSTC_BOOTSTRAP=1 RUSTC=/usr/bin/rustc \
        CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$sysroot/lib/rustlib/$(rustc -vV | sed -n 's/^host: //p')/bin/rust-lld \
        wasm_of "$1" /usr/bin/cargo build -Zbuild-std=std,panic_abort
}

# Builds, and says how in `way`: the files of any but the first are larger.
way=small
compile() { # FEATURES
    [[ $way != small ]] || ! small "$1" || return 0
    way=larger
    echo "LARGER: the standard library is not built for size; these files are not those to publish" >&2
    plain "$1" || with_debian "$1" || skipped "no compiler for $target is to be had"
}

# What the file may use of WebAssembly.
abilities=(
    --enable-bulk-memory --enable-bulk-memory-opt --enable-multivalue --enable-mutable-globals
    --enable-nontrapping-float-to-int --enable-reference-types --enable-sign-ext
)

binaryen() { # PROGRAM ARGUMENTS…
    node "spbe-wasm/node_modules/binaryen/bin/$1" "${abilities[@]}" "${@:2}"
}

# One file of WebAssembly, with the JavaScript that calls it: the same crate, with these features.
entry() { # NAME FEATURES
    local made=$built/wasm-js abilities=("${abilities[@]}")
    [[ $2 != full ]] || abilities+=(--enable-simd)
    compile "$2"
    "$tool" "$built/$target/wasm/spbe_wasm.wasm" "$made" "$1"
    # What JavaScript does not call goes.
    node spbe-wasm/glue.js "$made/$1_bg.js" "$made/$1_glue.js" "$made/$1_called.json"
    binaryen wasm-metadce --graph-file "$made/$1_called.json" "$made/$1_bg.wasm" -o "$made/$1_called.wasm" >"$made/$1_gone.txt"
    binaryen wasm-opt --low-memory-unused -Oz --converge -ocimfs 20 --skip-pass=memory-packing --skip-pass=local-cse \
        --strip-debug --strip-producers --strip-target-features "$made/$1_called.wasm" -o "$made/$1_small.wasm"
    # Functions that look alike stand together, for gzip.
    node spbe-wasm/order.js "$made/$1_small.wasm" "$made/$1_named.wasm"
    # What crosses has names of a letter or two: build.js calls it by them.
    binaryen wasm-opt --reorder-functions-by-name --strip-debug --minify-imports-and-exports-and-modules \
        "$made/$1_named.wasm" -o "spbe-wasm/dist/$1.wasm" >"$made/$1_names.json"
}

mkdir -p spbe-wasm/dist
rm -rf "$built/wasm-js"
entry spbe ""
entry full full
node spbe-wasm/build.js "$built/wasm-js"
# What the next level asks for stands in files of its own, a language each.
env -u CARGO_ENCODED_RUSTFLAGS cargo run --quiet --locked --package spbe-wasm --example requirement_files -- spbe-wasm/dist
cp LICENSE-MIT LICENSE-APACHE spbe-wasm/
for types in types init full full-init plans requirements; do
    sed -E 's#(from "\./[a-z-]+)\.js"#\1.cjs"#' "spbe-wasm/$types.d.ts" >"spbe-wasm/$types.d.cts"
done
node spbe-wasm/size.js "$way"
