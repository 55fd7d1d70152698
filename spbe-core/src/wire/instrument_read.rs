//! Reading an instrument: the document's own problems and every rule that does not hold, at once.

use super::instrument::INSTRUMENT_FORMAT;
use super::instrument_gaps::Gap;
use super::json::Json;
use super::walk::{Walk, step};
use crate::annex::{Parts, Provenance};
use crate::error::{InvalidInstrument, Problem};
use crate::fault::{Fault, Kind, Measure};
use crate::instrument::Instrument;
use crate::instruments::instrument;
use crate::limits::{INDICATORS, YEARS};
use crate::name::{Text, name};
use crate::node::Node;
use crate::scale::Scale;
use crate::undefined::Undefined;
use crate::value::Value;
use alloc::borrow::Cow;
use alloc::format;
use alloc::vec::Vec;

impl Instrument {
    /// Reads an instrument of one's own: a document of format `spbe-instrument/1`, in UTF-8.
    ///
    /// It gets the same check as the regulations get from the compiler. A file
    /// cannot pass for a regulation: an id of a built-in instrument is taken only
    /// if everything else is the same too, and [`is_official`](Self::is_official)
    /// is false even then.
    ///
    /// # Errors
    ///
    /// `too_large` (bytes, nesting) or `syntax` alone; otherwise every problem with its path: keys
    /// that are repeated, unknown or missing, values of the wrong kind, and every
    /// [`FlawKind`](crate::FlawKind) that the check finds.
    ///
    /// ```
    /// use spbe_core::{Assessment, Instrument};
    ///
    /// let own = Instrument::from_json(br#"{
    ///     "format": "spbe-instrument/1", "id": "dinas-contoh", "title": "Instrumen Dinas Contoh",
    ///     "scale": {"lowest": 1, "highest": 5},
    ///     "aspects": [{"number": "1", "name": "Kebijakan", "weight": "40"}, {"number": "2", "name": "Layanan", "weight": "60"}],
    ///     "indicators": [
    ///         {"number": "1", "aspect": "1", "name": "Aturan", "weight": "40"},
    ///         {"number": "2", "aspect": "2", "name": "Loket"},
    ///         {"number": "3", "aspect": "2", "name": "Aplikasi"}
    ///     ],
    ///     "bands": [{"name": "Baik", "floor": "3"}, {"name": "Cukup"}]
    /// }"#)?;
    /// let card = Assessment::in_order(&own, [3, 2, 5])?.score();
    /// assert_eq!(card.index().exact().to_string(), "33/10"); // 3 x 40 % + 2 x 30 % + 5 x 30 %
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn from_json(bytes: &[u8]) -> Result<Self, InvalidInstrument> {
        let json = Json::read(bytes).map_err(|problem| InvalidInstrument::of(Vec::from([problem])))?;
        let mut reader = Reader::default();
        reader.walk.everywhere(&json, "");
        let Some(parts) = reader.parts(&json) else {
            return Err(InvalidInstrument::of(reader.walk.problems));
        };
        let at_the_top = parts.domains.is_empty();
        let mut problems = core::mem::take(&mut reader.walk.problems);
        match Self::load(parts) {
            Ok(loaded) => {
                problems.extend(forged(&loaded));
                if problems.is_empty() { Ok(loaded) } else { Err(InvalidInstrument::of(problems)) }
            }
            Err(flaws) => {
                let new = flaws.into_iter().filter(|flaw| !reader.gaps.iter().any(|gap| gap.hides(flaw.kind())));
                problems.extend(new.map(|flaw| Problem::new(Fault::Flaw(flaw.kind())).at_path(&flaw.path(at_the_top))));
                Err(InvalidInstrument::of(problems))
            }
        }
    }
}

/// What says that an instrument is a regulation although it is not.
fn forged(loaded: &Instrument) -> Option<Problem> {
    match instrument(loaded.id()) {
        Some(official) if official == loaded => None,
        Some(_) => Some(Problem::new(Fault::ReservedId { given: loaded.id().into() }).at_path("/id")),
        None if loaded.provenance() == Provenance::Regulation => {
            let fault = Fault::UnknownWord { given: "regulation".into(), expected: "own, secondary" };
            Some(Problem::new(fault).at_path("/provenance"))
        }
        None => None,
    }
}

/// Reads the parts. Where something is wrong, something else stands in for it,
/// and rules that would only repeat that are left out.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) walk: Walk<'static>,
    gaps: Vec<Gap>,
}

impl Reader {
    /// Notes that something stands in for what was wrong.
    pub(super) fn stand_in(&mut self, gap: Gap) {
        self.gaps.push(gap);
    }

    fn parts(&mut self, json: &Json<'_>) -> Option<Parts> {
        const KEYS: [&str; 16] = [
            "format",
            "id",
            "title",
            "citation",
            "index_name",
            "provenance",
            "undefined",
            "in_force_from",
            "years",
            "revoked_by",
            "scale",
            "capabilities",
            "domains",
            "aspects",
            "indicators",
            "bands",
        ];
        if !matches!(json, Json::Object(_)) {
            self.walk.wrong_kind(Kind::Object, json, "");
            return None;
        }
        let keys: Vec<&str> = KEYS.into_iter().chain(["tables"]).collect();
        self.walk.only(json, "", &keys);
        self.walk.format(json, INSTRUMENT_FORMAT);
        let scale = self.scale(json);
        let capabilities = self.rows(json, "capabilities", Gap::Code, false)?;
        let capabilities = self.each(capabilities, "capabilities", Gap::Code, Self::capability);
        let domains = self.rows(json, "domains", Gap::Groups, false)?;
        let domains = self.each(domains, "domains", Gap::Groups, Self::domain);
        let aspects = self.rows(json, "aspects", Gap::Groups, true)?;
        let aspects =
            self.each(aspects, "aspects", Gap::Groups, |reader, row, path, at| reader.aspect(row, path, at, &domains));
        let indicators = self.rows(json, "indicators", Gap::Indicators, true)?;
        let indicators = self.each(indicators, "indicators", Gap::Indicators, |reader, row, path, at| {
            reader.indicator(row, path, at, &aspects, &capabilities)
        });
        let bands = self.rows(json, "bands", Gap::Bands, true)?;
        let bands = self.each(bands, "bands", Gap::Bands, |reader, row, path, _| reader.band(row, path));
        Some(Parts {
            id: self.required_text(json, "", "id").unwrap_or(Text::Borrowed("unknown")),
            title: self.required_name(json, "", "title"),
            citation: self.walk.optional_text(json, "", "citation").map_or(Text::Borrowed(""), Text::Owned),
            index_name: self.optional_name(json, "", "index_name").unwrap_or(name!("Indeks", "Index")),
            provenance: self.provenance(json),
            undefined: self.undefined(json).into(),
            in_force_from: self.walk.optional_text(json, "", "in_force_from").map(Text::Owned),
            years: json.get("years").and_then(|years| self.years(years)),
            revoked_by: self.walk.optional_text(json, "", "revoked_by").map(Text::Owned),
            scale,
            capabilities: Cow::Owned(capabilities),
            domains: Cow::Owned(domains),
            aspects: Cow::Owned(aspects),
            indicators: Cow::Owned(indicators),
            bands: Cow::Owned(bands),
            tables: self.tables(json).into(),
        })
    }

    /// The rows of a list; `None` where there are too many to go on.
    fn rows<'t, 'a>(
        &mut self,
        json: &'t Json<'a>,
        key: &'static str,
        gap: Gap,
        required: bool,
    ) -> Option<&'t [Json<'a>]> {
        let found = if required { self.walk.required(json, "", key) } else { json.get(key) };
        let path = step("", key);
        match found {
            Some(Json::List(rows)) if rows.len() > INDICATORS => {
                self.walk.problem(Fault::TooLarge { what: Measure::Rows, limit: INDICATORS }, &path);
                None
            }
            Some(Json::List(rows)) => Some(rows),
            Some(other) => {
                self.stand_in(gap);
                self.walk.wrong_kind(Kind::List, other, &path);
                Some(&[])
            }
            None => {
                if required {
                    self.stand_in(gap);
                }
                Some(&[])
            }
        }
    }

    pub(super) fn each<T>(
        &mut self,
        rows: &[Json<'_>],
        key: &str,
        gap: Gap,
        read: impl Fn(&mut Self, &Json<'_>, &str, usize) -> T,
    ) -> Vec<T> {
        let rows = rows.iter().enumerate();
        rows.map(|(at, row)| {
            let path = format!("/{key}/{at}");
            if !matches!(row, Json::Object(_)) {
                self.stand_in(gap);
                self.walk.wrong_kind(Kind::Object, row, &path);
            }
            read(self, row, &path, at)
        })
        .collect()
    }

    fn scale(&mut self, json: &Json<'_>) -> Scale {
        let Some(scale) = self.walk.required(json, "", "scale") else {
            self.stand_in(Gap::Scale);
            return Scale { lowest: 1, highest: 5, decimals: 0 };
        };
        self.walk.only(scale, "/scale", &["lowest", "highest", "decimals"]);
        let mut end = |key: &'static str, without: Option<u8>, highest: u8| {
            let found = match without {
                Some(_) => scale.get(key),
                None => self.walk.required(scale, "/scale", key),
            };
            let read = found.and_then(|end| self.walk.whole(end, &step("/scale", key), (0, highest.into())));
            if read.is_none() && (found.is_some() || without.is_none()) {
                self.stand_in(Gap::Scale);
            }
            read.and_then(|end| u8::try_from(end).ok()).or(without).unwrap_or_default()
        };
        Scale {
            lowest: end("lowest", None, Value::HIGHEST),
            highest: end("highest", None, Value::HIGHEST),
            decimals: end("decimals", Some(0), 9),
        }
    }

    fn provenance(&mut self, json: &Json<'_>) -> Provenance {
        let word = self.walk.optional_text(json, "", "provenance");
        let known = [Provenance::Own, Provenance::Secondary, Provenance::Regulation];
        self.walk
            .word(word, "/provenance", "own, secondary", &known.map(|provenance| (provenance.code(), provenance)))
            .unwrap_or(Provenance::Own)
    }

    fn undefined(&mut self, json: &Json<'_>) -> Vec<Undefined> {
        let known =
            [Undefined::Basis, Undefined::Blanks, Undefined::Wording].map(|undefined| (undefined.code(), undefined));
        let mut found = Vec::new();
        for (word, path) in self.texts(json, "", "undefined") {
            found.extend(self.walk.word(Some(word), &path, "basis, blanks, wording", &known));
        }
        found
    }

    fn years(&mut self, years: &Json<'_>) -> Option<(u16, Option<u16>)> {
        self.walk.only(years, "/years", &["first", "last"]);
        let first = self.walk.required(years, "/years", "first");
        let first = first.and_then(|year| self.walk.whole(year, "/years/first", YEARS));
        let last = years.get("last").and_then(|year| self.walk.whole(year, "/years/last", YEARS));
        let small = |year: u32| u16::try_from(year).ok();
        Some((first.and_then(small)?, last.and_then(small)))
    }

    fn tables(&mut self, json: &Json<'_>) -> Vec<(Node, Text)> {
        let Some(tables) = json.get("tables") else { return Vec::new() };
        self.walk.only(tables, "/tables", &["aspect", "domain", "index"]);
        let kinds = [("aspect", Node::Aspect(1)), ("domain", Node::Domain(1)), ("index", Node::Index)];
        let named = kinds
            .into_iter()
            .filter_map(|(key, node)| Some((node, Text::Owned(self.walk.optional_text(tables, "/tables", key)?))));
        named.collect()
    }
}
