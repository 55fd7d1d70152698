"""The published table of 2023 as cases."""

import csv
from collections.abc import Iterator
from pathlib import Path

import spbe_oracle as oracle
from draw import Draw
from generated_scores import UNITS, scored
from permenpanrb_59_2020 import INSTRUMENT
from suite import Case


def published_2023() -> Iterator[Case]:
    """The published table; for each row levels that print exactly as it does."""
    draw = Draw(2023)
    table = (Path(__file__).parent / "published-2023.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(table.splitlines()):
        printed = [row[f"domain_{domain.number}"] for domain in INSTRUMENT.domains]
        choices, lowest = oracle.published_sums(INSTRUMENT, printed, row["index"]), 1
        if not choices:
            choices, lowest = oracle.published_sums(INSTRUMENT, printed, row["index"], lowest=0), 0
        levels: list[int] = []
        for domain, weighted in zip(INSTRUMENT.domains, choices[draw.below(len(choices))], strict=True):
            units = [UNITS[at] for at in INSTRUMENT.rows_of_domain(domain.number)]
            least = lowest if domain.number == 4 else 1
            levels += draw.levels_with_sum(units, weighted, least)
        keys = ("index", "rounded", "predicate", "borderline", "domains_rounded")
        case = scored(row["agency"], [level or None for level in levels], keys, basis="rounded")
        published = {
            "group": row["group"],
            "domains": printed,
            "index": row["index"],
            "predicate": row["predicate"],
        }
        found = oracle.candidates(INSTRUMENT, printed, row["index"])
        name, expect = {"name": case.pop("name")}, {"expect": case.pop("expect")}
        yield name | {"published": published, "candidates": found} | case | expect
