#!/usr/bin/env bash
# Runs spbe.spark on a local Spark, with real Parquet files, and the same function under Dask. Closes with `N passed, M failed`.
# Exit code 77: Java 17 or PySpark could not be had, so nothing was checked.
#
# What it installs goes to .venv-spark, from spbe-py/requirements-spark.txt; the second time it is quick.
set -euo pipefail
cd "$(dirname "$0")/.."

limit=600 # seconds for one download
target=${CARGO_TARGET_DIR:-target}
[[ $target == /* ]] || target=$PWD/$target
export CARGO_TARGET_DIR=$target PIP_DISABLE_PIP_VERSION_CHECK=1 PYTHONDONTWRITEBYTECODE=1
unset VIRTUAL_ENV CONDA_PREFIX PYTHONPATH PYTHONHOME SPARK_HOME

missing() {
    echo "SKIPPED: $1, so spbe.spark was not checked" >&2
    exit 77
}

# Spark 4 wants Java 17 or later.
java_is_there() {
    local version
    version=$(java -version 2>&1 | sed -nE '1s/.*version "([0-9]+).*/\1/p') && ((${version:-0} >= 17))
}
if ! java_is_there; then
    packages=(openjdk-17-jre-headless)
    if [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null; then
        { timeout "$limit" apt-get update && timeout "$limit" apt-get install --yes --no-install-recommends "${packages[@]}"; } \
            >/dev/null 2>&1 || true
    fi
    java_is_there || missing "Java 17 could not be had"
fi

venv=$PWD/.venv-spark wheels=$target/python-spark
if ! cmp -s spbe-py/requirements-spark.txt "$venv/requirements.txt"; then
    [[ -x $venv/bin/python ]] || python3 -m venv "$venv"
    # PySpark comes as a source that only unpacks; everything else as wheels.
    timeout "$limit" "$venv/bin/python" -m pip install --quiet --only-binary :all: --no-binary pyspark \
        -r spbe-py/requirements-spark.txt || missing "PySpark could not be installed"
    cp spbe-py/requirements-spark.txt "$venv/requirements.txt"
fi
python=$venv/bin/python

rm -rf "$wheels"
"$venv/bin/maturin" build --quiet --locked --release --interpreter "$python" --manifest-path spbe-py/Cargo.toml --out "$wheels"
timeout "$limit" "$python" -m pip install --quiet --no-deps --no-index --force-reinstall "$wheels"/spbe-*.whl

log=$target/spark.log status=0
"$python" -m pytest -p no:cacheprovider --rootdir spbe-py -c spbe-py/pyproject.toml -rA --no-header spbe-py/tests_spark 2>&1 |
    tee "$log" || status=${PIPESTATUS[0]}
passed=$(sed -nE 's/^=+ ([0-9]+ failed, )?([0-9]+) passed.*/\2/p' "$log" | tail -1)
failed=$(sed -nE 's/^=+ ([0-9]+) failed.*/\1/p' "$log" | tail -1)
[[ $status == 0 && ${passed:-0} != 0 ]] || failed=${failed:-1}
echo "${passed:-0} passed, ${failed:-0} failed"
((${failed:-0} == 0))
