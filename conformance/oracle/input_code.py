"""Assessment codes that are refused, and why."""

from instrument import Instrument
from sentences import Fault, Problem
from short_code import SYMBOLS, decode, remainder, width

CHECK = 2
ALIASES = {"O": "0", "I": "1", "L": "1"}


def problems_of_code(instrument: Instrument, code: str) -> list[Problem]:
    """Every wrong character; else the first that holds of length, check, edition and value."""
    symbols, wrong = [], []
    for position, given in enumerate(code, 1):
        upper = given.upper() if given.isascii() else given
        symbol = ALIASES.get(upper, upper)
        if symbol in SYMBOLS:
            symbols.append(SYMBOLS.index(symbol))
        elif symbol not in "- ":
            wrong.append(Fault("code_character", position=position, given=given).problem())
    if wrong:
        return wrong
    try:
        refuse(instrument, symbols)
        decode(instrument, code)
    except Fault as fault:
        return [fault.problem()]
    except ValueError:
        return [Fault("code_value").problem()]
    return []


def refuse(instrument: Instrument, symbols: list[int]) -> None:
    """A `Fault`, unless a number of this instrument stands in the code."""
    if len(symbols) < 1 + 1 + CHECK:
        raise Fault("code_length/short", given=len(symbols))
    edition, blanks = divmod(symbols[0], 2)
    if edition == instrument.edition:
        base = instrument.highest - instrument.lowest + 1 + blanks
        expected = 1 + width(base, len(instrument.indicators)) + CHECK
        if len(symbols) != expected:
            raise Fault("code_length", expected=expected, given=len(symbols))
    if remainder(symbols):
        raise Fault("code_check")
    if edition != instrument.edition:
        raise Fault("code_edition")
