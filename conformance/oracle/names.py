"""Names of PermenPANRB 59/2020 beside the official ones: in English, as variants, and of levels and predicates.

The official Indonesian names stand in `permenpanrb_59_2020.py`. The English names are this project's translation:
no other source has them.
"""

import string
from collections.abc import Iterator

from instrument import Instrument

TITLE = "Peraturan Menteri PANRB Nomor 59 Tahun 2020 tentang Pemantauan dan Evaluasi Sistem Pemerintahan Berbasis Elektronik"
PROVENANCE, REVOKED_BY = "regulation", "permenpanrb-8-2026"

INDEX = ("Indeks SPBE", "SPBE index")

LEVELS = {
    "process": ("Rintisan", "Terkelola", "Terdefinisi", "Terpadu dan Terukur", "Optimum"),
    "service": ("Informasi", "Interaksi", "Transaksi", "Kolaborasi", "Optimum"),
}

PREDICATES = {
    "Memuaskan": "Excellent",
    "Sangat Baik": "Very good",
    "Baik": "Good",
    "Cukup": "Fair",
    "Kurang": "Poor",
}

# How other inputs spell a name.
VARIANTS = {
    "domain 1": ("Kebijakan SPBE",),
    "aspect 4": ("Penyelenggaraan SPBE",),
    "aspect 6": ("Audit TIK",),
    "indicator 13": ("Tingkat Kematangan Rencana dan Anggaran SPBE",),
    "indicator 19": ("Tingkat Kematangan Tim Koordinasi SPBE Instansi Pusat/Pemerintah Daerah",),
    "indicator 25": ("Tingkat Kematangan Penerapan Kompetensi Sumber Daya Manusia SPBE",),
    "indicator 44": ("Tingkat Kematangan Layanan Jaringan Dokumentasi dan Informasi Hukum (JDIH)",),
    "indicator 45": ("Tingkat Kematangan Layanan Publik Sektoral 1",),
    "indicator 46": ("Tingkat Kematangan Layanan Publik Sektoral 2",),
    "indicator 47": ("Tingkat Kematangan Layanan Publik Sektoral 3",),
}

DOMAINS = ("Internal SPBE policy", "SPBE governance", "SPBE management", "SPBE services")

ASPECTS = (
    "Internal policy on SPBE governance",
    "Strategic planning of SPBE",
    "Information and communication technology",
    "SPBE organisers",
    "Application of SPBE management",
    "Conduct of ICT audits",
    "Electronic administrative government services",
    "Electronic public services",
)

WHO = "of the central agency or local government"

# After "Maturity of".
INDICATORS = (
    f"internal policy on the SPBE architecture {WHO}",
    f"internal policy on the SPBE roadmap {WHO}",
    "internal policy on data management",
    "internal policy on the development of SPBE applications",
    "internal policy on data centre services",
    f"internal policy on intranet services {WHO}",
    f"internal policy on the use of the service bus {WHO}",
    "internal policy on information security management",
    "internal policy on ICT audit",
    f"internal policy on the SPBE coordination team {WHO}",
    f"the SPBE architecture {WHO}",
    f"the SPBE roadmap {WHO}",
    "the integration of SPBE plans and budgets",
    "SPBE business process innovation",
    "the development of SPBE applications",
    "data centre services",
    f"intranet services {WHO}",
    f"the use of the service bus {WHO}",
    f"the work of the SPBE coordination team {WHO}",
    "collaboration in applying SPBE",
    "the application of SPBE risk management",
    "the application of information security management",
    "the application of data management",
    "the application of ICT asset management",
    "the application of human resource competence",
    "the application of knowledge management",
    "the application of change management",
    "the application of SPBE service management",
    "the conduct of SPBE infrastructure audits",
    "the conduct of SPBE application audits",
    "the conduct of SPBE security audits",
    "planning services",
    "budgeting services",
    "finance services",
    "procurement services",
    "personnel services",
    "dynamic records services",
    "state and regional property management services",
    "internal government supervision services",
    "organisational performance accountability services",
    "employee performance services",
    "public service complaint services",
    "open data services",
    "the Legal Documentation and Information Network (JDIH)",
    "public services of sector 1",
    "public services of sector 2",
    "public services of sector 3",
)

# The words that start nearly every indicator, in both languages.
OPENINGS = (["tingkat", "kematangan"], ["maturity", "of"])
BLANKS = str.maketrans(dict.fromkeys(string.punctuation, " "))


def folded(label: str) -> str:
    """What spellings of one name have in common: words, without case, punctuation and the opening."""
    words = label.lower().translate(BLANKS).split()
    return " ".join(words[2:] if words[:2] in OPENINGS and len(words) > 2 else words)


def same_predicate(name: str, given: str) -> bool:
    return folded(given) in (folded(name), folded(PREDICATES[name]))


def labels(instrument: Instrument) -> Iterator[tuple[str, str]]:
    """Every node with every label it answers to."""
    yield from (("index", label) for label in ("Indeks", "Index", *INDEX))
    tables = (
        ("domain", "Domain", "Domain", instrument.domains, DOMAINS),
        ("aspect", "Aspek", "Aspect", instrument.aspects, ASPECTS),
        (
            "indicator",
            "Indikator",
            "Indicator",
            instrument.indicators,
            [f"Maturity of {rest}" for rest in INDICATORS],
        ),
    )
    for word, indonesian, english, rows, translated in tables:
        for row, translation in zip(rows, translated, strict=True):
            node = f"{word} {row.number}"
            names = (f"{indonesian} {row.number}", f"{english} {row.number}", row.name, translation)
            yield from ((node, label) for label in (*names, *VARIANTS.get(node, ())))


def find(instrument: Instrument, label: str) -> list[str]:
    """The nodes that a label means, in the order of the annex."""
    wanted = folded(label)
    return list(dict.fromkeys(node for node, known in labels(instrument) if folded(known) == wanted))
