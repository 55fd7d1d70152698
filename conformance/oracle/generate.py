"""Writes the generated case files; the same bytes every time. Files written by hand are left alone.

    python3 generate.py               writes them
    python3 generate.py --check       writes nothing; exit code 1 where a file would change
    python3 generate.py --manifest    counts the cases of all files, those written by hand too
"""

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from generated_drafts import codes, drafts
from generated_published import published_2023
from generated_scores import explained, float_traps, random_assessments, thresholds, ties
from permenpanrb_59_2020 import INSTRUMENT
from suite import FORMAT, MANIFEST, ROOT, Case, case_files, load, write, write_cases

FOLDER = ROOT / INSTRUMENT.id
BY_ORACLE = "the oracle: exact fractions, levels drawn with a fixed seed"

FILES: dict[str, tuple[str, str, Callable[[], Iterator[Case]]]] = {
    "thresholds.json": (
        "On each floor, the smallest step beside it, and one hundredth beside it, under both bases.",
        "", thresholds,
    ),
    "ties.json": ("Exact indices halfway between two hundredths.", "", ties),
    "float-traps.json": ("Assessments that sums of doubles get wrong.", "", float_traps),
    "random.json": ("Assessments drawn at random, with everything a score holds.", BY_ORACLE, random_assessments),
    "drafts.json": ("Drafts: what is open, and what is still in reach; then blanks that count as 0.", "", drafts),
    "codes.json": ("Assessment codes, both ways, and other spellings that read the same.", BY_ORACLE, codes),
    "explain.json": ("The working of every node.", BY_ORACLE, explained),
    "published-2023.json": (
        "All rows of the table of 2023: exact indices that fit each, and levels that print as it does.",
        "KemenPANRB, report on the SPBE evaluation of 2023: printed domains, index and predicate of 621 agencies; "
        "the levels are not published, they are one choice that fits",
        published_2023,
    ),
}  # fmt: skip


def generate(folder: Path) -> None:
    for name, (about, source, cases) in FILES.items():
        header = {"format": FORMAT, "instrument": INSTRUMENT.id, "about": about}
        header |= {"source": source} if source else {}
        write_cases(folder / name, header, list(cases()), line_each=name == "published-2023.json")


def stale() -> list[str]:
    """The generated files that would change."""
    with TemporaryDirectory() as scratch:
        generate(Path(scratch))
        return [name for name in FILES if (FOLDER / name).read_bytes() != (Path(scratch) / name).read_bytes()]


def main() -> int:
    parser = argparse.ArgumentParser(description="Write the generated conformance cases.")
    parser.add_argument("--check", action="store_true", help="say which files would change, and write nothing")
    parser.add_argument("--manifest", action="store_true", help="count the cases of all files, and only that")
    options = parser.parse_args()
    if options.check:
        changed = stale()
        print("\n".join(f"{name} is not what generate.py writes" for name in changed) or "all as generated")
        return 1 if changed else 0
    if options.manifest:
        counts = {name: len(load(name)["cases"]) for name in case_files()}
        write(MANIFEST, {"files": counts, "total": sum(counts.values())}, block=2)
        return 0
    generate(FOLDER)
    return 0


if __name__ == "__main__":
    sys.exit(main())
