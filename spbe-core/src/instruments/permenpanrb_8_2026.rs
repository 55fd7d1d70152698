//! PermenPANRB 8/2026 (Pemdi): 7 aspects directly under the index, 20 indicators.
//!
//! The regulation's own text was not read: two independent public summaries
//! agree on the figures. They do not say which form of the index decides the
//! predicate, nor what becomes of blanks, nor how a report words its findings.
//! This file holds no logic.

use super::rows::{aspect, capability, indicator, level_name, lowest_twofold_band, rows, text, twofold_band};
use crate::annex::{Aspect, Capability, Indicator, LevelName, Parts, Provenance};
use crate::undefined::Undefined;
use crate::band::Band;
use crate::instrument::Instrument;
use crate::name::Name;
use crate::scale::Scale;

/// The instrument of PermenPANRB 8/2026 (*Pemdi*), for evaluations from 2026.
///
/// Values from 1 to 5 with up to four decimals: averages, and values mapped from
/// other institutions' indices, come in as they are.
///
/// Source: secondary; see `docs/sources.md`.
pub static PERMENPANRB_8_2026: Instrument = Instrument::official(&PARTS, &UNITS);

static UNITS: [i64; 28] = PARTS.units();

static PARTS: Parts = Parts {
    id: text("permenpanrb-8-2026"),
    title: Name::both(
        "Peraturan Menteri PANRB Nomor 8 Tahun 2026 tentang Evaluasi Kinerja Pemerintah Digital (Pemdi)",
        "Regulation of the Minister of Administrative and Bureaucratic Reform No. 8 of 2026 on the evaluation of digital government performance (Pemdi)",
    ),
    citation: text("Berita Negara RI Tahun 2026 Nomor 364, ditetapkan 1 Juni 2026, diundangkan 5 Juni 2026"),
    index_name: Name::both("Indeks Pemerintah Digital (Indeks Pemdi)", "Digital government index (Pemdi index)"),
    provenance: Provenance::Secondary,
    undefined: rows(&[Undefined::Basis, Undefined::Blanks, Undefined::Wording]),
    in_force_from: None,
    years: Some((2026, None)),
    revoked_by: None,
    scale: Scale { lowest: 1, highest: 5, decimals: 4 },
    capabilities: rows(&CAPABILITIES),
    domains: rows(&[]),
    aspects: rows(&ASPECTS),
    indicators: rows(&INDICATORS),
    bands: rows(&BANDS),
    tables: rows(&[]),
};

static BANDS: [Band; 5] = [
    twofold_band("Memuaskan", "Excellent", "Unggul", "Leading", "4.00"),
    twofold_band("Sangat Baik", "Very good", "Melembaga", "Institutionalising", "3.50"),
    twofold_band("Baik", "Good", "Berkembang", "Developing", "2.50"),
    twofold_band("Cukup", "Fair", "Membangun", "Building", "1.50"),
    lowest_twofold_band("Kurang", "Poor", "Merintis", "Initiating"),
];

static CAPABILITIES: [Capability; 1] = [capability("maturity", "Tingkat Kematangan", "Maturity level", &LEVELS)];
const MATURITY: usize = 1;

static LEVELS: [LevelName; 5] = [
    level_name(1, "Merintis", "Initiating"),
    level_name(2, "Membangun", "Building"),
    level_name(3, "Berkembang", "Developing"),
    level_name(4, "Melembaga", "Institutionalising"),
    level_name(5, "Unggul", "Leading"),
];

// Number, domain, weight in percent, name.
static ASPECTS: [Aspect; 7] = [
    aspect("1", None, "10", "Tata Kelola dan Manajemen", "Governance and management", &[]),
    aspect("2", None, "10", "Penyelenggara", "Organisers", &[]),
    aspect("3", None, "15", "Data", "Data", &[]),
    aspect("4", None, "15", "Keamanan Pemdi", "Pemdi security", &[]),
    aspect("5", None, "10", "Teknologi Pemdi", "Pemdi technology", &[]),
    aspect("6", None, "15", "Keterpaduan Layanan Digital Pemerintah", "Integration of government digital services", &[]),
    aspect("7", None, "25", "Kepuasan Pengguna Layanan Digital Pemerintah", "User satisfaction with government digital services", &[]),
];

// Number, aspect, weight in percent, capability, name.
static INDICATORS: [Indicator; 20] = [
    indicator("1", 1, "5", MATURITY, "Tingkat Kematangan Tata Kelola Pemdi", "Maturity of Pemdi governance", &[]),
    indicator("2", 1, "5", MATURITY, "Tingkat Kematangan Manajemen Layanan Digital Pemerintah", "Maturity of government digital service management", &[]),
    indicator("3", 2, "5", MATURITY, "Tingkat Kematangan Sumber Daya Manusia Pemdi", "Maturity of Pemdi human resources", &[]),
    indicator("4", 2, "5", MATURITY, "Tingkat Kematangan Kolaborasi Pemdi", "Maturity of Pemdi collaboration", &[]),
    indicator("5", 3, "5", MATURITY, "Tingkat Kematangan Tata Kelola Data", "Maturity of data governance", &[]),
    indicator("6", 3, "3", MATURITY, "Tingkat Kematangan Penyelenggaraan Informasi Geospasial", "Maturity of geospatial information", &[]),
    indicator("7", 3, "3", MATURITY, "Tingkat Kematangan Pembangunan Statistik", "Maturity of statistics development", &[]),
    indicator("8", 3, "4", MATURITY, "Tingkat Kematangan Pelindungan Data Pribadi", "Maturity of personal data protection", &[]),
    indicator("9", 4, "4", MATURITY, "Tingkat Kematangan Pelaksanaan Audit Keamanan Pemdi dan Teknologi Pemdi", "Maturity of Pemdi security and technology audits", &[]),
    indicator("10", 4, "4", MATURITY, "Tingkat Kematangan Keamanan Pemdi", "Maturity of Pemdi security", &[]),
    indicator("11", 4, "3", MATURITY, "Tingkat Kematangan Penerapan Kriptografi untuk Keamanan Data", "Maturity of the application of cryptography for data security", &[]),
    indicator("12", 4, "4", MATURITY, "Tingkat Kematangan Kapabilitas Penanganan Insiden Siber", "Maturity of cyber incident handling capability", &[]),
    indicator("13", 5, "5", MATURITY, "Tingkat Kematangan Aplikasi Pemdi", "Maturity of Pemdi applications", &[]),
    indicator("14", 5, "5", MATURITY, "Tingkat Kematangan Infrastruktur Pemdi", "Maturity of Pemdi infrastructure", &[]),
    indicator("15", 6, "4", MATURITY, "Keterpaduan Proses Bisnis Pemdi Lintas Unit dan Instansi", "Integration of Pemdi business processes across units and agencies", &[]),
    indicator("16", 6, "4", MATURITY, "Integrasi Aplikasi", "Application integration", &[]),
    indicator("17", 6, "4", MATURITY, "Portal Layanan Digital Pemerintah", "Government digital service portal", &[]),
    indicator("18", 6, "3", MATURITY, "Interoperabilitas Data", "Data interoperability", &[]),
    indicator("19", 7, "10", MATURITY, "Fasilitas Dukungan Pengguna Layanan Digital Pemerintah", "User support facilities of government digital services", &[]),
    indicator("20", 7, "15", MATURITY, "Tingkat Pengelolaan Kepuasan Pengguna Layanan Digital Pemerintah", "Level of user satisfaction management of government digital services", &[]),
];
