"""Data frames and HTML."""

from __future__ import annotations

import sys
from fractions import Fraction
from html.parser import HTMLParser
from typing import Any

import pytest

import spbe


@pytest.mark.parametrize("backend", ["pandas", "polars"])
def test_a_frame_has_a_row_for_every_part(card: spbe.Scorecard, backend: Any) -> None:
    frame = card.to_frame(backend=backend)
    assert frame.shape == (1 + 4 + 8 + 47, 11)
    assert type(frame).__module__.startswith(backend)
    assert list(frame["value"])[0] == 2.9685 and list(frame["rounded"])[0] == "2.97"
    # A double is the one nearest to the exact value.
    for double, part in zip(list(frame["contribution"])[13:], card.indicators, strict=True):
        exact = part.contribution
        assert double == exact.numerator / exact.denominator
    assert card.instrument.to_frame(backend=backend).shape == (59, 7)
    assert card.after(card).to_frame(backend=backend).shape == (60, 6)


def test_whichever_library_is_there_makes_the_frame(card: spbe.Scorecard, monkeypatch: pytest.MonkeyPatch) -> None:
    assert type(card.to_frame()).__module__.startswith("pandas")
    monkeypatch.setitem(sys.modules, "pandas", None)
    assert type(card.to_frame()).__module__.startswith("polars")
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(ImportError, match=r"pandas or Polars is not installed: pip install spbe\[pandas\]"):
        card.to_frame()
    with pytest.raises(ImportError, match=r"polars is not installed: pip install spbe\[polars\]"):
        card.to_frame(backend="polars")


class Balance(HTMLParser):
    """Notices tags that do not close."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.cells = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.open.append(tag)
        self.cells += tag == "td"

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize(("lang", "heading"), [("id", "Indeks SPBE 2,97 Baik"), ("en", "SPBE index 2.97 Baik")])
def test_html_is_whole_and_in_the_language(card: spbe.Scorecard, lang: Any, heading: str) -> None:
    html = card.to_html(lang=lang)
    page = Balance()
    page.feed(html)
    assert page.open == [] and page.cells == 5 * (4 + 8 + 47)
    assert heading in html and card.notices[0].message_in(lang) in html
    assert "color:#" not in html.replace("background:#", ""), "the page's own colours"
    assert len(html) < 40_000


def test_html_says_what_else_there_is_to_know() -> None:
    card = spbe.score([3] * 46 + [None], blanks_as_zero=True, basis="rounded")
    html = card.to_html(lang="en")
    assert "Indicators without a level count as 0" in html and "read from the two-decimal index" in html
    assert "10/3" in spbe.score([3] * 37, instrument="permenpanrb-5-2018").to_html(lang="en")


def test_nothing_that_a_document_says_becomes_markup() -> None:
    evil = "<script>alert(1)</script>"
    html = spbe.record([3] * 47, agency=evil).score().to_html()
    assert "<script" not in html and "&lt;script&gt;" in html
    assert "<pre" in spbe.score([3] * 47).explain()._repr_html_()


def test_a_fraction_is_exact_where_a_double_is_not() -> None:
    part = spbe.score([1] * 37, instrument="permenpanrb-5-2018").aspects[6]
    assert sum(row.weight for row in part.instrument_row.children) == part.weight
    assert Fraction(10, 3) in [row.weight for row in part.instrument_row.children]
