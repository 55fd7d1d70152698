//! The table that `spbe batch` writes: rows are scored block by block.

mod scores;
mod texts;

use crate::args::Batch;
use crate::output::Output;
use crate::sheet_words;
use crate::stop::Stop;
use scores::Scores;
use spbe_core::batch::{Column, Input, Misfit, OnBlank, Scorer, Values};
use spbe_core::{Instrument, InvalidAssessment, Lang, Node, Value};
use spbe_sheet::{CsvText, Found, SheetProblem, StreamRow};
use texts::Texts;

/// Rows that are scored together.
const BLOCK: usize = 1024;

/// What stands for a blank, among values in ten-thousandths.
const BLANK: i32 = -1;

/// Rows and how many of them are refused.
pub(crate) struct Counts {
    pub(crate) rows: u64,
    pub(crate) refused: u64,
}

impl Counts {
    fn add(&mut self, rows: usize, refused: usize) {
        let count = |rows: usize| u64::try_from(rows).unwrap_or(u64::MAX);
        self.rows = self.rows.saturating_add(count(rows));
        self.refused = self.refused.saturating_add(count(refused));
    }
}

/// A row on its way: what stood in it, and what it is.
pub(crate) enum Line {
    /// A row of a table that is read row by row.
    Streamed(StreamRow),
    /// An assessment of a file that is read whole.
    Found { cells: Vec<String>, found: Box<Found> },
}

impl Line {
    pub(crate) fn of_stream(row: StreamRow) -> Self {
        Self::Streamed(row)
    }

    pub(crate) fn of_found(cells: Vec<String>, found: Found) -> Self {
        Self::Found { cells, found: Box::new(found) }
    }

    fn cells(&self) -> &[String] {
        match self {
            Self::Streamed(row) => row.cells(),
            Self::Found { cells, .. } => cells,
        }
    }

    fn found(&self) -> Option<&Found> {
        match self {
            Self::Streamed(row) => row.found(),
            Self::Found { found, .. } => Some(found),
        }
    }

    /// What is wrong with it; nothing where it is an assessment, or was passed over.
    fn problems(&self) -> &[SheetProblem] {
        match self {
            Self::Streamed(row) => row.problems(),
            Self::Found { .. } => &[],
        }
    }
}

/// What became of a row.
enum Outcome {
    /// Its result is that of a row of the batch.
    Scored(usize),
    Refused(Vec<SheetProblem>),
    /// A sum, an average, a footnote.
    PassedOver,
}

/// The table of results on its way.
pub(crate) struct Results {
    output: Output,
    scorer: Scorer,
    /// Domains and aspects.
    nodes: Vec<Node>,
    separator: char,
    lang: Lang,
    counts: Counts,
    lines: Vec<Line>,
    texts: Texts,
}

impl Results {
    pub(crate) fn create(
        args: &Batch,
        instrument: &Instrument,
        headings: &[&str],
        separator: char,
        lang: Lang,
    ) -> Result<Self, Stop> {
        let mut output = Output::create(&args.output)?;
        let part = |node: &Node| matches!(node, Node::Domain(_) | Node::Aspect(_));
        let nodes: Vec<Node> = instrument.nodes().filter(part).collect();
        let parts: Vec<String> = nodes.iter().map(|node| node.to_string().replace(' ', "_")).collect();
        let header = headings.iter().copied().chain(["index", "index_exact", "index_rounded", "predicate"]);
        let header = header.chain(parts.iter().map(String::as_str)).chain(["problem"]);
        // A mark in front, so that Excel reads UTF-8.
        output.write("\u{feff}".as_bytes())?;
        let mut text = CsvText::new(separator);
        header.for_each(|heading| text.cell(heading));
        text.end_line();
        output.write(text.finish().as_bytes())?;
        let on_blank = if args.blanks_as_zero { OnBlank::Zero } else { OnBlank::Refuse };
        Ok(Self {
            output,
            scorer: Scorer::new(instrument).on_blank(on_blank).with_basis(args.basis),
            nodes,
            separator,
            lang,
            counts: Counts { rows: 0, refused: 0 },
            lines: Vec::with_capacity(BLOCK),
            texts: Texts::new(instrument, separator == ';'),
        })
    }

    /// The next row.
    pub(crate) fn row(&mut self, line: Line) -> Result<(), Stop> {
        self.lines.push(line);
        if self.lines.len() < BLOCK { Ok(()) } else { self.block() }
    }

    pub(crate) fn finish(mut self) -> Result<Counts, Stop> {
        self.block()?;
        self.output.finish()?;
        Ok(self.counts)
    }

    /// Scores the rows that wait, and writes them.
    fn block(&mut self) -> Result<(), Stop> {
        let lines = std::mem::take(&mut self.lines);
        let values: Vec<i32> = lines.iter().filter_map(Line::found).flat_map(values).collect();
        let block = Column::from(Values::TenThousandths32(&values)).with_blank(i64::from(BLANK));
        let never = |misfit: Misfit| Stop::NoAnswer(misfit.message(self.lang));
        let input = Input::row_major(block, self.scorer.instrument().indicators().len()).map_err(never)?;
        let scores = Scores::of(&self.scorer, &self.nodes, &input).map_err(never)?;
        self.texts.know(&scores);
        let outcomes = self.outcomes(&lines, &input, &scores.refusals);
        let mut text = CsvText::new(self.separator);
        for (line, outcome) in lines.iter().zip(&outcomes) {
            line.cells().iter().for_each(|cell| text.cell(cell));
            let row = if let Outcome::Scored(row) = outcome { Some(*row) } else { None };
            self.texts.index(row.and_then(|row| scores.sums.get(row))).into_iter().for_each(|cell| text.cell(cell));
            for part in &scores.parts {
                text.cell(self.texts.part(row.and_then(|row| part.get(row))));
            }
            text.cell(&self.problem(outcome));
            text.end_line();
        }
        self.output.write(text.finish().as_bytes())?;
        self.texts.forget();
        let refused = outcomes.iter().filter(|outcome| matches!(outcome, Outcome::Refused(_))).count();
        self.counts.add(lines.len(), refused);
        Ok(())
    }

    /// What became of each row.
    fn outcomes(&self, lines: &[Line], input: &Input<'_>, refusals: &[u16]) -> Vec<Outcome> {
        let mut scored = 0..;
        let outcome = |line: &Line| {
            let Some(found) = line.found() else {
                let problems = line.problems();
                return if problems.is_empty() { Outcome::PassedOver } else { Outcome::Refused(problems.to_vec()) };
            };
            let row = scored.next().unwrap_or(usize::MAX);
            match refusals.get(row) {
                Some(0) => Outcome::Scored(row),
                _ => Outcome::Refused(self.refused(found, input, row)),
            }
        };
        lines.iter().map(outcome).collect()
    }

    /// What is wrong with an assessment. Every value of it is on the scale, so it has blanks.
    fn refused(&self, found: &Found, input: &Input<'_>, row: usize) -> Vec<SheetProblem> {
        match found.assessment() {
            // The file knows their cells.
            Err(blanks) if self.scorer.blanks() == OnBlank::Refuse => blanks.problems().to_vec(),
            _ => {
                let invalid = self.scorer.card(input, row).and_then(Result::err);
                invalid.map(InvalidAssessment::into_problems).into_iter().flatten().map(SheetProblem::from).collect()
            }
        }
    }

    /// The last cell of a row.
    fn problem(&self, outcome: &Outcome) -> String {
        match outcome {
            Outcome::Scored(_) => String::new(),
            Outcome::PassedOver => sheet_words::PASSED_OVER.of(self.lang).to_owned(),
            Outcome::Refused(problems) => {
                let sentences: Vec<String> = problems.iter().map(|problem| problem.message(self.lang)).collect();
                sentences.join("; ")
            }
        }
    }
}

/// The values of an assessment, in ten-thousandths.
fn values(found: &Found) -> impl Iterator<Item = i32> {
    let units = |value: Value| i32::try_from(value.ten_thousandths()).unwrap_or(BLANK);
    found.record().draft().values().iter().map(move |value| value.map_or(BLANK, units))
}
