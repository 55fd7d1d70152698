//! PermenPANRB 59/2020: 4 domains, 8 aspects, 47 indicators.
//!
//! One line per row of the annex, in its order; numbers as printed. Tables 3 to
//! 13 of the annex give the structure, the weights, the levels, worked examples
//! (10 to 12) and the predicates. English names and the one-line meanings of the
//! levels are this project's own. This file holds no logic.

use super::rows::{aspect, band, capability, domain, indicator, level, lowest_band, rows, text};
use crate::band::Band;
use crate::annex::{Aspect, Capability, Domain, Indicator, LevelName, Parts, Provenance};
use crate::instrument::Instrument;
use crate::name::{Name, Text};
use crate::node::Node;
use crate::scale::Scale;

/// The instrument of PermenPANRB 59/2020, for the evaluations of 2021 to 2025.
///
/// Revoked by PermenPANRB 8/2026.
///
/// Source: Peraturan Menteri PANRB Nomor 59 Tahun 2020, annex, tables 3 to 13;
/// Berita Negara RI Tahun 2020 Nomor 994.
pub static PERMENPANRB_59_2020: Instrument = Instrument::official(&PARTS, &UNITS);

static UNITS: [i64; 60] = PARTS.units();

static PARTS: Parts = Parts {
    id: text("permenpanrb-59-2020"),
    title: Name::both(
        "Peraturan Menteri PANRB Nomor 59 Tahun 2020 tentang Pemantauan dan Evaluasi Sistem Pemerintahan Berbasis Elektronik",
        "Regulation of the Minister of Administrative and Bureaucratic Reform No. 59 of 2020 on the monitoring and evaluation of the electronic-based government system",
    ),
    citation: text("Berita Negara RI Tahun 2020 Nomor 994, Lampiran, Tabel 3 sampai 13"),
    index_name: Name::both("Indeks SPBE", "SPBE index"),
    provenance: Provenance::Regulation,
    undefined: rows(&[]),
    in_force_from: Some(text("2021-01-01")),
    years: Some((2021, Some(2025))),
    revoked_by: Some(text("permenpanrb-8-2026")),
    scale: Scale { lowest: 1, highest: 5, decimals: 0 },
    capabilities: rows(&CAPABILITIES),
    domains: rows(&DOMAINS),
    aspects: rows(&ASPECTS),
    indicators: rows(&INDICATORS),
    bands: rows(&BANDS),
    tables: rows(&TABLES),
};

// The worked examples whose layout a working follows.
static TABLES: [(Node, Text); 3] =
    [(Node::Aspect(1), text("Tabel 10")), (Node::Domain(1), text("Tabel 11")), (Node::Index, text("Tabel 12"))];

static BANDS: [Band; 5] = [
    band("Memuaskan", "Excellent", "4.2"),
    band("Sangat Baik", "Very good", "3.5"),
    band("Baik", "Good", "2.6"),
    band("Cukup", "Fair", "1.8"),
    lowest_band("Kurang", "Poor"),
];

static CAPABILITIES: [Capability; 2] = [
    capability("process", "Kapabilitas Proses", "Process capability", &PROCESS_LEVELS),
    capability("service", "Kapabilitas Layanan", "Service capability", &SERVICE_LEVELS),
];
const PROCESS: usize = 1;
const SERVICE: usize = 2;

static PROCESS_LEVELS: [LevelName; 5] = [
    level(1, "Rintisan", "Initial", &[], "Aturan baru berupa konsep; pekerjaan berjalan tanpa pola tetap", "Rules exist only as a concept; work is ad hoc"),
    level(2, "Terkelola", "Managed", &[], "Aturan berlaku untuk sebagian kebutuhan; pengelolaan dasar terdokumentasi", "Rules are in force for part of the needs; basic management is documented"),
    level(3, "Terdefinisi", "Defined", &["Terstandardisasi"], "Aturan mencakup seluruh kebutuhan; pekerjaan sepenuhnya baku", "Rules cover all needs; work is fully standardised"),
    level(4, "Terpadu dan Terukur", "Integrated and measured", &["Terintegrasi dan Terukur"], "Aturan mencakup hubungan antarinstansi; hasil diukur dengan angka", "Rules cover relations between agencies; results are measured in numbers"),
    level(5, "Optimum", "Optimum", &[], "Aturan ditinjau menurut perubahan; perbaikan berjalan terus-menerus", "Rules are reviewed against change; improvement is continuous"),
];

static SERVICE_LEVELS: [LevelName; 5] = [
    level(1, "Informasi", "Information", &[], "Layanan memberi informasi satu arah", "The service gives information one way"),
    level(2, "Interaksi", "Interaction", &[], "Layanan bertukar informasi dua arah", "The service exchanges information both ways"),
    level(3, "Transaksi", "Transaction", &[], "Layanan mempertukarkan informasi dan menyelesaikan urusan", "The service exchanges information and completes transactions"),
    level(4, "Kolaborasi", "Collaboration", &[], "Layanan terpadu dengan layanan lain", "The service is integrated with other services"),
    level(5, "Optimum", "Optimum", &["Optimalisasi"], "Layanan menyesuaikan diri dengan perubahan", "The service adapts to change"),
];

// Number, weight in percent, name.
static DOMAINS: [Domain; 4] = [
    domain("1", "13.00", "Kebijakan Internal SPBE", "Internal SPBE policy", &["Kebijakan SPBE"]),
    domain("2", "25.00", "Tata Kelola SPBE", "SPBE governance", &[]),
    domain("3", "16.50", "Manajemen SPBE", "SPBE management", &[]),
    domain("4", "45.50", "Layanan SPBE", "SPBE services", &[]),
];

// Number, domain, weight in percent, name.
static ASPECTS: [Aspect; 8] = [
    aspect("1", Some(1), "13.00", "Kebijakan Internal Tata Kelola SPBE", "Internal policy on SPBE governance", &[]),
    aspect("2", Some(2), "10.00", "Perencanaan Strategis SPBE", "Strategic planning of SPBE", &[]),
    aspect("3", Some(2), "10.00", "Teknologi Informasi dan Komunikasi", "Information and communication technology", &[]),
    aspect("4", Some(2), "5.00", "Penyelenggara SPBE", "SPBE organisers", &["Penyelenggaraan SPBE"]),
    aspect("5", Some(3), "12.00", "Penerapan Manajemen SPBE", "Application of SPBE management", &[]),
    aspect("6", Some(3), "4.50", "Pelaksanaan Audit TIK", "Conduct of ICT audits", &["Audit TIK"]),
    aspect("7", Some(4), "27.50", "Layanan Administrasi Pemerintahan Berbasis Elektronik", "Electronic administrative government services", &[]),
    aspect("8", Some(4), "18.00", "Layanan Publik Berbasis Elektronik", "Electronic public services", &[]),
];

// Number, aspect, weight in percent, capability, name.
static INDICATORS: [Indicator; 47] = [
    indicator("1", 1, "1.30", PROCESS, "Tingkat Kematangan Kebijakan Internal Arsitektur SPBE Instansi Pusat/Pemerintah Daerah", "Maturity of internal policy on the SPBE architecture of the central agency or local government", &[]),
    indicator("2", 1, "1.30", PROCESS, "Tingkat Kematangan Kebijakan Internal Peta Rencana SPBE Instansi Pusat/Pemerintah Daerah", "Maturity of internal policy on the SPBE roadmap of the central agency or local government", &[]),
    indicator("3", 1, "1.30", PROCESS, "Tingkat Kematangan Kebijakan Internal Manajemen Data", "Maturity of internal policy on data management", &[]),
    indicator("4", 1, "1.30", PROCESS, "Tingkat Kematangan Kebijakan Internal Pembangunan Aplikasi SPBE", "Maturity of internal policy on the development of SPBE applications", &[]),
    indicator("5", 1, "1.30", PROCESS, "Tingkat Kematangan Kebijakan Internal Layanan Pusat Data", "Maturity of internal policy on data centre services", &[]),
    indicator("6", 1, "1.30", PROCESS, "Tingkat Kematangan Kebijakan Internal Layanan Jaringan Intra Instansi Pusat/Pemerintah Daerah", "Maturity of internal policy on intranet services of the central agency or local government", &[]),
    indicator("7", 1, "1.30", PROCESS, "Tingkat Kematangan Kebijakan Internal Penggunaan Sistem Penghubung Layanan Instansi Pusat/Pemerintah Daerah", "Maturity of internal policy on the use of the service bus of the central agency or local government", &[]),
    indicator("8", 1, "1.30", PROCESS, "Tingkat Kematangan Kebijakan Internal Manajemen Keamanan Informasi", "Maturity of internal policy on information security management", &[]),
    indicator("9", 1, "1.30", PROCESS, "Tingkat Kematangan Kebijakan Internal Audit TIK", "Maturity of internal policy on ICT audit", &[]),
    indicator("10", 1, "1.30", PROCESS, "Tingkat Kematangan Kebijakan Internal Tim Koordinasi SPBE Instansi Pusat/Pemerintah Daerah", "Maturity of internal policy on the SPBE coordination team of the central agency or local government", &[]),
    indicator("11", 2, "2.50", PROCESS, "Tingkat Kematangan Arsitektur SPBE Instansi Pusat/Pemerintah Daerah", "Maturity of the SPBE architecture of the central agency or local government", &[]),
    indicator("12", 2, "2.50", PROCESS, "Tingkat Kematangan Peta Rencana SPBE Instansi Pusat/Pemerintah Daerah", "Maturity of the SPBE roadmap of the central agency or local government", &[]),
    indicator("13", 2, "2.50", PROCESS, "Tingkat Kematangan Keterpaduan Rencana dan Anggaran SPBE", "Maturity of the integration of SPBE plans and budgets", &["Tingkat Kematangan Rencana dan Anggaran SPBE"]),
    indicator("14", 2, "2.50", PROCESS, "Tingkat Kematangan Inovasi Proses Bisnis SPBE", "Maturity of SPBE business process innovation", &[]),
    indicator("15", 3, "2.50", PROCESS, "Tingkat Kematangan Pembangunan Aplikasi SPBE", "Maturity of the development of SPBE applications", &[]),
    indicator("16", 3, "2.50", PROCESS, "Tingkat Kematangan Layanan Pusat Data", "Maturity of data centre services", &[]),
    indicator("17", 3, "2.50", PROCESS, "Tingkat Kematangan Layanan Jaringan Intra Instansi Pusat/Pemerintah Daerah", "Maturity of intranet services of the central agency or local government", &[]),
    indicator("18", 3, "2.50", PROCESS, "Tingkat Kematangan Penggunaan Sistem Penghubung Layanan Instansi Pusat/Pemerintah Daerah", "Maturity of the use of the service bus of the central agency or local government", &[]),
    indicator("19", 4, "2.50", PROCESS, "Tingkat Kematangan Pelaksanaan Tim Koordinasi SPBE Instansi Pusat/Pemerintah Daerah", "Maturity of the work of the SPBE coordination team of the central agency or local government", &["Tingkat Kematangan Tim Koordinasi SPBE Instansi Pusat/Pemerintah Daerah"]),
    indicator("20", 4, "2.50", PROCESS, "Tingkat Kematangan Kolaborasi Penerapan SPBE", "Maturity of collaboration in applying SPBE", &[]),
    indicator("21", 5, "1.50", PROCESS, "Tingkat Kematangan Penerapan Manajemen Risiko SPBE", "Maturity of the application of SPBE risk management", &[]),
    indicator("22", 5, "1.50", PROCESS, "Tingkat Kematangan Penerapan Manajemen Keamanan Informasi", "Maturity of the application of information security management", &[]),
    indicator("23", 5, "1.50", PROCESS, "Tingkat Kematangan Penerapan Manajemen Data", "Maturity of the application of data management", &[]),
    indicator("24", 5, "1.50", PROCESS, "Tingkat Kematangan Penerapan Manajemen Aset TIK", "Maturity of the application of ICT asset management", &[]),
    indicator("25", 5, "1.50", PROCESS, "Tingkat Kematangan Penerapan Kompetensi Sumber Daya Manusia", "Maturity of the application of human resource competence", &["Tingkat Kematangan Penerapan Kompetensi Sumber Daya Manusia SPBE"]),
    indicator("26", 5, "1.50", PROCESS, "Tingkat Kematangan Penerapan Manajemen Pengetahuan", "Maturity of the application of knowledge management", &[]),
    indicator("27", 5, "1.50", PROCESS, "Tingkat Kematangan Penerapan Manajemen Perubahan", "Maturity of the application of change management", &[]),
    indicator("28", 5, "1.50", PROCESS, "Tingkat Kematangan Penerapan Manajemen Layanan SPBE", "Maturity of the application of SPBE service management", &[]),
    indicator("29", 6, "1.50", PROCESS, "Tingkat Kematangan Pelaksanaan Audit Infrastruktur SPBE", "Maturity of the conduct of SPBE infrastructure audits", &[]),
    indicator("30", 6, "1.50", PROCESS, "Tingkat Kematangan Pelaksanaan Audit Aplikasi SPBE", "Maturity of the conduct of SPBE application audits", &[]),
    indicator("31", 6, "1.50", PROCESS, "Tingkat Kematangan Pelaksanaan Audit Keamanan SPBE", "Maturity of the conduct of SPBE security audits", &[]),
    indicator("32", 7, "2.75", SERVICE, "Tingkat Kematangan Layanan Perencanaan", "Maturity of planning services", &[]),
    indicator("33", 7, "2.75", SERVICE, "Tingkat Kematangan Layanan Penganggaran", "Maturity of budgeting services", &[]),
    indicator("34", 7, "2.75", SERVICE, "Tingkat Kematangan Layanan Keuangan", "Maturity of finance services", &[]),
    indicator("35", 7, "2.75", SERVICE, "Tingkat Kematangan Layanan Pengadaan Barang dan Jasa", "Maturity of procurement services", &[]),
    indicator("36", 7, "2.75", SERVICE, "Tingkat Kematangan Layanan Kepegawaian", "Maturity of personnel services", &[]),
    indicator("37", 7, "2.75", SERVICE, "Tingkat Kematangan Layanan Kearsipan Dinamis", "Maturity of dynamic records services", &[]),
    indicator("38", 7, "2.75", SERVICE, "Tingkat Kematangan Layanan Pengelolaan Barang Milik Negara/Daerah", "Maturity of state and regional property management services", &[]),
    indicator("39", 7, "2.75", SERVICE, "Tingkat Kematangan Layanan Pengawasan Internal Pemerintah", "Maturity of internal government supervision services", &[]),
    indicator("40", 7, "2.75", SERVICE, "Tingkat Kematangan Layanan Akuntabilitas Kinerja Organisasi", "Maturity of organisational performance accountability services", &[]),
    indicator("41", 7, "2.75", SERVICE, "Tingkat Kematangan Layanan Kinerja Pegawai", "Maturity of employee performance services", &[]),
    indicator("42", 8, "3.00", SERVICE, "Tingkat Kematangan Layanan Pengaduan Pelayanan Publik", "Maturity of public service complaint services", &[]),
    indicator("43", 8, "3.00", SERVICE, "Tingkat Kematangan Layanan Data Terbuka", "Maturity of open data services", &[]),
    indicator("44", 8, "3.00", SERVICE, "Tingkat Kematangan Jaringan Dokumentasi dan Informasi Hukum (JDIH)", "Maturity of the Legal Documentation and Information Network (JDIH)", &["Tingkat Kematangan Layanan Jaringan Dokumentasi dan Informasi Hukum (JDIH)"]),
    indicator("45", 8, "3.00", SERVICE, "Tingkat Kematangan Layanan Publik Sektor 1", "Maturity of public services of sector 1", &["Tingkat Kematangan Layanan Publik Sektoral 1"]),
    indicator("46", 8, "3.00", SERVICE, "Tingkat Kematangan Layanan Publik Sektor 2", "Maturity of public services of sector 2", &["Tingkat Kematangan Layanan Publik Sektoral 2"]),
    indicator("47", 8, "3.00", SERVICE, "Tingkat Kematangan Layanan Publik Sektor 3", "Maturity of public services of sector 3", &["Tingkat Kematangan Layanan Publik Sektoral 3"]),
];
