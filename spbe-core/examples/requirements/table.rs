//! The requirements as a page for review.

use spbe_core::{Instrument, Lang, Link, Node, Requirement};
use std::fmt::Write;

const HEAD: &str = "\
# What the next level asks

For every indicator of PermenPANRB 59/2020, what each level asks beyond the level below it: 188 sentences in Indonesian and in English.
`Instrument::requirement` gives them; this page is written from the code by
`cargo run -p spbe-core --example requirements > docs/requirements.md`, and a test keeps the two equal.

The sentences are this project's own, short, and without legal standing. The criteria themselves stand in annex II.E of the regulation,
under the indicator and the level that the table names; where a sentence and a criterion differ, the criterion is right.

- Levels build on each other: a row says only what is added.
- Level 1 has no row. Of indicators 1 to 31 it asks for nothing: the annex gives it where the matter is there and where it is not. Of the
  services, 32 to 47, it asks for information one way.
- *Boleh* and *setidaknya* (may, at least some) say what a level leaves open: where the annex describes a level as partial, less than the
  whole is enough for it.
- The criteria of indicator 3 stand one level higher than those of its neighbours, in the regulation itself: a part at level 3, the whole at
  level 4, a review not before level 5.
- *Instansi* (agency) is the central agency or local government that is evaluated, *unit kerja/perangkat daerah* (work unit) a part of it,
  *unit pengelola TIK* (ICT management unit) the one that runs its information technology. SPLP, *Sistem Penghubung Layanan Pemerintah*,
  is the government's service bus; an agency has its own.
- Names of services are those of the indicators. All of them are electronic services.
- The line under a heading names linked indicators: a policy and what becomes of it.
";

/// The page: a heading for each aspect, a table for each indicator.
pub(crate) fn table(instrument: &Instrument) -> String {
    let mut page = HEAD.to_string();
    // Writing to a `String` does not fail.
    let _ = writeln!(page, "  {}", Link::note(Lang::English));
    for (row, indicator) in (1..).zip(instrument.indicators()) {
        let node = Node::Indicator(row);
        if let Some(aspect) = instrument.parent(node)
            && instrument.children(aspect).next() == Some(node)
        {
            let _ = writeln!(page, "\n## {}", titled(instrument, aspect));
        }
        let _ = writeln!(page, "\n### {}\n", titled(instrument, node));
        let links: Vec<String> = instrument.linked(row).map(|link| link.text(Lang::Indonesian)).collect();
        if !links.is_empty() {
            let _ = writeln!(page, "{}\n", links.join(" "));
        }
        let _ = writeln!(page, "| indicator | level | Indonesian | English |\n|---|---|---|---|");
        for requirement in instrument.requirements().filter(|requirement| requirement.row() == row) {
            let _ = writeln!(page, "{}", line(indicator.number(), requirement));
        }
    }
    page
}

fn line(number: &str, requirement: Requirement) -> String {
    format!(
        "| {number} | {} | {} | {} |",
        requirement.level(),
        requirement.text(Lang::Indonesian),
        requirement.text(Lang::English)
    )
}

fn titled(instrument: &Instrument, node: Node) -> String {
    format!("{}: {}", node.label(instrument, Lang::English), node.name(instrument, Lang::Indonesian))
}
