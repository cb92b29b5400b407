//! What an input shape is: how it is recognised and how its rows are read.

use csv::StringRecord;

use crate::base::calendar::long_date;
use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::base::problem::{Outcome, Problem};
use crate::collect::bytes::foreign::{other_quotes, other_quotes_of_workbook};
use crate::collect::bytes::head::Head;
use crate::collect::bytes::rows::{Next, Row};
use crate::collect::bytes::table::{COLUMNS, Table};
use crate::collect::cells::columns::{Columns, Field};
use crate::collect::cells::ditto::Dittos;
use crate::collect::cells::invisible::visible;
use crate::collect::cells::layout::Layout;
use crate::collect::cells::mending::Mending;
use crate::collect::cells::two_tables;
use crate::collect::dates::school_year::{named_day, school_year};
use crate::collect::dates::sequence::Sequence;
use crate::collect::dates::{DateColumn, DateStudy, DayMonth, Note};
use crate::collect::draft::{Draft, RowFault};
use crate::collect::places::RowId;
use crate::collect::taking::{Look, Seen, Taking, Took};
use crate::collect::wishes::Wishes;
use crate::collect::within::{titled, walk, walk_column, walk_raw};

/// One kind of file.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    /// Registry name, as in `--shape NAME`.
    pub name: &'static str,
    /// What it is, in one sentence.
    pub says: &'static str,
    /// The fields it knows.
    pub fields: &'static [Field],
    /// What it cannot do without, in words.
    pub needs: &'static str,
    /// What it tells, and so what it switches on.
    pub gives: &'static str,
    /// A small file of this kind.
    pub example: &'static str,
    /// When it is read, where several files belong together.
    pub turn: Turn,
    /// Where the table stands, if the first rows can be this kind of file.
    pub layout: fn(&Head) -> Option<Layout>,
    /// Whether the fields found are enough to read it.
    pub suffices: fn(&Columns) -> bool,
    /// Whether a file with these fields is of this kind rather than another.
    pub recognises: fn(&Columns) -> bool,
    /// Reads the rows.
    pub read: fn(&mut Reading) -> Result<(), Error>,
}

/// When a file is read: some shapes need what others say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// Who there is: known names help to read the rest.
    Lists,
    /// What happened, or who works with whom.
    Logs,
    /// Rows that belong to rows of another file.
    Repeats,
}

/// A file being read as a shape.
#[derive(Debug)]
pub struct Reading<'a> {
    /// The file.
    pub table: &'a Table,
    /// Where its headings and rows stand.
    pub layout: &'a Layout,
    /// Where its fields stand.
    pub columns: &'a Columns,
    /// All fields of its shape, by which headings of another table below are known; none if it may have none.
    pub fields: &'static [Field],
    /// How the user wants it read.
    pub wishes: &'a Wishes,
    /// Where the result goes.
    pub draft: &'a mut Draft,
    /// The file's number among the places.
    pub file: u16,
}

impl Reading<'_> {
    /// Tells which columns were used, ours and theirs; whatever else has a heading was not.
    pub fn say_used(&mut self, used: Vec<(String, String)>) {
        let is_used = |heading: &String| used.iter().any(|(_, theirs)| theirs == heading);
        let headings = self.layout.headings.iter();
        let unused = headings.filter(|heading| !heading.is_empty() && !is_used(heading));
        let ignored = unused.cloned().collect();
        if let Some(file) = self.draft.files.get_mut(usize::from(self.file)) {
            (file.columns, file.ignored) = (used, ignored);
        }
    }

    /// Visits every row that has text and as many cells as there are headings; others are
    /// counted or rejected here.
    pub fn rows(
        &mut self,
        visit: &mut dyn FnMut(&mut Draft, &Columns, RowId, &StringRecord),
    ) -> Result<(), Error> {
        self.rows_joined(&|_, _| None, &mut |draft, columns, row, seen| match seen {
            Seen::Block(_) | Seen::Uncut(_) => Took::Nothing,
            Seen::Cut(record) => {
                visit(draft, columns, row, record);
                Took::Row
            }
        })
    }

    /// The same, without the rows that are none of the table, such as totals; `other` tells them by
    /// line and cells, and why each is left out. In a log, signs for the cell above stand for it.
    pub fn rows_but(
        &mut self,
        other: &dyn Fn(u32, &StringRecord) -> Option<RowFault>,
        visit: &mut dyn FnMut(&mut Draft, &Columns, RowId, &StringRecord),
    ) -> Result<(), Error> {
        self.rows_seen(other, &mut |draft, columns, row, seen| match seen {
            Seen::Block(_) | Seen::Uncut(_) => Took::Nothing,
            Seen::Cut(record) => {
                visit(draft, columns, row, record);
                Took::Row
            }
        })
    }

    /// The same for a shape that knows some rows before they are cut.
    pub fn rows_seen(
        &mut self,
        other: &dyn Fn(u32, &StringRecord) -> Option<RowFault>,
        look: Look,
    ) -> Result<(), Error> {
        let is_log = self.columns.has_any(&["date", "event_id"]);
        let Some(mut dittos) = Dittos::of(self.columns).filter(|_| is_log) else {
            return self.rows_joined(other, look);
        };
        self.rows_joined(other, &mut |draft, columns, row, seen| {
            let Seen::Cut(record) = seen else { return Took::Nothing };
            let line = draft.places.of(row).line.unwrap_or_default();
            let filled = dittos.fill(row, line, record);
            look(draft, columns, row, Seen::Cut(filled.as_ref().unwrap_or(record)))
        })?;
        self.draft.problems.extend(dittos.problem(&self.table.name));
        Ok(())
    }

    fn rows_joined(
        &mut self,
        other: &dyn Fn(u32, &StringRecord) -> Option<RowFault>,
        look: Look,
    ) -> Result<(), Error> {
        if self.table.joined.is_empty() {
            return self.take(other, look);
        }
        // Hours beside several visits may be those of all of them together.
        let amounts = ["hours", "duration", "strength"].iter();
        let amounts = amounts.filter_map(|field| self.columns.number(field));
        let amounts: Vec<usize> = amounts.map(|number| number as usize - 1).collect();
        let (table, first, mut rows) = (self.table, self.layout.first_line, 0_u32);
        self.take(other, &mut |draft, columns, row, seen| {
            let Seen::Cut(record) = seen else { return Took::Nothing };
            let line = draft.places.of(row).line.unwrap_or_default();
            let filled = table.joined.fill(line, record, first, &amounts);
            rows += u32::from(filled.is_some());
            look(draft, columns, row, Seen::Cut(filled.as_ref().unwrap_or(record)))
        })?;
        if rows > 0 {
            let what = format!(
                "cells joined over several rows were read into each of them ({rows} in all)"
            );
            let fix = "nothing, if they hold for all of these rows; else part the cells";
            self.draft.note_file(&table.name, codes::CELLS_JOINED, what, fix);
        }
        Ok(())
    }

    fn take(
        &mut self,
        other: &dyn Fn(u32, &StringRecord) -> Option<RowFault>,
        look: Look,
    ) -> Result<(), Error> {
        let mut end = u32::MAX;
        let mut mending = Mending::of(self.columns);
        self.see_headings(&mut mending)?;
        let mut taking = Taking {
            draft: &mut *self.draft,
            columns: self.columns,
            file: self.file,
            table: self.table,
            widths: None,
            fields: self.fields,
            headings: &self.layout.headings,
            width: self.layout.headings.len(),
            separator: char::from(self.table.delimiter.byte),
            quotes: if self.table.delimiter.byte == COLUMNS.byte {
                other_quotes_of_workbook
            } else {
                other_quotes
            },
            mending,
            other,
            look,
            second: None,
            read: 0,
            blank: 0,
            held: StringRecord::new(),
            held_line: 0,
            below_half: false,
            has_cells_below: false,
        };
        walk_raw(self.table, self.layout, &mut end, &mut |sight| taking.sight(sight))?;
        taking.let_go(None);
        let Taking { mending, read, blank, second, .. } = taking;
        if let Some(counted) = self.draft.files.get_mut(usize::from(self.file)) {
            counted.rows.read = read;
            counted.rows.blank = blank;
        }
        if let Some(line) = second {
            return Err(two_tables::refusal(&self.table.name, line));
        }
        self.draft.problems.extend(mending.problems(&self.table.name));
        self.note_below(end)
    }

    /// Looks for signs in the headings that nobody sees.
    fn see_headings(&self, mending: &mut Mending) -> Result<(), Error> {
        let headings = self.layout.headings_line..self.layout.first_line;
        self.table.walk_lines(&mut |row| match row {
            Row::Cells(line, record) if headings.contains(&line) => {
                mending.see_headings(line, record);
                Next::More
            }
            Row::Cells(line, _) if line >= headings.end => Next::Enough,
            _ => Next::More,
        })
    }

    /// Says that the file goes on below the table.
    fn note_below(&mut self, end: u32) -> Result<(), Error> {
        if end == u32::MAX {
            return Ok(());
        }
        let mut below = Vec::new();
        self.table.walk(&mut |line, record| {
            if line >= end && record.iter().any(|cell| !cell.trim().is_empty()) {
                below.push((line, titled(record)));
            }
        })?;
        if let (Some((first, text)), Some((last, _))) = (below.first(), below.last()) {
            let what = format!(
                "lines {first} to {last} (`{text}` …) are another part of the file and are not read"
            );
            let fix = "nothing, if they belong to no row; else put them into the table";
            self.draft.note_file(&self.table.name, codes::LINES_BELOW, what, fix);
        }
        Ok(())
    }

    /// When the school year began that the title above the headings names, else the name of the file.
    #[must_use]
    pub fn school_year(&self) -> Option<i16> {
        let head = &self.table.head;
        let above = head.rows.iter().filter(|row| row.line < self.layout.headings_line);
        let mut texts = above.flat_map(|row| row.cells.iter().map(String::as_str));
        texts.find_map(school_year).or_else(|| school_year(&head.name))
    }

    /// How the dates of a column are written. What its own cells leave open, another column of the
    /// same file may settle if it is written alike; another file never does.
    pub fn dates(&mut self, field: &str) -> Result<DateColumn, Error> {
        let Some(number) = self.columns.number(field) else { return Ok(DateColumn::EMPTY) };
        self.dates_at(number as usize - 1, None)
    }

    /// The same for the days on which something happened, which a log holds in their order: a single
    /// day that is out of it by months is told.
    pub fn days(&mut self, field: &str) -> Result<DateColumn, Error> {
        let year = self.school_year();
        let dates = self.dates(field)?.within(year);
        let Some(number) = self.columns.number(field) else { return Ok(dates) };
        let mut sequence = Sequence::default();
        let (layout, at, mut first) = (self.layout, number as usize - 1, None);
        self.table.walk_lines(&mut |row| {
            let Row::Cells(line, record) = row else { return Next::More };
            if line >= layout.first_line && layout.ends.is_some_and(|ends| ends(record)) {
                return Next::Enough;
            }
            if line >= layout.first_line {
                let cell = record.get(at).unwrap_or("").trim();
                sequence.see(line, cell);
                let day = || named_day(cell, year?).zip(dates.read(cell).ok());
                if first.is_none() && day().is_some_and(|(own, read)| own == read) {
                    first = Some((line, cell.to_owned()));
                }
            }
            if sequence.is_long() { Next::Enough } else { Next::More }
        })?;
        if let Some(((line, text), start)) = first.zip(year) {
            let years = format!("{start}/{:02}", (start + 1) % 100);
            let what = format!(
                "`{text}` and the like have no year: they are read in {years}, which the title or the file's name says"
            );
            let place = Place::cell(&self.table.name, line, number);
            let fix = "nothing, if that is right; else write the years".to_owned();
            let (code, outcome) = (codes::SHORT_YEARS, Outcome::Noted);
            self.draft.problems.push(Problem { place, code, outcome, what, text, fix });
        }
        let slips = sequence.of_another_year(&dates).into_iter().map(|found| {
            let slip = ", as if the year had not been turned";
            (codes::PERHAPS_LAST_YEAR, found, slip, "correct the year if it is a slip")
        });
        let turned = sequence.turned(&dates).into_iter().map(|found| {
            let fix = "correct it if a spreadsheet turned it round";
            (codes::PERHAPS_TURNED, found, " with day and month exchanged", fix)
        });
        for (code, found, how, fix) in turned.chain(slips) {
            let what = format!(
                "`{}` is out of order by months, and in order as {}{how}; it is read as it stands",
                found.text,
                long_date(found.swapped)
            );
            self.draft.problems.push(Problem {
                place: Place::cell(&self.table.name, found.line, number),
                code,
                outcome: Outcome::Noted,
                what,
                text: found.text,
                fix: format!("{fix}; nothing, if it is right"),
            });
        }
        Ok(dates)
    }

    /// The same for a column by its position; `usual` is the order in which the program that wrote
    /// the file always writes, if it is known.
    pub fn dates_at(
        &mut self,
        column: usize,
        usual: Option<DayMonth>,
    ) -> Result<DateColumn, Error> {
        let number = column as u32 + 1;
        let mut study = self.study_of(number);
        walk_column(self.table, self.layout, column, &mut |line, cell| {
            study.see(line, visible(cell.trim()).trim());
        })?;
        let elsewhere = match usual {
            None if self.wishes.day_month.is_none() && study.is_open() => {
                self.order_elsewhere(&study, number)?
            }
            usual => usual,
        };
        let (dates, notes) = study.finish(self.wishes.day_month, elsewhere)?;
        // The order of a program is said by its shape.
        let said = |note: &Note| usual.is_none() || note.code != codes::ORDER_FROM_COLUMN;
        for note in notes.into_iter().filter(said) {
            self.draft.note_file(&self.table.name, note.code, note.what, note.fix);
        }
        Ok(dates)
    }

    /// A study of dates of the file, as it counts its days and as the user says.
    #[must_use]
    pub fn study(&self, column: Option<u32>, heading: &str) -> DateStudy {
        let study = DateStudy::of(&self.table.name, column, heading);
        study.counted(self.table.epoch).with_years(self.wishes.short_years)
    }

    fn study_of(&self, column: u32) -> DateStudy {
        let heading = self.layout.headings.get(column as usize - 1).map_or("", String::as_str);
        self.study(Some(column), heading)
    }

    /// The order that the other columns of the file prove, if those that prove one agree.
    fn order_elsewhere(&self, open: &DateStudy, column: u32) -> Result<Option<DayMonth>, Error> {
        let all = 1..=self.layout.headings.len() as u32;
        let mut others: Vec<(usize, DateStudy)> = all
            .filter(|other| *other != column)
            .map(|other| (other as usize - 1, self.study_of(other)))
            .collect();
        walk(self.table, self.layout, &mut 0, &mut |line, record| {
            for (at, study) in &mut others {
                study.see(line, record.get(*at).unwrap_or(""));
            }
        })?;
        let mut orders: Vec<DayMonth> =
            others.iter().filter_map(|(_, study)| study.proves_for(open)).collect();
        orders.sort_unstable();
        orders.dedup();
        Ok(if let [order] = orders.as_slice() { Some(*order) } else { None })
    }
}
