//! The words by which cells say yes, no, nobody, something else or a sum: one vocabulary for every kind of
//! file.

use crate::collect::who::names::tidy;

/// What a mark says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tick {
    /// Yes.
    Yes,
    /// No.
    No,
    /// `x` and crosses: yes on a form, and either on a list that people fill in by hand.
    Cross,
}

/// Reads a mark; `None` if a cell is none, or blank.
#[must_use]
pub fn tick(cell: &str) -> Option<Tick> {
    let text = cell.trim();
    // Marks are short, and most cells are not.
    if text.is_empty() || text.len() > 16 {
        return None;
    }
    match text.replace('\u{fe0f}', "").to_lowercase().as_str() {
        "yes" | "y" | "true" | "1" | "1.0" | "checked" | "selected" | "ticked" | "✓" | "✔"
        | "√" | "☑" | "✅" | "🗸" => Some(Tick::Yes),
        "no" | "n" | "false" | "0" | "0.0" | "unchecked" | "unselected" | "not selected"
        | "not checked" | "not ticked" | "☐" => Some(Tick::No),
        "x" | "×" | "✗" | "✘" | "✕" | "✖" | "☒" | "❌" => Some(Tick::Cross),
        _ => None,
    }
}

/// The same on a form, where a cross is a tick.
#[must_use]
pub fn ticked(cell: &str) -> Option<bool> {
    tick(cell).map(|tick| tick != Tick::No)
}

/// Lower case, with blanks for all signs but none for apostrophes and points.
fn words(text: &str) -> String {
    let text: String = text.to_lowercase().replace(['.', '’', '\''], "");
    let text: String =
        text.chars().map(|c| if c.is_alphanumeric() || c == '/' { c } else { ' ' }).collect();
    tidy(&text)
}

/// A number with its word: `1 cell`, `2 cells`.
#[must_use]
pub fn counted(number: u32, one: &str, many: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {many}") }
}

/// Whether a choice says that there is none.
#[must_use]
pub fn is_none(text: &str) -> bool {
    matches!(
        words(text).as_str(),
        "" | "none"
            | "none of these"
            | "none of the above"
            | "none of these schools"
            | "none this term"
            | "no schools"
            | "no school"
            | "no partner"
            | "no partners"
            | "no other schools"
            | "no contact"
            | "no contacts"
            | "n/a"
            | "na"
            | "n a"
            | "nobody"
            | "nobody else"
            | "no one"
            | "no one else"
            | "noone"
            | "nil"
            | "no"
            | "not applicable"
            | "not yet"
            | "i did not work with any other school"
            | "i did not work with any"
            | "i have not worked with any"
    )
}

/// Whether a choice is the place for one's own words.
#[must_use]
pub fn is_other(option: &str) -> bool {
    let text = option.to_lowercase();
    let first = text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let asks = ["specify", "state", "text", "say"].iter().any(|word| text.contains(word));
    let named = text.split_whitespace().count() > 1 && !asks;
    // As LimeSurvey writes it.
    text.trim() == "-oth-"
        || (first == "other" && !named)
        || matches!(words(&text).as_str(), "other school" | "other schools")
        || text.contains("please specify")
        || text.contains("selected other")
}

const TOTALS: &[&str] = &[
    "total",
    "totals",
    "grand total",
    "sub total",
    "subtotal",
    "row total",
    "column total",
    "sum",
    "sums",
    "row sum",
    "column sum",
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
    "indegree",
    "outdegree",
];

/// Whether a cell that should name somebody says instead that its row adds up others.
#[must_use]
pub fn is_sum(cell: &str) -> bool {
    const OF: [&str; 10] = [
        "present",
        "attending",
        "attended",
        "attendance",
        "visits",
        "hours",
        "people",
        "schools",
        "staff",
        "number",
    ];
    // Most cells are names, and are told by their first letter.
    if !cell.starts_with(['t', 'T', 's', 'S', 'g', 'G', 'r', 'R', 'c', 'C', 'o', 'O', '*', '=']) {
        return false;
    }
    let plain = words(cell);
    let sums = ["total", "totals", "sum", "sums", "overall total", "column total", "row total"];
    let rest = plain.strip_prefix("total ").or(plain.strip_prefix("grand total "));
    sums.contains(&plain.as_str())
        || matches!(
            plain.as_str(),
            "grand total" | "sub total" | "subtotal" | "running total" | "grand totals"
        )
        || rest.is_some_and(|rest| OF.contains(&rest.strip_prefix("of ").unwrap_or(rest)))
}

/// Whether a heading or the name of a row adds up others.
#[must_use]
pub fn is_total(text: &str) -> bool {
    const BEFORE: [&str; 6] =
        ["total ", "subtotal ", "sub total ", "average ", "number of ", "grand total "];
    let plain = words(text).replace('/', " ");
    TOTALS.contains(&plain.as_str()) || BEFORE.iter().any(|word| plain.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_say_yes_or_no_and_a_cross_either() {
        for (text, wanted) in [
            ("Yes", Some(Tick::Yes)),
            (" 1 ", Some(Tick::Yes)),
            ("✔\u{fe0f}", Some(Tick::Yes)),
            ("Not selected", Some(Tick::No)),
            ("0.0", Some(Tick::No)),
            ("X", Some(Tick::Cross)),
            ("", None),
            ("Ann", None),
        ] {
            assert_eq!(tick(text), wanted, "{text}");
        }
        assert_eq!((ticked("x"), ticked("n"), ticked("2")), (Some(true), Some(false), None));
    }

    #[test]
    fn none_other_and_total_are_no_names() {
        for text in ["", "-", "None", "None of these.", "N/A", "No-one", "no_partner", "Nil"] {
            assert!(is_none(text), "{text}");
        }
        for text in ["Other", "Other (please specify)", "Other school", "-selected Other-"] {
            assert!(is_other(text), "{text}");
        }
        for text in ["Total", "row_total", "Sub-total:", "Number of visits", "TOTAL HOURS"] {
            assert!(is_total(text), "{text}");
        }
        for text in ["Nona", "Otherham School", "Totally", "Elm", "Mean Wood Primary"] {
            assert!(!is_none(text) && !is_other(text) && !is_total(text), "{text}");
        }
    }
}
