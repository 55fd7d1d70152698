"""Documents from files, bytes and text."""

from __future__ import annotations

import os

from spbe import _spbe

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    _Source = str | bytes | os.PathLike[str]


def _bytes(source: _Source) -> bytes:
    """The bytes of a document; of a long file as many as show that it is too long."""
    if isinstance(source, bytes):
        return source
    if isinstance(source, str) and source.lstrip("\ufeff \t\r\n").startswith(("{", "[")):
        return source[: _spbe.DOCUMENT_BYTES + 1].encode("utf-8", "surrogatepass")
    if isinstance(source, (str, os.PathLike)):
        with open(source, "rb") as file:
            return file.read(_spbe.DOCUMENT_BYTES + 1)
    raise TypeError(f"a document is a path, JSON text or bytes, not {type(source).__name__}")


def load_record(source: _Source, *, instruments: Sequence[_spbe.Instrument] = ()) -> _spbe.Record:
    """Read an assessment from a document of format `spbe-assessment/1`.

    `source` is a path, JSON text that begins with a brace, or bytes. `instruments` are your own, which the document may
    name beside the built-in ones.

    >>> load_record('{"format": "spbe-assessment/1", "instrument": "permenpanrb-59-2020", "levels": {"1": 3}}').draft
    <Draft permenpanrb-59-2020 1 of 47 answered>

    Raises AssessmentError with every problem, each with its path.
    """
    return _spbe._record_of_json(_bytes(source), list(instruments))


def load_instrument(source: _Source) -> _spbe.Instrument:
    """Read an instrument of your own from a document of format `spbe-instrument/1`.

    `source` is a path, JSON text that begins with a brace, or bytes.

    >>> text = instrument("permenpanrb-59-2020").to_json().replace("permenpanrb-59-2020", "contoh")
    >>> own = load_instrument(text.replace('"provenance":"regulation"', '"provenance":"own"'))
    >>> score([3] * 47, instrument=own)
    <Scorecard contoh 3.00 Baik>

    Raises InstrumentError with every rule that does not hold, each with its path.
    """
    return _spbe._instrument_of_json(_bytes(source))


def verify(source: _Source, *, instruments: Sequence[_spbe.Instrument] = ()) -> _spbe.Scorecard:
    """Check a document of format `spbe-scorecard/1`: derive everything it says from its levels anew.

    >>> document = score([3] * 47).to_json()
    >>> verify(document).predicate
    'Baik'
    >>> verify(document.replace('"rounded":"3.00"', '"rounded":"3.10"', 1))
    Traceback (most recent call last):
    spbe.AssessmentError: /index/rounded: says "3.10", but "3.00" follows from the levels

    Raises AssessmentError, which names the first wrong statement.
    """
    return _spbe._verified(_bytes(source), list(instruments))
