"""Generated cases about definitions: documents of instruments that are taken, and those that are not."""

import json
from collections.abc import Iterator
from copy import deepcopy

import exports
import strict_json
from definition_read import read_definition
from definition_write import fingerprint
from suite import Case

Definition = dict[str, object]
OUT = object()
"""In place of a value: the key or row is taken out."""

BASE: Definition = {
    "format": "spbe-instrument/1",
    "id": "dinas-contoh",
    "title": "Instrumen Dinas Contoh",
    "scale": {"lowest": 1, "highest": 5},
    "domains": [
        {"number": "1", "name": "Tata Kelola", "weight": "40"},
        {"number": "2", "name": "Layanan", "weight": "60"},
    ],
    "aspects": [
        {"number": "1", "domain": "1", "name": "Kebijakan", "weight": "40"},
        {"number": "2", "domain": "2", "name": "Loket", "weight": "35"},
        {"number": "3", "domain": "2", "name": "Aplikasi", "weight": "25"},
    ],
    "indicators": [
        {"number": "1", "aspect": "1", "name": "Aturan", "weight": "25"},
        {"number": "2", "aspect": "1", "name": "Anggaran", "weight": "15"},
        {"number": "3", "aspect": "2", "name": "Antrean"},
        {"number": "4", "aspect": "2", "name": "Pengaduan"},
        {"number": "5", "aspect": "3", "name": "Keamanan", "weight": "25"},
    ],
    "bands": [
        {"name": "Baik", "floor": "3.5"},
        {"name": "Cukup", "floor": "2.5"},
        {"name": "Kurang"},
    ],
}
LEVELS = [{"level": level, "name": f"Tingkat {level}"} for level in range(1, 6)]

PROCESS = {"code": "process", "name": "Kapabilitas Proses", "levels": LEVELS}
NO_DOMAINS = (("domains", OUT), *((f"aspects/{at}/domain", OUT) for at in range(3)))
FINE = (("indicators/0/weight", "24.9999"), ("indicators/1/weight", "15.0001"))


def edited(base: Definition, *edits: tuple[str, object]) -> Definition:
    """With values put in at paths; a row one beyond the last is added."""
    whole = deepcopy(base)
    for path, value in edits:
        *steps, last = path.split("/")
        inner = whole
        for step in steps:
            inner = inner[int(step)] if isinstance(inner, list) else inner[step]
        key = int(last) if isinstance(inner, list) else last
        if value is OUT:
            del inner[key]
        elif isinstance(inner, list) and key == len(inner):
            inner.append(deepcopy(value))
        else:
            inner[key] = deepcopy(value)
    return whole


def case(name: str, why: str, given: Definition | str) -> Case:
    """What is expected follows from the definition."""
    text = given if isinstance(given, str) else json.dumps(given, ensure_ascii=False)
    table, problems = read_definition(text)
    found = {"name": name, "why": why, "kind": "instrument"}
    found |= {"document": given} if isinstance(given, str) else {"definition": given}
    return found | {"expect": {"fingerprint": fingerprint(table)} if table else {"problems": problems}}


def taken(name: str, why: str, *edits: tuple[str, object], base: Definition | str = BASE) -> Case:
    found = case(name, why, base if isinstance(base, str) else edited(base, *edits))
    assert "fingerprint" in found["expect"], f"{name}: {found['expect']}"
    return found


def refused(name: str, why: str, *edits: tuple[str, object], base: Definition | str = BASE) -> Case:
    found = case(name, why, base if isinstance(base, str) else edited(base, *edits))
    assert "problems" in found["expect"], f"{name}: nothing is wrong"
    return found


# Taken


def valid() -> Iterator[Case]:
    yield taken("as it stands", "what the others are changed from")
    same = "the same as it stands: the fingerprint is of what is said, not of how"
    weights = (("domains/0/weight", 40), ("aspects/1/weight", "35.0000"), ("indicators/4/weight", 25))
    yield taken("weights as whole numbers and with zeros", same, *weights)
    yield taken("floors with zeros", same, ("bands/0/floor", "3.5000"), ("bands/1/floor", "2.50"))
    yield taken("a floor as a whole number", "3 and 3.0 are one floor", ("bands/1/floor", 3))
    yield taken("a floor with a zero behind the point", "3 and 3.0 are one floor", ("bands/1/floor", "3.0"))
    yield taken("no floor, said by null", same, ("bands/2/floor", None))
    yield taken("decimals that are left out, written", same, ("scale/decimals", 0))
    yield taken("provenance that is left out, written", same, ("provenance", "own"))
    yield taken(
        "the name of the index that is left out, written",
        same,
        ("index_name", {"id": "Indeks", "en": "Index"}),
    )
    yield taken(
        "a name as an object",
        same,
        ("title", {"id": "Instrumen Dinas Contoh"}),
        ("bands/0/name", {"id": "Baik"}),
    )
    empty = (
        ("undefined", []),
        ("capabilities", []),
        ("citation", ""),
        ("tables", {}),
        ("domains/0/variants", []),
    )
    yield taken("what is empty", same, *empty)
    backwards = json.dumps({key: BASE[key] for key in reversed(BASE)}, ensure_ascii=False, indent=1)
    yield taken("keys in another order", same, base=backwards)
    marked = "\N{ZERO WIDTH NO-BREAK SPACE}\n" + json.dumps(BASE, indent="\t") + "\r\n"
    yield taken("a mark in front, blanks and line ends", same, base=marked)
    escaped = json.dumps(BASE).replace("Loket", "\\u004coket").replace('"id"', '"\\u0069d"')
    yield taken("letters as escapes", same, base=escaped)
    other = "something else is said, so the fingerprint is another"
    yield taken("another title", other, ("title", "Instrumen Dinas Contoh 2"))
    yield taken(
        "an English title",
        other,
        ("title", {"id": "Instrumen Dinas Contoh", "en": "Example agency's instrument"}),
    )
    yield taken("another order of rows", other, ("indicators/2/number", "4"), ("indicators/3/number", "3"))
    yield taken(
        "equal shares, stated", other, ("indicators/2/weight", "17.5"), ("indicators/3/weight", "17.5")
    )
    yield taken("a name of the index in Indonesian alone", other, ("index_name", "Indeks Contoh"))
    yield from valid_shapes()
    yield from valid_limits()
    for id in ("permenpanrb-5-2018-one-service", "permenpanrb-8-2026"):
        why = "an id of a built-in instrument is taken where everything else is the same"
        compact = strict_json.write(strict_json.read(exports.text_of(id)))
        yield taken(f"the export of {id}", why, base=compact)


def valid_shapes() -> Iterator[Case]:
    flat = (("domains", OUT), *((f"aspects/{at}/domain", OUT) for at in range(3)))
    yield taken("no domains", "aspects stand directly under the index", *flat)
    yield taken("an empty list of domains", "the same as none", ("domains", []), *flat[1:])
    process = {"code": "process", "name": "Kapabilitas Proses", "levels": LEVELS}
    told = {
        "level": 1,
        "name": {"id": "Rintisan", "en": "Initial"},
        "variants": ["Awal"],
        "meaning": "Baru berupa konsep",
    }
    measured = (
        ("capabilities", [process]),
        ("capabilities/0/levels/0", told),
        ("indicators/0/capability", "process"),
    )
    yield taken("a capability with levels", "one indicator measures it, others measure none", *measured)
    bare = {"code": "layanan-1", "name": {"id": "Kapabilitas Layanan"}}
    yield taken("a capability without levels", "no source may name them", ("capabilities", [bare]))
    whole = (
        ("citation", "Surat Keputusan Nomor 1 Tahun 2026"), ("provenance", "secondary"),
        ("undefined", ["blanks", "basis", "wording"]), ("in_force_from", "2026-12-31"),
        ("years", {"first": 2026, "last": 2199}), ("revoked_by", "dinas-contoh-2"),
        ("tables", {"index": "Tabel 3", "aspect": "Tabel 1"}), ("index_name", {"id": "Indeks", "en": "Index"}),
        ("domains/0/variants", ["Tatakelola", "Pengelolaan"]), ("aspects/0/variants", ["Aturan Umum"]),
        ("indicators/0/variants", ["Regulasi"]), ("bands/0/second_name", {"id": "Unggul", "en": "Leading"}),
    )  # fmt: skip
    yield taken("everything that can be said", "each key once", *whole)
    yield taken("years without a last", "it goes on", ("years", {"first": 2000}))
    yield taken("one year", "first and last", ("years", {"first": 2026, "last": 2026}))
    yield taken(
        "a date that no calendar has",
        "the form is judged, days to 31 in every month",
        ("in_force_from", "2026-02-31"),
    )
    texts = (
        ("title", 'Instrumen "Contoh" \\ Å, 語, \N{GRINNING FACE}'),
        ("domains/0/variants", ['"', "\\", "عربي", "soft\xadhyphen"]),
    )
    yield taken(
        "texts with everything to escape",
        "quotes and backslashes; others stand as they are",
        *texts,
    )
    numbers = (
        ("indicators/0/number", "A.1-2.3b"),
        ("indicators/1/number", "0"),
        ("indicators/2/number", "01"),
    )
    yield taken(
        "printed numbers of every form", "letters, digits, points, hyphens; 0 and 01 are labels", *numbers
    )
    yield taken(
        "the same number in two tables",
        "numbers stand once in each table",
        ("indicators/0/number", "5"),
        ("indicators/4/number", "1"),
    )
    yield taken("the same name twice", "numbers decide, names are labels", ("indicators/1/name", "Aturan"))


def valid_limits() -> Iterator[Case]:
    yield taken("an id of 3 characters", "the shortest", ("id", "a-1"))
    yield taken("an id of 64 characters", "the longest", ("id", "a" * 64))
    yield taken("a name of 300 bytes", "150 letters of two bytes", ("aspects/0/name", "é" * 150))
    yield taken(
        "a scale of 0 to 1",
        "the smallest",
        ("scale", {"lowest": 0, "highest": 1}),
        ("bands/0/floor", "1"),
        ("bands/1/floor", "0.0001"),
    )
    hundred = {"lowest": 0, "highest": 100, "decimals": 4}
    yield taken(
        "a scale of 0 to 100 with four decimals", "the largest", ("scale", hundred), ("bands/0/floor", "100")
    )
    yield taken("two bands", "the fewest", ("bands/1", OUT))
    nine = [{"name": f"P{at}", "floor": f"{1 + at / 2:.1f}"} for at in range(8, 0, -1)]
    yield taken(
        "nine bands", "the most; the highest floor is the highest value", ("bands", [*nine, {"name": "P0"}])
    )
    one = {
        "aspects": [{"number": "1", "name": "Satu", "weight": 100}],
        "indicators": [{"number": "1", "aspect": "1", "name": "Satu"}],
    }
    yield taken(
        "one indicator",
        "the fewest",
        base={key: value for key, value in BASE.items() if key != "domains"} | one,
    )
    coarse = [{"name": "A", "floor": "3.0001"}, {"name": "B", "floor": "3"}, {"name": "C"}]
    yield taken(
        "a narrow band with few sums",
        "a band may be jumped over where every sum can be tried",
        ("bands", coarse),
    )
    yield taken(
        "250 indicators under 13 aspects",
        WHY_250,
        base=many([5, 7, 8, 9, 11, 13, 17, 19, 23, 29, 31, 37, 41]),
    )
    why = "the rows of two aspects weigh the same, 97 and 89 of them: 8,633 x 10^6 x 10^6 is below 2^53"
    yield taken("just fine enough", why, base=two_aspects(97, 89))
    weights = (("indicators/0/weight", "24.9999"), ("indicators/1/weight", "15.0001"))
    yield taken("weights with four decimals", "a million units", *weights)
    yield taken(
        "a weight of a ten-thousandth",
        "the smallest",
        ("indicators/0/weight", "39.9999"),
        ("indicators/1/weight", "0.0001"),
    )


WHY_250 = "every indicator weighs 0.4 percent: the row counts have an endless common multiple, the weights have none"


def many(counts: list[int]) -> Definition:
    """Aspects with so many rows each, which weigh the same: all rows alike."""
    rows = sum(counts)
    aspects = [
        {"number": str(at), "name": f"Aspek {at}", "weight": f"{count * 100 / rows:g}"}
        for at, count in enumerate(counts, 1)
    ]
    of = [at for at, count in enumerate(counts, 1) for _ in range(count)]
    indicators = [
        {"number": str(at), "aspect": str(aspect), "name": f"I{at}"} for at, aspect in enumerate(of, 1)
    ]
    return {key: value for key, value in BASE.items() if key != "domains"} | {
        "aspects": aspects,
        "indicators": indicators,
    }


def two_aspects(first: int, second: int) -> Definition:
    """Two aspects with odd weights on the finest scale."""
    base = many([first, second])
    scale = {"lowest": 0, "highest": 100, "decimals": 4}
    return edited(base, ("scale", scale), ("aspects/0/weight", "50.0003"), ("aspects/1/weight", "49.9997"))
