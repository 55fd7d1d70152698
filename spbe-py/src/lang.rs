//! Languages as arguments.

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyString;
use spbe_cli::Io;
use spbe_core::Lang;

/// "id" or "en", or a tag that begins so.
#[derive(Clone, Copy)]
pub(crate) struct Language(Lang);

impl Language {
    pub(crate) const fn english() -> Self {
        Self(Lang::English)
    }

    pub(crate) const fn get(self) -> Lang {
        self.0
    }

    /// The language that is asked for, otherwise that of the surroundings, as the command has it.
    pub(crate) fn or_surroundings(asked: Option<Self>) -> Lang {
        asked.map_or_else(surroundings, Self::get)
    }
}

impl FromPyObject<'_, '_> for Language {
    type Error = PyErr;

    fn extract(value: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        let Ok(tag) = value.cast::<PyString>() else {
            let named = value.get_type().name()?.to_string_lossy().into_owned();
            return Err(PyTypeError::new_err(format!("a language is \"id\" or \"en\", not {named}")));
        };
        let tag = tag.to_string_lossy();
        let known = Lang::from_tag(&tag).map(Self);
        known.ok_or_else(|| PyValueError::new_err(format!("a language is \"id\" or \"en\", not {tag:?}")))
    }
}

fn surroundings() -> Lang {
    let (mut stdin, mut stdout, mut stderr) = (std::io::empty(), std::io::sink(), std::io::sink());
    Io::new(&mut stdin, &mut stdout, &mut stderr).of_this_process().lang()
}

/// The language of the surroundings: `LC_ALL`, `LC_MESSAGES` or `LANG`, otherwise English.
///
/// >>> language() in ("id", "en")
/// True
#[pyfunction]
pub(crate) fn language() -> &'static str {
    code(surroundings())
}

/// The tag of a language.
pub(crate) const fn code(lang: Lang) -> &'static str {
    lang.pick("id", "en")
}
