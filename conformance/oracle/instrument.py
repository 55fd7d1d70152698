"""What an instrument is: scale, domains, aspects, indicators, bands, and what is said about it."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import gcd, lcm
from typing import NamedTuple


class Name(NamedTuple):
    """In Indonesian, and in English where somebody wrote that."""

    id: str
    en: str | None = None


class LevelName(NamedTuple):
    level: int
    name: Name
    variants: tuple[str, ...] = ()
    meaning: Name | None = None


class Capability(NamedTuple):
    code: str
    name: Name
    levels: tuple[LevelName, ...] = ()


class Domain(NamedTuple):
    number: int | str
    percent: str
    name: str
    english: str | None = None
    variants: tuple[str, ...] = ()


class Aspect(NamedTuple):
    number: int | str
    domain: int | None
    """The row of its domain, from 1; nothing where there are no domains."""
    percent: str
    name: str
    english: str | None = None
    variants: tuple[str, ...] = ()


class Indicator(NamedTuple):
    number: int | str
    aspect: int
    """The row of its aspect, from 1."""
    percent: str | None
    """Nothing where the rows of the aspect weigh the same."""
    capability: str | None
    name: str
    english: str | None = None
    variants: tuple[str, ...] = ()


Row = Domain | Aspect | Indicator


class Band(NamedTuple):
    name: str
    floor: str | None
    english: str | None = None
    second_name: Name | None = None


class Tables(NamedTuple):
    """The tables of a regulation that show how aspects, domains and the index are worked out."""

    aspect: str | None = None
    domain: str | None = None
    index: str | None = None


@dataclass(frozen=True)
class About:
    title: Name
    citation: str = ""
    index_name: Name = Name("Indeks", "Index")
    provenance: str = "own"
    undefined: tuple[str, ...] = ()
    in_force_from: str | None = None
    years: tuple[int, int | None] | None = None
    revoked_by: str | None = None
    capabilities: tuple[Capability, ...] = ()
    tables: Tables = Tables()


@dataclass(frozen=True)
class Instrument:
    id: str
    edition: int | None
    """The number that stands for it in an assessment code; nothing unless it is built in."""
    lowest: int
    highest: int
    domains: tuple[Domain, ...]
    aspects: tuple[Aspect, ...]
    indicators: tuple[Indicator, ...]
    bands: tuple[Band, ...]
    """Highest first; the last one has no floor."""
    about: About
    decimals: int = 0

    @property
    def steps(self) -> int:
        """How many of the smallest steps of the scale make 1."""
        return 10**self.decimals

    @cached_property
    def numbers(self) -> tuple[str, ...]:
        """The printed numbers of the indicators."""
        return tuple(str(row.number) for row in self.indicators)

    @cached_property
    def weights(self) -> tuple[Fraction, ...]:
        """What the indicators weigh, in percent of the index."""

        def weight(indicator: Indicator) -> Fraction:
            if indicator.percent is not None:
                return Fraction(indicator.percent)
            percent = Fraction(self.aspects[indicator.aspect - 1].percent)
            return percent / len(self.rows_of_aspect(indicator.aspect))

        return tuple(map(weight, self.indicators))

    @cached_property
    def units(self) -> tuple[int, ...]:
        """The weights of the indicators in the smallest whole units: 59/2020 has 2000 of them."""
        scale = lcm(*(weight.denominator for weight in self.weights))
        whole = [int(weight * scale) for weight in self.weights]
        return tuple(unit // gcd(*whole) for unit in whole)

    @cached_property
    def total(self) -> int:
        return sum(self.units)

    def rows_of_aspect(self, row: int) -> list[int]:
        """Where its indicators stand, counted from 0."""
        return [at for at, indicator in enumerate(self.indicators) if indicator.aspect == row]

    def rows_of_domain(self, row: int) -> list[int]:
        aspects = [at for at, aspect in enumerate(self.aspects, 1) if aspect.domain == row]
        return [at for aspect in aspects for at in self.rows_of_aspect(aspect)]

    def capability(self, code: str | None) -> Capability | None:
        return next((found for found in self.about.capabilities if found.code == code), None)


def named(rows: tuple, kind: str, english: tuple[str, ...], variants: dict[str, tuple[str, ...]]) -> tuple:
    """Rows of a table with their English names and the variants of their names."""
    return tuple(
        row._replace(english=translation, variants=variants.get(f"{kind} {row.number}", ()))
        for row, translation in zip(rows, english, strict=True)
    )
