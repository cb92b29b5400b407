//! Logs as people keep them or as meetings write them, down to every row and every person.

use tiebeam::base::problem::Problem;
use tiebeam::collect::read::{Input, Understood, Wishes};
use tiebeam::collect::records::{Activity, Affiliation, Records};

use crate::support::reading::{self, day_first, input, named, read_files};
use crate::support::sample;

mod apologies;
mod asides;
mod called_off;
mod grids;
mod kept_by_hand;
mod known;
mod led_by;
mod meetings;
mod office;
mod people;
mod signed;
mod visits;

/// Files by name.
type Files<'a> = &'a [(&'a str, &'a [u8])];

#[track_caller]
fn understood(files: Files, wishes: &Wishes) -> Understood {
    let inputs: Vec<Input> = files.iter().map(|(name, bytes)| input(name, *bytes)).collect();
    reading::understood(&inputs, wishes)
}

/// What is read, where nothing is refused.
#[track_caller]
fn read(files: Files, wishes: &Wishes) -> (Records, Vec<Problem>) {
    read_files(files, wishes).unwrap()
}

/// What a single file says.
#[track_caller]
fn one(text: &str) -> (Records, Vec<Problem>) {
    read(&[("log.csv", text.as_bytes())], &day_first())
}

/// The question or fault for which a file is not read.
#[track_caller]
fn refusal(files: Files, wishes: &Wishes) -> String {
    let refused = understood(files, wishes).refused;
    let [error] = refused.as_slice() else { panic!("{refused:#?}") };
    assert_eq!(error.exit_code(), 3);
    error.to_string()
}

/// The schools of a small network.
const LIST: &str = "name,urn\nAlder Primary School,1\nBirch Special School,2\nCedar Academy,3\n\
                    Holy Elm RC Primary School,4\n";

/// A log beside the list of schools.
#[track_caller]
fn listed(text: &str) -> (Records, Vec<Problem>) {
    read(&[("log.csv", text.as_bytes()), ("schools.csv", LIST.as_bytes())], &day_first())
}

/// The activities of a log beside the list of schools.
#[track_caller]
fn told(text: &str) -> Vec<String> {
    activities(&listed(text).0)
}

/// Why a log beside the list of schools is not read.
#[track_caller]
fn asked(text: &str) -> String {
    refusal(&[("log.csv", text.as_bytes()), ("schools.csv", LIST.as_bytes())], &day_first())
}

/// used, rejected, merged, blank of the first file.
fn rows(records: &Records) -> [u64; 4] {
    let rows = records.files[0].rows;
    [rows.used, rows.rejected, rows.merged, rows.blank]
}

/// Codes with their line and column.
fn codes(problems: &[Problem]) -> Vec<String> {
    let place = |problem: &Problem| {
        let parts = [problem.place.line, problem.place.column].into_iter().flatten();
        parts.fold(problem.code.to_owned(), |text, part| format!("{text}:{part}"))
    };
    problems.iter().map(place).collect()
}

fn place(records: &Records, place: Affiliation) -> &str {
    match place {
        Affiliation::Unknown => "?",
        known => reading::place(records, known),
    }
}

/// `2025-10-03 learning walk 2h: Ann@Oak leads, @Elm hosts`.
fn activities(records: &Records) -> Vec<String> {
    let told = |activity: &Activity| {
        let date = activity.date.map_or("undated".to_owned(), |date| date.to_string());
        let details = &activity.details;
        let hours = details.hours.map(|hours| format!("{hours}h")).unwrap_or_default();
        let words = [date.as_str(), &details.kind, &details.title, &hours];
        let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
        let present = activity.present.iter().map(|presence| {
            let name = presence.person.map_or("", |at| records.people[at as usize].name.as_str());
            let leads = if presence.leads { " leads" } else { "" };
            let hosts = if presence.hosts { " hosts" } else { "" };
            format!("{name}@{}{leads}{hosts}", place(records, presence.from))
        });
        format!("{}: {}", words.join(" "), present.collect::<Vec<_>>().join(", "))
    };
    records.activities.iter().map(told).collect()
}

fn people(records: &Records) -> Vec<String> {
    let told = |person: &tiebeam::collect::records::Person| {
        format!("{}@{}", person.name, place(records, person.affiliation))
    };
    records.people.iter().map(told).collect()
}
