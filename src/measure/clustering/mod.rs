//! Who works in closed circles: triangles around a unit, and communities of the whole.

// The file of a measure is named like the measure, and this family has one of its own name.
#[allow(clippy::module_inception)]
pub mod clustering;
pub mod clustering_weighted;
pub mod communities;
pub mod community;
pub mod leiden;
pub mod local_clustering;
pub mod local_clustering_weighted;
pub mod modularity;
pub mod modularity_groups;
pub mod quality;
pub mod transitivity;
pub mod transitivity_geometric;
pub mod transitivity_weighted;
pub mod triangles;
