"""The cases of the suite: all of them, or those that somebody asks for."""

import json
from argparse import Namespace
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
FORMAT = "spbe-conformance/1"
# What a case tells beside its input: what is expected, and where that comes from.
KEPT_BACK = ("expect", "why", "published", "candidates")

Json = object


class Case(NamedTuple):
    file: str
    instrument: str
    kind: str
    name: str
    sent: dict[str, Json]
    expect: dict[str, Json]


ANALYSIS = ROOT / "analysis"
"""The cases about plans, which are a suite of their own."""


def load(path: Path) -> Json:
    return json.loads(path.read_text(encoding="utf-8"))


def suite(root: Path = ROOT) -> list[Case]:
    """Every case. Stops unless there are as many in each file, and as many files, as the manifest says."""
    manifest = load(root / "manifest.json")
    counts, cases = {}, []
    for path in sorted(root.glob("*/*.json")):
        name = path.relative_to(root).as_posix()
        document = load(path)
        if isinstance(document, dict) and document.get("format") == FORMAT:
            counts[name] = len(document["cases"])
            cases += [case_of(name, document["instrument"], case) for case in document["cases"]]
    if counts != manifest["files"] or len(cases) != manifest["total"] or not cases:
        named = manifest["files"]
        off = [name for name in counts | named if counts.get(name) != named.get(name)] or ["the total"]
        raise SystemExit(f"manifest.json does not fit the {len(cases)} cases that are here: {', '.join(off)}")
    return cases


def case_of(file: str, instrument: str | None, case: dict[str, Json]) -> Case:
    sent = {key: value for key, value in case.items() if key not in KEPT_BACK}
    sent.setdefault("instrument", instrument)
    expect = dict(case.get("expect", {}))
    if case["kind"] == "code":
        # Levels and spellings are sent. Expected are the code, and that every spelling reads as the levels.
        expect["code"] = sent.pop("code")
        expect["reads"] = [True] * len(sent.get("reads", []))
    if case["kind"] == "instrument" and "document" in sent:
        sent["definition"] = sent.pop("document")
    if "file" in sent:
        sent["document"] = (ROOT / sent.pop("file")).read_text(encoding="utf-8")
    return Case(file, instrument or file.partition("/")[0], case["kind"], case["name"], sent, expect)


def selected(cases: list[Case], args: Namespace) -> list[Case]:
    """The cases that were asked for, with the keys that were asked for."""
    if args.instrument:
        cases = [case for case in cases if case.instrument in args.instrument]
    if args.kind:
        cases = [case for case in cases if case.kind in args.kind]
    if args.keys:
        kept = ({key: value for key, value in case.expect.items() if key in args.keys} for case in cases)
        cases = [case._replace(expect=expect) for case, expect in zip(cases, kept, strict=True) if expect]
    return cases[: args.limit]
