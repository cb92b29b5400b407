//! Attendance that says once which activity it is, and names who was there in the rows below.

use csv::StringRecord;

use crate::base::codes;
use crate::collect::cells::columns::Columns;
use crate::collect::shape::Reading;
use crate::collect::shapes::logs::again::called_alike::CALLED;

/// What an activity is known by.
const KNOWN_BY: [&str; 2] = ["event_id", "date"];
/// Whoever a row is about.
const WHO: [&str; 3] = ["person", "person_id", "school"];

/// Rows that take their activity from the row above.
#[derive(Debug)]
pub struct FilledDown {
    /// Whether the file is written so.
    pub is_on: bool,
    above: StringRecord,
    /// The line that a row which goes on stands in.
    next: u32,
    lines: Vec<u32>,
}

impl FilledDown {
    /// Whether the file is written so: some of its first rows say nothing of their activity, and none
    /// says again what the row above says.
    #[must_use]
    pub fn of(columns: &Columns) -> Self {
        let is_written_once = columns.seen(|row| goes_on(columns, row))
            && !columns.seen_pair(|above, row| {
                is_known(columns, row)
                    && KNOWN_BY
                        .iter()
                        .all(|field| columns.text(above, field) == columns.text(row, field))
            });
        let is_on = is_written_once;
        Self { is_on, above: StringRecord::new(), next: 0, lines: Vec::new() }
    }

    /// The row with the cells that it takes from above, if it takes any.
    pub fn fill(
        &mut self,
        columns: &Columns,
        line: impl FnOnce() -> Option<u32>,
        record: &StringRecord,
    ) -> Option<StringRecord> {
        if !self.is_on {
            return None;
        }
        let line = line()?;
        let is_next = std::mem::replace(&mut self.next, line + 1) == line;
        if !goes_on(columns, record) {
            self.above.clone_from(record);
            return None;
        }
        if !is_next || !is_known(columns, &self.above) {
            self.above.clear();
            return None;
        }
        self.lines.push(line);
        let taken = |column: usize| {
            let number = Some(column as u32 + 1);
            KNOWN_BY.iter().chain(&CALLED).any(|field| columns.number(field) == number)
        };
        let cells = record.iter().enumerate().map(|(column, cell)| {
            let is_taken = cell.trim().is_empty() && taken(column);
            if is_taken { self.above.get(column).unwrap_or(cell) } else { cell }
        });
        Some(cells.collect())
    }

    /// Says which rows they are.
    pub fn note(&self, reading: &mut Reading) {
        const SHOWN: usize = 20;
        if self.lines.is_empty() {
            return;
        }
        let lines: Vec<String> = self.lines.iter().take(SHOWN).map(u32::to_string).collect();
        let more = if self.lines.len() > SHOWN { " …" } else { "" };
        let rows = match self.lines.len() {
            1 => "1 row".to_owned(),
            many => format!("{many} rows"),
        };
        let what = format!(
            "{rows} without a date or an event of their own belong to the activity of the row above (lines {}{more})",
            lines.join(", ")
        );
        let fix = "nothing, if they belong together; else write the date into every row";
        reading.draft.note_file(&reading.table.name, codes::FILLED_DOWN, what, fix);
    }
}

fn is_known(columns: &Columns, record: &StringRecord) -> bool {
    KNOWN_BY.iter().any(|field| !columns.text(record, field).is_empty())
}

fn goes_on(columns: &Columns, record: &StringRecord) -> bool {
    !is_known(columns, record) && WHO.iter().any(|field| !columns.text(record, field).is_empty())
}
