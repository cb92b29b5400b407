//! Where chance would put a figure of the whole network.

/// The middle 90 of 100 values by chance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// 5 of 100 draws are below or here; `None` where it has no value then.
    pub low: Option<f64>,
    /// 5 of 100 draws are above or here; `None` where it has no value then.
    pub high: Option<f64>,
}

/// A figure that is read beside chance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Chance {
    /// The name of the measure.
    pub name: &'static str,
    /// Where chance would put it, or why nobody knows.
    pub band: Result<Band, &'static str>,
    /// How often it was drawn.
    pub draws: usize,
}
