//! The same as the textbook has it: one density for the whole network.
//!
//! With d the density of the network and n the sizes of groups, a broker of group A expects
//! d²(1 − d) for each ordered pair of the role; Var = E (1 − d²(1 − d)) + d³(1 − d)³ for each ordered
//! pair of pairs that share an arc. It is printed for comparison only: where groups are denser
//! inside, everybody is a coordinator by it. Without direction it counts both orders of a pair as
//! independent, which makes the variance half of what it is.
//!
//! Agrees with R sna 2.7.1 (`exp.nli`, `sd.nli`, `z.nli`) to 1e-9 on five networks.

use super::role::ROLES;
use super::role_expected::Moments;
use crate::measure::card::{Measure, Of};

/// Its card.
pub const MEASURE: Measure = Measure {
    name: "role_z_textbook",
    family: "brokerage",
    of: Of::Table("columns `textbook_expected` and `textbook_z` of measure --what roles"),
    says: "The same comparison as most programs print it, as if ties were equally dense inside \
           groups and between them.",
    reading: "For comparison with other programs only. Where people mostly meet inside their own \
              school nearly everybody is a coordinator by it and nobody a liaison: read role_z",
    formula: "E = d²(1 − d) for each ordered pair of the role, d the density of the network; Var = \
              E(1 − d²(1 − d)) + d³(1 − d)³ for each ordered pair of pairs that share an arc",
    ties: "Presence only; without direction both orders of a pair are counted for z, and the \
           expectation is given on the counts as printed",
    undefined: "Without groups, for a unit without one, and where nothing is expected",
    tools: "Agrees with R sna 2.7.1 (brokerage: exp.nli, z.nli) to 1e-9 on five networks, with \
            direction and without",
    cite: "R. V. Gould and R. M. Fernandez (1989), doi:10.2307/270949",
};

/// Moments of each of [`ROLES`] over ordered pairs, for a broker of group `own`.
#[must_use]
pub fn moments(sizes: &[usize], density: f64, own: usize) -> [Moments; ROLES.len()] {
    let all: f64 = sizes.iter().map(|&size| size as f64).sum();
    let inside = sizes[own] as f64 - 1.0;
    let outside = all - 1.0 - inside;
    let other = || {
        let others = sizes.iter().enumerate().filter(move |(group, _)| *group != own);
        others.map(|(_, &size)| size as f64)
    };
    let pairs = |units: f64| units * (units - 1.0).max(0.0);
    let triples = |units: f64| pairs(units) * (units - 2.0).max(0.0);
    let within: f64 = other().map(pairs).sum();
    // Ordered pairs, then ordered pairs of them that share the arc from a or that to b.
    let gate = (outside * inside, outside * pairs(inside) + inside * pairs(outside));
    let liaison: f64 = other().map(|size| size * pairs(outside - size)).sum();
    let of = [
        (pairs(inside), 2.0 * triples(inside)),
        (within, 2.0 * other().map(triples).sum::<f64>()),
        gate,
        gate,
        (pairs(outside) - within, 2.0 * liaison),
        (pairs(all - 1.0), 2.0 * triples(all - 1.0)),
    ];
    let path = density * density * (1.0 - density);
    let shared = (density * (1.0 - density)).powi(3);
    of.map(|(pairs, sharing)| {
        let expected = pairs * path;
        Moments { expected, variance: expected * (1.0 - path) + sharing * shared }
    })
}

/// z of a count over ordered pairs.
#[must_use]
pub fn z(count: f64, moments: Moments) -> Option<f64> {
    (moments.variance > 0.0).then(|| (count - moments.expected) / moments.variance.sqrt())
}

#[cfg(test)]
mod tests {
    use super::moments;
    use crate::measure::brokerage::expecting::blocks::Blocks;
    use crate::measure::brokerage::expecting::role_expected;

    #[test]
    fn equal_densities_with_direction_give_the_same_moments() {
        let (sizes, d) = (vec![4, 2, 3], 0.3);
        let all = (0..3).flat_map(|g| (0..3).map(move |h| (g, h, d)));
        let blocks = Blocks::with(sizes.clone(), true, &all.collect::<Vec<_>>());
        for own in 0..3 {
            let exact = role_expected::moments(&blocks, own);
            for (textbook, exact) in moments(&sizes, d, own).iter().zip(exact) {
                assert!((textbook.expected - exact.expected).abs() < 1e-12);
                assert!((textbook.variance - exact.variance).abs() < 1e-12);
            }
        }
    }
}
