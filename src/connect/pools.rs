//! Pools of units that may be drawn in each other's place.

use std::collections::BTreeMap;

use crate::base::seed::Dice;

/// The numbers of pools, by what their members share.
#[derive(Debug)]
pub struct Pools<K> {
    number: BTreeMap<K, usize>,
    /// Who is in each.
    pub members: Vec<Vec<u32>>,
}

impl<K> Default for Pools<K> {
    fn default() -> Self {
        Self { number: BTreeMap::new(), members: Vec::new() }
    }
}

impl<K: Ord> Pools<K> {
    /// The number of a pool, which is made if there is none.
    pub fn at(&mut self, key: K) -> usize {
        let next = self.members.len();
        let number = *self.number.entry(key).or_insert(next);
        if number == next {
            self.members.push(Vec::new());
        }
        number
    }

    /// All pools, everybody once and in order.
    #[must_use]
    pub fn finished(mut self) -> Vec<Vec<u32>> {
        for pool in &mut self.members {
            pool.sort_unstable();
            pool.dedup();
        }
        self.members
    }
}

/// Adds so many of a pool, nobody twice and not `except`; all of it if it has no more.
pub fn some(
    pool: &[u32],
    wanted: usize,
    except: Option<u32>,
    dice: &mut Dice,
    drawn: &mut Vec<u32>,
) {
    let room = pool.len() - usize::from(except.is_some_and(|one| pool.binary_search(&one).is_ok()));
    let wanted = wanted.min(room);
    let first = drawn.len();
    if 2 * wanted > pool.len() {
        drawn.extend(pool.iter().copied().filter(|&unit| Some(unit) != except));
        let all = &mut drawn[first..];
        for place in 0..wanted {
            let other = place + dice.below(all.len() - place);
            all.swap(place, other);
        }
        drawn.truncate(first + wanted);
        return;
    }
    while drawn.len() < first + wanted {
        let unit = pool[dice.below(pool.len())];
        if Some(unit) != except && !drawn[first..].contains(&unit) {
            drawn.push(unit);
        }
    }
}
