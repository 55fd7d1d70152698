"""Wrong documents: one change each to a document that is right."""

import json
from collections.abc import Callable

Json = object
Change = tuple[str, Callable[[Json], Json]]


def put(path: str, value: Json) -> Change:
    """Puts a value at a JSON Pointer."""

    def change(document: Json) -> None:
        place, last = parent(document, path)
        place[last] = value

    return f"{path} is {json.dumps(value)}", change


def drop(path: str) -> Change:
    def change(document: Json) -> None:
        place, last = parent(document, path)
        del place[last]

    return f"{path} is missing", change


def parent(document: Json, path: str) -> tuple[Json, int | str]:
    *steps, last = path.removeprefix("/").split("/")
    for step in steps:
        document = document[int(step)] if isinstance(document, list) else document[step]
    return document, int(last) if isinstance(document, list) else last


ASSESSMENT: list[Change] = [
    *(drop(f"/{key}") for key in ("format", "instrument", "levels", "previous/levels")),
    *(
        put(f"/{key}", None)
        for key in ("agency", "group", "year", "levels", "services", "notes", "targets", "meta")
    ),
    *(
        put(f"/{path}", 1)
        for path in ("stray", "targets/stray", "previous/stray", "services/45", "notes/1", "agency")
    ),
    *(put("/format", value) for value in ("spbe-assessment/2", "spbe-scorecard/1", 1)),
    *(put("/instrument", value) for value in ("", "PermenPANRB 59/2020", 59, "-a-")),
    *(put("/year", value) for value in (1999, 2200, "2021", 2021.5, True)),
    *(put("/levels/0", value) for value in (3.5, True, "tiga", "03", "3,5", "3.12345", [], {}, "")),
    *(put("/levels", value) for value in ([], "333", 3, {"a/b": 3}, {"": 3}, [3] * 251)),
    *(
        put("/targets/index", value)
        for value in (2.6, "2,6", "2.", ".6", "02.6", "2.60001", "", "+2.6", "26e-1")
    ),
    *(put(f"/targets/{key}", []) for key in ("predicate", "level", "levels", "source")),
    put("/notes/1", "x" * 10_001),
    put("/meta/a", ["x" * 10_001]),
    put(f"/meta/{'k' * 10_001}", 1),
    put("/meta", []),
    put("/previous/instrument", None),
    put("/previous/year", 1),
    put("/notes/a b", "x"),
]

SCORECARD: list[Change] = [
    *(
        drop(f"/{key}")
        for key in ("format", "library", "instrument", "basis", "index", "predicate", "borderline")
    ),
    *(
        drop(f"/{key}")
        for key in ("domains", "aspects", "indicators", "outcome", "targets", "index/exact", "index/value")
    ),
    *(
        drop(f"/indicators/3/{key}")
        for key in ("number", "name", "aspect", "weight", "value", "contribution", "gap", "target")
    ),
    *(
        drop(f"/{path}")
        for path in ("instrument/id", "predicate/rank", "predicate/name", "outcome/met", "outcome/index_gap")
    ),
    *(
        put(f"/{path}", 1)
        for path in ("stray", "index/stray", "domains/0/stray", "aspects/7/stray", "indicators/46/stray")
    ),
    *(put("/basis", value) for value in ("tepat", None, 1)),
    *(put("/blanks", value) for value in ("zero", "none", True)),  # zero, because no indicator is blank
    *(put("/index/exact", value) for value in (2.9685, "2.9685", "-0", "05937/2000", "5937/0", "")),
    *(put("/index/rounded", value) for value in ("2.968", "2.9", 2.97, "2,97", "3")),
    *(put("/index/decimal", value) for value in (2.9685, "2.96850", "5937/2000", "")),
    put("/index/value", "2.9685"),
    put("/domains/0/contribution/rounded", "0.35"),
    put("/domains/0/weight/rounded", "13"),
    put("/borderline", "false"),
    put("/predicate/rank", 0),
    put("/predicate/name", ""),
    put("/indicators/0/value", None),
    put("/indicators/0/value", 1.5),
    put("/indicators/0/number", 1),
    put("/aspects", []),
    put("/indicators", {}),
    put("/instrument", "permenpanrb-59-2020"),
    put("/instrument/provenance", "official"),
    put("/year", 1999),
    put("/meta", "x"),
    *(put("/notices", value) for value in ([], {}, None, ["revoked"], [{"code": "revoked", "en": "x"}])),
    put("/notices", [{"code": "Revoked", "en": "x", "id": "x"}]),
    put("/notices", [{"code": "revoked", "en": "x", "id": "x", "stray": 1}]),
    *(put("/instrument/fingerprint", value) for value in ("", "0" * 63, "G" * 64, "A" * 64, 1, None)),
]

RIGHT_INSTRUMENT = {
    "format": "spbe-instrument/1",
    "id": "dinas-contoh",
    "title": {"id": "Instrumen Dinas Contoh", "en": "Instrument of an example agency"},
    "citation": "",
    "index_name": "Indeks Contoh",
    "provenance": "own",
    "undefined": ["blanks"],
    "in_force_from": "2026-12-31",
    "years": {"first": 2026, "last": 2030},
    "revoked_by": "dinas-contoh-2",
    "scale": {"lowest": 1, "highest": 5, "decimals": 4},
    "capabilities": [
        {
            "code": "process",
            "name": "Kapabilitas Proses",
            "levels": [
                {"level": 1, "name": "Rintisan", "variants": ["Awal"], "meaning": "Baru berupa konsep"}
            ],
        }
    ],
    "domains": [{"number": "1", "name": "Tata Kelola", "variants": ["Tatakelola"], "weight": "100.0"}],
    "aspects": [{"number": "1", "domain": "1", "name": "Kebijakan", "weight": 100}],
    "indicators": [
        {"number": "35-2", "aspect": "1", "name": "Aturan", "weight": "33.3333", "capability": "process"},
        {"number": "A.1", "aspect": "1", "name": "Anggaran", "weight": "66.6667"},
    ],
    "bands": [{"name": "Baik", "second_name": "Unggul", "floor": "3.5"}, {"name": "Cukup"}],
    "tables": {"index": "Tabel 3"},
}

INSTRUMENT: list[Change] = [
    *(drop(f"/{key}") for key in ("format", "id", "title", "scale", "aspects", "indicators", "bands")),
    *(drop(f"/scale/{key}") for key in ("lowest", "highest")),
    *(drop(f"/domains/0/{key}") for key in ("number", "name", "weight")),
    *(drop(f"/aspects/0/{key}") for key in ("number", "name", "weight", "domain")),
    *(drop(f"/indicators/1/{key}") for key in ("number", "name", "aspect")),
    *(drop(f"/capabilities/0/{key}") for key in ("code", "name", "levels/0/level", "levels/0/name")),
    *(drop(f"/{path}") for path in ("bands/0/name", "bands/0/floor", "years/first", "title/id", "domains")),
    *(put(f"/{key}", None) for key in ("id", "title", "citation", "index_name", "provenance", "undefined")),
    *(put(f"/{key}", None) for key in ("in_force_from", "years", "revoked_by", "scale", "capabilities")),
    *(put(f"/{key}", None) for key in ("domains", "aspects", "indicators", "bands", "tables")),
    *(
        put(f"/{path}stray", 1)
        for path in (
            "",
            "title/",
            "years/",
            "scale/",
            "capabilities/0/",
            "capabilities/0/levels/0/",
            "tables/",
        )
    ),
    *(put(f"/{path}/0/stray", 1) for path in ("domains", "aspects", "indicators", "bands")),
    *(put("/format", value) for value in ("spbe-instrument/2", "spbe-assessment/1", 1)),
    *(put("/id", value) for value in ("", "ab", "a" * 65, "-abc", "abc-", "Dinas", "dinas contoh", 59)),
    *(
        put("/title", value)
        for value in ("", " a", "a ", "a\nb", "a\n", "a\tb", "x" * 301, 1, [], {"en": "x"})
    ),
    *(put("/title/en", value) for value in ("", " ", None, 1)),
    *(put("/citation", value) for value in (" ", "x" * 301)),
    *(put("/provenance", value) for value in ("regulation", "official", "", 1)),
    *(put("/undefined", value) for value in ("blanks", ["weights"], [1])),
    *(
        put("/in_force_from", value)
        for value in ("2026", "2026-13-01", "2026-00-01", "2026-01-32", "26-01-01")
    ),
    *(put("/years/first", value) for value in (1999, 2200, "2026", 2026.5)),
    *(put("/scale/lowest", value) for value in (-1, 100, "1", 1.5)),
    *(put("/scale/highest", value) for value in (0, 101, "5", None)),
    *(put("/scale/decimals", value) for value in (-1, 5, "0", None)),
    *(put("/capabilities/0/code", value) for value in ("p", "Process", 1)),
    *(put("/capabilities/0/levels/0/level", value) for value in (-1, 101, "1")),
    *(put("/capabilities/0/levels/0/meaning", value) for value in ("", 1)),
    *(put(f"/{path}/variants", value) for path in ("domains/0", "aspects/0") for value in ("x", [1], None)),
    *(
        put(f"/{table}/0/weight", value)
        for table in ("domains", "aspects", "indicators")
        for value in (
            0,
            101,
            40.5,
            -1,
            None,
            "",
            "0",
            "0.0",
            "100.0001",
            "101",
            "040",
            "4,5",
            "4.",
            ".4",
            "4.00001",
        )
    ),
    *(
        put(f"/{table}/0/number", value)
        for table in ("domains", "aspects", "indicators")
        for value in ("", "123456789", "-1", ".1", "a b", "é", 1, None)
    ),
    *(put("/aspects/0/domain", value) for value in (1, None, "")),
    *(put("/indicators/0/aspect", value) for value in (1, None, "")),
    *(put("/indicators/0/capability", value) for value in (1, None, "")),
    *(put("/indicators/0/weight", value) for value in (None, True, [])),
    *(put("/bands/0/floor", value) for value in (None, 0, 101, 3.5, "0", "3,5", "3.50001", "", True)),
    *(put("/bands/1/floor", value) for value in ("1", 1)),
    *(
        put("/bands", value)
        for value in ([], [{"name": "Baik"}], [{"name": "P", "floor": 1}] * 9 + [{"name": "P"}])
    ),
    *(put(f"/{key}", []) for key in ("aspects", "indicators", "domains")),
    put("/indicators", [{"number": "1", "aspect": "1", "name": "x"}] * 251),
    put("/tables/index", 1),
]
