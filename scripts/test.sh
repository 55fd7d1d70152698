#!/usr/bin/env bash
# Runs every check of the project, counts what really ran, and closes with the sums. `make test` calls it.
set -euo pipefail
cd "$(dirname "$0")/.."

logs=${CARGO_TARGET_DIR:-target}/checks
mkdir -p "$logs"
export CARGO_TERM_COLOR=${CARGO_TERM_COLOR:-never} PYTHONDONTWRITEBYTECODE=1

scripts/setup.sh
python=python3
[[ ! -x .venv/bin/python ]] || python=.venv/bin/python

table=() broken=() missed=()
passed=0 failed=0 skipped=0

row() { # NAME PASSED FAILED SKIPPED
    table+=("$(printf '%-38s %8d %8d %8d' "$@")")
    passed=$((passed + $2)) failed=$((failed + $3)) skipped=$((skipped + $4))
}

# The sum of the number in all lines of a log that match.
sum() { # LOG PATTERN
    sed -nE "s/$2/\1/p" "$1" | awk '{ total += $1 } END { print total + 0 }'
}

# Runs a command and shows what it prints. Leaves its exit code in $status and its output in $log.
run() { # NAME COMMAND…
    local name=$1 began=$SECONDS
    log="$logs/${name//[^A-Za-z0-9]/-}.log"
    echo
    echo "== $name"
    status=0
    "${@:2}" 2>&1 | tee "$log" || status=${PIPESTATUS[0]}
    echo "== $name: exit code $status, $((SECONDS - began)) s"
    case $status in
        0) ;;
        77) missed+=("$name") ;;
        *) broken+=("$name"$'\t'"$log") ;;
    esac
}

# Tests that a command runs and counts: as many as its output says, and at least one.
tests() { # NAME PATTERN-OF-PASSED PATTERN-OF-FAILED COMMAND…
    local name=$1 good bad ignored
    run "$name" "${@:4}"
    good=$(sum "$log" "$2") bad=$(sum "$log" "$3")
    ignored=$(sum "$log" '^test result: .* ([0-9]+) ignored.*')
    if [[ $status == 77 ]]; then
        row "$name" 0 0 1
        return
    fi
    # A command that failed failed somewhere, and one that ran nothing did not pass.
    [[ $bad != 0 ]] || { [[ $status == 0 && $good != 0 ]] || bad=1; }
    row "$name" "$good" "$bad" "$ignored"
}

closing=('^([0-9]+) passed, [0-9]+ failed$' '^[0-9]+ passed, ([0-9]+) failed$')

cargo_tests() { # NAME COMMAND…
    tests "$1" '^test result: [^0-9]* ([0-9]+) passed.*' '^test result: .* ([0-9]+) failed.*' "${@:2}"
}

# Commands that hold or do not hold: each counts as one.
checks=(0 0 0)
check() { # NAME COMMAND…
    run "$@"
    case $status in
        0) checks[0]=$((checks[0] + 1)) ;;
        77) checks[2]=$((checks[2] + 1)) ;;
        *) checks[1]=$((checks[1] + 1)) ;;
    esac
}

lock_files() {
    cargo metadata --locked --format-version 1 >/dev/null &&
        cargo metadata --locked --format-version 1 --manifest-path fuzz/Cargo.toml >/dev/null
}

formatted() {
    cargo fmt --all --check && cargo fmt --manifest-path fuzz/Cargo.toml --check
}

clippy() {
    cargo clippy --workspace --all-targets --all-features -- -D warnings &&
        cargo clippy --package spbe-core --all-targets --no-default-features --features full -- -D warnings &&
        cargo clippy --package spbe-core --no-default-features -- -D warnings &&
        cargo clippy --manifest-path fuzz/Cargo.toml -- -D warnings
}

# The suite's documents, and those that the command writes, against the schemas.
schemas() {
    local spbe="${CARGO_TARGET_DIR:-target}/debug/spbe" serang=conformance/assessments/kota-serang-2021.json
    "$spbe" score "$serang" --json >"$logs/score.json" &&
        "$spbe" explain "$serang" --json >"$logs/explain.json" &&
        { "$spbe" score --levels 1,6 --json >"$logs/problems.json" || [[ $? == 1 ]]; } &&
        { printf 'No,Nilai\n1,3/4\n' | "$spbe" score - --json >"$logs/cells.json" || [[ $? == 1 ]]; } &&
        cargo run --quiet --package spbe-core --example requirements -- id >"$logs/requirements_id.json" &&
        cargo run --quiet --package spbe-core --example requirements -- en >"$logs/requirements_en.json" &&
        "$spbe" path "$serang" --to Memuaskan --to 3.5 --max-step 1 --all-to 3 --frontier --json >"$logs/path.json" &&
        "$spbe" margin "$serang" --json >"$logs/margin.json" &&
        "$python" conformance/schema/check.py "$logs"/{score,explain,problems,cells,requirements_id,requirements_en,path,margin}.json
}

check "lock files" lock_files
check "format" formatted
check "clippy" clippy

cargo_tests "cargo test, all features" cargo test --workspace --all-features --no-fail-fast -- --show-output
cases=$(sum "$log" '^conformance \(Rust\): ([0-9]+) passed.*')
wrong=$(sum "$log" '^([0-9]+) of [0-9]+ cases failed.*')
plans=$(sum "$log" '^plans \(Rust\): ([0-9]+) passed.*')
[[ $cases != 0 || $wrong != 0 ]] || wrong=1 # it did not get so far
row "conformance cases, Rust" "$cases" "$wrong" 0
mapfile -t editions < <(sed -nE 's/^conformance cases, ([^:]+: [0-9]+)$/  of them \1/p' "$log")

tests "conformance cases, Python oracle" "${closing[@]}" "$python" conformance/oracle/check.py
tests "documents against the schemas" "${closing[@]}" schemas
check "generated cases are up to date" "$python" conformance/oracle/generate.py --check
row "cases about plans, Rust" "$plans" $((plans > 0 ? 0 : 1)) 0
tests "cases about plans, Python oracle" "${closing[@]}" "$python" conformance/oracle/check_analysis.py
check "generated cases about plans are up to date" "$python" conformance/oracle/generate_analysis.py --check

cargo_tests "cargo test, no default features" cargo test --package spbe-core --no-default-features --features full --no-fail-fast
check "documentation" env RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --all-features
check "benches run" cargo test --workspace --all-features --bench scoring --bench path --bench batch
tests "fuzz inputs" '^fuzz: ([0-9]+) passed.*' '^fuzz: .* ([0-9]+) failed' scripts/fuzz.sh --replay
check "demo" make demo
tests "kit: spbe, integer PHP, float PHP" '^runs: ([0-9]+) passed.*' '^runs: .* ([0-9]+) failed.*' scripts/php.sh
tests "worksheets in LibreOffice" "${closing[@]}" scripts/libreoffice.sh

tests "Python package" "${closing[@]}" scripts/python.sh
of_python=$(sum "$log" '^conformance through Python: ([0-9]+) passed.*')
row "conformance cases, Python package" "$of_python" $((of_python == cases ? 0 : 1)) 0

tests "Spark and Dask" "${closing[@]}" scripts/spark.sh

tests "npm package: Node, Vite, Chromium" '^JavaScript: ([0-9]+) passed.*' '^JavaScript: .* ([0-9]+) failed' scripts/wasm-test.sh
tests "page in Chromium" "${closing[@]}" scripts/web.sh test
check "bare metal" scripts/bare-metal.sh
cargo_tests "cargo test, oldest Rust" scripts/msrv.sh
cargo_tests "unit tests in Miri" scripts/miri.sh
row "other checks" "${checks[@]}"

echo
printf '%-38s %8s %8s %8s\n' "" passed failed skipped
printf '%s\n' "${table[@]}"
printf '%s\n' "${editions[@]}"
for name in ${missed[@]+"${missed[@]}"}; do
    echo "SKIPPED, because its tools could not be had: $name"
done
# What failed, said again where it is found: in its log, of which the last lines may be all that somebody sees.
for one in ${broken[@]+"${broken[@]}"}; do
    echo "FAILED: ${one%$'\t'*}"
    grep -E -A 4 '^FAILED|^error|\.\.\. FAILED$|panicked at|^E  |^!! ' "${one#*$'\t'}" | tail -40 | sed 's/^/    /' || true
done
echo
if ((skipped > 0)); then
    echo "$passed passed, $failed failed, $skipped skipped"
else
    echo "$passed passed, $failed failed"
fi
((failed == 0))
