"""Re-derives every expected value of every case about plans, and counts.

python3 check_analysis.py         exit code 1 and a line for every difference
"""

import sys

import climb_cases  # noqa: F401 (it registers its kinds)
from check import check_file
from suite import ROOT, load


def main() -> int:
    manifest = load("analysis/manifest.json")
    counts: dict[str, int] = manifest["files"]
    here = {path.relative_to(ROOT / "analysis").as_posix() for path in (ROOT / "analysis").glob("*/*.json")}
    wrong = [f"analysis/{name}: the manifest does not name it" for name in sorted(here - set(counts))]
    total, failed = 0, 0
    for name, count in counts.items():
        try:
            passed, found = check_file(name, load(f"analysis/{name}"), count)
        except (OSError, LookupError, TypeError, ValueError) as error:
            passed, found = 0, [f"{name}: {type(error).__name__}: {error}"]
        print(f"analysis/{name}: {passed} passed, {max(count - passed, 0)} failed")
        total, failed = total + passed, failed + max(count - passed, 0)
        wrong += found
    if not total or total + failed != manifest["total"]:
        wrong.append(f"{total + failed} cases, the manifest says {manifest['total']}")
    for sentence in wrong:
        print(sentence, file=sys.stderr)
    print(f"{total} passed, {max(failed, int(bool(wrong)))} failed")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
