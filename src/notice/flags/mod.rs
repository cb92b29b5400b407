//! Flags: patterns worth a conversation. The order is the order in which they are checked; a
//! later one may look at what an earlier one raised.

pub mod fragmented;
pub mod isolated_school;
pub mod leader_loss;
pub mod one_leader;
pub mod one_person;
pub mod single_bridge;

use super::flag::Flag;

/// Every flag, in order.
pub const FLAGS: &[&Flag] = &[
    &one_leader::FLAG,
    &leader_loss::FLAG,
    &isolated_school::FLAG,
    &one_person::FLAG,
    &fragmented::FLAG,
    &single_bridge::FLAG,
];
