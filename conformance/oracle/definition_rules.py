"""The rules that an instrument keeps: of the whole, then of domains, aspects, indicators, bands, capabilities, row by row.

A row that belongs to nothing has 0 for its parent. Where there is one, sums of weights are not judged: they would only
say the same again.
"""

import re
import unicodedata
from collections.abc import Iterator
from fractions import Fraction
from math import lcm

from instrument import Aspect, Band, Capability, Instrument, Name, Row

INDICATORS, BANDS, NAME_BYTES, YEARS = 250, range(2, 10), 300, (2000, 2199)
LARGEST = 2**53
"""The largest weighted sum."""
TRIED = 2**20
"""So many weighted sums are few enough to try each: then a draft knows which bands it jumps over."""

ID = re.compile(r"[a-z0-9][a-z0-9-]{1,62}[a-z0-9]")
NUMBER = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]{0,7}")
DATE = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")

TURNING = frozenset(
    character for character in map(chr, range(0x0600, 0x2100))
    if unicodedata.bidirectional(character) in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
) | {"\N{LEFT-TO-RIGHT MARK}", "\N{RIGHT-TO-LEFT MARK}", "\N{ARABIC LETTER MARK}"}
"""Characters that turn the direction of text around."""

Flaw = tuple[str, str]
"""The code of a rule that does not hold, and the path of its part in a document."""


def flaws(table: Instrument) -> Iterator[Flaw]:
    yield from of_whole(table)
    for at, domain in enumerate(table.domains):
        own = [aspect for aspect in table.aspects if aspect.domain == at + 1]
        yield from of_row(table.domains, at, f"/domains/{at}")
        yield from of_children(table, own, domain.percent, f"/domains/{at}", "weights_of_domain")
    for at, aspect in enumerate(table.aspects):
        yield from of_row(table.aspects, at, f"/aspects/{at}")
        yield from of_aspect(table, at, aspect)
    for at, indicator in enumerate(table.indicators):
        path = f"/indicators/{at}"
        yield from of_row(table.indicators, at, path)
        yield from of_parent(
            [row.aspect for row in table.indicators], at, range(1, len(table.aspects) + 1), path, "aspect"
        )
        if indicator.capability is not None and table.capability(indicator.capability) is None:
            yield "unknown_capability", f"{path}/capability"
    for at, band in enumerate(table.bands):
        yield from of_band(table, at, band)
    for at, capability in enumerate(table.about.capabilities):
        yield from of_capability(table, capability, f"/capabilities/{at}")


# Names and numbers


def is_label(text: str) -> bool:
    """One line without blanks at its ends, not empty, not too long."""
    control = any(unicodedata.category(character) in ("Cc", "Zl", "Zp") or character in TURNING for character in text)
    return 0 < len(text.encode()) <= NAME_BYTES and not control and text == text.strip(" ")


def is_name(name: Name | None) -> bool:
    return name is None or all(is_label(text) for text in name if text is not None)


def of_row(rows: tuple[Row, ...], at: int, path: str) -> Iterator[Flaw]:
    row, before = rows[at], [str(other.number) for other in rows[:at]]
    if not is_name(Name(row.name, row.english)):
        yield "bad_name", f"{path}/name"
    elif not all(map(is_label, row.variants)):
        yield "bad_name", f"{path}/variants"
    if not NUMBER.fullmatch(str(row.number)) or str(row.number) in before:
        yield "bad_number", f"{path}/number"


# The whole


def of_whole(table: Instrument) -> Iterator[Flaw]:
    about = table.about
    if not ID.fullmatch(table.id):
        yield "bad_id", "/id"
    elif about.revoked_by is not None and not ID.fullmatch(about.revoked_by):
        yield "bad_id", "/revoked_by"
    if wrong := misnamed(table):
        yield "bad_name", wrong
    if about.in_force_from is not None and not DATE.fullmatch(about.in_force_from):
        yield "bad_date", "/in_force_from"
    elif (
        about.years is not None and not YEARS[0] <= about.years[0] <= (about.years[1] or YEARS[1]) <= YEARS[1]
    ):
        yield "bad_date", "/years"
    if not has_ends(table):
        yield "bad_scale", "/scale"
    if table.decimals > 4:
        yield "bad_scale_decimals", "/scale/decimals"
    if not 1 <= len(table.indicators) <= INDICATORS:
        yield "indicator_count", "/indicators"
    if len(table.bands) not in BANDS:
        yield "band_count", "/bands"
    if sum(Fraction(row.percent) for row in table.domains or table.aspects) != 100:
        yield "weights_of_whole", "/domains" if table.domains else "/aspects"
    if table.decimals <= 4 and units_of_whole(table) * table.steps * table.highest > LARGEST:
        yield "too_fine", ""


def misnamed(table: Instrument) -> str | None:
    """The first of the names of the whole that is none."""
    about = table.about
    if not is_name(about.title):
        return "/title"
    if not is_name(about.index_name):
        return "/index_name"
    if about.citation and not is_label(about.citation):
        return "/citation"
    named = ((key, getattr(about.tables, key)) for key in ("aspect", "domain", "index"))
    return next((f"/tables/{key}" for key, text in named if text is not None and not is_label(text)), None)


def has_ends(table: Instrument) -> bool:
    return table.lowest < table.highest <= 100


# Weights


def shares(table: Instrument) -> list[Fraction]:
    """What the indicators weigh, as far as they belong to an aspect."""
    found = []
    for indicator in table.indicators:
        if indicator.percent is not None:
            found.append(Fraction(indicator.percent))
        elif 0 < indicator.aspect <= len(table.aspects):
            alike = [
                row for row in table.indicators if row.aspect == indicator.aspect and row.percent is None
            ]
            found.append(Fraction(table.aspects[indicator.aspect - 1].percent) / len(alike))
    return found


def unit(table: Instrument) -> Fraction | None:
    """The largest weight, in percent, of which every weight is a multiple."""
    weights = shares(table)
    if not weights:
        return None
    common = lcm(*(weight.denominator for weight in weights))
    whole = [int(weight * common) for weight in weights]
    return Fraction(greatest_divisor(whole), common)


def greatest_divisor(numbers: list[int]) -> int:
    found = 0
    for number in numbers:
        while number:
            found, number = number, found % number
    return found


def units_of_whole(table: Instrument) -> Fraction:
    smallest = unit(table)
    return Fraction(0) if smallest is None else 100 / smallest


def parents_exist(table: Instrument) -> bool:
    aspects = all(aspect.domain is None or aspect.domain > 0 for aspect in table.aspects)
    nested = all((aspect.domain is None) == (not table.domains) for aspect in table.aspects)
    return aspects and nested and all(row.aspect > 0 for row in table.indicators)


def of_children(table: Instrument, own: list[Row], percent: str, path: str, code: str) -> Iterator[Flaw]:
    """A row has rows below it, and they add up to it."""
    if not own:
        yield "empty", path
    elif parents_exist(table) and sum(Fraction(row.percent) for row in own) != Fraction(percent):
        yield code, path


def of_aspect(table: Instrument, at: int, aspect: Aspect) -> Iterator[Flaw]:
    path = f"/aspects/{at}"
    known = range(1, len(table.domains) + 1) if table.domains else [None]
    yield from of_parent([row.domain for row in table.aspects], at, known, path, "domain")
    own = [row for row in table.indicators if row.aspect == at + 1]
    stated = [row for row in own if row.percent is not None]
    if own and not stated:
        return
    if 0 < len(stated) < len(own):
        yield "mixed_shares", path
    else:
        yield from of_children(table, own, aspect.percent, path, "weights_of_aspect")


def of_parent(
    parents: list[int | None], at: int, known: range | list[None], path: str, key: str
) -> Iterator[Flaw]:
    """A row belongs to one that exists, and stands after the rows of those before it."""
    if parents[at] not in known:
        yield "unknown_parent", f"{path}/{key}"
        return
    before = [parent for parent in parents[:at] if parent in known]
    if before and parents[at] is not None and before[-1] > parents[at]:
        yield "bad_order", path


# Bands and capabilities


def of_band(table: Instrument, at: int, band: Band) -> Iterator[Flaw]:
    path = f"/bands/{at}"
    if not is_name(Name(band.name, band.english)):
        yield "bad_name", f"{path}/name"
    elif not is_name(band.second_name):
        yield "bad_name", f"{path}/second_name"
    if (band.floor is None) != (at == len(table.bands) - 1):
        yield "bad_floor", f"{path}/floor"
    if band.floor is None:
        return
    floor = Fraction(band.floor)
    if has_ends(table) and not table.lowest < floor <= table.highest:
        yield "floor_off_scale", f"{path}/floor"
    above = table.bands[at - 1].floor if at else None
    if above is None:
        return
    if floor >= Fraction(above):
        yield "floor_order", f"{path}/floor"
    elif table.decimals <= 4 and can_be_jumped(table, Fraction(above) - floor):
        yield "band_too_narrow", path


def can_be_jumped(table: Instrument, width: Fraction) -> bool:
    """Whether one step of one value can pass over a band, and there are too many sums to find out what does."""
    sums = units_of_whole(table) * table.steps * (table.highest - table.lowest)
    step = max(shares(table), default=Fraction(0)) / 100 / table.steps
    return width < step and sums > TRIED


def of_capability(table: Instrument, capability: Capability, path: str) -> Iterator[Flaw]:
    if not is_name(capability.name):
        yield "bad_name", f"{path}/name"
    elif not ID.fullmatch(capability.code):
        yield "bad_name", f"{path}/code"
    else:
        for at, level in enumerate(capability.levels):
            parts = {
                "name": is_name(level.name),
                "variants": all(map(is_label, level.variants)),
                "meaning": is_name(level.meaning),
            }
            if not all(parts.values()):
                wrong = next(part for part, fits in parts.items() if not fits)
                yield "bad_name", f"{path}/levels/{at}/{wrong}"
                break
    numbered = [level.level for level in capability.levels]
    if numbered and has_ends(table) and numbered != list(range(table.lowest, table.highest + 1)):
        yield "bad_levels", f"{path}/levels"
