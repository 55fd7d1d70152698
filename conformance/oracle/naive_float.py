"""How not to do it: the score in binary floating point, as many applications compute it.

The suite must catch it: `check.py --scorer naive` says how many cases it gets wrong. It answers only what such
an application shows: two decimals, the double, the predicate.
"""

from fractions import Fraction
from functools import lru_cache

from instrument import Instrument
from spbe_oracle import Levels, Result, units_of_one


@lru_cache
def shares(instrument: Instrument) -> list[float]:
    """Weights as an application types them: 0.013; of rows that weigh the same, the aspect's share by their count."""
    found = []
    for indicator in instrument.indicators:
        if indicator.percent is not None:
            found.append(float(Fraction(indicator.percent) / 100))
        else:
            aspect = float(Fraction(instrument.aspects[indicator.aspect - 1].percent) / 100)
            found.append(aspect / len(instrument.rows_of_aspect(indicator.aspect)))
    return found


def shown(value: float) -> str:
    return f"{round(value, 2):.2f}"


def predicate(instrument: Instrument, value: float) -> str:
    bands = instrument.bands
    return next(band.name for band in bands if band.floor is None or value >= float(band.floor))


def index_of_sum(instrument: Instrument, weighted: int) -> Result:
    index = weighted / units_of_one(instrument)
    return {
        "rounded": shown(index),
        "predicate": predicate(instrument, index),
        "predicate_of_rounded": predicate(instrument, round(index, 2)),
    }


def index_value(instrument: Instrument, levels: Levels) -> float:
    """Product after product, in the order of the annex."""
    index = 0.0
    for share, level in zip(shares(instrument), levels, strict=True):
        index += float(level or 0) * share
    return index


def mean(instrument: Instrument, levels: Levels, rows: list[int]) -> float:
    total, weight, known = 0.0, 0.0, shares(instrument)
    for row in rows:
        total += float(levels[row] or 0) * known[row]
        weight += known[row]
    return total / weight


def score(instrument: Instrument, levels: Levels, basis: str = "exact") -> Result:
    index = index_value(instrument, levels)
    exact = predicate(instrument, index)
    rounded = predicate(instrument, round(index, 2))
    domains = [
        mean(instrument, levels, instrument.rows_of_domain(at)) for at, _ in enumerate(instrument.domains, 1)
    ]
    aspects = [
        mean(instrument, levels, instrument.rows_of_aspect(at)) for at, _ in enumerate(instrument.aspects, 1)
    ]
    return {
        "rounded": shown(index),
        "value": repr(index).removesuffix(".0"),
        "predicate": exact if basis == "exact" else rounded,
        "borderline": exact != rounded,
        "domains_rounded": [shown(value) for value in domains],
        "aspects_rounded": [shown(value) for value in aspects],
    }
