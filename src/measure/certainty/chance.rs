//! What the lead shares would be if leading were shared at random among the same leaders.
//!
//! With few activities somebody always leads a large share, so every figure on leading is printed
//! beside these. Each activity keeps its weight and its number of leads; its leaders are drawn
//! anew, all alike and nobody twice. 2,000 draws with the printed seed.

use crate::base::number::quantile;
use crate::base::seed::Dice;

/// How often leading is shared out anew.
pub const DRAWS: usize = 2_000;

/// What chance gives.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LeadChance {
    /// The top lead share that chance falls short of in 5 of 100 networks.
    pub top_share_p05: f64,
    /// The top lead share that chance exceeds in 5 of 100 networks.
    pub top_share_p95: f64,
    /// The effective number of leaders that chance falls short of in 5 of 100 networks.
    pub effective_p05: f64,
    /// The effective number of leaders that chance exceeds in 5 of 100 networks.
    pub effective_p95: f64,
}

/// Shares leading out at random: `activities` are (number of leads, ω), `leaders` how many lead.
///
/// `None` for fewer than three leaders or no activities: then there is nothing to share out.
#[must_use]
pub fn lead_chance(activities: &[(usize, f64)], leaders: usize, seed: u64) -> Option<LeadChance> {
    let led = || activities.iter().filter(|(leads, weight)| *leads > 0 && *weight > 0.0);
    let weight: f64 = led().map(|(_, weight)| weight).sum();
    if leaders < 3 || weight <= 0.0 {
        return None;
    }
    let mut dice = Dice::new(seed, "lead chance");
    let mut order: Vec<usize> = (0..leaders).collect();
    let mut shares = vec![0.0; leaders];
    let (mut tops, mut effective) = (Vec::with_capacity(DRAWS), Vec::with_capacity(DRAWS));
    for _ in 0..DRAWS {
        shares.fill(0.0);
        for &(leads, weight) in led() {
            let leads = leads.min(leaders);
            for place in 0..leads {
                // The first places of a shuffle: nobody leads the same activity twice.
                order.swap(place, place + dice.below(leaders - place));
                shares[order[place]] += weight / leads as f64;
            }
        }
        tops.push(shares.iter().copied().fold(0.0, f64::max) / weight);
        let squares: f64 = shares.iter().map(|share| share * share).sum();
        effective.push(weight * weight / squares);
    }
    tops.sort_by(f64::total_cmp);
    effective.sort_by(f64::total_cmp);
    Some(LeadChance {
        top_share_p05: quantile(&tops, 0.05)?,
        top_share_p95: quantile(&tops, 0.95)?,
        effective_p05: quantile(&effective, 0.05)?,
        effective_p95: quantile(&effective, 0.95)?,
    })
}

/// The largest loss with one leaver that chance exceeds in 5 of 100 networks, if leading were shared
/// out at random: `activities` are (number of leads, contact), `leaders` how many lead, and the loss
/// is a share of `total` contact. Only what one person leads alone stops with them.
///
/// `None` for fewer than three leaders or no contact: then there is nothing to share out.
#[must_use]
pub fn loss_chance(
    activities: &[(usize, f64)],
    total: f64,
    leaders: usize,
    seed: u64,
) -> Option<f64> {
    if leaders < 3 || total <= 0.0 {
        return None;
    }
    let alone = activities.iter().filter(|(leads, contact)| *leads == 1 && *contact > 0.0);
    let alone: Vec<f64> = alone.map(|(_, contact)| *contact).collect();
    let mut dice = Dice::new(seed, "loss chance");
    let mut lost = vec![0.0; leaders];
    let mut tops = Vec::with_capacity(DRAWS);
    for _ in 0..DRAWS {
        lost.fill(0.0);
        for contact in &alone {
            lost[dice.below(leaders)] += contact;
        }
        tops.push(lost.iter().copied().fold(0.0, f64::max) / total);
    }
    tops.sort_by(f64::total_cmp);
    quantile(&tops, 0.95)
}

#[cfg(test)]
mod tests {
    use super::{LeadChance, lead_chance, loss_chance};

    /// P(nobody leads more than `most` of `events`), all leaders alike: exact, from the
    /// exponential generating function (Σ_{i ≤ most} x^i/i!)^leaders.
    fn nobody_above(most: usize, events: usize, leaders: usize) -> f64 {
        let mut ways = vec![0.0; events + 1];
        ways[0] = 1.0;
        for _ in 0..leaders {
            let mut next = vec![0.0; events + 1];
            for (led, way) in ways.iter().enumerate() {
                let mut factorial = 1.0;
                for more in 0..=most.min(events - led) {
                    factorial *= more.max(1) as f64;
                    next[led + more] += way / factorial;
                }
            }
            ways = next;
        }
        (1..=events).fold(ways[events], |share, i| share * i as f64 / leaders as f64)
    }

    #[test]
    fn single_leads_give_the_values_of_an_independent_simulation() {
        // 95th percentile of the top share, 5th of the effective number.
        let table = [
            (4, [(0.60, 2.3), (0.45, 2.9), (0.42, 3.4), (0.36, 3.7), (0.33, 3.8)]),
            (8, [(0.40, 3.3), (0.35, 4.8), (0.28, 5.9), (0.23, 6.8), (0.19, 7.4)]),
            (12, [(0.40, 4.2), (0.30, 6.1), (0.23, 8.1), (0.17, 9.6), (0.14, 10.7)]),
            (20, [(0.30, 5.0), (0.20, 8.0), (0.17, 11.4), (0.12, 14.5), (0.11, 16.8)]),
        ];
        for (leaders, row) in table {
            for (events, (top, effective)) in [10, 20, 40, 80, 160].into_iter().zip(row) {
                let found = lead_chance(&vec![(1, 1.0); events], leaders, 1);
                let (share, number) =
                    found.map_or((0.0, 0.0), |chance| (chance.top_share_p95, chance.effective_p05));
                // The share is a number of activities, so it can be one off where the exact
                // probability is near .95, as it is with 20 activities among 4, 12 or 20.
                let most = (share * events as f64).round() as usize;
                let exact = [most - 1, most].map(|most| nobody_above(most, events, leaders));
                let what = format!("{leaders} leaders, {events} events: {found:?}, {exact:?}");
                assert!(exact[0] < 0.96 && exact[1] > 0.94, "{what}");
                assert!(
                    (share - top).abs() <= 0.03
                        || (exact[0] - 0.95).abs() < 0.01
                        || (exact[1] - 0.95).abs() < 0.01,
                    "{what} for {top}"
                );
                assert!((number / effective - 1.0).abs() <= 0.05, "{what} for {effective}");
            }
        }
    }

    #[test]
    fn everybody_leading_everything_leaves_nothing_to_chance() {
        let all = lead_chance(&[(4, 2.0), (4, 1.0), (9, 1.0)], 4, 7);
        let equal = LeadChance {
            top_share_p05: 0.25,
            top_share_p95: 0.25,
            effective_p05: 4.0,
            effective_p95: 4.0,
        };
        assert_eq!(all, Some(equal));
    }

    #[test]
    fn too_few_leaders_or_activities() {
        assert_eq!(lead_chance(&[(1, 1.0)], 2, 1), None);
        assert_eq!(lead_chance(&[], 5, 1), None);
        assert_eq!(lead_chance(&[(0, 1.0)], 5, 1), None);
    }

    #[test]
    fn what_one_leads_alone_is_lost_as_leading_is_shared() {
        // Equal activities with one lead each: the share of contact is the share of leading.
        let share = lead_chance(&[(1, 1.0); 40], 8, 1).map(|chance| chance.top_share_p95);
        let loss = loss_chance(&[(1, 2.0); 40], 80.0, 8, 1);
        assert!(share.zip(loss).is_some_and(|(a, b)| (a - b).abs() <= 0.03), "{share:?} {loss:?}");
        assert_eq!(loss_chance(&[(2, 1.0); 40], 40.0, 8, 1), Some(0.0), "all is co-led");
        assert_eq!(loss_chance(&[(1, 1.0)], 1.0, 2, 1), None);
    }
}
