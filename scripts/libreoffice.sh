#!/usr/bin/env bash
# Fills worksheets in LibreOffice, lets it calculate, and holds what comes out against exact fractions.
#
#   scripts/libreoffice.sh [--fixtures]
#
# Installs Debian's libreoffice-calc and python3-uno where they are missing. Exit code 77 where that fails: not run.
# --fixtures writes the files of spbe-sheet/tests/saved/ again.
set -euo pipefail
cd "$(dirname "$0")/.."

# Debian's Python, which has the bridge to LibreOffice; a Python of one's own has not.
python=/usr/bin/python3
there() { command -v soffice >/dev/null && "$python" -c 'import uno' 2>/dev/null; }

if ! there && command -v apt-get >/dev/null; then
    root=()
    [[ $(id -u) == 0 ]] || root=(sudo -n)
    echo 'LibreOffice is missing: installing libreoffice-calc and python3-uno' >&2
    export DEBIAN_FRONTEND=noninteractive
    "${root[@]}" timeout 300 apt-get update -qq >&2 &&
        "${root[@]}" timeout 900 apt-get install -y -qq --no-install-recommends libreoffice-calc python3-uno >&2 || true
fi
if ! there; then
    echo '!! LibreOffice could not be installed: worksheets were NOT recalculated' >&2
    exit 77
fi

target=${CARGO_TARGET_DIR:-target}
cargo build --quiet --package spbe-sheet --example worksheets
PYTHONDONTWRITEBYTECODE=1 timeout 600 "$python" spbe-sheet/tests/libreoffice/recalculate.py \
    "$target/debug/examples/worksheets" "$@"
