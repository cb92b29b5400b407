//! A column of dates, shown one cell at a time: what is kept is how its cells are written and which
//! days occur how often, never the cells, so that ten million rows take no more than a few.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::base::calendar::{Date, days_after};
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::dates::column::DateColumn;
use crate::collect::dates::form::{Proves, Written};
use crate::collect::dates::order::{DayMonth, Decision, Evidence, Proofs};
use crate::collect::dates::parts::Parts;
use crate::collect::dates::say::{self, Note};
use crate::collect::dates::serial::Epoch;
use crate::collect::dates::style::Style;
use crate::collect::dates::typed::{self, Typed};
use crate::collect::dates::year_first::{ShortYears, YearFirst};

/// A gap of more days than this sets dates apart from the rest of their column.
const GAP_DAYS: i64 = 366;

/// So many texts are remembered, and none that is longer.
const MOST_KNOWN: usize = 1 << 12;
const LONGEST_KNOWN: usize = 40;

/// Runs of days that are not worth putting together.
const FEW_RUNS: usize = 1 << 14;

/// What is known of a column while its cells are shown.
#[derive(Debug, Clone)]
pub struct DateStudy {
    /// The file and the column, without a line.
    place: Place,
    heading: String,
    evidence: Evidence,
    style: Style,
    /// The days of texts that are not remembered and how many rows have each, in runs; the same day may
    /// stand there again.
    days: Vec<(Parts, u64)>,
    /// Runs are put together when there are more.
    most_runs: usize,
    /// The first cell with a year of two digits.
    short_year: Option<(String, Written)>,
    serials: Proofs,
    /// Cells that are neither a date nor a number of Excel's.
    others: Proofs,
    texts: u64,
    typed: Typed,
    year: YearFirst,
    /// Whether the user says that years of two digits stand first.
    year_first: bool,
    epoch: Epoch,
    last: String,
    last_seen: Seen,
    /// Which of the remembered texts that was.
    last_known: Option<u32>,
    /// Texts that are remembered: a long log has few days.
    known: FxHashMap<String, u32>,
    /// What they were, and how many rows have each.
    remembered: Vec<(Seen, u64)>,
}

/// What one cell was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Seen {
    Blank,
    /// A date as text; whether it is a day of the calendar.
    Text(Written, Proves, bool),
    Serial(Parts),
    Other,
}

impl DateStudy {
    /// The study of a column of a file; `column` counts from 1.
    #[must_use]
    pub fn of(file: &str, column: Option<u32>, heading: &str) -> Self {
        Self {
            place: Place { column, ..Place::file(file) },
            heading: heading.to_owned(),
            evidence: Evidence::default(),
            style: Style::default(),
            days: Vec::new(),
            most_runs: FEW_RUNS,
            short_year: None,
            serials: Proofs::default(),
            others: Proofs::default(),
            texts: 0,
            typed: Typed::default(),
            year: YearFirst::default(),
            year_first: false,
            epoch: Epoch::default(),
            last: String::new(),
            last_seen: Seen::Blank,
            last_known: None,
            known: FxHashMap::default(),
            remembered: Vec::new(),
        }
    }

    /// The same of a file that counts its days from another one.
    #[must_use]
    pub fn counted(self, epoch: Epoch) -> Self {
        Self { epoch, ..self }
    }

    /// The same where the user may have settled that years of two digits stand first.
    #[must_use]
    pub fn with_years(self, years: ShortYears) -> Self {
        Self { year_first: years == ShortYears::First, ..self }
    }

    /// Takes a cell into account. A text that was seen before is not read again.
    pub fn see(&mut self, line: u32, cell: &str) {
        if cell != self.last {
            self.last.clear();
            self.last.push_str(cell);
            (self.last_seen, self.last_known) = self.known_as(cell);
        }
        match self.last_seen {
            Seen::Blank => {}
            Seen::Other => self.others.add(line, cell),
            Seen::Serial(parts) => {
                self.serials.add(line, cell);
                self.typed.see(line, cell, parts);
                self.add_day(parts);
            }
            Seen::Text(written, proves, is_day) => {
                self.see_text(line, cell, written, proves);
                if is_day {
                    self.see_day(cell, written);
                }
            }
        }
    }

    fn known_as(&mut self, cell: &str) -> (Seen, Option<u32>) {
        if let Some(&known) = self.known.get(cell) {
            return (self.remembered[known as usize].0, Some(known));
        }
        let found = seen(cell, self.epoch);
        if self.known.len() >= MOST_KNOWN || cell.len() > LONGEST_KNOWN {
            return (found, None);
        }
        let next = self.remembered.len() as u32;
        self.known.insert(cell.to_owned(), next);
        self.remembered.push((found, 0));
        (found, Some(next))
    }

    fn see_text(&mut self, line: u32, cell: &str, written: Written, proves: Proves) {
        self.texts += 1;
        self.style = self.style.and(written.style);
        self.year.see(line, cell, &written);
        if typed::is_typed(cell) {
            self.typed.see(line, cell, written.parts);
        }
        match proves {
            Proves::Order(DayMonth::DayFirst) => self.evidence.day_first.add(line, cell),
            Proves::Order(DayMonth::MonthFirst) => self.evidence.month_first.add(line, cell),
            Proves::Either => self.evidence.either.add(line, cell),
            Proves::Nothing => {}
        }
    }

    fn see_day(&mut self, cell: &str, written: Written) {
        self.add_day(written.parts);
        if written.short_year && self.short_year.is_none() {
            self.short_year = Some((cell.to_owned(), written));
        }
    }

    /// One more row of the last cell has this day.
    fn add_day(&mut self, day: Parts) {
        if let Some(known) = self.last_known {
            self.remembered[known as usize].1 += 1;
            return;
        }
        match self.days.last_mut() {
            Some((last, rows)) if *last == day => *rows += 1,
            _ => self.days.push((day, 1)),
        }
        if self.days.len() > self.most_runs {
            let mut days: BTreeMap<Parts, u64> = BTreeMap::new();
            for (day, rows) in self.days.drain(..) {
                *days.entry(day).or_default() += rows;
            }
            self.days.extend(days);
            self.most_runs = self.most_runs.max(2 * self.days.len());
        }
    }

    /// Whether only another column or a person can say which comes first.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.evidence.decide(None, None) == Decision::Open
    }

    /// The order that the column's own cells prove.
    #[must_use]
    pub fn proved(&self) -> Option<DayMonth> {
        self.evidence.proved()
    }

    /// The order that this column proves for another one that is written alike.
    #[must_use]
    pub fn proves_for(&self, other: &Self) -> Option<DayMonth> {
        self.evidence.proved().filter(|_| self.style.is_like(other.style))
    }

    /// Decides how to read the column. The user, or else another column of the same file, may settle
    /// which comes first where the cells do not.
    pub fn finish(
        &self,
        said: Option<DayMonth>,
        elsewhere: Option<DayMonth>,
    ) -> Result<(DateColumn, Vec<Note>), Error> {
        if self.year_first && self.year.fits.rows > 0 {
            return self.finish_year_first();
        }
        if said.is_none() && elsewhere.is_none() && self.year.is_open() {
            return Err(say::year_order(&self.place, &self.heading, &self.year.fits));
        }
        let decision = self.evidence.decide(said, elsewhere);
        let turned = self.typed.perhaps_turned(&self.evidence);
        if let Some(order) = turned.filter(|_| said.is_none()) {
            return Err(say::turned(
                &self.place,
                &self.heading,
                &self.typed,
                &self.evidence,
                order,
                self.epoch,
            ));
        }
        let order = match decision {
            Decision::Needless => DayMonth::DayFirst,
            Decision::Proved(order)
            | Decision::ButForSlips(order)
            | Decision::SaidAgainstSome(order)
            | Decision::NotAsSaid(order)
            | Decision::Said(order)
            | Decision::Elsewhere(order) => order,
            Decision::Torn => {
                return Err(say::torn(&self.place, &self.heading, &self.evidence, said));
            }
            Decision::Open => return Err(say::open(&self.place, &self.heading, &self.evidence)),
        };
        let serials = self.serials.rows > 0 && self.others.rows == 0;
        let core = self.core(|parts| parts.date(order).ok(), serials);
        let (epoch, year_first) = (self.epoch, false);
        let column = DateColumn { order, serials, epoch, year_first, core, school_year: None };
        Ok((column, self.notes(decision, column)))
    }

    /// The column as the user says: its years of two digits stand first.
    fn finish_year_first(&self) -> Result<(DateColumn, Vec<Note>), Error> {
        if self.year.beside_long {
            return Err(say::years_mixed(&self.place, &self.heading, &self.year.fits));
        }
        let order = DayMonth::DayFirst;
        let serials = self.serials.rows > 0 && self.others.rows == 0;
        let day = |parts: Parts| parts.year_first().unwrap_or(parts).date(order).ok();
        let core = self.core(day, serials);
        let column = DateColumn {
            order,
            serials,
            epoch: self.epoch,
            year_first: true,
            core,
            school_year: None,
        };
        let cell = self.year.fits.first.as_ref().map_or("", |(_, cell)| cell.as_str());
        let short = column.stamp(cell).ok();
        let short = short.map(|stamp| say::short_years(&self.heading, cell, stamp.date));
        let number = self.serials.first.as_ref().filter(|_| serials);
        let number =
            number.map(|(_, cell)| say::serials(&self.heading, cell, self.texts, self.epoch));
        Ok((column, short.into_iter().chain(number).collect()))
    }

    fn notes(&self, decision: Decision, column: DateColumn) -> Vec<Note> {
        let short = self.short_year.as_ref();
        let short = short.and_then(|(cell, written)| {
            Some(say::short_years(&self.heading, cell, written.stamp(column.order).ok()?.date))
        });
        let serials = self.serials.first.as_ref().filter(|_| column.serials);
        let serials =
            serials.map(|(_, cell)| say::serials(&self.heading, cell, self.texts, self.epoch));
        let order = say::order(&self.heading, decision, &self.evidence);
        let turned = self.typed.perhaps_turned(&self.evidence);
        let turned =
            turned.map(|_| say::taken_as_they_stand(&self.heading, &self.typed, self.epoch));
        order.into_iter().chain(turned).chain(short).chain(serials).collect()
    }

    /// The days around the middle one that follow each other without a long gap.
    fn core(&self, day: impl Fn(Parts) -> Option<Date>, serials: bool) -> Option<(Date, Date)> {
        let mut days: BTreeMap<Date, u64> = BTreeMap::new();
        let remembered = self.remembered.iter().filter_map(|(seen, rows)| match seen {
            Seen::Text(Written { parts, .. }, ..) | Seen::Serial(parts) => Some((parts, rows)),
            Seen::Blank | Seen::Other => None,
        });
        let remembered = remembered.filter(|(_, rows)| **rows > 0);
        for (parts, rows) in self.days.iter().map(|(parts, rows)| (parts, rows)).chain(remembered) {
            let counts = serials || !matches!(parts, Parts::Serial(_));
            if let Some(date) = day(*parts).filter(|_| counts) {
                *days.entry(date).or_default() += rows;
            }
        }
        let mut before = days.values().sum::<u64>() / 2;
        let middle = days.iter().find(|(_, rows)| {
            let here = before < **rows;
            before = before.saturating_sub(**rows);
            here
        });
        let (&middle, _) = middle?;
        let near = |a: Date, b: Date| days_after(a, GAP_DAYS) >= b;
        let mut core = (middle, middle);
        for &day in days.range(..middle).rev().map(|(day, _)| day) {
            if !near(day, core.0) {
                break;
            }
            core.0 = day;
        }
        for &day in days.range(middle..).map(|(day, _)| day) {
            if !near(core.1, day) {
                break;
            }
            core.1 = day;
        }
        Some(core)
    }
}

fn seen(cell: &str, epoch: Epoch) -> Seen {
    if cell.trim().is_empty() {
        return Seen::Blank;
    }
    if let Some(number) = Written::serial(cell) {
        return Seen::Serial(number.counted(epoch).parts);
    }
    let Ok(written) = Written::of(cell) else { return Seen::Other };
    let orders = [DayMonth::DayFirst, DayMonth::MonthFirst];
    let is_day = written.year_first().is_some()
        || orders.into_iter().any(|order| written.stamp(order).is_ok());
    Seen::Text(written, written.proves(), is_day)
}
