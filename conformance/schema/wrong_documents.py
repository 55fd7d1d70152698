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
    ],
}

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
]
