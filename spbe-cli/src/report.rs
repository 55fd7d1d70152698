//! The report of a result, for a terminal.

use crate::session::{Session, Tone};
use crate::table::{facts, paragraph};
use crate::tables;
use crate::words::{self, on_one_line};
use spbe_core::{Averages, Basis, Instrument, Lang, Outcome, Provenance, Ratio, Record, ScorePart, Scorecard};

pub(crate) fn text(
    record: &Record,
    card: &Scorecard,
    averages: &[&'static Averages],
    session: &Session<'_, '_>,
) -> String {
    let (lang, width) = (session.lang(), session.width());
    let mut parts = Vec::new();
    parts.extend(heading(record, session));
    parts.push(painted(&facts(result(card, lang), width), card, session));
    parts.push(facts(sources(card, averages, lang), width));
    parts.push(tables::nodes(card, averages, lang, width).lines(width));
    parts.push(tables::indicators(record, card, lang, width).lines(width));
    parts.join("\n\n")
}

/// Whose result it is, as the first line of a page.
pub(crate) fn heading(record: &Record, session: &Session<'_, '_>) -> Option<String> {
    Some(session.paint(Tone::Bold, &paragraph(&whose(record)?, session.width())))
}

/// Whose result it is: agency, year and group, as far as the document says.
pub(crate) fn whose(record: &Record) -> Option<String> {
    let year = record.year().map(|year| year.to_string());
    let named: Vec<String> = record.agency().map(on_one_line).into_iter().chain(year).collect();
    let group = record.group().map(|group| format!("({})", on_one_line(group)));
    let words: Vec<String> =
        Some(named.join(", ")).filter(|named| !named.is_empty()).into_iter().chain(group).collect();
    Some(words.join(" ")).filter(|words| !words.is_empty())
}

/// The index and what it amounts to.
fn result(card: &Scorecard, lang: Lang) -> Vec<(String, String)> {
    let instrument = card.instrument();
    let band = card.band().map(|band| band.label(lang)).unwrap_or_default();
    let index = lang.number(&card.index().to_string());
    let mut rows = vec![(instrument.index_name().in_lang(lang).to_owned(), format!("{index} {band}"))];
    let mut row = |word: &words::Word, text: String| rows.push((word.of(lang).to_owned(), text));
    row(&words::EXACTLY, exactly(card.index().exact(), lang));
    if let Some(rounding) = rounding(card, lang) {
        row(&words::ROUNDING, rounding);
    }
    let blanks: Vec<&str> = card.draft().missing().map(spbe_core::Indicator::number).collect();
    if !blanks.is_empty() {
        row(&words::BLANKS, format!("{}: {}", words::counted_as_zero(blanks.len(), lang), blanks.join(", ")));
    }
    if let Some(outcome) = card.outcome() {
        for (word, text) in targets(card, outcome, lang) {
            row(word, text);
        }
    }
    let (strongest, weakest) = card.extremes();
    if strongest.len() == card.aspects().len() && strongest.len() > 1 {
        row(&words::ASPECTS, words::all_alike(&lang.number(&card.index().to_string()), lang));
    } else {
        row(&words::STRONGEST, named(&strongest, lang));
        row(&words::WEAKEST, named(&weakest, lang));
    }
    rows
}

/// An exact value as decimal text, where the digits end, and as a fraction, where it is none.
pub(crate) fn exactly(value: Ratio, lang: Lang) -> String {
    let (decimal, fraction) = (value.decimal(), value.to_string());
    match decimal {
        Some(decimal) if decimal != fraction => format!("{} = {fraction}", lang.number(&decimal)),
        _ => fraction,
    }
}

/// Whether the predicate depends on rounding, and which index it is read from.
fn rounding(card: &Scorecard, lang: Lang) -> Option<String> {
    let instrument = card.instrument();
    let reading = |basis| {
        let band = instrument.band(instrument.predicate(card.index(), basis));
        band.map(|band| band.label(lang)).unwrap_or_default()
    };
    let (exact, rounded) = (lang.number(&card.index().exact().to_shortest()), lang.number(&card.index().to_string()));
    let depends = card
        .borderline()
        .then(|| words::borderline((&exact, &reading(Basis::Exact)), (&rounded, &reading(Basis::Rounded)), lang));
    let from_rounded = (card.basis() == Basis::Rounded).then(|| words::read_from_rounded(lang).to_owned());
    let said: Vec<String> = depends.into_iter().chain(from_rounded).collect();
    Some(said.join("; ")).filter(|said| !said.is_empty())
}

/// The targets, and whether they are met.
fn targets(card: &Scorecard, outcome: Outcome<'_>, lang: Lang) -> Vec<(&'static words::Word, String)> {
    let targets = outcome.targets();
    let mut rows = Vec::new();
    if let (Some(target), Some(met), Some(gap)) = (targets.index(), outcome.index_met(), outcome.index_gap()) {
        let (target, away) = (lang.number(&target.to_string()), words::away(gap, lang));
        // The two-decimal index decides where a result says so; the distance is exact all the same.
        let unrounded = if met && gap.is_negative() { words::BEFORE_ROUNDING.of(lang) } else { "" };
        rows.push((&words::TARGET_INDEX, format!("{target}: {}, {away}{unrounded}", verdict(met).of(lang))));
    }
    let band = targets.predicate().and_then(|predicate| card.instrument().band(predicate));
    if let (Some(band), Some(met)) = (band, outcome.predicate_met()) {
        rows.push((&words::TARGET_PREDICATE, format!("{}: {}", band.label(lang), verdict(met).of(lang))));
    }
    if outcome.with_target() > 0 {
        let one = targets.every_level().filter(|_| targets.single_levels().next().is_none());
        let target = one.map_or(words::SEVERAL.of(lang).into(), |level| lang.number(&level.to_string()));
        let below: Vec<&str> = outcome.below().map(ScorePart::number).collect();
        let count = words::below_target(below.len(), outcome.with_target(), lang);
        let list = if below.is_empty() { String::new() } else { format!(" ({})", below.join(", ")) };
        rows.push((&words::TARGET_LEVEL, format!("{target}: {count}{list}")));
    }
    rows
}

const fn verdict(met: bool) -> &'static words::Word {
    if met { &words::MET } else { &words::NOT_MET }
}

/// Aspects with their indices, one a line.
fn named(aspects: &[ScorePart<'_>], lang: Lang) -> String {
    let line = |part: &ScorePart<'_>| {
        format!("{} {}: {}", part.number(), part.name(lang), lang.number(&part.index().to_string()))
    };
    aspects.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The lines of the result with verdicts and the index in colour.
fn painted(lines: &str, card: &Scorecard, session: &Session<'_, '_>) -> String {
    let lang = session.lang();
    let outcome = card.outcome();
    let verdicts = [
        (&words::TARGET_INDEX, outcome.and_then(Outcome::index_met)),
        (&words::TARGET_PREDICATE, outcome.and_then(Outcome::predicate_met)),
    ];
    let mut painted: Vec<String> = lines.lines().map(str::to_owned).collect();
    // A long name of the index takes more than one line.
    let of_index = painted.iter().position(|line| line.starts_with(words::EXACTLY.of(lang))).unwrap_or(1);
    for line in painted.iter_mut().take(of_index) {
        *line = session.paint(Tone::Bold, line);
    }
    for (label, met) in verdicts {
        let Some(met) = met else { continue };
        let (word, tone) = (verdict(met).of(lang), if met { Tone::Good } else { Tone::Bad });
        for line in painted.iter_mut().filter(|line| line.starts_with(label.of(lang))) {
            *line = line.replacen(&format!(": {word}"), &format!(": {}", session.paint(tone, word)), 1);
        }
    }
    painted.join("\n")
}

/// Where the rules, the targets and the averages come from.
fn sources(card: &Scorecard, averages: &[&Averages], lang: Lang) -> Vec<(String, String)> {
    let mut rows = origin(card.instrument(), lang);
    let targets = card.outcome().and_then(|outcome| outcome.targets().source());
    if let Some(source) = targets {
        rows.push((words::TARGET_SOURCE.of(lang).into(), on_one_line(source)));
    }
    let mut sources: Vec<&str> = averages.iter().map(|averages| averages.source()).collect();
    sources.dedup();
    if !sources.is_empty() {
        rows.push((words::AVERAGES_FROM.of(lang).into(), sources.join("; ")));
    }
    rows
}

/// What an instrument is, where its figures come from, and what there is to know about it.
pub(crate) fn origin(instrument: &Instrument, lang: Lang) -> Vec<(String, String)> {
    let mut rows = identity(instrument, lang);
    if !instrument.is_official() {
        rows.push((words::FINGERPRINT.of(lang).into(), instrument.fingerprint()));
    }
    rows.extend(notices(&[instrument], lang));
    rows
}

/// What an instrument is, and where its figures come from.
pub(crate) fn identity(instrument: &Instrument, lang: Lang) -> Vec<(String, String)> {
    let title = format!("{}: {}", instrument.id(), instrument.title().in_lang(lang));
    let mut rows = vec![(words::INSTRUMENT.of(lang).into(), title)];
    let citation = Some(instrument.citation()).filter(|citation| !citation.is_empty());
    rows.extend(citation.map(|citation| (words::CITATION.of(lang).into(), citation.into())));
    if instrument.provenance() == Provenance::Regulation {
        rows.push((words::FIGURES.of(lang).into(), words::FROM_REGULATION.of(lang).into()));
    }
    rows
}

/// What there is to know about instruments, each thing once.
pub(crate) fn notices(instruments: &[&Instrument], lang: Lang) -> Vec<(String, String)> {
    let mut rows: Vec<(String, String)> = Vec::new();
    for notice in instruments.iter().flat_map(|instrument| instrument.notices()) {
        let row = (words::NOTICE.of(lang).to_owned(), on_one_line(&notice.message(lang)));
        if !rows.contains(&row) {
            rows.push(row);
        }
    }
    rows
}
