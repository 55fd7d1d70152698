"""Weighted sums that levels can give, with index, two decimals and predicates.

One line for each sum, fields parted by a tab: sum, index, rounded, predicate, predicate of the rounded index. All sums
of an edition; of 8/2026, which has four millions, a sample of 2,000 in `sums-sample.txt`, drawn with a fixed seed.
Run with `--write` to write the files; without, it says whether they are as they should be.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

import spbe_oracle
from draw import Draw
from instrument import Instrument
from suite import INSTRUMENTS, ROOT

MOST = 10_000
SAMPLE, SEED = 2000, 2026


def sums_of(table: Instrument) -> Iterable[int]:
    """Every sum, or a sample where there are too many: sums that lie on floors and next to them are always in it."""
    bits = spbe_oracle.completions(table, [None] * len(table.indicators))
    if bits.bit_count() <= MOST:
        return (at for at in range(bits.bit_length()) if bits >> at & 1)
    draw, one = Draw(SEED), spbe_oracle.units_of_one(table)
    lowest, highest = one * table.lowest, one * table.highest
    chosen = {lowest, highest}
    for band in table.bands:
        floor = spbe_oracle.ceil(spbe_oracle.Fraction(band.floor or table.lowest) * one)
        chosen |= {at for at in (floor - 1, floor, floor + 1) if bits >> at & 1}
    while len(chosen) < SAMPLE:
        at = draw.between(lowest, highest)
        chosen |= {at} if bits >> at & 1 else set()
    return sorted(chosen)


def path(table: Instrument) -> Path:
    few = table.id != "permenpanrb-8-2026"
    return ROOT / table.id / ("sums.txt" if few else "sums-sample.txt")


def lines(table: Instrument) -> str:
    rows = ([str(at), *spbe_oracle.index_of_sum(table, at).values()] for at in sums_of(table))
    return "".join("\t".join(row) + "\n" for row in rows)


def stale() -> list[str]:
    """Files that are not what would be written."""
    found = []
    for table in INSTRUMENTS.values():
        file = path(table)
        if not file.is_file() or file.read_text(encoding="utf-8") != lines(table):
            found.append(f"{file.relative_to(ROOT).as_posix()}: not what sums.py writes")
    return found


if __name__ == "__main__":
    if "--write" in sys.argv[1:]:
        for table in INSTRUMENTS.values():
            path(table).parent.mkdir(exist_ok=True)
            path(table).write_text(lines(table), encoding="utf-8", newline="\n")
    else:
        print("\n".join(stale()) or "all as written")
