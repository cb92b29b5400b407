//! All sets of so many units of a pool, for pools in which these are few.
//!
//! Many activities draw from the same small pool; which set each of them gets is then one random
//! number, and what counts is how often each set came up.

use crate::base::seed::Dice;

/// With more sets than this, drawing one unit after the other is as quick.
const MOST: usize = 1_024;

/// The sets of `size` units of a pool.
#[derive(Debug, Clone)]
pub struct Ways {
    size: usize,
    /// The units of each set, one behind the other.
    units: Vec<u32>,
}

impl Ways {
    /// The sets of `size` units of a pool (all of it, if it has no more), where there are at least two
    /// units in each, and not many more sets than the `times` that one will be drawn.
    #[must_use]
    pub fn of(pool: &[u32], size: usize, times: usize) -> Option<Self> {
        let size = size.min(pool.len());
        let mut number = 1_usize;
        for at in 0..size {
            number = number * (pool.len() - at) / (at + 1);
            // Numbers of sets grow up to the middle and fall from there.
            if number > MOST {
                return None;
            }
        }
        if size < 2 || number > 2 * times {
            return None;
        }
        let mut ways = Self { size, units: Vec::with_capacity(size * number) };
        ways.list(pool, &mut Vec::with_capacity(size));
        Some(ways)
    }

    fn list(&mut self, rest: &[u32], chosen: &mut Vec<u32>) {
        if chosen.len() == self.size {
            self.units.extend_from_slice(chosen);
            return;
        }
        let missing = self.size - chosen.len();
        for at in 0..(rest.len() + 1).saturating_sub(missing) {
            chosen.push(rest[at]);
            self.list(&rest[at + 1..], chosen);
            chosen.pop();
        }
    }

    /// Draws so many sets, each as likely as any other; tells how often which came up.
    pub fn draw(&self, times: usize, dice: &mut Dice, mut tell: impl FnMut(u32, &[u32])) {
        let mut came_up = vec![0_u32; self.units.len() / self.size];
        for _ in 0..times {
            let way = dice.below(came_up.len());
            came_up[way] += 1;
        }
        for (units, &times) in self.units.chunks_exact(self.size).zip(&came_up) {
            if times > 0 {
                tell(times, units);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_set_is_listed_once_and_comes_up_as_often_as_any_other() {
        let ways = Ways::of(&[2, 5, 7, 9], 2, 600).unwrap();
        assert_eq!(ways.units, [2, 5, 2, 7, 2, 9, 5, 7, 5, 9, 7, 9]);
        let mut told = Vec::new();
        let mut dice = Dice::new(1, "ways");
        ways.draw(6_000, &mut dice, |times, units| told.push((times, units.to_vec())));
        assert_eq!((told.len(), told.iter().map(|set| set.0).sum::<u32>()), (6, 6_000));
        assert!(told.iter().all(|set| (850..1_150).contains(&set.0)), "{told:?}");
    }

    #[test]
    fn only_where_sets_are_few_and_drawn_often() {
        let pool: Vec<u32> = (0..30).collect();
        assert!(Ways::of(&pool, 3, 100_000).is_none(), "4,060 sets");
        assert_eq!(Ways::of(&pool, 2, 1_000).map(|ways| ways.units.len()), Some(2 * 435));
        assert!(Ways::of(&pool, 2, 200).is_none(), "fewer draws than half of the sets");
        assert!(Ways::of(&pool, 1, 1_000).is_none(), "nobody meets");
        // All of a pool that has no more, and nearly all of it.
        assert_eq!(Ways::of(&pool[..3], 5, 1).map(|ways| ways.units), Some(vec![0, 1, 2]));
        assert_eq!(Ways::of(&pool, 29, 100).map(|ways| ways.units.len()), None);
        assert_eq!(Ways::of(&pool[..9], 8, 100).map(|ways| ways.units.len()), Some(72));
    }
}
