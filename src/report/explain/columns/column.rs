//! What a column says that is no measure, and of which table.

/// A table that is written.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// As its file and `--what` call it.
    pub name: &'static str,
    /// What one row is, and where the table is written.
    pub says: &'static str,
    /// Its columns; measures stand beside them and have cards of their own.
    pub columns: &'static [Column],
}

/// A column that is no measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub name: &'static str,
    /// One plain sentence, or two.
    pub says: &'static str,
}

/// A column, short enough for a list.
#[must_use]
pub const fn column(name: &'static str, says: &'static str) -> Column {
    Column { name, says }
}
