//! All best plans at once, and the choice of the one that is shown.

use super::front::{Front, Point, Work};
use super::ladder::Ladder;
use crate::fault::Fault;
use alloc::vec::Vec;

/// Every plan that costs and gains as much as a best one: the paths of a graph
/// whose layers stand for ladders, and whose edges stand for places to stop.
#[derive(Debug)]
pub(crate) struct Best<'a> {
    ladders: &'a [&'a Ladder],
    edges: Vec<Edges>, // by ladder
    plans: Option<u128>,
}

/// The edges of a ladder, from the nodes before it to those after it. A node has at most one edge for each
/// place to stop on either side.
#[derive(Debug)]
struct Edges {
    from: Vec<Place>, // by node after it and place to stop
    to: Vec<Place>,   // by node before it and place to stop
    into: Vec<u16>,   // how many are left, by node after it
    out: Vec<u16>,    // by node before it
    left: Vec<usize>, // by place to stop. INVARIANT: not empty
}

/// An edge of a ladder: the node that it leads to, and the place to stop that it stands for.
#[derive(Clone, Copy, Debug)]
struct Edge {
    to: Place,
    ladder: u16,
    stop: u8, // INVARIANT: there are no more than 101 places to stop
}

/// How many times the work of a combination an edge is: as many as can be held in memory.
const EDGE: usize = 4;

/// A place in a list, or none. There may be many: half the size of an index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place(u32);

impl Place {
    const NONE: Self = Self(u32::MAX);

    /// Lists stay below 2^32, by the limit on work.
    fn of(at: usize) -> Self {
        u32::try_from(at).map_or(Self::NONE, Self)
    }

    fn at(self) -> usize {
        usize::try_from(self.0).unwrap_or(usize::MAX)
    }
}

impl<'a> Best<'a> {
    /// All plans that end in a point.
    ///
    /// # Errors
    ///
    /// `too_much_work`.
    pub(crate) fn of(ladders: &'a [&'a Ladder], front: &Front, end: Point, work: &mut Work) -> Result<Self, Fault> {
        let mut edges = Vec::with_capacity(ladders.len());
        let mut after = Vec::from([end]);
        for (ladder, before) in ladders.iter().zip(&front.layers).rev() {
            work.add(before.len() + after.len() * (ladder.rungs.len() + 1) * EDGE)?;
            let (here, origins) = Edges::between(ladder, before, &after);
            edges.push(here);
            after = origins;
        }
        edges.reverse();
        let plans = edges.iter().fold(Vec::from([Some(1)]), |ways, edges| edges.count(&ways)).first().copied();
        Ok(Self { ladders, edges, plans: plans.flatten() })
    }

    /// How many plans there are; `None` beyond 2^128.
    pub(crate) fn plans(&self) -> Option<u128> {
        self.plans
    }

    /// The fewest steps that any of the plans takes on a ladder, the free ones too.
    pub(crate) fn fewest(&self) -> Vec<usize> {
        self.ladders.iter().zip(&self.edges).map(|(ladder, edges)| ladder.levels(edges.lowest_stop())).collect()
    }

    /// Comes down to one plan: step after step (ladder, and how many levels), those without the step go,
    /// if any with it are left. Gives the place to stop of each ladder.
    pub(crate) fn settle(mut self, order: impl Iterator<Item = (usize, usize)>) -> Vec<usize> {
        for (at, levels) in order {
            let (Some(ladder), Some(edges)) = (self.ladders.get(at), self.edges.get(at)) else { continue };
            let split = (0..edges.left.len()).take_while(|stop| ladder.levels(*stop) < levels).count();
            let (below, above) = edges.left.split_at_checked(split).unwrap_or((&edges.left, &[]));
            if below.iter().any(|count| *count > 0) && above.iter().any(|count| *count > 0) {
                let nodes = edges.from.chunks_exact(edges.left.len()).enumerate();
                let without = nodes
                    .flat_map(|(to, from)| present(at, from.get(..split).unwrap_or_default(), move |_| Place::of(to)));
                let going = without.collect();
                self.remove(going);
            }
        }
        self.edges.iter().map(Edges::lowest_stop).collect()
    }

    /// Takes edges away, and whatever then leads from nowhere or to nowhere.
    fn remove(&mut self, mut going: Vec<Edge>) {
        while let Some(edge) = going.pop() {
            let at = usize::from(edge.ladder);
            let Some(gone) = self.edges.get_mut(at).and_then(|edges| edges.take(edge)) else { continue };
            if let Some(before) = at.checked_sub(1).filter(|_| gone.last_out) {
                let edges = self.edges.get(before).map(|edges| of_node(&edges.from, gone.from, edges.left.len()));
                going.extend(present(before, edges.unwrap_or_default(), |_| gone.from));
            }
            if gone.last_into {
                let edges = self.edges.get(at + 1).map(|edges| of_node(&edges.to, edge.to, edges.left.len()));
                going.extend(present(at + 1, edges.unwrap_or_default(), |to| to));
            }
        }
    }
}

/// What leads away from a node on one side, by place to stop.
fn of_node(edges: &[Place], node: Place, stops: usize) -> &[Place] {
    let from = node.at() * stops;
    edges.get(from..from + stops).unwrap_or_default()
}

/// The edges of a ladder that there are among those of a node.
fn present(ladder: usize, of_node: &[Place], to: impl Fn(Place) -> Place) -> impl Iterator<Item = Edge> {
    let ladder = u16::try_from(ladder).unwrap_or(u16::MAX);
    let there = (0..).zip(of_node).filter(|(_, other)| **other != Place::NONE);
    there.map(move |(stop, other)| Edge { ladder, stop, to: to(*other) })
}

/// An edge that was taken away: where it came from, and whether its nodes have no other on its side.
struct Gone {
    from: Place,
    last_out: bool,
    last_into: bool,
}

impl Edges {
    /// All edges of a ladder to some points, which rise in cost; and the points that they come from.
    fn between(ladder: &Ladder, before: &[Point], after: &[Point]) -> (Self, Vec<Point>) {
        let stops = ladder.rungs.len() + 1;
        let mut from = alloc::vec![Place::NONE; after.len() * stops];
        let mut known = alloc::vec![Place::NONE; before.len()];
        let mut left = alloc::vec![0; stops];
        for ((stop, rung), left) in ladder.stops().zip(&mut left) {
            let mut place = 0;
            for (edge, point) in from.iter_mut().skip(stop).step_by(stops).zip(after) {
                let Some(origin) = point.without(rung) else { continue };
                while before.get(place).is_some_and(|point| point.cost < origin.cost) {
                    place += 1;
                }
                if before.get(place) == Some(&origin) {
                    *edge = Place::of(place);
                    *left += 1;
                }
            }
        }
        for place in from.iter().filter(|place| **place != Place::NONE) {
            if let Some(known) = known.get_mut(place.at()) {
                *known = *place;
            }
        }
        let used = before.iter().zip(&mut known).filter(|(_, known)| **known != Place::NONE);
        let origins: Vec<Point> = (0..)
            .zip(used)
            .map(|(node, (point, known))| {
                *known = Place::of(node);
                *point
            })
            .collect();
        let mut edges = Self {
            from,
            to: alloc::vec![Place::NONE; origins.len() * stops],
            into: alloc::vec![0; after.len()],
            out: alloc::vec![0; origins.len()],
            left,
        };
        for ((node, from), into) in edges.from.chunks_exact_mut(stops).enumerate().zip(&mut edges.into) {
            for (stop, from) in from.iter_mut().enumerate().filter(|(_, from)| **from != Place::NONE) {
                *from = known.get(from.at()).copied().unwrap_or(Place::NONE);
                if let Some(to) = edges.to.get_mut(from.at() * stops + stop) {
                    *to = Place::of(node);
                }
                if let Some(out) = edges.out.get_mut(from.at()) {
                    *out += 1;
                }
                *into += 1;
            }
        }
        (edges, origins)
    }

    /// In how many ways each node after the ladder is reached, from those before it; `None` beyond 2^128.
    fn count(&self, before: &[Option<u128>]) -> Vec<Option<u128>> {
        let ways = |from: &Place| if *from == Place::NONE { Some(0) } else { before.get(from.at()).copied().flatten() };
        let sum = |from: &[Place]| from.iter().try_fold(0_u128, |sum, from| sum.checked_add(ways(from)?));
        self.from.chunks_exact(self.left.len()).map(sum).collect()
    }

    fn lowest_stop(&self) -> usize {
        self.left.iter().position(|count| *count > 0).unwrap_or(0)
    }

    /// Takes an edge away, if it is there.
    fn take(&mut self, edge: Edge) -> Option<Gone> {
        let (stops, stop) = (self.left.len(), usize::from(edge.stop));
        let from = self.from.get_mut(edge.to.at() * stops + stop).filter(|from| **from != Place::NONE)?;
        let from = core::mem::replace(from, Place::NONE);
        *self.to.get_mut(from.at() * stops + stop)? = Place::NONE;
        *self.left.get_mut(stop)? -= 1;
        let (out, into) = (self.out.get_mut(from.at())?, self.into.get_mut(edge.to.at())?);
        (*out, *into) = (*out - 1, *into - 1);
        Some(Gone { from, last_out: *out == 0, last_into: *into == 0 })
    }
}
