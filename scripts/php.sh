#!/bin/sh
# Holds the command `spbe conform` and the two examples in PHP against the conformance suite, by conformance/run.py.
#
#   scripts/php.sh [--release]
#
# Installs Debian's php-cli where `php` is missing. Where that fails, the examples are skipped, loudly.
set -eu
cd "$(dirname "$0")/.."

install_php() {
    command -v php >/dev/null && return
    command -v apt-get >/dev/null || return
    root=
    [ "$(id -u)" -eq 0 ] || root='sudo -n'
    echo 'php is missing: installing php-cli' >&2
    export DEBIAN_FRONTEND=noninteractive
    $root timeout 300 apt-get update -qq >&2 &&
        $root timeout 600 apt-get install -y -qq --no-install-recommends php-cli >&2
}

passed=0 failed=0 skipped=0 counts=

# NAME, then the arguments of run.py
hold() {
    name=$1
    shift
    echo "== $name"
    log=$(mktemp)
    # Its output is shown whole; its status and its last line are kept.
    if python3 conformance/run.py "$@" >"$log" 2>&1; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
    cat "$log"
    counts="$counts$(printf '%-14s' "$name") $(tail -n 1 "$log")
"
    rm -f "$log"
}

cargo build --quiet --package spbe-cli "$@"
hold 'spbe conform' --cmd "cargo run --quiet --package spbe-cli $* -- conform"

install_php || true
if command -v php >/dev/null; then
    hold integer.php --kind score --cmd 'php conformance/kit/php/integer.php'
    # Only what a page shows: of exact fractions floats have none, so they would all be wrong.
    hold float.php --kind score --keys rounded,predicate,domains_rounded,aspects_rounded --expect-failures \
        --cmd 'php conformance/kit/php/float.php'
else
    echo '!! php could not be installed: integer.php and float.php were NOT run' >&2
    skipped=2
fi

echo
printf '%s' "$counts"
echo "runs: $passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
