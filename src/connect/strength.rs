//! Strength and distance are different things, so they have different types.

/// How strong a tie is: more is closer. Always finite and above zero.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Strength(pub f64);

/// How long a tie is: less is closer.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Distance(pub f64);

impl Strength {
    /// Distance is the reciprocal of strength (Newman 2001, doi:10.1103/PhysRevE.64.016132;
    /// Brandes 2001, doi:10.1080/0022250X.2001.9990249).
    #[must_use]
    pub fn distance(self) -> Distance {
        Distance(1.0 / self.0)
    }
}
