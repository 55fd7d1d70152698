"""Scores of a Spark table: `spbe.spark.score`. Needs `pip install spbe[spark]`, on the driver and on every worker.

Rows go through Arrow to the same function as `spbe.score_table`, a batch at a time; no row becomes a Python object.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyarrow
from pyspark.sql import DataFrame
from pyspark.sql import functions as F
from pyspark.sql import types as T
from pyspark.sql.pandas.types import to_arrow_schema

import spbe
from spbe import _spbe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Literal

    from spbe._spbe import _Basis, _Columns, _Lang

__all__ = ["score"]


def score(
    df: DataFrame,
    *,
    instrument: str | spbe.Instrument | None = None,
    columns: _Columns | None = None,
    keep: Sequence[str] = (),
    blanks: Literal["zero"] | None = None,
    basis: _Basis | None = None,
    lang: _Lang | None = None,
) -> DataFrame:
    """Score a Spark table: a row for each assessment, a column for each indicator.

    The result has the columns of `spbe.score_table(…, errors="column")` after those of `keep`: an agency's name, or whatever
    else says which row is which, since Spark's rows have no order. A row without a result says why in `problem`.

    Columns are found, or given by `columns`, as for `score_table`, and wrong ones raise at once: AssessmentError, which is
    a TypeError for floats.
    """
    scorer = spbe.TableScorer(instrument=instrument, errors="column", blanks=blanks, basis=basis, lang=lang)
    schema = to_arrow_schema(df.schema)
    names = _spbe._table_columns(schema, scorer.instrument, columns, "pyspark")
    results = pyarrow.schema(scorer.score(schema.empty_table(), columns=names))
    _check(keep, names, df.columns, results.names)
    kept = [df.schema[name] for name in keep]
    fields = kept + [T.StructField(field.name, _type(field.type)) for field in results]
    wanted = df.select(*(_column(df, name) for name in [*keep, *names]))
    return wanted.mapInArrow(_Batches(scorer, len(keep), names), T.StructType(fields))


class _Batches:
    """What every worker does, made again there from its pickle."""

    def __init__(self, scorer: spbe.TableScorer, kept: int, names: list[str]) -> None:
        self.scorer = scorer
        self.kept = kept
        self.names = names

    def __call__(self, batches: Iterable[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        for batch in batches:
            columns = batch.columns
            levels = pyarrow.RecordBatch.from_arrays(columns[self.kept :], self.names)
            scores = pyarrow.table(self.scorer.score(levels, columns=self.names)).combine_chunks()
            arrays = [_plain(column) for column in scores.itercolumns()]
            names = [*batch.schema.names[: self.kept], *scores.column_names]
            yield pyarrow.RecordBatch.from_arrays([*columns[: self.kept], *arrays], names)


def _plain(column: pyarrow.ChunkedArray) -> pyarrow.Array:
    """A column in one piece; a dictionary as text, because Spark has none."""
    array = column.combine_chunks()
    return array.dictionary_decode() if pyarrow.types.is_dictionary(array.type) else array


def _type(kind: pyarrow.DataType) -> T.DataType:
    if pyarrow.types.is_decimal(kind):
        return T.DecimalType(kind.precision, kind.scale)
    return T.DoubleType() if pyarrow.types.is_float64(kind) else T.StringType()


def _column(df: DataFrame, name: str) -> Any:
    """A column by its name, dots and all."""
    return F.col("`" + name.replace("`", "``") + "`")


def _check(keep: Sequence[str], names: list[str], there: list[str], results: list[str]) -> None:
    if isinstance(keep, str):
        raise TypeError(f"keep is a list of names of columns, not a str: [{keep!r}]")
    for name in keep:
        if there.count(name) != 1:
            raise ValueError(f"keep: the table has {there.count(name) or 'no'} columns {name!r}")
        if name in results or list(keep).count(name) > 1:
            raise ValueError(f"keep: {name!r} would stand in the results twice")
