//! How far somebody's constraint comes from one single contact.
//!
//! `h_i` = `Σ_j` `r_j` ln `r_j` / (N ln N), `r_j` = `c_ij` / (C/N), with the dyadic constraints
//! `c_ij` = (`p_ij` + `Σ_q` `p_iq` `p_qj`)², their sum C and N contacts (Coleman and Theil's
//! disorder index).
//!
//! 1: everything hangs on one contact; 0: all contacts constrain alike. Ties: strengths of the
//! undirected collapse of the whole network; a tie with direction counts with the sum of both arcs;
//! self-ties are left out.
//!
//! Undefined without a tie; 1 with one contact. Cost: the sum of squared degrees, once for all four
//! of Burt's measures.
//!
//! Agrees with the formula in numpy 2.4.6 and with networkx 3.6.1's local constraints to 1e-12 on
//! five networks. The R package netrics has a variant with other values.
//!
//! R. S. Burt (1992), Structural Holes, Harvard University Press, doi:10.4159/9780674029095.

use super::burt;
use crate::measure::card::{Column, Measure, Of};
use crate::measure::view::View;

/// Its card.
pub const MEASURE: Measure = Measure {
    name: "hierarchy",
    family: "brokerage",
    of: Of::Unit(hierarchy),
    says: "How far somebody's constraint comes from one single contact: 1 when it all does, 0 \
           when all contacts weigh alike.",
    reading: "1: everything hangs on one contact. 0: all contacts constrain alike",
    formula: "h_i = Σ_j r_j ln r_j / (N ln N), r_j = c_ij / (C/N), with c_ij = (p_ij + Σ_q p_iq \
              p_qj)², their sum C and N contacts; 1 with one contact",
    ties: "Strengths without direction, of the whole network; a tie with direction counts with \
           the sum of both ways; ties to oneself are left out",
    undefined: "Without a tie",
    tools: "Agrees with the formula in NumPy 2.4.6 and with NetworkX 3.6.1's local constraints to \
            1e-12. The R package netrics has a variant with other values",
    cite: "R. S. Burt (1992), Structural Holes, Harvard University Press, \
           doi:10.4159/9780674029095",
};

fn hierarchy(view: &View) -> Column {
    burt::hierarchy(view.collapse(), view.triads(), &view.burt().constraint)
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::brokerage::example::{column, rounded, undirected};

    #[test]
    fn one_contact_equal_contacts_and_a_strong_one() {
        // 1 has 3 with 0 and 1 with 2: c = .5625 and .0625, r = 1.8 and .2,
        // (1.8 ln 1.8 + .2 ln .2) / (2 ln 2) = .531. The triangle 3–4–5 is even: 0.
        let ties = [(0, 1, 3.0), (1, 2, 1.0), (3, 4, 1.0), (4, 5, 1.0), (3, 5, 1.0)];
        let found = column(&MEASURE, &undirected(7, &ties), "");
        let (one, even) = (Some(1.0), Some(0.0));
        assert_eq!(rounded(&found), [one, Some(0.531), one, even, even, even, None]);
    }
}
