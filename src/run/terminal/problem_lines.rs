//! The problems of a run in words, for people who look at a terminal.

use std::collections::BTreeMap;

use crate::base::codes::{FIRST_NOTES, code};
use crate::base::error::Error;
use crate::base::place::Place;
use crate::base::problem::{Outcome, Problem};
use crate::run::terminal::console::Talk;

/// How many rows left out are shown of each kind without `--verbose`.
const FIRST_REJECTED: usize = 20;
/// How many notes are shown of each kind without `--verbose`.
const FIRST_NOTED: usize = 5;

/// Rows left out first, each with its line if `excerpt` knows it, then a few of each kind of note, or all
/// of them, those that may change what comes out before those that only say how a file was read; at the
/// end how to learn what a code means.
#[must_use]
pub fn problem_lines(
    problems: &[Problem],
    talk: Talk,
    excerpt: &dyn Fn(&Problem) -> Option<String>,
) -> Vec<String> {
    let mut in_order: Vec<&Problem> = problems.iter().collect();
    in_order.sort_by_key(|problem| (problem.outcome, rank(problem)));
    let first = in_order.iter().map(|problem| problem.code).find(|code| !code.is_empty());
    let mut told: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut lines, mut hidden) = (Vec::new(), 0);
    for problem in in_order {
        let count = told.entry(problem.code).or_default();
        *count += 1;
        let is_rejected = problem.outcome <= Outcome::Rejected;
        let limit = if is_rejected { FIRST_REJECTED } else { FIRST_NOTED };
        if talk != Talk::Much && *count > limit {
            hidden += 1;
            continue;
        }
        let word = problem.outcome.word();
        let code =
            if problem.code.is_empty() { String::new() } else { format!("[{}]", problem.code) };
        let place = if problem.place.file.is_empty() {
            String::new()
        } else {
            format!("{}: ", problem.place)
        };
        lines.push(format!("{place}{word}{code}: {}", problem.what));
        lines.extend(excerpt(problem));
        if !problem.fix.is_empty() {
            lines.push(format!("  fix: {}", problem.fix));
        }
    }
    if hidden > 0 {
        lines.push(format!("… and {hidden} more like these (--verbose shows all)"));
    }
    if let Some(code) = first {
        lines.push(format!("Meaning of a code: tiebeam explain {code}"));
    }
    lines
}

/// Where a note stands among notes; within a kind they keep the order of files.
fn rank(problem: &Problem) -> usize {
    if problem.outcome != Outcome::Noted {
        return 0;
    }
    let first = FIRST_NOTES.iter().position(|code| *code == problem.code);
    first.unwrap_or(FIRST_NOTES.len())
}

/// Why a whole file is not read.
#[must_use]
pub fn of_file(error: &Error) -> Problem {
    let fault = error.fault();
    Problem {
        place: fault.place.clone().unwrap_or_else(|| Place::file("")),
        code: fault.code(),
        outcome: code(fault.code()).map_or(Outcome::Unread, |code| code.outcome),
        what: fault.what.to_string(),
        text: String::new(),
        fix: fault.fix.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::codes;

    #[test]
    fn notes_that_may_change_results_come_before_those_that_tell_how_a_file_was_read() {
        let note = |code: &'static str, line: u32, outcome| Problem {
            place: Place::line("log.csv", line),
            code,
            outcome,
            what: String::new(),
            text: String::new(),
            fix: String::new(),
        };
        let noted = |code, line| note(code, line, Outcome::Noted);
        let problems = [
            noted(codes::JOINED_BY_WORDING, 1),
            noted(codes::SPELLING_JOINED, 5),
            noted(codes::SPELLING_JOINED, 9),
            noted(codes::OTHER_SHEETS, 1),
            note(codes::NOBODY, 7, Outcome::Rejected),
        ];
        let lines = problem_lines(&problems, Talk::Usual, &|_| None);
        let places: Vec<&str> = lines.iter().filter_map(|line| line.split(": ").next()).collect();
        assert_eq!(
            places[..5],
            ["log.csv:7", "log.csv:1", "log.csv:5", "log.csv:9", "log.csv:1"],
            "{lines:?}"
        );
        let told = |line: usize, code: &str| lines[line].contains(&format!("[{code}]"));
        assert!(told(1, codes::OTHER_SHEETS) && told(4, codes::JOINED_BY_WORDING), "{lines:?}");
    }
}
