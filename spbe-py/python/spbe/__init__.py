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
    Choice,
    Comparison,
    Draft,
    Explanation,
    Frontier,
    FrontierPoint,
    Index,
    Instrument,
    Link,
    Margin,
    NationalIndex,
    Notice,
    Outcome,
    Part,
    PassedOver,
    Path,
    Plan,
    Problem,
    Record,
    Requirement,
    Requirements,
    Row,
    Scale,
    Scorecard,
    Scores,
    Step,
    TableScorer,
    Targets,
    ToTarget,
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
    frontier,
    instrument,
    instruments,
    language,
    margin,
    path,
    record,
    requirement,
    requirements,
    score,
    score_table,
    series,
    targets,
    to_target,
)

__all__ = [
    "NATIONAL_SOURCE",
    "AssessmentError",
    "AssessmentTypeError",
    "Averages",
    "Band",
    "Change",
    "Choice",
    "Comparison",
    "Draft",
    "Explanation",
    "Frontier",
    "FrontierPoint",
    "Index",
    "Instrument",
    "InstrumentError",
    "Link",
    "Margin",
    "NationalIndex",
    "Notice",
    "Outcome",
    "Part",
    "PassedOver",
    "Path",
    "Plan",
    "Problem",
    "Record",
    "Requirement",
    "Requirements",
    "Row",
    "Scale",
    "Scorecard",
    "Scores",
    "SheetWarning",
    "Step",
    "TableScorer",
    "Targets",
    "ToTarget",
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
    "frontier",
    "instrument",
    "instruments",
    "language",
    "load_instrument",
    "load_record",
    "margin",
    "path",
    "read",
    "read_all",
    "record",
    "requirement",
    "requirements",
    "score",
    "score_table",
    "series",
    "targets",
    "to_target",
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
