#!/usr/bin/env bash
# Builds the page in spbe-wasm/demo: files for a web server, and one file for a disk. With `serve` shows it on this machine,
# with `test` tries it in Chromium. Exit code 77: it could not be built or tried.
set -euo pipefail
cd "$(dirname "$0")/.."

limit=300 # seconds for one download
package=spbe-wasm/dist/spbe.wasm

# The package first, where it is missing or older than what it is made of.
newer() {
    [[ ! -f $package || -n $(find Cargo.lock spbe-{core,sheet}/src spbe-wasm/{src,js,examples,package-lock.json,build.js,glue.js,order.js,stamp.js} -newer "$package" -print -quit) ]]
}
if newer; then
    scripts/wasm.sh
fi

(
    cd spbe-wasm/demo
    # The page's own npm packages: again only where the lock file has changed. Vite and TypeScript are the package's.
    if ! cmp -s package-lock.json node_modules/.locked; then
        timeout "$limit" npm ci --no-audit --no-fund --loglevel=error || {
            echo "SKIPPED: the npm packages of the page could not be had" >&2
            exit 77
        }
        cp package-lock.json node_modules/.locked
    fi
    node ../node_modules/typescript/bin/tsc --noEmit
    node ../node_modules/vite/bin/vite.js build --logLevel warn
    node ../node_modules/vite/bin/vite.js build --logLevel warn --mode single
)

case ${1:-} in
    serve) exec node spbe-wasm/demo/serve.js "${2:-8059}" ;;
    test) exec node spbe-wasm/demo/test/run.js ;;
    "") echo "built: spbe-wasm/demo/dist" ;;
    *) echo "scripts/web.sh [serve [PORT] | test]" >&2; exit 2 ;;
esac
