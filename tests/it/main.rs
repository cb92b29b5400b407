//! Everything that is tested from outside, in one binary.

mod flags;
mod laws_m1;
mod laws_m2;
mod oracle_m1;
mod oracle_m2;
mod plot;
mod riverside;
mod stories;
