//! What other programs would print for the same network, where their conventions differ: one file a
//! program, the figures that they compute otherwise, and the list.

pub mod arcs;
pub mod both_ends;
pub mod closing;
pub mod igraph;
pub mod lengths;
pub mod networkx;
pub mod sna;
pub mod standing;
pub mod strong;
pub mod tool;

/// Every program whose conventions can be asked for.
pub const TOOLS: &[&tool::Tool] = &[&igraph::TOOL, &networkx::TOOL, &sna::TOOL];
