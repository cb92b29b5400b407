//! Files → Records: each file is opened, its shape recognised and its rows read; then all of it is
//! settled together, because a name in one file may be explained by another.

use csv::StringRecord;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::base::problem::{Outcome, Problem};
use crate::collect::bytes::table::Table;
use crate::collect::cells::columns::{Columns, plain};
use crate::collect::cells::layout::Layout;
use crate::collect::draft::Draft;
use crate::collect::namings::{check_applied, check_headings, check_names, is_survey};
use crate::collect::places::FileRead;
use crate::collect::recognise::{Recognised, recognise};
use crate::collect::records::Records;
use crate::collect::settle::submitted;
use crate::collect::settle::term_dates;
use crate::collect::settle::{Settled, settle};
use crate::collect::shape::{Reading, Turn};
use crate::collect::shapes::lists::{gias, people, perhaps_a_log, schools};
use crate::collect::shapes::logs::came::role_parts::roles_or_parts;
use crate::collect::shapes::logs::unused::note_names;
use crate::collect::shapes::logs::visits::sides::{VISITOR, sided};
use crate::collect::shapes::logs::visits::went_to::ask_about_visits;
use crate::collect::shapes::logs::{attendance, interactions, visit_log};
use crate::collect::sheets::{self, Asked};
use crate::collect::who::aliases;
use crate::collect::who::aliases::follow::follow;
use crate::collect::who::aliases::listed;
use crate::collect::who::names::person_key;
use crate::collect::who::school_book::shared_numbers;
pub use crate::collect::wishes::{Input, Wishes};
use crate::collect::within::titled;

/// What the files say, and the files that say nothing yet.
#[derive(Debug)]
pub struct Understood {
    /// What the readable files say.
    pub records: Records,
    /// What was found in their rows.
    pub problems: Vec<Problem>,
    /// Why a file cannot be read, or what must be settled before it can; one per such file.
    pub refused: Vec<Error>,
}

/// Reads all files; the first that cannot be read is the error.
pub fn read(inputs: &[Input], wishes: &Wishes) -> Result<(Records, Vec<Problem>), Error> {
    let Understood { records, problems, refused } = understand(inputs, wishes)?;
    match refused.into_iter().next() {
        Some(error) => Err(error),
        None => Ok((records, problems)),
    }
}

/// Reads what can be read of all files. An error is one of the wishes, not of a file.
pub fn understand(inputs: &[Input], wishes: &Wishes) -> Result<Understood, Error> {
    check_names(&wishes.named)?;
    let aliases =
        wishes.aliases.iter().map(|(spelling, name)| (person_key(spelling), name.clone()));
    let mut draft = Draft::with_aliases(aliases.collect());
    let (mut refused, mut headings) = (Vec::new(), Vec::new());
    let mut opened: Vec<(u16, Table, Recognised)> = Vec::new();
    let mut asked = Asked::default();
    for input in inputs {
        match open(input, wishes, &mut headings, &mut asked) {
            Ok((mut table, found)) => {
                // What is said to be the list of members is more than a copy.
                let is_list = is_roster(input, &table, &found);
                let is_same = |(file, other, known): &&(u16, Table, Recognised)| {
                    other.sha256 == table.sha256
                        && known.shape.name == found.shape.name
                        && draft.facts.rosters.contains(file) == is_list
                };
                if let Some((_, other, _)) = opened.iter().find(is_same) {
                    let what =
                        format!("the file has the content of {}, and is read once", other.name);
                    let fix = "nothing, if it is the same file; else give the one that is meant";
                    draft.note_file(&table.name, codes::SAME_CONTENT, what, fix);
                    continue;
                }
                let repeats = sheets::repeats(input, wishes, &mut table, &found);
                let file = add_file(&mut draft, &table, &found);
                if is_list {
                    draft.facts.rosters.push(file);
                }
                opened.push((file, table, found));
                for (table, found) in repeats {
                    headings.extend(found.layout.headings.iter().cloned());
                    opened.push((add_file(&mut draft, &table, &found), table, found));
                }
            }
            Err(error) if input.found => pass_over(&mut draft, input, &error.to_string()),
            Err(error) => refused.push(error),
        }
    }
    if let Some((sheet, input)) = asked.unused(wishes).zip(inputs.first()) {
        let what = format!("no file is a workbook, so nothing has a sheet `{sheet}`");
        let fix = "give the workbook itself, or leave --sheet out";
        draft.note_file(&input.name, codes::SHEET_UNUSED, what, fix);
    }
    if let Some(error) = asked.refusal(wishes) {
        refused.insert(0, error);
    }
    // A column may be missing because --map names a heading that is nowhere.
    check_headings(&wishes.named, &headings)?;
    check_applied(&wishes.named, &draft)?;
    opened.sort_by_key(|(file, _, found)| (found.shape.turn, *file));
    for (file, table, Recognised { shape, layout, columns, is_said }) in &opened {
        let (draft, file) = (&mut draft, *file);
        draft.begin_file();
        let mut reading = {
            let fields = shape.fields;
            Reading { table, layout, columns, fields, wishes, draft, file }
        };
        let asked = match shape.name {
            _ if *is_said => Ok(()),
            name if name == attendance::SHAPE.name => ask_about_visits(&reading),
            name if name == people::SHAPE.name => perhaps_a_log::ask(&reading),
            _ => Ok(()),
        };
        if let Err(error) = asked.and_then(|()| (shape.read)(&mut reading)) {
            if is_survey(shape) {
                forget_guesses(&mut reading);
            }
            refused.push(error);
        } else if WITH_SIDES.contains(&shape.name) {
            note_names(&mut reading);
        } else if shape.name == people::SHAPE.name {
            perhaps_a_log::note_marks(&mut reading);
        }
    }
    if refused.is_empty() {
        refused.extend(contradiction(&draft));
    }
    let Settled { records, problems, question } = settle(draft);
    if refused.is_empty() {
        refused.extend(question);
    }
    let refused = refused.into_iter().map(with_code).collect();
    Ok(Understood { records, problems, refused })
}

/// Which columns a survey uses, only its questions tell: of one that cannot be read, headings that happen to be
/// called like fields say nothing.
fn forget_guesses(reading: &mut Reading) {
    let guessed = reading.columns.used(&reading.layout.headings);
    let file = reading.draft.files.get_mut(usize::from(reading.file));
    if let Some(file) = file.filter(|file| file.columns == guessed) {
        (file.columns, file.ignored) = (Vec::new(), Vec::new());
    }
}

/// Opens a file and recognises its shape; its headings are noted either way.
fn open(
    input: &Input,
    wishes: &Wishes,
    headings: &mut Vec<String>,
    asked: &mut Asked,
) -> Result<(Table, Recognised), Error> {
    let table = Table::open(input, wishes)?;
    asked.see(&table);
    let found = recognise(&table, &wishes.named, input);
    let layout = found.as_ref().ok().map(|found| found.layout.clone());
    let layout = layout.or_else(|| Layout::plain(&table.head));
    headings.extend(layout.into_iter().flat_map(|l| [l.headings, l.wordings, l.parts].concat()));
    let mut found = found?;
    sides_apart(&table, &found)?;
    if found.shape.name == attendance::SHAPE.name {
        found.columns = roles_or_parts(&table, &found.layout, found.columns, &wishes.named)?;
    }
    if let Some(error) = sheets::which(input, wishes, &table, &found) {
        return Err(error);
    }
    found.columns = sided(found.shape, &found.layout, found.columns, &wishes.named);
    Ok((table, found))
}

/// Two columns for people and two for schools that are called alike are the sides of a contact, and
/// nobody can say which is which.
fn sides_apart(table: &Table, found: &Recognised) -> Result<(), Error> {
    let headings = &found.layout.headings;
    let used = found.columns.used(headings);
    let twice = |field: &str| {
        let heading = used.iter().find(|(ours, _)| ours == field).map(|(_, theirs)| theirs)?;
        let alike = headings.iter().filter(|other| plain(other) == plain(heading));
        (alike.count() > 1).then(|| heading.clone())
    };
    let is_log = found.shape.turn == Turn::Logs;
    // The same heading again is another visitor, or another's school.
    let is_guest = |heading: &&String| {
        let is_visitor = VISITOR.contains(&plain(heading).as_str());
        is_visitor && headings.iter().filter(|other| plain(other) == plain(heading)).count() > 1
    };
    let schools = || ["from", "visiting_school", "from_school"].into_iter().find_map(twice);
    if let Some(heading) =
        headings.iter().find(is_guest).cloned().or_else(schools).filter(|_| is_log)
    {
        let what = format!("several columns are called `{heading}`: one for each visitor?");
        let fix = "call them Visitor 1, School 1, Visitor 2, School 2, as they are";
        let error = Error::data(what, fix).coded(codes::HEADINGS_TWICE);
        let plain = "several columns for visitors or their schools are called alike";
        return Err(error.plainly(plain).at(Place::line(&table.name, found.layout.headings_line)));
    }
    let twice = is_log.then(|| (twice("person"), twice("school")));
    let Some((Some(person), Some(school))) = twice else { return Ok(()) };
    let what = format!("two columns are called `{person}` and two `{school}`: visitor and host?");
    let fix = "call them Visitor, From school, Host and Host school, as they are";
    let error = Error::data(what, fix).coded(codes::HEADINGS_TWICE);
    let plain = "two columns for people are called alike, and two for schools";
    Err(error.plainly(plain).at(Place::line(&table.name, found.layout.headings_line)))
}

/// Whether a list of schools is that of the members: given as such, or called just `schools`.
fn is_roster(input: &Input, table: &Table, found: &Recognised) -> bool {
    let stem = table.name.rsplit_once('.').map_or(table.name.as_str(), |(stem, _)| stem);
    let stem = stem.rsplit(['/', '\\']).next().unwrap_or(stem);
    found.shape.name == gias::SHAPE.name
        && (input.shape == Some(schools::SHAPE.name)
            || (input.found && stem.eq_ignore_ascii_case(schools::SHAPE.name)))
}

/// Every reason not to read a file has a code; most are faults of the file as such.
fn with_code(error: Error) -> Error {
    if error.fault().code().is_empty() { error.coded(codes::FILE_UNREADABLE) } else { error }
}

/// Kinds of log of which a column that is not used may hold more who were there.
const WITH_SIDES: [&str; 3] =
    [attendance::SHAPE.name, interactions::SHAPE.name, visit_log::SHAPE.name];

/// Files that cannot be used together.
fn contradiction(draft: &Draft) -> Option<Error> {
    if !draft.activities.is_empty() && !draft.ties.is_empty() {
        let what = "the data holds both a log of activities and ties given as such";
        let fix = "analyse them one after the other: they measure different things";
        return Some(Error::data(what, fix).coded(codes::LOG_AND_TIES));
    }
    if let Some(error) = submitted::alone(draft) {
        return Some(error);
    }
    if let Some(error) = term_dates::overlap(draft) {
        return Some(error);
    }
    let meanings = follow(&draft.answered, &draft.places);
    let joins = meanings.and_then(|known| {
        aliases::settings::refuse(&draft.answered, &draft.aliases, &draft.places)?;
        listed::refuse(draft, &known)
    });
    if let Err(error) = joins {
        return Some(error);
    }
    if let Some(question) = shared_numbers::question(draft) {
        return Some(question);
    }
    if draft.known.school_list && draft.schools.is_empty() {
        let what = "the school list names no school";
        let error = Error::data(what, "fill it in, or run without it");
        return Some(error.coded(codes::LIST_EMPTY));
    }
    None
}

/// Notes what is known of a file before its rows are read.
fn add_file(draft: &mut Draft, table: &Table, found: &Recognised) -> u16 {
    let Recognised { shape, layout, columns, .. } = found;
    let file = draft.places.add_file(&table.name);
    draft.files.push(FileRead {
        name: table.name.clone(),
        sha256: table.sha256.clone(),
        shape: shape.name,
        encoding: table.encoding.to_string(),
        delimiter: table.delimiter.name,
        columns: columns.used(&layout.headings),
        ignored: columns.ignored(&layout.headings),
        ..FileRead::default()
    });
    note_repeated(draft, &table.name, layout, columns);
    for note in &table.notes {
        let file = Place::file(&table.name);
        let place = note.at.map_or(file, |(line, column)| Place::cell(&table.name, line, column));
        draft.problems.push(Problem {
            place,
            code: note.code,
            outcome: Outcome::Noted,
            what: note.what.clone(),
            text: String::new(),
            fix: note.fix.to_owned(),
        });
    }
    note_above(draft, table, layout);
    file
}

/// Rows above the headings are no data; they are said all the same, lest one of them was meant as such.
fn note_above(draft: &mut Draft, table: &Table, layout: &Layout) {
    let rows = table.head.rows.iter().filter(|row| row.line < layout.headings_line);
    let rows: Vec<_> = rows.filter(|row| row.filled() > 0).collect();
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return };
    let text = titled(&StringRecord::from(first.cells.clone()));
    let lines = match (first.line, last.line) {
        (first, last) if first == last => format!("line {first} (`{text}`) stands"),
        (first, last) => format!("lines {first} to {last} (`{text}` …) stand"),
    };
    let what = format!("{lines} above the headings of line {}: no rows", layout.headings_line);
    let fix = "nothing, if they are a title; else put the headings into the first line";
    draft.note_file(&table.name, codes::LINES_ABOVE, what, fix);
}

fn note_repeated(draft: &mut Draft, name: &str, layout: &Layout, columns: &Columns) {
    for (ours, heading) in columns.used(&layout.headings) {
        if layout.headings.iter().filter(|other| **other == heading).count() > 1 {
            let what =
                format!("several columns are called `{heading}`; the first is read as `{ours}`");
            let fix = "give the others another heading";
            draft.note_file(name, codes::HEADING_REPEATED, what, fix);
        }
    }
}

/// A file of a folder that is not data is not an error, but nobody should wonder about it.
fn pass_over(draft: &mut Draft, input: &Input, why: &str) {
    let why = why.lines().next().unwrap_or_default();
    let why = why.trim_start_matches(&format!("{}: ", input.name));
    let why = why.trim_start_matches("the file cannot be read: ");
    draft.problems.push(Problem {
        place: Place::file(&input.name),
        code: codes::FILE_NOT_READ,
        outcome: Outcome::Noted,
        what: format!("the file was not read: {why}"),
        text: String::new(),
        fix: "name it on the command line with --shape if it is data, or move it elsewhere"
            .to_owned(),
    });
}
