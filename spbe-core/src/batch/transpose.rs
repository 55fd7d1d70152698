//! Rows that come one after the other, as columns.
#![expect(clippy::inline_always, reason = "only what is inlined is compiled for the processor that a batch runs on")]

/// Bytes on their way from rows to columns: eight rows, eight of them at a time.
type Words = [[u64; 8]; 8];

/// Rows of a tile: what eight times eight words hold.
const TILE: usize = 64;

/// Writes rows of numbers, which begin `pitch` after one another, as `width` columns that are `height` apart.
#[inline(always)]
pub(super) fn transpose<L: Copy>(rows: &[L], pitch: usize, width: usize, columns: &mut [L], height: usize) {
    one_by_one(rows, pitch, 0, width, columns, height);
}

/// The same for bytes, eight of a row at a time.
#[inline(always)]
pub(super) fn transpose_bytes(rows: &[u8], pitch: usize, width: usize, columns: &mut [u8], height: usize) {
    let Some(last) = width.checked_sub(8) else { return one_by_one(rows, pitch, 0, width, columns, height) };
    // The number of whole rows: the last may end where the next would begin.
    let count = rows.len().saturating_add(pitch).saturating_sub(width).checked_div(pitch).unwrap_or_default();
    let tiles = count / TILE;
    for tile in 0..tiles {
        let rows = rows.get(tile * TILE * pitch..).unwrap_or_default();
        // The last word overlaps with the one before where the width is no multiple of eight.
        for first in (0..last).step_by(8).chain([last]) {
            let mut words = Words::default();
            let mut from = first;
            for group in 0..8 {
                for row in &mut words {
                    if let (Some(word), Some(bytes)) =
                        (row.get_mut(group), rows.get(from..).and_then(<[u8]>::first_chunk))
                    {
                        *word = u64::from_le_bytes(*bytes);
                    }
                    from += pitch;
                }
            }
            turn(&mut words);
            for (at, words) in (first..).zip(&words) {
                let column = columns.get_mut(at * height + tile * TILE..).unwrap_or_default();
                for (bytes, word) in column.as_chunks_mut::<8>().0.iter_mut().zip(words) {
                    *bytes = word.to_le_bytes();
                }
            }
        }
    }
    let rest = rows.get(tiles * TILE * pitch..).unwrap_or_default();
    one_by_one(rest, pitch, tiles * TILE, width, columns, height);
}

/// Turns squares of eight times eight bytes, one in every place of the words.
#[inline(always)]
fn turn(words: &mut Words) {
    for (apart, by, mask) in
        [(4, 32, 0x0000_0000_ffff_ffff), (2, 16, 0x0000_ffff_0000_ffff), (1, 8, 0x00ff_00ff_00ff_00ff)]
    {
        for both in words.chunks_exact_mut(2 * apart) {
            let (ones, others) = both.split_at_mut(apart);
            ones.iter_mut().zip(others).for_each(|(one, other)| exchange(one, other, by, mask));
        }
    }
}

/// Exchanges the upper parts of some words with the lower parts of others.
#[inline(always)]
fn exchange(one: &mut [u64; 8], other: &mut [u64; 8], by: u32, mask: u64) {
    for (one, other) in one.iter_mut().zip(other) {
        let both = ((*one >> by) ^ *other) & mask;
        *other ^= both;
        *one ^= both << by;
    }
}

/// The plain way, from a row of the columns on.
#[inline(always)]
fn one_by_one<L: Copy>(rows: &[L], pitch: usize, from: usize, width: usize, columns: &mut [L], height: usize) {
    for (at, row) in (from..).zip(rows.chunks(pitch.max(1))) {
        for (column, number) in columns.chunks_mut(height.max(1)).zip(row.iter().take(width)) {
            if let Some(place) = column.get_mut(at) {
                *place = *number;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{transpose, transpose_bytes};
    use alloc::vec::Vec;

    /// Every number is where it belongs, for widths around eight, rows around a tile, and rows that are apart.
    #[test]
    fn rows_become_columns() {
        for width in [1, 7, 8, 9, 16, 20, 35, 47, 250] {
            for rows in [0, 1, 63, 64, 65, 200] {
                for pitch in [width, width + 3] {
                    let length = if rows == 0 { 0 } else { (rows - 1) * pitch + width };
                    let numbers: Vec<u8> = (0..=250_u8).cycle().step_by(31).take(length).collect();
                    let mut columns = alloc::vec![0_u8; width * 256];
                    transpose_bytes(&numbers, pitch, width, &mut columns, 256);
                    let wide: Vec<u32> = numbers.iter().copied().map(u32::from).collect();
                    let mut wide_columns = alloc::vec![0_u32; width * 256];
                    transpose(&wide, pitch, width, &mut wide_columns, 256);
                    for row in 0..rows {
                        for column in 0..width {
                            let number = numbers[row * pitch + column];
                            assert_eq!(columns[column * 256 + row], number, "{width} x {rows}, {row} {column}");
                            assert_eq!(wide_columns[column * 256 + row], u32::from(number));
                        }
                    }
                }
            }
        }
    }
}
