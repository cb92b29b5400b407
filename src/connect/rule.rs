//! The choices that turn contact into strength.

use std::collections::BTreeMap;

use super::strength::Alpha;
use crate::collect::records::Details;

/// Whether a tie goes from somebody to somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Direction {
    /// A tie is the same from both ends.
    #[default]
    Undirected,
    /// Visitor → host, seeker → helper.
    Directed,
}

impl Direction {
    /// The word used on the command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Undirected => "undirected",
            Self::Directed => "directed",
        }
    }
}

/// How contact becomes strength. The default counts every activity once.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Rule {
    /// Whether ties have a direction.
    pub direction: Direction,
    /// How much strength counts for distance.
    pub alpha: Alpha,
    /// What an activity of each kind counts; kinds that are not named count [`Rule::other_kinds`].
    pub kinds: BTreeMap<String, f64>,
    /// What an activity of any other kind counts; 1 unless set.
    pub other_kinds: Option<f64>,
    /// Whether an activity counts its hours as well; one without hours counts as one hour.
    pub hours: bool,
    /// What an activity of each depth counts as well; depths that are not named count 1.
    pub depths: BTreeMap<String, f64>,
}

impl Rule {
    /// ω: what one activity counts.
    #[must_use]
    pub fn weight(&self, details: &Details) -> f64 {
        let other = self.other_kinds.unwrap_or(1.0);
        let kind = self.kinds.get(&details.kind).copied().unwrap_or(other);
        let hours = if self.hours { details.hours.unwrap_or(1.0) } else { 1.0 };
        let depth = self.depths.get(&details.depth).copied().unwrap_or(1.0);
        kind * hours * depth
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_activity_counts_one_unless_the_settings_say_otherwise() {
        let details = Details { kind: "visit".into(), hours: Some(1.5), ..Details::default() };
        assert!((Rule::default().weight(&details) - 1.0).abs() < f64::EPSILON);
        let rule = Rule { kinds: [("visit".into(), 2.0)].into(), hours: true, ..Rule::default() };
        assert!((rule.weight(&details) - 3.0).abs() < f64::EPSILON);
        assert!((rule.weight(&Details::default()) - 1.0).abs() < f64::EPSILON);
    }
}
