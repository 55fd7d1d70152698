"""What goes in and what comes out: exact values, and how they compare."""

from __future__ import annotations

import array
import collections
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Any

import numpy
import pandas
import polars
import pytest

import spbe

ALL_THREE = spbe.score([3] * 47)
PEMDI = "permenpanrb-8-2026"


def test_kota_serang_2021_comes_out_as_published(card: spbe.Scorecard) -> None:
    assert card.index.rounded == Decimal("2.97")
    assert card.index.exact == Fraction(5937, 2000)
    assert float(card.index) == 2.9685
    assert (card.predicate, card.predicate_in("en"), card.borderline) == ("Baik", "Good", False)
    assert [str(part.index) for part in card.domains] == ["2.70", "2.80", "2.09", "3.46"]
    assert sum(part.contribution for part in card.indicators) == card.index.exact
    assert card.outcome is not None
    assert (card.outcome.met, card.outcome.index_gap, len(card.outcome.below)) == (True, Fraction(737, 2000), 14)
    assert [part.number for part in card.weakest] == ["6"]


@pytest.mark.parametrize(
    "levels",
    [
        (3,) * 47,
        array.array("b", [3] * 47),
        collections.deque([3] * 47),
        numpy.full(47, 3),
        numpy.full(47, 3, dtype="uint8"),
        [numpy.int64(3)] * 47,
        polars.Series([3] * 47),
        pandas.Series([3] * 47).tolist(),
        pandas.array([3] * 47, dtype="Int64"),
        {number: 3 for number in range(1, 48)},
        {str(number): 3 for number in range(47, 0, -1)},
        {numpy.int64(number): numpy.int8(3) for number in range(1, 48)},
        MappingProxyType({number: 3 for number in range(1, 48)}),
        collections.OrderedDict((number, 3) for number in range(1, 48)),
        [(number, 3) for number in range(47, 0, -1)],
        spbe.draft([3] * 47),
    ],
    ids=lambda levels: type(levels).__name__,
)
def test_levels_come_as_lists_mappings_and_pairs(levels: Any) -> None:
    assert spbe.score(levels) == ALL_THREE


def test_pandas_na_is_a_blank() -> None:
    levels = pandas.array([3] * 46 + [None], dtype="Int64")
    assert spbe.draft(list(levels)).missing == ("47",)


@pytest.mark.parametrize("value", ["3.25", "3.2500", Decimal("3.25"), Decimal("3.250000000")])
def test_decimals_come_as_text_and_as_decimal(value: str | Decimal) -> None:
    card = spbe.score([value] * 20, instrument=PEMDI)
    assert card.index.exact == Fraction(13, 4)
    assert card.levels[0] == Decimal("3.25")


@pytest.mark.parametrize("value", [3, "3", "3.0", Decimal(3), Decimal("3.00000"), Decimal("3E0")])
def test_whole_values_of_a_scale_with_decimals_are_ints(value: Any) -> None:
    (first, *_) = spbe.score([value] * 20, instrument=PEMDI).levels
    assert (first, type(first)) == (3, int)


@pytest.mark.parametrize("value", [Decimal(3), Decimal("3.00"), Decimal("3E0")])
def test_a_whole_decimal_is_a_level(value: Decimal) -> None:
    """As a database gives it from a column of numbers."""
    card = spbe.score([value] * 47)
    assert card == spbe.score([3] * 47) and type(card.levels[0]) is int
    with pytest.raises(spbe.AssessmentError, match="^indicator 1: level 6 is not in 1 to 5$"):
        spbe.score([value * 2] + [3] * 46)


def test_blanks_count_as_zero_only_when_asked() -> None:
    blank: list[Any] = [3] * 46 + [None]
    with pytest.raises(spbe.AssessmentError, match="indicator 47: no level given"):
        spbe.score(blank)
    card = spbe.score(blank, blanks_as_zero=True)
    assert (card.index.exact, card.blanks_as_zero, card.levels[46]) == (Fraction(291, 100), True, None)
    with pytest.raises(spbe.AssessmentError) as error:
        spbe.score([3] * 19 + [None], instrument=PEMDI, blanks_as_zero=True)
    assert [problem.code for problem in error.value.problems] == ["not_defined"]


def test_the_basis_decides_the_predicate_where_they_differ() -> None:
    # 2.5950 to 2.5999 prints as 2.60: by hand, sums 5190 to 5199 of 2000.
    levels = [3] * 47
    for row in (0, 1, 30, 31, 32, 33, 34, 35):
        levels[row] = 1
    candidates = [spbe.score(levels[:row] + [level] + levels[row + 1 :]) for row in range(47) for level in range(1, 6)]
    for card in candidates:
        differs = card.with_basis("rounded").predicate != card.with_basis("exact").predicate
        assert card.borderline == differs


def test_an_index_compares_with_what_is_exact(card: spbe.Scorecard) -> None:
    index = card.index
    assert index == Fraction(5937, 2000) and index == Decimal("2.9685") and index != Decimal("2.97")
    assert index > Decimal("2.6") and index >= Fraction(5937, 2000) and index < 3 and 2 < index
    assert index == spbe.score(card.levels).index and hash(index) == hash(Fraction(5937, 2000))
    assert spbe.score([3] * 47).index == 3


@pytest.mark.parametrize("other", [2.6, numpy.float64(2.6), "2.6", None, Decimal("NaN"), Decimal("1E+9999999")])
def test_an_index_does_not_compare_with_what_is_not(card: spbe.Scorecard, other: Any) -> None:
    with pytest.raises(TypeError):
        assert card.index >= other
    assert card.index != other and not card.index == other and card.index not in [other]


@pytest.mark.parametrize(
    ("spec", "text"), [("", "1.03"), (".0f", "1"), (".1f", "1.0"), (".2f", "1.03"), (".3f", "1.025"), (".6f", "1.025000")]
)
def test_an_index_is_formatted_by_its_exact_value(spec: str, text: str) -> None:
    index = spbe.score([1] * 10 + [2] + [1] * 36).index  # 1.025: a float prints 1.02
    assert format(index, spec) == text


@pytest.mark.parametrize("spec", ["d", ".7f", "10.2f", ".2e", ".-1f", "é"])
def test_other_formats_are_refused(card: spbe.Scorecard, spec: str) -> None:
    with pytest.raises(ValueError, match="an index is formatted by"):
        format(card.index, spec)


def test_explanations_are_sequences(card: spbe.Scorecard) -> None:
    explanation = card.explain()
    assert len(explanation) == len(list(explanation)) == 13
    assert explanation[-1] == explanation[12] != explanation[0]
    assert explanation[-1].result == card.index
    for at in (13, -14, 2**62):
        with pytest.raises(IndexError):
            explanation[at]
    assert explanation.text("id").startswith("Aspek 1: Kebijakan Internal Tata Kelola SPBE (tata letak Tabel 10)")
    assert str(explanation) == explanation.text("en")


def test_sentences_follow_the_surroundings(card: spbe.Scorecard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "id_ID.UTF-8")
    assert spbe.language() == "id"
    assert str(card.explain()) == card.explain().text("id")
    assert "Indeks SPBE 2,97 Baik" in card._repr_html_()


def test_drafts_change_by_making_others() -> None:
    first = spbe.draft({13: 4})
    second = first.replace("14", 2)
    assert (first.level(14), second.level(14), second.level("13"), second.replace(13, None).answered) == (None, 2, 4, 1)
    with pytest.raises(spbe.AssessmentError, match="no indicator `48`"):
        first.replace(48, 3)
    with pytest.raises(spbe.AssessmentError, match="no indicator `48`"):
        first.level(48)
    with pytest.raises(TypeError, match="indicator 13: expected a whole number, not a number with decimals"):
        first.replace(13, 3.0)


def test_comparisons_hold_within_an_instrument_only(card: spbe.Scorecard) -> None:
    comparison = card.after(ALL_THREE)
    assert comparison.difference == Fraction(-63, 2000)
    assert len(comparison.parts) == 1 + 4 + 8 + 47
    earlier, later, difference = comparison.parts[0]
    assert later.index.exact - earlier.index.exact == difference
    other = spbe.compare(spbe.score([3] * 20, instrument=PEMDI), card)
    assert (other.difference, other.parts) == (None, ())
    assert other.reason_in("id") == (
        f"tidak dapat dibandingkan: {PEMDI} dan permenpanrb-59-2020 memuat indikator, bobot, atau skala yang berbeda"
    )


def test_changes_between_editions_name_their_rows() -> None:
    changes = spbe.diff("permenpanrb-5-2018", "permenpanrb-59-2020")
    kinds = collections.Counter(change.kind for change in changes)
    assert kinds["scale"] == 1 and kinds["added"] > 0
    reweighted = next(change for change in changes if change.kind == "reweighted")
    assert reweighted.before is not None and reweighted.after is not None
    assert reweighted.before.weight != reweighted.after.weight
    assert spbe.diff("permenpanrb-59-2020", "permenpanrb-59-2020") == ()


def test_published_figures_are_what_was_printed() -> None:
    averages = spbe.averages(2021, "kota")
    assert averages is not None
    assert averages.domains == tuple(map(Decimal, ("2.23", "1.91", "1.26", "2.88")))
    assert len(averages.aspects) == 8
    assert [spbe.averages_of(year) for year in (2022, -1, 10**12)] == [(), (), ()]
    assert [(year.year, str(year.index)) for year in spbe.series()][0] == (2018, "1.98")
