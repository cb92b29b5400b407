//! Burt's structural holes on strengths, symmetrised by sum: the triangles serve the four measures.
//!
//! For ego i, `p_ij` = `z_ij` / `Σ_k` `z_ik` is the share of i's strength that goes to j. Alters
//! are those with a tie in the undirected collapse of the whole network; self-ties do not exist
//! there. What reaches j through others, `Σ_q` `p_iq` `p_qj`, is 1/`s_i` times a sum that i and j
//! share, which the triangles give for each tie (`triads.rs`). Sums go over ties in a fixed order,
//! so they have the same bits on any number of threads.

use crate::connect::adjacency::Adjacency;
use crate::measure::clustering::triads::{Closed, Triads};

/// Three of Burt's measures, one value per unit; isolates are `None`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Burt {
    /// c
    pub constraint: Vec<Option<f64>>,
    /// e
    pub effective_size: Vec<Option<f64>>,
    /// e/n
    pub efficiency: Vec<Option<f64>>,
}

/// Computes them on the undirected collapse, whose triads are known.
#[must_use]
pub fn burt(ties: &Adjacency, triads: &Triads) -> Burt {
    let units = ties.units();
    let sums: Vec<f64> = (0..units).map(|unit| ties.strength(unit)).collect();
    let strongest: Vec<f64> = (0..units).map(|unit| strongest_tie(ties, unit)).collect();
    let (mut constraint, mut size) = (vec![0.0; units], vec![0.0; units]);
    triads.each(|tie, ego, alter| {
        constraint[ego] += bound_by(tie, sums[ego]);
        size[ego] += 1.0 - tie.products / (sums[ego] * strongest[alter]);
    });
    let number = |unit: usize| ties.degree(unit) as f64;
    let column = |of: &dyn Fn(usize) -> f64| {
        (0..units).map(|unit| (ties.degree(unit) > 0).then(|| of(unit))).collect()
    };
    Burt {
        constraint: column(&|ego| constraint[ego]),
        effective_size: column(&|ego| size[ego]),
        efficiency: column(&|ego| size[ego] / number(ego)),
    }
}

/// h: how unevenly the constraint of each unit is spread over its ties; isolates are `None`.
///
/// Apart from the others, since it takes a logarithm for every tie.
#[must_use]
pub fn hierarchy(
    ties: &Adjacency,
    triads: &Triads,
    constraint: &[Option<f64>],
) -> Vec<Option<f64>> {
    let number = |unit: usize| ties.degree(unit) as f64;
    let sums: Vec<f64> = (0..ties.units()).map(|unit| ties.strength(unit)).collect();
    let mut disorder = vec![0.0; ties.units()];
    triads.each(|tie, ego, _| {
        if let Some(whole) = constraint[ego] {
            let share = bound_by(tie, sums[ego]) * number(ego) / whole;
            disorder[ego] += share * share.ln();
        }
    });
    let of = |ego: usize| match ties.degree(ego) {
        0 => None,
        1 => Some(1.0),
        // Never below zero but for rounding (Jensen's inequality).
        _ => Some((disorder[ego] / (number(ego) * number(ego).ln())).max(0.0)),
    };
    (0..ties.units()).map(of).collect()
}

/// `c_ij` of each ego with each of its alters, in their order.
#[must_use]
pub fn dyadic(ties: &Adjacency, triads: &Triads) -> Vec<Vec<f64>> {
    let mut rows: Vec<Vec<f64>> =
        (0..ties.units()).map(|unit| vec![0.0; ties.degree(unit)]).collect();
    triads.each(|tie, ego, alter| {
        if let Ok(at) = ties.alters(ego).binary_search(&(alter as u32)) {
            rows[ego][at] = bound_by(tie, ties.strength(ego));
        }
    });
    rows
}

/// `c_ij`: what a tie and the triangles over it bind of an ego of this strength.
fn bound_by(tie: &Closed, strength: f64) -> f64 {
    let invested = (tie.strength + tie.reached) / strength;
    invested * invested
}

fn strongest_tie(ties: &Adjacency, unit: usize) -> f64 {
    ties.strengths(unit).iter().fold(0.0, |most, strength| strength.0.max(most))
}
