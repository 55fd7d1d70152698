"""JSON that loses nothing: numbers as written, keys in their order and as often as they come.

The reader stops at the first place where the text cannot go on to a document, and says where that is and what
belongs there. Lines and columns count from 1, columns in bytes of UTF-8; a byte order mark in front counts as nothing.
"""

import re
from collections.abc import Iterator

DEPTH = 32
"""Lists and objects inside one another, the outermost included."""

BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
BLANKS = re.compile(r"[ \t\n\r]*")
WORDS = {"true": True, "false": False, "null": None}
ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
HEXADECIMAL = frozenset("0123456789abcdefABCDEF")
HIGH, LOW = range(0xD800, 0xDC00), range(0xDC00, 0xE000)


class Number(str):
    """A number, as written."""

    def is_whole(self) -> bool:
        return self.lstrip("-").isdecimal()


class Object:
    """Keys with their values, in the order written, repeated ones too."""

    def __init__(self, entries: list[tuple[str, "Tree"]]) -> None:
        self.entries = entries

    def get(self, key: str) -> "Tree | None":
        """The first value of a key; nothing where it is not there."""
        return next((value for name, value in self.entries if name == key), None)

    def has(self, key: str) -> bool:
        return any(name == key for name, _ in self.entries)


Tree = Object | list["Tree"] | str | bool | None


class Stopped(Exception):
    """Where the reader stopped, and why: what belongs there, or nothing where the nesting is too deep."""

    def __init__(self, line: int, column: int, expected: str | None) -> None:
        super().__init__(f"{line}:{column}: {expected}")
        self.position, self.expected = (line, column), expected


def read(text: str) -> Tree:
    return Reader(text.removeprefix(BOM)).document()


class Reader:
    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0

    def stop(self, expected: str | None, at: int | None = None) -> Stopped:
        before = self.text[: self.at if at is None else at]
        last_line = before.rpartition("\n")[2]
        return Stopped(before.count("\n") + 1, len(last_line.encode()) + 1, expected)

    def peek(self) -> str:
        """The next character; empty at the end."""
        return self.text[self.at : self.at + 1]

    def skip_blanks(self) -> str:
        self.at = BLANKS.match(self.text, self.at).end()
        return self.peek()

    def document(self) -> Tree:
        self.skip_blanks()
        value = self.value(0)
        if self.skip_blanks():
            raise self.stop("end")
        return value

    def value(self, depth: int) -> Tree:
        first = self.peek()
        if first in ("[", "{") and depth == DEPTH:
            raise self.stop(None)
        if first == "[":
            return list(self.items(depth + 1))
        if first == "{":
            return Object(list(self.entries(depth + 1)))
        if first == '"':
            return self.string()
        if first == "-" or first.isascii() and first.isdecimal():
            return self.number()
        for word, value in WORDS.items():
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        raise self.stop("value")

    def items(self, depth: int) -> Iterator[Tree]:
        self.at += 1
        if self.skip_blanks() == "":
            raise self.stop("value_or_end")
        if self.ends("]"):
            return
        while True:
            self.skip_blanks()
            yield self.value(depth)
            if not self.goes_on("]"):
                return

    def entries(self, depth: int) -> Iterator[tuple[str, Tree]]:
        self.at += 1
        self.skip_blanks()
        if self.ends("}"):
            return
        while True:
            if self.skip_blanks() != '"':
                raise self.stop("key")
            key = self.string()
            if self.skip_blanks() != ":":
                raise self.stop("colon")
            self.at += 1
            self.skip_blanks()
            yield key, self.value(depth)
            if not self.goes_on("}"):
                return

    def ends(self, closing: str) -> bool:
        found = self.peek() == closing
        self.at += found
        return found

    def goes_on(self, closing: str) -> bool:
        """Whether a comma follows; not, where the list or object ends."""
        self.skip_blanks()
        if self.ends(closing):
            return False
        if not self.ends(","):
            raise self.stop("comma_or_end")
        return True

    def number(self) -> Number:
        start = self.at
        self.at += self.peek() == "-"
        if self.peek() == "0":
            self.at += 1
        else:
            self.digits()
        if self.ends("."):
            self.digits()
        if self.peek() in ("e", "E"):
            self.at += 1
            self.at += self.peek() in ("+", "-")
            self.digits()
        return Number(self.text[start : self.at])

    def digits(self) -> None:
        start = self.at
        while self.peek().isascii() and self.peek().isdecimal():
            self.at += 1
        if self.at == start:
            raise self.stop("digit")

    def string(self) -> str:
        self.at += 1
        parts = []
        while (character := self.peek()) != '"':
            if character < " ":  # the end of the text, too
                raise self.stop("text")
            self.at += 1
            parts.append(self.escaped() if character == "\\" else character)
        self.at += 1
        return "".join(parts)

    def escaped(self) -> str:
        letter = self.peek()
        if letter == "u":
            self.at += 1
            return self.unicode()
        if letter not in ESCAPES:
            raise self.stop("text")
        self.at += 1
        return ESCAPES[letter]

    def unicode(self) -> str:
        """A character from one `u` escape, or from the two halves that two of them give."""
        first = self.four_digits()
        if first in LOW:
            raise self.stop("text", self.at - 6)
        if first not in HIGH:
            return chr(first)
        after = self.at
        if self.text[after : after + 2] != "\\u":
            raise self.stop("text")
        self.at += 2
        second = self.four_digits()
        if second not in LOW:
            raise self.stop("text", after)
        return chr(0x10000 + (first - HIGH.start) * 0x400 + second - LOW.start)

    def four_digits(self) -> int:
        start = self.at
        while self.at < start + 4:
            if self.peek() not in HEXADECIMAL:
                raise self.stop("text")
            self.at += 1
        return int(self.text[start : self.at], 16)


# Writing


def write(tree: Tree) -> str:
    """Without white space."""
    if tree is None or isinstance(tree, bool):
        return {None: "null", True: "true", False: "false"}[tree]
    if isinstance(tree, Number):
        return str(tree)
    if isinstance(tree, str):
        return quoted(tree)
    if isinstance(tree, list):
        return "[" + ",".join(map(write, tree)) + "]"
    return "{" + ",".join(f"{quoted(key)}:{write(value)}" for key, value in tree.entries) + "}"


def quoted(text: str) -> str:
    """Quotes and backslashes escaped; of the control characters tab and line ends by letter, the others by number."""
    letters = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}

    def shown(character: str) -> str:
        control = character < " " or character == "\x7f"
        return letters.get(character) or (f"\\u{ord(character):04x}" if control else character)

    return '"' + "".join(map(shown, text)) + '"'
