//! Problems as lines on the terminal.

use super::console::Talk;
use crate::base::problem::{Outcome, Problem};

/// How many problems are shown without `--verbose`.
const FIRST: usize = 10;

/// The first problems, or all of them.
#[must_use]
pub fn problem_lines(problems: &[Problem], talk: Talk) -> Vec<String> {
    let shown = if talk == Talk::Much { problems.len() } else { FIRST };
    let mut lines = Vec::new();
    for problem in problems.iter().take(shown) {
        let word = match problem.outcome {
            Outcome::Rejected => "left out",
            Outcome::Merged => "merged",
            Outcome::Noted => "note",
        };
        lines.push(format!("{}: {word}[{}]: {}", problem.place, problem.code, problem.what));
        if !problem.fix.is_empty() {
            lines.push(format!("  fix: {}", problem.fix));
        }
    }
    if problems.len() > shown {
        lines.push(format!("… and {} more (--verbose shows all)", problems.len() - shown));
    }
    lines
}
