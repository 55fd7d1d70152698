"""The document of a result, `spbe-scorecard/1`: written anew from its levels, and held against what it says.

What keeps it from being scored comes as every problem; where it can be scored, the first statement that does not follow,
in the order of the format.
"""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from os.path import commonprefix

import spbe_oracle as oracle
import strict_json
from definition_write import fingerprint
from input_document import Levels, Record, Targets, number, present, read_targets, targets_tree, value_tree
from input_rows import Reading
from instrument import Aspect, Band, Domain, Instrument
from notices import notices
from sentences import Fault, Problem, shortened
from strict_json import Number, Object, Tree
from walk import Walk, as_given, kind_of, read_tree, step

FORMAT = "spbe-scorecard/1"
LIBRARY = "spbe-core 0.1.0"
"""Any text will do: another version may have written the document."""
LEAD = 10
"""Characters that two texts have in common, shown before the place where they part."""


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
    value = oracle.index_value(instrument, domains, aspects)
    decides = value if basis == "exact" else Fraction(oracle.two_decimals(value))
    name = oracle.predicate(instrument, decides)
    by_rounded = oracle.predicate(instrument, Fraction(oracle.two_decimals(value)))
    targets = record.targets
    about, band = instrument.about, band_of(instrument, name)
    of_instrument = present(
        id=instrument.id,
        title=about.title.id,
        provenance=about.provenance,
        revoked_by=about.revoked_by,
        fingerprint=None if instrument.edition else fingerprint(instrument),
    )
    predicate = present(
        rank=number(rank(instrument, name)),
        name=name,
        english=band.english,
        second_name=band.second_name and band.second_name.id,
    )
    said = [
        present(code=code, en=english, id=indonesian) for code, english, indonesian in notices(instrument)
    ]
    return present(
        format=FORMAT,
        library=LIBRARY,
        instrument=of_instrument,
        notices=said or None,
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
        domains=[node(instrument, row, part) for row, part in zip(instrument.domains, domains, strict=True)],
        aspects=[node(instrument, row, part) for row, part in zip(instrument.aspects, aspects, strict=True)],
        indicators=list(indicators(instrument, levels, targets)),
        meta=record.meta,
    )


def rank(instrument: Instrument, name: str) -> int:
    """From 1, the lowest predicate."""
    return len(instrument.bands) - [band.name for band in instrument.bands].index(name)


def band_of(instrument: Instrument, name: str) -> Band:
    return next(band for band in instrument.bands if band.name == name)


def node(instrument: Instrument, row: Domain | Aspect, value: Fraction) -> Object:
    above = getattr(row, "domain", None)
    weight = Fraction(row.percent)
    return present(
        number=str(row.number),
        name=row.name,
        domain=above and str(instrument.domains[above - 1].number),
        weight=fine(weight),
        index=index(value),
        contribution=fine(value * weight / 100),
    )


def target_of(targets: Targets | None, number_of_row: str) -> oracle.Value | None:
    return targets and targets.levels.get(number_of_row, targets.level)


def indicators(instrument: Instrument, levels: oracle.Levels, targets: Targets | None) -> Iterator[Object]:
    rows = zip(instrument.numbers, instrument.indicators, instrument.weights, levels, strict=True)
    for printed, row, weight, level in rows:
        capability, target = instrument.capability(row.capability), target_of(targets, printed)
        names = capability.levels if capability else ()
        entries: list[tuple[str, Tree]] = [
            ("number", printed),
            ("name", row.name),
            ("aspect", str(instrument.aspects[row.aspect - 1].number)),
            ("weight", fine(weight)),
            ("value", value_tree(level)),
            *(("level_name", known.name.id) for known in names if known.level == level),
            ("contribution", fine((level or 0) * weight / 100)),
        ]
        if target is not None:
            entries += [("target", value_tree(target)), ("gap", fine(Fraction((level or 0) - target)))]
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
    pairs = zip(instrument.numbers, levels, strict=True)
    below = [printed for printed, level in pairs if (level or 0) < (target_of(targets, printed) or 0)]
    return present(
        met=False not in (index_met, predicate_met),
        index_met=index_met,
        index_gap=None if targets.index is None else fine(value - Fraction(targets.index)),
        predicate_met=predicate_met,
        below=below,
    )


# Verifying


def problems_of_scorecard(text: str, own: Sequence[Instrument] = ()) -> list[Problem]:
    tree, problems = read_tree(text)
    if problems:
        return problems
    walk = Walk(own)
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
    basis = walk.word(walk.optional_text(tree, "", "basis"), "/basis", ("exact", "rounded"))
    blanks = walk.word(walk.optional_text(tree, "", "blanks"), "/blanks", ("zero",))
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
    if None in levels and "blanks" in instrument.about.undefined:
        walk.problem("/blanks", "not_defined", instrument=instrument.id, undefined="blanks")
        return None
    return record, basis or "exact"


def read_values(
    walk: Walk, instrument: Instrument, tree: Tree, blanks: bool
) -> list[oracle.Value | None] | None:
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
    problems = reading.problems if blanks else reading.complete()
    walk.problems += problems
    return None if problems and not blanks else reading.values()


def first_difference(given: Tree, derived: Tree, path: str) -> Problem | None:
    if isinstance(given, Object) and isinstance(derived, Object):
        for key, follows in derived.entries:
            inner = step(path, key)
            if is_wording(inner) and kind_of(given.get(key)) == "text":
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
    if isinstance(given, Number) and isinstance(derived, Number) and float(given) == float(derived):
        return None
    said, follows = beside(given, derived)
    return Fault("differs", given=said, derived=follows).problem(path=path)


def is_wording(path: str) -> bool:
    """Whether a text may be in other words: of another version, or with its code beside it."""
    return path == "/library" or (path.startswith("/notices/") and path.endswith(("/en", "/id")))


def beside(given: Tree, derived: Tree) -> tuple[str, str]:
    """Two values as a sentence shows them; two texts from shortly before they part, if that is far in."""
    if kind_of(given) != "text" or kind_of(derived) != "text":
        return brief(given), brief(derived)
    alike = len(commonprefix([given, derived]))
    if alike <= 2 * LEAD:
        return brief(given), brief(derived)
    return brief("…" + given[alike - LEAD :]), brief("…" + derived[alike - LEAD :])


def brief(tree: Tree) -> str:
    """A value, as a sentence shows it."""
    if isinstance(tree, Object):
        return "{…}"
    if isinstance(tree, list) and len(tree) > 4:
        return f"[… {len(tree)} …]"
    return shortened(strict_json.write(tree))
