"""Documents in and out: files, text, bytes; results that verify, and those that do not."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import spbe
from conftest import OWN, SERANG, SUITE


def test_a_document_comes_from_a_path_text_or_bytes() -> None:
    record = spbe.load_record(SERANG)
    assert (record.agency, record.group, record.year) == ("Pemerintah Kota Serang", "Kota", 2021)
    text = SERANG.read_text(encoding="utf-8")
    assert record == spbe.load_record(str(SERANG)) == spbe.load_record(text) == spbe.load_record(text.encode())
    assert record == spbe.load_record("\ufeff" + text)
    assert record.meta == json.loads(text)["meta"]
    assert record.targets is not None and record.targets.index == Decimal("2.6")


def test_a_spreadsheet_is_no_document_and_says_what_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "penilaian.xlsx"
    spbe.write_sheet(path)
    with pytest.raises(spbe.AssessmentError) as error:
        spbe.load_record(path)
    assert error.value.__notes__ == ["spreadsheets are read by spbe.read"]


def test_texts_are_text() -> None:
    for part in ("notes", "services"):
        texts: Any = {part: {2: 3}}
        with pytest.raises(TypeError, match="^indicator 2: a note or a service is str, not int$"):
            spbe.record([3] * 47, **texts)


def test_a_missing_file_is_what_python_says() -> None:
    with pytest.raises(FileNotFoundError, match=r"nirgendwo\.json"):
        spbe.load_record("nirgendwo.json")
    with pytest.raises(IsADirectoryError):
        spbe.load_instrument(SUITE)


def test_a_record_keeps_everything() -> None:
    record = spbe.record(
        {1: 3, "13": 4},
        agency="Kota Contoh",
        services={35: "Kesehatan"},
        notes={"1": "SK 12/2023"},
        targets=spbe.targets(level=3, levels={1: 5}),
        previous={1: 2},
        previous_year=2023,
        meta='{"number": 1.50}',
    )
    again = spbe.load_record(record.to_json())
    assert again == record
    assert (again.services, again.notes, again.previous_year) == ({"35": "Kesehatan"}, {"1": "SK 12/2023"}, 2023)
    assert again.previous == spbe.draft({1: 2})
    assert again.targets is not None and again.targets.levels == {"1": 5}
    assert '"number":1.50' in record.to_json(), "numbers stay as written"
    assert again.to_dict()["levels"][12] == 4
    assert spbe.load_record(record.to_json(pretty=True)) == record
    without = spbe.load_record(SERANG)
    assert spbe.load_record(without.to_dict()) == spbe.load_record(json.loads(SERANG.read_bytes())) == without


def test_a_result_says_whose_it_is_and_verifies(card: spbe.Scorecard, tmp_path: Path) -> None:
    path = tmp_path / "hasil.json"
    path.write_text(card.to_json(pretty=True), encoding="utf-8")
    verified = spbe.verify(path)
    assert (verified.index, verified.targets) == (card.index, card.targets)
    document = card.to_dict()
    assert spbe.verify(document) == verified
    assert (document["agency"], document["index"]["exact"]) == ("Pemerintah Kota Serang", "5937/2000")
    forged = card.to_json().replace('"contribution":{"exact":"13/1000"', '"contribution":{"exact":"14/1000"', 1)
    with pytest.raises(spbe.AssessmentError) as error:
        spbe.verify(forged)
    (problem,) = error.value.problems
    assert (problem.code, problem.path) == ("differs", "/indicators/0/contribution/exact")


def test_an_instrument_of_ones_own_works_like_any_other(own: spbe.Instrument, tmp_path: Path) -> None:
    path = tmp_path / "contoh.json"
    path.write_text(OWN, encoding="utf-8")
    assert spbe.load_instrument(path) == own
    card = spbe.score({"1": 3, "2-a": "2.5", "2-b": Decimal("4.25")}, instrument=own)
    assert (str(card.index.exact), card.predicate) == ("129/40", "Baik")
    assert card.domains == () and [row.number for row in own.indicators] == ["1", "2-a", "2-b"]
    assert own.provenance == "own" and not own.official and [notice.code for notice in own.notices] == ["own"]
    record = spbe.record([3, 3, 3], instrument=own)
    assert spbe.load_record(record.to_json(), instruments=[own]) == record
    assert spbe.verify(card.to_json(), instruments=[own]) == card
    with pytest.raises(spbe.AssessmentError, match="no edition `dinas-contoh`|dinas-contoh"):
        spbe.load_record(record.to_json())
    with pytest.raises(spbe.AssessmentError) as error:
        card.code()
    assert error.value.problems[0].code == "code_none"


def test_a_wrong_definition_gets_every_flaw_with_its_path() -> None:
    wrong = OWN.replace('"40"', '"41"').replace('"floor": "3"', '"floor": "9"')
    with pytest.raises(spbe.InstrumentError) as error:
        spbe.load_instrument(wrong)
    assert len(error.value.problems) == 2
    assert {problem.path for problem in error.value.problems} == {"/aspects", "/bands/0/floor"}


def test_built_in_instruments_are_those_of_the_suite() -> None:
    fingerprints = json.loads((SUITE / "instruments" / "fingerprints.json").read_text(encoding="utf-8"))
    assert {edition.id: edition.fingerprint for edition in spbe.instruments()} == fingerprints
