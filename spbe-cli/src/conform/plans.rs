//! Answers of plans: ways up, frontiers, margins, and all indicators at their targets.

use super::No;
use super::case::{basis, draft, given, text};
use serde_json::{Map, Value, json};
use spbe_core::{
    Basis, Choice, Goal, Index, Instrument, Lang, Node, Path, PathOptions, Plan, Predicate, Step, Targets,
};

pub(super) fn path(case: &Value, instrument: &Instrument) -> Result<Value, No> {
    let assessment = draft(case, instrument)?.complete()?;
    let goal = Goal::read(instrument, text(case, "to")?)?;
    let options = options(case, instrument)?;
    let (plan, mut answer) = match assessment.path(&goal, &options)? {
        Path::Plan(plan) => {
            let mut answer = steps(&plan, instrument, true);
            answer.extend(others(&plan, instrument));
            answer.insert("cost".into(), plan.cost().into());
            (plan, answer)
        }
        Path::Unreachable(unreachable) => {
            let short_by = unreachable.short_by().to_string();
            (unreachable.highest().clone(), Map::from_iter([("short_by".to_owned(), short_by.into())]))
        }
    };
    answer.insert("reached".into(), answer.contains_key("cost").into());
    answer.insert("levels".into(), plan.steps().len().into());
    answer.extend(standing(plan.index(), instrument, options.basis()));
    Ok(Value::Object(answer))
}

pub(super) fn frontier(case: &Value, instrument: &Instrument) -> Result<Value, No> {
    let options = options(case, instrument)?;
    let frontier = draft(case, instrument)?.complete()?.frontier(&options)?;
    let point = |point: spbe_core::FrontierPoint| {
        let predicate = instrument.predicate(point.index(), options.basis());
        json!([point.cost(), point.index().exact().to_string(), name(predicate, instrument)])
    };
    Ok(json!({ "points": frontier.points().map(point).collect::<Vec<_>>() }))
}

pub(super) fn margin(case: &Value, instrument: &Instrument) -> Result<Value, No> {
    let basis = basis(case)?;
    let Some(margin) = draft(case, instrument)?.complete()?.margin(basis)? else {
        return Ok(json!({ "margin": null }));
    };
    let plan = margin.drops();
    let mut answer = steps(plan, instrument, false);
    answer.extend(others(plan, instrument));
    let after = instrument.predicate(plan.index(), basis);
    for (key, value) in [
        ("predicate", name(margin.predicate(), instrument).into()),
        ("above", margin.above().to_string().into()),
        ("fewest", margin.fewest().into()),
        ("alone", numbers(margin.alone().iter().copied(), instrument)),
        ("index", plan.index().exact().to_string().into()),
        ("falls_to", name(after, instrument).into()),
    ] {
        answer.insert(key.into(), value);
    }
    Ok(json!({ "margin": answer }))
}

pub(super) fn to_target(case: &Value, instrument: &Instrument) -> Result<Value, No> {
    let options = options(case, instrument)?;
    let targets = targets(case.get("targets"), instrument)?;
    let all = draft(case, instrument)?.complete()?.to_target(&targets, &options)?;
    let plan = all.plan();
    let mut answer = steps(plan, instrument, true);
    answer.extend(standing(plan.index(), instrument, options.basis()));
    answer.insert("cost".into(), plan.cost().into());
    answer.insert("levels".into(), plan.steps().len().into());
    answer.insert("indicators".into(), plan.raised().count().into());
    answer.insert("short".into(), numbers(all.short().iter().copied(), instrument));
    Ok(Value::Object(answer))
}

/// What raises cost, and which there may be.
fn options(case: &Value, instrument: &Instrument) -> Result<PathOptions, No> {
    let mut options = PathOptions::of(instrument).with_basis(basis(case)?);
    let Some(written) = case.get("options").filter(|written| !written.is_null()) else { return Ok(options) };
    let wrong = |key: &str| No::Error(format!("`options.{key}` is of the wrong kind, or there is no such option"));
    for (key, value) in written.as_object().ok_or_else(|| wrong(""))? {
        let refused = || wrong(key);
        let level = |value: &Value| value.as_i64().ok_or_else(refused);
        options = match (key.as_str(), value) {
            ("costs", Value::Array(rows)) => rows.iter().try_fold(options, |options, row| {
                let Some([Value::String(number), to, cost]) = row.as_array().map(Vec::as_slice) else {
                    return Err(refused());
                };
                let cost = cost.as_str().map_or_else(|| cost.to_string(), str::to_owned);
                Ok(options.with_cost_of(number.as_str(), level(to)?, &cost)?)
            })?,
            ("locked", Value::Array(numbers)) => numbers.iter().try_fold(options, |options, number| {
                Ok::<_, No>(options.with_locked(number.as_str().ok_or_else(refused)?)?)
            })?,
            ("ceiling", value) => options.with_ceiling(level(value)?)?,
            ("ceilings", Value::Object(ceilings)) => {
                ceilings.iter().try_fold(options, |options, (number, value)| {
                    Ok::<_, No>(options.with_ceiling_of(number.as_str(), level(value)?)?)
                })?
            }
            ("max_step", value) => options.with_max_step(level(value)?)?,
            ("targets", value) => options.with_targets(targets(Some(value), instrument)?),
            _ => return Err(refused()),
        };
    }
    Ok(options)
}

/// Levels that indicators are to have: `level` for all, `levels` for single ones.
fn targets(written: Option<&Value>, instrument: &Instrument) -> Result<Targets, No> {
    let written = written.and_then(Value::as_object).ok_or_else(|| No::Error("`targets` is no object".into()))?;
    let mut targets = Targets::of(instrument);
    if let Some(level) = written.get("level") {
        targets = targets.with_level(given(level)?)?;
    }
    for (number, level) in written.get("levels").and_then(Value::as_object).into_iter().flatten() {
        targets = targets.with_level_of(number, given(level)?)?;
    }
    Ok(targets)
}

fn name(predicate: Predicate, instrument: &Instrument) -> String {
    instrument.band(predicate).map(|band| band.name().in_lang(Lang::Indonesian).to_owned()).unwrap_or_default()
}

fn standing(index: Index, instrument: &Instrument, basis: Basis) -> [(String, Value); 2] {
    let predicate = name(instrument.predicate(index, basis), instrument);
    [("index".into(), index.exact().to_string().into()), ("predicate".into(), predicate.into())]
}

fn number(row: usize, instrument: &Instrument) -> &str {
    Node::Indicator(row).number(instrument)
}

fn numbers(rows: impl Iterator<Item = usize>, instrument: &Instrument) -> Value {
    rows.map(|row| number(row, instrument)).collect()
}

/// Indicator, value before, level after, what it costs, what it changes the index by, whether every plan has it.
fn steps(plan: &Plan, instrument: &Instrument, with_cost: bool) -> Map<String, Value> {
    let step = |step: &Step| {
        let mut written =
            vec![number(step.row(), instrument).into(), step.from().to_string().into(), step.to().to_string().into()];
        written.extend(with_cost.then(|| step.cost().into()));
        written.extend([step.gain().to_string().into(), step.is_certain().into()]);
        Value::Array(written)
    };
    Map::from_iter([("steps".to_owned(), plan.steps().iter().map(step).collect())])
}

/// What could as well be chosen, and how many plans are as good.
fn others(plan: &Plan, instrument: &Instrument) -> [(String, Value); 3] {
    let count = |count: Option<u128>| count.map(|count| count.to_string()).into();
    let choice = |choice: &Choice| match choice {
        Choice::Any { raises, levels, among } => {
            let mosts: Vec<usize> = among.iter().map(|(_, most)| *most).collect();
            let any = json!({ "any": raises, "of": numbers(choice.rows(), instrument), "at_most": mosts });
            let each = (*levels != 1).then(|| ("levels_each".to_owned(), json!(levels)));
            Value::Object(any.as_object().cloned().unwrap_or_default().into_iter().chain(each).collect())
        }
        Choice::Swap { levels, .. } => json!({ "levels": levels, "of": numbers(choice.rows(), instrument) }),
        _ => Value::Null,
    };
    [
        ("choices".into(), plan.choices().iter().map(choice).collect()),
        ("arrangements".into(), count(plan.arrangements())),
        ("plans".into(), count(plan.plans())),
    ]
}
