//! Small networks for the worked examples of the measures.

use std::sync::Arc;

use crate::base::seed::Dice;
use crate::collect::records::{Affiliation, Person, Presence, School};
use crate::connect::adjacency::{Adjacency, Ties};
use crate::connect::kept::Kept;
use crate::connect::network::{Activity, Level, Network};
use crate::connect::rule::Direction;
use crate::measure::card::{Column, Measure, Of};
use crate::measure::groups::Groups;
use crate::measure::view::View;

/// Ties without direction.
pub(crate) fn ties(units: usize, pairs: &[(u32, u32, f64)]) -> Ties {
    let both = pairs.iter().flat_map(|&(a, b, w)| [(a, b, w), (b, a, w)]).collect();
    Ties::undirected(Adjacency::from_arcs(units, both))
}

/// Ties with direction; the collapse is the sum.
pub(crate) fn directed_ties(units: usize, arcs: &[(u32, u32, f64)]) -> Ties {
    let collapse = ties(units, arcs).collapse().clone();
    Ties::directed(collapse, Adjacency::from_arcs(units, arcs.to_vec()))
}

/// A network of people who have these ties.
pub(crate) fn people(ties: Ties) -> Network {
    let names = (0..ties.units()).map(|unit| person(&format!("p{unit:03}"), Affiliation::Unknown));
    Network { people: names.collect(), between_people: ties.into(), ..Network::default() }
}

/// The column of a unit measure, at people level.
pub(crate) fn column(measure: &Measure, ties: Ties) -> Column {
    let network = people(ties);
    of_units(measure, &View::new(&network, Level::People, None, 1))
}

/// The column of a unit measure in a view.
pub(crate) fn of_units(measure: &Measure, view: &View) -> Column {
    match measure.of {
        Of::Unit(compute) => compute(view),
        Of::Network(_) | Of::Table(_) => Column::new(),
    }
}

/// The value of a network measure, at people level, with these groups (none if empty).
pub(crate) fn value(measure: &Measure, ties: Ties, groups: &[Option<u32>]) -> Option<f64> {
    let network = people(ties);
    let grouped = |of: &[Option<u32>]| Groups { names: Vec::new(), of: of.to_vec() };
    let groups = (!groups.is_empty()).then(|| grouped(groups));
    of_network(measure, &View::new(&network, Level::People, groups, 1))
}

/// The value of a network measure in a view.
pub(crate) fn of_network(measure: &Measure, view: &View) -> Option<f64> {
    match measure.of {
        Of::Network(compute) => compute(view),
        Of::Unit(_) | Of::Table(_) => None,
    }
}

fn person(name: &str, affiliation: Affiliation) -> Person {
    Person {
        name: name.into(),
        affiliation,
        role: String::new(),
        leaves: None,
        attributes: std::collections::BTreeMap::new(),
    }
}

/// Three activities: E1 a1 (school A, lead) a2 (A) b1 (B) c1 (C); E2 a1 lead, b1 co-lead;
/// E3 a1 lead, alone. People are a1 a2 b1 c1, schools A B C.
pub(crate) fn log() -> Network {
    let at = [0, 0, 1, 2];
    let present = |who: usize, leads| Presence {
        person: Some(who as u32),
        from: Affiliation::School(at[who]),
        leads,
        hosts: false,
        row: 0,
    };
    let activity = |id: &str, present: Vec<Presence>| Activity {
        id: id.into(),
        date: None,
        details: Arc::default(),
        weight: 1.0,
        present: present.into(),
    };
    let school = |name: &str| School {
        name: name.into(),
        urn: String::new(),
        joined: None,
        left: None,
        attributes: std::collections::BTreeMap::new(),
    };
    let third = 1.0 / 3.0;
    Network {
        people: ["a1", "a2", "b1", "c1"]
            .iter()
            .zip(at)
            .map(|(name, school)| person(name, Affiliation::School(school)))
            .collect(),
        schools: ["A", "B", "C"].iter().map(|name| school(name)).collect(),
        bodies: Vec::new(),
        activities: vec![
            activity(
                "E1",
                vec![present(0, true), present(1, false), present(2, false), present(3, false)],
            ),
            activity("E2", vec![present(0, true), present(2, true)]),
            activity("E3", vec![present(0, true)]),
        ],
        given: Vec::new(),
        has_log: true,
        knows_leads: true,
        logged_by: Vec::new(),
        between_people: ties(
            4,
            &[
                (0, 1, third),
                (0, 2, third + 1.0),
                (0, 3, third),
                (1, 2, third),
                (1, 3, third),
                (2, 3, third),
            ],
        )
        .into(),
        between_schools: ties(3, &[(0, 1, 1.5), (0, 2, 0.5), (1, 2, 0.5)]),
        ..Network::default()
    }
}

/// The people and schools of `log` with activities made by chance.
pub(crate) fn drawn(seed: u64) -> Network {
    let mut dice = Dice::new(seed, "leavers");
    let mut network = log();
    let example = network.activities[1].clone();
    network.activities = (0..2 + dice.below(9))
        .map(|_| {
            let mut activity = example.clone();
            let mut present = Vec::new();
            for (person, school) in [0, 0, 1, 2].into_iter().enumerate() {
                let mut presence = example.present[0];
                presence.person = (dice.below(6) > 0).then_some(person as u32);
                presence.from = Affiliation::School(school);
                presence.leads = dice.below(3) == 0;
                if dice.below(3) > 0 {
                    present.push(presence);
                }
            }
            activity.present = present.into();
            activity.weight = [1.0, 0.5, 2.0][dice.below(3)];
            activity
        })
        .collect();
    let ties = |level| Kept::all(&network).ties(level, Direction::Undirected);
    (network.between_people, network.between_schools) =
        (ties(Level::People).into(), ties(Level::Schools));
    network
}
