//! What some sources say about the sum over all: the estimate, and how far it may be off.
//!
//! With k of N sources drawn without replacement and `x_s` what source s adds to a unit, the sum is
//! estimated as `N/k · Σ x_s` (U. Brandes, C. Pich 2007, doi:10.1142/S0218127407018403, for betweenness; D. Eppstein,
//! J. Wang 2004, doi:10.7155/jgaa.00081, for sums of distances). The margin is 1.96 standard errors with the
//! correction for a finite population, and a term for what no source drawn has shown, as empirical
//! Bernstein bounds have it (A. Maurer, M. Pontil 2009, arXiv:0907.3740; L. Pellegrini, F. Vandin 2023,
//! doi:10.1145/3628601): N/k times the most that one source added to this unit, or to a unit of its
//! part on average. Their constants hold for every network at once and are some ten times as wide;
//! these are chosen so that 95 of 100 intervals hold the exact value, which a test counts.

use super::chunks::Tally;
use super::sources::Sources;

/// The quantile of the normal distribution for 95 of 100.
const NORMAL: f64 = 1.96;

/// How many times the most that one source added may have gone unseen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Unseen(f64);

impl Unseen {
    /// Of amounts.
    pub const OF_AMOUNTS: Self = Self(1.0);
    /// Of yes and no: what occurs in none of k draws has a share below 3/k in 95 of 100 cases
    /// (J. A. Hanley, A. Lippman-Hand 1983, doi:10.1001/jama.1983.03330370053031).
    pub const OF_YES_AND_NO: Self = Self(3.0);
}

/// What sources add to a unit, how unequally, and at most.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Spread {
    sum: f64,
    squares: f64,
    most: f64,
}

impl Spread {
    /// One source adds this.
    #[inline]
    pub fn add(&mut self, value: f64) {
        self.sum += value;
        self.squares += value * value;
        self.most = self.most.max(value);
    }

    /// So many sources add the same.
    #[inline]
    pub fn add_times(&mut self, value: f64, times: f64) {
        self.sum += times * value;
        self.squares += times * value * value;
        self.most = self.most.max(value);
    }
}

/// All that is told of one unit.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Seen {
    /// Betweenness.
    pub between: Spread,
    /// Sum of 1/d, without what its own ties add.
    pub near: Spread,
    /// Sum of d.
    pub far: Spread,
    /// How many reach it.
    pub reached: Spread,
}

impl Tally for Spread {
    const NONE: Self = Self { sum: 0.0, squares: 0.0, most: 0.0 };

    fn merge(&mut self, other: &Self) {
        self.sum += other.sum;
        self.squares += other.squares;
        self.most = self.most.max(other.most);
    }
}

impl Tally for Seen {
    const NONE: Self = Self {
        between: Spread::NONE,
        near: Spread::NONE,
        far: Spread::NONE,
        reached: Spread::NONE,
    };

    fn merge(&mut self, other: &Self) {
        self.between.merge(&other.between);
        self.near.merge(&other.near);
        self.far.merge(&other.far);
        self.reached.merge(&other.reached);
    }
}

/// Estimates of one sum for every unit, and their margins.
#[must_use]
pub fn estimates(spreads: &[Spread], sources: &Sources, unseen: Unseen) -> (Vec<f64>, Vec<f64>) {
    let Sources { part_of, parts, .. } = sources;
    // The mean of what one source added at most, over those to whom one added anything.
    let mut usual = vec![(0.0, 0.0); parts.len()];
    for (spread, &part) in spreads.iter().zip(part_of).filter(|(spread, _)| spread.most > 0.0) {
        let usual: &mut (f64, f64) = &mut usual[part as usize];
        *usual = (usual.0 + spread.most, usual.1 + 1.0);
    }
    let one = |(spread, &part): (&Spread, &u32)| {
        let (drawn, all) = (parts[part as usize].sources as f64, parts[part as usize].units as f64);
        if drawn < 2.0 {
            return (0.0, 0.0);
        }
        let mean = spread.sum / drawn;
        let variance = (spread.squares - drawn * mean * mean).max(0.0) / (drawn - 1.0);
        let (sum, number) = usual[part as usize];
        let most = spread.most.max(if number > 0.0 { sum / number } else { 0.0 });
        let rest = (1.0 - drawn / all).sqrt();
        let margin = all * rest * (NORMAL * (variance / drawn).sqrt() + unseen.0 * most / drawn);
        (all * mean, margin)
    };
    spreads.iter().zip(part_of).map(one).unzip()
}
