"""What everybody who sees a result has to know about its instrument."""

from collections.abc import Iterator

from instrument import Instrument

# Code, English, Indonesian.
Notice = tuple[str, str, str]


def notices(instrument: Instrument) -> Iterator[Notice]:
    about, id = instrument.about, instrument.id
    if about.revoked_by is not None:
        by = about.revoked_by
        yield "revoked", f"{id} has been revoked by {by}", f"{id} telah dicabut oleh {by}"
    if about.provenance == "secondary":
        yield (
            "secondary",
            f"the figures of {id} come from secondary sources and were not compared with the regulation's own text",
            f"angka-angka {id} berasal dari sumber sekunder dan belum dicocokkan dengan naskah peraturannya",
        )
    if about.provenance == "own":
        yield "own", f"{id} is not the instrument of a regulation", f"{id} bukan instrumen suatu peraturan"
    if "basis" in about.undefined:
        yield (
            "basis_undefined",
            "the sources that were read do not say whether the exact or the two-decimal index decides the predicate; "
            "unless asked otherwise, the exact one does",
            "sumber yang dibaca tidak menyebut apakah predikat ditentukan indeks eksak atau indeks dua desimal; "
            "kecuali diminta lain, yang dipakai indeks eksak",
        )
