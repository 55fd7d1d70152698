"""Spreadsheets in: every fixture of spbe-sheet with its expectations, places of problems, the one agency that is meant."""

from __future__ import annotations

import io
import json
import pickle
import warnings
from pathlib import Path
from typing import Any

import pytest

import spbe
from conftest import ROOT, SERANG

FIXTURES = ROOT / "spbe-sheet" / "tests" / "fixtures"
NAMES = sorted(path.stem for path in FIXTURES.glob("*.json"))

# How many there are: none is left out by accident.
COUNT = 101
DONE: set[str] = set()


def expected(name: str) -> tuple[dict[str, Any], Path, dict[str, Any]]:
    """What stands beside a fixture, the fixture, and what its reader is told."""
    document = json.loads((FIXTURES / f"{name}.json").read_text(encoding="utf-8"))
    (file,) = (path for path in FIXTURES.glob(f"{name}.*") if path.suffix in (".csv", ".xlsx", ".xls", ".ods"))
    asked: dict[str, Any] = dict(document.pop("options", {}))
    document.pop("about")
    if own := asked.pop("own", None):
        asked["instruments"] = [spbe.load_instrument(FIXTURES / own)]
    return document, file, asked


def level(value: Any) -> Any:
    return value if value is None or isinstance(value, int) else str(value)


def told(record: spbe.Record, wanted: dict[str, Any]) -> dict[str, Any]:
    """What a record says, in the words of an expectation."""
    said: dict[str, Any] = {"agency": record.agency, "group": record.group, "year": record.year, "sheet": record.sheet}
    said["instrument"] = record.instrument.id if record.instrument.id != "permenpanrb-59-2020" else None
    said = {key: value for key, value in said.items() if value is not None}
    said["levels"] = [level(value) for value in record.levels]
    try:
        card = record.score()
        said |= {"index": str(card.index), "predicate": card.predicate}
    except spbe.AssessmentError as error:
        blanks = [row.number for row, value in zip(record.instrument.indicators, record.levels) if value is None]
        assert [problem.indicator for problem in error.problems] == blanks
        for problem in error.problems:
            assert (problem.code, problem.sheet) == ("missing_indicator", record.sheet)
            assert problem.cell == record.cells.get(problem.indicator or "")
    if cells := wanted.get("cells"):
        rows = {str(row.row): row.number for row in record.instrument.indicators}
        said["cells"] = {row: record.cells.get(rows[row]) for row in cells}
    if record.notes:
        numbers = {row.number: str(row.row) for row in record.instrument.indicators}
        said["notes"] = {numbers[number]: note for number, note in record.notes.items()}
    return said


def column_of(cell: str) -> int:
    number = 0
    for letter in cell.rstrip("0123456789"):
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def problems_of(error: spbe.AssessmentError) -> list[dict[str, str]]:
    """Problems in the words of an expectation; row and column follow from the cell."""
    for problem in error.problems:
        assert (problem.path, problem.line) == (None, None)
        where = (column_of(problem.cell), int(problem.cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))) if problem.cell else (None,) * 2
        assert (problem.column, problem.row) == where
        assert pickle.loads(pickle.dumps(problem)) == problem
    keys = ("code", "sheet", "cell", "text", "indicator")
    stated = [
        {key: getattr(problem, key) for key in keys} | {"en": problem.message, "id": problem.message_in("id")}
        for problem in error.problems
    ]
    return [{key: value for key, value in problem.items() if value is not None} for problem in stated]


@pytest.mark.parametrize("name", NAMES)
def test_every_fixture_gives_what_stands_beside_it(name: str) -> None:
    wanted, file, asked = expected(name)
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        try:
            records = spbe.read_all(file, **asked)
        except spbe.AssessmentError as error:
            assert {"problems": problems_of(error)} == wanted
            assert error.__notes__ == [f"in {file}"]
            for read in (spbe.read, spbe.read_all):
                with pytest.raises(spbe.AssessmentError) as again:
                    read(file.read_bytes(), **asked)
                assert again.value.problems == error.problems
        else:
            found: dict[str, Any] = {
                "records": [told(record, wanted["records"][at]) for at, record in enumerate(records)]
            }
            passed = [one for warning in heard if isinstance(warning.message, spbe.SheetWarning) for one in warning.message.passed_over]
            if passed:
                found["passed_over"] = [[one.message, one.message_in("id")] for one in passed]
                assert len(heard) == 1 and heard[0].filename == __file__
            assert found == wanted
            assert records == spbe.read_all(file.read_bytes(), **asked) == spbe.read_all(io.BytesIO(file.read_bytes()), **asked)
            one_of(file, asked, records)
    DONE.add(name)


def one_of(file: Path, asked: dict[str, Any], records: tuple[spbe.Record, ...]) -> None:
    """`read` gives the only record; where there are several it says so, and takes the name of an agency."""
    if len(records) == 1:
        assert spbe.read(file, **asked) == records[0]
        assert spbe.read(str(file), agency=records[0].agency, **asked) == records[0]
        return
    with pytest.raises(spbe.AssessmentError, match=rf"^holds {len(records)} assessments \(") as error:
        spbe.read(file, **asked)
    (problem,) = error.value.problems
    assert problem.code == "several_assessments" and problem.message_in("id").startswith(f"memuat {len(records)} penilaian (")
    assert error.value.__notes__ == [f"in {file}", "say agency=, or use spbe.read_all"]
    agencies = [record.agency for record in records]
    for record in records:
        if agencies.count(record.agency) == 1 and record.agency:
            assert spbe.read(file, agency=record.agency.upper(), **asked) == record


def test_every_fixture_was_read() -> None:
    assert len(NAMES) == COUNT
    if DONE:  # not when this test runs alone
        assert len(DONE) == COUNT
        print(f"fixtures of spreadsheets (Python): {len(DONE)}")


TABLE = "Instansi;Kota Contoh\nTahun;2024\n\nNo;Indikator;Nilai\n"


def table(*changed: str, header: str = TABLE) -> bytes:
    """A row for each indicator, at level 3; rows that begin with the same number are changed."""
    rows = {row.split(";")[0]: row for row in (*(f"{number};;3" for number in range(1, 48)), *changed)}
    return (header + "\n".join(rows.values()) + "\n").encode()


def wide(*agencies: tuple[str, str], header: str = "Instansi") -> bytes:
    """A row for each agency, all levels alike."""
    numbers = ";".join(str(number) for number in range(1, 48))
    return "\n".join([f"{header};{numbers}", *(f"{name};" + ";".join([value] * 47) for name, value in agencies)]).encode()


def test_blanks_are_named_with_their_cells() -> None:
    record = spbe.read(table("7;;-", "13;;"))
    assert (record.draft.missing, record.cells["7"], record.sheet) == (("7", "13"), "C11", None)
    with pytest.raises(spbe.AssessmentError) as error:
        record.score()
    assert str(error.value) == "2 problems\nC11: indicator 7: no level given\nC17: indicator 13: no level given"
    first = error.value.problems[0]
    assert first.message_in("id") == "C11: indikator 7: belum diberi tingkat"
    assert (first.code, first.indicator, first.cell, first.row, first.column, first.text) == (
        "missing_indicator", "7", "C11", 11, 3, None,
    )  # fmt: skip
    assert pickle.loads(pickle.dumps(error.value)).problems == error.value.problems
    again = pickle.loads(pickle.dumps(record))
    assert again == record and hash(again) == hash(record) and again.cells == {}
    with pytest.raises(spbe.AssessmentError, match="^2 problems\nindicator 7: no level given\n"):
        again.score()


def test_problems_have_sheet_cell_row_column_and_text() -> None:
    with pytest.raises(spbe.AssessmentError) as error:
        spbe.read(table("1;;3 (empat)", "2;;3/4", "47;;6"))
    assert str(error.value) == (
        "3 problems\n"
        "C5 `3 (empat)`: indicator 1: the number and the word beside it mean different levels\n"
        "C6 `3/4`: indicator 2: not a value, or more than one: write one number, or leave the cell empty\n"
        "C51 `6`: indicator 47: level 6 is not in 1 to 5"
    )
    places = [(one.code, one.sheet, one.cell, one.row, one.column, one.text) for one in error.value.problems]
    assert places[0] == ("word_differs", None, "C5", 5, 3, "3 (empat)")
    assert places[2] == ("out_of_scale", None, "C51", 51, 3, "6")
    assert not isinstance(error.value, TypeError)


def test_problems_of_documents_have_no_cells() -> None:
    with pytest.raises(spbe.AssessmentError) as error:
        spbe.read('{"format": "spbe-assessment/1", "instrument": "permenpanrb-59-2020", "levels": {"1": 6}}')
    (problem,) = error.value.problems
    assert (problem.code, problem.path, problem.indicator) == ("out_of_scale", "/levels/1", "1")
    assert (problem.sheet, problem.cell, problem.row, problem.text) == (None,) * 4


def test_one_of_several_agencies_is_said_by_name() -> None:
    rekap = wide(("Dinas A", "3"), ("Dinas B", "4"), ("Dinas B", "5"))
    assert spbe.read(rekap, agency="dinas a").score().predicate == "Baik"
    for agency, code, english, indonesian in [
        (None, "several_assessments", "holds 3 assessments (Dinas A, Dinas B, Dinas B): choose one by its agency",
         "memuat 3 penilaian (Dinas A, Dinas B, Dinas B): pilih satu menurut instansinya"),
        ("Dinas C", "no_such_agency", "`Dinas C`: no such agency; there are: Dinas A, Dinas B, Dinas B",
         "`Dinas C`: instansi itu tidak ada; yang ada: Dinas A, Dinas B, Dinas B"),
        ("Dinas B", "agency_twice", "`Dinas B`: this agency stands in several rows: 3, 4",
         "`Dinas B`: instansi ini ada di beberapa baris: 3, 4"),
    ]:  # fmt: skip
        with pytest.raises(spbe.AssessmentError) as error:
            spbe.read(rekap, agency=agency)
        (problem,) = error.value.problems
        assert (problem.code, str(error.value), problem.message_in("id")) == (code, english, indonesian)
    many = wide(*((f"Dinas {at}", "3") for at in range(8)))
    with pytest.raises(spbe.AssessmentError, match=r"^holds 8 assessments \(Dinas 0, .*, Dinas 4, …\): choose one"):
        spbe.read(many)
    assert len(spbe.read_all(many)) == 8


def test_a_document_is_read_as_well(tmp_path: Path, own: spbe.Instrument) -> None:
    text = SERANG.read_text(encoding="utf-8")
    record = spbe.load_record(SERANG)
    with open(SERANG, encoding="utf-8") as file:
        assert spbe.read(file) == record
    assert record == spbe.read(SERANG) == spbe.read(text) == spbe.read(text.encode()) == spbe.read(io.StringIO(text))
    assert (spbe.read(SERANG).cells, spbe.read(SERANG).sheet) == ({}, None)
    assert spbe.read_all(SERANG) == (record,)
    assert spbe.read(SERANG, agency="pemerintah kota serang", instrument="permenpanrb-59-2020") == record
    mine = spbe.record([3, 3, 3], instrument=own).to_json()
    assert spbe.read(mine, instrument=own) == spbe.read(mine, instruments=[own])
    for asked, code, english in [
        ({"sheet": "Rekap"}, "no_such_sheet", "no such sheet; this file has none to choose from"),
        ({"agency": "Kota B"}, "no_such_agency", "/agency: no such agency; there are: Pemerintah Kota Serang"),
        ({"instrument": "permenpanrb-8-2026"}, "instrument_differs",
         "/instrument: another instrument is named here than the one asked for, permenpanrb-8-2026"),
    ]:  # fmt: skip
        with pytest.raises(spbe.AssessmentError) as error:
            spbe.read(SERANG, **asked)
        assert (error.value.problems[0].code, str(error.value)) == (code, english)


def test_the_content_says_what_a_file_is(tmp_path: Path) -> None:
    worksheet = io.BytesIO()
    spbe.write_sheet(worksheet, record=spbe.load_record(SERANG))
    wrong = tmp_path / "penilaian.json"
    wrong.write_bytes(worksheet.getvalue())
    assert spbe.read(wrong) == spbe.load_record(SERANG)
    wrong = tmp_path / "penilaian.csv"
    wrong.write_bytes(SERANG.read_bytes())
    assert spbe.read(wrong) == spbe.load_record(SERANG)
    without = tmp_path / "penilaian"
    without.write_bytes(table())
    assert spbe.read(without).agency == "Kota Contoh"
    without.write_bytes(b"nothing of the kind")
    with open(without, "rb") as file:
        for source in (without, file):
            with pytest.raises(spbe.AssessmentError, match="^no table of an assessment") as error:
                spbe.read(source)
            assert error.value.__notes__ == [f"in {without}"]
    with pytest.raises(spbe.AssessmentError) as error:
        spbe.read(' {"format": 1}')
    assert not hasattr(error.value, "__notes__")
    for data in (bytearray(table()), memoryview(table())):
        assert spbe.read(data) == spbe.read(table())


def test_an_instrument_is_asked_for_or_named(own: spbe.Instrument) -> None:
    pemdi = "No;Nilai\n" + "\n".join(f"{row};3,{row:02}" for row in range(1, 21))
    with pytest.raises(spbe.AssessmentError, match="B2 `3,01`: indicator 1: expected a whole number"):
        spbe.read(pemdi.encode())
    record = spbe.read(pemdi.encode(), instrument="permenpanrb-8-2026")
    assert record == spbe.read(f"Instrumen;permenpanrb-8-2026\n{pemdi}".encode())
    mine = b"No;Nilai\n1;3\n2-a;2,5\n2-b;4,25\n"
    assert str(spbe.read(mine, instrument=own).score().index.exact) == "129/40"
    named = b"Instrumen;dinas-contoh\n" + mine
    assert spbe.read(named, instruments=[own]) == spbe.read(named, instrument=own) == spbe.read(mine, instrument=own)
    assert spbe.read(mine, instrument="dinas-contoh", instruments=[own]) == spbe.read(mine, instrument=own)
    with pytest.raises(spbe.AssessmentError, match="unknown instrument `dinas-contoh`") as error:
        spbe.read(named)
    assert error.value.problems[0].cell == "B1"
    with pytest.raises(spbe.InstrumentError, match="unknown instrument `nope`"):
        spbe.read(mine, instrument="nope")
    with pytest.raises(spbe.AssessmentError, match="^B1 `dinas-contoh`: another instrument is named here than the one"):
        spbe.read(b"Instrumen;dinas-contoh\n" + table(header="No;;Nilai\n"), instrument="permenpanrb-59-2020", instruments=[own])


def test_what_was_not_read_is_told() -> None:
    rows = [f"Rata-rata {at};3" for at in range(5)]
    source = table() + "\n".join(f"Rata-rata;;{at}" for at in range(1, len(rows) + 1)).encode()
    with pytest.warns(spbe.SheetWarning) as heard:
        record = spbe.read(source)
    assert record.score().predicate == "Baik"
    (warning,) = (one.message for one in heard)
    assert isinstance(warning, spbe.SheetWarning)
    assert str(warning) == (
        "row 52 `Rata-rata`: passed over; row 53 `Rata-rata`: passed over; row 54 `Rata-rata`: passed over; and 2 more"
    )
    last = warning.passed_over[-1]
    assert (last.row, last.cell, last.sheet, last.text) == (56, None, None, "Rata-rata")
    assert (last.message_in("id"), str(last)) == ("baris 56 `Rata-rata`: dilewati", "row 56 `Rata-rata`: passed over")
    assert pickle.loads(pickle.dumps(last)) == last and hash(pickle.loads(pickle.dumps(last))) == hash(last)
    assert pickle.loads(pickle.dumps(warning)).passed_over == warning.passed_over
    with warnings.catch_warnings():
        warnings.simplefilter("error", spbe.SheetWarning)
        with pytest.raises(spbe.SheetWarning):
            spbe.read(source)


def test_records_of_sheets_take_part_like_any_other() -> None:
    first, second = spbe.read_all(wide(("Dinas A", "3"), ("Dinas B", "4")))
    assert len({first, second, spbe.read_all(wide(("Dinas A", "3")))[0]}) == 2
    card = first.score()
    assert card.record == first and pickle.loads(pickle.dumps(card)) == card
    assert str(second.score().after(card).difference) == "1"
