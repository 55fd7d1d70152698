"""Plots: what they show is what the result says. How they look was looked at."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import pytest
from matplotlib import pyplot
from matplotlib.projections.polar import PolarAxes

import spbe


PEMDI = spbe.score(["3.25"] * 20, instrument="permenpanrb-8-2026")


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    yield
    pyplot.close("all")


def words(axes: Any) -> str:
    figure = axes.get_figure()
    figure.canvas.draw()
    texts = [text.get_text() for text in axes.texts] + [tick.get_text() for tick in axes.get_yticklabels()]
    legend = [text.get_text() for one in (*figure.legends, axes.get_legend()) if one for text in one.get_texts()]
    return "\n".join([axes.get_title(), *texts, *legend])


def against() -> list[spbe.Averages]:
    return [averages for averages in (spbe.averages(2021, "Kota"), spbe.averages(2021, "Nasional")) if averages]


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("id", ["Indeks SPBE 2,97 Baik", "Penyelenggara SPBE", "rata-rata Kota 2021", "Pemerintah Kota Serang, 2021"]),
        ("en", ["SPBE index 2.97 Baik", "SPBE organisers", "average Kota 2021", "Pemerintah Kota Serang, 2021"]),
    ],
)
def test_labels_are_in_the_language(card: spbe.Scorecard, lang: Any, expected: list[str]) -> None:
    for draw in (spbe.plot.radar, spbe.plot.bars):
        said = words(draw(card, against=against(), lang=lang))
        for label in expected:
            assert label in said, draw.__name__
    said = words(spbe.plot.gaps(card, lang=lang))
    assert expected[0] in said and "25. " in said and ("+0,0300" if lang == "id" else "+0.0300") in said


def test_a_radar_shows_the_aspects(card: spbe.Scorecard) -> None:
    axes = spbe.plot.radar(card, against=against()[0])
    assert isinstance(axes, PolarAxes)
    average, own = axes.get_lines()
    assert list(own.get_ydata())[:-1] == [float(part.index) for part in card.aspects]
    assert list(average.get_ydata())[:-1] == [float(value) for value in against()[0].aspects]
    assert axes.get_ylim() == (0, 5)


def test_bars_show_domains_and_aspects(card: spbe.Scorecard) -> None:
    axes = spbe.plot.bars(card)
    assert [bar.get_width() for bar in axes.patches][:3] == [2.7, 2.7, 2.8]
    assert len(axes.patches) == 12 and axes.get_xlim() == (0, 5)
    assert len(spbe.plot.bars(PEMDI).patches) == 7


def test_gaps_begin_with_what_adds_most(card: spbe.Scorecard) -> None:
    axes = spbe.plot.gaps(card)
    shown = [text.get_text() for text in axes.texts if text.get_text().startswith("+")]
    assert len(shown) == 14 and shown == sorted(shown, reverse=True)
    met = spbe.score([5] * 47, targets=spbe.Targets.report_2021())
    assert "Every indicator reaches its target" in words(spbe.plot.gaps(met, lang="en"))


def test_axes_of_ones_own_are_drawn_on(card: spbe.Scorecard) -> None:
    figure, (left, right) = pyplot.subplots(1, 2)
    assert spbe.plot.bars(card, ax=left) is left and spbe.plot.gaps(card, ax=right) is right
    assert left.get_legend() is not None and not figure.legends
    with pytest.raises(ValueError, match="a radar needs polar axes"):
        spbe.plot.radar(card, ax=left)
    polar = pyplot.figure().add_subplot(projection="polar")
    assert spbe.plot.radar(card, ax=polar) is polar


@pytest.mark.parametrize(
    ("call", "kind", "message"),
    [
        (lambda card: spbe.plot.radar(card, against=PEMDI), ValueError, "not comparable"),
        (lambda card: spbe.plot.bars(card, against=[PEMDI]), ValueError, "not comparable"),
        (lambda card: spbe.plot.bars(PEMDI, against=against()), ValueError, "the averages are of permenpanrb-59-2020"),
        (lambda card: spbe.plot.radar(card, against="Kota"), TypeError, "a Scorecard or Averages, not str"),
        (lambda card: spbe.plot.gaps(PEMDI), ValueError, "no targets for indicators"),
        (lambda card: spbe.plot.bars(card, lang="fr"), ValueError, 'a language is "id" or "en"'),
    ],
)
def test_what_cannot_be_drawn_says_why(card: spbe.Scorecard, call: Any, kind: type[Exception], message: str) -> None:
    with pytest.raises(kind, match=message):
        call(card)


def test_without_matplotlib_it_says_what_to_install(card: spbe.Scorecard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(ImportError, match=r"matplotlib is not installed: pip install spbe\[plot\]"):
        spbe.plot.bars(card)


def test_names_are_no_formulas_and_all_of_them_are_in_the_legend() -> None:
    odd = spbe.record([3] * 47, agency=r"Dinas $\X$ 5$").score()
    hidden = spbe.record([4] * 47, agency="_Kota").score()
    for axes in (spbe.plot.bars(odd, against=hidden, lang="id"), spbe.plot.radar(odd, against=hidden, lang="id")):
        said = words(axes)
        assert r"Dinas \$\X\$ 5\$" in said and "_Kota" in said, said


def test_bars_stand_on_axes_that_have_something_already() -> None:
    card = spbe.score([3] * 47)
    axes = spbe.plot.bars(card)
    axes.axvspan(1, 2)
    assert spbe.plot.bars(card, ax=axes) is axes
