//! The best of all cores of a small network: every one of them is looked at.
//!
//! Gray's code goes from each core to the next by one unit more or less, and what that unit alone covers
//! is one count of bits: 2^n steps, 1 million with 20 units.

use std::cmp::Reverse;

use super::pattern::{self, Core, SAME};
use crate::connect::adjacency::Adjacency;

/// The best of all cores; of several the smallest. For at most 31 units.
#[must_use]
pub fn best(ties: &Adjacency) -> Core {
    let units = ties.units();
    let alters = |unit: usize| ties.alters(unit).iter().fold(0_u32, |all, &alter| all | 1 << alter);
    let alters: Vec<u32> = (0..units).map(alters).collect();
    let mut most = vec![(0, Reverse(0_u32)); units + 1];
    let (mut core, mut covered) = (0_u32, 0);
    for at in 1..1_u32 << units {
        let unit = at.trailing_zeros();
        let own = (alters[unit as usize] & !core).count_ones();
        core ^= 1 << unit;
        covered = if core >> unit & 1 == 1 { covered + own } else { covered - own };
        let best = &mut most[core.count_ones() as usize];
        *best = (*best).max((covered, Reverse(core)));
    }
    let mut best = Core { is_in: vec![false; units], fit: f64::NEG_INFINITY };
    for (size, &(covered, Reverse(core))) in most.iter().enumerate() {
        let fit = pattern::fit(ties, size, covered as usize);
        if fit > best.fit + SAME {
            best = Core { is_in: (0..units).map(|unit| core >> unit & 1 == 1).collect(), fit };
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::seed::Dice;
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

    /// Ties of about one pair in three.
    fn drawn(units: u32, seed: u64) -> Vec<(u32, u32, f64)> {
        let mut dice = Dice::new(seed, "cores");
        let pairs = (0..units).flat_map(|a| (0..a).map(move |b| (a, b, 1.0)));
        pairs.filter(|_| dice.below(3) == 0).collect()
    }

    #[test]
    fn no_core_of_all_fits_better() {
        for seed in 0..40 {
            let network = ties(9, &drawn(9, seed));
            let network = network.collapse();
            let found = best(network);
            assert!((correlation(network, &found.is_in) - found.fit).abs() < 1e-12);
            let all = (0_u32..512).map(|set| (0..9).map(|unit| set >> unit & 1 == 1).collect());
            let fits = all.map(|is_in: Vec<bool>| correlation(network, &is_in));
            let most = fits.fold(f64::MIN, f64::max);
            assert!((most - found.fit).abs() < 1e-12, "{seed}: {found:?}, {most}");
        }
    }
}
