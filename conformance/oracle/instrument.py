"""What an edition of the instrument is: domains, aspects, indicators, bands."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import gcd, lcm
from typing import NamedTuple


class Domain(NamedTuple):
    number: int
    percent: str
    name: str


class Aspect(NamedTuple):
    number: int
    domain: int
    percent: str
    name: str


class Indicator(NamedTuple):
    number: int
    aspect: int
    percent: str
    capability: str
    name: str


Row = Domain | Aspect | Indicator


class Band(NamedTuple):
    name: str
    floor: str | None


@dataclass(frozen=True)
class Instrument:
    id: str
    edition: int
    """The number that stands for it in an assessment code."""
    lowest: int
    highest: int
    domains: tuple[Domain, ...]
    aspects: tuple[Aspect, ...]
    indicators: tuple[Indicator, ...]
    bands: tuple[Band, ...]
    """Highest first; the last one has no floor."""

    @cached_property
    def units(self) -> tuple[int, ...]:
        """The weights of the indicators in the smallest whole units: 59/2020 has 2000 of them."""
        weights = [Fraction(row.percent) for row in self.indicators]
        scale = lcm(*(weight.denominator for weight in weights))
        whole = [int(weight * scale) for weight in weights]
        return tuple(unit // gcd(*whole) for unit in whole)

    @cached_property
    def total(self) -> int:
        return sum(self.units)

    def rows_of_aspect(self, number: int) -> list[int]:
        return [row for row, indicator in enumerate(self.indicators) if indicator.aspect == number]

    def rows_of_domain(self, number: int) -> list[int]:
        aspects = [aspect.number for aspect in self.aspects if aspect.domain == number]
        return [row for aspect in aspects for row in self.rows_of_aspect(aspect)]

    def flaws(self) -> list[str]:
        """What does not add up in the table; nothing, if it was typed well."""
        found = []
        for rows in (self.domains, self.aspects, self.indicators):
            if [row.number for row in rows] != list(range(1, len(rows) + 1)):
                found.append("numbers do not run from 1 without a gap")
        if sum(Fraction(domain.percent) for domain in self.domains) != 100:
            found.append("the weights of the domains do not add up to 100")
        for domain in self.domains:
            parts = [aspect.percent for aspect in self.aspects if aspect.domain == domain.number]
            if sum(map(Fraction, parts)) != Fraction(domain.percent):
                found.append(f"domain {domain.number}: its aspects do not add up to its weight")
        for aspect in self.aspects:
            parts = [row.percent for row in self.indicators if row.aspect == aspect.number]
            if sum(map(Fraction, parts)) != Fraction(aspect.percent):
                found.append(f"aspect {aspect.number}: its indicators do not add up to its weight")
        return found
