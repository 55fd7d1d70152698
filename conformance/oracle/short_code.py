"""The assessment code: head, body, check. See the README of the conformance suite."""

from fractions import Fraction

from instrument import Instrument
from spbe_oracle import Levels, Value

SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
POLYNOMIAL = 0x633
ALIASES = str.maketrans("OIL", "011", "- ")


def remainder(symbols: list[int]) -> int:
    """What the row of five-bit symbols leaves when divided over GF(2)."""
    rest = 0
    for symbol in symbols:
        for place in reversed(range(5)):
            rest = rest << 1 | symbol >> place & 1
            if rest >> 10:
                rest ^= POLYNOMIAL
    return rest


def width(base: int, rows: int) -> int:
    """How many symbols the largest number of the body needs."""
    return -(-(base**rows - 1).bit_length() // 5)


def base_of(instrument: Instrument, blanks: bool) -> int:
    """How many digits there are: one for every value of the scale, and one for a blank."""
    return (instrument.highest - instrument.lowest) * instrument.steps + 1 + blanks


def encode(instrument: Instrument, levels: Levels) -> str:
    blanks = any(level is None for level in levels)
    base = base_of(instrument, blanks)
    number = 0
    for level in levels:
        digit = 0 if level is None else int((level - instrument.lowest) * instrument.steps) + blanks
        number = number * base + digit
    length = width(base, len(levels))
    body = [number >> 5 * place & 31 for place in reversed(range(length))]
    symbols = [2 * instrument.edition + blanks, *body]
    check = remainder([*symbols, 0, 0])
    return "".join(SYMBOLS[symbol] for symbol in [*symbols, check >> 5, check & 31])


def decode(instrument: Instrument, code: str) -> list[Value | None]:
    """The levels that a code stands for; `ValueError` where it stands for none."""
    symbols = [SYMBOLS.index(symbol) for symbol in code.upper().translate(ALIASES)]
    edition, blanks = divmod(symbols[0] if symbols else 0, 2)
    base = base_of(instrument, bool(blanks))
    rows = len(instrument.indicators)
    body = symbols[1:-2]
    if edition != instrument.edition or len(body) != width(base, rows):
        raise ValueError("not a code of this instrument")
    if remainder(symbols):
        raise ValueError("the check does not fit")
    number = 0
    for symbol in body:
        number = number << 5 | symbol
    digits = []
    for _ in range(rows):
        number, digit = divmod(number, base)
        digits.append(digit)
    if number or (blanks and 0 not in digits):
        raise ValueError("not a number that this form writes")
    digits.reverse()
    return [None if blanks and not digit else value_of(instrument, digit - blanks) for digit in digits]


def value_of(instrument: Instrument, steps: int) -> Value:
    """The value so many steps above the lowest."""
    value = instrument.lowest + Fraction(steps, instrument.steps)
    return value.numerator if value.denominator == 1 else value
