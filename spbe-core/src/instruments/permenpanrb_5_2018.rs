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

use super::rows::{aspect, band, domain, equal, label, lowest_band, name, rows, text};
use crate::annex::{Aspect, Domain, Indicator, Parts, Provenance};
use crate::undefined::Undefined;
use crate::band::Band;
use crate::instrument::Instrument;
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
        title: name!(
            "Peraturan Menteri PANRB Nomor 5 Tahun 2018 tentang Pedoman Evaluasi Sistem Pemerintahan Berbasis Elektronik",
            "Regulation of the Minister of Administrative and Bureaucratic Reform No. 5 of 2018 on guidelines for the evaluation of the electronic-based government system",
        ),
        citation: text("Berita Negara RI Tahun 2018 Nomor 154"),
        index_name: name!("Indeks SPBE", "SPBE index"),
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
    band(name!("Memuaskan", "Excellent"), "4.2"),
    band(name!("Sangat Baik", "Very good"), "3.5"),
    band(name!("Baik", "Good"), "2.6"),
    band(name!("Cukup", "Fair"), "1.8"),
    lowest_band(name!("Kurang", "Poor")),
];

// Number and names, weight in percent, other names.
static DOMAINS: [Domain; 3] = [
    domain(label!("1", "Kebijakan Internal SPBE", "Internal SPBE policy"), "17", &[]),
    domain(label!("2", "Tata Kelola SPBE", "SPBE governance"), "28", &[]),
    domain(label!("3", "Layanan SPBE", "SPBE services"), "55", &[]),
];

// Number and names, domain, weight in percent, other names.
static ASPECTS: [Aspect; 7] = [
    aspect(label!("1", "Kebijakan Internal Tata Kelola SPBE", "Internal policy on SPBE governance"), Some(1), "7", &[]),
    aspect(label!("2", "Kebijakan Internal Layanan SPBE", "Internal policy on SPBE services"), Some(1), "10", &[]),
    aspect(label!("3", "Kelembagaan", "Institutions"), Some(2), "8", &[]),
    aspect(label!("4", "Strategi dan Perencanaan", "Strategy and planning"), Some(2), "8", &[]),
    aspect(label!("5", "Teknologi Informasi dan Komunikasi", "Information and communication technology"), Some(2), "12", &[]),
    aspect(label!("6", "Layanan Administrasi Pemerintahan Berbasis Elektronik", "Electronic administrative government services"), Some(3), "35", &[]),
    aspect(label!("7", "Layanan Publik Berbasis Elektronik", "Electronic public services"), Some(3), "20", &[]),
];

// Number and names, aspect, other names. The rows of an aspect weigh the same.
static INDICATORS: [Indicator; 37] = [
    equal(label!("1", "Kebijakan Internal Tim Pengarah SPBE Instansi Pemerintah", "Internal policy on the SPBE steering team of the agency"), 1, &[]),
    equal(label!("2", "Kebijakan Internal Inovasi Proses Bisnis Terintegrasi", "Internal policy on integrated business process innovation"), 1, &[]),
    equal(label!("3", "Kebijakan Internal Rencana Induk SPBE Instansi Pemerintah", "Internal policy on the SPBE master plan of the agency"), 1, &[]),
    equal(label!("4", "Kebijakan Internal Anggaran dan Belanja TIK", "Internal policy on ICT budget and spending"), 1, &[]),
    equal(label!("5", "Kebijakan Internal Pengoperasian Pusat Data", "Internal policy on data centre operation"), 1, &[]),
    equal(label!("6", "Kebijakan Internal Integrasi Sistem Aplikasi", "Internal policy on application system integration"), 1, &[]),
    equal(label!("7", "Kebijakan Internal Penggunaan Aplikasi Umum Berbagi Pakai", "Internal policy on the use of shared general applications"), 1, &[]),
    equal(label!("8", "Kebijakan Internal Layanan Naskah Dinas", "Internal policy on official correspondence services"), 2, &[]),
    equal(label!("9", "Kebijakan Internal Layanan Manajemen Kepegawaian", "Internal policy on personnel management services"), 2, &[]),
    equal(label!("10", "Kebijakan Internal Layanan Manajemen Perencanaan dan Penganggaran", "Internal policy on planning and budgeting management services"), 2, &[]),
    equal(label!("11", "Kebijakan Internal Layanan Manajemen Keuangan", "Internal policy on finance management services"), 2, &[]),
    equal(label!("12", "Kebijakan Internal Layanan Manajemen Kinerja", "Internal policy on performance management services"), 2, &[]),
    equal(label!("13", "Kebijakan Internal Layanan Pengadaan", "Internal policy on procurement services"), 2, &[]),
    equal(label!("14", "Kebijakan Internal Layanan Pengaduan Publik", "Internal policy on public complaint services"), 2, &[]),
    equal(label!("15", "Kebijakan Internal Layanan Dokumentasi dan Informasi Hukum", "Internal policy on legal documentation and information services"), 2, &[]),
    equal(label!("16", "Kebijakan Internal Layanan Whistle Blowing System (WBS)", "Internal policy on whistle-blowing system services"), 2, &[]),
    equal(label!("17", "Kebijakan Internal Layanan publik Instansi Pemerintah", "Internal policy on the agency's public services"), 2, &[]),
    equal(label!("18", "Tim Pengarah SPBE Instansi Pemerintah", "SPBE steering team of the agency"), 3, &[]),
    equal(label!("19", "Inovasi Proses Bisnis Terintegrasi", "Integrated business process innovation"), 3, &[]),
    equal(label!("20", "Rencana Induk SPBE Instansi Pemerintah", "SPBE master plan of the agency"), 4, &[]),
    equal(label!("21", "Anggaran dan Belanja TIK", "ICT budget and spending"), 4, &[]),
    equal(label!("22", "Pengoperasian Pusat Data", "Data centre operation"), 5, &[]),
    equal(label!("23", "Integrasi Sistem Aplikasi", "Application system integration"), 5, &[]),
    equal(label!("24", "Penggunaan Aplikasi Umum Berbagi Pakai", "Use of shared general applications"), 5, &[]),
    equal(label!("25", "Layanan Naskah Dinas", "Official correspondence services"), 6, &[]),
    equal(label!("26", "Layanan Manajemen Kepegawaian", "Personnel management services"), 6, &[]),
    equal(label!("27", "Layanan Manajemen Perencanaan", "Planning management services"), 6, &[]),
    equal(label!("28", "Layanan Manajemen Penganggaran", "Budgeting management services"), 6, &[]),
    equal(label!("29", "Layanan Manajemen Keuangan", "Finance management services"), 6, &[]),
    equal(label!("30", "Layanan Manajemen Kinerja", "Performance management services"), 6, &[]),
    equal(label!("31", "Layanan Pengadaan", "Procurement services"), 6, &[]),
    equal(label!("32", "Layanan Pengaduan Publik", "Public complaint services"), 7, &[]),
    equal(label!("33", "Layanan Dokumentasi dan Informasi Hukum", "Legal documentation and information services"), 7, &[]),
    equal(label!("34", "Layanan Whistle-Blowing System", "Whistle-blowing system services"), 7, &[]),
    equal(label!("35", "Layanan Publik Instansi Pemerintah", "Public services of the agency"), 7, &[]),
    equal(label!("35-2", "Layanan Publik Instansi Pemerintah", "Public services of the agency, second service"), 7, &[]),
    equal(label!("35-3", "Layanan Publik Instansi Pemerintah", "Public services of the agency, third service"), 7, &[]),
];
