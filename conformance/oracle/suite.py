"""The case files: where they are, how they are read and written."""

import json
from pathlib import Path

import permenpanrb_59_2020
from instrument import Instrument

FORMAT = "spbe-conformance/1"
ROOT = Path(__file__).resolve().parent.parent
MANIFEST = ROOT / "manifest.json"
INSTRUMENTS = {table.id: table for table in (permenpanrb_59_2020.INSTRUMENT,)}
COLUMNS = 100

Case = dict[str, object]


class BadCase(ValueError):
    """The case itself is not well formed."""


def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object whose keys come once each."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise BadCase(f"a key twice among {[key for key, _ in pairs]}")
    return found


def load(name: str) -> dict[str, object]:
    return json.loads((ROOT / name).read_text(encoding="utf-8"), object_pairs_hook=once)


def case_files() -> list[str]:
    """Every case file below the folder, named from it, whether or not the manifest names it."""
    found = []
    for path in sorted(ROOT.glob("*/*.json")):
        document = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(document, dict) and document.get("format") == FORMAT:
            found.append(path.relative_to(ROOT).as_posix())
    return found


def levels_of(instrument: Instrument, case: Case, blanks: bool) -> list[int | None]:
    """The levels of a case in the order of the annex; `blanks` says whether the kind of case allows them."""
    given, rows = case["levels"], instrument.indicators
    if isinstance(given, dict):
        numbers = [str(row.number) for row in rows]
        if unknown := sorted(set(given) - set(numbers)):
            raise BadCase(f"levels of unknown indicators {unknown}")
        levels = [given.get(number, case.get("fill")) for number in numbers]
    elif "fill" in case:
        raise BadCase("fill goes with an object of levels only")
    else:
        levels = list(given)
    if len(levels) != len(rows):
        raise BadCase(f"{len(levels)} levels, not {len(rows)}")
    for level in levels:
        if level is None:
            if not blanks and case.get("blanks") != "zero":
                raise BadCase("a blank, and blanks do not count as zero")
        elif type(level) is not int or not instrument.lowest <= level <= instrument.highest:
            raise BadCase(f"{level!r} is not a level")
    return levels


# Writing


def one_line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def layout(value: object, indent: int = 0, block: int = 0, used: int = 0) -> str:
    """JSON that people can review: what fits on a line stays on it, and so does a list of plain values.

    The outer `block` levels are always spread out. `used` columns are taken before the value starts.
    """
    line, pad = one_line(value), " " * (indent + 2)
    plain = not isinstance(value, dict | list)
    flat = isinstance(value, list) and not any(isinstance(part, dict | list) for part in value)
    if plain or not value or (block <= 0 and (flat or indent + used + len(line) <= COLUMNS)):
        return line
    if isinstance(value, list):
        parts = [pad + layout(part, indent + 2, block - 1) for part in value]
        return "[\n" + ",\n".join(parts) + f"\n{' ' * indent}]"
    parts = []
    for key, part in value.items():
        start = f"{one_line(key)}: "
        parts.append(pad + start + layout(part, indent + 2, block - 1, len(start)))
    return "{\n" + ",\n".join(parts) + f"\n{' ' * indent}}}"


def write(path: Path, document: dict[str, object], block: int = 0) -> None:
    path.write_text(layout(document, block=block) + "\n", encoding="utf-8", newline="\n")


def write_cases(path: Path, header: dict[str, str], cases: list[Case], line_each: bool = False) -> None:
    """A case file: a block for every case, or a line."""
    lines = [f'  {one_line(key)}: {one_line(value)},' for key, value in header.items()]
    laid = (one_line(case) if line_each else case_block(case) for case in cases)
    body = ",\n".join(f"    {case}" for case in laid)
    text = "\n".join(["{", *lines, '  "cases": [', body, "  ]", "}"]) + "\n"
    path.write_text(text, encoding="utf-8", newline="\n")


def case_block(case: Case) -> str:
    return layout(case, indent=4, block=1)
