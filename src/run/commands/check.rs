//! `tiebeam check`: says what was read and how it was understood, and changes nothing.

use serde::Serialize;

use crate::base::calendar::long_date;
use crate::base::codes::FILE_NOT_READ;
use crate::base::error::Error;
use crate::base::people_as::PeopleAs;
use crate::collect::mask::{self, Labels};
use crate::notice::words::count;
use crate::run::aliases_file;
use crate::run::analysis::Loaded;
use crate::run::args::CheckArgs;
use crate::run::codebook_file;
use crate::run::console::{self, Talk};
use crate::run::problem_lines::problem_lines;
use crate::run::proposal_lines::{self, Open, ProposalShown, Written};
use crate::run::settings::Settings;

/// Runs it: 0 if every row can be used, 1 if some were left out.
pub fn run(args: &CheckArgs) -> Result<u8, Error> {
    let talk = args.talk.talk();
    let settings = Settings::new(&args.data, None)?;
    if let Some(book) = &settings.codebook {
        codebook_file::check(book)?;
    }
    aliases_file::refuse_codes(args.aliases_out.as_deref(), &settings)?;
    let mut loaded = Loaded::read(settings)?;
    let written = aliases_file::write(args.aliases_out.as_deref(), &loaded)?;
    if loaded.settings.people_as != PeopleAs::Names {
        // Nobody is told from anybody else here, so no codes are needed.
        let labels = Labels::hidden(&loaded.records);
        mask::names(&mut loaded.records, &labels);
    }
    if args.talk.json {
        let mut json = serde_json::to_vec_pretty(&Checked::of(&loaded))
            .map_err(|error| Error::bug(format!("JSON was not written: {error}")))?;
        json.push(b'\n');
        console::result(&json)?;
    } else if talk != Talk::Quiet {
        let text = in_words(&loaded, talk, written.as_ref());
        let safe: Vec<String> =
            text.lines().map(crate::report::writers::terminal::escape).collect();
        console::result((safe.join("\n") + "\n").as_bytes())?;
    }
    loaded.usable()?;
    let unread = loaded.problems.iter().any(|problem| problem.code == FILE_NOT_READ);
    Ok(u8::from(unread || loaded.records.rows().rejected > 0))
}

/// What `--json` prints.
#[derive(Serialize)]
struct Checked<'a> {
    schema: u8,
    version: &'static str,
    files: Vec<FileChecked<'a>>,
    people: usize,
    schools: usize,
    activities: usize,
    given_ties: usize,
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

#[derive(Serialize)]
struct MergeShown<'a> {
    what: &'a str,
    spelling: &'a str,
    into: &'a str,
    rows: u32,
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
    fn of(loaded: &'a Loaded) -> Self {
        let records = &loaded.records;
        let files = records.files.iter().map(|file| FileChecked {
            file: &file.name,
            sha256: &file.sha256,
            shape: file.shape,
            encoding: file.encoding,
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
            rows: merge.rows,
        });
        let outside = records.bodies_shown().into_iter().map(|body| OutsideShown {
            name: &body.name,
            kind: &body.kind,
            perhaps: &body.perhaps,
            rows: body.rows,
        });
        let problems = loaded.problems.iter().map(|problem| ProblemShown {
            file: &problem.place.file,
            line: problem.place.line,
            column: problem.place.column,
            code: problem.code,
            outcome: problem.outcome.word(),
            problem: &problem.what,
            text: &problem.text,
            fix: &problem.fix,
        });
        Self {
            schema: 1,
            version: env!("CARGO_PKG_VERSION"),
            files: files.collect(),
            people: records.people.len(),
            schools: records.schools.len(),
            activities: records.activities.len(),
            given_ties: records.ties.len(),
            merges: merges.collect(),
            outside: outside.collect(),
            open: Open::of(&records.proposals),
            proposals: proposal_lines::shown(loaded),
            problems: problems.collect(),
        }
    }
}

fn in_words(loaded: &Loaded, talk: Talk, written: Option<&Written>) -> String {
    let records = &loaded.records;
    let mut lines = Vec::new();
    for file in &records.files {
        let rows = file.rows;
        lines.push(format!(
            "{}: {} ({}, separated by {})",
            file.name, file.shape, file.encoding, file.delimiter
        ));
        lines.push(format!(
            "  rows      {} read = {} used + {} left out + {} merged + {} blank",
            rows.read, rows.used, rows.rejected, rows.merged, rows.blank
        ));
        let columns = file.columns.iter().map(|(ours, theirs)| {
            if ours == theirs { ours.clone() } else { format!("{ours} = `{theirs}`") }
        });
        lines.push(format!("  columns   {}", columns.collect::<Vec<_>>().join(", ")));
        if !file.ignored.is_empty() {
            lines.push(format!("  not used  {}", file.ignored.join(", ")));
        }
    }
    lines.push(String::new());
    lines.push(found(loaded));
    lines.extend(switched_off(loaded));
    lines.extend(problem_lines(&proposal_lines::others(loaded), talk));
    lines.extend(proposal_lines::lines(loaded, talk, written));
    if written.is_none() {
        lines.push("Nothing was changed.".to_owned());
    }
    lines.join("\n")
}

fn found(loaded: &Loaded) -> String {
    let records = &loaded.records;
    let what = if records.ties.is_empty() {
        count(records.activities.len(), "activity", "activities")
    } else {
        count(records.ties.len(), "given tie", "given ties")
    };
    let days = records.activities.iter().filter_map(|activity| activity.date);
    let span = days.clone().min().zip(days.max());
    let span = span.map(|(first, last)| format!(", {} to {}", long_date(first), long_date(last)));
    format!(
        "{}, {}, {what}{}",
        count(records.people.len(), "person", "people"),
        count(records.schools.len(), "school", "schools"),
        span.unwrap_or_default()
    )
}

/// What each missing list or column switches off.
fn switched_off(loaded: &Loaded) -> Vec<String> {
    let known = loaded.records.known;
    let is_log = !loaded.records.activities.is_empty();
    let mut lines = Vec::new();
    let mut say = |missing: bool, line: &str| {
        if missing {
            lines.push(format!("  {line}"));
        }
    };
    say(loaded.records.schools.is_empty(), "no school is known: the result is about people only");
    say(
        known.school_list && !loaded.records.tells_schools(),
        "nobody in the log has a school of the list, so the result is about people only; if a column holds schools, add --map school=\"its heading\"",
    );
    say(
        !loaded.records.schools.is_empty() && !known.school_list,
        "no school list (--schools): a school without any row cannot be seen",
    );
    say(
        loaded.records.people.is_empty(),
        "nobody is named: leading and single-person ties are not assessed; if a column holds names, add --map person=\"its heading\"",
    );
    say(is_log && !known.leads, "no column says who led (part or led_by): leading is not assessed");
    say(is_log && !known.dates, "no dates: terms are not assessed");
    say(
        is_log && !known.logged_by,
        "no column says who entered each row (logged_by): a school that logs nothing looks like one that does nothing",
    );
    say(!is_log, "ties are given as such: activities, leading and terms are not assessed");
    lines
}
