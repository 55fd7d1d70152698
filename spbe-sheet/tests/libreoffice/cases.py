"""What is filled into worksheets, and what has to come out: cases of the suite, and random assessments."""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from pathlib import Path

ORACLE = Path(__file__).resolve().parents[3] / "conformance" / "oracle"
sys.path.insert(0, str(ORACLE))

import spbe_oracle  # noqa: E402
from defined import instrument_of  # noqa: E402
from draw import Draw  # noqa: E402
from instrument import Instrument  # noqa: E402
from kinds import levels_of  # noqa: E402
from suite import INSTRUMENTS, case_files, load  # noqa: E402

RANDOM, SEED = 500, 2026
KINDS = ("score", "draft", "index")
"""Kinds of cases that have levels of indicators, or a sum that levels can have, and say what follows from them."""


@dataclass(frozen=True)
class Case:
    name: str
    instrument: Instrument
    definition: str
    """The id of a built-in instrument, or a definition as text."""
    levels: tuple[spbe_oracle.Value | None, ...]
    expect: dict[str, object]
    """What the suite says, if it does."""


def of_suite(passed_over: Counter[str]) -> Iterator[Case]:
    """Every case of the suite that gives levels and is not refused; counts the others by what they are about."""
    draw = Draw(SEED)
    for file in case_files():
        document = load(file)
        for case in document["cases"]:
            refused = "problems" in case.get("expect", {})
            if case["kind"] not in KINDS or refused:
                passed_over["refused" if refused else case["kind"]] += 1
                continue
            table = instrument_of(INSTRUMENTS.get(document["instrument"]), case)
            definition = json.dumps(case["definition"]) if "definition" in case else table.id
            name = f"{file}: {case['name']}"
            if case["kind"] == "index":
                yield Case(name, table, definition, with_sum(draw, table, case["sum"]), said_of_sum(case["expect"]))
                continue
            expect = case["expect"] if case["kind"] == "score" else {}
            # With a blank, a worksheet says that it is not complete; what a zero would give is no business of it.
            levels = tuple(levels_of(table, case, blanks=True))
            if case.get("basis") == "rounded":
                expect = {key: value for key, value in expect.items() if key != "predicate"}
            yield Case(name, table, definition, levels, {} if None in levels else expect)


def with_sum(draw: Draw, table: Instrument, weighted: int) -> tuple[spbe_oracle.Value, ...]:
    """Levels that have a weighted sum."""
    if table.decimals:
        return tuple(draw.values_with_sum(table, weighted))
    return tuple(draw.levels_with_sum(table.units, weighted, table.lowest, table.highest))


def said_of_sum(expect: dict[str, str]) -> dict[str, object]:
    return {key: expect[key] for key in ("rounded", "predicate")}


def random_ones() -> Iterator[Case]:
    """Assessments drawn with a fixed seed, the same number for every built-in instrument."""
    draw = Draw(SEED)
    for at in range(RANDOM):
        table = list(INSTRUMENTS.values())[at % len(INSTRUMENTS)]
        yield Case(f"random {at}", table, table.id, tuple(draw.values(table)), {})


@dataclass(frozen=True)
class Answer:
    """What a worksheet has to show; nothing where a value is missing."""

    index: str | None
    predicate: str | None
    domains: list[str | None]
    aspects: list[str | None]


def answer(case: Case) -> Answer:
    """By fractions, and held against the suite."""
    table, levels = case.instrument, case.levels
    aspects = spbe_oracle.aspect_values(table, levels)
    domains = spbe_oracle.domain_values(table, aspects)
    index = spbe_oracle.index_value(table, domains, aspects)

    def shown(value: Fraction, rows: list[int]) -> str | None:
        return None if any(levels[row] is None for row in rows) else spbe_oracle.two_decimals(value)

    every = list(range(len(levels)))
    complete = None not in levels
    found = Answer(
        shown(index, every),
        spbe_oracle.predicate(table, index) if complete else None,
        [shown(value, table.rows_of_domain(at)) for at, value in enumerate(domains, 1)],
        [shown(value, table.rows_of_aspect(at)) for at, value in enumerate(aspects, 1)],
    )
    said = {
        "rounded": found.index,
        "predicate": found.predicate,
        "domains_rounded": found.domains,
        "aspects_rounded": found.aspects,
    }
    for key in said.keys() & case.expect.keys():
        assert said[key] == case.expect[key], f"{case.name}: {key}: the suite says {case.expect[key]}, not {said[key]}"
    return found


def is_too_fine(table: Instrument) -> bool:
    """Whether a worksheet of it is refused: more than 10^8 steps, or 10^10 with targets of four decimals."""
    steps = spbe_oracle.units_of_one(table)
    return steps > 10**8 or lcm(steps, 10**4) > 10**10
