"""What a typed program may and may not say. Checked by `mypy --strict` with `--warn-unused-ignores`; never run."""

from __future__ import annotations

import io
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import assert_type

import numpy
import pandas  # type: ignore[import-untyped]
import polars

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

record = spbe.read("penilaian.xlsx", agency="Kota A", sheet="Rekap", instrument="permenpanrb-59-2020")
assert_type(record, spbe.Record)
assert_type(record.cells, dict[str, str])
assert_type(record.sheet, str | None)
assert_type(spbe.read_all(Path("rekap.csv"), instruments=[spbe.instrument("permenpanrb-59-2020")]), tuple[spbe.Record, ...])
spbe.read(b"")
spbe.read(bytearray())
spbe.read(io.BytesIO())
with open("penilaian.ods", "rb") as file:
    spbe.read(file)
spbe.write_sheet("kertas-kerja.xlsx")
spbe.write_sheet(Path("kertas-kerja.xlsx"), record=record, lang="id")
spbe.write_sheet(io.BytesIO(), card=card)
spbe.write_sheet("rekap.csv", records=(record for _ in range(2)))
with open("hasil.xlsx", "wb") as file_out:
    spbe.write_sheet(file_out, card=card)
try:
    spbe.read("penilaian.csv")
except spbe.AssessmentError as error:
    assert_type(error.problems[0].cell, str | None)
    assert_type(error.problems[0].row, int | None)
warning = spbe.SheetWarning("said")
assert_type(warning.passed_over, tuple[spbe.PassedOver, ...])
assert_type(warning.left_out, tuple[str, ...])

spbe.read(3)  # type: ignore[arg-type]
spbe.read("a.csv", "Kota A")  # type: ignore[call-arg]
spbe.write_sheet("a.xlsx", record=card)  # type: ignore[arg-type]
spbe.write_sheet("a.xlsx", records=[card])  # type: ignore[list-item]
spbe.write_sheet("a.xlsx", card=record)  # type: ignore[arg-type]
spbe.write_sheet("a.xlsx", record)  # type: ignore[call-arg]
spbe.write_sheet("a.xlsx", lang="fr")  # type: ignore[arg-type]
spbe.write_sheet(b"a.xlsx")  # type: ignore[arg-type]
array = numpy.full((3, 47), 3)
assert_type(spbe.score_table(array), spbe.Scores)
spbe.score_table(pandas.DataFrame(array), columns={13: "q13", "35-2": "q35"}, errors="column", threads=2, lang="id")
spbe.score_table(polars.DataFrame(array), instrument=spbe.instrument("permenpanrb-8-2026"), columns=["a"], blanks="zero")
assert_type(spbe.TableScorer(basis="rounded").score(memoryview(bytes(47))), spbe.Scores)
assert_type(spbe.score_table(spbe.score_table(array)).refused, int)

spbe.score_table([[3] * 47])  # type: ignore[arg-type]
spbe.score_table({"1": [3]})  # type: ignore[arg-type]
spbe.score_table(array, errors="skip")  # type: ignore[arg-type]
spbe.score_table(array, columns="1")  # type: ignore[arg-type]
spbe.score_table(array, "permenpanrb-59-2020")  # type: ignore[call-arg]
assert_type(spbe.path(card, "Baik"), spbe.Path)
assert_type(spbe.path(record), spbe.Path | None)
way = spbe.path([3] * 47, Fraction(7, 2), cost={29: 2, (29, 3): 40}, locked=[1, "35-2"], ceiling={None: 4, 12: 3}, max_step=1)
assert_type(way.steps[0].gain, Fraction)
assert_type(way.steps[0].requirement, spbe.Requirement | None)
assert_type(way.without_cost, tuple[tuple[str, int], ...])
spbe.path([3] * 47, cost=Path("biaya.csv"))
spbe.path([3] * 47, cost=[(1, 2, 40), ("2", 3, "50")], ceiling=4, locked=1)
assert_type(spbe.frontier(record).plan(10), spbe.Plan)
assert_type(spbe.to_target(card, {1: 3}), spbe.ToTarget)
assert_type(spbe.margin(card), spbe.Margin | None)
assert_type(spbe.requirements(lang="id")[0].linked, tuple[spbe.Link, ...])
spbe.path([3] * 47, 3.5)  # type: ignore[call-overload]
spbe.path([3] * 47, max_step=1.5)  # type: ignore[call-overload]
spbe.margin(card, basis="near")  # type: ignore[arg-type]
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
