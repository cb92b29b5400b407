//! Every measure, in the order of the columns of every table.

use super::brokerage::expecting;
use super::card::Measure;
use super::cohesion::{concentration, mixing, pieces, size};
use super::{brokerage, centrality, clustering, cohesion, leading};

/// Measures of each person or school, in report order.
pub const UNIT: &[&Measure] = &[
    &centrality::degree::MEASURE,
    &centrality::in_degree::MEASURE,
    &centrality::out_degree::MEASURE,
    &centrality::strength::MEASURE,
    &centrality::in_strength::MEASURE,
    &centrality::out_strength::MEASURE,
    &centrality::betweenness::MEASURE,
    &centrality::betweenness_unweighted::MEASURE,
    &centrality::betweenness_share::MEASURE,
    &centrality::harmonic::MEASURE,
    &centrality::harmonic_unweighted::MEASURE,
    &centrality::eigenvector::MEASURE,
    &centrality::pagerank::MEASURE,
    &centrality::k_core::MEASURE,
    &brokerage::constraint::MEASURE,
    &brokerage::effective_size::MEASURE,
    &brokerage::efficiency::MEASURE,
    &brokerage::hierarchy::MEASURE,
    &brokerage::coordinator::MEASURE,
    &brokerage::itinerant::MEASURE,
    &brokerage::gatekeeper::MEASURE,
    &brokerage::representative::MEASURE,
    &brokerage::liaison::MEASURE,
    &clustering::local_clustering::MEASURE,
    &clustering::local_clustering_weighted::MEASURE,
    &pieces::cutpoint::MEASURE,
    &pieces::pairs_cut::MEASURE,
    &clustering::community::MEASURE,
    &leading::lead_share::MEASURE,
    &leading::leads::MEASURE,
    &leading::leaver_loss::MEASURE,
    &leading::activities::MEASURE,
];

/// Measures of the whole network, in report order.
pub const NETWORK: &[&Measure] = &[
    &size::people::MEASURE,
    &size::schools::MEASURE,
    &size::activities::MEASURE,
    &size::ties::MEASURE,
    &size::density::MEASURE,
    &pieces::components::MEASURE,
    &pieces::isolates::MEASURE,
    &pieces::largest_component::MEASURE,
    &pieces::fragmentation::MEASURE,
    &clustering::transitivity::MEASURE,
    &clustering::clustering::MEASURE,
    &clustering::clustering_weighted::MEASURE,
    &mixing::reciprocity::MEASURE,
    &mixing::reciprocity_weighted::MEASURE,
    &mixing::ei_index::MEASURE,
    &mixing::ei_index_weighted::MEASURE,
    &mixing::ei_expected::MEASURE,
    &mixing::assortativity::MEASURE,
    &concentration::degree_centralisation::MEASURE,
    &concentration::betweenness_centralisation::MEASURE,
    &clustering::modularity::MEASURE,
    &clustering::modularity_groups::MEASURE,
    &clustering::communities::MEASURE,
    &leading::top_lead_share::MEASURE,
    &leading::effective_leaders::MEASURE,
    &leading::bus_factor::MEASURE,
    &concentration::strength_gini::MEASURE,
    &cohesion::global_efficiency::MEASURE,
];

/// Measures that stand in tables of their own rather than beside everybody's.
pub const TABLES: &[&Measure] = &[
    &expecting::role_expected::MEASURE,
    &expecting::role_z::MEASURE,
    &expecting::role_p::MEASURE,
    &expecting::role_z_textbook::MEASURE,
    &brokerage::dyadic_constraint::MEASURE,
    &pieces::bridge::MEASURE,
    &pieces::cut_off::MEASURE,
];
