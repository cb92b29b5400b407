//! Several rows for one pair: of several relations, or of several contacts.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{Hash as _, Hasher as _};

use rustc_hash::FxHasher;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::cells::columns::plain;
use crate::collect::cells::words::counted;
use crate::collect::shape::Reading;
use crate::collect::who::names::person_key;
use crate::collect::within::{walk, walk_column};

/// Words of headings that tell one network from another.
const RELATIONS: &[&str] = &[
    "relation",
    "relations",
    "relationship",
    "tie",
    "type",
    "kind",
    "wave",
    "year",
    "term",
    "round",
    "period",
    "layer",
    "network",
    "question",
    "category",
    "survey",
];

/// How many columns are looked at.
const MOST: usize = 12;

/// The cells that name the two ends.
const ENDS: [&str; 6] = ["from", "from_person", "from_school", "to", "to_person", "to_school"];

/// A column in which rows of one pair differ.
#[derive(Default)]
struct Column {
    values: BTreeSet<String>,
    filled: u32,
    others: u32,
    differs: bool,
}

impl Column {
    /// Whether its texts come again and again, as names of relations do, and remarks do not.
    fn is_of_kinds(&self, heading: &str) -> bool {
        let plain = plain(heading);
        let says = plain.split('_').any(|word| RELATIONS.contains(&word));
        let is_direction = self
            .values
            .iter()
            .all(|value| matches!(value.as_str(), "directed" | "undirected" | "mutual"));
        let repeats = self.values.len() * 2 <= self.filled as usize && self.others > 0;
        self.differs && !is_direction && (says || repeats)
    }
}

/// Asks about rows of one pair that a column tells apart; else counts those that repeat another row word
/// for word.
pub fn ask(reading: &Reading) -> Result<u32, Error> {
    let headings = &reading.layout.headings;
    let unused = reading.columns.ignored(headings);
    let open = (0..headings.len()).filter(|&at| unused.contains(&headings[at]));
    let open: Vec<usize> = open.take(MOST).collect();
    let mut columns: Vec<Column> = open.iter().map(|_| Column::default()).collect();
    let mut pairs: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let (mut rows, mut repeated) = (BTreeSet::new(), 0_u32);
    walk(reading.table, reading.layout, &mut 0, &mut |_, record| {
        let mut hash = FxHasher::default();
        record.iter().for_each(|cell| cell.trim().hash(&mut hash));
        repeated += u32::from(!rows.insert(hash.finish()));
        let ends = ENDS.map(|field| person_key(reading.columns.text(record, field)));
        let cell = |at: &usize| person_key(record.get(*at).unwrap_or(""));
        let own: Vec<String> = open.iter().map(cell).collect();
        let first = pairs.entry(ends.join("\u{1f}")).or_insert_with(|| own.clone());
        for ((column, value), before) in columns.iter_mut().zip(own).zip(first) {
            if value.is_empty() {
                continue;
            }
            column.differs |= !before.is_empty() && *before != value;
            column.filled += 1;
            column.others += u32::from(value.parse::<f64>().is_err());
            column.values.insert(value);
        }
    })?;
    let kinds = open.iter().zip(&columns).find(|(at, column)| column.is_of_kinds(&headings[**at]));
    let Some((&at, column)) = kinds else { return Ok(repeated) };
    let heading = &headings[at];
    let values = column.values.iter().take(3).map(|value| format!("`{value}`"));
    let what = format!(
        "several rows name one pair and differ in `{heading}` ({}): several networks are not added up unasked",
        values.collect::<Vec<_>>().join(", ")
    );
    let fix = format!(
        "keep the rows of one `{heading}` in the file, and read the others apart; if their strengths should add up, delete the column"
    );
    Err(Error::data(what, fix)
        .coded(codes::SEVERAL_RELATIONS)
        .plainly("several rows name one pair and differ in a column that is not used")
        .plain_fix("keep the rows of one relation or wave in the file; if strengths should add up, delete that column")
        .at(Place::cell(&reading.table.name, reading.layout.headings_line, at as u32 + 1)))
}

/// Says that a file has ties without a direction, which `--direction directed` would read as directed.
pub fn note_direction(reading: &mut Reading) -> Result<(), Error> {
    let headings = &reading.layout.headings;
    let unused = reading.columns.ignored(headings);
    let is_kind = |heading: &&String| {
        unused.contains(heading) && matches!(plain(heading).as_str(), "type" | "direction")
    };
    let kinds: Vec<usize> = (0..headings.len()).filter(|at| is_kind(&&headings[*at])).collect();
    let mut notes = Vec::new();
    for at in kinds {
        let (mut none, mut both) = (0_u32, 0_u32);
        walk_column(reading.table, reading.layout, at, &mut |_, cell| {
            none += u32::from(cell.trim().eq_ignore_ascii_case("undirected"));
            both += u32::from(cell.trim().eq_ignore_ascii_case("mutual"));
        })?;
        for (rows, says) in [(none, "has no direction"), (both, "goes both ways")] {
            if rows > 0 {
                notes.push(format!(
                    "`{}` says of {} that the tie {says}; --direction directed would read each from its first end to its second all the same",
                    headings[at],
                    counted(rows, "row", "rows")
                ));
            }
        }
    }
    let fix =
        "nothing, as long as no direction is asked for; else give such a tie a row for each way";
    let name = reading.table.name.clone();
    for what in notes {
        reading.draft.note_file(&name, codes::NO_DIRECTION, what, fix);
    }
    Ok(())
}
