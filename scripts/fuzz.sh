#!/usr/bin/env bash
# Fuzzes each target for FUZZ_SECONDS (60), or with --replay only builds them and replays what is kept.
set -euo pipefail
cd "$(dirname "$0")/../fuzz"

seconds=${FUZZ_SECONDS:-60}
built=$(cd "${CARGO_TARGET_DIR:-target}" 2>/dev/null && pwd || echo "${CARGO_TARGET_DIR:-$PWD/target}")
mapfile -t targets < <(sed -n 's/^name = "\(.*\)"$/\1/p' Cargo.toml | grep -v '^spbe-fuzz$')

# Inputs that are kept for a target: seeds, former crashes, and documents that the project has anyway.
kept() {
    local folders=("corpus/$1" "regressions/$1")
    [[ $1 != documents ]] || folders+=(../conformance/assessments)
    [[ $1 != instruments ]] || folders+=(../conformance/instruments)
    find "${folders[@]}" -type f 2>/dev/null | sort
}

if [[ ${1:-} == --replay ]]; then
    cargo build --locked
    total=0
    for target in "${targets[@]}"; do
        mapfile -t inputs < <(kept "$target")
        [[ ${#inputs[@]} -gt 0 ]] || { echo "$target: nothing is kept" >&2; exit 1; }
        log=$("$built/debug/$target" "${inputs[@]}" 2>&1) || { echo "$log" >&2; exit 1; }
        ran=$(grep -c '^Executed ' <<<"$log")
        [[ $ran == "${#inputs[@]}" ]] || { echo "$target: ran $ran of ${#inputs[@]}" >&2; exit 1; }
        echo "$target: $ran inputs replayed"
        total=$((total + ran))
    done
    echo "fuzz: $total passed, 0 failed"
    exit
fi

host=$(rustc -vV | sed -n 's/^host: //p')
if cargo +nightly fuzz --version >/dev/null 2>&1; then
    # The crates have no unsafe code: without a sanitizer there are more executions.
    cargo +nightly fuzz build --sanitizer none --target "$host" --target-dir "$built"
else
    # Without cargo-fuzz: the same instrumentation by the stable compiler, of everything but build scripts.
    flags="--cfg fuzzing -Cdebug-assertions -Coverflow-checks -Ccodegen-units=1 -Cpasses=sancov-module"
    for flag in level=4 inline-8bit-counters pc-table trace-compares; do
        flags+=" -Cllvm-args=-sanitizer-coverage-$flag"
    done
    RUSTFLAGS=$flags cargo build --locked --release --target "$host"
fi

for target in "${targets[@]}"; do
    # What a run finds is no part of the project until somebody keeps it.
    found=$built/found/$target crashes=$built/crashes/$target
    mkdir -p "$found" "$crashes"
    mapfile -t seeds < <(kept "$target" | xargs -r dirname | sort -u)
    options=(-max_total_time="$seconds" -timeout=10 -print_final_stats=1 -artifact_prefix="$crashes/")
    [[ $target != documents && $target != scorecards && $target != instruments ]] || options+=(-dict=json.dict)
    [[ $target != texts && $target != workbooks ]] || options+=(-dict=sheets.dict)
    echo "== $target: $seconds seconds"
    "$built/$host/release/$target" "${options[@]}" "$found" "${seeds[@]}" || {
        echo "$target: the input is in $crashes; make it small with -minimize_crash=1, and keep it in fuzz/regressions/$target" >&2
        exit 1
    }
done
