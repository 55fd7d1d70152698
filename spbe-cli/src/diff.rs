//! `spbe diff`: what changed from one instrument to another.

use crate::annex::{bands, scale};
use crate::args;
use crate::json;
use crate::own;
use crate::report::notices;
use crate::session::{Session, Tone};
use crate::stop::{FINE, Stop};
use crate::table::{Column, Grid, facts, paragraph};
use crate::tables::weight;
use crate::words;
use serde_json::{Value, json};
use spbe_core::{Change, Draft, Instrument, Lang, Node, Ratio, diff};

pub(crate) fn run(args: &args::Diff, session: &mut Session<'_, '_>) -> Result<u8, Stop> {
    let first = own::named_or_read("spbe diff", &args.first, session)?;
    let second = own::named_or_read("spbe diff", &args.second, session)?;
    let pair = Pair { first: &first, second: &second, changes: diff(&first, &second) };
    if session.json() {
        session.print(&json::pretty(&pair.document()))?;
    } else {
        let text = pair.text(session);
        session.show(&text)?;
    }
    Ok(FINE)
}

/// Two instruments, and what changed from the first to the second.
struct Pair<'a> {
    first: &'a Instrument,
    second: &'a Instrument,
    changes: Vec<Change>,
}

impl Pair<'_> {
    /// Why values of the two are not comparable; `None` where they are one instrument.
    fn reason(&self, lang: Lang) -> Option<String> {
        // The core says so of results: any two will do.
        let (before, after) = (Draft::new(self.first).lowest(), Draft::new(self.second).lowest());
        after.after(&before).reason(lang)
    }

    fn text(&self, session: &Session<'_, '_>) -> String {
        let (lang, width) = (session.lang(), session.width());
        let sections = [
            (&words::REMOVED, self.rows(removed, self.first, lang)),
            (&words::ADDED, self.rows(added, self.second, lang)),
            (&words::RENAMED, self.renamed(lang)),
            (&words::REWEIGHTED, self.reweighted(lang)),
        ];
        let named = |instrument: &Instrument| format!("{}: {}", instrument.id(), instrument.title().in_lang(lang));
        let counts = sections.iter().filter(|(_, (count, _))| *count > 0);
        let counts = counts.map(|(word, (count, _))| format!("{} {count}", word.of(lang).to_lowercase()));
        let others = [(&Change::Scale, &words::SCALE), (&Change::Bands, &words::PREDICATES)];
        let others = others.into_iter().filter(|(change, _)| self.changes.contains(change));
        let counts: Vec<String> = counts.chain(others.map(|(_, word)| word.of(lang).to_lowercase())).collect();
        let counts = if counts.is_empty() { words::NONE.of(lang).into() } else { counts.join(", ") };
        let mut head = vec![
            (words::BEFORE.of(lang).to_owned(), named(self.first)),
            (words::AFTER.of(lang).to_owned(), named(self.second)),
            (words::CHANGES.of(lang).to_owned(), counts),
        ];
        head.extend(notices(&[self.first, self.second], lang));
        let mut parts = vec![facts(head, width)];
        for (word, (count, grid)) in sections.iter().filter(|(_, (count, _))| *count > 0) {
            let heading = session.paint(Tone::Bold, &format!("{}: {count}", word.of(lang)));
            parts.push(format!("{heading}\n{}", grid.lines(width)));
        }
        if self.changes.contains(&Change::Scale) {
            let scales = [(&words::BEFORE, self.first), (&words::AFTER, self.second)];
            let rows = scales.map(|(word, instrument)| (word.of(lang).to_owned(), scale(instrument, lang)));
            parts.push(format!("{}\n{}", session.paint(Tone::Bold, words::SCALE.of(lang)), facts(rows, width)));
        }
        if self.changes.contains(&Change::Bands) {
            let tables = [(&words::BEFORE, self.first), (&words::AFTER, self.second)];
            let tables = tables.map(|(word, instrument)| bands(word.of(lang), instrument, lang).lines(width));
            let heading = session.paint(Tone::Bold, words::PREDICATES.of(lang));
            parts.push(format!("{heading}\n{}", tables.join("\n\n")));
        }
        parts.extend(self.reason(lang).map(|reason| paragraph(&reason, width)));
        parts.join("\n\n")
    }

    /// Rows that one of the two does not have, with their weights.
    fn rows(&self, of: fn(&Change) -> Option<Node>, instrument: &Instrument, lang: Lang) -> (usize, Grid) {
        let mut grid = Grid::new([Column::words(""), Column::text(""), Column::numbers(words::WEIGHT.of(lang))]);
        let nodes: Vec<Node> = self.changes.iter().filter_map(of).collect();
        for node in &nodes {
            let weight = weight(instrument.weight(*node), lang);
            grid.row([node.label(instrument, lang), node.name(instrument, lang).into(), weight]);
        }
        (nodes.len(), grid)
    }

    fn renamed(&self, lang: Lang) -> (usize, Grid) {
        let names = [&words::BEFORE, &words::AFTER].map(|word| Column::text(word.of(lang)));
        let mut grid = Grid::new([Column::words("")].into_iter().chain(names));
        let renamed = self.changes.iter().filter_map(|change| match change {
            Change::Renamed { from, to } => Some((*from, *to)),
            _ => None,
        });
        let mut count: usize = 0;
        for (from, to) in renamed {
            count = count.saturating_add(1);
            let names = [from.name(self.first, lang), to.name(self.second, lang)].map(str::to_owned);
            grid.row([self.label(from, to, lang)].into_iter().chain(names));
        }
        (count, grid)
    }

    fn reweighted(&self, lang: Lang) -> (usize, Grid) {
        let weights = [&words::BEFORE, &words::AFTER].map(|word| Column::numbers(&format!("{}\n%", word.of(lang))));
        let mut grid = Grid::new([Column::words(""), Column::text("")].into_iter().chain(weights));
        let mut count: usize = 0;
        for (from, to, before, after) in self.changes.iter().filter_map(reweighted) {
            count = count.saturating_add(1);
            let weights = [weight(before, lang), weight(after, lang)];
            let name = to.name(self.second, lang).to_owned();
            grid.row([self.label(from, to, lang), name].into_iter().chain(weights));
        }
        (count, grid)
    }

    /// Kind and number of a row, with the number that it got where that is another.
    fn label(&self, from: Node, to: Node, lang: Lang) -> String {
        let (label, number) = (from.label(self.first, lang), to.number(self.second));
        if from.number(self.first) == number { label } else { format!("{label} → {number}") }
    }

    fn document(&self) -> Value {
        json!({
            "before": self.first.id(),
            "after": self.second.id(),
            "changes": self.changes.iter().filter_map(|change| self.change(change)).collect::<Vec<_>>(),
            "reason": json::sentence(|lang| self.reason(lang)),
            "notices": json::notices(&[self.first, self.second]),
        })
    }

    fn change(&self, change: &Change) -> Option<Value> {
        let row = |node: Node, instrument: &Instrument| {
            json!({
                "node": node.to_string(),
                "number": node.number(instrument),
                "name": node.name(instrument, Lang::Indonesian),
                "weight": instrument.weight(node).to_shortest(),
            })
        };
        let (kind, before, after) = match change {
            Change::Added { node } => ("added", None, Some(row(*node, self.second))),
            Change::Removed { node } => ("removed", Some(row(*node, self.first)), None),
            Change::Renamed { from, to } => ("renamed", Some(row(*from, self.first)), Some(row(*to, self.second))),
            Change::Reweighted { from, to, .. } => {
                ("reweighted", Some(row(*from, self.first)), Some(row(*to, self.second)))
            }
            Change::Scale => ("scale", Some(scale_of(self.first)), Some(scale_of(self.second))),
            Change::Bands => ("bands", Some(bands_of(self.first)), Some(bands_of(self.second))),
            _ => return None, // nothing else is known today
        };
        Some(json!({ "change": kind, "before": before, "after": after }))
    }
}

const fn removed(change: &Change) -> Option<Node> {
    if let Change::Removed { node } = change { Some(*node) } else { None }
}

const fn added(change: &Change) -> Option<Node> {
    if let Change::Added { node } = change { Some(*node) } else { None }
}

const fn reweighted(change: &Change) -> Option<(Node, Node, Ratio, Ratio)> {
    match change {
        Change::Reweighted { from, to, before, after } => Some((*from, *to, *before, *after)),
        _ => None,
    }
}

fn scale_of(instrument: &Instrument) -> Value {
    let scale = instrument.scale();
    json!({
        "lowest": scale.lowest().level(),
        "highest": scale.highest().level(),
        "decimals": scale.decimals(),
    })
}

fn bands_of(instrument: &Instrument) -> Value {
    let band = |band: &spbe_core::Band| {
        json!({
            "name": band.name().indonesian(),
            "second_name": band.second_name().map(spbe_core::Name::indonesian),
            "floor": band.floor().map(|floor| floor.to_string()),
        })
    };
    instrument.bands().iter().map(band).collect()
}
