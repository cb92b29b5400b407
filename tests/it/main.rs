//! Everything that is tested from outside, in one binary.
// Tests touch files, processes and the environment, stop at the first surprise and say loudly what
// they did not check: the lints that forbid it are laws for src/.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    clippy::float_cmp
)]

mod cli;
mod codes;
mod columns;
mod compat;
mod dates;
mod docs;
mod duplicates;
mod explain;
mod export;
mod flags;
mod fuzzed;
mod golden;
mod laws;
mod layering;
mod logged_twice;
mod merges;
mod oracle;
mod pipeline;
mod plot;
mod privacy;
mod reading;
mod real;
mod registry;
mod riverside;
mod stable;
mod states;
mod stories;
mod support;
