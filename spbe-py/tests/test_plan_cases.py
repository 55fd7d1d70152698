"""Every case of the suite about plans, through the package."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

import pytest

import spbe
from test_conformance import has, instrument, levels, taken  # finds the kit, too
from cases import ANALYSIS, Case, suite

CASES = suite(ANALYSIS)  # as many as its manifest says, or it stops


def asked(case: Case, of: spbe.Instrument) -> dict[str, Any]:
    """The arguments that the options of a case are."""
    options = dict(case.sent.get("options", {}))
    arguments: dict[str, Any] = {"instrument": of, "basis": case.sent.get("basis", "exact")}
    if "costs" in options:
        arguments["cost"] = [tuple(row) for row in options.pop("costs")]
    ceilings: dict[Any, int] = options.pop("ceilings", {})
    if "ceiling" in options:
        ceilings = {None: options.pop("ceiling"), **ceilings}
    if ceilings:
        arguments["ceiling"] = ceilings
    if "targets" in options:
        wanted = options.pop("targets")
        single = {number: taken(level) for number, level in wanted.get("levels", {}).items()}
        arguments["targets"] = spbe.targets(instrument=of, level=wanted.get("level"), levels=single)
    for name in ("locked", "max_step"):
        if name in options:
            arguments[name] = options.pop(name)
    assert not options, f"options that nobody reads: {options}"
    return arguments


def value(level: Any) -> str:
    return f"{level:f}" if not isinstance(level, int) else str(level)


def steps(steps: tuple[spbe.Step, ...], *, cost: bool) -> list[list[Any]]:
    return [
        [
            step.indicator,
            value(step.level),
            value(step.to),
            *([step.cost] if cost else []),
            str(step.gain),
            step.certain,
        ]
        for step in steps
    ]


def choice(choice: spbe.Choice) -> dict[str, Any]:
    of = list(choice.indicators)
    if choice.raises is None:
        assert choice.amounts is not None and choice.at_most is None and choice.levels_each is None
        return {"levels": list(choice.amounts), "of": of}
    assert choice.at_most is not None and choice.amounts is None
    each = {} if choice.levels_each == 1 else {"levels_each": choice.levels_each}
    return {"any": choice.raises, "of": of, "at_most": list(choice.at_most)} | each


def others(plan: spbe.Plan) -> dict[str, Any]:
    counts = {"arrangements": plan.arrangements, "plans": plan.plans}
    written = {name: None if count is None else str(count) for name, count in counts.items()}
    return {"choices": [choice(one) for one in plan.choices]} | written


def path(case: Case, of: spbe.Instrument) -> dict[str, Any]:
    way = spbe.path(levels(case, of), case.sent["to"], **asked(case, of))
    answer = {
        "reached": way.reached,
        "levels": way.levels,
        "index": str(way.index.exact),
        "predicate": way.predicate,
    }
    card = spbe.score(way.after, basis=way.basis)
    assert (card.index, card.predicate) == (way.index, way.predicate)
    assert way.index.exact - spbe.score(way.before).index.exact == way.gain == sum(step.gain for step in way.steps)
    if not way.reached:
        assert way.short_by is not None and way.needed - way.index.exact == way.short_by
        return answer | {"short_by": str(way.short_by)}
    assert way.short_by is None and way.index.exact >= way.needed
    return answer | {"cost": way.cost, "steps": steps(way.steps, cost=True)} | others(way.plan)


def frontier(case: Case, of: spbe.Instrument) -> dict[str, Any]:
    best = spbe.frontier(levels(case, of), **asked(case, of))
    for point in (best[0], best[len(best) // 2], best[-1]):
        assert (point.plan.cost, point.plan.index, point.plan.predicate) == (point.cost, point.index, point.predicate)
    return {"points": [[point.cost, str(point.index.exact), point.predicate] for point in best]}


def margin(case: Case, of: spbe.Instrument) -> dict[str, Any]:
    safe = spbe.margin(levels(case, of), **asked(case, of))
    if safe is None:
        return {"margin": None}
    assert len(safe.steps) == safe.fewest
    return {
        "margin": {
            "predicate": safe.predicate,
            "above": str(safe.above),
            "fewest": safe.fewest,
            "alone": list(safe.alone),
            "index": str(safe.index.exact),
            "falls_to": safe.falls_to,
            "steps": steps(safe.steps, cost=False),
        }
        | others(safe.drops)
    }


def to_target(case: Case, of: spbe.Instrument) -> dict[str, Any]:
    wanted = case.sent["targets"]
    single = {number: taken(level) for number, level in wanted.get("levels", {}).items()}
    targets = spbe.targets(instrument=of, level=wanted.get("level"), levels=single)
    done = spbe.to_target(levels(case, of), targets, **asked(case, of))
    return {
        "cost": done.cost,
        "levels": done.levels,
        "indicators": len(done.indicators),
        "index": str(done.index.exact),
        "predicate": done.predicate,
        "steps": steps(done.steps, cost=True),
        "short": list(done.short),
    }


ANSWERS = {"path": path, "frontier": frontier, "margin": margin, "to_target": to_target}


def answered(case: Case) -> dict[str, Any]:
    try:
        return ANSWERS[case.kind](case, instrument(case))
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


def test_every_case_about_plans_is_answered_as_it_expects() -> None:
    passed, failed = 0, []
    for case in CASES:
        answer = answered(case)
        # An answer says nothing beside what the case expects either.
        if has(answer, case.expect) and answer.keys() == case.expect.keys():
            passed += 1
        else:
            failed.append(f"{case.file}: {case.name}: {answer}, expected {case.expect}")
    assert not failed, f"{len(failed)} of {len(CASES)} cases failed:\n" + "\n".join(failed[:10])
    manifest = json.loads((ANALYSIS / "manifest.json").read_text(encoding="utf-8"))
    assert passed == manifest["total"] > 500
    print(f"plans (Python): {passed} passed, 0 failed")


@pytest.mark.parametrize("to", ["3.5", Fraction(7, 2)])
def test_the_runner_sees_a_wrong_answer(to: Any) -> None:
    """The comparison of this runner itself."""
    case = next(case for case in CASES if case.name == "Kota Serang to Sangat Baik")
    answer = answered(case._replace(sent=case.sent | {"to": to}))
    assert has(answer, case.expect)  # 3.5 is the floor of Sangat Baik
    assert not has(answer | {"cost": 18}, case.expect)
    assert not has(answered(case._replace(sent=case.sent | {"to": "3.51"})), case.expect)
