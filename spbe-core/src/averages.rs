//! Published averages of groups of agencies, under PermenPANRB 59/2020.

use crate::index::Rounded;
use crate::node::Node;

/// The published averages of one group of agencies in one year.
///
/// They are what a report prints, with two decimals; nothing is worked out from
/// them. National figures are not the plain mean of the listed agencies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Averages {
    year: u16,
    group: &'static str,
    source: &'static str,
    index: u16,
    domains: [u16; 4],
    aspects: [u16; 8],
}

impl Averages {
    /// The year of the evaluation.
    #[must_use]
    pub const fn year(&self) -> u16 {
        self.year
    }

    /// The group, as the report names it: *Kota*, *Nasional*.
    #[must_use]
    pub const fn group(&self) -> &'static str {
        self.group
    }

    /// The report and its table.
    #[must_use]
    pub const fn source(&self) -> &'static str {
        self.source
    }

    /// The id of the instrument that the averages are of.
    #[must_use]
    pub const fn instrument(&self) -> &'static str {
        "permenpanrb-59-2020"
    }

    /// The average of a node; `None` for indicators, whose averages are not published.
    #[must_use]
    pub fn of(&self, node: Node) -> Option<Rounded> {
        let hundredths = match node {
            Node::Index => Some(&self.index),
            Node::Domain(_) => node.get(&self.domains),
            Node::Aspect(_) => node.get(&self.aspects),
            Node::Indicator(_) => None,
        };
        hundredths.map(|hundredths| Rounded::of_hundredths(i64::from(*hundredths)))
    }
}

/// The years that averages were published for.
///
/// For 2022 and 2025 no published averages were found: they are absent, not zero.
pub fn average_years() -> impl Iterator<Item = u16> {
    [2021, 2023, 2024].into_iter()
}

/// The averages of every group of a year, in the order of the report; none for other years.
pub fn averages_of(year: u16) -> impl Iterator<Item = &'static Averages> {
    PUBLISHED.iter().filter(move |averages| averages.year == year)
}

/// The averages of one group in one year; `None` where none were published.
///
/// Case does not matter. The groups differ by year: 2021 has *Lembaga Lain*, 2023
/// *LNS* and *Lainnya*, 2024 *LNS dan Lainnya*.
///
/// ```
/// use spbe_core::{Node, averages};
///
/// let kota = averages(2021, "Kota").unwrap();
/// assert_eq!(kota.of(Node::Index).unwrap().to_string(), "2.29");
/// assert_eq!(averages(2022, "Kota"), None);
/// ```
#[must_use]
pub fn averages(year: u16, group: &str) -> Option<&'static Averages> {
    averages_of(year).find(|averages| averages.group.eq_ignore_ascii_case(group))
}

const SOURCE_2021: &str =
    "KemenPANRB, Laporan Hasil Evaluasi SPBE Pemerintah Kota Serang, Indeks SPBE Tahun 2021, tabel rata-rata";

const SOURCE_2023: &str = "KemenPANRB, Laporan Pelaksanaan Evaluasi SPBE Tahun 2023, Tabel 7";

const SOURCE_2024: &str = "KemenPANRB, Laporan Evaluasi SPBE 2024, Tabel 8";

const fn row(
    year: u16,
    group: &'static str,
    source: &'static str,
    index: u16,
    domains: [u16; 4],
    aspects: [u16; 8],
) -> Averages {
    Averages { year, group, source, index, domains, aspects }
}

// In hundredths: the index, then domains 1 to 4, then aspects 1 to 8.
static PUBLISHED: [Averages; 22] = [
    row(2021, "Nasional", SOURCE_2021, 224, [221, 189, 123, 281], [221, 177, 200, 193, 126, 117, 286, 274]),
    row(2021, "Kementerian", SOURCE_2021, 284, [268, 261, 150, 349], [268, 236, 286, 259, 153, 143, 350, 349]),
    row(2021, "LPNK", SOURCE_2021, 277, [281, 256, 139, 337], [281, 247, 271, 246, 137, 144, 348, 321]),
    row(2021, "Lembaga Lain", SOURCE_2021, 210, [189, 183, 125, 262], [189, 180, 186, 182, 125, 123, 286, 226]),
    row(2021, "Provinsi", SOURCE_2021, 246, [226, 214, 131, 310], [226, 191, 236, 216, 135, 122, 314, 304]),
    row(2021, "Kabupaten", SOURCE_2021, 211, [213, 173, 117, 266], [213, 162, 182, 178, 120, 111, 271, 259]),
    row(2021, "Kota", SOURCE_2021, 229, [223, 191, 126, 288], [223, 178, 199, 202, 129, 117, 288, 288]),
    row(2023, "Nasional", SOURCE_2023, 279, [291, 227, 165, 345], [291, 210, 237, 243, 168, 157, 345, 345]),
    row(2023, "Kementerian", SOURCE_2023, 366, [363, 342, 253, 421], [363, 318, 357, 362, 253, 255, 416, 430]),
    row(2023, "LPNK", SOURCE_2023, 340, [347, 302, 231, 399], [347, 292, 320, 288, 232, 229, 395, 406]),
    row(2023, "LNS", SOURCE_2023, 278, [288, 245, 175, 331], [288, 243, 246, 246, 179, 164, 345, 310]),
    row(2023, "Lainnya", SOURCE_2023, 324, [340, 299, 240, 363], [340, 293, 303, 303, 246, 224, 375, 344]),
    row(2023, "Provinsi", SOURCE_2023, 301, [317, 256, 181, 364], [317, 231, 272, 272, 179, 186, 364, 365]),
    row(2023, "Kabupaten", SOURCE_2023, 259, [272, 201, 145, 328], [272, 186, 209, 218, 149, 135, 330, 327]),
    row(2023, "Kota", SOURCE_2023, 302, [320, 254, 182, 367], [320, 226, 270, 279, 185, 173, 361, 377]),
    row(2024, "Nasional", SOURCE_2024, 312, [336, 262, 186, 378], [336, 242, 275, 280, 191, 173, 377, 380]),
    row(2024, "Kementerian", SOURCE_2024, 403, [428, 392, 287, 444], [428, 374, 406, 400, 296, 264, 435, 458]),
    row(2024, "LPNK", SOURCE_2024, 382, [401, 365, 261, 426], [401, 368, 375, 340, 268, 244, 420, 436]),
    row(2024, "LNS dan Lainnya", SOURCE_2024, 337, [361, 311, 231, 381], [361, 301, 311, 332, 238, 213, 390, 367]),
    row(2024, "Provinsi", SOURCE_2024, 342, [361, 307, 217, 398], [361, 284, 326, 314, 219, 212, 395, 404]),
    row(2024, "Kabupaten", SOURCE_2024, 297, [323, 235, 165, 371], [323, 214, 248, 252, 170, 152, 370, 372]),
    row(2024, "Kota", SOURCE_2024, 339, [364, 294, 203, 405], [364, 260, 310, 331, 209, 188, 399, 415]),
];
