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

import wrong_documents

HERE = Path(__file__).resolve().parent
SUITE = HERE.parent
FORMATS = ("spbe-assessment/1", "spbe-scorecard/1", "spbe-problems/1", "spbe-explain/1", "spbe-conformance/1")

# Problems that a schema can see. The others depend on the instrument, on the levels, or on how the text is written.
SEEN = frozenset(
    {"unknown_key", "missing_key", "wrong_kind", "unknown_format", "unknown_word", "out_of_range"}
    | {"not_a_number", "too_many_decimals"}
)
# What it sees beside them, and wrong kinds that it takes for right: a whole number with a point is whole to it, and
# decimal text is a value in other editions.
SEEN_BY_FORM = frozenset(
    {
        "levels: an empty list",
        "limit: 10,001 characters in a note",
        "document: an instrument in capital letters",
        "verify: a key that nothing calls for, with a statement that differs",
    }
)
BLURRED = frozenset(
    {"document: the year has decimals", "levels: an object with problems", "targets: the level is text"}
)

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


def cases(name: str) -> list[dict[str, Json]]:
    return load(SUITE / "permenpanrb-59-2020" / name)["cases"]


# What has to be accepted


def suite() -> Iterator[Check]:
    """The manifest and every file that it names."""
    manifest = load(SUITE / "manifest.json")
    yield "manifest.json", manifest, True
    for name in manifest["files"]:
        yield name, load(SUITE / name), True


def documents() -> Iterator[Check]:
    """Every document that cases accept, and what is written back."""
    for case in cases("documents.json"):
        text = case.get("document") or (SUITE / case["file"]).read_text(encoding="utf-8")
        yield case["name"], json.loads(text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")), True
        if "written" in case["expect"]:
            yield f"{case['name']}, written back", json.loads(case["expect"]["written"]), True


def refused() -> Iterator[Check]:
    """Documents that cases refuse: a schema refuses those with a problem that it can see, and only those."""
    for case in cases("problems.json"):
        name, codes = case["name"], {problem["code"] for problem in case["expect"]["problems"]}
        if (
            "document" not in case
            or codes & {"syntax", "duplicate_key"}
            or name == "limit: brackets without end"
        ):
            continue  # It takes a reader of text to refuse it.
        seen = bool(codes & SEEN) or name in SEEN_BY_FORM
        # A result that is cut short lacks what has to be there, whatever else is wrong with it.
        cut = name.startswith("verify: ") and '"level_name"' not in case["document"]
        yield name, json.loads(case["document"]), name in BLURRED or not (seen or cut)


# What has to be refused


def wrong() -> Iterator[Check]:
    for name, (right, changes) in {
        "spbe-assessment/1": (whole_assessment(), wrong_documents.ASSESSMENT),
        "spbe-scorecard/1": (whole_scorecard(), wrong_documents.SCORECARD),
        "spbe-problems/1": (wrong_documents.RIGHT_PROBLEMS, wrong_documents.PROBLEMS),
        "spbe-explain/1": (wrong_documents.RIGHT_EXPLAIN, wrong_documents.EXPLAIN),
        "spbe-conformance/1": (wrong_documents.RIGHT_CASES, wrong_documents.CASES),
    }.items():
        yield f"{name}, unchanged", right, True
        for label, change in changes:
            document = copy.deepcopy(right)
            change(document)
            yield f"{name}: {label}", document, False


def whole_assessment() -> Json:
    """The case that has every key."""
    named = {case["name"]: case for case in cases("documents.json")}
    return json.loads(named["the form that is written"]["document"])


def whole_scorecard() -> Json:
    """A whole result, whose forged number is no matter of form."""
    named = {case["name"]: case for case in cases("problems.json")}
    return json.loads(named["verify: a forged index, two decimals"]["document"])


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
        result = "verify: " in check[0]
        yield "spbe-scorecard/1" if result else "spbe-assessment/1", check
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
