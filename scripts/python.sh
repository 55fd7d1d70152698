#!/usr/bin/env bash
# Builds the Python package and holds it against everything: tests, types, stubs, the notebook, wheel and sdist in clean
# environments, the conformance kit by the package's own command. Closes with `N passed, M failed`.
#
#   scripts/python.sh            all of it
#   scripts/python.sh bench      only builds, then compares its speed with what else there is
#
# What it installs goes to .venv-py, from spbe-py/requirements.txt; the second time it is quick.
set -euo pipefail
cd "$(dirname "$0")/.."

limit=300 # seconds for one download
target=${CARGO_TARGET_DIR:-target}
[[ $target == /* ]] || target=$PWD/$target
export CARGO_TARGET_DIR=$target PIP_DISABLE_PIP_VERSION_CHECK=1 PYTHONDONTWRITEBYTECODE=1
# Whatever stands here is for other environments.
unset VIRTUAL_ENV CONDA_PREFIX PYTHONPATH PYTHONHOME

venv=$PWD/.venv-py wheels=$target/python
if ! cmp -s spbe-py/requirements.txt "$venv/requirements.txt"; then
    [[ -x $venv/bin/python ]] || python3 -m venv "$venv"
    timeout "$limit" "$venv/bin/python" -m pip install --quiet --only-binary :all: -r spbe-py/requirements.txt
    cp spbe-py/requirements.txt "$venv/requirements.txt"
fi
python=$venv/bin/python

# A wheel as a user would build it, installed as a user would install it: nothing of the working copy is imported.
rm -rf "$wheels"
"$venv/bin/maturin" build --quiet --locked --release --interpreter "$python" --manifest-path spbe-py/Cargo.toml --out "$wheels"
timeout "$limit" "$python" -m pip install --quiet --no-deps --no-index --force-reinstall "$wheels"/spbe-*.whl

if [[ ${1:-} == bench ]]; then
    "$python" benches/python/compare.py
    echo
    exec "$python" benches/python/tables.py
fi

passed=0 failed=0 logs=$target/python-checks
mkdir -p "$logs"
count() { # PASSED FAILED
    passed=$((passed + $1)) failed=$((failed + $2))
}

# A command that holds or does not hold.
check() { # NAME COMMAND…
    echo "== $1"
    if "${@:2}"; then count 1 0; else count 0 1; echo "!! $1"; fi
}

# A command that says how many passed and failed, in lines such as `12 passed, 1 failed`. None is a failure.
counted() { # NAME COMMAND…
    local log=$logs/${1//[^A-Za-z0-9]/-}.log status=0 good bad
    echo "== $1"
    "${@:2}" 2>&1 | tee "$log" || status=${PIPESTATUS[0]}
    # pytest: `== 2 failed, 200 passed in 9.00s ==`; the others: `200 passed, 2 failed`.
    good=$(sed -nE 's/^((=+|notebook:) )?([0-9]+ failed, )?([0-9]+) passed.*/\4/p' "$log" | tail -1)
    bad=$(sed -nE 's/^=+ ([0-9]+) failed.*/\1/p; s/^(notebook: )?[0-9]+ passed, ([0-9]+) failed.*/\2/p' "$log" | tail -1)
    [[ $status == 0 && ${good:-0} != 0 ]] || { [[ ${bad:-0} != 0 ]] || bad=1; }
    count "${good:-0}" "${bad:-0}"
}

check "types of the package and of its users (mypy --strict)" \
    "$python" -m mypy --strict --cache-dir "$target/mypy" spbe-py/python/spbe spbe-py/tests/typed.py
check "stubs (stubtest)" env MYPY_CACHE_DIR="$target/mypy-stubs" "$python" -m mypy.stubtest spbe
counted "tests" "$python" -m pytest -p no:cacheprovider --rootdir spbe-py -c spbe-py/pyproject.toml -rA --no-header spbe-py/tests
counted "notebook" "$python" spbe-py/tests/run_notebook.py
counted "conformance kit, by the command of the package" \
    "$python" conformance/run.py --cmd "$venv/bin/spbe conform"

counted "cases about plans, by the command of the package" \
    "$python" conformance/run.py --analysis --cmd "$venv/bin/spbe conform"

# The wheel and the sdist, each into an environment that has nothing else, and `pip install` of the folder.
clean() { # WHAT-TO-INSTALL
    local fresh
    fresh=$(mktemp -d)
    python3 -m venv "$fresh/venv" &&
        timeout "$limit" "$fresh/venv/bin/python" -m pip install --quiet "$1" &&
        (cd "$fresh" && venv/bin/python -c '
import importlib.metadata as installed
import spbe
names = {found.name for found in installed.distributions()} - {"pip", "setuptools"}
assert names == {"spbe"}, names
card = spbe.score([3] * 47)
assert (str(card.index.exact), card.predicate) == ("3", "Baik")
') && "$fresh/venv/bin/spbe" decode 28R89XKPJG5QJ58MKF88PC6Z9 >/dev/null
    local status=$?
    rm -rf "$fresh"
    return "$status"
}
check "wheel, in a clean environment" clean "$wheels"/spbe-*.whl
check "sdist builds" "$venv/bin/maturin" sdist --manifest-path spbe-py/Cargo.toml --out "$wheels"
check "sdist, in a clean environment" clean "$wheels"/spbe-*.tar.gz
check "folder, in a clean environment" clean ./spbe-py

echo
grep -hE '^(conformance cases \(Python\)|fixtures of spreadsheets|doctests|import spbe|Ctrl-C):? ?' "$logs/tests.log" || true
# Said once in all this output: whoever runs this script counts by it.
sed -nE 's/^(conformance|plans) \(Python\): /\1 through Python: /p' "$logs/tests.log"
echo "$passed passed, $failed failed"
((failed == 0))
