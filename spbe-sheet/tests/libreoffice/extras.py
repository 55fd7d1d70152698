"""What cases do not show: the real evaluation, values that are none, targets, hostile texts."""

import json
import subprocess
from collections.abc import Iterator
from fractions import Fraction
from math import floor
from pathlib import Path

import spbe_oracle
from draw import Draw
from office import ENGLISH, FORMULA, TEXT, Worksheet, typed
from suite import INSTRUMENTS, ROOT

TABLE = INSTRUMENTS["permenpanrb-59-2020"]
SERANG = ROOT / "assessments" / "kota-serang-2021.json"
FIXTURES = Path(__file__).resolve().parents[1] / "saved"
HOSTILE = (
    "=1+1",
    "+1+1",
    "-2+3",
    "@SUM(A1:A9)",
    "+cmd|' /C calc'!A0",
    '=HYPERLINK("http://contoh.id","klik")',
    "\t=1+1",
    "'=1+1",
    "&P &N &A",
    "<r><t>tebal</t></r>",
    "<r></si><si><t>lain</t></si></r>",
    "_x0041_",
    "]]>&amp;<",
    "TRUE",
    "1e3",
    "#N/A",
    "satu\ndua",
    "𝔘nicode\u00a0— 漢字",
    "x" * 10_000,
)
TEXT_FORMAT = 100  # LibreOffice's number of the format for text
INVALID = ("3", "tiga", 0.0, 6.0, 2.5, -1.0, 3.0000001, " ")
TARGETS = 100
NAMES = ("=1+1", "TRUE", "#N/A", "1e3", "*", "NaN", "&P \"x\"", "Baik")
"""Names of predicates of an instrument of one's own, highest first."""
EXTRAS = 2 + len(INVALID) + 2 * TARGETS + 3 + 6 * len(HOSTILE) + 2 * len(NAMES)
"""A real evaluation and one in English, values that are none, targets met and missed, averages chosen, texts in six
places, names of predicates and their targets."""


def worksheet(program: str, folder: Path, document: object, name: str) -> Path:
    source, path = folder / f"{name}.json", folder / f"{name}.xlsx"
    source.write_text(json.dumps(document), encoding="utf-8")
    line = f"worksheet\t{source}\t{path}\n"
    run = subprocess.run([program], input=line, capture_output=True, text=True, check=True, timeout=60)
    assert run.stdout == "written\n", run.stdout
    return path


def empty() -> dict[str, object]:
    return {"format": "spbe-assessment/1", "instrument": TABLE.id, "levels": {}}


def extras(desktop: object, program: str, folder: Path) -> Iterator[tuple[str, list[str]]]:
    blank = Worksheet(desktop, worksheet(program, folder, empty(), "empty"))
    yield "Kota Serang 2021, typed in", serang(blank)
    yield from invalid(blank)
    yield from targets(blank)
    yield from averages(blank)
    blank.close()
    yield "in English", english(desktop, program, folder)
    yield from hostile(desktop, program, folder)
    yield from names(desktop, program, folder)


def in_first(levels: list[object]) -> list[list[object]]:
    return [[level, None, None, None] for level in levels]


def serang(sheet: Worksheet) -> list[str]:
    levels = json.loads(SERANG.read_text(encoding="utf-8"))["levels"]
    sheet.fill(in_first([float(level) for level in levels]))
    shown = [sheet.beside(label).String.replace(".", ",") for label in ("Indeks", "Predikat", "Terisi")]
    return [] if shown == ["2,97", "Baik", "47 dari 47"] else [f"{shown}"]


def invalid(sheet: Worksheet) -> Iterator[tuple[str, list[str]]]:
    """A value that is none leaves the assessment incomplete, and is counted as such."""
    for value in INVALID:
        sheet.fill(in_first([value] + [3.0] * 46))
        shown = [sheet.beside(label).String for label in ("Indeks", "Predikat", "Terisi")]
        expected = ["belum lengkap", "belum lengkap", "46 dari 47, 1 tidak sah"]
        yield f"{value!r} is no level", [] if shown == expected else [f"{shown}, not {expected}"]


def targets(sheet: Worksheet) -> Iterator[tuple[str, list[str]]]:
    """A target at or just below the exact index is met; the next ten-thousandth is not."""
    draw = Draw(7)
    for at in range(TARGETS):
        levels = draw.levels(TABLE)
        sheet.fill(in_first([typed(level) for level in levels]))
        index = Fraction(spbe_oracle.weighted_sum(TABLE, levels), spbe_oracle.units_of_one(TABLE))
        reached = Fraction(floor(index * 10_000), 10_000)
        for target, verdict in ((reached, "tercapai"), (reached + Fraction(1, 10_000), "belum tercapai")):
            sheet.beside("Target indeks").Value = float(target)
            sheet.document.calculate()
            cell = sheet.beside("Target indeks", on_results=True)
            address = cell.CellAddress
            shown = sheet.results_sheet.getCellByPosition(address.Column + 1, address.Row).String
            yield f"target {float(target)} of {index} ({at})", [] if shown == verdict else [shown]
    sheet.beside("Target indeks").String = ""


def averages(sheet: Worksheet) -> Iterator[tuple[str, list[str]]]:
    """The index row of the table shows the published averages of the group chosen; a dash where there are none."""
    result = sheet.results_sheet
    groups = (("Kota", [2.29, 3.02, 3.39]), ("LNS", ["–", 2.78, "–"]), ("Bukan kelompok", [2.24, 2.79, 3.12]))
    for group, expected in groups:
        sheet.beside("Kelompok").String = group
        sheet.document.calculate()
        cells = result.getCellRangeByPosition(0, 0, 7, 40).DataArray
        shown = next(list(row[5:8]) for row in cells if row[1] == "Indeks SPBE" and row[2] == 100.0)
        yield f"averages of {group}", [] if shown == expected else [f"{shown}, not {expected}"]
    sheet.beside("Kelompok").String = ""


def hostile(desktop: object, program: str, folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Text of a record is text in every cell it comes to, and the same text."""
    for at, text in enumerate(HOSTILE):
        document = empty() | {
            "agency": text,
            "group": text,
            "notes": {"1": text},
            "services": {"47": text},
            "meta": {"worksheet": {"evidence": {"2": text}}},
        }
        sheet = Worksheet(desktop, worksheet(program, folder, document, f"hostile-{at}"))
        row, column = sheet.rows, sheet.headings.index
        for name, cell in (
            ("agency", sheet.beside("Instansi")),
            ("group", sheet.beside("Kelompok")),
            ("note", sheet.sheet.getCellByPosition(column("Catatan"), row[0])),
            ("service", sheet.sheet.getCellByPosition(column("Layanan"), row[46])),
            ("evidence", sheet.sheet.getCellByPosition(column("Bukti"), row[1])),
        ):
            is_text = cell.Type == TEXT and cell.String == text
            yield f"{name} {text[:40]!r}", [] if is_text else [f"{cell.Type.value} {cell.String[:60]!r}"]
        sheet.document.calculateAll()
        shown = sheet.results_sheet.getCellByPosition(0, 1)
        is_agency = shown.Type == FORMULA and shown.String == text and not shown.Error
        yield f"agency {text[:40]!r} on the sheet of results", [] if is_agency else [shown.String[:60]]
        sheet.close()


def english(desktop: object, program: str, folder: Path) -> list[str]:
    sheet = Worksheet(desktop, worksheet(program, folder, empty(), "empty-en"), ENGLISH)
    sheet.fill(in_first([3.0] * 47))
    shown = [sheet.beside(label).String for label in ("Index", "Predicate", "Answered")]
    sheet.fill(in_first([""] + [3.0] * 46))
    shown.append(sheet.beside("Index").String)
    sheet.close()
    return [] if shown == ["3.00", "Baik (Good)", "47 of 47", "incomplete"] else [f"{shown}"]


def names(desktop: object, program: str, folder: Path) -> Iterator[tuple[str, list[str]]]:
    """A predicate is shown by its name, whatever that looks like, and is met by itself and not by the one below."""
    floors = range(len(NAMES) - 1, 0, -1)
    definition = {
        "format": "spbe-instrument/1",
        "id": "nama-aneh",
        "title": "=1+1",
        "scale": {"lowest": 0, "highest": len(NAMES)},
        "aspects": [{"number": "1", "name": "+1", "weight": 100}],
        "indicators": [{"number": "1", "aspect": "1", "name": "@SUM(A1)", "weight": 100}],
        "bands": [{"name": name, "floor": str(at)} for name, at in zip(NAMES, floors, strict=False)] + [{"name": NAMES[-1]}],
    }
    sheet = Worksheet(desktop, worksheet(program, folder, definition, "names"))
    for name, level in zip(NAMES, range(len(NAMES) - 1, -1, -1), strict=True):
        sheet.fill(in_first([float(level)]))
        shown = sheet.beside("Predikat").String
        yield f"predicate {name}", [] if shown == name else [shown]
        verdicts = []
        # The cell for the target is one of text, as a choice from its list is.
        sheet.beside("Target predikat").NumberFormat = TEXT_FORMAT
        sheet.beside("Target predikat").String = name
        cell = sheet.beside("Target predikat", on_results=True).CellAddress
        for below in (0.0, 1.0):
            sheet.fill(in_first([max(level - below, 0.0)]))
            verdicts.append(sheet.results_sheet.getCellByPosition(cell.Column + 1, cell.Row).String)
        expected = ["tercapai", "belum tercapai" if level > 0 else "tercapai"]
        yield f"target {name}", [] if verdicts == expected else [f"{verdicts}"]
    sheet.close()


def write_fixtures(desktop: object, program: str, folder: Path) -> None:
    """The evaluation of Kota Serang, filled in and saved by LibreOffice: two phases, notes, evidence, a target."""
    FIXTURES.mkdir(exist_ok=True)
    sheet = Worksheet(desktop, worksheet(program, folder, empty(), "fixture"))
    levels = [float(level) for level in json.loads(SERANG.read_text(encoding="utf-8"))["levels"]]
    first = [min(level + 1, 5.0) if at % 5 == 0 else level for at, level in enumerate(levels)]
    sheet.fill([[was, level if was != level else None, None, None] for was, level in zip(first, levels, strict=True)])
    for label, text in (("Instansi", "Pemerintah Kota Serang"), ("Kelompok", "Kota"), ("Target predikat", "Baik")):
        sheet.beside(label).String = text
    sheet.beside("Tahun").Value = 2021
    sheet.beside("Target indeks").Value = 2.6
    for heading, row, text in (("Catatan", 0, "Perwal belum ditetapkan"), ("Bukti", 1, "SK Nomor 7"), ("Layanan", 46, "Perizinan")):
        sheet.sheet.getCellByPosition(sheet.headings.index(heading), sheet.rows[row]).String = text
    sheet.sheet.getCellByPosition(sheet.headings.index("Target"), sheet.rows[0]).Value = 3
    sheet.document.calculate()
    sheet.save(FIXTURES / "libreoffice.xlsx", "Calc MS Excel 2007 XML")
    sheet.save(FIXTURES / "libreoffice.ods", "calc8")
    sheet.close()
