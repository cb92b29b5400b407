//! The one rule for equal lengths, and sums that do not depend on chance.

/// Two path lengths whose difference is at most this share of the longer one are the same length.
///
/// Adding reciprocals in floating point breaks ties that are exact in fractions
/// (1/2 + 1/12 = 1/3 + 1/4), and shortest-path counts go wrong with them; 1e-10 is far above the
/// rounding of any path and far below any real difference of strengths.
pub const LENGTH_TOLERANCE: f64 = 1e-10;

/// How path lengths are told apart, once for a whole network.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Precision {
    /// What is shorter than this share of a length is shorter.
    below: f64,
}

impl Precision {
    /// For sums that were rounded.
    pub const ROUNDED: Self = Self { below: 1.0 - LENGTH_TOLERANCE };
    /// For sums that are exact, as those of whole numbers are.
    pub const EXACT: Self = Self { below: 1.0 };

    /// Whether path length `a` is shorter than `b`, by more than rounding can do.
    #[must_use]
    #[inline]
    pub fn shorter(self, a: f64, b: f64) -> bool {
        a < b * self.below
    }

    /// Whether two path lengths are the same length.
    #[must_use]
    #[inline]
    pub fn same_length(self, a: f64, b: f64) -> bool {
        !self.shorter(a, b) && !self.shorter(b, a)
    }
}

/// Whether a rounded length `a` is shorter than `b` by more than the tolerance.
#[must_use]
pub fn shorter(a: f64, b: f64) -> bool {
    Precision::ROUNDED.shorter(a, b)
}

/// Whether two rounded lengths are the same length.
#[must_use]
pub fn same_length(a: f64, b: f64) -> bool {
    Precision::ROUNDED.same_length(a, b)
}

/// The smallest value that at least `share` of the sorted `values` do not exceed.
///
/// `None` when there are no values.
#[must_use]
pub fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let rank = (share * sorted.len() as f64).ceil().max(1.0) as usize;
    sorted.get(rank.min(sorted.len()).checked_sub(1)?).copied()
}

/// Whether a measured share or count reaches a limit; a sum that misses it by rounding alone does.
#[must_use]
pub fn reaches(value: f64, limit: f64) -> bool {
    value >= limit - 1e-12 * limit.abs()
}

/// A share as a whole number of per cent; what is not zero or not all is never called so.
#[must_use]
pub fn percent(share: f64) -> String {
    let hundredths = share * 100.0;
    let whole = hundredths.round();
    if share > 0.0 && whole < 1.0 {
        "under 1%".to_owned()
    } else if share < 1.0 && whole > 99.0 && hundredths < 100.0 - 1e-7 {
        "over 99%".to_owned()
    } else {
        format!("{whole}%")
    }
}

/// `part / whole`, or nothing when the whole is zero.
#[must_use]
pub fn ratio(part: f64, whole: f64) -> Option<f64> {
    (whole != 0.0).then(|| part / whole)
}

/// The number as people write it: a sum of fractions that misses a number of at most twelve digits by
/// rounding alone (3.0000000000000018) is that number. Any other stays to its last bit, so a third of
/// a tie that is read again is still a third.
#[must_use]
pub fn without_noise(value: f64) -> f64 {
    let near = format!("{value:.11e}").parse().unwrap_or(value);
    let is_noise = value.fract() != 0.0 && (value - near).abs() <= NOISE * value.abs();
    if is_noise { near } else { value }
}

/// The number as somebody wrote it who may have written anything: not as hundreds of digits.
#[must_use]
pub fn told(value: f64) -> String {
    let is_short = value == 0.0 || (1e-6..1e15).contains(&value.abs());
    if is_short { value.to_string() } else { format!("{value:e}") }
}

/// What adding some hundred numbers loses at most, as a share of the sum.
const NOISE: f64 = 1e-14;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn noise_goes_and_nothing_else_does() {
        for (value, written) in [
            (3.000_000_000_000_001_8, 3.0),
            (0.1 + 0.2, 0.3),
            (381.999_999_999_999_9, 382.0),
            (-0.724_999_999_999_999_9, -0.725),
            (1e-9 + 1e-24, 1e-9),
        ] {
            assert_eq!(without_noise(value).to_bits(), f64::to_bits(written), "{value}");
        }
        // Not one of these is a short number with noise: each stays the very same bits.
        let third = 1.0 / 3.0;
        let long = 9_007_199_254_740_991.0;
        for value in [third, 2.0 * third, 1e-12 + third, long, 1.000_000_000_1, 1.0 + 2e-14, 1e300]
        {
            assert_eq!(without_noise(value).to_bits(), value.to_bits(), "{value}");
        }
        assert!(without_noise(f64::NAN).is_nan() && without_noise(f64::INFINITY) == f64::INFINITY);
        assert_eq!(without_noise(0.0).to_bits(), 0);
    }

    #[test]
    fn no_number_is_told_with_hundreds_of_digits() {
        let told = [1e308, -2.5, 0.0, 1e-300, f64::NAN].map(told);
        assert_eq!(told, ["1e308", "-2.5", "0", "1e-300", "NaN"]);
    }

    #[test]
    fn lengths_equal_in_fractions_are_equal() {
        assert!(same_length(1.0 / 2.0 + 1.0 / 12.0, 1.0 / 3.0 + 1.0 / 4.0));
        assert!(!same_length(0.5, 0.500_001));
        assert!(same_length(0.0, 0.0));
        assert!(shorter(1.0, 1.1) && !shorter(1.0, 1.0 + 1e-12));
        assert!(shorter(1.0, f64::INFINITY));
        let exact = Precision::EXACT;
        assert!(exact.shorter(1e15, 1e15 + 1.0) && same_length(1e15, 1e15 + 1.0));
        assert!(exact.same_length(7.0, 7.0) && !exact.shorter(7.0, 7.0));
    }

    #[test]
    fn shares_are_rounded_but_never_to_nothing_or_all() {
        let words = [0.0, 0.003, 0.535, 0.625, 0.996, 1.0 - 1e-12].map(percent);
        assert_eq!(words, ["0%", "under 1%", "54%", "63%", "over 99%", "100%"]);
    }

    #[test]
    fn quantiles_are_values_that_occur() {
        let values = [1.0, 2.0, 3.0, 4.0];
        assert_eq!(quantile(&values, 0.5), Some(2.0));
        assert_eq!(quantile(&values, 0.95), Some(4.0));
        assert_eq!(quantile(&[], 0.5), None);
    }
}
