"""Generated cases of input under an instrument of one's own, which comes with each case."""

from collections.abc import Iterator
from fractions import Fraction

from generated_custom import own
from generated_definitions import BASE, PROCESS, edited
from generated_refusals import Cases, changed, left_out
from strict_json import Number, Object
from suite import Case

NAMED = edited(
    BASE,
    ("indicators/0/number", "A-1"),
    ("indicators/0/capability", "process"),
    ("capabilities", [PROCESS]),
    ("bands/0", {"name": {"id": "Baik", "en": "Good"}, "second_name": "Unggul", "floor": "3.5"}),
)
DECIMALS = edited(
    BASE,
    ("id", "dinas-desimal"),
    ("scale", {"lowest": 0, "highest": 10, "decimals": 1}),
    ("undefined", ["blanks", "basis"]),
)
SECONDARY = edited(BASE, ("id", "dinas-kedua"), ("provenance", "secondary"), ("revoked_by", "dinas-ketiga"))
TWENTY = edited(
    BASE,
    ("id", "dinas-dua-puluh"),
    ("domains", []),
    ("aspects", [{"number": "1", "name": "Satu", "weight": 100}]),
    ("indicators", [{"number": str(at), "aspect": "1", "name": f"Indikator {at}"} for at in range(1, 21)]),
)
ONE = edited(
    BASE,
    ("id", "satu-indikator"),
    ("domains", []),
    ("aspects", [{"number": "1", "name": "Satu", "weight": 100}]),
    ("indicators", [{"number": "x", "aspect": "1", "name": "Satu"}]),
)


def problems() -> Iterator[Case]:
    of = Cases(own(NAMED), NAMED)
    yield from input_under(of)
    yield from decimals(Cases(own(DECIMALS), DECIMALS))
    yield from results(of)
    of = Cases(own(SECONDARY), SECONDARY)
    base = of.result([3] * 5)
    yield of.forged(
        "verify: notices of secondary figures that are revoked",
        "revoked, then secondary",
        changed(base, "notices/1/code", lambda _: "own"),
    )
    yield of.forged(
        "verify: revoked by another",
        "what the definition says",
        changed(base, "instrument/revoked_by", lambda _: "dinas-keempat"),
    )
    yield of.blanks_zero("blanks count as 0", "nothing says that they may not", [3, None, 3, None, 3])


def input_under(of: Cases) -> Iterator[Case]:
    yield of.rows("rows: a number that another row has", "the first is called A-1", [1, 3])
    yield of.rows("rows: a number in small letters", "numbers are compared letter by letter", ["a-1", 3])
    yield of.rows(
        "rows: off the scale, unknown, twice",
        "in the order given",
        ["A-1", 6],
        [6, 1],
        ["2", 3],
        [2, 3],
        ["3", "3"],
    )
    yield of.rows("rows: missing", "by printed number", ["A-1", 3], [5, 3], draft=False)
    yield of.levels("list: as many as 59/2020 has", "the hint names a built-in edition", [3] * 47)
    yield of.levels("list: four levels", "there are five", [3] * 4)
    yield of.levels("list: blanks and a wrong level", "A-1 is missing", [None, 3, 0, 3, 3])
    yield of.document(
        "document: an instrument that nobody brought",
        "known are the built-in ones, and what comes along",
        instrument="dinas-lain",
    )
    yield of.document(
        "document: another id in other letters",
        "ids are compared letter by letter",
        instrument="Dinas-Contoh",
    )
    wrong = {
        "levels": {"A-1": 6, "1": 3},
        "services": {"1": "x"},
        "targets": {"predicate": "Memuaskan", "index": "0.9", "level": 0},
    }
    yield of.document("document: problems in every part", "in the order of the format", **wrong)
    yield of.document("document: a list with six levels", "there are five", levels=[3] * 6)
    yield of.document("document: missing", "two of five", draft=False, levels={"A-1": 3, "2": 3, "3": 3})
    yield of.document(
        "document: the year before under 59/2020",
        "47 rows there",
        previous={"instrument": "permenpanrb-59-2020", "levels": [3] * 5},
    )
    twenty = Cases(own(TWENTY), TWENTY)
    yield twenty.levels("list: 47 levels where there are 20", "the hint names a built-in edition", [3] * 47)
    yield twenty.levels("list: 19 levels where there are 20", "no edition has 19", [3] * 19)
    yield twenty.rows(
        "rows: 20 given, one of them unknown",
        "20 is the right count: no hint",
        *[[at, 3] for at in range(2, 22)],
        draft=False,
    )
    one = Cases(own(ONE), ONE)
    yield one.levels("list: two levels where there is one", "there is one indicator", [3, 3])
    yield one.levels("list: no levels where there is one", "none is given", [])
    yield one.rows("rows: none where there is one", "x is missing", draft=False)


def decimals(of: Cases) -> Iterator[Case]:
    yield of.rows("decimals: two decimals", "the scale has one", [1, "3.25"], [2, "3.20"])
    yield of.rows("decimals: just off the scale", "0 to 10", [1, "10.1"], [2, 11], [3, -1])
    yield of.rows(
        "decimals: kinds", "a whole number, or a decimal as text", [1, {"other": "decimals"}], [2, True]
    )
    targets = {"index": "10.0001", "level": "3.25"}
    yield of.document("decimals: targets", "an index may have four decimals, a level one", targets=targets)
    why = "the definition says that no source defines them"
    yield of.blanks("blanks are not zero", why, [Fraction(7, 2), None, 3, 3, 3])
    yield of.bare("verify: blanks as zero", why, ["3.5", None, 3, 3, 3], blanks="zero")
    base = of.result([Fraction(7, 2), 3, 3, 3, 3])
    yield of.forged(
        "verify: notices of what is not defined",
        "own, then what is not defined",
        changed(base, "notices/1/code", lambda _: "own"),
    )
    yield of.forged(
        "verify: a value as a number",
        "decimals are text",
        changed(base, "indicators/0/value", lambda _: Number("3.5")),
    )


def results(of: Cases) -> Iterator[Case]:
    base = of.result([5, 4, 3, 2, 1])
    without = changed(base, "instrument", lambda tree: left_out(tree, "fingerprint"))
    yield of.forged("verify: no fingerprint", "an id alone does not say which instrument it was", without)
    other = changed(base, "instrument/fingerprint", lambda said: "0" * 64)
    yield of.forged("verify: another fingerprint", "the definition has changed", other)
    half = changed(base, "instrument/fingerprint", lambda said: said[:-1] + ("0" if said[-1] != "0" else "1"))
    yield of.forged("verify: a fingerprint that differs in its last digit", "shown from shortly before", half)
    yield of.forged(
        "verify: the title",
        "what the definition says",
        changed(base, "instrument/title", lambda _: "Instrumen Lain"),
    )
    yield of.forged(
        "verify: a regulation",
        "it is nobody's but the author's",
        changed(base, "instrument/provenance", lambda _: "regulation"),
    )
    yield of.forged(
        "verify: no notices", "it is not the instrument of a regulation", left_out(base, "notices")
    )
    yield of.forged(
        "verify: an index", "the first that does not follow", changed(base, "index/exact", lambda _: "5")
    )
    good = changed(of.result([5] * 5), "predicate", lambda tree: left_out(tree, "english"))
    yield of.forged("verify: a predicate without its English name", "Baik has one", good)
    fair = changed(base, "predicate", lambda tree: Object([*tree.entries, ("english", "Fair")]))
    yield of.forged("verify: an English name of a predicate that has none", "nothing calls for it", fair)
    yield of.forged(
        "verify: a level name",
        "A-1 measures a capability",
        changed(base, "indicators/0/level_name", lambda _: "Optimum"),
    )
    named = changed(base, "indicators/1", lambda row: Object([*row.entries, ("level_name", "Tingkat 4")]))
    yield of.forged("verify: a level name of a row that has none", "2 measures none", named)
    yield of.forged(
        "verify: a domain of an aspect", "as printed", changed(base, "aspects/2/domain", lambda _: "3")
    )
    yield of.forged(
        "verify: an equal share", "35 / 2", changed(base, "indicators/2/weight/exact", lambda _: "35")
    )
    unknown = changed(base, "instrument/id", lambda _: "dinas-lain")
    yield of.forged("verify: an instrument that nobody brought", "it cannot be scored", unknown)
    yield of.bare("verify: a level off the scale", "1 to 5", [6, 3, 3, 3, 3])


def accepted() -> Iterator[Case]:
    of = Cases(own(NAMED), NAMED)
    scored = ("index", "decimal", "rounded", "value", "predicate", "domains", "aspects")
    why = "(5 x 25 + 4 x 15 + 3 x 17.5 + 2 x 17.5 + 25) / 100"
    yield of.accepted("levels as a list", why, *scored, levels=[5, 4, 3, 2, 1])
    yield of.accepted(
        "levels by printed number", why, *scored, levels={"5": 1, "4": 2, "3": 3, "2": 4, "A-1": 5}
    )
    targets = {"predicate": "unggul", "levels": {"A-1": 3}}
    yield of.accepted("targets", "a predicate by its second name", targets=targets)
    of = Cases(own(DECIMALS), DECIMALS)
    yield of.accepted("decimals", "without needless zeros", *scored, levels=["10.0", "0.5", "0", 10, "9.9"])
    previous = {"instrument": "dinas-desimal", "levels": ["1.5", None, None, None, 2]}
    yield of.accepted(
        "the year before under the same instrument", "the id is known there too", previous=previous
    )


def labels() -> Iterator[Case]:
    of = Cases(own(NAMED), NAMED)
    yield of.find("Indikator A-1", "the printed number")
    yield of.find("indicator a 1", "case and punctuation do not matter in labels")
    yield of.find("Indikator 1", "no row is printed so")
    yield of.find("Layanan", "domain 2")
    yield of.find("Indeks", "the name of the index where none is given")
    yield of.find("Baik", "a predicate is no node")
