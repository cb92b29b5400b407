//! Rows that add up others, as people write them below their tables.

use csv::StringRecord;

use crate::base::codes;
use crate::collect::draft::RowFault;
use crate::collect::who::names::tidy;

const WORDS: &[&str] = &[
    "total",
    "totals",
    "grand total",
    "sub total",
    "subtotal",
    "sum",
    "average",
    "mean",
    "count",
    "number present",
    "no present",
    "number attending",
    "number attended",
    "number of people",
    "number of visits",
    "number of schools",
    "total present",
    "total attending",
    "total attendance",
    "total visits",
    "total hours",
    "overall",
    "running total",
    "attendance",
    "present",
    "headcount",
    "number",
];

/// Whether a text names a total.
#[must_use]
pub fn names_total(text: &str) -> bool {
    let plain: String = text.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let plain = tidy(&plain).to_lowercase();
    WORDS.contains(&plain.as_str())
        || ["total ", "subtotal ", "sub total ", "average ", "number of ", "grand total "]
            .iter()
            .any(|word| plain.starts_with(word))
}

/// A whole row of them: nothing but amounts, beside a word for a total if there is one.
#[must_use]
pub fn is_total(record: &StringRecord) -> bool {
    let mut cells = record.iter().map(str::trim).filter(|cell| !cell.is_empty());
    let Some(first) = cells.next() else { return false };
    let rest: Vec<&str> = cells.collect();
    let amounts = rest.iter().all(|cell| is_amount(cell));
    (names_total(first) && amounts) || (is_amount(first) && amounts && !rest.is_empty())
}

/// `5`, `9.5`, `62%`, `£1,200`, `-`, `3/4`.
fn is_amount(cell: &str) -> bool {
    let digits = cell.chars().any(|c| c.is_ascii_digit());
    let plain = cell.chars().all(|c| c.is_ascii_digit() || ".,%£$€-– ½¼¾".contains(c));
    let looks_like_date = cell.matches(['.', '-']).count() > 1;
    plain && !looks_like_date && (digits || matches!(cell, "-" | "–" | "½" | "¼" | "¾"))
}

/// Why a total is left out.
#[must_use]
pub fn fault(text: &str) -> RowFault {
    let what = format!("`{text}`: a total, so neither a visit nor a person");
    RowFault::new(codes::TOTAL_ROW, what, text, "nothing, if it is a total")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_hold_nothing_but_amounts() {
        let is = |cells: &[&str]| is_total(&StringRecord::from(cells.to_vec()));
        assert!(is(&["TOTAL", "", "5", "", "", "", "9.5"]));
        assert!(is(&["", "Sub-total:", "£1,200"]));
        assert!(is(&["", "", "5", "", "62%"]));
        assert!(is(&["Total visits in autumn", "", "12"]));
        assert!(!is(&["Total Learning Trust", "Visit", "Ashbrook"]));
        assert!(!is(&["03.10.2025", "2"]) && !is(&["2025-10-03", "2"]));
        assert!(!is(&["45933"]) && !is(&["", ""]));
    }
}
