//! The problems of a run in words, for people who look at a terminal.

use std::collections::BTreeMap;

use super::console::Talk;
use crate::base::problem::{Outcome, Problem};

/// How many rows left out are shown of each kind without `--verbose`.
const FIRST_REJECTED: usize = 20;
/// How many notes are shown of each kind without `--verbose`.
const FIRST_NOTED: usize = 5;

/// Rows left out first, then a few of each kind of note, or all of them; at the end how to learn
/// what a code means.
#[must_use]
pub fn problem_lines(problems: &[Problem], talk: Talk) -> Vec<String> {
    let mut in_order: Vec<&Problem> = problems.iter().collect();
    in_order.sort_by_key(|problem| problem.outcome);
    let first = in_order.first().map(|problem| problem.code);
    let mut told: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut lines, mut hidden) = (Vec::new(), 0);
    for problem in in_order {
        let count = told.entry(problem.code).or_default();
        *count += 1;
        let is_rejected = problem.outcome == Outcome::Rejected;
        let limit = if is_rejected { FIRST_REJECTED } else { FIRST_NOTED };
        if talk != Talk::Much && *count > limit {
            hidden += 1;
            continue;
        }
        let word = problem.outcome.word();
        lines.push(format!("{}: {word}[{}]: {}", problem.place, problem.code, problem.what));
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
