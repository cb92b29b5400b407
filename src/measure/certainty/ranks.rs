//! The ranking of units by one measure, with what all draws say about it.

use rayon::prelude::*;

use super::bootstrap::{may_swap, middle};
use super::draws::Draws;
use super::ranking::Place;
use crate::base::number::quantile;

/// So many units, from the highest value down, have an interval.
pub const WATCHED: usize = 500;

/// How far a unit's value and rank vary when the data is drawn anew.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// The middle 90 of 100 values, wide enough to hold the measured one.
    pub value: (f64, f64),
    /// The middle 90 of 100 ranks, wide enough to hold the measured one; 1 is the highest value.
    pub rank: (usize, usize),
}

/// A narrower interval has no width but that of rounding.
const NO_WIDTH: f64 = 1e-12;

impl Spread {
    /// The interval of the value as tables tell it; `None` where no draw gave another value, as of
    /// whoever led nothing, or everything: drawing the same data anew can show nothing else, however
    /// few there are, so an interval without width would claim more than is known.
    #[must_use]
    pub fn told(&self) -> Option<(f64, f64)> {
        let (low, high) = self.value;
        (high - low > NO_WIDTH).then_some((low, high))
    }
}

/// How alike the order of all units is to the one that was measured, by Spearman's correlation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Order {
    /// Half of the draws are at most so alike.
    pub middle: f64,
    /// Five in a hundred draws are at most so alike.
    pub low: f64,
}

/// The ranking by one measure.
#[derive(Debug, Clone)]
pub struct Ranks {
    /// The name of the measure.
    pub name: &'static str,
    /// How often it was drawn anew.
    pub draws: Draws,
    /// The rank of each unit that has a value.
    pub rank: Vec<Option<usize>>,
    /// How sure that is; `None` without draws, and below the first [`WATCHED`].
    pub spread: Vec<Option<Spread>>,
    /// Whether the order of this one and the next in rank (or an equal) is not certain; `None` where
    /// nothing was drawn.
    pub unsure: Vec<Option<bool>>,
    /// How alike the whole order is from draw to draw.
    pub order: Option<Order>,
    /// Whether intervals of values are told beside those of ranks.
    pub tells_values: bool,
}

/// A ranking before anything was drawn.
#[derive(Debug)]
pub struct Ranked<'a> {
    name: &'static str,
    column: &'a [Option<f64>],
    /// Whether intervals of values are told.
    pub tells_values: bool,
    /// Whether no value is above 1.
    pub is_share: bool,
    /// The place of each unit.
    pub places: Vec<Option<Place>>,
    /// Who is watched, from the highest value down.
    pub watched: Vec<usize>,
}

/// What one draw says: value and rank of those watched, and how alike the whole order is.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// In the order of those watched; `None` for who is not in the draw.
    pub watched: Vec<Option<(f64, u32)>>,
    /// Spearman's correlation with the measured order.
    pub likeness: Option<f64>,
}

impl<'a> Ranked<'a> {
    /// Ranks the units of a column.
    #[must_use]
    pub fn of(name: &'static str, column: &'a [Option<f64>]) -> Self {
        let places = super::ranking::places(column);
        let mut watched: Vec<usize> =
            (0..column.len()).filter(|&unit| places[unit].is_some()).collect();
        watched.sort_by_key(|&unit| places[unit].map(|place| place.rank));
        watched.truncate(WATCHED);
        Self { name, column, tells_values: false, is_share: false, places, watched }
    }

    fn rank(&self, unit: usize) -> Option<usize> {
        self.places[unit].map(|place| place.rank as usize)
    }

    /// Puts the draws together.
    #[must_use]
    pub fn with(self, draws: Draws, told: &[&Told]) -> Ranks {
        let all: Vec<Option<Spread>> = (self.watched.par_iter().enumerate())
            .map(|(at, &unit)| self.spread(told, at, unit))
            .collect();
        let mut spread = vec![None; self.column.len()];
        for (&unit, found) in self.watched.iter().zip(all) {
            spread[unit] = found;
        }
        let mut alike: Vec<f64> = told.iter().filter_map(|draw| draw.likeness).collect();
        alike.sort_by(f64::total_cmp);
        let order = quantile(&alike, 0.5).zip(quantile(&alike, 0.05));
        Ranks {
            unsure: self.unsure(&spread),
            name: self.name,
            draws,
            rank: (0..self.column.len()).map(|unit| self.rank(unit)).collect(),
            spread,
            order: order.map(|(middle, low)| Order { middle, low }),
            tells_values: self.tells_values,
        }
    }

    fn spread(&self, told: &[&Told], at: usize, unit: usize) -> Option<Spread> {
        let of_unit = || told.iter().filter_map(|draw| draw.watched[at]);
        let ranks = middle(of_unit().map(|(_, rank)| f64::from(rank)).collect())?;
        let (low, high) = middle(of_unit().map(|(value, _)| value).collect())?;
        let (value, rank) = (self.column[unit]?, self.rank(unit)?);
        let high = if self.is_share { high.min(1.0) } else { high };
        Some(Spread {
            value: (low.min(value), high.max(value)),
            rank: ((ranks.0 as usize).min(rank), (ranks.1 as usize).max(rank)),
        })
    }

    /// Two neighbours may stand the other way round where their intervals of ranks meet, or those of
    /// values where these are told: both are shown, so neither may look surer than what is said.
    fn unsure(&self, spread: &[Option<Spread>]) -> Vec<Option<bool>> {
        let mut unsure = vec![None; self.column.len()];
        let groups: Vec<&[usize]> =
            self.watched.chunk_by(|&a, &b| self.rank(a) == self.rank(b)).collect();
        for (at, group) in groups.iter().enumerate() {
            let next: &[usize] = groups.get(at + 1).copied().unwrap_or_default();
            for &unit in *group {
                let meets = |other: &usize| match (spread[unit], spread[*other]) {
                    (Some(one), Some(other)) => {
                        let values = may_swap(Some(one.value), Some(other.value));
                        one.rank.1 >= other.rank.0 || (self.tells_values && values)
                    }
                    _ => false,
                };
                let is_last = group.len() == 1 && next.is_empty();
                let is_unsure = group.len() > 1 || next.iter().any(meets);
                unsure[unit] = spread[unit].filter(|_| !is_last).map(|_| is_unsure);
            }
        }
        unsure
    }
}

impl Ranks {
    /// How sure the place of a unit is.
    #[must_use]
    pub fn of(&self, unit: usize) -> Option<Spread> {
        self.spread.get(unit).copied().flatten()
    }

    /// Whether any two units have different ranks.
    #[must_use]
    pub fn tell_apart(&self) -> bool {
        self.rank.iter().flatten().any(|rank| *rank > 1)
    }

    /// Whether the order of this one and the next is known not to be certain.
    #[must_use]
    pub fn is_unsure(&self, unit: usize) -> bool {
        self.unsure.get(unit).copied().flatten() == Some(true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::certainty::draws::Way;

    /// Whoever led nothing leads nothing in any draw, and whoever led everything all of it.
    #[test]
    fn no_interval_is_told_where_no_draw_can_give_another_value() {
        let shares = [Some(0.75), Some(0.25), Some(0.0)];
        let ranked = Ranked::of("lead_share", &shares);
        let draw = |share: f64| Told {
            watched: vec![Some((share, 1)), Some((1.0 - share, 2)), Some((0.0, 3))],
            likeness: None,
        };
        let draws: Vec<Told> = (0..100).map(|at| draw(0.6 + 0.003 * f64::from(at))).collect();
        let told: Vec<&Told> = draws.iter().collect();
        let ranks = ranked.with(Draws::Done(Way::Activities, 100), &told);
        let of = |unit: usize| ranks.of(unit).map(|spread| spread.told().is_some());
        assert_eq!([of(0), of(1), of(2)], [Some(true), Some(true), Some(false)]);
        let all = Spread { value: (1.0, 1.0), rank: (1, 1) };
        assert_eq!(all.told(), None);
    }
}
