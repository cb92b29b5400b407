//! What is said of figures that are estimates, and of those that were left blank because they would
//! take hours: a problem with a code, and a line on the terminal.

use crate::base::codes;
use crate::base::place::Place;
use crate::base::problem::{Outcome, Problem};
use crate::connect::network::Level;
use crate::measure::card::{Column, Scores};
use crate::measure::certainty::estimate;
use crate::measure::cohesion::pieces::efficiency_loss;
use crate::run::terminal::console;

/// Both as problems of `file`.
#[must_use]
pub fn notes(file: &str, level: Level, scores: &Scores, units: usize, seed: u64) -> Vec<Problem> {
    let fix =
        "nothing, if the margins are small enough; else a larger --sources N, or --sources all";
    let estimated = estimate::says(&scores.estimates, seed)
        .map(|says| (codes::PATHS_ESTIMATED, format!("{}: {}", level.word(), plain(&says)), fix));
    let is_blank = |column: &Column| column.iter().all(Option::is_none);
    let loss = scores.column(efficiency_loss::MEASURE.name).filter(|column| is_blank(column));
    let dear = loss.filter(|_| units > efficiency_loss::MOST_UNITS).map(|_| {
        let what = format!(
            "{} of {units} {} was left blank: it would take very long",
            efficiency_loss::MEASURE.name,
            level.word()
        );
        let fix = "name it with --only and add --sources all to have it all the same";
        (codes::TOO_DEAR, what, fix)
    });
    let told = |(code, what, fix): (&'static str, String, &str)| Problem {
        place: Place::file(file),
        code,
        outcome: Outcome::Noted,
        what,
        text: String::new(),
        fix: fix.to_owned(),
    };
    estimated.into_iter().chain(dear).map(told).collect()
}

/// Says which figures are estimates.
pub fn say(scores: &Scores, seed: u64) {
    if let Some(line) = estimate::says(&scores.estimates, seed) {
        console::say(&line);
    }
    for estimate in &scores.estimates {
        if let Some(greatest) = estimate.greatest() {
            console::say(&format!("  {}: greatest margin {greatest:.3}", estimate.name));
        }
    }
}

/// The first sentence, without its full stop.
fn plain(says: &str) -> String {
    says.split(". ").next().unwrap_or_default().to_owned()
}
