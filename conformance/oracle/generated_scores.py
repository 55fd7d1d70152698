"""Generated cases of complete assessments: thresholds, ties, float traps, random ones, their working."""

from collections.abc import Iterator
from fractions import Fraction

import naive_float
import spbe_oracle as oracle
from draw import Draw
from instrument import Instrument
from permenpanrb_59_2020 import INSTRUMENT
from suite import Case

UNITS, TOTAL, ROWS = INSTRUMENT.units, INSTRUMENT.total, len(INSTRUMENT.indicators)
HUNDREDTH = TOTAL // 100
FLOORS = [(band, int(Fraction(band.floor) * TOTAL)) for band in INSTRUMENT.bands if band.floor]
FULL = (
    "index", "decimal", "rounded", "value", "predicate", "borderline",
    "domains", "aspects", "domains_rounded", "aspects_rounded",
)  # fmt: skip


def scored(
    name: str,
    levels: oracle.Levels,
    keys: tuple[str, ...],
    why: str = "",
    basis: str = "",
    instrument: Instrument = INSTRUMENT,
) -> Case:
    case: Case = {"name": name}
    if why:
        case["why"] = why
    case |= {"kind": "score", "levels": [as_written(level) for level in levels]}
    if None in levels:
        case["blanks"] = "zero"
    if basis:
        case["basis"] = basis
    result = oracle.score(instrument, levels, basis or "exact")
    return case | {"expect": {key: result[key] for key in keys}}


def as_written(level: oracle.Value | None) -> int | str | None:
    """A number where it is whole or a blank, else decimal text."""
    return level if level is None or level == int(level) else oracle.decimal_text(level)


def thresholds() -> Iterator[Case]:
    """Sums on each floor and around it."""
    draw = Draw(4235)
    steps = [
        (-HUNDREDTH, "one hundredth below"),
        (-HUNDREDTH // 2 - 1, "the last step that still rounds to less than"),
        (-HUNDREDTH // 2, "the first step that rounds up to"),
        (-1, "the smallest step below"),
        (0, "on"),
        (1, "the smallest step above"),
        (HUNDREDTH, "one hundredth above"),
    ]
    keys = ("index", "decimal", "rounded", "predicate", "borderline")
    for band, floor in FLOORS:
        for step, words in steps:
            levels = draw.levels_with_sum(UNITS, floor + step)
            decimal = oracle.decimal_text(Fraction(floor + step, TOTAL))
            for basis in ("exact", "rounded"):
                name = f"{decimal}, {words} the floor of {band.name}, basis {basis}"
                why = f"the levels add up to {floor + step} of {TOTAL} units a level; the floor is at {floor}"
                yield scored(name, levels, keys, why, basis)
    for band, floor in FLOORS:
        for step, words in steps:
            result = oracle.index_of_sum(INSTRUMENT, floor + step)
            yield {"name": f"sum {floor + step}, {words} the floor of {band.name}"} | {
                "why": f"{floor + step} / {TOTAL} is {result['index']}; the floor is {floor} / {TOTAL}",
                "kind": "index", "sum": floor + step, "expect": result,
            }  # fmt: skip


def ties() -> Iterator[Case]:
    """Sums halfway between two hundredths: all that are borderline, then others from the whole range."""
    draw = Draw(5)
    sums = [floor - HUNDREDTH // 2 for _, floor in FLOORS]
    while len(sums) < 72:
        weighted = draw.between(110, 490) * HUNDREDTH + HUNDREDTH // 2
        if weighted not in sums:
            sums.append(weighted)
    for weighted in sorted(sums):
        levels = draw.levels_with_sum(UNITS, weighted)
        decimal = oracle.decimal_text(Fraction(weighted, TOTAL))
        below, above = weighted - HUNDREDTH // 2, weighted + HUNDREDTH // 2
        why = f"halfway between {below / TOTAL:.2f} and {above / TOTAL:.2f}: half goes up"
        keys = ("index", "decimal", "rounded", "value", "predicate", "borderline")
        yield scored(f"{decimal} rounds up", levels, keys, why)


def float_traps() -> Iterator[Case]:
    """Assessments where sums of doubles end on the wrong side."""
    draw = Draw(64)
    for band, floor in FLOORS:
        for number in range(1, 13):
            while True:
                levels = draw.levels_with_sum(UNITS, floor)
                index = naive_float.index_value(INSTRUMENT, levels)
                if index < float(band.floor):
                    break
            why = f"exactly {band.floor}; the sum of the doubles is {index!r}, a predicate too low"
            name = f"floor {band.floor} missed by floating point, {number}"
            yield scored(name, levels, ("index", "decimal", "rounded", "predicate", "borderline"), why)
    keys = ("index", "decimal", "rounded", "value")
    for number in range(1, 25):
        while True:
            weighted = draw.between(110, 490) * HUNDREDTH + HUNDREDTH // 2
            levels = draw.levels_with_sum(UNITS, weighted)
            index = naive_float.index_value(INSTRUMENT, levels)
            right = oracle.two_decimals(Fraction(weighted, TOTAL))
            # Half of them where the sum went wrong, half where only the rounding does.
            if naive_float.shown(index) != right and (index != weighted / TOTAL) == (number <= 12):
                break
        decimal = oracle.decimal_text(Fraction(weighted, TOTAL))
        why = f"exactly {decimal}; the doubles give {index!r}, and round(x, 2) makes it {naive_float.shown(index)}"
        yield scored(f"tie {decimal} lost by floating point, {number}", levels, keys, why)
    rows = INSTRUMENT.rows_of_aspect(5)
    for eighths in range(9, 40):
        value = Fraction(eighths, 8)
        right = oracle.two_decimals(value)
        levels = [3] * ROWS
        levels[rows[0] : rows[-1] + 1] = draw.levels_with_sum([1] * len(rows), eighths)
        mean = naive_float.mean(INSTRUMENT, levels, rows)
        if (wrong := naive_float.shown(mean)) != right:
            exact = oracle.decimal_text(value)
            why = f"aspect 5 is exactly {exact}, so {right}; the doubles give {mean!r}, round(x, 2) makes it {wrong}"
            yield scored(f"aspect 5 at {exact}", levels, ("index", "aspects", "aspects_rounded"), why)


def random_assessments() -> Iterator[Case]:
    draw = Draw(59)
    for number in range(1, 201):
        yield scored(f"random {number:03}", draw.levels(INSTRUMENT), FULL)


def explained() -> Iterator[Case]:
    """The working of every node."""
    draw = Draw(100)
    samples = [(f"all at {level}", [level] * ROWS) for level in (1, 3, 5)]
    samples += [("levels 1 to 5 in turn", [1 + row % 5 for row in range(ROWS)])]
    samples += [(f"random {number}", draw.levels(INSTRUMENT)) for number in range(1, 9)]
    for name, levels in samples:
        nodes = oracle.explain(INSTRUMENT, levels)
        yield {"name": name, "kind": "explain", "levels": levels, "expect": {"nodes": nodes}}
