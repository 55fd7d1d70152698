"""Writes the generated case files; the same bytes every time. Files written by hand are left alone.

python3 generate.py               writes them
python3 generate.py --check       writes nothing; exit code 1 where a file would change
python3 generate.py --manifest    counts the cases of all files, those written by hand too
"""

import argparse
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import exports
import generated_5_2018
import generated_8_2026
import generated_custom
import generated_definitions
import generated_editions as editions
import generated_flaws
import generated_flaws_of_rows
import generated_own
import generated_wrong_definitions
import generated_wrong_kinds
from generated_drafts import codes, drafts
from generated_published import published_2023
from generated_scores import explained, float_traps, random_assessments, thresholds, ties
from suite import FORMAT, INSTRUMENTS, MANIFEST, ROOT, Case, case_files, load, write, write_cases

BY_ORACLE = "the oracle: exact fractions, levels drawn with a fixed seed"
OWN_BY_ORACLE = "the oracle: exact fractions; instruments and values drawn with a fixed seed"


class File(NamedTuple):
    about: str
    cases: Callable[[], Iterator[Case]]
    source: str = ""
    line_each: bool = False


FILES: dict[str, File] = {
    "permenpanrb-59-2020/thresholds.json": File(
        "On each floor, the smallest step beside it, and one hundredth beside it, under both bases.",
        thresholds,
    ),
    "permenpanrb-59-2020/ties.json": File("Exact indices halfway between two hundredths.", ties),
    "permenpanrb-59-2020/float-traps.json": File("Assessments that sums of doubles get wrong.", float_traps),
    "permenpanrb-59-2020/random.json": File(
        "Assessments drawn at random, with everything a score holds.", random_assessments, BY_ORACLE
    ),
    "permenpanrb-59-2020/drafts.json": File(
        "Drafts: what is open, and what is still in reach; then blanks that count as 0.", drafts
    ),
    "permenpanrb-59-2020/codes.json": File(
        "Assessment codes, both ways, and other spellings that read the same.", codes, BY_ORACLE
    ),
    "permenpanrb-59-2020/explain.json": File("The working of every node.", explained, BY_ORACLE),
    "permenpanrb-59-2020/published-2023.json": File(
        "All rows of the table of 2023: exact indices that fit each, and levels that print as it does.",
        published_2023,
        "KemenPANRB, report on the SPBE evaluation of 2023: printed domains, index and predicate of 621 agencies; "
        "the levels are not published, they are one choice that fits",
        True,
    ),
}

REFUSED = "Input that is refused, by every way in: each problem with its place and both sentences."
ACCEPTED = "Documents of assessments that are accepted, and how they are written back."
LABELS = "Labels, and the nodes that they mean."


def edition(id: str, seed: int, counts: tuple[int, int, int, int], nodes: bool = True) -> dict[str, File]:
    """Files of an edition: so many random scores, drafts, codes and workings."""
    table, (scores, open_drafts, both_ways, workings) = INSTRUMENTS[id], counts
    of = partial
    return {
        f"{id}/uniform.json": File("One level everywhere; one aspect alone at the highest.", of(editions.uniform, table)),
        f"{id}/thresholds.json": File(
            "On each floor and beside it, as far as one hundredth, under both bases; then the sums alone.",
            of(editions.thresholds, table, seed),
        ),
        f"{id}/random.json": File(
            "Assessments drawn at random, with everything a score holds.",
            of(editions.random_assessments, table, seed + 1, scores),
            BY_ORACLE,
        ),
        f"{id}/drafts.json": File(
            "Drafts: what is open, and what is still in reach.", of(editions.drafts, table, seed + 2, open_drafts, nodes)
        ),
        f"{id}/codes.json": File(
            "Assessment codes, both ways, and other spellings that read the same.",
            of(editions.codes, table, seed + 3, both_ways),
            BY_ORACLE,
        ),
        f"{id}/explain.json": File(
            "The working of every node.", of(editions.explained, table, seed + 4, workings), BY_ORACLE
        ),
    }  # fmt: skip


THREE, PEMDI = INSTRUMENTS["permenpanrb-5-2018"], INSTRUMENTS["permenpanrb-8-2026"]
FILES |= edition(THREE.id, 52018, (100, 14, 12, 5))
FILES |= {
    f"{THREE.id}/problems.json": File(REFUSED, partial(generated_5_2018.problems, THREE, 52018_5, False)),
    f"{THREE.id}/documents.json": File(ACCEPTED, partial(generated_5_2018.documents_accepted, THREE)),
    f"{THREE.id}/find.json": File(LABELS, partial(generated_5_2018.labels, THREE)),
}
for seed, services in ((52019, "two-services"), (52020, "one-service")):
    fewer = INSTRUMENTS[f"permenpanrb-5-2018-{services}"]
    FILES |= edition(fewer.id, seed, (30, 4, 3, 1), False)
    FILES[f"{fewer.id}/problems.json"] = File(
        REFUSED, partial(generated_5_2018.problems, fewer, seed * 10, True)
    )
FILES |= edition(PEMDI.id, 82026, (150, 12, 12, 5))
FILES |= {
    f"{PEMDI.id}/ties.json": File(
        "Exact indices halfway between two hundredths.", partial(editions.ties, PEMDI, 82026_6, 48)
    ),
    f"{PEMDI.id}/problems.json": File(REFUSED, partial(generated_8_2026.problems, PEMDI, 82026_7)),
    f"{PEMDI.id}/documents.json": File(ACCEPTED, partial(generated_8_2026.documents_accepted, PEMDI)),
    f"{PEMDI.id}/find.json": File(LABELS, partial(generated_8_2026.labels, PEMDI)),
    "custom/random.json": File(
        "Small instruments of one's own, drawn at random, each scored with everything a score holds.",
        generated_custom.random_instruments,
        OWN_BY_ORACLE,
        True,
    ),
    "custom/drafts.json": File(
        "Drafts under instruments of one's own: bands that a step can pass over, and bands that none can.",
        generated_custom.drafts,
    ),
    "custom/definitions.json": File(
        "Documents of instruments: those that are taken, with their fingerprint, and those that are not, with every problem.",
        lambda: definitions(),
    ),
    "custom/problems.json": File(
        "Input that is refused under an instrument of one's own, which comes with the case.",
        generated_own.problems,
    ),
    "custom/documents.json": File(
        "Documents of assessments under an instrument of one's own, and how they are written back.",
        generated_own.accepted,
    ),
    "custom/find.json": File(LABELS, generated_own.labels),
}


def definitions() -> Iterator[Case]:
    """In the order of reading: those taken, rules that do not hold, documents that are wrong."""
    yield from generated_definitions.valid()
    yield from generated_flaws.of_the_whole()
    yield from generated_flaws_of_rows.of_rows()
    yield from generated_flaws_of_rows.of_bands()
    yield from generated_flaws_of_rows.of_capabilities()
    yield from generated_flaws.at_once()
    yield from generated_wrong_definitions.of_text()
    yield from generated_wrong_definitions.of_keys()
    yield from generated_wrong_kinds.of_kinds()
    yield from generated_wrong_definitions.of_stand_ins()
    yield from generated_wrong_definitions.of_ids()


def instrument_of(name: str) -> str | None:
    folder = name.partition("/")[0]
    return folder if folder in INSTRUMENTS else None


def generate(root: Path) -> None:
    for name, file in FILES.items():
        header = {"format": FORMAT, "instrument": instrument_of(name), "about": file.about}
        header |= {"source": file.source} if file.source else {}
        (root / name).parent.mkdir(exist_ok=True)
        write_cases(root / name, header, list(file.cases()), line_each=file.line_each)
    (root / exports.FINGERPRINTS).parent.mkdir(exist_ok=True)
    write(root / exports.FINGERPRINTS, exports.fingerprints(), block=1)


def stale() -> list[str]:
    """The generated files that would change."""
    with TemporaryDirectory() as scratch:
        generate(Path(scratch))
        names = [*FILES, exports.FINGERPRINTS]
        return [name for name in names if not same(ROOT / name, Path(scratch) / name)]


def same(here: Path, there: Path) -> bool:
    return here.is_file() and here.read_bytes() == there.read_bytes()


def main() -> int:
    parser = argparse.ArgumentParser(description="Write the generated conformance cases.")
    parser.add_argument(
        "--check", action="store_true", help="say which files would change, and write nothing"
    )
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
    generate(ROOT)
    return 0


if __name__ == "__main__":
    sys.exit(main())
