//! The rows of `measure --what key-players`: for each goal and each size the best set.

use super::goal::Goal;
use super::key_distance_fragmentation::{DistanceFragmentation, without};
use super::key_distance_reach::DistanceReach;
use super::key_fragmentation::Fragmentation;
use super::key_reach::Reach;
use super::search::{self, Found};
use crate::measure::cohesion::pieces::fragmentation;
use crate::measure::silence;
use crate::measure::view::View;

/// The best set of a size for a goal.
#[derive(Debug, Clone, PartialEq)]
pub struct KeyRow {
    /// What it was chosen for.
    pub goal: &'static str,
    /// How many key players.
    pub players: usize,
    /// The value of the network as it is; `None` where there is none without a set.
    pub before: Option<f64>,
    /// The set; `None` where the network is too large to search, or too small.
    pub found: Option<Found>,
}

/// Distances between more units than this take too much memory.
const MOST_UNITS: usize = 6_000;
/// As bits they take less.
const MOST_BITS: usize = 25_000;

/// The best sets of one to `most` units for each goal.
#[must_use]
pub fn of(view: &View, most: usize) -> Vec<KeyRow> {
    let Some(heard) = silence::heard(view) else { return of_all(view, most) };
    let mut rows = of_all(&heard.view(view), most);
    for found in rows.iter_mut().filter_map(|row| row.found.as_mut()) {
        found.set.iter_mut().for_each(|unit| *unit = heard.kept[*unit]);
    }
    rows
}

fn of_all(view: &View, most: usize) -> Vec<KeyRow> {
    let ties = view.collapse();
    let units = ties.units();
    let affords_df = DistanceFragmentation(ties).steps() / units.max(1) <= 1_000_000_000;
    let df = affords_df.then(|| without(ties, &[])).flatten();
    let reach = (units <= MOST_BITS).then(|| Reach::of(ties));
    let close = (units <= MOST_UNITS).then(|| DistanceReach::of(ties));
    let (fragmentation, distances) = (Fragmentation(ties), DistanceFragmentation(ties));
    let goals: [(&str, Option<f64>, Option<&dyn Goal>); 4] = [
        ("fragmentation", fragmentation::fragmentation(view), Some(&fragmentation)),
        ("distance_fragmentation", df, Some(&distances)),
        ("reach_in_two_steps", None, reach.as_ref().map(|goal| goal as &dyn Goal)),
        ("distance_reach", None, close.as_ref().map(|goal| goal as &dyn Goal)),
    ];
    let mut rows = Vec::new();
    for (name, before, goal) in goals {
        for players in 1..=most {
            let found = goal.and_then(|goal| search::best(goal, units, players, view.seed));
            rows.push(KeyRow { goal: name, players, before, found });
        }
    }
    rows
}
