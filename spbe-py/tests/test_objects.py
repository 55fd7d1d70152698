"""Objects are values: frozen, compared and hashed by what they say, pickled, copied, shared between threads."""

from __future__ import annotations

import copy
import pickle
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context
from typing import Any

import pytest

import spbe
from conftest import OWN


def every_object() -> list[Any]:
    own = spbe.load_instrument(OWN)
    card = spbe.record(
        [3] * 47,
        agency="Kota Contoh",
        group="Kota",
        year=2024,
        services={35: "Kesehatan"},
        notes={1: "SK"},
        targets=spbe.targets(index="2.6", predicate="Baik", level=3, levels={13: 5}, source="RPJMD"),
        previous=[2] * 47,
        previous_year=2023,
        meta={"id": 1, "nested": {"x": [1.50, None]}},
    ).score()
    with pytest.raises(spbe.AssessmentError) as error:
        spbe.load_record("{")
    mine = spbe.score([3, "2.5", 4], instrument=own)
    zero = spbe.score([3] * 46 + [None], blanks_as_zero=True, basis="rounded")
    changes = spbe.diff("permenpanrb-5-2018", "permenpanrb-59-2020")
    return [
        card,
        card.index,
        card.band,
        card.whole,
        card.domains[2],
        card.indicators[46],
        card.record,
        card.targets,
        card.outcome,
        card.explain(),
        card.explain()[3],
        card.instrument,
        card.instrument.scale,
        card.instrument.indicators[12],
        card.notices[0],
        card.after(zero),
        zero,
        mine,
        mine.instrument,
        mine.aspects[0],
        spbe.draft({1: 3, 2: 4}),
        spbe.draft({"2-a": "4.25"}, instrument=own),
        error.value.problems[0],
        *changes[:3],
        changes[-1],
        spbe.averages(2021, "Kota"),
        spbe.series()[3],
        spbe.Targets.report_2021(),
        *plans(card, own),
    ]


def plans(card: spbe.Scorecard, own: spbe.Instrument) -> list[Any]:
    way = spbe.path(card, "4", cost={(42, 4): 3, 1: 2}, locked=[3], ceiling={None: 5, 7: 4}, max_step=2, basis="rounded")
    best = spbe.frontier([3, "2.5", 4], instrument=own, cost={"2-a": 7})
    done, safe = spbe.to_target(card), spbe.margin(card)
    assert safe is not None
    wanted = spbe.requirement(9, 4)
    assert wanted is not None
    several = [way, way.plan, way.steps[0], way.choices[0], best, best[1], best.plan(7), best.plan(7).steps[0]]
    return [*several, done, done.plan, safe, safe.drops, safe.steps[0], wanted, wanted.linked[0], spbe.requirements(lang="id")]


@pytest.mark.parametrize("thing", every_object(), ids=lambda thing: repr(thing)[:50])
def test_objects_are_values(thing: Any) -> None:
    for other in (pickle.loads(pickle.dumps(thing)), copy.copy(thing), copy.deepcopy(thing)):
        assert other == thing and hash(other) == hash(thing) and repr(other) == repr(thing)
        assert type(other) is type(thing)
    assert thing != object() and (thing == 1) is False
    with pytest.raises((AttributeError, TypeError)):
        thing.index = 5
    with pytest.raises((AttributeError, TypeError)):
        thing.whatever = 5
    assert type(thing).__module__ == "spbe"


def test_results_differ_by_what_they_say() -> None:
    card = spbe.score([3] * 47)
    assert card != spbe.score([3] * 46 + [4])
    assert card != card.with_basis("rounded")
    assert card != card.with_targets(spbe.Targets.report_2021())
    assert len({card, spbe.score((3,) * 47), spbe.decode(card.code()).score()}) == 1
    assert card.domains[0] != card.domains[1] and card.domains[0] == spbe.score([3] * 47).domains[0]


def test_exceptions_travel_too() -> None:
    with pytest.raises(spbe.AssessmentError) as error:
        spbe.score([3] * 46 + [3.0])
    again = pickle.loads(pickle.dumps(error.value))
    assert type(again) is spbe.AssessmentTypeError
    assert again.problems == error.value.problems and str(again) == str(error.value)


def work(seed: int) -> list[str]:
    said = []
    for at in range(200):
        levels = [1 + (seed * 31 + at * 7 + row) % 5 for row in range(47)]
        card = spbe.score(levels)
        assert spbe.verify(card.to_json()) == card if at % 20 == 0 else True
        said.append(f"{card.index.exact} {card.predicate} {len(card.explain())} {card.aspects[3].contribution}")
    return said


def test_threads_and_processes_give_what_one_thread_gives() -> None:
    seeds = range(8)
    expected = [work(seed) for seed in seeds]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(work, seeds)) == expected
    shared = spbe.score([3] * 47)
    with ThreadPoolExecutor(8) as pool:
        said = set(pool.map(lambda _: (hash(shared), repr(shared.indicators), shared.to_json()), range(200)))
    assert len(said) == 1
    with get_context("spawn").Pool(2) as processes:
        assert processes.map(spbe.score, [[3] * 47, [4] * 47]) == [shared, spbe.score([4] * 47)]

