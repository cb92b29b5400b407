//! What is worth knowing about a file before its rows are read.

/// Something worth knowing about a file.
#[derive(Debug, Clone)]
pub struct Note {
    /// Row and column, both from 1, if it is about a cell.
    pub at: Option<(u32, u32)>,
    /// Its code.
    pub code: &'static str,
    /// What it is.
    pub what: String,
    /// What to do.
    pub fix: &'static str,
}
