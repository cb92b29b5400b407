//! The marks of the map.

use crate::connect::network::Network;
use crate::connect::state::State;

/// How a unit stands in the network: decides its mark on the map and its line in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// No tie to any other unit.
    NoLinks,
    /// No tie, and nobody heard from it: what it does is not known.
    Unheard,
    /// A tie to exactly one other.
    OneLink,
    /// Without it, others would lose each other (a cut point).
    HoldsTogether,
    /// None of these.
    Ordinary,
}

impl Mark {
    /// The mark of a unit that is no cut point, in this state and with so many partners. In a survey
    /// whoever was not asked is as unknown as whoever did not answer.
    #[must_use]
    pub fn of(state: State, partners: usize, network: &Network) -> Self {
        let is_unheard = match state {
            State::NonRespondent => true,
            State::Outside => network.responses.is_some(),
            State::Connected | State::Isolate => false,
        };
        if is_unheard && partners == 0 { Self::Unheard } else { Self::of_partners(partners) }
    }

    /// The mark of a unit that was heard, is no cut point and has so many partners.
    #[must_use]
    pub fn of_partners(partners: usize) -> Self {
        match partners {
            0 => Self::NoLinks,
            1 => Self::OneLink,
            _ => Self::Ordinary,
        }
    }
}
