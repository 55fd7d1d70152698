"""Fills worksheets in LibreOffice, lets it calculate, and holds what comes out against fractions.

Every case of the suite that has levels, and 500 random assessments; values scattered over the phases, as they come in
practice. Run by scripts/libreoffice.sh; the last line counts: `N passed, M failed`.

    recalculate.py PROGRAM [--fixtures]

PROGRAM is the example `worksheets`, built. `--fixtures` writes the files of tests/saved/ again.
"""

import json
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from cases import RANDOM, Answer, Case, answer, is_too_fine, of_suite, random_ones
from draw import Draw
from extras import EXTRAS, extras, write_fixtures
from office import Worksheet, office, typed
from suite import ROOT

INCOMPLETE = "belum lengkap"


class Tally:
    def __init__(self) -> None:
        self.passed = self.failed = 0

    def holds(self, name: str, wrong: Sequence[str]) -> None:
        if wrong:
            self.failed += 1
            print(f"FAILED {name}: {'; '.join(wrong)}")
        else:
            self.passed += 1


def written(program: str, folder: Path, definitions: Sequence[str]) -> dict[str, Path | str]:
    """The worksheet of every definition, or the code of what stood in the way."""
    lines, paths = [], []
    for at, definition in enumerate(definitions):
        source = definition
        if definition.startswith("{"):
            source = str(folder / f"{at}.json")
            Path(source).write_text(definition, encoding="utf-8")
        paths.append(folder / f"{at}.xlsx")
        lines.append(f"worksheet\t{source}\t{paths[-1]}\n")
    run = subprocess.run([program], input="".join(lines), capture_output=True, text=True, check=True, timeout=120)
    said = run.stdout.split()
    return {
        definition: path if word == "written" else word
        for definition, path, word in zip(definitions, paths, said, strict=True)
    }


def scattered(draw: Draw, case: Case) -> list[list[float | None]]:
    """The levels in the last phase that has one; in phases before any other value, or none."""
    table, rows = case.instrument, []
    for level in case.levels:
        row: list[float | None] = [None] * 4
        if level is not None:
            last = draw.below(4)
            for phase in range(last):
                row[phase] = typed(draw.between(table.lowest, table.highest)) if draw.below(2) else None
            row[last] = typed(level)
        rows.append(row)
    return rows


def compare(sheet: Worksheet, case: Case, wanted: Answer) -> list[str]:
    found, wrong, table = sheet.results(), [], case.instrument
    index = found.pop(table.about.index_name.id)
    pairs = [("index", index, wanted.index)]
    for kind, rows, values in (("Domain", table.domains, wanted.domains), ("Aspek", table.aspects, wanted.aspects)):
        pairs += [
            (f"{kind} {row.number}", found.pop(f"{kind} {row.number}"), value)
            for row, value in zip(rows, values, strict=True)
        ]
    for number, level in zip(table.numbers, case.levels, strict=True):
        shown, level = found.pop(number), "" if level is None else typed(level)
        if shown != level:
            wrong.append(f"indicator {number}: {shown!r}, not {level!r}")
    wrong += [f"{label}: nobody asked for it" for label in found if label]
    for label, shown, text in pairs:
        # The very double that the two decimals read as: nothing is near enough.
        expected = INCOMPLETE if text is None else float(text)
        if shown != expected or type(shown) is not type(expected):
            wrong.append(f"{label}: {shown!r}, not {expected!r}")
    for label, expected in (("Indeks", wanted.index), ("Predikat", label_of(table, wanted.predicate))):
        shown = sheet.beside(label).String.replace(",", ".")
        if shown != (expected or INCOMPLETE):
            wrong.append(f"{label}: {shown!r}, not {expected!r}")
    return wrong


def label_of(table: object, predicate: str | None) -> str | None:
    second = next((band.second_name for band in table.bands if band.name == predicate), None)
    return f"{predicate} ({second.id})" if second else predicate


def main(program: str, fixtures: bool) -> int:
    count, draw = Tally(), Draw(20_260_605)
    passed_over: Counter[str] = Counter()
    suite, drawn = list(of_suite(passed_over)), list(random_ones())
    by_definition = defaultdict(list)
    for case in suite + drawn:
        by_definition[case.definition].append(case)
    too_fine = 0
    with tempfile.TemporaryDirectory() as name, office() as desktop:
        folder = Path(name)
        sheets = written(program, folder, list(by_definition))
        for definition, cases in by_definition.items():
            sheet = sheets[definition]
            if is_too_fine(cases[0].instrument):
                too_fine += len(cases)
                wrong = [] if sheet == "too_fine_for_sheet" else [f"{sheet} is too fine"]
                for case in cases:
                    count.holds(case.name, wrong)
                continue
            if not isinstance(sheet, Path):
                for case in cases:
                    count.holds(case.name, [f"not written: {sheet}"])
                continue
            opened = Worksheet(desktop, sheet)
            assert opened.numbers == cases[0].instrument.numbers, "the rows are those of the annex, in its order"
            for case in cases:
                opened.fill(scattered(draw, case))
                count.holds(case.name, compare(opened, case, answer(case)))
            opened.close()
        for title, wrong in extras(desktop, program, folder):
            count.holds(title, wrong)
        if fixtures:
            write_fixtures(desktop, program, folder)

    counts = defaultdict(int)
    for case in suite:
        counts[case.name.split(": ")[0]] += 1
    for file, number in counts.items():
        print(f"  {file}: {number}")
    print(f"  random assessments: {len(drawn)}")
    print(f"  of all these refused as too fine for a sheet, as they should be: {too_fine}")
    print(f"  other checks: {EXTRAS}")
    print(f"  cases without levels to fill in: {dict(sorted(passed_over.items()))}")
    # A case that disappeared, or that nobody ran, is no case that passed.
    manifest = json.loads((ROOT / "manifest.json").read_text(encoding="utf-8"))["total"]
    ran = count.passed + count.failed
    if len(suite) + passed_over.total() != manifest or ran != len(suite) + RANDOM + EXTRAS:
        print(f"{ran} ran; of the suite {len(suite)} and {passed_over.total()}, where the manifest has {manifest}")
        count.failed += 1
    print(f"{count.passed} passed, {count.failed} failed")
    return 1 if count.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], "--fixtures" in sys.argv[2:]))
