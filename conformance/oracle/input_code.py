"""Assessment codes that are refused, and why."""

from instrument import Instrument
from sentences import Fault, Problem, visible
from short_code import SYMBOLS, base_of, decode, remainder, width
from suite import INSTRUMENTS

CHECK = 2
MOST = 100
"""Wrong characters that are named; a text with more of them is no code."""
ALIASES = {"O": "0", "I": "1", "L": "1"}


def problems_of_code(code: str) -> list[Problem]:
    """Every wrong character; else the first that holds of length, check, edition and value."""
    symbols, wrong = [], []
    for position, given in enumerate(code, 1):
        upper = given.upper() if given.isascii() else given
        symbol = ALIASES.get(upper, upper)
        if symbol in SYMBOLS:
            symbols.append(SYMBOLS.index(symbol))
        elif symbol not in "- ":
            wrong.append(Fault("code_character", position=position, given=visible(given)).problem())
    if wrong:
        return wrong[:MOST]
    try:
        decode(refuse(symbols), code)
    except Fault as fault:
        return [fault.problem()]
    except ValueError:
        return [Fault("code_value").problem()]
    return []


def refuse(symbols: list[int]) -> Instrument:
    """The instrument whose number stands in the code; a `Fault` where there is none."""
    if len(symbols) < 1 + 1 + CHECK:
        raise Fault("code_length/short", given=len(symbols))
    edition, blanks = divmod(symbols[0], 2)
    instrument = next((table for table in INSTRUMENTS.values() if table.edition == edition), None)
    if instrument is not None:
        expected = 1 + width(base_of(instrument, bool(blanks)), len(instrument.indicators)) + CHECK
        if len(symbols) != expected:
            raise Fault("code_length", expected=expected, given=len(symbols))
    if remainder(symbols):
        raise Fault("code_check")
    if instrument is None:
        raise Fault("code_edition")
    return instrument
