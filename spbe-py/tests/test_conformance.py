"""Every case of the conformance suite, through the package."""

from __future__ import annotations

import json
import sys
from collections import Counter
from decimal import Decimal
from fractions import Fraction
from functools import cache
from math import gcd, lcm
from typing import Any

import pytest

import spbe
from conftest import SUITE

sys.path.insert(0, str(SUITE / "kit"))
from cases import Case, suite

CASES = suite()  # as many as manifest.json says, or it stops
OTHERS: dict[str, object] = {
    "decimals": 2.5,
    "boolean": True,
    "large_number": 2**70,
    "list": [],
    "object": {},
    "other": object(),
}


def taken(value: Any) -> Any:
    """A value of a case as Python has it."""
    if isinstance(value, dict):
        return OTHERS[value["other"]] if "other" in value else value
    return value


def instrument(case: Case) -> spbe.Instrument:
    definition = case.sent.get("definition")
    if definition is not None:
        text = definition if isinstance(definition, str) else json.dumps(definition)
        return spbe.load_instrument(text.encode())
    return spbe.instrument(case.sent["instrument"])


def own(case: Case) -> list[spbe.Instrument]:
    return [instrument(case)] if case.sent.get("definition") is not None else []


def levels(case: Case, of: spbe.Instrument) -> Any:
    given = case.sent["levels"]
    if isinstance(given, list):
        return [taken(value) for value in given]
    filled = {row.number: case.sent["fill"] for row in of.indicators} if "fill" in case.sent else {}
    return filled | {number: taken(value) for number, value in given.items()}


def scored(case: Case) -> spbe.Scorecard:
    of = instrument(case)
    zero = case.sent.get("blanks") == "zero"
    return spbe.score(
        levels(case, of), instrument=of, basis=case.sent.get("basis", "exact"), blanks_as_zero=zero
    )


def drafted(case: Case) -> spbe.Draft:
    of = instrument(case)
    return spbe.draft(levels(case, of), instrument=of)


def exact(parts: tuple[spbe.Part, ...]) -> list[str]:
    return [str(part.index.exact) for part in parts]


def shortest(value: Fraction) -> str:
    """Decimal text where the digits end, otherwise a fraction. Written again, so that the package is not asked."""
    ends = value.denominator
    for prime in (2, 5):
        while ends % prime == 0:
            ends //= prime
    return f"{Decimal(value.numerator) / Decimal(value.denominator):f}" if ends == 1 else str(value)


def answer_score(card: spbe.Scorecard) -> dict[str, Any]:
    decimal = card.index.decimal
    return {
        "index": str(card.index.exact),
        "decimal": None if decimal is None else f"{decimal:f}",
        "rounded": str(card.index.rounded),
        "value": shown(float(card.index)),
        "predicate": card.predicate,
        "borderline": card.borderline,
        "domains": exact(card.domains),
        "aspects": exact(card.aspects),
        "domains_rounded": [str(part.index.rounded) for part in card.domains],
        "aspects_rounded": [str(part.index.rounded) for part in card.aspects],
        "contributions": [str(part.contribution) for part in card.indicators],
    }


def shown(value: float) -> str:
    return str(int(value)) if value.is_integer() else repr(value)


def score(case: Case) -> dict[str, Any]:
    return answer_score(scored(case))


def draft(case: Case) -> dict[str, Any]:
    given = drafted(case)

    def end(card: spbe.Scorecard) -> dict[str, Any]:
        return {"index": str(card.index.exact), "domains": exact(card.domains), "aspects": exact(card.aspects)}

    return {
        "answered": given.answered,
        "missing": list(given.missing),
        "reachable": list(given.reachable),
        "lowest": end(given.lowest),
        "highest": end(given.highest),
    }


def index(case: Case) -> dict[str, Any]:
    of = instrument(case)
    card = spbe.score(with_sum(of, case.sent["sum"]), instrument=of)
    return {
        "index": str(card.index.exact),
        "rounded": str(card.index),
        "predicate": card.predicate,
        "predicate_of_rounded": card.with_basis("rounded").predicate,
    }


def with_sum(of: spbe.Instrument, total: int) -> list[Any]:
    """Levels with a weighted sum, in the smallest whole units and steps."""
    steps = 10**of.scale.decimals
    weights = [row.weight for row in of.indicators]
    whole = lcm(*(weight.denominator for weight in weights))
    units = [int(weight * whole) for weight in weights]
    units = [unit // gcd(*units) for unit in units]
    most = (of.scale.highest - of.scale.lowest) * steps
    order = sorted(range(len(units)), key=lambda row: -units[row])

    @cache
    def rest(at: int) -> int:
        return sum(units[row] for row in order[at:]) * most

    @cache
    def raises(at: int, left: int) -> tuple[int, ...] | None:
        if at == len(order) or left == 0:
            return (0,) * (len(order) - at) if left == 0 else None
        unit = units[order[at]]
        for raised in range(min(most, left // unit), -1, -1):
            if left - raised * unit > rest(at + 1):
                return None
            if (more := raises(at + 1, left - raised * unit)) is not None:
                return (raised, *more)
        return None

    found = raises(0, total - sum(units) * of.scale.lowest * steps)
    assert found is not None
    values = [Fraction(of.scale.lowest)] * len(units)
    for row, raised in zip(order, found, strict=True):
        values[row] += Fraction(raised, steps)
    return [int(value) if value.denominator == 1 else shortest(value) for value in values]


def problems(case: Case) -> dict[str, Any]:
    sent = case.sent
    given = spbe.draft if sent.get("draft") else spbe.score
    if "rows" in sent:
        # Of no rows at all Python cannot say whether they were a list of levels or of pairs.
        rows: Any = [(taken(key), taken(value)) for key, value in sent["rows"]] or {}
        given(rows, instrument=instrument(case))
    elif "levels" in sent:
        given(levels(case, of := instrument(case)), instrument=of)
    elif "document" in sent:
        document = sent["document"].encode()
        if b"spbe-scorecard/1" in document:
            spbe.verify(document, instruments=own(case))
        else:
            record = spbe.load_record(document, instruments=own(case))
            if not sent.get("draft"):
                record.score()
    else:
        spbe.decode(sent["code"])
    return {"problems": []}


def code(case: Case) -> dict[str, Any]:
    given = drafted(case)
    assert spbe.decode(given.code()) == given
    return {"code": given.code(), "reads": [spbe.decode(text) == given for text in case.sent.get("reads", [])]}


def explain(case: Case) -> dict[str, Any]:
    nodes = {}
    for working in scored(case).explain():
        part = working.part
        nodes["index" if part.kind == "index" else f"{part.kind} {part.row}"] = {
            "lines": [
                [line.number, shortest(value.exact), shortest(weight), shortest(product)]
                for line, value, weight, product in working.lines
            ],
            "sum": shortest(working.sum),
            "divisor": shortest(working.divisor),
            "result": shortest(working.result.exact),
        }
    return {"nodes": nodes}


def document(case: Case) -> dict[str, Any]:
    record = spbe.load_record(case.sent["document"].encode(), instruments=own(case))
    if record.draft.missing:
        return {"written": record.to_json()}
    card = record.score()
    verified = spbe.verify(card.to_json(), instruments=own(case))
    assert verified.index == card.index
    return answer_score(card) | {"written": record.to_json()}


def find(case: Case) -> dict[str, Any]:
    rows = instrument(case).find(case.sent["label"])
    return {"nodes": ["index" if row.kind == "index" else f"{row.kind} {row.row}" for row in rows]}


def definition(case: Case) -> dict[str, Any]:
    return {"fingerprint": instrument(case).fingerprint}


ANSWERS = {
    "score": score,
    "index": index,
    "draft": draft,
    "problems": problems,
    "code": code,
    "explain": explain,
    "document": document,
    "find": find,
    "instrument": definition,
}


def answered(case: Case) -> dict[str, Any]:
    try:
        return ANSWERS[case.kind](case)
    except spbe.AssessmentError as error:
        said = [
            {
                "code": problem.code,
                "indicator": problem.indicator,
                "path": problem.path,
                "en": problem.message,
                "id": problem.message_in("id"),
            }
            for problem in error.problems
        ]
        return {"problems": said}


def has(answer: Any, expected: Any) -> bool:
    """Of an object only the keys that are expected count; true is not 1."""
    if isinstance(expected, dict) and isinstance(answer, dict):
        return all(key in answer and has(answer[key], value) for key, value in expected.items())
    return type(answer) is type(expected) and answer == expected


def test_every_case_is_answered_as_it_expects() -> None:
    passed: Counter[str] = Counter()
    failed = []
    for case in CASES:
        answer = answered(case)
        if has(answer, case.expect):
            passed[case.instrument] += 1
        else:
            failed.append(f"{case.file}: {case.name}: {answer}")
    for name, count in sorted(passed.items()):
        print(f"conformance cases (Python), {name}: {count}")
    assert not failed, f"{len(failed)} of {len(CASES)} cases failed:\n" + "\n".join(failed[:20])
    manifest = json.loads((SUITE / "manifest.json").read_text(encoding="utf-8"))
    assert sum(passed.values()) == manifest["total"] > 3000
    print(f"conformance (Python): {sum(passed.values())} passed, 0 failed")


@pytest.mark.parametrize(("total", "index"), [(2000, "1"), (5937, "5937/2000"), (10_000, "5")])
def test_levels_are_found_for_a_sum(total: int, index: str) -> None:
    """The search of this runner itself, by hand: the index is sum/2000 under 59/2020."""
    of = spbe.instrument("permenpanrb-59-2020")
    assert str(spbe.score(with_sum(of, total)).index.exact) == index
