//! stub until merge

/// What equal sharing at random would give.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LeadChance {
    /// p95
    pub top_share_p95: f64,
    /// p05
    pub effective_p05: f64,
}
