"""What is wrong with a table, and how it is said."""

from __future__ import annotations

import pickle
import re
from decimal import Decimal
from typing import Any

import numpy
import pandas
import polars
import pyarrow
import pytest

import spbe
from tables import ARRAY, LEVELS, PEMDI, arrow, rows_of, table

EDITION = spbe.instrument("permenpanrb-59-2020")


def problems(held: Any, **more: Any) -> list[tuple[str, str, str]]:
    """Code and sentences of everything that is wrong."""
    with pytest.raises(spbe.AssessmentError) as error:
        spbe.score_table(held, **more)
    assert pickle.loads(pickle.dumps(error.value)).problems == error.value.problems
    return [(problem.code, problem.message, problem.message_in("id")) for problem in error.value.problems]


def test_a_mask_is_not_passed_over() -> None:
    masked = numpy.ma.masked_equal(numpy.array([[3] * 47, [3] * 46 + [1]], dtype="uint8"), 1)
    for held in (masked, masked.T.copy().T):
        assert problems(held, blanks="zero") == [
            (
                "wrong_kind",
                "the array has a mask, which is not read: pass a table whose columns have nulls",
                "larik memiliki mask, yang tidak dibaca: berikan tabel yang kolomnya memuat null",
            )
        ]


def test_what_an_extension_type_is_stored_as_is_no_level() -> None:
    names = [str(number) for number in range(1, 48)]
    columns: dict[str, Any] = {name: pyarrow.array([3, 3], "uint8") for name in names}
    columns["1"] = pandas.period_range("1970-02", periods=2, freq="M")
    frame = pandas.DataFrame({name: pandas.Series(column) for name, column in columns.items()})
    ((code, english, indonesian),) = problems(pyarrow.Table.from_pandas(frame))
    assert (code, english) == ("wrong_kind", 'column "1" holds pandas.period, which is no number: cast first')
    assert indonesian == 'kolom "1" berisi pandas.period, yang bukan bilangan: ubah dahulu'


def test_a_column_is_of_one_indicator() -> None:
    names = [str(number) for number in range(1, 48)]
    held = pyarrow.table({name: pyarrow.array([3], "uint8") for name in names})
    wrong = [*names[:2], "2", *names[3:]]
    assert problems(held, columns=wrong) == [
        ("repeated_column", 'column "2" stands for more than one indicator', 'kolom "2" mewakili lebih dari satu indikator')
    ]
    twice: dict[int | str, str] = {number: str(number) for number in range(1, 48)}
    said = problems(held, columns={**twice, "1": "2"})
    assert [english for _, english, _ in said] == ["indicator 1: given more than once"]


def test_problems_of_rows_name_row_and_indicator() -> None:
    rows: list[list[Any]] = [list(row) for row in LEVELS[:20]]
    rows[3][12], rows[3][46], rows[19][0] = 6, None, 0
    with pytest.raises(spbe.AssessmentError) as error:
        spbe.score_table(table(EDITION, rows, "int8"))
    said = error.value.problems
    assert [(problem.row, problem.indicator, problem.code) for problem in said] == [
        (3, "13", "out_of_scale"),
        (3, "47", "missing_indicator"),
        (19, "1", "out_of_scale"),
    ]
    assert said[0].message == "row 3, indicator 13: level 6 is not in 1 to 5"
    assert said[0].message_in("id") == "baris 3, indikator 13: tingkat 6 di luar 1 sampai 5"
    assert not isinstance(error.value, TypeError)
    texts = [row["problem"] for row in rows_of(spbe.score_table(table(EDITION, rows, "int8"), errors="column"))]
    assert texts[3] == "indicator 13: level 6 is not in 1 to 5; indicator 47: no level given"
    assert [at for at, text in enumerate(texts) if text is not None] == [3, 19]
    (text,) = rows_of(spbe.score_table(table(EDITION, rows[19:], "int8"), errors="column", lang="id"))
    assert text["problem"] == "indikator 1: tingkat 0 di luar 1 sampai 5"
    assert {key: value for key, value in text.items() if key != "problem"} == dict.fromkeys(list(text)[:-1])


@pytest.mark.parametrize("held", [numpy.full((3000, 47), 6), table(EDITION, [[6] * 47] * 3000), numpy.full((3000, 47), -1, order="F")])
def test_the_list_of_problems_has_an_end_and_says_how_many_more(held: Any) -> None:
    said = problems(held)
    assert len(said) == 142  # three rows of 47 problems, and how many more
    assert said[-1] == (
        "more_rows",
        "2997 more of 3000 rows have no result; rows count from 0",
        "2997 lagi dari 3000 baris tidak memiliki hasil; baris dihitung dari 0",
    )


def test_rows_are_counted_over_windows_of_the_work() -> None:
    many = numpy.full(((1 << 20) + 9, 47), 3, dtype="uint8")
    many[(1 << 20) + 7, 4] = 0
    assert [said[1] for said in problems(many, threads=2)] == ["row 1048583, indicator 5: level 0 is not in 1 to 5"]
    many[: 1 << 20, 0] = 0
    assert problems(many)[-1][1] == "1048477 more of 1048585 rows have no result; rows count from 0"


def test_columns_that_are_not_there_are_all_named() -> None:
    held = arrow().drop_columns(["3", "4", "47"])
    assert problems(held) == [
        (
            "missing_column",
            "no column for indicators 3, 4 and 47 of permenpanrb-59-2020: a column is named by the printed number or the "
            "name, or by columns=",
            "tidak ada kolom untuk indikator 3, 4 dan 47 dari permenpanrb-59-2020: kolom diberi nama nomor tercetak atau "
            "nama indikator, atau melalui columns=",
        )
    ]
    assert "no column for indicator 3 of" in problems(arrow().drop_columns(["3"]))[0][1]


def test_columns_that_could_be_two_things_are_all_named() -> None:
    held = arrow().append_column("Indikator 5", pyarrow.array([3] * 300)).append_column("6", pyarrow.array([3] * 300))
    assert problems(held) == [
        (
            "repeated_column",
            'columns "5" and "Indikator 5" are both indicator 5: say which with columns=',
            'kolom "5" dan "Indikator 5" sama-sama berarti indikator 5: tentukan dengan columns=',
        ),
        (
            "repeated_column",
            'columns "6" and "6" are both indicator 6: say which with columns=',
            'kolom "6" dan "6" sama-sama berarti indikator 6: tentukan dengan columns=',
        ),
    ]
    own = spbe.load_instrument(spbe.load_instrument(OWN_WITH_ONE_NAME).to_json())
    held = pyarrow.table({"Layanan": [3], "1": [3]})
    assert problems(held, instrument=own) == [
        (
            "ambiguous_column",
            'column "Layanan" could be indicators 2 and 3: say which with columns=',
            'kolom "Layanan" dapat berarti indikator 2 dan 3: tentukan dengan columns=',
        ),
        problems(held.select(["1"]), instrument=own)[0],
    ]


OWN_WITH_ONE_NAME = """{
    "format": "spbe-instrument/1", "id": "dua-layanan", "title": "Dua Layanan", "scale": {"lowest": 1, "highest": 5},
    "aspects": [{"number": "1", "name": "Semua", "weight": "100"}],
    "indicators": [
        {"number": "1", "aspect": "1", "name": "Aturan"},
        {"number": "2", "aspect": "1", "name": "Layanan"},
        {"number": "3", "aspect": "1", "name": "Layanan"}
    ],
    "bands": [{"name": "Baik", "floor": "3"}, {"name": "Cukup"}]
}"""


def test_columns_that_the_caller_names() -> None:
    held = arrow().append_column("6", pyarrow.array([3] * 300))
    names = [str(at) for at in range(1, 48)]
    assert [said[:2] for said in problems(held, columns=names)] == [("repeated_column", 'the table has 2 columns "6"')]
    names[5:7] = ["six", "seven"]
    assert problems(held, columns=names) == [
        ("unknown_column", 'the table has no column "six" and "seven"', 'tabel tidak memuat kolom "six" dan "seven"')
    ]
    assert [said[:2] for said in problems(held, columns=names[:20])] == [
        ("wrong_count", "20 levels given, permenpanrb-59-2020 has 47")
    ]
    said = problems(held, columns={1: "1", "48": "2"})
    assert [code for code, *_ in said] == ["unknown_indicator", "missing_column"]
    for columns, message in {
        "1": "columns is a list of names in the order of the annex, or a dict of names by printed number, not str",
        (1, 2): "columns is a list of names in the order of the annex, or a dict of names by printed number; 1 is no name",
    }.items():
        with pytest.raises(TypeError, match=re.escape(message)):
            spbe.score_table(held, columns=columns)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="an array has no names of columns"):
        spbe.score_table(ARRAY, columns=names)


@pytest.mark.parametrize(
    ("held", "cast"),
    [
        (pandas.DataFrame(ARRAY.astype(float), columns=range(1, 48)), 'table.astype({"1": "UInt8"})'),
        (polars.from_arrow(arrow()).with_columns(polars.all().cast(polars.Float32)), 'table.cast({"1": polars.UInt8})'),
        (arrow().cast(pyarrow.schema([(str(at), "float16") for at in range(1, 48)])), 'table["1"].cast("uint8")'),
    ],
    ids=["pandas", "Polars", "pyarrow"],
)
def test_floats_are_a_type_error_that_says_how_to_cast(held: Any, cast: str) -> None:
    with pytest.raises(TypeError) as error:
        spbe.score_table(held)
    assert isinstance(error.value, spbe.AssessmentError)
    (problem,) = error.value.problems
    named = ", ".join(f'"{at}"' for at in range(1, 47)) + ' and "47"'
    assert problem.code == "wrong_kind"
    assert re.match(rf"columns {named} hold float\d\d, and values are whole numbers: cast first, such as ", problem.message)
    assert re.match(r'kolom "1", .* dan "47" berisi float\d\d, sedangkan nilai adalah ', problem.message_in("id"))
    assert cast in problem.message and cast in problem.message_in("id")


def test_the_casts_that_are_named_work() -> None:
    rows = rows_of(spbe.score_table(arrow()))
    frame = pandas.DataFrame(ARRAY.astype(float), columns=[str(at) for at in range(1, 48)])
    assert rows_of(spbe.score_table(frame.astype({name: "UInt8" for name in frame}))) == rows
    frame.loc[0, "1"] = float("nan")
    assert spbe.score_table(frame.astype({name: "UInt8" for name in frame}), errors="column").refused == 1
    other = polars.from_arrow(arrow()).cast(polars.Float64)
    assert rows_of(spbe.score_table(other.cast(polars.UInt8))) == rows
    pemdi = spbe.instrument(PEMDI)
    halves = pandas.DataFrame({str(at): [2.5, 3.25] for at in range(1, 21)})
    with pytest.raises(TypeError) as error:
        spbe.score_table(halves, instrument=pemdi)
    cast = re.search(r"such as table\.(astype\(.*?\)\}\))", str(error.value))
    assert cast
    for name in halves:
        halves = eval(f"halves.{cast[1]}".replace('"1"', f'"{name}"'), {"halves": halves, "pandas": pandas, "pyarrow": pyarrow})
    assert [row["index"] for row in rows_of(spbe.score_table(halves, instrument=pemdi))] == [2.5, 3.25]


@pytest.mark.parametrize("kind", ["float64", "float32", "float16", "bool", ">i4", "complex128", "O", "U1", "datetime64[s]"])
def test_arrays_of_other_kinds_are_a_type_error(kind: str) -> None:
    odd = numpy.ones((2, 47)).astype(kind)
    with pytest.raises(TypeError) as error:
        spbe.score_table(odd)
    if kind != "datetime64[s]":
        assert 'table.astype("uint8")' in str(error.value)


def test_an_array_of_floats_is_refused_in_a_whole_sentence() -> None:
    with pytest.raises(spbe.AssessmentError) as error:
        spbe.score_table(numpy.full((1, 47), 3.0))
    (problem,) = error.value.problems
    assert problem.message_in("en").startswith("the array holds float64, and values are whole numbers: cast first")
    assert problem.message_in("id").startswith("larik berisi float64, sedangkan nilai adalah bilangan bulat: ubah dahulu")


def test_other_types_of_columns_are_a_type_error() -> None:
    for kind, named in {
        pyarrow.bool_(): "bool",
        pyarrow.string(): "text",
        pyarrow.date32(): "date32",
        pyarrow.list_(pyarrow.int8()): "list",
    }.items():
        held = arrow().set_column(7, "8", pyarrow.nulls(300, kind))
        with pytest.raises(TypeError, match=re.escape(f'column "8" holds {named}')):
            spbe.score_table(held)


def test_whole_decimals_are_levels_and_no_others() -> None:
    for kind in (pyarrow.decimal128(3, 0), pyarrow.decimal64(9, 4), pyarrow.decimal128(38, 20), pyarrow.decimal32(5, 2)):
        held = arrow().set_column(7, "8", arrow()["8"].cast(kind))
        assert rows_of(spbe.score_table(held)) == rows_of(spbe.score_table(arrow()))
        for odd in ("3.5", "6", "3.00000000001"):
            if len(odd) > 4 and kind != pyarrow.decimal128(38, 20) or len(odd) > 1 and kind.scale == 0:
                continue
            levels: list[Any] = [3] * 47
            levels[7] = Decimal(odd)
            held = table(EDITION, [levels], "int8" if odd == "6" else kind)
            with pytest.raises(spbe.AssessmentError) as error:
                spbe.score(levels)
            assert [said[1] for said in problems(held)] == [f"row 0, {error.value}"]


def test_values_that_no_scale_has() -> None:
    of = spbe.instrument(PEMDI)
    for text, said in {
        "3.12345": "3.12345 has more than 4 decimals",
        "5.1": "value 5.1 is not in 1 to 5",
        "3,5": "`3,5` is not a decimal number",
        "": "`` is not a decimal number",
        "9" * 60: f"value {'9' * 40}… is not in 1 to 5",
    }.items():
        held = table(of, [["3"] * 19 + [text]], pyarrow.string())
        (row,) = rows_of(spbe.score_table(held, instrument=of, errors="column"))
        with pytest.raises(spbe.AssessmentError) as error:
            spbe.score(["3"] * 19 + [text], instrument=of)
        assert row["problem"] == error.value.problems[0].message, said
    for number in ("3.12345", "99999999999999999999999999.5"):
        held = table(of, [[Decimal(number)] * 20], pyarrow.decimal128(38, 9))
        (row,) = rows_of(spbe.score_table(held, instrument=of, errors="column"))
        with pytest.raises(spbe.AssessmentError) as error:
            spbe.score([Decimal(number)] * 20, instrument=of)
        assert row["problem"].split("; ")[0] == error.value.problems[0].message
    large = pyarrow.table({str(at): pyarrow.array([2**64 - 1], "uint64") for at in range(1, 48)})
    assert problems(large)[0][1] == "row 0, indicator 1: level 18446744073709551615 is not in 1 to 5"


def test_blanks_as_zero_only_where_a_source_says_so() -> None:
    of = spbe.instrument(PEMDI)
    held = table(of, [[None] * 20])
    (row,) = rows_of(spbe.score_table(held, instrument=of, blanks="zero", errors="column"))
    with pytest.raises(spbe.AssessmentError) as error:
        spbe.score([None] * 20, instrument=of, blanks_as_zero=True)
    assert row["problem"] == error.value.problems[0].message


@pytest.mark.parametrize(
    ("held", "message"),
    [
        ([LEVELS], "a table is one of pyarrow, pandas, Polars or DuckDB, anything else that speaks Arrow, or a NumPy array"),
        (ARRAY[0], "a table of numbers has two dimensions, .* this has 1"),
        (ARRAY[None], "a table of numbers has two dimensions, .* this has 3"),
        (ARRAY[:, :20], "20 levels given, permenpanrb-59-2020 has 47; 20 would fit permenpanrb-8-2026"),
        (numpy.zeros((0, 0), "uint8"), "0 levels given, permenpanrb-59-2020 has 47"),
        (pyarrow.array([1, 2]), "what the table hands over is no table of Arrow: .*Int64"),
        (polars.Series([1, 2]), "what the table hands over is no table of Arrow: .* as a Schema"),
    ],
    ids=str,
)
def test_what_is_no_table(held: Any, message: str) -> None:
    with pytest.raises((TypeError, ValueError), match=message):
        spbe.score_table(held)


def test_arguments_that_make_no_sense() -> None:
    for more, message in [
        ({"errors": "skip"}, 'errors is "raise" or "column", not "skip"'),
        ({"blanks": "one"}, 'blanks is None or "zero", not "one"'),
        ({"basis": "near"}, 'a basis is "exact" or "rounded"'),
        ({"threads": 0}, "threads is from 1 to 1024, not 0"),
        ({"threads": -1}, "threads is from 1 to 1024, not -1"),
        ({"lang": "fr"}, 'a language is "id" or "en"'),
        ({"instrument": "nope"}, "nope"),
    ]:
        with pytest.raises(ValueError, match=message):
            spbe.score_table(ARRAY, **more)  # type: ignore[arg-type]
