//! `spbe explain`: the working of every domain, every aspect and the index.

use crate::args::Explain;
use crate::input::{self, Blanks};
use crate::json;
use crate::report::notices;
use crate::session::Session;
use crate::stop::{FINE, Stop, option};
use crate::table::facts;
use crate::words;
use spbe_core::Node;

pub(crate) fn run(args: &Explain, session: &mut Session<'_, '_>) -> Result<u8, Stop> {
    let lang = session.lang();
    let blanks = if args.blanks_as_zero { Blanks::Allowed } else { Blanks::Refused };
    let input = input::assessment(&args.values, blanks, session)?;
    let card = if args.blanks_as_zero {
        input.record().draft().with_blanks_as_zero().map_err(|problem| input.refused(problem.into()))?
    } else {
        input.record().assessment().map_err(|invalid| input.refused(invalid))?.score()
    };
    let mut workings = card.explain();
    let mut document = card.explain_to_json_pretty();
    if let Some(label) = &args.node {
        let found: Vec<Node> = card.instrument().find(label).collect();
        workings.retain(|working| found.contains(&working.part().node()));
        if workings.is_empty() {
            let sentence = words::no_working(label, card.instrument().id(), lang);
            return Err(option("--node", &sentence));
        }
        let nodes: Vec<String> = workings.iter().map(|working| working.part().node().to_string()).collect();
        document = json::workings_of(&document, &nodes);
    }
    if session.json() {
        session.print(&document)?;
    } else {
        let mut parts: Vec<String> = workings.into_iter().map(|working| working.text(lang)).collect();
        let notices = notices(&[card.instrument()], lang);
        parts.extend((!notices.is_empty()).then(|| facts(notices, session.width())));
        session.show(&parts.join("\n\n"))?;
    }
    Ok(FINE)
}
