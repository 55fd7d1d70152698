"""How not to do it: the score in binary floating point, as many applications compute it.

The suite must catch it: `check.py --scorer naive` says how many cases it gets wrong. It answers only what such
an application shows: two decimals, the double, the predicate.
"""

from instrument import Instrument
from spbe_oracle import Levels, Result

SHARES = {"1.30": 0.013, "2.50": 0.025, "1.50": 0.015, "2.75": 0.0275, "3.00": 0.03}


def shown(value: float) -> str:
    return f"{round(value, 2):.2f}"


def predicate(instrument: Instrument, value: float) -> str:
    bands = instrument.bands
    return next(band.name for band in bands if band.floor is None or value >= float(band.floor))


def index_of_sum(instrument: Instrument, weighted: int) -> Result:
    index = weighted / instrument.total
    return {
        "rounded": shown(index),
        "predicate": predicate(instrument, index),
        "predicate_of_rounded": predicate(instrument, round(index, 2)),
    }


def index_value(instrument: Instrument, levels: Levels) -> float:
    """Product after product, in the order of the annex."""
    index = 0.0
    for indicator, level in zip(instrument.indicators, levels, strict=True):
        index += (level or 0) * SHARES[indicator.percent]
    return index


def mean(instrument: Instrument, levels: Levels, rows: list[int]) -> float:
    total, weight = 0.0, 0.0
    for row in rows:
        share = SHARES[instrument.indicators[row].percent]
        total += (levels[row] or 0) * share
        weight += share
    return total / weight


def score(instrument: Instrument, levels: Levels, basis: str = "exact") -> Result:
    index = index_value(instrument, levels)
    exact = predicate(instrument, index)
    rounded = predicate(instrument, round(index, 2))
    domains = [mean(instrument, levels, instrument.rows_of_domain(row.number)) for row in instrument.domains]
    aspects = [mean(instrument, levels, instrument.rows_of_aspect(row.number)) for row in instrument.aspects]
    return {
        "rounded": shown(index),
        "value": repr(index).removesuffix(".0"),
        "predicate": exact if basis == "exact" else rounded,
        "borderline": exact != rounded,
        "domains_rounded": [shown(value) for value in domains],
        "aspects_rounded": [shown(value) for value in aspects],
    }
