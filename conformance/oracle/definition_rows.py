"""The tables in the document of an instrument, and what stands in for what is wrong in them."""

from collections.abc import Callable
from fractions import Fraction

from input_rows import read_value
from instrument import Aspect, Band, Capability, Domain, Indicator, LevelName, Name
from sentences import Fault
from spbe_oracle import decimal_text
from strict_json import Object, Tree
from walk import Walk, as_given, kind_of, step

ROWS = 250
SUMS = {"weights_of_whole", "weights_of_domain", "weights_of_aspect", "too_fine", "band_too_narrow"}
FLOORS = {"bad_floor", "floor_off_scale", "floor_order", "band_too_narrow"}
PARENTS = {"unknown_parent", "bad_order", "empty", "mixed_shares"}

# What is wrong, and the rules that are not judged because of it.
NOT_JUDGED = {
    "weight": SUMS,
    "floor": FLOORS,
    "scale": {
        "bad_scale",
        "bad_scale_decimals",
        "bad_levels",
        "floor_off_scale",
        "too_fine",
        "band_too_narrow",
    },
    "level": {"bad_levels"},
    "parent": PARENTS | SUMS,
    "code": {"unknown_capability"},
    "capabilities": {"unknown_capability"},
    "bands": {"band_count"} | FLOORS,
    "domains": PARENTS | SUMS,
    "aspects": PARENTS | SUMS,
    "indicators": {"indicator_count"} | PARENTS | SUMS,
}

NO_ROW = Object([])
"""Stands in for a row that is no object: that its keys are missing says nothing more."""


class Rows(Walk):
    """Reads the tables."""

    def __init__(self) -> None:
        super().__init__()
        self.unjudged: set[str] = set()

    def stand_in(self, what: str) -> None:
        self.unjudged |= NOT_JUDGED[what]

    def tables_of(self, tree: Object) -> tuple[tuple, ...] | None:
        """Capabilities, domains, aspects, indicators, bands; nothing where a table has too many rows."""
        numbers: dict[str, list[str]] = {}
        read: dict[str, Callable] = {
            "capabilities": self.capability,
            "domains": self.domain,
            "aspects": lambda row, path, at: self.aspect(row, path, at, numbers["domains"]),
            "indicators": lambda row, path, at: self.indicator(row, path, at, numbers["aspects"]),
            "bands": self.band,
        }
        tables = []
        for key, of_row in read.items():
            rows = self.list_of(tree, key, required=key in ("aspects", "indicators", "bands"))
            if rows is None:
                return None
            found = tuple(self.each(rows, f"/{key}", key, of_row))
            numbers[key] = [getattr(row, "number", "") for row in found]
            tables.append(found)
        return tuple(tables)

    def list_of(self, tree: Object, key: str, required: bool) -> list[Tree] | None:
        if required and not self.has(tree, "", key):
            self.stand_in(key)
        if not tree.has(key):
            return []
        rows, path = tree.get(key), f"/{key}"
        if not isinstance(rows, list):
            self.stand_in(key)
            self.wrong_kind(rows, path, "list")
            return []
        if len(rows) > ROWS:
            self.problem(path, "too_large", limit=ROWS, measure="rows")
            return None
        return rows

    def each(self, rows: list[Tree], path: str, what: str, of_row: Callable) -> list:
        found = []
        for at, row in enumerate(rows):
            inner = f"{path}/{at}"
            if not isinstance(row, Object):
                self.stand_in(what)
                self.wrong_kind(row, inner, "object")
            found.append(of_row(row if isinstance(row, Object) else NO_ROW, inner, at))
        return found

    def has(self, tree: Tree, path: str, key: str) -> bool:
        return tree is not NO_ROW and super().has(tree, path, key)

    # Rows

    def capability(self, row: Object, path: str, _: int) -> Capability:
        self.only(row, path, ("code", "name", "levels"))
        levels: list[Tree] = []
        if row.has("levels"):
            inner, given = f"{path}/levels", row.get("levels")
            if not isinstance(given, list):
                self.wrong_kind(given, inner, "list")
            elif len(given) > ROWS:
                self.problem(inner, "too_large", limit=ROWS, measure="rows")
            else:
                levels = given
        named = self.each(levels, f"{path}/levels", "level", self.level)
        code = self.required_text(row, path, "code")
        if code is None:
            self.stand_in("code")
        return Capability(
            "unknown" if code is None else code, self.required_name(row, path, "name"), tuple(named)
        )

    def level(self, row: Object, path: str, _: int) -> LevelName:
        self.only(row, path, ("level", "name", "variants", "meaning"))
        there = self.has(row, path, "level")
        level = self.whole(row.get("level"), f"{path}/level", (0, 100)) if there else None
        if level is None:
            self.stand_in("level")
        name, variants = self.required_name(row, path, "name"), self.variants(row, path)
        return LevelName(level or 0, name, variants, self.optional_name(row, path, "meaning"))

    def domain(self, row: Object, path: str, at: int) -> Domain:
        self.only(row, path, ("number", "weight", "name", "variants"))
        number, name = self.number(row, path, at, parent=True), self.required_name(row, path, "name")
        variants = self.variants(row, path)
        return Domain(number, self.required_weight(row, path), *name_and(name, variants))

    def aspect(self, row: Object, path: str, at: int, domains: list[str]) -> Aspect:
        self.only(row, path, ("number", "domain", "weight", "name", "variants"))
        domain = self.optional_text(row, path, "domain")
        if domain is None and row.has("domain"):
            self.stand_in("parent")
        above = place(domains, domain) if row.has("domain") else None
        number, name = self.number(row, path, at, parent=True), self.required_name(row, path, "name")
        variants = self.variants(row, path)
        return Aspect(number, above, self.required_weight(row, path), *name_and(name, variants))

    def indicator(self, row: Object, path: str, at: int, aspects: list[str]) -> Indicator:
        self.only(row, path, ("number", "aspect", "weight", "capability", "name", "variants"))
        aspect = self.required_text(row, path, "aspect")
        if aspect is None:
            self.stand_in("parent")
        capability = self.optional_text(row, path, "capability")
        number, name = self.number(row, path, at), self.required_name(row, path, "name")
        variants = self.variants(row, path)
        weight = self.weight(row.get("weight"), path) if row.has("weight") else None
        return Indicator(number, place(aspects, aspect), weight, capability, *name_and(name, variants))

    def band(self, row: Object, path: str, _: int) -> Band:
        self.only(row, path, ("name", "second_name", "floor"))
        floor = None
        try:
            value = read_value(0, 100, 4, as_given(row.get("floor")))
            floor = None if value is None else decimal_text(Fraction(value))
        except Fault as fault:
            self.stand_in("floor")
            self.problems.append(fault.problem(path=f"{path}/floor"))
        name, second = self.required_name(row, path, "name"), self.optional_name(row, path, "second_name")
        return Band(name.id, floor, name.en, second)

    # Parts of rows

    def number(self, row: Object, path: str, at: int, parent: bool = False) -> str:
        text = self.required_text(row, path, "number")
        if text is None and parent:
            self.stand_in("parent")
        return f"row-{at}" if text is None else text

    def required_text(self, row: Object, path: str, key: str) -> str | None:
        return self.text(row.get(key), step(path, key)) if self.has(row, path, key) else None

    def required_name(self, row: Object, path: str, key: str) -> Name:
        return self.name(row.get(key), f"{path}/{key}") if self.has(row, path, key) else Name("?")

    def optional_name(self, row: Object, path: str, key: str) -> Name | None:
        return self.name(row.get(key), f"{path}/{key}") if row.has(key) else None

    def name(self, tree: Tree, path: str) -> Name:
        """Text, or an object with the Indonesian and perhaps the English name."""
        if kind_of(tree) == "text":
            return Name(tree)
        if not isinstance(tree, Object):
            self.wrong_kind(tree, path, "text_or_object")
            return Name("?")
        self.only(tree, path, ("id", "en"))
        indonesian = self.required_text(tree, path, "id")
        return Name("?" if indonesian is None else indonesian, self.optional_text(tree, path, "en"))

    def variants(self, row: Object, path: str) -> tuple[str, ...]:
        return tuple(text for _, text in self.texts(row, path, "variants"))

    def texts(self, row: Object, path: str, key: str) -> list[tuple[str, str]]:
        """The texts of a list that may be left out, each with its path."""
        items, inner = row.get(key), f"{path}/{key}"
        if not row.has(key):
            return []
        if not isinstance(items, list):
            self.wrong_kind(items, inner, "list")
            return []
        found = [(f"{inner}/{at}", self.text(item, f"{inner}/{at}")) for at, item in enumerate(items)]
        return [(at, text) for at, text in found if text is not None]

    def required_weight(self, row: Object, path: str) -> str:
        if self.has(row, path, "weight"):
            return self.weight(row.get("weight"), path)
        self.stand_in("weight")
        return "100"

    def weight(self, tree: Tree, path: str) -> str:
        """Percent, as a whole number or decimal text."""
        given, inner = as_given(tree), f"{path}/weight"
        if given is None or kind_of(tree) not in ("whole", "text"):
            self.stand_in("weight")
            self.wrong_kind(tree, inner, "whole_or_decimal_text")
            return "100"
        try:
            weight = read_value(0, 100, 4, given)
        except Fault:
            weight = 0
        if weight:
            return decimal_text(Fraction(weight))
        self.stand_in("weight")
        self.problem(inner, "bad_weight")
        return "100"


def place(known: list[str], wanted: str | None) -> int:
    """The row, from 1; 0 where there is none."""
    return known.index(wanted) + 1 if wanted in known else 0


def name_and(name: Name, variants: tuple[str, ...]) -> tuple[str, str | None, tuple[str, ...]]:
    return name.id, name.en, variants
