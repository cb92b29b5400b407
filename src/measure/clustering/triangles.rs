//! Triangles and triples, counted once for every clustering measure.
//!
//! A unit costs the summed degrees of its alters, with one scratch row per thread. With `t_j` the
//! number of i's alters that are tied to alter j, the tied ordered pairs are `Σ_j` `t_j` and
//! Barrat's sum Σ_{j,h} (`w_ij` + `w_ih`)/2 over them is `Σ_j` `w_ij` `t_j`.

use rayon::prelude::*;

use crate::connect::adjacency::Adjacency;

/// Local clustering of each unit and the counts behind the global one.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Triangles {
    /// Share of pairs of alters that are tied; `None` where degree < 2.
    pub local: Vec<Option<f64>>,
    /// Barrat's weighted version; `None` where degree < 2.
    pub barrat: Vec<Option<f64>>,
    /// Triples whose ends are tied: three per triangle, one at each corner.
    pub closed: u64,
    /// All triples: unordered pairs of alters, summed over the units.
    pub triples: u64,
    /// The same two, each triple with the arithmetic mean of its two strengths.
    pub arithmetic: (f64, f64),
    /// The same two, each triple with the geometric mean of its two strengths.
    pub geometric: (f64, f64),
}

/// Counts them on the undirected collapse.
#[must_use]
pub fn count(ties: &Adjacency) -> Triangles {
    let corners: Vec<Corner> = (0..ties.units())
        .into_par_iter()
        .with_min_len(32)
        .map_init(|| vec![0.0; ties.units()], |near, unit| corner(ties, near, unit))
        .collect();
    Triangles {
        local: corners.iter().map(|corner| corner.local).collect(),
        barrat: corners.iter().map(|corner| corner.barrat).collect(),
        closed: corners.iter().map(|corner| corner.closed).sum(),
        triples: corners.iter().map(|corner| corner.triples).sum(),
        arithmetic: sums(&corners, |corner| corner.arithmetic),
        geometric: sums(&corners, |corner| corner.geometric),
    }
}

fn sums(corners: &[Corner], of: fn(&Corner) -> (f64, f64)) -> (f64, f64) {
    let add = |sum: (f64, f64), own: (f64, f64)| (sum.0 + own.0, sum.1 + own.1);
    corners.iter().map(of).fold((0.0, 0.0), add)
}

/// The mean of the defined values; `None` if there are none.
#[must_use]
pub fn mean(column: &[Option<f64>]) -> Option<f64> {
    let defined = column.iter().flatten().count();
    (defined > 0).then(|| column.iter().flatten().sum::<f64>() / defined as f64)
}

/// What one unit sees among its alters.
#[derive(Default)]
struct Corner {
    local: Option<f64>,
    barrat: Option<f64>,
    closed: u64,
    triples: u64,
    arithmetic: (f64, f64),
    geometric: (f64, f64),
}

/// `near` holds the root of the strength of each alter while they are looked at, else 0.
fn corner(ties: &Adjacency, near: &mut [f64], unit: usize) -> Corner {
    let degree = ties.degree(unit);
    if degree < 2 {
        return Corner::default();
    }
    for (alter, tie) in ties.ties(unit) {
        near[alter] = tie.0.sqrt();
    }
    let mut tied = 0;
    let mut weighted = 0.0;
    let mut strength = 0.0;
    let (mut roots, mut closed_roots, mut all_roots) = (0.0, 0.0, 0.0);
    for (alter, tie) in ties.ties(unit) {
        let (mut shared, mut shared_roots) = (0, 0.0);
        for &third in ties.alters(alter) {
            let root = near[third as usize];
            shared += usize::from(root > 0.0);
            shared_roots += root;
        }
        tied += shared;
        let root = near[alter];
        closed_roots += root * shared_roots;
        all_roots += root * roots;
        roots += root;
        weighted += tie.0 * shared as f64;
        strength += tie.0;
    }
    for &alter in ties.alters(unit) {
        near[alter as usize] = 0.0;
    }
    Corner {
        local: Some(tied as f64 / (degree * (degree - 1)) as f64),
        // Rounding may lift a full neighbourhood a hair above 1.
        barrat: Some((weighted / (strength * (degree - 1) as f64)).min(1.0)),
        closed: (tied / 2) as u64,
        triples: (degree * (degree - 1) / 2) as u64,
        arithmetic: (weighted / 2.0, strength * (degree - 1) as f64 / 2.0),
        geometric: (closed_roots / 2.0, all_roots),
    }
}
