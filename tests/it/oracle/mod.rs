//! What the binary does not print, against independent tools: measures without strengths, and the
//! quality of communities; and shortest paths against exact arithmetic. `real` compares what it
//! prints.

mod accounted;
mod communities;
pub(crate) mod exact;
mod groups;
mod key_players;
mod roles;
mod stored;
mod unweighted;
mod weighted;
