"""PermenPANRB 5/2018: 35 indicators in the order of the annex; the last is answered for one to three services.

Sources are secondary: slides of the ministry, and two public applications. That the rows of an aspect weigh the same is
inferred from one complete published result (Kota Denpasar 2018).
"""

from instrument import About, Aspect, Band, Domain, Indicator, Instrument, Name

# Number, weight in percent, name.
DOMAINS = (
    Domain(1, "17", "Kebijakan Internal SPBE"),
    Domain(2, "28", "Tata Kelola SPBE"),
    Domain(3, "55", "Layanan SPBE"),
)

# Number, domain, weight in percent, name.
ASPECTS = (
    Aspect(1, 1, "7", "Kebijakan Internal Tata Kelola SPBE"),
    Aspect(2, 1, "10", "Kebijakan Internal Layanan SPBE"),
    Aspect(3, 2, "8", "Kelembagaan"),
    Aspect(4, 2, "8", "Strategi dan Perencanaan"),
    Aspect(5, 2, "12", "Teknologi Informasi dan Komunikasi"),
    Aspect(6, 3, "35", "Layanan Administrasi Pemerintahan Berbasis Elektronik"),
    Aspect(7, 3, "20", "Layanan Publik Berbasis Elektronik"),
)

# Aspect, name: the rows of an aspect weigh the same. Numbers run from 1.
ROWS = (
    (1, "Kebijakan Internal Tim Pengarah SPBE Instansi Pemerintah"),
    (1, "Kebijakan Internal Inovasi Proses Bisnis Terintegrasi"),
    (1, "Kebijakan Internal Rencana Induk SPBE Instansi Pemerintah"),
    (1, "Kebijakan Internal Anggaran dan Belanja TIK"),
    (1, "Kebijakan Internal Pengoperasian Pusat Data"),
    (1, "Kebijakan Internal Integrasi Sistem Aplikasi"),
    (1, "Kebijakan Internal Penggunaan Aplikasi Umum Berbagi Pakai"),
    (2, "Kebijakan Internal Layanan Naskah Dinas"),
    (2, "Kebijakan Internal Layanan Manajemen Kepegawaian"),
    (2, "Kebijakan Internal Layanan Manajemen Perencanaan dan Penganggaran"),
    (2, "Kebijakan Internal Layanan Manajemen Keuangan"),
    (2, "Kebijakan Internal Layanan Manajemen Kinerja"),
    (2, "Kebijakan Internal Layanan Pengadaan"),
    (2, "Kebijakan Internal Layanan Pengaduan Publik"),
    (2, "Kebijakan Internal Layanan Dokumentasi dan Informasi Hukum"),
    (2, "Kebijakan Internal Layanan Whistle Blowing System (WBS)"),
    (2, "Kebijakan Internal Layanan publik Instansi Pemerintah"),
    (3, "Tim Pengarah SPBE Instansi Pemerintah"),
    (3, "Inovasi Proses Bisnis Terintegrasi"),
    (4, "Rencana Induk SPBE Instansi Pemerintah"),
    (4, "Anggaran dan Belanja TIK"),
    (5, "Pengoperasian Pusat Data"),
    (5, "Integrasi Sistem Aplikasi"),
    (5, "Penggunaan Aplikasi Umum Berbagi Pakai"),
    (6, "Layanan Naskah Dinas"),
    (6, "Layanan Manajemen Kepegawaian"),
    (6, "Layanan Manajemen Perencanaan"),
    (6, "Layanan Manajemen Penganggaran"),
    (6, "Layanan Manajemen Keuangan"),
    (6, "Layanan Manajemen Kinerja"),
    (6, "Layanan Pengadaan"),
    (7, "Layanan Pengaduan Publik"),
    (7, "Layanan Dokumentasi dan Informasi Hukum"),
    (7, "Layanan Whistle-Blowing System"),
    (7, "Layanan Publik Instansi Pemerintah"),
)

BANDS = (
    Band("Memuaskan", "4.2", "Excellent"),
    Band("Sangat Baik", "3.5", "Very good"),
    Band("Baik", "2.6", "Good"),
    Band("Cukup", "1.8", "Fair"),
    Band("Kurang", None, "Poor"),
)

ABOUT = About(
    title=Name(
        "Peraturan Menteri PANRB Nomor 5 Tahun 2018 tentang Pedoman Evaluasi Sistem Pemerintahan Berbasis Elektronik"
    ),
    citation="Berita Negara RI Tahun 2018 Nomor 154",
    index_name=Name("Indeks SPBE", "SPBE index"),
    provenance="secondary",
    undefined=("basis", "blanks"),
    years=(2018, 2020),
    revoked_by="permenpanrb-59-2020",
)


def for_services(services: int, id: str, edition: int) -> Instrument:
    """With the last indicator answered for so many services: 35, 35-2, 35-3."""
    aspect, name = ROWS[-1]
    numbers = [*range(1, 36), *(f"35-{service}" for service in range(2, services + 1))]
    rows = (*ROWS, *[(aspect, name)] * (services - 1))
    indicators = (
        Indicator(number, aspect, None, None, name) for number, (aspect, name) in zip(numbers, rows, strict=True)
    )
    return Instrument(
        id=id,
        edition=edition,
        lowest=0,
        highest=5,
        domains=DOMAINS,
        aspects=ASPECTS,
        indicators=tuple(indicators),
        bands=BANDS,
        about=ABOUT,
    )


THREE = for_services(3, "permenpanrb-5-2018", 2)
TWO = for_services(2, "permenpanrb-5-2018-two-services", 3)
ONE = for_services(1, "permenpanrb-5-2018-one-service", 4)
