//! Files that a test writes, read with every row accounted for, and what was read in words.

use tiebeam::base::error::Error;
use tiebeam::base::problem::Problem;
use tiebeam::collect::bytes::source::Source;
use tiebeam::collect::cells::columns::Naming;
use tiebeam::collect::dates::DayMonth;
use tiebeam::collect::read::{Input, Understood, Wishes, read, understand};
use tiebeam::collect::records::{Affiliation, Records};

/// A file named by the user, as what it looks like.
pub(crate) fn input(name: &str, bytes: impl Into<Source>) -> Input {
    Input { name: name.to_owned(), bytes: bytes.into(), shape: None, found: false }
}

/// A file found in a folder: without a known shape it is passed over.
pub(crate) fn found(name: &str, bytes: impl Into<Source>) -> Input {
    Input { found: true, ..input(name, bytes) }
}

/// A file of which the user says what it is.
pub(crate) fn shaped(name: &str, bytes: impl Into<Source>, shape: &'static str) -> Input {
    Input { shape: Some(shape), ..input(name, bytes) }
}

/// The day before the month.
pub(crate) fn day_first() -> Wishes {
    Wishes { day_month: Some(DayMonth::DayFirst), ..Wishes::default() }
}

/// Columns called by our names.
pub(crate) fn named(pairs: &[(&str, &str)]) -> Vec<Naming> {
    let naming = |(ours, theirs): &(&str, &str)| Naming {
        ours: (*ours).to_owned(),
        theirs: (*theirs).to_owned(),
    };
    pairs.iter().map(naming).collect()
}

/// Named files; the first that cannot be read is the error.
#[track_caller]
pub(crate) fn read_files<B: AsRef<[u8]>>(
    files: &[(&str, B)],
    wishes: &Wishes,
) -> Result<(Records, Vec<Problem>), Error> {
    let inputs: Vec<Input> =
        files.iter().map(|(name, bytes)| input(name, bytes.as_ref())).collect();
    read_inputs(&inputs, wishes)
}

/// The same for files of any kind.
#[track_caller]
pub(crate) fn read_inputs(
    inputs: &[Input],
    wishes: &Wishes,
) -> Result<(Records, Vec<Problem>), Error> {
    let (records, problems) = read(inputs, wishes)?;
    accounted(&records);
    Ok((records, problems))
}

/// What can be read, and why the rest cannot.
#[track_caller]
pub(crate) fn understood(inputs: &[Input], wishes: &Wishes) -> Understood {
    let understood = understand(inputs, wishes).unwrap();
    accounted(&understood.records);
    understood
}

/// Each row is used, left out, merged with another or blank.
#[track_caller]
fn accounted(records: &Records) {
    for file in &records.files {
        let rows = file.rows;
        let sum = rows.used + rows.rejected + rows.merged + rows.blank;
        assert_eq!(rows.read, sum, "{}: {rows:?}", file.name);
    }
}

/// The name of where somebody works.
pub(crate) fn place(records: &Records, place: Affiliation) -> &str {
    match place {
        Affiliation::School(at) => &records.schools[at as usize].name,
        Affiliation::Outside(at) => &records.bodies[at as usize].name,
        Affiliation::Unknown => "-",
    }
}

/// Everybody as `Ann Lee@Alder`.
pub(crate) fn people(records: &Records) -> Vec<String> {
    let people = records.people.iter();
    people.map(|one| format!("{}@{}", one.name, place(records, one.affiliation))).collect()
}

/// The schools by name.
pub(crate) fn schools(records: &Records) -> Vec<&str> {
    records.schools.iter().map(|school| school.name.as_str()).collect()
}
