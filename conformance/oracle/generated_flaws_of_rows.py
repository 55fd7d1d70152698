"""Generated cases of definitions that break a rule of rows, bands or capabilities."""

from collections.abc import Iterator

from generated_definitions import FINE, NO_DOMAINS, OUT, PROCESS, refused
from suite import Case


def of_rows() -> Iterator[Case]:
    for table in ("domains", "aspects", "indicators"):
        yield refused(f"{table}: an empty name", "a name is not empty", (f"{table}/1/name", ""))
        yield refused(
            f"{table}: an English name with a blank in front",
            "both are names",
            (f"{table}/0/name", {"id": "Satu", "en": " One"}),
        )
    for number in ("", "123456789", "-1", ".1", "1 2", "1/2", "1_2", "á"):
        yield refused(
            f"number {number!r}",
            "up to 8 letters, digits, points and hyphens, a letter or digit first",
            ("indicators/4/number", number),
        )
    yield refused(
        "an indicator's number twice", "the second is said to be wrong", ("indicators/4/number", "1")
    )
    yield refused(
        "an indicator's number three times",
        "the second and the third",
        ("indicators/2/number", "1"),
        ("indicators/4/number", "1"),
    )
    twice = (("aspects/1/number", "1"), ("indicators/2/aspect", "1"), ("indicators/3/aspect", "1"))
    why = "rows belong to the first with a number: the second is empty, the first has too much"
    yield refused("an aspect's number twice", why, *twice)
    yield refused(
        "a domain's number twice",
        "as with aspects",
        ("domains/1/number", "1"),
        ("aspects/1/domain", "1"),
        ("aspects/2/domain", "1"),
    )
    why = "a row that belongs to nothing: sums are not judged, nor is the order of the rows after it"
    yield refused("an aspect of no domain that exists", why, ("aspects/1/domain", "9"))
    yield refused("an aspect that says no domain", "there are domains", ("aspects/1/domain", OUT))
    yield refused(
        "an aspect that says a domain where there are none",
        "there are no domains",
        *NO_DOMAINS,
        ("aspects/1/domain", "1"),
    )
    yield refused("an indicator of no aspect that exists", why, ("indicators/1/aspect", "9"))
    yield refused(
        "the last indicator of no aspect that exists",
        "so the last aspect is empty",
        ("indicators/4/aspect", "9"),
    )
    yield refused(
        "an aspect with a zero in front",
        "numbers are compared letter by letter",
        ("indicators/4/aspect", "03"),
    )
    yield refused(
        "a domain without aspects",
        "it would have a weight and no value",
        ("domains/2", {"number": "3", "name": "Kosong", "weight": "1"}),
        ("domains/1/weight", "59"),
        ("aspects/2/weight", "24"),
        ("indicators/4/weight", "24"),
    )
    yield refused(
        "an aspect without indicators",
        "it would have a weight and no value",
        ("aspects/3", {"number": "4", "domain": "2", "name": "Kosong", "weight": "1"}),
        ("aspects/2/weight", "24"),
        ("indicators/4/weight", "24"),
    )
    yield refused(
        "aspects out of order",
        "the second domain's before the first's",
        ("aspects/0/domain", "2"),
        ("aspects/0/weight", "35"),
        ("aspects/1/domain", "1"),
        ("aspects/1/weight", "40"),
        ("indicators/0/weight", "20"),
    )
    yield refused(
        "indicators out of order",
        "one of aspect 1 after aspect 2",
        ("indicators/1/aspect", "2"),
        ("indicators/1/weight", OUT),
        ("indicators/2/aspect", "1"),
        ("indicators/2/weight", "15"),
    )
    yield refused(
        "indicators in reverse order",
        "each but the first stands behind a later one",
        *((f"indicators/{at}/aspect", aspect) for at, aspect in enumerate("32211")),
    )
    yield refused(
        "a capability that does not exist", "there are none", ("indicators/0/capability", "process")
    )


def of_bands() -> Iterator[Case]:
    yield refused("a band's empty name", "a name is not empty", ("bands/1/name", ""))
    yield refused(
        "a band's empty second name", "a name is not empty; the path is its own", ("bands/1/second_name", "")
    )
    yield refused("a floor of the lowest band", "it takes what is below all floors", ("bands/2/floor", "1.5"))
    yield refused("no floor of a higher band", "only the lowest has none", ("bands/1/floor", OUT))
    yield refused(
        "no floor at all", "every band but the lowest", ("bands/0/floor", OUT), ("bands/1/floor", OUT)
    )
    for floor in ("5.0001", "1", "0.5", "100"):
        yield refused(
            f"a floor at {floor}", "above the lowest value, at most the highest", ("bands/0/floor", floor)
        )
    yield refused(
        "floors that rise", "from the highest band down", ("bands/0/floor", "2.5"), ("bands/1/floor", "3.5")
    )
    yield refused("two bands with one floor", "the second is empty", ("bands/1/floor", "3.5"))
    narrow = [{"name": "A", "floor": "3.5"}, {"name": "B", "floor": "3.4"}, {"name": "C"}]
    why = "weights of four decimals: four million sums, steps of up to 0.25, and a band of 0.1"
    yield refused("a narrow band among many sums", why, *FINE, ("bands", narrow))
    just = [{"name": "A", "floor": "3.5"}, {"name": "B", "floor": "3.2501"}, {"name": "C"}]
    yield refused("a band a little too narrow", "0.2499 beside a step of 0.25", *FINE, ("bands", just))
    yield refused(
        "two narrow bands",
        "each is named",
        *FINE,
        ("bands", [*narrow[:2], {"name": "D", "floor": "3.3"}, {"name": "C"}]),
    )


def of_capabilities() -> Iterator[Case]:
    one = (("capabilities", [PROCESS]),)
    yield refused("a capability's empty name", "a name is not empty", *one, ("capabilities/0/name", ""))
    for code in ("Process", "a b", "pr", ""):
        yield refused(
            f"code {code!r}",
            "a word like an id; the path is that of the code",
            *one,
            ("capabilities/0/code", code),
        )
    yield refused(
        "a level's empty name",
        "the path is that of the level's name",
        *one,
        ("capabilities/0/levels/2/name", ""),
    )
    yield refused(
        "a level's empty meaning",
        "the path is that of its meaning",
        *one,
        ("capabilities/0/levels/4/meaning", ""),
    )
    yield refused(
        "a level left out", "every level of the scale, or none", *one, ("capabilities/0/levels/2", OUT)
    )
    yield refused(
        "a level too many",
        "the scale ends at 5",
        *one,
        ("capabilities/0/levels/5", {"level": 6, "name": "Enam"}),
    )
    yield refused(
        "levels out of order",
        "lowest first",
        *one,
        ("capabilities/0/levels/0/level", 2),
        ("capabilities/0/levels/1/level", 1),
    )
    yield refused(
        "levels of another scale",
        "0 to 4",
        *one,
        *((f"capabilities/0/levels/{at}/level", at) for at in range(5)),
    )
    other = {"code": "service", "name": "Kapabilitas Layanan"}
    yield refused(
        "another capability that does not exist",
        "codes are compared letter by letter",
        ("capabilities", [other]),
        ("indicators/0/capability", "Service"),
    )
