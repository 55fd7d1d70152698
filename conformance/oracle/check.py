"""Re-derives every expected value of every case, and counts.

python3 check.py                  exit code 1 and a line for every difference
python3 check.py --scorer naive   how many cases binary floating point gets wrong; none would be an error
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator

import kinds_of_input  # noqa: F401 (it registers its kinds)
import laws
import sums
from defined import instrument_of
from instrument import Instrument
from kinds import KINDS
from suite import FORMAT, INSTRUMENTS, MANIFEST, Case, case_files, load

CUSTOM = "custom/"
"""Where every case brings its own instrument, or is about one."""


def text(value: object) -> str:
    """For comparing: in Python 1 equals True, in JSON it does not."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def check_case(instrument: Instrument | None, case: Case) -> Iterator[str]:
    """A sentence for everything wrong with a case. The instrument is the file's; a case may bring its own."""
    name = case.get("kind")
    if name not in KINDS:
        yield f"kind {name!r} has no checker"
        return
    if unknown := sorted(set(case) - KINDS[name].keys):
        yield f"keys that {name} does not have: {unknown}"
    compared = 0
    try:
        for key, value, derived in KINDS[name].check(instrument_of(instrument, case), case):
            compared += 1
            if text(value) != text(derived):
                yield f"{key}: expected {text(value)}, derived {text(derived)}"
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        yield f"{type(error).__name__}: {error}"
    if not compared:
        yield "nothing was compared"


def check_file(name: str, document: dict, count: int) -> tuple[int, list[str]]:
    """How many cases passed, and what is wrong."""
    id = document.get("instrument")
    known = id in INSTRUMENTS if id is not None else name.startswith(CUSTOM)
    if document.get("format") != FORMAT or not known or not document.get("about"):
        return 0, [f"{name}: not a case file of a known instrument, or it does not say what it is about"]
    instrument, cases, wrong, passed = INSTRUMENTS.get(id), document["cases"], [], 0
    if not cases or len(cases) != count:
        wrong.append(f"{name}: {len(cases)} cases, the manifest says {count}")
    seen = Counter(case.get("name") for case in cases)
    for case in cases:
        sentences = list(check_case(instrument, case))
        if not case.get("name") or seen[case["name"]] > 1:
            sentences.append("the name is missing or not unique")
        if not case.get("why") and not document.get("source"):
            sentences.append("neither the case nor the file says where the expectation comes from")
        passed += not sentences
        wrong += [f"{name}: {case.get('name')}: {sentence}" for sentence in sentences]
    if name in laws.LAWS and not wrong:
        for key, value, derived in laws.LAWS[name](instrument, cases):
            if value != derived:
                wrong.append(f"{name}: {key}: expected {value!r}, derived {derived!r}")
    return passed, wrong


def check_suite() -> int:
    manifest = load(MANIFEST.name)
    counts: dict[str, int] = manifest["files"]
    wrong = list(laws.of_tables())
    wrong += [f"{name}: the manifest does not name it" for name in case_files() if name not in counts]
    total, failed, documents, folders = 0, 0, {}, Counter()
    for name, count in counts.items():
        try:
            documents[name] = load(name)
            passed, found = check_file(name, documents[name], count)
        except (OSError, LookupError, TypeError, ValueError) as error:
            passed, found = 0, [f"{name}: {type(error).__name__}: {error}"]
        print(f"{name}: {passed} passed, {max(count - passed, 0)} failed")
        folders[name.partition("/")[0]] += passed
        total, failed = total + passed, failed + max(count - passed, 0)
        wrong += found
    print(", ".join(f"{folder}: {passed}" for folder, passed in folders.items()))
    if not total or total + failed != manifest["total"]:
        wrong.append(f"{total + failed} cases, the manifest says {manifest['total']}")
    for line, flaw in laws.of_sums():
        print(line)
        wrong += [flaw] if flaw else []
    wrong += sums.stale()
    if not wrong:
        wrong += [*laws.of_codes(documents), *laws.of_floats(documents)]
    for sentence in wrong:
        print(sentence, file=sys.stderr)
    print(f"{total} passed, {max(failed, int(bool(wrong)))} failed")
    return 1 if wrong else 0


def main() -> int:
    parser = argparse.ArgumentParser(description="Check the conformance cases against the oracle.")
    parser.add_argument("--scorer", choices=("oracle", "naive"), default="oracle")
    if parser.parse_args().scorer == "oracle":
        return check_suite()
    wrong = list(laws.of_floats({name: load(name) for name in load(MANIFEST.name)["files"]}))
    print(*wrong, sep="\n", end="\n" if wrong else "", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
