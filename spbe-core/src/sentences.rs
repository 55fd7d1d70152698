//! Codes and sentences of faults, in English and Indonesian.

use crate::fault::Fault;
use crate::name::Lang;
use alloc::format;
use alloc::string::String;

impl Fault {
    /// A stable name for this kind of fault, the same in every language.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::WrongKind { .. } => "wrong_kind",
            Self::OutOfScale { .. } => "out_of_scale",
            Self::NotANumber { .. } => "not_a_number",
            Self::TooManyDecimals { .. } => "too_many_decimals",
            Self::UnknownIndicator { .. } => "unknown_indicator",
            Self::DuplicateIndicator => "duplicate_indicator",
            Self::MissingIndicator => "missing_indicator",
            Self::WrongCount { .. } => "wrong_count",
            Self::TooLarge { .. } => "too_large",
            Self::Syntax { .. } => "syntax",
            Self::DuplicateKey { .. } => "duplicate_key",
            Self::UnknownKey { .. } => "unknown_key",
            Self::MissingKey { .. } => "missing_key",
            Self::UnknownFormat { .. } => "unknown_format",
            Self::UnknownInstrument { .. } => "unknown_instrument",
            Self::UnknownPredicate { .. } => "unknown_predicate",
            Self::UnknownWord { .. } => "unknown_word",
            Self::OutOfRange { .. } => "out_of_range",
            #[cfg(feature = "full")]
            Self::Differs { .. } => "differs",
            #[cfg(feature = "full")]
            Self::Flaw(kind) => kind.code(),
            #[cfg(feature = "full")]
            Self::ReservedId { .. } => "reserved_id",
            Self::NotDefined { .. } => "not_defined",
            Self::CodeCharacter { .. } => "code_character",
            Self::CodeLength { .. } => "code_length",
            Self::CodeEdition => "code_edition",
            Self::CodeCheck => "code_check",
            Self::CodeValue => "code_value",
            Self::CodeNone { .. } => "code_none",
            #[cfg(feature = "full")]
            Self::BadCost { .. } => "bad_cost",
            #[cfg(feature = "full")]
            Self::TooMuchWork { .. } => "too_much_work",
            #[cfg(feature = "full")]
            Self::OtherInstrument { .. } => "other_instrument",
        }
    }

    /// The sentence, without its place, in a language.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        match lang {
            Lang::English => self.english(),
            Lang::Indonesian => self.indonesian(),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::WrongKind { expected, found } => format!("expected {}, not {}", expected.english(), found.english()),
            Self::OutOfScale { given, lowest, highest, whole } => {
                format!("{} {given} is not in {lowest} to {highest}", if *whole { "level" } else { "value" })
            }
            Self::NotANumber { given } => format!("`{given}` is not a decimal number such as 3.25"),
            Self::TooManyDecimals { given, decimals } => format!("{given} has more than {decimals} decimals"),
            Self::UnknownIndicator { given, instrument } => format!("{instrument} has no indicator `{given}`"),
            Self::DuplicateIndicator => "given more than once".into(),
            Self::MissingIndicator => "no level given".into(),
            Self::WrongCount { given, expected, instrument, fits } => match fits {
                None => format!("{} given, {instrument} has {expected}", counted(*given)),
                Some(fits) => {
                    format!("{} given, {instrument} has {expected}; {given} would fit {fits}", counted(*given))
                }
            },
            Self::TooLarge { what, limit } => format!("more than {limit} {}", what.english()),
            Self::Syntax { expected } => format!("expected {}", expected.english()),
            Self::DuplicateKey { key } => format!("key `{key}` is there more than once"),
            Self::UnknownKey { key } => format!("unknown key `{key}`"),
            Self::MissingKey { key } => format!("key `{key}` is missing"),
            Self::UnknownFormat { given, expected } => {
                format!("format `{given}` cannot be read here; expected {expected}")
            }
            Self::UnknownInstrument { given, known } => {
                format!("unknown instrument `{given}`; known: {known}")
            }
            Self::UnknownPredicate { given, instrument } => format!("{instrument} has no predicate `{given}`"),
            Self::UnknownWord { given, expected } => format!("`{given}` is not one of {expected}"),
            Self::OutOfRange { given, lowest, highest } => format!("{given} is not in {lowest} to {highest}"),
            #[cfg(feature = "full")]
            Self::Differs { given: Some(given), derived: Some(derived) } => {
                format!("says {given}, but {derived} follows from the levels")
            }
            #[cfg(feature = "full")]
            Self::Differs { given: None, derived } => {
                format!("is missing; {} follows from the levels", derived.as_deref().unwrap_or("nothing"))
            }
            #[cfg(feature = "full")]
            Self::Differs { given: Some(given), derived: None } => {
                format!("says {given}, which nothing in the levels gives")
            }
            #[cfg(feature = "full")]
            Self::Flaw(kind) => kind.sentence(Lang::English).into(),
            #[cfg(feature = "full")]
            Self::ReservedId { given } => {
                format!("id `{given}` belongs to a built-in instrument, which says something else")
            }
            Self::NotDefined { what, instrument } => {
                format!("no source read for {instrument} defines {}", what.english())
            }
            Self::CodeCharacter { given, position } => {
                format!("character {position}, `{given}`, is in no assessment code")
            }
            Self::CodeLength { given, expected: Some(expected) } => {
                format!("a code of this kind has {expected} characters, not {given}")
            }
            Self::CodeLength { given, expected: None } => {
                format!("{given} characters are too few for an assessment code")
            }
            Self::CodeEdition => "the code belongs to no edition known here".into(),
            Self::CodeCheck => "a character is wrong, or two have changed places".into(),
            Self::CodeValue => "the code stands for no assessment".into(),
            Self::CodeNone { instrument } => format!("assessments of {instrument} have no code"),
            #[cfg(feature = "full")]
            Self::BadCost { given, highest } => format!("cost `{given}` is not a whole number from 0 to {highest}"),
            #[cfg(feature = "full")]
            Self::TooMuchWork { limit } => {
                format!("a best plan would take more than {limit} combinations: use rounder costs or fewer indicators")
            }
            #[cfg(feature = "full")]
            Self::OtherInstrument { given, expected } => {
                format!("made for {given}, but the assessment is of {expected}")
            }
        }
    }

    fn indonesian(&self) -> String {
        match self {
            Self::WrongKind { expected, found } => {
                format!("seharusnya {}, bukan {}", expected.indonesian(), found.indonesian())
            }
            Self::OutOfScale { given, lowest, highest, whole } => {
                format!("{} {given} di luar {lowest} sampai {highest}", if *whole { "tingkat" } else { "nilai" })
            }
            Self::NotANumber { given } => format!("`{given}` bukan bilangan desimal seperti 3.25"),
            Self::TooManyDecimals { given, decimals } => format!("{given} memuat lebih dari {decimals} angka desimal"),
            Self::UnknownIndicator { given, instrument } => format!("{instrument} tidak memuat indikator `{given}`"),
            Self::DuplicateIndicator => "diberikan lebih dari satu kali".into(),
            Self::MissingIndicator => "belum diberi tingkat".into(),
            Self::WrongCount { given, expected, instrument, fits } => match fits {
                None => format!("diberikan {given} tingkat, {instrument} memuat {expected}"),
                Some(fits) => {
                    format!("diberikan {given} tingkat, {instrument} memuat {expected}; {given} cocok untuk {fits}")
                }
            },
            Self::TooLarge { what, limit } => format!("lebih dari {limit} {}", what.indonesian()),
            Self::Syntax { expected } => format!("seharusnya {}", expected.indonesian()),
            Self::DuplicateKey { key } => format!("kunci `{key}` muncul lebih dari satu kali"),
            Self::UnknownKey { key } => format!("kunci `{key}` tidak dikenal"),
            Self::MissingKey { key } => format!("kunci `{key}` tidak ada"),
            Self::UnknownFormat { given, expected } => {
                format!("format `{given}` tidak dapat dibaca di sini; seharusnya {expected}")
            }
            Self::UnknownInstrument { given, known } => {
                format!("instrumen `{given}` tidak dikenal; yang dikenal: {known}")
            }
            Self::UnknownPredicate { given, instrument } => format!("{instrument} tidak memuat predikat `{given}`"),
            Self::UnknownWord { given, expected } => format!("`{given}` bukan salah satu dari {expected}"),
            Self::OutOfRange { given, lowest, highest } => format!("{given} di luar {lowest} sampai {highest}"),
            #[cfg(feature = "full")]
            Self::Differs { given: Some(given), derived: Some(derived) } => {
                format!("tertulis {given}, padahal dari tingkat yang ada diperoleh {derived}")
            }
            #[cfg(feature = "full")]
            Self::Differs { given: None, derived } => {
                format!("tidak ada; dari tingkat yang ada diperoleh {}", derived.as_deref().unwrap_or("kosong"))
            }
            #[cfg(feature = "full")]
            Self::Differs { given: Some(given), derived: None } => {
                format!("tertulis {given}, padahal tidak diperoleh dari tingkat yang ada")
            }
            #[cfg(feature = "full")]
            Self::Flaw(kind) => kind.sentence(Lang::Indonesian).into(),
            #[cfg(feature = "full")]
            Self::ReservedId { given } => format!("id `{given}` milik instrumen bawaan yang isinya lain"),
            Self::NotDefined { what, instrument } => {
                format!("tidak ada sumber {instrument} yang dibaca yang mengatur {}", what.indonesian())
            }
            Self::CodeCharacter { given, position } => {
                format!("karakter ke-{position}, `{given}`, tidak terdapat dalam kode penilaian")
            }
            Self::CodeLength { given, expected: Some(expected) } => {
                format!("kode jenis ini terdiri atas {expected} karakter, bukan {given}")
            }
            Self::CodeLength { given, expected: None } => {
                format!("{given} karakter terlalu sedikit untuk kode penilaian")
            }
            Self::CodeEdition => "kode ini milik edisi yang tidak dikenal di sini".into(),
            Self::CodeCheck => "ada karakter yang salah atau dua karakter yang tertukar".into(),
            Self::CodeValue => "kode ini tidak menyatakan penilaian apa pun".into(),
            Self::CodeNone { instrument } => format!("penilaian {instrument} tidak memiliki kode"),
            #[cfg(feature = "full")]
            Self::BadCost { given, highest } => format!("biaya `{given}` bukan bilangan bulat dari 0 sampai {highest}"),
            #[cfg(feature = "full")]
            Self::TooMuchWork { limit } => format!(
                "rencana terbaik memerlukan lebih dari {limit} kombinasi: gunakan biaya yang lebih bulat atau indikator yang lebih sedikit"
            ),
            #[cfg(feature = "full")]
            Self::OtherInstrument { given, expected } => {
                format!("dibuat untuk {given}, sedangkan penilaiannya {expected}")
            }
        }
    }
}

/// So many levels, in English.
fn counted(levels: usize) -> String {
    if levels == 1 { "1 level".into() } else { format!("{levels} levels") }
}
