//! What a measure is: a name, a definition in words and symbols, and the function that computes it.

use super::certainty::band::Chance;
use super::certainty::estimate::Estimate;
use super::certainty::margins;
use super::certainty::ranks::Ranks;
use super::view::View;

/// One value per unit, in the order of the units. `None` is undefined: a blank, never a zero.
pub type Column = Vec<Option<f64>>;

/// One measure. The texts are shown to users, so they are written for them.
#[derive(Debug, Clone, Copy)]
pub struct Measure {
    /// File stem, CSV column, command-line value and heading in the docs, all the same.
    pub name: &'static str,
    /// The folder its file lies in: the chapter of the docs.
    pub family: &'static str,
    /// What it is computed for, and how.
    pub of: Of,
    /// One plain sentence that a headteacher understands, without symbols.
    pub says: &'static str,
    /// What a high value means, and what a low one.
    pub reading: &'static str,
    /// The formula in the paper's symbols.
    pub formula: &'static str,
    /// Which ties it uses: strengths, lengths or presence; with or without direction.
    pub ties: &'static str,
    /// When it is blank; empty if it always has a value.
    pub undefined: &'static str,
    /// Which other tools give the same value, and which differ by how much.
    pub tools: &'static str,
    /// Author, year and DOI.
    pub cite: &'static str,
}

/// Whom a measure describes.
#[derive(Debug, Clone, Copy)]
pub enum Of {
    /// Each person or each school.
    Unit(fn(&View) -> Column),
    /// The network as a whole.
    Network(fn(&View) -> Option<f64>),
    /// Rows of another table (`measure --what …`), which the words name; made with that table.
    Table(&'static str),
}

/// Computed measures of one level: the only place numbers come from.
#[derive(Debug, Clone, Default)]
pub struct Scores {
    /// Columns over the units, in report order.
    pub units: Vec<(&'static Measure, Column)>,
    /// Values of the whole network, in report order.
    pub network: Vec<(&'static Measure, Option<f64>)>,
    /// How sure the order of the units is, by the measures for which that was asked.
    pub ranks: Vec<Ranks>,
    /// Where chance would put figures of concentration.
    pub chance: Vec<Chance>,
    /// Share of ties that the search for weighted paths kept, if there was one.
    pub kept: Option<f64>,
    /// The measures that were estimated, and how far they may be off.
    pub estimates: Vec<Estimate>,
}

impl Scores {
    /// Computes the given measures.
    #[must_use]
    pub fn of(view: &View, measures: &[&'static Measure]) -> Self {
        let mut scores = Self::default();
        for &measure in measures {
            match measure.of {
                Of::Unit(compute) => scores.units.push((measure, compute(view))),
                Of::Network(compute) => scores.network.push((measure, compute(view))),
                Of::Table(_) => {}
            }
            scores.estimates.extend(margins::of(view, measure.name));
        }
        scores.kept = view.kept();
        scores
    }

    /// The column of a measure, if it was computed.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.units.iter().find(|(measure, _)| measure.name == name).map(|(_, column)| column)
    }

    /// A unit's value, if it was computed and is defined.
    #[must_use]
    pub fn unit(&self, name: &str, unit: usize) -> Option<f64> {
        self.column(name)?.get(unit).copied().flatten()
    }

    /// How far a measure may be off, if it was estimated.
    #[must_use]
    pub fn estimate(&self, name: &str) -> Option<&Estimate> {
        self.estimates.iter().find(|estimate| estimate.name == name)
    }

    /// The ranking by a measure, if it was drawn anew.
    #[must_use]
    pub fn ranking(&self, name: &str) -> Option<&Ranks> {
        self.ranks.iter().find(|ranks| ranks.name == name)
    }

    /// Where chance would put a figure of the network, if it is read beside chance.
    #[must_use]
    pub fn chance(&self, name: &str) -> Option<&Chance> {
        self.chance.iter().find(|chance| chance.name == name)
    }

    /// The network's value, if it was computed and is defined.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<f64> {
        self.network.iter().find(|(measure, _)| measure.name == name).and_then(|(_, value)| *value)
    }
}
