"""Walking through a document and collecting every problem with its path."""

from collections.abc import Sequence

import strict_json
from input_rows import Given, Other
from instrument import Instrument
from sentences import EDITIONS, Fault, Problem, shortened
from strict_json import Number, Object, Stopped, Tree
from suite import INSTRUMENTS

YEARS = (2000, 2199)
CHARACTERS, DIGITS = 10_000, 40


def read_tree(text: str) -> tuple[Tree, list[Problem]]:
    """The tree, or the one problem that keeps it from being read."""
    try:
        return strict_json.read(text), []
    except Stopped as stopped:
        fault = Fault("syntax", expected=stopped.expected)
        if stopped.expected is None:
            fault = Fault("too_large", limit=strict_json.DEPTH, measure="depth")
        return None, [fault.problem(position=stopped.position)]


def kind_of(tree: Tree) -> str:
    """The kind of a value, as sentences name it."""
    if isinstance(tree, Number):
        if not tree.is_whole():
            return "decimals"
        return "whole" if -(2**63) <= int(tree) < 2**63 else "large_number"
    kinds = {bool: "boolean", str: "text", list: "list", Object: "object", type(None): "null"}
    return kinds[type(tree)]


def as_given(tree: Tree) -> Given:
    """A value of a document, as a level may be given."""
    kind = kind_of(tree)
    if kind in ("whole", "text"):
        return int(tree) if kind == "whole" else tree
    return None if kind == "null" else Other(kind)


class Walk:
    """Every problem found so far, and the instruments that are known."""

    def __init__(self, own: Sequence[Instrument] = ()) -> None:
        self.problems: list[Problem] = []
        self.known = {table.id: table for table in own} | INSTRUMENTS

    def problem(self, path: str, what: str, **facts: object) -> None:
        self.problems.append(Fault(what, **facts).problem(path=path))

    def everywhere(self, tree: Tree, path: str = "") -> None:
        """No key twice in an object, no endless text or number."""
        if isinstance(tree, Number):
            if sum(character.isdecimal() for character in tree) > DIGITS:
                self.problem(path, "too_large", limit=DIGITS, measure="digits")
        elif isinstance(tree, str):
            self.length(tree, path)
        elif isinstance(tree, list):
            for at, item in enumerate(tree):
                self.everywhere(item, f"{path}/{at}")
        elif isinstance(tree, Object):
            seen = set()
            for key, value in tree.entries:
                inner = step(path, key)
                self.length(key, inner)
                if key in seen:
                    self.problem(inner, "duplicate_key", key=shortened(key))
                seen.add(key)
                self.everywhere(value, inner)

    def length(self, text: str, path: str) -> None:
        if len(text) > CHARACTERS:
            self.problem(path, "too_large", limit=CHARACTERS, measure="characters")

    def wrong_kind(self, tree: Tree, path: str, expected: str) -> None:
        self.problem(path, "wrong_kind", expected=expected, found=kind_of(tree))

    def entries(self, tree: Tree, path: str) -> Sequence[tuple[str, Tree]]:
        """The entries of an object; none, and a problem, where it is something else."""
        if isinstance(tree, Object):
            return tree.entries
        self.wrong_kind(tree, path, "object")
        return []

    def only(self, tree: Tree, path: str, known: Sequence[str]) -> None:
        """An unknown key is named once, however often it comes: that it is repeated was said already."""
        for key in dict.fromkeys(key for key, _ in self.entries(tree, path)):
            if key not in known:
                self.problem(step(path, key), "unknown_key", key=shortened(key))

    def has(self, tree: Tree, path: str, key: str) -> bool:
        """Whether a key is there that has to be; of what is no object, that was said already."""
        if not isinstance(tree, Object):
            return False
        if not tree.has(key):
            self.problem(path, "missing_key", key=key)
        return tree.has(key)

    def text(self, tree: Tree, path: str) -> str | None:
        if isinstance(tree, str) and not isinstance(tree, Number):
            return tree
        self.wrong_kind(tree, path, "text")
        return None

    def optional_text(self, tree: Tree, path: str, key: str) -> str | None:
        there = isinstance(tree, Object) and tree.has(key)
        return self.text(tree.get(key), step(path, key)) if there else None

    def whole(self, tree: Tree, path: str, bounds: tuple[int, int]) -> int | None:
        lowest, highest = bounds
        if kind_of(tree) not in ("whole", "large_number"):
            self.wrong_kind(tree, path, "whole")
        elif lowest <= int(tree) <= highest:
            return int(tree)
        else:
            self.problem(path, "out_of_range", given=shortened(tree), lowest=lowest, highest=highest)
        return None

    def year(self, tree: Tree, path: str) -> int | None:
        return self.whole(tree, path, YEARS)

    def word(
        self, given: str | None, path: str, known: Sequence[str], named: Sequence[str] = ()
    ) -> str | None:
        """A word that is known; a problem names those that would do."""
        if given is None or given in known:
            return given
        self.problem(path, "unknown_word", given=shortened(given), expected=", ".join(named or known))
        return None

    def format(self, tree: Tree, expected: str) -> None:
        if self.has(tree, "", "format"):
            given = self.text(tree.get("format"), "/format")
            if given not in (None, expected):
                self.problem("/format", "unknown_format", given=shortened(given), expected=expected)

    def instrument(self, tree: Tree, path: str) -> Instrument | None:
        given = self.text(tree, path)
        if given is not None and given not in self.known:
            known = ", ".join([*EDITIONS, *(id for id in self.known if id not in INSTRUMENTS)])
            self.problem(path, "unknown_instrument", given=shortened(given), known=known)
        return self.known.get(given)


def step(path: str, key: str) -> str:
    """One step further in a JSON Pointer; the key as sentences show it."""
    return f"{path}/{shortened(key).replace('~', '~0').replace('/', '~1')}"
