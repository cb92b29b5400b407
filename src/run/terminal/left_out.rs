//! What a command that prints a result says about the rows it stands on.

use crate::notice::words::count;
use crate::run::analysis::Analysis;
use crate::run::terminal::console::{self, Talk};
use crate::run::terminal::problem_lines::problem_lines;
use crate::run::terminal::proposal_lines;

/// How many rows were left out, and which figures; with `--verbose` every problem and how long each stage took.
pub fn say(analysis: &Analysis, talk: Talk) {
    let loaded = &analysis.loaded;
    for line in analysis.withheld.lines() {
        console::say(&line);
    }
    let rows = loaded.records.rows();
    if rows.rejected > 0 {
        let word = count(rows.rejected as usize, "row was", "rows were");
        console::say(&format!("{word} left out of {}; tiebeam check says why", rows.read));
    }
    if let Some(line) = proposal_lines::in_one_line(loaded) {
        console::say(&line);
    }
    if talk == Talk::Much {
        for line in problem_lines(&loaded.problems, talk, &|_| None) {
            console::say(&line);
        }
        console::say_times(&loaded.took);
        console::say_kept(&loaded.kept);
    }
}
