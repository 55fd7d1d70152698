"""Hostile, huge and broken files: always an exception that says what is wrong, and Ctrl-C is heard."""

from __future__ import annotations

import io
import os
import random
import sys
import threading
import warnings
import zipfile
from pathlib import Path
from typing import Any

import pytest

import spbe
from test_package import interrupted

NO_TABLE = "no table of an assessment: name the columns `No`, `Indikator` and `Nilai` in a header row"


class Endless(io.RawIOBase):
    """An open file that never ends, and gives more than it is asked for."""

    def read(self, size: int = -1, /) -> bytes:
        return b"x" * (size + 1)


class Gives:
    """Something with `read` that gives this, whatever it is asked for."""

    def __init__(self, given: Any) -> None:
        self.given = given

    def read(self, _: int, /) -> Any:
        if isinstance(self.given, Exception):
            raise self.given
        return self.given


def bomb() -> bytes:
    """A workbook of a few KiB that says it unpacks to more than there may be."""
    to = io.BytesIO()
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", "<workbook/>")
        with packed.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            for _ in range(160):
                sheet.write(b" " * (1 << 20))
    return to.getvalue()


@pytest.mark.parametrize(
    ("source", "code", "message"),
    [
        (b"", "no_table", NO_TABLE),
        (b"\0" * 1000, "not_utf8", "the text is not UTF-8"),
        (b"\xff\xff\n", "not_utf8", "the text is not UTF-8"),
        (b"x" * ((32 << 20) + 1), "too_large", "more than 33554432 bytes"),
        (b";" * (4 << 20), "too_large", "more than 1000000 cells"),
        (b"[" * 1000, "too_large", "line 1, column 33: more than 32 lists and objects inside one another"),
        ("{" + " " * (2 << 20), "too_large", "more than 1048576 bytes"),
        (b"PK\x03\x04", "broken_file", "the workbook cannot be read: "),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 100, "old_format", "an old or binary Excel file: save it as .xlsx"),
        (Endless(), "too_large", "more than 33554432 bytes"),
        (Gives(None), "no_table", NO_TABLE),
        (Gives(""), "no_table", NO_TABLE),
    ],
)
def test_files_that_are_none_say_so(source: Any, code: str, message: str) -> None:
    for read in (spbe.read, spbe.read_all):
        with pytest.raises(spbe.AssessmentError) as error:
            read(source)
        assert [problem.code for problem in error.value.problems] == [code]
        assert str(error.value).startswith(message)


def test_a_workbook_that_unpacks_to_too_much_is_not_unpacked() -> None:
    packed = bomb()
    assert len(packed) < 200_000
    with pytest.raises(spbe.AssessmentError, match="^more than 134217728 bytes once unpacked$"):
        spbe.read(packed)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (3, "a file is a path, bytes, an open binary file or JSON text, not int"),
        (None, "not NoneType"),
        (True, "not bool"),
        ([], "not list"),
        (spbe.score([3] * 47), "not Scorecard"),
        (Gives(3), "can't concat int"),
        (io.BytesIO, "doesn't apply"),
    ],
)
def test_what_is_no_file_is_a_type_error(source: Any, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        spbe.read(source)


def test_what_a_file_raises_comes_through() -> None:
    with pytest.raises(ConnectionResetError, match="gone"):
        spbe.read(Gives(ConnectionResetError("gone")))
    with pytest.raises(ValueError, match="closed file"):
        closed = io.BytesIO()
        closed.close()
        spbe.read(closed)


def test_arguments_of_a_wrong_kind_are_type_errors() -> None:
    table = b"No;Nilai\n1;3\n"
    for wrong in ({"sheet": 3}, {"agency": b"x"}, {"instrument": 59}, {"instruments": [3]}, {"instruments": 3}):
        arguments: dict[str, Any] = wrong
        with pytest.raises(TypeError):
            spbe.read(table, **arguments)


def test_broken_workbooks_are_refused_or_read() -> None:
    """A worksheet with bytes changed, and cut off: an AssessmentError or a record, and never anything else."""
    worksheet = io.BytesIO()
    spbe.write_sheet(worksheet, record=spbe.record([3] * 47, agency="Dinas A"))
    whole, chance, refused = worksheet.getvalue(), random.Random(2026), 0
    for _ in range(300):
        broken = bytearray(whole)
        for _ in range(chance.randint(1, 20)):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        del broken[chance.randrange(len(broken)) :]
        refused += not reads(bytes(broken))
    # And what is inside of it, packed anew.
    parts = {part.filename: zipfile.ZipFile(worksheet).read(part) for part in zipfile.ZipFile(worksheet).infolist()}
    for _ in range(300):
        name = chance.choice(list(parts))
        changed = bytearray(parts[name])
        for _ in range(chance.randint(1, 5)):
            changed[chance.randrange(len(changed))] = chance.choice(b'<>/"&;0A \xff')
        to = io.BytesIO()
        with zipfile.ZipFile(to, "w") as packed:
            for other, content in parts.items():
                packed.writestr(other, bytes(changed) if other == name else content)
        refused += not reads(to.getvalue())
    assert 200 < refused < 600


def reads(data: bytes) -> bool:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", spbe.SheetWarning)
        try:
            spbe.read_all(data)
        except spbe.AssessmentError as error:
            assert error.problems and all(problem.message for problem in error.problems)
            return False
    return True


def test_other_threads_go_on_while_a_file_is_read() -> None:
    turns = 0
    done = threading.Event()

    def count() -> None:
        nonlocal turns
        while not done.wait(0.001):
            turns += 1

    thread = threading.Thread(target=count)
    thread.start()
    with pytest.raises(spbe.AssessmentError):
        spbe.read(b"\n" * (32 << 20))
    done.set()
    thread.join()
    assert turns > 20


READ = """
source = b"\\n" * (32 << 20)
def read():
    try:
        spbe.read(source)
    except spbe.AssessmentError:
        pass
"""

WRITE = """
header = ";".join(str(number) for number in range(1, 48))
rows = "".join(f"Dinas {at};" + ";".join(["3"] * 47) + "\\n" for at in range(20_000))
records = spbe.read_all(f"Instansi;{header}\\n{rows}".encode())
"""


def test_ctrl_c_is_heard_while_files_are_read() -> None:
    assert interrupted(READ, "read()") < 0.5


def test_ctrl_c_is_heard_while_files_are_written(tmp_path: Path) -> None:
    assert interrupted(WRITE, "spbe.write_sheet(sys.argv[1], records=records)", str(tmp_path / "rekap.xlsx")) < 0.5
    for name in os.listdir(tmp_path):  # whole, or not there
        assert name == "rekap.xlsx" and zipfile.ZipFile(tmp_path / name).testzip() is None


def test_a_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    pipe = tmp_path / "pipa.csv"
    os.mkfifo(pipe)
    rows = "No;Nilai\n" + "".join(f"{number};3\n" for number in range(1, 48))

    def feed() -> None:
        with open(pipe, "wb", buffering=0) as file:
            for row in rows.splitlines(keepends=True):
                file.write(row.encode())

    thread = threading.Thread(target=feed)
    thread.start()
    assert spbe.read(pipe).score().predicate == "Baik"
    thread.join()
