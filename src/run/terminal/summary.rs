//! What a person wants to know before opening the report.

use std::path::Path;

use crate::base::calendar::long_date;
use crate::base::codes::{FILE_NOT_READ, OTHER_SHEETS, UNCLEAR_LEADER};
use crate::base::people_as::ONE_PERSON;
use crate::collect::records::{Body, Records};
use crate::notice::account::Account;
use crate::notice::finding::Finding;
use crate::notice::response;
use crate::notice::story::Story;
use crate::notice::words::count;
use crate::run::terminal::console;

/// Says what was read, what was found and where the report is.
pub fn say(story: &Story, account: &Account, target: &Path) {
    let records = account.records;
    let span =
        story.span.map(|(first, last)| format!(", {} to {}", long_date(first), long_date(last)));
    let what = if story.network.has_log {
        count(story.network.activities.len(), "activity", "activities")
    } else {
        count(records.ties.len(), "given tie", "given ties")
    };
    console::say(&format!(
        "{}, {}, {what}{}",
        count(story.network.people.len(), "person", "people"),
        count(story.network.schools.len(), "school", "schools"),
        span.unwrap_or_default()
    ));
    if story.network.responses.is_some() || story.network.tells_who_logs() {
        console::say(&format!("  {}", response::states(story.network, story.level)));
    }
    for line in response::lines(story.network, story.level) {
        console::say(&format!("  {line}"));
    }
    for file in &records.files {
        let rows = file.rows;
        console::say(&format!(
            "  {}: {} rows read = {} used + {} left out + {} merged + {} blank",
            file.name, rows.read, rows.used, rows.rejected, rows.merged, rows.blank
        ));
    }
    for problem in account.problems.iter().filter(|problem| problem.code == FILE_NOT_READ) {
        console::say(&format!("  {}: NOT READ; {}", problem.place.file, problem.what));
    }
    for problem in account.problems.iter().filter(|problem| problem.code == OTHER_SHEETS) {
        console::say(&format!("  {}: {}", problem.place.file, problem.what));
    }
    if !account.problems.is_empty() {
        let lines = if account.problems.len() == 1 { "line says" } else { "lines say" };
        let number = account.problems.len();
        console::say(&format!(
            "  problems.csv: {number} {lines} what was left out, joined or doubtful"
        ));
    }
    say_unlisted(records);
    let noted = |code: &str| account.problems.iter().filter(|problem| problem.code == code).count();
    if noted(UNCLEAR_LEADER) > 0 {
        let leads = count(noted(UNCLEAR_LEADER), "lead is", "leads are");
        console::say(&format!("  {leads} not counted: several people have the leader's name"));
    }
    console::say("");
    for gate in &story.findings.gates {
        console::say(&format!("{:<4} {}  {}", gate.severity.word(), gate.id, gate.message));
    }
    for group in story.findings.flags.chunk_by(|a, b| (a.severity, a.id) == (b.severity, b.id)) {
        console::say(&in_one_line(group));
    }
    if story.findings.flags.is_empty() {
        console::say("No flag was raised.");
    }
    for missing in &story.findings.not_assessed {
        console::say(&format!("not assessed: {} {}: {}", missing.id, missing.pattern, missing.why));
    }
    for line in account.withheld.iter().flat_map(|withheld| withheld.lines()) {
        console::say(&line);
    }
    console::say("");
    console::say(&format!("Report   {}", target.join("report.html").display()));
    if !story.network.people.is_empty() {
        console::say(story.network.people_as.banner());
    }
}

/// A name that is not on the school list may be a member's other spelling.
fn say_unlisted(records: &Records) {
    const SHOWN: usize = 5;
    let bodies = records.bodies_shown().into_iter();
    let unlisted: Vec<&Body> = bodies.filter(|body| body.kind.is_empty()).collect();
    if !records.known.school_list || unlisted.is_empty() {
        return;
    }
    let (are, count_as) = if unlisted.len() == 1 { ("is", "counts") } else { ("are", "count") };
    let names = count(unlisted.len(), "name", "names");
    console::say(&format!(
        "  {names} {are} not on the school list and {count_as} as outside the network:"
    ));
    for body in unlisted.iter().take(SHOWN) {
        let rows = count(body.rows as usize, "row", "rows");
        let guess = if body.perhaps.is_empty() {
            String::new()
        } else {
            format!("; did you mean {}?", body.perhaps.join(" or "))
        };
        console::say(&format!("    {} ({rows}){guess}", body.name));
    }
    if unlisted.len() > SHOWN {
        console::say(&format!("    and {} more", unlisted.len() - SHOWN));
    }
}

/// Findings of one kind: the sentence if there is one, else how many and the first names.
fn in_one_line(group: &[Finding]) -> String {
    const NAMED: usize = 3;
    let [first, ..] = group else { return String::new() };
    let start = format!("{:<4} {}  ", first.severity.word(), first.id);
    if group.len() == 1 {
        return start + &first.message;
    }
    let times = format!("{start}{}, {} times", first.pattern, group.len());
    if first.subject_name == ONE_PERSON {
        return times;
    }
    let names: Vec<&str> =
        group.iter().take(NAMED).map(|finding| finding.subject_name.as_str()).collect();
    let more = match group.len() - names.len() {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!("{times}: {}{more}", names.join(", "))
}
