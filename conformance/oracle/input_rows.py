"""Levels from outside: single values, rows in any order, and lists in the order of the annex."""

from collections.abc import Sequence

from instrument import Instrument
from sentences import Fault, Problem, shortened

FITS = {
    20: "permenpanrb-8-2026",
    35: "permenpanrb-5-2018-one-service",
    36: "permenpanrb-5-2018-two-services",
    37: "permenpanrb-5-2018",
    47: "permenpanrb-59-2020",
}
"""Which published edition asks for so many levels. In 5/2018 the last indicator is answered for one to three services."""

LARGEST = 2**63


class Other(str):
    """A value that is neither a whole number nor a blank: its kind."""


Given = int | Other | None
"""A value as it comes: a whole number, a blank, or something else."""


def read_level(instrument: Instrument, given: Given) -> int | None:
    """The level; nothing for a blank; a `Fault` for anything that is none."""
    if given is None:
        return None
    if isinstance(given, Other):
        raise Fault("wrong_kind", expected="whole", found=str(given))
    if not -LARGEST <= given < LARGEST:
        raise Fault("wrong_kind", expected="whole", found="large_number")
    if not instrument.lowest <= given <= instrument.highest:
        raise Fault("out_of_scale", given=given, lowest=instrument.lowest, highest=instrument.highest)
    return given


class Reading:
    """Levels on their way in, and what is wrong with them."""

    def __init__(self, instrument: Instrument) -> None:
        self.instrument = instrument
        self.numbers = [str(row.number) for row in instrument.indicators]
        self.levels: dict[str, int | None] = {}
        self.refused: set[str] = set()
        self.given = 0
        self.problems: list[Problem] = []

    def row(self, key: int | str, given: Given, path: str | None = None) -> None:
        """An indicator, by its printed number, with its level. What is given a second time does not count."""
        self.given += 1
        number = str(key)
        if number not in self.numbers:
            fault = Fault("unknown_indicator", instrument=self.instrument.id, given=shortened(number))
            self.problems.append(fault.problem(path=path))
            return
        try:
            level = read_level(self.instrument, given)
            if number in self.levels or number in self.refused:
                raise Fault("duplicate_indicator")
            self.levels[number] = level
        except Fault as fault:
            self.refused.add(number)
            self.problems.append(fault.problem(number, path))

    def in_order(self, values: Sequence[Given], path: str | None = None) -> None:
        """Levels in the order of the annex. Where the count is wrong, it leads; what is beyond the last is not read."""
        if len(values) != len(self.numbers):
            self.problems.append(self.wrong_count(len(values)).problem(path=path))
        for at, (number, given) in enumerate(zip(self.numbers, values, strict=False)):
            self.row(number, given, None if path is None else f"{path}/{at}")

    def wrong_count(self, count: int) -> Fault:
        facts = {"given": count, "instrument": self.instrument.id, "expected": len(self.numbers)}
        return (
            Fault("wrong_count/fits", **facts, fits=FITS[count])
            if count in FITS
            else Fault("wrong_count", **facts)
        )

    def missing(self) -> list[Problem]:
        """Indicators without a level. What was refused has been given."""
        open_numbers = (n for n in self.numbers if self.levels.get(n) is None and n not in self.refused)
        return [Fault("missing_indicator").problem(number) for number in open_numbers]


def problems_of_rows(
    instrument: Instrument, rows: Sequence[tuple[int | str, Given]], draft: bool
) -> list[Problem]:
    """Rows in the order given; then, for an assessment, a count that would fit another edition; then what is missing."""
    reading = Reading(instrument)
    for key, given in rows:
        reading.row(key, given)
    missing = [] if draft else reading.missing()
    if missing and reading.given in FITS and reading.given != len(reading.numbers):
        reading.problems.append(reading.wrong_count(reading.given).problem())
    return reading.problems + missing


def problems_of_list(instrument: Instrument, values: Sequence[Given], draft: bool) -> list[Problem]:
    """The count, the values in order; then, for an assessment with the right count, what is missing."""
    reading = Reading(instrument)
    reading.in_order(values)
    right = len(values) == len(reading.numbers)
    return reading.problems + (reading.missing() if right and not draft else [])
