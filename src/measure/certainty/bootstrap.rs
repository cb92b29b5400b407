//! How sure a lead share is: the same log with its activities drawn anew.
//!
//! Activities are drawn with replacement as often as there are activities, 500 times; a leader's
//! interval holds the middle 90 of 100 shares (Efron 1979, doi:10.1214/aos/1176344552). Only ranks
//! and shares are treated so: drawing with replacement leaves out a third of the activities, which
//! would bias densities and paths. Where two intervals overlap, the order of the two is not certain.

use crate::base::number::quantile;
use crate::base::seed::Dice;

/// How often the activities are drawn anew.
pub const DRAWS: usize = 500;
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

/// One activity whose lead is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Led {
    /// Who led, as numbers below the count of leaders; others may be left out.
    pub leaders: Vec<usize>,
    /// How many led in all.
    pub leads: usize,
    /// ω.
    pub weight: f64,
}

/// The 90 % interval of each leader's share, by number.
#[must_use]
pub fn lead_intervals(activities: &[Led], leaders: usize, seed: u64) -> Vec<Option<(f64, f64)>> {
    let mut dice = Dice::new(seed, "lead intervals");
    let mut draws = vec![Vec::with_capacity(DRAWS); leaders];
    for _ in 0..DRAWS {
        let mut weight = 0.0;
        let mut led = vec![0.0; leaders];
        for _ in 0..activities.len() {
            let Some(activity) = activities.get(dice.below(activities.len())) else { continue };
            weight += activity.weight;
            for &leader in &activity.leaders {
                led[leader] += activity.weight / activity.leads as f64;
            }
        }
        for (draws, led) in draws.iter_mut().zip(led) {
            draws.push(if weight > 0.0 { led / weight } else { 0.0 });
        }
    }
    draws.into_iter().map(|shares| middle(shares).filter(|_| !activities.is_empty())).collect()
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

    fn log(first: usize, second: usize) -> Vec<Led> {
        let led = |leader| Led { leaders: vec![leader], leads: 1, weight: 1.0 };
        (0..first).map(|_| led(0)).chain((0..second).map(|_| led(1))).collect()
    }

    #[test]
    fn an_interval_holds_the_share_and_narrows_with_more_activities() {
        let width = |scale: usize| {
            let intervals = lead_intervals(&log(6 * scale, 4 * scale), 2, 1);
            let (low, high) = intervals[0].unwrap();
            assert!(low < 0.6 && high > 0.6, "{low} {high}");
            high - low
        };
        assert!(width(20) < width(2) / 2.0);
        assert_eq!(lead_intervals(&[], 1, 1), [None]);
    }

    /// Shares are binomial when every activity has one lead: the interval must hold the true share
    /// in about 90 of 100 simulated logs.
    #[test]
    fn the_interval_covers_the_true_share_nine_times_in_ten() {
        let mut dice = Dice::new(3, "coverage");
        let mut held = 0;
        for log in 0..300 {
            let leads = (0..120).filter(|_| dice.unit() < 0.35).count();
            let intervals = lead_intervals(&self::log(leads, 120 - leads), 2, log);
            held += intervals[0].map_or(0, |(low, high)| i32::from(low <= 0.35 && 0.35 <= high));
        }
        assert!((255..=285).contains(&held), "{held} of 300");
    }
}
