//! Files and standard input, and how much of them is read.

use crate::session::Session;
use crate::stop::Stop;
use crate::words;
use spbe_core::limits::DOCUMENT_BYTES;
use spbe_sheet::is_spreadsheet;
use spbe_sheet::limits::FILE_BYTES;
use std::fs::File;
use std::io::{BufRead, BufReader, ErrorKind, Read};
use std::path::Path;

/// What to call a file in messages.
pub(crate) fn name(path: &Path, session: &Session<'_, '_>) -> String {
    if is_stdin(path) { words::STDIN.of(session.lang()).into() } else { path.display().to_string() }
}

/// The bytes of a document, and one more than the limit where there are more.
pub(crate) fn document(path: &Path, session: &mut Session<'_, '_>) -> Result<Vec<u8>, Stop> {
    bytes(path, DOCUMENT_BYTES, session)
}

/// What a file is, going by its content, and by its name where the content does not tell.
pub(crate) enum Content {
    /// JSON.
    Document(Vec<u8>),
    /// CSV, XLSX, ODS.
    Sheet(Vec<u8>),
}

/// The content of a document or a spreadsheet, and one byte more than the limit where there is more.
pub(crate) fn content(path: &Path, session: &mut Session<'_, '_>) -> Result<Content, Stop> {
    let mut bytes = bytes(path, FILE_BYTES, session)?;
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    if is_spreadsheet(&bytes, extension) {
        return Ok(Content::Sheet(bytes));
    }
    bytes.truncate(DOCUMENT_BYTES.saturating_add(1));
    Ok(Content::Document(bytes))
}

/// The bytes of a file, and one more than the limit where there are more.
fn bytes(path: &Path, most: usize, session: &mut Session<'_, '_>) -> Result<Vec<u8>, Stop> {
    let most = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    let read = if is_stdin(path) {
        session.take_stdin()?;
        session.io().stdin().take(most).read_to_end(&mut bytes)
    } else {
        File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes))
    };
    read.map(|_| bytes).map_err(|error| Stop::Reading { name: name(path, session), error })
}

pub(crate) fn is_stdin(path: &Path) -> bool {
    path == Path::new("-")
}

/// A file to read line by line; `None` for standard input.
pub(crate) fn open(path: &Path, session: &mut Session<'_, '_>) -> Result<Option<BufReader<File>>, Stop> {
    if is_stdin(path) {
        session.take_stdin()?;
        return Ok(None);
    }
    let opened = File::open(path).map(|file| Some(BufReader::new(file)));
    opened.map_err(|error| Stop::Reading { name: name(path, session), error })
}

/// The next line without its end, cut one byte past a limit; `None` after the last.
pub(crate) fn line(from: &mut dyn BufRead, most: usize) -> std::io::Result<Option<Vec<u8>>> {
    let mut line = Vec::new();
    let mut begun = false;
    loop {
        let available = match from.fill_buf() {
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            other => other?,
        };
        if available.is_empty() {
            return Ok(begun.then_some(line));
        }
        begun = true;
        let part = available.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let (ends, used) = (part.len() < available.len(), part.len());
        let room = most.saturating_add(1).saturating_sub(line.len());
        line.extend(part.iter().take(room));
        from.consume(used.saturating_add(usize::from(ends)));
        if ends {
            return Ok(Some(line));
        }
    }
}
