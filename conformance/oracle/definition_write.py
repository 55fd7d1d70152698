"""The document of an instrument as the library writes it, and its fingerprint."""

from fractions import Fraction
from hashlib import sha256

import strict_json
from input_document import present
from instrument import Aspect, Band, Capability, Domain, Indicator, Instrument, LevelName, Name, Tables
from spbe_oracle import decimal_text
from strict_json import Number, Object, Tree

FORMAT = "spbe-instrument/1"


def export(table: Instrument) -> Object:
    """Everything an instrument says: defaults filled in, what is empty left out."""
    about = table.about
    years = about.years and present(
        first=Number(about.years[0]), last=None if about.years[1] is None else Number(about.years[1])
    )
    return present(
        format=FORMAT,
        id=table.id,
        title=name(about.title),
        citation=about.citation or None,
        index_name=name(about.index_name),
        provenance=about.provenance,
        undefined=list(about.undefined) or None,
        in_force_from=about.in_force_from,
        years=years,
        revoked_by=about.revoked_by,
        scale=present(
            lowest=Number(table.lowest), highest=Number(table.highest), decimals=Number(table.decimals)
        ),
        capabilities=[capability(row) for row in about.capabilities] or None,
        domains=[domain(row) for row in table.domains] or None,
        aspects=[aspect(table, row) for row in table.aspects],
        indicators=[indicator(table, row) for row in table.indicators],
        bands=[band(row) for row in table.bands],
        tables=None if about.tables == Tables() else present(**about.tables._asdict()),
    )


def name(given: Name | None) -> Object | None:
    return given and present(id=given.id, en=given.en)


def percent(text: str | None) -> str | None:
    """In the shortest form."""
    return text and decimal_text(Fraction(text))


def capability(row: Capability) -> Object:
    return present(code=row.code, name=name(row.name), levels=[level(known) for known in row.levels] or None)


def level(row: LevelName) -> Object:
    return present(
        level=Number(row.level),
        name=name(row.name),
        variants=list(row.variants) or None,
        meaning=name(row.meaning),
    )


def row_of(row: Domain | Aspect | Indicator, **between: Tree) -> Object:
    named = name(Name(row.name, row.english))
    return present(number=str(row.number), **between, name=named, variants=list(row.variants) or None)


def domain(row: Domain) -> Object:
    return row_of(row, weight=percent(row.percent))


def aspect(table: Instrument, row: Aspect) -> Object:
    above = None if row.domain is None else str(table.domains[row.domain - 1].number)
    return row_of(row, domain=above, weight=percent(row.percent))


def indicator(table: Instrument, row: Indicator) -> Object:
    above = str(table.aspects[row.aspect - 1].number)
    return row_of(row, aspect=above, weight=percent(row.percent), capability=row.capability)


def band(row: Band) -> Object:
    return present(
        name=name(Name(row.name, row.english)), second_name=name(row.second_name), floor=percent(row.floor)
    )


def sorted_tree(tree: Tree) -> Tree:
    """The keys of every object in order."""
    if isinstance(tree, Object):
        return Object(sorted((key, sorted_tree(value)) for key, value in tree.entries))
    return [sorted_tree(item) for item in tree] if isinstance(tree, list) else tree


def canonical(table: Instrument) -> str:
    return strict_json.write(sorted_tree(export(table)))


def fingerprint(table: Instrument) -> str:
    return fingerprint_of(canonical(table))


def fingerprint_of(canonical_text: str) -> str:
    return sha256(canonical_text.encode()).hexdigest()
