//! The repeat of a field form: people who were there, each row joined to its submission by key.

use std::collections::BTreeSet;

use csv::StringRecord;

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::base::problem::Outcome;
use crate::collect::bytes::note::workbook_of;
use crate::collect::cells::columns::{Columns, Naming, column_of, plain};
use crate::collect::cells::names::name_parts::NameParts;
use crate::collect::cells::words::ticked;
use crate::collect::draft::submissions::{Found, Submissions, fingerprint};
use crate::collect::draft::{Draft, Entry, MentionKind, RowFault};
use crate::collect::places::RowId;
use crate::collect::shape::Reading;
use crate::collect::shapes::logs::came::parts;
use crate::collect::shapes::logs::event::{self, MentionFields};
use crate::collect::shapes::surveys::field::dialect::{Dialect, PERSON, columns_of};
use crate::collect::shapes::surveys::field::field_survey::says_how_often;
use crate::collect::within::walk;

const WHO: MentionFields = MentionFields {
    id: "person_id",
    name: "person",
    school: "school",
    number: "",
    org_type: "org_type",
    role: "role",
    kind: MentionKind::Person,
};

/// Where the keys of a repeat stand.
struct Keys {
    parent_ids: Vec<usize>,
    parent_index: Option<usize>,
    parent_table: Option<usize>,
    own: Option<usize>,
}

impl Keys {
    fn of(headings: &[String], dialect: &Dialect) -> Self {
        let one = |name: &str| columns_of(headings, &[name]).first().copied();
        Self {
            parent_ids: columns_of(headings, dialect.parent_ids),
            parent_index: one(dialect.parent_index),
            parent_table: one(dialect.parent_table),
            own: one(dialect.own_key),
        }
    }

    /// Identifiers of the submission; of a repeat within a repeat, those in front of its own path.
    fn parents(&self, record: &StringRecord) -> Vec<String> {
        let cells = self.parent_ids.iter().filter_map(|&column| record.get(column));
        let root = |cell: &str| cell.trim().split('/').next().unwrap_or_default().to_owned();
        cells.map(root).filter(|id| !id.is_empty()).collect()
    }

    fn is_nested(&self, record: &StringRecord) -> bool {
        let cells = self.parent_ids.iter().filter_map(|&column| record.get(column));
        cells.into_iter().any(|cell| cell.contains('/'))
    }

    fn columns(&self) -> impl Iterator<Item = usize> {
        let ids = self.parent_ids.iter().copied();
        ids.chain([self.parent_index, self.parent_table, self.own].into_iter().flatten())
    }
}

fn cell(record: &StringRecord, column: Option<usize>) -> &str {
    column.and_then(|column| record.get(column)).unwrap_or("").trim()
}

/// The fields of a repeat of people, found within their groups.
#[must_use]
pub fn columns(headings: &[String], dialect: &Dialect, named: &[Naming]) -> Columns {
    let question = |(column, heading): (usize, &String)| {
        let is_theirs = |naming: &&Naming| column_of(headings, &naming.theirs) == Some(column);
        if let Some(naming) = named.iter().find(is_theirs) {
            return naming.ours.clone();
        }
        if dialect.adds(heading) {
            return String::new();
        }
        dialect.of_person(heading).unwrap_or_default()
    };
    let mut questions: Vec<String> = headings.iter().enumerate().map(question).collect();
    let columns = Columns::find(PERSON, &questions, &[]);
    if columns.has("person") || parts(headings, dialect).is_none() {
        return columns;
    }
    // The whole name stands behind the last cell of a row.
    questions.push("person".to_owned());
    Columns::find(PERSON, &questions, &[])
}

fn parts(headings: &[String], dialect: &Dialect) -> Option<NameParts> {
    NameParts::find(headings, dialect.between, &|heading| !dialect.adds(heading))
}

/// The columns of a first name and a surname, where no column holds the whole name.
fn parts_of(headings: &[String], dialect: &Dialect, columns: &Columns) -> Option<NameParts> {
    let is_behind = columns.number("person").is_some_and(|at| at as usize > headings.len());
    parts(headings, dialect).filter(|_| is_behind)
}

/// A row with the whole name behind its cells.
fn with_name(record: &StringRecord, parts: NameParts, width: usize) -> StringRecord {
    let mut cells = record.clone();
    cells.truncate(width);
    cells.push_field(&parts.name(record));
    cells
}

/// Reads the rows of a repeat.
pub fn read(reading: &mut Reading, dialect: &Dialect) -> Result<(), Error> {
    let headings = &reading.layout.headings;
    let columns = columns(headings, dialect, &reading.wishes.named);
    let keys = Keys::of(headings, dialect);
    let parts = parts_of(headings, dialect, &columns);
    let width = headings.len();
    say_columns(reading, &columns, &keys, parts);
    check(reading, dialect, &columns)?;
    let form = form_by_number(reading, dialect, &keys)?;
    reading.draft.known.leads |= columns.has_any(&["part", "leads"]);
    let (table, layout, wishes, file) =
        (reading.table, reading.layout, reading.wishes, reading.file);
    let draft = &mut *reading.draft;
    let mut own = Reading { table, layout, columns: &columns, fields: &[], wishes, draft, file };
    let (mut nested, mut moved, mut unclear) = (0_u32, 0_u32, None);
    own.rows(&mut |draft, columns, row, record| {
        let key = cell(record, keys.own).to_owned();
        if !key.is_empty() {
            let print = fingerprint(record, None);
            let (before, first) = *draft.submissions.repeated.entry(key).or_insert((print, row));
            if first != row {
                if before == print {
                    return draft.repeats(row, first);
                }
                unclear = unclear.or(Some(row));
                return;
            }
        }
        let number = match find(&draft.submissions, &keys, form, record) {
            Ok((number, by_number)) => {
                nested += u32::from(keys.is_nested(record));
                moved += u32::from(by_number == ByNumber::Another);
                number
            }
            Err((column, fault)) => return draft.reject(row, column, fault),
        };
        let whole = parts.map(|parts| with_name(record, parts, width));
        take(draft, columns, row, whole.as_ref().unwrap_or(record), number);
    })?;
    if let Some(row) = unclear {
        let place = reading.draft.places.of(row);
        let what = "a row with the same KEY was read before, and the two differ";
        let fix = "keep the one that counts and delete the other, or export the form again";
        return Err(Error::data(what, fix).coded(codes::TWO_SUBMISSIONS).at(place));
    }
    note_reading(reading, nested, moved);
    Ok(())
}

/// A repeat belongs to a main file and holds people or schools.
fn check(reading: &Reading, dialect: &Dialect, columns: &Columns) -> Result<(), Error> {
    let place = || Place::file(&reading.table.name);
    if !reading.draft.submissions.forms.iter().any(|form| form.shape == dialect.main) {
        let what = "the file holds rows that belong to the submissions of a form, and the form's main file is not here";
        let fix = "give both files: the main file, and this one with the rows of its repeat";
        return Err(Error::data(what, fix).coded(codes::MAIN_FILE_MISSING).at(place()));
    }
    if !columns.has_any(&["person", "person_id", "school"]) {
        let headings = reading.layout.headings.iter().filter(|heading| !dialect.adds(heading));
        let list = headings.map(|heading| format!("`{heading}`")).collect::<Vec<_>>().join(", ");
        let says = "the rows belong to the submissions of a form, and no column is known to name a person or a school";
        let fix = "say which one does with --map person=\"HEADING\" and --map school=\"HEADING\"; if the rows name nobody, leave the file out, or read the main sheet alone with --sheet";
        return Err(Error::data(format!("{says}; its columns are: {list}"), fix)
            .plainly(says)
            .plain_fix(fix)
            .coded(codes::WHICH_QUESTION)
            .at(place()));
    }
    let headings = &reading.layout.headings;
    let often = headings.iter().find(|heading| !dialect.adds(heading) && says_how_often(heading));
    let mut forms = reading.draft.submissions.forms.iter();
    if let Some(often) = often.filter(|_| forms.all(|form| !form.is_dated)) {
        let what = format!(
            "`{often}` says how often, so the rows name contacts of whoever fills in the form and not people at an activity; who is whose contact stands in two files"
        );
        let fix = "make it one table with a row for each contact, from, to and strength, and give that alone; or take the column out, if each submission is one activity";
        return Err(Error::data(what, fix)
            .plainly("a column of the repeat says how often: its rows name contacts, and not people at an activity")
            .coded(codes::CONTACTS_IN_REPEAT)
            .at(place()));
    }
    if columns.has("date") {
        let what = "the rows of this repeat have days of their own, but a submission is read as one activity";
        let fix = "make it one table with a row for each activity (date, school, partners), or take the column with the days out";
        return Err(Error::data(what, fix).at(place()));
    }
    Ok(())
}

/// The form whose rows are meant by number, where identifiers are missing.
fn form_by_number(
    reading: &mut Reading,
    dialect: &Dialect,
    keys: &Keys,
) -> Result<Option<usize>, Error> {
    let mut tables: BTreeSet<String> = BTreeSet::new();
    let mut by_number = false;
    walk(reading.table, reading.layout, &mut 0, &mut |_, record| {
        tables.insert(cell(record, keys.parent_table).to_owned());
        let index = cell(record, keys.parent_index);
        by_number |= keys.parents(record).is_empty() && !index.is_empty();
    })?;
    tables.remove("");
    let submissions = &mut reading.draft.submissions;
    let of_kind: Vec<usize> = (0..submissions.forms.len())
        .filter(|&at| submissions.forms[at].shape == dialect.main)
        .collect();
    let is_called = |form: usize, table: &String| {
        let stem =
            plain(submissions.forms[form].name.rsplit_once('.').map_or("", |(stem, _)| stem));
        plain(table) == stem || stem.ends_with(&format!("_{}", plain(table)))
    };
    let called: Vec<usize> =
        of_kind.iter().copied().filter(|&form| tables.iter().any(|t| is_called(form, t))).collect();
    let book = workbook_of(&reading.table.name);
    let beside = of_kind
        .iter()
        .copied()
        .find(|&form| submissions.forms[form].name == book && book != reading.table.name);
    let only = match (beside, called.as_slice(), of_kind.as_slice()) {
        (Some(only), ..) => Some(only),
        (None, [only], _) | (None, [], [only]) => Some(*only),
        _ => None,
    };
    if !by_number {
        return Ok(only);
    }
    let listed = tables.iter().map(|table| format!("`{table}`")).collect::<Vec<_>>().join(", ");
    let table = tables.iter().next().cloned().unwrap_or_default();
    let clash = only.is_some_and(|form| {
        *submissions.tables.entry(form).or_insert_with(|| table.clone()) != table
    });
    if only.is_some() && tables.len() <= 1 && !clash {
        return Ok(only);
    }
    let what = format!(
        "the rows say only by number that they belong to the table {listed}, and it is not clear which of the files that is"
    );
    let fix = "export with the columns _submission__id and _id, or name each main file as its table is named (visit_log.csv); a repeat within a repeat needs _submission__id";
    Err(Error::data(what, fix)
        .coded(codes::MAIN_FILE_MISSING)
        .plainly("the rows say only by number where they belong, and it is not clear to which file")
        .at(Place::file(&reading.table.name)))
}

/// What the number of a row's parent says, beside its identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ByNumber {
    Same,
    Another,
}

type Fault = (Option<u32>, RowFault);

/// The submission of a row.
fn find(
    submissions: &Submissions,
    keys: &Keys,
    form: Option<usize>,
    record: &StringRecord,
) -> Result<(usize, ByNumber), Fault> {
    let index = cell(record, keys.parent_index);
    let ids = keys.parents(record);
    let by_id = submissions.of_ids(&ids);
    let by_number = form.map_or(Found::Nothing, |form| submissions.of_index(form, index));
    let (found, also) = match (by_id, by_number) {
        (Found::One(one), Found::One(other)) if one != other => (by_id, ByNumber::Another),
        (Found::Nothing, _) if ids.is_empty() => (by_number, ByNumber::Same),
        _ => (by_id, ByNumber::Same),
    };
    let column = keys.parent_ids.first().copied().or(keys.parent_index);
    let text = ids.first().map_or(index, String::as_str);
    let left_out =
        matches!(found, Found::One(number) if submissions.list[number].activity.is_none());
    let fault = |what: String| {
        let fix = if left_out {
            "nothing, if the submission is rightly left out, for example as not approved; else mend or approve it, and this row counts with it"
        } else {
            "export the main file and its repeats together, and give both"
        };
        let fault = RowFault::new(codes::NO_SUBMISSION, what, text, fix);
        Err((column.map(|column| column as u32 + 1), fault))
    };
    match found {
        Found::One(number) if submissions.list[number].activity.is_some() => Ok((number, also)),
        Found::One(_) => fault(format!("the submission `{text}` it belongs to was left out")),
        Found::Several => fault(format!("`{text}` stands for several submissions")),
        Found::Nothing if text.is_empty() => {
            fault("the row does not say to which submission it belongs".to_owned())
        }
        Found::Nothing => fault(format!("there is no submission `{text}` in the main file")),
    }
}

/// Takes one person, or somebody of a school, as present.
fn take(draft: &mut Draft, columns: &Columns, row: RowId, record: &StringRecord, number: usize) {
    let submission = &draft.submissions.list[number];
    let (form, Some(activity)) = (submission.form, submission.activity) else { return };
    draft.submissions.forms[form].repeats += 1;
    let part = columns.text(record, "part");
    if parts::is_absent(part) {
        let what = format!("`{part}`: absent, so not counted");
        let fault = RowFault::new(codes::ABSENT, what, part, "nothing, if they were not there");
        return draft.reject(row, columns.number("part"), fault);
    }
    let Some(mention) = event::mention(draft, columns, row, record, &WHO) else {
        let fault = RowFault::new(codes::NOBODY, "the row names nobody", "", "fill in the name");
        let column = columns.number("person").filter(|at| (*at as usize) < record.len());
        return draft.reject(row, column, fault);
    };
    let (leads, hosts) = parts::part(part).unwrap_or_else(|| {
        let what = format!("`{part}` is none of lead, co-lead, attend, host; read as attend");
        let fault = RowFault::new(codes::UNKNOWN_PART, what, part, "use one of these words");
        draft.note(row, columns.number("part"), Outcome::Noted, fault);
        (false, false)
    });
    let role = parts::part(columns.text(record, "role")).unwrap_or_default();
    let led = ticked(columns.text(record, "leads")) == Some(true);
    draft.known.leads |= role.0;
    let (leads, hosts) = (leads || role.0 || led, hosts || role.1);
    draft.entries.push(Entry { activity, mention, leads, hosts, row });
}

fn note_reading(reading: &mut Reading, nested: u32, moved: u32) {
    let name = &reading.table.name;
    if nested > 0 {
        let what = format!(
            "{nested} rows stand in a repeat within a repeat; each counts for its whole submission"
        );
        let fix = "nothing, if a submission is one activity";
        reading.draft.note_file(name, codes::FORM_READ, what, fix);
    }
    if moved > 0 {
        let what = format!(
            "{moved} rows name one submission by its identifier and another by its number; the identifier counts"
        );
        let fix = "nothing, if they stand in a repeat within a repeat; otherwise export again";
        reading.draft.note_file(name, codes::FORM_READ, what, fix);
    }
}

/// Tells which columns were used.
fn say_columns(reading: &mut Reading, columns: &Columns, keys: &Keys, parts: Option<NameParts>) {
    let headings = &reading.layout.headings;
    let mut used = columns.used(headings);
    used.retain(|(_, heading)| !heading.is_empty());
    let both = parts.into_iter().flat_map(|parts| [parts.first, parts.last]);
    used.extend(both.filter_map(|at| Some(("person".to_owned(), headings.get(at)?.clone()))));
    let key = |column: usize| Some(("submission".to_owned(), headings.get(column)?.clone()));
    used.extend(keys.columns().filter_map(key));
    reading.say_used(used);
}
