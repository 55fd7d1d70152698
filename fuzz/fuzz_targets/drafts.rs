//! A draft takes exactly the rows that name an indicator once and give it a level
//! of the scale. No completion comes out of its bounds, at any node, and the
//! predicate of every completion is within reach.
#![no_main]

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use spbe_core::{Draft, Given, Key, Kind, Node, PERMENPANRB_59_2020, Value};

#[derive(Arbitrary, Debug)]
struct Input<'a> {
    /// The levels of many rows, 0 for none.
    levels: [u8; 47],
    /// Rows of any kind after these.
    rows: Vec<(Label<'a>, Worth<'a>)>,
    change: (Label<'a>, Worth<'a>),
    completion: [u8; 47],
}

#[derive(Arbitrary, Clone, Copy, Debug)]
enum Label<'a> {
    Near(u8),
    Number(i64),
    Text(&'a str),
}

#[derive(Arbitrary, Clone, Copy, Debug)]
enum Worth<'a> {
    Near(u8),
    Number(i64),
    Text(&'a str),
    Blank,
    Other,
}

impl<'a> From<Label<'a>> for Key<'a> {
    fn from(label: Label<'a>) -> Self {
        match label {
            Label::Near(number) => Self::Number(i64::from(number % 50)),
            Label::Number(number) => Self::Number(number),
            Label::Text(text) => Self::Text(text),
        }
    }
}

impl<'a> From<Worth<'a>> for Given<'a> {
    fn from(worth: Worth<'a>) -> Self {
        match worth {
            Worth::Near(number) => Self::Whole(i64::from(number % 7)),
            Worth::Number(number) => Self::Whole(number),
            Worth::Text(text) => Self::Text(text),
            Worth::Blank => Self::Blank,
            Worth::Other => Self::Other(Kind::Decimals),
        }
    }
}

/// The row that a key names, as 59/2020 numbers its indicators.
fn row(key: Key<'_>) -> Option<usize> {
    (1..=47).find(|row| match key {
        Key::Number(number) => i64::try_from(*row) == Ok(number),
        Key::Text(text) => row.to_string() == text,
        _ => false,
    })
}

/// The level that a value is, if it is a level or a blank.
fn level(given: Given<'_>) -> Option<Option<u8>> {
    match given {
        Given::Blank => Some(None),
        Given::Whole(number) => u8::try_from(number).ok().filter(|level| (1..=5).contains(level)).map(Some),
        _ => None,
    }
}

/// What a draft of these rows holds; `None` where they are no draft.
fn expected(rows: &[(Label<'_>, Worth<'_>)]) -> Option<[Option<u8>; 47]> {
    let (mut levels, mut seen) = ([None; 47], [false; 47]);
    for (label, worth) in rows {
        let at = row((*label).into())? - 1;
        levels[at] = level((*worth).into())?;
        if std::mem::replace(&mut seen[at], true) {
            return None;
        }
    }
    Some(levels)
}

fuzz_target!(|input: Input<'_>| {
    let levels = (1..).zip(input.levels.map(|level| level % 6)).filter(|(_, level)| *level > 0);
    let rows = levels.map(|(row, level)| (Label::Near(row), Worth::Near(level))).chain(input.rows);
    let rows: Vec<(Label<'_>, Worth<'_>)> = rows.collect();
    match (expected(&rows), Draft::read(&PERMENPANRB_59_2020, rows)) {
        (Some(mut levels), Ok(mut draft)) => {
            assert_holds(&draft, &levels);
            change(&mut draft, &mut levels, input.change);
            assert_holds(&draft, &levels);
            complete(draft, &levels, input.completion);
        }
        (None, Err(invalid)) => assert!(!invalid.problems().is_empty()),
        (levels, read) => panic!("expected {levels:?}, read {read:?}"),
    }
});

fn assert_holds(draft: &Draft, levels: &[Option<u8>; 47]) {
    for (row, level) in (1..).zip(levels) {
        assert_eq!(draft.value(row).and_then(Value::level), *level, "{}", Node::Indicator(row));
    }
    assert_eq!(draft.answered(), levels.iter().flatten().count());
}

/// A change is taken whole, or not at all.
fn change(draft: &mut Draft, levels: &mut [Option<u8>; 47], (label, worth): (Label<'_>, Worth<'_>)) {
    let place = row(label.into()).zip(level(worth.into()));
    if let Some((row, level)) = place {
        levels[row - 1] = level;
    }
    assert_eq!(draft.set(label, worth).is_ok(), place.is_some());
}

fn complete(draft: Draft, levels: &[Option<u8>; 47], completion: [u8; 47]) {
    let completion = completion.map(|level| level % 5 + 1);
    let levels = levels.iter().zip(completion).map(|(own, other)| own.unwrap_or(other));
    let card = Draft::in_order(draft.instrument(), levels).expect("levels").complete().expect("no blank").score();
    let (lowest, highest) = (draft.lowest(), draft.highest());
    for node in draft.instrument().nodes() {
        let index = card.part(node).index();
        let bounds = lowest.part(node).index()..=highest.part(node).index();
        assert!(bounds.contains(&index), "{node}: {index} is not in {bounds:?}");
    }
    assert!(draft.reachable().contains(&card.predicate()));
    assert_eq!(draft.answered() == 47, draft.complete().is_ok());
}
