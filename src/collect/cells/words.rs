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
        | "√" | "☑" | "✅" | "🗸" | "ja" | "oui" => Some(Tick::Yes),
        "no" | "n" | "false" | "0" | "0.0" | "unchecked" | "unselected" | "not selected"
        | "not checked" | "not ticked" | "☐" | "nein" | "non" => Some(Tick::No),
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

/// Words one after the other; of very many only the first, and how many more there are.
#[must_use]
pub fn some_of(words: &[&str]) -> String {
    const SHOWN: usize = 40;
    match words.len().saturating_sub(SHOWN) {
        0 => words.join(", "),
        more => format!("{} and {more} more", words[..SHOWN].join(", ")),
    }
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
        || matches!(
            words(&text).as_str(),
            "other school"
                | "other schools"
                | "any other"
                | "any other school"
                | "any other schools"
                | "school outside the network"
                | "schools outside the network"
                | "a school outside the network"
                | "other schools outside the network"
                | "schools not listed"
                | "schools not listed above"
                | "a school not listed"
                | "other schools not listed"
                | "other schools not listed above"
        )
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

/// What a total may be of, and when.
const SUMMED: &str = "grand sub row column overall running final termly annual number no of the in for \
    this all so far to date present attending attended attendance visits visit hours days people persons \
    schools school staff members member participants attendees contacts sessions events activities meetings \
    headcount rows records entries autumn spring summer michaelmas trinity term terms half year month week \
    january february march april may june july august september october november december";

/// Whether a cell that should name somebody says instead that its row adds up others: `Total`,
/// `Autumn total`, `Total number of schools: 2`.
#[must_use]
pub fn is_sum(cell: &str) -> bool {
    const SUMS: [&str; 7] = ["total", "totals", "subtotal", "subtotals", "sum", "sums", "average"];
    let bytes = cell.as_bytes();
    let has = |word: &str| {
        bytes.windows(word.len()).any(|part| part.eq_ignore_ascii_case(word.as_bytes()))
    };
    let begins =
        |word: &str| cell.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    // Most cells are names, and have none of these.
    if cell.len() > 80
        || !["total", "sum", "average"].into_iter().any(has)
            && !["number", "no", "count"].into_iter().any(begins)
    {
        return false;
    }
    let plain = words(cell);
    let is_known = |word: &&str| SUMMED.split_whitespace().any(|known| known == *word);
    let is_number = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit());
    let all: Vec<&str> = plain.split([' ', '/']).filter(|word| !is_number(word)).collect();
    let (sums, others): (Vec<&str>, Vec<&str>) =
        all.iter().copied().partition(|word| SUMS.contains(word));
    match all.as_slice() {
        ["number" | "no" | "count", "of", rest @ ..] => {
            !rest.is_empty() && rest.iter().all(is_known)
        }
        _ => !sums.is_empty() && others.iter().all(is_known),
    }
}

/// Whether a text is the title of a term: `Autumn term 2025`, `Spring 2`, `Half term`.
#[must_use]
pub fn is_term(text: &str) -> bool {
    const TERMS: [&str; 5] = ["autumn", "spring", "summer", "michaelmas", "trinity"];
    let text = text.to_lowercase();
    let words: Vec<&str> = text.split(|c: char| !c.is_alphabetic()).collect();
    let is_named = words.iter().any(|word| TERMS.contains(word));
    let is_counted = words.contains(&"term") || text.chars().any(|c| c.is_ascii_digit());
    (is_named || words.contains(&"half")) && is_counted
}

/// Whether a cell that should name somebody holds a remark about the table: `Note: …`, `Source: GIAS`,
/// `NB updated Sept 2025`.
#[must_use]
pub fn is_remark(cell: &str) -> bool {
    const MARKED: &[&str] = &[
        "note",
        "notes",
        "nb",
        "n.b",
        "n.b.",
        "source",
        "sources",
        "key",
        "please note",
        "data source",
        "last updated",
        "updated",
        "correct as of",
        "correct as at",
        "as at",
        "as of",
        "prepared by",
        "compiled by",
        "produced by",
        "contact for queries",
        "contact",
        "contacts",
        "queries",
    ];
    const BEGUN: &[&str] = &[
        "nb ",
        "n.b. ",
        "note that ",
        "please note ",
        "last updated ",
        "updated ",
        "correct as ",
        "correct at ",
        "as at ",
        "data as ",
        "data from ",
        "prepared by ",
        "compiled by ",
        "produced by ",
        "downloaded ",
        "extracted ",
        "printed on ",
        "generated ",
        "end of list",
        "end of report",
    ];
    let text = cell.trim().trim_start_matches(['*', '(', '[']);
    let words = text.split_whitespace().count();
    let marked = text.split_once(':').is_some_and(|(before, _)| {
        MARKED.iter().any(|word| before.trim_end().eq_ignore_ascii_case(word))
    });
    let begun =
        |word: &&str| text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    // `NB Patel` is a name.
    marked || (words > 2 && BEGUN.iter().any(begun))
}

/// Whether a heading or the name of a row adds up others.
#[must_use]
pub fn is_total(text: &str) -> bool {
    const BEFORE: [&str; 6] =
        ["total ", "subtotal ", "sub total ", "average ", "number of ", "grand total "];
    let plain = words(text).replace('/', " ");
    is_sum(text)
        || TOTALS.contains(&plain.as_str())
        || BEFORE.iter().any(|word| plain.starts_with(word))
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
        for text in [
            "Total number of schools: 2",
            "Total schools: 6",
            "Autumn total",
            "Autumn 2 total:",
            "TOTAL",
            "Grand Totals",
            "Number of schools 6",
            "Average hours",
        ] {
            assert!(is_sum(text), "{text}");
        }
        for text in
            ["Total Learning Trust", "Sumner Primary", "Summer", "Noah Count", "Averages Ltd", ""]
        {
            assert!(!is_sum(text), "{text}");
        }
        for text in
            ["NB updated Sept 2025", "Note: one school left", "Source: GIAS", "Last updated 3 May"]
        {
            assert!(is_remark(text), "{text}");
        }
        for text in ["NB Patel", "Note Primary School", "Ashbrook: Upper", "Updated"] {
            assert!(!is_remark(text), "{text}");
        }
        for text in ["Nona", "Otherham School", "Totally", "Elm", "Mean Wood Primary"] {
            assert!(!is_none(text) && !is_other(text) && !is_total(text), "{text}");
        }
    }
}
