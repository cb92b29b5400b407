//! The page's parts as plain words, in the order in which they are read.

mod cards;
mod figures;
mod glance;
mod leading;
mod leavers;
mod methods;
mod sure;
mod units;
mod whole;

pub(crate) use whole::{Page, of};
