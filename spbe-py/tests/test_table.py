"""Results of tables: the same as of single assessments, whatever holds the table."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import duckdb
import numpy
import pandas
import polars
import pyarrow
import pyarrow.dataset
import pyarrow.parquet
import pytest

import spbe
from conftest import OWN, ROOT
from tables import ARRAY, EDITIONS, LEVELS, arrow, drawn, expected, row_of, rows_of, table
from test_conformance import CASES, instrument, levels

@pytest.mark.parametrize("name", [*EDITIONS, "own"])
@pytest.mark.parametrize("basis", ["exact", "rounded"])
def test_rows_are_what_single_assessments_are(name: str, basis: Any) -> None:
    of = spbe.load_instrument(OWN) if name == "own" else spbe.instrument(name)
    rows = drawn(of, 400)
    scores = spbe.score_table(table(of, rows), instrument=of, basis=basis)
    assert rows_of(scores) == expected(of, rows, basis=basis)
    assert len(scores) == 400 and scores.refused == 0
    assert scores.column_names == tuple(row_of(spbe.score(rows[0], instrument=of)))


def test_every_case_of_the_suite_that_is_a_row_comes_out_as_it_expects() -> None:
    passed, checked = 0, set[str]()
    for case in CASES:
        if case.kind != "score":
            continue
        of = instrument(case)
        given = levels(case, of)
        values = given if isinstance(given, list) else [given.get(row.number) for row in of.indicators]
        kind = pyarrow.string() if of.scale.decimals else pyarrow.int16()
        if of.scale.decimals:
            values = [None if value is None else str(value) for value in values]
        scores = spbe.score_table(
            table(of, [values], kind),
            instrument=of,
            basis=case.sent.get("basis", "exact"),
            blanks=case.sent.get("blanks"),
            errors="column",
        )
        (row,) = rows_of(scores)
        if "problems" in case.expect:
            assert row["problem"] == "; ".join(problem["en"] for problem in case.expect["problems"]), case.name
            assert row["index"] is None
        else:
            wanted = {"problem": None}
            for name, exact in case.expect.items():
                if name in ("domains", "aspects"):
                    doubles = [float(Fraction(one)) for one in exact]
                    wanted |= {f"{name[:-1]}_{at}": double for at, double in enumerate(doubles, 1)}
                elif name == "index":
                    wanted["index"] = float(Fraction(exact))
                elif name in ("rounded", "predicate"):
                    wanted["index_rounded" if name == "rounded" else name] = exact
            row["index_rounded"] = str(row["index_rounded"])
            assert {name: row[name] for name in wanted} == wanted, case.name
            checked.update(wanted)
        passed += 1
    print(f"conformance cases through tables: {passed}")
    assert passed == sum(case.kind == "score" for case in CASES) > 100
    assert {"index", "index_rounded", "predicate", "domain_4", "aspect_8"} <= checked


def test_slices_begin_where_they_begin() -> None:
    """Offsets of values and of the bits that say which are there, in whole bytes and in parts of one."""
    of = spbe.instrument(EDITIONS[3])
    rows: list[list[Any]] = [list(row) for row in LEVELS]
    for at in range(0, 300, 13):
        rows[at][at % 47] = None
    held = table(of, rows)
    whole = rows_of(spbe.score_table(held, errors="column"))
    assert sum(row["problem"] is not None for row in whole) == len(range(0, 300, 13))
    for offset, length in [(0, 300), (1, 299), (7, 9), (8, 64), (13, 1), (63, 130), (299, 1), (300, 0)]:
        for part in (held.slice(offset, length), polars.from_arrow(held).slice(offset, length)):
            assert rows_of(spbe.score_table(part, errors="column")) == whole[offset : offset + length]


def test_nulls_are_blanks() -> None:
    of = spbe.instrument(EDITIONS[3])
    rows: list[list[Any]] = [list(row) for row in LEVELS[:50]]
    for at in (0, 17, 49):
        rows[at][at % 47] = None
    zero = expected(of, rows, blanks_as_zero=True)
    nothing = table(of, rows).set_column(4, "5", pyarrow.nulls(50))
    for held in (table(of, rows), table(of, rows).to_pandas(types_mapper={pyarrow.uint8(): pandas.UInt8Dtype()}.get)):
        assert rows_of(spbe.score_table(held, blanks="zero")) == zero
    rows = [[*row[:4], None, *row[5:]] for row in rows]
    assert rows_of(spbe.score_table(nothing, blanks="zero")) == expected(of, rows, blanks_as_zero=True)


@pytest.mark.parametrize("empty", [arrow().slice(0, 0), ARRAY[:0], numpy.asfortranarray(ARRAY[:0]), polars.from_arrow(arrow()).clear()])
def test_a_table_without_rows_has_results_without_rows(empty: Any) -> None:
    scores = spbe.score_table(empty)
    assert len(scores) == 0 and rows_of(scores) == []
    assert pyarrow.table(scores).column_names == list(scores.column_names)


def test_columns_are_found_by_number_or_name_and_others_ignored() -> None:
    of = spbe.instrument(EDITIONS[3])
    rows = expected(of, LEVELS)
    held = arrow()
    names = [row.name for row in of.indicators]
    english = [row.name_in("en") for row in of.indicators]
    for labels in (
        [f"Indikator {at}" for at in range(1, 48)],
        [f"indikator_{at}" for at in range(1, 48)],
        [f" {at} " for at in range(1, 48)],
        [name.removeprefix("Tingkat Kematangan ") for name in names],
        english,
    ):
        assert rows_of(spbe.score_table(held.rename_columns(labels))) == rows
    mixed = held.add_column(0, "agency", pyarrow.array(["Kota"] * 300)).append_column("Domain 1", pyarrow.nulls(300))
    backwards = mixed.select(list(reversed(mixed.column_names)))
    assert rows_of(spbe.score_table(backwards)) == rows
    renamed = held.rename_columns([f"q{at}" for at in range(47)])
    in_order = [f"q{at}" for at in range(47)]
    assert rows_of(spbe.score_table(renamed, columns=in_order)) == rows
    assert rows_of(spbe.score_table(renamed, columns={at + 1: f"q{at}" for at in range(47)})) == rows


def test_threads_change_nothing() -> None:
    of = spbe.instrument(EDITIONS[3])
    draw = numpy.random.default_rng(3)
    many = draw.integers(1, 6, (50_001, 47), dtype="uint8")
    many[::1000, 5] = 9
    held = pyarrow.table({str(at + 1): numpy.ascontiguousarray(many[:, at]) for at in range(47)})
    one = pyarrow.table(spbe.score_table(held, errors="column"))
    for threads in (2, 3, 1024):
        for source in (held, held.to_reader(max_chunksize=777), many, numpy.asfortranarray(many)):
            assert pyarrow.table(spbe.score_table(source, errors="column", threads=threads)).equals(one)
    assert one["problem"].null_count == 50_001 - 51
    assert one.slice(1, 300).select(range(15)).to_pylist() == expected(of, many[1:301].tolist())


def test_more_rows_than_one_batch_of_results_holds() -> None:
    """A window of results has 2^20 rows; what comes after is another."""
    rows = (1 << 20) + 5
    many = numpy.full((rows, 47), 3, dtype="uint8")
    many[1 << 20, 0] = 4
    scores = spbe.score_table(many, threads=2)
    results = pyarrow.table(scores)
    assert len(scores) == rows and results["index"].num_chunks == 2
    assert results["index"][rows - 5].as_py() == 3.013 and results["index"][rows - 6].as_py() == 3.0
    held = pyarrow.table({str(at + 1): pyarrow.array(many[:, at].copy()) for at in range(47)})
    assert pyarrow.table(spbe.score_table(held)).equals(results)


def test_results_go_wherever_arrow_goes() -> None:
    scores = spbe.score_table(ARRAY)
    rows = rows_of(scores)
    frame = pandas.DataFrame.from_arrow(scores)
    assert frame["index"].tolist() == [row["index"] for row in rows]
    assert (frame["predicate"] >= "Baik").sum() == sum(row["index"] >= 2.6 for row in rows)
    assert list(frame["predicate"].cat.categories) == ["Kurang", "Cukup", "Baik", "Sangat Baik", "Memuaskan"]
    other = polars.DataFrame(scores)
    assert other["index"].to_list() == frame["index"].tolist()
    assert other["predicate"].cast(polars.String).to_list() == [row["predicate"] for row in rows]
    assert other["index_rounded"].to_list() == [row["index_rounded"] for row in rows]
    counted = duckdb.sql("SELECT count(*), max(index_rounded) FROM scores WHERE predicate = 'Baik'").fetchall()
    baik = [row["index_rounded"] for row in rows if row["predicate"] == "Baik"]
    assert counted == [(len(baik), max(baik))]
    assert scores.to_frame(backend="polars").equals(other) and scores.to_frame().equals(frame)
    wanted = pyarrow.schema([*pyarrow.table(scores).schema][:2] + [pyarrow.field("predicate", pyarrow.string())])
    assert pyarrow.table(scores).select([0, 1, 2]).cast(wanted)["predicate"][0].as_py() == rows[0]["predicate"]
    assert pyarrow.schema(scores) == pyarrow.table(scores).schema


def test_a_scale_with_large_numbers_has_room_in_its_results() -> None:
    of = spbe.load_instrument(OWN.replace('"highest": 5', '"highest": 100').replace("dinas-contoh", "sampai-seratus"))
    held = table(of, [[Decimal("100")] * 3, [Decimal("99.99")] * 3])
    results = pyarrow.table(spbe.score_table(held, instrument=of))
    assert results.schema.field("index_rounded").type == pyarrow.decimal128(5, 2)
    assert results["index_rounded"].to_pylist() == [Decimal("100.00"), Decimal("99.99")]


def test_a_scorer_uses_memory_again_only_once_nobody_has_it() -> None:
    scorer = spbe.TableScorer(errors="column")
    kept = []
    for level in (1, 2, 3, 4, 5, 3):
        scores = scorer.score(numpy.full((20_000, 47), level, dtype="uint8"))
        kept.append((level, pyarrow.table(scores)["index"].combine_chunks() if level != 3 else None))
        part = pyarrow.table(scores)["domain_1"].slice(5, 10)
        del scores
        assert part.to_pylist() == [float(level)] * 10
    for level, index in kept:
        assert index is None or index.to_pylist() == [float(level)] * 20_000


def test_the_lines_of_the_page_on_tables_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = (ROOT / "docs" / "tables.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    here = [block for block in blocks if not block.startswith(("import spbe.spark", "import dask"))]
    assert len(blocks) == 7 and len(here) == 5  # the others run in scripts/spark.sh
    held = arrow().append_column("group", pyarrow.array(["Kota", "Kabupaten"] * 150))
    pyarrow.parquet.write_table(held, tmp_path / "penilaian.parquet")
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {"table": held}
    for block in here:
        exec(block, names)
    assert names["refused"] == 0
    assert names["frame"]["index"].to_list() == [row["index"] for row in rows_of(spbe.score_table(held))]
    assert len(names["scores"]) == 300
