//! What belongs to single rows of an instrument.

use alloc::vec::Vec;

/// Something that some rows have, such as a note, by row from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ByRow<T>(Vec<(usize, T)>); // INVARIANT: in the order of rows, each once

impl<T> ByRow<T> {
    pub(crate) const fn new() -> Self {
        Self(Vec::new())
    }

    /// Where the row stands, or would.
    fn place(&self, row: usize) -> Result<usize, usize> {
        self.0.binary_search_by_key(&row, |(other, _)| *other)
    }

    /// What the row has.
    pub(crate) fn get(&self, row: usize) -> Option<&T> {
        self.0.get(self.place(row).ok()?).map(|(_, thing)| thing)
    }

    /// Gives a row something, instead of what it had; or nothing.
    pub(crate) fn put(&mut self, row: usize, thing: Option<T>) {
        let at = match self.place(row) {
            Ok(at) => {
                self.0.remove(at);
                at
            }
            Err(at) => at,
        };
        if let Some(thing) = thing {
            self.0.insert(at, (row, thing));
        }
    }

    /// Every row that has something, in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (usize, &T)> {
        self.0.iter().map(|(row, thing)| (*row, thing))
    }
}
