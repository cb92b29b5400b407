//! Who the rows and columns of a roster are, and which of them are the same.

use std::collections::{BTreeMap, BTreeSet};

use csv::StringRecord;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::cells::columns::plain;
use crate::collect::cells::names::school_words::sounds_like_a_school;
use crate::collect::cells::words::is_total;
use crate::collect::draft::{Draft, Mention, MentionKind};
use crate::collect::places::RowId;
use crate::collect::questions::asks::question::{Ask, asks};
use crate::collect::records::Affiliation;
use crate::collect::shape::Reading;
use crate::collect::shapes::surveys::rosters::roster::Block;
use crate::collect::shapes::surveys::rosters::roster_asides::{
    is_legend, is_sum, refuse_strays, refuse_twice,
};
use crate::collect::shapes::surveys::rosters::roster_words::begun_by;
use crate::collect::who::names::{nearest, person_key, school_key, tidy};
use crate::collect::who::school_book::SchoolBook;
use crate::collect::within::walk;

/// What the names of a roster stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Schools.
    Schools,
    /// People.
    People,
    /// The file does not say.
    Either,
}

/// Where the names of the columns stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Columns {
    /// In the headings.
    Named,
    /// Nowhere: they are those of the rows, in the same order.
    AsRows,
}

/// Somebody of the roster.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unit {
    name: String,
    school: String,
    role: String,
}

/// A roster whose rows and columns are known.
#[derive(Debug)]
pub struct Roster {
    /// Where the table stands.
    pub block: Block,
    /// What the names stand for.
    pub kind: Kind,
    /// Rows that have the place of a column with another name.
    pub by_position: Vec<(String, String)>,
    /// For each column, the unit.
    pub of_column: Vec<usize>,
    /// The line of each row, and its unit.
    of_line: BTreeMap<u32, usize>,
    units: Vec<Unit>,
}

/// A row before it is known who it is.
struct Line {
    line: u32,
    unit: Unit,
}

impl Roster {
    /// Reads the names of the rows and columns and finds out which are the same.
    pub fn of(reading: &Reading, block: Block, columns: Columns) -> Result<Self, Error> {
        let headings = &reading.layout.headings;
        let own = |names: &[&str], but: Option<usize>| {
            let found =
                headings.iter().position(|heading| names.contains(&plain(heading).as_str()));
            let found = found.or_else(|| {
                let ask = if names.contains(&"school") { Ask::OwnSchool } else { Ask::OwnRole };
                headings.iter().position(|heading| asks(heading) == Some(ask))
            });
            found.filter(|&at| Some(at) != but && !block.columns.contains(&at))
        };
        let school =
            own(&["school", "organisation", "organization", "setting", "academy"], block.label);
        let role = own(&["role", "job", "job_title", "position", "post"], block.label);
        let mut lines: Vec<Line> = Vec::new();
        let (mut at, mut filled) = (0, 0);
        walk(reading.table, reading.layout, &mut 0, &mut |line, record| {
            let cell =
                |column: Option<usize>| tidy(column.and_then(|c| record.get(c)).unwrap_or(""));
            at += 1;
            if record.iter().any(|cell| !cell.trim().is_empty()) {
                filled = at;
            }
            let name = match block.label {
                None => {
                    headings.get(block.columns.get(at - 1).copied().unwrap_or(usize::MAX)).cloned()
                }
                Some(label) => Some(cell(Some(label))),
            };
            let name = name.unwrap_or_default();
            // Below the last column's own row only blank rows can follow.
            let is_named = || block.columns.iter().any(|&at| tidy(&headings[at]) == name);
            let is_blank = || {
                let mut cells = block.columns.iter().filter_map(|&at| record.get(at));
                cells.all(|cell| cell.trim().is_empty())
            };
            // A row that adds up the others, or says what their numbers mean.
            let is_beside =
                is_total(&name) || (is_sum(&name) || is_legend(&name) && is_blank()) && !is_named();
            if !name.is_empty() && !is_beside {
                lines.push(Line {
                    line,
                    unit: Unit { name, school: cell(school), role: cell(role) },
                });
            }
        })?;
        let places = block.columns.len();
        let square = block.label.is_some() || (at >= places && filled <= places);
        if !square || (columns == Columns::AsRows && lines.len() != block.columns.len()) {
            let what = format!(
                "a table of numbers without names must have as many rows as columns; this one has {at} rows and {} columns",
                block.columns.len()
            );
            let fix = "add a first row and a first column with the names";
            let plain = "a table of numbers without names must have as many rows as columns";
            let place = Place::file(&reading.table.name);
            return Err(Error::data(what, fix).plainly(plain).at(place));
        }
        let mut names: Vec<String> =
            block.columns.iter().map(|&column| tidy(&headings[column])).collect();
        if columns == Columns::Named && block.label.is_some() {
            let called: BTreeSet<String> =
                lines.iter().map(|line| person_key(&line.unit.name)).collect();
            refuse_twice(reading, &block.columns, &|name| called.contains(&person_key(name)))?;
        }
        if columns == Columns::AsRows {
            names = lines.iter().map(|line| line.unit.name.clone()).collect();
        }
        let book = Book::of(reading, &block, &lines, school);
        let mut roster = Self {
            block,
            kind: book.kind,
            by_position: Vec::new(),
            of_column: Vec::new(),
            of_line: BTreeMap::new(),
            units: Vec::new(),
        };
        roster.match_up(reading, &book, &lines, &names)?;
        Ok(roster)
    }

    fn match_up(
        &mut self,
        reading: &Reading,
        book: &Book,
        lines: &[Line],
        names: &[String],
    ) -> Result<(), Error> {
        let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
        for line in lines {
            let key = book.key(&line.unit.name);
            let number = *numbers.entry(key).or_insert(self.units.len());
            if number == self.units.len() {
                self.units.push(line.unit.clone());
            }
            let differs =
                self.kind == Kind::People && self.units[number].school != line.unit.school;
            if differs && !line.unit.school.is_empty() {
                let what = format!(
                    "two rows are called `{}` and stand at different schools; a column cannot say which one it means",
                    line.unit.name
                );
                let fix = "tell the two apart by name, in their rows and columns";
                let place = Place::line(&reading.table.name, line.line);
                return Err(Error::data(what, fix)
                    .coded(codes::ROSTER_NAMES)
                    .plainly("two rows have one name and different schools")
                    .at(place));
            }
            self.of_line.insert(line.line, number);
        }
        let rows: Vec<String> = lines.iter().map(|line| book.key(&line.unit.name)).collect();
        let columns: Vec<String> = names.iter().map(|name| book.key(name)).collect();
        let (in_rows, in_columns): (BTreeSet<&String>, BTreeSet<&String>) =
            (rows.iter().collect(), columns.iter().collect());
        let lonely_rows: Vec<&Line> = lines
            .iter()
            .filter(|line| {
                !in_columns.contains(&book.key(&line.unit.name)) && !book.is_listed(&line.unit.name)
            })
            .collect();
        let lonely: Vec<&String> = names
            .iter()
            .filter(|name| !in_rows.contains(&book.key(name)) && !book.is_listed(name))
            .collect();
        // `Oak` in the place of `Elm School` is not its column where there is an `Oak School`.
        let keys: Vec<String> = lines.iter().map(|line| school_key(&line.unit.name)).collect();
        let is_another = |at: usize| {
            let of = begun_by(&names[at], keys.iter());
            !of.is_empty() && !of.contains(&&keys[at])
        };
        let in_place = rows.len() == columns.len()
            && rows.iter().zip(&columns).enumerate().all(|(at, (row, column))| {
                row == column
                    || (!in_columns.contains(row) && !in_rows.contains(column) && !is_another(at))
            });
        if !lonely_rows.is_empty() && !lonely.is_empty() && !in_place {
            let rows = lonely_rows.iter().map(|line| line.unit.name.as_str());
            return Err(leftovers(reading, rows, lonely.iter().map(|name| name.as_str())));
        }
        if lonely_rows.is_empty() {
            let block = &self.block;
            let is_stray = |at: &usize| lonely.contains(&&tidy(&reading.layout.headings[*at]));
            let (strays, others): (Vec<usize>, Vec<usize>) =
                block.columns.iter().partition(|at| block.strays.contains(at) && is_stray(at));
            let called: Vec<&str> = lines.iter().map(|line| line.unit.name.as_str()).collect();
            refuse_strays(reading, &strays, &others, &called)?;
        }
        for (at, (name, key)) in names.iter().zip(&columns).enumerate() {
            let number = match numbers.get(key) {
                Some(&number) => number,
                None if in_place && !lonely_rows.is_empty() => {
                    self.by_position.push((lines[at].unit.name.clone(), name.clone()));
                    numbers.get(&rows[at]).copied().unwrap_or_default()
                }
                None => {
                    let number = self.units.len();
                    numbers.insert(key.clone(), number);
                    self.units.push(Unit { name: name.clone(), ..Unit::default() });
                    number
                }
            };
            self.of_column.push(number);
        }
        Ok(())
    }

    /// The unit of a row.
    #[must_use]
    pub fn of_row(&self, line: u32) -> Option<usize> {
        self.of_line.get(&line).copied()
    }

    /// The names of a row and a column, if the column has no row of its own and they look like two
    /// spellings of one name.
    #[must_use]
    pub fn spelt(&self, row: usize, column: usize) -> Option<[String; 2]> {
        let (row, heading) = (&self.units.get(row)?.name, &self.units.get(column)?.name);
        let has_row = self.of_line.values().any(|unit| *unit == column);
        let (a, b) = (school_key(row), school_key(heading));
        let begins = |long: &str, short: &str| {
            long.strip_prefix(short).is_some_and(|rest| rest.starts_with(' '))
        };
        let alike = begins(&a, &b) || begins(&b, &a);
        let alike = alike || nearest(row, std::iter::once(heading.as_str())).is_some();
        (!has_row && alike).then(|| [row.clone(), heading.clone()])
    }

    /// The unit as a mention.
    pub fn mention(&self, draft: &mut Draft, unit: usize, row: RowId) -> u32 {
        let Unit { name, school, role } = &self.units[unit];
        let role = draft.texts.number(role);
        let mention = match self.kind {
            Kind::Schools => {
                Mention { school: draft.named("school", name, row), ..Mention::default() }
            }
            Kind::People => Mention {
                name: draft.named("person", name, row),
                school: draft.named("school", school, row),
                role,
                ..Mention::default()
            },
            Kind::Either => {
                let name = draft.named("person", name, row);
                Mention { name, role, kind: MentionKind::Either, ..Mention::default() }
            }
        };
        draft.mention(mention, row)
    }

    /// The cells of the table in a row, each with its column and whom the column stands for.
    pub fn cells<'a>(
        &'a self,
        record: &'a StringRecord,
    ) -> impl Iterator<Item = (usize, usize, &'a str)> {
        let columns = self.block.columns.iter().zip(&self.of_column);
        columns.map(|(&column, &unit)| (column, unit, record.get(column).unwrap_or("").trim()))
    }
}

fn leftovers<'n>(
    reading: &Reading,
    rows: impl Iterator<Item = &'n str>,
    columns: impl Iterator<Item = &'n str>,
) -> Error {
    let list =
        |names: Vec<&str>| names.iter().map(|n| format!("`{n}`")).collect::<Vec<_>>().join(", ");
    let what = format!(
        "rows and columns do not name the same: only rows are called {}, only columns {}",
        list(rows.collect()),
        list(columns.collect())
    );
    let fix = "write a name in one way wherever the same is meant; where different ones are meant, give a list with --schools, or an empty row for each name that only a column has";
    Error::data(what, fix)
        .coded(codes::ROSTER_NAMES)
        .plainly("rows and columns do not name the same")
        .at(Place::line(&reading.table.name, reading.layout.headings_line))
}

/// How names are compared.
struct Book {
    kind: Kind,
    schools: SchoolBook,
}

impl Book {
    fn of(reading: &Reading, block: &Block, lines: &[Line], school: Option<usize>) -> Self {
        let list = reading.draft.known.school_list;
        let schools = if list { SchoolBook::settle(reading.draft) } else { SchoolBook::default() };
        let heading = block.label.and_then(|label| reading.layout.headings.get(label));
        let heading = heading.map(|heading| plain(heading)).unwrap_or_default();
        let says = |words: &[&str]| heading.split('_').any(|word| words.contains(&word));
        let mut book = Self { kind: Kind::Either, schools };
        let listed = lines.iter().filter(|line| book.is_listed(&line.unit.name)).count();
        let sound =
            || !lines.is_empty() && lines.iter().all(|line| sounds_like_a_school(&line.unit.name));
        book.kind = if says(&["school", "schools", "academy", "organisation", "setting"])
            && !says(&["person", "name"])
            || (listed * 2 > lines.len() && school.is_none())
            || heading == "school_name"
        {
            Kind::Schools
        } else if school.is_some()
            || says(&["name", "person", "respondent", "teacher", "staff", "colleague"])
        {
            Kind::People
        } else if sound() {
            Kind::Schools
        } else {
            Kind::Either
        };
        book
    }

    fn is_listed(&self, name: &str) -> bool {
        matches!(self.schools.find(name), Affiliation::School(_))
    }

    fn key(&self, name: &str) -> String {
        if self.kind != Kind::People && self.is_listed(name) {
            return format!("\u{0}{:?}", self.schools.find(name));
        }
        match self.kind {
            Kind::Schools => school_key(name),
            Kind::People | Kind::Either => person_key(name),
        }
    }
}
