//! Rows that come one after the other, as columns.
#![expect(clippy::inline_always, reason = "only what is inlined is compiled for the processor that a batch runs on")]

/// Rows of a block of rows that come one after the other: all of their columns are in the nearest cache at once.
pub(super) const HEIGHT: usize = 1024;

/// Rows that are turned together where numbers are wide.
const TILE: usize = 64;

/// Eight bytes of every row of a block: row `8 n + k` is word `n` of list `k`.
type Words = [[u64; HEIGHT / 8]; 8];

/// Writes `count` rows of numbers, which begin `pitch` after one another, as columns.
#[inline(always)]
pub(super) fn transpose<L: Copy>(rows: &[L], count: usize, pitch: usize, columns: &mut [[L; HEIGHT]]) {
    // A few rows at a time: they stay near, and columns are written one after the other.
    for first in (0..count).step_by(TILE) {
        let many = TILE.min(count.saturating_sub(first));
        for (at, column) in columns.iter_mut().enumerate() {
            let places = column.get_mut(first..).unwrap_or_default().iter_mut().take(many);
            for (place, from) in places.zip((first * pitch + at..).step_by(pitch.max(1))) {
                if let Some(number) = rows.get(from) {
                    *place = *number;
                }
            }
        }
    }
}

/// The same for bytes, eight columns at a time.
#[inline(always)]
pub(super) fn transpose_bytes(rows: &[u8], count: usize, pitch: usize, columns: &mut [[u8; HEIGHT]]) {
    let Some(last) = columns.len().checked_sub(8) else { return transpose(rows, count, pitch, columns) };
    // The last eight overlap with those before where the width is no multiple of eight.
    for first in (0..last).step_by(8).chain([last]) {
        let mut words = [[0; HEIGHT / 8]; 8];
        read(rows.get(first..).unwrap_or_default(), count, pitch, &mut words);
        turn(&mut words);
        for (column, words) in columns.iter_mut().skip(first).zip(&words) {
            for (bytes, word) in column.as_chunks_mut::<8>().0.iter_mut().zip(words) {
                *bytes = word.to_le_bytes();
            }
        }
    }
}

/// The first eight bytes of every row.
#[inline(always)]
fn read(rows: &[u8], count: usize, pitch: usize, words: &mut Words) {
    for eight in 0..count.div_ceil(8) {
        for (row, words) in (8 * eight..count).zip(words.iter_mut()) {
            let bytes = rows.get(row * pitch..).and_then(<[u8]>::first_chunk);
            if let (Some(word), Some(bytes)) = (words.get_mut(eight), bytes) {
                *word = u64::from_le_bytes(*bytes);
            }
        }
    }
}

/// Turns squares of eight times eight bytes, one for each place of the lists: what were rows become columns.
///
/// First the upper halves of four words change places with the lower halves of the four others, then quarters of
/// those two apart, then bytes of neighbours.
#[inline(always)]
fn turn(words: &mut Words) {
    macro_rules! exchange {
        ($by:literal, $mask:literal, $($one:ident $other:ident),*) => {$(
            let differ = ((*$one >> $by) ^ *$other) & $mask;
            *$other ^= differ;
            *$one ^= differ << $by;
        )*};
    }
    let [w0, w1, w2, w3, w4, w5, w6, w7] = words;
    let lists = w0.iter_mut().zip(w1).zip(w2).zip(w3).zip(w4).zip(w5).zip(w6).zip(w7);
    for (((((((w0, w1), w2), w3), w4), w5), w6), w7) in lists {
        exchange!(32, 0x0000_0000_ffff_ffff, w0 w4, w1 w5, w2 w6, w3 w7);
        exchange!(16, 0x0000_ffff_0000_ffff, w0 w2, w1 w3, w4 w6, w5 w7);
        exchange!(8, 0x00ff_00ff_00ff_00ff, w0 w1, w2 w3, w4 w5, w6 w7);
    }
}

#[cfg(test)]
mod tests {
    use super::{HEIGHT, transpose, transpose_bytes};
    use alloc::vec;
    use alloc::vec::Vec;

    /// Every number is where it belongs, for widths around eight, rows around eight, and rows that are apart.
    #[test]
    fn rows_become_columns() {
        // Miri is a thousand times slower.
        let widths: &[usize] = if cfg!(miri) { &[9] } else { &[1, 7, 8, 9, 20, 47, 63, 64, 65, 250] };
        for width in widths.iter().copied() {
            for rows in if cfg!(miri) { vec![9, 16] } else { vec![0, 1, 7, 8, 9, 63, 64, 200, HEIGHT] } {
                for pitch in [width, width + 3] {
                    let length = if rows == 0 { 0 } else { (rows - 1) * pitch + width };
                    let numbers: Vec<u8> = (0..=250_u8).cycle().step_by(31).take(length).collect();
                    let mut columns = vec![[0_u8; HEIGHT]; width];
                    transpose_bytes(&numbers, rows, pitch, &mut columns);
                    let wide: Vec<u32> = numbers.iter().copied().map(u32::from).collect();
                    let mut wide_columns = vec![[0_u32; HEIGHT]; width];
                    transpose(&wide, rows, pitch, &mut wide_columns);
                    for row in 0..rows {
                        for column in 0..width {
                            let number = numbers[row * pitch + column];
                            assert_eq!(columns[column][row], number, "{width} x {rows}, {row} {column}");
                            assert_eq!(wide_columns[column][row], u32::from(number));
                        }
                    }
                }
            }
        }
    }
}
