//! From a table to its results: a window of rows after the other, each on as many threads as are asked for.

use super::columns::{self, Asked};
use super::kinds::Program;
use super::problems::{self, MOST_PROBLEMS};
use super::rows::{Part, Rows, Rules};
use super::shape::Shape;
use super::slab::{Pool, Slab};
use super::source::Source;
use super::stop::Failure;
use crate::problem::Problem;
use arrow_array::builder::StringBuilder;
use arrow_array::{RecordBatch, RecordBatchReader, StringArray};
use arrow_buffer::{BooleanBuffer, Buffer, NullBuffer};
use arrow_schema::SchemaRef;
use spbe_core::Lang;
use spbe_core::batch::Outputs;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

/// Rows of one batch of results: enough to spread over threads, and few enough that Ctrl-C is heard between them.
const WINDOW: usize = 1 << 20;
/// Fewer rows than these are not worth a thread.
const FOR_A_THREAD: usize = 4096;
/// Problems of rows are looked for so many rows at a time before anybody asks whether to stop.
const BETWEEN: usize = 4096;

/// What becomes of rows that are refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Errors {
    /// No row has a result.
    Raise,
    /// They have none, and a column says why.
    Column(Lang),
}

/// Everything that follows from the arguments of a call, but the table.
pub(crate) struct Engine {
    pub(crate) rules: Rules,
    pub(crate) shape: Shape,
    pub(crate) errors: Errors,
    pub(crate) threads: usize,
    pub(crate) pool: Arc<Pool>,
}

/// Results of a table.
pub(crate) struct Results {
    pub(crate) schema: SchemaRef,
    pub(crate) batches: Vec<RecordBatch>,
    pub(crate) refused: usize,
}

/// What is known so far.
struct Sofar<'a> {
    engine: &'a Engine,
    stop: &'a AtomicBool,
    batches: Vec<RecordBatch>,
    rows: usize,
    refused: usize,
    /// Rows whose problems are among those shown.
    shown: usize,
    problems: Vec<Problem>,
}

impl Engine {
    /// The results of a table.
    pub(crate) fn run(
        &self,
        source: Source,
        asked: Option<&Asked>,
        from: Program,
        stop: &AtomicBool,
    ) -> Result<Results, Failure> {
        let (batches, problems) = (Vec::new(), Vec::new());
        let mut sofar = Sofar { engine: self, stop, batches, rows: 0, refused: 0, shown: 0, problems };
        match source {
            Source::Batches(reader) => sofar.read(reader, asked, from)?,
            Source::Grid(grid) => {
                // Once, so that a wrong width is no problem of every window.
                let mut begin = 0_usize;
                loop {
                    let count = grid.rows().saturating_sub(begin).min(WINDOW);
                    sofar.window(&Rows::Grid(&grid, begin), count)?;
                    begin = begin.saturating_add(count);
                    if begin >= grid.rows() {
                        break;
                    }
                }
            }
        }
        sofar.results()
    }

    /// Scores rows on several threads. Returns how many were refused.
    fn score(&self, rows: &Rows<'_>, count: usize, mut outputs: Outputs<'_>) -> Result<usize, Failure> {
        let threads = self.threads.min(count.div_ceil(FOR_A_THREAD)).max(1);
        let each = count.div_ceil(threads);
        thread::scope(|scope| {
            let mut others = Vec::new();
            let mut from = 0_usize;
            for _ in 1..threads {
                let to = from.saturating_add(each).min(count);
                let (first, rest) = outputs.split_at(to.saturating_sub(from));
                outputs = rest;
                let range = from..to;
                others.push(scope.spawn(move || rows.score(&self.rules, range, first)));
                from = to;
            }
            let mut refused = rows.score(&self.rules, from..count, outputs);
            for other in others {
                let Ok(scored) = other.join() else { return Err(Failure::Stopped) };
                refused = Ok(refused?.saturating_add(scored?));
            }
            refused
        })
    }
}

impl Sofar<'_> {
    /// Reads batches and scores them, window by window.
    fn read(
        &mut self,
        mut reader: Box<dyn RecordBatchReader + Send>,
        asked: Option<&Asked>,
        from: Program,
    ) -> Result<(), Failure> {
        let instrument = self.engine.rules.scorer.instrument();
        let places = columns::found(&reader.schema(), instrument, asked, from).map_err(Failure::Problems)?;
        let (mut parts, mut held) = (Vec::new(), 0_usize);
        for batch in &mut reader {
            let batch = batch?.project(&places)?;
            let mut begin = 0_usize;
            while begin < batch.num_rows() {
                let count = batch.num_rows().saturating_sub(begin).min(WINDOW.saturating_sub(held));
                let slice = batch.slice(begin, count);
                parts.push(Part::new(slice.columns().to_vec(), count));
                (begin, held) = (begin.saturating_add(count), held.saturating_add(count));
                if held == WINDOW {
                    self.window(&Rows::Parts(&parts), held)?;
                    parts.clear();
                    held = 0;
                }
            }
            self.go_on()?;
        }
        if held > 0 || self.rows == 0 { self.window(&Rows::Parts(&parts), held) } else { Ok(()) }
    }

    fn go_on(&self) -> Result<(), Failure> {
        if self.stop.load(Ordering::Relaxed) { Err(Failure::Stopped) } else { Ok(()) }
    }

    /// Scores some rows and keeps their results.
    fn window(&mut self, rows: &Rows<'_>, count: usize) -> Result<(), Failure> {
        self.go_on()?;
        let engine = self.engine;
        let doomed = engine.errors == Errors::Raise && self.refused > 0;
        let mut slab = engine.pool.slab(if doomed { 0 } else { engine.shape.bytes(count) })?;
        let mut codes = vec![0_u16; if engine.errors == Errors::Raise { 0 } else { count }];
        let outputs = if doomed { Outputs::new() } else { self.outputs(&mut slab, count)? };
        let outputs = if codes.is_empty() { outputs } else { outputs.refusals(&mut codes) };
        let refused = engine.score(rows, count, outputs)?;
        if refused > 0 && codes.is_empty() && self.problems.len() < MOST_PROBLEMS {
            codes = vec![0; count];
            engine.score(rows, count, Outputs::new().refusals(&mut codes))?;
        }
        match engine.errors {
            Errors::Raise if refused > 0 => self.show(rows, &codes)?,
            Errors::Raise if doomed => {}
            Errors::Raise => self.keep(slab, count, None, None)?,
            Errors::Column(lang) => {
                let valid = (refused > 0).then(|| BooleanBuffer::collect_bool(count, |row| codes.get(row) == Some(&0)));
                let texts = if refused > 0 { self.texts(rows, &codes, lang)? } else { StringArray::new_null(count) };
                self.keep(slab, count, valid.map(NullBuffer::new), Some(texts))?;
            }
        }
        self.refused = self.refused.saturating_add(refused);
        self.rows = self.rows.saturating_add(count);
        Ok(())
    }

    fn outputs<'s>(&self, slab: &'s mut Slab, count: usize) -> Result<Outputs<'s>, Failure> {
        let outputs = self.engine.shape.outputs(slab.bytes_mut(), count);
        outputs.ok_or_else(|| Failure::Memory(std::io::ErrorKind::OutOfMemory.into()))
    }

    fn keep(
        &mut self,
        mut slab: Slab,
        count: usize,
        valid: Option<NullBuffer>,
        problems: Option<StringArray>,
    ) -> Result<(), Failure> {
        let shape = &self.engine.shape;
        shape.ranks_to_places(slab.bytes_mut(), count);
        self.batches.push(shape.batch(&Buffer::from(slab.shared()), count, valid, problems)?);
        Ok(())
    }

    /// What is wrong with rows, in a column of text.
    fn texts(&self, rows: &Rows<'_>, codes: &[u16], lang: Lang) -> Result<StringArray, Failure> {
        let mut texts = StringBuilder::with_capacity(codes.len(), 0);
        for (row, code) in codes.iter().enumerate() {
            if row % BETWEEN == 0 {
                self.go_on()?;
            }
            let invalid = if *code == 0 { None } else { rows.wrong(&self.engine.rules, row)? };
            texts.append_option(invalid.map(|invalid| problems::in_a_line(&invalid, lang)));
        }
        Ok(texts.finish())
    }

    /// Remembers the first problems of rows.
    fn show(&mut self, rows: &Rows<'_>, codes: &[u16]) -> Result<(), Failure> {
        for (row, _) in codes.iter().enumerate().filter(|(_, code)| **code != 0) {
            if self.problems.len() >= MOST_PROBLEMS {
                break;
            }
            if let Some(invalid) = rows.wrong(&self.engine.rules, row)? {
                self.problems.extend(problems::of_row(&invalid, self.rows.saturating_add(row)));
                self.shown = self.shown.saturating_add(1);
            }
        }
        Ok(())
    }

    fn results(mut self) -> Result<Results, Failure> {
        if self.engine.errors == Errors::Raise && self.refused > 0 {
            let more = self.refused.saturating_sub(self.shown);
            if more > 0 {
                self.problems.push(problems::more_rows(more, self.rows));
            }
            return Err(Failure::Problems(self.problems));
        }
        let schema = Arc::clone(self.engine.shape.schema());
        Ok(Results { schema, batches: self.batches, refused: self.refused })
    }
}
