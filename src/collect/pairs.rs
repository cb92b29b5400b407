//! How many pairs of units activities make: an assembly of thousands would tie everybody with everybody.

/// More pairs than this would fill the memory with one big meeting.
pub const MOST_PAIRS: u128 = 50_000_000;

/// Activities that make more pairs than can be tied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooMany {
    /// The pairs of all of them.
    pub pairs: u128,
    /// The number of the one with most units.
    pub largest: usize,
    /// How many units it has.
    pub size: usize,
}

/// Whether activities make too many pairs: `at_most` is what each surely does not pass and is quick to
/// tell, `size` the units of one of them, each counted once.
#[must_use]
pub fn too_many(
    at_most: impl Iterator<Item = usize> + Clone,
    size: &dyn Fn(usize) -> usize,
) -> Option<TooMany> {
    if at_most.clone().map(pairs_of).sum::<u128>() <= MOST_PAIRS {
        return None;
    }
    let (mut pairs, mut largest) = (0, (0, 0));
    for number in 0..at_most.count() {
        let size = size(number);
        pairs += pairs_of(size);
        if size > largest.1 {
            largest = (number, size);
        }
    }
    let (largest, size) = largest;
    (pairs > MOST_PAIRS).then_some(TooMany { pairs, largest, size })
}

fn pairs_of(units: usize) -> u128 {
    let units = units as u128;
    units * units.saturating_sub(1) / 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_small_ones_and_one_large_one_are_told_alike() {
        let of = |sizes: &[usize]| too_many(sizes.iter().copied(), &|at| sizes[at]);
        assert_eq!(of(&[9_000, 2]), None);
        assert_eq!(of(&[2, 10_001]), Some(TooMany { pairs: 50_005_001, largest: 1, size: 10_001 }));
        assert_eq!(
            of(&[8_000, 8_000]).map(|many| (many.pairs, many.largest)),
            Some((63_992_000, 0))
        );
        // Somebody who stands in many rows is one.
        assert_eq!(too_many([20_000].into_iter(), &|_| 30), None);
    }
}
