"""The exports of the built-in instruments in `instruments/`: what they say, and their fingerprints."""

from collections.abc import Iterator
from dataclasses import fields
from functools import cache

import strict_json
from definition_write import fingerprint_of, percent, sorted_tree
from instrument import Instrument
from suite import INSTRUMENTS, ROOT, load

FINGERPRINTS = "instruments/fingerprints.json"


def text_of(id: str) -> str:
    return (ROOT / f"instruments/{id}.json").read_text(encoding="utf-8")


@cache
def canonical_export(id: str) -> str:
    return strict_json.write(sorted_tree(strict_json.read(text_of(id))))


def fingerprints() -> dict[str, str]:
    return {id: fingerprint_of(canonical_export(id)) for id in INSTRUMENTS}


def wrong(read: dict[str, Instrument]) -> Iterator[str]:
    """What the exports say beside the oracle's own tables. `read`: each of them, as it was read."""
    pinned = load(FINGERPRINTS)
    for id, table in INSTRUMENTS.items():
        found = read[id]
        for field in fields(Instrument):
            if field.name != "edition":
                yield from differences(
                    getattr(table, field.name), getattr(found, field.name), f"{id} {field.name}"
                )
        if pinned.get(id) != fingerprint_of(canonical_export(id)):
            yield f"{FINGERPRINTS}: {id}: not the SHA-256 of the canonical export"
    if list(pinned) != list(INSTRUMENTS):
        yield f"{FINGERPRINTS}: not every built-in instrument, or others"


def differences(typed: object, found: object, at: str) -> Iterator[str]:
    """Where an export says something else than was typed. What was not typed (English names) only has to be there."""
    if hasattr(typed, "__dataclass_fields__"):
        for field in fields(typed):
            yield from differences(
                getattr(typed, field.name), getattr(found, field.name), f"{at} {field.name}"
            )
    elif hasattr(typed, "_fields"):
        for key, value in typed._asdict().items():
            yield from differences(value, getattr(found, key), f"{at} {key}")
    elif isinstance(typed, tuple) and isinstance(found, tuple) and len(typed) == len(found):
        for row, (value, other) in enumerate(zip(typed, found, strict=True), 1):
            yield from differences(value, other, f"{at} {row}")
    elif typed is None and at.endswith((" english", " en")):
        if not found:
            yield f"{at}: no English name"
    elif typed is None and at.endswith(" meaning"):
        return
    elif said(typed, at) != said(found, at):
        yield f"{at}: {found!r}, not {typed!r}"


def said(value: object, at: str) -> object:
    """Numbers of rows are text, weights and floors are numbers, however they are typed."""
    if value is not None and at.endswith(" number"):
        return str(value)
    return percent(value) if at.endswith((" percent", " floor")) else value
