"""Documents and spreadsheets, from files and into them."""

from __future__ import annotations

import os

from spbe import _spbe
from spbe._errors import AssessmentError, SheetWarning
from spbe._files import Named, bytes_of, file_of, name_of, path_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spbe._files import _Document, _File, _Writable


def load_record(source: _Document, *, instruments: Sequence[_spbe.Instrument] = ()) -> _spbe.Record:
    """Read an assessment from a document of format `spbe-assessment/1`.

    `source` is a path, JSON text that begins with a brace, bytes, or the dict that `json.load` makes of it.
    `instruments` are your own, which the document may name beside the built-in ones.

    >>> load_record('{"format": "spbe-assessment/1", "instrument": "permenpanrb-59-2020", "levels": {"1": 3}}').draft
    <Draft permenpanrb-59-2020 1 of 47 answered>

    Raises AssessmentError with every problem, each with its path.
    """
    document = bytes_of(source)
    try:
        return _spbe._record_of_json(document, list(instruments))
    except AssessmentError as error:
        if document.startswith(b"PK"):  # as every workbook does
            error.add_note("spreadsheets are read by spbe.read")
        raise


def load_instrument(source: _Document) -> _spbe.Instrument:
    """Read an instrument of your own from a document of format `spbe-instrument/1`.

    `source` is a path, JSON text that begins with a brace, bytes, or the dict that `json.load` makes of it.

    >>> text = instrument("permenpanrb-59-2020").to_json().replace("permenpanrb-59-2020", "contoh")
    >>> own = load_instrument(text.replace('"provenance":"regulation"', '"provenance":"own"'))
    >>> score([3] * 47, instrument=own)
    <Scorecard contoh 3.00 Baik>

    Raises InstrumentError with every rule that does not hold, each with its path.
    """
    return _spbe._instrument_of_json(bytes_of(source))


def verify(source: _Document, *, instruments: Sequence[_spbe.Instrument] = ()) -> _spbe.Scorecard:
    """Check a document of format `spbe-scorecard/1`: derive everything it says from its levels anew.

    >>> document = score([3] * 47).to_json()
    >>> verify(document).predicate
    'Baik'
    >>> verify(document.replace('"rounded":"3.00"', '"rounded":"3.10"', 1))
    Traceback (most recent call last):
    spbe.AssessmentError: /index/rounded: says "3.10", but "3.00" follows from the levels

    Raises AssessmentError, which names the first wrong statement.
    """
    return _spbe._verified(bytes_of(source), list(instruments))


def read(
    source: _File,
    *,
    agency: str | None = None,
    sheet: str | None = None,
    instrument: str | _spbe.Instrument | None = None,
    instruments: Sequence[_spbe.Instrument] = (),
) -> _spbe.Record:
    """Read the assessment in a spreadsheet, or in a document.

    `source` is a path, bytes, an open binary file, or JSON text: CSV, XLSX or ODS of the shapes in docs/sheets.md, or a
    document of format `spbe-assessment/1`. Of a file with several agencies `agency` says which, of a workbook with several
    tables `sheet`. `instrument` is for files that do not name theirs; `instruments` are your own, which a file may name.

    >>> table = "Instansi;Kota Contoh;\\nTahun;2024;\\n\\nNo;Nilai;Catatan\\n1;Level 3;SK 12/2023\\n2;;\\n"
    >>> record = read(table.encode())
    >>> record.agency, record.year, record.levels[:2], record.notes
    ('Kota Contoh', 2024, (3, None), {'1': 'SK 12/2023'})
    >>> read(b"No;Nilai\\n1;3/4\\n")
    Traceback (most recent call last):
    spbe.AssessmentError: B2 `3/4`: indicator 1: not a value, or more than one: write one number, or leave the cell empty

    Blanks are allowed; `score` of the record names them with their cells. Raises AssessmentError with every problem, each
    with its sheet, cell, row, column and what the cell shows; warns with SheetWarning of what was not read.
    """
    file = file_of(source)
    with Named(source):
        record, passed_over = _spbe._read(file, agency, sheet, instrument, list(instruments))
    if passed_over:
        _warn(_not_read(source, passed_over))
    return record


def read_all(
    source: _File,
    *,
    sheet: str | None = None,
    instrument: str | _spbe.Instrument | None = None,
    instruments: Sequence[_spbe.Instrument] = (),
) -> tuple[_spbe.Record, ...]:
    """Read every assessment in a spreadsheet, such as a table with a row for each agency. There is at least one.

    The arguments are those of `read`.

    >>> header = ";".join(str(number) for number in range(1, 48))
    >>> rows = [f"Dinas {name};" + ";".join([level] * 47) for name, level in [("A", "3"), ("B", "4")]]
    >>> table = "\\n".join([f"Instansi;{header}", *rows]).encode()
    >>> [(record.agency, str(record.score().index)) for record in read_all(table)]
    [('Dinas A', '3.00'), ('Dinas B', '4.00')]
    >>> try:
    ...     read(table)
    ... except AssessmentError as error:
    ...     print(error)
    holds 2 assessments (Dinas A, Dinas B): choose one by its agency
    >>> read(table, agency="dinas b").score().predicate
    'Sangat Baik'
    """
    file = file_of(source)
    with Named(source):
        records, passed_over = _spbe._read_all(file, sheet, instrument, list(instruments))
    if passed_over:
        _warn(_not_read(source, passed_over))
    return records


def write_sheet(
    path: str | os.PathLike[str] | _Writable,
    *,
    record: _spbe.Record | None = None,
    records: Iterable[_spbe.Record] | None = None,
    card: _spbe.Scorecard | None = None,
    instrument: str | _spbe.Instrument | None = None,
    lang: _spbe._Lang | None = None,
) -> None:
    """Write a spreadsheet: whole, or not at all.

    An empty worksheet, whose formulas are exact, of PermenPANRB 59/2020 or of `instrument`; a worksheet that `record` fills
    in; the results of `card`; or a table with a row for each of `records`. `path` ends in `.xlsx`, or in `.csv`, which holds
    no formulas and no results; an open binary file gets a workbook. `lang` is "id" or "en", otherwise the language of the
    surroundings; CSV in Indonesian has semicolons and decimal commas.

    >>> import io
    >>> mine = record([3] * 47, agency="Kota Contoh", notes={1: "SK 12/2023"})
    >>> worksheet = io.BytesIO()
    >>> write_sheet(worksheet, record=mine, lang="id")
    >>> read(worksheet.getvalue()) == mine
    True

    Until everything is written, nothing stands under `path` but what stood there before. Raises AssessmentError if records
    are not of one instrument, or a worksheet cannot be exact; OSError if the file cannot be written. Warns with SheetWarning
    of what a CSV file or a table does not hold.
    """
    given = {"record": record, "records": records, "card": card, "instrument": instrument}
    named = [name for name, value in given.items() if value is not None]
    if len(named) > 1:
        raise TypeError(f"{' and '.join(named)} are given: a file holds one of record, records, card, or an empty worksheet")
    name = path_of(path) if isinstance(path, (str, os.PathLike)) else None
    csv = name is not None and _is_csv(name)
    if name is None and not hasattr(path, "write"):
        raise TypeError(f"a path is str, os.PathLike[str] or an open binary file, not {type(path).__name__}")
    if records is not None:
        data, left_out = _spbe._table(_records(records), csv, lang)
    elif card is not None:
        _check("card", card, _spbe.Scorecard, "record.score() makes one")
        if csv:
            raise ValueError("results are written as .xlsx; for CSV there is card.to_frame().to_csv")
        data, left_out = _spbe._results(card, lang)
    else:
        if record is not None:
            _check("record", record, _spbe.Record, "spbe.record(levels) makes one")
        data, left_out = _spbe._worksheet(record, instrument, csv, lang)
    if name is not None:
        _spbe._write_whole(name, data)
    elif not isinstance(path, (str, os.PathLike)):
        path.write(data)
    if left_out:
        _warn(SheetWarning(f"{name or 'the table'} does not hold: {', '.join(left_out)}", left_out=left_out))


def _is_csv(name: str) -> bool:
    ending = os.path.splitext(name)[1].lower()
    if ending not in (".csv", ".xlsx"):
        raise ValueError(f"{name}: end the file's name with .xlsx or .csv")
    return ending == ".csv"


def _check(name: str, value: object, kind: type, hint: str) -> None:
    if not isinstance(value, kind):
        raise TypeError(f"{name} is a {kind.__name__}, not {type(value).__name__}: {hint}")


def _records(records: Iterable[_spbe.Record]) -> list[_spbe.Record]:
    if isinstance(records, _spbe.Record):
        raise TypeError("records are a list of Record; for a single one there is record=")
    listed = list(records)
    for one in listed:
        _check("each of records", one, _spbe.Record, "spbe.record(levels) makes one")
    if not listed:
        raise ValueError("records are empty: a table has a row for at least one")
    return listed


def _not_read(source: _File, passed_over: tuple[_spbe.PassedOver, ...]) -> SheetWarning:
    few = 3
    some = [str(one) for one in passed_over[:few]]
    more = [f"and {len(passed_over) - few} more"] if len(passed_over) > few else []
    name = name_of(source)
    return SheetWarning("; ".join([f"{name}: {some[0]}" if name else some[0], *some[1:], *more]), passed_over=passed_over)


def _warn(warning: SheetWarning) -> None:
    import warnings

    warnings.warn(warning, stacklevel=3)
