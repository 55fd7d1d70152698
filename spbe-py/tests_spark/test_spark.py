"""Scores of Spark tables: those of the local function, row by row. Run by scripts/spark.sh."""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet
import pytest
from pyspark.sql import SparkSession
from pyspark.sql import types as T

import spbe
import spbe.spark

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from conftest import OWN

NUMBERS = [str(at) for at in range(1, 48)]


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    os.environ["PYSPARK_PYTHON"] = sys.executable  # what runs the workers
    builder = SparkSession.builder.master("local[2]").appName("spbe")
    for name, value in {
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.ui.enabled": "false",
        "spark.sql.shuffle.partitions": "2",
        "spark.sql.execution.arrow.maxRecordsPerBatch": "700",
    }.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


def levels(rows: int) -> list[list[Any]]:
    """Levels of agencies; every hundredth row has a blank, and every other hundredth one that does not exist."""
    draw = random.Random(17)
    made: list[list[Any]] = [[draw.randint(1, 5) for _ in NUMBERS] for _ in range(rows)]
    for at in range(0, rows, 100):
        made[at][at % 47] = None if at % 200 == 0 else 6
    return made


def written(folder: Path, table: pyarrow.Table) -> str:
    """Parquet in several files, with several groups of rows."""
    half = table.num_rows // 2
    for at, part in enumerate((table.slice(0, half), table.slice(half))):
        pyarrow.parquet.write_table(part, folder / f"part-{at}.parquet", row_group_size=500)
    return str(folder)


def local(table: pyarrow.Table, **more: Any) -> dict[Any, dict[str, Any]]:
    """The results of the local function, by agency."""
    rows = pyarrow.table(spbe.score_table(table, errors="column", **more)).to_pylist()
    return dict(zip(table["agency"].to_pylist(), rows, strict=True))


def collected(df: Any) -> dict[Any, dict[str, Any]]:
    rows = [row.asDict() for row in df.collect()]
    return {row.pop("agency"): row for row in rows}


@pytest.mark.parametrize("kind", ["int8", "int16", "int32", "int64"])
def test_every_row_of_parquet_is_what_it_is_locally(spark: SparkSession, tmp_path: Path, kind: str) -> None:
    made = levels(3001)
    columns = {number: pyarrow.array(column, kind) for number, column in zip(NUMBERS, zip(*made, strict=True), strict=True)}
    table = pyarrow.table({"agency": [f"Instansi {at}" for at in range(3001)], **columns, "year": [2024] * 3001})
    df = spark.read.parquet(written(tmp_path, table))
    scores = spbe.spark.score(df, keep=["agency"])
    found, wanted = collected(scores), local(table)
    assert found == wanted and len(found) == 3001
    assert sum(row["problem"] is not None for row in found.values()) == 31
    assert found["Instansi 100"]["problem"] == "indicator 7: level 6 is not in 1 to 5"
    assert found["Instansi 0"] == {**dict.fromkeys(found["Instansi 0"]), "problem": "indicator 1: no level given"}
    zero = spbe.spark.score(df, keep=["agency"], blanks="zero", lang="id")
    assert collected(zero) == local(table, blanks="zero", lang="id")


def test_the_schema_follows_from_the_instrument(spark: SparkSession) -> None:
    df = spark.createDataFrame([], T.StructType([T.StructField(number, T.ByteType()) for number in NUMBERS]))
    scores = spbe.spark.score(df)
    assert [(field.name, field.dataType.simpleString()) for field in scores.schema] == [
        ("index", "double"),
        ("index_rounded", "decimal(3,2)"),
        ("predicate", "string"),
        *((f"domain_{at}", "double") for at in range(1, 5)),
        *((f"aspect_{at}", "double") for at in range(1, 9)),
        ("problem", "string"),
    ]
    assert scores.collect() == []


def test_values_with_decimals_and_instruments_of_ones_own(spark: SparkSession, tmp_path: Path) -> None:
    draw = random.Random(8)
    for of in (spbe.instrument("permenpanrb-8-2026"), spbe.load_instrument(OWN)):
        numbers = [row.number for row in of.indicators]
        steps = 10**of.scale.decimals
        made = [[Decimal(draw.randint(steps, 5 * steps)) / steps for _ in numbers] for _ in range(400)]
        kind = pyarrow.decimal128(5, of.scale.decimals)
        columns = {f"v.{number}": pyarrow.array(column, kind) for number, column in zip(numbers, zip(*made, strict=True), strict=True)}
        table = pyarrow.table({"agency": list(range(400)), **columns})
        folder = tmp_path / of.id
        folder.mkdir()
        df = spark.read.parquet(written(folder, table))
        given = {number: f"v.{number}" for number in numbers}
        scores = spbe.spark.score(df, instrument=of, columns=given, keep=["agency"])
        assert collected(scores) == local(table, instrument=of, columns=given)
        text = df.select(*(df[f"`{name}`"].cast("string").alias(name) for name in df.columns))
        scores = spbe.spark.score(text, instrument=of, columns=given, keep=["agency"])
        assert collected(scores) == {str(key): row for key, row in local(table, instrument=of, columns=given).items()}


def test_wrong_columns_raise_before_anything_runs(spark: SparkSession) -> None:
    fields = [T.StructField(number, T.DoubleType() if number == "3" else T.ByteType()) for number in NUMBERS]
    df = spark.createDataFrame([], T.StructType(fields))
    with pytest.raises(TypeError, match=r'column "3" holds float64, .* df.withColumn\("3", df\["3"\].cast\("tinyint"\)\)'):
        spbe.spark.score(df)
    with pytest.raises(spbe.AssessmentError, match="no column for indicators 3 and 7 of"):
        spbe.spark.score(df.drop("3", "7"))
    df = df.withColumn("3", df["3"].cast("tinyint"))
    assert spbe.spark.score(df).count() == 0
    for keep, message in {
        ("agency",): "keep: the table has no columns 'agency'",
        ("1", "1"): "keep: '1' would stand in the results twice",
    }.items():
        with pytest.raises(ValueError, match=message):
            spbe.spark.score(df, keep=keep)
    with pytest.raises(ValueError, match="keep: 'index' would stand in the results twice"):
        spbe.spark.score(df.withColumnRenamed("1", "index").withColumn("1", df["2"]), keep=["index"])
    with pytest.raises(TypeError, match=r"keep is a list of names of columns, not a str: \['agency'\]"):
        spbe.spark.score(df, keep="agency")


def test_a_column_may_be_kept_and_scored(spark: SparkSession) -> None:
    df = spark.createDataFrame([[3] * 47], T.StructType([T.StructField(number, T.ByteType()) for number in NUMBERS]))
    (row,) = spbe.spark.score(df, keep=["13"]).collect()
    assert (row["13"], row["index"], row["predicate"], row["index_rounded"]) == (3, 3.0, "Baik", Decimal("3.00"))


def test_the_same_function_under_dask(tmp_path: Path) -> None:
    """The lines of docs/tables.md."""
    import dask.dataframe

    made = [[3 if value in (None, 6) else value for value in row] for row in levels(1000)]
    table = pyarrow.table({number: pyarrow.array(column, "int8") for number, column in zip(NUMBERS, zip(*made, strict=True), strict=True)})
    page = (Path(__file__).parents[2] / "docs" / "tables.md").read_text(encoding="utf-8")
    block = page.partition("import dask.dataframe\n")[2].partition("```")[0]
    assert "map_partitions" in block
    names: dict[str, Any] = {"dask": dask, "folder": written(tmp_path, table), "spbe": spbe}
    exec("import pandas\n" + block, names)
    results = names["results"]
    assert results.npartitions == 2
    wanted = spbe.score_table(table, errors="column").to_frame(backend="pandas")
    found = results.compute().reset_index(drop=True)
    assert found["index"].tolist() == wanted["index"].tolist()
    assert found["predicate"].tolist() == wanted["predicate"].tolist()
