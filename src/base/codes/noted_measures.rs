//! What is worth knowing about figures, found while they are computed.

use super::code::{Code, codes};
use crate::base::problem::Outcome;

codes! {
    /// Paths from some units in place of all.
    PATHS_ESTIMATED = "W420", Noted {
        says: "Shortest paths were searched from some people or schools, drawn at random, and not from everybody: because the network is very large, or because --sources said so. Betweenness, nearness and efficiency are estimates then, each with a margin beside it.",
        example: "betweenness from 500 of 490811",
        fix: "Nothing, if the margins are small enough; else give a larger number with --sources, or --sources all."
    }
    /// A measure that would take hours.
    TOO_DEAR = "W421", Noted {
        says: "A measure was left blank for everybody, because on a network of this size it would take hours.",
        example: "efficiency_loss of 490811 people",
        fix: "Name it with --only to have it all the same, or look at a part of the network."
    }
}
