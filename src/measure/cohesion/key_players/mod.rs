//! Sets of few: without whom the network falls apart most, and from whom it is reached best.

pub mod goal;
pub mod key_distance_fragmentation;
pub mod key_distance_reach;
pub mod key_fragmentation;
pub mod key_reach;
pub mod key_table;
pub mod search;
