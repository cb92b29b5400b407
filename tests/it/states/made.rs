//! Surveys put together by hand: ties as given, and who answered.

use std::path::PathBuf;

use tiebeam::base::error::Error;
use tiebeam::base::people_as::PeopleAs;
use tiebeam::collect::read::Wishes;
use tiebeam::collect::records::Records;
use tiebeam::collect::responses::{Responses, Slots};
use tiebeam::connect::network::Level;
use tiebeam::connect::rule::{Direction, Rule};
use tiebeam::connect::window::Window;
use tiebeam::measure::card::Measure;
use tiebeam::measure::certainty::draws::Wish;
use tiebeam::measure::registry::{NETWORK, UNIT};
use tiebeam::notice::account::Account;
use tiebeam::notice::finding::Findings;
use tiebeam::notice::thresholds::Thresholds;
use tiebeam::plot::charts;
use tiebeam::report::compose::compose;
use tiebeam::report::graph::build;
use tiebeam::report::graph::subject::Subject;
use tiebeam::report::writers::graph::WRITERS;
use tiebeam::report::writers::graph::writer::Face;
use tiebeam::report::writers::html::Script;
use tiebeam::run::analysis::Analysis;
use tiebeam::run::commands::report;
use tiebeam::run::commands::report::Wanted;
use tiebeam::run::loaded::Loaded;
use tiebeam::run::options::settings::Settings;

use crate::support::reading::{found, read_inputs};

/// A survey in the making: listed schools, ties between them, and who answered.
#[derive(Debug, Clone, Default)]
pub(super) struct Survey {
    pub(super) schools: Vec<String>,
    pub(super) ties: Vec<(String, String)>,
    pub(super) silent: Vec<String>,
    pub(super) slots: Option<Slots>,
    pub(super) partial: u32,
}

impl Survey {
    /// Listed schools with ties by name; all answered but the silent.
    pub(super) fn of(schools: &[&str], ties: &[(&str, &str)], silent: &[&str]) -> Self {
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        Self {
            schools: owned(schools),
            ties: ties.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect(),
            silent: owned(silent),
            ..Self::default()
        }
    }

    /// A ring of schools in which everybody names the next two; the last ones did not answer, so
    /// they are only named.
    pub(super) fn ring(schools: usize, silent: usize) -> Self {
        let name = |at: usize| format!("School {:02} Primary", at % schools);
        let names: Vec<String> = (0..schools).map(name).collect();
        let is_silent = |at: usize| at >= schools - silent;
        let heard = (0..schools).filter(|&at| !is_silent(at));
        Self {
            ties: heard
                .flat_map(|at| [(name(at), name(at + 1)), (name(at), name(at + 2))])
                .collect(),
            silent: names[schools - silent..].to_vec(),
            schools: names,
            ..Self::default()
        }
    }

    pub(super) fn records(&self) -> Records {
        let list = self.schools.iter().fold("name\n".to_owned(), |text, name| text + name + "\n");
        let head = "from_school,to_school\n".to_owned();
        let ties = self.ties.iter().fold(head, |text, (a, b)| text + a + "," + b + "\n");
        let inputs = [found("ties.csv", ties), found("schools.csv", list)];
        let (mut records, _) = read_inputs(&inputs, &Wishes::default()).unwrap();
        let answered = |name: &String| Some(!self.silent.contains(name));
        let schools = records.schools.iter().map(|school| answered(&school.name)).collect();
        records.responses = Some(Responses {
            people: vec![None; records.people.len()],
            schools,
            partial: self.partial,
            slots: self.slots,
            ..Responses::default()
        });
        records
    }

    pub(super) fn made(&self) -> Made {
        Made::of(self.records(), PeopleAs::Names)
    }
}

/// An analysis and everything that is written of it.
pub(super) struct Made {
    pub(super) analysis: Analysis,
    pub(super) findings: Findings,
    /// The files of the report and every export.
    pub(super) files: Vec<(String, String)>,
}

impl Made {
    pub(super) fn of(records: Records, people_as: PeopleAs) -> Self {
        Self::try_of(records, people_as).unwrap()
    }

    fn try_of(records: Records, people_as: PeopleAs) -> Result<Self, Error> {
        let rule = Rule { direction: Direction::Directed, ..Rule::default() };
        let settings = Settings {
            bootstrap: Wish::Usual,
            searched_from: tiebeam::measure::paths::sources::Wish::Usual,
            sources: Vec::new(),
            weighed: Vec::new(),
            wishes: Wishes::default(),
            stop_at_bad_rows: false,
            window: Window::default(),
            rule,
            level: None,
            groups: None,
            seed: 1,
            thresholds: Thresholds::default(),
            name: "the survey".to_owned(),
            people_as,
            codebook: None::<PathBuf>,
        };
        let loaded = Loaded {
            settings,
            records,
            problems: Vec::new(),
            refused: Vec::new(),
            took: Vec::new(),
            kept: Vec::new(),
        };
        let mut analysis = Analysis::of(loaded)?;
        let measures: Vec<&'static Measure> = UNIT.iter().chain(NETWORK).copied().collect();
        let people = analysis.scores(Level::People, &measures);
        let schools = analysis.scores(Level::Schools, &measures);
        let noticed = analysis.notice();
        let holding = analysis.holding(&people, &schools, &noticed.findings);
        let story = report::story(&analysis, &noticed, holding, &people, &schools);
        let account = Account {
            withheld: Some(&analysis.withheld),
            ..analysis.loaded.account(&people, &schools, &[], &[])
        };
        let charts = charts::draw_all(&story)?;
        let composed = compose(&story, &account, &charts);
        let more = report::more_tables(&analysis, &noticed);
        let wanted = Wanted { script: Script::With, formats: Vec::new() };
        let written = report::files_of(&composed, &wanted, &story, &account, &charts, more)?;
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let mut files: Vec<(String, String)> =
            written.iter().map(|file| (file.name.clone(), text(&file.bytes))).collect();
        let subject = Subject {
            name: "the survey",
            network: &analysis.timeline.whole,
            level: analysis.level,
            groups: None,
            account: &account,
        };
        let graph = build::graph(&subject);
        for writer in WRITERS {
            let bytes = (writer.write)(&graph, Face::File)?.bytes;
            files.push((format!("export.{}.{}", writer.name, writer.ending), text(&bytes)));
        }
        Ok(Self { analysis, findings: noticed.findings, files })
    }

    pub(super) fn file(&self, name: &str) -> &str {
        let found = self.files.iter().find(|(own, _)| own == name);
        found.map_or_else(|| panic!("no {name}"), |(_, text)| text.as_str())
    }

    /// The rows of a CSV file.
    pub(super) fn rows(&self, name: &str) -> Vec<std::collections::BTreeMap<String, String>> {
        crate::support::rows(self.file(name).as_bytes())
    }

    /// One column of a table by school.
    pub(super) fn column(&self, table: &str, column: &str) -> Vec<(String, String)> {
        let rows = self.rows(table).into_iter();
        rows.map(|mut row| (row.remove("school").unwrap(), row.remove(column).unwrap())).collect()
    }

    pub(super) fn why_not(&self, id: &str) -> String {
        let mut missing = self.findings.not_assessed.iter();
        missing.find(|missing| missing.id == id).map(|m| m.why.clone()).unwrap_or_default()
    }

    pub(super) fn gate(&self, id: &str) -> Option<String> {
        self.findings.gates.iter().find(|gate| gate.id == id).map(|gate| gate.message.clone())
    }
}
