"""Tables for tests: levels, the columns they stand in, and what every row has to come out as."""

from __future__ import annotations

import random
from decimal import Decimal
from typing import Any

import numpy
import pyarrow

import spbe

EDITIONS = [edition.id for edition in spbe.instruments()]
PEMDI = "permenpanrb-8-2026"


def drawn(of: spbe.Instrument, rows: int, seed: int = 59) -> list[list[Any]]:
    """Random values of a scale, decimals where it has them."""
    draw, steps = random.Random(seed), 10**of.scale.decimals
    lowest, highest = of.scale.lowest * steps, of.scale.highest * steps
    values = [[draw.randint(lowest, highest) for _ in of.indicators] for _ in range(rows)]
    if steps == 1:
        return values
    return [[Decimal(value) / steps for value in row] for row in values]


def table(of: spbe.Instrument, rows: list[list[Any]], kind: Any = None) -> pyarrow.Table:
    """The same as columns of Arrow, named by printed number."""
    if kind is None:
        kind = pyarrow.decimal128(7, of.scale.decimals) if of.scale.decimals else pyarrow.uint8()
    numbers = [row.number for row in of.indicators]
    columns = zip(*rows, strict=True) if rows else [()] * len(numbers)
    arrays = [pyarrow.array(column, kind) for column in columns]
    return pyarrow.table(dict(zip(numbers, arrays, strict=True)))


def row_of(card: spbe.Scorecard) -> dict[str, Any]:
    """What a row of results has to say of an assessment."""
    parts = [(f"domain_{part.row}", float(part.index)) for part in card.domains]
    parts += [(f"aspect_{part.row}", float(part.index)) for part in card.aspects]
    return {
        "index": float(card.index),
        "index_rounded": card.index.rounded,
        "predicate": card.predicate,
        **dict(parts),
    }


def rows_of(scores: Any) -> list[dict[str, Any]]:
    return pyarrow.table(scores).to_pylist()


def expected(of: spbe.Instrument, rows: list[list[Any]], **more: Any) -> list[dict[str, Any]]:
    return [row_of(spbe.score(row, instrument=of, **more)) for row in rows]


LEVELS = [[1 + (row * 7 + at * 3) % 5 for at in range(47)] for row in range(300)]
ARRAY = numpy.array(LEVELS, dtype="uint8")


def arrow() -> pyarrow.Table:
    return table(spbe.instrument(EDITIONS[3]), LEVELS)
