//! Texts that stand where a name should, and name nobody.

use crate::collect::cells::errors::{is_error, is_nothing};

/// Whether a cell says that there is nobody: `n/a`, `none`, `-`, `anonymous`, `#REF!`, `null`.
#[must_use]
pub fn is_nobody(text: &str) -> bool {
    // `NA` is what R writes for nothing; `Na` is a name.
    text.is_empty()
        || text == "NA"
        || is_error(text)
        || is_nothing(text)
        || is_no_answer(text)
        || if text.is_ascii() {
            NOBODY.iter().any(|word| word.eq_ignore_ascii_case(text))
        } else {
            NOBODY.contains(&text.to_lowercase().as_str())
        }
}

/// Whether a text is what programs and people write for no answer: `-99`, `no response`, `(blank)`. It names
/// nobody, and does not say that there is nobody.
#[must_use]
pub fn is_no_answer(text: &str) -> bool {
    if let Some(digits) = text.strip_prefix('-') {
        let digits = digits.strip_suffix(".0").unwrap_or(digits);
        // `-1` may be how a file numbers somebody.
        return NEGATIVE.contains(&digits);
    }
    NO_ANSWER.iter().any(|words| words.eq_ignore_ascii_case(text))
}

const NEGATIVE: &[&str] =
    &["7", "8", "9", "66", "77", "88", "97", "98", "99", "777", "888", "999", "8888", "9999"];

const NO_ANSWER: &[&str] = &[
    "(blank)",
    "[blank]",
    "no answer",
    "no response",
    "no reply",
    "not answered",
    "did not answer",
    "seen but not answered",
    "seen but unanswered",
    "prefer not to say",
    "prefer not to answer",
    "rather not say",
    "would rather not say",
    "i'd rather not say",
    "not given",
    "no name given",
    "name withheld",
    "withheld",
    "confidential",
];

const NOBODY: &[&str] = &[
    "-",
    "–",
    "—",
    "?",
    "n/a",
    "none",
    "nobody",
    "anonymous",
    "anon",
    "tbc",
    "tba",
    "tbd",
    "unknown",
    "various",
    "vacant",
    "vacancy",
];
