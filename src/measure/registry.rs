//! Every measure, in the order of the columns of every table.

use super::card::Measure;
use super::{brokerage, clustering};

/// Measures of each person or school, in report order.
pub const UNIT: &[&Measure] = &[
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
    &clustering::community::MEASURE,
];

/// Measures of the whole network, in report order.
pub const NETWORK: &[&Measure] = &[
    &clustering::transitivity::MEASURE,
    &clustering::clustering::MEASURE,
    &clustering::clustering_weighted::MEASURE,
    &clustering::modularity::MEASURE,
    &clustering::modularity_groups::MEASURE,
    &clustering::communities::MEASURE,
];
