"""Generated cases of definitions that break a rule, of every table; and several rules at once."""

from collections.abc import Iterator

from generated_definitions import NO_DOMAINS, OUT, refused, two_aspects
from suite import Case


def of_the_whole() -> Iterator[Case]:
    yield from of_whole()
    yield from of_weights()


def of_whole() -> Iterator[Case]:
    for id in (
        "ab",
        "a" * 65,
        "-contoh",
        "contoh-",
        "Contoh",
        "dinas contoh",
        "dinas_contoh",
        "dinas.contoh",
        "dinas-çontoh",
        "",
    ):
        yield refused(f"id {id!r}"[:40], "3 to 64 small letters, digits and inner hyphens", ("id", id))
    for key in ("title", "index_name"):
        yield refused(
            f"{key} without a letter", "a name is not empty; the path is that of the name", (key, "")
        )
    yield refused("a title with a line break", "a name is one line", ("title", "Instrumen\nContoh"))
    yield refused("a title with a blank at its end", "no blanks at its ends", ("title", "Instrumen Contoh "))
    yield refused(
        "an English title that is empty", "both are names", ("title", {"id": "Instrumen Contoh", "en": ""})
    )
    yield refused("a title of 301 bytes", "300 at most", ("title", "x" * 301))
    yield refused("a title of 151 letters of two bytes", "bytes are counted", ("title", "é" * 151))
    yield refused(
        "a citation with a tab",
        "one line, like a name; the path is its own",
        ("citation", "Surat\tKeputusan"),
    )
    for what, mark in (
        ("an escape", "\x1b"),
        ("a control character of eight bits", "\x9b"),
        ("a line separator", "\u2028"),
        ("a mark that turns text around", "\u202e"),
        ("an isolate that turns text around", "\u2066"),
        ("a mark from right to left", "\u200f"),
        ("a mark of Arabic letters", "\u061c"),
    ):
        yield refused(f"a title with {what}", "a name prints as it is written", ("title", f"Instrumen{mark}Contoh"))
        yield refused(
            f"another name with {what}", "it prints like a name", ("aspects/0/variants", ["Aturan", f"a{mark}b"])
        )
    yield refused("another name that is empty", "it is a name", ("indicators/0/variants", [""]))
    yield refused("a table with an escape", "its name prints like any other", ("tables", {"domain": "Tabel\x1b 11"}))
    yield refused("revoked by no id", "an instrument is named by its id", ("revoked_by", "PermenPANRB 8/2026"))
    for date in (
        "2021-1-1",
        "2021-13-01",
        "2021-00-10",
        "2021-01-32",
        "2021-01-00",
        "01-01-2021",
        "2021/01/01",
        "2021-01-01T00:00",
        "٢٠٢١-01-01",
        "",
    ):
        yield refused(f"date {date!r}", "year, month, day in digits", ("in_force_from", date))
    yield refused(
        "years that run backwards",
        "the first comes before the last; the path is that of the years",
        ("years", {"first": 2026, "last": 2025}),
    )
    for lowest, highest in ((5, 5), (5, 1), (0, 0), (100, 100)):
        scale = {"lowest": lowest, "highest": highest}
        yield refused(
            f"a scale from {lowest} to {highest}", "the lowest is below the highest", ("scale", scale)
        )
    for decimals in (5, 9):
        yield refused(f"a scale with {decimals} decimals", "four at most", ("scale/decimals", decimals))
    yield refused("no indicators", "and so no aspect has any", ("indicators", []))
    yield refused("one band", "two at least", ("bands", [{"name": "Baik"}]))
    yield refused("no bands", "two at least", ("bands", []))
    ten = [*({"name": f"P{at}", "floor": f"{1 + at / 4:g}"} for at in range(9, 0, -1)), {"name": "P0"}]
    yield refused("ten bands", "nine at most", ("bands", ten))
    yield refused(
        "a little too fine",
        "97 x 93 = 9,021 rows of two aspects x 10^6 x 10^6 is above 2^53",
        base=two_aspects(97, 93),
    )
    yield refused("much too fine", "121 x 120 x 10^6 x 10^6", base=two_aspects(121, 120))


def of_weights() -> Iterator[Case]:
    for weight in (
        "0",
        "0.0000",
        "100.0001",
        "101",
        "-1",
        "12.34567",
        "12,5",
        "1e1",
        "012",
        " 12",
        "12.",
        ".5",
        "",
        "25%",
        0,
        -25,
        101,
    ):
        why = "above 0, at most 100, at most four decimals; sums are not judged then"
        yield refused(f"weight {weight!r}", why, ("indicators/0/weight", weight))
    yield refused(
        "weights of domains below 100",
        "99 percent; and their aspects say something else",
        ("domains/0/weight", "39"),
    )
    yield refused(
        "weights of domains above 100",
        "each domain fits its aspects",
        ("domains/0/weight", "41"),
        ("aspects/0/weight", "41"),
        ("indicators/0/weight", "26"),
    )
    yield refused(
        "weights of aspects without domains",
        "the path is that of the aspects",
        *NO_DOMAINS,
        ("aspects/2/weight", "24"),
        ("indicators/4/weight", "24"),
    )
    yield refused(
        "aspects that do not add up to their domain",
        "35 + 24.9999",
        ("aspects/2/weight", "24.9999"),
        ("indicators/4/weight", "24.9999"),
    )
    yield refused(
        "indicators that do not add up to their aspect", "25 + 15.0001", ("indicators/1/weight", "15.0001")
    )
    yield refused(
        "mixed shares",
        "one states its weight, the other does not; whether they add up is not judged",
        ("indicators/2/weight", "1"),
    )
    yield refused("mixed shares, the other way round", "the first states none", ("indicators/0/weight", OUT))
    why = "every level of the tree has its own sum"
    yield refused(
        "sums wrong everywhere",
        why,
        ("domains/1/weight", "61"),
        ("aspects/1/weight", "36"),
        ("indicators/0/weight", "26"),
    )


def at_once() -> Iterator[Case]:
    five = (
        ("id", "Dinas"),
        ("aspects/0/name", ""),
        ("indicators/1/weight", "14"),
        ("bands/1/floor", "4"),
        ("scale", {"lowest": 1, "highest": 101}),
    )
    yield refused(
        "five mistakes, one of them in the document",
        "what the document says wrong comes first; then the whole, aspects, indicators, bands",
        *five,
    )
    rules = (
        ("in_force_from", "kemarin"),
        ("domains/0/number", "?"),
        ("aspects/2/weight", "24"),
        ("indicators/4/capability", "process"),
        ("bands/2/floor", "1"),
    )
    yield refused(
        "a mistake in every table",
        "the number of domain 1 is wrong, and nothing belongs to it any more",
        *rules,
    )
    whole = (
        ("id", "x"),
        ("title", ""),
        ("in_force_from", "x"),
        ("scale", {"lowest": 5, "highest": 5, "decimals": 5}),
        ("bands", []),
    )
    yield refused(
        "everything about the whole", "in the order of the rules", *whole, ("domains/0/weight", "41")
    )
    yield refused(
        "two rules of one row",
        "its name before its number",
        ("domains/0/name", ""),
        ("domains/0/number", "1.1.1.1.1"),
    )
    band = {"name": " ", "second_name": {"id": "Unggul", "en": "\n"}, "floor": "0"}
    yield refused(
        "three rules of one band",
        "its name, that it has a floor, where that lies; and the band above has none",
        ("bands/3", band),
    )
    nothing = {
        "format": "spbe-instrument/1",
        "id": "dinas-contoh",
        "title": "T",
        "scale": {"lowest": 1, "highest": 5},
        "aspects": [],
        "indicators": [],
        "bands": [],
    }
    yield refused("empty tables", "no indicators, no bands, no weights", base=nothing)
