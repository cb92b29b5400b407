//! Gates: whether the data can carry a verdict at all. They come first in every list.

pub mod coverage;
pub mod full_slots;
pub mod large_activities;
pub mod too_few;
pub mod unknown_leads;

use super::flag::Flag;

/// Every gate, in order.
pub const GATES: &[&Flag] = &[
    &coverage::FLAG,
    &large_activities::FLAG,
    &too_few::FLAG,
    &unknown_leads::FLAG,
    &full_slots::FLAG,
];
