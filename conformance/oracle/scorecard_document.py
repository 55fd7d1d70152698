"""The document of a result, `spbe-scorecard/1`: written anew from its levels, and held against what it says.

What keeps it from being scored comes as every problem; where it can be scored, the first statement that does not follow,
in the order of the format.
"""

from collections.abc import Callable, Iterator
from fractions import Fraction

import spbe_oracle as oracle
import strict_json
from input_document import Levels, Record, Targets, number, present, read_targets, targets_tree
from input_rows import Reading
from instrument import Instrument, Row
from names import LEVELS, PREDICATES, PROVENANCE, REVOKED_BY, TITLE
from sentences import Fault, Problem, shortened
from strict_json import Number, Object, Tree
from walk import Walk, as_given, read_tree, step

FORMAT = "spbe-scorecard/1"
LIBRARY = "spbe-core 0.1.0"
"""Any text will do: another version may have written the document."""


# Writing


def four_decimals(value: Fraction) -> str:
    """Half away from zero."""
    units = (20_000 * abs(value.numerator) + value.denominator) // (2 * value.denominator)
    whole, rest = divmod(units, 10_000)
    return f"{'-' if value < 0 and units else ''}{whole}.{rest:04}"


def exact_and_shown(value: Fraction, shown: Callable[[Fraction], str]) -> Object:
    """The forms of a value that people and programs want."""
    sign, decimal = "-" if value < 0 else "", oracle.decimal_text(abs(value))
    return Object(
        [
            ("exact", str(value)),
            ("decimal", decimal and sign + decimal),
            ("rounded", shown(value)),
            ("value", Number(oracle.double_text(value))),
        ]
    )


def index(value: Fraction) -> Object:
    return exact_and_shown(value, oracle.two_decimals)


def fine(value: Fraction) -> Object:
    return exact_and_shown(value, four_decimals)


def scorecard(record: Record, basis: str = "exact") -> Object:
    """The result of a record; a blank counts as 0, and the document says so."""
    instrument, levels = record.levels.instrument, record.levels.levels
    aspects = oracle.aspect_values(instrument, levels)
    domains = oracle.domain_values(instrument, aspects)
    value = oracle.index_value(instrument, domains)
    decides = value if basis == "exact" else Fraction(oracle.two_decimals(value))
    name = oracle.predicate(instrument, decides)
    by_rounded = oracle.predicate(instrument, Fraction(oracle.two_decimals(value)))
    targets = record.targets
    of_instrument = present(id=instrument.id, title=TITLE, provenance=PROVENANCE, revoked_by=REVOKED_BY)
    predicate = present(rank=number(rank(instrument, name)), name=name, english=PREDICATES[name])
    return present(
        format=FORMAT,
        library=LIBRARY,
        instrument=of_instrument,
        agency=record.agency,
        group=record.group,
        year=number(record.levels.year),
        basis=basis,
        blanks="zero" if None in levels else None,
        index=index(value),
        predicate=predicate,
        borderline=oracle.predicate(instrument, value) != by_rounded,
        targets=targets_tree(record),
        outcome=targets and outcome(instrument, levels, targets, value, decides, name),
        domains=[node(row, part) for row, part in zip(instrument.domains, domains, strict=True)],
        aspects=[node(row, part) for row, part in zip(instrument.aspects, aspects, strict=True)],
        indicators=list(indicators(instrument, levels, targets)),
        meta=record.meta,
    )


def rank(instrument: Instrument, name: str) -> int:
    """From 1, the lowest predicate."""
    return len(instrument.bands) - [band.name for band in instrument.bands].index(name)


def weight_of(row: Row) -> Fraction:
    return Fraction(row.percent)


def node(row: Row, value: Fraction) -> Object:
    entries: list[tuple[str, Tree]] = [("number", str(row.number)), ("name", row.name)]
    entries += [("domain", str(row.domain))] if hasattr(row, "domain") else []
    weight = weight_of(row)
    return Object(
        [
            *entries,
            ("weight", fine(weight)),
            ("index", index(value)),
            ("contribution", fine(value * weight / 100)),
        ]
    )


def target_of(targets: Targets | None, number_of_row: int) -> int | None:
    return targets and targets.levels.get(str(number_of_row), targets.level)


def indicators(instrument: Instrument, levels: oracle.Levels, targets: Targets | None) -> Iterator[Object]:
    for row, level in zip(instrument.indicators, levels, strict=True):
        weight, target = weight_of(row), target_of(targets, row.number)
        entries: list[tuple[str, Tree]] = [
            ("number", str(row.number)),
            ("name", row.name),
            ("aspect", str(row.aspect)),
            ("weight", fine(weight)),
            ("value", number(level)),
            ("contribution", fine((level or 0) * weight / 100)),
        ]
        if level is not None:
            entries.insert(5, ("level_name", LEVELS[row.capability][level - 1]))
        if target is not None:
            entries += [("target", number(target)), ("gap", fine(Fraction((level or 0) - target)))]
        yield Object(entries)


def outcome(
    instrument: Instrument,
    levels: oracle.Levels,
    targets: Targets,
    value: Fraction,
    decides: Fraction,
    name: str,
) -> Object:
    """How far the result is from its targets. Single indicators do not decide whether they are met."""
    index_met = None if targets.index is None else decides >= Fraction(targets.index)
    wanted = targets.predicate
    predicate_met = None if wanted is None else rank(instrument, name) >= rank(instrument, wanted)
    pairs = zip(instrument.indicators, levels, strict=True)
    below = [str(row.number) for row, level in pairs if (level or 0) < (target_of(targets, row.number) or 0)]
    return present(
        met=False not in (index_met, predicate_met),
        index_met=index_met,
        index_gap=None if targets.index is None else fine(value - Fraction(targets.index)),
        predicate_met=predicate_met,
        below=below,
    )


# Verifying


def problems_of_scorecard(text: str) -> list[Problem]:
    tree, problems = read_tree(text)
    if problems:
        return problems
    walk = Walk()
    walk.everywhere(tree)
    read = read_scorecard(walk, tree)
    if walk.problems or read is None:
        return walk.problems
    difference = first_difference(tree, scorecard(*read), "")
    return [difference] if difference else []


def read_scorecard(walk: Walk, tree: Tree) -> tuple[Record, str] | None:
    """Whose result it is, the levels, the targets, and the basis."""
    walk.format(tree, FORMAT)
    if not walk.entries(tree, ""):
        return None
    instrument = None
    if walk.has(tree, "", "instrument"):
        of_instrument = tree.get("instrument")
        walk.entries(of_instrument, "/instrument")
        if walk.has(of_instrument, "/instrument", "id"):
            instrument = walk.instrument(of_instrument.get("id"), "/instrument/id")
    there = walk.has(tree, "", "indicators")
    basis = word(walk, tree, "basis", ("exact", "rounded"))
    blanks = word(walk, tree, "blanks", ("zero",))
    if instrument is None or not there:
        return None
    levels = read_values(walk, instrument, tree.get("indicators"), blanks is not None)
    if levels is None:
        return None
    record = Record(Levels(instrument, levels))
    if tree.has("targets"):
        record.targets = read_targets(walk, instrument, tree.get("targets"))
    record.agency = walk.optional_text(tree, "", "agency")
    record.group = walk.optional_text(tree, "", "group")
    record.levels.year = walk.year(tree.get("year"), "/year") if tree.has("year") else None
    if tree.has("meta"):
        walk.entries(tree.get("meta"), "/meta")
        record.meta = tree.get("meta")
    return record, basis or "exact"


def word(walk: Walk, tree: Object, key: str, known: tuple[str, ...]) -> str | None:
    given = walk.optional_text(tree, "", key)
    if given is None or given in known:
        return given
    walk.problem(f"/{key}", "unknown_word", given=shortened(given), expected=", ".join(known))
    return None


def read_values(walk: Walk, instrument: Instrument, tree: Tree, blanks: bool) -> list[int | None] | None:
    if not isinstance(tree, list):
        walk.wrong_kind(tree, "/indicators", "list")
        return None
    reading = Reading(instrument)
    for at, item in enumerate(tree):
        path = f"/indicators/{at}"
        given = walk.text(item.get("number"), f"{path}/number") if walk.has(item, path, "number") else None
        there = walk.has(item, path, "value")
        walk.entries(item, path)
        if given is not None and there:
            reading.row(given, as_given(item.get("value")), path)
    problems = reading.problems + ([] if blanks else reading.missing())
    walk.problems += problems
    if problems and not blanks:
        return None
    return [reading.levels.get(number) for number in reading.numbers]


def first_difference(given: Tree, derived: Tree, path: str) -> Problem | None:
    if isinstance(given, Object) and isinstance(derived, Object):
        for key, follows in derived.entries:
            inner = step(path, key)
            if inner == "/library" and isinstance(given.get(key), str):
                continue
            if not given.has(key):
                return Fault("differs/missing", derived=brief(follows)).problem(path=inner)
            if found := first_difference(given.get(key), follows, inner):
                return found
        extra = [key for key, _ in given.entries if not derived.has(key)]
        path = step(path, extra[0]) if extra else path
        return Fault("unknown_key", key=shortened(extra[0])).problem(path=path) if extra else None
    if isinstance(given, list) and isinstance(derived, list) and len(given) == len(derived):
        pairs = enumerate(zip(given, derived, strict=True))
        found = (first_difference(said, follows, f"{path}/{at}") for at, (said, follows) in pairs)
        return next(filter(None, found), None)
    if strict_json.write(given) == strict_json.write(derived):
        return None
    return Fault("differs", given=brief(given), derived=brief(derived)).problem(path=path)


def brief(tree: Tree) -> str:
    """A value, as a sentence shows it."""
    if isinstance(tree, Object):
        return "{…}"
    if isinstance(tree, list) and len(tree) > 4:
        return f"[… {len(tree)} …]"
    return shortened(strict_json.write(tree))
