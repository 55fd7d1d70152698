#!/usr/bin/env bash
# Gets what `make test` needs beside Rust, a C++ compiler and Python: rustfmt, clippy, and the Python packages of conformance/.
set -euo pipefail
cd "$(dirname "$0")/.."

limit=180 # seconds for one download

for tool in fmt:rustfmt clippy:clippy; do
    if cargo "${tool%%:*}" --version >/dev/null 2>&1; then
        echo "${tool##*:}: there"
    else
        timeout "$limit" rustup component add "${tool##*:}"
        echo "${tool##*:}: installed"
    fi
done

command -v c++ >/dev/null || { echo "a C++ compiler is missing: the fuzz targets need one" >&2; exit 1; }

wanted=conformance/requirements.txt
if [[ ! -f $wanted ]]; then
    echo "Python packages: none asked for"
elif cmp -s "$wanted" .venv/requirements.txt; then
    echo "Python packages: there"
else
    [[ -x .venv/bin/python ]] || python3 -m venv .venv
    timeout "$limit" .venv/bin/python -m pip install --quiet --disable-pip-version-check -r "$wanted"
    cp "$wanted" .venv/requirements.txt
    echo "Python packages: installed in .venv"
fi
