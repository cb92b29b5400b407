//! Strength and distance are different things, so they have different types.

/// How strong a tie is: more is closer. Always finite and above zero.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Strength(pub f64);

/// How long a tie is: less is closer.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Distance(pub f64);

/// How much strength counts for distance: 1 fully, 0 not at all, so that every tie is one step.
///
/// T. Opsahl, F. Agneessens, J. Skvoretz 2010, doi:10.1016/j.socnet.2010.03.006.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Alpha(pub f64);

impl Default for Alpha {
    fn default() -> Self {
        Self(1.0)
    }
}

impl Strength {
    /// Distance is d = 1/w^α; with the usual α of 1 the reciprocal of strength (Newman 2001,
    /// doi:10.1103/PhysRevE.64.016132; Brandes 2001, doi:10.1080/0022250X.2001.9990249).
    #[must_use]
    pub fn distance(self, alpha: Alpha) -> Distance {
        if alpha == Alpha::default() {
            return Distance(1.0 / self.0);
        }
        // Never 0 and never without end, whatever the strength.
        Distance(self.0.powf(-alpha.0).clamp(f64::MIN_POSITIVE, f64::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::{Alpha, Strength};

    #[test]
    fn alpha_leads_from_steps_to_reciprocals() {
        let of = |strength, alpha| Some(Strength(strength).distance(Alpha(alpha)).0);
        let four = [0.0, 0.5, 1.0, 2.0].map(|alpha| of(4.0, alpha));
        assert_eq!(four, [1.0, 0.5, 0.25, 0.0625].map(Some));
        assert_eq!(of(3.0, 1.0), Some(1.0 / 3.0));
        assert!(of(1e300, 5.0) > Some(0.0) && of(1e-300, 5.0) < Some(f64::INFINITY));
    }
}
