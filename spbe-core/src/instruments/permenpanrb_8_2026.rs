//! PermenPANRB 8/2026 (Pemdi): 7 aspects directly under the index, 20 indicators.
//!
//! The regulation's own text was not read: two independent public summaries
//! agree on the figures. They do not say which form of the index decides the
//! predicate, nor what becomes of blanks, nor how a report words its findings.
//! This file holds no logic.

use super::rows::{aspect, capability, indicator, label, level_name, lowest_twofold_band, name, rows, text, twofold_band};
use crate::annex::{Aspect, Capability, Indicator, LevelName, Parts, Provenance};
use crate::undefined::Undefined;
use crate::band::Band;
use crate::instrument::Instrument;
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
    title: name!(
        "Peraturan Menteri PANRB Nomor 8 Tahun 2026 tentang Evaluasi Kinerja Pemerintah Digital (Pemdi)",
        "Regulation of the Minister of Administrative and Bureaucratic Reform No. 8 of 2026 on the evaluation of digital government performance (Pemdi)",
    ),
    citation: text("Berita Negara RI Tahun 2026 Nomor 364, ditetapkan 1 Juni 2026, diundangkan 5 Juni 2026"),
    index_name: name!("Indeks Pemerintah Digital (Indeks Pemdi)", "Digital government index (Pemdi index)"),
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
    twofold_band(name!("Memuaskan", "Excellent"), name!("Unggul", "Leading"), "4.00"),
    twofold_band(name!("Sangat Baik", "Very good"), name!("Melembaga", "Institutionalising"), "3.50"),
    twofold_band(name!("Baik", "Good"), name!("Berkembang", "Developing"), "2.50"),
    twofold_band(name!("Cukup", "Fair"), name!("Membangun", "Building"), "1.50"),
    lowest_twofold_band(name!("Kurang", "Poor"), name!("Merintis", "Initiating")),
];

static CAPABILITIES: [Capability; 1] = [capability("maturity", name!("Tingkat Kematangan", "Maturity level"), &LEVELS)];
const MATURITY: usize = 1;

static LEVELS: [LevelName; 5] = [
    level_name(1, name!("Merintis", "Initiating")),
    level_name(2, name!("Membangun", "Building")),
    level_name(3, name!("Berkembang", "Developing")),
    level_name(4, name!("Melembaga", "Institutionalising")),
    level_name(5, name!("Unggul", "Leading")),
];

// Number and names, domain, weight in percent, other names.
static ASPECTS: [Aspect; 7] = [
    aspect(label!("1", "Tata Kelola dan Manajemen", "Governance and management"), None, "10", &[]),
    aspect(label!("2", "Penyelenggara", "Organisers"), None, "10", &[]),
    aspect(label!("3", "Data", "Data"), None, "15", &[]),
    aspect(label!("4", "Keamanan Pemdi", "Pemdi security"), None, "15", &[]),
    aspect(label!("5", "Teknologi Pemdi", "Pemdi technology"), None, "10", &[]),
    aspect(label!("6", "Keterpaduan Layanan Digital Pemerintah", "Integration of government digital services"), None, "15", &[]),
    aspect(label!("7", "Kepuasan Pengguna Layanan Digital Pemerintah", "User satisfaction with government digital services"), None, "25", &[]),
];

// Number and names, aspect, weight in percent, capability, other names.
static INDICATORS: [Indicator; 20] = [
    indicator(label!("1", "Tingkat Kematangan Tata Kelola Pemdi", "Maturity of Pemdi governance"), 1, "5", MATURITY, &[]),
    indicator(label!("2", "Tingkat Kematangan Manajemen Layanan Digital Pemerintah", "Maturity of government digital service management"), 1, "5", MATURITY, &[]),
    indicator(label!("3", "Tingkat Kematangan Sumber Daya Manusia Pemdi", "Maturity of Pemdi human resources"), 2, "5", MATURITY, &[]),
    indicator(label!("4", "Tingkat Kematangan Kolaborasi Pemdi", "Maturity of Pemdi collaboration"), 2, "5", MATURITY, &[]),
    indicator(label!("5", "Tingkat Kematangan Tata Kelola Data", "Maturity of data governance"), 3, "5", MATURITY, &[]),
    indicator(label!("6", "Tingkat Kematangan Penyelenggaraan Informasi Geospasial", "Maturity of geospatial information"), 3, "3", MATURITY, &[]),
    indicator(label!("7", "Tingkat Kematangan Pembangunan Statistik", "Maturity of statistics development"), 3, "3", MATURITY, &[]),
    indicator(label!("8", "Tingkat Kematangan Pelindungan Data Pribadi", "Maturity of personal data protection"), 3, "4", MATURITY, &[]),
    indicator(label!("9", "Tingkat Kematangan Pelaksanaan Audit Keamanan Pemdi dan Teknologi Pemdi", "Maturity of Pemdi security and technology audits"), 4, "4", MATURITY, &[]),
    indicator(label!("10", "Tingkat Kematangan Keamanan Pemdi", "Maturity of Pemdi security"), 4, "4", MATURITY, &[]),
    indicator(label!("11", "Tingkat Kematangan Penerapan Kriptografi untuk Keamanan Data", "Maturity of the application of cryptography for data security"), 4, "3", MATURITY, &[]),
    indicator(label!("12", "Tingkat Kematangan Kapabilitas Penanganan Insiden Siber", "Maturity of cyber incident handling capability"), 4, "4", MATURITY, &[]),
    indicator(label!("13", "Tingkat Kematangan Aplikasi Pemdi", "Maturity of Pemdi applications"), 5, "5", MATURITY, &[]),
    indicator(label!("14", "Tingkat Kematangan Infrastruktur Pemdi", "Maturity of Pemdi infrastructure"), 5, "5", MATURITY, &[]),
    indicator(label!("15", "Keterpaduan Proses Bisnis Pemdi Lintas Unit dan Instansi", "Integration of Pemdi business processes across units and agencies"), 6, "4", MATURITY, &[]),
    indicator(label!("16", "Integrasi Aplikasi", "Application integration"), 6, "4", MATURITY, &[]),
    indicator(label!("17", "Portal Layanan Digital Pemerintah", "Government digital service portal"), 6, "4", MATURITY, &[]),
    indicator(label!("18", "Interoperabilitas Data", "Data interoperability"), 6, "3", MATURITY, &[]),
    indicator(label!("19", "Fasilitas Dukungan Pengguna Layanan Digital Pemerintah", "User support facilities of government digital services"), 7, "10", MATURITY, &[]),
    indicator(label!("20", "Tingkat Pengelolaan Kepuasan Pengguna Layanan Digital Pemerintah", "Level of user satisfaction management of government digital services"), 7, "15", MATURITY, &[]),
];
