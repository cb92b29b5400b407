//! Field forms, name generators and rosters: what the rows mean, on files small enough to read.

use std::fs;
use std::path::PathBuf;

use tiebeam::base::error::Error;
use tiebeam::base::problem::Problem;
use tiebeam::collect::read::{Input, Wishes, read};
use tiebeam::collect::records::{Affiliation, Records, Unit};

use crate::support::networks;

mod forms;
mod generators;
mod matrices;
mod of_contacts;
mod sheets;
mod surveys;

pub(super) type Result = std::result::Result<(Records, Vec<Problem>), Error>;

pub(super) fn try_read(files: &[(&str, &str)]) -> Result {
    let input = |(name, text): &(&str, &str)| Input {
        name: (*name).to_owned(),
        bytes: text.as_bytes().to_vec().into(),
        shape: None,
        found: false,
    };
    read(&files.iter().map(input).collect::<Vec<_>>(), &Wishes::default())
}

pub(super) fn files(files: &[(&str, &str)]) -> (Records, Vec<Problem>) {
    let (records, problems) = try_read(files).unwrap();
    for file in &records.files {
        let rows = file.rows;
        assert_eq!(rows.read, rows.used + rows.rejected + rows.merged + rows.blank, "{file:?}");
    }
    (records, problems)
}

/// Why files cannot be read.
pub(super) fn refused(given: &[(&str, &str)]) -> String {
    let error = try_read(given).unwrap_err();
    assert_eq!(error.exit_code(), 3, "{error}");
    error.to_string()
}

/// A file of the samples, which stand beside the networks.
pub(super) fn sample(name: &str) -> Option<String> {
    let folder: PathBuf = networks()?.parent()?.join("samples");
    Some(fs::read_to_string(folder.join(name)).unwrap())
}

pub(super) fn place(records: &Records, place: Affiliation) -> &str {
    match place {
        Affiliation::School(at) => records.schools[at as usize].name.as_str(),
        Affiliation::Outside(at) => records.bodies[at as usize].name.as_str(),
        Affiliation::Unknown => "-",
    }
}

pub(super) fn people(records: &Records) -> Vec<String> {
    let one = |p: &tiebeam::collect::records::Person| {
        format!("{}@{}", p.name, place(records, p.affiliation))
    };
    records.people.iter().map(one).collect()
}

pub(super) fn schools(records: &Records) -> Vec<&str> {
    records.schools.iter().map(|school| school.name.as_str()).collect()
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
