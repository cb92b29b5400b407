//! Lengths as whole numbers, so that equally long paths are told from nearly equal ones exactly.
//!
//! Strengths of networks are mostly whole numbers or sums of fractions such as 1/2 and 1/3. With w =
//! p/q a length is 1/w = q/p, and over the least common multiple L of all p every length is a whole
//! number. While no path can be longer than 2^53 of them, floating point adds them without
//! rounding, and lengths are compared as they are. Otherwise (strengths with many digits, or so
//! many different ones that L grows beyond) the caller keeps the reciprocals and the tolerance.
//!
//! A strength is the fraction with p and q below 2^25 that lies within its own rounding (4 units in the
//! last place: a sum of a few fractions). Powers of two stand beside it, so strengths in a unit twice
//! as large give the same whole numbers. O(m) at most, and little where it finds out that there
//! are none.

use std::collections::BTreeMap;

use crate::connect::adjacency::Adjacency;

/// Up to here floating point has every whole number.
const MOST: u64 = 1 << 53;
/// A fraction with a larger denominator is chance.
const MOST_UNDER: u128 = 1 << 24;
/// How far the fraction may be from the strength, in units of its last place.
const ROUNDING: u128 = 4;
/// The last place of a number from 1 to 2.
const ONE: u128 = 1 << 52;

/// What each strength is as a length in whole numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Whole {
    /// By the bits of the strength.
    lengths: BTreeMap<u64, f64>,
    /// How many of them a length of 1 is.
    pub one: f64,
}

/// A length over/under · 2^power, both odd and without a common divisor.
#[derive(Debug, Clone, Copy)]
struct Length {
    over: u128,
    under: u128,
    power: i32,
}

/// Lengths as whole numbers up to a limit, paths included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lengths {
    /// By the bits of the strength.
    pub lengths: BTreeMap<u64, u64>,
    /// What all strengths have in common, over what all lengths have, and a power of two: their
    /// quotient is how many a length of 1 is.
    common: (u128, u128, i32),
}

impl Lengths {
    /// How many of them a length of 1 is.
    #[must_use]
    pub fn one(&self) -> f64 {
        let (common, shared, power) = self.common;
        common as f64 / shared as f64 * f64::powi(2.0, power)
    }

    /// No path is longer: it leaves each unit at most once.
    fn longest_path(&self, out: &Adjacency) -> u128 {
        let length = |strength: f64| self.lengths.get(&strength.to_bits()).copied().unwrap_or(0);
        let longest = |unit| out.ties(unit).map(|(_, strength)| length(strength.0)).max();
        (0..out.units()).filter_map(longest).map(u128::from).sum()
    }
}

/// The whole numbers for the strengths of `out` where none, and no path, is longer than `most`.
#[must_use]
pub fn numbers(out: &Adjacency, most: u64) -> Option<Lengths> {
    let most = u128::from(most);
    let (mut found, mut common) = (BTreeMap::new(), 1_u128);
    for (_, _, strength) in out.all() {
        let bits = strength.0.to_bits();
        if found.contains_key(&bits) {
            continue;
        }
        let length = Length::of(strength.0)?;
        common = common / divisor(common, length.under) * length.under;
        if common > most {
            return None;
        }
        found.insert(bits, length);
    }
    let least = found.values().map(|length| length.power).min()?;
    let whole = |length: &Length| {
        let power = u32::try_from(length.power - least).ok().filter(|power| *power < 53)?;
        (length.over * (common / length.under)).checked_mul(1 << power)
    };
    let lengths: BTreeMap<u64, u128> =
        found.iter().map(|(bits, length)| Some((*bits, whole(length)?))).collect::<Option<_>>()?;
    let shared = lengths.values().copied().fold(0, divisor);
    let lengths = lengths
        .into_iter()
        .map(|(bits, length)| Some((bits, u64::try_from(length / shared).ok()?)))
        .collect::<Option<_>>()?;
    let found = Lengths { lengths, common: (common, shared, -least) };
    (found.one().is_normal() && found.longest_path(out) <= most).then_some(found)
}

impl Whole {
    /// The whole numbers for the strengths of `out`; `None` where no such are small enough for
    /// floating point to add.
    #[must_use]
    pub fn of(out: &Adjacency) -> Option<Self> {
        let found = numbers(out, MOST)?;
        let lengths = found.lengths.iter().map(|(bits, length)| (*bits, *length as f64));
        Some(Self { lengths: lengths.collect(), one: found.one() })
    }

    /// The length of a tie of this strength.
    #[must_use]
    pub fn length(&self, strength: f64) -> f64 {
        self.lengths.get(&strength.to_bits()).copied().unwrap_or(f64::INFINITY)
    }
}

impl Length {
    /// The reciprocal of the simplest fraction within rounding of `strength`, if it is simple.
    fn of(strength: f64) -> Option<Self> {
        if !strength.is_normal() {
            return None;
        }
        let bits = strength.to_bits();
        // strength = digits/2^52 · 2^power, from 1 to 2 without the power.
        let digits = (u128::from(bits) % ONE) | ONE;
        let power = (bits >> 52) as i32 - 1023;
        // Continued fraction: over/under after more and more terms.
        let (mut rest, mut divisor) = (digits, ONE);
        let (mut over, mut under) = ((0, 1), (1, 0));
        while divisor > 0 {
            let term = rest / divisor;
            (rest, divisor) = (divisor, rest % divisor);
            over = (over.1, term * over.1 + over.0);
            under = (under.1, term * under.1 + under.0);
            if under.1 > MOST_UNDER {
                return None;
            }
            if (digits * under.1).abs_diff(over.1 * ONE) <= ROUNDING * under.1 {
                let twos = [over.1, under.1].map(u128::trailing_zeros);
                return Some(Self {
                    over: under.1 >> twos[1],
                    under: over.1 >> twos[0],
                    power: twos[1].cast_signed() - twos[0].cast_signed() - power,
                });
            }
        }
        None
    }
}

/// The greatest common divisor.
fn divisor(mut a: u128, mut b: u128) -> u128 {
    while b > 0 {
        (a, b) = (b, a % b);
    }
    a
}

#[cfg(test)]
mod tests {
    use super::Whole;
    use crate::measure::paths::example::ties;

    /// Lengths of the ties of a chain with these strengths, and how many are 1 long.
    fn chain(strengths: &[f64]) -> Option<(Vec<f64>, f64)> {
        let pairs = (0..).zip(strengths).map(|(at, strength)| (at, at + 1, *strength));
        let chain = ties(strengths.len() + 1, &pairs.collect::<Vec<_>>());
        let whole = Whole::of(chain.out())?;
        Some((strengths.iter().map(|strength| whole.length(*strength)).collect(), whole.one))
    }

    #[test]
    fn lengths_are_whole_over_what_strengths_have_in_common() {
        assert_eq!(chain(&[1.0, 2.0, 3.0]), Some((vec![6.0, 3.0, 2.0], 6.0)));
        assert_eq!(chain(&[6.0, 9.0]), Some((vec![3.0, 2.0], 18.0)));
        assert_eq!(chain(&[7.0, 7.0]), Some((vec![1.0, 1.0], 7.0)));
        // 1/(5/6) = 6/5 and 1/(1/3) = 3; the sums are rounded.
        let sums = [1.0 / 2.0 + 1.0 / 3.0, 1.0 - 2.0 / 3.0];
        assert_eq!(chain(&sums), Some((vec![2.0, 5.0], 5.0 / 3.0)));
        assert_eq!(chain(&[0.1, 0.25]), Some((vec![5.0, 2.0], 0.5)));
    }

    #[test]
    fn strengths_in_another_unit_have_the_same_whole_numbers() {
        let strengths = [1.0 / 3.0, 0.7, 12.0, 2.5];
        let (lengths, one) = chain(&strengths).unwrap();
        for power in [-300, -1, 1, 40, 300] {
            let factor = f64::powi(2.0, power);
            assert_eq!(
                chain(&strengths.map(|strength| strength * factor)),
                Some((lengths.clone(), one * factor))
            );
        }
    }

    #[test]
    fn what_is_no_small_fraction_or_too_long_is_left_as_it_is() {
        assert_eq!(chain(&[2.0_f64.sqrt(), 1.0]), None);
        assert_eq!(chain(&[0.333_333_333_333, 1.0]), None);
        assert_eq!(chain(&[1e-300, 1.0]), None);
        assert_eq!(chain(&[f64::MIN_POSITIVE / 4.0]), None);
        // Everything up to 40 has a common multiple below 2^53, up to 41 not; a path of ten ties as
        // long as the former is above.
        let to = |last: u32| (1..=last).map(f64::from).collect::<Vec<_>>();
        assert!(chain(&to(30)).is_some());
        assert_eq!(chain(&to(41)), None);
        assert_eq!(chain(&[to(40), vec![1.0; 10]].concat()), None);
        assert_eq!(chain(&[]), None);
    }
}
