//! The E–I index that group sizes alone would give.
//!
//! - Formula: (E* − I*)/(E* + I*), E* all possible pairs between groups, I* within them.
//! - High and low: an `ei_index` above it means more contact across groups than sizes explain.
//! - Ties: none; only how many units each group has. Units without a group are left out.
//! - Undefined: where `ei_index` is: no groups, or no tie between units whose groups are known.
//! - Cost: O(n).
//! - Agrees with: counted by hand.
//! - Krackhardt & Stern 1988, doi:10.2307/2786835.
//! - Example: groups of two and two: 4 pairs between, 2 within, (4 − 2)/6 = ⅓ (a test below).

use super::group_ties;
use crate::base::number::ratio;
use crate::measure::card::{Measure, Of};
use crate::measure::view::View;

/// The card.
pub const MEASURE: Measure = Measure {
    name: "ei_expected",
    family: "cohesion",
    of: Of::Network(ei_expected),
    says: "What the E–I index would be if only the sizes of the groups counted.",
    reading: "An ei_index above it means more contact across groups than sizes explain, below it \
              less",
    formula: "(E* − I*)/(E* + I*), E* all possible pairs between groups, I* within",
    ties: "None; only how many units each group has. Units without a group are left out",
    undefined: "When there are no groups, or no tie between members of known groups",
    tools: "Counted by hand",
    cite: "Krackhardt and Stern 1988, doi:10.2307/2786835",
};

fn ei_expected(view: &View) -> Option<f64> {
    let ties = group_ties::count(view)?;
    let pairs = |units: u64| (units * units.saturating_sub(1) / 2) as f64;
    let all = pairs(ties.members.iter().sum());
    let internal: f64 = ties.members.iter().map(|&members| pairs(members)).sum();
    let known = ties.internal + ties.external > 0;
    known.then(|| ratio(all - 2.0 * internal, all)).flatten()
}

#[cfg(test)]
mod tests {
    use super::MEASURE;
    use crate::measure::paths::example::{ties, value};

    #[test]
    fn two_groups_of_two() {
        let groups = [Some(0), Some(0), Some(1), Some(1), None];
        assert_eq!(value(&MEASURE, ties(5, &[(0, 1, 9.0)]), &groups), Some(1.0 / 3.0));
        assert_eq!(value(&MEASURE, ties(5, &[(0, 4, 9.0)]), &groups), None);
        assert_eq!(value(&MEASURE, ties(5, &[(0, 1, 9.0)]), &[]), None);
    }
}
