"""The case files: where they are, how they are read and written."""

import json
from pathlib import Path

import permenpanrb_5_2018
import permenpanrb_8_2026
import permenpanrb_59_2020

FORMAT = "spbe-conformance/1"
ROOT = Path(__file__).resolve().parent.parent
MANIFEST = ROOT / "manifest.json"
INSTRUMENTS = {
    table.id: table
    for table in (
        permenpanrb_5_2018.THREE,
        permenpanrb_5_2018.TWO,
        permenpanrb_5_2018.ONE,
        permenpanrb_59_2020.INSTRUMENT,
        permenpanrb_8_2026.INSTRUMENT,
    )
}
"""The built-in instruments, in the order of the regulations."""
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


# Writing


# What nobody would see on a page, or what would break its lines.
UNSEEN = {ord(character): f"\\u{ord(character):04x}" for character in "\ufeff\u00a0\u2028\u2029"}


def one_line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False).translate(UNSEEN)


def is_value(value: object) -> bool:
    """Neither a list nor an object, but for an object that names a kind of value."""
    return list(value) == ["other"] if isinstance(value, dict) else not isinstance(value, list)


def is_problem(value: object) -> bool:
    return isinstance(value, dict) and {"code", "en"} <= set(value)


def layout(value: object, indent: int = 0, block: int = 0, used: int = 0) -> str:
    """JSON that people can review: what fits on a line stays on it, and so does a list of plain values.

    The outer `block` levels are always spread out. `used` columns are taken before the value starts.
    A problem stays on its line, and so do rows of input.
    """
    line, pad = one_line(value), " " * (indent + 2)
    flat = isinstance(value, list) and all(map(is_value, value))
    if (
        is_value(value)
        or is_problem(value)
        or not value
        or (block <= 0 and (flat or indent + used + len(line) <= COLUMNS))
    ):
        return line
    if isinstance(value, list) and all(isinstance(part, list) and len(part) == 2 for part in value):
        return "[\n" + filled(list(map(one_line, value)), pad) + f"\n{' ' * indent}]"
    if isinstance(value, list):
        parts = [pad + layout(part, indent + 2, block - 1) for part in value]
        return "[\n" + ",\n".join(parts) + f"\n{' ' * indent}]"
    parts = []
    for key, part in value.items():
        start = f"{one_line(key)}: "
        parts.append(pad + start + layout(part, indent + 2, block - 1, len(start)))
    return "{\n" + ",\n".join(parts) + f"\n{' ' * indent}}}"


def filled(parts: list[str], pad: str) -> str:
    """As many on a line as there is room for."""
    lines = [""]
    for at, part in enumerate(parts):
        part += "," if at + 1 < len(parts) else ""
        if lines[-1] and len(pad) + len(lines[-1]) + 1 + len(part) > COLUMNS + 10:
            lines.append("")
        lines[-1] += f" {part}" if lines[-1] else part
    return "\n".join(pad + line for line in lines)


def write(path: Path, document: dict[str, object], block: int = 0) -> None:
    path.write_text(layout(document, block=block) + "\n", encoding="utf-8", newline="\n")


def write_cases(path: Path, header: dict[str, str], cases: list[Case], line_each: bool = False) -> None:
    """A case file: a block for every case, or a line."""
    lines = [f"  {one_line(key)}: {one_line(value)}," for key, value in header.items()]
    laid = (one_line(case) if line_each else case_block(case) for case in cases)
    body = ",\n".join(f"    {case}" for case in laid)
    text = "\n".join(["{", *lines, '  "cases": [', body, "  ]", "}"]) + "\n"
    path.write_text(text, encoding="utf-8", newline="\n")


def case_block(case: Case) -> str:
    return layout(case, indent=4, block=1)
