//! Invented networks for the tests of this stage.

use std::collections::BTreeMap;

use crate::base::calendar::Date;
use crate::base::codes;
use crate::base::place::Place;
use crate::base::problem::{Outcome, Problem};
use crate::collect::places::{FileRead, RowCounts};
use crate::collect::records::{
    Affiliation, Body, By, Known, Merge, Person, Presence, Records, School,
};
use crate::connect::adjacency::{Adjacency, Ties};
use crate::connect::network::{Activity, Level, Network};
use crate::connect::state::State;
use crate::measure::card::Scores;
use crate::measure::centrality::{betweenness, degree};
use crate::measure::certainty::draws::{Draws, Way};
use crate::measure::certainty::ranks::Spread;
use crate::measure::cohesion::mixing::reciprocity;
use crate::measure::cohesion::size::density;
use crate::notice::account::{Account, Choice};
use crate::notice::finding::{Findings, Subject};
use crate::notice::story::{Leader, Leading, Likely, Mark, Standing, Story};
use crate::notice::thresholds::Threshold;
use crate::plot::chart::Chart;
use crate::report::sample_findings::{findings, leavers};

const THRESHOLDS: &[Threshold] = &[
    Threshold { name: "top_lead_share", value: 0.35, reason: "the 95th percentile by chance" },
    Threshold { name: "single_person_share", value: 0.8, reason: "four in five contacts" },
];

/// A network with everything that a report reads.
pub(crate) struct Sample {
    pub(crate) level: Level,
    pub(crate) network: Network,
    pub(crate) records: Records,
    pub(crate) people: Scores,
    pub(crate) schools: Scores,
    pub(crate) findings: Findings,
    problems: Vec<Problem>,
    choices: Vec<Choice>,
}

impl Sample {
    /// So many schools with plain names, two people each.
    pub(crate) fn of(schools: usize) -> Self {
        let name = |kind: &str, at: usize| format!("{kind} {at:02}");
        Self::named(schools, &name)
    }

    /// The same with names by kind (`School`, `Person`, `Body`) and number.
    pub(crate) fn named(schools: usize, name: &dyn Fn(&str, usize) -> String) -> Self {
        let network = network(schools, name);
        let records = records(&network, name);
        let findings = findings(schools, name);
        let scores = |units: usize| Scores {
            ranks: Vec::new(),
            chance: Vec::new(),
            units: vec![
                (&degree::MEASURE, vec![Some(2.0); units]),
                (
                    &betweenness::MEASURE,
                    (0..units).map(|unit| (unit > 0).then_some(0.125)).collect(),
                ),
            ],
            network: vec![(&density::MEASURE, Some(1.0)), (&reciprocity::MEASURE, None)],
            kept: None,
            estimates: Vec::new(),
        };
        let choice = |name, value: &str| Choice { name, value: value.to_owned() };
        Self {
            level: if schools == 0 { Level::People } else { Level::Schools },
            people: scores(network.people.len()),
            schools: scores(schools),
            network,
            records,
            findings,
            problems: vec![Problem {
                place: Place::cell("riverside.csv", 118, 4),
                code: codes::NOT_A_DATE,
                outcome: Outcome::Rejected,
                what: "`31/09/2025` is not a date".to_owned(),
                text: name("Body", 9),
                fix: "correct the date, the row is left out until then".to_owned(),
            }],
            choices: vec![choice("direction", "none"), choice("projection", "newman")],
        }
    }

    pub(crate) fn story(&self) -> Story<'_> {
        let units = self.network.ties(self.level).units();
        let ranked: Vec<Leader> = self
            .network
            .people
            .iter()
            .enumerate()
            .take(4)
            .map(|(at, person)| Leader {
                person: at as u32,
                name: person.name.clone(),
                workplace: self.network.workplace(at).to_owned(),
                share: [0.46, 0.27, 0.17, 0.10][at],
                spread: Some(Spread {
                    value: ([0.38, 0.20, 0.11, 0.05][at], [0.54, 0.34, 0.24, 0.16][at]),
                    rank: [(1, 1), (2, 3), (2, 4), (3, 4)][at],
                }),
                may_swap: [false, true, true, false][at],
                activities: 30 - 6 * at,
            })
            .collect();
        Story {
            name: "Riverside network".to_owned(),
            level: self.level,
            network: &self.network,
            span: self.network.span(),
            window: "the three terms from autumn 2025 to summer 2026".to_owned(),
            standings: (0..units).map(|unit| self.standing(unit)).collect(),
            leading: (!ranked.is_empty()).then_some(Leading {
                draws: Draws::Done(Way::Activities, 500),
                known: 64,
                activities: 66,
                ranked,
                effective_leaders: 3.1,
                chance_top_share: Some(0.31),
                chance_effective_leaders: Some(6.2),
            }),
            holding: None,
            terms: None,
            leavers: leavers(&self.network, self.level),
            findings: &self.findings,
        }
    }

    pub(crate) fn account(&self) -> Account<'_> {
        Account {
            records: &self.records,
            problems: &self.problems,
            people: &self.people,
            schools: &self.schools,
            without_large: None,
            withheld: None,
            thresholds: THRESHOLDS,
            choices: &self.choices,
            seed: 1,
        }
    }

    fn standing(&self, unit: usize) -> Standing {
        let ties = self.network.ties(self.level).collapse();
        let subject = Subject::School(unit as u32);
        let flags = self.findings.flags.iter().filter(|flag| flag.subject == subject);
        let partners = ties.degree(unit);
        Standing {
            name: self.network.name(self.level, unit).to_owned(),
            state: if partners == 0 { State::Isolate } else { State::Connected },
            answered: None,
            partners,
            strength: ties.strength(unit),
            activities: Some(partners * 3),
            bridging: (unit > 0).then_some(unit as f64 / 1000.0),
            people: Some(partners.min(2)),
            likely: Likely { partners: Some((1, 4)), ..Likely::default() },
            last_contact: (partners > 0).then_some(Date::constant(2025, 12, 3)),
            mark: match partners {
                0 => Mark::NoLinks,
                1 => Mark::OneLink,
                2 if unit == 3 => Mark::HoldsTogether,
                _ => Mark::Ordinary,
            },
            flags: flags.map(|flag| flag.id).collect(),
        }
    }
}

/// The worked example of measures.md.
pub(crate) fn worked_example() -> Network {
    let person = |name: &str, school| person(name.to_owned(), school);
    let present = |person, school, leads| Presence {
        person: Some(person),
        from: Affiliation::School(school),
        leads,
        hosts: false,
        row: 0,
    };
    let activity = |present: &[Presence]| activity(None, present.to_vec());
    let third = 1.0 / 3.0;
    let pairs = [
        (0, 1, third),
        (0, 2, 1.0 + third),
        (0, 3, third),
        (1, 2, third),
        (1, 3, third),
        (2, 3, third),
    ];
    Network {
        people: vec![person("a1", 0), person("a2", 0), person("b1", 1), person("c1", 2)],
        schools: ["A", "B", "C"].map(|name| school(name.to_owned())).to_vec(),
        activities: vec![
            activity(&[
                present(0, 0, true),
                present(1, 0, false),
                present(2, 1, false),
                present(3, 2, false),
            ]),
            activity(&[present(0, 0, true), present(2, 1, true)]),
            activity(&[present(0, 0, true)]),
        ],
        has_log: true,
        knows_leads: true,
        between_people: ties(4, &pairs).into(),
        between_schools: ties(3, &[(0, 1, 1.5), (0, 2, 0.5), (1, 2, 0.5)]),
        ..Network::default()
    }
}

/// A chart with a picture of nothing in particular.
pub(crate) fn chart(name: &'static str) -> Chart {
    Chart {
        name,
        title: "Three schools stand alone".to_owned(),
        subtitle: "Schools and their shared activities, Riverside network, 2025/26".to_owned(),
        svg: "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" \
              viewBox=\"0 0 600 300\"><rect width=\"600\" height=\"300\" fill=\"#EAF2FA\"/>\
              <circle cx=\"300\" cy=\"150\" r=\"40\" fill=\"#12436D\"/></svg>"
            .to_owned(),
        alt: "Network map of 26 schools: 3 have no links.".to_owned(),
        how_to_read: "Each circle is a school; thicker lines are stronger ties.".to_owned(),
        note: "Two activities without a date are not shown.".to_owned(),
    }
}

fn network(schools: usize, name: &dyn Fn(&str, usize) -> String) -> Network {
    let linked = if schools > 4 { schools - 2 } else { schools };
    let mut activities = Vec::new();
    let mut arcs = Vec::new();
    for next in 1..linked {
        let at = |unit: usize, leads| Presence {
            person: Some(2 * unit as u32),
            from: Affiliation::School(unit as u32),
            leads,
            hosts: false,
            row: next as u32,
        };
        let date = if next == 1 { Date::constant(2025, 9, 1) } else { Date::constant(2025, 12, 3) };
        activities.push(activity(Some(date), vec![at(next - 1, true), at(next, false)]));
        arcs.push((next as u32 - 1, next as u32, 1.5));
    }
    let people = if schools == 0 { 3 } else { 2 * schools };
    let affiliation = |at: usize| if schools == 0 { u32::MAX } else { at as u32 / 2 };
    Network {
        people: (0..people).map(|at| person(name("Person", at), affiliation(at))).collect(),
        schools: (0..schools).map(|at| school(name("School", at))).collect(),
        activities,
        has_log: true,
        knows_leads: true,
        between_people: ties(people, &[(0, 1, 1.0)]).into(),
        between_schools: ties(schools, &arcs),
        ..Network::default()
    }
}

fn records(network: &Network, name: &dyn Fn(&str, usize) -> String) -> Records {
    let mut records = Records {
        people: network.people.clone(),
        schools: network.schools.clone(),
        files: vec![FileRead {
            name: "riverside.csv".to_owned(),
            sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".to_owned(),
            shape: "attendance",
            encoding: "UTF-8".to_owned(),
            delimiter: "comma",
            columns: vec![("person".to_owned(), "Who".to_owned())],
            ignored: vec!["Comments".to_owned()],
            rows: RowCounts { read: 1286, used: 1280, rejected: 2, merged: 3, blank: 1 },
        }],
        bodies: vec![Body {
            name: name("Body", 0),
            kind: "la".to_owned(),
            perhaps: vec![name("School", 1)],
            rows: 4,
            row: 0,
        }],
        merges: vec![Merge {
            what: "school",
            spelling: name("Body", 1),
            into: name("School", 0),
            by: By::Alias,
            rows: 3,
            row: 0,
        }],
        known: Known { school_list: true, leads: true, dates: true, ..Known::default() },
        ..Records::default()
    };
    let file = records.places.add_file("riverside.csv");
    for line in 2..1288 {
        records.places.add_row(file, line);
    }
    records
}

fn ties(units: usize, pairs: &[(u32, u32, f64)]) -> Ties {
    let both = pairs.iter().flat_map(|&(from, to, s)| [(from, to, s), (to, from, s)]);
    Ties::undirected(Adjacency::from_arcs(units, both.collect()))
}

fn activity(date: Option<Date>, present: Vec<Presence>) -> Activity {
    let (id, details) = (std::sync::Arc::default(), std::sync::Arc::default());
    let present = present.into();
    Activity { id, date, details, weight: 1.0, present }
}

fn person(name: String, school: u32) -> Person {
    let affiliation =
        if school == u32::MAX { Affiliation::Unknown } else { Affiliation::School(school) };
    let (role, attributes) = (String::new(), BTreeMap::new());
    Person { name, affiliation, role, leaves: None, attributes }
}

fn school(name: String) -> School {
    School { name, urn: String::new(), joined: None, left: None, attributes: BTreeMap::new() }
}
