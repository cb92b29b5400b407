//! Words of the command line for how rows are read.

use clap::ValueEnum;

/// Day or month first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DateOrder {
    /// Day first, as in Britain
    Dmy,
    /// Month first, as in the United States
    Mdy,
}

/// Rows that cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum BadRows {
    /// Leave them out, list them, go on
    Skip,
    /// Stop at the first
    Stop,
}
