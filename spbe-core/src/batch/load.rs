//! A block of a column as lanes, whatever its numbers are.
#![expect(clippy::inline_always, reason = "only what is inlined is compiled for the processor that a batch runs on")]

use super::lane::{Lane, Source};
use super::values::{Bitmap, Column, Values};
use crate::scale::Scale;
use crate::value::Value;

/// How numbers become lanes: of which scale, and whether blanks may count.
#[derive(Clone, Copy, Debug)]
pub(super) struct Loading {
    /// Smallest steps in one whole level.
    steps: u32,
    /// Ten-thousandths in a smallest step.
    step: u32,
    /// The lowest and the highest value, in smallest steps.
    ends: (u32, u32),
}

impl Loading {
    pub(super) fn of(scale: Scale) -> Self {
        let steps = scale.steps();
        let in_steps = |value| u32::try_from(scale.in_steps(value)).unwrap_or(u32::MAX);
        Self { steps, step: Value::ONE / steps, ends: (in_steps(scale.lowest()), in_steps(scale.highest())) }
    }

    /// The lowest value, and how far above it the highest is.
    #[inline(always)]
    pub(super) fn ends<L: Lane>(self) -> (L, L) {
        let lowest = L::of(self.ends.0.into());
        (lowest, L::of(self.ends.1.into()).above(lowest))
    }

    /// Numbers as lanes: what is no value of any scale is wrong, what is no value of this one is found out later.
    #[inline(always)]
    pub(super) fn lanes<L: Lane>(self, column: Column<'_>, from: usize, lanes: &mut [L]) {
        macro_rules! load {
            ($how:ident, $slice:expr) => {{
                let numbers = $slice.get(from..).unwrap_or_default();
                self.$how(numbers, lanes);
                if let Some(blank) = column.blank {
                    self.mark(numbers, blank, lanes);
                }
            }};
        }
        match column.values {
            Values::U8(slice) => load!(levels, slice),
            Values::I8(slice) => load!(levels, slice),
            Values::U16(slice) => load!(levels, slice),
            Values::I16(slice) => load!(levels, slice),
            Values::U32(slice) => load!(levels, slice),
            Values::I32(slice) => load!(levels, slice),
            Values::U64(slice) => load!(levels, slice),
            Values::I64(slice) => load!(levels, slice),
            Values::TenThousandths32(slice) => load!(units, slice),
            Values::TenThousandths64(slice) => load!(units, slice),
        }
        if let Some(valid) = column.valid {
            blank_out(valid, from, lanes);
        }
    }

    #[inline(always)]
    fn levels<T: Source, L: Lane>(self, numbers: &[T], lanes: &mut [L]) {
        for (lane, number) in lanes.iter_mut().zip(numbers) {
            let level = number.up_to(Value::HIGHEST.into());
            *lane = if level == u32::MAX { L::WRONG } else { L::of(level.wrapping_mul(self.steps).into()) };
        }
    }

    #[inline(always)]
    fn units<T: Source, L: Lane>(self, numbers: &[T], lanes: &mut [L]) {
        const MOST: u32 = Value::HIGHEST as u32 * Value::ONE;
        for (lane, number) in lanes.iter_mut().zip(numbers) {
            let units = number.up_to(MOST);
            let steps = if self.step == 1 { units } else { units.checked_div(self.step).unwrap_or_default() };
            let whole = steps.wrapping_mul(self.step) == units && units <= MOST;
            *lane = if whole { L::of(steps.into()) } else { L::WRONG };
        }
    }

    /// Makes numbers blank that stand for one, unless the scale has them.
    #[inline(always)]
    fn mark<T: Source, L: Lane>(self, numbers: &[T], blank: i64, lanes: &mut [L]) {
        let Ok(blank) = T::try_from(blank) else { return };
        let (lowest, span) = self.ends::<L>();
        for (lane, number) in lanes.iter_mut().zip(numbers) {
            *lane = if *number == blank && lane.above(lowest) > span { L::BLANK } else { *lane };
        }
    }
}

/// Makes lanes blank whose bit is not set.
#[inline(always)]
fn blank_out<L: Lane>(valid: Bitmap<'_>, from: usize, lanes: &mut [L]) {
    for (at, lanes) in (from..).step_by(8).zip(lanes.chunks_mut(8)) {
        let bits = valid.eight(at);
        if bits == u8::MAX {
            continue;
        }
        for (bit, lane) in lanes.iter_mut().enumerate() {
            *lane = if bits >> bit & 1 == 1 { *lane } else { L::BLANK };
        }
    }
}
