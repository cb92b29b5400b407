//! Whether contact is concentrated on few.

pub mod betweenness_centralisation;
pub mod degree_centralisation;
pub mod strength_gini;
