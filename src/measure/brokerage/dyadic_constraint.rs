//! How much of somebody's constraint comes from one contact: what a tie costs each of its ends.
//!
//! `c_ij` = (`p_ij` + `Σ_q` `p_iq` `p_qj`)², the term of j in the constraint of i; its share is
//! `c_ij` / `c_i`. It is not symmetric: the leaf of a star has all its constraint from the middle.
//!
//! Ties: as `constraint`. Undefined never, for a tie has two ends. Cost: as `constraint`.
//!
//! Agrees with networkx 3.6.1 (`local_constraint`) to 1e-12 on the karate club; sums to
//! `constraint`.
//!
//! R. S. Burt (1992), Structural Holes, Harvard University Press, doi:10.4159/9780674029095.

use super::burt;
use crate::connect::adjacency::Adjacency;
use crate::measure::card::{Measure, Of};
use crate::measure::clustering::triads::Triads;

/// Its card.
pub const MEASURE: Measure = Measure {
    name: "dyadic_constraint",
    family: "brokerage",
    of: Of::Table(
        "columns `from_constraint`, `from_constraint_share`, `to_constraint` and \
         `to_constraint_share` of measure --what ties",
    ),
    says: "How much of the constraint on one end of a tie comes from the other end: who holds \
           somebody back from reaching further.",
    reading: "A share of 0.62: of all that constrains this end, 62% comes from the other. High: \
              most of its contact goes to the other end or to those who work with it",
    formula: "c_ij = (p_ij + Σ_q p_iq p_qj)², q ≠ i, j; share = c_ij / c_i with c_i = Σ_j c_ij",
    ties: "Strengths without direction, of the whole network; a tie with direction counts with \
           the sum of both ways",
    undefined: "",
    tools: "Agrees with NetworkX 3.6.1 (local_constraint) to 1e-12; its sum over contacts is \
            constraint",
    cite: "R. S. Burt (1992), Structural Holes, Harvard University Press, \
           doi:10.4159/9780674029095",
};

/// The terms of every end of every tie.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Dyadic {
    rows: Vec<Vec<f64>>,
    sums: Vec<f64>,
}

impl Dyadic {
    /// Computes them on the undirected collapse.
    #[must_use]
    pub fn of(ties: &Adjacency) -> Self {
        let rows = burt::dyadic(ties, &Triads::of(ties));
        let sums = rows.iter().map(|row| row.iter().sum()).collect();
        Self { rows, sums }
    }

    /// What `alter` adds to the constraint of `ego`, and which share of it that is.
    #[must_use]
    pub fn between(&self, ties: &Adjacency, ego: usize, alter: usize) -> Option<(f64, f64)> {
        let at = ties.alters(ego).binary_search(&(alter as u32)).ok()?;
        let own = *self.rows.get(ego)?.get(at)?;
        Some((own, own / self.sums[ego]))
    }
}

#[cfg(test)]
mod tests {
    use super::Dyadic;
    use crate::measure::paths::example::ties;

    #[test]
    fn a_strong_contact_takes_most_and_a_leaf_all() {
        // 1 has 3 with 0 and 1 with 2: .5625 and .0625 of .625; 0 has nobody else.
        let chain = ties(3, &[(0, 1, 3.0), (1, 2, 1.0)]);
        let dyadic = Dyadic::of(chain.collapse());
        let between = |ego, alter| dyadic.between(chain.collapse(), ego, alter);
        assert_eq!(between(1, 0), Some((0.5625, 0.9)));
        assert_eq!(between(1, 2), Some((0.0625, 0.1)));
        assert_eq!(between(0, 1), Some((1.0, 1.0)));
        assert_eq!(between(0, 2), None);
    }

    /// networkx 3.6.1, `nx.local_constraint(g, u, v, weight="weight")`.
    #[test]
    fn networkx_gives_the_same() {
        let five = ties(
            5,
            &[(0, 1, 2.0), (0, 2, 1.0), (1, 2, 4.0), (2, 3, 1.0), (3, 4, 0.5), (0, 4, 3.0)],
        );
        let dyadic = Dyadic::of(five.collapse());
        for (ego, alter, wanted) in NETWORKX {
            let (found, _) = dyadic.between(five.collapse(), ego, alter).unwrap();
            assert!((found - wanted).abs() < 1e-12, "{ego} {alter}: {found} for {wanted}");
        }
    }

    const NETWORKX: [(usize, usize, f64); 4] = [
        (0, 1, 0.197_530_864_197_530_85),
        (1, 0, 0.197_530_864_197_530_85),
        (2, 1, 0.521_604_938_271_604_9),
        (4, 3, 0.020_408_163_265_306_12),
    ];
}
