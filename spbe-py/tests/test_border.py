"""Abuse at the border: whatever comes in, an exception says what is wrong. Nothing panics, nothing hangs."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
from itertools import count
from typing import Any

import numpy
import pandas
import pytest

import spbe

WHOLE = "indicator 1: expected a whole number, not "
DECIMALS = 'indicator 1: expected a whole number or decimal text such as "3.25", not '


def named(value: Any) -> str:
    """A short name for a case; Python itself refuses to write out very long numbers."""
    return type(value).__name__


class Strange:
    """Says 3 in every way but being a number."""

    def __str__(self) -> str:
        return "3"

    def __float__(self) -> float:
        return 3.0


class Angry:
    """Has an index, and refuses to tell."""

    def __index__(self) -> int:
        raise RuntimeError("no")


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (3.0, "a number with decimals"),
        (float("nan"), "a number with decimals"),
        (numpy.float64(3), "a number with decimals"),
        (numpy.float32(3), "a number with decimals"),
        (True, "true or false"),
        (numpy.True_, "true or false"),
        ("3", "text"),
        (Decimal("3.5"), "a number with decimals"),
        (Decimal("NaN"), "a number with decimals"),
        (Fraction(3), "a number with decimals"),
        (Strange(), "a number with decimals"),
        (3 + 0j, "something else"),
        ([3], "a list"),
        ({1: 3}, "an object"),
        (object(), "something else"),
        (b"3", "something else"),
        (2**70, "a number that large"),
        (10**5000, "a number that large"),
        (Angry(), "something else"),
        ("\ud800", "something else"),
    ],
    ids=named,
)
def test_a_value_of_a_wrong_kind_is_a_type_error_that_names_its_row(value: Any, message: str) -> None:
    for levels in ([value] + [3] * 46, {1: value} | dict.fromkeys(range(2, 48), 3)):
        for call in (spbe.score, spbe.draft):
            with pytest.raises(TypeError) as error:
                call(levels)
            assert isinstance(error.value, spbe.AssessmentTypeError)
            assert str(error.value) == WHOLE + message


@pytest.mark.parametrize(
    ("value", "kind", "message"),
    [
        (3.5, TypeError, DECIMALS + "a number with decimals"),
        (True, TypeError, DECIMALS + "true or false"),
        (Strange(), TypeError, DECIMALS + "a number with decimals"),
        ("3,5", ValueError, "indicator 1: `3,5` is not a decimal number such as 3.25"),
        ("1e0", ValueError, "indicator 1: `1e0` is not a decimal number such as 3.25"),
        ("3" * 100_000, ValueError, f"indicator 1: value {'3' * 40}… is not in 1 to 5"),
        (Decimal("3.12345"), ValueError, "indicator 1: 3.12345 has more than 4 decimals"),
        (Decimal("-3"), ValueError, "indicator 1: value -3 is not in 1 to 5"),
        (Decimal("NaN"), ValueError, "indicator 1: `NaN` is not a decimal number such as 3.25"),
        (Decimal("Infinity"), ValueError, "indicator 1: `Infinity` is not a decimal number such as 3.25"),
        (Decimal("1E+999999"), ValueError, "indicator 1: `1E+999999` is not a decimal number such as 3.25"),
        (Decimal("1E-999999"), ValueError, "indicator 1: `1E-999999` is not a decimal number such as 3.25"),
    ],
)
def test_values_of_a_scale_with_decimals(value: Any, kind: type[Exception], message: str) -> None:
    with pytest.raises(kind) as error:
        spbe.score([value] + [3] * 19, instrument="permenpanrb-8-2026")
    assert str(error.value) == message


@pytest.mark.parametrize(
    ("levels", "message"),
    [
        ("3" * 47, "not str"),
        (b"\x03" * 47, "not bytes"),
        (bytearray(47), "not bytearray"),
        ({3}, "not set, which has no order"),
        (frozenset({3}), "not frozenset, which has no order"),
        (iter([3] * 47), "not list_iterator"),
        ((3 for _ in range(47)), "not generator"),
        (count(), "not count"),
        (None, "not NoneType"),
        (3, "not int"),
        (pandas.Series([3] * 47), "of a Series pass x.tolist() for the order, or x.to_dict() for the labels"),
        ({"format": "spbe-assessment/1", "levels": [3] * 47}, "spbe.load_record(x) takes a whole document"),
        (spbe.record([3] * 47), "of a Record take x.score(), x.draft or x.levels"),
        (pandas.DataFrame({"level": [3] * 47}), "of a DataFrame pass x.tolist() for the order"),
    ],
)
def test_what_is_no_list_of_levels_says_what_to_pass(levels: Any, message: str) -> None:
    for call in (spbe.score, spbe.draft, spbe.code, spbe.record):
        with pytest.raises(TypeError, match="levels are a list in the order of the annex, a dict by printed number") as error:
            call(levels)
        assert message in str(error.value)


@pytest.mark.parametrize("key", [1.0, None, (1,), b"1", True, numpy.float64(1)])
def test_an_indicator_is_named_by_an_int_or_a_str(key: Any) -> None:
    with pytest.raises(TypeError, match="an indicator is named by its printed number, an int or a str such as 13"):
        spbe.draft({key: 3})


@pytest.mark.parametrize("key", [0, -1, 48, 2**70, -(2**70), 10**5000, "", "x" * 10**6, "01", "１"], ids=named)
def test_an_indicator_that_does_not_exist_is_a_problem(key: Any) -> None:
    with pytest.raises(spbe.AssessmentError, match="permenpanrb-59-2020 has no indicator `"):
        spbe.draft({key: 3})


def test_every_problem_comes_at_once() -> None:
    with pytest.raises(spbe.AssessmentError) as error:
        spbe.score({1: 6, 2: 3.0, "2": 4, 99: 1})
    codes = [problem.code for problem in error.value.problems]
    assert codes[:4] == ["out_of_scale", "wrong_kind", "duplicate_indicator", "unknown_indicator"]
    assert codes[4:] == ["missing_indicator"] * 45
    assert isinstance(error.value, TypeError) and isinstance(error.value, ValueError)
    assert str(error.value).startswith("49 problems\nindicator 1: level 6 is not in 1 to 5\n")


def test_a_wrong_count_gets_a_hint_and_no_guess() -> None:
    with pytest.raises(spbe.AssessmentError) as error:
        spbe.score([3] * 20)
    assert [problem.code for problem in error.value.problems] == ["wrong_count"]
    assert "permenpanrb-8-2026" in str(error.value)


@pytest.mark.parametrize("length", [0, 46, 48, 251, 10**7])
def test_lists_of_any_length_are_counted(length: int) -> None:
    with pytest.raises(spbe.AssessmentError, match=f"^{length} levels given") as error:
        spbe.score([3] * length)
    assert error.value.problems[0].code == "wrong_count"


def test_endless_things_are_not_read() -> None:
    class Endless:
        def __len__(self) -> int:
            return 2**62

        def __iter__(self) -> Any:
            return count()

    with pytest.raises(spbe.AssessmentError, match="^4611686018427387904 levels given"):
        spbe.draft(Endless())


def test_too_many_rows_are_refused() -> None:
    for levels in (dict.fromkeys(range(1000), 3), [(1, 3)] * 250 + [(1, 3)]):
        with pytest.raises(spbe.AssessmentError) as error:
            spbe.draft(levels)
        assert error.value.problems[0].code in ("too_large", "wrong_count")


@pytest.mark.parametrize("odd", [3, (1,), (1, 2, 3), [1, 3], "13"])
def test_pairs_are_all_pairs(odd: Any) -> None:
    with pytest.raises(TypeError, match=r"^levels\[1\] is no pair of an indicator and a level, as the first is$"):
        spbe.draft([(1, 3), odd])


def test_a_value_may_change_what_it_is_in() -> None:
    """User code runs while values are taken; it can do no harm."""
    rows: dict[Any, Any] = {}
    levels: list[Any] = []

    class Sly:
        def __index__(self) -> int:
            rows.clear()
            levels.clear()
            return 3

    rows |= {number: Sly() for number in range(1, 48)}
    assert spbe.score(rows).predicate == "Baik"
    levels += [Sly() for _ in range(47)]
    assert spbe.score(levels).predicate == "Baik"


def test_errors_of_user_code_come_through() -> None:
    class Broken(list[int]):
        def __iter__(self) -> Any:
            raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        spbe.score(Broken([3] * 47))


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: spbe.instrument("nope"), "`nope`"),
        (lambda: spbe.score([3] * 47, instrument="permenpanrb-59"), "`permenpanrb-59`"),
        (lambda: spbe.diff("nope", "permenpanrb-59-2020"), "`nope`"),
    ],
)
def test_an_unknown_instrument_says_which_are_known(call: Any, message: str) -> None:
    with pytest.raises(spbe.InstrumentError) as error:
        call()
    assert message in str(error.value) and "permenpanrb-8-2026" in str(error.value)
    assert error.value.problems[0].code == "unknown_instrument"


@pytest.mark.parametrize(
    ("call", "kind", "message"),
    [
        (lambda: spbe.score([3] * 47, basis="near"), ValueError, 'a basis is "exact" or "rounded", not "near"'),
        (lambda: spbe.score([3] * 47, instrument=59), TypeError, "an instrument is an id or an Instrument, not int"),
        (lambda: spbe.score([3] * 47, [1]), TypeError, "positional"),
        (lambda: spbe.score([3] * 47).explain().text("fr"), ValueError, 'a language is "id" or "en", not "fr"'),
        (lambda: spbe.score([3] * 47).explain().text(1), TypeError, 'a language is "id" or "en", not int'),
        (lambda: spbe.score([3] * 47).to_frame(backend="spark"), ValueError, 'a backend is "pandas" or "polars"'),
        (lambda: spbe.load_record(3), TypeError, "a document is a path, JSON text, bytes or a dict of its JSON, not int"),
        (lambda: spbe.load_record(b"{}", instruments=["x"]), TypeError, "instruments are a list of Instrument, not of str"),
        (lambda: spbe.decode("!"), ValueError, "!"),
        (lambda: spbe.targets(index=2.6), TypeError, 'pass text such as "2.6", an int or a Decimal, not float'),
        (lambda: spbe.targets(level=3.5), TypeError, "expected a whole number, not a number with decimals"),
        (lambda: spbe.targets(predicate="Bagus"), ValueError, "`Bagus`"),
        (lambda: spbe.record([3] * 47, year=1), ValueError, "1 is not in 2000 to 2199"),
        (lambda: spbe.record([3] * 47, agency="x" * 10_001), ValueError, "10000 characters"),
        (lambda: spbe.record([3] * 47, meta={"a": float("nan")}), ValueError, "line 1"),
        (lambda: spbe.record([3] * 47, notes={48: "?"}), ValueError, "no indicator `48`"),
        (lambda: spbe.record([3] * 47, notes={1: "a", "1": "b"}), ValueError, "indicator 1: given more than once"),
        (lambda: spbe.record([3] * 47, services={1: "a", "1": "b"}), ValueError, "indicator 1: given more than once"),
        (lambda: spbe.targets(levels={1: 3, "1": 4}), ValueError, "indicator 1: given more than once"),
        (lambda: spbe.draft(spbe.draft({1: 3}), instrument="permenpanrb-8-2026"), ValueError, "the draft is of"),
        (
            lambda: spbe.score([3] * 20, instrument="permenpanrb-8-2026", targets=spbe.Targets.report_2021()),
            ValueError,
            "the targets are of permenpanrb-59-2020, not of permenpanrb-8-2026",
        ),
        (lambda: spbe.Index(1, 0), ValueError, "denominator"),
        (lambda: spbe.Index(-1, 2), ValueError, "not below zero"),
    ],
)
def test_every_mistake_has_its_message(call: Any, kind: type[Exception], message: str) -> None:
    with pytest.raises(kind) as error:
        call()
    assert message in str(error.value)


def test_documents_out_of_bounds_are_refused() -> None:
    deep = "[" * 100_000
    for load in (spbe.load_record, spbe.load_instrument, spbe.verify):
        for document, code in [
            (deep, "too_large"),
            (b"{" + b" " * 2**21, "too_large"),
            (b"\xff", "syntax"),
            (b"", "syntax"),
            ('{"a": "\ud800"}', "syntax"),
        ]:
            with pytest.raises(spbe.AssessmentError) as error:
                load(document)
            assert error.value.problems[0].code == code


def test_floats_in_documents_are_problems_and_no_type_errors() -> None:
    document = {"format": "spbe-assessment/1", "instrument": "permenpanrb-59-2020", "levels": {"1": 3.0}}
    with pytest.raises(spbe.AssessmentError) as error:
        spbe.load_record(json.dumps(document))
    assert not isinstance(error.value, TypeError)
    assert [(problem.code, problem.path) for problem in error.value.problems] == [("wrong_kind", "/levels/1")]
