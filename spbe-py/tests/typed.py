"""What a typed program may and may not say. Checked by `mypy --strict` with `--warn-unused-ignores`; never run."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import assert_type

import numpy

import spbe

card = spbe.score([3] * 47)
assert_type(card.index, spbe.Index)
assert_type(card.index.exact, Fraction)
assert_type(card.index.rounded, Decimal)
assert_type(float(card.index), float)
assert_type(card.predicate, str)
assert_type(card.domains, tuple[spbe.Part, ...])
assert_type(card.indicators[0].value, int | Decimal | None)
assert_type(card.explain()[0], spbe.Working)
assert_type(card.after(card).difference, Fraction | None)
assert_type(spbe.averages(2021, "Kota"), spbe.Averages | None)

spbe.score((3,) * 47)
spbe.score({1: 3, 2: 4})
spbe.score({"1": 3, "35-2": 4})
spbe.score([("1", 3), ("35-2", 4)])
spbe.score(["3.25"] * 20, instrument="permenpanrb-8-2026")
spbe.score([Decimal("3.25")] * 20, instrument=spbe.instrument("permenpanrb-8-2026"))
spbe.score(numpy.full(47, 3))
spbe.score(spbe.draft([3, None]))
try:
    spbe.score([])
except spbe.AssessmentError as error:
    assert_type(error.problems, tuple[spbe.Problem, ...])

spbe.score([3.0] * 47)  # type: ignore[arg-type]
spbe.score({1.5: 3})  # type: ignore[arg-type]
spbe.score({3})  # type: ignore[arg-type]
spbe.score(3)  # type: ignore[arg-type]
spbe.score([3] * 47, basis="near")  # type: ignore[arg-type]
spbe.score([3] * 47, [3])  # type: ignore[call-arg, arg-type]
card.index.exact = Fraction(1)  # type: ignore[misc]
card.index > 2.6  # type: ignore[operator]
card.explain().text("fr")  # type: ignore[arg-type]
spbe.plot.radar(card, against="Kota")  # type: ignore[arg-type]
