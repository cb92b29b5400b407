//! Gates: whether the data can carry a verdict at all. They come first in every list.

pub mod too_few;
pub mod unknown_leads;

use super::flag::Flag;

/// Every gate, in order.
pub const GATES: &[&Flag] = &[&too_few::FLAG, &unknown_leads::FLAG];
