//! The five roles of a broker, and all of them together.

use crate::measure::brokerage::role_counts::RoleCounts;

/// A role, by the groups of a, v and b on a → v → b.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// AAA
    Coordinator,
    /// ABA
    Itinerant,
    /// ABB
    Gatekeeper,
    /// AAB
    Representative,
    /// ABC
    Liaison,
    /// Any of them.
    Any,
}

/// Every role, in the order of tables.
pub const ROLES: [Role; 6] = [
    Role::Coordinator,
    Role::Itinerant,
    Role::Gatekeeper,
    Role::Representative,
    Role::Liaison,
    Role::Any,
];

impl Role {
    /// The role of somebody of group `own` between somebody of `from` and somebody of `to`.
    #[must_use]
    pub fn between(from: usize, own: usize, to: usize) -> Self {
        match (from == own, own == to) {
            (true, true) => Self::Coordinator,
            (true, false) => Self::Representative,
            (false, true) => Self::Gatekeeper,
            (false, false) if from == to => Self::Itinerant,
            (false, false) => Self::Liaison,
        }
    }

    /// What tables call it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Coordinator => "coordinator",
            Self::Itinerant => "itinerant",
            Self::Gatekeeper => "gatekeeper",
            Self::Representative => "representative",
            Self::Liaison => "liaison",
            Self::Any => "any",
        }
    }

    /// Whether both orders of a pair are this role: without direction each pair is then met twice.
    #[must_use]
    pub fn is_symmetric(self) -> bool {
        !matches!(self, Self::Gatekeeper | Self::Representative)
    }
}

/// How often a unit stands in each of [`ROLES`]; `None` without a group. Without direction a pair
/// of one own and one other unit counts as gatekeeper and as representative, but once in all.
#[must_use]
pub fn counts(roles: &RoleCounts, unit: usize, is_directed: bool) -> Option<[f64; 6]> {
    let of = |column: &[Option<f64>]| column.get(unit).copied().flatten();
    let [coordinator, itinerant, gatekeeper] =
        [of(&roles.coordinator)?, of(&roles.itinerant)?, of(&roles.gatekeeper)?];
    let [representative, liaison] = [of(&roles.representative)?, of(&roles.liaison)?];
    let once = if is_directed { representative } else { 0.0 };
    let any = coordinator + itinerant + gatekeeper + once + liaison;
    Some([coordinator, itinerant, gatekeeper, representative, liaison, any])
}
