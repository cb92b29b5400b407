//! How the numbers came about: what was read, what was chosen, what was computed.

use crate::base::problem::Problem;
use crate::collect::records::Records;
use crate::connect::network::Level;
use crate::measure::card::Scores;

use super::policy::Withheld;
use super::thresholds::Threshold;
use super::words::count;

/// A setting that can change a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its name as in tiebeam.toml, for example `direction`.
    pub name: &'static str,
    /// Its value in this run.
    pub value: String,
}

/// Measures of the network as a whole without its largest activities.
#[derive(Debug, Clone)]
pub struct WithoutLarge {
    /// An activity of more schools than this is left out.
    pub most: usize,
    /// How many activities are left out.
    pub left_out: usize,
    /// The measures of the network.
    pub scores: Scores,
}

impl WithoutLarge {
    /// What is left out, in words.
    #[must_use]
    pub fn says(&self) -> String {
        let activities = count(self.left_out, "activity", "activities");
        format!("without {activities} of more than {} schools", self.most)
    }
}

/// Everything a reviewer needs to check or repeat the run.
#[derive(Debug, Clone)]
pub struct Account<'a> {
    /// What was read: files, rows, spellings joined, bodies outside.
    pub records: &'a Records,
    /// What was found in the rows, by file and line.
    pub problems: &'a [Problem],
    /// Measures of people, and of the network at the people level.
    pub people: &'a Scores,
    /// Measures of schools, and of the network at the school level; empty when no school is known.
    pub schools: &'a Scores,
    /// The network of the report's level without its largest activities, where these dominate (G4).
    pub without_large: Option<&'a WithoutLarge>,
    /// The figures of the report's level that too few were heard for.
    pub withheld: Option<&'a Withheld>,
    /// The thresholds of the flags.
    pub thresholds: &'a [Threshold],
    /// Every setting that can change a number.
    pub choices: &'a [Choice],
    /// The seed of everything random.
    pub seed: u64,
}

impl<'a> Account<'a> {
    /// The measures of one level.
    #[must_use]
    pub fn scores(&self, level: Level) -> &'a Scores {
        match level {
            Level::People => self.people,
            Level::Schools => self.schools,
        }
    }
}
