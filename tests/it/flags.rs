//! Every rule of every gate and flag, at and around its threshold, on logs small enough to read.

mod coverage;
mod fragmented;
mod gates;
mod isolated_school;
mod large_activities;
mod leader_loss;
mod one_leader;
mod one_person;
mod single_bridge;

use tiebeam::base::error::Error;
use tiebeam::base::problem::Outcome;
use tiebeam::collect::read::Wishes;
use tiebeam::connect::leave_out;
use tiebeam::connect::network::Level;
use tiebeam::connect::rule::Rule;
use tiebeam::connect::timeline::Timeline;
use tiebeam::connect::window::Window;
use tiebeam::measure::certainty::draws::Wish;
use tiebeam::notice::finding::{Finding, Findings};
use tiebeam::notice::gates::large_activities as g4;
use tiebeam::notice::lead_table;
use tiebeam::notice::leavers;
use tiebeam::notice::look::look;
use tiebeam::notice::scene::Scene;
use tiebeam::notice::thresholds::Thresholds;

use crate::support::reading::{found, read_inputs};

/// A log in the making: rows of attendance, and the lists beside it.
#[derive(Default)]
struct Log {
    rows: String,
    events: usize,
    schools: Option<String>,
    people: Option<String>,
    /// Who enters the rows from now on.
    by: String,
}

impl Log {
    /// An activity: `lead` of them lead; each is `name@school`.
    fn activity(&mut self, day: &str, present: &[&str], leads: &[&str]) -> &mut Self {
        self.events += 1;
        for who in present {
            let (name, school) = who.split_once('@').unwrap_or((who, ""));
            let part = if leads.contains(who) { "lead" } else { "attend" };
            self.rows.push_str(&format!(
                "E{:03},{day},{name},{school},{part},{}\n",
                self.events, self.by
            ));
        }
        self
    }

    fn look(&self, thresholds: &Thresholds) -> Result<Findings, Error> {
        self.look_at(Level::Schools, thresholds)
    }

    fn look_at(&self, level: Level, thresholds: &Thresholds) -> Result<Findings, Error> {
        let headings = "event_id,date,person,school,part,logged_by\n";
        let mut inputs = vec![found("log.csv", format!("{headings}{}", self.rows))];
        inputs.extend(self.schools.clone().map(|text| found("schools.csv", text)));
        inputs.extend(self.people.clone().map(|text| found("people.csv", text)));
        let (records, problems) = read_inputs(&inputs, &Wishes::default())?;
        assert!(problems.iter().all(|problem| problem.outcome == Outcome::Noted), "{problems:?}");
        let timeline = Timeline::build(&records, &Rule::default(), Window::default())?;
        let leading = lead_table::of(&timeline.recent, Wish::Usual, 1);
        let leavers = leavers::of(&timeline.recent, level, Wish::Usual, 1);
        let known = (leading.as_ref(), leavers.as_ref());
        let large = g4::find(&timeline.recent, thresholds);
        let left = large.and_then(|large| leave_out::larger_than(&timeline, large.most));
        let scene = Scene::new(&records, &timeline, known, level, thresholds, 1);
        Ok(look(&scene.beside(left.as_ref())))
    }

    #[allow(clippy::unwrap_used)] // a log that cannot be read is a mistake of the test
    fn findings(&self) -> Findings {
        self.look(&Thresholds::default()).unwrap()
    }

    fn raised(&self, id: &str) -> Vec<Finding> {
        self.findings().flags.into_iter().filter(|finding| finding.id == id).collect()
    }

    fn gate(&self, id: &str) -> Option<Finding> {
        self.findings().gates.into_iter().find(|gate| gate.id == id)
    }

    /// A school list of `S0` … and whatever else.
    fn list(&mut self, schools: usize, more: &str) -> &mut Self {
        let lines = (0..schools).fold("name\n".to_owned(), |text, at| text + &format!("S{at}\n"));
        self.schools = Some(lines + more);
        self
    }

    /// Every two of these schools meet once, with two people from each.
    fn circle(&mut self, schools: std::ops::Range<usize>) -> &mut Self {
        for one in schools.clone() {
            for other in one + 1..schools.end {
                let who = [(one, 'P'), (one, 'Q'), (other, 'P'), (other, 'Q')];
                let who = who.map(|(at, name)| format!("{name}{at}@S{at}"));
                self.activity(AUTUMN, &who.each_ref().map(String::as_str), &[]);
            }
        }
        self
    }

    fn why_not(&self, id: &str) -> String {
        let missing = self.findings().not_assessed;
        missing.into_iter().find(|missing| missing.id == id).map(|m| m.why).unwrap_or_default()
    }
}

const AUTUMN: &str = "2025-10-03";
const SPRING: &str = "2026-02-03";
const SUMMER: &str = "2026-07-10";

/// Ten schools; `first` of the activities are led by one person, `rest` by nine others in turn.
fn shared_leading(first: usize, rest: usize) -> Log {
    let mut log = Log::default();
    for _ in 0..first {
        log.activity(AUTUMN, &["Ann@S0", "Bob@S1"], &["Ann@S0"]);
    }
    for number in 0..rest {
        let leader = format!("L{}@S{}", number % 9, number % 9 + 1);
        log.activity(AUTUMN, &["Ann@S0", &leader], &[&leader]);
    }
    log
}
