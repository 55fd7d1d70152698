"""The kinds of cases that are read: input that is refused, documents that are accepted, instruments, and labels."""

import json
from collections.abc import Sequence

import names
import scorecard_document
import spbe_oracle
import strict_json
from definition_read import read_definition
from definition_write import export, fingerprint
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
        return value
    if value is None or (isinstance(value, int) and -LARGEST <= value < LARGEST):
        return value
    raise BadCase(f"{value!r} is written as an object with its kind")


def row(pair: object) -> tuple[int | str, Given]:
    key, value = pair
    if type(key) not in (int, str):
        raise BadCase(f"an indicator is a number or text, not {key!r}")
    return key, given(value)


def own(instrument: Instrument | None, case: Case) -> list[Instrument]:
    """What a document may name beside the built-in instruments: the one that comes with the case."""
    return [instrument] if "definition" in case else []


def problems_of(instrument: Instrument | None, case: Case) -> list[Problem]:
    inputs = [key for key in ("rows", "levels", "document", "code") if key in case]
    draft = case.get("draft", False)
    if len(inputs) != 1 or draft not in (True, False) or (draft and "code" in case):
        raise BadCase("a case of problems has one input, of which rows, levels and documents may be drafts")
    if "rows" in case:
        return problems_of_rows(instrument, list(map(row, case["rows"])), draft)
    if "levels" in case:
        return problems_of_list(instrument, list(map(given, case["levels"])), draft)
    if "code" in case:
        return problems_of_code(case["code"])
    if scorecard_document.FORMAT in case["document"]:
        return scorecard_document.problems_of_scorecard(case["document"], own(instrument, case))
    return problems_of_document(case["document"], draft, own(instrument, case))


@kind("problems", "rows", "levels", "document", "code", "draft", "expect")
def check_problems(instrument: Instrument, case: Case) -> Pairs:
    yield from same_problems(case, problems_of(instrument, case))


def same_problems(case: Case, derived: list[Problem]) -> Pairs:
    said = case["expect"]["problems"]
    if not said or set(case["expect"]) != {"problems"}:
        raise BadCase("something that is refused has problems, and only they are expected")
    for at, problem in enumerate(said):
        yield f"expect.problems[{at}]", problem, derived[at] if at < len(derived) else "no further problem"
    yield "number of problems", len(said), len(derived)


@kind("instrument", "document", "expect")
def check_instrument(_: Instrument | None, case: Case) -> Pairs:
    if ("document" in case) == ("definition" in case):
        raise BadCase("an instrument is defined by an object, or by the text of its document")
    text = case["document"] if "document" in case else json.dumps(case["definition"], ensure_ascii=False)
    table, problems = read_definition(text)
    if table is None:
        yield from same_problems(case, problems)
        return
    yield from expected(case, {"fingerprint": fingerprint(table)})
    again, _ = read_definition(strict_json.write(export(table)))
    yield "what is written reads back", fingerprint(table), again and fingerprint(again)


@kind("document", "document", "file", "expect")
def check_document(instrument: Instrument | None, case: Case) -> Pairs:
    if ("document" in case) == ("file" in case) or not case["expect"]:
        raise BadCase("a document is given or named, and something is expected of it")
    text = case["document"] if "document" in case else (ROOT / case["file"]).read_text(encoding="utf-8")
    known = own(instrument, case)
    record, problems = read_record(text, known)
    yield "problems", [], problems
    if record is None:
        return
    scored = {key: value for key, value in case["expect"].items() if key != "written"}
    again, _ = read_record(written(record), known)
    yield "what is written reads back", written(record), again and written(again)
    if "written" in case["expect"]:
        yield "expect.written", case["expect"]["written"], written(record)
    if scored:
        yield from of_levels(record.levels.instrument, record.levels.levels, scored)


def of_levels(
    instrument: Instrument, levels: Sequence[spbe_oracle.Value | None], scored: dict[str, object]
) -> Pairs:
    if None in levels:
        raise BadCase("what has blanks is not scored")
    yield from expected({"expect": scored}, spbe_oracle.score(instrument, levels))


@kind("find", "label", "expect")
def check_find(instrument: Instrument, case: Case) -> Pairs:
    yield from expected(case, {"nodes": names.find(instrument, case["label"])})
