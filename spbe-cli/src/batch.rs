//! `spbe batch`: a result for every row of a table of agencies, however many there are.

use crate::args::Batch;
use crate::input::{self, options};
use crate::output::Output;
use crate::progress::Progress;
use crate::session::Session;
use crate::sheet_words;
use crate::source::{self, Content};
use crate::stop::{FINE, REFUSED, Stop};
use spbe_core::{Instrument, Lang, Node, Record, Scorecard};
use spbe_sheet::{InvalidSheet, SheetProblem, Stream, agency_headings, csv_line};
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
    let mut table = Table::create(args, &instrument, &agency_headings(lang), lang.pick(';', ','), lang)?;
    for found in contents.found() {
        let record = found.record();
        let year = record.year().map(|year| year.to_string()).unwrap_or_default();
        let whose =
            [record.agency().unwrap_or_default().to_owned(), record.group().unwrap_or_default().to_owned(), year];
        let scored = card(args, record).map_err(|problems| problems.unwrap_or_else(|| blanks(found)));
        table.row(&whose, scored.as_ref().map_err(Vec::as_slice))?;
    }
    let counts = table.finish()?;
    Ok(finished(&name, &counts, &progress, session))
}

/// Rows and how many of them are refused.
struct Counts {
    rows: u64,
    refused: u64,
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
    let mut table = Table::create(args, &instrument, &headings, stream.separator(), lang)?;
    while let Some(row) = stream.next().map_err(refused)? {
        let scored = match row.found() {
            Some(found) => card(args, found.record()).map_err(|problems| problems.unwrap_or_else(|| blanks(found))),
            None => Err(row.problems().to_vec()),
        };
        table.row(row.cells(), scored.as_ref().map_err(Vec::as_slice))?;
    }
    table.finish()
}

/// The result of a record; where blanks are in the way, their problems are the file's to tell.
fn card(args: &Batch, record: &Record) -> Result<Scorecard, Option<Vec<SheetProblem>>> {
    let card = if args.blanks_as_zero {
        record.draft().with_blanks_as_zero().map_err(|problem| Some(vec![SheetProblem::from(problem)]))?
    } else {
        record.score().map_err(|_| None)?
    };
    Ok(card.with_basis(args.basis))
}

fn blanks(found: &spbe_sheet::Found) -> Vec<SheetProblem> {
    found.assessment().err().map(|invalid| invalid.problems().to_vec()).unwrap_or_default()
}

/// The table of results on its way.
struct Table {
    output: Output,
    instrument: Instrument,
    separator: char,
    lang: Lang,
    counts: Counts,
}

impl Table {
    fn create(
        args: &Batch,
        instrument: &Instrument,
        headings: &[&str],
        separator: char,
        lang: Lang,
    ) -> Result<Self, Stop> {
        let mut output = Output::create(&args.output)?;
        let parts = nodes(instrument).map(|node| node.to_string().replace(' ', "_"));
        let results = ["index", "index_exact", "index_rounded", "predicate"].map(str::to_owned).into_iter();
        let header = headings.iter().map(|heading| (*heading).to_owned()).chain(results).chain(parts);
        let header: Vec<String> = header.chain(["problem".to_owned()]).collect();
        // A mark in front, so that Excel reads UTF-8.
        output.write("\u{feff}".as_bytes())?;
        output.write(csv_line(&header, separator).as_bytes())?;
        Ok(Self { output, instrument: instrument.clone(), separator, lang, counts: Counts { rows: 0, refused: 0 } })
    }

    /// One row: what stood in it, and its result or its problems; a row that was passed over has neither.
    fn row(&mut self, cells: &[String], scored: Result<&Scorecard, &[SheetProblem]>) -> Result<(), Stop> {
        let mut row = cells.to_vec();
        let number = |text: String| if self.separator == ';' { text.replace('.', ",") } else { text };
        match scored {
            Ok(card) => {
                let index = card.index();
                row.push(number(index.to_f64().to_string()));
                row.push(index.exact().to_string());
                row.push(number(index.rounded().to_string()));
                row.push(card.predicate_name(Lang::Indonesian).to_owned());
                row.extend(nodes(&self.instrument).map(|node| number(card.part(node).index().to_f64().to_string())));
                row.push(String::new());
            }
            Err(problems) => {
                let blank = nodes(&self.instrument).count().saturating_add(4);
                row.extend(std::iter::repeat_n(String::new(), blank));
                let sentences: Vec<String> = problems.iter().map(|problem| problem.message(self.lang)).collect();
                let passed = sheet_words::PASSED_OVER.of(self.lang).to_owned();
                row.push(if sentences.is_empty() { passed } else { sentences.join("; ") });
                self.counts.refused = self.counts.refused.saturating_add(u64::from(!problems.is_empty()));
            }
        }
        self.counts.rows = self.counts.rows.saturating_add(1);
        self.output.write(csv_line(&row, self.separator).as_bytes())
    }

    fn finish(self) -> Result<Counts, Stop> {
        self.output.finish()?;
        Ok(self.counts)
    }
}

/// Domains and aspects.
fn nodes(instrument: &Instrument) -> impl Iterator<Item = Node> {
    instrument.nodes().filter(|node| matches!(node, Node::Domain(_) | Node::Aspect(_)))
}
