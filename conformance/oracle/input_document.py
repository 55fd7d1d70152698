"""The document of an assessment, `spbe-assessment/1`: read with every problem in order, and written back.

The order of problems: what holds everywhere (repeated keys, endless texts and numbers) from the top to the bottom of the
document; then unknown keys, in its order; then key by key in the order of the format.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction

import strict_json
from input_rows import Reading, fits, read_level, read_value, wrong_count
from instrument import Instrument
from names import same_predicate
from sentences import Fault, Problem, shortened
from spbe_oracle import Value, decimal_text
from strict_json import Number, Object, Tree
from walk import Walk, as_given, read_tree, step

FORMAT = "spbe-assessment/1"
KEYS = (
    "format", "instrument", "agency", "group", "year", "levels", "services", "notes", "targets", "previous", "meta",
)  # fmt: skip


# What a document holds


@dataclass
class Targets:
    index: str | None = None
    predicate: str | None = None
    level: Value | None = None
    levels: dict[str, Value] = field(default_factory=dict)
    source: str | None = None


@dataclass
class Levels:
    instrument: Instrument
    levels: list[Value | None]
    year: int | None = None


@dataclass
class Record:
    levels: Levels
    agency: str | None = None
    group: str | None = None
    services: dict[str, str] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    targets: Targets | None = None
    previous: Levels | None = None
    meta: Object | None = None


def read_record(text: str, own: Sequence[Instrument] = ()) -> tuple[Record | None, list[Problem]]:
    """The record, if there is no problem; else every problem."""
    tree, problems = read_tree(text)
    if problems:
        return None, problems
    walk = Walk(own)
    walk.everywhere(tree)
    walk.only(tree, "", KEYS)
    record = record_of(walk, tree)
    return (None if walk.problems else record), walk.problems


def record_of(walk: Walk, tree: Tree) -> Record | None:
    walk.format(tree, FORMAT)
    instrument = (
        walk.instrument(tree.get("instrument"), "/instrument") if walk.has(tree, "", "instrument") else None
    )
    there = walk.has(tree, "", "levels")
    if instrument is None:
        return None  # Nothing else can be judged.
    levels = read_levels(walk, instrument, tree.get("levels"), "/levels") if there else []
    record = Record(Levels(instrument, levels))
    record.agency = walk.optional_text(tree, "", "agency")
    record.group = walk.optional_text(tree, "", "group")
    if tree.has("year"):
        record.levels.year = walk.year(tree.get("year"), "/year")
    record.services = read_texts(walk, instrument, tree, "services")
    record.notes = read_texts(walk, instrument, tree, "notes")
    if tree.has("targets"):
        record.targets = read_targets(walk, instrument, tree.get("targets"))
    if tree.has("previous"):
        record.previous = read_previous(walk, instrument, tree.get("previous"))
    if tree.has("meta"):
        walk.entries(tree.get("meta"), "/meta")
        record.meta = tree.get("meta")
    return record


def read_levels(walk: Walk, instrument: Instrument, tree: Tree, path: str) -> list[Value | None]:
    reading = Reading(instrument)
    if isinstance(tree, list):
        reading.in_order([as_given(item) for item in tree], path)
    elif isinstance(tree, Object):
        seen = set()
        for number, value in tree.entries:
            if number not in seen:  # A repeated key has been named already.
                reading.row(number, as_given(value), step(path, number))
            seen.add(number)
    else:
        walk.wrong_kind(tree, path, "list_or_object")
    walk.problems += reading.problems
    return reading.values()


def unknown_indicator(instrument: Instrument, number: str) -> Fault:
    return Fault("unknown_indicator", instrument=instrument.id, given=shortened(number))


def read_texts(walk: Walk, instrument: Instrument, tree: Object, key: str) -> dict[str, str]:
    """Texts by printed number."""
    texts = {}
    for number, value in walk.entries(tree.get(key), f"/{key}") if tree.has(key) else []:
        path = step(f"/{key}", number)
        text = walk.text(value, path)
        if number in instrument.numbers:
            texts[number] = text
        else:
            walk.problems.append(unknown_indicator(instrument, number).problem(path=path))
    return texts


def read_targets(walk: Walk, instrument: Instrument, tree: Tree) -> Targets:
    walk.only(tree, "/targets", ("index", "predicate", "level", "levels", "source"))
    targets, tree = Targets(), tree if isinstance(tree, Object) else Object([])

    def keep(path: str, read: object, *given: object, indicator: str | None = None) -> object:
        try:
            return read(instrument, *given)
        except Fault as fault:
            walk.problems.append(fault.problem(indicator, f"/targets/{path}"))
            return None

    if (index := walk.optional_text(tree, "/targets", "index")) is not None:
        targets.index = keep("index", target_index, index)
    if (name := walk.optional_text(tree, "/targets", "predicate")) is not None:
        targets.predicate = keep("predicate", target_predicate, name)
    if tree.has("level"):
        targets.level = keep("level", read_level, as_given(tree.get("level")))
    for number, value in walk.entries(tree.get("levels"), "/targets/levels") if tree.has("levels") else []:
        path = step("levels", number)
        if number not in instrument.numbers:
            walk.problems.append(unknown_indicator(instrument, number).problem(path=f"/targets/{path}"))
        elif (level := keep(path, read_level, as_given(value), indicator=number)) is not None:
            targets.levels[number] = level
    targets.source = walk.optional_text(tree, "/targets", "source")
    return targets


def target_index(instrument: Instrument, text: str) -> str:
    """Decimal text within the scale, with at most four decimals, whatever decimals values have."""
    value = read_value(instrument.lowest, instrument.highest, 4, text)
    return decimal_text(Fraction(value))


def target_predicate(instrument: Instrument, name: str) -> str:
    found = [band.name for band in instrument.bands if same_predicate(band, name)]
    if not found:
        raise Fault("unknown_predicate", instrument=instrument.id, given=shortened(name))
    return found[0]


def read_previous(walk: Walk, same: Instrument, tree: Tree) -> Levels | None:
    path = "/previous"
    walk.only(tree, path, ("instrument", "year", "levels"))
    tree = tree if isinstance(tree, Object) else None
    if tree is None:
        return None
    year = walk.year(tree.get("year"), f"{path}/year") if tree.has("year") else None
    there = walk.has(tree, path, "levels")
    instrument = (
        walk.instrument(tree.get("instrument"), f"{path}/instrument") if tree.has("instrument") else same
    )
    if instrument is None or not there:
        return None
    return Levels(instrument, read_levels(walk, instrument, tree.get("levels"), f"{path}/levels"), year)


# The kinds of cases


def problems_of_document(text: str, draft: bool, own: Sequence[Instrument] = ()) -> list[Problem]:
    """What keeps a document from being read; else, unless it is a draft, what is missing.

    Before it stands the count of levels, where it would fit another edition.
    """
    record, problems = read_record(text, own)
    if problems or draft:
        return problems
    instrument, levels = record.levels.instrument, record.levels.levels
    missing = [number for number, level in zip(instrument.numbers, levels, strict=True) if level is None]
    answered = len(levels) - len(missing)
    hint = [wrong_count(instrument, answered).problem()] if missing and fits(answered) else []
    return hint + [Fault("missing_indicator").problem(number) for number in missing]


def written(record: Record) -> str:
    """The document as the library writes it: keys in the order of the format, levels as a list, no white space."""
    of = record.levels
    previous = record.previous and present(
        instrument=record.previous.instrument.id,
        year=number(record.previous.year),
        levels=list(map(value_tree, record.previous.levels)),
    )
    tree = present(
        format=FORMAT,
        instrument=of.instrument.id,
        agency=record.agency,
        group=record.group,
        year=number(of.year),
        levels=list(map(value_tree, of.levels)),
        services=by_number(record, record.services),
        notes=by_number(record, record.notes),
        targets=targets_tree(record),
        previous=previous,
        meta=record.meta,
    )
    return strict_json.write(tree)


def present(**entries: Tree) -> Object:
    """An object without the keys that have no value."""
    return Object([(key, value) for key, value in entries.items() if value is not None])


def number(value: int | None) -> Number | None:
    return None if value is None else Number(value)


def value_tree(value: Value | None) -> Tree:
    """A number where the value is whole, else decimal text."""
    if value is None:
        return None
    return Number(value) if value == int(value) else decimal_text(value)


def by_number(record: Record, values: dict[str, Tree]) -> Object | None:
    """In the order of the annex; nothing where there are none."""
    numbers = record.levels.instrument.numbers
    return Object([(n, values[n]) for n in numbers if n in values]) if values else None


def targets_tree(record: Record) -> Object | None:
    targets = record.targets
    return targets and present(
        index=targets.index,
        predicate=targets.predicate,
        level=value_tree(targets.level),
        levels=by_number(record, {n: value_tree(level) for n, level in targets.levels.items()}),
        source=targets.source,
    )
