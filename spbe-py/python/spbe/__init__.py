"""Exact scores of Indonesia's e-government maturity index (SPBE).

>>> import spbe
>>> card = spbe.score([3] * 47)
>>> card.index.rounded, card.index.exact, card.predicate
(Decimal('3.00'), Fraction(3, 1), 'Baik')
"""

from __future__ import annotations

from spbe._documents import load_instrument, load_record, read, read_all, verify, write_sheet
from spbe._errors import AssessmentError, AssessmentTypeError, InstrumentError, SheetWarning
from spbe._spbe import (
    NATIONAL_SOURCE,
    Averages,
    Band,
    Change,
    Comparison,
    Draft,
    Explanation,
    Index,
    Instrument,
    NationalIndex,
    Notice,
    Outcome,
    Part,
    PassedOver,
    Problem,
    Record,
    Row,
    Scale,
    Scorecard,
    Scores,
    TableScorer,
    Targets,
    Working,
    __version__,
    average_years,
    averages,
    averages_of,
    code,
    compare,
    decode,
    diff,
    draft,
    instrument,
    instruments,
    language,
    record,
    score,
    score_table,
    series,
    targets,
)

__all__ = [
    "NATIONAL_SOURCE",
    "AssessmentError",
    "AssessmentTypeError",
    "Averages",
    "Band",
    "Change",
    "Comparison",
    "Draft",
    "Explanation",
    "Index",
    "Instrument",
    "InstrumentError",
    "NationalIndex",
    "Notice",
    "Outcome",
    "Part",
    "PassedOver",
    "Problem",
    "Record",
    "Row",
    "Scale",
    "Scorecard",
    "Scores",
    "SheetWarning",
    "TableScorer",
    "Targets",
    "Working",
    "__version__",
    "average_years",
    "averages",
    "averages_of",
    "code",
    "compare",
    "decode",
    "diff",
    "draft",
    "instrument",
    "instruments",
    "language",
    "load_instrument",
    "load_record",
    "read",
    "read_all",
    "record",
    "score",
    "score_table",
    "series",
    "targets",
    "verify",
    "write_sheet",
]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from spbe import plot as plot
else:

    def __getattr__(name: str):
        """`spbe.plot`, once somebody asks for it: nothing else needs matplotlib."""
        if name == "plot":
            from importlib import import_module

            return import_module("spbe.plot")
        raise AttributeError(f"module 'spbe' has no attribute {name!r}")
