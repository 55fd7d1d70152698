"""The document of an instrument, `spbe-instrument/1`: read with every problem in order.

First what holds of every document, then key by key: format, scale, the tables from capabilities to bands, and what is
said of the whole. Where something is wrong, something else stands in for it, and rules that would only say that again
are not judged. Last come the rules that do not hold.
"""

from definition_rows import Rows
from definition_rules import flaws
from definition_write import FORMAT, canonical
from exports import canonical_export
from instrument import About, Instrument, Name, Tables
from sentences import Fault, Problem
from strict_json import Object, Tree
from suite import INSTRUMENTS
from walk import YEARS, read_tree

KEYS = (
    "format", "id", "title", "citation", "index_name", "provenance", "undefined", "in_force_from", "years",
    "revoked_by", "scale", "capabilities", "domains", "aspects", "indicators", "bands", "tables",
)  # fmt: skip
UNDEFINED = ("basis", "blanks", "wording")
PROVENANCES = ("own", "secondary", "regulation")

# A regulation's figures are built in: a document claims no more than these.
OWN = ("own", "secondary")


def read_definition(text: str) -> tuple[Instrument | None, list[Problem]]:
    """The instrument, if there is no problem; else every problem."""
    tree, problems = read_tree(text)
    if problems:
        return None, problems
    reader = Definition()
    reader.everywhere(tree)
    table = reader.instrument_of(tree)
    if table is None:
        return None, reader.problems
    broken = list(flaws(table))
    judged = [(code, path) for code, path in broken if code not in reader.unjudged]
    problems = reader.problems + [Fault(code).problem(path=path) for code, path in judged]
    problems += [] if broken else forged(table)
    return (None if problems else table), problems


def forged(table: Instrument) -> list[Problem]:
    """What says that an instrument is a regulation although it is not."""
    if table.id in INSTRUMENTS:
        same = canonical(table) == canonical_export(table.id)
        return [] if same else [Fault("reserved_id", given=table.id).problem(path="/id")]
    if table.about.provenance == "regulation":
        fault = Fault("unknown_word", given="regulation", expected=", ".join(OWN))
        return [fault.problem(path="/provenance")]
    return []


class Definition(Rows):
    """The whole of a document."""

    def instrument_of(self, tree: Tree) -> Instrument | None:
        """The instrument, as far as it can be read; nothing where there is no going on."""
        if not isinstance(tree, Object):
            self.wrong_kind(tree, "", "object")
            return None
        self.only(tree, "", KEYS)
        self.format(tree, FORMAT)
        lowest, highest, decimals = self.scale(tree)
        rows = self.tables_of(tree)
        if rows is None:
            return None
        capabilities, domains, aspects, indicators, bands = rows
        id = self.required_text(tree, "", "id")
        about = self.about(tree, capabilities)
        id = "unknown" if id is None else id
        return Instrument(id, None, lowest, highest, domains, aspects, indicators, bands, about, decimals)

    def scale(self, tree: Object) -> tuple[int, int, int]:
        if not self.has(tree, "", "scale"):
            self.stand_in("scale")
            return 1, 5, 0
        scale = tree.get("scale")
        self.only(scale, "/scale", ("lowest", "highest", "decimals"))
        lowest = self.end(scale, "lowest") if self.has(scale, "/scale", "lowest") else None
        highest = self.end(scale, "highest") if self.has(scale, "/scale", "highest") else None
        decimals = 0
        if isinstance(scale, Object) and scale.has("decimals"):
            decimals = self.whole(scale.get("decimals"), "/scale/decimals", (0, 9))
        if None in (lowest, highest, decimals):
            self.stand_in("scale")
        return lowest or 0, highest or 0, decimals or 0

    def end(self, scale: Object, key: str) -> int | None:
        return self.whole(scale.get(key), f"/scale/{key}", (0, 100))

    def about(self, tree: Object, capabilities: tuple) -> About:
        title = self.required_name(tree, "", "title")
        citation = self.optional_text(tree, "", "citation") or ""
        index_name = self.optional_name(tree, "", "index_name") or Name("Indeks", "Index")
        provenance = (
            self.word(self.optional_text(tree, "", "provenance"), "/provenance", PROVENANCES, OWN) or "own"
        )
        undefined = []
        for path, text in self.texts(tree, "", "undefined"):
            word = self.word(text, path, UNDEFINED)
            undefined += [word] if word else []
        return About(
            title=title,
            citation=citation,
            index_name=index_name,
            provenance=provenance,
            undefined=tuple(undefined),
            in_force_from=self.optional_text(tree, "", "in_force_from"),
            years=self.years(tree.get("years")) if tree.has("years") else None,
            revoked_by=self.optional_text(tree, "", "revoked_by"),
            capabilities=capabilities,
            tables=self.tables(tree.get("tables")) if tree.has("tables") else Tables(),
        )

    def years(self, tree: Tree) -> tuple[int, int | None] | None:
        self.only(tree, "/years", ("first", "last"))
        there = self.has(tree, "/years", "first")
        first = self.whole(tree.get("first"), "/years/first", YEARS) if there else None
        given = isinstance(tree, Object) and tree.has("last")
        last = self.whole(tree.get("last"), "/years/last", YEARS) if given else None
        return None if first is None else (first, last)

    def tables(self, tree: Tree) -> Tables:
        self.only(tree, "/tables", Tables._fields)
        return Tables(*(self.optional_text(tree, "/tables", key) for key in Tables._fields))
