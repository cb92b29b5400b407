//! Which column of a table of ties says how strong each is, where its heading does not.

use std::collections::BTreeMap;

use csv::StringRecord;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::cells::amounts::number;
use crate::collect::cells::columns::{Columns, Naming, plain};
use crate::collect::cells::words::counted;
use crate::collect::questions::scales::scale::often;
use crate::collect::shape::Reading;
use crate::collect::within::walk;

/// Headings of strengths: first those that say it, then those that count.
pub const STRENGTH: &[&str] = &[
    "strength",
    "frequency",
    "value",
    "freq",
    "how_often",
    "contact_frequency",
    "weights",
    "edge_weight",
    "tie_strength",
    "strength_of_tie",
    "frequency_of_contact",
    "n",
    "count",
    "w",
    "times",
    "visits",
    "contacts",
    "interactions",
    "activities",
    "number_of_visits",
    "no_of_visits",
    "number_of_contacts",
    "no_of_contacts",
    "number_of_interactions",
    "number_of_times",
    "total",
    "score",
    "intensity",
];

/// Headings of numbers that are strengths where no other column of numbers may be.
const COUNTS: &[&str] = STRENGTH.split_at(11).1;

/// Words of headings above numbers that are nobody's strength: what numbers the rows, when, how far, and
/// what is true of one end.
const NO_STRENGTH: &[&str] = &[
    "id",
    "no",
    "nr",
    "key",
    "index",
    "row",
    "rows",
    "code",
    "urn",
    "laestab",
    "year",
    "years",
    "wave",
    "round",
    "term",
    "week",
    "month",
    "age",
    "distance",
    "km",
    "miles",
    "x",
    "y",
    "lat",
    "lon",
    "long",
    "latitude",
    "longitude",
    "from",
    "to",
    "source",
    "target",
    "ego",
    "alter",
    "sender",
    "receiver",
    "seeker",
    "helper",
    "respondent",
    "width",
    "size",
    "color",
    "colour",
    "opacity",
];

/// Numbers of a column.
#[derive(Debug, Clone, Default)]
struct Numbers {
    filled: u32,
    others: u32,
    differ: bool,
    first: Option<f64>,
    /// Every one is one more than the one above: rows are numbered.
    counts_on: bool,
    last: Option<f64>,
    are_years: bool,
}

impl Numbers {
    fn take(&mut self, number: Option<f64>) {
        let Some(number) = number else {
            self.others += 1;
            return;
        };
        let is_year = number.fract() == 0.0 && (1900.0..2100.0).contains(&number);
        self.are_years = is_year && (self.filled == 0 || self.are_years);
        let follows = self.last.is_none_or(|last| (number - last - 1.0).abs() < f64::EPSILON);
        self.counts_on = follows && (self.filled == 0 || self.counts_on);
        self.differ |= self.first.is_some_and(|first| (first - number).abs() > 0.0);
        self.first = self.first.or(Some(number));
        self.last = Some(number);
        self.filled += 1;
    }

    fn may_be_strengths(&self) -> bool {
        let is_one = self.first.is_some_and(|first| (first - 1.0).abs() < f64::EPSILON);
        let says = self.differ || !is_one;
        let are_rows = self.counts_on && self.filled > 1;
        self.filled > 0 && self.others == 0 && says && !are_rows && !self.are_years
    }
}

/// The columns without one of texts that only its heading would make strengths.
#[must_use]
pub fn without_texts(columns: Columns, named: &[Naming]) -> Columns {
    let is_said = named.iter().any(|naming| naming.ours == "weight");
    let is_text = |row: &StringRecord| {
        let cell = columns.text(row, "weight");
        cell.contains(char::is_alphabetic) && often(cell, &BTreeMap::new()).is_none()
    };
    if !is_said && COUNTS.contains(&columns.heading("weight")) && columns.seen(is_text) {
        columns.without("weight")
    } else {
        columns
    }
}

/// Asks which column holds the strengths, where columns of numbers would go unused: without one every tie
/// would count 1.
pub fn ask(reading: &Reading) -> Result<(), Error> {
    let columns = reading.columns;
    let is_said = reading.wishes.named.iter().any(|naming| naming.ours == "weight");
    let is_named = columns.has("weight") && !COUNTS.contains(&columns.heading("weight"));
    if is_said || is_named {
        return Ok(());
    }
    let headings = &reading.layout.headings;
    let unused = columns.ignored(headings);
    let is_open = |heading: &String| {
        let plain = plain(heading);
        unused.contains(heading) && !plain.split('_').any(|word| NO_STRENGTH.contains(&word))
    };
    let open: Vec<usize> = (0..headings.len()).filter(|&at| is_open(&headings[at])).collect();
    let mut found = vec![Numbers::default(); open.len()];
    let separator = reading.table.delimiter;
    walk(reading.table, reading.layout, &mut 0, &mut |_, record| {
        for (numbers, &at) in found.iter_mut().zip(&open) {
            let cell = record.get(at).unwrap_or("").trim();
            if !cell.is_empty() {
                numbers.take(number(cell, separator));
            }
        }
    })?;
    let numbers = open.iter().zip(&found).filter(|(_, numbers)| numbers.may_be_strengths());
    let numbers: Vec<String> = numbers.map(|(&at, _)| headings[at].clone()).collect();
    let Some(first) = numbers.first() else { return Ok(()) };
    let list = numbers.iter().map(|heading| format!("`{heading}`")).collect::<Vec<_>>().join(", ");
    let counted = counted(numbers.len() as u32, "column", "columns");
    let what = if columns.has("weight") {
        format!("`{}` may say how strong a tie is, and so may {list}", columns.heading("weight"))
    } else {
        format!(
            "no column is known to say how strong a tie is, and {counted} of numbers would go unused: {list}"
        )
    };
    let fix = format!(
        "say which one it is, for example --map weight=\"{first}\"; if none is, add a column `weight` with 1 in every row"
    );
    Err(Error::data(what, fix)
        .coded(codes::WHICH_STRENGTH)
        .plainly("it is not certain which column says how strong a tie is")
        .plain_fix("say which one it is: --map weight= with its heading; if none is, add a column `weight` with 1 in every row")
        .at(Place::line(&reading.table.name, reading.layout.headings_line)))
}
