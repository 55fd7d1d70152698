//! All best plans at once, and the choice of the one that is shown.

use super::front::{Front, Point, Work};
use super::ladder::Ladder;
use crate::fault::Fault;
use alloc::vec::Vec;
use core::ops::Range;

/// Every plan that costs and gains as much as a best one: the paths of a graph
/// whose layers stand for ladders, and whose edges stand for places to stop.
#[derive(Debug)]
pub(crate) struct Best<'a> {
    ladders: &'a [Ladder],
    nodes: Vec<Node>,
    edges: Vec<Edge>,
    layers: Vec<Range<usize>>, // of edges, by ladder
    stops: Vec<Vec<usize>>,    // how many edges are left, by ladder and place to stop
}

#[derive(Debug)]
struct Node {
    point: Point,
    ways: Option<u128>, // from the start; `None` beyond 2^128
    into: u32,          // edges that are left
    out: u32,
    last_into: Place, // of a chain of edges
    last_out: Place,
}

#[derive(Debug)]
struct Edge {
    from: Place,
    to: Place,
    before_into: Place,
    before_out: Place,
    ladder: u16,
    stop: u8, // INVARIANT: there are no more than 101 places to stop
    gone: bool,
}

/// How many times the work of a combination an edge is: as many as can be held in memory.
const EDGE: usize = 4;

/// A place in a list, or none. There may be many: half the size of an index.
#[derive(Clone, Copy, Debug)]
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
    pub(crate) fn of(ladders: &'a [Ladder], front: &Front, end: Point, work: &mut Work) -> Result<Self, Fault> {
        let mut best = Self {
            ladders,
            nodes: Vec::from([Node::at(end)]),
            edges: Vec::new(),
            layers: alloc::vec![0..0; ladders.len()],
            stops: ladders.iter().map(|ladder| alloc::vec![0; ladder.rungs.len() + 1]).collect(),
        };
        let mut layer = 0..1;
        for (at, (ladder, before)) in ladders.iter().zip(&front.layers).enumerate().rev() {
            work.add(before.len() + layer.len() * (ladder.rungs.len() + 1) * EDGE)?;
            layer = best.lead_here(at, ladder, before, layer);
        }
        best.count();
        Ok(best)
    }

    /// Adds the edges of a ladder that lead to the nodes of a layer; gives the nodes that they come from.
    fn lead_here(&mut self, at: usize, ladder: &Ladder, before: &[Point], layer: Range<usize>) -> Range<usize> {
        let (first_node, first_edge) = (self.nodes.len(), self.edges.len());
        let mut known: Vec<Option<usize>> = alloc::vec![None; before.len()];
        for to in layer {
            let Some(point) = self.nodes.get(to).map(|node| node.point) else { continue };
            for (stop, rung) in ladder.stops() {
                let Some(origin) = point.without(rung) else { break };
                let Ok(place) = before.binary_search_by_key(&origin.cost, |point| point.cost) else { continue };
                if before.get(place) != Some(&origin) {
                    continue;
                }
                let Some(known) = known.get_mut(place) else { continue };
                let from = *known.get_or_insert_with(|| {
                    self.nodes.push(Node::at(origin));
                    self.nodes.len() - 1
                });
                self.join(at, from, to, stop);
            }
        }
        if let Some(layer) = self.layers.get_mut(at) {
            *layer = first_edge..self.edges.len();
        }
        first_node..self.nodes.len()
    }

    fn join(&mut self, at: usize, from: usize, to: usize, stop: usize) {
        let here = Place::of(self.edges.len());
        let chained = |node: Option<&mut Node>, chain: fn(&mut Node) -> (&mut u32, &mut Place)| {
            node.map(chain).map_or(Place::NONE, |(count, last)| {
                *count += 1;
                core::mem::replace(last, here)
            })
        };
        let before_out = chained(self.nodes.get_mut(from), |node| (&mut node.out, &mut node.last_out));
        let before_into = chained(self.nodes.get_mut(to), |node| (&mut node.into, &mut node.last_into));
        let (ladder, narrow) = (u16::try_from(at).unwrap_or(u16::MAX), u8::try_from(stop).unwrap_or(u8::MAX));
        let (from, to) = (Place::of(from), Place::of(to));
        self.edges.push(Edge { from, to, before_into, before_out, ladder, stop: narrow, gone: false });
        if let Some(count) = self.stops.get_mut(at).and_then(|stops| stops.get_mut(stop)) {
            *count += 1;
        }
    }

    /// In how many ways each node is reached from the start, which is the last node.
    fn count(&mut self) {
        if let Some(start) = self.nodes.last_mut() {
            start.ways = Some(1);
        }
        for layer in &self.layers {
            for edge in self.edges.get(layer.clone()).unwrap_or_default() {
                let ways = self.nodes.get(edge.from.at()).and_then(|node| node.ways);
                if let Some(to) = self.nodes.get_mut(edge.to.at()) {
                    to.ways = to.ways.zip(ways).and_then(|(a, b)| a.checked_add(b));
                }
            }
        }
    }

    /// How many plans there are; `None` beyond 2^128.
    pub(crate) fn plans(&self) -> Option<u128> {
        self.nodes.first()?.ways
    }

    /// The fewest steps that any of the plans takes on a ladder, the free ones too.
    pub(crate) fn fewest(&self) -> Vec<usize> {
        let left = self.ladders.iter().zip(&self.stops);
        left.map(|(ladder, stops)| ladder.levels(stops.iter().position(|count| *count > 0).unwrap_or(0))).collect()
    }

    /// Comes down to one plan: step after step (ladder, and how many levels), those without the step go,
    /// if any with it are left. Gives the place to stop of each ladder.
    pub(crate) fn settle(mut self, order: impl Iterator<Item = (usize, usize)>) -> Vec<usize> {
        for (at, levels) in order {
            let (Some(ladder), Some(stops)) = (self.ladders.get(at), self.stops.get(at)) else { continue };
            let split = (0..stops.len()).take_while(|stop| ladder.levels(*stop) < levels).count();
            let (below, above) = stops.split_at_checked(split).unwrap_or((stops, &[]));
            if below.iter().any(|count| *count > 0) && above.iter().any(|count| *count > 0) {
                let layer = self.layers.get(at).cloned().unwrap_or_default();
                for edge in layer {
                    if self.edges.get(edge).is_some_and(|edge| usize::from(edge.stop) < split) {
                        self.remove(edge);
                    }
                }
            }
        }
        self.stops.iter().map(|stops| stops.iter().position(|count| *count > 0).unwrap_or(0)).collect()
    }

    /// Takes an edge away, and whatever then leads from nowhere or to nowhere.
    fn remove(&mut self, edge: usize) {
        let mut going = Vec::from([edge]);
        while let Some(at) = going.pop() {
            let Some(edge) = self.edges.get_mut(at).filter(|edge| !edge.gone) else { continue };
            edge.gone = true;
            let (from, to) = (edge.from.at(), edge.to.at());
            let stops = self.stops.get_mut(usize::from(edge.ladder));
            if let Some(count) = stops.and_then(|stops| stops.get_mut(usize::from(edge.stop))) {
                *count -= 1;
            }
            if let Some(node) = self.nodes.get_mut(from) {
                node.out -= 1;
                let mut next = if node.out == 0 { node.last_into } else { Place::NONE };
                while let Some(edge) = self.edges.get(next.at()) {
                    going.push(next.at());
                    next = edge.before_into;
                }
            }
            if let Some(node) = self.nodes.get_mut(to) {
                node.into -= 1;
                let mut next = if node.into == 0 { node.last_out } else { Place::NONE };
                while let Some(edge) = self.edges.get(next.at()) {
                    going.push(next.at());
                    next = edge.before_out;
                }
            }
        }
    }
}

impl Node {
    const fn at(point: Point) -> Self {
        Self { point, ways: Some(0), into: 0, out: 0, last_into: Place::NONE, last_out: Place::NONE }
    }
}
