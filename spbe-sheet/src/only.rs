//! The one assessment that is meant, in a file that may hold several.

use crate::fault::SheetFault;
use crate::found::{Contents, Found};
use crate::problem::{InvalidSheet, SheetProblem, shortened};

impl Contents {
    /// The only assessment, or the only one of an agency. Small and capital letters are the same.
    ///
    /// ```
    /// use spbe_sheet::{Options, read};
    ///
    /// let own = br#"{"format": "spbe-instrument/1", "id": "contoh", "title": "Contoh",
    ///     "scale": {"lowest": 1, "highest": 5}, "aspects": [{"number": "1", "name": "A", "weight": 100}],
    ///     "indicators": [{"number": "1", "aspect": "1", "name": "Satu"}, {"number": "2", "aspect": "1", "name": "Dua"}],
    ///     "bands": [{"name": "Baik", "floor": 3}, {"name": "Kurang"}]}"#;
    /// let options = Options::new().with_instrument(&spbe_core::Instrument::from_json(own)?);
    /// let contents = read(b"Instansi,1,2\nDinas A,3,4\nDinas B,3,5\n", &options)?;
    /// assert_eq!(contents.clone().only(Some("dinas b"))?.row(), 3);
    /// let refused = contents.only(None).unwrap_err();
    /// assert_eq!(refused.to_string(), "holds 2 assessments (Dinas A, Dinas B): choose one by its agency");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// `several_assessments`; of an agency `no_such_agency`, or `agency_twice`, such as for two years.
    pub fn only(self, agency: Option<&str>) -> Result<Found, InvalidSheet> {
        let mut found = self.found;
        let all = found.len();
        let agencies = some_of(&found);
        if let Some(agency) = agency {
            let wanted = agency.to_lowercase();
            found.retain(|found| found.record().agency().is_some_and(|other| other.to_lowercase() == wanted));
        }
        match (found.pop(), found.as_slice(), agency) {
            (Some(only), [], _) => Ok(only),
            (Some(last), others, Some(agency)) => {
                let rows: Vec<String> =
                    others.iter().chain([&last]).take(MOST).map(|one| one.row().to_string()).collect();
                let more = if others.len() >= MOST { ", …" } else { "" };
                let fault = SheetFault::AgencyTwice { rows: rows.join(", ") + more };
                Err(SheetProblem::new(fault).on(last.sheet()).showing(agency).into())
            }
            (Some(_), _, None) => Err(SheetFault::SeveralAssessments { count: all, agencies }.into()),
            (None, _, agency) => {
                Err(SheetProblem::new(SheetFault::NoSuchAgency { agencies }).showing(agency.unwrap_or_default()).into())
            }
        }
    }
}

/// How many are named in a sentence.
const MOST: usize = 5;

/// The agencies of the first of them, for a sentence.
fn some_of(found: &[Found]) -> String {
    let some = found.iter().take(MOST).map(|found| found.record().agency().map_or("–".into(), shortened));
    let more = (found.len() > MOST).then(|| "…".to_owned());
    some.chain(more).collect::<Vec<_>>().join(", ")
}
