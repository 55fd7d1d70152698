//! The documents of plans: `spbe-path/1` and `spbe-margin/1`.

use super::card::{LIBRARY, fine, instrument_tree, notices};
use super::json::Json;
use super::plan_parts::{Entries, goal, numbers, options, others, standing, steps, sums, whole};
use super::record::Record;
use super::record_json::targets_tree;
use crate::analysis::{Frontier, Goal, Margin, Path, PathOptions, ToTarget};
use crate::assessment::Assessment;
use crate::band::Basis;
use crate::error::Problem;
use crate::targets::Targets;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// The format that [`PathReport::to_json`] writes.
pub const PATH_FORMAT: &str = "spbe-path/1";

/// The format that [`MarginReport::to_json`] writes.
pub const MARGIN_FORMAT: &str = "spbe-margin/1";

/// What was asked about the way up from an assessment, with the answers: a
/// document of format `spbe-path/1`.
///
/// ```
/// use spbe_core::{Assessment, Goal, PERMENPANRB_59_2020, PathOptions, PathReport};
///
/// let assessment = Assessment::in_order(&PERMENPANRB_59_2020, [3; 47])?;
/// let options = PathOptions::of(&PERMENPANRB_59_2020);
/// let goal = Goal::read(&PERMENPANRB_59_2020, "Sangat Baik")?;
/// let report = PathReport::new(assessment, options).with_goal(goal)?;
/// let (_, path) = &report.paths()[0];
/// assert_eq!(path.plan().unwrap().cost(), 18);
/// assert!(report.to_json(None).starts_with(r#"{"format":"spbe-path/1","#));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct PathReport {
    assessment: Assessment,
    options: PathOptions,
    paths: Vec<(Goal, Path)>,
    to_target: Option<(Targets, ToTarget)>,
    frontier: Option<Frontier>,
}

impl PathReport {
    /// Nothing asked yet.
    #[must_use]
    pub const fn new(assessment: Assessment, options: PathOptions) -> Self {
        Self { assessment, options, paths: Vec::new(), to_target: None, frontier: None }
    }

    /// With the cheapest way to a goal.
    ///
    /// # Errors
    ///
    /// Those of [`Assessment::path`].
    pub fn with_goal(mut self, goal: Goal) -> Result<Self, Problem> {
        let path = self.assessment.path(&goal, &self.options)?;
        self.paths.push((goal, path));
        Ok(self)
    }

    /// With what it takes to bring every indicator to its target.
    ///
    /// # Errors
    ///
    /// Those of [`Assessment::to_target`].
    pub fn with_targets(mut self, targets: Targets) -> Result<Self, Problem> {
        let all = self.assessment.to_target(&targets, &self.options)?;
        self.to_target = Some((targets, all));
        Ok(self)
    }

    /// With the best index for every cost.
    ///
    /// # Errors
    ///
    /// Those of [`Assessment::frontier`].
    pub fn with_frontier(mut self) -> Result<Self, Problem> {
        self.frontier = Some(self.assessment.frontier(&self.options)?);
        Ok(self)
    }

    /// The assessment.
    #[must_use]
    pub const fn assessment(&self) -> &Assessment {
        &self.assessment
    }

    /// What raises cost, and which there may be.
    #[must_use]
    pub const fn options(&self) -> &PathOptions {
        &self.options
    }

    /// The goals with the ways to them, in the order asked.
    #[must_use]
    pub fn paths(&self) -> &[(Goal, Path)] {
        &self.paths
    }

    /// The targets, and what it takes to bring every indicator to its own.
    #[must_use]
    pub const fn to_target(&self) -> Option<&(Targets, ToTarget)> {
        self.to_target.as_ref()
    }

    /// The best index for every cost.
    #[must_use]
    pub const fn frontier(&self) -> Option<&Frontier> {
        self.frontier.as_ref()
    }

    /// Writes the document, without white space. `of` says whose assessment it is.
    #[must_use]
    pub fn to_json(&self, of: Option<&Record>) -> String {
        self.tree(of).to_string()
    }

    /// The same, for people, indented.
    #[must_use]
    pub fn to_json_pretty(&self, of: Option<&Record>) -> String {
        self.tree(of).pretty()
    }

    fn tree<'a>(&'a self, of: Option<&'a Record>) -> Json<'a> {
        let mut entries = head(PATH_FORMAT, &self.assessment, self.options.basis(), of);
        let paths: Vec<Json<'_>> = self.paths.iter().map(|(goal, path)| self.path(goal, path)).collect();
        entries.extend([
            ("options", options(&self.options)),
            ("targets", self.options.targets().map(targets_tree)),
            ("paths", (!paths.is_empty()).then_some(Json::List(paths))),
            ("to_target", self.to_target.as_ref().map(|(targets, all)| self.all_to_target(targets, all))),
            ("frontier", self.frontier.as_ref().map(|frontier| self.points(frontier))),
        ]);
        Json::object(entries)
    }

    fn path<'a>(&'a self, to: &'a Goal, path: &Path) -> Json<'a> {
        let (instrument, basis) = (self.assessment.instrument(), self.options.basis());
        let mut entries: Entries<'a> = Vec::from([
            ("goal", Some(goal(to))),
            ("needed", Some(fine(to.needed(basis)))),
            ("reached", Some(Json::Bool(path.plan().is_some()))),
        ]);
        match path {
            Path::Plan(plan) => {
                entries.extend(sums(instrument, plan, basis));
                entries.push(("steps", Some(steps(instrument, plan))));
                entries.extend(others(instrument, plan));
            }
            Path::Unreachable(unreachable) => {
                entries.extend(sums(instrument, unreachable.highest(), basis));
                entries.push(("short_by", Some(fine(unreachable.short_by()))));
            }
        }
        Json::object(entries)
    }

    fn all_to_target<'a>(&'a self, targets: &'a Targets, all: &ToTarget) -> Json<'a> {
        let instrument = self.assessment.instrument();
        let mut entries: Entries<'a> = Vec::from([("targets", Some(targets_tree(targets)))]);
        entries.extend(sums(instrument, all.plan(), self.options.basis()));
        entries.push(("short", Some(numbers(instrument, all.short().iter().copied()))));
        entries.push(("steps", Some(steps(instrument, all.plan()))));
        Json::object(entries)
    }

    fn points(&self, frontier: &Frontier) -> Json<'_> {
        let point = |point: crate::FrontierPoint| {
            let standing = standing(self.assessment.instrument(), point.index(), self.options.basis());
            Json::object([("cost", Some(whole(point.cost())))].into_iter().chain(standing))
        };
        Json::List(frontier.points().map(point).collect())
    }
}

/// How safe the predicate of an assessment is: a document of format `spbe-margin/1`.
///
/// ```
/// use spbe_core::{Assessment, Basis, MarginReport, PERMENPANRB_59_2020};
///
/// let assessment = Assessment::in_order(&PERMENPANRB_59_2020, [3; 47])?;
/// let report = MarginReport::new(assessment, Basis::Exact)?;
/// assert_eq!(report.margin().unwrap().fewest(), 14);
/// assert!(report.to_json(None).starts_with(r#"{"format":"spbe-margin/1","#));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct MarginReport {
    assessment: Assessment,
    basis: Basis,
    margin: Option<Margin>,
}

impl MarginReport {
    /// Asks.
    ///
    /// # Errors
    ///
    /// Those of [`Assessment::margin`].
    pub fn new(assessment: Assessment, basis: Basis) -> Result<Self, Problem> {
        let margin = assessment.margin(basis)?;
        Ok(Self { assessment, basis, margin })
    }

    /// The assessment.
    #[must_use]
    pub const fn assessment(&self) -> &Assessment {
        &self.assessment
    }

    /// Which form of the index decides the predicate.
    #[must_use]
    pub const fn basis(&self) -> Basis {
        self.basis
    }

    /// What it takes to lose the predicate; `None` where it is the lowest: there is none to lose.
    #[must_use]
    pub const fn margin(&self) -> Option<&Margin> {
        self.margin.as_ref()
    }

    /// Writes the document, without white space. `of` says whose assessment it is.
    #[must_use]
    pub fn to_json(&self, of: Option<&Record>) -> String {
        self.tree(of).to_string()
    }

    /// The same, for people, indented.
    #[must_use]
    pub fn to_json_pretty(&self, of: Option<&Record>) -> String {
        self.tree(of).pretty()
    }

    fn tree<'a>(&'a self, of: Option<&'a Record>) -> Json<'a> {
        let instrument = self.assessment.instrument();
        let mut entries = head(MARGIN_FORMAT, &self.assessment, self.basis, of);
        let margin = self.margin.as_ref().map(|margin| {
            let plan = margin.drops();
            let mut entries: Entries<'a> = Vec::from([
                ("above", Some(fine(margin.above()))),
                ("fewest", Some(whole(margin.fewest()))),
                ("alone", Some(numbers(instrument, margin.alone().iter().copied()))),
                ("change", Some(fine(plan.gain()))),
            ]);
            entries.extend(standing(instrument, plan.index(), self.basis));
            entries.push(("steps", Some(steps(instrument, plan))));
            entries.extend(others(instrument, plan));
            Json::object(entries)
        });
        entries.push(("margin", Some(margin.unwrap_or(Json::Null))));
        Json::object(entries)
    }
}

/// Whose assessment it is, under which instrument, and where it stands.
fn head<'a>(format: &'static str, assessment: &'a Assessment, basis: Basis, of: Option<&'a Record>) -> Entries<'a> {
    let instrument = assessment.instrument();
    let mut entries = Vec::from([
        ("format", Some(Json::text(format))),
        ("library", Some(Json::text(LIBRARY))),
        ("instrument", Some(instrument_tree(instrument))),
        ("notices", notices(instrument)),
        ("agency", of.and_then(Record::agency).map(Json::text)),
        ("group", of.and_then(Record::group).map(Json::text)),
        ("year", of.and_then(Record::year).map(whole)),
        ("basis", Some(Json::text(basis.code()))),
    ]);
    entries.extend(standing(instrument, assessment.index(), basis));
    entries
}
