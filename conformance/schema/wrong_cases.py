"""Wrong files of cases: one change each to a file that is right."""

from wrong_documents import RIGHT_INSTRUMENT, Change, drop, put

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
