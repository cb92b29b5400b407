//! What every single unit's removal does to all distances, by repairing and not by measuring anew.
//!
//! From each source there is one tree of shortest paths. Taking out a unit changes nothing but the
//! distances of those below it, so only these are repaired: each first takes the best way in from
//! outside, then they improve each other, nearest first (G. Ramalingam, T. Reps 1996,
//! doi:10.1006/jagm.1996.0046). The ways in are found once for all units above somebody: a way
//! from u helps whenever the unit taken out lies below the point where their branches part.
//! Cost a source: its search, one look at every arc, and the units below each unit, which are as many as
//! the mean depth times N; in all far below N times O(n·m·log n).

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::by_length::{Branch, Search};
use super::rows::Arcs;

const UNREACHED: u32 = u32::MAX;

/// What sources add to one unit: the sum of 1/d that others lose without it, its own 1/d as an end
/// and as a source, and in how many of the pairs that have a path it is one of the two.
pub type Lost = [f64; 4];

/// The tools of one thread.
#[derive(Debug)]
pub struct Repair {
    search: Search,
    branches: Vec<Branch>,
    /// Places of the branches in the order in which the tree is walked down.
    walked: Vec<u32>,
    /// The place of each unit in that order.
    place: Vec<u32>,
    tree: Vec<Below>,
    /// The best way in for each unit below each, by how far up the removed unit is.
    ways_in: Vec<f64>,
    now: Vec<f64>,
    due: Vec<(u64, u32)>,
    improved: BinaryHeap<Reverse<(u64, u32)>>,
}

/// A unit in the order in which the tree is walked: those below it stand right behind it.
#[derive(Debug, Clone, Copy)]
struct Below {
    distance: f64,
    unit: u32,
    /// It and all below it.
    size: u32,
    /// The place of the unit it hangs on.
    above: u32,
    /// Steps from the source.
    depth: u32,
    /// Where its ways in begin.
    ways: u32,
}

impl Repair {
    /// Tools for a network of `units`.
    #[must_use]
    pub fn new(units: usize) -> Self {
        Self {
            search: Search::new(units),
            branches: Vec::new(),
            walked: Vec::new(),
            place: vec![UNREACHED; units],
            tree: Vec::new(),
            ways_in: Vec::new(),
            now: Vec::new(),
            due: Vec::new(),
            improved: BinaryHeap::new(),
        }
    }

    /// Adds what the paths from `source` lose without each unit; rows must be in order of length.
    pub fn add(&mut self, arcs: Arcs, source: usize, lost: &mut [Lost]) {
        self.search.tree(arcs, source, &mut self.branches);
        self.walk();
        self.find_ways_in(arcs);
        let ends = self.tree.get(1..).unwrap_or_default();
        let mut own = 0.0;
        for end in ends {
            let near = 1.0 / end.distance;
            own += near;
            lost[end.unit as usize][1] += near;
            lost[end.unit as usize][3] += 1.0;
        }
        lost[source][2] += own;
        lost[source][3] += ends.len() as f64;
        for at in 1..self.tree.len() {
            let Below { unit, size, .. } = self.tree[at];
            if size > 1 {
                lost[unit as usize][0] += self.lost_without(arcs, at);
            }
        }
        for end in &self.tree {
            self.place[end.unit as usize] = UNREACHED;
        }
    }

    /// Puts the tree in the order of walking down: everybody before those below, these together.
    fn walk(&mut self) {
        let count = self.branches.len();
        let mut size = vec![1_u32; count];
        for at in (1..count).rev() {
            size[self.branches[at].before as usize] += size[at];
        }
        self.walked.clear();
        self.walked.resize(count, 0);
        // Where the next unit that hangs on each goes.
        let mut next = vec![1_u32; count];
        let empty = Below { distance: 0.0, unit: 0, size: 1, above: 0, depth: 0, ways: 0 };
        self.tree.clear();
        self.tree.resize(count, empty);
        for (at, branch) in self.branches.iter().enumerate() {
            let Branch { distance, unit, before } = *branch;
            let (mut above, mut depth) = (0, 0);
            if at > 0 {
                let before = before as usize;
                above = self.walked[before];
                depth = self.tree[above as usize].depth + 1;
                self.walked[at] = next[before];
                next[before] += size[at];
                next[at] = self.walked[at] + 1;
            }
            let place = self.walked[at];
            self.tree[place as usize] =
                Below { distance, unit, size: size[at], above, depth, ways: 0 };
            self.place[unit as usize] = place;
        }
    }

    /// For each unit and each unit above it but the source: the best way in without that one.
    fn find_ways_in(&mut self, arcs: Arcs) {
        self.ways_in.clear();
        for at in 1..self.tree.len() {
            let end = self.tree[at];
            let ways = self.ways_in.len();
            self.tree[at].ways = ways as u32;
            if end.depth < 2 {
                continue;
            }
            self.ways_in.resize(ways + end.depth as usize - 1, f64::INFINITY);
            let ways = &mut self.ways_in[ways..];
            for arc in arcs.into.row(end.unit as usize) {
                if arc.length >= ways[0] {
                    break;
                }
                let from = self.place[arc.to as usize];
                let Some(start) = self.tree.get(from as usize) else { continue };
                let length = start.distance + arc.length;
                if length >= ways[0] {
                    continue;
                }
                // Up to where the branches part.
                let mut part = end.above;
                while from.wrapping_sub(part) >= self.tree[part as usize].size {
                    part = self.tree[part as usize].above;
                }
                if let Some(way) = ways.get_mut(self.tree[part as usize].depth as usize) {
                    *way = way.min(length);
                }
            }
            for higher in 1..ways.len() {
                ways[higher] = ways[higher].min(ways[higher - 1]);
            }
        }
    }

    /// What those below the unit at place `at` lose without it.
    fn lost_without(&mut self, arcs: Arcs, at: usize) -> f64 {
        let Below { size, depth, .. } = self.tree[at];
        let below = &self.tree[at + 1..at + size as usize];
        let way = |end: &Below| self.ways_in[end.ways as usize + depth as usize - 1];
        self.now.clear();
        self.now.extend(below.iter().map(way));
        if below.len() > 1 {
            self.improve(arcs, at + 1, below.len());
        }
        let below = &self.tree[at + 1..at + size as usize];
        let lost = |(end, &now): (&Below, &f64)| {
            if arcs.precision.same_length(end.distance, now) {
                0.0
            } else {
                1.0 / end.distance - 1.0 / now
            }
        };
        below.iter().zip(&self.now).map(lost).sum()
    }

    /// Lets the `count` units from place `first` on improve each other, nearest first.
    fn improve(&mut self, arcs: Arcs, first: usize, count: usize) {
        let below = &self.tree[first..first + count];
        let farthest = self.now.iter().copied().fold(0.0, f64::max);
        self.due.clear();
        for (end, now) in self.now.iter().enumerate() {
            let shortest = arcs.out.row(below[end].unit as usize).first();
            if shortest.is_some_and(|arc| now + arc.length < farthest) {
                self.due.push((now.to_bits(), end as u32));
            }
        }
        self.due.sort_unstable();
        let mut due = self.due.iter().copied().peekable();
        loop {
            let nearest = match (due.peek(), self.improved.peek()) {
                (Some(due), Some(Reverse(improved))) if improved < due => None,
                (None, _) => None,
                (Some(_), _) => due.next(),
            };
            let Some((bits, end)) = nearest.or_else(|| self.improved.pop().map(|next| next.0))
            else {
                break;
            };
            let so_far = f64::from_bits(bits);
            if self.now[end as usize].to_bits() != bits {
                continue;
            }
            let room = farthest - so_far;
            for arc in arcs.out.row(below[end as usize].unit as usize) {
                if arc.length >= room {
                    break;
                }
                let to = self.place[arc.to as usize].wrapping_sub(first as u32);
                let length = so_far + arc.length;
                if let Some(now) = self.now.get_mut(to as usize).filter(|now| length < **now) {
                    *now = length;
                    self.improved.push(Reverse((length.to_bits(), to)));
                }
            }
        }
    }
}
