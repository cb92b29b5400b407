//! Ties as lengths: for each unit whom it reaches directly and how far that is.

use crate::base::number::Precision;
use crate::connect::adjacency::Adjacency;
use crate::connect::strength::Strength;

/// Arcs with lengths, row by row.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Rows {
    starts: Vec<usize>,
    arcs: Vec<Arc>,
    rough: Vec<Rough>,
}

/// One arc of a row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Arc {
    /// How long it is.
    pub length: f64,
    /// Where it leads.
    pub to: u32,
}

/// An arc with its length to seven digits: half the memory to look through.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rough {
    /// Length, rounded.
    pub length: f32,
    /// Where it leads.
    pub to: u32,
}

/// The arcs by where they start and by where they end.
#[derive(Debug, Clone, Copy)]
pub struct Arcs<'a> {
    /// Rows of those who start them.
    pub out: &'a Rows,
    /// Rows of those who end them.
    pub into: &'a Rows,
    /// How sums of their lengths are compared.
    pub precision: Precision,
}

impl Rows {
    /// The rows of `ties`, each as long as `length` says.
    pub fn of(ties: &Adjacency, length: impl Fn(Strength) -> f64) -> Self {
        let length = &length;
        Self::from_rows((0..ties.units()).map(|unit| {
            ties.ties(unit).map(|(to, strength)| Arc { length: length(strength), to: to as u32 })
        }))
    }

    /// Rows put one after another.
    pub fn from_rows<Row: IntoIterator<Item = Arc>>(rows: impl Iterator<Item = Row>) -> Self {
        let (mut starts, mut arcs) = (vec![0], Vec::new());
        for row in rows {
            arcs.extend(row);
            starts.push(arcs.len());
        }
        Self::made(starts, arcs)
    }

    fn made(starts: Vec<usize>, arcs: Vec<Arc>) -> Self {
        let rough = |arc: &Arc| Rough { length: arc.length as f32, to: arc.to };
        Self { rough: arcs.iter().map(rough).collect(), starts, arcs }
    }

    /// How many units there are.
    #[must_use]
    pub fn units(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// How many arcs there are.
    #[must_use]
    pub fn arcs(&self) -> usize {
        self.arcs.len()
    }

    /// The arcs of one unit.
    #[must_use]
    pub fn row(&self, unit: usize) -> &[Arc] {
        &self.arcs[self.starts[unit]..self.starts[unit + 1]]
    }

    /// The arcs of one unit in the same order, with rounded lengths.
    #[must_use]
    pub fn rough(&self, unit: usize) -> &[Rough] {
        &self.rough[self.starts[unit]..self.starts[unit + 1]]
    }

    /// The same rows, each in order of length.
    #[must_use]
    pub fn nearest_first(&self) -> Self {
        Self::from_rows((0..self.units()).map(|unit| {
            let mut row = self.row(unit).to_vec();
            // The bits of positive numbers are in the order of the numbers.
            row.sort_unstable_by_key(|arc| {
                u128::from(arc.length.to_bits()) << 32 | u128::from(arc.to)
            });
            row
        }))
    }

    /// The same arcs turned round, each row in the order of where they come from.
    #[must_use]
    pub fn reversed(&self) -> Self {
        let mut starts = vec![0; self.units() + 1];
        for arc in &self.arcs {
            starts[arc.to as usize + 1] += 1;
        }
        for unit in 1..starts.len() {
            starts[unit] += starts[unit - 1];
        }
        let mut next = starts.clone();
        let mut arcs = vec![Arc { length: 0.0, to: 0 }; self.arcs.len()];
        for from in 0..self.units() {
            for arc in self.row(from) {
                let place = &mut next[arc.to as usize];
                arcs[*place] = Arc { length: arc.length, to: from as u32 };
                *place += 1;
            }
        }
        Self::made(starts, arcs)
    }
}

#[cfg(test)]
mod tests {
    use super::{Arc, Rows};
    use crate::connect::adjacency::Adjacency;

    #[test]
    fn lengths_are_reciprocals_and_arcs_turn_round() {
        let rows =
            Rows::of(&Adjacency::from_arcs(3, vec![(0, 2, 4.0), (1, 2, 2.0)]), |s| 1.0 / s.0);
        assert_eq!(rows.row(0), [Arc { length: 0.25, to: 2 }]);
        let back = rows.reversed();
        assert_eq!(back.row(2), [Arc { length: 0.25, to: 0 }, Arc { length: 0.5, to: 1 }]);
        assert_eq!((back.row(0).len(), back.arcs(), back.reversed() == rows), (0, 2, true));
    }
}
