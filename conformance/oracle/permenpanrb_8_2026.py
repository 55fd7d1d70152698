"""PermenPANRB 8/2026 (Pemdi): 20 indicators under seven aspects, which stand directly under the index.

Sources are secondary: two public summaries, which agree. Values may have up to four decimals.
"""

from instrument import About, Aspect, Band, Capability, Indicator, Instrument, LevelName, Name

# Number, no domain, weight in percent, name.
ASPECTS = (
    Aspect(1, None, "10", "Tata Kelola dan Manajemen"),
    Aspect(2, None, "10", "Penyelenggara"),
    Aspect(3, None, "15", "Data"),
    Aspect(4, None, "15", "Keamanan Pemdi"),
    Aspect(5, None, "10", "Teknologi Pemdi"),
    Aspect(6, None, "15", "Keterpaduan Layanan Digital Pemerintah"),
    Aspect(7, None, "25", "Kepuasan Pengguna Layanan Digital Pemerintah"),
)

# Number, aspect, weight in percent, capability, name.
INDICATORS = (
    Indicator(1, 1, "5", "maturity", "Tingkat Kematangan Tata Kelola Pemdi"),
    Indicator(2, 1, "5", "maturity", "Tingkat Kematangan Manajemen Layanan Digital Pemerintah"),
    Indicator(3, 2, "5", "maturity", "Tingkat Kematangan Sumber Daya Manusia Pemdi"),
    Indicator(4, 2, "5", "maturity", "Tingkat Kematangan Kolaborasi Pemdi"),
    Indicator(5, 3, "5", "maturity", "Tingkat Kematangan Tata Kelola Data"),
    Indicator(6, 3, "3", "maturity", "Tingkat Kematangan Penyelenggaraan Informasi Geospasial"),
    Indicator(7, 3, "3", "maturity", "Tingkat Kematangan Pembangunan Statistik"),
    Indicator(8, 3, "4", "maturity", "Tingkat Kematangan Pelindungan Data Pribadi"),
    Indicator(9, 4, "4", "maturity", "Tingkat Kematangan Pelaksanaan Audit Keamanan Pemdi dan Teknologi Pemdi"),
    Indicator(10, 4, "4", "maturity", "Tingkat Kematangan Keamanan Pemdi"),
    Indicator(11, 4, "3", "maturity", "Tingkat Kematangan Penerapan Kriptografi untuk Keamanan Data"),
    Indicator(12, 4, "4", "maturity", "Tingkat Kematangan Kapabilitas Penanganan Insiden Siber"),
    Indicator(13, 5, "5", "maturity", "Tingkat Kematangan Aplikasi Pemdi"),
    Indicator(14, 5, "5", "maturity", "Tingkat Kematangan Infrastruktur Pemdi"),
    Indicator(15, 6, "4", "maturity", "Keterpaduan Proses Bisnis Pemdi Lintas Unit dan Instansi"),
    Indicator(16, 6, "4", "maturity", "Integrasi Aplikasi"),
    Indicator(17, 6, "4", "maturity", "Portal Layanan Digital Pemerintah"),
    Indicator(18, 6, "3", "maturity", "Interoperabilitas Data"),
    Indicator(19, 7, "10", "maturity", "Fasilitas Dukungan Pengguna Layanan Digital Pemerintah"),
    Indicator(20, 7, "15", "maturity", "Tingkat Pengelolaan Kepuasan Pengguna Layanan Digital Pemerintah"),
)

# A predicate is also called by the name of a level.
LEVELS = ("Merintis", "Membangun", "Berkembang", "Melembaga", "Unggul")

BANDS = (
    Band("Memuaskan", "4.00", "Excellent", Name("Unggul")),
    Band("Sangat Baik", "3.50", "Very good", Name("Melembaga")),
    Band("Baik", "2.50", "Good", Name("Berkembang")),
    Band("Cukup", "1.50", "Fair", Name("Membangun")),
    Band("Kurang", None, "Poor", Name("Merintis")),
)

INSTRUMENT = Instrument(
    id="permenpanrb-8-2026",
    edition=5,
    lowest=1,
    highest=5,
    decimals=4,
    domains=(),
    aspects=ASPECTS,
    indicators=INDICATORS,
    bands=BANDS,
    about=About(
        title=Name(
            "Peraturan Menteri PANRB Nomor 8 Tahun 2026 tentang Evaluasi Kinerja Pemerintah Digital (Pemdi)"
        ),
        citation="Berita Negara RI Tahun 2026 Nomor 364, ditetapkan 1 Juni 2026, diundangkan 5 Juni 2026",
        index_name=Name("Indeks Pemerintah Digital (Indeks Pemdi)"),
        provenance="secondary",
        undefined=("basis", "blanks", "wording"),
        years=(2026, None),
        capabilities=(
            Capability(
                "maturity",
                Name("Tingkat Kematangan"),
                tuple(LevelName(level, Name(name)) for level, name in enumerate(LEVELS, 1)),
            ),
        ),
    ),
)
