//! How many pairs stay connected, for many ways in which a network could change.
//!
//! Units that were in one activity are connected, so activities are joined instead of ties: there
//! are fewer of them. The ways are halved again and again; what no way of a half changes is joined
//! once for the whole half and taken apart after it (union–find with undo). With a changes of an
//! activity among w ways it is joined O(a·log w) times instead of w times, and the result is exact.

/// An activity that some units are missing from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Which activity.
    pub activity: usize,
    /// The units that are missing, ascending.
    pub gone: Vec<u32>,
}

/// Connected pairs before, and for each way its changes are made.
#[must_use]
pub fn pairs_left(units: usize, activities: &[Vec<u32>], ways: &[Vec<Change>]) -> (u64, Vec<u64>) {
    let mut changed_by: Vec<Vec<usize>> = vec![Vec::new(); activities.len()];
    for (number, way) in ways.iter().enumerate() {
        for change in way {
            changed_by[change.activity].push(number);
        }
    }
    let mut sets = Sets::new(units);
    let all = 0..activities.len();
    let (open, fixed): (Vec<usize>, Vec<usize>) = all.partition(|&a| !changed_by[a].is_empty());
    for activity in fixed {
        sets.join(&activities[activity], &[]);
    }
    let mark = sets.joins.len();
    for &activity in &open {
        sets.join(&activities[activity], &[]);
    }
    let before = sets.pairs;
    sets.undo_to(mark);
    let mut halving = Halving { activities, ways, changed_by, sets, left: vec![0; ways.len()] };
    halving.halve(0, ways.len(), &open);
    (before, halving.left)
}

struct Halving<'a> {
    activities: &'a [Vec<u32>],
    ways: &'a [Vec<Change>],
    changed_by: Vec<Vec<usize>>,
    sets: Sets,
    left: Vec<u64>,
}

impl Halving<'_> {
    /// The ways `from` … `to` − 1; `open` are the activities that one of them changes.
    fn halve(&mut self, from: usize, to: usize, open: &[usize]) {
        if open.is_empty() {
            self.left[from..to].fill(self.sets.pairs);
            return;
        }
        if to - from == 1 {
            let mark = self.sets.joins.len();
            for change in &self.ways[from] {
                self.sets.join(&self.activities[change.activity], &change.gone);
            }
            self.left[from] = self.sets.pairs;
            self.sets.undo_to(mark);
            return;
        }
        let middle = from.midpoint(to);
        for (from, to) in [(from, middle), (middle, to)] {
            let mark = self.sets.joins.len();
            let mut still_open = Vec::new();
            for &activity in open {
                let by = &self.changed_by[activity];
                let next = by.partition_point(|&way| way < from);
                if by.get(next).is_some_and(|&way| way < to) {
                    still_open.push(activity);
                } else {
                    self.sets.join(&self.activities[activity], &[]);
                }
            }
            self.halve(from, to, &still_open);
            self.sets.undo_to(mark);
        }
    }
}

/// Connected units, by joins that can be taken back.
struct Sets {
    parent: Vec<u32>,
    size: Vec<u32>,
    /// The roots that stopped being roots, in order.
    joins: Vec<u32>,
    /// Unordered pairs in one set.
    pairs: u64,
}

impl Sets {
    fn new(units: usize) -> Self {
        let parent = (0..units as u32).collect();
        Self { parent, size: vec![1; units], joins: Vec::new(), pairs: 0 }
    }

    fn root(&self, mut unit: u32) -> u32 {
        while self.parent[unit as usize] != unit {
            unit = self.parent[unit as usize];
        }
        unit
    }

    /// Joins the units that are not gone.
    fn join(&mut self, units: &[u32], gone: &[u32]) {
        let mut there = units.iter().copied().filter(|unit| gone.binary_search(unit).is_err());
        let Some(first) = there.next() else { return };
        for unit in there {
            let (a, b) = (self.root(first), self.root(unit));
            if a != b {
                let is_smaller = self.size[a as usize] < self.size[b as usize];
                let (small, large) = if is_smaller { (a, b) } else { (b, a) };
                let sizes = (self.size[small as usize], self.size[large as usize]);
                self.pairs += u64::from(sizes.0) * u64::from(sizes.1);
                self.parent[small as usize] = large;
                self.size[large as usize] += sizes.0;
                self.joins.push(small);
            }
        }
    }

    fn undo_to(&mut self, mark: usize) {
        for small in self.joins.drain(mark..).rev() {
            let large = self.parent[small as usize];
            self.size[large as usize] -= self.size[small as usize];
            let sizes = (self.size[small as usize], self.size[large as usize]);
            self.pairs -= u64::from(sizes.0) * u64::from(sizes.1);
            self.parent[small as usize] = small;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::seed::Dice;

    /// Pairs that a search from each unit finds.
    fn searched(units: usize, activities: &[Vec<u32>]) -> u64 {
        let mut pairs = 0;
        for start in 0..units as u32 {
            let mut found = vec![start];
            let mut next = 0;
            while let Some(&unit) = found.get(next) {
                for other in activities.iter().filter(|a| a.contains(&unit)).flatten() {
                    if !found.contains(other) {
                        found.push(*other);
                    }
                }
                next += 1;
            }
            pairs += found.len() as u64 - 1;
        }
        pairs / 2
    }

    #[test]
    fn halving_finds_what_a_search_for_each_way_finds() {
        let mut dice = Dice::new(5, "pairs left");
        for _ in 0..200 {
            let units = 2 + dice.below(8);
            let mut some = || {
                let mut chosen: Vec<u32> = (0..units as u32).collect();
                chosen.retain(|_| dice.below(4) == 0);
                chosen
            };
            let activities: Vec<Vec<u32>> = (0..7).map(|_| some()).collect();
            let ways: Vec<Vec<Change>> = (0..5)
                .map(|way| {
                    let changed = (0..7).filter(|activity| (activity * 3 + way) % 4 == 0);
                    changed.map(|activity| Change { activity, gone: some() }).collect()
                })
                .collect();
            let (before, left) = pairs_left(units, &activities, &ways);
            assert_eq!(before, searched(units, &activities));
            for (way, left) in ways.iter().zip(left) {
                let mut changed = activities.clone();
                for change in way {
                    changed[change.activity].retain(|unit| !change.gone.contains(unit));
                }
                assert_eq!(left, searched(units, &changed));
            }
        }
    }
}
