//! Which measures units are ranked by, which intervals are told, and what a measure costs.

use crate::connect::adjacency::Ties;
use crate::measure::brokerage::constraint;
use crate::measure::card::{Measure, Of};
use crate::measure::centrality::{
    betweenness_share, degree, in_degree, in_strength, out_degree, out_strength, strength,
};
use crate::measure::clustering::{community, community_stability};
use crate::measure::cohesion::pieces::cutpoint;
use crate::measure::leading::{activities, lead_share, leads, leaver_loss};

/// The measures that a report ranks by.
pub const RANKED: &[&Measure] = &[
    &degree::MEASURE,
    &in_degree::MEASURE,
    &out_degree::MEASURE,
    &strength::MEASURE,
    &in_strength::MEASURE,
    &out_strength::MEASURE,
    &betweenness_share::MEASURE,
    &constraint::MEASURE,
    &lead_share::MEASURE,
    &leads::MEASURE,
    &leaver_loss::MEASURE,
    &activities::MEASURE,
];

/// Measures whose value does not become smaller or larger by drawing: sums over activities, and
/// shares. Of all others only the rank is told.
const TOLD: &[&Measure] = &[
    &strength::MEASURE,
    &in_strength::MEASURE,
    &out_strength::MEASURE,
    &betweenness_share::MEASURE,
    &lead_share::MEASURE,
    &leads::MEASURE,
    &leaver_loss::MEASURE,
    &activities::MEASURE,
];

/// Labels, yes or no, and what says itself how sure another is: no order in them is worth a rank.
const UNRANKED: &[&Measure] =
    &[&community::MEASURE, &community_stability::MEASURE, &cutpoint::MEASURE];

fn among(list: &[&Measure], measure: &Measure) -> bool {
    list.iter().any(|listed| listed.name == measure.name)
}

/// Whether units can be ranked by a measure.
#[must_use]
pub fn is_ranked(measure: &Measure) -> bool {
    matches!(measure.of, Of::Unit(_)) && !among(UNRANKED, measure)
}

/// Whether intervals of its values are told beside those of ranks.
#[must_use]
pub fn tells_values(measure: &Measure) -> bool {
    among(TOLD, measure)
}

/// Whether it is a share of the pairs of others.
#[must_use]
pub fn is_share_of_pairs(measure: &Measure) -> bool {
    measure.name == betweenness_share::MEASURE.name
}

/// How many units have a tie.
#[must_use]
pub fn linked(ties: &Ties) -> usize {
    (0..ties.units()).filter(|&unit| ties.collapse().degree(unit) > 0).count()
}

/// What it takes to settle a unit on the way from another, in steps of a nanosecond.
const A_UNIT: usize = 40;

/// The steps of one measure on a network of this size: every tie, every pair of neighbours, rounds
/// over all ties, or every tie from every unit.
#[must_use]
pub fn work(measure: &Measure, ties: &Ties) -> usize {
    const TIES: &[&str] = &[
        "degree",
        "in_degree",
        "out_degree",
        "strength",
        "in_strength",
        "out_strength",
        "k_core",
        "pairs_cut",
    ];
    const ROUNDS: &[&str] = &["eigenvector", "pagerank"];
    let (arcs, collapse) = (ties.out().arcs(), ties.collapse());
    match measure.name {
        name if TIES.contains(&name) => arcs + ties.units(),
        name if ROUNDS.contains(&name) => 200 * (arcs + ties.units()),
        _ if matches!(measure.family, "brokerage" | "clustering") => {
            (0..collapse.units()).map(|unit| collapse.degree(unit).pow(2)).sum::<usize>() + arcs
        }
        _ => linked(ties) * (arcs + A_UNIT * linked(ties)),
    }
}
