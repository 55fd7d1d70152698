"""Checks the JSON Schemas with a validator that others wrote (the package jsonschema), and documents against them.

    python3 check.py                     the suite's own documents, and wrong ones, which have to be refused
    python3 check.py FILE…               these files as well: documents of any format here, or one document a line
    spbe … --json | python3 check.py -   and the lines of standard input

The last line says how many documents were accepted or refused as they should be: `N passed, 0 failed`.
"""

import copy
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

import wrong_cases
import wrong_documents
import wrong_plans
import wrong_reports

BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
HERE = Path(__file__).resolve().parent
SUITE = HERE.parent
FORMATS = (
    *("spbe-assessment/1", "spbe-scorecard/1", "spbe-instrument/1"),
    *("spbe-problems/1", "spbe-explain/1", "spbe-requirements/1", "spbe-path/1", "spbe-margin/1", "spbe-conformance/1"),
)

# Problems that a schema can see. The others depend on the instrument, on the levels, or on how the text is written.
SEEN = frozenset(
    {"unknown_key", "missing_key", "wrong_kind", "unknown_format", "unknown_word", "out_of_range"}
    | {"not_a_number", "too_many_decimals"}
)
# What it sees beside them: a statement that differs, and could not stand in any result.
SEEN_BY_FORM = frozenset(
    {
        "levels: an empty list",
        "limit: 10,001 characters in a note",
        "document: an instrument in capital letters",
        "document: another id in other letters",
        "verify: a key that nothing calls for, with a statement that differs",
        "verify: a number as text in place of a double",
        "verify: an empty list of notices",
        "verify: a sentence of a notice that is no text",
        "verify: the aspects of another edition",
        "verify: no aspects at all",
        "verify: domains",
        "verify: a weight with two decimals",
    }
)
# What it takes for right: a whole number with a point is whole to it, and decimal text is a value of some instrument.
# Keys of results that it knows, but that nothing calls for under the instrument at hand.
BLURRED = frozenset(
    {
        "document: the year has decimals",
        "levels: an object with problems",
        "targets: the level is text",
        "document: a level of Pemdi",
        "decimals: targets",
        "document: the year before under another edition",
        "verify: a level name",
        "verify: a level name for a decimal",
        "verify: a level name of a row that has none",
        "verify: an English name of a predicate that has none",
        "verify: an aspect with a domain",
        "verify: a revocation",
        "verify: a fingerprint of a built-in instrument",
    }
)

# Of an instrument a schema always sees these, and never those, which take two rows or more. The others it may see:
# a number of the wrong form, but not one that stands twice in its table.
SEEN_OF_INSTRUMENT = SEEN | {
    *(
        "out_of_scale",
        "bad_id",
        "bad_weight",
        "bad_scale_decimals",
        "bad_floor",
        "indicator_count",
        "band_count",
    )
}
UNSEEN_OF_INSTRUMENT = frozenset(
    {"weights_of_whole", "weights_of_domain", "weights_of_aspect", "mixed_shares", "empty", "bad_order"}
    | {"bad_levels", "floor_off_scale", "floor_order", "band_too_narrow", "too_fine", "reserved_id"}
)
TEXT_ONLY = frozenset({"syntax", "duplicate_key", "too_large"})

Json = object
Check = tuple[str, Json, bool]
"""What is checked, the document, and whether it has to be accepted."""


def schema_of(name: str) -> dict[str, Json]:
    return json.loads((HERE / f"{name.replace('/', '-')}.schema.json").read_text(encoding="utf-8"))


SCHEMAS = {name: schema_of(name) for name in FORMATS}
REGISTRY = Registry().with_resources(
    (schema["$id"], Resource.from_contents(schema)) for schema in SCHEMAS.values()
)
VALIDATORS = {name: Draft202012Validator(schema, registry=REGISTRY) for name, schema in SCHEMAS.items()}


def load(path: Path) -> Json:
    return json.loads(path.read_text(encoding="utf-8"))


def cases() -> Iterator[tuple[str, dict[str, Json]]]:
    """Every case, with a name to show."""
    for name in load(SUITE / "manifest.json")["files"]:
        for case in load(SUITE / name)["cases"]:
            yield f"{name}: {case['name']}", case


def named(file: str, name: str) -> dict[str, Json]:
    found = load(SUITE / "permenpanrb-59-2020" / file)["cases"]
    return next(case for case in found if case["name"] == name)


# What has to be accepted


def suite() -> Iterator[Check]:
    """The manifests and every file that they name."""
    for folder in ("", "analysis/"):
        manifest = load(SUITE / f"{folder}manifest.json")
        yield f"{folder}manifest.json", manifest, True
        for name in manifest["files"]:
            yield folder + name, load(SUITE / folder / name), True


def documents() -> Iterator[Check]:
    """Every document that cases accept, and what is written back."""
    for name, case in cases():
        if case["kind"] != "document":
            continue
        text = case.get("document") or (SUITE / case["file"]).read_text(encoding="utf-8")
        yield name, json.loads(text.removeprefix(BYTE_ORDER_MARK)), True
        if "written" in case["expect"]:
            yield f"{name}, written back", json.loads(case["expect"]["written"]), True


def refused() -> Iterator[Check]:
    """Documents that cases refuse: a schema refuses those with a problem that it can see, and only those."""
    for place, case in cases():
        if case["kind"] != "problems" or "document" not in case:
            continue
        name, codes = case["name"], {problem["code"] for problem in case["expect"]["problems"]}
        if codes & {"syntax", "duplicate_key"} or name == "limit: brackets without end":
            continue  # It takes a reader of text to refuse it.
        document = json.loads(case["document"])
        seen = bool(codes & SEEN) or name in SEEN_BY_FORM
        # A result that is cut short lacks what has to be there, whatever else is wrong with it.
        cut = name.startswith("verify: ") and not set(SCHEMAS["spbe-scorecard/1"]["required"]) <= set(
            document
        )
        yield place, document, name in BLURRED or not (seen or cut)


def instruments() -> Iterator[Check]:
    """The exports of the built-in instruments, and the instruments that cases bring or are about."""
    for id in load(SUITE / "instruments" / "fingerprints.json"):
        yield f"instruments/{id}.json", load(SUITE / "instruments" / f"{id}.json"), True
    for name, case in cases():
        if case["kind"] == "instrument" or "definition" in case:
            yield from defined(name, case)


def defined(name: str, case: dict[str, Json]) -> Iterator[Check]:
    """The instrument of a case, unless it is one that a schema may see as right or as wrong."""
    refused = case["kind"] == "instrument" and "problems" in case["expect"]
    codes = {problem["code"] for problem in case["expect"]["problems"]} if refused else set()
    if codes & TEXT_ONLY:
        return
    given = case.get("document", "null").removeprefix(BYTE_ORDER_MARK)
    document = case["definition"] if "definition" in case else json.loads(given)
    if codes & SEEN_OF_INSTRUMENT or codes <= UNSEEN_OF_INSTRUMENT:
        yield name, document, not codes & SEEN_OF_INSTRUMENT


# What has to be refused


def wrong() -> Iterator[Check]:
    for name, (right, changes) in {
        "spbe-assessment/1": (whole_assessment(), wrong_documents.ASSESSMENT),
        "spbe-scorecard/1": (whole_scorecard(), wrong_documents.SCORECARD),
        "spbe-instrument/1": (wrong_documents.RIGHT_INSTRUMENT, wrong_documents.INSTRUMENT),
        "spbe-problems/1": (wrong_reports.RIGHT_PROBLEMS, wrong_reports.PROBLEMS),
        "spbe-explain/1": (wrong_reports.RIGHT_EXPLAIN, wrong_reports.EXPLAIN),
        "spbe-requirements/1": (wrong_reports.RIGHT_REQUIREMENTS, wrong_reports.REQUIREMENTS),
        "spbe-path/1": (wrong_plans.RIGHT_PATH, wrong_plans.PATH),
        "spbe-margin/1": (wrong_plans.RIGHT_MARGIN, wrong_plans.MARGIN),
        "spbe-conformance/1, plans": (wrong_plans.RIGHT_CASES, wrong_plans.CASES),
        "spbe-conformance/1": (wrong_cases.RIGHT_CASES, wrong_cases.CASES),
        "spbe-conformance/1, custom": (wrong_cases.RIGHT_CUSTOM, wrong_cases.CUSTOM),
    }.items():
        yield f"{name}, unchanged", right, True
        for label, change in changes:
            document = copy.deepcopy(right)
            change(document)
            yield f"{name}: {label}", document, False


def whole_assessment() -> Json:
    """The case that has every key."""
    return json.loads(named("documents.json", "the form that is written")["document"])


def whole_scorecard() -> Json:
    """A whole result, whose forged number is no matter of form."""
    return json.loads(named("problems.json", "verify: a forged index, two decimals")["document"])


# Running


def given(name: str) -> Iterator[Check]:
    """The documents of a file: one, or one a line. `-` is standard input."""
    text = sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8")
    whole = parsed(text)
    lines = [(f"{name}, line {at}", line) for at, line in enumerate(text.splitlines(), 1) if line.strip()]
    if whole is not None or not lines:
        yield name, whole, True
        return
    for place, line in lines:
        yield place, parsed(line), True


def parsed(text: str) -> Json:
    """The document; nothing, which is of no format, where it is none."""
    try:
        return json.loads(text)
    except ValueError:
        return None


def format_of(document: Json) -> str | None:
    """The format that a document says, or that its keys show; a manifest says none."""
    if isinstance(document, dict):
        return "spbe-conformance/1" if set(document) == {"files", "total"} else document.get("format")
    return None


def checks(names: list[str]) -> Iterator[tuple[str, Check]]:
    for name, document, right in suite():
        yield "spbe-conformance/1", (name, document, right)
    for check in documents():
        yield "spbe-assessment/1", check
    for check in refused():
        result = ": verify: " in check[0]
        yield "spbe-scorecard/1" if result else "spbe-assessment/1", check
    for check in instruments():
        yield "spbe-instrument/1", check
    for check in wrong():
        yield check[0].partition(",")[0].partition(":")[0], check
    for name in names:
        for check in given(name):
            yield format_of(check[1]), check


def main(names: list[str]) -> int:
    for schema in SCHEMAS.values():
        Draft202012Validator.check_schema(schema)
    passed = {name: [0, 0] for name in FORMATS}
    wrong_ones = []
    for schema, (name, document, right) in checks(names):
        if schema not in VALIDATORS:
            wrong_ones.append(f"{name}: no schema for the format {schema!r}")
            continue
        error = next(VALIDATORS[schema].iter_errors(document), None)
        if (error is None) == right:
            passed[schema][not right] += 1
        elif error is None:
            wrong_ones.append(f"{name}: accepted by {schema}, but it is wrong")
        else:
            wrong_ones.append(f"{name}: refused by {schema}: {error.json_path}: {error.message[:200]}")
    for schema, (accepted, refusals) in passed.items():
        print(f"{schema}: {accepted} accepted, {refusals} refused, as they should be")
    for sentence in wrong_ones:
        print(sentence, file=sys.stderr)
    print(f"{sum(map(sum, passed.values()))} passed, {len(wrong_ones)} failed")
    return 1 if wrong_ones else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
