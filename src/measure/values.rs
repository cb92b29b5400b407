//! Which measures are counts or yes and no: formats with types ask for it.

use super::brokerage::{coordinator, gatekeeper, itinerant, liaison, representative};
use super::card::Measure;
use super::centrality::{degree, in_degree, k_core, out_degree, reach_two};
use super::clustering::{communities, community};
use super::cohesion::{centre, pieces, size};
use super::leading::{activities, bus_factor, leads, school_bus_factor};

/// What the values of a measure are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Whole numbers.
    Whole,
    /// 1 for yes, 0 for no.
    YesNo,
    /// Any number.
    Real,
}

const WHOLE: &[&Measure] = &[
    &degree::MEASURE,
    &in_degree::MEASURE,
    &out_degree::MEASURE,
    &k_core::MEASURE,
    &reach_two::MEASURE,
    &coordinator::MEASURE,
    &itinerant::MEASURE,
    &gatekeeper::MEASURE,
    &representative::MEASURE,
    &liaison::MEASURE,
    &community::MEASURE,
    &centre::core::MEASURE,
    &leads::MEASURE,
    &activities::MEASURE,
    &size::people::MEASURE,
    &size::schools::MEASURE,
    &size::activities::MEASURE,
    &size::ties::MEASURE,
    &pieces::components::MEASURE,
    &pieces::isolates::MEASURE,
    &pieces::largest_component::MEASURE,
    &size::assessed::MEASURE,
    &communities::MEASURE,
    &bus_factor::MEASURE,
    &school_bus_factor::MEASURE,
];

// Never undefined: igraph reads a yes or no that is absent as no.
const YES_NO: &[&Measure] = &[&pieces::cutpoint::MEASURE];

/// What the values of a measure are, whatever the data: a file keeps its types from term to term.
#[must_use]
pub fn kind(measure: &Measure) -> Kind {
    let among = |list: &[&Measure]| list.iter().any(|listed| listed.name == measure.name);
    if among(WHOLE) {
        Kind::Whole
    } else if among(YES_NO) {
        Kind::YesNo
    } else {
        Kind::Real
    }
}
