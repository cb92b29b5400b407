//! Who is tied to whom: both ways or one, within groups or between them.

pub mod assortativity;
pub mod ei_expected;
pub mod ei_index;
pub mod ei_index_weighted;
pub mod ei_p;
pub mod group_ties;
pub mod reciprocity;
pub mod reciprocity_weighted;
