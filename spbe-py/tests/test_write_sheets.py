"""Spreadsheets out: what is written reads back as the same, and a file is whole or untouched."""

from __future__ import annotations

import errno
import io
import os
import stat
import subprocess
import sys
import threading
import warnings
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import spbe
from conftest import OWN, SERANG

LANGS = ("id", "en")
EDITIONS = [edition.id for edition in spbe.instruments()]


def whole(instrument: spbe.Instrument) -> spbe.Record:
    """A record with everything that one can hold."""
    first, second, *_, last = (row.number for row in instrument.indicators)
    decimals = instrument.scale.decimals
    return spbe.record(
        {first: 3, second: Decimal("2.25") if decimals else 2, last: 4},
        instrument=instrument,
        agency="=Kota; \"Contoh\", 'satu'",
        group="Kota",
        year=2024,
        services={last: "@Perizinan"},
        notes={first: "-belum ada\nmenyusul", second: "SK 12/2023"},
        targets=spbe.targets(
            instrument=instrument, index="3.5", predicate=instrument.predicates[1], level=3, levels={first: 5}, source="RPJMD"
        ),
        previous={first: 2},
        previous_year=2023,
        meta='{"nomor": 1.50, "worksheet": {"evidence": {"%s": "SK Nomor 7"}}}' % first,
    )


def workbook(**what: Any) -> bytes:
    to = io.BytesIO()
    spbe.write_sheet(to, **what)
    return to.getvalue()


def texts(data: bytes) -> str:
    return zipfile.ZipFile(io.BytesIO(data)).read("xl/sharedStrings.xml").decode()


def edition(name: str) -> spbe.Instrument:
    return spbe.load_instrument(OWN) if name == "own" else spbe.instrument(name)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", [*EDITIONS, "own"])
def test_worksheets_come_back_as_the_same_record(name: str, lang: Any, tmp_path: Path) -> None:
    instrument = edition(name)
    count, sheet = len(instrument.indicators), "Penilaian" if lang == "id" else "Assessment"
    records = [
        whole(instrument),
        spbe.record([3] * count, instrument=instrument),
        spbe.record([None] * count, instrument=instrument),
        spbe.record(["3.25" if instrument.scale.decimals else 5] * count, instrument=instrument, agency="Dinas A"),
    ]
    for at, record in enumerate(records):
        path = tmp_path / f"{at}.xlsx"
        spbe.write_sheet(path, record=record, lang=lang)
        again = spbe.read(path, instruments=[instrument])
        assert again == record and again.to_json() == record.to_json()
        assert spbe.read(workbook(record=record, lang=lang), instrument=instrument) == record
        assert path.read_bytes() == workbook(record=record, lang=lang), "the same record gives the same bytes"
        assert set(again.cells) == {row.number for row in instrument.indicators} and again.sheet == sheet
    empty = tmp_path / "kosong.xlsx"
    spbe.write_sheet(str(empty), instrument=instrument, lang=lang)
    assert spbe.read(empty, instruments=[instrument]) == records[2]
    with pytest.raises(spbe.AssessmentError) as error:
        spbe.read(empty, instruments=[instrument]).score()
    assert [problem.sheet for problem in error.value.problems] == [sheet] * count
    assert str(error.value).splitlines()[1].startswith(f"{sheet}!")


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", [*EDITIONS, "own"])
def test_csv_comes_back_and_says_what_it_does_not_hold(name: str, lang: Any, tmp_path: Path) -> None:
    instrument = edition(name)
    record, path = whole(instrument), tmp_path / "penilaian.CSV"
    with pytest.warns(spbe.SheetWarning) as heard:
        spbe.write_sheet(path, record=record, lang=lang)
    (warning,) = (one.message for one in heard)
    assert isinstance(warning, spbe.SheetWarning) and warning.left_out == ("meta", "previous", "targets.source")
    assert str(warning) == f"{path} does not hold: meta, previous, targets.source" and heard[0].filename == __file__
    again = spbe.read(path, instruments=[instrument])
    held = ("levels", "agency", "group", "year", "services", "notes")
    assert [getattr(again, one) for one in held] == [getattr(record, one) for one in held]
    assert again.targets is not None and record.targets is not None and again.targets.levels.items() >= record.targets.levels.items()
    assert path.read_bytes().startswith(b"\xef\xbb\xbf") and (b";" if lang == "id" else b",") in path.read_bytes()
    plain = spbe.record(record.levels, instrument=instrument, agency="Dinas A", year=2024)
    spbe.write_sheet(path, record=plain, lang=lang)
    assert spbe.read(path, instruments=[instrument]) == plain


def test_an_empty_worksheet_is_of_the_usual_edition(tmp_path: Path) -> None:
    path = tmp_path / "kertas-kerja.xlsx"
    spbe.write_sheet(path)
    record = spbe.read(path)
    assert (record.instrument.id, record.draft.answered) == ("permenpanrb-59-2020", 0)
    spbe.write_sheet(path, instrument="permenpanrb-8-2026")
    assert spbe.read(path).instrument.id == "permenpanrb-8-2026"


def test_the_language_is_asked_for_or_that_of_the_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    assert workbook() == workbook(lang="en") != workbook(lang="id")
    monkeypatch.setenv("LANG", "id_ID.UTF-8")
    assert workbook() == workbook(lang="id")


def test_results_are_a_workbook_of_the_card(card: spbe.Scorecard, own: spbe.Instrument) -> None:
    said = texts(workbook(card=card, lang="id"))
    assert "Pemerintah Kota Serang" in said and "Baik" in said and "5937/2000" in said
    with pytest.warns(spbe.SheetWarning):  # what stands beside the values
        assert spbe.read(workbook(card=card)).levels == card.levels
    alone = spbe.score([3] * 47)
    assert workbook(card=alone) == workbook(card=spbe.record([3] * 47).score())
    target = spbe.targets(level=5, index="4.2")
    assert workbook(card=alone.with_targets(target)) == workbook(card=spbe.record([3] * 47, targets=target).score())
    assert workbook(card=card.with_targets(target)) != workbook(card=card)
    blanks = spbe.score({1: 5}, blanks_as_zero=True)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", spbe.SheetWarning)
        assert spbe.read(workbook(card=blanks)).levels == blanks.levels
        mine = spbe.score(["3.25", 4, 5], instrument=own)
        assert spbe.read(workbook(card=mine), instrument=own).levels == mine.levels


@pytest.mark.parametrize("name", [*EDITIONS, "own"])
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_tables_come_back_row_by_row(name: str, ending: str, tmp_path: Path) -> None:
    instrument = edition(name)
    count = len(instrument.indicators)
    level = "2.5" if instrument.scale.decimals else 2
    records = [
        spbe.record([3] * count, instrument=instrument, agency="Dinas A", group="Kota", year=2024),
        spbe.record([level] * (count - 1) + [None], instrument=instrument, agency="=Dinas B", year=2024),
    ]
    path = tmp_path / f"rekap.{ending}"
    for lang in LANGS:
        spbe.write_sheet(path, records=records, lang=lang)
        again = spbe.read_all(path, instruments=[instrument])
        assert [one.to_json() for one in again] == [one.to_json() for one in records]
        with pytest.raises(spbe.AssessmentError) as error:
            again[1].score()
        assert error.value.problems[0].row == 3
        spbe.write_sheet(path, records=(one for one in records[:1]))
        assert spbe.read(path, instruments=[instrument]) == records[0]
    with pytest.warns(spbe.SheetWarning, match="does not hold: meta, notes, previous, services, targets$"):
        spbe.write_sheet(path, records=[whole(instrument)])


def test_what_cannot_be_written_says_why_and_leaves_the_file(tmp_path: Path) -> None:
    path = tmp_path / "hasil.xlsx"
    path.write_text("what was there")
    fine = OWN.replace('"40"', '"0.0001"').replace('"60"', '"99.9999"').replace('"decimals": 2', '"decimals": 4')
    disagrees = spbe.record([3] * 47, meta={"worksheet": {"phases": {"interview": {"1": 2}}}})
    pemdi = spbe.record(["3.25"] * 20, instrument="permenpanrb-8-2026")
    cases: list[tuple[dict[str, Any], str, str | None, str, str]] = [
        ({"instrument": spbe.load_instrument(fine)}, "too_fine_for_sheet", None,
         "the index of dinas-contoh is too fine for formulas", "indeks dinas-contoh terlalu halus untuk rumus"),
        ({"record": disagrees}, "worksheet_entry", "/meta/worksheet/phases/*/1",
         "/meta/worksheet/phases/*/1: the phases lead to 2, but the assessment says 3",
         "/meta/worksheet/phases/*/1: nilai akhir menurut tahap adalah 2, sedangkan penilaian menyebut 3"),
        ({"records": [pemdi, disagrees]}, "several_instruments", None, "one table holds one instrument",
         "satu tabel memuat satu instrumen"),
    ]  # fmt: skip
    for what, code, place, english, indonesian in cases:
        with pytest.raises(spbe.AssessmentError) as error:
            spbe.write_sheet(path, **what)
        problem = error.value.problems[0]
        assert (problem.code, problem.path, problem.cell) == (code, place, None)
        assert problem.message.startswith(english) and problem.message_in("id").startswith(indonesian)
    with pytest.raises(spbe.InstrumentError, match="unknown instrument `nope`"):
        spbe.write_sheet(path, instrument="nope")
    assert path.read_text() == "what was there" and os.listdir(tmp_path) == ["hasil.xlsx"]


def test_a_call_that_is_none_says_what_would_be_one(tmp_path: Path, card: spbe.Scorecard) -> None:
    record = card.record
    assert record is not None
    path: Any = tmp_path / "a.xlsx"
    wrong: list[tuple[Any, dict[str, Any], type[Exception], str]] = [
        (path, {"record": card}, TypeError, r"record is a Record, not Scorecard: spbe.record\(levels\) makes one"),
        (path, {"record": [3] * 47}, TypeError, "record is a Record, not list"),
        (path, {"card": record}, TypeError, r"card is a Scorecard, not Record: record.score\(\) makes one"),
        (path, {"records": record}, TypeError, "for a single one there is record="),
        (path, {"records": [record, card]}, TypeError, "each of records is a Record, not Scorecard"),
        (path, {"records": []}, ValueError, "records are empty"),
        (path, {"records": 3}, TypeError, "not iterable"),
        (path, {"record": record, "card": card}, TypeError, "record and card are given: a file holds one of"),
        (path, {"record": record, "instrument": "x"}, TypeError, "record and instrument are given"),
        (path, {"instrument": 59}, TypeError, "an instrument is an id or an Instrument, not int"),
        (path, {"lang": "fr"}, ValueError, 'a language is "id" or "en", not "fr"'),
        (tmp_path / "a.csv", {"card": card}, ValueError, "results are written as .xlsx"),
        (tmp_path / "a.ods", {}, ValueError, r"a.ods: end the file's name with .xlsx or .csv"),
        (tmp_path / "a", {}, ValueError, "end the file's name with .xlsx or .csv"),
        (3, {}, TypeError, r"a path is str, os.PathLike\[str\] or an open binary file, not int"),
        (b"a.xlsx", {}, TypeError, "not bytes"),
        ("a\0.xlsx", {}, ValueError, "embedded null byte"),
        ("\ud800.xlsx", {}, ValueError, "surrogates not allowed"),
        (io.StringIO(), {}, TypeError, "string argument expected"),
    ]
    for to, what, kind, message in wrong:
        with pytest.raises(kind, match=message):
            spbe.write_sheet(to, **what)
    assert os.listdir(tmp_path) == []


def test_files_that_cannot_be_opened_are_what_python_says(tmp_path: Path) -> None:
    (tmp_path / "folder.xlsx").mkdir()
    (tmp_path / "file.xlsx").write_text("x")
    cases = [
        (tmp_path / "nowhere" / "a.xlsx", FileNotFoundError, errno.ENOENT),
        (tmp_path / "folder.xlsx", IsADirectoryError, errno.EISDIR),
        (tmp_path / "file.xlsx" / "a.xlsx", NotADirectoryError, errno.ENOTDIR),
        (tmp_path / f"{'x' * 300}.xlsx", OSError, errno.ENAMETOOLONG),
        (Path("/sys/a.xlsx"), PermissionError, errno.EACCES),
    ]
    for path, kind, number in cases:
        with pytest.raises(kind) as error:
            spbe.write_sheet(path)
        assert (error.value.errno, error.value.filename) == (number, str(path))
        assert error.value.strerror == os.strerror(number)
        for read in (spbe.read, spbe.read_all):
            if kind is not PermissionError and path.name != "folder.xlsx":
                with pytest.raises(kind) as error:
                    read(path)
                assert (error.value.errno, error.value.filename) == (number, str(path))
    with pytest.raises(IsADirectoryError):
        spbe.read(tmp_path)
    assert sorted(os.listdir(tmp_path)) == ["file.xlsx", "folder.xlsx"]


FULL = """
import os, resource, sys, spbe
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))  # as if the disk were full
try:
    spbe.write_sheet(sys.argv[1])
except OSError as error:
    print(type(error).__name__, error.errno, error.filename)
"""


def test_a_full_disk_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_text("what was there")
    done = subprocess.run([sys.executable, "-c", FULL, str(path)], capture_output=True, text=True, timeout=60)
    assert done.stdout == f"OSError {errno.EFBIG} {path}\n", done.stderr
    assert path.read_text() == "what was there" and os.listdir(tmp_path) == ["a.xlsx"]


def test_a_file_that_is_replaced_keeps_its_rights_and_its_links(tmp_path: Path) -> None:
    path, link = tmp_path / "a.xlsx", tmp_path / "link.xlsx"
    path.write_text("what was there")
    path.chmod(0o640)
    link.symlink_to(path)
    spbe.write_sheet(link)
    assert link.is_symlink() and stat.S_IMODE(path.stat().st_mode) == 0o640
    assert path.read_bytes() == workbook()


def test_threads_read_and_write_at_once(tmp_path: Path) -> None:
    record = spbe.load_record(SERANG)
    wrong: list[object] = []

    def work(at: int) -> None:
        for _ in range(5):
            path = tmp_path / f"{at % 2}.xlsx"  # two share a file: one of them wins, and it is whole
            spbe.write_sheet(path, record=record)
            if spbe.read(path) != record:
                wrong.append(at)

    threads = [threading.Thread(target=work, args=(at,)) for at in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == [] and sorted(os.listdir(tmp_path)) == ["0.xlsx", "1.xlsx"]
