//! A partition of the units that measures can refer to.

/// A partition of the units: of schools, of departments, of communities.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Groups {
    /// The groups' names in order.
    pub names: Vec<String>,
    /// The group of each unit; `None` when nobody says.
    pub of: Vec<Option<u32>>,
}
