//! The page's parts as plain words, in the order in which they are read.

mod cards;
mod figures;
mod glance;
mod heading;
mod holding;
mod leading;
mod leavers;
mod methods;
mod orders;
mod overall;
mod sure;
mod terms;
mod units;
mod warnings;
mod whole;

pub(crate) use whole::{Page, of};
