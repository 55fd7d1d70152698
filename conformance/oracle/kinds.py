"""The kinds of cases that are scored: which keys a case may have, and how its expectation is derived anew."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import short_code
import spbe_oracle
from instrument import Instrument
from suite import Case, levels_of

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
        KINDS[name] = Kind(frozenset({"name", "why", "kind", *keys}), check)
        return check

    return register


def expected(case: Case, derived: dict[str, object], at: str = "expect") -> Pairs:
    for key, value in case[at].items():
        yield f"{at}.{key}", value, derived.get(key, MISSING)


@kind("score", "levels", "fill", "blanks", "basis", "expect", "published", "candidates")
def check_score(instrument: Instrument, case: Case) -> Pairs:
    levels = levels_of(instrument, case, blanks=False)
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
        yield f"levels read from {spelling}", levels, short_code.decode(instrument, spelling)
