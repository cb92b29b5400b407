//! Every measure, in the order of the columns of every table.

use super::card::Measure;

/// Measures of each person or school, in report order.
pub const UNIT: &[&Measure] = &[];

/// Measures of the whole network, in report order.
pub const NETWORK: &[&Measure] = &[];
