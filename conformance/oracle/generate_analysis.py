"""Writes the cases about plans, in ../analysis; the same bytes every time.

python3 generate_analysis.py           writes them, and counts them in its manifest
python3 generate_analysis.py --check   writes nothing; exit code 1 where a file would change
"""

import argparse
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import generated_analysis as drawn
from generate import BY_ORACLE, OWN_BY_ORACLE, instrument_of, same
from suite import FORMAT, INSTRUMENTS, ROOT, Case, write, write_cases

ANALYSIS = ROOT / "analysis"
SPBE = INSTRUMENTS["permenpanrb-59-2020"]
BILLIONS = (9, 100, 3, 2_000_000_000)

Files = dict[str, tuple[str, Callable[[], Iterator[Case]]]]

FILES: Files = {
    f"{SPBE.id}/by-hand.json": ("Kota Serang 2021, as anybody can check it.", partial(drawn.by_hand, SPBE)),
    f"{SPBE.id}/floors.json": ("On a floor, and beside it.", partial(drawn.on_the_floor, SPBE)),
    f"{SPBE.id}/refused.json": ("What cannot be asked, with the problem.", partial(drawn.refused, SPBE)),
}


def edition(id: str, seed: int, counts: tuple[int, int, int, int], costs: tuple[int, ...]) -> Files:
    """So many ways (twice), frontiers, margins and sets of targets."""
    table, (paths, frontiers, margins, targets) = INSTRUMENTS[id], counts
    return {
        f"{id}/path.json": ("The cheapest way up.", partial(drawn.paths, table, seed, paths, costs)),
        f"{id}/frontier.json": (
            "The best index for every cost.",
            partial(drawn.frontiers, table, seed + 1, frontiers, costs[:3]),
        ),
        f"{id}/margin.json": (
            "The fewest drops that lose the predicate.",
            partial(drawn.margins, table, seed + 2, margins),
        ),
        f"{id}/to-target.json": (
            "Every indicator at its target.",
            partial(drawn.all_to_target, table, seed + 3, targets),
        ),
    }  # fmt: skip


FILES |= edition("permenpanrb-59-2020", 59_2020_10, (36, 5, 36, 14), BILLIONS)
FILES |= edition("permenpanrb-5-2018", 5_2018_10, (16, 3, 16, 6), (3, 9, 40, 2_000_000_000))
FILES |= edition("permenpanrb-5-2018-two-services", 5_2018_20, (6, 1, 6, 3), (3, 9, 40))
FILES |= edition("permenpanrb-5-2018-one-service", 5_2018_30, (6, 1, 6, 3), (3, 9, 40))
FILES |= edition("permenpanrb-8-2026", 8_2026_10, (24, 4, 24, 10), (3, 9, 40))
FILES["custom/plans.json"] = (
    "Small instruments of one's own: a path and a margin for each.",
    partial(drawn.own, 2020_8, 60),
)


def generate(root: Path) -> None:
    counts = {}
    for name, (about, cases) in FILES.items():
        source = OWN_BY_ORACLE if instrument_of(name) is None else BY_ORACLE
        header = {"format": FORMAT, "instrument": instrument_of(name), "about": about, "source": source}
        found = list(cases())
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        write_cases(root / name, header, found, line_each=True)
        counts[name] = len(found)
    write(root / "manifest.json", {"files": counts, "total": sum(counts.values())}, block=2)


def stale() -> list[str]:
    """The files that would change."""
    with TemporaryDirectory() as scratch:
        generate(Path(scratch))
        names = [*FILES, "manifest.json"]
        return [name for name in names if not same(ANALYSIS / name, Path(scratch) / name)]


def main() -> int:
    parser = argparse.ArgumentParser(description="Write the cases about plans.")
    parser.add_argument(
        "--check", action="store_true", help="say which files would change, and write nothing"
    )
    if parser.parse_args().check:
        changed = stale()
        print(
            "\n".join(f"analysis/{name} is not what generate_analysis.py writes" for name in changed)
            or "all as generated"
        )
        return 1 if changed else 0
    generate(ANALYSIS)
    return 0


if __name__ == "__main__":
    sys.exit(main())
