"""What a caller means by a file: a path, its content, or something that is open."""

from __future__ import annotations

import os

from spbe import _spbe
from spbe._errors import AssessmentError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Protocol

    class _Readable(Protocol):
        def read(self, size: int, /) -> bytes | str: ...

    class _Writable(Protocol):
        def write(self, data: bytes, /) -> Any: ...

    _Source = str | bytes | os.PathLike[str]
    _Document = _Source | dict[str, Any]
    _File = _Source | bytearray | memoryview | _Readable


def bytes_of(source: _Document) -> bytes:
    """The bytes of a document; of a long file as many as show that it is too long."""
    if isinstance(source, dict):
        import json  # which most programs have loaded, and some need not load

        return json.dumps(source).encode()
    if isinstance(source, bytes):
        return source
    if isinstance(source, str) and _is_json(source):
        return source[: _spbe.DOCUMENT_BYTES + 1].encode("utf-8", "surrogatepass")
    if isinstance(source, (str, os.PathLike)):
        with open(source, "rb") as file:
            return file.read(_spbe.DOCUMENT_BYTES + 1)
    raise TypeError(f"a document is a path, JSON text, bytes or a dict of its JSON, not {type(source).__name__}")


def _is_json(text: str) -> bool:
    """Whether a text is a document rather than the name of one."""
    return text.lstrip("\ufeff \t\r\n").startswith(("{", "["))


def file_of(source: _File) -> tuple[bytes, str]:
    """The bytes of a file, of a long one as many as show that it is too long, and the ending of its name."""
    if isinstance(source, (bytes, bytearray, memoryview)):
        return bytes(source), _ending("")
    if isinstance(source, (str, os.PathLike)):
        if isinstance(source, str) and _is_json(source):
            return bytes_of(source), "json"
        with open(source, "rb") as file:
            return _all_of(file), _ending(source)
    if hasattr(source, "read"):
        name = getattr(source, "name", None)
        return _all_of(source), _ending(name if isinstance(name, str) else "")
    raise TypeError(f"a file is a path, bytes, an open binary file or JSON text, not {type(source).__name__}")


def _all_of(file: _Readable) -> bytes:
    """What an open file has left, and no more than it takes to see that there is too much."""
    most, parts = _spbe.FILE_BYTES + 1, bytearray()
    while len(parts) < most and (part := file.read(most - len(parts))):
        # A file that was opened as text reads the same.
        parts += part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
    return bytes(parts)


def _ending(name: str | os.PathLike[str]) -> str:
    """The ending of a name. What has none is a table, unless its content is a document."""
    return os.path.splitext(os.fsdecode(name))[1].removeprefix(".") or "csv"


def path_of(path: str | os.PathLike[str]) -> str:
    """The name of a file to write, as text."""
    name = os.fspath(path)
    if not isinstance(name, str):
        raise TypeError(f"a path is str or os.PathLike[str], not of {type(name).__name__}")
    if "\0" in name:
        raise ValueError("embedded null byte")
    return name


class Named:
    """Adds the name of the file to what is wrong with it, and what helps."""

    def __init__(self, source: _File | _Document) -> None:
        self.name = name_of(source)

    def __enter__(self) -> None: ...

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, AssessmentError):
            if self.name:
                error.add_note(f"in {self.name}")
            if any(problem.code == "several_assessments" for problem in error.problems):
                error.add_note("say agency=, or use spbe.read_all")


def name_of(source: _File | _Document) -> str | None:
    """What to call a file; nothing where it has no name."""
    name = getattr(source, "name", None) if hasattr(source, "read") else source
    if not isinstance(name, (str, os.PathLike)) or isinstance(name, str) and _is_json(name):
        return None
    return os.fsdecode(name)
