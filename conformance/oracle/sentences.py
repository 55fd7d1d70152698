"""What a problem says, in English and Indonesian, and the place in front of it.

Sentences are a part of the suite: the same in every language that a library is written for.
"""

import unicodedata

from rule_sentences import RULES

Problem = dict[str, str | None]

EDITIONS = (
    "permenpanrb-5-2018",
    "permenpanrb-5-2018-two-services",
    "permenpanrb-5-2018-one-service",
    "permenpanrb-59-2020",
    "permenpanrb-8-2026",
)
"""The built-in instruments, as messages list them."""

SENTENCES: dict[str, tuple[str, str]] = {
    "wrong_kind": ("expected {expected}, not {found}", "seharusnya {expected}, bukan {found}"),
    "out_of_scale": (
        "level {given} is not in {lowest} to {highest}",
        "tingkat {given} di luar {lowest} sampai {highest}",
    ),
    # The same code, for a number that may have decimals: the target for the index.
    "out_of_scale/value": (
        "value {given} is not in {lowest} to {highest}",
        "nilai {given} di luar {lowest} sampai {highest}",
    ),
    "not_a_number": (
        "`{given}` is not a decimal number such as 3.25",
        "`{given}` bukan bilangan desimal seperti 3.25",
    ),
    "too_many_decimals": (
        "{given} has more than {decimals} decimals",
        "{given} memuat lebih dari {decimals} angka desimal",
    ),
    "unknown_indicator": (
        "{instrument} has no indicator `{given}`",
        "{instrument} tidak memuat indikator `{given}`",
    ),
    "duplicate_indicator": ("given more than once", "diberikan lebih dari satu kali"),
    "missing_indicator": ("no level given", "belum diberi tingkat"),
    "wrong_count": (
        "{given} {levels} given, {instrument} has {expected}",
        "diberikan {given} tingkat, {instrument} memuat {expected}",
    ),
    "wrong_count/fits": (
        "{given} {levels} given, {instrument} has {expected}; {given} would fit {fits}",
        "diberikan {given} tingkat, {instrument} memuat {expected}; {given} cocok untuk {fits}",
    ),
    "too_large": ("more than {limit} {measure}", "lebih dari {limit} {measure}"),
    "syntax": ("expected {expected}", "seharusnya {expected}"),
    "duplicate_key": ("key `{key}` is there more than once", "kunci `{key}` muncul lebih dari satu kali"),
    "unknown_key": ("unknown key `{key}`", "kunci `{key}` tidak dikenal"),
    "missing_key": ("key `{key}` is missing", "kunci `{key}` tidak ada"),
    "unknown_format": (
        "format `{given}` cannot be read here; expected {expected}",
        "format `{given}` tidak dapat dibaca di sini; seharusnya {expected}",
    ),
    "unknown_instrument": (
        "unknown instrument `{given}`; known: {known}",
        "instrumen `{given}` tidak dikenal; yang dikenal: {known}",
    ),
    "unknown_predicate": (
        "{instrument} has no predicate `{given}`",
        "{instrument} tidak memuat predikat `{given}`",
    ),
    "unknown_word": ("`{given}` is not one of {expected}", "`{given}` bukan salah satu dari {expected}"),
    "out_of_range": ("{given} is not in {lowest} to {highest}", "{given} di luar {lowest} sampai {highest}"),
    "differs": (
        "says {given}, but {derived} follows from the levels",
        "tertulis {given}, padahal dari tingkat yang ada diperoleh {derived}",
    ),
    "differs/missing": (
        "is missing; {derived} follows from the levels",
        "tidak ada; dari tingkat yang ada diperoleh {derived}",
    ),
    "code_character": (
        "character {position}, `{given}`, is in no assessment code",
        "karakter ke-{position}, `{given}`, tidak terdapat dalam kode penilaian",
    ),
    "code_length": (
        "a code of this kind has {expected} characters, not {given}",
        "kode jenis ini terdiri atas {expected} karakter, bukan {given}",
    ),
    "code_length/short": (
        "{given} characters are too few for an assessment code",
        "{given} karakter terlalu sedikit untuk kode penilaian",
    ),
    "code_edition": (
        "the code belongs to no edition known here",
        "kode ini milik edisi yang tidak dikenal di sini",
    ),
    "code_check": (
        "a character is wrong, or two have changed places",
        "ada karakter yang salah atau dua karakter yang tertukar",
    ),
    "code_value": ("the code stands for no assessment", "kode ini tidak menyatakan penilaian apa pun"),
    "not_defined": (
        "no source read for {instrument} defines {undefined}",
        "tidak ada sumber {instrument} yang dibaca yang mengatur {undefined}",
    ),
    "reserved_id": (
        "id `{given}` belongs to a built-in instrument, which says something else",
        "id `{given}` milik instrumen bawaan yang isinya lain",
    ),
    **RULES,
}

# Words for kinds of values, measures, and places in JSON. A fact that is one of them is put in by its word.
WORDS: dict[str, dict[str, tuple[str, str]]] = {
    "wrong_kind": {
        "whole": ("a whole number", "bilangan bulat"),
        "whole_or_decimal_text": (
            'a whole number or decimal text such as "3.25"',
            'bilangan bulat atau teks desimal seperti "3.25"',
        ),
        "decimals": ("a number with decimals", "bilangan desimal"),
        "large_number": ("a number that large", "bilangan sebesar itu"),
        "text": ("text", "teks"),
        "boolean": ("true or false", "benar atau salah"),
        "null": ("nothing", "kosong"),
        "list": ("a list", "daftar"),
        "object": ("an object", "objek"),
        "list_or_object": ("a list or an object", "daftar atau objek"),
        "text_or_object": ("text or an object", "teks atau objek"),
        "other": ("something else", "hal lain"),
    },
    "too_large": {
        "depth": ("lists and objects inside one another", "daftar dan objek yang bersarang"),
        "characters": ("characters", "karakter"),
        "digits": ("digits", "angka"),
        "rows": ("rows", "baris"),
    },
    "syntax": {
        "value": ("a value", "sebuah nilai"),
        "value_or_end": (
            "a value or the end of the list or object",
            "sebuah nilai atau akhir daftar atau objek",
        ),
        "comma_or_end": ("a comma or the end of the list or object", "koma atau akhir daftar atau objek"),
        "key": ("a key in double quotes", "kunci dalam tanda petik ganda"),
        "colon": ("a colon", "titik dua"),
        "digit": ("a digit", "angka"),
        "text": (
            "text in double quotes, with valid escapes",
            "teks dalam tanda petik ganda dengan escape yang benar",
        ),
        "end": ("the end of the document", "akhir dokumen"),
    },
    "not_defined": {"blanks": ("what becomes of blanks", "perlakuan atas indikator yang kosong")},
}


class Fault(Exception):
    """What is wrong, without where: a key of `SENTENCES`, and what its sentence names."""

    def __init__(self, what: str, **facts: object) -> None:
        super().__init__(what)
        self.what, self.facts = what, facts

    def sentence(self, language: int) -> str:
        words = WORDS.get(self.what, {})
        facts = {key: words[fact][language] if fact in words else fact for key, fact in self.facts.items()}
        if self.what.startswith("wrong_count"):
            facts["levels"] = "level" if facts["given"] == 1 else "levels"
        return SENTENCES[self.what][language].format(**facts)

    def problem(
        self,
        indicator: str | None = None,
        path: str | None = None,
        position: tuple[int, int] | None = None,
    ) -> Problem:
        """The place leads the sentence: the position, else the indicator, else the path."""
        english = indonesian = ""
        if position:
            line, column = position
            english, indonesian = f"line {line}, column {column}: ", f"baris {line}, kolom {column}: "
        elif indicator is not None:
            english, indonesian = f"indicator {indicator}: ", f"indikator {indicator}: "
        elif path:
            english = indonesian = f"{path}: "
        return {
            "code": self.what.partition("/")[0],
            "indicator": indicator,
            "path": path,
            "en": english + self.sentence(0),
            "id": indonesian + self.sentence(1),
        }


def visible(given: str) -> str:
    """Without characters that would move the cursor."""
    return "".join("\N{REPLACEMENT CHARACTER}" if unicodedata.category(c) == "Cc" else c for c in given)


def shortened(given: str) -> str:
    """What somebody gave, as a sentence shows it: 40 characters."""
    clean = visible(given[:40])
    return clean + "…" if len(given) > 40 else clean
