"""Generated cases of input under 5/2018, with one, two or three services."""

from collections.abc import Iterator

import short_code
from draw import Draw
from generated_refusals import Cases, changed, left_out, wrong_codes
from instrument import Instrument
from strict_json import Number, Object
from suite import Case

SERVICES = {37: "three services", 36: "two services", 35: "one service"}


def problems(instrument: Instrument, seed: int, brief: bool) -> Iterator[Case]:
    of, draw = Cases(instrument), Draw(seed)
    numbers = instrument.numbers
    count, last = len(numbers), numbers[-1]
    whole: list[object] = [3] * count
    said = f"under {SERVICES[count]} the annex has {count} rows, the last is {last}"
    yield from rows(of, said, brief)
    yield from counts(of, whole, brief)
    yield from documents(of, whole, brief)
    why = "no source that was read says what becomes of blanks"
    yield of.blanks("blanks are not zero", why, [*whole[:-1], None])
    yield of.blanks("not one blank is zero", why, [None] * count)
    yield from results(of, draw, brief)
    levels = draw.levels(instrument)
    yield from wrong_codes(of, levels, short_code.encode(instrument, levels))


def rows(of: Cases, said: str, brief: bool) -> Iterator[Case]:
    numbers = of.instrument.numbers
    last = numbers[-1]
    for level in (6, -1) if brief else (6, -1, 10, 256, 9223372036854775807):
        yield of.rows(f"rows: level {level}", "levels run from 0 to 5", [last, level])
    if len(numbers) == 37:
        yield of.rows("rows: the service after the last", "there are three: 35, 35-2, 35-3", ["35-4", 3])
    if len(numbers) < 37:
        yield of.rows("rows: a service that is not asked for", said, ["35-3", 3])
    if len(numbers) < 36:
        yield of.rows("rows: a second service that is not asked for", said, ["35-2", 3])
    yield of.rows("rows: indicator 36", f"{said}: printed numbers are no row numbers", [36, 3])
    yield of.rows("rows: text instead of a level", "levels are whole numbers", [1, "3"])
    yield of.rows("rows: an indicator twice", "as number and as text", [35, 3], ["35", 4])
    if brief:
        return
    for label in (
        "35-1",
        "35.2",
        "35 -2",
        "35\N{EN DASH}2",
        "35-02",
        "0",
        "Layanan Publik Instansi Pemerintah",
    ):
        yield of.rows(f"rows: indicator {label!r}", "no printed number of the annex", [label, 3])
    yield of.rows("rows: a service twice", "35-2 twice; level 0 is a level", ["35-2", 0], ["35-2", 0])
    yield of.rows(
        "rows: a service twice, first refused",
        "both are wrong, and one is too many",
        ["35-3", 6],
        ["35-3", -1],
    )
    yield of.rows(
        "rows: many problems",
        "in the order given",
        ["35-3", 6],
        [36, 1],
        ["35-2", True],
        [1, 0],
        [1, 5],
        ["", None],
    )
    for other in ("decimals", "list", "object", "large_number"):
        yield of.rows(f"rows: {other}", "levels are whole numbers", [35, {"other": other}])


def counts(of: Cases, whole: list[object], brief: bool) -> Iterator[Case]:
    numbers = of.instrument.numbers
    for count in (20, 35, 36, 37, 47) if brief else (0, 1, 20, 34, 35, 36, 38, 47):
        if count != len(numbers):
            yield of.levels(f"list: {count} levels", f"there are {len(numbers)} indicators", [3] * count)
    yield of.levels("list: blanks", "a blank is missing", [None, *whole[1:-1], None])
    yield of.levels("list: level 6 and level -1", "refused, not missing", [6, *whole[1:-1], -1])
    given = [[number, 3] for number in numbers]
    yield of.rows(
        "rows: the last is missing",
        "no edition has one fewer, or its hint stands in front",
        *given[:-1],
        draft=False,
    )
    if brief:
        return
    yield of.rows("rows: 35 and no further service", "as many as for one service", *given[:-2], draft=False)
    yield of.rows("rows: none at all", "every indicator is missing", draft=False)
    why = "the count first; what is beyond the last is not read"
    yield of.levels("list: too long, with wrong levels", why, [6, *whole[1:], 9, "x"])
    yield of.levels(
        "list: too short, of a draft",
        "a list has a place for every indicator, in a draft too",
        [3] * 36,
        draft=True,
    )
    yield of.levels(
        "list: every kind of wrong level",
        "each at its place",
        [True, "3", {"other": "decimals"}, 6, -1, None, *whole[6:]],
    )


def documents(of: Cases, whole: list[object], brief: bool) -> Iterator[Case]:
    numbers = of.instrument.numbers
    yield of.document(
        "document: a level above the scale", "5 is the highest", levels={"1": 6, numbers[-1]: 0}
    )
    yield of.document("document: a wrong count of levels", "the path is that of the list", levels=whole[:-1])
    yield of.document("document: an unknown indicator", "numbers are not counted on", levels={"36": 3})
    some = dict.fromkeys(numbers[:20], 3)
    why = "8/2026 asks for 20: the hint stands before what is missing"
    yield of.document("document: an object that answers 20", why, draft=False, levels=some)
    if brief:
        return
    some = dict.fromkeys(numbers[:35], 3)
    why = "5/2018 asks for 35 where there is one service"
    yield of.document("document: an object that answers 35", why, draft=False, levels=some)
    yield of.document("document: a level of Pemdi", "levels are whole numbers", levels={"35-2": "3.25"})
    yield of.document(
        "document: services and notes of rows that do not exist",
        "35-4",
        services={"35-4": "x"},
        notes={"36": "y"},
    )
    targets = {"index": "5.1", "predicate": "Unggul", "level": 6, "levels": {"35-4": 1, "35-3": -1}}
    yield of.document(
        "document: targets", "0 to 5; second names of predicates belong to 8/2026", targets=targets
    )
    yield of.document(
        "document: a target below 0", "a sign is no part of a number", targets={"index": "-0.1"}
    )
    previous = {"instrument": "permenpanrb-5-2018-one-service", "levels": [3] * 37}
    yield of.document("document: the year before with fewer services", "35 rows there", previous=previous)


def results(of: Cases, draw: Draw, brief: bool) -> Iterator[Case]:
    instrument = of.instrument
    base = of.result(draw.levels(instrument))
    share = instrument.weights[-1]
    row = f"indicators/{len(instrument.indicators) - 1}"
    why = f"the rows of aspect 7 weigh {share} percent each"
    forged = changed(base, f"{row}/weight/exact", lambda _: "2")
    yield of.forged("verify: a forged weight", why, forged)
    yield of.forged(
        "verify: a forged predicate",
        "the next one up or down",
        changed(base, "predicate/rank", lambda rank: Number(int(rank) % 5 + 1)),
    )
    yield of.forged(
        "verify: no notices", "revoked, secondary figures, basis not defined", left_out(base, "notices")
    )
    yield of.bare(
        "verify: a blank",
        "without a word on blanks it is missing",
        [*[3] * (len(instrument.numbers) - 1), None],
    )
    why = "no source that was read says what becomes of blanks"
    yield of.bare("verify: blanks as zero", why, [None, *[3] * (len(instrument.numbers) - 1)], blanks="zero")
    if brief:
        return
    yield of.bare(
        "verify: blanks as zero, beside other problems",
        f"last of them: {why}",
        [None, 6, *[3] * 35],
        blanks="zero",
        year=1,
    )
    yield of.forged(
        "verify: one notice too few", "three are due", changed(base, "notices", lambda said: said[:-1])
    )
    yield of.forged(
        "verify: another notice",
        "the second is on secondary figures",
        changed(base, "notices/1/code", lambda _: "own"),
    )
    yield of.forged(
        "verify: a forged provenance",
        "the regulation's text was not read",
        changed(base, "instrument/provenance", lambda _: "regulation"),
    )
    why = "endless decimals are null, not rounded"
    yield of.forged(
        "verify: a decimal for what has no end",
        why,
        changed(base, f"{row}/weight/decimal", lambda _: "3.3333"),
    )
    yield of.forged(
        "verify: a weight with two decimals",
        "weights show four",
        changed(base, f"{row}/weight/rounded", lambda _: "3.33"),
    )
    yield of.forged(
        "verify: a double that is off by one in its last digit",
        "the nearest double",
        changed(base, f"{row}/weight/value", lambda _: Number("3.333333333333333")),
    )
    name = changed(base, row, lambda tree: Object([*tree.entries, ("level_name", "Optimum")]))
    yield of.forged("verify: a level name", "no source names the levels", name)
    met = of.result(draw.levels(instrument), targets={"index": "2.6", "level": 3, "levels": {"35-3": 5}})
    yield of.forged(
        "verify: a target left out",
        "35-3 has one of its own",
        changed(met, f"{row}/target", lambda _: Number(3)),
    )
    yield of.forged(
        "verify: an outcome",
        "whether it is met follows from index and target",
        changed(met, "outcome/met", lambda said: not said),
    )


def documents_accepted(instrument: Instrument) -> Iterator[Case]:
    of = Cases(instrument)
    scored = ("index", "decimal", "rounded", "predicate", "domains_rounded", "aspects_rounded")
    levels = dict.fromkeys(map(str, range(1, 36)), 4) | {"35-3": 0, "35-2": 5}
    why = "by printed number in any order; the services stand after 35. Aspect 7: (4 x 4 + 5 + 0) / 6"
    yield of.accepted("levels by printed number", why, *scored, levels=levels)
    yield of.accepted("level 0", "a level like any other", *scored, levels=[0] * 37)
    yield of.accepted("blanks and zeros", "a blank is no zero", levels=[0, None] * 18 + [0])
    why = "texts by printed number, in the order of the annex"
    yield of.accepted(
        "services by name", why, services={"35-3": "Perizinan", "35": "Kesehatan", "35-2": "Pendidikan"}
    )
    targets = {"level": 0, "levels": {"35-2": 5}, "index": "2.60", "predicate": "very good"}
    yield of.accepted("targets", "level 0 is a target; the predicate by its Indonesian name", targets=targets)
    previous = {"instrument": "permenpanrb-59-2020", "levels": {"47": 5}}
    yield of.accepted("the year before under another edition", "47 rows there", previous=previous)


def labels(instrument: Instrument) -> Iterator[Case]:
    of = Cases(instrument)
    yield of.find(
        "Layanan Publik Instansi Pemerintah", "one indicator, answered for three services: three rows"
    )
    yield of.find("Indikator 35-2", "the printed number, with its hyphen")
    yield of.find("indikator 35 2", "punctuation parts words")
    yield of.find("Indikator 36", "row 36 is printed as 35-2")
    yield of.find("indicator 35", "the first service alone")
    yield of.find(
        "Kebijakan Internal Layanan publik Instansi Pemerintah", "indicator 17, in the spelling of the source"
    )
    yield of.find("layanan whistle blowing system", "the hyphen of indicator 34 does not matter")
    yield of.find("Kebijakan Internal Layanan Whistle Blowing System (WBS)", "indicator 16")
    yield of.find("Kebijakan Internal SPBE", "domain 1")
    yield of.find("Kelembagaan", "aspect 3")
    yield of.find("Aspek 8", "there are seven")
    yield of.find("Domain 3", "services")
    yield of.find("Indeks SPBE", "the index")
    yield of.find("Manajemen SPBE", "a domain of 59/2020, not of this edition")
