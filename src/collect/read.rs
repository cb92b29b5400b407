//! Files → Records: each file is opened, its shape recognised and its rows read; then all of it is
//! settled together, because a name in one file may be explained by another.

use std::collections::BTreeMap;

use super::bytes::table::Table;
use super::columns::{Columns, Naming, column_of, plain};
use super::dates::DayMonth;
use super::draft::Draft;
use super::names::{nearest, person_key};
use super::places::FileRead;
use super::records::Records;
use super::settle::settle;
use super::shape::{Reading, Shape};
use super::shapes::SHAPES;
use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::base::problem::{Outcome, Problem};

/// One file as handed in.
#[derive(Debug, Clone)]
pub struct Input {
    /// Its name without folders.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
    /// The shape the user says it has.
    pub shape: Option<&'static str>,
    /// Found in a folder rather than named: if it has no known shape it is passed over, with a note.
    pub found: bool,
}

/// How files are to be read.
#[derive(Debug, Clone, Default)]
pub struct Wishes {
    /// Columns named by the user.
    pub named: Vec<Naming>,
    /// Day or month first, if settled.
    pub day_month: Option<DayMonth>,
    /// Spelling → name, of people, schools and bodies.
    pub aliases: BTreeMap<String, String>,
}

/// Reads all files.
pub fn read(inputs: &[Input], wishes: &Wishes) -> Result<(Records, Vec<Problem>), Error> {
    check_names(&wishes.named)?;
    let aliases =
        wishes.aliases.iter().map(|(spelling, name)| (person_key(spelling), name.clone()));
    let mut draft = Draft::with_aliases(aliases.collect());
    let mut headings: Vec<String> = Vec::new();
    for (at, input) in inputs.iter().enumerate() {
        let table = match Table::open(&input.name, &input.bytes) {
            Ok(table) => table,
            Err(error) if input.found => {
                pass_over(&mut draft, input, &error.to_string());
                continue;
            }
            Err(error) => return Err(error),
        };
        headings.extend_from_slice(&table.headings);
        match recognise(&table, &wishes.named, input) {
            Ok((shape, columns)) => read_one(&table, shape, &columns, wishes, &mut draft)?,
            Err(error) if input.found => pass_over(&mut draft, input, &error.to_string()),
            Err(error) => {
                // A column may be missing because --map names a heading that is nowhere.
                for input in &inputs[at + 1..] {
                    let table = Table::open(&input.name, &input.bytes);
                    headings.extend(table.map(|table| table.headings).unwrap_or_default());
                }
                check_headings(&wishes.named, &headings)?;
                return Err(error);
            }
        }
    }
    check_headings(&wishes.named, &headings)?;
    check_applied(&wishes.named, &draft)?;
    if !draft.activities.is_empty() && !draft.ties.is_empty() {
        let what = "the data holds both a log of activities and ties given as such";
        return Err(Error::data(
            what,
            "analyse them one after the other: they measure different things",
        ));
    }
    if draft.known.school_list && draft.schools.is_empty() {
        let what = "the school list names no school";
        return Err(Error::data(what, "fill it in, or run without it"));
    }
    Ok(settle(draft))
}

/// A naming that changed nothing is a mistake: the file was read as a shape without that field.
fn check_applied(named: &[Naming], draft: &Draft) -> Result<(), Error> {
    for naming in named {
        let applied = |file: &FileRead| {
            file.columns.iter().any(|(ours, theirs)| {
                *ours == naming.ours && plain(theirs) == plain(&naming.theirs)
            })
        };
        let has = |file: &&FileRead| file.ignored.iter().any(|h| plain(h) == plain(&naming.theirs));
        if draft.files.iter().any(applied) {
            continue;
        }
        let Some(file) = draft.files.iter().find(has) else { continue };
        let shape = SHAPES.iter().find(|shape| shape.name == file.shape);
        let fields = shape.into_iter().flat_map(|shape| shape.fields).map(|field| field.name);
        let free = fields.filter(|name| !file.columns.iter().any(|(ours, _)| ours == name));
        let free: Vec<&str> = free.collect();
        let what = format!(
            "--map {}={}: {} is read as `{}`, which has no field `{}`",
            naming.ours, naming.theirs, file.name, file.shape, naming.ours
        );
        let fix = format!("its fields without a column are: {}", free.join(", "));
        let plain = format!("--map {}: `{}` has no such field", naming.ours, file.shape);
        return Err(Error::usage(what, fix.clone()).plainly(plain).plain_fix(fix));
    }
    Ok(())
}

fn read_one(
    table: &Table,
    shape: &Shape,
    columns: &Columns,
    wishes: &Wishes,
    draft: &mut Draft,
) -> Result<(), Error> {
    let file = draft.places.add_file(&table.name);
    draft.files.push(FileRead {
        name: table.name.clone(),
        sha256: table.sha256.clone(),
        shape: shape.name,
        encoding: table.encoding,
        delimiter: table.delimiter.name,
        columns: columns.used(&table.headings),
        ignored: columns.ignored(&table.headings),
        ..FileRead::default()
    });
    for (ours, heading) in columns.used(&table.headings) {
        if table.headings.iter().filter(|other| **other == heading).count() > 1 {
            let what =
                format!("several columns are called `{heading}`; the first is read as `{ours}`");
            draft.note_file(
                &table.name,
                codes::HEADING_REPEATED,
                what,
                "give the others another heading",
            );
        }
    }
    let day_month = wishes.day_month;
    (shape.read)(&mut Reading { table, columns, day_month, draft, file })
}

/// The shape of a file and where its fields stand.
fn recognise(
    table: &Table,
    named: &[Naming],
    input: &Input,
) -> Result<(&'static Shape, Columns), Error> {
    let columns_of = |shape: &Shape| Columns::find(shape.fields, &table.headings, named);
    if let Some(wanted) = input.shape {
        let Some(shape) = SHAPES.iter().find(|shape| shape.name == wanted) else {
            return Err(Error::bug(format!("there is no shape `{wanted}`")));
        };
        let columns = columns_of(shape);
        return if (shape.suffices)(&columns) {
            Ok((shape, columns))
        } else {
            Err(missing_column(table, shape, &columns))
        };
    }
    let shapes = SHAPES.iter().map(|shape| (shape, columns_of(shape)));
    let by_name = |shape: &Shape| {
        let stem = table.name.to_lowercase();
        input.found && stem.starts_with(shape.name) && matches!(shape.name, "schools" | "people")
    };
    let mut shapes: Vec<_> = shapes.collect();
    if let Some(at) = shapes.iter().position(|(s, c)| by_name(s) && (s.suffices)(c)) {
        return Ok(shapes.swap_remove(at));
    }
    if let Some(at) = shapes.iter().position(|(shape, columns)| (shape.recognises)(columns)) {
        return Ok(shapes.swap_remove(at));
    }
    // First the shapes that correcting a misspelt heading would make readable.
    let likely = |shape: &Shape, columns: &Columns| {
        let misspelt = misspelt(table, shape, columns).into_iter();
        let meant = misspelt.map(|(ours, theirs)| Naming { ours: ours.to_owned(), theirs });
        let meant: Vec<Naming> = named.iter().cloned().chain(meant).collect();
        let columns = Columns::find(shape.fields, &table.headings, &meant);
        ((shape.suffices)(&columns), columns.count())
    };
    shapes.retain(|(shape, _)| !matches!(shape.name, "schools" | "people"));
    shapes.sort_by_key(|(shape, columns)| std::cmp::Reverse(likely(shape, columns)));
    match shapes.first() {
        Some((shape, columns)) => Err(missing_column(table, shape, columns)),
        None => Err(Error::bug("there are no shapes")),
    }
}

/// Fields worth a guess: without them a file cannot be read.
const KEY_FIELDS: &[&str] = &[
    "event_id",
    "date",
    "person",
    "school",
    "from_person",
    "from_school",
    "to_person",
    "to_school",
    "from",
    "to",
    "name",
    "id",
];

fn missing_column(table: &Table, shape: &Shape, columns: &Columns) -> Error {
    let headings: Vec<&str> =
        table.headings.iter().map(String::as_str).filter(|h| !h.is_empty()).collect();
    let found = headings.join(", ");
    let place = Place::line(&table.name, table.headings_line);
    if headings.len() == 1 && table.headings.len() > 1 {
        let what = format!("the first line holds only `{found}`: it is a title, not headings");
        let fix = "delete the lines above the headings and save the file again";
        let error = Error::data(what, fix).plainly("the first line is a title, not headings");
        return error.at(place);
    }
    let guess = misspelt(table, shape, columns).into_iter().next();
    let guess = guess
        .map(|(field, near)| format!("did you mean `{near}`? Add --map {field}=\"{near}\"; or "));
    let dateless = if columns.has_any(&["date", "event_id"]) {
        ""
    } else {
        "; a log without dates needs a column event_id that numbers its activities"
    };
    let what =
        format!("a column is missing: `{}` needs {}; found: {found}", shape.name, shape.needs);
    let fix = format!(
        "{}name your columns with --map OURS=THEIRS, for example --map person=\"Name\"{dateless}",
        guess.unwrap_or_default()
    );
    Error::data(what, fix)
        .plainly(format!("a column is missing: `{}` needs {}", shape.name, shape.needs))
        .plain_fix(format!("name your columns with --map OURS=THEIRS{dateless}"))
        .at(place)
}

/// Headings that are nearly the name of a field that is missing: (field, heading).
fn misspelt(table: &Table, shape: &Shape, columns: &Columns) -> Vec<(&'static str, String)> {
    let missing = || {
        let fields = shape.fields.iter().map(|field| field.name);
        fields.filter(|name| KEY_FIELDS.contains(name) && !columns.has(name))
    };
    let unused = columns.ignored(&table.headings).into_iter();
    unused.filter_map(|heading| Some((nearest(&heading, missing())?, heading))).collect()
}

/// A file of a folder that is not data is not an error, but nobody should wonder about it.
fn pass_over(draft: &mut Draft, input: &Input, why: &str) {
    let why = why.lines().next().unwrap_or_default();
    draft.problems.push(Problem {
        place: Place::file(&input.name),
        code: codes::FILE_NOT_READ,
        outcome: Outcome::Noted,
        what: format!(
            "the file was not read: {}",
            why.trim_start_matches(&format!("{}: ", input.name))
        ),
        text: String::new(),
        fix: "name it on the command line with --shape if it is data, or move it elsewhere"
            .to_owned(),
    });
}

fn check_names(named: &[Naming]) -> Result<(), Error> {
    let known = || SHAPES.iter().flat_map(|shape| shape.fields).map(|field| field.name);
    for naming in named {
        if !known().any(|field| field == naming.ours) {
            let near = nearest(&naming.ours, known());
            let guess = near.map_or(String::new(), |near| format!("did you mean `{near}`? "));
            let mut all: Vec<&str> = known().collect();
            all.sort_unstable();
            all.dedup();
            let what = format!("--map: tiebeam has no field `{}`", naming.ours);
            let fields = format!("the fields are: {}", all.join(", "));
            let error = Error::usage(what, format!("{guess}The fields are: {}", all.join(", ")));
            return Err(error.plainly("--map: tiebeam has no such field").plain_fix(fields));
        }
    }
    Ok(())
}

/// Every heading that `--map` names stands in some file.
fn check_headings(named: &[Naming], headings: &[String]) -> Result<(), Error> {
    let nowhere = |naming: &&Naming| column_of(headings, &naming.theirs).is_none();
    let Some(naming) = named.iter().find(nowhere) else { return Ok(()) };
    let mut known: Vec<&str> = headings.iter().map(String::as_str).collect();
    known.retain(|heading| !heading.is_empty());
    known.sort_unstable();
    known.dedup();
    let near = nearest(&naming.theirs, known.iter().copied());
    let guess = near.map_or(String::new(), |near| format!("did you mean `{near}`? "));
    let what = format!("--map {}={}: no file has this heading", naming.ours, naming.theirs);
    let error = Error::usage(what, format!("{guess}The headings are: {}", known.join(", ")));
    let plain = format!("--map {}: no file has the heading that it names", naming.ours);
    Err(error.plainly(plain).plain_fix("check the spelling of the heading"))
}
