"""Names of PermenPANRB 59/2020 beside the official ones of its rows: in English, as variants, and of levels.

The official Indonesian names stand in `permenpanrb_59_2020.py`. The English names are this project's translation:
no other source has them.
"""

from instrument import About, Capability, LevelName, Name, Tables

LEVELS = {
    "process": ("Rintisan", "Terkelola", "Terdefinisi", "Terpadu dan Terukur", "Optimum"),
    "service": ("Informasi", "Interaksi", "Transaksi", "Kolaborasi", "Optimum"),
}

# How the reports of 2021 call a level.
LEVEL_VARIANTS = {
    ("process", 3): ("Terstandardisasi",),
    ("process", 4): ("Terintegrasi dan Terukur",),
    ("service", 5): ("Optimalisasi",),
}


def capability(code: str, name: str) -> Capability:
    levels = (
        LevelName(level, Name(word), LEVEL_VARIANTS.get((code, level), ()))
        for level, word in enumerate(LEVELS[code], 1)
    )
    return Capability(code, Name(name), tuple(levels))


ABOUT = About(
    title=Name(
        "Peraturan Menteri PANRB Nomor 59 Tahun 2020 tentang Pemantauan dan Evaluasi Sistem Pemerintahan Berbasis Elektronik"
    ),
    citation="Berita Negara RI Tahun 2020 Nomor 994, Lampiran, Tabel 3 sampai 13",
    index_name=Name("Indeks SPBE", "SPBE index"),
    provenance="regulation",
    in_force_from="2021-01-01",
    years=(2021, 2025),
    revoked_by="permenpanrb-8-2026",
    capabilities=(
        capability("process", "Kapabilitas Proses"),
        capability("service", "Kapabilitas Layanan"),
    ),
    tables=Tables("Tabel 10", "Tabel 11", "Tabel 12"),
)

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
