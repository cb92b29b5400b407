//! The core and periphery that fit the ties best.
//!
//! In the ideal pattern the members of the core have ties with everybody and nobody else has any
//! other. The fit is the correlation of presence of ties with that pattern over all pairs of units
//! (Borgatti & Everett 2000, discrete model, δ = 1 if either is of the core). For a core of K units it
//! grows with the ties that have an end in the core, so a change costs one look at a unit's ties.
//!
//! Searched from the best core made of those with most contacts, and from seeded others, by adding,
//! leaving out and (up to 400 units) exchanging one at a time until nothing fits better. O(starts ·
//! rounds · (n + m)). On networks of nine units it finds the best of all 512 cores (a test).

use crate::base::seed::Dice;
use crate::connect::adjacency::Adjacency;

/// A core and how well it fits.
#[derive(Debug, Clone, PartialEq)]
pub struct Core {
    /// Whether each unit is in the core.
    pub is_in: Vec<bool>,
    /// The correlation with the ideal pattern.
    pub fit: f64,
}

const STARTS: usize = 12;
const ROUNDS: usize = 40;
/// Exchanges look at pairs of units.
const MOST_EXCHANGED: usize = 400;
/// A fit that is better by less is the same.
const SAME: f64 = 1e-12;

/// The best core found; `None` where none can fit: no ties, or every tie, or fewer than three units.
#[must_use]
pub fn of(ties: &Adjacency, seed: u64) -> Option<Core> {
    let units = ties.units();
    let possible = units * units.saturating_sub(1) / 2;
    if units < 3 || ties.arcs() == 0 || ties.arcs() / 2 == possible {
        return None;
    }
    let mut search = Search::empty(ties);
    let mut best = search.prefix();
    search.set(&best.is_in);
    search.improve();
    best = search.core();
    let mut dice = Dice::new(seed, "core");
    for _ in 1..STARTS {
        let size = 1 + dice.below(units / 2);
        let mut order: Vec<usize> = (0..units).collect();
        dice.shuffle(&mut order);
        let mut is_in = vec![false; units];
        for &unit in &order[..size] {
            is_in[unit] = true;
        }
        search.set(&is_in);
        search.improve();
        if search.fit() > best.fit + SAME {
            best = search.core();
        }
    }
    best.fit.is_finite().then_some(best)
}

struct Search<'a> {
    ties: &'a Adjacency,
    is_in: Vec<bool>,
    /// How many alters of each unit are in the core.
    alters_in: Vec<usize>,
    size: usize,
    /// Ties with an end in the core.
    covered: usize,
}

impl<'a> Search<'a> {
    fn empty(ties: &'a Adjacency) -> Self {
        let units = ties.units();
        Self { ties, is_in: vec![false; units], alters_in: vec![0; units], size: 0, covered: 0 }
    }

    fn set(&mut self, is_in: &[bool]) {
        *self = Self::empty(self.ties);
        (0..is_in.len()).filter(|&unit| is_in[unit]).for_each(|unit| self.flip(unit));
    }

    fn core(&self) -> Core {
        Core { is_in: self.is_in.clone(), fit: self.fit() }
    }

    fn fit(&self) -> f64 {
        self.fit_of(self.size, self.covered)
    }

    /// The correlation for a core of `size` that covers so many ties; below any if undefined.
    fn fit_of(&self, size: usize, covered: usize) -> f64 {
        let units = self.ties.units();
        let pairs = (units * (units - 1) / 2) as f64;
        let ties = (self.ties.arcs() / 2) as f64 / pairs;
        let outside = units - size;
        let pattern = 1.0 - (outside * outside.saturating_sub(1) / 2) as f64 / pairs;
        let spread = ties * (1.0 - ties) * pattern * (1.0 - pattern);
        if spread <= 0.0 {
            return f64::NEG_INFINITY;
        }
        (covered as f64 / pairs - ties * pattern) / spread.sqrt()
    }

    /// The best core of those with most contacts.
    fn prefix(&mut self) -> Core {
        let mut order: Vec<usize> = (0..self.ties.units()).collect();
        order.sort_by_key(|&unit| (std::cmp::Reverse(self.ties.degree(unit)), unit));
        let mut best = self.core();
        for unit in order {
            self.flip(unit);
            if self.fit() > best.fit + SAME {
                best = self.core();
            }
        }
        best
    }

    /// Ties that only this unit covers, or would.
    fn own(&self, unit: usize) -> usize {
        self.ties.degree(unit) - self.alters_in[unit]
    }

    fn flipped(&self, unit: usize) -> (usize, usize) {
        if self.is_in[unit] {
            (self.size - 1, self.covered - self.own(unit))
        } else {
            (self.size + 1, self.covered + self.own(unit))
        }
    }

    fn flip(&mut self, unit: usize) {
        (self.size, self.covered) = self.flipped(unit);
        self.is_in[unit] = !self.is_in[unit];
        for &alter in self.ties.alters(unit) {
            let alters_in = &mut self.alters_in[alter as usize];
            *alters_in = if self.is_in[unit] { *alters_in + 1 } else { *alters_in - 1 };
        }
    }

    fn improve(&mut self) {
        let units = self.ties.units();
        for _ in 0..ROUNDS {
            let before = self.fit();
            for unit in 0..units {
                let (size, covered) = self.flipped(unit);
                if self.fit_of(size, covered) > self.fit() + SAME {
                    self.flip(unit);
                }
            }
            if units <= MOST_EXCHANGED {
                self.exchange();
            }
            if self.fit() <= before + SAME {
                break;
            }
        }
    }

    /// Puts one unit in the place of another where that covers more ties.
    fn exchange(&mut self) {
        let units = self.ties.units();
        for out in 0..units {
            if !self.is_in[out] {
                continue;
            }
            let loses = self.own(out);
            let tied = |unit: usize| usize::from(self.ties.between(out, unit).is_some());
            let gain = |unit: usize| self.own(unit) + tied(unit);
            let others = (0..units).filter(|&unit| !self.is_in[unit]);
            let best = others.max_by_key(|&unit| (gain(unit), std::cmp::Reverse(unit)));
            if let Some(unit) = best.filter(|&unit| gain(unit) > loses) {
                self.flip(out);
                self.flip(unit);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::paths::example::ties;

    /// The correlation from its definition.
    fn correlation(network: &Adjacency, is_in: &[bool]) -> f64 {
        let units = is_in.len();
        let pairs = (0..units).flat_map(|a| (0..a).map(move |b| (a, b)));
        let number = |is: bool| f64::from(u8::from(is));
        let values: Vec<(f64, f64)> = pairs
            .map(|(a, b)| (number(network.between(a, b).is_some()), number(is_in[a] || is_in[b])))
            .collect();
        let n = values.len() as f64;
        let (x, y) = values.iter().fold((0.0, 0.0), |sum, v| (sum.0 + v.0 / n, sum.1 + v.1 / n));
        let (mut xy, mut xx, mut yy) = (0.0, 0.0, 0.0);
        for value in values {
            xy += (value.0 - x) * (value.1 - y);
            xx += (value.0 - x) * (value.0 - x);
            yy += (value.1 - y) * (value.1 - y);
        }
        if xx * yy == 0.0 { f64::NEG_INFINITY } else { xy / (xx * yy).sqrt() }
    }

    #[test]
    fn no_core_of_all_fits_better() {
        for seed in 0..40 {
            let mut dice = Dice::new(seed, "cores");
            let mut pairs = Vec::new();
            for a in 0..9 {
                for b in 0..a {
                    if dice.below(3) == 0 {
                        pairs.push((a, b, 1.0));
                    }
                }
            }
            let network = ties(9, &pairs);
            let network = network.collapse();
            let found = of(network, seed).unwrap();
            assert!((correlation(network, &found.is_in) - found.fit).abs() < 1e-12);
            let all = (0_u32..512).map(|set| (0..9).map(|unit| set >> unit & 1 == 1).collect());
            let best = all.map(|is_in: Vec<bool>| correlation(network, &is_in));
            let best = best.fold(f64::MIN, f64::max);
            assert!((best - found.fit).abs() < 1e-12, "{seed}: {found:?}, {best}");
        }
    }

    #[test]
    fn where_no_pattern_can_fit_there_is_none() {
        assert_eq!(of(ties(4, &[]).collapse(), 1), None);
        assert_eq!(of(ties(2, &[(0, 1, 1.0)]).collapse(), 1), None);
        let all = [(0, 1, 1.0), (1, 2, 1.0), (0, 2, 1.0)];
        assert_eq!(of(ties(3, &all).collapse(), 1), None);
    }
}
