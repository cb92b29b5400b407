//! Field forms, name generators and rosters: what the rows mean, on files small enough to read.

use tiebeam::base::error::Error;
use tiebeam::base::problem::Problem;
use tiebeam::collect::read::Wishes;
use tiebeam::collect::records::{Records, Unit};

use crate::support;
use crate::support::reading::{people, place, read_files, schools};

mod forms;
mod generators;
mod matrices;
mod of_contacts;
mod sheets;
mod surveys;

pub(super) type Result = std::result::Result<(Records, Vec<Problem>), Error>;

#[track_caller]
pub(super) fn try_read(files: &[(&str, &str)]) -> Result {
    read_files(files, &Wishes::default())
}

#[track_caller]
pub(super) fn files(files: &[(&str, &str)]) -> (Records, Vec<Problem>) {
    try_read(files).unwrap()
}

/// Why files cannot be read.
pub(super) fn refused(given: &[(&str, &str)]) -> String {
    let error = try_read(given).unwrap_err();
    assert_eq!(error.exit_code(), 3, "{error}");
    error.to_string()
}

/// The text of a sample.
pub(super) fn sample(name: &str) -> Option<String> {
    support::sample(name).map(|bytes| String::from_utf8(bytes).unwrap())
}

/// Each activity as `2025-10-03: Helen Marsh@s04 hosts, ?@s01`.
pub(super) fn activities(records: &Records) -> Vec<String> {
    let one = |activity: &tiebeam::collect::records::Activity| {
        let who = activity.present.iter().map(|presence| {
            let name = presence.person.map_or("?", |p| records.people[p as usize].name.as_str());
            let does = [(presence.leads, " leads"), (presence.hosts, " hosts")];
            let does = does.into_iter().filter(|(does, _)| *does).map(|(_, word)| word);
            format!("{name}@{}{}", place(records, presence.from), does.collect::<String>())
        });
        let date = activity.date.map_or("-".to_owned(), |date| date.to_string());
        format!("{date}: {}", who.collect::<Vec<_>>().join(", "))
    };
    records.activities.iter().map(one).collect()
}

/// Each tie as `Helen Marsh -> Ashbrook 3`.
pub(super) fn ties(records: &Records) -> Vec<String> {
    let unit = |unit: Unit| match unit {
        Unit::Person(at) => records.people[at as usize].name.as_str(),
        Unit::School(at) => records.schools[at as usize].name.as_str(),
        Unit::Outside(at) => records.bodies[at as usize].name.as_str(),
    };
    let one = |tie: &tiebeam::collect::records::GivenTie| {
        format!("{} -> {} {}", unit(tie.from), unit(tie.to), tie.strength)
    };
    records.ties.iter().map(one).collect()
}

/// Problems as `E227 people.csv:3:4`.
pub(super) fn codes(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(|problem| format!("{} {}", problem.code, problem.place)).collect()
}

/// Rows as (read, used, rejected, merged, blank) of each file.
pub(super) fn rows(records: &Records) -> Vec<(u64, u64, u64, u64, u64)> {
    let rows = records.files.iter().map(|file| file.rows);
    rows.map(|r| (r.read, r.used, r.rejected, r.merged, r.blank)).collect()
}
