"""LibreOffice without a screen, and a worksheet in it, found by what it says and not by where we wrote it."""

import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.table.CellContentType import FORMULA, TEXT

__all__ = ["ENGLISH", "FORMULA", "TEXT", "Worksheet", "office", "typed"]

START = 60  # seconds that LibreOffice may take to start

class Words(NamedTuple):
    """What a worksheet says in a language."""

    assessment: str
    result: str
    indicator: str
    first_phase: str
    final: str


INDONESIAN = Words("Penilaian", "Hasil", "Indikator", "Mandiri", "Nilai akhir")
ENGLISH = Words("Assessment", "Result", "Indicator", "Self", "Final value")


@contextmanager
def office() -> Iterator[object]:
    """A LibreOffice of our own, with a profile of its own, ended with us."""
    with tempfile.TemporaryDirectory() as profile:
        pipe = f"spbe-{time.monotonic_ns()}"
        program = subprocess.Popen(
            [
                "soffice",
                "--headless",
                "--invisible",
                "--norestore",
                "--nologo",
                "--nodefault",
                f"--accept=pipe,name={pipe};urp;StarOffice.ComponentContext",
                f"-env:UserInstallation={Path(profile).as_uri()}",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        desktop = None
        try:
            desktop = connect(pipe)
            yield desktop
        finally:
            with suppress(Exception):
                desktop.terminate()
            try:
                program.wait(20)
            except subprocess.TimeoutExpired:
                program.kill()


def connect(pipe: str) -> object:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    began = time.monotonic()
    while True:
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except NoConnectException:
            if time.monotonic() - began > START:
                raise
            time.sleep(0.2)


def properties(**values: object) -> tuple[PropertyValue, ...]:
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


class Worksheet:
    """An opened worksheet."""

    def __init__(self, desktop: object, path: Path, words: Words = INDONESIAN) -> None:
        self.words = words
        self.document = desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, properties(Hidden=True))
        self.document.enableAutomaticCalculation(False)
        self.sheet = self.document.Sheets.getByName(words.assessment)
        cursor = self.sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        self.last = cursor.RangeAddress.EndRow, cursor.RangeAddress.EndColumn
        self.cells = self.sheet.getCellRangeByPosition(0, 0, self.last[1], self.last[0]).DataArray
        self.headings = next(row for row in self.cells if words.indicator in row and words.first_phase in row)
        self.top = self.cells.index(self.headings)
        self.rows = [at for at, row in enumerate(self.cells) if at > self.top and row[0] != ""]
        self.phases = self.headings.index(words.first_phase)
        self.final = self.headings.index(words.final)

    def close(self) -> None:
        self.document.close(True)

    @property
    def numbers(self) -> tuple[str, ...]:
        return tuple(self.cells[row][0] for row in self.rows)

    def runs(self) -> Iterator[tuple[int, int]]:
        """Rows of indicators that stand together: the first place among the indicators, and how many."""
        first = 0
        for at in range(1, len(self.rows) + 1):
            if at == len(self.rows) or self.rows[at] != self.rows[at - 1] + 1:
                yield first, at - first
                first = at

    def fill(self, rows: Sequence[Sequence[object]]) -> None:
        """Types a value, or nothing, into each of the four phases of every indicator, and calculates."""
        for first, count in self.runs():
            top = self.rows[first]
            place = self.sheet.getCellRangeByPosition(self.phases, top, self.phases + 3, top + count - 1)
            # An empty text leaves a cell empty; nothing at all would be an error value.
            place.DataArray = tuple(
                tuple("" if cell is None else cell for cell in row) for row in rows[first : first + count]
            )
        self.document.calculate()

    def beside(self, label: str, on_results: bool = False) -> object:
        """The cell in the column right of a label above the table."""
        last = 8 if on_results else self.top - 1
        sheet = self.results_sheet if on_results else self.sheet
        cells = sheet.getCellRangeByPosition(0, 0, 14, last).DataArray
        found = [(row, at) for row, line in enumerate(cells) for at, cell in enumerate(line) if cell == label]
        assert len(found) == 1, f"{label}: {found}"
        return sheet.getCellByPosition(found[0][1] + 1, found[0][0])

    @property
    def results_sheet(self) -> object:
        return self.document.Sheets.getByName(self.words.result)

    def results(self) -> dict[str, object]:
        """What stands under the final value: of domains and aspects by their label, of the index, of indicators by number."""
        last = self.last[0]
        read = self.sheet.getCellRangeByPosition(0, self.top + 1, self.final + 1, last).DataArray
        found = {}
        for row in read:
            label = row[0] or str(row[1]).split(":")[0]
            found[label] = row[self.final]
        return found

    def save(self, path: Path, form: str) -> None:
        self.document.storeToURL(path.as_uri(), properties(FilterName=form))


def typed(value: int | Fraction | None) -> float | None:
    """What a person types: the nearest double."""
    return None if value is None else float(value)
