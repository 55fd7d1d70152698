"""Re-derives every expected value of every case, and counts.

    python3 check.py                  exit code 1 and a line for every difference
    python3 check.py --scorer naive   how many cases binary floating point gets wrong; none would be an error
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from types import ModuleType

import kinds_of_input  # noqa: F401 (it registers its kinds)
import naive_float
import names
import spbe_oracle
import sums
from instrument import Instrument
from kinds import KINDS, Pairs
from sentences import SENTENCES
from suite import FORMAT, INSTRUMENTS, MANIFEST, Case, case_files, levels_of, load

# Laws of whole files


def published_2023(cases: list[Case]) -> Pairs:
    possible = Counter(len(case["candidates"]) for case in cases)
    blanks = [case["name"] for case in cases if "blanks" in case]
    impossible = [case["name"] for case in cases if not case["candidates"]]
    predicates = Counter(case["published"]["predicate"] for case in cases)
    names = ("Memuaskan", "Sangat Baik", "Baik", "Cukup", "Kurang")
    yield "rows", 621, len(cases)
    yield "rows with no, one, two candidates", {0: 1, 1: 213, 2: 407}, dict(possible)
    yield "the row with blanks is the impossible one", impossible, blanks
    yield "predicates", [24, 90, 274, 186, 47], [predicates[name] for name in names]


def ties(cases: list[Case]) -> Pairs:
    instrument = INSTRUMENTS["permenpanrb-59-2020"]
    for case in cases:
        # 2000 units are 1: a tie lies 10 units, 0.005, above a hundredth.
        weighted = spbe_oracle.weighted_sum(instrument, levels_of(instrument, case, blanks=False))
        yield f"{case['name']}: units above a hundredth", 10, weighted % 20


def float_traps(cases: list[Case]) -> Pairs:
    for case in cases:
        wrong = naive_differences(INSTRUMENTS["permenpanrb-59-2020"], case)
        yield f"{case['name']}: floating point goes wrong", True, bool(wrong - {"value"})


def problems(cases: list[Case]) -> Pairs:
    found = {problem["code"] for case in cases for problem in case["expect"]["problems"]}
    yield "codes", sorted({what.partition("/")[0] for what in SENTENCES}), sorted(found)


def labels(_: list[Case]) -> Pairs:
    nodes = {}
    for node, label in names.labels(INSTRUMENTS["permenpanrb-59-2020"]):
        nodes.setdefault(names.folded(label), set()).add(node)
    yield (
        "labels that mean more than one node",
        [],
        [label for label, found in nodes.items() if len(found) > 1],
    )


LAWS: dict[str, Callable[[list[Case]], Pairs]] = {
    "permenpanrb-59-2020/published-2023.json": published_2023,
    "permenpanrb-59-2020/ties.json": ties,
    "permenpanrb-59-2020/float-traps.json": float_traps,
    "permenpanrb-59-2020/problems.json": problems,
    "permenpanrb-59-2020/find.json": labels,
}


# Running


def text(value: object) -> str:
    """For comparing: in Python 1 equals True, in JSON it does not."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def check_case(instrument: Instrument, case: Case) -> Iterator[str]:
    """A sentence for everything wrong with a case."""
    name = case.get("kind")
    if name not in KINDS:
        yield f"kind {name!r} has no checker"
        return
    if unknown := sorted(set(case) - KINDS[name].keys):
        yield f"keys that {name} does not have: {unknown}"
    compared = 0
    try:
        for key, value, derived in KINDS[name].check(instrument, case):
            compared += 1
            if text(value) != text(derived):
                yield f"{key}: expected {text(value)}, derived {text(derived)}"
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        yield f"{type(error).__name__}: {error}"
    if not compared:
        yield "nothing was compared"


def check_file(name: str, count: int) -> tuple[int, list[str]]:
    """How many cases passed, and what is wrong."""
    document = load(name)
    instrument = INSTRUMENTS.get(document.get("instrument"))
    if document.get("format") != FORMAT or instrument is None or not document.get("about"):
        return 0, [f"{name}: not a case file of a known instrument, or it does not say what it is about"]
    cases, wrong, passed = document["cases"], [], 0
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
    if name in LAWS and not wrong:
        for key, value, derived in LAWS[name](cases):
            if value != derived:
                wrong.append(f"{name}: {key}: expected {value!r}, derived {derived!r}")
    return passed, wrong


def check_suite() -> int:
    manifest = load(MANIFEST.name)
    counts: dict[str, int] = manifest["files"]
    wrong = [f"{table.id}: {flaw}" for table in INSTRUMENTS.values() for flaw in table.flaws()]
    wrong += [f"{name}: the manifest does not name it" for name in case_files() if name not in counts]
    total = failed = 0
    for name, count in counts.items():
        try:
            passed, found = check_file(name, count)
        except (OSError, LookupError, TypeError, ValueError) as error:
            passed, found = 0, [f"{name}: {type(error).__name__}: {error}"]
        print(f"{name}: {passed} passed, {max(count - passed, 0)} failed")
        total, failed = total + passed, failed + max(count - passed, 0)
        wrong += found
    if not total or total + failed != manifest["total"]:
        wrong.append(f"{total + failed} cases, the manifest says {manifest['total']}")
    if not sums.FILE.is_file() or sums.FILE.read_text(encoding="utf-8") != sums.table():
        wrong.append(f"{sums.FILE.name}: not what sums.py writes")
    wrong += [] if wrong else check_naive(counts)
    for sentence in wrong:
        print(sentence, file=sys.stderr)
    print(f"{total} passed, {max(failed, int(bool(wrong)))} failed")
    return 1 if wrong else 0


# The self-test: the suite must catch a scorer in binary floating point


def naive_differences(instrument: Instrument, case: Case, scorer: ModuleType = naive_float) -> set[str]:
    """The keys that a scorer in floating point gets wrong, of those it answers."""
    if case["kind"] == "score":
        derived = scorer.score(instrument, levels_of(instrument, case, False), case.get("basis", "exact"))
    else:
        derived = scorer.index_of_sum(instrument, case["sum"])
    return {key for key, value in case["expect"].items() if derived.get(key, value) != value}


def check_naive(counts: dict[str, int]) -> list[str]:
    tried, failed, by = 0, 0, Counter()
    for name in counts:
        document = load(name)
        for case in document["cases"]:
            if case.get("kind") in ("score", "index"):
                wrong = naive_differences(INSTRUMENTS[document["instrument"]], case)
                tried += 1
                # The last digits of the double are no harm by themselves: they are counted apart.
                failed += bool(wrong - {"value"})
                by.update(["the predicate"] if "predicate" in wrong else [])
                by.update(["two decimals"] if any("rounded" in key for key in wrong) else [])
                by.update(["the double"] if "value" in wrong else [])
    parts = ", ".join(f"{by[key]} by {key}" for key in ("the predicate", "two decimals", "the double"))
    print(f"the floating-point scorer fails {failed} of {tried} cases ({parts})")
    return [] if failed else ["the suite does not catch a scorer in floating point"]


def main() -> int:
    parser = argparse.ArgumentParser(description="Check the conformance cases against the oracle.")
    parser.add_argument("--scorer", choices=("oracle", "naive"), default="oracle")
    if parser.parse_args().scorer == "oracle":
        return check_suite()
    wrong = check_naive(load(MANIFEST.name)["files"])
    print(*wrong, sep="\n", end="\n" if wrong else "", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
