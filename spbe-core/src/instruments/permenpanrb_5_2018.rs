//! PermenPANRB 5/2018: 3 domains, 7 aspects, 35 indicators, levels 0 to 5.
//!
//! Indicator 35 is answered for one to three services. The rows of an aspect
//! weigh the same, so each number of services is an instrument with rows of its
//! own: 35, 36 or 37. The further answers of indicator 35 are numbered 35-2 and
//! 35-3.
//!
//! The regulation's own text was not read. Structure: slides of the ministry.
//! Weights of aspects: two public applications, which agree with one complete
//! published result (Kota Denpasar 2018). That the rows of an aspect weigh the
//! same is inferred from that result. Floors: one application of 2019. This file
//! holds no logic.

use super::rows::{aspect, band, domain, equal, lowest_band, rows, text};
use crate::annex::{Aspect, Domain, Indicator, Parts, Provenance};
use crate::undefined::Undefined;
use crate::band::Band;
use crate::instrument::Instrument;
use crate::name::Name;
use crate::scale::Scale;

/// The instrument of PermenPANRB 5/2018, indicator 35 answered for three services: 37 rows.
///
/// For the evaluations of 2018 to 2020. Revoked by PermenPANRB 59/2020.
///
/// Source: secondary; see `docs/sources.md`.
pub static PERMENPANRB_5_2018: Instrument = Instrument::official(&THREE, &THREE_UNITS);

/// The instrument of PermenPANRB 5/2018, indicator 35 answered for two services: 36 rows.
///
/// Source: secondary; see `docs/sources.md`.
pub static PERMENPANRB_5_2018_TWO_SERVICES: Instrument = Instrument::official(&TWO, &TWO_UNITS);

/// The instrument of PermenPANRB 5/2018, indicator 35 answered for one service: 35 rows.
///
/// Source: secondary; see `docs/sources.md`.
pub static PERMENPANRB_5_2018_ONE_SERVICE: Instrument = Instrument::official(&ONE, &ONE_UNITS);

static THREE_UNITS: [i64; 48] = THREE.units();
static TWO_UNITS: [i64; 47] = TWO.units();
static ONE_UNITS: [i64; 46] = ONE.units();

static THREE: Parts = parts("permenpanrb-5-2018", &INDICATORS);
static TWO: Parts = parts("permenpanrb-5-2018-two-services", INDICATORS.split_at(36).0);
static ONE: Parts = parts("permenpanrb-5-2018-one-service", INDICATORS.split_at(35).0);

const fn parts(id: &'static str, indicators: &'static [Indicator]) -> Parts {
    Parts {
        id: text(id),
        title: Name::both(
            "Peraturan Menteri PANRB Nomor 5 Tahun 2018 tentang Pedoman Evaluasi Sistem Pemerintahan Berbasis Elektronik",
            "Regulation of the Minister of Administrative and Bureaucratic Reform No. 5 of 2018 on guidelines for the evaluation of the electronic-based government system",
        ),
        citation: text("Berita Negara RI Tahun 2018 Nomor 154"),
        index_name: Name::both("Indeks SPBE", "SPBE index"),
        provenance: Provenance::Secondary,
        undefined: rows(&[Undefined::Basis, Undefined::Blanks]),
        in_force_from: None,
        years: Some((2018, Some(2020))),
        revoked_by: Some(text("permenpanrb-59-2020")),
        scale: Scale { lowest: 0, highest: 5, decimals: 0 },
        capabilities: rows(&[]),
        domains: rows(&DOMAINS),
        aspects: rows(&ASPECTS),
        indicators: rows(indicators),
        bands: rows(&BANDS),
        tables: rows(&[]),
    }
}

static BANDS: [Band; 5] = [
    band("Memuaskan", "Excellent", "4.2"),
    band("Sangat Baik", "Very good", "3.5"),
    band("Baik", "Good", "2.6"),
    band("Cukup", "Fair", "1.8"),
    lowest_band("Kurang", "Poor"),
];

// Number, weight in percent, name.
static DOMAINS: [Domain; 3] = [
    domain("1", "17", "Kebijakan Internal SPBE", "Internal SPBE policy", &[]),
    domain("2", "28", "Tata Kelola SPBE", "SPBE governance", &[]),
    domain("3", "55", "Layanan SPBE", "SPBE services", &[]),
];

// Number, domain, weight in percent, name.
static ASPECTS: [Aspect; 7] = [
    aspect("1", Some(1), "7", "Kebijakan Internal Tata Kelola SPBE", "Internal policy on SPBE governance", &[]),
    aspect("2", Some(1), "10", "Kebijakan Internal Layanan SPBE", "Internal policy on SPBE services", &[]),
    aspect("3", Some(2), "8", "Kelembagaan", "Institutions", &[]),
    aspect("4", Some(2), "8", "Strategi dan Perencanaan", "Strategy and planning", &[]),
    aspect("5", Some(2), "12", "Teknologi Informasi dan Komunikasi", "Information and communication technology", &[]),
    aspect("6", Some(3), "35", "Layanan Administrasi Pemerintahan Berbasis Elektronik", "Electronic administrative government services", &[]),
    aspect("7", Some(3), "20", "Layanan Publik Berbasis Elektronik", "Electronic public services", &[]),
];

// Number, aspect, name. The rows of an aspect weigh the same.
static INDICATORS: [Indicator; 37] = [
    equal("1", 1, "Kebijakan Internal Tim Pengarah SPBE Instansi Pemerintah", "Internal policy on the SPBE steering team of the agency", &[]),
    equal("2", 1, "Kebijakan Internal Inovasi Proses Bisnis Terintegrasi", "Internal policy on integrated business process innovation", &[]),
    equal("3", 1, "Kebijakan Internal Rencana Induk SPBE Instansi Pemerintah", "Internal policy on the SPBE master plan of the agency", &[]),
    equal("4", 1, "Kebijakan Internal Anggaran dan Belanja TIK", "Internal policy on ICT budget and spending", &[]),
    equal("5", 1, "Kebijakan Internal Pengoperasian Pusat Data", "Internal policy on data centre operation", &[]),
    equal("6", 1, "Kebijakan Internal Integrasi Sistem Aplikasi", "Internal policy on application system integration", &[]),
    equal("7", 1, "Kebijakan Internal Penggunaan Aplikasi Umum Berbagi Pakai", "Internal policy on the use of shared general applications", &[]),
    equal("8", 2, "Kebijakan Internal Layanan Naskah Dinas", "Internal policy on official correspondence services", &[]),
    equal("9", 2, "Kebijakan Internal Layanan Manajemen Kepegawaian", "Internal policy on personnel management services", &[]),
    equal("10", 2, "Kebijakan Internal Layanan Manajemen Perencanaan dan Penganggaran", "Internal policy on planning and budgeting management services", &[]),
    equal("11", 2, "Kebijakan Internal Layanan Manajemen Keuangan", "Internal policy on finance management services", &[]),
    equal("12", 2, "Kebijakan Internal Layanan Manajemen Kinerja", "Internal policy on performance management services", &[]),
    equal("13", 2, "Kebijakan Internal Layanan Pengadaan", "Internal policy on procurement services", &[]),
    equal("14", 2, "Kebijakan Internal Layanan Pengaduan Publik", "Internal policy on public complaint services", &[]),
    equal("15", 2, "Kebijakan Internal Layanan Dokumentasi dan Informasi Hukum", "Internal policy on legal documentation and information services", &[]),
    equal("16", 2, "Kebijakan Internal Layanan Whistle Blowing System (WBS)", "Internal policy on whistle-blowing system services", &[]),
    equal("17", 2, "Kebijakan Internal Layanan publik Instansi Pemerintah", "Internal policy on the agency's public services", &[]),
    equal("18", 3, "Tim Pengarah SPBE Instansi Pemerintah", "SPBE steering team of the agency", &[]),
    equal("19", 3, "Inovasi Proses Bisnis Terintegrasi", "Integrated business process innovation", &[]),
    equal("20", 4, "Rencana Induk SPBE Instansi Pemerintah", "SPBE master plan of the agency", &[]),
    equal("21", 4, "Anggaran dan Belanja TIK", "ICT budget and spending", &[]),
    equal("22", 5, "Pengoperasian Pusat Data", "Data centre operation", &[]),
    equal("23", 5, "Integrasi Sistem Aplikasi", "Application system integration", &[]),
    equal("24", 5, "Penggunaan Aplikasi Umum Berbagi Pakai", "Use of shared general applications", &[]),
    equal("25", 6, "Layanan Naskah Dinas", "Official correspondence services", &[]),
    equal("26", 6, "Layanan Manajemen Kepegawaian", "Personnel management services", &[]),
    equal("27", 6, "Layanan Manajemen Perencanaan", "Planning management services", &[]),
    equal("28", 6, "Layanan Manajemen Penganggaran", "Budgeting management services", &[]),
    equal("29", 6, "Layanan Manajemen Keuangan", "Finance management services", &[]),
    equal("30", 6, "Layanan Manajemen Kinerja", "Performance management services", &[]),
    equal("31", 6, "Layanan Pengadaan", "Procurement services", &[]),
    equal("32", 7, "Layanan Pengaduan Publik", "Public complaint services", &[]),
    equal("33", 7, "Layanan Dokumentasi dan Informasi Hukum", "Legal documentation and information services", &[]),
    equal("34", 7, "Layanan Whistle-Blowing System", "Whistle-blowing system services", &[]),
    equal("35", 7, "Layanan Publik Instansi Pemerintah", "Public services of the agency", &[]),
    equal("35-2", 7, "Layanan Publik Instansi Pemerintah", "Public services of the agency, second service", &[]),
    equal("35-3", 7, "Layanan Publik Instansi Pemerintah", "Public services of the agency, third service", &[]),
];
