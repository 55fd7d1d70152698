"""What cannot be asked about plans says why: every problem at once, in both languages."""

from __future__ import annotations

import io
import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import spbe

LEVELS = [3] * 47


@pytest.mark.parametrize(
    ("arguments", "code", "english", "indonesian"),
    [
        ({"to": "Istimewa"}, "unknown_predicate", "permenpanrb-59-2020 has no predicate `Istimewa`", "permenpanrb-59-2020 tidak memuat predikat `Istimewa`"),
        ({"to": 6}, "out_of_scale", "value 6 is not in 1 to 5", "nilai 6 di luar 1 sampai 5"),
        ({"to": Fraction(10, 3)}, "not_a_number", "`10/3` is not a decimal number such as 3.25", "`10/3` bukan bilangan desimal seperti 3.25"),
        ({"to": Decimal("3.50001")}, "too_many_decimals", "3.50001 has more than 4 decimals", "3.50001 memuat lebih dari 4 angka desimal"),
        ({"locked": [48]}, "unknown_indicator", "permenpanrb-59-2020 has no indicator `48`", "permenpanrb-59-2020 tidak memuat indikator `48`"),
        ({"ceiling": 6}, "out_of_scale", "level 6 is not in 1 to 5", "tingkat 6 di luar 1 sampai 5"),
        ({"ceiling": {3: 0}}, "out_of_scale", "indicator 3: level 0 is not in 1 to 5", "indikator 3: tingkat 0 di luar 1 sampai 5"),
        ({"max_step": 0}, "out_of_range", "0 is not in 1 to 100", "0 di luar 1 sampai 100"),
        ({"cost": {(29, 1): 5}}, "out_of_scale", "indicator 29: level 1 is not in 2 to 5", "indikator 29: tingkat 1 di luar 2 sampai 5"),
        ({"cost": {29: -5}}, "bad_cost", "indicator 29: cost `-5` is not a whole number from 0 to 100000000000", "indikator 29: biaya `-5` bukan bilangan bulat dari 0 sampai 100000000000"),
        ({"cost": {29: 2.5}}, "bad_cost", "indicator 29: cost `2.5` is not a whole number from 0 to 100000000000", "indikator 29: biaya `2.5` bukan bilangan bulat dari 0 sampai 100000000000"),
        ({"cost": {29: True}}, "bad_cost", "indicator 29: cost `True` is not a whole number from 0 to 100000000000", "indikator 29: biaya `True` bukan bilangan bulat dari 0 sampai 100000000000"),
        ({"cost": {29: 1, "29": 2}}, "duplicate_indicator", "indicator 29: given more than once", "indikator 29: diberikan lebih dari satu kali"),
        ({"ceiling": {29: 4, "29": 5}}, "duplicate_indicator", "indicator 29: given more than once", "indikator 29: diberikan lebih dari satu kali"),
        ({"cost": b"Indikator;Tingkat;Biaya\n1;2;x\n"}, "bad_cost", "C2 `x`: cost `x` is not a whole number from 0 to 100000000000", "C2 `x`: biaya `x` bukan bilangan bulat dari 0 sampai 100000000000"),
    ],
)
def test_a_problem_is_said_in_both_languages(arguments: dict[str, Any], code: str, english: str, indonesian: str) -> None:
    with pytest.raises(spbe.AssessmentError) as error:
        spbe.path(LEVELS, **({"to": "Sangat Baik"} | arguments))
    (problem,) = error.value.problems
    assert (problem.code, problem.message, problem.message_in("id")) == (code, english, indonesian)
    assert isinstance(error.value, TypeError) == any(isinstance(cost, (float, bool)) for cost in costs(arguments))


def costs(arguments: dict[str, Any]) -> list[Any]:
    cost = arguments.get("cost")
    return list(cost.values()) if isinstance(cost, dict) else []


def test_all_problems_come_at_once() -> None:
    with pytest.raises(spbe.AssessmentError) as error:
        spbe.path(LEVELS, "Istimewa", locked=[48, 1], ceiling=9, max_step=0, cost={(1, 9): 1, 2: "x", 3: 1})
    codes = [problem.code for problem in error.value.problems]
    assert codes == ["unknown_predicate", "unknown_indicator", "out_of_scale", "out_of_range", "bad_cost", "out_of_scale"]


@pytest.mark.parametrize(
    ("call", "kind", "message"),
    [
        (lambda: spbe.path(LEVELS, 3.5), TypeError, "to: pass the name of a predicate, .* not float"),  # type: ignore[call-overload]
        (lambda: spbe.path(LEVELS, True), TypeError, "to: pass the name of a predicate, .* not bool"),
        (lambda: spbe.path(LEVELS, max_step=1.0), TypeError, "max_step: pass a whole number such as 4, not float"),  # type: ignore[call-overload]
        (lambda: spbe.path(LEVELS, max_step=2**70), ValueError, "max_step: a whole number of at most 64 bits"),
        (lambda: spbe.path(LEVELS, ceiling="4"), TypeError, "ceiling: pass a whole number such as 4, not str"),  # type: ignore[call-overload]
        (lambda: spbe.path(LEVELS, locked=1.5), TypeError, "locked: pass indicators by their printed numbers, .* not float"),  # type: ignore[call-overload]
        (lambda: spbe.path(LEVELS, locked=[1.5]), TypeError, "an indicator is named by its printed number"),  # type: ignore[call-overload, list-item]
        (lambda: spbe.path(LEVELS, cost=5), TypeError, "cost: pass a dict by indicator .* not int"),  # type: ignore[call-overload]
        (lambda: spbe.path(LEVELS, cost=[(1, 2)]), TypeError, "cost: a row is an indicator, a level and a cost"),  # type: ignore[call-overload, list-item]
        (lambda: spbe.path(LEVELS, cost={(1, 2, 3): 4}), TypeError, "cost: a key is an indicator, or a pair"),
        (lambda: spbe.path(LEVELS, basis="near"), ValueError, 'a basis is "exact" or "rounded"'),  # type: ignore[call-overload]
        (lambda: spbe.path(LEVELS, cost="/nowhere/biaya.csv"), FileNotFoundError, "biaya.csv"),
        (lambda: spbe.to_target(LEVELS), ValueError, "targets: pass Targets, a level, or levels by indicator"),
        (lambda: spbe.to_target(LEVELS, {42: 5, "42": 4}), spbe.AssessmentError, "indicator 42: given more than once"),
        (lambda: spbe.to_target(LEVELS, 6), spbe.AssessmentError, "level 6 is not in 1 to 5"),
        (lambda: spbe.to_target(LEVELS, 3.0), spbe.AssessmentError, "3|whole"),  # type: ignore[arg-type]
        (lambda: spbe.frontier(LEVELS).plan(-1), ValueError, "budget: a cost is not below zero"),
        (lambda: spbe.path([3] * 46), spbe.AssessmentError, "permenpanrb-59-2020 has 47"),
        (lambda: spbe.margin(spbe.record([3] * 47), instrument="permenpanrb-8-2026"), ValueError, "the record is of permenpanrb-59-2020"),
        (lambda: spbe.margin(spbe.score([3] * 47), instrument="permenpanrb-8-2026"), ValueError, "the result is of permenpanrb-59-2020"),
        (lambda: spbe.margin(spbe.record({1: 3})), spbe.AssessmentError, "indicator 2: no level given"),
        (lambda: spbe.requirement(48, 3), spbe.AssessmentError, "has no indicator `48`"),
        (lambda: spbe.requirement(13, 6), spbe.AssessmentError, "indicator 13: level 6 is not in 2 to 5"),
        (lambda: spbe.path(LEVELS, targets=spbe.targets(instrument="permenpanrb-8-2026")), ValueError, "the targets are of permenpanrb-8-2026"),
    ],
)
def test_what_is_no_argument_says_what_to_pass(call: Any, kind: type[Exception], message: str) -> None:
    with pytest.raises(kind, match=message):
        call()


def test_blanks_of_a_spreadsheet_are_named_with_their_cells() -> None:
    rows = "".join(f"{number};{'' if number == 7 else 3}\n" for number in range(1, 48))
    with pytest.raises(spbe.AssessmentError, match="B8"):
        spbe.path(spbe.read(f"No;Nilai\n{rows}".encode()))


def test_costs_come_from_a_table_however_it_is_given(tmp_path: Path) -> None:
    table = b"Indikator;Tingkat;Biaya\n42;4;40\n43;4;0\n"
    path = tmp_path / "biaya.csv"
    path.write_bytes(table)
    expected = spbe.path(LEVELS, "Sangat Baik", cost={(42, 4): 40, ("43", 4): "0"})
    given: list[Any] = [str(path), path, table, io.BytesIO(table), [(42, 4, Decimal(40)), ("43", 4, 0)]]
    for cost in given:
        assert spbe.path(LEVELS, "Sangat Baik", cost=cost) == expected
    path.write_bytes(b"No;Nama\n1;x\n")
    with pytest.raises(spbe.AssessmentError) as error:
        spbe.path(LEVELS, cost=path)
    assert error.value.__notes__ == [f"in {path}"] and error.value.problems[0].code == "no_costs"


def test_costs_of_a_level_go_before_those_of_an_indicator() -> None:
    way = spbe.path(LEVELS, "Sangat Baik", cost={(42, 4): 2, 42: 9})
    listed = json.loads(way.to_json())["options"]["costs"]
    assert [(row["to"], row["cost"]) for row in listed] == [(2, 9), (3, 9), (4, 2), (5, 9)]


def test_too_much_work_is_refused() -> None:
    rows = 120
    # Costs of many digits beside fine weights: no pair of cost and gain beats another.
    definition = {
        "format": "spbe-instrument/1", "id": "halus", "title": "Halus", "scale": {"lowest": 0, "highest": 1},
        "aspects": [{"number": "1", "name": "A", "weight": "100"}],
        "indicators": [
            {"number": str(at + 1), "aspect": "1", "name": f"I {at + 1}", "weight": f"{unit / 10000:.4f}"}
            for at, unit in enumerate(fine(rows))
        ],
        "bands": [{"name": "Tinggi", "floor": "0.5"}, {"name": "Rendah"}],
    }
    own = spbe.load_instrument(json.dumps(definition))
    cost = {row.number: int(row.weight * 10**8) + at % 7 for at, row in enumerate(own.indicators)}
    with pytest.raises(spbe.AssessmentError) as error:
        spbe.frontier([0] * rows, instrument=own, cost=cost)
    (problem,) = error.value.problems
    assert problem.code == "too_much_work" and "16777216" in problem.message and "16777216" in problem.message_in("id")


def fine(rows: int) -> list[int]:
    """Weights in ten-thousandths of a percent that differ and add up to all."""
    weights = [8000 + at * 7919 % 601 for at in range(rows)]
    weights[-1] += 10**6 - sum(weights)
    return weights
