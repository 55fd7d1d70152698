"""The words around results, in Indonesian and English. Labels, predicates and sentences are the core's."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spbe._spbe import _Lang

_WORDS = {
    "aspect": ("Aspek", "Aspect"),
    "asked": ("Yang diminta setiap kenaikan", "What every raise asks for"),
    "average": ("rata-rata", "average"),
    "borderline": ("Predikat bergantung pada pembulatan", "The predicate depends on rounding"),
    "blanks": ("Indikator yang belum diisi dihitung 0", "Indicators without a level count as 0"),
    "choices": ("Pilihan yang setara", "Choices that are as good"),
    "contribution": ("Kontribusi", "Contribution"),
    "domain": ("Domain", "Domain"),
    "exactly": ("tepatnya", "exactly"),
    "gain": ("Tambahan indeks bila target tercapai", "Added to the index if the target is reached"),
    "index": ("Indeks", "Index"),
    "indicator": ("Indikator", "Indicator"),
    "indicators": ("indikator", "indicators"),
    "level": ("Tingkat", "Level"),
    "met": ("Semua target indikator tercapai", "Every indicator reaches its target"),
    "name": ("Nama", "Name"),
    "notice": ("Perhatian", "Notice"),
    "rounded": ("predikat dibaca dari indeks dua desimal", "the predicate is read from the two-decimal index"),
    "target": ("Target", "Target"),
    "this": ("hasil ini", "this result"),
    "value": ("Nilai", "Value"),
    "weight": ("Bobot (%)", "Weight (%)"),
}


def word(name: str, lang: _Lang) -> str:
    """A word in a language."""
    indonesian, english = _WORDS[name]
    return indonesian if lang == "id" else english


def number(digits: object, lang: _Lang) -> str:
    """A number as people of a language write it: `2,97` in Indonesian."""
    text = str(digits)
    return text.replace(".", ",") if lang == "id" else text
