"""Instruments that come with a case."""

import json
from functools import cache

from definition_read import read_definition
from instrument import Instrument
from suite import BadCase, Case


@cache
def defined(text: str) -> Instrument:
    table, problems = read_definition(text)
    if table is None:
        raise BadCase(f"the definition is refused: {problems[0]['en']}")
    return table


def instrument_of(instrument: Instrument | None, case: Case) -> Instrument | None:
    """The one that comes with the case, else the one of its file. A case about a definition needs none."""
    if case.get("kind") == "instrument":
        return None
    if "definition" in case:
        return defined(json.dumps(case["definition"], ensure_ascii=False))
    return instrument
