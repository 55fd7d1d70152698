"""Generated cases of input under 8/2026, whose values may have four decimals."""

from collections.abc import Iterator
from fractions import Fraction

import short_code
from draw import Draw
from generated_refusals import Cases, changed, left_out, wrong_codes
from instrument import Instrument
from strict_json import Number, Object
from suite import Case

NO_NUMBERS = {
    "3,25": "a comma",
    "": "no text at all",
    "tiga": "a word",
    "3.": "a point with nothing after it",
    ".5": "a point with nothing before it",
    "+3": "a sign",
    "-3": "a sign, although off the scale as well",
    "3e0": "an exponent",
    "03": "a needless zero in front",
    "00.5": "two zeros in front",
    " 3": "a blank in front",
    "3 ": "a blank behind",
    "3 .5": "a blank inside",
    "1_0": "an underscore",
    "3.2.5": "two points",
    "3/4": "a fraction",
    "0x3": "a hexadecimal number",
    "NaN": "no number by its own word",
    "\N{ARABIC-INDIC DIGIT THREE}": "a digit of another script",
    "\N{FULLWIDTH DIGIT THREE}": "a wide digit",
    "3.2\N{SUPERSCRIPT FIVE}": "a raised digit",
    "3\n": "a line break",
    "3.25 dari 5, menurut penilaian mandiri tahun 2026": "shown up to 40 characters",
}
DECIMALS = {
    "3.00000": "needless zeros count",
    "3.12345": "nothing is rounded",
    "5.00001": "decimals come before the scale",
    "0.00000": "decimals come before the scale",
    "3.1234567890123456789012345678901234567890": "shown up to 40 characters",
}
OFF_SCALE = {
    "5.0001": "the smallest step above",
    "0.9999": "the smallest step below",
    "0": "below the lowest",
    "0.0000": "below the lowest",
    "6": "above the highest",
    "100.0001": "above every scale",
    "99999999999999999999": "beyond 64 bits, and a number all the same",
    "4294967299": "it must not wrap around",
}


def problems(instrument: Instrument, seed: int) -> Iterator[Case]:
    of, draw = Cases(instrument), Draw(seed)
    for group, texts in (
        ("no number", NO_NUMBERS),
        ("too many decimals", DECIMALS),
        ("off the scale", OFF_SCALE),
    ):
        for text, why in texts.items():
            yield of.rows(f"{group}: {text!r}", why, [1, text])
    for level in (0, 6, -1, 325, 9223372036854775807):
        yield of.rows(f"off the scale: {level}", "values run from 1 to 5", [20, level])
    for other in ("decimals", "list", "object", "large_number", "other"):
        yield of.rows(f"kind: {other}", "a whole number, or a decimal as text", [7, {"other": other}])
    yield of.rows("kind: true", "a truth value is no 1", [7, True])
    yield from rows_and_lists(of)
    yield from documents(of)
    why = "no source that was read says what becomes of blanks"
    yield of.blanks("blanks are not zero", why, [*[Fraction(7, 2)] * 19, None])
    yield of.blanks("not one blank is zero", why, [None] * 20)
    yield from results(of, draw)
    levels = draw.values(instrument)
    yield from wrong_codes(of, levels, short_code.encode(instrument, levels))
    code = short_code.encode(instrument, [*levels[:-1], None])
    yield of.code("code: a draft with a character left out", "the fourth", code[:3] + code[4:])
    yield of.code("code: a draft, twice", "pasted twice", code * 2)


def rows_and_lists(of: Cases) -> Iterator[Case]:
    whole: list[object] = ["3.25"] * 20
    yield of.rows("rows: indicator 21", "the annex ends at 20", [21, "3.25"])
    yield of.rows("rows: indicator 35-2", "a number of 5/2018", ["35-2", 3])
    yield of.rows(
        "rows: the same value in two forms",
        "3.5 and 3.50 are one value; given twice all the same",
        [3, "3.5"],
        ["3", "3.50"],
    )
    yield of.rows("rows: given rightly, then wrongly", "both are said of the second", [3, "3.5"], [3, "3,5"])
    why = "in the order given, then what is missing"
    many = (
        [1, "3,5"],
        [2, {"other": "decimals"}],
        [3, "5.0001"],
        [4, "2.00001"],
        [5, 6],
        [21, 1],
        [6, "2.5"],
        [6, 3],
    )
    yield of.rows("rows: many problems", why, *many, draft=False)
    yield of.rows("rows: none at all", "every indicator is missing", draft=False)
    for count in (0, 1, 19, 21, 35, 36, 37, 47):
        yield of.levels(f"list: {count} values", "there are 20 indicators", ["2.5"] * count)
    yield of.levels("list: blanks", "a blank is missing; an empty text is none", [None, "", *whole[2:]])
    yield of.levels("list: refused values", "refused, not missing", ["3,25", 0, "5.00010", *whole[3:]])
    yield of.levels("list: too short, of a draft", "19 values", whole[:-1], draft=True)


def documents(of: Cases) -> Iterator[Case]:
    id = of.instrument.id
    raw = '{"format": "spbe-assessment/1", "instrument": "' + id + '", "levels": %s}'
    numbers = '{"1": 3.25, "2": 3.0, "3": 3e0, "4": "3.25", "5": 3, "6": 30000000000000000000}'
    why = "JSON readers may blur numbers with decimals: they are text here, 3.0 too"
    yield of.document("document: numbers with decimals", why, text=raw % numbers)
    why = "the path is that of the value"
    yield of.document("document: a comma", why, levels=[*["3.25"] * 19, "3,25"])
    yield of.document(
        "document: too many decimals, off the scale", why, levels={"19": "4.55555", "20": "5.5"}
    )
    yield of.document("document: true and a list", why, levels={"1": True, "2": [3]})
    why = "59/2020 asks for 47 levels"
    yield of.document("document: the levels of 59/2020", why, levels=[3] * 47)
    some = dict.fromkeys(map(str, range(1, 20)), "2.5")
    yield of.document("document: one missing", "19 of 20", draft=False, levels=some)
    targets = {
        "index": "4.00001",
        "predicate": "Istimewa",
        "level": "3,5",
        "levels": {"1": "5.0001", "21": 3},
    }
    yield of.document("document: targets", "an index, a predicate, values of the scale", targets=targets)
    yield of.document(
        "document: a target as a number", "text, as every decimal", text=raw % '{}, "targets": {"index": 3.5}'
    )
    yield of.document(
        "document: a level of targets as a number", why, text=raw % '{}, "targets": {"level": 3.5}'
    )
    previous = {"instrument": "permenpanrb-59-2020", "levels": {"1": "3.25", "47": 5}}
    yield of.document(
        "document: the year before under another edition", "its levels are whole", previous=previous
    )


def results(of: Cases, draw: Draw) -> Iterator[Case]:
    instrument = of.instrument
    values = draw.values(instrument)
    values[0], values[1] = Fraction(13, 4), 4
    base = of.result(values)
    first = "indicators/0"
    yield of.forged(
        "verify: a value as a number",
        "decimals are text",
        changed(base, f"{first}/value", lambda _: Number("3.25")),
    )
    yield of.forged(
        "verify: a value with a comma",
        "decimals have a point",
        changed(base, f"{first}/value", lambda _: "3,25"),
    )
    why = "the same value, but a result is written in one form"
    yield of.forged(
        "verify: a value with a needless zero", why, changed(base, f"{first}/value", lambda _: "3.250")
    )
    yield of.forged(
        "verify: a forged value",
        "its contribution follows",
        changed(base, f"{first}/value", lambda _: "3.26"),
    )
    why = "3.25 is between two levels"
    named = changed(base, first, lambda row: Object([*row.entries, ("level_name", "Berkembang")]))
    yield of.forged("verify: a level name for a decimal", why, named)
    yield of.forged(
        "verify: another level name", "level 4", changed(base, "indicators/1/level_name", lambda _: "Unggul")
    )
    second = changed(base, "predicate/second_name", lambda _: "Rintisan")
    yield of.forged("verify: another second name", "the word of another edition", second)
    bare = changed(base, "predicate", lambda tree: left_out(tree, "second_name"))
    yield of.forged("verify: no second name", "every predicate has one", bare)
    yield of.forged(
        "verify: domains",
        "aspects stand directly under the index",
        changed(base, "domains", lambda _: [Object([])]),
    )
    aspect = changed(base, "aspects/2", lambda row: Object([*row.entries, ("domain", "1")]))
    yield of.forged("verify: an aspect with a domain", "there are none", aspect)
    yield of.forged("verify: no notices", "secondary figures, basis not defined", left_out(base, "notices"))
    revoked = changed(
        base, "instrument", lambda tree: Object([*tree.entries, ("revoked_by", "permenpanrb-1-2030")])
    )
    yield of.forged("verify: a revocation", "it is in force", revoked)
    yield of.forged(
        "verify: an index with two decimals",
        "the exact index has its own",
        changed(base, "index/decimal", lambda _: "3.25"),
    )
    yield of.bare("verify: a blank", "without a word on blanks it is missing", [*["2.5"] * 19, None])
    why = "no source that was read says what becomes of blanks"
    yield of.bare("verify: blanks as zero", why, [None, *["2.5"] * 19], blanks="zero")
    yield of.bare("verify: refused values", "each at its row", ["3,25", "0.9999", 6, "3.00000", *[3] * 16])
    met = of.result(
        values, targets={"index": "3.5", "level": "3.5", "predicate": "Unggul", "levels": {"1": "3.2501"}}
    )
    why = "3.25 is a ten-thousandth below 3.2501"
    yield of.forged("verify: a gap", why, changed(met, f"{first}/gap/decimal", lambda _: "0.0001"))
    yield of.forged("verify: a target", "as it was given", changed(met, f"{first}/target", lambda _: "3.25"))


def documents_accepted(instrument: Instrument) -> Iterator[Case]:
    of = Cases(instrument)
    scored = (
        "index",
        "decimal",
        "rounded",
        "value",
        "predicate",
        "borderline",
        "domains",
        "aspects",
        "aspects_rounded",
    )
    why = "text with up to four decimals, and whole numbers; written back without needless zeros, whole values as numbers"
    levels = [
        "1",
        "1.0",
        "1.0000",
        "5",
        "5.0000",
        1,
        5,
        "3.2500",
        "3.25",
        "4.1",
        "4.9999",
        "1.0001",
        *["2.5"] * 8,
    ]
    yield of.accepted("values in every form", why, *scored, levels=levels)
    why = "by printed number; (5 x 4 + 5 x 3.5) / 10 for aspect 1"
    levels = {str(n): 3 for n in range(3, 21)} | {"2": "3.5", "1": 4}
    yield of.accepted("values by printed number", why, *scored, levels=levels)
    yield of.accepted("a draft", "blanks stay blanks", levels=[None, "2.75", *[None] * 17, 5])
    why = "targets may be decimals; the predicate by its second name, written by its first"
    targets = {
        "index": "3.5000",
        "level": "3.50",
        "levels": {"20": "4.0", "1": "2.25"},
        "predicate": "unggul",
    }
    yield of.accepted("targets", why, targets=targets)
    previous = {"instrument": "permenpanrb-59-2020", "year": 2025, "levels": [3] * 47}
    yield of.accepted(
        "the year before under 59/2020", "two editions in one document", year=2026, previous=previous
    )
    why = "every value at the floor of Memuaskan: the floor belongs to it"
    yield of.accepted("on the floor of Memuaskan", why, *scored, levels=["4.0000"] * 20)
    why = "a ten-thousandth less everywhere: Sangat Baik, though it prints as 4.00"
    yield of.accepted("a ten-thousandth below Memuaskan", why, *scored, levels=["3.9999"] * 20)


def labels(instrument: Instrument) -> Iterator[Case]:
    of = Cases(instrument)
    yield of.find("Indeks Pemerintah Digital (Indeks Pemdi)", "the index")
    yield of.find("Indeks", "its kind alone")
    yield of.find("Data", "aspect 3")
    yield of.find("Penyelenggara", "aspect 2")
    yield of.find("Tata Kelola Pemdi", "indicator 1, without the opening words")
    yield of.find(
        "Tingkat Kematangan Keamanan Pemdi",
        "the opening words do not matter: aspect 4 and indicator 10 share the rest",
    )
    yield of.find("tingkat pengelolaan kepuasan pengguna layanan digital pemerintah", "indicator 20")
    yield of.find("Interoperabilitas Data", "indicator 18")
    yield of.find("Aspek 7", "by number")
    yield of.find("Domain 1", "there are no domains")
    yield of.find("Indikator 20", "by number")
    yield of.find("Indikator 21", "there are 20")
    yield of.find("Layanan Data Terbuka", "an indicator of 59/2020")
