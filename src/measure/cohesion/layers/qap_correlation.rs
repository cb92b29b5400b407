//! Whether two kinds of activity, or two terms, tie the same people or schools.
//!
//! r is Pearson's correlation of the strengths of the two over all pairs of units, pairs without a
//! tie as 0. p permutes the units of one of them, rows and columns alike, so that each network keeps
//! its shape (quadratic assignment, Krackhardt 1988): 1,000 permutations, p = 2 · min(1 + draws at
//! or above r, 1 + draws at or below) / (1 + draws).
//!
//! Units without any tie in the whole log are left out: they would make any two layers look alike.
//! High: whoever meets for one meets for the other. Ties: strengths of each layer alone, along the
//! direction if there is one.
//!
//! Undefined where a layer ties nobody, or all pairs alike. Cost: draws · ties of the smaller layer ·
//! log degree; fewer draws (200 at least) or none on large networks. At most eight layers: the kinds
//! with most activities, or the last terms.
//!
//! Agrees with the definition over all 120 permutations of five units (a test), and r with numpy
//! 2.4.6.
//!
//! D. Krackhardt (1988), doi:10.1016/0378-8733(88)90004-4.

use rayon::prelude::*;

use super::layer::Layer;

use crate::base::seed::Dice;
use crate::connect::adjacency::Adjacency;
use crate::measure::card::{Measure, Of};
use crate::measure::certainty::two_sided;

/// Its card.
pub const MEASURE: Measure = Measure {
    name: "qap_correlation",
    family: "cohesion",
    of: Of::Table("the rows of measure --what qap"),
    says: "Whether two kinds of activity, or two terms, bring the same people or schools together.",
    reading: "r near 1: whoever meets for one kind (in one term) meets for the other; near 0: one \
              says nothing about the other; below 0: they tie different pairs. p: how often chance \
              gives an r as far out. With many pairs of kinds some small p are chance",
    formula: "r = Pearson's correlation of strengths over all pairs of units; p = 2 · min(1 + \
              draws at or above, 1 + draws at or below) / (1 + draws), 1,000 permutations of units",
    ties: "Strengths of each kind or term alone, along the direction if there is one; units \
           without any tie in the log are left out. --layers says which",
    undefined: "Where a kind or term ties nobody or all pairs alike; p on networks too large for 200 draws",
    tools: "r agrees with NumPy 2.4.6 to 1e-12; p with all 120 permutations of five units. R sna \
            2.7.1 (qaptest) permutes the same way, keeps units without ties, and prints both \
            sides without counting the finding among the draws",
    cite: "D. Krackhardt (1988), Predicting with networks, doi:10.1016/0378-8733(88)90004-4",
};

const MOST: usize = 1_000;
const FEWEST: usize = 200;
/// Looks at ties that all permutations of a pair of kinds may take.
const BUDGET: usize = 400_000_000;
/// Two layers beside each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Alike {
    /// The first, by its place among the layers.
    pub first: usize,
    /// The second.
    pub second: usize,
    /// Pearson's r.
    pub r: Option<f64>,
    /// How often chance gives as much.
    pub p: Option<f64>,
    /// How many permutations p stands on.
    pub draws: usize,
}

/// Every two of the layers.
#[must_use]
pub fn of(layers: &[Layer], seed: u64) -> Vec<Alike> {
    let mut all = Vec::new();
    for second in 0..layers.len() {
        for first in 0..second {
            let (a, b) = (&layers[first].ties, &layers[second].ties);
            let purpose = format!("qap {first} {second}");
            let (r, p, draws) = correlation(a, b, seed, &purpose);
            all.push(Alike { first, second, r, p, draws });
        }
    }
    all.sort_by_key(|alike| (alike.first, alike.second));
    all
}

fn correlation(
    a: &Adjacency,
    b: &Adjacency,
    seed: u64,
    purpose: &str,
) -> (Option<f64>, Option<f64>, usize) {
    // The sums over one network's ties are the same whichever is permuted: walk the smaller.
    let (a, b) = if a.arcs() <= b.arcs() { (a, b) } else { (b, a) };
    let units = a.units();
    let pairs = (units * units.saturating_sub(1)) as f64;
    let moments = |ties: &Adjacency| {
        let sum: f64 = ties.all().map(|(_, _, tie)| tie.0).sum();
        let squares: f64 = ties.all().map(|(_, _, tie)| tie.0 * tie.0).sum();
        (sum / pairs, squares / pairs - (sum / pairs) * (sum / pairs))
    };
    let ((mean_a, var_a), (mean_b, var_b)) = (moments(a), moments(b));
    let spread = (var_a * var_b).sqrt();
    if a.arcs() == 0 || spread.is_nan() || spread <= 1e-15 {
        return (None, None, 0);
    }
    let cross = |order: &[usize]| -> f64 {
        let product = |(from, to, tie): (usize, usize, crate::connect::strength::Strength)| {
            b.between(order[from], order[to]).map_or(0.0, |other| tie.0 * other.0)
        };
        a.all().map(product).sum()
    };
    let same: Vec<usize> = (0..units).collect();
    let own = cross(&same);
    let r = (own / pairs - mean_a * mean_b) / spread;
    let draws = Some((BUDGET / (a.arcs() * 8 + units)).min(MOST)).filter(|&draws| draws >= FEWEST);
    let Some(draws) = draws else { return (Some(r), None, 0) };
    // A sum in another order may differ in its last digits.
    let least = 1e-9 * own.abs().max(1e-9);
    let once = |draw: usize| {
        let mut order = same.clone();
        Dice::new(seed, &format!("{purpose}, {draw}")).shuffle(&mut order);
        let dealt = cross(&order);
        (u32::from(dealt >= own - least), u32::from(dealt <= own + least))
    };
    let add = |x: (u32, u32), y: (u32, u32)| (x.0 + y.0, x.1 + y.1);
    let (above, below) = (0..draws).into_par_iter().map(once).reduce(|| (0, 0), add);
    (Some(r), Some(two_sided::p(above, below, draws)), draws)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::paths::example::ties;

    fn layer(pairs: &[(u32, u32, f64)]) -> Layer {
        let ties = ties(5, pairs).collapse().clone();
        Layer { name: String::new(), activities: 1, ties }
    }

    /// The same over all permutations, from matrices.
    fn every(a: &Adjacency, b: &Adjacency) -> (f64, f64, f64) {
        let at = |ties: &Adjacency, i, j| ties.between(i, j).map_or(0.0, |tie| tie.0);
        let r = |order: &[usize]| {
            let pairs = (0..5).flat_map(|i| (0..5).map(move |j| (i, j))).filter(|(i, j)| i != j);
            let values: Vec<(f64, f64)> =
                pairs.map(|(i, j)| (at(a, i, j), at(b, order[i], order[j]))).collect();
            let mean = |of: fn(&(f64, f64)) -> f64| values.iter().map(of).sum::<f64>() / 20.0;
            let (x, y) = (mean(|v| v.0), mean(|v| v.1));
            let (mut xy, mut xx, mut yy) = (0.0, 0.0, 0.0);
            for v in &values {
                xy += (v.0 - x) * (v.1 - y);
                xx += (v.0 - x) * (v.0 - x);
                yy += (v.1 - y) * (v.1 - y);
            }
            xy / (xx * yy).sqrt()
        };
        let own = r(&[0, 1, 2, 3, 4]);
        let (mut above, mut below, mut all) = (0.0, 0.0, 0);
        for code in 0..3125_usize {
            let order: Vec<usize> = (0..5).map(|at| code / 5_usize.pow(at) % 5).collect();
            if (0..5).all(|unit| order.contains(&unit)) {
                all += 1;
                above += f64::from(u8::from(r(&order) >= own - 1e-9));
                below += f64::from(u8::from(r(&order) <= own + 1e-9));
            }
        }
        assert_eq!(all, 120);
        (own, above / 120.0, below / 120.0)
    }

    #[test]
    fn r_and_p_are_those_of_all_permutations() {
        let cases = [
            (
                vec![(0, 1, 1.0), (1, 2, 2.0), (2, 3, 1.0)],
                vec![(0, 1, 2.0), (1, 2, 3.0), (3, 4, 1.0)],
            ),
            (
                vec![(0, 1, 1.0), (0, 2, 1.0), (0, 3, 1.0)],
                vec![(1, 2, 1.0), (2, 3, 1.0), (1, 3, 1.0)],
            ),
            (vec![(0, 1, 0.5), (2, 3, 1.5)], vec![(0, 1, 4.0), (0, 2, 1.0), (3, 4, 0.25)]),
        ];
        for (a, b) in cases {
            let layers = [layer(&a), layer(&b)];
            let (own, above, below) = every(&layers[0].ties, &layers[1].ties);
            let found = &of(&layers, 1)[0];
            assert!((found.r.unwrap() - own).abs() < 1e-12, "{found:?} {own}");
            let exact = (2.0 * above.min(below)).min(1.0);
            assert!((found.p.unwrap() - exact).abs() < 0.06, "{found:?} {exact}");
            assert_eq!(found.draws, MOST);
        }
    }

    /// numpy 2.4.6: corrcoef of the off-diagonal strengths.
    #[test]
    fn numpy_gives_the_same_r() {
        let a = layer(&[(0, 1, 1.0), (1, 2, 2.0), (2, 3, 1.0), (0, 4, 0.5)]);
        let b = layer(&[(0, 1, 2.0), (1, 2, 3.0), (3, 4, 1.0)]);
        let r = of(&[a, b], 1)[0].r;
        assert!(r.is_some_and(|r| (r - NUMPY).abs() < 1e-12), "{r:?}");
    }

    const NUMPY: f64 = 0.799_550_397_101_827_1;

    #[test]
    fn a_kind_without_ties_has_no_r() {
        let found = &of(&[layer(&[(0, 1, 1.0)]), layer(&[])], 1)[0];
        assert_eq!((found.r, found.p, found.draws), (None, None, 0));
    }
}
