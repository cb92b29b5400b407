//! Rows that add up others, as people write them below their tables.

use csv::StringRecord;

use crate::base::codes;
use crate::collect::cells::words;
use crate::collect::draft::RowFault;

/// A whole row of them: nothing but amounts, beside a word for a total if there is one.
#[must_use]
pub fn is_total(record: &StringRecord) -> bool {
    let mut cells = record.iter().map(str::trim).filter(|cell| !cell.is_empty());
    let Some(first) = cells.next() else { return false };
    let rest: Vec<&str> = cells.collect();
    let amounts = rest.iter().all(|cell| is_amount(cell));
    (words::is_total(first) && amounts) || (is_amount(first) && amounts && !rest.is_empty())
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
