"""PermenPANRB 59/2020: the 47 indicators in the order of the annex, their weights, and the predicates."""

from instrument import Aspect, Band, Domain, Indicator, Instrument, named
from names_59_2020 import ABOUT, ASPECTS, DOMAINS, INDICATORS, VARIANTS

# Number, weight in percent, name.
DOMAIN_TABLE = (
    Domain(1, "13.00", "Kebijakan Internal SPBE"),
    Domain(2, "25.00", "Tata Kelola SPBE"),
    Domain(3, "16.50", "Manajemen SPBE"),
    Domain(4, "45.50", "Layanan SPBE"),
)

# Number, domain, weight in percent, name.
ASPECT_TABLE = (
    Aspect(1, 1, "13.00", "Kebijakan Internal Tata Kelola SPBE"),
    Aspect(2, 2, "10.00", "Perencanaan Strategis SPBE"),
    Aspect(3, 2, "10.00", "Teknologi Informasi dan Komunikasi"),
    Aspect(4, 2, "5.00", "Penyelenggara SPBE"),
    Aspect(5, 3, "12.00", "Penerapan Manajemen SPBE"),
    Aspect(6, 3, "4.50", "Pelaksanaan Audit TIK"),
    Aspect(7, 4, "27.50", "Layanan Administrasi Pemerintahan Berbasis Elektronik"),
    Aspect(8, 4, "18.00", "Layanan Publik Berbasis Elektronik"),
)

# Number, aspect, weight in percent, capability, name.
INDICATOR_TABLE = (
    Indicator(1, 1, "1.30", "process", "Tingkat Kematangan Kebijakan Internal Arsitektur SPBE Instansi Pusat/Pemerintah Daerah"),
    Indicator(2, 1, "1.30", "process", "Tingkat Kematangan Kebijakan Internal Peta Rencana SPBE Instansi Pusat/Pemerintah Daerah"),
    Indicator(3, 1, "1.30", "process", "Tingkat Kematangan Kebijakan Internal Manajemen Data"),
    Indicator(4, 1, "1.30", "process", "Tingkat Kematangan Kebijakan Internal Pembangunan Aplikasi SPBE"),
    Indicator(5, 1, "1.30", "process", "Tingkat Kematangan Kebijakan Internal Layanan Pusat Data"),
    Indicator(6, 1, "1.30", "process", "Tingkat Kematangan Kebijakan Internal Layanan Jaringan Intra Instansi Pusat/Pemerintah Daerah"),
    Indicator(7, 1, "1.30", "process", "Tingkat Kematangan Kebijakan Internal Penggunaan Sistem Penghubung Layanan Instansi Pusat/Pemerintah Daerah"),
    Indicator(8, 1, "1.30", "process", "Tingkat Kematangan Kebijakan Internal Manajemen Keamanan Informasi"),
    Indicator(9, 1, "1.30", "process", "Tingkat Kematangan Kebijakan Internal Audit TIK"),
    Indicator(10, 1, "1.30", "process", "Tingkat Kematangan Kebijakan Internal Tim Koordinasi SPBE Instansi Pusat/Pemerintah Daerah"),
    Indicator(11, 2, "2.50", "process", "Tingkat Kematangan Arsitektur SPBE Instansi Pusat/Pemerintah Daerah"),
    Indicator(12, 2, "2.50", "process", "Tingkat Kematangan Peta Rencana SPBE Instansi Pusat/Pemerintah Daerah"),
    Indicator(13, 2, "2.50", "process", "Tingkat Kematangan Keterpaduan Rencana dan Anggaran SPBE"),
    Indicator(14, 2, "2.50", "process", "Tingkat Kematangan Inovasi Proses Bisnis SPBE"),
    Indicator(15, 3, "2.50", "process", "Tingkat Kematangan Pembangunan Aplikasi SPBE"),
    Indicator(16, 3, "2.50", "process", "Tingkat Kematangan Layanan Pusat Data"),
    Indicator(17, 3, "2.50", "process", "Tingkat Kematangan Layanan Jaringan Intra Instansi Pusat/Pemerintah Daerah"),
    Indicator(18, 3, "2.50", "process", "Tingkat Kematangan Penggunaan Sistem Penghubung Layanan Instansi Pusat/Pemerintah Daerah"),
    Indicator(19, 4, "2.50", "process", "Tingkat Kematangan Pelaksanaan Tim Koordinasi SPBE Instansi Pusat/Pemerintah Daerah"),
    Indicator(20, 4, "2.50", "process", "Tingkat Kematangan Kolaborasi Penerapan SPBE"),
    Indicator(21, 5, "1.50", "process", "Tingkat Kematangan Penerapan Manajemen Risiko SPBE"),
    Indicator(22, 5, "1.50", "process", "Tingkat Kematangan Penerapan Manajemen Keamanan Informasi"),
    Indicator(23, 5, "1.50", "process", "Tingkat Kematangan Penerapan Manajemen Data"),
    Indicator(24, 5, "1.50", "process", "Tingkat Kematangan Penerapan Manajemen Aset TIK"),
    Indicator(25, 5, "1.50", "process", "Tingkat Kematangan Penerapan Kompetensi Sumber Daya Manusia"),
    Indicator(26, 5, "1.50", "process", "Tingkat Kematangan Penerapan Manajemen Pengetahuan"),
    Indicator(27, 5, "1.50", "process", "Tingkat Kematangan Penerapan Manajemen Perubahan"),
    Indicator(28, 5, "1.50", "process", "Tingkat Kematangan Penerapan Manajemen Layanan SPBE"),
    Indicator(29, 6, "1.50", "process", "Tingkat Kematangan Pelaksanaan Audit Infrastruktur SPBE"),
    Indicator(30, 6, "1.50", "process", "Tingkat Kematangan Pelaksanaan Audit Aplikasi SPBE"),
    Indicator(31, 6, "1.50", "process", "Tingkat Kematangan Pelaksanaan Audit Keamanan SPBE"),
    Indicator(32, 7, "2.75", "service", "Tingkat Kematangan Layanan Perencanaan"),
    Indicator(33, 7, "2.75", "service", "Tingkat Kematangan Layanan Penganggaran"),
    Indicator(34, 7, "2.75", "service", "Tingkat Kematangan Layanan Keuangan"),
    Indicator(35, 7, "2.75", "service", "Tingkat Kematangan Layanan Pengadaan Barang dan Jasa"),
    Indicator(36, 7, "2.75", "service", "Tingkat Kematangan Layanan Kepegawaian"),
    Indicator(37, 7, "2.75", "service", "Tingkat Kematangan Layanan Kearsipan Dinamis"),
    Indicator(38, 7, "2.75", "service", "Tingkat Kematangan Layanan Pengelolaan Barang Milik Negara/Daerah"),
    Indicator(39, 7, "2.75", "service", "Tingkat Kematangan Layanan Pengawasan Internal Pemerintah"),
    Indicator(40, 7, "2.75", "service", "Tingkat Kematangan Layanan Akuntabilitas Kinerja Organisasi"),
    Indicator(41, 7, "2.75", "service", "Tingkat Kematangan Layanan Kinerja Pegawai"),
    Indicator(42, 8, "3.00", "service", "Tingkat Kematangan Layanan Pengaduan Pelayanan Publik"),
    Indicator(43, 8, "3.00", "service", "Tingkat Kematangan Layanan Data Terbuka"),
    Indicator(44, 8, "3.00", "service", "Tingkat Kematangan Jaringan Dokumentasi dan Informasi Hukum (JDIH)"),
    Indicator(45, 8, "3.00", "service", "Tingkat Kematangan Layanan Publik Sektor 1"),
    Indicator(46, 8, "3.00", "service", "Tingkat Kematangan Layanan Publik Sektor 2"),
    Indicator(47, 8, "3.00", "service", "Tingkat Kematangan Layanan Publik Sektor 3"),
)

BANDS = (
    Band("Memuaskan", "4.2", "Excellent"),
    Band("Sangat Baik", "3.5", "Very good"),
    Band("Baik", "2.6", "Good"),
    Band("Cukup", "1.8", "Fair"),
    Band("Kurang", None, "Poor"),
)

INSTRUMENT = Instrument(
    id="permenpanrb-59-2020",
    edition=1,
    lowest=1,
    highest=5,
    domains=named(DOMAIN_TABLE, "domain", DOMAINS, VARIANTS),
    aspects=named(ASPECT_TABLE, "aspect", ASPECTS, VARIANTS),
    indicators=named(INDICATOR_TABLE, "indicator", tuple(f"Maturity of {rest}" for rest in INDICATORS), VARIANTS),
    bands=BANDS,
    about=ABOUT,
)
