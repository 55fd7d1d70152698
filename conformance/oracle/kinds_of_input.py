"""The kinds of cases that are read: input that is refused, documents that are accepted, and labels."""

from collections.abc import Sequence

import names
import scorecard_document
import spbe_oracle
from input_code import problems_of_code
from input_document import problems_of_document, read_record, written
from input_rows import LARGEST, Given, Other, problems_of_list, problems_of_rows
from instrument import Instrument
from kinds import Pairs, expected, kind
from sentences import Problem
from suite import ROOT, BadCase, Case

KINDS_OF_VALUES = ("decimals", "boolean", "large_number", "list", "object", "other")


def given(value: object) -> Given:
    """A value as a case writes it. Numbers that JSON readers would blur are written as an object with their kind."""
    if isinstance(value, dict):
        if set(value) != {"other"} or value["other"] not in KINDS_OF_VALUES:
            raise BadCase(f"{value} names no kind of value")
        return Other(value["other"])
    if isinstance(value, bool):
        return Other("boolean")
    if isinstance(value, str):
        return Other("text")
    if value is None or (isinstance(value, int) and -LARGEST <= value < LARGEST):
        return value
    raise BadCase(f"{value!r} is written as an object with its kind")


def row(pair: object) -> tuple[int | str, Given]:
    key, value = pair
    if type(key) not in (int, str):
        raise BadCase(f"an indicator is a number or text, not {key!r}")
    return key, given(value)


def problems_of(instrument: Instrument, case: Case) -> list[Problem]:
    inputs = [key for key in ("rows", "levels", "document", "code") if key in case]
    draft = case.get("draft", False)
    if len(inputs) != 1 or draft not in (True, False) or (draft and "code" in case):
        raise BadCase("a case of problems has one input, of which rows, levels and documents may be drafts")
    if "rows" in case:
        return problems_of_rows(instrument, list(map(row, case["rows"])), draft)
    if "levels" in case:
        return problems_of_list(instrument, list(map(given, case["levels"])), draft)
    if "code" in case:
        return problems_of_code(instrument, case["code"])
    if scorecard_document.FORMAT in case["document"]:
        return scorecard_document.problems_of_scorecard(case["document"])
    return problems_of_document(case["document"], draft)


@kind("problems", "rows", "levels", "document", "code", "draft", "expect")
def check_problems(instrument: Instrument, case: Case) -> Pairs:
    derived = problems_of(instrument, case)
    said = case["expect"]["problems"]
    if not said or set(case["expect"]) != {"problems"}:
        raise BadCase("something that is refused has problems, and only they are expected")
    for at, problem in enumerate(said):
        yield f"expect.problems[{at}]", problem, derived[at] if at < len(derived) else "no further problem"
    yield "number of problems", len(said), len(derived)


@kind("document", "document", "file", "expect")
def check_document(_: Instrument, case: Case) -> Pairs:
    if ("document" in case) == ("file" in case) or not case["expect"]:
        raise BadCase("a document is given or named, and something is expected of it")
    text = case["document"] if "document" in case else (ROOT / case["file"]).read_text(encoding="utf-8")
    record, problems = read_record(text)
    yield "problems", [], problems
    if record is None:
        return
    scored = {key: value for key, value in case["expect"].items() if key != "written"}
    again, _ = read_record(written(record))
    yield "what is written reads back", written(record), again and written(again)
    if "written" in case["expect"]:
        yield "expect.written", case["expect"]["written"], written(record)
    if scored:
        yield from of_levels(record.levels.instrument, record.levels.levels, scored)


def of_levels(instrument: Instrument, levels: Sequence[int | None], scored: dict[str, object]) -> Pairs:
    if None in levels:
        raise BadCase("what has blanks is not scored")
    yield from expected({"expect": scored}, spbe_oracle.score(instrument, levels))


@kind("find", "label", "expect")
def check_find(instrument: Instrument, case: Case) -> Pairs:
    yield from expected(case, {"nodes": names.find(instrument, case["label"])})
