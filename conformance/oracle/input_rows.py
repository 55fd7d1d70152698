"""Levels from outside: single values, rows in any order, and lists in the order of the annex."""

from collections.abc import Sequence
from fractions import Fraction

from instrument import Instrument
from sentences import Fault, Problem, shortened
from spbe_oracle import Value
from suite import INSTRUMENTS

LARGEST = 2**63


class Other(str):
    """A value that is neither a whole number, text nor a blank: its kind."""


Given = int | str | Other | None
"""A value as it comes: a whole number, text, a blank, or something else."""


def read_value(lowest: int, highest: int, decimals: int, given: Given) -> Value | None:
    """The value on a scale; nothing for a blank; a `Fault` for anything that is none."""
    if given is None:
        return None
    kind = "text" if type(given) is str else given
    kind = "large_number" if isinstance(given, int) and not -LARGEST <= given < LARGEST else kind
    if isinstance(kind, str) and not (decimals and kind == "text"):
        raise Fault("wrong_kind", expected="whole_or_decimal_text" if decimals else "whole", found=kind)
    value = decimal(given, decimals) if kind == "text" else given
    if not lowest <= value <= highest:
        what = "out_of_scale/value" if decimals else "out_of_scale"
        raise Fault(what, given=shortened(str(given)), lowest=lowest, highest=highest)
    return value


def decimal(text: str, decimals: int) -> Value:
    """Digits, perhaps a point and digits, no needless zero in front."""
    whole, point, fraction = text.partition(".")
    digits = all(part.isascii() and part.isdecimal() for part in ([whole, fraction] if point else [whole]))
    if not digits or (whole != "0" and whole.startswith("0")):
        raise Fault("not_a_number", given=shortened(text))
    if len(fraction) > decimals:
        raise Fault("too_many_decimals", given=shortened(text), decimals=decimals)
    value = Fraction(text)
    return value.numerator if value.denominator == 1 else value


def read_level(instrument: Instrument, given: Given) -> Value | None:
    return read_value(instrument.lowest, instrument.highest, instrument.decimals, given)


def fits(count: int) -> str | None:
    """Which built-in edition asks for so many levels. In 5/2018 the last indicator is answered for one to three services."""
    return next((table.id for table in INSTRUMENTS.values() if len(table.indicators) == count), None)


def wrong_count(instrument: Instrument, count: int) -> Fault:
    facts = {"given": count, "instrument": instrument.id, "expected": len(instrument.indicators)}
    edition = fits(count)
    return Fault("wrong_count/fits", **facts, fits=edition) if edition else Fault("wrong_count", **facts)


class Reading:
    """Levels on their way in, and what is wrong with them."""

    def __init__(self, instrument: Instrument) -> None:
        self.instrument = instrument
        self.numbers = instrument.numbers
        self.levels: dict[str, Value | None] = {}
        self.named: set[str] = set()
        self.at_fault: set[str] = set()
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
        again = number in self.named
        self.named.add(number)
        try:
            level = read_level(self.instrument, given)
            if not again:
                self.levels[number] = level
        except Fault as fault:
            self.wrong(fault, number, path)
        if again:
            self.wrong(Fault("duplicate_indicator"), number, path)

    def wrong(self, fault: Fault, number: str, path: str | None) -> None:
        self.at_fault.add(number)
        self.problems.append(fault.problem(number, path))

    def in_order(self, values: Sequence[Given], path: str | None = None) -> None:
        """Levels in the order of the annex. Where the count is wrong, it leads; what is beyond the last is not read."""
        if len(values) != len(self.numbers):
            self.problems.append(wrong_count(self.instrument, len(values)).problem(path=path))
        for at, (number, given) in enumerate(zip(self.numbers, values, strict=False)):
            self.row(number, given, None if path is None else f"{path}/{at}")

    def missing(self) -> list[Problem]:
        """Indicators without a level. What was refused has been given."""
        open_numbers = (n for n in self.numbers if self.levels.get(n) is None and n not in self.at_fault)
        return [Fault("missing_indicator").problem(number) for number in open_numbers]

    def values(self) -> list[Value | None]:
        return [self.levels.get(number) for number in self.numbers]

    def complete(self) -> list[Problem]:
        """Every problem of rows: theirs; a count that would fit another edition; then what is missing."""
        missing = self.missing()
        hint = missing and self.given != len(self.numbers) and fits(self.given)
        hints = [wrong_count(self.instrument, self.given).problem()] if hint else []
        return self.problems + hints + missing


def problems_of_rows(
    instrument: Instrument, rows: Sequence[tuple[int | str, Given]], draft: bool
) -> list[Problem]:
    """Rows in the order given; of an assessment also what is missing."""
    reading = Reading(instrument)
    for key, given in rows:
        reading.row(key, given)
    return reading.problems if draft else reading.complete()


def problems_of_list(instrument: Instrument, values: Sequence[Given], draft: bool) -> list[Problem]:
    """The count, the values in order; then, for an assessment with the right count, what is missing."""
    reading = Reading(instrument)
    reading.in_order(values)
    right = len(values) == len(reading.numbers)
    return reading.problems + (reading.missing() if right and not draft else [])
