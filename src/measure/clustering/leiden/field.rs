//! The network to search, in the form that is gone through soonest.

use super::graph::Graph;
use super::moving::settle;
use super::pairs::Pairs;
use super::refining::refine;
use super::steps::Steps;
use crate::base::seed::Dice;

/// The table of all pairs is taken where it holds at most so many pairs for each arc.
const PAIRS_FOR_AN_ARC: usize = 8;

/// A network, and where it has many ties for its nodes the table of all pairs beside it.
#[derive(Debug)]
pub(super) enum Field {
    Rows(Graph),
    Pairs(Graph, Pairs),
}

impl Field {
    /// The form that suits a network.
    pub(super) fn of(graph: Graph) -> Self {
        if graph.nodes() * graph.nodes() > PAIRS_FOR_AN_ARC * graph.alters.len() {
            return Self::Rows(graph);
        }
        let pairs = Pairs::of(&graph);
        Self::Pairs(graph, pairs)
    }

    pub(super) fn graph(&self) -> &Graph {
        match self {
            Self::Rows(graph) | Self::Pairs(graph, _) => graph,
        }
    }

    /// Moves units until nobody gains by going.
    pub(super) fn settle(&self, part: &mut [u32], dice: &mut Dice) {
        match self {
            Self::Rows(graph) => graph.settle(part, dice),
            Self::Pairs(_, pairs) => pairs.settle(part, dice),
        }
    }

    /// Modularity, but for what is the same for all partitions.
    pub(super) fn quality(&self, part: &[u32]) -> f64 {
        match self {
            Self::Rows(graph) => graph.quality(part),
            Self::Pairs(_, pairs) => pairs.quality(part),
        }
    }
}

impl Steps for Graph {
    fn nodes(&self) -> usize {
        self.nodes()
    }

    fn settle(&self, part: &mut [u32], dice: &mut Dice) {
        settle(self, part, dice);
    }

    fn refine(&self, part: &[u32], parts: usize, warmth: f64, dice: &mut Dice) -> Vec<u32> {
        refine(self, part, parts, warmth, dice)
    }

    fn of_parts(&self, part: &[u32], parts: usize) -> Self {
        self.of_parts(part, parts)
    }
}
