//! Activities → ties (Newman 2001, doi:10.1103/PhysRevE.64.016132): an activity with k units gives
//! each pair ω/(k−1), so a unit's strength is the weighted number of activities it shared.
//!
//! Activities are put into classes of equal (k, ω). For each pair the activities of a class are
//! counted as an integer and multiplied once, classes in ascending order: the order of rows and
//! the number of threads cannot change a bit.

use rayon::prelude::*;

use super::adjacency::{Adjacency, Ties};
use super::rule::Direction;

/// The units of one activity.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// The units to be tied, once each, in ascending order.
    pub units: Vec<u32>,
    /// k: how many units were there. More than `units` where some are left out and the ties of the
    /// others stay as they are.
    pub size: usize,
    /// Which units hosted.
    pub hosts: Vec<u32>,
    /// ω.
    pub weight: f64,
}

/// The ties that follow when each activity happened as often as `times` says.
#[must_use]
pub fn ties(units: usize, groups: &[Group], times: &[u32], direction: Direction) -> Ties {
    let collapse = undirected(units, groups, times);
    match direction {
        Direction::Undirected => Ties::undirected(collapse),
        Direction::Directed => Ties::directed(collapse, directed(units, groups, times)),
    }
}

/// Each pair's sum over shared activities, without direction.
#[must_use]
pub fn undirected(units: usize, groups: &[Group], times: &[u32]) -> Adjacency {
    rows(units, groups, times, |_, _, _| true)
}

/// With direction: in an activity with a host each non-host → each host; in any other both ways.
fn directed(units: usize, groups: &[Group], times: &[u32]) -> Adjacency {
    let visit = |group: &Group, ego, alter| visits(group.size, &group.hosts, ego, alter);
    rows(units, groups, times, visit)
}

/// Whether `ego` is tied to `alter` by an activity of so many units with these hosts (sorted).
#[must_use]
pub fn visits(units: usize, hosts: &[u32], ego: u32, alter: u32) -> bool {
    let is_host = |unit: u32| hosts.binary_search(&unit).is_ok();
    // Where everybody hosts, nobody visits: that is the same as nobody hosting.
    let no_visit = hosts.is_empty() || hosts.len() == units;
    no_visit || (!is_host(ego) && is_host(alter))
}

/// One row per ego, by an accumulator over all units (Gustavson 1978, doi:10.1145/355791.355796).
fn rows(
    units: usize,
    groups: &[Group],
    times: &[u32],
    counts: fn(&Group, u32, u32) -> bool,
) -> Adjacency {
    let happened = |&group: &usize| groups[group].units.len() > 1 && times[group] > 0;
    let mut order: Vec<usize> = (0..groups.len()).filter(happened).collect();
    let class = |g: &usize| (groups[*g].size, groups[*g].weight);
    order.sort_by(|a, b| {
        let (a, b) = (class(a), class(b));
        a.0.cmp(&b.0).then(a.1.total_cmp(&b.1))
    });
    let mut of_unit: Vec<Vec<u32>> = vec![Vec::new(); units];
    for &group in &order {
        for &unit in &groups[group].units {
            of_unit[unit as usize].push(group as u32);
        }
    }
    let row = |(count, sum): &mut (Vec<u32>, Vec<f64>), ego: usize| {
        let (mut met, mut in_class) = (Vec::new(), Vec::new());
        let mut close =
            |in_class: &mut Vec<u32>, share: f64, count: &mut Vec<u32>, sum: &mut Vec<f64>| {
                for alter in in_class.drain(..) {
                    let at = alter as usize;
                    if sum[at] == 0.0 {
                        met.push(alter);
                    }
                    sum[at] += f64::from(count[at]) * share;
                    count[at] = 0;
                }
            };
        let mut current: Option<(usize, f64)> = None;
        let share = |(k, weight): (usize, f64)| weight / (k - 1) as f64;
        for number in of_unit[ego].iter().map(|&group| group as usize) {
            let group = &groups[number];
            let class = (group.size, group.weight);
            if let Some(last) = current.filter(|last| *last != class) {
                close(&mut in_class, share(last), count, sum);
            }
            current = Some(class);
            for &alter in &group.units {
                if alter as usize != ego && counts(group, ego as u32, alter) {
                    if count[alter as usize] == 0 {
                        in_class.push(alter);
                    }
                    count[alter as usize] += times[number];
                }
            }
        }
        if let Some(last) = current {
            close(&mut in_class, share(last), count, sum);
        }
        met.iter()
            .map(|&alter| (alter, std::mem::take(&mut sum[alter as usize])))
            .collect::<Vec<_>>()
    };
    let mut ties = Adjacency::without_rows();
    // Some rows at a time, so that the ties of half a million people are not there twice.
    for first in (0..units).step_by(ROWS_AT_A_TIME) {
        let some = first..units.min(first + ROWS_AT_A_TIME);
        let rows: Vec<Vec<(u32, f64)>> =
            some.into_par_iter().map_init(|| (vec![0; units], vec![0.0; units]), row).collect();
        for row in rows {
            ties.push_row(row);
        }
    }
    ties
}

const ROWS_AT_A_TIME: usize = 1 << 15;

#[cfg(test)]
mod tests {
    use super::*;

    fn group(units: &[u32], hosts: &[u32], weight: f64) -> Group {
        Group { units: units.to_vec(), size: units.len(), hosts: hosts.to_vec(), weight }
    }

    #[test]
    fn strength_is_the_weighted_number_of_shared_activities() {
        let groups = [
            group(&[0, 1, 2], &[], 1.0),
            group(&[0, 1], &[], 2.0),
            group(&[0, 1, 2, 3], &[], 1.0),
            group(&[4], &[], 1.0),
        ];
        let ties = undirected(5, &groups, &[1; 4]);
        let strengths: Vec<f64> = (0..5).map(|unit| ties.strength(unit)).collect();
        for (got, want) in strengths.iter().zip([4.0, 4.0, 2.0, 1.0, 0.0]) {
            assert!((got - want).abs() < 1e-12, "{strengths:?}");
        }
    }

    #[test]
    fn guests_go_to_hosts_and_without_a_host_both_ways() {
        let ties = directed(4, &[group(&[0, 1, 2], &[2], 1.0), group(&[2, 3], &[], 1.0)], &[1; 2]);
        let arcs: Vec<_> = ties.all().map(|(ego, alter, s)| (ego, alter, s.0)).collect();
        assert_eq!(arcs, [(0, 2, 0.5), (1, 2, 0.5), (2, 3, 1.0), (3, 2, 1.0)]);
        let both_host = directed(2, &[group(&[0, 1], &[0, 1], 1.0)], &[1]);
        assert_eq!(both_host.arcs(), 2);
    }

    #[test]
    fn order_does_not_matter() {
        let mut groups: Vec<Group> = (0..40)
            .map(|i| group(&[i % 3, 3 + i % 4, 7 + i % 2], &[], f64::from(1 + i % 3) / 3.0))
            .collect();
        let straight = undirected(9, &groups, &[1; 40]);
        groups.reverse();
        assert_eq!(straight, undirected(9, &groups, &[1; 40]));
    }

    #[test]
    fn what_happened_twice_counts_as_two_and_what_did_not_happen_as_none() {
        let groups =
            [group(&[0, 1, 2], &[], 1.0), group(&[1, 2], &[], 2.0), group(&[0, 2], &[], 1.0)];
        let drawn = undirected(3, &groups, &[2, 0, 1]);
        let twice = [groups[0].clone(), groups[0].clone(), groups[2].clone()];
        assert_eq!(drawn, undirected(3, &twice, &[1; 3]));
    }
}
