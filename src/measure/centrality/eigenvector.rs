//! Whether a person or school is in contact with others who are themselves well connected.
//!
//! - Formula: `x_i = (1/λ) Σ_j w_ij x_j` for the largest eigenvalue λ; x ≥ 0 and Σ x² = 1.
//! - High: strong ties with others who score high. 0: outside the part where λ is largest.
//! - Ties: strengths of the undirected collapse; self-ties do not count.
//! - Undefined: no tie at all, or two separate parts share the largest λ (then any mixture would
//!   do, and other tools print one of them).
//! - Cost: O(m) a step, some tens of steps; more where two parts hang together by a thread.
//! - Agrees with: `NumPy` `linalg.eigh`, igraph 1.0.0 (which scales to a maximum of 1) and
//!   `NetworkX` 3.6.1 if told to go on to 1e-12.
//! - Bonacich 1972, doi:10.1080/0022250X.1972.9989806.
//! - Example: in a star of four rays the centre has 1/√2 and each ray 1/√8 (a test below).

use super::perron::{Perron, of_part};
use crate::base::number::{same_length, shorter};
use crate::measure::card::{Column, Measure, Of};
use crate::measure::cohesion::parts::components;
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "eigenvector",
    family: "centrality",
    of: Of::Unit(eigenvector),
    says: "Whether they are in close contact with others who are well connected themselves.",
    reading: "High: strong ties with others who score high. 0: outside the part of the network with \
              the largest λ, usually the main one",
    formula: "x_i = (1/λ) Σ_j w_ij x_j for the largest eigenvalue λ, Σ x² = 1; 0 outside the part \
              with the largest λ",
    ties: "Strengths without direction; ties to oneself do not count",
    undefined: "When there is no tie, or two separate parts share the largest λ. Where two nearly equal \
                parts hang on a tie a million million times weaker than theirs, the last digits are \
                lost to rounding",
    tools: "Agrees with igraph 1.0.0, which scales the largest value to 1, and NetworkX 3.6.1 \
            (eigenvector_centrality_numpy) to 1e-12 on all in one piece of 10,000 random \
            networks. NetworkX’s own iteration stops early unless told not to: 8e-6 off on the \
            karate club",
    cite: "Bonacich 1972, doi:10.1080/0022250X.1972.9989806",
};

fn eigenvector(view: &View) -> Column {
    let ties = view.collapse();
    let (component, sizes) = components(ties);
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); sizes.len()];
    for (unit, &part) in component.iter().enumerate() {
        members[part as usize].push(unit);
    }
    // λ is at most the largest strength, so parts that cannot win need no work.
    let most = |part: &[usize]| part.iter().map(|&unit| ties.strength(unit)).fold(0.0, f64::max);
    let mut parts: Vec<(f64, Vec<usize>)> =
        members.into_iter().filter(|part| part.len() > 1).map(|part| (most(&part), part)).collect();
    parts.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));

    let mut best: Option<(Perron, Vec<usize>)> = None;
    let mut shared = false;
    for (bound, part) in parts {
        if best.as_ref().is_some_and(|(found, _)| shorter(bound, found.value)) {
            break;
        }
        let found = of_part(ties, &part);
        match &best {
            Some((leading, _)) if same_length(leading.value, found.value) => shared = true,
            Some((leading, _)) if leading.value > found.value => {}
            _ => (best, shared) = (Some((found, part)), false),
        }
    }
    let mut column = vec![None; view.units()];
    if let (Some((found, part)), false) = (best, shared) {
        column.fill(Some(0.0));
        for (unit, value) in part.into_iter().zip(found.vector) {
            column[unit] = Some(value);
        }
    }
    column
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::connect::adjacency::Ties;
    use crate::measure::paths::example::{column, ties};

    fn close(ties: Ties, expected: impl Fn(usize) -> f64) {
        for (unit, value) in column(&MEASURE, ties).into_iter().enumerate() {
            let wanted = expected(unit);
            let off = value.map_or(f64::INFINITY, |v| (v - wanted).abs());
            assert!(off <= 1e-9 * wanted, "{unit}: {value:?} for {wanted}");
        }
    }

    fn clique(first: u32, size: u32) -> impl Iterator<Item = (u32, u32, f64)> {
        (first..first + size).flat_map(move |a| (a + 1..first + size).map(move |b| (a, b, 1.0)))
    }

    #[test]
    fn a_star_with_an_isolate() {
        let star = ties(6, &[(0, 1, 2.0), (0, 2, 2.0), (0, 3, 2.0), (0, 4, 2.0)]);
        let values = [0.5_f64.sqrt(), 0.125_f64.sqrt(), 0.0];
        close(star, |unit| values[if unit == 5 { 2 } else { unit.min(1) }]);
    }

    #[test]
    fn a_long_path_where_the_gap_is_small() {
        let path: Vec<_> = (0..299).map(|unit| (unit, unit + 1, 1.0)).collect();
        let angle = std::f64::consts::PI / 301.0;
        close(ties(300, &path), |unit| {
            (2.0_f64 / 301.0).sqrt() * ((unit + 1) as f64 * angle).sin()
        });
    }

    #[test]
    fn two_cliques_on_a_thread() {
        let mut pairs: Vec<_> = clique(0, 8).chain(clique(8, 8)).collect();
        pairs.push((7, 8, 1e-3));
        // By symmetry: x in seven, y at the join, λx = 6x + y, λy = 7x + .001 y.
        let lambda = 3.0005 + (3.0005_f64.powi(2) + 7.0 - 0.006).sqrt();
        let x = (1.0 / (14.0 + 2.0 * (lambda - 6.0).powi(2))).sqrt();
        let y = (lambda - 6.0) * x;
        close(ties(16, &pairs), |unit| if unit == 7 || unit == 8 { y } else { x });
    }

    #[test]
    fn two_sides_do_not_swing() {
        let pairs: Vec<_> = (0..3).flat_map(|a| (3..6).map(move |b| (a, b, 1.0))).collect();
        close(ties(6, &pairs), |_| (1.0_f64 / 6.0).sqrt());
    }

    #[test]
    fn undefined_without_ties_and_between_equal_parts() {
        assert_eq!(column(&MEASURE, ties(2, &[])), [None; 2]);
        assert_eq!(column(&MEASURE, ties(4, &[(0, 1, 1.0), (2, 3, 1.0)])), [None; 4]);
        let apart = column(&MEASURE, ties(4, &[(0, 1, 1.0), (2, 3, 2.0)]));
        let half = 0.5_f64.sqrt();
        let near = |v: Option<f64>, e: f64| v.is_some_and(|v| (v - e).abs() < 1e-15);
        assert!(near(apart[1], 0.0) && near(apart[2], half) && near(apart[3], half), "{apart:?}");
    }
}
