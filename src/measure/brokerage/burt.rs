//! Burt's structural holes on strengths, symmetrised by sum: one pass serves the four measures.
//!
//! For ego i, `p_ij` = `z_ij` / `Σ_k` `z_ik` is the share of i's strength that goes to j. Alters
//! are those with a tie in the undirected collapse of the whole network; self-ties do not exist
//! there. An ego costs the summed degrees of its alters, so a network costs the sum of squared
//! degrees, with two scratch rows per thread and no square matrix. Egos are independent and each is
//! summed in the order of its alters: the result has the same bits on any number of threads.

use rayon::prelude::*;

use crate::connect::adjacency::Adjacency;

/// Burt's four measures, one value per unit; isolates are `None`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Burt {
    /// c
    pub constraint: Vec<Option<f64>>,
    /// e
    pub effective_size: Vec<Option<f64>>,
    /// e/n
    pub efficiency: Vec<Option<f64>>,
    /// h
    pub hierarchy: Vec<Option<f64>>,
}

/// Computes them on the undirected collapse.
#[must_use]
pub fn burt(ties: &Adjacency) -> Burt {
    let holes: Vec<Option<Holes>> = each_ego(ties, |holes, _| holes);
    let column = |of: fn(&Holes) -> f64| holes.iter().map(|ego| ego.as_ref().map(of)).collect();
    Burt {
        constraint: column(|ego| ego.constraint),
        effective_size: column(|ego| ego.effective_size),
        efficiency: column(|ego| ego.efficiency),
        hierarchy: column(|ego| ego.hierarchy),
    }
}

/// `c_ij` of each ego with each of its alters, in their order.
#[must_use]
pub fn dyadic(ties: &Adjacency) -> Vec<Vec<f64>> {
    each_ego(ties, |_, dyadic| dyadic).into_iter().map(Option::unwrap_or_default).collect()
}

fn each_ego<T: Send>(ties: &Adjacency, keep: fn(Holes, Vec<f64>) -> T) -> Vec<Option<T>> {
    let sums: Vec<f64> = (0..ties.units()).map(|unit| ties.strength(unit)).collect();
    let strongest: Vec<f64> = (0..ties.units()).map(|unit| strongest_tie(ties, unit)).collect();
    (0..ties.units())
        .into_par_iter()
        .with_min_len(32)
        .map_init(
            || Rows { share: vec![0.0; ties.units()], path: vec![0.0; ties.units()] },
            |rows, ego| {
                rows.around(ties, &sums, &strongest, ego).map(|(holes, dyadic)| keep(holes, dyadic))
            },
        )
        .collect()
}

/// The four measures of one ego.
struct Holes {
    constraint: f64,
    effective_size: f64,
    efficiency: f64,
    hierarchy: f64,
}

/// Scratch rows over all units, zero between two egos.
struct Rows {
    /// `p_ij`: the ego's share of strength with each alter.
    share: Vec<f64>,
    /// `Σ_q` `p_iq` `p_qj`: what reaches each alter through another alter.
    path: Vec<f64>,
}

impl Rows {
    fn around(
        &mut self,
        ties: &Adjacency,
        sums: &[f64],
        strongest: &[f64],
        ego: usize,
    ) -> Option<(Holes, Vec<f64>)> {
        let number = ties.degree(ego);
        if number == 0 {
            return None;
        }
        for (alter, strength) in ties.ties(ego) {
            self.share[alter] = strength.0 / sums[ego];
        }
        let mut effective_size = 0.0;
        for (via, _) in ties.ties(ego) {
            let rate = self.share[via] / sums[via];
            let mut redundancy = 0.0;
            for (alter, strength) in ties.ties(via) {
                let share = self.share[alter];
                if share > 0.0 {
                    self.path[alter] += rate * strength.0;
                    redundancy += share * strength.0;
                }
            }
            effective_size += 1.0 - redundancy / strongest[via];
        }
        let dyadic: Vec<f64> = ties
            .ties(ego)
            .map(|(alter, _)| {
                let invested = self.share[alter] + self.path[alter];
                invested * invested
            })
            .collect();
        for (alter, _) in ties.ties(ego) {
            self.share[alter] = 0.0;
            self.path[alter] = 0.0;
        }
        let holes = Holes {
            constraint: dyadic.iter().sum(),
            effective_size,
            efficiency: effective_size / number as f64,
            hierarchy: concentration(&dyadic),
        };
        Some((holes, dyadic))
    }
}

/// Coleman and Theil's disorder of the dyadic constraints: 0 when equal, 1 when there is only one.
fn concentration(dyadic: &[f64]) -> f64 {
    let number = dyadic.len() as f64;
    if dyadic.len() == 1 {
        return 1.0;
    }
    let mean = dyadic.iter().sum::<f64>() / number;
    let disorder: f64 = dyadic.iter().map(|c| (c / mean) * (c / mean).ln()).sum();
    // Never below zero but for rounding (Jensen's inequality).
    (disorder / (number * number.ln())).max(0.0)
}

fn strongest_tie(ties: &Adjacency, unit: usize) -> f64 {
    ties.strengths(unit).iter().fold(0.0, |most, strength| strength.0.max(most))
}
