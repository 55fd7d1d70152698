//! The words of plans and margins, in Indonesian and English.

use crate::words::Word;
use spbe_core::Lang;

pub(crate) const EXACT: Word = Word("Tepatnya", "Exactly");
pub(crate) const WITHIN: Word = Word("Batasan", "Within");
pub(crate) const COSTS: Word = Word("Biaya", "Costs");
pub(crate) const OWN_COSTS: Word = Word("ditetapkan sendiri", "given");
pub(crate) const NEEDED: Word = Word("Diperlukan", "Needed");
pub(crate) const COST: Word = Word("Biaya", "Cost");
pub(crate) const LEADS_TO: Word = Word("Menjadi", "Leads to");
pub(crate) const HIGHEST: Word = Word("Tertinggi", "Highest");
pub(crate) const SHORT_BY: Word = Word("Kurang", "Short by");
pub(crate) const ALIKE: Word = Word("Setara", "As good");
pub(crate) const STAY_BELOW: Word = Word("Tetap kurang", "Stay below");
pub(crate) const DISTANCE: Word = Word("Jarak", "Distance");
pub(crate) const LOST_BY: Word = Word("Hilang jika", "Lost by");
pub(crate) const ALONE: Word = Word("Sendirian", "Alone");
pub(crate) const FROM: Word = Word("Dari", "From");
pub(crate) const TO: Word = Word("Ke", "To");
pub(crate) const UP: Word = Word("Indeks\nnaik", "Index\nup");
pub(crate) const DOWN: Word = Word("Indeks\nturun", "Index\ndown");
pub(crate) const CHOICE: Word = Word("Pilihan", "Choice");
pub(crate) const CERTAIN: Word = Word("pasti", "certain");
pub(crate) const PREDICATE: Word = Word("Predikat", "Predicate");
pub(crate) const FRONTIER: Word = Word("Indeks terbaik untuk setiap biaya", "The best index for every cost");

pub(crate) const ASKED: Word = Word("Yang diminta setiap tingkat", "What each level asks for");
pub(crate) const ADVISED: Word = Word("Yang dikerjakan bersama", "What to work on together");

/// An indicator and the level that it is raised to.
pub(crate) fn to_level(number: &str, level: u8, lang: Lang) -> String {
    format!("{number} {} {level}", lang.pick("ke", "to"))
}

pub(crate) fn plan_to(goal: &str, lang: Lang) -> String {
    format!("{} {goal}", lang.pick("Rencana kenaikan ke", "The way up to"))
}

pub(crate) fn out_of_reach(goal: &str, lang: Lang) -> String {
    format!("{goal} {}", lang.pick("tidak terjangkau", "is out of reach"))
}

pub(crate) fn safety(predicate: &str, lang: Lang) -> String {
    format!("{} {predicate}", lang.pick("Batas aman predikat", "How safe the predicate is:"))
}

pub(crate) fn nothing_to_lose(predicate: &str, lang: Lang) -> String {
    match lang {
        Lang::Indonesian => format!("{predicate} adalah predikat terendah: tidak ada yang dapat hilang."),
        Lang::English => format!("{predicate} is the lowest predicate: there is none to lose."),
    }
}

pub(crate) fn highest_already(predicate: &str, lang: Lang) -> String {
    match lang {
        Lang::Indonesian => format!("{predicate} adalah predikat tertinggi; sebutkan tujuan lain dengan --to"),
        Lang::English => format!("{predicate} is the highest predicate; name another goal with --to"),
    }
}

pub(crate) fn all_to_target(level: Option<&str>, lang: Lang) -> String {
    match (level, lang) {
        (Some(level), Lang::Indonesian) => format!("Semua indikator setidaknya di tingkat {level}"),
        (Some(level), Lang::English) => format!("Every indicator at level {level} at least"),
        (None, Lang::Indonesian) => "Semua indikator mencapai targetnya".into(),
        (None, Lang::English) => "Every indicator at its target".into(),
    }
}

/// What is needed, and how far the index is from it.
pub(crate) fn needed(needed: &str, lacking: Option<&str>, lang: Lang) -> String {
    let lacking = match (lacking, lang) {
        (Some(lacking), Lang::Indonesian) => format!("kurang {lacking}"),
        (Some(lacking), Lang::English) => format!("{lacking} more"),
        (None, Lang::Indonesian) => "sudah tercapai".into(),
        (None, Lang::English) => "reached already".into(),
    };
    format!("{needed}; {lacking}")
}

/// A cost, and what it is for.
pub(crate) fn cost(cost: u64, levels: usize, indicators: usize, lang: Lang) -> String {
    format!("{}: {}", grouped(cost.into(), lang), raises(levels, indicators, lang))
}

pub(crate) fn raises(levels: usize, indicators: usize, lang: Lang) -> String {
    match lang {
        Lang::Indonesian => format!("{levels} kenaikan tingkat pada {indicators} indikator"),
        Lang::English => {
            format!("{} on {}", many(levels, "raise by a level", "raises by a level"), some(indicators))
        }
    }
}

pub(crate) fn drops(levels: usize, indicators: usize, lang: Lang) -> String {
    match lang {
        Lang::Indonesian => {
            format!("paling sedikit {levels} penurunan tingkat, seperti pada {indicators} indikator ini")
        }
        Lang::English => format!(
            "{} at the fewest, such as on {}",
            many(levels, "drop by a level", "drops by a level"),
            if indicators == 1 { "this indicator".into() } else { format!("these {indicators} indicators") }
        ),
    }
}

fn many(count: usize, one: &str, more: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { more })
}

fn some(indicators: usize) -> String {
    many(indicators, "indicator", "indicators")
}

pub(crate) fn distance(above: &str, floor: &str, lang: Lang) -> String {
    match lang {
        Lang::Indonesian => format!("{above} di atas batas bawah {floor}"),
        Lang::English => format!("{above} above the floor {floor}"),
    }
}

pub(crate) fn alone(indicators: &[&str], lang: Lang) -> String {
    let list = indicators.join(", ");
    match (indicators.len(), lang) {
        (0, Lang::Indonesian) => "tidak ada satu penurunan yang cukup".into(),
        (0, Lang::English) => "no single drop is enough".into(),
        (_, Lang::Indonesian) => format!("satu tingkat turun pada salah satu dari: {list}"),
        (_, Lang::English) => format!("a single drop of any of these: {list}"),
    }
}

pub(crate) fn locked(indicators: &str, lang: Lang) -> String {
    format!("{} {indicators}", lang.pick("terkunci:", "locked:"))
}

pub(crate) fn max_step(levels: u8, lang: Lang) -> String {
    match lang {
        Lang::Indonesian => format!("paling banyak {levels} tingkat per indikator"),
        Lang::English => format!("at most {} for each indicator", many(levels.into(), "level", "levels")),
    }
}

pub(crate) fn ceiling(level: u8, indicators: Option<&str>, lang: Lang) -> String {
    match (indicators, lang) {
        (None, Lang::Indonesian) => format!("tidak melebihi tingkat {level}"),
        (None, Lang::English) => format!("none beyond level {level}"),
        (Some(number), Lang::Indonesian) => format!("indikator {number} tidak melebihi tingkat {level}"),
        (Some(number), Lang::English) => format!("indicator {number} not beyond level {level}"),
    }
}

pub(crate) fn not_a_ceiling(lang: Lang) -> &'static str {
    lang.pick(
        "tulis tingkat seperti 4, atau nomor indikator dan tingkat seperti 12=3",
        "write a level such as 4, or an indicator's number and a level such as 12=3",
    )
}

pub(crate) fn costs_from(name: &str, without: usize, lang: Lang) -> String {
    let counted = match (without, lang) {
        (0, _) => String::new(),
        (_, Lang::Indonesian) => format!("; {without} kenaikan yang mungkin tanpa biaya di sana dihitung 1"),
        (1, Lang::English) => "; 1 possible raise without a cost there counts 1".into(),
        (_, Lang::English) => format!("; {without} possible raises without a cost there count 1 each"),
    };
    format!("{name}{counted}")
}

/// How many plans, or sets of drops, come to the same; the count is text, because it can be long.
pub(crate) fn as_good(others: Option<u128>, covered: bool, down: bool, lang: Lang) -> String {
    let count = others.map_or_else(|| lang.pick("sangat banyak", "very many").into(), |others| grouped(others, lang));
    let said = match (lang, down, others) {
        (Lang::Indonesian, false, _) => "rencana lain sama baiknya",
        (Lang::Indonesian, true, _) => "rangkaian penurunan lain berakibat sama",
        (Lang::English, false, Some(1)) => "other plan is as good",
        (Lang::English, false, _) => "other plans are as good",
        (Lang::English, true, Some(1)) => "other set of drops does the same",
        (Lang::English, true, _) => "other sets of drops do the same",
    };
    let rest = match (covered, lang) {
        (true, Lang::Indonesian) => "pilihan di bawah mencakup semuanya",
        (false, Lang::Indonesian) => "pilihan di bawah mencakup sebagian",
        (true, Lang::English) => "the choices below lead to all of them",
        (false, Lang::English) => "the choices below lead to some of them",
    };
    format!("{count} {said}; {rest}")
}

pub(crate) fn only_one(down: bool, lang: Lang) -> &'static str {
    if down {
        lang.pick("tidak ada rangkaian penurunan lain yang berakibat sama", "no other set of drops does the same")
    } else {
        lang.pick("tidak ada rencana lain yang sama baiknya", "no other plan is as good")
    }
}

/// A whole number in groups of three digits: `1.250.000` in Indonesian.
pub(crate) fn grouped(number: u128, lang: Lang) -> String {
    let digits = number.to_string();
    let first = match digits.len() % 3 {
        0 => 3,
        rest => rest,
    };
    let (head, rest) = digits.split_at_checked(first).unwrap_or((&digits, ""));
    let mut groups = vec![head];
    let mut rest = rest;
    while let Some((group, more)) = rest.split_at_checked(3).filter(|(group, _)| !group.is_empty()) {
        groups.push(group);
        rest = more;
    }
    groups.join(lang.pick(".", ","))
}

#[cfg(test)]
mod tests {
    use super::grouped;
    use spbe_core::Lang;

    #[test]
    fn long_numbers_come_in_groups() {
        for (number, english, indonesian) in [
            (0, "0", "0"),
            (999, "999", "999"),
            (1_000, "1,000", "1.000"),
            (12_345, "12,345", "12.345"),
            (100_000_000_000, "100,000,000,000", "100.000.000.000"),
        ] {
            assert_eq!(
                (grouped(number, Lang::English), grouped(number, Lang::Indonesian)),
                (english.into(), indonesian.into())
            );
        }
    }
}
