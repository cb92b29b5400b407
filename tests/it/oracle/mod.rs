//! What the binary does not print, against independent tools: measures without strengths, and the
//! quality of communities. `real` compares what it prints.

mod communities;
mod key_players;
mod roles;
mod stored;
mod unweighted;
