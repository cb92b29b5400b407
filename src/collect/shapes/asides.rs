//! Rows between those of a log that say nobody's part in anything: totals, titles, the headings again.

use csv::StringRecord;

use crate::base::codes;
use crate::collect::cells::columns::{Columns, plain};
use crate::collect::cells::words;
use crate::collect::draft::RowFault;
use crate::collect::shapes::totals;
use crate::collect::within::titled;

/// Why a row is none of the log, if so; `who` are the fields that hold people and schools.
#[must_use]
pub fn aside(
    columns: &Columns,
    headings: &[String],
    record: &StringRecord,
    who: &[&str],
) -> Option<RowFault> {
    let named = named(columns, record, who);
    if let Some(fault) = no_name(&named) {
        return Some(fault);
    }
    let mut filled = record.iter().filter(|cell| !cell.trim().is_empty());
    let first = filled.next()?.trim();
    let is_alone = filled.next().is_none();
    // Numbers alone may be a row of codes, as long as somebody is among them.
    if (named.is_empty() || words::is_total(first)) && totals::is_total(record) {
        return Some(totals::fault(&titled(record)));
    }
    let is_title = is_alone && is_title(first) && (named.is_empty() || words::is_term(first));
    let again = !is_alone && is_headings(record, headings);
    if !is_title && !again {
        return None;
    }
    let text = titled(record);
    let what = if again { "the headings stand here again" } else { "a title or a remark" };
    let what = format!("`{text}`: {what}, so nobody's part in an activity");
    let fix = "nothing, if it is no row of the table; else fill in when it was and who was there";
    Some(RowFault::new(codes::TITLE_ROW, what, &text, fix))
}

/// Whom the cells for people and schools name.
fn named<'r>(columns: &Columns, record: &'r StringRecord, who: &[&str]) -> Vec<&'r str> {
    let cells = who.iter().map(|field| columns.text(record, field));
    cells.filter(|cell| !cell.is_empty()).collect()
}

/// Why a row of a list is nobody's line, if so: a total, a remark, or the headings again. Amounts beside a
/// name are facts of a list, and no total.
#[must_use]
pub fn aside_of_list(
    columns: &Columns,
    headings: &[String],
    record: &StringRecord,
    who: &[&str],
) -> Option<RowFault> {
    let named = named(columns, record, who);
    if let Some(fault) = no_name(&named) {
        return Some(fault);
    }
    let mut filled = record.iter().map(str::trim).filter(|cell| !cell.is_empty());
    let first = filled.next()?;
    let is_alone = filled.next().is_none();
    let text = titled(record);
    if named.is_empty() && totals::is_total(record) {
        return Some(totals::fault(&text));
    }
    let again = !is_alone && is_headings(record, headings);
    let is_remark = is_alone && named.is_empty() && (is_title(first) || words::is_remark(first));
    (again || is_remark).then(|| {
        let what = if again { "the headings stand here again" } else { "a title or a remark" };
        let what = format!("`{text}`: {what}, so nobody's line of the list");
        RowFault::new(codes::TITLE_ROW, what, &text, "nothing, if it is no line of the list")
    })
}

/// Why one of the cells that should name somebody names nobody: a total, or a remark about the table.
fn no_name(named: &[&str]) -> Option<RowFault> {
    if let Some(total) = named.iter().find(|cell| words::is_sum(cell)) {
        return Some(totals::fault(total));
    }
    named.iter().find(|cell| words::is_remark(cell)).map(|remark| {
        let what = format!("`{remark}`: a remark about the table, so nobody's name");
        RowFault::new(codes::TITLE_ROW, what, remark, "nothing, if it is a remark")
    })
}

fn is_headings(record: &StringRecord, headings: &[String]) -> bool {
    let mut cells = record.iter().zip(headings);
    record.len() <= headings.len()
        && cells.all(|(cell, heading)| cell.trim().is_empty() || plain(cell) == plain(heading))
}

/// Whether a text alone in its row is words, and no number of an event.
fn is_title(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    letters > 3 && letters * 2 > text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collect::cells::columns::Field;

    const FIELDS: &[Field] = &[
        Field { name: "event_id", synonyms: &[] },
        Field { name: "date", synonyms: &[] },
        Field { name: "person", synonyms: &[] },
        Field { name: "school", synonyms: &[] },
        Field { name: "hours", synonyms: &[] },
    ];

    fn code(cells: [&str; 5]) -> Option<&'static str> {
        let headings = ["event_id", "date", "person", "school", "hours"].map(str::to_owned);
        let columns = Columns::find(FIELDS, &headings, &[]);
        let record = StringRecord::from(cells.to_vec());
        aside(&columns, &headings, &record, &["person", "school"]).map(|fault| fault.code)
    }

    #[test]
    fn totals_titles_and_headings_are_told_from_rows() {
        let total = Some(codes::TOTAL_ROW);
        assert_eq!(code(["E1", "2025-10-03", "TOTAL", "Alder", "2"]), total);
        assert_eq!(code(["E1", "2025-10-03", "", "Grand total:", "12"]), total);
        assert_eq!(code(["", "", "Sum", "", "12"]), total);
        assert_eq!(code(["Total hours", "", "", "", "12"]), total);
        assert_eq!(code(["", "", "", "", "12"]), None, "one number alone may be anything");
        let title = Some(codes::TITLE_ROW);
        assert_eq!(code(["Autumn term 2025", "", "", "", ""]), title);
        assert_eq!(code(["", "", "Spring term", "", ""]), title);
        assert_eq!(code(["event_id", "Date", "Person", "School", "Hours"]), title);
        assert_eq!(code(["17", "45933", "33", "990001", "2"]), None);
        assert_eq!(code(["E5", "", "", "", ""]), None);
        assert_eq!(code(["", "", "Ann Summer", "", ""]), None);
        assert_eq!(code(["E1", "2025-10-03", "Ann", "Total Learning Trust", ""]), None);
    }
}
