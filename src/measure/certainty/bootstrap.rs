//! The middle of what many draws say, and whether two such middles meet.

use crate::base::number::quantile;

/// Share of the draws that an interval holds.
const LEVEL: f64 = 0.90;

/// The middle 90 of 100 values; `None` without values.
#[must_use]
pub fn middle(mut values: Vec<f64>) -> Option<(f64, f64)> {
    values.sort_by(f64::total_cmp);
    let low = quantile(&values, (1.0 - LEVEL) / 2.0)?;
    Some((low, quantile(&values, f64::midpoint(1.0, LEVEL))?))
}

/// Whether the log could as well have put two neighbours of a ranking the other way round: their
/// intervals overlap. Without intervals nothing is known, and nothing is said.
#[must_use]
pub fn may_swap(first: Option<(f64, f64)>, next: Option<(f64, f64)>) -> bool {
    match (first, next) {
        (Some((low, _)), Some((_, high))) => low <= high,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_may_swap_where_their_intervals_meet() {
        let (high, low) = (Some((0.4, 0.6)), Some((0.1, 0.4)));
        assert!(may_swap(high, low));
        assert!(!may_swap(high, Some((0.1, 0.39))));
        assert!(!may_swap(high, None));
    }

    #[test]
    fn ninety_of_a_hundred_lie_in_the_middle() {
        assert_eq!(middle((1..=100).map(f64::from).collect()), Some((5.0, 95.0)));
        assert_eq!(middle(vec![2.0]), Some((2.0, 2.0)));
        assert_eq!(middle(Vec::new()), None);
    }
}
