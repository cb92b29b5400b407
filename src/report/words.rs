//! Numbers, lists and shares as a British reader expects them.

use crate::base::number;

use crate::connect::network::Level;
use crate::measure::certainty::ranks::Spread;
pub(crate) use crate::notice::words::{capitalised, fixed, short};

/// What stands where there is no value.
pub(crate) const UNDEFINED: &str = "–";

/// The words for the units of a level: one and many.
pub(crate) fn units(level: Level) -> (&'static str, &'static str) {
    (level.one(), level.word())
}

/// `1284` as `1,284`.
pub(crate) fn count(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// `1 school`, `26 schools`.
pub(crate) fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{} {}", count(number as u64), if number == 1 { one } else { many })
}

/// A share of 0–1 as a percentage without decimals.
pub(crate) fn percent(share: f64) -> String {
    if share.is_finite() { number::percent(share) } else { UNDEFINED.to_owned() }
}

/// `38% to 54%`: where a share lies in the middle 90 of 100 draws; nothing where nothing was drawn, or
/// where no draw could give another share.
pub(crate) fn between(spread: Option<Spread>) -> String {
    spread
        .and_then(|spread| spread.told())
        .map_or(String::new(), |(low, high)| format!("{} to {}", percent(low), percent(high)))
}

/// `1 to 3`: where a rank lies in the middle 90 of 100 draws; nothing where nothing was drawn.
pub(crate) fn likely_rank(spread: Option<Spread>) -> String {
    spread.map_or(String::new(), |spread| crate::notice::words::ranks(spread.rank))
}

/// A value beside its threshold: a share where the threshold is one.
pub(crate) fn measured(value: f64, threshold: f64) -> String {
    let is_share = threshold != 0.0 && threshold.abs() < 1.0;
    if is_share && value.abs() <= 1.0 { percent(value) } else { short(value) }
}

/// The sentence with the user's own words in quotation marks instead of backticks.
pub(crate) fn quoted(sentence: &str) -> String {
    let mut text = String::with_capacity(sentence.len());
    for (at, part) in sentence.split('`').enumerate() {
        if at > 0 {
            text.push(if at % 2 == 1 { '“' } else { '”' });
        }
        text.push_str(part);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_and_shares_read_as_people_write_them() {
        assert_eq!(count(0), "0");
        assert_eq!(count(1_284), "1,284");
        assert_eq!(count(10_000_000), "10,000,000");
        assert_eq!(counted(1, "school", "schools"), "1 school");
        assert_eq!(percent(0.464), "46%");
        assert_eq!((percent(0.001), percent(0.999)), ("under 1%".into(), "over 99%".into()));
        assert_eq!((percent(0.0), percent(1.0)), ("0%".into(), "100%".into()));
        assert_eq!(percent(f64::NAN), "–");
    }

    #[test]
    fn numbers_are_short() {
        assert_eq!(short(0.123_456), "0.123");
        assert_eq!(short(0.000_123_456), "0.000123");
        assert_eq!(short(12.5), "12.5");
        assert_eq!(short(-0.0), "0");
        assert_eq!(short(3.0), "3");
        assert_eq!(measured(0.46, 0.35), "46%");
        assert_eq!(measured(2.0, 1.0), "2");
        assert_eq!(measured(3.21, 5.0), "3.21");
    }

    #[test]
    fn quotation_marks_replace_backticks() {
        assert_eq!(quoted("`31/09/2025` is not a date"), "“31/09/2025” is not a date");
    }

    #[test]
    fn sentences_begin_with_a_capital() {
        assert_eq!(capitalised("ŵyn St Mary’s RC"), "Ŵyn St Mary’s RC");
        assert_eq!(capitalised(""), "");
    }
}
