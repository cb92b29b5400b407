//! Cohesion: how much of a network there is, whether it hangs together, and around whom.

pub mod centre;
pub mod concentration;
pub mod cuts;
pub mod global_efficiency;
pub mod key_players;
pub mod layers;
pub mod mixing;
pub mod parts;
pub mod pieces;
pub mod size;
