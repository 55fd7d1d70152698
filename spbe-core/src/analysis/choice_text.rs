//! What a plan leaves open, as sentences.

use super::choice::Choice;
use super::plan::Plan;
use crate::name::Lang;
use crate::node::Node;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

impl Plan {
    /// What one of its choices leaves open, as a sentence without an end, with indicators by their printed numbers:
    /// raises, or drops where the levels of this plan go down.
    ///
    /// ```
    /// use spbe_core::{Assessment, Goal, Lang, Path, PathOptions, PERMENPANRB_59_2020};
    ///
    /// let assessment = Assessment::in_order(&PERMENPANRB_59_2020, [3; 47])?;
    /// let goal = Goal::read(&PERMENPANRB_59_2020, "3.02")?;
    /// let options = PathOptions::of(&PERMENPANRB_59_2020);
    /// if let Path::Plan(plan) = assessment.path(&goal, &options)? {
    ///     let choice = plan.choices().first().map(|choice| plan.choice_text(choice, Lang::English));
    ///     assert_eq!(choice.as_deref(), Some("any 1 raise among 42, 43, 44, 45, 46, 47"));
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn choice_text(&self, choice: &Choice, lang: Lang) -> String {
        let list = self.numbers(choice.rows());
        match choice {
            Choice::Any { raises, levels, among } => {
                let once = among.iter().all(|(_, most)| *most == 1);
                let step = step(*raises, *levels, once, self.goes_down(), lang);
                let mut text = match (once, lang) {
                    (true, Lang::Indonesian) => {
                        format!("{raises} mana pun dari {} ini, masing-masing satu {step}: {list}", among.len())
                    }
                    (true, Lang::English) => format!("any {raises} of these {}, one {step} each: {list}", among.len()),
                    (false, Lang::Indonesian) => format!("{raises} {step} di antara {list}"),
                    (false, Lang::English) => format!("any {raises} {step} among {list}"),
                };
                // Only what can be taken less often than there are raises is held back.
                let mut mosts: Vec<usize> = among.iter().map(|(_, most)| *most).filter(|most| most < raises).collect();
                mosts.sort_unstable();
                mosts.dedup();
                for most in mosts.into_iter().filter(|_| !once) {
                    let rows = among.iter().filter(|(_, other)| *other == most).map(|(row, _)| *row);
                    text.push_str("; ");
                    text.push_str(&at_most(most, &self.numbers(rows), lang));
                }
                text
            }
            Choice::Swap { levels, .. } => {
                let amounts = levels.chunk_by(PartialEq::eq).filter_map(|same| Some((same.len(), *same.first()?)));
                let amounts =
                    amounts.filter(|(_, levels)| *levels > 0).map(|(count, levels)| amount(count, levels, lang));
                let amounts = amounts.collect::<Vec<_>>().join(", ");
                match lang {
                    Lang::Indonesian => format!("{amounts}, siapa pun di antara {list}"),
                    Lang::English => format!("{amounts}, whichever, of {list}"),
                }
            }
        }
    }

    fn goes_down(&self) -> bool {
        self.steps().iter().any(|step| step.to() < step.from())
    }

    fn numbers(&self, rows: impl Iterator<Item = usize>) -> String {
        let instrument = self.after().instrument();
        rows.map(|row| Node::Indicator(row).number(instrument)).collect::<Vec<_>>().join(", ")
    }
}

/// A raise or a drop; where it is not one each, so many of them.
fn step(count: usize, levels: usize, once: bool, down: bool, lang: Lang) -> String {
    let each = match (levels, lang) {
        (1, _) => String::new(),
        (_, Lang::Indonesian) => format!(" sebesar {levels} tingkat"),
        (_, Lang::English) => format!(" by {levels} levels"),
    };
    match lang {
        Lang::Indonesian => {
            let step = if down { "penurunan" } else { "kenaikan" };
            format!("{step}{}{each}", if once { "" } else { " mana pun" })
        }
        Lang::English => {
            let step = if down { "drop" } else { "raise" };
            format!("{step}{}{each}", if once || count == 1 { "" } else { "s" })
        }
    }
}

fn at_most(times: usize, list: &str, lang: Lang) -> String {
    match (times, lang) {
        (1, Lang::Indonesian) => format!("paling banyak sekali pada {list}"),
        (_, Lang::Indonesian) => format!("paling banyak {times} kali pada {list}"),
        (1, Lang::English) => format!("at most once on {list}"),
        (2, Lang::English) => format!("at most twice on {list}"),
        (_, Lang::English) => format!("at most {times} times on {list}"),
    }
}

/// So many levels for so many indicators.
fn amount(count: usize, levels: usize, lang: Lang) -> String {
    match (lang, levels) {
        (Lang::Indonesian, _) => format!("{levels} tingkat untuk {count}"),
        (Lang::English, 1) => format!("1 level for {count}"),
        (Lang::English, _) => format!("{levels} levels for {count}"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::choice::Choice;
    use super::super::path::Path;
    use crate::analysis::{Goal, PathOptions};
    use crate::assessment::Assessment;
    use crate::band::Basis;
    use crate::instruments::PERMENPANRB_59_2020;
    use crate::name::Lang;
    use alloc::vec;

    #[test]
    fn every_form_of_a_choice_has_its_sentence() {
        let assessment = Assessment::in_order(&PERMENPANRB_59_2020, [3; 47]).unwrap();
        let goal = Goal::read(&PERMENPANRB_59_2020, "3.1").unwrap();
        let Path::Plan(up) = assessment.path(&goal, &PathOptions::of(&PERMENPANRB_59_2020)).unwrap() else { panic!() };
        let down = assessment.margin(Basis::Exact).unwrap().unwrap();
        let any = |raises, levels, among| Choice::Any { raises, levels, among };
        for (choice, indonesian, english) in [
            (
                any(1, 1, vec![(1, 1), (2, 1), (4, 1)]),
                "1 mana pun dari 3 ini, masing-masing satu kenaikan: 1, 2, 4",
                "any 1 of these 3, one raise each: 1, 2, 4",
            ),
            (
                any(2, 3, vec![(1, 1), (2, 1), (4, 1)]),
                "2 mana pun dari 3 ini, masing-masing satu kenaikan sebesar 3 tingkat: 1, 2, 4",
                "any 2 of these 3, one raise by 3 levels each: 1, 2, 4",
            ),
            (any(1, 1, vec![(1, 2), (2, 2)]), "1 kenaikan mana pun di antara 1, 2", "any 1 raise among 1, 2"),
            (
                any(4, 2, vec![(1, 1), (2, 2), (4, 3), (5, 4), (6, 2)]),
                "4 kenaikan mana pun sebesar 2 tingkat di antara 1, 2, 4, 5, 6; paling banyak sekali pada 1; \
                 paling banyak 2 kali pada 2, 6; paling banyak 3 kali pada 4",
                "any 4 raises by 2 levels among 1, 2, 4, 5, 6; at most once on 1; at most twice on 2, 6; \
                 at most 3 times on 4",
            ),
            (
                Choice::Swap { levels: vec![2, 1, 1, 0], among: vec![7, 8, 9, 10] },
                "2 tingkat untuk 1, 1 tingkat untuk 2, siapa pun di antara 7, 8, 9, 10",
                "2 levels for 1, 1 level for 2, whichever, of 7, 8, 9, 10",
            ),
        ] {
            assert_eq!(up.choice_text(&choice, Lang::Indonesian), indonesian);
            assert_eq!(up.choice_text(&choice, Lang::English), english);
            assert_eq!(
                down.drops().choice_text(&choice, Lang::Indonesian),
                indonesian.replace("kenaikan", "penurunan")
            );
            assert_eq!(down.drops().choice_text(&choice, Lang::English), english.replace("raise", "drop"));
        }
    }
}
