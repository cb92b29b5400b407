//! Strengths as fractions.

/// A fraction above zero in lowest terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fraction {
    pub(crate) over: u64,
    pub(crate) under: u64,
}

impl Fraction {
    pub(crate) fn new(over: u64, under: u64) -> Self {
        assert!(over > 0 && under > 0, "{over}/{under} is no strength");
        let common = greatest_common(over, under);
        Self { over: over / common, under: under / common }
    }

    /// The fraction that this number was written for: a whole one, or one with a small denominator.
    pub(crate) fn of(number: f64) -> Self {
        let under = (1..=1000_u64).find(|&under| {
            let over = number * under as f64;
            (over - over.round()).abs() <= 1e-9 * over
        });
        let under = under.unwrap_or_else(|| panic!("{number} is no small fraction"));
        Self::new((number * under as f64).round() as u64, under)
    }

    pub(crate) fn plus(self, other: Self) -> Self {
        let common = greatest_common(self.under, other.under);
        let left = self.over * (other.under / common);
        let right = other.over * (self.under / common);
        Self::new(left + right, self.under / common * other.under)
    }

    pub(crate) fn to_f64(self) -> f64 {
        self.over as f64 / self.under as f64
    }
}

fn greatest_common(mut a: u64, mut b: u64) -> u64 {
    while b > 0 {
        (a, b) = (b, a % b);
    }
    a
}

#[test]
fn fractions_add_up() {
    let sum = Fraction::new(1, 2).plus(Fraction::new(1, 3)).plus(Fraction::new(1, 6));
    assert_eq!(sum, Fraction::new(1, 1));
    assert_eq!(Fraction::of(5.0 / 6.0), Fraction::new(5, 6));
    assert_eq!(Fraction::of(17.0), Fraction::new(17, 1));
}
