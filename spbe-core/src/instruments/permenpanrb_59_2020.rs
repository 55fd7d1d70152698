//! PermenPANRB 59/2020: 4 domains, 8 aspects, 47 indicators.
//!
//! One line per row of the annex, in its order; numbers as printed. Tables 3 to
//! 13 of the annex give the structure, the weights, the levels, worked examples
//! (10 to 12) and the predicates. English names and the one-line meanings of the
//! levels are this project's own. This file holds no logic.

use super::rows::{aspect, band, capability, domain, indicator, label, level, lowest_band, name, rows, text};
use crate::band::Band;
use crate::annex::{Aspect, Capability, Domain, Indicator, LevelName, Parts, Provenance};
use crate::instrument::Instrument;
use crate::name::Text;
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
    title: name!(
        "Peraturan Menteri PANRB Nomor 59 Tahun 2020 tentang Pemantauan dan Evaluasi Sistem Pemerintahan Berbasis Elektronik",
        "Regulation of the Minister of Administrative and Bureaucratic Reform No. 59 of 2020 on the monitoring and evaluation of the electronic-based government system",
    ),
    citation: text("Berita Negara RI Tahun 2020 Nomor 994, Lampiran, Tabel 3 sampai 13"),
    index_name: name!("Indeks SPBE", "SPBE index"),
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
    band(name!("Memuaskan", "Excellent"), "4.2"),
    band(name!("Sangat Baik", "Very good"), "3.5"),
    band(name!("Baik", "Good"), "2.6"),
    band(name!("Cukup", "Fair"), "1.8"),
    lowest_band(name!("Kurang", "Poor")),
];

static CAPABILITIES: [Capability; 2] = [
    capability("process", name!("Kapabilitas Proses", "Process capability"), &PROCESS_LEVELS),
    capability("service", name!("Kapabilitas Layanan", "Service capability"), &SERVICE_LEVELS),
];
const PROCESS: usize = 1;
const SERVICE: usize = 2;

static PROCESS_LEVELS: [LevelName; 5] = [
    level(1, name!("Rintisan", "Initial"), &[], name!("Aturan baru berupa konsep; pekerjaan berjalan tanpa pola tetap", "Rules exist only as a concept; work is ad hoc")),
    level(2, name!("Terkelola", "Managed"), &[], name!("Aturan berlaku untuk sebagian kebutuhan; pengelolaan dasar terdokumentasi", "Rules are in force for part of the needs; basic management is documented")),
    level(3, name!("Terdefinisi", "Defined"), &["Terstandardisasi"], name!("Aturan mencakup seluruh kebutuhan; pekerjaan sepenuhnya baku", "Rules cover all needs; work is fully standardised")),
    level(4, name!("Terpadu dan Terukur", "Integrated and measured"), &["Terintegrasi dan Terukur"], name!("Aturan mencakup hubungan antarinstansi; hasil diukur dengan angka", "Rules cover relations between agencies; results are measured in numbers")),
    level(5, name!("Optimum", "Optimum"), &[], name!("Aturan ditinjau menurut perubahan; perbaikan berjalan terus-menerus", "Rules are reviewed against change; improvement is continuous")),
];

static SERVICE_LEVELS: [LevelName; 5] = [
    level(1, name!("Informasi", "Information"), &[], name!("Layanan memberi informasi satu arah", "The service gives information one way")),
    level(2, name!("Interaksi", "Interaction"), &[], name!("Layanan bertukar informasi dua arah", "The service exchanges information both ways")),
    level(3, name!("Transaksi", "Transaction"), &[], name!("Layanan mempertukarkan informasi dan menyelesaikan urusan", "The service exchanges information and completes transactions")),
    level(4, name!("Kolaborasi", "Collaboration"), &[], name!("Layanan terpadu dengan layanan lain", "The service is integrated with other services")),
    level(5, name!("Optimum", "Optimum"), &["Optimalisasi"], name!("Layanan menyesuaikan diri dengan perubahan", "The service adapts to change")),
];

// Number and names, weight in percent, other names.
static DOMAINS: [Domain; 4] = [
    domain(label!("1", "Kebijakan Internal SPBE", "Internal SPBE policy"), "13.00", &["Kebijakan SPBE"]),
    domain(label!("2", "Tata Kelola SPBE", "SPBE governance"), "25.00", &[]),
    domain(label!("3", "Manajemen SPBE", "SPBE management"), "16.50", &[]),
    domain(label!("4", "Layanan SPBE", "SPBE services"), "45.50", &[]),
];

// Number and names, domain, weight in percent, other names.
static ASPECTS: [Aspect; 8] = [
    aspect(label!("1", "Kebijakan Internal Tata Kelola SPBE", "Internal policy on SPBE governance"), Some(1), "13.00", &[]),
    aspect(label!("2", "Perencanaan Strategis SPBE", "Strategic planning of SPBE"), Some(2), "10.00", &[]),
    aspect(label!("3", "Teknologi Informasi dan Komunikasi", "Information and communication technology"), Some(2), "10.00", &[]),
    aspect(label!("4", "Penyelenggara SPBE", "SPBE organisers"), Some(2), "5.00", &["Penyelenggaraan SPBE"]),
    aspect(label!("5", "Penerapan Manajemen SPBE", "Application of SPBE management"), Some(3), "12.00", &[]),
    aspect(label!("6", "Pelaksanaan Audit TIK", "Conduct of ICT audits"), Some(3), "4.50", &["Audit TIK"]),
    aspect(label!("7", "Layanan Administrasi Pemerintahan Berbasis Elektronik", "Electronic administrative government services"), Some(4), "27.50", &[]),
    aspect(label!("8", "Layanan Publik Berbasis Elektronik", "Electronic public services"), Some(4), "18.00", &[]),
];

// Number and names, aspect, weight in percent, capability, other names.
static INDICATORS: [Indicator; 47] = [
    indicator(label!("1", "Tingkat Kematangan Kebijakan Internal Arsitektur SPBE Instansi Pusat/Pemerintah Daerah", "Maturity of internal policy on the SPBE architecture of the central agency or local government"), 1, "1.30", PROCESS, &[]),
    indicator(label!("2", "Tingkat Kematangan Kebijakan Internal Peta Rencana SPBE Instansi Pusat/Pemerintah Daerah", "Maturity of internal policy on the SPBE roadmap of the central agency or local government"), 1, "1.30", PROCESS, &[]),
    indicator(label!("3", "Tingkat Kematangan Kebijakan Internal Manajemen Data", "Maturity of internal policy on data management"), 1, "1.30", PROCESS, &[]),
    indicator(label!("4", "Tingkat Kematangan Kebijakan Internal Pembangunan Aplikasi SPBE", "Maturity of internal policy on the development of SPBE applications"), 1, "1.30", PROCESS, &[]),
    indicator(label!("5", "Tingkat Kematangan Kebijakan Internal Layanan Pusat Data", "Maturity of internal policy on data centre services"), 1, "1.30", PROCESS, &[]),
    indicator(label!("6", "Tingkat Kematangan Kebijakan Internal Layanan Jaringan Intra Instansi Pusat/Pemerintah Daerah", "Maturity of internal policy on intranet services of the central agency or local government"), 1, "1.30", PROCESS, &[]),
    indicator(label!("7", "Tingkat Kematangan Kebijakan Internal Penggunaan Sistem Penghubung Layanan Instansi Pusat/Pemerintah Daerah", "Maturity of internal policy on the use of the service bus of the central agency or local government"), 1, "1.30", PROCESS, &[]),
    indicator(label!("8", "Tingkat Kematangan Kebijakan Internal Manajemen Keamanan Informasi", "Maturity of internal policy on information security management"), 1, "1.30", PROCESS, &[]),
    indicator(label!("9", "Tingkat Kematangan Kebijakan Internal Audit TIK", "Maturity of internal policy on ICT audit"), 1, "1.30", PROCESS, &[]),
    indicator(label!("10", "Tingkat Kematangan Kebijakan Internal Tim Koordinasi SPBE Instansi Pusat/Pemerintah Daerah", "Maturity of internal policy on the SPBE coordination team of the central agency or local government"), 1, "1.30", PROCESS, &[]),
    indicator(label!("11", "Tingkat Kematangan Arsitektur SPBE Instansi Pusat/Pemerintah Daerah", "Maturity of the SPBE architecture of the central agency or local government"), 2, "2.50", PROCESS, &[]),
    indicator(label!("12", "Tingkat Kematangan Peta Rencana SPBE Instansi Pusat/Pemerintah Daerah", "Maturity of the SPBE roadmap of the central agency or local government"), 2, "2.50", PROCESS, &[]),
    indicator(label!("13", "Tingkat Kematangan Keterpaduan Rencana dan Anggaran SPBE", "Maturity of the integration of SPBE plans and budgets"), 2, "2.50", PROCESS, &["Tingkat Kematangan Rencana dan Anggaran SPBE"]),
    indicator(label!("14", "Tingkat Kematangan Inovasi Proses Bisnis SPBE", "Maturity of SPBE business process innovation"), 2, "2.50", PROCESS, &[]),
    indicator(label!("15", "Tingkat Kematangan Pembangunan Aplikasi SPBE", "Maturity of the development of SPBE applications"), 3, "2.50", PROCESS, &[]),
    indicator(label!("16", "Tingkat Kematangan Layanan Pusat Data", "Maturity of data centre services"), 3, "2.50", PROCESS, &[]),
    indicator(label!("17", "Tingkat Kematangan Layanan Jaringan Intra Instansi Pusat/Pemerintah Daerah", "Maturity of intranet services of the central agency or local government"), 3, "2.50", PROCESS, &[]),
    indicator(label!("18", "Tingkat Kematangan Penggunaan Sistem Penghubung Layanan Instansi Pusat/Pemerintah Daerah", "Maturity of the use of the service bus of the central agency or local government"), 3, "2.50", PROCESS, &[]),
    indicator(label!("19", "Tingkat Kematangan Pelaksanaan Tim Koordinasi SPBE Instansi Pusat/Pemerintah Daerah", "Maturity of the work of the SPBE coordination team of the central agency or local government"), 4, "2.50", PROCESS, &["Tingkat Kematangan Tim Koordinasi SPBE Instansi Pusat/Pemerintah Daerah"]),
    indicator(label!("20", "Tingkat Kematangan Kolaborasi Penerapan SPBE", "Maturity of collaboration in applying SPBE"), 4, "2.50", PROCESS, &[]),
    indicator(label!("21", "Tingkat Kematangan Penerapan Manajemen Risiko SPBE", "Maturity of the application of SPBE risk management"), 5, "1.50", PROCESS, &[]),
    indicator(label!("22", "Tingkat Kematangan Penerapan Manajemen Keamanan Informasi", "Maturity of the application of information security management"), 5, "1.50", PROCESS, &[]),
    indicator(label!("23", "Tingkat Kematangan Penerapan Manajemen Data", "Maturity of the application of data management"), 5, "1.50", PROCESS, &[]),
    indicator(label!("24", "Tingkat Kematangan Penerapan Manajemen Aset TIK", "Maturity of the application of ICT asset management"), 5, "1.50", PROCESS, &[]),
    indicator(label!("25", "Tingkat Kematangan Penerapan Kompetensi Sumber Daya Manusia", "Maturity of the application of human resource competence"), 5, "1.50", PROCESS, &["Tingkat Kematangan Penerapan Kompetensi Sumber Daya Manusia SPBE"]),
    indicator(label!("26", "Tingkat Kematangan Penerapan Manajemen Pengetahuan", "Maturity of the application of knowledge management"), 5, "1.50", PROCESS, &[]),
    indicator(label!("27", "Tingkat Kematangan Penerapan Manajemen Perubahan", "Maturity of the application of change management"), 5, "1.50", PROCESS, &[]),
    indicator(label!("28", "Tingkat Kematangan Penerapan Manajemen Layanan SPBE", "Maturity of the application of SPBE service management"), 5, "1.50", PROCESS, &[]),
    indicator(label!("29", "Tingkat Kematangan Pelaksanaan Audit Infrastruktur SPBE", "Maturity of the conduct of SPBE infrastructure audits"), 6, "1.50", PROCESS, &[]),
    indicator(label!("30", "Tingkat Kematangan Pelaksanaan Audit Aplikasi SPBE", "Maturity of the conduct of SPBE application audits"), 6, "1.50", PROCESS, &[]),
    indicator(label!("31", "Tingkat Kematangan Pelaksanaan Audit Keamanan SPBE", "Maturity of the conduct of SPBE security audits"), 6, "1.50", PROCESS, &[]),
    indicator(label!("32", "Tingkat Kematangan Layanan Perencanaan", "Maturity of planning services"), 7, "2.75", SERVICE, &[]),
    indicator(label!("33", "Tingkat Kematangan Layanan Penganggaran", "Maturity of budgeting services"), 7, "2.75", SERVICE, &[]),
    indicator(label!("34", "Tingkat Kematangan Layanan Keuangan", "Maturity of finance services"), 7, "2.75", SERVICE, &[]),
    indicator(label!("35", "Tingkat Kematangan Layanan Pengadaan Barang dan Jasa", "Maturity of procurement services"), 7, "2.75", SERVICE, &[]),
    indicator(label!("36", "Tingkat Kematangan Layanan Kepegawaian", "Maturity of personnel services"), 7, "2.75", SERVICE, &[]),
    indicator(label!("37", "Tingkat Kematangan Layanan Kearsipan Dinamis", "Maturity of dynamic records services"), 7, "2.75", SERVICE, &[]),
    indicator(label!("38", "Tingkat Kematangan Layanan Pengelolaan Barang Milik Negara/Daerah", "Maturity of state and regional property management services"), 7, "2.75", SERVICE, &[]),
    indicator(label!("39", "Tingkat Kematangan Layanan Pengawasan Internal Pemerintah", "Maturity of internal government supervision services"), 7, "2.75", SERVICE, &[]),
    indicator(label!("40", "Tingkat Kematangan Layanan Akuntabilitas Kinerja Organisasi", "Maturity of organisational performance accountability services"), 7, "2.75", SERVICE, &[]),
    indicator(label!("41", "Tingkat Kematangan Layanan Kinerja Pegawai", "Maturity of employee performance services"), 7, "2.75", SERVICE, &[]),
    indicator(label!("42", "Tingkat Kematangan Layanan Pengaduan Pelayanan Publik", "Maturity of public service complaint services"), 8, "3.00", SERVICE, &[]),
    indicator(label!("43", "Tingkat Kematangan Layanan Data Terbuka", "Maturity of open data services"), 8, "3.00", SERVICE, &[]),
    indicator(label!("44", "Tingkat Kematangan Jaringan Dokumentasi dan Informasi Hukum (JDIH)", "Maturity of the Legal Documentation and Information Network (JDIH)"), 8, "3.00", SERVICE, &["Tingkat Kematangan Layanan Jaringan Dokumentasi dan Informasi Hukum (JDIH)"]),
    indicator(label!("45", "Tingkat Kematangan Layanan Publik Sektor 1", "Maturity of public services of sector 1"), 8, "3.00", SERVICE, &["Tingkat Kematangan Layanan Publik Sektoral 1"]),
    indicator(label!("46", "Tingkat Kematangan Layanan Publik Sektor 2", "Maturity of public services of sector 2"), 8, "3.00", SERVICE, &["Tingkat Kematangan Layanan Publik Sektoral 2"]),
    indicator(label!("47", "Tingkat Kematangan Layanan Publik Sektor 3", "Maturity of public services of sector 3"), 8, "3.00", SERVICE, &["Tingkat Kematangan Layanan Publik Sektoral 3"]),
];
