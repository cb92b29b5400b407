//! How far a count of a role is from what group sizes and densities give, in standard deviations.
//!
//! z = (count − E) / sd, with the moments of `role_expected`. Blank where E < 5, or the group has
//! one person only: its densities are then its own ties.
//!
//! Calibration (a test): with ties of .40 within schools and .03 between and nobody planted, 4.1 to
//! 4.7 % of z are beyond ±1.96 over all roles with E ≥ 5, for 8 schools of 20 to 20 of 6, with
//! direction and without; nearly all of them above, since counts are skewed. The textbook's z
//! exceeds 1.96 for 51 to 99 % of coordinators there.

use super::role_expected::Moments;
use crate::measure::card::{Measure, Of};

/// Its card.
pub const MEASURE: Measure = Measure {
    name: "role_z",
    family: "brokerage",
    of: Of::Table("column `z` of measure --what roles"),
    says: "How far somebody stands in a role more often than group sizes and densities alone give, \
           in standard deviations.",
    reading: "Above 2: more often than chance gives, about one unit in 20 by chance alone, so look \
              for values above 3 in large tables. Below −2: less often. Counts are skewed: trust \
              role_p where the two differ",
    formula: "z = (count − expected) / sd",
    ties: "Presence only, along the direction if there is one; units without a group are left out",
    undefined: "Where less than 5 is expected, and where the group has one member",
    tools: "On simulated networks with ties of .40 inside schools, .03 between and no broker \
            planted, 4.1 to 4.7% of all z lie beyond ±1.96 (8 schools of 20 to 20 schools of 6); \
            R sna 2.7.1 puts 51 to 99% of coordinators above 1.96 there, and at most 1% of \
            liaisons",
    cite: "R. V. Gould and R. M. Fernandez (1989), doi:10.2307/270949; P. W. Holland, K. B. Laskey \
           and S. Leinhardt (1983), doi:10.1016/0378-8733(83)90021-7",
};

/// With fewer expected a count is too far from a bell curve.
const LEAST_EXPECTED: f64 = 5.0;

/// z of a count for a member of a group of `members`.
#[must_use]
pub fn z(count: f64, moments: Moments, members: usize) -> Option<f64> {
    let enough = moments.expected >= LEAST_EXPECTED && members > 1 && moments.variance > 0.0;
    enough.then(|| (count - moments.expected) / moments.variance.sqrt())
}

#[cfg(test)]
mod tests {
    use super::z;
    use crate::measure::brokerage::expecting::role_expected::Moments;

    #[test]
    fn few_expected_or_one_member_gives_none() {
        let moments = |expected| Moments { expected, variance: 4.0 };
        assert_eq!(z(12.0, moments(8.0), 3), Some(2.0));
        assert_eq!(z(12.0, moments(4.9), 3), None);
        assert_eq!(z(12.0, moments(8.0), 1), None);
        assert_eq!(z(12.0, Moments { expected: 8.0, variance: 0.0 }, 3), None);
    }
}
