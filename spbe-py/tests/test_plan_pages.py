"""Plans as HTML and as data frames. How they look was looked at."""

from __future__ import annotations

from typing import Any

import pytest

import spbe


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("id", ["Rencana kenaikan ke Sangat Baik", "kurang 0,5315", "tepatnya 3,506", "Yang diminta setiap kenaikan"]),
        ("en", ["The way up to Sangat Baik", "0.5315 more", "exactly 3.506", "What every raise asks for", "annex II.E, indicator 32, level 5"]),
    ],
)
def test_a_path_is_shown_in_the_language(card: spbe.Scorecard, lang: Any, expected: list[str]) -> None:
    said = spbe.path(card, "Sangat Baik").to_html(lang=lang)
    for text in ["Pemerintah Kota Serang, 2021", *expected]:
        assert text in said


def test_other_answers_are_shown_too(card: spbe.Scorecard) -> None:
    margin = spbe.margin(card)
    assert margin is not None and "0.3685 above the floor 2.6" in margin._repr_html_()
    beyond = spbe.path(card, "Memuaskan", max_step=1)
    assert "is out of reach" in beyond._repr_html_() and "asks for" not in beyond._repr_html_()
    assert "Every indicator at level 3 at least" in spbe.to_target(card, 3)._repr_html_()
    assert spbe.frontier(card)._repr_html_().count("<tr") > 103
    assert "46 possible raises without a cost there count 1 each" in spbe.path([4] * 47, cost={42: 3})._repr_html_()


def test_names_are_escaped(card: spbe.Scorecard) -> None:
    mine = spbe.record([3] * 47, agency="<script>")
    said = spbe.path(mine)
    assert said is not None and "<script>" not in said._repr_html_() and "&lt;script&gt;" in said._repr_html_()


@pytest.mark.parametrize("backend", ["pandas", "polars"])
def test_frames_have_a_row_for_each(card: spbe.Scorecard, backend: Any) -> None:
    way, best, margin = spbe.path(card, "Sangat Baik"), spbe.frontier(card), spbe.margin(card)
    assert margin is not None
    for thing, rows in [(way, 19), (way.plan, 19), (best, 103), (margin, 13), (spbe.to_target(card, 3), 20)]:
        assert len(thing.to_frame(backend=backend)) == rows
    assert list(way.to_frame(backend=backend).columns) == ["indicator", "name", "level", "to", "cost", "gain", "certain"]
    assert len(spbe.requirements(lang="en").to_frame(backend=backend)) == 188


def test_a_record_lends_its_name_and_its_targets(card: spbe.Scorecard) -> None:
    assert card.record is not None
    way = spbe.path(card.record, "Sangat Baik")
    assert way.to_dict()["agency"] == "Pemerintah Kota Serang" and way == spbe.path(card, "Sangat Baik")
    assert spbe.to_target(card).cost == 20 and len(spbe.to_target(card).indicators) == 14
    rounded = card.with_basis("rounded")
    assert spbe.path(rounded, "Sangat Baik").basis == "rounded" and spbe.path(rounded, basis="exact", to=4).basis == "exact"
