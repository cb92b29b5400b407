//! Lines that programs put below a table: when it was exported and by whom, pages, how many rows there are,
//! whose it is and who may see it.

use crate::collect::dates::words::month;

/// What was done with a table, before when or by whom.
const DONE: &[&str] = &[
    "exported",
    "export",
    "printed",
    "generated",
    "created",
    "downloaded",
    "extracted",
    "produced",
    "prepared",
    "compiled",
    "retrieved",
    "saved",
    "report run",
    "report generated",
    "report printed",
    "report created",
    "data exported",
    "data extracted",
    "data downloaded",
    "run",
    "as of",
    "as at",
    "erstellt",
    "exportiert",
    "gedruckt",
];

/// What such a line says before a colon, or before a date.
const NAMED: &[&str] = &[
    "date",
    "export date",
    "date of export",
    "report date",
    "date printed",
    "date exported",
    "run date",
    "print date",
    "printed",
    "exported",
    "generated",
    "created",
    "records",
    "rows",
    "row count",
    "record count",
    "total rows",
    "total records",
    "pages",
    "page",
    "quelle",
    "quellen",
    "stand",
    "fuente",
    "bron",
    "fonte",
    "copyright",
    "licence",
    "license",
    "classification",
    "filter",
    "filters",
    "sorted by",
    "report",
    "erstellt am",
    "datum",
    "seite",
];

/// Whole lines.
const WHOLE: &[&str] = &[
    "confidential",
    "strictly confidential",
    "private and confidential",
    "private & confidential",
    "official",
    "official sensitive",
    "official - sensitive",
    "official-sensitive",
    "restricted",
    "internal",
    "internal use only",
    "for internal use only",
    "not for publication",
    "not for circulation",
    "end",
    "eof",
    "end of file",
    "end of data",
    "end of table",
    "end of export",
    "vertraulich",
];

/// What is counted below a table.
const COUNTED: &[&str] = &[
    "row",
    "rows",
    "record",
    "records",
    "entry",
    "entries",
    "result",
    "results",
    "line",
    "lines",
    "item",
    "items",
    "page",
    "pages",
    "zeilen",
    "datensätze",
    "seite",
    "seiten",
];

/// Whether a line of one cell says something about its table rather than holding a piece of a cell.
#[must_use]
pub fn is_footer(line: &str) -> bool {
    let lower = line.trim().to_lowercase();
    if lower.len() > 120 {
        return false;
    }
    if lower.starts_with("(c) ") || lower.starts_with('©') || lower.starts_with("copyright ") {
        return true;
    }
    let text = lower.trim_matches(|c: char| !c.is_alphanumeric());
    if WHOLE.contains(&text) {
        return true;
    }
    if let Some((before, after)) = text.split_once(':')
        && NAMED.contains(&before.trim())
        && !after.trim().is_empty()
    {
        return true;
    }
    let is_done = DONE.iter().filter_map(|done| text.strip_prefix(done)).any(|rest| {
        let next = rest.trim_start_matches([':', ' ']);
        let begins = ["by ", "on ", "at ", "from ", "am ", "von "];
        rest.starts_with([' ', ':'])
            && (next.starts_with(|c: char| c.is_ascii_digit())
                || next.split(' ').next().and_then(month).is_some()
                    && next.contains(|c: char| c.is_ascii_digit())
                || begins.iter().any(|word| next.starts_with(word)))
    });
    is_done || is_counted(text)
}

/// `5 rows`, `4 records found`, `page 1 of 2`, `page 3`, `seite 1 von 2`, `rows 5`.
fn is_counted(text: &str) -> bool {
    const BETWEEN: [&str; 12] = [
        "of", "von", "found", "in", "total", "selected", "affected", "exported", "shown", "set",
        "to", "the",
    ];
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_number = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit());
    let is_known =
        |word: &&str| is_number(word) || COUNTED.contains(word) || BETWEEN.contains(word);
    words.len() > 1
        && words.iter().any(is_number)
        && words.iter().any(|word| COUNTED.contains(word))
        && words.iter().all(is_known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_about_a_table_are_told_from_halves_of_cells() {
        for line in [
            "Exported 03/11/2025",
            "Exported on 3 November 2025 at 10:15",
            "Report created October 10 - B7 Yew",
            "Printed by Una Reed",
            "Page 1 of 1",
            "- Page 2 -",
            "5 rows",
            "(12 rows affected)",
            "Records: 4",
            "Quelle: DWD",
            "(c) Yew Trust",
            "© Yew Trust 2025",
            "Confidential",
            "OFFICIAL-SENSITIVE",
            "Date of export: 3/11/2025",
        ] {
            assert!(is_footer(line), "{line}");
        }
        for line in [
            "ecial",
            "Page Hill School",
            "Fellgate Sp",
            "Created a plan for phonics",
            "Created May queens",
            "5 boys",
            "12",
            "Una Reed",
            "Run club",
            "export of the plan",
            "End of term visit",
            "Item bank, rows of desks",
            "Confidential talk with parents",
        ] {
            assert!(!is_footer(line), "{line}");
        }
    }
}
