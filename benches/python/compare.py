"""How long index and predicate of 47 levels take: this package, and what a program would use instead.

    python benches/python/compare.py

Every candidate gets the same levels and evaluates the same 47-term sum exactly, in decimals or fractions, then finds the
predicate. Prints nanoseconds a call, the best of several rounds taken in turn, and how many times as long as ours it takes.
The candidates' figures come from the package, so nobody can have them wrong. Fails unless all agree on 1,000 assessments,
or if ours is not at least three times as fast as the fastest of the others.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from operator import mul
from timeit import Timer

import spbe
import zen

ROUNDS = 7
LEAST = 3.0

EDITION = spbe.instrument("permenpanrb-59-2020")
WEIGHTS = [row.weight / 100 for row in EDITION.indicators]
BANDS = [(band.name, band.floor) for band in EDITION.bands]
DECIMALS = [Decimal(weight.numerator) / weight.denominator for weight in WEIGHTS]
FLOORS = [(name, Decimal(0) if floor is None else floor) for name, floor in BANDS]
EXACT_FLOORS = [(name, Fraction(floor)) for name, floor in FLOORS]

Answer = tuple[object, str]


def ours(levels: list[int]) -> Answer:
    card = spbe.score(levels)
    return card.index, card.predicate


def decimals(levels: list[int]) -> Answer:
    index = sum(weight * level for weight, level in zip(DECIMALS, levels, strict=True))
    return index, next(name for name, floor in FLOORS if index >= floor)


def decimals_mapped(levels: list[int]) -> Answer:
    """The quickest that decimals can be without leaving Python."""
    index = sum(map(mul, DECIMALS, levels))
    for name, floor in FLOORS:
        if index >= floor:
            return index, name
    raise AssertionError


def fractions(levels: list[int]) -> Answer:
    index = sum(map(mul, WEIGHTS, levels))
    return index, next(name for name, floor in EXACT_FLOORS if index >= floor)


def rule_engine() -> Callable[[list[int]], Answer]:
    """The rule engine `zen` (GoRules): its expressions, compiled once. It calculates in decimals and answers a float."""
    terms = " + ".join(f"{weight} * levels[{at}]" for at, weight in enumerate(DECIMALS))
    total = zen.compile_expression(terms)
    bands = "".join(f"index >= {floor} ? '{name}' : " for name, floor in FLOORS[:-1])
    predicate = zen.compile_expression(f"{bands}'{FLOORS[-1][0]}'")

    def answer(levels: list[int]) -> Answer:
        index = total.evaluate({"levels": levels})
        return index, predicate.evaluate({"index": index})

    return answer


def main() -> int:
    candidates: dict[str, Callable[[list[int]], Answer]] = {
        "spbe.score": ours,
        "Decimal, a generator": decimals,
        "Decimal, map and mul": decimals_mapped,
        "Fraction": fractions,
        "zen-engine": rule_engine(),
    }
    draw = random.Random(59)
    for _ in range(1000):
        levels = [draw.randint(1, 5) for _ in WEIGHTS]
        index, predicate = ours(levels)
        for name, candidate in candidates.items():
            other, named = candidate(levels)
            # The rule engine answers a float; the others are exact.
            same = float(index) == other if isinstance(other, float) else index == other
            if not same or named != predicate:
                print(f"{name} differs at {levels}: {other} {named}, not {index!r} {predicate}")
                return 1
    levels = [draw.randint(1, 5) for _ in WEIGHTS]
    timers = {name: Timer(lambda candidate=candidate: candidate(levels)) for name, candidate in candidates.items()}
    numbers = {name: max(1, timer.autorange()[0] // 8) for name, timer in timers.items()}
    best = dict.fromkeys(timers, float("inf"))
    for _ in range(ROUNDS):
        for name, timer in timers.items():
            best[name] = min(best[name], timer.timeit(numbers[name]) / numbers[name] * 1e9)
    mine = best["spbe.score"]
    for name, took in best.items():
        print(f"{name:24} {took:12,.0f} ns {took / mine:10.2f} x")
    ratio = min(took for name, took in best.items() if name != "spbe.score") / mine
    print(f"\nindex and predicate of {len(WEIGHTS)} levels: {ratio:.2f} times as fast as the fastest of the others")
    return 0 if ratio >= LEAST else 1


if __name__ == "__main__":
    sys.exit(main())
