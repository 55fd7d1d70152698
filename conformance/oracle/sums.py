"""Every weighted sum that levels 1 to 5 can give, with its index, two decimals and predicates.

One line for each sum, fields parted by a tab: sum, index, rounded, predicate, predicate of the rounded index.
Run with `--write` to write `permenpanrb-59-2020/sums.txt`; without, the lines are printed.
"""

import sys
from pathlib import Path

from permenpanrb_59_2020 import INSTRUMENT
from spbe_oracle import index_of_sum, reachable_sums

FILE = Path(__file__).resolve().parent.parent / INSTRUMENT.id / "sums.txt"
REACHABLE = 7771


def table() -> str:
    sums = sorted(reachable_sums(INSTRUMENT.units, INSTRUMENT.lowest, INSTRUMENT.highest))
    assert len(sums) == REACHABLE, f"{len(sums)} reachable sums, not {REACHABLE}"
    rows = ([str(weighted), *index_of_sum(INSTRUMENT, weighted).values()] for weighted in sums)
    return "".join("\t".join(row) + "\n" for row in rows)


if __name__ == "__main__":
    if "--write" in sys.argv[1:]:
        FILE.write_text(table(), encoding="utf-8", newline="\n")
    else:
        sys.stdout.write(table())
