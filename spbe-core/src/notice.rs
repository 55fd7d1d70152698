//! What everybody who sees a result has to know about its instrument.

use crate::annex::Provenance;
use crate::instrument::Instrument;
use crate::name::Lang;
use crate::undefined::Undefined;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// Something to know about an instrument and every result under it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notice<'a> {
    kind: Kind,
    instrument: &'a Instrument,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Revoked,
    Secondary,
    Own,
    BasisUndefined,
}

impl Notice<'_> {
    /// A stable name, the same in every language.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self.kind {
            Kind::Revoked => "revoked",
            Kind::Secondary => "secondary",
            Kind::Own => "own",
            Kind::BasisUndefined => "basis_undefined",
        }
    }

    /// The sentence, in a language.
    #[must_use]
    pub fn message(self, lang: Lang) -> String {
        let id = self.instrument.id();
        match self.kind {
            Kind::Revoked => {
                let by = self.instrument.revoked_by().unwrap_or_default();
                match lang {
                    Lang::Indonesian => format!("{id} telah dicabut oleh {by}"),
                    Lang::English => format!("{id} has been revoked by {by}"),
                }
            }
            Kind::Secondary => match lang {
                Lang::Indonesian => format!(
                    "angka-angka {id} berasal dari sumber sekunder dan belum dicocokkan dengan naskah peraturannya"
                ),
                Lang::English => format!(
                    "the figures of {id} come from secondary sources and were not compared with the regulation's own text"
                ),
            },
            Kind::Own => match lang {
                Lang::Indonesian => format!("{id} bukan instrumen suatu peraturan"),
                Lang::English => format!("{id} is not the instrument of a regulation"),
            },
            Kind::BasisUndefined => match lang {
                Lang::Indonesian => {
                    "sumber yang dibaca tidak menyebut apakah predikat ditentukan indeks eksak atau indeks dua desimal; \
                     kecuali diminta lain, yang dipakai indeks eksak"
                        .into()
                }
                Lang::English => {
                    "the sources that were read do not say whether the exact or the two-decimal index decides the predicate; \
                     unless asked otherwise, the exact one does"
                        .into()
                }
            },
        }
    }
}

impl Instrument {
    /// What everybody who sees a result under this instrument has to know; often nothing.
    #[must_use]
    pub fn notices(&self) -> Vec<Notice<'_>> {
        let mut notices = Vec::new();
        for (holds, kind) in [
            (self.revoked_by().is_some(), Kind::Revoked),
            (self.provenance() == Provenance::Secondary, Kind::Secondary),
            (self.provenance() == Provenance::Own, Kind::Own),
            (self.undefined().contains(&Undefined::Basis), Kind::BasisUndefined),
        ] {
            if holds {
                notices.push(Notice { kind, instrument: self });
            }
        }
        notices
    }
}
