"""The document of an assessment, `spbe-assessment/1`: read with every problem in order, and written back.

The order of problems: what holds everywhere (repeated keys, endless texts and numbers) from the top to the bottom of the
document; then unknown keys, in its order; then key by key in the order of the format.
"""

from dataclasses import dataclass, field

import strict_json
from input_rows import Reading, read_level
from instrument import Instrument
from names import same_predicate
from sentences import Fault, Problem, shortened
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
    level: int | None = None
    levels: dict[str, int] = field(default_factory=dict)
    source: str | None = None


@dataclass
class Levels:
    instrument: Instrument
    levels: list[int | None]
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


def read_record(text: str) -> tuple[Record | None, list[Problem]]:
    """The record, if there is no problem; else every problem."""
    tree, problems = read_tree(text)
    if problems:
        return None, problems
    walk = Walk()
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


def read_levels(walk: Walk, instrument: Instrument, tree: Tree, path: str) -> list[int | None]:
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
    return [reading.levels.get(number) for number in reading.numbers]


def numbers_of(instrument: Instrument) -> list[str]:
    return [str(row.number) for row in instrument.indicators]


def unknown_indicator(instrument: Instrument, number: str) -> Fault:
    return Fault("unknown_indicator", instrument=instrument.id, given=shortened(number))


def read_texts(walk: Walk, instrument: Instrument, tree: Object, key: str) -> dict[str, str]:
    """Texts by printed number."""
    texts = {}
    for number, value in walk.entries(tree.get(key), f"/{key}") if tree.has(key) else []:
        path = step(f"/{key}", number)
        text = walk.text(value, path)
        if number in numbers_of(instrument):
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
        if number not in numbers_of(instrument):
            walk.problems.append(unknown_indicator(instrument, number).problem(path=f"/targets/{path}"))
        elif (level := keep(path, read_level, as_given(value), indicator=number)) is not None:
            targets.levels[number] = level
    targets.source = walk.optional_text(tree, "/targets", "source")
    return targets


def target_index(instrument: Instrument, text: str) -> str:
    """Decimal text within the scale, with at most four decimals; without needless zeros at its end."""
    whole, point, fraction = text.partition(".")
    digits = all(part.isascii() and part.isdecimal() for part in ([whole, fraction] if point else [whole]))
    if not digits or (whole != "0" and whole.startswith("0")):
        raise Fault("not_a_number", given=shortened(text))
    if len(fraction) > 4:
        raise Fault("too_many_decimals", given=shortened(text), decimals=4)
    ten_thousandths = int(whole) * 10_000 + int(fraction.ljust(4, "0"))
    if not instrument.lowest * 10_000 <= ten_thousandths <= instrument.highest * 10_000:
        raise Fault(
            "out_of_scale/value", given=shortened(text), lowest=instrument.lowest, highest=instrument.highest
        )
    return f"{whole}.{fraction}".rstrip("0").removesuffix(".")


def target_predicate(instrument: Instrument, name: str) -> str:
    found = [band.name for band in instrument.bands if same_predicate(band.name, name)]
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


def problems_of_document(text: str, draft: bool) -> list[Problem]:
    """What keeps a document from being read; else, unless it is a draft, the indicators without a level."""
    record, problems = read_record(text)
    if problems or draft:
        return problems
    pairs = zip(record.levels.instrument.indicators, record.levels.levels, strict=True)
    return [Fault("missing_indicator").problem(str(row.number)) for row, level in pairs if level is None]


def written(record: Record) -> str:
    """The document as the library writes it: keys in the order of the format, levels as a list, no white space."""
    of = record.levels
    previous = record.previous and present(
        instrument=record.previous.instrument.id,
        year=number(record.previous.year),
        levels=list(map(number, record.previous.levels)),
    )
    tree = present(
        format=FORMAT,
        instrument=of.instrument.id,
        agency=record.agency,
        group=record.group,
        year=number(of.year),
        levels=list(map(number, of.levels)),
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


def by_number(record: Record, values: dict[str, Tree]) -> Object | None:
    """In the order of the annex; nothing where there are none."""
    numbers = numbers_of(record.levels.instrument)
    return Object([(n, values[n]) for n in numbers if n in values]) if values else None


def targets_tree(record: Record) -> Object | None:
    targets = record.targets
    return targets and present(
        index=targets.index,
        predicate=targets.predicate,
        level=number(targets.level),
        levels=by_number(record, {n: number(level) for n, level in targets.levels.items()}),
        source=targets.source,
    )
