//! What `check` says in plain English.

use super::survey;
use std::collections::BTreeSet;

use crate::base::calendar::{Date, Term, long_date};
use crate::base::problem::{Outcome, Problem};
use crate::collect::records::Unit;
use crate::collect::shapes::SHAPES;
use crate::notice::words::count;
use crate::run::loaded::Loaded;
use crate::run::terminal::console::Talk;
use crate::run::terminal::problem_lines::problem_lines;
use crate::run::terminal::proposal_lines::{self, Written};

/// The whole answer in plain English; `excerpt` gives the line that a problem is about.
#[must_use]
pub fn in_words(
    loaded: &Loaded,
    problems: &[Problem],
    talk: Talk,
    written: Option<&Written>,
    excerpt: &dyn Fn(&Problem) -> Option<String>,
) -> String {
    let records = &loaded.records;
    let mut lines = Vec::new();
    for file in &records.files {
        let rows = file.rows;
        lines.push(format!("{}: {}", file.name, file.shape));
        let says = SHAPES.iter().find(|shape| shape.name == file.shape);
        if let Some(says) = says.map(|shape| shape.says) {
            lines.push(format!("  is        {says}"));
        }
        // A workbook's cells are separated by nothing.
        let between = if file.delimiter.is_empty() {
            String::new()
        } else {
            format!(", separated by {}", file.delimiter)
        };
        lines.push(format!("  text      {}{between}", file.encoding));
        let is_refused = problems
            .iter()
            .any(|problem| problem.outcome <= Outcome::Unread && problem.place.file == file.name);
        lines.push(if is_refused && rows.used == 0 {
            "  rows      not read yet: see below".to_owned()
        } else {
            format!(
                "  rows      {} read = {} used + {} left out + {} merged + {} blank",
                rows.read, rows.used, rows.rejected, rows.merged, rows.blank
            )
        });
        let columns = file.columns.iter().map(|(ours, theirs)| {
            if ours == theirs { ours.clone() } else { format!("{ours} = `{theirs}`") }
        });
        let columns = columns.collect::<Vec<_>>();
        if !columns.is_empty() {
            lines.push(format!("  columns   {}", columns.join(", ")));
        }
        if !file.ignored.is_empty() {
            // A register has more than a hundred columns.
            const SHOWN: usize = 12;
            let all = if talk == Talk::Much { file.ignored.len() } else { SHOWN };
            let more = file.ignored.len().saturating_sub(all);
            let more =
                if more > 0 { format!(" … and {more} more (--verbose)") } else { String::new() };
            let shown: Vec<&str> = file.ignored.iter().take(all).map(String::as_str).collect();
            lines.push(format!("  not used  {}{more}", shown.join(", ")));
        }
    }
    if !loaded.records.files.is_empty() {
        lines.push(String::new());
    }
    let to_settle = problems.iter().filter(|problem| problem.outcome <= Outcome::Unread).count();
    if to_settle > 0 && talk != Talk::Much {
        // What the other files say without this one would mislead: a school list may be missing.
        let first: Vec<Problem> = problems[..to_settle.min(problems.len())].to_vec();
        lines.extend(problem_lines(&first, talk, excerpt));
        lines.push(first_this(problems.len() - first.len()));
        return lines.join("\n");
    }
    if !loaded.logs().is_empty() && read_something(loaded) {
        lines.push(found(loaded));
        lines.extend(survey::lines(loaded).into_iter().map(|line| format!("  {line}")));
        lines.extend(switched_on(loaded));
        lines.extend(switched_off(loaded));
    } else if loaded.logs().is_empty() && !loaded.records.files.is_empty() {
        lines.push(listed(loaded));
    }
    let others = proposal_lines::others(loaded, problems);
    lines.extend(problem_lines(&others, talk, excerpt));
    lines.extend(proposal_lines::lines(loaded, talk, written));
    if written.is_none() {
        lines.push("Nothing was changed.".to_owned());
    }
    lines.join("\n")
}

/// What to do when a file could not be read, and what else was found.
fn first_this(others: usize) -> String {
    let others = match others {
        0 => String::new(),
        more => format!(
            " {} on other rows may change with it (--verbose shows them).",
            count(more, "remark", "remarks")
        ),
    };
    format!("Settle this first, then check again.{others} Nothing was changed.")
}

/// Whether any row of a log could be read.
fn read_something(loaded: &Loaded) -> bool {
    loaded.logs().iter().any(|file| file.rows.read > 0)
}

/// What lists alone say.
fn listed(loaded: &Loaded) -> String {
    format!(
        "{}, {} listed; a report needs a file that says who worked with whom as well",
        count(loaded.records.schools.len(), "school", "schools"),
        count(loaded.records.people.len(), "person", "people"),
    )
}

fn found(loaded: &Loaded) -> String {
    let records = &loaded.records;
    let is_survey = records.responses.is_some() && records.activities.is_empty();
    let what = if records.ties.is_empty() && !is_survey {
        count(records.activities.len(), "activity", "activities")
    } else {
        count(records.ties.len(), "given tie", "given ties")
    };
    let days = records.activities.iter().filter_map(|activity| activity.date);
    let span = days.clone().min().zip(days.max());
    let days = |word: &str, (first, last)| {
        format!(
            ", {word}{} to {} ({})",
            long_date(first),
            long_date(last),
            terms(&records.terms, first, last)
        )
    };
    let answered = records.responses.as_ref().and_then(|responses| responses.days);
    let span = span.map(|span| days("", span)).or(answered.map(|span| days("answered ", span)));
    format!(
        "{}, {}, {what}{}",
        count(records.people.len(), "person", "people"),
        count(records.schools.len(), "school", "schools"),
        span.unwrap_or_default()
    )
}

/// `Autumn 2025/26` or `Autumn 2025/26 to Summer 2025/26, 3 terms`.
fn terms(own: &[Term], first: Date, last: Date) -> String {
    let terms = Term::between_of(own, first, last);
    match terms.as_slice() {
        [] => String::new(),
        [only] => only.name.clone(),
        [first, .., last] => format!("{} to {}, {} terms", first.name, last.name, terms.len()),
    }
}

/// What lists beside those of schools and people bring.
fn switched_on(loaded: &Loaded) -> Vec<String> {
    let records = &loaded.records;
    let mut lines = Vec::new();
    if let (Some(first), Some(last)) = (records.terms.first(), records.terms.last()) {
        lines.push(format!(
            "  {} of your own instead of the usual English ones, {} to {}",
            count(records.terms.len(), "term", "terms"),
            long_date(first.start),
            long_date(last.last_school_day)
        ));
    }
    if !records.markers.is_empty() {
        let happenings = count(records.markers.len(), "happening", "happenings");
        lines.push(format!("  {happenings} to be listed in the report; no number uses them"));
    }
    lines
}

/// Schools of the list that entered nothing into a log that says who enters rows.
fn unheard(loaded: &Loaded) -> Option<String> {
    let records = &loaded.records;
    let known = records.known.school_list && records.known.logged_by;
    let heard: BTreeSet<u32> = records.logged_by.iter().map(|logged| logged.school).collect();
    let (all, silent) = (records.schools.len(), records.schools.len() - heard.len());
    (known && !heard.is_empty() && silent > 0).then(|| {
        format!(
            "  {silent} of {} entered no row themselves; those that no other row names count as not heard from, not as without contacts",
            count(all, "school", "schools")
        )
    })
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
        "no row that is used names a school of the list, so the result is about people only; if a column holds schools, add --map school=\"its heading\"",
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
    let is_person = |unit: Unit| matches!(unit, Unit::Person(_));
    let mut ties = loaded.records.ties.iter();
    let of_people = ties.any(|tie| is_person(tie.from) && is_person(tie.to));
    say(
        !is_log
            && loaded.records.responses.is_some()
            && !loaded.records.people.is_empty()
            && !of_people,
        "nobody was asked about people: results about people would show all of them without ties",
    );
    say(!is_log, "ties are given as such: activities, leading and terms are not assessed");
    lines.extend(unheard(loaded).filter(|_| is_log));
    lines
}
