//! The first page: one sentence, a few facts, what was noticed, and what works.

use serde::Serialize;

use super::cards::{anchor, mark};
use super::{heading, warnings};
use crate::base::calendar::long_date;
use crate::base::codes::OTHER_SHEETS;
use crate::notice::account::Account;
use crate::notice::finding::{Finding, Subject};
use crate::notice::story::{Standing, Story};
use crate::report::words;

/// Names listed for one pattern.
const NAMES_SHOWN: usize = 6;

/// What an adviser reads first.
#[derive(Serialize)]
pub(crate) struct Glance<'a> {
    title: String,
    facts: Vec<Fact>,
    window: &'a str,
    lines: Vec<Line<'a>>,
    nothing: Option<String>,
    working: Vec<String>,
    warnings: Vec<String>,
    /// What the data cannot carry, by gate.
    limits: Vec<Name<'a>>,
    /// Sheets of workbooks that were not read.
    unread: Vec<String>,
    /// What could not be looked for: no flag is not the same as no check.
    not_assessed: Vec<String>,
}

#[derive(Serialize)]
struct Fact {
    value: String,
    label: &'static str,
}

/// All findings of one pattern.
#[derive(Serialize)]
struct Line<'a> {
    severity: &'static str,
    mark: &'static str,
    pattern: String,
    count: Option<String>,
    names: Vec<Name<'a>>,
    left: Option<String>,
}

#[derive(Serialize)]
struct Name<'a> {
    name: &'a str,
    anchor: String,
}

pub(super) fn of<'a>(story: &'a Story<'a>, account: &Account) -> Glance<'a> {
    Glance {
        title: heading::title(story),
        facts: facts(story),
        window: &story.window,
        lines: lines(&story.findings.flags),
        nothing: nothing(story),
        working: working(story),
        warnings: warnings::of(account),
        limits: story
            .findings
            .gates
            .iter()
            .enumerate()
            .map(|(at, gate)| Name { name: &gate.message, anchor: anchor("gate", at) })
            .collect(),
        unread: account
            .problems
            .iter()
            .filter(|problem| problem.code == OTHER_SHEETS)
            .map(|problem| format!("{}: {}", problem.place.file, problem.what))
            .collect(),
        not_assessed: story
            .findings
            .not_assessed
            .iter()
            .filter(|_| !story.findings.flags.is_empty())
            .map(|missing| {
                format!("{} ({}): {}", words::capitalised(missing.pattern), missing.id, missing.why)
            })
            .collect(),
    }
}

fn facts(story: &Story) -> Vec<Fact> {
    let network = story.network;
    let mut facts = Vec::new();
    let mut fact = |value: String, label| facts.push(Fact { value, label });
    let number = |count: usize| words::count(count as u64);
    if network.schools.is_empty() {
        fact("none named".to_owned(), "schools");
    } else {
        let label = if network.schools.len() == 1 { "school" } else { "schools" };
        fact(number(network.schools.len()), label);
    }
    fact(number(network.people.len()), if network.people.len() == 1 { "person" } else { "people" });
    if network.has_log {
        let label = if network.activities.len() == 1 { "activity" } else { "activities" };
        fact(number(network.activities.len()), label);
    } else {
        fact("ties as given".to_owned(), "no log of activities");
    }
    match story.span {
        Some((first, last)) => {
            fact(format!("{} to {}", long_date(first), long_date(last)), "first to last date");
        }
        None => fact("no dates".to_owned(), "in the data"),
    }
    facts
}

/// One line a pattern, in the order of its most urgent finding.
fn lines(flags: &[Finding]) -> Vec<Line<'_>> {
    let mut groups: Vec<(&Finding, Vec<(usize, &Finding)>)> = Vec::new();
    for (at, flag) in flags.iter().enumerate() {
        match groups.iter_mut().find(|(first, _)| goes_with(first, flag)) {
            Some((_, members)) => members.push((at, flag)),
            None => groups.push((flag, vec![(at, flag)])),
        }
    }
    groups.into_iter().map(|(first, members)| line(first, &members)).collect()
}

/// Whether two findings share a line: a count of people cannot count the network.
fn goes_with(one: &Finding, other: &Finding) -> bool {
    let kind = |finding: &Finding| std::mem::discriminant(&finding.subject);
    (one.pattern, one.severity, kind(one)) == (other.pattern, other.severity, kind(other))
}

fn line<'a>(first: &'a Finding, members: &[(usize, &'a Finding)]) -> Line<'a> {
    let named = members.iter().take(NAMES_SHOWN).map(|&(at, flag)| Name {
        name: if flag.subject_name.is_empty() { "the network" } else { &flag.subject_name },
        anchor: anchor("finding", at),
    });
    let left = members.len().saturating_sub(NAMES_SHOWN);
    let count = match first.subject {
        Subject::Network => None,
        Subject::Person(_) => Some(words::counted(members.len(), "person", "people")),
        Subject::Body(_) => Some(words::counted(members.len(), "body", "bodies")),
        Subject::School(_) => Some(words::counted(members.len(), "school", "schools")),
    };
    Line {
        severity: first.severity.word(),
        mark: mark(first.severity),
        pattern: words::capitalised(first.pattern),
        count,
        names: named.collect(),
        left: (left > 0).then(|| format!("and {} more below", words::count(left as u64))),
    }
}

/// No findings is a result too, and it must not be read as a clean bill.
fn nothing(story: &Story) -> Option<String> {
    let findings = story.findings;
    if !findings.flags.is_empty() {
        return None;
    }
    let made = match findings.checks {
        0 => "No check could be made on this data.".to_owned(),
        checks => {
            format!("None of {} passed its threshold.", words::counted(checks, "check", "checks"))
        }
    };
    let open = match findings.not_assessed.len() {
        0 => String::new(),
        open => format!(
            " {} not be looked for: see “How sure are we?”.",
            words::counted(open, "pattern could", "patterns could")
        ),
    };
    Some(format!(
        "{made}{open} This does not show that all is well, only that this data does not show a pattern."
    ))
}

/// What the log shows to be working, so that a report is not only about faults.
fn working(story: &Story) -> Vec<String> {
    let (one, many) = words::units(story.level);
    let all = words::counted(story.standings.len(), one, many);
    let mut facts = Vec::new();
    let of_all = |count: usize| format!("{} of {all}", words::count(count as u64));
    let connected = story.standings.iter().filter(|standing| standing.partners > 1).count();
    if connected > 0 {
        let verb = if connected == 1 { "has" } else { "have" };
        let what = if story.network.has_log {
            "been in activities with at least two others"
        } else {
            "ties with at least two others"
        };
        facts.push(format!("{} {verb} {what}.", of_all(connected)));
    }
    if let Some(leading) = story.leading.as_ref().filter(|leading| leading.ranked.len() > 1) {
        facts.push(format!(
            "{} people have led or co-led at least once.",
            words::count(leading.ranked.len() as u64)
        ));
    }
    let several = |standing: &&Standing| standing.people.is_some_and(|people| people > 1);
    let several = story.standings.iter().filter(several).count();
    if several > 0 {
        let verb = if several == 1 { "has" } else { "have" };
        facts.push(format!(
            "{} {verb} sent two people or more to activities with others.",
            of_all(several)
        ));
    }
    facts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::Sample;

    #[test]
    fn without_findings_the_page_says_so() {
        let sample = Sample::of(3);
        let glance = of(&sample.story(), &sample.account()).nothing.unwrap_or_default();
        assert!(glance.starts_with("No check could be made on this data. This does not show"));
    }

    #[test]
    fn findings_of_one_pattern_share_a_line() {
        let sample = Sample::of(26);
        let lines = lines(&sample.findings.flags);
        let told: Vec<_> = lines.iter().map(|line| (line.severity, line.names.len())).collect();
        assert_eq!(told, [("ACT", 1), ("ACT", 1), ("LOOK", 1)]);
    }
}
