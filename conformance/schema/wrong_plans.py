"""Right documents about plans, and changes that make them wrong."""

from wrong_documents import Change, drop, put

INDEX = {"exact": "3", "decimal": "3", "rounded": "3.00", "value": 3}
FINE = {"exact": "3/100", "decimal": "0.03", "rounded": "0.0300", "value": 0.03}
PREDICATE = {"rank": 3, "name": "Baik", "english": "Good"}
STEP = {
    "indicator": "42",
    "name": "Tingkat Kematangan Layanan Pengaduan Pelayanan Publik",
    "from": "3.25",
    "to": 4,
    "cost": 1,
    "change": FINE,
    "certain": False,
}
HEAD = {
    "library": "spbe-core 0.1.0",
    "instrument": {"id": "permenpanrb-59-2020", "title": "Peraturan", "provenance": "regulation"},
    "agency": "Kota Contoh",
    "year": 2024,
    "basis": "exact",
    "index": INDEX,
    "predicate": PREDICATE,
}
SUMS = {"cost": 1, "levels": 1, "indicators": 1, "change": FINE, "index": INDEX, "predicate": PREDICATE}
CHOICES = [
    {"any": 1, "of": ["42", "43"], "at_most": [2, 1]},
    {"any": 1, "of": ["1", "2"], "at_most": [1, 1], "levels_each": 2},
    {"levels": [2, 0], "of": ["3", "35-2"]},
]
OTHERS = {"choices": CHOICES, "arrangements": "8", "plans": None}

RIGHT_PATH = {
    "format": "spbe-path/1",
    **HEAD,
    "options": {
        "max_step": 1,
        "ceiling": 4,
        "ceilings": {"3": 2},
        "locked": ["1"],
        "costs": [{"indicator": "29", "to": 3, "cost": 0}],
    },
    "without_cost": [{"indicator": "29", "to": 4}],
    "targets": {"level": 3},
    "paths": [
        {
            "goal": {"predicate": "Sangat Baik"},
            "needed": FINE,
            "reached": True,
            **SUMS,
            "steps": [STEP],
            **OTHERS,
        },
        {"goal": {"index": "4.2"}, "needed": FINE, "reached": False, **SUMS, "short_by": FINE},
    ],
    "to_target": {"targets": {"level": 3}, **SUMS, "short": ["1"], "steps": [STEP]},
    "frontier": [{"cost": 0, "index": INDEX, "predicate": PREDICATE}],
}

PATH: list[Change] = [
    *(drop(f"/{key}") for key in ("format", "library", "instrument", "basis", "index", "predicate")),
    *(
        drop(f"/paths/0/{key}")
        for key in ("goal", "needed", "reached", "cost", "index", "steps", "choices", "plans")
    ),
    *(drop(f"/paths/1/{key}") for key in ("goal", "short_by", "predicate")),
    *(drop(f"/paths/0/steps/0/{key}") for key in STEP),
    *(drop(f"/to_target/{key}") for key in ("targets", "short", "steps", "cost")),
    *(drop(f"/frontier/0/{key}") for key in ("cost", "index", "predicate")),
    *(put("/paths/0/cost", value) for value in (-1, "1", 1.5, None)),
    *(put("/paths/0/plans", value) for value in (8, "0", "", "1.260")),
    *(put("/paths/0/goal", value) for value in ({}, {"predicate": "Baik", "index": "3"}, "Baik")),
    *(put("/options/max_step", value) for value in (0, 101, "1")),
    *(put("/options/costs/0/cost", value) for value in (-1, 100_000_000_001, "40")),
    put("/options", {}),
    put("/without_cost", []),
    *(drop(f"/without_cost/0/{key}") for key in ("indicator", "to")),
    put("/paths/0/short_by", FINE),
    put("/paths/1/steps", []),
    put("/paths/0/steps/0/to", "4"),
    put("/paths/0/choices/0/of", ["42"]),
    put("/paths/0/choices/0/any", 0),
    put("/paths/0/choices/1/levels_each", 1),
    put("/paths/0/choices/2/any", 1),
    put("/paths", []),
    put("/stray", 1),
]

RIGHT_MARGIN = {
    "format": "spbe-margin/1",
    **HEAD,
    "margin": {
        "above": FINE,
        "fewest": 1,
        "alone": ["42", "43"],
        "change": FINE,
        "index": INDEX,
        "predicate": PREDICATE,
        "steps": [STEP],
        **OTHERS,
    },
}

MARGIN: list[Change] = [
    *(drop(f"/{key}") for key in ("format", "library", "index", "margin")),
    *(
        drop(f"/margin/{key}")
        for key in ("above", "fewest", "alone", "change", "index", "steps", "choices", "plans")
    ),
    *(put("/margin/fewest", value) for value in (0, "1", None)),
    put("/margin/steps", []),
    put("/margin/alone", ["42", "42"]),
    put("/margin", {}),
    put("/margin/stray", 1),
]

RIGHT_CASES = {
    "format": "spbe-conformance/1",
    "instrument": "permenpanrb-59-2020",
    "about": "Cases for this check.",
    "source": "nowhere",
    "cases": [
        {
            "name": "a",
            "kind": "path",
            "levels": [3, 4],
            "to": "Baik",
            "options": {"costs": [["1", 2, 3]], "targets": {"level": 3}},
            "expect": {
                "reached": True,
                "cost": 1,
                "levels": 1,
                "index": "3",
                "predicate": "Baik",
                "steps": [["1", "3.25", "4", 1, "3/100", True]],
                "choices": CHOICES,
                "arrangements": "8",
                "plans": "9",
            },
        },
        {
            "name": "b",
            "kind": "path",
            "levels": [3],
            "to": "5",
            "expect": {"reached": False, "levels": 0, "index": "3", "predicate": "Baik", "short_by": "2"},
        },
        {"name": "c", "kind": "frontier", "levels": [3], "expect": {"points": [[0, "3", "Baik"]]}},
        {"name": "d", "kind": "margin", "levels": [3], "expect": {"margin": None}},
        {
            "name": "e",
            "kind": "to_target",
            "levels": [3],
            "targets": {"levels": {"1": 4}},
            "expect": {
                "cost": 0,
                "levels": 0,
                "indicators": 0,
                "index": "3",
                "predicate": "Baik",
                "steps": [],
                "short": ["1"],
            },
        },
    ],
}

CASES: list[Change] = [
    *(drop(f"/cases/0/{key}") for key in ("levels", "to", "expect")),
    *(drop(f"/cases/0/expect/{key}") for key in ("reached", "cost", "index", "steps", "choices", "plans")),
    drop("/cases/1/expect/short_by"),
    drop("/cases/4/targets"),
    put("/cases/0/options/budget", 1),
    put("/cases/0/options/costs", [["1", 2]]),
    put("/cases/0/expect/steps", [["1", "3", "4", 1, "3/100"]]),
    put("/cases/0/expect/stray", 1),
    put("/cases/2/expect/points", []),
    put("/cases/2/to", "Baik"),
    put("/cases/3/expect/margin", 0),
]
