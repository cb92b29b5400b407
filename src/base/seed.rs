//! Random numbers that are the same on every machine and every run.
//!
//! The generator is PCG-XSL-RR 128 (M. E. O'Neill 2014, HMC-CS-2014-0905) as `rand_pcg` implements
//! it; drawing below a bound and shuffling are written here, so that a new version of a library
//! cannot change a published result.

use rand::Rng;
use rand_pcg::Pcg64Mcg;

/// A stream of random numbers of its own for one purpose.
#[derive(Debug, Clone)]
pub struct Dice(Pcg64Mcg);

impl Dice {
    /// The stream that `seed` gives to `purpose`; other purposes get other streams.
    #[must_use]
    pub fn new(seed: u64, purpose: &str) -> Self {
        // FNV-1a over the purpose: any stable hash would do.
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        for byte in purpose.bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        Self(Pcg64Mcg::new((u128::from(hash) << 64) | u128::from(seed) << 1 | 1))
    }

    /// A number from 0 to `bound` − 1, each equally likely; 0 when `bound` is 0.
    #[inline]
    pub fn below(&mut self, bound: usize) -> usize {
        let bound = bound as u64;
        if bound < 2 {
            return 0;
        }
        loop {
            let draw = self.0.next_u64();
            let value = draw % bound;
            // Reject the last partial block, so that no value is favoured.
            if draw - value <= u64::MAX - bound {
                return value as usize;
            }
        }
    }

    /// A number from 0 up to but not including 1.
    pub fn unit(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Puts `items` in random order (Fisher and Yates).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_draws_and_other_purposes_give_others() {
        let draws = |seed, purpose| {
            let mut dice = Dice::new(seed, purpose);
            (0..8).map(|_| dice.below(1000)).collect::<Vec<_>>()
        };
        assert_eq!(draws(1, "layout"), draws(1, "layout"));
        assert_ne!(draws(1, "layout"), draws(1, "chance"));
        assert_ne!(draws(1, "layout"), draws(2, "layout"));
    }

    #[test]
    fn draws_are_even() {
        let mut dice = Dice::new(7, "even");
        let mut seen = [0_u32; 6];
        for _ in 0..60_000 {
            seen[dice.below(6)] += 1;
        }
        assert!(seen.iter().all(|&count| (9_500..10_500).contains(&count)), "{seen:?}");
        assert!((0..1000).all(|_| (0.0..1.0).contains(&dice.unit())));
    }
}
