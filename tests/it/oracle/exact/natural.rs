//! Whole numbers of any size, with no more than shortest paths ask for.

use std::cmp::Ordering;

/// A whole number, lowest 32 bits first, without leading zeros.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Natural(Vec<u32>);

impl Natural {
    pub(crate) fn new(mut value: u64) -> Self {
        let mut words = Vec::new();
        while value > 0 {
            words.push(value as u32);
            value >>= 32;
        }
        Self(words)
    }

    pub(crate) fn times(&self, factor: u64) -> Self {
        // Two factors of 32 bits, the higher one a word further up.
        let low = self.times_word(factor as u32);
        let mut high = self.times_word((factor >> 32) as u32);
        if !high.0.is_empty() {
            high.0.insert(0, 0);
        }
        low.plus(&high)
    }

    fn times_word(&self, factor: u32) -> Self {
        let (mut words, mut carry) = (Vec::with_capacity(self.0.len() + 1), 0_u64);
        for &word in &self.0 {
            carry += u64::from(word) * u64::from(factor);
            words.push(carry as u32);
            carry >>= 32;
        }
        words.push(carry as u32);
        while words.last() == Some(&0) {
            words.pop();
        }
        Self(words)
    }

    pub(crate) fn plus(&self, other: &Self) -> Self {
        let length = self.0.len().max(other.0.len());
        let (mut words, mut carry) = (Vec::with_capacity(length + 1), 0_u64);
        for at in 0..length {
            let word = |number: &Self| u64::from(number.0.get(at).copied().unwrap_or(0));
            carry += word(self) + word(other);
            words.push(carry as u32);
            carry >>= 32;
        }
        if carry > 0 {
            words.push(carry as u32);
        }
        Self(words)
    }

    /// How many bits it takes.
    pub(crate) fn bits(&self) -> u32 {
        let below = self.0.len().saturating_sub(1) as u32 * 32;
        self.0.last().map_or(0, |word| below + 32 - word.leading_zeros())
    }

    /// This as a share of `whole`, right to the last bits of a double.
    pub(crate) fn over(&self, whole: &Self) -> f64 {
        // The leading 96 bits of each are more than a double holds.
        let shift = whole.0.len().max(self.0.len()).saturating_sub(3);
        let leading = |number: &Self| {
            let words = number.0.iter().skip(shift).rev();
            words.fold(0.0, |sum, &word| sum * 4_294_967_296.0 + f64::from(word))
        };
        leading(self) / leading(whole)
    }
}

impl Ord for Natural {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_length = self.0.len().cmp(&other.0.len());
        by_length.then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }
}

impl PartialOrd for Natural {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[test]
fn large_numbers_multiply_add_and_compare() {
    let factorial = |n: u64| (1..=n).fold(Natural::new(1), |product, n| product.times(n));
    // 25! = 15511210043330985984000000 = 0xcd4a0_619fb090_7bc00000.
    assert_eq!(factorial(25), Natural(vec![0x7bc0_0000, 0x619f_b090, 0x000c_d4a0]));
    assert_eq!(factorial(25).bits(), 84);
    // n! · n + n! = (n + 1)!, far beyond 64 bits and with factors beyond 32.
    for n in 1..60 {
        assert_eq!(factorial(n).times(n).plus(&factorial(n)), factorial(n + 1));
        assert!(n == 1 || factorial(n) < factorial(n + 1));
        let share = factorial(n).over(&factorial(n + 1));
        assert!((share * (n + 1) as f64 - 1.0).abs() < 1e-12, "{n}: {share}");
    }
    let wide = 0x1234_5678_9abc_def0_u64;
    let product = Natural::new(wide).times(wide);
    let by_hand = u128::from(wide) * u128::from(wide);
    let words = (0..4).map(|at| (by_hand >> (32 * at)) as u32).collect();
    assert_eq!(product, Natural(words));
}
