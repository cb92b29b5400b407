//! How many contacts somebody really has, when those who work with each other count less.
//!
//! `e_i` = `Σ_j` [1 − `Σ_q` `p_iq` `m_jq`], q ≠ i, j; `m_jq` = `z_jq` / `max_k` `z_jk`. With every
//! tie equal it is n − 2t/n for n contacts with t ties among them.
//!
//! High: many contacts who do not know one another; low: one circle. Ties: strengths of the
//! undirected collapse of the whole network; a tie with direction counts with the sum of both arcs;
//! self-ties are left out.
//!
//! Undefined without a tie. Cost: the sum of squared degrees, once for all four of Burt's measures.
//!
//! Agrees with the formula in numpy 2.4.6 to 1e-12 on five networks, and with networkx 3.6.1 where
//! every tie is 1. With strengths, networkx 3.6.1 gives other values when it is asked for all nodes
//! at once (up to .8 too much on 18 units; its answers for named nodes agree).
//!
//! R. S. Burt (1992), Structural Holes, Harvard University Press, doi:10.4159/9780674029095.

use crate::measure::card::{Column, Measure, Of};
use crate::measure::view::View;

/// Its card.
pub const MEASURE: Measure = Measure {
    name: "effective_size",
    family: "brokerage",
    of: Of::Unit(effective_size),
    says: "How many contacts somebody really has, when contacts who work with each other count \
           less.",
    reading: "High: many contacts who do not know one another. Low: one circle",
    formula: "e_i = Σ_j [1 − Σ_q p_iq m_jq], q ≠ i, j; p_iq is the share of i's strength that \
              goes to q, m_jq = z_jq / max_k z_jk; n − 2t/n for n contacts with t equal ties \
              among them",
    ties: "Strengths without direction, of the whole network; a tie with direction counts with \
           the sum of both ways; ties to oneself are left out",
    undefined: "Without a tie",
    tools: "Agrees with the formula in NumPy 2.4.6 and with NetworkX 3.6.1, asked for named \
            nodes, to 1e-12 on 10,000 random networks. Asked for all nodes at once, NetworkX \
            gives other values on 5,222 of the 8,323 with strengths, by up to 3.0",
    cite: "R. S. Burt (1992), Structural Holes, Harvard University Press, \
           doi:10.4159/9780674029095",
};

fn effective_size(view: &View) -> Column {
    view.burt().effective_size.clone()
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::brokerage::example::{column, rounded, undirected};

    #[test]
    fn strangers_count_in_full_and_a_triangle_counts_one() {
        // 1 knows 0 and 2, who do not meet: 2. In the triangle 3–4–5: 2 − 2 · 1/2 = 1. 6 is alone.
        // 3–4 has strength 2: for 3, p = 2/3 and 1/3; m_45 = 1/2, m_54 = 1:
        // (1 − 1/3 · 1/2) + (1 − 2/3 · 1) = 7/6. For 5: (1 − 1/2 · 1) + (1 − 1/2 · 1) = 1.
        let ties = [(0, 1, 1.0), (1, 2, 1.0), (3, 4, 2.0), (4, 5, 1.0), (3, 5, 1.0)];
        let found = column(&MEASURE, &undirected(7, &ties), "");
        let strong = Some(1.167);
        let expected = [Some(1.0), Some(2.0), Some(1.0), strong, strong, Some(1.0), None];
        assert_eq!(rounded(&found), expected);
    }
}
