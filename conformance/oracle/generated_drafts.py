"""Generated cases of drafts and of assessment codes."""

from collections.abc import Iterator
from fractions import Fraction

import short_code
import spbe_oracle as oracle
from draw import Draw
from generated_scores import FLOORS, FULL, ROWS, TOTAL, UNITS, scored
from permenpanrb_59_2020 import INSTRUMENT
from suite import Case


def drafts() -> Iterator[Case]:
    """Drafts of every kind, then blanks that count as 0."""
    draw = Draw(47)
    numbers = [str(row.number) for row in INSTRUMENT.indicators]

    def case(name: str, why: str, levels: object, fill: int | None = None) -> Case:
        written: Case = {"name": name, "why": why, "kind": "draft", "levels": levels}
        whole = levels
        if isinstance(levels, dict):
            whole = [levels.get(number, fill) for number in numbers]
            written |= {"fill": fill} if fill else {}
        return written | {"expect": oracle.draft(INSTRUMENT, whole)}

    def without(levels: list[int], rows: list[int]) -> list[int | None]:
        return [None if row in rows else level for row, level in enumerate(levels)]

    yield case("none answered", "everything is still open: 1 to 5", [None] * ROWS)
    for number in ("1", "11", "21", "32", "42"):
        for level in (1, 5):
            percent = Fraction(INSTRUMENT.indicators[int(number) - 1].percent)
            bound = "highest" if level == 1 else "lowest"
            value = oracle.decimal_text(5 - 4 * percent / 100 if level == 1 else 1 + 4 * percent / 100)
            why = f"only the {bound} moves, by four steps of {oracle.decimal_text(percent)} %: {value}"
            yield case(f"only indicator {number}, level {level}", why, {number: level})
    for number in ("1", "14", "23", "31", "41", "47"):
        why = "an object value of null takes the filled level away: two steps down and two up are open"
        yield case(f"all at 3 but indicator {number}", why, {number: None}, 3)
    for domain in INSTRUMENT.domains:
        levels = without(draw.levels(INSTRUMENT), INSTRUMENT.rows_of_domain(domain.number))
        why = f"domain {domain.number} is open from 1 to 5, the others stand"
        yield case(f"domain {domain.number} missing", why, levels)
    for aspect in INSTRUMENT.aspects:
        levels = without(draw.levels(INSTRUMENT), INSTRUMENT.rows_of_aspect(aspect.number))
        why = f"aspect {aspect.number} is open from 1 to 5, the others stand"
        yield case(f"aspect {aspect.number} missing", why, levels)
    for band, floor in FLOORS:
        for end, level in (("highest", 5), ("lowest", 1)):
            for step, words in ((0, "on"), (-1, "one step below")):
                rows = draw.shuffled(range(ROWS))[:3]
                units = [0 if row in rows else unit for row, unit in enumerate(UNITS)]
                rest = floor + step - level * sum(UNITS[row] for row in rows)
                levels = draw.levels_with_sum(units, rest)
                name = f"the {end} {words} the floor of {band.name}"
                why = f"the {end} index is {floor + step} / {TOTAL}, the floor {floor} / {TOTAL}"
                yield case(name, why, without(levels, rows))
    levels = draw.levels(INSTRUMENT)
    yield case("all answered", "nothing is open: lowest and highest are the index", levels)
    for number in range(1, 21):
        open_rows = draw.shuffled(range(ROWS))[: draw.between(1, ROWS - 1)]
        why = f"{len(open_rows)} indicators open, drawn at random"
        yield case(f"random draft {number:02}", why, without(draw.levels(INSTRUMENT), open_rows))
    why = "with blanks counting as 0 the index is 0, below every floor"
    yield scored("all blank, blanks count as 0", [None] * ROWS, FULL, why)
    for domain in INSTRUMENT.domains:
        rows = INSTRUMENT.rows_of_domain(domain.number)
        levels = [None if row in rows else 5 for row in range(ROWS)]
        why = f"(100 - {oracle.decimal_text(Fraction(domain.percent))}) x 5 / 100"
        yield scored(f"domain {domain.number} blank as 0, all else 5", levels, FULL, why)
    for number in range(1, 9):
        open_rows = draw.shuffled(range(ROWS))[: draw.between(1, 20)]
        levels = [None if row in open_rows else level for row, level in enumerate(draw.levels(INSTRUMENT))]
        why = f"{len(open_rows)} blanks, each counted as 0"
        yield scored(f"random with blanks as 0, {number}", levels, FULL, why)


def codes() -> Iterator[Case]:
    """Codes of complete assessments, then of drafts, with other spellings."""
    draw = Draw(633)

    def case(name: str, levels: list[int | None]) -> Case:
        code = short_code.encode(INSTRUMENT, levels)
        groups = [code[start : start + 5] for start in range(0, len(code), 5)]
        reads = [code.lower(), "-".join(groups), " ".join(groups).lower()]
        reads += [code.replace("0", "O")] if "0" in code else []
        reads += [code.replace("1", "I"), code.replace("1", "L")] if "1" in code else []
        aliased = code.replace("0", "o").replace("1", "l").lower()
        reads += [aliased] if aliased != code.lower() else []
        return {"name": name, "kind": "code", "levels": levels, "code": code, "reads": reads}

    for level in range(1, 6):
        yield case(f"all at {level}", [level] * ROWS)
    for row in (0, ROWS - 1):
        levels = [1] * ROWS
        levels[row] = 5
        yield case(f"all at 1 but indicator {row + 1} at 5", levels)
    for number in range(1, 19):
        yield case(f"complete, random {number:02}", draw.levels(INSTRUMENT))
    yield case("none answered", [None] * ROWS)
    for row in (0, ROWS - 1):
        for level in (1, 5):
            yield case(
                f"only indicator {row + 1}, level {level}",
                [level if at == row else None for at in range(ROWS)],
            )
            but = [None if at == row else level for at in range(ROWS)]
            yield case(f"all at {level} but indicator {row + 1}", but)
    for number in range(1, 17):
        open_rows = draw.shuffled(range(ROWS))[: draw.between(1, ROWS - 1)]
        levels = [None if row in open_rows else level for row, level in enumerate(draw.levels(INSTRUMENT))]
        yield case(f"draft, random {number:02}", levels)
