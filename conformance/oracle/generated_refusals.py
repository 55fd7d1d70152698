"""What generated cases of input have in common: what is refused, what is accepted, results that say something else."""

import json
from collections.abc import Callable, Iterator, Sequence

import names
import spbe_oracle as oracle
import strict_json
from generated_scores import as_written
from input_document import Levels, Record, read_record, read_targets, written
from instrument import Instrument
from kinds_of_input import problems_of
from scorecard_document import scorecard
from sentences import Fault
from short_code import SYMBOLS, base_of, remainder, width
from strict_json import Object, Tree
from suite import Case
from walk import Walk

ASSESSMENT = "spbe-assessment/1"
Given = Sequence[object]


class Cases:
    """Makes cases of one instrument. Own ones come with their definition."""

    def __init__(self, instrument: Instrument, definition: dict | None = None) -> None:
        self.instrument = instrument
        self.own = {"definition": definition} if definition else {}
        self.known = [instrument] if definition else []

    def head(self, name: str, why: str, kind: str) -> Case:
        return {"name": name, "why": why, "kind": kind, **self.own}

    # Refused

    def refused(self, name: str, why: str, **given: object) -> Case:
        case = self.head(name, why, "problems") | given
        problems = problems_of(self.instrument, case)
        assert problems, f"{name}: nothing is wrong"
        return case | {"expect": {"problems": problems}}

    def rows(self, name: str, why: str, *rows: Given, draft: bool = True) -> Case:
        return self.refused(name, why, rows=list(rows), **({"draft": True} if draft else {}))

    def levels(self, name: str, why: str, levels: Given, draft: bool = False) -> Case:
        return self.refused(name, why, levels=list(levels), **({"draft": True} if draft else {}))

    def document(self, name: str, why: str, draft: bool = True, **keys: object) -> Case:
        text = keys.pop("text", None) or self.assessment(**keys)
        return self.refused(name, why, document=text, **({"draft": True} if draft else {}))

    def assessment(self, **keys: object) -> str:
        whole = {"format": ASSESSMENT, "instrument": self.instrument.id, "levels": {}} | keys
        return json.dumps(whole, ensure_ascii=False)

    def code(self, name: str, why: str, code: str) -> Case:
        return self.refused(name, why, code=code)

    def blanks(self, name: str, why: str, levels: oracle.Levels) -> Case:
        """Blanks that are to count as 0, where no source says so."""
        case = self.head(name, why, "score") | {
            "levels": [as_written(level) for level in levels],
            "blanks": "zero",
        }
        fault = Fault("not_defined", instrument=self.instrument.id, undefined="blanks")
        return case | {"expect": {"problems": [fault.problem()]}}

    # Accepted

    def blanks_zero(self, name: str, why: str, levels: oracle.Levels) -> Case:
        case = self.head(name, why, "score") | {
            "levels": [as_written(level) for level in levels],
            "blanks": "zero",
        }
        scored = oracle.score(self.instrument, levels)
        return case | {"expect": {key: scored[key] for key in ("index", "rounded", "predicate", "aspects")}}

    def accepted(self, name: str, why: str, *keys: str, text: str = "", **entries: object) -> Case:
        """A document, how it is written back, and what it scores."""
        text = text or self.assessment(**entries)
        record, problems = read_record(text, self.known)
        assert record is not None, problems
        expect: dict[str, object] = {}
        if keys:
            scored = oracle.score(record.levels.instrument, record.levels.levels)
            expect = {key: scored[key] for key in keys}
        expect["written"] = written(record)
        return self.head(name, why, "document") | {"document": text, "expect": expect}

    def find(self, label: str, why: str) -> Case:
        nodes = names.find(self.instrument, label)
        return self.head(f"label {label!r}", why, "find") | {"label": label, "expect": {"nodes": nodes}}

    # Results

    def result(self, levels: oracle.Levels, **keys: object) -> Object:
        """The document of a result, with targets as an assessment writes them."""
        record = Record(Levels(self.instrument, list(levels)))
        record.agency = "Kota Contoh"
        if "targets" in keys:
            targets = strict_json.read(json.dumps(keys["targets"], ensure_ascii=False))
            record.targets = read_targets(Walk(), self.instrument, targets)
        return scorecard(record, str(keys.get("basis", "exact")))

    def forged(self, name: str, why: str, tree: Object, *edits: tuple[str, str]) -> Case:
        """A result with texts in it replaced, each the first time it comes."""
        text = strict_json.write(tree)
        for said, instead in edits:
            assert said in text, f"{name}: {said} is not there"
            text = text.replace(said, instead, 1)
        return self.refused(name, why, document=text)

    def bare(self, name: str, why: str, levels: Given, **keys: object) -> Case:
        """A result that says no more than its levels."""
        rows = [{"number": n, "value": v} for n, v in zip(self.instrument.numbers, levels, strict=True)]
        whole = {
            "format": "spbe-scorecard/1",
            "instrument": {"id": self.instrument.id},
            **keys,
            "indicators": rows,
        }
        return self.refused(name, why, document=json.dumps(whole, ensure_ascii=False))


def changed(tree: Object, path: str, change: Callable[[Tree], Tree]) -> Object:
    """The same document with one value changed; keys and rows parted by slashes."""
    first, _, rest = path.partition("/")

    def inside(value: Tree) -> Tree:
        if not rest:
            return change(value)
        if isinstance(value, list):
            return changed_list(value, rest, change)
        return changed(value, rest, change)

    return Object([(key, inside(value) if key == first else value) for key, value in tree.entries])


def changed_list(items: list[Tree], path: str, change: Callable[[Tree], Tree]) -> list[Tree]:
    first, _, rest = path.partition("/")
    return [
        (changed(item, rest, change) if rest else change(item)) if at == int(first) else item
        for at, item in enumerate(items)
    ]


def left_out(tree: Object, key: str) -> Object:
    return Object([entry for entry in tree.entries if entry[0] != key])


# Codes


def checked(symbols: list[int]) -> str:
    """A code with the right check."""
    check = remainder([*symbols, 0, 0])
    return "".join(SYMBOLS[symbol] for symbol in [*symbols, check >> 5, check & 31])


def code_of_number(instrument: Instrument, number: int, blanks: bool) -> str:
    """A code whose body is a number, whatever it stands for."""
    length = width(base_of(instrument, blanks), len(instrument.indicators))
    body = [number >> 5 * place & 31 for place in reversed(range(length))]
    return checked([2 * instrument.edition + blanks, *body])


def wrong_codes(of: Cases, levels: oracle.Levels, code: str) -> Iterator[Case]:
    """Codes of an edition that are refused."""
    instrument = of.instrument
    rows, half = len(instrument.indicators), len(code) // 2
    wrong = SYMBOLS[(SYMBOLS.index(code[half]) + 1) % 32]
    yield of.code(
        "code: a wrong character", "one character is the next one", code[:half] + wrong + code[half + 1 :]
    )
    at = next(at for at in range(1, len(code) - 1) if code[at] != code[at + 1])
    swapped = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
    yield of.code("code: two characters have changed places", f"characters {at + 1} and {at + 2}", swapped)
    yield of.code("code: one character short", "the last is missing", code[:-1])
    yield of.code("code: one character too long", "a 0 after the end", code + "0")
    drafted = SYMBOLS[2 * instrument.edition + 1] + code[1:]
    why = "an odd head announces a draft, whose codes are longer or differ in their check"
    yield of.code("code: the head of a draft on a complete assessment", why, drafted)
    complete, open_ = base_of(instrument, False), base_of(instrument, True)
    if 32 ** width(complete, rows) > complete**rows:
        why = f"the first number beyond the {rows} values"
        yield of.code(
            "code: the first number too large", why, code_of_number(instrument, complete**rows, False)
        )
    number = 0
    for level in levels:
        number = number * open_ + int((level - instrument.lowest) * instrument.steps) + 1
    why = "what has no blanks is never written in the form of drafts"
    yield of.code(
        "code: a complete assessment in the form of drafts", why, code_of_number(instrument, number, True)
    )
