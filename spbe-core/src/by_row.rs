//! What belongs to single rows of an instrument.

use alloc::vec::Vec;

/// Something that some rows have, such as a note, by row from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ByRow<T>(Vec<(usize, T)>); // INVARIANT: in the order of rows, each once

impl<T> ByRow<T> {
    pub(crate) const fn new() -> Self {
        Self(Vec::new())
    }

    /// What the row has.
    pub(crate) fn get(&self, row: usize) -> Option<&T> {
        self.0.iter().find(|(other, _)| *other == row).map(|(_, thing)| thing)
    }

    /// Gives a row something, instead of what it had; or nothing.
    pub(crate) fn put(&mut self, row: usize, thing: Option<T>) {
        let at = self.0.iter().position(|(other, _)| *other >= row).unwrap_or(self.0.len());
        let there = self.0.get(at).is_some_and(|(other, _)| *other == row);
        self.0.splice(at..at.saturating_add(usize::from(there)), thing.map(|thing| (row, thing)));
    }

    /// Every row that has something, in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (usize, &T)> {
        self.0.iter().map(|(row, thing)| (*row, thing))
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
