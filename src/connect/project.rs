//! Activities → ties (Newman 2001, doi:10.1103/PhysRevE.64.016132): an activity with k units gives
//! each pair ω/(k−1), so a unit's strength is the weighted number of activities it shared.
//!
//! Activities are put into classes of equal (k, ω). For each pair the activities of a class are
//! counted as an integer and multiplied once, classes in ascending order: the order of rows and
//! the number of threads cannot change a bit.

use rayon::prelude::*;

use super::adjacency::{Adjacency, Rows, Ties};
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
    let plan = Plan::of(units, groups, times);
    // Each pair once, from its first unit; the second has the same sum.
    let after = |spot: Spot, _: &Flat| spot.at as usize + 1;
    let upper = plan.rows(0..units, after, |_, _, _| true);
    Adjacency::mirrored(units, upper)
}

/// With direction: in an activity with a host each non-host → each host; in any other both ways.
fn directed(units: usize, groups: &[Group], times: &[u32]) -> Adjacency {
    let plan = Plan::of(units, groups, times);
    let all = |_: Spot, of: &Flat| of.start as usize;
    let counts = |of: &Flat, ego, alter| {
        let group = &groups[of.group as usize];
        ego != alter && visits(group.size, &group.hosts, ego, alter)
    };
    let mut ties = Adjacency::without_rows();
    // Some rows at a time, so that the ties of half a million people are not there twice.
    for first in (0..units).step_by(ROWS_AT_A_TIME) {
        let some = first..units.min(first + ROWS_AT_A_TIME);
        for rows in plan.rows(some, all, counts) {
            rows.each(|row| ties.push_row(row));
        }
    }
    ties
}

/// Whether `ego` is tied to `alter` by an activity of so many units with these hosts (sorted).
#[must_use]
pub fn visits(units: usize, hosts: &[u32], ego: u32, alter: u32) -> bool {
    let is_host = |unit: u32| hosts.binary_search(&unit).is_ok();
    // Where everybody hosts, nobody visits: that is the same as nobody hosting.
    let no_visit = hosts.is_empty() || hosts.len() == units;
    no_visit || (!is_host(ego) && is_host(alter))
}

const ROWS_AT_A_TIME: usize = 1 << 15;
/// So many rows are one piece of work.
const ROWS_A_TASK: usize = 256;

/// The groups that tie anybody, one behind the other, classes in ascending order.
struct Plan {
    /// The units of each group.
    units: Vec<u32>,
    groups: Vec<Flat>,
    /// What each activity of a class adds to a pair.
    shares: Vec<f64>,
    /// Where each unit stands, in the order of the groups.
    spots: Vec<Spot>,
    /// Where the spots of each unit begin.
    starts: Vec<u32>,
}

/// A group in a plan.
struct Flat {
    start: u32,
    end: u32,
    class: u32,
    times: u32,
    /// Its number among the groups given.
    group: u32,
}

/// One place of a unit in a plan.
#[derive(Debug, Clone, Copy)]
struct Spot {
    group: u32,
    at: u32,
}

impl Plan {
    fn of(units: usize, groups: &[Group], times: &[u32]) -> Self {
        let happened = |&group: &usize| groups[group].units.len() > 1 && times[group] > 0;
        let order = (0..groups.len()).filter(happened);
        let mut order: Vec<(u32, f64, u32)> =
            order.map(|g| (groups[g].size as u32, groups[g].weight, g as u32)).collect();
        order.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.cmp(&b.2)));
        let mut plan = Self {
            units: Vec::new(),
            groups: Vec::with_capacity(order.len()),
            shares: Vec::new(),
            spots: Vec::new(),
            starts: vec![0; units + 1],
        };
        let mut last = None;
        for (size, weight, group) in order {
            if last != Some((size, weight)) {
                last = Some((size, weight));
                plan.shares.push(weight / f64::from(size - 1));
            }
            let start = plan.units.len() as u32;
            plan.units.extend_from_slice(&groups[group as usize].units);
            let (end, class) = (plan.units.len() as u32, plan.shares.len() as u32 - 1);
            let times = times[group as usize];
            plan.groups.push(Flat { start, end, class, times, group });
        }
        plan.find_spots(units);
        plan
    }

    fn find_spots(&mut self, units: usize) {
        for &unit in &self.units {
            self.starts[unit as usize + 1] += 1;
        }
        for unit in 0..units {
            self.starts[unit + 1] += self.starts[unit];
        }
        let mut next = self.starts.clone();
        self.spots = vec![Spot { group: 0, at: 0 }; self.units.len()];
        for (group, flat) in (0..).zip(&self.groups) {
            for at in flat.start..flat.end {
                let slot = &mut next[self.units[at as usize] as usize];
                self.spots[*slot as usize] = Spot { group, at };
                *slot += 1;
            }
        }
    }

    /// The rows of some egos, by an accumulator over all units (Gustavson 1978,
    /// doi:10.1145/355791.355796): `from` says where the alters of a spot begin, `counts` which of
    /// them count. Alters stand in no order.
    fn rows(
        &self,
        egos: std::ops::Range<usize>,
        from: impl Fn(Spot, &Flat) -> usize + Sync,
        counts: impl Fn(&Flat, u32, u32) -> bool + Sync,
    ) -> Vec<Rows> {
        let units = self.starts.len() - 1;
        let firsts: Vec<usize> = egos.clone().step_by(ROWS_A_TASK).collect();
        let some = |sums: &mut Sums, first: usize| {
            let mut rows = Rows::default();
            for ego in first..egos.end.min(first + ROWS_A_TASK) {
                let spots = self.starts[ego] as usize..self.starts[ego + 1] as usize;
                let mut class = 0;
                for &spot in &self.spots[spots] {
                    let flat = &self.groups[spot.group as usize];
                    if flat.class != class {
                        sums.close(self.shares[class as usize]);
                        class = flat.class;
                    }
                    let first = from(spot, flat);
                    for &alter in &self.units[first..flat.end as usize] {
                        if counts(flat, ego as u32, alter) {
                            sums.add(alter, flat.times);
                        }
                    }
                }
                if let Some(&last) = self.shares.get(class as usize) {
                    sums.close(last);
                }
                sums.drain(&mut rows);
            }
            rows
        };
        firsts.into_par_iter().map_init(|| Sums::over(units), some).collect()
    }
}

/// The sums of one row while its groups are looked at.
struct Sums {
    /// How often each alter was met in the present class.
    count: Vec<u32>,
    sum: Vec<f64>,
    in_class: Vec<u32>,
    met: Vec<u32>,
}

impl Sums {
    fn over(units: usize) -> Self {
        let (count, sum) = (vec![0; units], vec![0.0; units]);
        Self { count, sum, in_class: Vec::new(), met: Vec::new() }
    }

    fn add(&mut self, alter: u32, times: u32) {
        let count = &mut self.count[alter as usize];
        if *count == 0 {
            self.in_class.push(alter);
        }
        *count += times;
    }

    /// Adds what was met in a class.
    fn close(&mut self, share: f64) {
        for alter in self.in_class.drain(..) {
            let (count, sum) = (&mut self.count[alter as usize], &mut self.sum[alter as usize]);
            if *sum == 0.0 {
                self.met.push(alter);
            }
            *sum += f64::from(*count) * share;
            *count = 0;
        }
    }

    fn drain(&mut self, rows: &mut Rows) {
        rows.alters.extend_from_slice(&self.met);
        rows.ends.push(rows.alters.len() as u32);
        let sums = &mut self.sum;
        rows.strengths
            .extend(self.met.drain(..).map(|alter| std::mem::take(&mut sums[alter as usize])));
    }
}

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
