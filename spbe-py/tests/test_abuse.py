"""Every public call with every odd thing: an exception or an answer, and never a panic, which is no `Exception`."""

from __future__ import annotations

import json
from typing import Any

import spbe
from test_border import Angry, Strange


def test_no_call_panics() -> None:
    """Every public function and method, with every odd thing in every place: an Exception or an answer."""
    odd: list[Any] = [None, 0, -1, 2**70, 1.5, True, "", "x", "\ud800", b"", [], {}, [[]], object(), int]
    odd += [Strange(), Angry()]
    card = spbe.load_record(json.dumps(DOCUMENT)).score()
    things: list[Any] = [card, card.index, card.explain(), card.explain()[0], card.whole, card.instrument, card.band]
    things += [spbe.draft({1: 3}), card.record, card.targets, card.outcome, card.after(card), spbe.series()[0]]
    things += [card.instrument.indicators[0], card.instrument.scale, spbe.averages(2021, "Kota"), card.notices[0]]
    calls: list[Any] = [getattr(spbe, name) for name in spbe.__all__ if callable(getattr(spbe, name))]
    for thing in things:
        names = [name for name in dir(thing) if name not in ("__class__", "__init_subclass__", "__subclasshook__")]
        calls += [getattr(thing, name) for name in names if callable(getattr(thing, name))]
    made = 0
    for call in calls:
        for arguments in [(), *((first,) for first in odd), *((first, second) for first in odd for second in odd)]:
            made += 1
            try:
                call(*arguments)
            except Exception:  # and not PanicException, which is none
                pass
    assert made > 20_000


DOCUMENT = {
    "format": "spbe-assessment/1",
    "instrument": "permenpanrb-59-2020",
    "levels": [3] * 47,
    "targets": {"level": 4},
}
