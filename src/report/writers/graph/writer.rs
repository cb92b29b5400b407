//! What a format for graph programs is.

use crate::base::error::Error;
use crate::report::graph::Graph;

/// One format.
#[derive(Debug, Clone, Copy)]
pub struct Writer {
    /// Registry name, as in `--format NAME`.
    pub name: &'static str,
    /// How the names of its files end, without the dot.
    pub ending: &'static str,
    /// What is in it and what opens it, in one line.
    pub opens_in: &'static str,
    /// Which measures it has a place for.
    pub carries: Carries,
    /// Writes it.
    pub write: fn(&Graph, Face) -> Result<Written, Error>,
}

/// Which measures a format has a place for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carries {
    /// None: ties only.
    Ties,
    /// Those of each unit.
    Units,
    /// Those of each unit and those of the network.
    Everything,
}

/// Where the bytes go; only tables differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// A file, which a spreadsheet may open.
    File,
    /// Standard output, for another program.
    Stream,
}

/// A graph as bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// How many characters the format cannot hold; each stands as U+FFFD.
    pub replaced: usize,
}
