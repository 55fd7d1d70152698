//! `spbe compare`: two assessments beside each other.

use crate::args;
use crate::input::{self, Input};
use crate::json;
use crate::report::{exactly, origin, whose};
use crate::session::Session;
use crate::stop::{FINE, Stop};
use crate::table::{Column, Grid, facts};
use crate::tables::{in_annex_order, label, weight};
use crate::words;
use serde_json::{Value, json};
use spbe_core::{Comparison, Lang, Node, Ratio, Scorecard};

pub(crate) fn run(args: &args::Compare, session: &mut Session<'_, '_>) -> Result<u8, Stop> {
    let earlier = input::in_file(&args.earlier, &args.within, session)?;
    let later = input::in_file(&args.later, &args.within, session)?;
    let pair = Pair { earlier: Side::of(&earlier)?, later: Side::of(&later)? };
    if session.json() {
        session.print(&json::pretty(&pair.document()))?;
    } else {
        let text = pair.text(session.lang(), session.width());
        session.show(&text)?;
    }
    Ok(FINE)
}

/// An assessment and its result.
struct Side<'a> {
    input: &'a Input,
    card: Scorecard,
}

impl<'a> Side<'a> {
    fn of(input: &'a Input) -> Result<Self, Stop> {
        let card = input.record().score().map_err(|invalid| input.refused(invalid))?;
        Ok(Self { input, card })
    }

    /// Whose result it is, and what it is.
    fn text(&self, lang: Lang) -> String {
        let whose = whose(self.input.record()).unwrap_or_else(|| self.input.name().to_owned());
        let name = self.card.instrument().index_name().in_lang(lang);
        let band = self.card.band().map(|band| band.label(lang)).unwrap_or_default();
        format!("{whose}\n{name} {} {band}", lang.number(&self.card.index().to_string()))
    }

    fn document(&self) -> Value {
        let record = self.input.record();
        json!({
            "instrument": self.card.instrument().id(),
            "agency": record.agency(),
            "group": record.group(),
            "year": record.year(),
            "index": json::index(self.card.index()),
            "predicate": self.card.predicate_name(Lang::Indonesian),
        })
    }
}

/// Two results. Under one instrument they have differences, otherwise a reason why not.
struct Pair<'a> {
    earlier: Side<'a>,
    later: Side<'a>,
}

impl Pair<'_> {
    fn comparison(&self) -> Comparison<'_> {
        self.later.card.after(&self.earlier.card)
    }

    fn text(&self, lang: Lang, width: u16) -> String {
        let comparison = self.comparison();
        let (before, after) = comparison.instruments();
        let reason = comparison.reason(lang);
        let difference = comparison.difference().map(|difference| {
            let sign = if difference > Ratio::ZERO { "+" } else { "" };
            format!("{sign}{}", exactly(difference, lang))
        });
        let rows = [
            (words::EARLIER.of(lang).to_owned(), self.earlier.text(lang)),
            (words::LATER.of(lang).to_owned(), self.later.text(lang)),
            (words::HOW_FAR.of(lang).to_owned(), difference.or(reason).unwrap_or_default()),
        ];
        let mut parts = vec![facts(rows, width), facts(origin(before, lang), width)];
        if before == after {
            parts.push(self.nodes(lang).lines(width));
        } else {
            parts.push(facts(origin(after, lang), width));
        }
        parts.join("\n\n")
    }

    /// The index, domains and aspects of both, with exact differences to four decimals.
    fn nodes(&self, lang: Lang) -> Grid {
        let instrument = self.later.card.instrument();
        let numbers = [&words::WEIGHT, &words::EARLIER, &words::LATER, &words::DIFFERENCE];
        let numbers = numbers.map(|word| Column::numbers(word.of(lang)));
        let mut grid = Grid::new([Column::words(""), Column::text("")].into_iter().chain(numbers));
        for node in in_annex_order(instrument) {
            let [earlier, later] = [&self.earlier, &self.later].map(|side| side.card.part(node).index());
            grid.row([
                label(node, instrument, lang),
                node.name(instrument, lang).into(),
                weight(instrument.weight(node), lang),
                lang.number(&earlier.to_string()),
                lang.number(&later.to_string()),
                lang.number(&format!("{:+}", (later - earlier).fixed(4))),
            ]);
        }
        grid
    }

    fn document(&self) -> Value {
        let comparison = self.comparison();
        let (before, after) = comparison.instruments();
        let node = |node: Node| {
            let [earlier, later] = [&self.earlier, &self.later].map(|side| side.card.part(node).index());
            json!({
                "node": node.to_string(),
                "number": node.number(after),
                "name": node.name(after, Lang::Indonesian),
                "earlier": json::index(earlier),
                "later": json::index(later),
                "difference": json::difference(later - earlier),
            })
        };
        let nodes = after.nodes().filter(|node| before == after && !matches!(node, Node::Indicator(_)));
        json!({
            "earlier": self.earlier.document(),
            "later": self.later.document(),
            "difference": comparison.difference().map(json::difference),
            "reason": json::sentence(|lang| comparison.reason(lang)),
            "notices": json::notices(&[before, after]),
            "nodes": nodes.map(node).collect::<Vec<_>>(),
        })
    }
}
