"""Whatever holds a table: its kinds, its widths, its decimals."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import duckdb
import numpy
import pandas
import polars
import pyarrow
import pytest

import spbe
from tables import ARRAY, EDITIONS, LEVELS, PEMDI, arrow, drawn, expected, rows_of, table


def relation() -> Any:
    held = arrow()  # DuckDB finds it by its name
    return duckdb.sql("SELECT * FROM held")


class Array:
    """Something that has one array of Arrow and no stream."""

    def __init__(self, batch: pyarrow.RecordBatch) -> None:
        self.batch = batch

    def __arrow_c_array__(self, requested_schema: object = None) -> Any:
        return self.batch.__arrow_c_array__(requested_schema)


SOURCES: dict[str, Callable[[], Any]] = {
    "pyarrow.Table": arrow,
    "chunks": lambda: pyarrow.concat_tables([arrow().slice(0, 7), arrow().slice(7, 0), arrow().slice(7)]),
    "pyarrow.RecordBatch": lambda: arrow().combine_chunks().to_batches()[0],
    "pyarrow.RecordBatchReader": lambda: arrow().to_reader(max_chunksize=11),
    "one array": lambda: Array(arrow().combine_chunks().to_batches()[0]),
    "pandas": lambda: arrow().to_pandas(),
    "pandas, whole numbers as names": lambda: pandas.DataFrame(ARRAY, columns=range(1, 48)),
    "pandas, another index": lambda: pandas.DataFrame(ARRAY, columns=range(1, 48), index=range(300, 0, -1)),
    "pandas, nullable": lambda: arrow().to_pandas().astype("Int64"),
    "Polars": lambda: polars.from_arrow(arrow()),
    "DuckDB": relation,
    "NumPy, rows": lambda: ARRAY,
    "NumPy, columns": lambda: numpy.asfortranarray(ARRAY),
    "NumPy, every second": lambda: numpy.repeat(ARRAY, 2, axis=0)[::2],
    "NumPy, part of a wider one": lambda: numpy.hstack([ARRAY, ARRAY])[:, :47],
    "NumPy, backwards": lambda: ARRAY[::-1][::-1],
    "NumPy, read only": lambda: numpy.frombuffer(ARRAY.tobytes(), dtype="uint8").reshape(ARRAY.shape),
    "memoryview": lambda: memoryview(ARRAY),
}


@pytest.mark.parametrize("name", SOURCES)
def test_whatever_holds_the_table(name: str) -> None:
    assert rows_of(spbe.score_table(SOURCES[name]())) == expected(spbe.instrument(EDITIONS[3]), LEVELS)


@pytest.mark.parametrize("kind", ["uint8", "int8", "uint16", "int16", "uint32", "int32", "uint64", "int64"])
def test_every_width(kind: str) -> None:
    rows = expected(spbe.instrument(EDITIONS[3]), LEVELS)
    arrays = [pyarrow.array(column, kind) for column in zip(*LEVELS, strict=True)]
    assert rows_of(spbe.score_table(pyarrow.table(arrays, names=list(map(str, range(1, 48)))))) == rows
    wide = ARRAY.astype(kind)
    assert rows_of(spbe.score_table(wide)) == rows_of(spbe.score_table(numpy.asfortranarray(wide))) == rows
    dictionary = [pyarrow.chunked_array([array]).dictionary_encode() for array in arrays]
    assert rows_of(spbe.score_table(pyarrow.table(dictionary, names=list(map(str, range(1, 48)))))) == rows


@pytest.mark.parametrize(
    "kind",
    [
        pyarrow.decimal32(5, 4),
        pyarrow.decimal64(9, 4),
        pyarrow.decimal64(9, 6),
        pyarrow.decimal128(5, 4),
        pyarrow.decimal128(38, 30),
        pyarrow.decimal256(76, 40),
        pyarrow.string(),
        pyarrow.large_string(),
        pyarrow.string_view(),
        pyarrow.dictionary(pyarrow.int8(), pyarrow.string()),
    ],
    ids=str,
)
def test_values_with_decimals(kind: pyarrow.DataType) -> None:
    of = spbe.instrument(PEMDI)
    rows = drawn(of, 90)
    text = pyarrow.types.is_dictionary(kind) or kind in (pyarrow.string(), pyarrow.large_string(), pyarrow.string_view())
    given = [[str(value) if text else value for value in row] for row in rows]
    if pyarrow.types.is_dictionary(kind):
        held = table(of, given, pyarrow.string())
        held = pyarrow.table({name: held[name].dictionary_encode() for name in held.column_names})
    else:
        held = table(of, given, kind)
    assert rows_of(spbe.score_table(held, instrument=of)) == expected(of, rows)
    if kind == pyarrow.string():
        for other in (held.to_pandas(), polars.from_arrow(held), held.to_pandas().astype("category")):
            assert rows_of(spbe.score_table(other, instrument=of)) == expected(of, rows)
