//! What sentences of faults call kinds of values, limits and places of a document, in English and Indonesian.

use crate::fault::{Kind, Measure, Syntax};
use crate::undefined::Undefined;

impl Kind {
    pub(crate) const fn english(self) -> &'static str {
        match self {
            Self::Whole => "a whole number",
            Self::WholeOrDecimalText => "a whole number or decimal text such as \"3.25\"",
            Self::Decimals => "a number with decimals",
            Self::LargeNumber => "a number that large",
            Self::Text => "text",
            Self::Boolean => "true or false",
            Self::Null => "nothing",
            Self::List => "a list",
            Self::Object => "an object",
            Self::ListOrObject => "a list or an object",
            Self::Pair => "a list of two",
            Self::TextOrObject => "text or an object",
            Self::Bytes => "the bytes of a file",
            Self::Other => "something else",
        }
    }

    pub(crate) const fn indonesian(self) -> &'static str {
        match self {
            Self::Whole => "bilangan bulat",
            Self::WholeOrDecimalText => "bilangan bulat atau teks desimal seperti \"3.25\"",
            Self::Decimals => "bilangan desimal",
            Self::LargeNumber => "bilangan sebesar itu",
            Self::Text => "teks",
            Self::Boolean => "benar atau salah",
            Self::Null => "kosong",
            Self::List => "daftar",
            Self::Object => "objek",
            Self::ListOrObject => "daftar atau objek",
            Self::Pair => "daftar berisi dua",
            Self::TextOrObject => "teks atau objek",
            Self::Bytes => "isi berkas dalam bita",
            Self::Other => "hal lain",
        }
    }
}

impl Undefined {
    pub(crate) const fn english(self) -> &'static str {
        match self {
            Self::Basis => "which form of the index decides the predicate",
            Self::Blanks => "what becomes of blanks",
            Self::Wording => "how a report words its findings",
        }
    }

    pub(crate) const fn indonesian(self) -> &'static str {
        match self {
            Self::Basis => "bentuk indeks yang menentukan predikat",
            Self::Blanks => "perlakuan atas indikator yang kosong",
            Self::Wording => "rumusan temuan dalam laporan",
        }
    }
}

impl Measure {
    pub(crate) const fn english(self) -> &'static str {
        match self {
            Self::Bytes => "bytes",
            Self::Depth => "lists and objects inside one another",
            Self::Characters => "characters",
            Self::Digits => "digits",
            Self::Rows => "rows",
        }
    }

    pub(crate) const fn indonesian(self) -> &'static str {
        match self {
            Self::Bytes => "bita",
            Self::Depth => "daftar dan objek yang bersarang",
            Self::Characters => "karakter",
            Self::Digits => "angka",
            Self::Rows => "baris",
        }
    }
}

impl Syntax {
    pub(crate) const fn english(self) -> &'static str {
        match self {
            Self::Value => "a value",
            Self::ValueOrEnd => "a value or the end of the list or object",
            Self::CommaOrEnd => "a comma or the end of the list or object",
            Self::Key => "a key in double quotes",
            Self::Colon => "a colon",
            Self::Digit => "a digit",
            Self::Text => "text in double quotes, with valid escapes",
            Self::Utf8 => "UTF-8",
            Self::End => "the end of the document",
        }
    }

    pub(crate) const fn indonesian(self) -> &'static str {
        match self {
            Self::Value => "sebuah nilai",
            Self::ValueOrEnd => "sebuah nilai atau akhir daftar atau objek",
            Self::CommaOrEnd => "koma atau akhir daftar atau objek",
            Self::Key => "kunci dalam tanda petik ganda",
            Self::Colon => "titik dua",
            Self::Digit => "angka",
            Self::Text => "teks dalam tanda petik ganda dengan escape yang benar",
            Self::Utf8 => "UTF-8",
            Self::End => "akhir dokumen",
        }
    }
}
