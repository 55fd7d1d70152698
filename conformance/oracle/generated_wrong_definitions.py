"""Generated cases of definitions whose document is wrong: its text, its keys, kinds of values, ids."""

import json
from collections.abc import Iterator

import exports
from generated_definitions import BASE, FINE, OUT, PROCESS, edited, refused
from suite import Case


def of_text() -> Iterator[Case]:
    yield refused("no document", "nothing", base="")
    yield refused(
        "a comma too many",
        "alone: nothing else can be judged",
        base='{"format": "spbe-instrument/1", "aspects": [],}',
    )
    yield refused("nesting without end", "33 lists", base="[" * 40 + "]" * 40)
    for text in ("[]", "null", '"spbe-instrument/1"', "3"):
        yield refused(f"the document {text}", "an instrument is an object", base=text)
    twice = json.dumps(BASE).replace(
        '"id": "dinas-contoh",', '"id": "dinas-contoh", "id": "dinas-lain", "Id": 1, "Id": 2,'
    )
    yield refused("keys twice", "the first of them counts; an unknown one is named once", base=twice)
    inside = json.dumps(BASE).replace('"number": "5",', '"number": "5", "number": "6",')
    yield refused("a key twice in a row", "at its row", base=inside)
    long = edited(BASE, ("title", "x" * 10_001))
    yield refused("a text without end", "10,000 characters; and no name is that long", base=long)
    digits = json.dumps(BASE).replace('"highest": 5', '"highest": ' + "5" * 41)
    yield refused("a number without end", "40 digits; and it is no end of a scale", base=digits)


def of_keys() -> Iterator[Case]:
    yield refused(
        "an empty object", "what has to be there, in the order of reading; scale and tables stand in", base={}
    )
    for key in ("format", "id", "title", "scale", "aspects", "indicators", "bands"):
        yield refused(f"the key {key} is not there", "it has to be", (key, OUT))
    for key in ("lowest", "highest"):
        yield refused(f"a scale without {key}", "both ends have to be there", (f"scale/{key}", OUT))
    for path in (
        "domains/0/name",
        "domains/0/weight",
        "aspects/2/number",
        "aspects/2/name",
        "aspects/2/weight",
    ):
        yield refused(f"no {path}", "every row has a number, a name, a weight", (path, OUT))
    for path in ("indicators/4/number", "indicators/4/name", "indicators/4/aspect", "bands/1/name"):
        yield refused(f"no {path}", "what hangs on it is not said again", (path, OUT))
    yield refused("a name without Indonesian", "the official one", ("title", {"en": "Example"}))
    yield refused("years without a first", "they begin", ("years", {"last": 2026}))
    for key in ("code", "name"):
        one = (("capabilities", [PROCESS]), ("indicators/0/capability", "process"))
        yield refused(
            f"a capability without {key}",
            "what hangs on it is not said again",
            *one,
            (f"capabilities/0/{key}", OUT),
        )
    for key in ("level", "name"):
        yield refused(
            f"a level without {key}",
            "both",
            ("capabilities", [PROCESS]),
            (f"capabilities/0/levels/0/{key}", OUT),
        )
    unknown = "a misspelt key would lose what it says"
    strange = BASE | {"Title": "x", "a/b~c": 1, "levels": []}
    yield refused("unknown keys of the whole", unknown, base=strange)
    for path in (
        "scale/steps",
        "domains/0/domain",
        "aspects/0/parent",
        "indicators/0/domain",
        "bands/0/ceiling",
        "years/until",
    ):
        edits = [("years", {"first": 2026})] if path.startswith("years") else []
        yield refused(f"an unknown key {path}", unknown, *edits, (path, "x"))
    named = (
        ("title", {"id": "Contoh", "fr": "Exemple"}),
        ("tables", {"domains": "Tabel 1"}),
        ("capabilities", [PROCESS]),
    )
    deep = (("capabilities/0/kode", "x"), ("capabilities/0/levels/1/nama", "x"))
    yield refused("unknown keys of names, tables, capabilities, levels", unknown, *named, *deep)


def of_stand_ins() -> Iterator[Case]:
    why = "what is wrong stands for itself: rules that hang on it are not judged, all others are"
    yield refused("no id and one band", why, ("id", OUT), ("bands", [{"name": "Baik"}]))
    yield refused(
        "a name without Indonesian and an empty aspect",
        why,
        ("bands/0/name", {"en": "Good"}),
        ("indicators/4/aspect", "2"),
        ("indicators/4/weight", OUT),
    )
    yield refused(
        "a wrong weight and a wrong name", why, ("aspects/0/weight", "empat puluh"), ("aspects/1/name", "")
    )
    yield refused("a wrong scale and a wrong order", why, ("scale", OUT), ("bands/0/floor", "2"))
    yield refused(
        "a wrong floor and another off the scale",
        "floors are not judged, names are",
        ("bands/0/floor", "tiga"),
        ("bands/1/floor", "9"),
        ("bands/1/name", ""),
    )
    yield refused("a wrong domain of an aspect", why, ("aspects/0/domain", 1))
    yield refused(
        "no number of a domain", "the aspects that name it have no fault", ("domains/0/number", OUT)
    )
    yield refused(
        "no number of an aspect", "the indicators that name it have no fault", ("aspects/0/number", OUT)
    )
    measured = (("capabilities", [PROCESS]), ("indicators/0/capability", "process"))
    yield refused(
        "capabilities of the wrong kind, and an indicator that has one",
        why,
        *measured,
        ("capabilities", "process"),
    )
    fine = (*FINE, ("bands", [{"name": "A", "floor": "3.5"}, {"name": "B", "floor": "3.25"}, {"name": "C"}]))
    yield refused(
        "wrong decimals of a scale, and a band that whole levels could jump",
        why,
        *fine,
        ("bands/1/floor", "3.4"),
        ("scale/decimals", "4"),
    )


def of_ids() -> Iterator[Case]:
    official = json.loads(exports.text_of("permenpanrb-8-2026"))
    why = "the id of a regulation whose figures are others"
    yield refused("the id of a regulation", why, ("id", "permenpanrb-59-2020"))
    moved = edited(official, ("indicators/5/weight", "4"), ("indicators/7/weight", "3"))
    yield refused("a regulation with two weights exchanged", why, base=moved)
    yield refused(
        "a regulation under another title", why, base=edited(official, ("title/id", "Indeks Pemdi"))
    )
    yield refused(
        "a regulation with its English title left out", why, base=edited(official, ("title/en", OUT))
    )
    yield refused(
        "a regulation with an unknown key",
        "nothing else is wrong with it",
        base=edited(official, ("note", "x")),
    )
    why = "last, and only where every rule holds"
    yield refused(
        "the id of a regulation, and a rule that does not hold",
        why,
        ("id", "permenpanrb-5-2018"),
        ("bands/1/floor", "4"),
    )
    yield refused(
        "a regulation of one's own",
        "only what is built in is from a regulation's text",
        ("provenance", "regulation"),
    )
    yield refused(
        "a regulation of one's own, with another problem", "last", ("provenance", "regulation"), ("extra", 1)
    )
