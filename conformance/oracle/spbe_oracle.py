"""The scoring rules in exact fractions: a second implementation, which shares nothing with the crate.

Nothing is rounded on the way. The one rounding is for display: two decimals, half up, by integers.
A blank (`None`) counts as 0; whether blanks are allowed is for the caller to say.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from instrument import Instrument, Row

Levels = Sequence[int | None]
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
    return repr(value.numerator / value.denominator).removesuffix(".0")


# Nodes


def aspect_values(instrument: Instrument, levels: Levels) -> list[Fraction]:
    """Sum of level x indicator weight, divided by the weight of the aspect."""
    values = []
    for aspect in instrument.aspects:
        rows = instrument.rows_of_aspect(aspect.number)
        products = (Fraction(instrument.indicators[row].percent) * (levels[row] or 0) for row in rows)
        values.append(sum(products) / Fraction(aspect.percent))
    return values


def domain_values(instrument: Instrument, aspects: Sequence[Fraction]) -> list[Fraction]:
    """Sum of aspect value x aspect weight, divided by the weight of the domain."""
    values = []
    for domain in instrument.domains:
        products = (
            value * Fraction(aspect.percent)
            for aspect, value in zip(instrument.aspects, aspects, strict=True)
            if aspect.domain == domain.number
        )
        values.append(sum(products) / Fraction(domain.percent))
    return values


def index_value(instrument: Instrument, domains: Sequence[Fraction]) -> Fraction:
    """Sum of domain value x domain weight, divided by 100."""
    rows = zip(instrument.domains, domains, strict=True)
    return sum(value * Fraction(domain.percent) for domain, value in rows) / 100


def weighted_sum(instrument: Instrument, levels: Levels) -> int:
    """Sum of level x weight in whole units: the index is this, divided by the total."""
    return sum(unit * (level or 0) for unit, level in zip(instrument.units, levels, strict=True))


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
    return index_result(instrument, Fraction(weighted, instrument.total))


def score(instrument: Instrument, levels: Levels, basis: str = "exact") -> Result:
    aspects = aspect_values(instrument, levels)
    domains = domain_values(instrument, aspects)
    index = index_value(instrument, domains)
    # The same by the short way: one sum over all indicators.
    assert index == Fraction(weighted_sum(instrument, levels), instrument.total)
    by_index = index_result(instrument, index)
    decides = {"exact": "predicate", "rounded": "predicate_of_rounded"}[basis]
    weights = (Fraction(row.percent) for row in instrument.indicators)
    parts = [weight * (level or 0) / 100 for weight, level in zip(weights, levels, strict=True)]
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


def reachable_sums(units: Iterable[int], lowest: int, highest: int, start: int = 0) -> set[int]:
    """Every weighted sum that some choice of levels gives, beside a sum that is given already."""
    # One bit for each sum; a level moves all bits up by its product.
    reached = 1 << start
    for unit in units:
        moved = 0
        for level in range(lowest, highest + 1):
            moved |= reached << (unit * level)
        reached = moved
    return {bit for bit in range(reached.bit_length()) if reached >> bit & 1}


def draft(instrument: Instrument, levels: Levels) -> Result:
    missing = [row for row, level in enumerate(levels) if level is None]

    def bound(fill: int) -> Result:
        whole = score(instrument, [fill if level is None else level for level in levels])
        return {key: whole[key] for key in ("index", "domains", "aspects")}

    units = [instrument.units[row] for row in missing]
    start = weighted_sum(instrument, levels)
    sums = reachable_sums(units, instrument.lowest, instrument.highest, start)
    reached = {predicate(instrument, Fraction(weighted, instrument.total)) for weighted in sums}
    return {
        "answered": len(levels) - len(missing),
        "missing": [str(instrument.indicators[row].number) for row in missing],
        "lowest": bound(instrument.lowest),
        "highest": bound(instrument.highest),
        "reachable": [band.name for band in reversed(instrument.bands) if band.name in reached],
    }


def explain(instrument: Instrument, levels: Levels) -> dict[str, Result]:
    """The working of every node: its lines, their sum, the divisor, the result."""
    aspects = aspect_values(instrument, levels)
    domains = domain_values(instrument, aspects)
    given = [Fraction(level or 0) for level in levels]

    def node(rows: Iterable[tuple[Row, Fraction]], percent: str) -> Result:
        lines, total = [], Fraction(0)
        for row, value in rows:
            weight = Fraction(row.percent)
            lines.append([str(row.number), *map(exact_text, (value, weight, value * weight))])
            total += value * weight
        divisor = Fraction(percent)
        return {
            "lines": lines,
            "sum": exact_text(total),
            "divisor": exact_text(divisor),
            "result": exact_text(total / divisor),
        }

    nodes = {"index": node(zip(instrument.domains, domains, strict=True), "100")}
    for domain in instrument.domains:
        parts = zip(instrument.aspects, aspects, strict=True)
        of_domain = [pair for pair in parts if pair[0].domain == domain.number]
        nodes[f"domain {domain.number}"] = node(of_domain, domain.percent)
    for aspect in instrument.aspects:
        parts = zip(instrument.indicators, given, strict=True)
        of_aspect = [pair for pair in parts if pair[0].aspect == aspect.number]
        nodes[f"aspect {aspect.number}"] = node(of_aspect, aspect.percent)
    return nodes


# Published values


def published_sums(
    instrument: Instrument, domains: Sequence[str], index: str, lowest: int | None = None
) -> list[tuple[int, ...]]:
    """The weighted sums of the domains that print as these domain values and this index."""
    choices: list[tuple[int, ...]] = [()]
    for domain, printed in zip(instrument.domains, domains, strict=True):
        units = [instrument.units[row] for row in instrument.rows_of_domain(domain.number)]
        least = instrument.lowest if lowest is None else lowest
        sums = sorted(reachable_sums(units, least, instrument.highest))
        fitting = [weighted for weighted in sums if two_decimals(Fraction(weighted, sum(units))) == printed]
        choices = [(*choice, weighted) for choice in choices for weighted in fitting]
    return [c for c in choices if two_decimals(Fraction(sum(c), instrument.total)) == index]


def candidates(instrument: Instrument, domains: Sequence[str], index: str) -> list[str]:
    """Every exact index that whole levels allow behind the printed values, lowest first."""
    sums = {sum(choice) for choice in published_sums(instrument, domains, index)}
    return [str(Fraction(weighted, instrument.total)) for weighted in sorted(sums)]
