//! What is wrong with a command line, in Indonesian. English is what the library for command lines says itself.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use spbe_core::Lang;
use std::fmt::Write;

/// What is wrong, how the command is used, and where help is.
pub(crate) fn text(error: &Error, lang: Lang) -> String {
    let said = (lang == Lang::Indonesian && error.use_stderr()).then(|| indonesian(error)).flatten();
    said.unwrap_or_else(|| error.render().to_string())
}

/// `None` for what is not said in Indonesian: no command line of this program comes to it.
fn indonesian(error: &Error) -> Option<String> {
    let context = |kind| error.get(kind).map(words);
    let wrong = context(ContextKind::InvalidArg).unwrap_or_default();
    let mut text = match error.kind() {
        ErrorKind::UnknownArgument => format!("argumen {} tidak dikenal", wrong.join(", ")),
        ErrorKind::InvalidSubcommand => {
            format!("perintah {} tidak dikenal", context(ContextKind::InvalidSubcommand)?.join(", "))
        }
        ErrorKind::MissingSubcommand => {
            format!("sebutkan perintahnya: {}", context(ContextKind::ValidSubcommand)?.join(", "))
        }
        ErrorKind::MissingRequiredArgument => format!("masih diperlukan: {}", wrong.join(", ")),
        ErrorKind::ArgumentConflict => {
            let prior = context(ContextKind::PriorArg)?;
            let (wrong, prior) = (wrong.join(", "), prior.join(", "));
            if wrong == prior {
                format!("{wrong} hanya boleh diberikan satu kali")
            } else {
                format!("{wrong} tidak dapat digunakan bersama {prior}")
            }
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = context(ContextKind::InvalidValue)?;
            if value.iter().all(|value| value == "''") {
                format!("{} memerlukan nilai", wrong.join(", "))
            } else {
                format!("nilai {} tidak berlaku untuk {}", value.join(", "), wrong.join(", "))
            }
        }
        ErrorKind::InvalidUtf8 => "ada teks yang bukan UTF-8".into(),
        _ => return None,
    };
    text.insert_str(0, "galat: ");
    let similar = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand].into_iter().find_map(context);
    // Writing to a `String` does not fail.
    if let Some(similar) = similar {
        let _ = write!(text, "\n\n  mungkin maksudnya {}", similar.join(" atau "));
    }
    if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
        let usage = usage.to_string().replace("[OPTIONS]", "[OPSI]");
        let _ = write!(text, "\n\nPemakaian: {}", usage.trim_start_matches("Usage:").trim());
    }
    text.push_str("\n\nKeterangan lengkap: `--help`.\n");
    Some(text)
}

/// Words of a context, each in quotes, as the English sentences have them.
fn words(value: &ContextValue) -> Vec<String> {
    let quoted = |word: &String| format!("'{word}'");
    match value {
        ContextValue::String(word) => vec![quoted(word)],
        ContextValue::Strings(words) => words.iter().map(quoted).collect(),
        _ => Vec::new(),
    }
}
