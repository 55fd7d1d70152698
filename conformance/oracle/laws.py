"""Laws: what has to hold of whole files, of every index that levels can give, and of the suite as a whole."""

from collections import Counter
from collections.abc import Callable, Iterator
from fractions import Fraction

import exports
import naive_float
import names
import spbe_oracle
from defined import instrument_of
from definition_read import read_definition
from definition_rules import flaws
from instrument import Instrument
from kinds import Pairs, levels_of
from rule_sentences import RULES
from sentences import SENTENCES
from suite import INSTRUMENTS, Case

# The numbers of weighted sums that levels can give.
SUMS = {
    "permenpanrb-5-2018": 1483,
    "permenpanrb-5-2018-two-services": 501,
    "permenpanrb-5-2018-one-service": 501,
    "permenpanrb-59-2020": 7771,
    "permenpanrb-8-2026": 3_999_997,
}


def naive_differences(instrument: Instrument, case: Case) -> set[str]:
    """The keys that a scorer in floating point gets wrong, of those it answers."""
    if case["kind"] == "score":
        levels = levels_of(instrument, case, blanks=False)
        derived = naive_float.score(instrument, levels, case.get("basis", "exact"))
    else:
        derived = naive_float.index_of_sum(instrument, case["sum"])
    return {key for key, value in case["expect"].items() if derived.get(key, value) != value}


# Of files


def published_2023(_: Instrument, cases: list[Case]) -> Pairs:
    possible = Counter(len(case["candidates"]) for case in cases)
    blanks = [case["name"] for case in cases if "blanks" in case]
    impossible = [case["name"] for case in cases if not case["candidates"]]
    predicates = Counter(case["published"]["predicate"] for case in cases)
    known = ("Memuaskan", "Sangat Baik", "Baik", "Cukup", "Kurang")
    yield "rows", 621, len(cases)
    yield "rows with no, one, two candidates", {0: 1, 1: 213, 2: 407}, dict(possible)
    yield "the row with blanks is the impossible one", impossible, blanks
    yield "predicates", [24, 90, 274, 186, 47], [predicates[name] for name in known]


def ties(instrument: Instrument, cases: list[Case]) -> Pairs:
    for case in cases:
        weighted = spbe_oracle.weighted_sum(instrument, levels_of(instrument, case, blanks=False))
        # A tie is an odd number of half hundredths.
        halves = Fraction(weighted * 200, spbe_oracle.units_of_one(instrument))
        yield f"{case['name']}: half hundredths", True, halves.denominator == 1 and halves.numerator % 2 == 1


def float_traps(instrument: Instrument, cases: list[Case]) -> Pairs:
    for case in cases:
        wrong = naive_differences(instrument, case)
        yield f"{case['name']}: floating point goes wrong", True, bool(wrong - {"value"})


def labels(instrument: Instrument, _: list[Case]) -> Pairs:
    nodes: dict[str, set[str]] = {}
    for node, label in names.labels(instrument):
        nodes.setdefault(names.folded(label), set()).add(node)
    many = [label for label, found in nodes.items() if len(found) > 1]
    yield "labels that mean more than one node", [], many


DENPASAR = (
    1,
    1,
    1,
    3,
    2,
    3,
    3,
    2,
    1,
    1,
    1,
    3,
    3,
    3,
    1,
    3,
    3,
    1,
    3,
    2,
    3,
    3,
    2,
    2,
    3,
    1,
    4,
    4,
    4,
    3,
    4,
    3,
    2,
    3,
    1,
    3,
    3,
)


def kota_denpasar(instrument: Instrument, cases: list[Case]) -> Pairs:
    """Every printed value, from levels typed here once more."""
    derived = spbe_oracle.score(instrument, DENPASAR)
    yield "levels", list(DENPASAR), cases[0]["levels"]
    yield "aspects", ["2.00", "2.10", "2.00", "2.50", "2.33", "3.29", "2.50"], derived["aspects_rounded"]
    yield "domains", ["2.06", "2.29", "3.00"], derived["domains_rounded"]
    yield "index and predicate", ["2.64", "Baik"], [derived["rounded"], derived["predicate"]]
    # By hand: 7 x 2 + 10 x 2.1 + 8 x 2 + 8 x 2.5 + 12 x 7/3 + 35 x 23/7 + 20 x 2.5 = 264.
    yield "exact index", "66/25", derived["index"]


def definitions(_: None, cases: list[Case]) -> Pairs:
    found = {problem["code"] for case in cases for problem in case["expect"].get("problems", ())}
    yield "rules that some case breaks", sorted(RULES), sorted(found & set(RULES))


LAWS: dict[str, Callable[[Instrument | None, list[Case]], Pairs]] = {
    "permenpanrb-59-2020/published-2023.json": published_2023,
    "permenpanrb-59-2020/ties.json": ties,
    "permenpanrb-59-2020/float-traps.json": float_traps,
    "permenpanrb-59-2020/find.json": labels,
    "permenpanrb-5-2018/kota-denpasar.json": kota_denpasar,
    "permenpanrb-8-2026/ties.json": ties,
    "custom/definitions.json": definitions,
}


# Of the suite and its tables


def of_tables() -> Iterator[str]:
    """The tables keep their own rules, and the exports say what they say."""
    read = {}
    for id, table in INSTRUMENTS.items():
        yield from (f"{id}: {code} at {path}" for code, path in flaws(table))
        read[id], problems = read_definition(exports.text_of(id))
        yield from (f"instruments/{id}.json: {problem['en']}" for problem in problems)
    if None not in read.values():
        yield from exports.wrong(read)


def of_codes(documents: dict[str, dict]) -> Iterator[str]:
    """Every code of a problem has a case."""
    found = {
        problem["code"]
        for document in documents.values()
        for case in document["cases"]
        for problem in case.get("expect", {}).get("problems", ())
    }
    known = {what.partition("/")[0] for what in SENTENCES}
    if found != known:
        yield f"codes without a case: {sorted(known - found)}; unknown: {sorted(found - known)}"


def of_sums() -> Iterator[tuple[str, str | None]]:
    """For each edition a line on every index there is, and what is wrong."""
    for id, table in INSTRUMENTS.items():
        bits = spbe_oracle.completions(table, [None] * len(table.indicators))
        count, one = bits.bit_count(), spbe_oracle.units_of_one(table)
        ties = sum(
            1
            for half in range(1, 200 * table.highest, 2)
            if half * one % 200 == 0 and bits >> half * one // 200 & 1
        )
        met = spbe_oracle.bands_met(table, bits)
        line = f"{id}: {count} weighted sums, {ties} ties, predicates {len(met)} of {len(table.bands)}"
        yield (
            line,
            None if count == SUMS[id] and len(met) == len(table.bands) else f"{id}: not {SUMS[id]} sums",
        )


def of_floats(documents: dict[str, dict]) -> Iterator[str]:
    """The suite catches a scorer in binary floating point."""
    tried, failed, by = 0, 0, Counter()
    for document in documents.values():
        table = INSTRUMENTS.get(document["instrument"])
        for case in document["cases"]:
            if case.get("kind") in ("score", "index") and "problems" not in case["expect"]:
                wrong = naive_differences(instrument_of(table, case), case)
                tried += 1
                # The last digits of the double are no harm by themselves: they are counted apart.
                failed += bool(wrong - {"value"})
                by.update(["the predicate"] if "predicate" in wrong else [])
                by.update(["two decimals"] if any("rounded" in key for key in wrong) else [])
                by.update(["the double"] if "value" in wrong else [])
    parts = ", ".join(f"{by[key]} by {key}" for key in ("the predicate", "two decimals", "the double"))
    print(f"the floating-point scorer fails {failed} of {tried} cases ({parts})")
    if not failed:
        yield "the suite does not catch a scorer in floating point"
