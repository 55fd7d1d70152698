//! `spbe convert`: the same assessments in another kind of file.

use crate::args::Convert;
use crate::input;
use crate::output::save;
use crate::session::Session;
use crate::sheet::{not_writable, worksheet};
use crate::sheet_words;
use crate::source::{self, Content};
use crate::stop::{FINE, Stop};
use spbe_core::{InvalidAssessment, Record};
use std::path::Path;

pub(crate) fn run(args: &Convert, session: &mut Session<'_, '_>) -> Result<u8, Stop> {
    let (lang, to) = (session.lang(), &args.to);
    let kind =
        Kind::of(to).ok_or_else(|| Stop::Usage(format!("{}: {}", to.display(), sheet_words::WHICH_KIND.of(lang))))?;
    let records = records(args, session)?;
    let bytes = match (kind, records.as_slice()) {
        (Kind::Lines, records) => records.iter().map(|record| record.to_json() + "\n").collect::<String>().into_bytes(),
        (Kind::Document, [record]) => (record.to_json_pretty() + "\n").into_bytes(),
        (Kind::Csv, [record]) => {
            tell_left_out(record, session);
            spbe_sheet::to_csv(record, lang).into_bytes()
        }
        (Kind::Workbook, [record]) => worksheet(to, record, session)?,
        (Kind::Csv | Kind::Workbook, records) => table(kind, records, to, session)?,
        (Kind::Document, several) => {
            return Err(Stop::Usage(format!("{}: {}", to.display(), sheet_words::one_document(several.len(), lang))));
        }
    };
    save(to, &bytes, session)?;
    Ok(FINE)
}

/// The kinds of files, by their extensions.
#[derive(Clone, Copy)]
enum Kind {
    Document,
    Lines,
    Csv,
    Workbook,
}

impl Kind {
    fn of(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        match extension.as_str() {
            "json" => Some(Self::Document),
            "jsonl" | "ndjson" => Some(Self::Lines),
            "csv" => Some(Self::Csv),
            "xlsx" => Some(Self::Workbook),
            _ => None,
        }
    }
}

/// Every assessment in the file.
fn records(args: &Convert, session: &mut Session<'_, '_>) -> Result<Vec<Record>, Stop> {
    let lines = matches!(Kind::of(&args.from), Some(Kind::Lines));
    if args.within.agency.is_some() || (!lines && matches!(Kind::of(&args.from), Some(Kind::Document))) {
        return Ok(vec![input::in_file(&args.from, &args.within, session)?.record().clone()]);
    }
    let name = source::name(&args.from, session);
    match source::content(&args.from, session)? {
        Content::Sheet(bytes) => {
            let contents = input::in_sheet(&name, &bytes, &args.within.table, session)?;
            Ok(contents.into_found().into_iter().map(spbe_sheet::Found::into_record).collect())
        }
        Content::Document(bytes) if lines => of_lines(&name, &bytes, session),
        Content::Document(bytes) => {
            let record = Record::from_json_with(&bytes, session.own());
            Ok(vec![record.map_err(|invalid| Stop::refused(name, invalid))?])
        }
    }
}

/// One document a line. The first line that is refused is told.
fn of_lines(name: &str, bytes: &[u8], session: &Session<'_, '_>) -> Result<Vec<Record>, Stop> {
    let lines = (1..).zip(bytes.split(|byte| *byte == b'\n')).filter(|(_, line)| !line.trim_ascii().is_empty());
    let read = |(number, line): (usize, &[u8])| {
        let record = Record::from_json_with(line, session.own());
        record.map_err(|invalid: InvalidAssessment| {
            Stop::refused(sheet_words::line_of(name, number, session.lang()), invalid)
        })
    };
    lines.map(read).collect()
}

fn tell_left_out(record: &Record, session: &mut Session<'_, '_>) {
    let left_out = spbe_sheet::left_out(record);
    if !left_out.is_empty() {
        session.complain(&sheet_words::left_out(&left_out.join(", "), session.lang()));
    }
}

/// Many assessments in one table. Every one of them has to be under the same instrument.
fn table(kind: Kind, records: &[Record], to: &Path, session: &mut Session<'_, '_>) -> Result<Vec<u8>, Stop> {
    let lang = session.lang();
    let bytes = match kind {
        Kind::Csv => spbe_sheet::to_wide_csv(records, lang).map(String::into_bytes),
        _ => spbe_sheet::to_wide_workbook(records, lang),
    };
    let bytes = bytes.map_err(|refusal| not_writable(to, &refusal, lang))?;
    let mut left_out: Vec<&str> = records.iter().flat_map(spbe_sheet::left_out_of_tables).collect();
    left_out.sort_unstable();
    left_out.dedup();
    if !left_out.is_empty() {
        session.complain(&sheet_words::left_out(&left_out.join(", "), lang));
    }
    Ok(bytes)
}
