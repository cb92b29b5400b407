//! Activities → ties (Newman 2001, doi:10.1103/PhysRevE.64.016132): an activity with k units gives
//! each pair ω/(k−1), so a unit's strength is the weighted number of activities it shared.
//!
//! Activities are put into classes of equal (k, ω). For each pair the activities of a class are
//! counted as an integer and multiplied once, classes in ascending order: the order of rows and
//! the number of threads cannot change a bit.

use std::ops::Range;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::adjacency::{Adjacency, Rows, Ties};
use super::rule::Direction;
use super::together::{One, Together};

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
    of_all(units, &together(groups, times))
}

/// The same for activities that stand together.
#[must_use]
pub fn of_all(units: usize, all: &Together) -> Adjacency {
    // Each pair once, from its first unit; the second has the same sum. The last has nobody after it.
    let plan = Plan::of(units, all, |one| one.start..one.end.saturating_sub(1));
    let upper = plan.rows(0..units, |spot| spot.at as usize + 1, |_, _, _| true);
    drop(plan);
    Adjacency::mirrored(units, upper)
}

fn together(groups: &[Group], times: &[u32]) -> Together {
    let mut all = Together::default();
    for (group, &times) in groups.iter().zip(times) {
        all.add_times(&group.units, group.size, times, group.weight);
    }
    all
}

/// With direction: in an activity with a host each non-host → each host; in any other both ways.
fn directed(units: usize, groups: &[Group], times: &[u32]) -> Adjacency {
    let all = together(groups, times);
    let plan = Plan::of(units, &all, |one| one.start..one.end);
    // To which group each place belongs.
    let places = groups.iter().enumerate();
    let owners: Vec<usize> =
        places.flat_map(|(at, group)| std::iter::repeat_n(at, group.units.len())).collect();
    let first = |spot: Spot| all.activities()[owners[spot.at as usize]].start as usize;
    let counts = |spot: Spot, ego, alter| {
        let group = &groups[owners[spot.at as usize]];
        ego != alter && visits(group.size, &group.hosts, ego, alter)
    };
    let mut ties = Adjacency::without_rows();
    // Some rows at a time, so that the ties of half a million people are not there twice.
    for start in (0..units).step_by(ROWS_AT_A_TIME) {
        let some = start..units.min(start + ROWS_AT_A_TIME);
        for rows in plan.rows(some, first, counts) {
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

/// Where each unit stands in activities that tie anybody, classes in ascending order.
struct Plan<'a> {
    all: &'a Together,
    /// Of what kind activities are, in ascending order of their classes.
    kinds: Vec<Kind>,
    /// What each activity of a class adds to a pair.
    shares: Vec<f64>,
    /// Where each unit stands, in the order of kinds.
    spots: Vec<Spot>,
    /// Where the spots of each unit begin.
    starts: Vec<u32>,
}

/// Activities of one class that happened equally often.
#[derive(Debug, Clone, Copy)]
struct Kind {
    class: u32,
    times: u32,
}

/// One place of a unit in an activity. All that is asked of the activity stands here, since to look it up
/// is to wait for memory.
#[derive(Debug, Clone, Copy)]
struct Spot {
    /// The place.
    at: u32,
    /// Where the units of the activity end.
    end: u32,
    kind: u32,
}

impl<'a> Plan<'a> {
    /// `places` says which places of an activity are looked at.
    fn of(units: usize, all: &'a Together, places: impl Fn(&One) -> Range<u32>) -> Self {
        let (shares, kinds, of_kinds) = by_kind(all.activities());
        let mut starts = vec![0_u32; units + 1];
        for &one in of_kinds.iter().flatten() {
            for at in places(&all.activities()[one as usize]) {
                starts[all.units()[at as usize] as usize + 1] += 1;
            }
        }
        for unit in 0..units {
            starts[unit + 1] += starts[unit];
        }
        let mut next = starts.clone();
        let mut spots = vec![Spot { at: 0, end: 0, kind: 0 }; starts[units] as usize];
        for (kind, some) in (0..).zip(&of_kinds) {
            for one in some.iter().map(|&one| &all.activities()[one as usize]) {
                for at in places(one) {
                    let slot = &mut next[all.units()[at as usize] as usize];
                    spots[*slot as usize] = Spot { at, end: one.end, kind };
                    *slot += 1;
                }
            }
        }
        Self { all, kinds, shares, spots, starts }
    }

    /// The rows of some egos, by an accumulator over all units (Gustavson 1978,
    /// doi:10.1145/355791.355796): `from` says where the alters of a spot begin, `counts` which of
    /// them count. Alters stand in no order.
    fn rows(
        &self,
        egos: Range<usize>,
        from: impl Fn(Spot) -> usize + Sync,
        counts: impl Fn(Spot, u32, u32) -> bool + Sync,
    ) -> Vec<Rows> {
        let units = self.starts.len() - 1;
        let firsts: Vec<usize> = egos.clone().step_by(ROWS_A_TASK).collect();
        let some = |sums: &mut Sums, first: usize| {
            for ego in first..egos.end.min(first + ROWS_A_TASK) {
                let spots = self.starts[ego] as usize..self.starts[ego + 1] as usize;
                let mut class = 0;
                for &spot in &self.spots[spots] {
                    let kind = self.kinds[spot.kind as usize];
                    if kind.class != class {
                        sums.close(self.shares[class as usize]);
                        class = kind.class;
                    }
                    for &alter in &self.all.units()[from(spot)..spot.end as usize] {
                        if counts(spot, ego as u32, alter) {
                            sums.add(alter, kind.times);
                        }
                    }
                }
                if let Some(&last) = self.shares.get(class as usize) {
                    sums.close(last);
                }
                sums.drain();
            }
            sums.rows.copied_out()
        };
        firsts.into_par_iter().map_init(|| Sums::over(units), some).collect()
    }
}

/// The activities that tie anybody by their kinds, in ascending order of classes, with what one of each class
/// adds to a pair. There are few kinds, so nothing is sorted but these.
fn by_kind(all: &[One]) -> (Vec<f64>, Vec<Kind>, Vec<Vec<u32>>) {
    let mut numbers: FxHashMap<(u32, u64, u32), usize> = FxHashMap::default();
    let mut of_kinds: Vec<Vec<u32>> = Vec::new();
    let tying = (0..).zip(all).filter(|(_, one)| one.end - one.start > 1 && one.times > 0);
    for (at, one) in tying {
        let number = *numbers
            .entry((one.size, one.weight.to_bits(), one.times))
            .or_insert_with(|| of_kinds.len());
        if number == of_kinds.len() {
            of_kinds.push(Vec::new());
        }
        of_kinds[number].push(at);
    }
    let first = |some: &Vec<u32>| {
        let one = all.get(*some.first()? as usize)?;
        Some((one.size, one.weight, one.times))
    };
    of_kinds.sort_unstable_by(|a, b| match (first(a), first(b)) {
        (Some(a), Some(b)) => a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.cmp(&b.2)),
        _ => a.len().cmp(&b.len()),
    });
    let (mut shares, mut kinds, mut last) = (Vec::new(), Vec::new(), None);
    for (size, weight, times) in of_kinds.iter().filter_map(first) {
        if last != Some((size, weight)) {
            last = Some((size, weight));
            shares.push(weight / f64::from(size - 1));
        }
        kinds.push(Kind { class: shares.len() as u32 - 1, times });
    }
    (shares, kinds, of_kinds)
}

/// The sums of one row while its groups are looked at.
struct Sums {
    of: Vec<Sum>,
    in_class: Vec<u32>,
    met: Vec<u32>,
    /// The rows before of the same piece of work.
    rows: Rows,
}

/// What is known of an alter: both stand in one line of memory.
#[derive(Debug, Clone, Copy)]
struct Sum {
    sum: f64,
    /// How often the alter was met in the present class.
    count: u32,
}

impl Sums {
    fn over(units: usize) -> Self {
        let of = vec![Sum { sum: 0.0, count: 0 }; units];
        Self { of, in_class: Vec::new(), met: Vec::new(), rows: Rows::default() }
    }

    fn add(&mut self, alter: u32, times: u32) {
        let count = &mut self.of[alter as usize].count;
        if *count == 0 {
            self.in_class.push(alter);
        }
        *count += times;
    }

    /// Adds what was met in a class.
    fn close(&mut self, share: f64) {
        for alter in self.in_class.drain(..) {
            let Sum { sum, count } = &mut self.of[alter as usize];
            if *sum == 0.0 {
                self.met.push(alter);
            }
            *sum += f64::from(*count) * share;
            *count = 0;
        }
    }

    fn drain(&mut self) {
        let rows = &mut self.rows;
        rows.alters.extend_from_slice(&self.met);
        rows.ends.push(rows.alters.len() as u32);
        let sums = &mut self.of;
        let sum = |alter: u32| std::mem::take(&mut sums[alter as usize].sum);
        rows.strengths.extend(self.met.drain(..).map(sum));
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
