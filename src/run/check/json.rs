//! What `check --json` prints.

use serde::Serialize;

use crate::base::problem::Problem;
use crate::collect::responses::Responses;
use crate::run::loaded::Loaded;
use crate::run::terminal::proposal_lines::{self, Open, ProposalShown};

/// Everything that was understood, for scripts.
#[derive(Serialize)]
pub struct Checked<'a> {
    schema: u8,
    version: &'static str,
    files: Vec<FileChecked<'a>>,
    people: usize,
    schools: usize,
    activities: usize,
    first_day: Option<String>,
    last_day: Option<String>,
    given_ties: usize,
    responses: Option<ResponsesShown>,
    terms: Vec<&'a str>,
    markers: usize,
    merges: Vec<MergeShown<'a>>,
    outside: Vec<OutsideShown<'a>>,
    open: Open,
    proposals: Vec<ProposalShown<'a>>,
    problems: Vec<ProblemShown<'a>>,
}

#[derive(Serialize)]
struct FileChecked<'a> {
    file: &'a str,
    sha256: &'a str,
    shape: &'a str,
    encoding: &'a str,
    delimiter: &'a str,
    columns: Vec<[&'a str; 2]>,
    ignored: &'a [String],
    read: u64,
    used: u64,
    rejected: u64,
    merged: u64,
    blank: u64,
}

/// How many were asked in a survey, and how many of them answered.
#[derive(Serialize)]
struct ResponsesShown {
    schools_asked: usize,
    schools_answered: usize,
    people_asked: usize,
    people_answered: usize,
    partial: u32,
    previews: u32,
}

impl ResponsesShown {
    fn of(responses: &Responses) -> Self {
        let asked = |all: &[Option<bool>]| all.iter().flatten().count();
        let answered = |all: &[Option<bool>]| all.iter().filter(|one| **one == Some(true)).count();
        Self {
            schools_asked: asked(&responses.schools),
            schools_answered: answered(&responses.schools),
            people_asked: asked(&responses.people),
            people_answered: answered(&responses.people),
            partial: responses.partial,
            previews: responses.previews,
        }
    }
}

#[derive(Serialize)]
struct MergeShown<'a> {
    what: &'a str,
    spelling: &'a str,
    into: &'a str,
    by: &'static str,
    rows: u32,
    place: String,
}

#[derive(Serialize)]
struct OutsideShown<'a> {
    name: &'a str,
    kind: &'a str,
    perhaps: &'a [String],
    rows: u32,
}

#[derive(Serialize)]
struct ProblemShown<'a> {
    file: &'a str,
    line: Option<u32>,
    column: Option<u32>,
    code: &'a str,
    outcome: &'a str,
    problem: &'a str,
    text: &'a str,
    fix: &'a str,
}

impl<'a> Checked<'a> {
    /// Of what was read, with every problem: files that cannot be read first.
    #[must_use]
    pub fn of(loaded: &'a Loaded, problems: &'a [Problem]) -> Self {
        let records = &loaded.records;
        let files = records.files.iter().map(|file| FileChecked {
            file: &file.name,
            sha256: &file.sha256,
            shape: file.shape,
            encoding: &file.encoding,
            delimiter: file.delimiter,
            columns: file.columns.iter().map(|(ours, theirs)| [ours.as_str(), theirs]).collect(),
            ignored: &file.ignored,
            read: file.rows.read,
            used: file.rows.used,
            rejected: file.rows.rejected,
            merged: file.rows.merged,
            blank: file.rows.blank,
        });
        let merges = records.merges.iter().map(|merge| MergeShown {
            what: merge.what,
            spelling: &merge.spelling,
            into: &merge.into,
            by: merge.by.word(),
            rows: merge.rows,
            place: records.places.of(merge.row).to_string(),
        });
        let outside = records.bodies_shown().into_iter().map(|body| OutsideShown {
            name: &body.name,
            kind: &body.kind,
            perhaps: &body.perhaps,
            rows: body.rows,
        });
        let problems = problems.iter().map(|problem| ProblemShown {
            file: &problem.place.file,
            line: problem.place.line,
            column: problem.place.column,
            code: problem.code,
            outcome: problem.outcome.word(),
            problem: &problem.what,
            text: &problem.text,
            fix: &problem.fix,
        });
        let days = || records.activities.iter().filter_map(|activity| activity.date);
        Self {
            schema: 1,
            version: env!("CARGO_PKG_VERSION"),
            files: files.collect(),
            people: records.people.len(),
            schools: records.schools.len(),
            activities: records.activities.len(),
            first_day: days().min().map(|day| day.to_string()),
            last_day: days().max().map(|day| day.to_string()),
            given_ties: records.ties.len(),
            responses: records.responses.as_ref().map(ResponsesShown::of),
            terms: records.terms.iter().map(|term| term.name.as_str()).collect(),
            markers: records.markers.len(),
            merges: merges.collect(),
            outside: outside.collect(),
            open: Open::of(&records.proposals),
            proposals: proposal_lines::shown(loaded),
            problems: problems.collect(),
        }
    }
}
