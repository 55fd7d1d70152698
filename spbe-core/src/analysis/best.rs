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
    into: usize,
    out: usize,
    first_into: Option<usize>,
    first_out: Option<usize>,
}

#[derive(Debug)]
struct Edge {
    ladder: usize,
    from: usize,
    to: usize,
    stop: usize,
    next_into: Option<usize>,
    next_out: Option<usize>,
    gone: bool,
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
            work.add(before.len() + layer.len() * (ladder.rungs.len() + 1))?;
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
        let edge = self.edges.len();
        let next_out = self.nodes.get_mut(from).and_then(|node| {
            node.out += 1;
            node.first_out.replace(edge)
        });
        let next_into = self.nodes.get_mut(to).and_then(|node| {
            node.into += 1;
            node.first_into.replace(edge)
        });
        self.edges.push(Edge { ladder: at, from, to, stop, next_into, next_out, gone: false });
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
                let ways = self.nodes.get(edge.from).and_then(|node| node.ways);
                if let Some(to) = self.nodes.get_mut(edge.to) {
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
                    if self.edges.get(edge).is_some_and(|edge| edge.stop < split) {
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
            let (from, to, stop) = (edge.from, edge.to, edge.stop);
            if let Some(count) = self.stops.get_mut(edge.ladder).and_then(|stops| stops.get_mut(stop)) {
                *count -= 1;
            }
            if let Some(node) = self.nodes.get_mut(from) {
                node.out -= 1;
                let mut next = node.first_into.filter(|_| node.out == 0);
                while let Some(edge) = next {
                    going.push(edge);
                    next = self.edges.get(edge).and_then(|edge| edge.next_into);
                }
            }
            if let Some(node) = self.nodes.get_mut(to) {
                node.into -= 1;
                let mut next = node.first_out.filter(|_| node.into == 0);
                while let Some(edge) = next {
                    going.push(edge);
                    next = self.edges.get(edge).and_then(|edge| edge.next_out);
                }
            }
        }
    }
}

impl Node {
    const fn at(point: Point) -> Self {
        Self { point, ways: Some(0), into: 0, out: 0, first_into: None, first_out: None }
    }
}
