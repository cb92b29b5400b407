//! A picture with everything that must stand beside it.

/// One chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// File stem, registry name and HTML anchor.
    pub name: &'static str,
    /// The finding, in a short sentence.
    pub title: String,
    /// Measure, place and dates.
    pub subtitle: String,
    /// The picture.
    pub svg: String,
    /// One sentence for those who cannot see it: kind of chart, data, main point.
    pub alt: String,
    /// How to read it, in one line.
    pub how_to_read: String,
    /// What the reader must know about the data; may be empty.
    pub note: String,
}
