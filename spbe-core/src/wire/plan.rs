//! The documents of plans: `spbe-path/1` and `spbe-margin/1`.

use super::card::{LIBRARY, fine, whose};
use super::json_write::{Place, Writer, document, pretty};
use super::plan_parts::{goal, numbers, options, others, standing, steps, sums, without_cost};
use super::record::Record;
use super::record_json::targets;
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
        document(|object| {
            head(object, PATH_FORMAT, &self.assessment, self.options.basis(), of);
            options(object, &self.options);
            if self.options.costs().len() > 0 {
                without_cost(object, &self.assessment, &self.options);
            }
            if let Some(held) = self.options.targets() {
                targets(object.at("targets"), held);
            }
            object.list_some("paths", |list| {
                for (goal, path) in &self.paths {
                    self.path(list.item(), goal, path);
                }
            });
            if let Some((targets, all)) = &self.to_target {
                self.all_to_target(object.at("to_target"), targets, all);
            }
            if let Some(frontier) = &self.frontier {
                self.points(object.at("frontier"), frontier);
            }
        })
    }

    /// The same, for people, indented.
    #[must_use]
    pub fn to_json_pretty(&self, of: Option<&Record>) -> String {
        pretty(&self.to_json(of))
    }

    fn path(&self, place: Place<'_>, to: &Goal, path: &Path) {
        let (instrument, basis) = (self.assessment.instrument(), self.options.basis());
        place.object(|object| {
            goal(object.at("goal"), to);
            fine(object.at("needed"), to.needed(basis));
            object.at("reached").truth(path.plan().is_some());
            match path {
                Path::Plan(plan) => {
                    sums(object, instrument, plan, basis);
                    steps(object, instrument, plan);
                    others(object, instrument, plan);
                }
                Path::Unreachable(unreachable) => {
                    sums(object, instrument, unreachable.highest(), basis);
                    fine(object.at("short_by"), unreachable.short_by());
                }
            }
        });
    }

    fn all_to_target(&self, place: Place<'_>, held: &Targets, all: &ToTarget) {
        let instrument = self.assessment.instrument();
        place.object(|object| {
            targets(object.at("targets"), held);
            sums(object, instrument, all.plan(), self.options.basis());
            numbers(object.at("short"), instrument, all.short().iter().copied());
            steps(object, instrument, all.plan());
        });
    }

    fn points(&self, place: Place<'_>, frontier: &Frontier) {
        place.list(|list| {
            for point in frontier.points() {
                list.item().object(|object| {
                    object.at("cost").whole(point.cost());
                    standing(object, self.assessment.instrument(), point.index(), self.options.basis());
                });
            }
        });
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
        document(|object| {
            head(object, MARGIN_FORMAT, &self.assessment, self.basis, of);
            match &self.margin {
                Some(margin) => self.loss(object.at("margin"), margin),
                None => object.at("margin").null(),
            }
        })
    }

    /// The same, for people, indented.
    #[must_use]
    pub fn to_json_pretty(&self, of: Option<&Record>) -> String {
        pretty(&self.to_json(of))
    }

    fn loss(&self, place: Place<'_>, margin: &Margin) {
        let (instrument, plan) = (self.assessment.instrument(), margin.drops());
        place.object(|object| {
            fine(object.at("above"), margin.above());
            object.at("fewest").whole(margin.fewest());
            numbers(object.at("alone"), instrument, margin.alone().iter().copied());
            fine(object.at("change"), plan.gain());
            standing(object, instrument, plan.index(), self.basis);
            steps(object, instrument, plan);
            others(object, instrument, plan);
        });
    }
}

/// Whose assessment it is, under which instrument, and where it stands.
fn head(object: &mut Writer, format: &str, assessment: &Assessment, basis: Basis, of: Option<&Record>) {
    object.text("format", format);
    object.text("library", LIBRARY);
    whose(object, assessment.instrument(), of);
    object.text("basis", basis.code());
    standing(object, assessment.instrument(), assessment.index(), basis);
}
