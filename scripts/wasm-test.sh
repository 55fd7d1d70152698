#!/usr/bin/env bash
# Builds the npm package and tests it: in Node, in fresh projects, in Chromium. Exit code 77: it could not be tried, or not all of it.
#
# Installs Debian's chromium where there is none.
set -euo pipefail
cd "$(dirname "$0")/.."

browser() {
    command -v "${CHROMIUM:-chromium}" >/dev/null && return
    command -v apt-get >/dev/null || return 1
    local root=()
    [[ $(id -u) == 0 ]] || root=(sudo -n)
    echo 'chromium is missing: installing it' >&2
    "${root[@]}" timeout 300 apt-get update --quiet=2 >&2 &&
        DEBIAN_FRONTEND=noninteractive "${root[@]}" timeout 600 \
            apt-get install --yes --quiet=2 --no-install-recommends chromium >&2
}

passed=0 failed=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# Runs tests that close with "N passed, M failed", and adds up.
hold() { # NAME COMMAND…
    local good=0 bad=0 status=0
    echo "== $1"
    "${@:2}" 2>&1 | tee "$log" || status=${PIPESTATUS[0]}
    read -r good bad < <(sed -nE 's/^([0-9]+) passed, ([0-9]+) failed$/\1 \2/p' "$log" | tail -n 1) || true
    [[ $status == 0 || $status == 77 || $bad != 0 ]] || bad=1
    [[ $good != 0 || $bad != 0 ]] || bad=1
    passed=$((passed + good)) failed=$((failed + bad))
    return $((status == 77 ? 77 : 0))
}

# Two builds in two places are the same bytes.
reproducible() {
    local elsewhere
    elsewhere=$(mktemp -d)
    # shellcheck disable=SC2064 # runs in a process of its own, on the left of a pipe
    trap "rm -rf '$elsewhere'" EXIT
    git ls-files --cached --others --exclude-standard -z | xargs -0 cp --parents -t "$elsewhere" 2>/dev/null
    ln -s "$PWD/spbe-wasm/node_modules" "$elsewhere/spbe-wasm/node_modules"
    env -u CARGO_TARGET_DIR SPBE_WASM_TOOL="$tool" "$elsewhere/scripts/wasm.sh" >/dev/null
    local good=0 bad=0 file
    for file in spbe-wasm/dist/*; do
        if cmp "$file" "$elsewhere/$file"; then good=$((good + 1)); else bad=$((bad + 1)); fi
    done
    echo "$good passed, $bad failed"
    [[ $bad == 0 ]]
}

# The tests of spbe-sheet make the files that are made to harm.
sheets() {
    local folder
    folder=$(mktemp -d)
    # shellcheck disable=SC2064 # runs in a process of its own, on the left of a pipe
    trap "rm -rf '$folder'" EXIT
    SPBE_HOSTILE_FILES=$folder cargo test --quiet --locked --package spbe-sheet --test hostile >/dev/null
    node spbe-wasm/test/sheets.js "${CARGO_TARGET_DIR:-target}/debug/spbe" "$folder"
}

scripts/wasm.sh
tool=$(cd "${CARGO_TARGET_DIR:-target}" && pwd)/wasm-tool/release/spbe-wasm-tool

browser || true
missed=0
hold 'the surface, in Node' node spbe-wasm/test/surface.js
hold 'the surface of spbe/full, in Node' node --expose-gc spbe-wasm/test/full.js
hold 'tables of spbe/full, in Node' node spbe-wasm/test/tables.js
hold 'what is wrong with tables' node --expose-gc spbe-wasm/test/table-errors.js
hold 'abuse at the border' node spbe-wasm/test/hostile.js
hold 'what crosses the border' node spbe-wasm/test/border.js
cargo build --quiet --locked --package spbe-cli
hold 'spreadsheets, in Node' sheets
hold 'the conformance suite, in Node' node spbe-wasm/test/suite.js
hold 'plans, in Node' node spbe-wasm/test/plans.js
hold 'fresh projects and Chromium' node spbe-wasm/test/packaging.js || missed=77
hold 'pages say what the files say' node spbe-wasm/test/pages.js
hold 'two builds, the same bytes' reproducible
if command -v php >/dev/null; then
    hold "the server of docs/laravel.md" php examples/laravel/tests/spbe.php "${CARGO_TARGET_DIR:-target}/debug/spbe"
else
    echo '!! php is missing (scripts/php.sh installs it): the server of docs/laravel.md was NOT tried' >&2
    missed=77
fi

echo
echo "JavaScript: $passed passed, $failed failed"
[[ $failed == 0 ]] || exit 1
exit "$missed"
