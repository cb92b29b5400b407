//! Network → Scores: one number per unit or per network, each with its definition on a card.

pub mod brokerage;
pub mod card;
pub mod centrality;
pub mod certainty;
pub mod clustering;
pub mod cohesion;
pub mod compat;
pub mod groups;
pub mod leading;
pub mod paths;
pub mod registry;
pub mod silence;
pub mod values;
pub mod view;
