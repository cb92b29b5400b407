//! Runs that show no names: not one byte of a name comes out, and no number changes.

mod canary;
mod codebook;
mod equal;
mod search;
