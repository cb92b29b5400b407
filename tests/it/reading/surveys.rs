//! Exports of survey programs: the samples that the environment points to, and small ones of every
//! program as variations.

mod asked;
mod form_logs;
mod grids;
mod how_often;
mod limesurvey;
mod nobody;
mod not_added_up;
mod numbered;
mod remarks;
mod rosters;
mod samples;
mod told_apart;
mod unanswered;
mod variations;
mod whom;

use std::collections::BTreeMap;

use tiebeam::base::error::Error;
use tiebeam::base::problem::Problem;
use tiebeam::collect::read::{Input, Wishes};
use tiebeam::collect::records::{Affiliation, Presence, Records, Unit};

use crate::support::reading::{self, day_first, input, named, understood};

/// What a file says, as lines to compare.
struct Told {
    records: Records,
    problems: Vec<Problem>,
    refused: Vec<Error>,
}

#[track_caller]
fn told(files: &[(&str, &[u8])], wishes: &Wishes) -> Told {
    let one = |(name, bytes): &(&str, &[u8])| Input {
        found: *name == "schools.csv",
        ..input(name, *bytes)
    };
    let understood = understood(&files.iter().map(one).collect::<Vec<_>>(), wishes);
    Told { records: understood.records, problems: understood.problems, refused: understood.refused }
}

/// Rows behind cells that are the same in each.
fn behind(cells: &str, rows: &[&str]) -> String {
    rows.iter().fold(String::new(), |text, row| text + cells + "," + row + "\n")
}

fn text(text: &str) -> Told {
    with(text, &Wishes::default())
}

fn with(text: &str, wishes: &Wishes) -> Told {
    told(&[("answers.csv", text.as_bytes())], wishes)
}

fn with_list(text: &str, schools: &str) -> Told {
    told(
        &[("answers.csv", text.as_bytes()), ("schools.csv", schools.as_bytes())],
        &Wishes::default(),
    )
}

fn mapped(pairs: &[(&str, &str)]) -> Wishes {
    Wishes { named: named(pairs), ..day_first() }
}

fn aliases(pairs: &[(&str, &str)]) -> Wishes {
    let pair = |(from, to): &(&str, &str)| ((*from).to_owned(), (*to).to_owned());
    Wishes { aliases: pairs.iter().map(pair).collect::<BTreeMap<_, _>>(), ..day_first() }
}

impl Told {
    fn shape(&self) -> &str {
        self.records.files[0].shape
    }

    fn place(&self, place: Affiliation) -> &str {
        reading::place(&self.records, place)
    }

    fn schools(&self) -> Vec<&str> {
        reading::schools(&self.records)
    }

    fn people(&self) -> Vec<String> {
        let people = self.records.people.iter();
        people
            .map(|person| format!("{} @ {}", person.name, self.place(person.affiliation)))
            .collect()
    }

    fn unit(&self, unit: Unit) -> &str {
        match unit {
            Unit::Person(at) => &self.records.people[at as usize].name,
            Unit::School(at) => self.place(Affiliation::School(at)),
            Unit::Outside(at) => self.place(Affiliation::Outside(at)),
        }
    }

    /// `from > to = strength`.
    fn ties(&self) -> Vec<String> {
        let ties = self.records.ties.iter();
        ties.map(|tie| {
            format!("{} > {} = {}", self.unit(tie.from), self.unit(tie.to), tie.strength)
        })
        .collect()
    }

    /// Read, used, left out, merged, blank.
    fn rows(&self) -> [u64; 5] {
        let rows = self.records.files[0].rows;
        [rows.read, rows.used, rows.rejected, rows.merged, rows.blank]
    }

    /// `code:line:column`, as far as they are known.
    fn problems(&self) -> Vec<String> {
        let number =
            |number: Option<u32>| number.map_or(String::new(), |number| format!(":{number}"));
        let problem =
            |p: &Problem| format!("{}{}{}", p.code, number(p.place.line), number(p.place.column));
        self.problems.iter().map(problem).collect()
    }

    fn what(&self, code: &str) -> &str {
        self.problems
            .iter()
            .find(|problem| problem.code == code)
            .map_or("", |problem| problem.what.as_str())
    }

    /// Which schools answered: `+` yes, `-` no, nothing if they were not asked.
    fn answered(&self) -> Vec<String> {
        let Some(responses) = &self.records.responses else { return Vec::new() };
        let schools = self.schools().into_iter().zip(&responses.schools);
        let said = schools.filter_map(|(school, answered)| {
            answered.map(|yes| format!("{}{school}", if yes { '+' } else { '-' }))
        });
        said.collect()
    }

    fn question(&self) -> String {
        assert_eq!(self.refused.len(), 1, "{:?}", self.problems);
        assert_eq!(self.refused[0].exit_code(), 3);
        self.refused[0].to_string()
    }

    fn ignored(&self) -> &[String] {
        &self.records.files[0].ignored
    }

    fn columns(&self) -> Vec<String> {
        self.records.files[0]
            .columns
            .iter()
            .map(|(ours, theirs)| format!("{ours} = {theirs}"))
            .collect()
    }

    /// `date kind [hours]: who, who*` with `*` for whoever leads and `!` for the host.
    fn activities(&self) -> Vec<String> {
        let present = |p: &Presence| {
            let who = p
                .person
                .map_or(self.place(p.from), |person| &self.records.people[person as usize].name);
            format!("{who}{}{}", if p.leads { "*" } else { "" }, if p.hosts { "!" } else { "" })
        };
        let activity = |a: &tiebeam::collect::records::Activity| {
            let date = a.date.map_or(String::new(), |date| date.to_string());
            let hours = a.details.hours.map_or(String::new(), |hours| format!(" [{hours}]"));
            let mut there: Vec<String> = a.present.iter().map(present).collect();
            there.sort();
            format!("{date} {}{hours}: {}", a.details.kind, there.join(", "))
        };
        self.records.activities.iter().map(activity).collect()
    }

    fn is_clean(&self) -> &Self {
        assert!(self.refused.is_empty(), "{:?}", self.refused);
        self
    }
}
