"""Generated cases of definitions with values of the wrong kind or out of range, and with too many rows."""

import json
from collections.abc import Iterator

from generated_definitions import BASE, OUT, PROCESS, many, refused
from suite import Case


def of_kinds() -> Iterator[Case]:
    yield refused("the format of an assessment", "another format", ("format", "spbe-assessment/1"))
    yield refused("a later version of the format", "another format", ("format", "spbe-instrument/2"))
    texts = ("format", "id", "citation", "provenance", "in_force_from", "revoked_by")
    for key in texts:
        yield refused(f"{key} is a number", "it is text", (key, 1))
    yield refused("the title is a list", "text, or an object", ("title", ["Instrumen"]))
    yield refused(
        "names that are no texts",
        "text, or an object with texts",
        ("title", {"id": 1, "en": None}),
        ("index_name", None),
        ("bands/0/name", 1),
        ("bands/0/second_name", True),
    )
    for key in ("capabilities", "domains", "aspects", "indicators", "bands", "undefined"):
        yield refused(f"{key} is an object", "it is a list", (key, {}))
    for key in ("scale", "years", "tables"):
        yield refused(f"{key} is a list", "it is an object", (key, []))
    for table in ("capabilities", "domains", "aspects", "indicators", "bands"):
        yield refused(
            f"a row of {table} is text", "every row is an object", (table, ["1", *BASE.get(table, [])[1:]])
        )
    numbers = (("scale/lowest", "1"), ("scale/highest", 5.5), ("scale/decimals", None))
    yield refused("a scale of no whole numbers", "text, decimals, nothing", *numbers)
    yield refused(
        "a scale out of range",
        "0 to 100, decimals 0 to 9",
        ("scale", {"lowest": -1, "highest": 101, "decimals": 10}),
    )
    yield refused("years out of range", "2000 to 2199", ("years", {"first": 1999, "last": 2200}))
    yield refused("years as text", "whole numbers", ("years", {"first": "2026", "last": None}))
    yield refused("a word for provenance", "own or secondary", ("provenance", "official"))
    yield refused(
        "words for what is undefined",
        "basis, blanks, wording",
        ("undefined", ["basis", "rounding", 1, "Blanks"]),
    )
    for weight in (12.5, None, True, [], {}):
        yield refused(
            f"weight {json.dumps(weight)}", "a whole number or decimal text", ("aspects/0/weight", weight)
        )
    raw = json.dumps(BASE).replace(
        '"weight": "25"}, {"number": "2"', '"weight": 25000000000000000000}, {"number": "2"'
    )
    yield refused("a weight beyond 64 bits", "no whole number here is that large", base=raw)
    for floor in ("3,5", "3.50001", "100.0001", 3.5, True, -1, 101):
        yield refused(
            f"floor {json.dumps(floor)}",
            "0 to 100, at most four decimals, as text or whole",
            ("bands/0/floor", floor),
        )
    yield refused(
        "parents and capabilities that are no texts",
        "printed numbers and codes are text",
        ("aspects/0/domain", 1),
        ("indicators/0/aspect", 1),
        ("indicators/1/capability", None),
    )
    yield refused(
        "numbers that are no texts",
        "printed numbers are text",
        ("domains/1/number", 2),
        ("indicators/0/number", 1),
    )
    yield refused(
        "variants that are no texts",
        "a list of texts",
        ("domains/0/variants", "x"),
        ("aspects/0/variants", [1, "y", None]),
        ("indicators/0/variants", {}),
    )
    yield refused(
        "levels that are no list",
        "a list of objects",
        ("capabilities", [PROCESS]),
        ("capabilities/0/levels", {}),
    )
    yield refused(
        "a level that is no number of a scale",
        "0 to 100",
        ("capabilities", [PROCESS]),
        ("capabilities/0/levels/0/level", 101),
        ("capabilities/0/levels/1/level", "2"),
        ("capabilities/0/levels/2", 3),
    )
    yield refused("tables that are no texts", "names of tables", ("tables", {"aspect": 1, "index": None}))
    row = {"name": "x"}
    for table in ("capabilities", "domains", "aspects", "indicators", "bands"):
        yield refused(
            f"251 rows of {table}",
            "250 at most; nothing after them is judged",
            (table, [row] * 251),
            ("title", OUT),
        )
    yield refused("251 levels", "250 at most", ("capabilities", [PROCESS | {"levels": [row] * 251}]))
    yield refused("250 indicators and one", "the limit on rows", base=many([125, 126]))
