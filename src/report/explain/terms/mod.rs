//! Terms of art, by subject. The order is the order in which they are listed.

pub mod brokers;
pub mod certainty;
pub mod data;
pub mod findings;
pub mod leading;
pub mod network;
pub mod shape;
pub mod time;

use super::term::Term;

/// Every term, by subject.
pub const TERMS: &[(&str, &[Term])] = &[
    ("Ties", network::TERMS),
    ("The shape of a network", shape::TERMS),
    ("Go-betweens", brokers::TERMS),
    ("Leading and leaving", leading::TERMS),
    ("Time", time::TERMS),
    ("Certainty", certainty::TERMS),
    ("Findings", findings::TERMS),
    ("Data and files", data::TERMS),
];
