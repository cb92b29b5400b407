//! An order of the units that only their ties decide, not how they are named or listed.
//!
//! A search that goes through units one by one finds other things where they stand in another
//! order. Here everybody starts in one class; classes are split by how many ties their members have with
//! each other class, until nothing splits (B. Weisfeiler, A. Leman 1968). Then one of the first class
//! with several members is put before the others, and what follows from it is split again. On nearly
//! every network those who share a class at that point could trade places unnoticed, so that it does not
//! matter who is taken. (Not on some where all have alike many ties, such as strongly regular ones.)
//! A class splits others again only by its smaller parts: O(m·log n).

use std::collections::VecDeque;

use crate::connect::adjacency::Adjacency;

/// The units in an order that their ties decide.
#[must_use]
pub fn order(ties: &Adjacency) -> Vec<u32> {
    let mut classes = Classes::of(ties);
    classes.split_all();
    for first in 0..ties.units() {
        if classes.size[first] > 1 {
            classes.split_off(first);
            classes.split_all();
        }
    }
    classes.order
}

/// Units in classes, each a stretch of `order`.
struct Classes<'a> {
    ties: &'a Adjacency,
    order: Vec<u32>,
    /// Where each unit stands.
    place: Vec<usize>,
    /// Where the class of each unit starts.
    class: Vec<usize>,
    /// How many are in the class that starts here.
    size: Vec<usize>,
    /// Classes that may split others, and whether each is among them.
    waiting: VecDeque<usize>,
    waits: Vec<bool>,
}

impl<'a> Classes<'a> {
    fn of(ties: &'a Adjacency) -> Self {
        let units = ties.units();
        let mut size = vec![0; units];
        let mut waits = vec![false; units];
        if units > 0 {
            (size[0], waits[0]) = (units, true);
        }
        Self {
            ties,
            order: (0..units as u32).collect(),
            place: (0..units).collect(),
            class: vec![0; units],
            size,
            waiting: (0..units.min(1)).collect(),
            waits,
        }
    }

    /// Makes the first of a class a class of its own.
    fn split_off(&mut self, first: usize) {
        self.part(&[first, first + 1], first + self.size[first]);
        self.wait(first);
    }

    fn wait(&mut self, class: usize) {
        if !std::mem::replace(&mut self.waits[class], true) {
            self.waiting.push_back(class);
        }
    }

    /// Splits until no class tells members of another apart.
    fn split_all(&mut self) {
        let mut count = vec![0_usize; self.order.len()];
        while let Some(by) = self.waiting.pop_front() {
            self.waits[by] = false;
            let mut met: Vec<u32> = Vec::new();
            for &member in &self.order[by..by + self.size[by]] {
                for &alter in self.ties.alters(member as usize) {
                    if count[alter as usize] == 0 {
                        met.push(alter);
                    }
                    count[alter as usize] += 1;
                }
            }
            let by_class = |&unit: &u32| (self.class[unit as usize], count[unit as usize], unit);
            let mut by_class: Vec<_> = met.iter().map(by_class).collect();
            by_class.sort_unstable();
            for of_class in by_class.chunk_by(|a, b| a.0 == b.0) {
                self.split(of_class);
            }
            for &unit in &met {
                count[unit as usize] = 0;
            }
        }
    }

    /// Splits one class by how many ties its members have with another: those who have any are
    /// given, with their class and how many, fewest first.
    fn split(&mut self, met: &[(usize, usize, u32)]) {
        let Some(&(start, ..)) = met.first() else { return };
        let end = start + self.size[start];
        let mut starts = vec![start];
        let mut last = 0;
        for (at, &(_, ties, unit)) in (end - met.len()..).zip(met) {
            self.swap(at, unit);
            if ties != last && at > start {
                starts.push(at);
            }
            last = ties;
        }
        if starts.len() == 1 {
            return;
        }
        self.part(&starts, end);
        let largest = starts.iter().copied().max_by_key(|&at| (self.size[at], usize::MAX - at));
        // One part follows from the others, unless the whole was still to be looked at.
        let all = self.waits[start];
        for part in starts {
            if all || Some(part) != largest {
                self.wait(part);
            }
        }
    }

    /// Brings a unit to a place.
    fn swap(&mut self, at: usize, unit: u32) {
        let (from, other) = (self.place[unit as usize], self.order[at]);
        self.order.swap(at, from);
        self.place[unit as usize] = at;
        self.place[other as usize] = from;
    }

    /// Makes classes that start at these places, the last of them up to `end`.
    fn part(&mut self, starts: &[usize], end: usize) {
        let ends = starts.iter().skip(1).copied().chain([end]);
        for (&start, end) in starts.iter().zip(ends) {
            self.size[start] = end - start;
            for &unit in &self.order[start..end] {
                self.class[unit as usize] = start;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::order;
    use crate::base::seed::Dice;
    use crate::connect::adjacency::Adjacency;
    use crate::measure::paths::example::ties;

    /// Who is tied to whom, by place in the order.
    fn by_place(network: &Adjacency) -> Vec<(usize, usize)> {
        let order = order(network);
        let mut place = vec![0; order.len()];
        order.iter().enumerate().for_each(|(at, &unit)| place[unit as usize] = at);
        let mut pairs: Vec<_> = network.all().map(|(a, b, _)| (place[a], place[b])).collect();
        pairs.sort_unstable();
        pairs
    }

    #[test]
    fn the_network_by_place_is_the_same_whatever_units_are_called() {
        let mut dice = Dice::new(3, "shape");
        for round in 0..60 {
            let units = 3 + dice.below(40);
            // Some sparse, with many that could trade places, and some dense.
            let ties_drawn = units * (1 + round % 5) / 2;
            let mut pairs: Vec<(u32, u32, f64)> = (0..ties_drawn)
                .map(|_| (dice.below(units) as u32, dice.below(units) as u32, 1.0))
                .collect();
            let before = by_place(ties(units, &pairs).collapse());
            let mut new: Vec<u32> = (0..units as u32).collect();
            dice.shuffle(&mut new);
            for pair in &mut pairs {
                (pair.0, pair.1) = (new[pair.0 as usize], new[pair.1 as usize]);
            }
            assert_eq!(before, by_place(ties(units, &pairs).collapse()), "{round}");
        }
    }

    #[test]
    fn everybody_is_in_the_order_once() {
        // A path of three and two isolates: isolates, then ends, then the middle.
        let mut all = order(ties(5, &[(0, 1, 1.0), (1, 2, 1.0)]).collapse());
        all[..2].sort_unstable();
        all[2..4].sort_unstable();
        assert_eq!(all, [3, 4, 0, 2, 1]);
        assert!(order(ties(0, &[]).collapse()).is_empty());
    }
}
