//! Lines above the headings that are as wide as the table because separators pad them.

use csv::StringRecord;

use crate::base::error::Error;
use crate::collect::bytes::fit::kinds::{Kind, kind};
use crate::collect::bytes::fit::profile::Profile;
use crate::collect::bytes::fit::widths::{is_blank, is_row};
use crate::collect::bytes::rows::{Next, Row};
use crate::collect::bytes::table::Table;

/// Rows among which the headings are looked for.
const LOOKED_AT: usize = 60;
/// How many titles may stand above them.
const MOST_TITLES: usize = 12;

/// The line of the headings, if titles stand above them.
pub fn below_titles(table: &Table, width: usize, most: usize) -> Result<Option<u32>, Error> {
    let mut rows: Vec<(u32, StringRecord)> = Vec::new();
    let mut blank = None;
    table.walk_lines(&mut |row| {
        if matches!(row, Row::Blank(_)) || matches!(row, Row::Cells(_, record) if is_blank(record))
        {
            blank.get_or_insert(rows.len());
        }
        if let Row::Cells(line, record) = row
            && !is_blank(record)
            && is_row(record, width, most)
        {
            rows.push((line, record.clone()));
        }
        if rows.len() < LOOKED_AT { Next::More } else { Next::Enough }
    })?;
    let below = blank.filter(|&at| is_below_facts(&rows, at));
    Ok(below.or_else(|| headings(&rows, width)).map(|at| rows[at].0))
}

/// Whether the row below a blank line holds the headings, and the two above it say what the whole table is
/// about: headings of their own, some of them the same, and one row.
fn is_below_facts(rows: &[(u32, StringRecord)], at: usize) -> bool {
    let [(_, names), (_, facts), (_, below), (_, next), ..] = rows else { return false };
    let is_text = |cell: &str| kind(cell) == Kind::Text;
    let formed = |row: &StringRecord| row.iter().filter(|cell| kind(cell).is_formed()).count();
    let again = names.iter().filter(|name| is_text(name) && below.iter().any(|cell| cell == *name));
    at == 2
        && again.count() >= 1
        && names.iter().all(is_text)
        && below.iter().all(is_text)
        && names != below
        && formed(facts) >= 2
        && formed(next) >= 1
}

/// The headings below titles, from 0.
fn headings(rows: &[(u32, StringRecord)], width: usize) -> Option<usize> {
    let filled: Vec<usize> = rows
        .iter()
        .map(|(_, row)| row.iter().filter(|cell| !cell.trim().is_empty()).count())
        .collect();
    let is_title = |&filled: &usize| 3 * filled <= width || filled == 1;
    let titles = filled.iter().take_while(|filled| is_title(filled)).count();
    if titles == 0 || titles > MOST_TITLES || titles >= rows.len() {
        return None;
    }
    let fullest = *filled.iter().max()?;
    if filled[titles] * 3 < fullest * 2 || filled[titles] < 2 {
        return None;
    }
    let mut profile = Profile::default();
    rows[titles..].iter().for_each(|(_, row)| profile.add(row));
    let alone = filled[..titles].iter().all(|&filled| filled == 1) && width > 2;
    let is_so = profile.top_is_headings() || (alone && !profile.top_is_data());
    is_so.then_some(titles)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<usize> {
        let rows: Vec<(u32, StringRecord)> =
            text.lines().zip(1..).map(|(line, at)| (at, line.split(',').collect())).collect();
        let width = rows[0].1.len();
        headings(&rows, width)
    }

    #[test]
    fn padded_titles_are_no_headings() {
        let table = "day,hours,who\n2025-10-03,1,Ann\n2025-10-04,2,Bo\n2025-10-05,4,Cy\n";
        assert_eq!(found(table), None);
        assert_eq!(found(&format!("Hours of the term,,\n{table}")), Some(1));
        assert_eq!(found(&format!("Hours,,\nmade in May,,\n{table}")), Some(2));
        assert_eq!(
            found("Hours,\nday,hours\n2025-10-03,1\n2025-10-04,2\n2025-10-05,4\n2025-10-06,4"),
            Some(1)
        );
        assert_eq!(found("name,,\nAnn,1,2025-10-03\nBo,2,2025-10-04\nCy,3,2025-10-05"), None);
        assert_eq!(found("name,\nAnn,Bo\nBo,Cy\n"), None);
        assert_eq!(found("a,b,c\n,,\n1,,\n"), None);
    }
}
