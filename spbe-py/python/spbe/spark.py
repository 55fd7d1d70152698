"""Scores of a Spark table: `spbe.spark.score`. Needs `pip install spbe[spark]`, on the driver and on every worker.

Rows go through Arrow to the same function as `spbe.score_table`, a batch at a time; no row becomes a Python object.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

import spbe
from spbe import _spbe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Literal

    from pyspark.sql import DataFrame as _DataFrame  # type: ignore[import-not-found, unused-ignore]

    from spbe._spbe import _Basis, _Columns, _Lang

__all__ = ["score"]


def score(
    df: _DataFrame,
    *,
    instrument: str | spbe.Instrument | None = None,
    columns: _Columns | None = None,
    keep: Sequence[str] = (),
    blanks: Literal["zero"] | None = None,
    basis: _Basis | None = None,
    lang: _Lang | None = None,
) -> _DataFrame:
    """Score a Spark table: a row for each assessment, a column for each indicator.

    The result has the columns of `spbe.score_table(…, errors="column")` after those of `keep`: an agency's name, or whatever
    else says which row is which, since Spark's rows have no order. A row without a result says why in `problem`.

    Columns are found, or given by `columns`, as for `score_table`, and wrong ones raise at once: AssessmentError, which is
    a TypeError for floats.
    """
    pyarrow, types = _module("pyarrow"), _module("pyspark.sql.types")
    scorer = spbe.TableScorer(instrument=instrument, errors="column", blanks=blanks, basis=basis, lang=lang)
    schema = _module("pyspark.sql.pandas.types").to_arrow_schema(df.schema)
    names = _spbe._table_columns(schema, scorer.instrument, columns, "pyspark")
    results = pyarrow.schema(scorer.score(schema.empty_table(), columns=names))
    _check(keep, names, df.columns, results.names)
    kept = [df.schema[name] for name in keep]
    fields = kept + [types.StructField(field.name, _type(field.type, types)) for field in results]
    # Under names of their own on the way: Spark does not find columns with a dot in theirs again.
    wanted = df.select(*(_column(name).alias(f"c{at}") for at, name in enumerate([*keep, *names])))
    return wanted.mapInArrow(_Batches(scorer, list(keep), names), types.StructType(fields))


def _module(name: str) -> Any:
    """What only Spark needs, once somebody uses it."""
    try:
        return import_module(name)
    except ImportError as error:
        raise ImportError(f"{name.partition('.')[0]} is not installed: pip install spbe[spark]") from error


class _Batches:
    """What every worker does, made again there from its pickle."""

    def __init__(self, scorer: spbe.TableScorer, kept: list[str], names: list[str]) -> None:
        self.scorer = scorer
        self.kept = kept
        self.names = names

    def __call__(self, batches: Iterable[Any]) -> Iterator[Any]:
        pyarrow = _module("pyarrow")
        for batch in batches:
            kept, levels = batch.columns[: len(self.kept)], batch.columns[len(self.kept) :]
            levels = pyarrow.RecordBatch.from_arrays(levels, self.names)
            scores = pyarrow.table(self.scorer.score(levels, columns=self.names)).combine_chunks()
            arrays = [_plain(column) for column in scores.itercolumns()]
            yield pyarrow.RecordBatch.from_arrays([*kept, *arrays], [*self.kept, *scores.column_names])


def _plain(column: Any) -> Any:
    """A column in one piece; a dictionary as text, because Spark has none."""
    array = column.combine_chunks()
    return array.dictionary_decode() if hasattr(array, "dictionary_decode") else array


def _type(kind: Any, types: Any) -> Any:
    """The type of Spark for a column of results."""
    if hasattr(kind, "precision"):
        return types.DecimalType(kind.precision, kind.scale)
    return types.DoubleType() if kind == "double" else types.StringType()


def _column(name: str) -> Any:
    """A column by its name, dots and all."""
    return _module("pyspark.sql.functions").col("`" + name.replace("`", "``") + "`")


def _check(keep: Sequence[str], names: list[str], there: list[str], results: list[str]) -> None:
    if isinstance(keep, str):
        raise TypeError(f"keep is a list of names of columns, not a str: [{keep!r}]")
    for name in keep:
        if there.count(name) != 1:
            raise ValueError(f"keep: the table has {there.count(name) or 'no'} columns {name!r}")
        if name in results or list(keep).count(name) > 1:
            raise ValueError(f"keep: {name!r} would stand in the results twice")
