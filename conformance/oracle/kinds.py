"""The kinds of cases that are scored: which keys a case may have, and how its expectation is derived anew."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import short_code
import spbe_oracle
from input_rows import Given, Other, read_level
from instrument import Instrument
from sentences import Fault
from spbe_oracle import Value
from suite import BadCase, Case

Pairs = Iterator[tuple[str, object, object]]
"""What is compared: a key, what the file says, what the oracle derives."""

MISSING = "nothing: the oracle knows no such key"


class Kind(NamedTuple):
    keys: frozenset[str]
    check: Callable[[Instrument, Case], Pairs]


# A kind that is not here fails.
KINDS: dict[str, Kind] = {}


def kind(name: str, *keys: str) -> Callable[[Callable[[Instrument, Case], Pairs]], object]:
    """Registers how cases of a kind are checked, and the keys they may have."""

    def register(check: Callable[[Instrument, Case], Pairs]) -> object:
        KINDS[name] = Kind(frozenset({"name", "why", "kind", "definition", *keys}), check)
        return check

    return register


def level_of(instrument: Instrument, written: object) -> Value | None:
    """A level as a case writes it."""
    given: Given = Other("boolean") if isinstance(written, bool) else written
    try:
        return read_level(instrument, given)
    except Fault as fault:
        raise BadCase(f"{written!r} is not a level: {fault.sentence(0)}") from fault


def levels_of(instrument: Instrument, case: Case, blanks: bool) -> list[Value | None]:
    """The levels of a case in the order of the annex; `blanks` says whether the kind of case allows them."""
    given, rows = case["levels"], instrument.numbers
    if isinstance(given, dict):
        if unknown := sorted(set(given) - set(rows)):
            raise BadCase(f"levels of unknown indicators {unknown}")
        written = [given.get(number, case.get("fill")) for number in rows]
    elif "fill" in case:
        raise BadCase("fill goes with an object of levels only")
    else:
        written = list(given)
    if len(written) != len(rows):
        raise BadCase(f"{len(written)} levels, not {len(rows)}")
    levels = [level_of(instrument, level) for level in written]
    if None in levels and not blanks and case.get("blanks") != "zero":
        raise BadCase("a blank, and blanks do not count as zero")
    return levels


def refused(case: Case, fault: Fault | None) -> Pairs:
    """The case expects that its input is refused; then it expects nothing else."""
    if set(case["expect"]) != {"problems"}:
        raise BadCase("what is refused has problems, and nothing else")
    yield "expect.problems", case["expect"]["problems"], [fault.problem()] if fault else []


def expected(case: Case, derived: dict[str, object], at: str = "expect") -> Pairs:
    for key, value in case[at].items():
        yield f"{at}.{key}", value, derived.get(key, MISSING)


@kind("score", "levels", "fill", "blanks", "basis", "expect", "published", "candidates")
def check_score(instrument: Instrument, case: Case) -> Pairs:
    levels = levels_of(instrument, case, blanks=False)
    undefined = None in levels and "blanks" in instrument.about.undefined
    if undefined or "problems" in case["expect"]:
        fault = Fault("not_defined", instrument=instrument.id, undefined="blanks")
        yield from refused(case, fault if undefined else None)
        return
    derived = spbe_oracle.score(instrument, levels, case.get("basis", "exact"))
    yield from expected(case, derived)
    if "published" in case:
        printed = case["published"]
        yield "published.domains", printed["domains"], derived["domains_rounded"]
        yield "published.index", printed["index"], derived["rounded"]
        yield "published.predicate", printed["predicate"], derived["predicate"]
    if "candidates" in case:
        printed = case["published"]
        found = spbe_oracle.candidates(instrument, printed["domains"], printed["index"])
        yield "candidates", case["candidates"], found
        if found:
            yield "expect.index among the candidates", True, case["expect"]["index"] in found


@kind("index", "sum", "expect")
def check_index(instrument: Instrument, case: Case) -> Pairs:
    yield from expected(case, spbe_oracle.index_of_sum(instrument, case["sum"]))


@kind("draft", "levels", "fill", "expect")
def check_draft(instrument: Instrument, case: Case) -> Pairs:
    levels = levels_of(instrument, case, blanks=True)
    yield from expected(case, spbe_oracle.draft(instrument, levels))


@kind("explain", "levels", "fill", "blanks", "expect")
def check_explain(instrument: Instrument, case: Case) -> Pairs:
    nodes = spbe_oracle.explain(instrument, levels_of(instrument, case, blanks=False))
    for key, node in case["expect"]["nodes"].items():
        yield f"expect.nodes.{key}", node, nodes.get(key, MISSING)


@kind("code", "levels", "fill", "code", "reads")
def check_code(instrument: Instrument, case: Case) -> Pairs:
    levels = levels_of(instrument, case, blanks=True)
    yield "code", case["code"], short_code.encode(instrument, levels)
    for spelling in [case["code"], *case.get("reads", [])]:
        yield (
            f"levels read from {spelling}",
            as_text(levels),
            as_text(short_code.decode(instrument, spelling)),
        )


def as_text(levels: spbe_oracle.Levels) -> list[str]:
    return [str(level) for level in levels]
