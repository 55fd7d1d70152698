"""The scoring rules in exact fractions: a second implementation, which shares nothing with the crate.

Nothing is rounded on the way. The one rounding is for display: two decimals, half up, by integers.
A blank (`None`) counts as 0; whether blanks are allowed is for the caller to say.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from math import ceil

from instrument import Instrument

Value = int | Fraction
Levels = Sequence[Value | None]
Result = dict[str, object]


# Values as text


def hundredths(value: Fraction) -> int:
    """The value in hundredths, half up, in integers."""
    return (200 * value.numerator + value.denominator) // (2 * value.denominator)


def two_decimals(value: Fraction) -> str:
    whole, rest = divmod(hundredths(value), 100)
    return f"{whole}.{rest:02}"


def decimal_text(value: Fraction) -> str | None:
    """Terminating decimal text without needless zeros; `None` where the decimals never end."""
    places = 0
    while (10**places) % value.denominator:
        places += 1
        if places > value.denominator.bit_length():
            return None
    digits = str(value * 10**places).rjust(places + 1, "0")
    return f"{digits[:-places]}.{digits[-places:]}" if places else digits


def exact_text(value: Fraction) -> str:
    """As people write it: decimals where they end, else a fraction."""
    return decimal_text(value) or str(value)


def double_text(value: Fraction) -> str:
    """The shortest text that reads back as the nearest double."""
    shortest = repr(value.numerator / value.denominator).removesuffix(".0")
    return f"{Decimal(shortest):f}" if "e" in shortest else shortest


# Nodes


def aspect_values(instrument: Instrument, levels: Levels) -> list[Fraction]:
    """Sum of level x indicator weight, divided by the weight of the aspect."""
    values = []
    for number, aspect in enumerate(instrument.aspects, 1):
        rows = instrument.rows_of_aspect(number)
        products = (instrument.weights[row] * (levels[row] or 0) for row in rows)
        values.append(sum(products) / Fraction(aspect.percent))
    return values


def domain_values(instrument: Instrument, aspects: Sequence[Fraction]) -> list[Fraction]:
    """Sum of aspect value x aspect weight, divided by the weight of the domain."""
    values = []
    for number, domain in enumerate(instrument.domains, 1):
        products = (
            value * Fraction(aspect.percent)
            for aspect, value in zip(instrument.aspects, aspects, strict=True)
            if aspect.domain == number
        )
        values.append(sum(products) / Fraction(domain.percent))
    return values


def index_value(instrument: Instrument, domains: Sequence[Fraction], aspects: Sequence[Fraction]) -> Fraction:
    """Sum of domain value x domain weight, divided by 100; of aspects, where there are no domains."""
    rows = zip(instrument.domains or instrument.aspects, domains or aspects, strict=True)
    return sum(value * Fraction(row.percent) for row, value in rows) / 100


def weighted_sum(instrument: Instrument, levels: Levels) -> int:
    """Sum of level x weight in whole units and whole steps of the scale."""
    pairs = zip(instrument.units, levels, strict=True)
    weighted = Fraction(sum(unit * (level or 0) * instrument.steps for unit, level in pairs))
    assert weighted.denominator == 1
    return weighted.numerator


def units_of_one(instrument: Instrument) -> int:
    """The weighted sum that makes an index of 1."""
    return instrument.total * instrument.steps


def predicate(instrument: Instrument, value: Fraction) -> str:
    """The first band, from the top, whose floor the value reaches."""
    bands = instrument.bands
    return next(band.name for band in bands if band.floor is None or value >= Fraction(band.floor))


# The kinds of cases


def index_result(instrument: Instrument, index: Fraction) -> Result:
    exact = predicate(instrument, index)
    rounded = predicate(instrument, Fraction(two_decimals(index)))
    return {
        "index": str(index),
        "rounded": two_decimals(index),
        "predicate": exact,
        "predicate_of_rounded": rounded,
    }


def index_of_sum(instrument: Instrument, weighted: int) -> Result:
    return index_result(instrument, Fraction(weighted, units_of_one(instrument)))


def score(instrument: Instrument, levels: Levels, basis: str = "exact") -> Result:
    aspects = aspect_values(instrument, levels)
    domains = domain_values(instrument, aspects)
    index = index_value(instrument, domains, aspects)
    # The same by the short way: one sum over all indicators.
    assert index == Fraction(weighted_sum(instrument, levels), units_of_one(instrument))
    by_index = index_result(instrument, index)
    decides = {"exact": "predicate", "rounded": "predicate_of_rounded"}[basis]
    pairs = zip(instrument.weights, levels, strict=True)
    parts = [weight * (level or 0) / 100 for weight, level in pairs]
    return {
        "index": str(index),
        "decimal": decimal_text(index),
        "rounded": two_decimals(index),
        "value": double_text(index),
        "predicate": by_index[decides],
        "borderline": by_index["predicate"] != by_index["predicate_of_rounded"],
        "domains": [str(value) for value in domains],
        "aspects": [str(value) for value in aspects],
        "domains_rounded": [two_decimals(value) for value in domains],
        "aspects_rounded": [two_decimals(value) for value in aspects],
        "contributions": [str(part) for part in parts],
    }


def reachable_bits(units: Iterable[int], most: int, start: int = 0) -> int:
    """One bit for every sum of 0 to `most` of each unit, beside a sum that is given already."""
    reached = 1 << start
    for unit in units:
        # Bits moved by 0, 1, 3, 7, ... units at once, then by what is left of `most`.
        moved = 0
        while moved < most:
            more = min(moved + 1, most - moved)
            reached |= reached << (unit * more)
            moved += more
    return reached


def reachable_sums(
    units: Sequence[int], lowest: int, highest: int, start: int = 0, steps: int = 1
) -> set[int]:
    """Every weighted sum that some choice of values gives, in units and steps."""
    start += sum(units) * lowest * steps
    bits = reachable_bits(units, (highest - lowest) * steps, start)
    return {bit for bit, digit in enumerate(reversed(f"{bits:b}")) if digit == "1"}


def bands_met(instrument: Instrument, bits: int) -> list[str]:
    """The predicates that some of these sums have, lowest first."""
    met, end = [], bits.bit_length()
    for band in instrument.bands:
        first = ceil(Fraction(band.floor or 0) * units_of_one(instrument))
        if first < end and bits >> first & ((1 << end - first) - 1):
            met.insert(0, band.name)
        end = min(end, first)
    return met


def draft(instrument: Instrument, levels: Levels) -> Result:
    missing = [row for row, level in enumerate(levels) if level is None]

    def bound(fill: int) -> Result:
        whole = score(instrument, [fill if level is None else level for level in levels])
        return {key: whole[key] for key in ("index", "domains", "aspects")}

    return {
        "answered": len(levels) - len(missing),
        "missing": [instrument.numbers[row] for row in missing],
        "lowest": bound(instrument.lowest),
        "highest": bound(instrument.highest),
        "reachable": bands_met(instrument, completions(instrument, levels)),
    }


def completions(instrument: Instrument, levels: Levels) -> int:
    """One bit for every weighted sum that some completion of a draft has."""
    units = [unit for unit, level in zip(instrument.units, levels, strict=True) if level is None]
    most = (instrument.highest - instrument.lowest) * instrument.steps
    start = weighted_sum(instrument, [instrument.lowest if level is None else level for level in levels])
    return reachable_bits(units, most, start)


def explain(instrument: Instrument, levels: Levels) -> dict[str, Result]:
    """The working of every node: its lines, their sum, the divisor, the result."""
    aspects = aspect_values(instrument, levels)
    domains = domain_values(instrument, aspects)
    weighed = [
        [(str(row.number), value, Fraction(row.percent)) for row, value in zip(rows, values, strict=True)]
        for rows, values in ((instrument.domains, domains), (instrument.aspects, aspects))
    ]
    of_domains, of_aspects = weighed
    given = (Fraction(level or 0) for level in levels)
    of_indicators = list(zip(instrument.numbers, given, instrument.weights, strict=True))
    nodes = {"index": working(of_domains or of_aspects, Fraction(100))}
    for number, domain in enumerate(instrument.domains, 1):
        own = [line for line, row in zip(of_aspects, instrument.aspects, strict=True) if row.domain == number]
        nodes[f"domain {number}"] = working(own, Fraction(domain.percent))
    for number, aspect in enumerate(instrument.aspects, 1):
        own = [of_indicators[at] for at in instrument.rows_of_aspect(number)]
        nodes[f"aspect {number}"] = working(own, Fraction(aspect.percent))
    return nodes


def working(lines: Iterable[tuple[str, Fraction, Fraction]], divisor: Fraction) -> Result:
    """Number, value and weight of every line."""
    shown, total = [], Fraction(0)
    for number, value, weight in lines:
        shown.append([number, *map(exact_text, (value, weight, value * weight))])
        total += value * weight
    return {
        "lines": shown,
        "sum": exact_text(total),
        "divisor": exact_text(divisor),
        "result": exact_text(total / divisor),
    }


# Published values


def published_sums(
    instrument: Instrument, domains: Sequence[str], index: str, lowest: int | None = None
) -> list[tuple[int, ...]]:
    """The weighted sums of the domains that print as these domain values and this index."""
    choices: list[tuple[int, ...]] = [()]
    for number, printed in enumerate(domains, 1):
        units = [instrument.units[row] for row in instrument.rows_of_domain(number)]
        least = instrument.lowest if lowest is None else lowest
        sums = sorted(reachable_sums(units, least, instrument.highest))
        fitting = [weighted for weighted in sums if two_decimals(Fraction(weighted, sum(units))) == printed]
        choices = [(*choice, weighted) for choice in choices for weighted in fitting]
    return [c for c in choices if two_decimals(Fraction(sum(c), instrument.total)) == index]


def candidates(instrument: Instrument, domains: Sequence[str], index: str) -> list[str]:
    """Every exact index that whole levels allow behind the printed values, lowest first."""
    sums = {sum(choice) for choice in published_sums(instrument, domains, index)}
    return [str(Fraction(weighted, instrument.total)) for weighted in sorted(sums)]
