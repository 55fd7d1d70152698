"""Generated instruments of one's own: 200 small ones drawn at random, each scored; and drafts that jump over bands."""

import json
from collections.abc import Iterator
from fractions import Fraction

import spbe_oracle as oracle
from defined import defined
from definition_read import read_definition
from draw import Draw, value
from generated_scores import FULL, scored
from instrument import Instrument
from kinds import levels_of
from suite import Case

Definition = dict[str, object]

# Lowest, highest, decimals.
SCALES = (
    (1, 5, 0), (0, 5, 0), (1, 4, 0), (0, 1, 0), (1, 10, 0), (0, 100, 0), (3, 7, 0),
    (1, 5, 1), (1, 5, 2), (1, 5, 4), (0, 10, 1), (0, 1, 4), (0, 100, 2), (2, 9, 3), (0, 100, 4),
)  # fmt: skip
WORDS = (
    "Kebijakan",
    "Tata Kelola",
    "Data",
    "Layanan",
    "Keamanan",
    "Aplikasi",
    "Loket",
    "Arsip",
    "Audit",
    "Biaya",
)
WHOLE = 1_000_000
"""Ten-thousandths of a percent."""


def own(definition: Definition) -> Instrument:
    return defined(json.dumps(definition, ensure_ascii=False))


class Drawn:
    """Draws one instrument."""

    def __init__(self, draw: Draw) -> None:
        self.draw = draw
        self.finest = (10_000 * 5, 10_000, 1_000, 100, 1)[draw.below(5)]
        self.languages = draw.below(3)
        self.labels = draw.below(3)

    def name(self, kind: str, number: int) -> object:
        words = f"{kind} {WORDS[self.draw.below(len(WORDS))]} {number}"
        if self.languages == 0 or (self.languages == 1 and self.draw.below(2)):
            return words
        english = {"en": f"{words} in English"} if self.draw.below(2) else {}
        return {"id": words} | english

    def label(self, number: int) -> str:
        return (str(number), f"A{number}", f"{number}.{number}-b")[self.labels]

    def split(self, whole: int, parts: int) -> list[int]:
        """Parts above 0 that add up, in the finest steps that the whole allows."""
        step = self.finest if whole % self.finest == 0 and whole // self.finest >= parts else 1
        cuts: set[int] = set()
        while len(cuts) < parts - 1:
            cuts.add(self.draw.between(1, whole // step - 1) * step)
        ends = [0, *sorted(cuts), whole]
        return [after - before for before, after in zip(ends, ends[1:], strict=False)]

    def weight(self, units: int) -> object:
        """As decimal text, perhaps with needless zeros; or as a whole number."""
        if units % 10_000 == 0 and self.draw.below(2):
            return units // 10_000
        shortest = oracle.decimal_text(value(units, 10_000) + Fraction(0))
        return f"{units // 10_000}.{units % 10_000:04}" if self.draw.below(4) == 0 else shortest

    def whole(self, number: int) -> Definition:
        draw = self.draw
        lowest, highest, decimals = SCALES[draw.below(len(SCALES))]
        domains = draw.below(5)
        aspects = max(draw.between(1, 6), domains)
        indicators = draw.between(aspects, 15)
        found: Definition = {
            "format": "spbe-instrument/1", "id": f"contoh-{number:03}", "title": self.name("Instrumen", number),
            "scale": {"lowest": lowest, "highest": highest} | ({"decimals": decimals} if decimals else {}),
        }  # fmt: skip
        if domains:
            of_domain = [*range(domains), *sorted(draw.below(domains) for _ in range(aspects - domains))]
            of_domain.sort()
            weights = self.split(WHOLE, domains)
            found["domains"] = [
                {
                    "number": self.label(row + 1),
                    "name": self.name("Domain", row + 1),
                    "weight": self.weight(weights[row]),
                }
                for row in range(domains)
            ]
            split = [iter(self.split(weights[row], of_domain.count(row))) for row in range(domains)]
            weights = [next(split[row]) for row in of_domain]
        else:
            of_domain, weights = [], self.split(WHOLE, aspects)
        found["aspects"] = [
            {"number": self.label(row + 1)}
            | ({"domain": self.label(of_domain[row] + 1)} if domains else {})
            | {"name": self.name("Aspek", row + 1), "weight": self.weight(weights[row])}
            for row in range(aspects)
        ]
        of_aspect = sorted([*range(aspects), *(draw.below(aspects) for _ in range(indicators - aspects))])
        equal = [draw.below(2) == 1 for _ in range(aspects)]
        parts = [iter(self.split(weights[row], of_aspect.count(row))) for row in range(aspects)]
        found["indicators"] = [
            {
                "number": self.label(at + 1),
                "aspect": self.label(row + 1),
                "name": self.name("Indikator", at + 1),
            }
            | ({} if equal[row] else {"weight": self.weight(next(parts[row]))})
            for at, row in enumerate(of_aspect)
        ]
        found["bands"] = self.bands(lowest, highest)
        return found

    def bands(self, lowest: int, highest: int) -> list[Definition]:
        draw, count = self.draw, self.draw.between(2, 9)
        step = (10_000, 5_000, 1_000, 100, 1)[draw.below(5)]
        while (highest - lowest) * 10_000 // step < count:
            step //= 2 if step > 1 else 1
        floors: set[int] = set()
        while len(floors) < count - 1:
            floors.add(lowest * 10_000 + draw.between(1, (highest - lowest) * 10_000 // step) * step)
        texts = [
            oracle.decimal_text(value(floor, 10_000) + Fraction(0)) for floor in sorted(floors, reverse=True)
        ]
        named = [{"name": self.name("Predikat", count - at), "floor": text} for at, text in enumerate(texts)]
        return [*named, {"name": self.name("Predikat", 1)}]


def random_instruments(count: int = 200, seed: int = 2018_59_8) -> Iterator[Case]:
    """Instruments that keep every rule; where a draw breaks one (a band too narrow), it is drawn again."""
    draw, number = Draw(seed), 0
    while number < count:
        definition = Drawn(draw).whole(number + 1)
        table, problems = read_definition(json.dumps(definition, ensure_ascii=False))
        if table is None:
            assert {problem["code"] for problem in problems} == {"band_too_narrow"}, problems
            continue
        number += 1
        levels: oracle.Levels = draw.values(table)
        if number % 8 == 0:
            levels = [None if draw.below(3) == 0 else level for level in levels]
        basis = "rounded" if number % 5 == 0 else ""
        shape = (
            f"{len(table.domains)} domains, {len(table.aspects)} aspects, {len(table.indicators)} indicators"
        )
        scale = f"{table.lowest} to {table.highest} with {table.decimals} decimals"
        name = f"instrument {number:03}: {shape}, {scale}, {len(table.bands)} bands"
        case = scored(name, levels, (*FULL, "contributions"), "", basis, table)
        yield {"name": case.pop("name"), "kind": case.pop("kind"), "definition": definition} | case


# Drafts


def small(weights: list[str], scale: Definition, bands: list[tuple[str, str | None]]) -> Definition:
    """One aspect with so many indicators; their weights are stated, or equal where there are none."""
    rows = [
        {"number": str(at), "aspect": "1", "name": f"Indikator {at}"} | ({"weight": weight} if weight else {})
        for at, weight in enumerate(weights, 1)
    ]
    return {
        "format": "spbe-instrument/1", "id": "contoh-kecil", "title": "Instrumen Contoh", "scale": scale,
        "aspects": [{"number": "1", "name": "Aspek", "weight": 100}], "indicators": rows,
        "bands": [{"name": name} | ({"floor": floor} if floor else {}) for name, floor in bands],
    }  # fmt: skip


ONE_TO_FIVE: Definition = {"lowest": 1, "highest": 5}
NARROW = [("Tinggi", "4"), ("Sempit", "3.6"), ("Tengah", "3.5"), ("Celah", "2.6"), ("Rendah", None)]


def drafts() -> Iterator[Case]:
    """What is in reach where a step of one value can pass over a band."""

    def case(name: str, why: str, definition: Definition, levels: list[object]) -> Case:
        found = {"name": name, "why": why, "kind": "draft", "definition": definition, "levels": levels}
        table = own(definition)
        return found | {"expect": oracle.draft(table, levels_of(table, found, blanks=True))}

    halves = small(["50", "50"], ONE_TO_FIVE, NARROW)
    why = "halves alone: 3.6 to below 4 has none, 3.5 is in Tengah"
    yield case("two halves, none answered", why, halves, [None, None])
    yield case("two halves, one at 3", "2, 2.5, 3, 3.5, 4: Tengah is met, Sempit is not", halves, [3, None])
    yield case("two halves, one at 2", "1.5 to 3.5 by halves", halves, [None, 2])
    yield case("two halves, one at 5", "3 to 5 by halves", halves, [5, None])
    yield case("two halves, all answered", "3.5 alone", halves, [3, 4])
    heavy = small(["90", "10"], ONE_TO_FIVE, NARROW)
    yield case(
        "a heavy and a light indicator",
        "2.8 to 3.2, then 3.7 to 4.1 by tenths: Tengah has none",
        heavy,
        [None, None],
    )
    yield case("only the heavy one open", "steps of 0.9 from 1.3: 1.3, 2.2, 3.1, 4, 4.9", heavy, [None, 4])
    yield case("only the light one open", "2.8 to 3.2 by tenths", heavy, [3, None])
    thirds = small(["", "", ""], ONE_TO_FIVE, [("Tiga", "3.3334"), ("Dua", "3.3333"), ("Satu", None)])
    why = "10/3 lies in Dua, which is a ten-thousandth wide"
    yield case("thirds, between two ten-thousandths", why, thirds, [3, 3, None])
    yield case("thirds, none answered", why, thirds, [None, None, None])
    thirds = small(["", "", ""], ONE_TO_FIVE, [("Tiga", "3.3333"), ("Dua", "3.3332"), ("Satu", None)])
    yield case("thirds, past a band", "3 and 10/3 lie on both sides of Dua", thirds, [3, 3, None])
    yes_no = small(
        ["60", "40"],
        {"lowest": 0, "highest": 1},
        [("Ya", "1"), ("Hampir", "0.7"), ("Separuh", "0.5"), ("Tidak", None)],
    )
    yield case("yes or no, none answered", "0, 0.4, 0.6, 1: Hampir has none", yes_no, [None, None])
    yield case("yes or no, the heavier no", "0 and 0.4", yes_no, [0, None])
    yield case("yes or no, the heavier yes", "0.6 and 1", yes_no, [1, None])
    nine = [(f"P{at}", f"0.{at}") for at in range(8, 0, -1)]
    single = small(["100"], {"lowest": 0, "highest": 1}, [*nine, ("P0", None)])
    yield case("one indicator, nine bands", "0 or 1: only the two at the ends", single, [None])
    hundred = small(
        ["33.333", "33.333", "33.334"],
        {"lowest": 0, "highest": 100},
        [("A", "50"), ("B", "49"), ("C", "10"), ("D", None)],
    )
    why = "B is wide enough for every step: whatever lies between the ends is in reach"
    yield case("fine weights on a scale to 100", why, hundred, [None, None, None])
    yield case(
        "fine weights, two answered", "19.9998 to 53.3332 in steps of 0.33334", hundred, [30, 30, None]
    )
    tenths = small(
        ["70", "30"],
        {"lowest": 1, "highest": 5, "decimals": 1},
        [("A", "4.2"), ("B", "4.15"), ("C", "3"), ("D", None)],
    )
    why = "steps of 0.07 from 2.2: 4.09, 4.16 meets B"
    yield case("tenths, the heavier open", why, tenths, [None, 5])
    why = "steps of 0.03 from 3.8: 4.13, 4.16"
    yield case("tenths, the lighter open", why, tenths, ["5", None])
    yield case("tenths, past a band", "steps of 0.07: 4.14, 4.21 pass over B", tenths, [None, "2.6"])
    finest = small(
        ["12.35", "87.65"],
        {"lowest": 1, "highest": 5, "decimals": 4},
        [("A", "4.0001"), ("B", "4"), ("C", None)],
    )
    why = "four decimals: B is 0.0001 wide, wider than any step"
    yield case("the finest steps", why, finest, [None, None])
    yield case("the finest steps, one answered", why, finest, ["4.0000", None])
    many = small([""] * 40, ONE_TO_FIVE, NARROW)
    yield case("forty indicators", "steps of a fortieth meet every band", many, [None] * 40)
    yield case("forty indicators, one open", "3.475 to 3.575 by fortieths", many, [*[4] * 30, *[2] * 9, None])
