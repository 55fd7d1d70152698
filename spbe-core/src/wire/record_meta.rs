//! What a record carries under `meta`: an object of one's own.

use super::json::Json;
use super::record::Record;
use super::walk::Walk;
use crate::error::InvalidAssessment;
use alloc::string::String;
use alloc::vec::Vec;

impl Record {
    /// What stands under `meta`, as JSON: numbers as written, keys in their order.
    #[must_use]
    pub fn meta(&self) -> Option<String> {
        self.meta.clone()
    }

    /// One entry of `meta`, as JSON.
    ///
    /// ```
    /// use spbe_core::{Draft, PERMENPANRB_59_2020, Record};
    ///
    /// let record = Record::new(Draft::new(&PERMENPANRB_59_2020)).with_meta(r#"{"by": "Bappeda", "rank": 1.50}"#)?;
    /// assert_eq!(record.meta_entry("rank").as_deref(), Some("1.50"));
    ///
    /// let record = record.with_meta_entry("by", None)?;
    /// assert_eq!(record.meta().as_deref(), Some(r#"{"rank":1.50}"#));
    /// # Ok::<(), spbe_core::InvalidAssessment>(())
    /// ```
    #[must_use]
    pub fn meta_entry(&self, key: &str) -> Option<String> {
        Some(Json::of_written(self.meta_text()?)?.get(key)?.compact())
    }

    /// The same record with one entry of `meta` as this JSON says, or without it.
    ///
    /// Other entries stay as they are; a `meta` that would be empty is left out.
    ///
    /// # Errors
    ///
    /// As [`with_meta`](Self::with_meta).
    pub fn with_meta_entry(mut self, key: &str, json: Option<&str>) -> Result<Self, InvalidAssessment> {
        let meta = self.meta.take().unwrap_or_default();
        let mut entries = match Json::of_written(&meta) {
            Some(Json::Object(entries)) => entries,
            _ => Vec::new(),
        };
        entries.retain(|(known, _)| known != key);
        let mut walk = Walk::default();
        if let Some(json) = json {
            let entry = Json::Object(Vec::from([(key.into(), Json::read(json.as_bytes())?)]));
            walk.everywhere(&entry, "/meta");
            if let Json::Object(entry) = entry {
                entries.extend(entry);
            }
        }
        self.meta = (!entries.is_empty()).then(|| Json::Object(entries).compact());
        InvalidAssessment::unless(walk.problems, self)
    }

    /// The same record with an object of one's own, as JSON, which is carried through untouched.
    ///
    /// # Errors
    ///
    /// What is wrong with the JSON: `syntax`, `too_large`, `duplicate_key`, or
    /// `wrong_kind` unless it is an object.
    pub fn with_meta(self, json: &str) -> Result<Self, InvalidAssessment> {
        let meta = Json::read(json.as_bytes())?;
        let mut walk = Walk::default();
        walk.everywhere(&meta, "/meta");
        walk.entries(&meta, "/meta");
        InvalidAssessment::unless(walk.problems, self.with_meta_tree(&meta))
    }

    pub(crate) fn with_meta_tree(self, meta: &Json<'_>) -> Self {
        Self { meta: Some(meta.compact()), ..self }
    }

    pub(crate) fn meta_text(&self) -> Option<&str> {
        self.meta.as_deref()
    }
}
