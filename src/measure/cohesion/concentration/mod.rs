//! Whether contact is concentrated on few.

pub mod betweenness_centralisation;
pub mod degree_centralisation;
pub mod degree_gini;
pub mod degree_hhi;
pub mod spread;
pub mod strength_gini;
pub mod strength_hhi;
