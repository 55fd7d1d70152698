"""How labels find their nodes."""

import string
from collections.abc import Iterator

from instrument import Band, Instrument

# The words that start nearly every indicator, in both languages.
OPENINGS = (["tingkat", "kematangan"], ["maturity", "of"])
BLANKS = str.maketrans(dict.fromkeys(string.punctuation, " "))


def folded(label: str) -> str:
    """What spellings of one name have in common: words, without case, punctuation and the opening."""
    words = label.lower().translate(BLANKS).split()
    return " ".join(words[2:] if words[:2] in OPENINGS and len(words) > 2 else words)


def same_predicate(band: Band, given: str) -> bool:
    """By its name or its second name, in either language."""
    names = [band.name, band.english, *(band.second_name or ())]
    return folded(given) in [folded(name) for name in names if name is not None]


def labels(instrument: Instrument) -> Iterator[tuple[str, str]]:
    """Every node with every label it answers to."""
    of_index = ("Indeks", "Index", *instrument.about.index_name)
    yield from (("index", label) for label in of_index if label is not None)
    tables = (
        ("domain", "Domain", "Domain", instrument.domains),
        ("aspect", "Aspek", "Aspect", instrument.aspects),
        ("indicator", "Indikator", "Indicator", instrument.indicators),
    )
    for word, indonesian, english, rows in tables:
        for at, row in enumerate(rows, 1):
            printed = (f"{indonesian} {row.number}", f"{english} {row.number}")
            known = (*printed, row.name, row.english, *row.variants)
            yield from ((f"{word} {at}", label) for label in known if label is not None)


def find(instrument: Instrument, label: str) -> list[str]:
    """The nodes that a label means, in the order of the annex."""
    wanted = folded(label)
    return list(dict.fromkeys(node for node, known in labels(instrument) if folded(known) == wanted))
