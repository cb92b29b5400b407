//! The marks of the map.

/// How a unit stands in the network: decides its mark on the map and its line in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// No tie to any other unit.
    NoLinks,
    /// A tie to exactly one other.
    OneLink,
    /// Without it, others would lose each other (a cut point).
    HoldsTogether,
    /// None of these.
    Ordinary,
}

impl Mark {
    /// The mark of a unit that is no cut point and has so many partners.
    #[must_use]
    pub fn of_partners(partners: usize) -> Self {
        match partners {
            0 => Self::NoLinks,
            1 => Self::OneLink,
            _ => Self::Ordinary,
        }
    }
}
