"""What every test has: English surroundings, and the files of the project."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import spbe

ROOT = Path(__file__).resolve().parents[2]
SUITE = ROOT / "conformance"
SERANG = SUITE / "assessments" / "kota-serang-2021.json"


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    os.environ.setdefault("MPLBACKEND", "Agg")


@pytest.fixture
def card() -> spbe.Scorecard:
    """The evaluation of Kota Serang 2021, with the targets of its report."""
    return spbe.load_record(SERANG).score()


@pytest.fixture
def own() -> spbe.Instrument:
    """An instrument of one's own, with decimals and without domains."""
    return spbe.load_instrument(OWN)


OWN = """{
    "format": "spbe-instrument/1", "id": "dinas-contoh", "title": "Instrumen Dinas Contoh",
    "scale": {"lowest": 1, "highest": 5, "decimals": 2},
    "aspects": [
        {"number": "1", "name": "Kebijakan", "weight": "40"}, {"number": "2", "name": "Layanan", "weight": "60"}
    ],
    "indicators": [
        {"number": "1", "aspect": "1", "name": "Aturan"},
        {"number": "2-a", "aspect": "2", "name": "Loket"},
        {"number": "2-b", "aspect": "2", "name": "Aplikasi"}
    ],
    "bands": [{"name": "Baik", "floor": "3"}, {"name": "Cukup"}]
}"""
