#!/usr/bin/env python3
"""Holds a program, in whatever language, against the conformance suite. Needs Python 3.11 and nothing else.

    python3 run.py --cmd "php mine.php"
    python3 run.py --cmd "php mine.php" --kind score --keys index,rounded,predicate
    python3 run.py --analysis --cmd …         the cases about plans, which are a suite of their own
    python3 run.py --count                    which cases there are; nothing is started

The program is started once. Every case is a line of JSON on its standard input; it answers each with one line,
in order: {"name": …, "answer": {…}} or {"name": …, "skip": "reason"}. docs/kit.md says more. The last line is
`N passed, N failed, N skipped`; the exit status is 0 only if nothing failed and something passed.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent / "kit"))

from cases import ANALYSIS, ROOT, Case, Json, selected, suite
from program import Program, Stopped

STRAY_LINES = 1000
SHOWN = 160


class Verdict(NamedTuple):
    case: Case
    word: str
    """`passed`, `failed` or `skipped`."""
    said: list[str]
    """What differs, why there is no answer, or why it was skipped."""
    broken: bool = False
    """Failed because there is no proper answer, not because a value differs."""


# Asking


def ask(cases: list[Case], program: Program) -> Iterator[Verdict]:
    """A verdict for every case, in order."""
    at, stray, strays = 0, "", 0
    try:
        for line in program.lines():
            answer = read(line)
            # An answer to a later case says that those before it were left out.
            name = answer and answer["name"]
            found = next((to for to in range(at, len(cases)) if cases[to].name == name), None)
            if found is None:
                stray, strays = stray or text_of(line), strays + 1
                if strays > STRAY_LINES:
                    raise Stopped("too many lines that answer no case")
                continue
            for case in cases[at:found]:
                yield broken(case, f"no answer; the next was for {shown(name)}", stray)
                stray = ""
            case, at = cases[found], found + 1
            if at == len(cases):
                stray = stray or text_of(program.rest())
            yield broken(case, "a line too many", stray) if stray else judged(case, answer)
            if at == len(cases):
                return
            stray = ""
        why = program.ending()
    except Stopped as stopped:
        why = str(stopped)
    more = len(cases) - at - 1
    yield broken(cases[at], f"no answer{f', nor to the {more} after it' if more else ''}: {why}", stray)
    yield from (Verdict(case, "failed", [], broken=True) for case in cases[at + 1 :])


def text_of(line: bytes) -> str:
    return shown(line.decode(errors="replace").strip()) if line else ""


def read(line: bytes) -> dict[str, Json] | None:
    """An answer; nothing where the line is none."""
    try:
        answer = json.loads(line.decode(), object_pairs_hook=once, parse_constant=no_number)
    except (ValueError, RecursionError):
        return None
    named = isinstance(answer, dict) and isinstance(answer.get("name"), str)
    return answer if named and len(answer) == 2 else None


def once(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    if len(found := dict(pairs)) != len(pairs):
        raise ValueError("a key twice")
    return found


def no_number(word: str) -> None:
    raise ValueError(f"{word} is no JSON")


def broken(case: Case, why: str, stray: str = "") -> Verdict:
    return Verdict(case, "failed", [f"{why}; the program printed {stray}" if stray else why], broken=True)


def judged(case: Case, answer: dict[str, Json]) -> Verdict:
    match answer:
        case {"skip": str(reason)}:
            return Verdict(case, "skipped", [reason])
        case {"answer": dict(given)}:
            said = [
                f"{key}: expected {shown(expected)}, answered {shown(answered)}"
                for key, expected, answered in differences(case.expect, given, "")
            ]
            return Verdict(case, "failed" if said else "passed", said)
        case {"error": reason}:
            return broken(case, f"the program says it is no case: {shown(reason)}")
    return broken(case, "neither `answer`, an object, nor `skip`, a text", shown(answer))


class Nothing:
    def __repr__(self) -> str:
        return "nothing"


def differences(expected: Json, answered: Json, at: str) -> Iterator[tuple[str, Json, Json]]:
    """What differs. Of an object only the keys that are expected count; true is not 1, and 3 is not "3"."""
    if isinstance(expected, dict) and isinstance(answered, dict):
        for key, value in expected.items():
            yield from differences(value, answered.get(key, Nothing()), f"{at}.{key}" if at else key)
    elif isinstance(expected, list) and isinstance(answered, list) and len(expected) == len(answered):
        for row, pair in enumerate(zip(expected, answered, strict=True)):
            yield from differences(*pair, f"{at}[{row}]")
    elif type(expected) is not type(answered) or expected != answered:
        yield at, expected, answered


def shown(value: Json) -> str:
    text = repr(value) if isinstance(value, Nothing) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


# Telling


def table(rows: Iterable[tuple[str, str, str]], words: list[str]) -> Iterator[str]:
    """How many there are of each word, by instrument and kind."""
    counts = Counter(rows)
    groups = sorted({row[:2] for row in counts})
    wide = max(map(len, ["instrument", *(group[0] for group in groups)]))
    yield f"{'instrument':{wide}}  {'kind':10}" + "".join(f"{word:>9}" for word in words)
    for group in groups:
        numbers = "".join(f"{counts[*group, word]:9}" for word in words)
        yield f"{group[0]:{wide}}  {group[1]:10}{numbers}"


def tell(verdicts: list[Verdict], program: Program, first: int) -> None:
    """The table, the first differences, the reasons for skipping, and what the program said about itself."""
    rows = ((verdict.case.instrument, verdict.case.kind, verdict.word) for verdict in verdicts)
    print("\n".join(table(rows, ["passed", "failed", "skipped"])))
    failed = [
        f"  {verdict.case.file}: {shown(verdict.case.name)}: {said}"
        for verdict in verdicts
        if verdict.word == "failed"
        for said in verdict.said
    ]
    if failed[:first]:
        print(f"\nThe first {len(failed[:first])} of {len(failed)} differences:", *failed[:first], sep="\n")
    skipped = Counter(verdict.said[0] for verdict in verdicts if verdict.word == "skipped")
    for reason, count in skipped.most_common(first):
        print(f"skipped {count}: {shown(reason)}")
    if any(verdict.broken for verdict in verdicts):
        for line in program.last_errors():
            print(f"stderr: {line}")


# Running


def arguments() -> argparse.ArgumentParser:
    def names(text: str) -> list[str]:
        return [name for name in text.split(",") if name]

    def positive(text: str) -> int:
        if (number := int(text)) < 1:
            raise ValueError(text)
        return number

    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False
    )
    parser.add_argument("--cmd", metavar="COMMAND", help="the program and its arguments")
    parser.add_argument(
        "--analysis", action="store_true", help="the cases about plans in place of the others"
    )
    parser.add_argument("--instrument", metavar="ID", action="append", help="only cases of this instrument")
    parser.add_argument("--kind", action="append", help="only cases of this kind, such as score")
    parser.add_argument(
        "--keys", metavar="KEY,…", type=names, help="compare only these keys of what is expected"
    )
    parser.add_argument("--limit", metavar="N", type=positive, help="only the first cases")
    parser.add_argument(
        "--timeout", metavar="S", type=positive, default=120, help="seconds for all of them (120)"
    )
    parser.add_argument(
        "--first", metavar="N", type=positive, default=10, help="how many differences to show (10)"
    )
    parser.add_argument("--count", action="store_true", help="say which cases there are, and start nothing")
    parser.add_argument(
        "--expect-failures",
        action="store_true",
        help="for examples of how not to do it: fail if nothing differs",
    )
    return parser


def main() -> int:
    sys.stdout.reconfigure(errors="backslashreplace")  # Whatever a program says, it can be shown.
    parser = arguments()
    args = parser.parse_args()
    every = suite(ANALYSIS if args.analysis else ROOT)
    for option, known in {
        "instrument": {case.instrument for case in every},
        "kind": {case.kind for case in every},
        "keys": {key for case in every for key in case.expect},
    }.items():
        if unknown := set(getattr(args, option) or ()) - known:
            words = [", ".join(sorted(words)) for words in (unknown, known)]
            parser.error(f"--{option}: no case has {words[0]}; known: {words[1]}")
    if not (args.cmd or args.count):
        parser.error("--cmd is missing")
    cases = selected(every, args)
    filtered = bool(args.instrument or args.kind or args.keys or args.limit)
    told = f"of {len(every)} cases" if filtered else "cases, as many as manifest.json says"
    print(len(cases), told)
    if args.count:
        print("\n".join(table(((case.instrument, case.kind, "cases") for case in cases), ["cases"])))
    if args.count or not cases:
        return 0 if cases else 1
    lines = [json.dumps(case.sent, ensure_ascii=False, separators=(",", ":")).encode() for case in cases]
    with Program(args.cmd, lines, args.timeout) as program:
        verdicts = list(ask(cases, program))
    assert [verdict.case for verdict in verdicts] == cases, "one verdict for every case"
    tell(verdicts, program, args.first)
    counts = Counter(verdict.word for verdict in verdicts)
    passed, failed, skipped = (counts[word] for word in ("passed", "failed", "skipped"))
    differ = failed - sum(verdict.broken for verdict in verdicts)
    if args.expect_failures:
        told = f"{differ} of {len(cases)} cases differ, as they should"
        print(told if differ else "nothing differs: it should")
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    if args.expect_failures:
        return 0 if passed and differ and differ == failed else 1
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main())
