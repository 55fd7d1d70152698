//! The documents of plans: `spbe-path/1` and `spbe-margin/1`.

use super::card::{LIBRARY, fine, instrument_tree, notices};
use super::json::Json;
use super::json_write::Object;
use super::plan_parts::{goal, numbers, options, others, standing, steps, sums, without_cost};
use super::record::Record;
use super::record_json::targets_tree;
use crate::analysis::{Frontier, Goal, Margin, Path, PathOptions, ToTarget};
use crate::assessment::Assessment;
use crate::band::Basis;
use crate::error::Problem;
use crate::targets::Targets;
use alloc::string::String;
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
        self.tree(of).compact()
    }

    /// The same, for people, indented.
    #[must_use]
    pub fn to_json_pretty(&self, of: Option<&Record>) -> String {
        self.tree(of).pretty()
    }

    fn tree<'a>(&'a self, of: Option<&'a Record>) -> Json<'a> {
        Json::object(|object| {
            head(object, PATH_FORMAT, &self.assessment, self.options.basis(), of);
            object.put_some("options", options(&self.options));
            if self.options.costs().len() > 0 {
                object.list_some("without_cost", without_cost(&self.assessment, &self.options));
            }
            object.put_some("targets", self.options.targets().map(targets_tree));
            object.list_some("paths", self.paths.iter().map(|(goal, path)| self.path(goal, path)).collect());
            object
                .put_some("to_target", self.to_target.as_ref().map(|(targets, all)| self.all_to_target(targets, all)));
            object.put_some("frontier", self.frontier.as_ref().map(|frontier| self.points(frontier)));
        })
    }

    fn path<'a>(&'a self, to: &'a Goal, path: &Path) -> Json<'a> {
        let (instrument, basis) = (self.assessment.instrument(), self.options.basis());
        Json::object(|object| {
            object.put("goal", goal(to));
            object.put("needed", fine(to.needed(basis)));
            object.put("reached", Json::Bool(path.plan().is_some()));
            match path {
                Path::Plan(plan) => {
                    sums(object, instrument, plan, basis);
                    object.put("steps", steps(instrument, plan));
                    others(object, instrument, plan);
                }
                Path::Unreachable(unreachable) => {
                    sums(object, instrument, unreachable.highest(), basis);
                    object.put("short_by", fine(unreachable.short_by()));
                }
            }
        })
    }

    fn all_to_target<'a>(&'a self, targets: &'a Targets, all: &ToTarget) -> Json<'a> {
        let instrument = self.assessment.instrument();
        Json::object(|object| {
            object.put("targets", targets_tree(targets));
            sums(object, instrument, all.plan(), self.options.basis());
            object.put("short", numbers(instrument, all.short().iter().copied()));
            object.put("steps", steps(instrument, all.plan()));
        })
    }

    fn points(&self, frontier: &Frontier) -> Json<'_> {
        let point = |point: crate::FrontierPoint| {
            Json::object(|object| {
                object.put("cost", Json::whole(point.cost()));
                standing(object, self.assessment.instrument(), point.index(), self.options.basis());
            })
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
        self.tree(of).compact()
    }

    /// The same, for people, indented.
    #[must_use]
    pub fn to_json_pretty(&self, of: Option<&Record>) -> String {
        self.tree(of).pretty()
    }

    fn tree<'a>(&'a self, of: Option<&'a Record>) -> Json<'a> {
        Json::object(|object| {
            head(object, MARGIN_FORMAT, &self.assessment, self.basis, of);
            object.put("margin", self.margin.as_ref().map_or(Json::Null, |margin| self.loss(margin)));
        })
    }

    fn loss(&self, margin: &Margin) -> Json<'_> {
        let (instrument, plan) = (self.assessment.instrument(), margin.drops());
        Json::object(|object| {
            object.put("above", fine(margin.above()));
            object.put("fewest", Json::whole(margin.fewest()));
            object.put("alone", numbers(instrument, margin.alone().iter().copied()));
            object.put("change", fine(plan.gain()));
            standing(object, instrument, plan.index(), self.basis);
            object.put("steps", steps(instrument, plan));
            others(object, instrument, plan);
        })
    }
}

/// Whose assessment it is, under which instrument, and where it stands.
fn head<'a>(
    object: &mut Object<'a>,
    format: &'static str,
    assessment: &'a Assessment,
    basis: Basis,
    of: Option<&'a Record>,
) {
    let instrument = assessment.instrument();
    object.text("format", format);
    object.text("library", LIBRARY);
    object.put("instrument", instrument_tree(instrument));
    object.list_some("notices", notices(instrument));
    if let Some(record) = of {
        object.text_some("agency", record.agency());
        object.text_some("group", record.group());
        object.put_some("year", record.year().map(Json::whole));
    }
    object.text("basis", basis.code());
    standing(object, instrument, assessment.index(), basis);
}
