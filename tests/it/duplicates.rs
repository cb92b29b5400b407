//! Likely duplicates are proposed, and joined only when the user says yes.

mod answers;
mod laws;
mod names;
mod visits;
mod written;

use tiebeam::base::problem::Problem;
use tiebeam::collect::read::Wishes;
use tiebeam::collect::records::Records;
use tiebeam::collect::who::proposals::proposal::Proposal;

use crate::support::reading::{people, read_files};

#[track_caller]
fn try_read(files: &[(&str, &str)]) -> Result<(Records, Vec<Problem>), String> {
    read_files(files, &Wishes::default()).map_err(|error| error.to_string())
}

#[track_caller]
fn records(files: &[(&str, &str)]) -> Records {
    try_read(files).unwrap().0
}

fn told(proposal: &Proposal) -> String {
    let side = |name: &str, school: &str| match school {
        "" => name.to_owned(),
        school => format!("{name}@{school}"),
    };
    let (one, other) = (&proposal.one, &proposal.other);
    let word = proposal.what.word();
    format!("{word}: {} = {}", side(&one.name, &one.school), side(&other.name, &other.school))
}

fn proposed(files: &[(&str, &str)]) -> Vec<String> {
    records(files).proposals.all.iter().map(told).collect()
}

/// What the network is made of, without files and rows: two logs that say the same have the same.
fn content(records: &Records) -> String {
    let activities: Vec<_> = records
        .activities
        .iter()
        .map(|a| {
            let present: Vec<_> =
                a.present.iter().map(|p| (p.person, p.from, p.leads, p.hosts)).collect();
            (a.id.clone(), a.date, a.details.clone(), present)
        })
        .collect();
    let ties: Vec<_> = records.ties.iter().map(|t| (t.from, t.to, t.strength)).collect();
    let schools: Vec<_> = records.schools.iter().map(|s| &s.name).collect();
    let bodies: Vec<_> = records.bodies.iter().map(|b| (&b.name, b.rows)).collect();
    format!("{:?} {schools:?} {bodies:?} {activities:?} {ties:?}", records.people)
}

const SCHOOLS: (&str, &str) = (
    "schools.csv",
    "name,urn\nAshbrook Primary School,1\nLarkspur Lane Infant School,2\nLarkspur Lane Junior School,3\n\
     St Mary's CE Primary,4\nSt Mary's RC Primary,5\nFellgate Special School,6\n",
);
const ANSWERS: &str = "what,spelling,school,means,means_school,same,rows,where,why\n";

fn log(rows: &[&str]) -> String {
    let lines =
        rows.iter().enumerate().map(|(at, row)| format!("E{at},2025-10-0{},{row}\n", at % 9 + 1));
    format!("event_id,date,person,school\n{}", lines.collect::<String>())
}

const VISITS: &str = "date,from_person,from_school,to_person,to_school,type,logged_by\n";

/// Activities, used and merged rows, and proposals.
fn counted(files: &[(&str, &str)]) -> (usize, u64, u64, usize) {
    let records = records(files);
    let rows = records.rows();
    (records.activities.len(), rows.used, rows.merged, records.proposals.all.len())
}
