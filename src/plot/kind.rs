//! What the registry of charts holds.

use super::chart::Chart;
use crate::base::error::Error;
use crate::notice::story::Story;

/// One kind of chart.
#[derive(Debug, Clone, Copy)]
pub struct Kind {
    /// File stem, registry name and HTML anchor.
    pub name: &'static str,
    /// How to read it, in one line.
    pub how_to_read: &'static str,
    /// Draws it; `None` when the data has nothing for it.
    pub draw: fn(&Story) -> Result<Option<Chart>, Error>,
}
