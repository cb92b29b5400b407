//! What the files say, as settings ask for it, and whether anything can be computed from it.

use std::time::{Duration, Instant};

use crate::base::error::Error;
use crate::base::place::Place;
use crate::base::problem::{Outcome, Problem};
use crate::collect::places::FileRead;
use crate::collect::read::{Input, Understood, understand};
use crate::collect::records::Records;
use crate::collect::shape::Turn;
use crate::collect::shapes::SHAPES;
use crate::connect::network::Level;
use crate::measure::card::Scores;
use crate::notice::account::{Account, Choice};
use crate::notice::thresholds::Threshold;
use crate::run::disk::files;
use crate::run::options::settings::Settings;
use crate::run::options::weights;
use crate::run::privacy;
use crate::run::terminal::progress;

/// What was read, before anything is computed.
#[derive(Debug)]
pub struct Loaded {
    /// The settings.
    pub settings: Settings,
    /// What the files say.
    pub records: Records,
    /// What was found in the rows.
    pub problems: Vec<Problem>,
    /// Why files cannot be read.
    pub refused: Vec<Error>,
    /// How long each stage took.
    pub took: Vec<(&'static str, Duration)>,
    /// Share of ties that the search for shortest paths kept at each level.
    pub kept: Vec<(Level, f64)>,
}

impl Loaded {
    /// Reads the files; the first that cannot be read is the error.
    pub fn read(settings: Settings) -> Result<Self, Error> {
        let inputs = files::read(&settings.sources)?;
        let mut loaded = Self::understood(settings, &inputs)?;
        if loaded.refused.is_empty() { Ok(loaded) } else { Err(loaded.refused.swap_remove(0)) }
    }

    /// Reads what can be read of the files.
    pub fn understood(settings: Settings, inputs: &[Input]) -> Result<Self, Error> {
        let start = Instant::now();
        progress::now("reading");
        let names: Vec<String> = inputs.iter().map(|input| input.name.clone()).collect();
        let told = |error| privacy::without_files(error, settings.people_as, &names);
        let understood = understand(inputs, &settings.wishes).map_err(told)?;
        let Understood { mut records, mut problems, refused } = understood;
        let refused = refused.into_iter().map(told).collect();
        weights::note_unused(&settings.weighed, &records, &mut problems);
        privacy::words(settings.people_as, &mut records, &mut problems, &names).map_err(told)?;
        let took = vec![("read", start.elapsed())];
        Ok(Self { settings, records, problems, refused, took, kept: Vec::new() })
    }

    /// What a reviewer needs beside the measures of both levels.
    #[must_use]
    pub fn account<'a>(
        &'a self,
        people: &'a Scores,
        schools: &'a Scores,
        thresholds: &'a [Threshold],
        choices: &'a [Choice],
    ) -> Account<'a> {
        Account {
            records: &self.records,
            problems: &self.problems,
            people,
            schools,
            without_large: None,
            withheld: None,
            thresholds,
            choices,
            seed: self.settings.seed,
        }
    }

    /// The files that say what happened or who works with whom, not only who there is.
    #[must_use]
    pub fn logs(&self) -> Vec<&FileRead> {
        let is_list =
            |name: &str| SHAPES.iter().any(|shape| shape.name == name && shape.turn == Turn::Lists);
        self.records.files.iter().filter(|file| !is_list(file.shape)).collect()
    }

    /// Why nothing can be computed, if so: bad rows that stop the run, or no usable row.
    pub fn usable(&self) -> Result<(), Error> {
        let first = self.problems.iter().find(|problem| problem.outcome == Outcome::Rejected);
        if let Some(problem) = first.filter(|_| self.settings.stop_at_bad_rows) {
            // Where names are not shown, the words of problems are ours by now.
            let error = Error::data(problem.what.clone(), problem.fix.clone());
            return Err(error.plainly(problem.what.clone()).at(problem.place.clone()));
        }
        let logs = self.logs();
        if logs.is_empty() {
            let read: Vec<&str> =
                self.records.files.iter().map(|file| file.name.as_str()).collect();
            let what = if read.is_empty() {
                "no file that tiebeam can read is among the data".to_owned()
            } else {
                format!("there is no log or ties among the data, only lists: {}", read.join(", "))
            };
            let why =
                self.problems.iter().map(|problem| format!("{}: {}", problem.place, problem.what));
            let why: Vec<String> = why.take(3).collect();
            let fix = if why.is_empty() {
                "add the file that says who worked with whom".to_owned()
            } else {
                why.join("; ")
            };
            return Err(Error::data(what.clone(), fix).plainly(what));
        }
        // Rows that say "no tie" leave units without ties, which is a result too.
        let units = self.records.people.len() + self.records.schools.len();
        let empty = |file: &&FileRead| file.rows.used == 0;
        let untied = |file: &&FileRead| file.shape == "ties" && file.rows.rejected > 0 && units > 0;
        if logs.iter().copied().all(|file| empty(&file) && !untied(&file)) {
            let name = &logs[0].name;
            let rejected: u64 = logs.iter().map(|file| file.rows.rejected).sum();
            let what = if rejected == 0 {
                "there are headings but no rows".to_owned()
            } else {
                format!("none of the {rejected} rows can be used")
            };
            let fix = first.map_or_else(
                || "check that the export worked".to_owned(),
                |problem| {
                    format!("the first: {}: {}; {}", problem.place, problem.what, problem.fix)
                },
            );
            let error = Error::data(what.clone(), fix).plainly(what);
            return Err(error.at(Place::file(name)));
        }
        Ok(())
    }
}
