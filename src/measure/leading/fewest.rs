//! The set of so many leaders whose activities carry most contact: every set is tried, but for those
//! that cannot reach what is wanted.
//!
//! A set carries what its members lead alone and the activities that they lead among themselves. If
//! each leader of an activity has an equal part of it, no set carries more than the parts of its
//! members, so sets are tried by parts, the largest first, and left as soon as these are too small.

use crate::base::number::reaches;

/// Sums of parts may be too small by rounding.
const ROUNDING: f64 = 1.0 + 1e-9;

/// What came of trying all sets of a size.
#[derive(Debug, Clone, PartialEq)]
pub enum Tried {
    /// The set that carries most, and how much, where that is more than was wanted.
    Set(Vec<u32>, f64),
    /// No set carries more than was wanted.
    Nothing,
    /// There are too many sets to try.
    TooMany,
}

/// Sets of leaders.
#[derive(Debug)]
pub struct Sets<'a> {
    alone: &'a [f64],
    together: &'a [(Vec<u32>, f64)],
    /// Everyone who leads, by their parts.
    order: Vec<u32>,
    /// The parts of all who come before each place in `order`.
    before: Vec<f64>,
    /// The shared activities of each person.
    shared: Vec<Vec<usize>>,
    /// How many leaders of each shared activity are not in the set.
    missing: Vec<usize>,
    chosen: Vec<u32>,
    best: (Vec<u32>, f64),
    steps: usize,
}

impl<'a> Sets<'a> {
    /// The sets of `leaders`, from what each leads alone and what they lead together; at most so many
    /// are tried.
    #[must_use]
    pub fn of(
        leaders: &[u32],
        alone: &'a [f64],
        together: &'a [(Vec<u32>, f64)],
        steps: usize,
    ) -> Self {
        let mut part = alone.to_vec();
        let mut shared: Vec<Vec<usize>> = vec![Vec::new(); part.len()];
        for (number, (leads, contact)) in together.iter().enumerate() {
            for &person in leads {
                part[person as usize] += contact / leads.len() as f64;
                shared[person as usize].push(number);
            }
        }
        let mut order = leaders.to_vec();
        let of = |person: u32| part[person as usize];
        order.sort_by(|&a, &b| of(b).total_cmp(&of(a)).then(a.cmp(&b)));
        let mut before = vec![0.0];
        for &person in &order {
            before.push(before[before.len() - 1] + of(person));
        }
        let missing = together.iter().map(|(leads, _)| leads.len()).collect();
        let (chosen, best) = (Vec::new(), (Vec::new(), 0.0));
        Self { alone, together, order, before, shared, missing, chosen, best, steps }
    }

    /// The fewest that may carry more than `wanted`: with fewer even their parts do not.
    #[must_use]
    pub fn fewest_possible(&self, wanted: f64) -> usize {
        let enough = |parts: &f64| is_more(parts * ROUNDING, wanted);
        self.before.iter().position(enough).unwrap_or(self.before.len())
    }

    /// Tries all sets of a size.
    pub fn try_all(&mut self, size: usize, wanted: f64) -> Tried {
        self.best = (Vec::new(), wanted);
        if self.choose(size, 0, (0.0, 0.0)).is_none() {
            return Tried::TooMany;
        }
        let (set, carried) = std::mem::take(&mut self.best);
        if set.is_empty() { Tried::Nothing } else { Tried::Set(set, carried) }
    }

    /// Chooses so many more from a place on; `carried` and `parts` are of those chosen. `None` where
    /// too many were tried.
    fn choose(&mut self, more: usize, from: usize, (carried, parts): (f64, f64)) -> Option<()> {
        if more == 0 {
            if is_more(carried, self.best.1) {
                self.best = (self.chosen.clone(), carried);
            }
            return Some(());
        }
        for place in from..(self.order.len() + 1).saturating_sub(more) {
            let next = self.before[place + more] - self.before[place];
            if !is_more((parts + next) * ROUNDING, self.best.1) {
                break;
            }
            self.steps = self.steps.checked_sub(1)?;
            let person = self.order[place];
            let gain = self.join(person);
            let own = self.before[place + 1] - self.before[place];
            let found = self.choose(more - 1, place + 1, (carried + gain, parts + own));
            self.leave(person);
            found?;
        }
        Some(())
    }

    /// What one more person adds.
    fn join(&mut self, person: u32) -> f64 {
        let mut gain = self.alone[person as usize];
        for &number in &self.shared[person as usize] {
            self.missing[number] -= 1;
            if self.missing[number] == 0 {
                gain += self.together[number].1;
            }
        }
        self.chosen.push(person);
        gain
    }

    fn leave(&mut self, person: u32) {
        for &number in &self.shared[person as usize] {
            self.missing[number] += 1;
        }
        self.chosen.pop();
    }
}

fn is_more(carried: f64, wanted: f64) -> bool {
    !reaches(wanted, carried)
}
