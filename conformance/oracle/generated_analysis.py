"""Generated cases about plans: ways up, frontiers, margins, and all indicators at their targets."""

import json
from collections.abc import Iterator
from fractions import Fraction
from math import ceil

import spbe_oracle as oracle
from climb import as_index
from climb_cases import ANSWERS
from definition_read import read_definition
from draw import Draw
from generated_custom import Drawn
from generated_scores import as_written
from instrument import Instrument
from suite import ROOT, Case

KOTA_SERANG: list[int] = json.loads(
    (ROOT / "assessments" / "kota-serang-2021.json").read_text(encoding="utf-8")
)["levels"]


def asked(instrument: Instrument, kind: str, name: str, levels: list, why: str = "", **more: object) -> Case:
    """A case with what follows from it. What is empty is left out."""
    case: Case = {"name": name} | ({"why": why} if why else {})
    case |= {"kind": kind, "levels": [as_written(level) for level in levels]}
    case |= {key: value for key, value in more.items() if value not in ("", {}, None)}
    return case | {"expect": ANSWERS[kind](instrument, case)}


def index_of(instrument: Instrument, levels: list) -> Fraction:
    return as_index(instrument, oracle.weighted_sum(instrument, levels))


class Asking:
    """Draws what may be asked of assessments of an instrument."""

    def __init__(self, instrument: Instrument, seed: int) -> None:
        self.instrument, self.draw = instrument, Draw(seed)

    def goal(self, levels: list) -> str:
        """A predicate, or an index with up to four decimals; three times of four beyond what the levels have."""
        table, draw = self.instrument, self.draw
        beyond = draw.below(4) > 0
        here = index_of(table, levels) if beyond else Fraction(table.lowest)
        if draw.below(3):
            names = [band.name for band in table.bands if not beyond or Fraction(band.floor or 0) > here]
            return names[draw.below(len(names))] if names else table.bands[0].name
        digits = 10 ** draw.below(5)
        index = draw.between(min(ceil(here * digits), table.highest * digits), table.highest * digits)
        places = len(str(digits)) - 1
        whole, rest = divmod(index, digits)
        return f"{whole}.{rest:0{places}}" if places else str(whole)

    def basis(self) -> str:
        return "rounded" if self.draw.below(5) == 0 else ""

    def number(self) -> str:
        return self.instrument.numbers[self.draw.below(len(self.instrument.numbers))]

    def costs(self, highest: int) -> list[list[object]]:
        """A cost for most raises, or for each level the same, up to a highest; some cost nothing where costs are low."""
        table, draw = self.instrument, self.draw
        lowest, levels = 0 if highest <= 3 else 1, range(table.lowest + 1, table.highest + 1)
        if draw.below(2):
            by_level = {level: draw.between(lowest, highest) for level in levels}
            return [[number, level, by_level[level]] for number in table.numbers for level in levels]
        return [
            [number, level, draw.between(lowest, highest)]
            for number in table.numbers
            for level in levels
            if draw.below(10)
        ]

    def options(self, highest: int) -> dict[str, object]:
        """Whatever may be said of raises, some of it."""
        table, draw = self.instrument, self.draw
        options: dict[str, object] = {}
        if highest:
            options["costs"] = self.costs(highest)
        if draw.below(3) == 0:
            options["locked"] = sorted({self.number() for _ in range(draw.between(1, 6))})
        if draw.below(4) == 0:
            options["ceiling"] = draw.between(table.lowest, table.highest)
        if draw.below(4) == 0:
            options["ceilings"] = {self.number(): draw.between(table.lowest, table.highest) for _ in range(4)}
        if draw.below(3) == 0:
            options["max_step"] = draw.between(1, 3)
        if draw.below(3) == 0:
            options["targets"] = self.targets()
        return options

    def targets(self) -> dict[str, object]:
        table, draw = self.instrument, self.draw
        targets: dict[str, object] = {"level": draw.between(table.lowest, table.highest)} if draw.below(4) else {}
        if draw.below(2) or not targets:
            targets["levels"] = {self.number(): draw.between(table.lowest, table.highest) for _ in range(5)}
        return targets


def paths(instrument: Instrument, seed: int, count: int, highest: tuple[int, ...] = (1, 3, 9, 40)) -> Iterator[Case]:
    """As many with unit costs alone as with everything that may be said."""
    asking = Asking(instrument, seed)
    for at in range(count):
        levels = asking.draw.values(instrument)
        yield asked(
            instrument, "path", f"one a level, {at + 1}", levels, to=asking.goal(levels), basis=asking.basis()
        )
    for at in range(count):
        levels = asking.draw.values(instrument)
        cost = highest[at % len(highest)]
        name = f"with options, costs up to {cost}, {at + 1}"
        options = asking.options(cost)
        yield asked(instrument, "path", name, levels, to=asking.goal(levels), basis=asking.basis(), options=options)


def frontiers(instrument: Instrument, seed: int, count: int, highest: tuple[int, ...]) -> Iterator[Case]:
    asking = Asking(instrument, seed)
    for at in range(count):
        levels = asking.draw.values(instrument)
        options = asking.options(highest[at % len(highest)])
        name = f"frontier {at + 1}"
        yield asked(instrument, "frontier", name, levels, basis=asking.basis(), options=options)


def margins(instrument: Instrument, seed: int, count: int) -> Iterator[Case]:
    """Drawn ones; then every floor, on it and with one indicator a level higher; and the ends of the scale."""
    asking = Asking(instrument, seed)
    for at in range(count):
        levels = asking.draw.values(instrument)
        yield asked(instrument, "margin", f"margin {at + 1}", levels, basis=asking.basis())
    for level in (instrument.lowest, instrument.highest):
        yield asked(instrument, "margin", f"everything at {level}", [level] * len(instrument.numbers))
    for level in range(instrument.lowest + 1, min(instrument.highest, instrument.lowest + 5)):
        levels = [level] * len(instrument.numbers)
        levels[asking.draw.below(len(levels))] = level - 1
        yield asked(instrument, "margin", f"everything at {level} but one", levels)


def all_to_target(instrument: Instrument, seed: int, count: int) -> Iterator[Case]:
    asking = Asking(instrument, seed)
    for at in range(count):
        levels = asking.draw.values(instrument)
        options = asking.options((0, 9, 3)[at % 3])
        options.pop("targets", None)
        name = f"to target {at + 1}"
        yield asked(instrument, "to_target", name, levels, targets=asking.targets(), options=options)


def by_hand(instrument: Instrument) -> Iterator[Case]:
    """Kota Serang 2021, as the rules of this project say it."""

    def of(kind: str, name: str, why: str, **more: object) -> Case:
        return asked(instrument, kind, name, KOTA_SERANG, why, **more)

    yield of("path", "Kota Serang to Sangat Baik", "19 raises suffice", to="Sangat Baik")
    yield of(
        "path", "Kota Serang to Sangat Baik in one year", "20 raises, at most one each", to="Sangat Baik",
        options={"max_step": 1},
    )  # fmt: skip
    yield of(
        "path", "Kota Serang to Memuaskan in one year", "out of reach: 3.9085 at best", to="Memuaskan",
        options={"max_step": 1},
    )  # fmt: skip
    yield of("path", "Kota Serang to Memuaskan", "without bounds it is within reach", to="Memuaskan")
    yield of("path", "Kota Serang to Baik", "it has that already", to="Baik")
    yield of("path", "Kota Serang to Kurang", "the lowest predicate has no floor", to="Kurang")
    yield of("path", "Kota Serang to 5", "everything to the highest level", to="5")
    yield of(
        "path", "Kota Serang to Sangat Baik without its services", "indicators 32 to 47 stay as they are",
        to="Sangat Baik", options={"locked": [str(number) for number in range(32, 48)]},
    )  # fmt: skip
    yield of(
        "path", "Kota Serang: what is below its target comes first", "19 raises, some of which may be any",
        to="Sangat Baik", options={"targets": {"levels": {"36": 4, "40": 5}}},
    )  # fmt: skip
    yield of(
        "path", "Kota Serang: what costs nothing is always taken", "although the goal is reached",
        to="Baik", options={"costs": [["1", 2, 0], ["1", 4, 0], ["2", 2, 1], ["2", 3, 0]]},
    )  # fmt: skip
    yield of(
        "path", "Kota Serang: costs in rupiah", "hundreds of millions a level, by weight", to="Sangat Baik",
        options={"costs": [
            [number, level, 125_000_000 + 1_375_000 * int(number) * level]
            for number in instrument.numbers for level in range(2, 6)
        ]},
    )  # fmt: skip
    yield of(
        "to_target", "Kota Serang to level 3", "20 raises on 14 indicators give 3.3110, Baik", targets={"level": 3}
    )
    yield of("margin", "Kota Serang, how safe Baik is", "0.3685 above the floor of Baik: 13 drops of 0.03")
    yield of("frontier", "Kota Serang, every cost", "the 102 raises that there are, best first")


def on_the_floor(instrument: Instrument) -> Iterator[Case]:
    """One drop is enough: on a floor, and where the two-decimal index decides."""
    for name, why, levels, basis in (
        ("everything at 3", "0.4 above the floor of Baik: 14 drops", [3] * 47, ""),
        ("exactly 2.6", "on the floor every drop alone loses it", exactly(instrument, 5200), ""),
        ("exactly 2.5955", "Baik by rounding alone: 2.60", exactly(instrument, 5191), "rounded"),
        ("exactly 3.5", "on the floor of Sangat Baik", exactly(instrument, 7000), ""),
        ("exactly 4.2", "on the floor of Memuaskan", exactly(instrument, 8400), ""),
        ("one step above 3.5", "the lightest indicators cannot do it alone", exactly(instrument, 7028), ""),
    ):
        yield asked(instrument, "margin", name, levels, why, basis=basis)
        yield asked(instrument, "path", f"{name}: the way to Memuaskan", levels, why, to="Memuaskan", basis=basis)


def exactly(instrument: Instrument, weighted: int) -> list[int]:
    return Draw(weighted).levels_with_sum(instrument.units, weighted)


def refused(instrument: Instrument) -> Iterator[Case]:
    """What cannot be asked."""
    for name, to, options in (
        ("an unknown predicate", "Istimewa", {}),
        ("a goal with a comma", "3,5", {}),
        ("a goal beyond the scale", "5.1", {}),
        ("a goal with five decimals", "3.50001", {}),
        ("an unknown indicator is locked", "Baik", {"locked": ["48"]}),
        ("a ceiling beyond the scale", "Baik", {"ceiling": 6}),
        ("a ceiling of one indicator below the scale", "Baik", {"ceilings": {"3": 0}}),
        ("a step of nothing", "Baik", {"max_step": 0}),
        ("a step beyond any scale", "Baik", {"max_step": 101}),
        ("a cost of the lowest level", "Baik", {"costs": [["29", 1, 5]]}),
        ("a cost of an unknown indicator", "Baik", {"costs": [["0", 2, 5]]}),
        ("a cost below zero", "Baik", {"costs": [["29", 2, "-5"]]}),
        ("a cost with decimals", "Baik", {"costs": [["29", 2, "2.5"]]}),
        ("a cost beyond the limit", "Baik", {"costs": [["29", 2, 100_000_000_001]]}),
        ("the highest cost", "Baik", {"costs": [["29", 2, 100_000_000_000]]}),
    ):
        why = "it is taken" if name == "the highest cost" else "it is refused"
        yield asked(instrument, "path", name, [3] * 47, why, to=to, options=options)


def own(seed: int, count: int) -> Iterator[Case]:
    """Small instruments of one's own: for each a path with whatever may be said, and a margin."""
    draw, number = Draw(seed), 0
    while number < count:
        definition = Drawn(draw).whole(number + 1)
        table, _ = read_definition(json.dumps(definition, ensure_ascii=False))
        if table is None or (table.highest - table.lowest) * len(table.numbers) > 120:
            continue
        number += 1
        asking = Asking(table, seed + number)
        levels, basis = draw.values(table), asking.basis()
        options = asking.options((0, 2, 9)[number % 3])
        for case in (
            asked(table, "path", f"instrument {number:02}, path", levels, to=asking.goal(levels), basis=basis, options=options),
            asked(table, "margin", f"instrument {number:02}, margin", levels, basis=basis),
        ):
            yield {"name": case.pop("name"), "kind": case.pop("kind"), "definition": definition} | case
