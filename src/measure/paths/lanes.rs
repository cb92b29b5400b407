//! Eight searches side by side: a number of each for every unit, and who is reached when.

use std::ops::Range;

use crate::connect::adjacency::Adjacency;

/// How many searches go side by side.
pub const LANES: usize = 8;

/// One number for each of eight searches: what a processor fetches at once.
#[derive(Debug, Clone, Copy, PartialEq)]
#[repr(align(64))]
pub struct Lanes(pub [f64; LANES]);

impl Lanes {
    /// Nothing.
    pub const ZERO: Self = Self([0.0; LANES]);

    /// The sum of what `units` hold.
    #[must_use]
    #[inline]
    pub fn sum(held: &[Self], units: &[u32]) -> Self {
        let mut sum = Self::ZERO;
        for &unit in units {
            sum.add(&held[unit as usize]);
        }
        sum
    }

    /// What all lanes hold together.
    #[must_use]
    #[inline]
    pub fn all(&self) -> f64 {
        self.0.iter().sum()
    }

    /// Adds lane by lane.
    #[inline]
    pub fn add(&mut self, other: &Self) {
        for (sum, value) in self.0.iter_mut().zip(&other.0) {
            *sum += value;
        }
    }

    /// The lanes that are above zero.
    #[must_use]
    #[inline]
    pub fn above_zero(&self) -> u8 {
        self.0
            .iter()
            .enumerate()
            .fold(0, |lanes, (lane, &value)| lanes | (u8::from(value > 0.0) << lane))
    }

    /// Leaves only these lanes.
    #[inline]
    pub fn keep(&mut self, lanes: u8) {
        for (lane, value) in self.0.iter_mut().enumerate() {
            *value = if lanes & (1 << lane) == 0 { 0.0 } else { *value };
        }
    }

    /// Takes over these lanes.
    #[inline]
    pub fn take(&mut self, other: &Self, lanes: u8) {
        for (lane, (value, other)) in self.0.iter_mut().zip(&other.0).enumerate() {
            *value = if lanes & (1 << lane) == 0 { *value } else { *other };
        }
    }
}

/// The first lanes, as many as there are searches.
#[must_use]
pub fn lanes_of(searches: usize) -> u8 {
    u8::MAX >> (LANES - searches.min(LANES))
}

/// Units in groups of eight, close ones together, so that their searches go the same way; units
/// without a tie are left out.
#[must_use]
pub fn groups(ties: &Adjacency) -> Vec<Vec<u32>> {
    let mut is_free: Vec<bool> = (0..ties.units()).map(|unit| ties.degree(unit) > 0).collect();
    let (mut groups, mut group) = (Vec::new(), Vec::new());
    for unit in 0..ties.units() {
        if !is_free[unit] {
            continue;
        }
        is_free[unit] = false;
        let mut member = group.len();
        group.push(unit as u32);
        while let Some(&ego) = group.get(member).filter(|_| group.len() < LANES) {
            let free = ties.ties(ego as usize).filter(|tie| is_free[tie.0]);
            let mut near: Vec<(usize, f64)> = free.map(|(alter, s)| (alter, s.0)).collect();
            near.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
            for (alter, _) in near.into_iter().take(LANES - group.len()) {
                is_free[alter] = false;
                group.push(alter as u32);
            }
            member += 1;
        }
        if group.len() == LANES {
            groups.push(std::mem::take(&mut group));
        }
    }
    groups.extend((!group.is_empty()).then_some(group));
    groups
}

/// Who is reached at which number of steps, and in which lanes.
#[derive(Debug, Default)]
pub struct Levels {
    units: Vec<(u32, u8)>,
    /// Where each closed level ends.
    ends: Vec<usize>,
}

impl Levels {
    /// Adds a unit to the open level.
    #[inline]
    pub fn push(&mut self, unit: u32, lanes: u8) {
        self.units.push((unit, lanes));
    }

    /// Closes the open level and opens the next; where it stands.
    pub fn close(&mut self) -> Range<usize> {
        let level = self.ends.last().copied().unwrap_or(0)..self.units.len();
        if !level.is_empty() {
            self.ends.push(level.end);
        }
        level
    }

    /// The units of a range.
    pub fn of(&self, range: &Range<usize>) -> impl Iterator<Item = u32> + '_ {
        self.units[range.clone()].iter().map(|(unit, _)| *unit)
    }

    /// The units of the open level with their lanes.
    pub fn open(&self) -> impl Iterator<Item = (u32, u8)> + '_ {
        self.units[self.ends.last().copied().unwrap_or(0)..].iter().copied()
    }

    /// The units of a closed level with their lanes; none where there is no such level.
    pub fn level(&self, level: usize) -> impl Iterator<Item = (u32, u8)> + '_ {
        let start = level.checked_sub(1).and_then(|before| self.ends.get(before)).copied();
        let range = self.ends.get(level).map_or(0..0, |&end| start.unwrap_or(0)..end);
        self.units[range].iter().copied()
    }

    /// How many closed levels there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.ends.len()
    }

    /// Forgets all levels.
    pub fn clear(&mut self) {
        self.units.clear();
        self.ends.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::{LANES, Levels, groups, lanes_of};
    use crate::measure::paths::example::ties;

    #[test]
    fn everybody_with_a_tie_is_in_one_group_and_groups_are_full() {
        let pairs: Vec<(u32, u32, f64)> = (0..20).map(|unit| (unit, unit + 2, 1.0)).collect();
        let made = groups(ties(30, &pairs).collapse());
        assert_eq!(made.iter().map(Vec::len).collect::<Vec<_>>(), [LANES, LANES, 6]);
        let mut all = made.concat();
        all.sort_unstable();
        assert_eq!(all, (0..22).collect::<Vec<_>>());
        assert_eq!(made[0], [0, 2, 4, 6, 8, 10, 12, 14]);
        assert_eq!([lanes_of(1), lanes_of(3), lanes_of(8)], [0b1, 0b111, 0xFF]);
    }

    #[test]
    fn levels_are_kept_apart() {
        let mut levels = Levels::default();
        levels.push(5, 1);
        assert_eq!(levels.close(), 0..1);
        levels.push(6, 1);
        levels.push(7, 2);
        assert_eq!(levels.open().collect::<Vec<_>>(), [(6, 1), (7, 2)]);
        assert_eq!(levels.close(), 1..3);
        assert_eq!((levels.close(), levels.count()), (3..3, 2));
        assert_eq!(levels.level(1).collect::<Vec<_>>(), [(6, 1), (7, 2)]);
        assert_eq!((levels.level(0).count(), levels.level(2).count()), (1, 0));
    }
}
