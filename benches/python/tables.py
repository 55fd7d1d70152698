"""How long a table of assessments takes: this package, and what an analyst would use instead.

    python benches/python/tables.py [ROWS…]

Every way gets the same levels and gives the same columns: the index, the index with two decimals, the predicate as a rank, four
domains and eight aspects. All on one thread, except where it says two. The weights come from the package, so nobody can
have them wrong. Prints the best and the median of several rounds taken in turn, how many times as long as ours a way takes, how
many rows the ways with floats get wrong, and the floor: reading every level once and filling the same columns.
"""

from __future__ import annotations

import os

# Before anything is imported that would start threads.
for library in ("OPENBLAS", "OMP", "MKL", "POLARS_MAX", "RAYON"):
    os.environ[f"{library}_THREADS" if library == "POLARS_MAX" else f"{library}_NUM_THREADS"] = "1"

import gc
import mmap
import platform
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import duckdb
import numpy
import pandas
import polars
import pyarrow

import spbe

EDITION = spbe.instrument("permenpanrb-59-2020")
ROWS = [row.number for row in EDITION.indicators]
BANDS = sorted(band.floor for band in EDITION.bands if band.floor is not None)
FLOORS = [float(floor) for floor in BANDS]
GOALS = {"spbe, Arrow columns": 10.0, "spbe, row-major array": 6.0}
REFERENCE = "NumPy, from uint8"
SAMPLE = 2000  # rows for Decimal
WHOLE = 1 << 20  # rows that the ways with floats take at a time, so that none needs memory beyond measure


def parts() -> list[tuple[str, list[tuple[int, Any]]]]:
    """Every column of doubles: its name, and the place and share of each indicator in it."""
    found = [("index", list(enumerate(row.weight / 100 for row in EDITION.indicators)))]
    for kind, nodes in (("domain", EDITION.domains), ("aspect", EDITION.aspects)):
        for node in nodes:
            inside = [
                (at, row.weight / node.weight)
                for at, row in enumerate(EDITION.indicators)
                if node in (row.parent, row.parent.parent)
            ]
            found.append((f"{kind}_{node.row}", inside))
    return found


PARTS = parts()
MATRIX = numpy.zeros((len(ROWS), len(PARTS)))
for place, (_, inside) in enumerate(PARTS):
    for at, share in inside:
        MATRIX[at, place] = float(share)


@dataclass
class Input:
    """The same levels, as each way wants them. What a way would have to make first is not counted."""

    array: Any
    table: Any
    frame: Any
    lazy: Any
    floats: Any


def made(rows: int) -> Input:
    array = numpy.random.default_rng(59).integers(1, 6, (rows, len(ROWS)), dtype="uint8")
    table = pyarrow.table({number: numpy.ascontiguousarray(array[:, at]) for at, number in enumerate(ROWS)})
    frame = pandas.DataFrame({number: table[number].to_numpy() for number in ROWS}, copy=False)
    floats = array.astype("float64") if rows <= WHOLE else None
    return Input(array, table, frame, polars.from_arrow(table), floats)


Answer = tuple[Any, Any, Any]  # index, two decimals, rank


def numpy_of(levels: Any) -> Answer:
    results = levels @ MATRIX
    index = results[:, 0]
    return index, numpy.round(index, 2), numpy.digitize(index, FLOORS)


def in_parts(way: Callable[[Any], Answer], levels: Any) -> list[Answer]:
    return [way(levels[at : at + WHOLE]) for at in range(0, len(levels), WHOLE)]


def pandas_of(frame: pandas.DataFrame) -> Answer:
    results = frame.dot(pandas.DataFrame(MATRIX, index=ROWS, columns=[name for name, _ in PARTS]))
    results["index_rounded"] = results["index"].round(2)
    results["rank"] = pandas.cut(results["index"], [-numpy.inf, *FLOORS, numpy.inf], right=False, labels=False)
    return results["index"], results["index_rounded"], results["rank"]


def polars_of(frame: polars.DataFrame) -> Answer:
    doubles = [
        polars.sum_horizontal(polars.col(ROWS[at]) * float(share) for at, share in inside).alias(name)
        for name, inside in PARTS
    ]
    index = polars.col("index")
    rank = polars.sum_horizontal((index >= floor).cast(polars.UInt8) for floor in FLOORS)
    results = frame.lazy().select(doubles).with_columns(index.round(2).alias("rounded"), rank.alias("rank")).collect()
    return results["index"], results["rounded"], results["rank"]


def duckdb_of(table: pyarrow.Table) -> Answer:
    sums = ", ".join(
        " + ".join(f'"{ROWS[at]}" * {float(share)!r}::DOUBLE' for at, share in inside) + f' AS "{name}"'
        for name, inside in PARTS
    )
    rank = " + ".join(f"(\"index\" >= {floor!r}::DOUBLE)::UTINYINT" for floor in FLOORS)
    asked = f'SELECT *, round("index", 2) AS rounded, {rank} AS rank FROM (SELECT {sums} FROM table_)'
    connection.register("table_", table)
    results = connection.sql(asked).to_arrow_table()
    return results["index"], results["rounded"], results["rank"]


connection = duckdb.connect()
connection.execute("SET threads = 1")
CENT = Decimal("0.01")
DECIMALS = [[(at, Decimal(share.numerator) / share.denominator) for at, share in inside] for _, inside in PARTS]


def decimals_of(levels: list[list[int]]) -> Answer:
    results = [[sum(row[at] * share for at, share in inside) for inside in DECIMALS] for row in levels]
    rounded = [row[0].quantize(CENT, ROUND_HALF_UP) for row in results]
    return results, rounded, [sum(row[0] >= floor for floor in BANDS) for row in results]


def floor_of(table: pyarrow.Table) -> Any:
    """Every level read once, the same columns filled, in the same kind of memory."""
    for number in ROWS:
        for chunk in table[number].chunks:
            numpy.bitwise_or.reduce(chunk.to_numpy())
    rows = table.num_rows
    size = rows * (8 * 11 + 16 + 1)  # aspects 1 and 6 are domains 1 and 3
    if size < 1 << 20:
        return numpy.full(size, 3, "uint8")
    slab = mmap.mmap(-1, size, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    if hasattr(mmap, "MADV_HUGEPAGE"):
        slab.madvise(mmap.MADV_HUGEPAGE)
    numpy.frombuffer(slab, "uint8")[:] = 3
    return slab


def ways(given: Input, rows: int) -> dict[str, Callable[[], Any]]:
    scorer = spbe.TableScorer()
    found: dict[str, Callable[[], Any]] = {
        "spbe, Arrow columns": lambda: spbe.score_table(given.table),
        "spbe, Arrow columns, memory used again": lambda: scorer.score(given.table),
        "spbe, Arrow columns, two threads": lambda: spbe.score_table(given.table, threads=2),
        "spbe, row-major array": lambda: spbe.score_table(given.array),
        "spbe, row-major array, two threads": lambda: spbe.score_table(given.array, threads=2),
        "floor": lambda: floor_of(given.table),
        REFERENCE: lambda: in_parts(numpy_of, given.array),
        "NumPy, from float64": lambda: numpy_of(given.floats),
        "pandas": lambda: pandas_of(given.frame),
        "Polars": lambda: polars_of(given.lazy),
        "DuckDB": lambda: duckdb_of(given.table),
    }
    if rows > WHOLE:
        for name in ("NumPy, from float64", "pandas"):
            del found[name]
    sample = given.array[: min(rows, SAMPLE)].tolist()
    found[f"Decimal, {len(sample):,} rows, times {rows / len(sample):g}"] = lambda: decimals_of(sample)
    return found


def timed(candidates: dict[str, Callable[[], Any]], rows: int) -> dict[str, list[float]]:
    took: dict[str, list[float]] = {name: [] for name in candidates}
    rounds = 5 if rows > WHOLE else 9
    names = list(candidates)
    for turn in range(rounds):
        # Another way begins each round: what the one before left of memory and caches is nobody's own.
        for name in names[turn * 3 % len(names) :] + names[: turn * 3 % len(names)]:
            candidate = candidates[name]
            calls = 1 if rows > 10_000 else 20
            if name.startswith("Decimal") and len(took[name]) > 1:
                continue
            gc.collect()
            began = time.perf_counter()
            for _ in range(calls):
                result = candidate()
                del result  # what was made for it goes before the next begins, in every way
            took[name].append((time.perf_counter() - began) / calls)
    return took


def wrong(given: Input) -> None:
    """How many rows a way with floats gets wrong."""
    exact = pyarrow.table(spbe.score_table(given.table))
    index = exact["index"].to_numpy()
    cents = numpy.round(exact["index_rounded"].cast("float64").to_numpy() * 100).astype("int64")
    rank = exact["predicate"].combine_chunks().indices.to_numpy()
    print(f"\nof {len(index):,} rows, wrong: {'second decimal':>20} {'predicate':>12} {'nearest double':>16}")
    for name, way, levels in [
        ("NumPy", numpy_of, given.array),
        ("pandas", pandas_of, given.frame),
        ("Polars", polars_of, given.lazy),
        ("DuckDB", duckdb_of, given.table),
    ]:
        double, rounded, ranked = (numpy.asarray(column) for column in way(levels))
        shown = numpy.round(rounded * 100).astype("int64")
        print(f"{name:28} {(shown != cents).sum():20,} {(ranked != rank).sum():12,} {(double != index).sum():16,}")


def agree(given: Input) -> None:
    """All ways mean the same columns: ours and decimals exactly, the others nearly."""
    part = given.array[:500]
    ours = pyarrow.table(spbe.score_table(part))
    exact, rounded, rank = decimals_of(part.tolist())
    names = [name for name, _ in PARTS]
    assert ours["index"].to_pylist() == [float(row[0]) for row in exact]
    assert ours["index_rounded"].to_pylist() == rounded
    assert ours["predicate"].combine_chunks().indices.to_pylist() == rank
    near = numpy.stack([ours[name].to_numpy() for name in names], axis=1)
    assert numpy.abs(part @ MATRIX - near).max() < 1e-12


def main() -> int:
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores; best and median, milliseconds")
    for rows in [int(rows) for rows in sys.argv[1:]] or [600, 1_000_000, 10_000_000]:
        given = made(rows)
        agree(given)
        took = timed(ways(given, rows), rows)
        ours, floor = min(took["spbe, Arrow columns"]), min(took["floor"])
        print(f"\n{rows:,} rows {'':42} {'best':>10} {'median':>10} {'x ours':>8}")
        for name, rounds in took.items():
            times = rows / min(rows, SAMPLE) if name.startswith("Decimal") else 1
            best, median = min(rounds) * times, statistics.median(rounds) * times
            print(f"{name:52} {best * 1e3:12,.3f} {median * 1e3:10,.3f} {best / ours:8.1f}")
        for name, goal in GOALS.items():
            ratio = min(took[REFERENCE]) / min(took[name])
            print(f"{name}: {ratio:.1f} times as fast as {REFERENCE}; the goal for 1,000,000 rows is {goal:g}")
        print(f"of the floor: {ours / floor:.2f} times")
        if rows == 1_000_000:
            wrong(given)
    return 0


if __name__ == "__main__":
    sys.exit(main())
