//! Another program: which measures it computes otherwise, how, and why.

use crate::connect::adjacency::Ties;
use crate::measure::card::{Column, Measure, Of};
use crate::measure::view::View;

/// A program that people compare with.
#[derive(Debug, Clone, Copy)]
pub struct Tool {
    /// The word of `--compat`.
    pub name: &'static str,
    /// The label of its part on the card of a measure.
    pub option: &'static str,
    /// Its name and the version that was compared.
    pub title: &'static str,
    /// How the network is handed to it.
    pub given: &'static str,
    /// What it computes otherwise; everything else is the same there, or is not there.
    pub differs: &'static [Difference],
}

/// A measure that a program computes otherwise.
#[derive(Debug, Clone, Copy)]
pub struct Difference {
    /// The measure with its own name and card, computed as there.
    pub measure: Measure,
    /// For which networks the two differ.
    pub when: When,
    /// What the program does, in words: follows on "igraph".
    pub why: &'static str,
}

/// The networks for which conventions differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Any.
    Always,
    /// Those whose ties have a direction.
    Directed,
    /// Those whose ties have none.
    Undirected,
}

/// What differs in one table: for the reader of it.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// The program.
    pub tool: &'a Tool,
    /// What it computes otherwise, in the order of the columns.
    pub differs: &'a [&'static Difference],
}

impl Difference {
    /// Whether the two differ for these ties.
    #[must_use]
    pub fn holds(&self, ties: &Ties) -> bool {
        match self.when {
            When::Always => true,
            When::Directed => ties.is_directed(),
            When::Undirected => !ties.is_directed(),
        }
    }
}

impl Tool {
    /// What it does otherwise about a measure.
    #[must_use]
    pub fn on(&self, measure: &Measure) -> Option<&'static Difference> {
        self.differs.iter().find(|other| is_same(&other.measure, measure))
    }

    /// What differs among these measures for these ties, in the order of the measures.
    #[must_use]
    pub fn among(&self, measures: &[&'static Measure], ties: &Ties) -> Vec<&'static Difference> {
        let of = |measure: &&'static Measure| self.on(measure).filter(|other| other.holds(ties));
        measures.iter().filter_map(of).collect()
    }
}

/// The measures, with those that differ in place of our own.
#[must_use]
pub fn instead(
    measures: &[&'static Measure],
    differences: &[&'static Difference],
) -> Vec<&'static Measure> {
    let theirs = |own: &&'static Measure| {
        let found = differences.iter().find(|other| is_same(&other.measure, own));
        found.map_or(*own, |other| &other.measure)
    };
    measures.iter().map(theirs).collect()
}

/// A name can stand for a column and for a figure of the network.
fn is_same(one: &Measure, other: &Measure) -> bool {
    let is_alike =
        matches!((one.of, other.of), (Of::Unit(_), Of::Unit(_)) | (Of::Network(_), Of::Network(_)));
    one.name == other.name && is_alike
}

/// Our own column, to be turned into theirs.
pub(super) fn own(measure: &Measure, view: &View) -> Column {
    match measure.of {
        Of::Unit(compute) => compute(view),
        Of::Network(_) | Of::Table(_) => Column::new(),
    }
}

/// Our own column, each value multiplied.
pub(super) fn times(measure: &Measure, view: &View, factor: f64) -> Column {
    own(measure, view).into_iter().map(|value| value.map(|value| value * factor)).collect()
}
