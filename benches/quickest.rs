//! What divan prints, read.

/// Name and shortest time, in picoseconds, from a line such as `├─ explain  27.5 µs │ 41 µs │ 28.2 µs │ …`.
pub(crate) fn quickest(line: &str) -> Option<(&str, u64)> {
    let mut words = line.trim_start_matches(['├', '╰', '─', ' ']).split_whitespace();
    let (name, number, unit) = (words.next()?, words.next()?, words.next()?);
    let factor = match unit {
        "ps" => 1,
        "ns" => 1_000,
        "µs" => 1_000_000,
        "ms" => 1_000_000_000,
        _ => return None,
    };
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    let parts = 10_u64.checked_pow(u32::try_from(decimals.len()).ok()?)?;
    let units = whole.parse::<u64>().ok()?.checked_mul(parts)? + format!("0{decimals}").parse::<u64>().ok()?;
    Some((name, units.checked_mul(factor)? / parts))
}
