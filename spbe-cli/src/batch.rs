//! `spbe batch`: a result for every row of a table of agencies, however many there are.

use crate::args::Batch;
use crate::input::{self, options};
use crate::progress::Progress;
use crate::results::{Counts, Line, Results};
use crate::session::Session;
use crate::sheet_words;
use crate::source::{self, Content};
use crate::stop::{FINE, REFUSED, Stop};
use spbe_core::Lang;
use spbe_sheet::{InvalidSheet, Stream, agency_headings};
use std::io::Read;

pub(crate) fn run(args: &Batch, session: &mut Session<'_, '_>) -> Result<u8, Stop> {
    let name = source::name(&args.file, session);
    let told = options(&args.source, session)?;
    let refused = |invalid: InvalidSheet| Stop::refused(name.clone(), invalid);
    let progress = Progress::of_file(&args.file, session);
    let lang = session.lang();
    let reading = |error| Stop::Reading { name: name.clone(), error };
    if !source::is_stdin(&args.file) {
        let file = std::fs::File::open(&args.file).map_err(reading)?;
        let stream = Stream::open(progress.counting(file), &told).map_err(refused)?;
        if let Some(stream) = stream {
            let counts = streamed(args, stream, &refused, lang)?;
            return Ok(finished(&name, &counts, &progress, session));
        }
    }
    // A workbook, a table with a row for each indicator, or standard input: read whole, within the limits.
    let (Content::Sheet(bytes) | Content::Document(bytes)) = source::content(&args.file, session)?;
    if let Some(stream) = Stream::open(bytes.as_slice(), &told).map_err(refused)? {
        let counts = streamed(args, stream, &refused, lang)?;
        return Ok(finished(&name, &counts, &progress, session));
    }
    let contents = input::in_sheet(&name, &bytes, &args.source, session)?;
    let first = contents.found().first().map(|found| found.record().instrument().clone());
    let Some(instrument) = first else { return Ok(FINE) };
    let mut results = Results::create(args, &instrument, &agency_headings(lang), lang.pick(';', ','), lang)?;
    for found in contents.into_found() {
        let record = found.record();
        let year = record.year().map(|year| year.to_string()).unwrap_or_default();
        let whose =
            vec![record.agency().unwrap_or_default().to_owned(), record.group().unwrap_or_default().to_owned(), year];
        results.row(Line::of_found(whose, found))?;
    }
    let counts = results.finish()?;
    Ok(finished(&name, &counts, &progress, session))
}

/// Says how many rows there were, and gives the exit code.
fn finished(name: &str, counts: &Counts, progress: &Progress, session: &mut Session<'_, '_>) -> u8 {
    progress.finish();
    session.complain(&format!("{name}: {}", sheet_words::rows_done(counts.rows, counts.refused, session.lang())));
    if counts.refused == 0 { FINE } else { REFUSED }
}

fn streamed<R: Read>(
    args: &Batch,
    mut stream: Stream<R>,
    refused: &impl Fn(InvalidSheet) -> Stop,
    lang: Lang,
) -> Result<Counts, Stop> {
    let instrument = stream.instrument().clone();
    let headings: Vec<&str> = stream.headings().collect();
    let mut results = Results::create(args, &instrument, &headings, stream.separator(), lang)?;
    while let Some(row) = stream.next().map_err(refused)? {
        results.row(Line::of_stream(row))?;
    }
    results.finish()
}
