//! Every measure, in the order of the columns of every table.

use super::card::Measure;
use super::centrality::{
    betweenness, betweenness_share, betweenness_unweighted, degree, eigenvector, harmonic,
    harmonic_unweighted, in_degree, in_strength, k_core, out_degree, out_strength, pagerank,
    strength,
};
use super::cohesion::concentration::{
    betweenness_centralisation, degree_centralisation, strength_gini,
};
use super::cohesion::global_efficiency;
use super::cohesion::mixing::{
    assortativity, ei_expected, ei_index, ei_index_weighted, reciprocity, reciprocity_weighted,
};
use super::cohesion::pieces::{components, cutpoint, fragmentation, isolates, largest_component};
use super::cohesion::size::{self, density, people, schools, ties};
use super::leading::{self, effective_leaders, lead_share, leads, top_lead_share};

/// Measures of each person or school, in report order.
pub const UNIT: &[&Measure] = &[
    &degree::MEASURE,
    &in_degree::MEASURE,
    &out_degree::MEASURE,
    &strength::MEASURE,
    &in_strength::MEASURE,
    &out_strength::MEASURE,
    &betweenness::MEASURE,
    &betweenness_unweighted::MEASURE,
    &betweenness_share::MEASURE,
    &harmonic::MEASURE,
    &harmonic_unweighted::MEASURE,
    &eigenvector::MEASURE,
    &pagerank::MEASURE,
    &k_core::MEASURE,
    &cutpoint::MEASURE,
    &lead_share::MEASURE,
    &leads::MEASURE,
    &leading::activities::MEASURE,
];

/// Measures of the whole network, in report order.
pub const NETWORK: &[&Measure] = &[
    &people::MEASURE,
    &schools::MEASURE,
    &size::activities::MEASURE,
    &ties::MEASURE,
    &density::MEASURE,
    &components::MEASURE,
    &isolates::MEASURE,
    &largest_component::MEASURE,
    &fragmentation::MEASURE,
    &reciprocity::MEASURE,
    &reciprocity_weighted::MEASURE,
    &ei_index::MEASURE,
    &ei_index_weighted::MEASURE,
    &ei_expected::MEASURE,
    &assortativity::MEASURE,
    &degree_centralisation::MEASURE,
    &betweenness_centralisation::MEASURE,
    &top_lead_share::MEASURE,
    &effective_leaders::MEASURE,
    &strength_gini::MEASURE,
    &global_efficiency::MEASURE,
];
