"""Exceptions, each with every problem at once."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from spbe._spbe import PassedOver, Problem


class AssessmentError(ValueError):
    """Input that is refused.

    `problems` has every problem, each with a stable code, its place, and a sentence in English and Indonesian.
    """

    problems: tuple[Problem, ...]

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        lines = [str(problem) for problem in self.problems]
        if len(lines) < 2:
            return "".join(lines)
        return "\n".join([f"{len(lines)} problems", *lines])


class AssessmentTypeError(AssessmentError, TypeError):
    """Input that is refused because a value is of a kind that no level has, such as a float."""


class InstrumentError(AssessmentError):
    """A definition that is no instrument, or a name that no instrument has."""


class SheetWarning(UserWarning):
    """Something in a spreadsheet that was not read, or in a record that a file does not hold.

    `passed_over` has the rows and columns that were not read; `left_out` the parts of a record that were not written, by
    the keys of its document.
    """

    passed_over: tuple[PassedOver, ...]
    left_out: tuple[str, ...]

    def __init__(
        self, message: str, /, *, passed_over: tuple[PassedOver, ...] = (), left_out: tuple[str, ...] = ()
    ) -> None:
        super().__init__(message)
        self.passed_over = passed_over
        self.left_out = left_out


# Where users find them, and where tracebacks and pickles say they are.
for _error in (AssessmentError, AssessmentTypeError, InstrumentError, SheetWarning):
    _error.__module__ = "spbe"
