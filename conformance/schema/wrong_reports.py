"""Wrong documents of what is said about an assessment: problems, workings, requirements."""

from wrong_documents import Change, drop, put

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
