"""Generated cases of the editions beside 59/2020: the same kinds, for any instrument."""

from collections.abc import Iterator
from fractions import Fraction

import short_code
import spbe_oracle as oracle
from draw import Draw
from generated_scores import FULL, as_written, scored
from instrument import Instrument
from suite import Case

BRIEF = ("index", "decimal", "rounded", "value", "predicate", "borderline")


def levels_with_sum(draw: Draw, instrument: Instrument, weighted: int) -> list[oracle.Value]:
    if instrument.decimals:
        return draw.values_with_sum(instrument, weighted)
    return draw.levels_with_sum(instrument.units, weighted, instrument.lowest, instrument.highest)


def uniform(instrument: Instrument) -> Iterator[Case]:
    """One level everywhere; then one aspect at the highest level, everything else at the lowest."""
    lowest, highest = instrument.lowest, instrument.highest
    rows = len(instrument.indicators)
    for level in range(lowest, highest + 1):
        why = f"whatever the weights, the mean of {rows} times {level} is {level}"
        yield scored(f"all at {level}", [level] * rows, FULL, why, instrument=instrument)
    for number, aspect in enumerate(instrument.aspects, 1):
        levels = [highest if row.aspect == number else lowest for row in instrument.indicators]
        why = f"{lowest} + {highest - lowest} x {aspect.percent} / 100"
        name = f"aspect {number} at {highest}, all else {lowest}"
        yield scored(name, levels, FULL, why, instrument=instrument)


def steps_beside(instrument: Instrument) -> list[tuple[int, str]]:
    """Where to stand beside a floor, in weighted sums: as far as one hundredth of the index."""
    one = oracle.units_of_one(instrument)
    hundredth = one // 100
    # The first sum that rounds up to a floor lies half a hundredth below it, or next after that.
    up = one // 200
    steps = [
        (-hundredth, "one hundredth below"),
        (-up - 1, "the last step that rounds to less than"),
        (-up, "the first step that rounds up to"),
        (-(one // 10_000), "one ten-thousandth below"),
        (-1, "the smallest step below"),
        (0, "on"),
        (1, "the smallest step above"),
        (one // 10_000, "one ten-thousandth above"),
        (hundredth, "one hundredth above"),
    ]
    found: dict[int, str] = {}
    for step, words in steps:
        if step or words == "on":
            found.setdefault(step, words)
    return sorted(found.items())


def thresholds(instrument: Instrument, seed: int) -> Iterator[Case]:
    """Sums on each floor and around it, under both bases; then the sums alone."""
    draw, one = Draw(seed), oracle.units_of_one(instrument)
    keys = ("index", "decimal", "rounded", "predicate", "borderline")
    at_floors = [(band, int(Fraction(band.floor) * one)) for band in instrument.bands if band.floor]
    for band, floor in at_floors:
        for step, words in steps_beside(instrument):
            levels = levels_with_sum(draw, instrument, floor + step)
            for basis in ("exact", "rounded"):
                name = f"{oracle.exact_text(Fraction(floor + step, one))}, {words} the floor of {band.name}, basis {basis}"
                why = f"the values add up to {floor + step} of {one} units a level; the floor is at {floor}"
                yield scored(name, levels, keys, why, basis, instrument)
    for band, floor in at_floors:
        for step, words in steps_beside(instrument):
            result = oracle.index_of_sum(instrument, floor + step)
            yield {
                "name": f"sum {floor + step}, {words} the floor of {band.name}",
                "why": f"{floor + step} / {one} is {result['index']}; the floor is {floor} / {one}",
                "kind": "index", "sum": floor + step, "expect": result,
            }  # fmt: skip


def ties(instrument: Instrument, seed: int, count: int) -> Iterator[Case]:
    """Sums halfway between two hundredths: all that are borderline, then others from the whole range."""
    draw, one = Draw(seed), oracle.units_of_one(instrument)
    hundredth = one // 100
    sums = [int(Fraction(band.floor) * one) - hundredth // 2 for band in instrument.bands if band.floor]
    while len(sums) < count:
        hundredths = draw.between(instrument.lowest * 100 + 5, instrument.highest * 100 - 5)
        weighted = hundredths * hundredth + hundredth // 2
        if weighted not in sums:
            sums.append(weighted)
    for weighted in sorted(sums):
        levels = levels_with_sum(draw, instrument, weighted)
        below, above = weighted - hundredth // 2, weighted + hundredth // 2
        between = " and ".join(oracle.two_decimals(Fraction(end, one)) for end in (below, above))
        name = f"{oracle.decimal_text(Fraction(weighted, one))} rounds up"
        yield scored(name, levels, BRIEF, f"halfway between {between}: half goes up", instrument=instrument)


def random_assessments(instrument: Instrument, seed: int, count: int) -> Iterator[Case]:
    draw = Draw(seed)
    for number in range(1, count + 1):
        keys = (*FULL, "contributions") if number % 10 == 0 else FULL
        yield scored(f"random {number:03}", draw.values(instrument), keys, instrument=instrument)


def without(levels: list[oracle.Value], rows: list[int]) -> oracle.Levels:
    return [None if row in rows else level for row, level in enumerate(levels)]


def draft_case(instrument: Instrument, name: str, why: str, levels: oracle.Levels) -> Case:
    written = [as_written(level) for level in levels]
    return {
        "name": name,
        "why": why,
        "kind": "draft",
        "levels": written,
        "expect": oracle.draft(instrument, levels),
    }


def drafts(instrument: Instrument, seed: int, count: int, all_nodes: bool = True) -> Iterator[Case]:
    """Drafts of every kind."""
    draw, rows = Draw(seed), len(instrument.indicators)
    lowest, highest, one = instrument.lowest, instrument.highest, oracle.units_of_one(instrument)
    whole = f"everything is still open: {lowest} to {highest}"
    yield draft_case(instrument, "none answered", whole, [None] * rows)
    yield draft_case(
        instrument,
        "all answered",
        "nothing is open: lowest and highest are the index",
        draw.values(instrument),
    )
    number = instrument.numbers[-1]
    for level in (lowest, highest):
        moved = oracle.exact_text((highest - lowest) * instrument.weights[-1] / 100)
        end = "highest" if level == lowest else "lowest"
        why = f"of the ends only the {end} moves, by {moved}"
        levels = [*[None] * (rows - 1), level]
        yield draft_case(instrument, f"only indicator {number}, level {level}", why, levels)
    if all_nodes:
        for at, _ in enumerate(instrument.domains, 1):
            levels = without(draw.values(instrument), instrument.rows_of_domain(at))
            why = f"domain {at} is open, the others stand"
            yield draft_case(instrument, f"domain {at} missing", why, levels)
        for at, _ in enumerate(instrument.aspects, 1):
            levels = without(draw.values(instrument), instrument.rows_of_aspect(at))
            why = f"aspect {at} is open, the others stand"
            yield draft_case(instrument, f"aspect {at} missing", why, levels)
    for band in instrument.bands[:-1]:
        floor = int(Fraction(band.floor) * one)
        for end, level in (("highest", highest), ("lowest", lowest)):
            for step, words in ((0, "on"), (-1, "one step below")):
                levels: list[oracle.Value] = []
                while level not in levels:
                    levels = pushed(instrument, levels_with_sum(draw, instrument, floor + step), level)
                open_rows = draw.shuffled([row for row, value in enumerate(levels) if value == level])[:3]
                name = f"the {end} {words} the floor of {band.name}"
                why = f"the {end} index is {floor + step} / {one}, the floor {floor} / {one}"
                yield draft_case(instrument, name, why, without(levels, open_rows))
    for at in range(1, count + 1):
        open_rows = draw.shuffled(range(rows))[: draw.between(1, rows - 1)]
        why = f"{len(open_rows)} indicators open, drawn at random"
        yield draft_case(
            instrument, f"random draft {at:02}", why, without(draw.values(instrument), open_rows)
        )


def pushed(instrument: Instrument, levels: list[oracle.Value], level: int) -> list[oracle.Value]:
    """One value moved to an end of the scale, if none is there, and another row of the same weight moved back."""
    if level in levels:
        return levels
    for row, unit in enumerate(instrument.units):
        for other in range(row + 1, len(levels)):
            back = levels[other] + levels[row] - level
            if instrument.units[other] == unit and instrument.lowest <= back <= instrument.highest:
                moved = list(levels)
                moved[row], moved[other] = level, back
                return moved
    return levels


def codes(instrument: Instrument, seed: int, count: int) -> Iterator[Case]:
    """Codes of complete assessments, then of drafts, with other spellings."""
    draw, rows = Draw(seed), len(instrument.indicators)
    lowest, highest = instrument.lowest, instrument.highest

    def case(name: str, levels: oracle.Levels) -> Case:
        code = short_code.encode(instrument, levels)
        groups = [code[start : start + 5] for start in range(0, len(code), 5)]
        reads = [code.lower(), "-".join(groups)]
        aliased = code.replace("0", "o").replace("1", "l").lower()
        reads += [aliased] if aliased != code.lower() else []
        written = [as_written(level) for level in levels]
        return {"name": name, "kind": "code", "levels": written, "code": code, "reads": reads}

    for level in range(lowest, highest + 1):
        yield case(f"all at {level}", [level] * rows)
    for row in (0, rows - 1):
        levels = [lowest] * rows
        levels[row] = highest
        yield case(f"all at {lowest} but indicator {instrument.numbers[row]} at {highest}", levels)
    for number in range(1, count + 1):
        yield case(f"complete, random {number:02}", draw.values(instrument))
    yield case("none answered", [None] * rows)
    for row in (0, rows - 1):
        for level in (lowest, highest):
            name = instrument.numbers[row]
            yield case(
                f"only indicator {name}, level {level}", [level if at == row else None for at in range(rows)]
            )
            yield case(
                f"all at {level} but indicator {name}", [None if at == row else level for at in range(rows)]
            )
    for number in range(1, count + 1):
        open_rows = draw.shuffled(range(rows))[: draw.between(1, rows - 1)]
        yield case(f"draft, random {number:02}", without(draw.values(instrument), open_rows))


def explained(instrument: Instrument, seed: int, count: int) -> Iterator[Case]:
    """The working of every node."""
    draw, rows = Draw(seed), len(instrument.indicators)
    lowest, highest = instrument.lowest, instrument.highest
    samples = [(f"all at {level}", [level] * rows) for level in (lowest, highest)]
    in_turn = [lowest + row % (highest - lowest + 1) for row in range(rows)]
    samples += [(f"levels {lowest} to {highest} in turn", in_turn)]
    samples += [(f"random {number}", draw.values(instrument)) for number in range(1, count + 1)]
    for name, levels in samples:
        nodes, written = oracle.explain(instrument, levels), [as_written(level) for level in levels]
        yield {"name": name, "kind": "explain", "levels": written, "expect": {"nodes": nodes}}
