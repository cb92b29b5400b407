//! A queue of units by distance: buckets of equal width, and a heap of what is due now.
//!
//! Within a search distances only grow, so units wait unsorted in the bucket of their distance and
//! are sorted when it opens (E. V. Denardo, B. L. Fox 1979, doi:10.1287/opre.27.1.161). The last
//! bucket takes all that is farther. The width decides the cost and never the order: units come
//! out by distance, and by index where distances are the same bits.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

const NONE: u32 = u32::MAX;
/// Fewer buckets than this are not worth it.
const FEWEST: usize = 64;
/// Looking through so many is faster than a heap.
const FEW: usize = 24;

/// Units that wait for their turn.
#[derive(Debug)]
pub struct Queue {
    per_length: f64,
    /// The first that waits in each bucket, by its place in `waiting`.
    heads: Vec<u32>,
    waiting: Vec<Waiting>,
    free: u32,
    open: usize,
    few: Vec<(u64, u32)>,
    many: BinaryHeap<Reverse<(u64, u32)>>,
}

#[derive(Debug, Clone, Copy)]
struct Waiting {
    unit: u32,
    next: u32,
}

impl Queue {
    /// An empty queue for a network of `units`.
    #[must_use]
    pub fn new(units: usize) -> Self {
        Self {
            per_length: 0.0,
            heads: vec![NONE; (units / 2).max(FEWEST)],
            waiting: Vec::new(),
            free: NONE,
            open: 0,
            few: Vec::with_capacity(FEW),
            many: BinaryHeap::new(),
        }
    }

    /// Sets the width so that distances up to `most` fill all buckets; only while it is empty.
    pub fn reach(&mut self, most: f64) {
        let per_length = self.heads.len() as f64 / most;
        self.per_length = if per_length.is_finite() { per_length } else { 0.0 };
    }

    /// Lets a unit wait until `distance`; when it was to wait longer, that entry stays.
    #[inline]
    pub fn push(&mut self, distance: f64, unit: u32) {
        let bucket = ((distance * self.per_length) as usize).min(self.heads.len() - 1);
        if bucket <= self.open {
            self.due(distance, unit);
            return;
        }
        let next = self.heads[bucket];
        if let Some(place) = self.waiting.get_mut(self.free as usize) {
            self.heads[bucket] = self.free;
            self.free = place.next;
            *place = Waiting { unit, next };
        } else {
            self.heads[bucket] = self.waiting.len() as u32;
            self.waiting.push(Waiting { unit, next });
        }
    }

    /// Takes out the nearest entry; `distance` says how near a unit that still waits is.
    #[inline]
    pub fn pop(&mut self, distance: impl Fn(u32) -> Option<f64>) -> Option<(f64, u32)> {
        loop {
            while let Some((bits, unit)) = self.nearest_due() {
                if distance(unit).is_some() {
                    return Some((f64::from_bits(bits), unit));
                }
            }
            if !self.open_next(&distance) {
                return None;
            }
        }
    }

    #[inline]
    fn due(&mut self, distance: f64, unit: u32) {
        // The bits of positive numbers are in the order of the numbers.
        let entry = (distance.to_bits(), unit);
        if self.few.len() < FEW {
            self.few.push(entry);
        } else {
            self.many.push(Reverse(entry));
        }
    }

    #[inline]
    fn nearest_due(&mut self) -> Option<(u64, u32)> {
        let (mut at, mut least) = (0, *self.few.first()?);
        for (place, &entry) in self.few.iter().enumerate().skip(1) {
            if entry < least {
                (at, least) = (place, entry);
            }
        }
        match self.many.pop() {
            Some(Reverse(nearer)) if nearer < least => Some(nearer),
            Some(Reverse(other)) => {
                self.few[at] = other;
                Some(least)
            }
            None => {
                self.few.swap_remove(at);
                Some(least)
            }
        }
    }

    /// Opens the next bucket in which somebody waits; `false` when nobody does.
    #[inline]
    fn open_next(&mut self, distance: &impl Fn(u32) -> Option<f64>) -> bool {
        let ahead = self.heads.get(self.open + 1..).unwrap_or_default();
        let Some(steps) = ahead.iter().position(|&head| head != NONE) else {
            self.open = 0;
            return false;
        };
        self.open += 1 + steps;
        let mut at = std::mem::replace(&mut self.heads[self.open], NONE);
        while at != NONE {
            let Waiting { unit, next } = self.waiting[at as usize];
            self.waiting[at as usize].next = std::mem::replace(&mut self.free, at);
            if let Some(distance) = distance(unit) {
                self.due(distance, unit);
            }
            at = next;
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::Queue;
    use crate::base::seed::Dice;

    #[test]
    fn units_come_out_by_distance_and_then_by_index_whatever_the_width() {
        let mut dice = Dice::new(1, "queue");
        for reach in [1e-9, 0.5, 3.0, 1e9] {
            let mut queue = Queue::new(40);
            queue.reach(reach);
            // Twice, since what one search leaves behind must not matter to the next.
            for _ in 0..2 {
                let mut distance = vec![f64::INFINITY; 400];
                let mut pushed: Vec<(f64, u32)> = Vec::new();
                let mut popped: Vec<(f64, u32)> = Vec::new();
                let mut waits = vec![true; 400];
                let mut push =
                    |queue: &mut Queue, unit: u32, from: f64, distance: &mut Vec<f64>| {
                        let at = from + dice.below(8) as f64 / 4.0;
                        distance[unit as usize] = at;
                        pushed.push((at, unit));
                        queue.push(at, unit);
                    };
                (0..200).for_each(|unit| push(&mut queue, unit, 0.0, &mut distance));
                while let Some((at, unit)) =
                    queue.pop(|unit| waits[unit as usize].then(|| distance[unit as usize]))
                {
                    waits[unit as usize] = false;
                    popped.push((at, unit));
                    if unit < 200 {
                        push(&mut queue, unit + 200, at, &mut distance);
                    }
                }
                // Later ones at the same distance may come after larger indices popped before them.
                assert!(popped.windows(2).all(|pair| pair[0].0 <= pair[1].0));
                pushed.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
                popped.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
                assert_eq!(pushed, popped);
            }
        }
    }
}
