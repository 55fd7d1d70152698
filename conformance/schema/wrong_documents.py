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

RIGHT_PROBLEMS = {
    "format": "spbe-problems/1",
    "problems": [
        {
            "code": "out_of_scale",
            "indicator": "3",
            "path": "/levels/2",
            "en": "indicator 3: …",
            "id": "indikator 3: …",
        },
        {"code": "syntax", "line": 1, "column": 7, "en": "line 1, column 7: …", "id": "baris 1, kolom 7: …"},
    ],
}

PROBLEMS: list[Change] = [
    *(
        drop(f"/{path}")
        for path in ("format", "problems", "problems/0/code", "problems/0/en", "problems/0/id")
    ),
    *(drop(f"/problems/1/{key}") for key in ("line", "column")),
    *(put("/problems/0/path", value) for value in (None, "levels/2", "/a~2", 2)),
    *(put("/problems/0/indicator", value) for value in (None, 3, "")),
    *(put("/problems/0/code", value) for value in ("Out of scale", "", 1)),
    put("/problems", []),
    put("/problems/1/line", 0),
    put("/problems/0/message", "x"),
    put("/input_line", 0),
    put("/input_line", "2"),
    put("/levels", []),
]

RIGHT_EXPLAIN = {
    "format": "spbe-explain/1",
    "instrument": "permenpanrb-59-2020",
    "workings": [
        {
            "node": "domain 3",
            "name": "Manajemen SPBE",
            "table": "Tabel 11",
            "lines": [
                {
                    "number": "5",
                    "name": "Penerapan Manajemen SPBE",
                    "value": "2.5",
                    "weight": "12",
                    "product": "30",
                },
                {
                    "number": "6",
                    "name": "Pelaksanaan Audit TIK",
                    "value": "1",
                    "weight": "4.5",
                    "product": "4.5",
                },
            ],
            "sum": "34.5",
            "divisor": "16.5",
            "result": "23/11",
            "rounded": "2.09",
        }
    ],
}

EXPLAIN: list[Change] = [
    *(drop(f"/{key}") for key in ("format", "instrument", "workings")),
    *(drop(f"/workings/0/{key}") for key in ("node", "name", "lines", "sum", "divisor", "result", "rounded")),
    *(drop(f"/workings/0/lines/0/{key}") for key in ("number", "name", "value", "weight", "product")),
    *(put("/workings/0/sum", value) for value in (34.5, "34.50", "", "-1")),
    *(put("/workings/0/node", value) for value in ("indicator 1", "domain", "Domain 3", "domain 0")),
    put("/workings/0/lines", []),
    put("/workings/0/rounded", "2.1"),
    put("/workings/0/stray", 1),
    put("/workings", []),
    put("/stray", 1),
]

RIGHT_REQUIREMENTS = {
    "format": "spbe-requirements/1",
    "instrument": "permenpanrb-59-2020",
    "lang": "en",
    "note": "Whose words these are.",
    "linked_note": "Whose advice this is.",
    "indicators": [
        {
            "number": "9",
            "requirements": [{"level": 4, "text": "Review the policy.", "cites": "annex, indicator 9, level 4"}],
            "linked": [{"indicator": "29", "role": "execution", "text": "See indicator 29 too."}],
        }
    ],
}

REQUIREMENTS: list[Change] = [
    *(drop(f"/{key}") for key in ("format", "instrument", "lang", "note", "linked_note", "indicators")),
    *(drop(f"/indicators/0/{key}") for key in ("number", "requirements", "linked")),
    *(drop(f"/indicators/0/requirements/0/{key}") for key in ("level", "text", "cites")),
    *(drop(f"/indicators/0/linked/0/{key}") for key in ("indicator", "role", "text")),
    *(put("/indicators/0/requirements/0/level", value) for value in ("4", 0, 2.5)),
    *(put("/indicators/0/requirements/0/text", value) for value in ("", {"en": "both"})),
    put("/indicators/0/linked/0/role", "sibling"),
    put("/indicators/0/linked/0/indicator", 29),
    put("/indicators/0/requirements", []),
    put("/indicators/0/stray", 1),
    put("/indicators", []),
    put("/lang", "in"),
    put("/stray", 1),
]

RIGHT_CASES = {
    "format": "spbe-conformance/1",
    "instrument": "permenpanrb-59-2020",
    "about": "Cases for this check.",
    "cases": [
        {
            "name": "a",
            "why": "b",
            "kind": "score",
            "levels": {"1": 2},
            "fill": 1,
            "expect": {"index": "1013/1000"},
        },
        {
            "name": "c",
            "why": "d",
            "kind": "problems",
            "rows": [[1, 6]],
            "draft": True,
            "expect": {
                "problems": [{"code": "out_of_scale", "indicator": "1", "path": None, "en": "e", "id": "f"}]
            },
        },
        {"name": "g", "why": "h", "kind": "find", "label": "i", "expect": {"nodes": ["aspect 4"]}},
        {
            "name": "j",
            "why": "k",
            "kind": "score",
            "definition": RIGHT_INSTRUMENT,
            "levels": ["3.25", 3, None],
            "blanks": "zero",
            "expect": {
                "problems": [{"code": "not_defined", "indicator": None, "path": None, "en": "l", "id": "m"}]
            },
        },
        {
            "name": "n",
            "why": "o",
            "kind": "instrument",
            "definition": {},
            "expect": {"fingerprint": "0123456789abcdef" * 4},
        },
    ],
}

RIGHT_CUSTOM = {**RIGHT_CASES, "instrument": None, "cases": RIGHT_CASES["cases"][3:]}

CASES: list[Change] = [
    *(drop(f"/{key}") for key in ("format", "instrument", "about", "cases")),
    *(drop(f"/cases/0/{key}") for key in ("name", "why", "kind", "levels", "expect")),
    *(put("/cases/0/kind", value) for value in ("guess", "index", "draft", "find", "problems", "document")),
    *(put("/cases/0/expect", value) for value in ({}, {"index": 1.013}, {"indeks": "1"}, {"rounded": "1.0"})),
    *(put("/cases/1/levels", value) for value in ([3], None)),
    *(
        put("/cases/1/rows", value)
        for value in ([[1]], [[1, 2, 3]], [[1, 2.5]], [[None, 1]], [[1, {"other": "float"}]])
    ),
    *(put("/cases/1/expect/problems", value) for value in ([], [{"code": "out_of_scale"}], ["out_of_scale"])),
    drop("/cases/1/expect/problems/0/path"),
    put("/cases/1/draft", False),
    put("/cases/2/expect/nodes", ["aspek 4"]),
    put("/cases/0/stray", 1),
    put("/cases", []),
    put("/stray", 1),
    put("/instrument", None),  # a case that brings none
    *(put("/cases/3/levels/0", value) for value in (3.25, "3,25", True)),
    *(put("/cases/3/fill", value) for value in (None, 3.5, "03")),
    *(put("/cases/3/definition", value) for value in ("{}", None, [])),
    put("/cases/3/expect/index", "3"),
    drop("/cases/4/definition"),
    put("/cases/4/document", "{}"),  # both
    *(
        put("/cases/4/expect", value)
        for value in ({}, {"fingerprint": "0"}, {"index": "3"}, {"problems": []})
    ),
    put("/cases/4/expect/problems", []),
]

CUSTOM: list[Change] = [
    drop("/cases/0/definition"),
    drop("/instrument"),
    put("/instrument", ""),
    *(put("/cases/1/kind", value) for value in ("score", "find", "code")),
]
