//! F10: one person, school or outside body is the only link between parts of the network.

use crate::base::number::reaches;
use crate::collect::records::{Affiliation, Presence};
use crate::connect::network::{Level, Network};
use crate::connect::with_bodies;
use crate::measure::silence::Needs;
use crate::notice::bridges::{Bridge, Graph, Side};
use crate::notice::finding::{Finding, Severity, Side as Beyond, Subject};
use crate::notice::flag::{Checked, Flag, Raise};
use crate::notice::names;
use crate::notice::pieces;
use crate::notice::scene::Scene;
use crate::notice::words::{count, few, inside, list, percent};

/// The flag.
pub const FLAG: Flag = Flag {
    id: "F10",
    pattern: "single bridge",
    rule: |limits| {
        format!(
            "without one person, school or outside body at least {} (LOOK) or {} (ACT) of the pairs of others that reach each other would lose every connection, with two schools or more on each of two sides",
            percent(limits.bridge_look),
            percent(limits.bridge_act)
        )
    },
    why_it_matters: "where one link joins two parts, they part when that link ends",
    caution: "Others may be in touch in ways that nobody logs; a bridge is a service to the network, not a fault.",
    action: "Build a second link on purpose: pair a colleague from each side, beside the one who joins them now",
    quote: "the 'bridging' role of school leaders",
    quote_source: "S0, building blocks of learning networks",
    check,
};

/// Names of one side in the sentence, and in the facts below it.
const IN_SENTENCE: usize = 5;
const IN_FACTS: usize = 10;

/// A bridge with the name it is shown by.
struct Found {
    subject: Subject,
    name: String,
    /// A person's school or body; of a school or body, itself.
    place: Affiliation,
    /// Pairs of whom are cut off: `people who`, `schools that`.
    pairs_of: &'static str,
    bridge: Bridge,
    rows: Vec<u32>,
    /// The names of those it met on each side.
    next: Vec<String>,
}

fn check(flag: &Flag, scene: &Scene, _: &[Finding]) -> Checked {
    if let Some(why) = scene.no_schools() {
        return Checked::not_assessed(why);
    }
    if let Some(why) = scene.policy().closes(Needs::Names) {
        return Checked::not_assessed(why);
    }
    let network = scene.recent();
    let limit = scene.thresholds.bridge_look;
    let mut checked = Checked::default();
    if network.people.is_empty() {
        let why = "people: nobody is named; schools and outside bodies were checked";
        checked.not_assessed = Some(why.to_owned());
    }
    let can_tie = network.can_tie_people();
    if !can_tie {
        let why = "people: more met at once than can be tied with each other; schools and outside bodies were checked";
        checked.not_assessed = Some(why.to_owned());
    }
    let (mut people, looked) = if can_tie { people(network, limit) } else { (Vec::new(), 0) };
    checked.checks += looked;
    let (mut places, looked) = schools(network, limit);
    checked.checks += looked;
    let (bodies, looked) = bodies(network, limit);
    checked.checks += looked;
    places.extend(bodies);
    // A school that one of its people carries alone is the same bridge: the person's finding says so,
    // unless the school's is the more urgent one.
    let mut carried: Vec<(usize, String)> = Vec::new();
    places.retain(|place| {
        let is_act = |found: &Found| reaches(found.bridge.share, scene.thresholds.bridge_act);
        let same = |person: &Found| carries(network, person, place);
        let Some(at) =
            people.iter().position(same).filter(|&at| is_act(&people[at]) >= is_act(place))
        else {
            return true;
        };
        carried.push((at, place.name.clone()));
        false
    });
    for (at, person) in people.iter_mut().enumerate() {
        let through: Vec<&str> =
            carried.iter().filter(|(by, _)| *by == at).map(|(_, name)| name.as_str()).collect();
        checked.raised.push(finding(flag, scene, person, &through));
    }
    checked.raised.extend(places.iter().map(|place| finding(flag, scene, place, &[])));
    checked
}

fn people(network: &Network, limit: f64) -> (Vec<Found>, usize) {
    let units = network.people.len();
    let graph = Graph {
        ties: network.ties(Level::People).collapse(),
        counted: units,
        unit: &|presence: &Presence| presence.person,
        school: &|person| network.people.get(person as usize)?.affiliation.school(),
    };
    let (names, ranks) = (names::shown(network, Level::People), network.shown_ranks(Level::People));
    let found = graph.bridges(network, 0..units, limit).into_iter().map(|mut bridge| {
        let place = network.people[bridge.unit as usize].affiliation;
        for side in &mut bridge.sides {
            side.next.sort_by_key(|&person| ranks[person as usize]);
        }
        let name = |unit: u32| names[unit as usize].clone();
        found(network, &graph, bridge, Subject::Person, place, "people who", &name)
    });
    (found.collect(), graph.candidates(0..units))
}

fn schools(network: &Network, limit: f64) -> (Vec<Found>, usize) {
    let units = network.schools.len();
    let graph = Graph {
        ties: network.between_schools.collapse(),
        counted: units,
        unit: &|presence: &Presence| presence.from.school(),
        school: &Some,
    };
    let found = graph.bridges(network, 0..units, limit).into_iter().map(|bridge| {
        let place = Affiliation::School(bridge.unit);
        let name = |unit: u32| network.name(Level::Schools, unit as usize).to_owned();
        found(network, &graph, bridge, Subject::School, place, "schools that", &name)
    });
    (found.collect(), graph.candidates(0..units))
}

/// Bodies stand beside the schools, and only pairs of schools count.
fn bodies(network: &Network, limit: f64) -> (Vec<Found>, usize) {
    let Some(ties) = with_bodies::ties(network) else { return (Vec::new(), 0) };
    let schools = network.schools.len();
    let graph = Graph {
        ties: &ties,
        counted: schools,
        unit: &|presence: &Presence| with_bodies::unit(network, presence.from),
        school: &|unit| ((unit as usize) < schools).then_some(unit),
    };
    let units = schools..ties.units();
    let found = graph.bridges(network, units.clone(), limit).into_iter().map(|bridge| {
        let body = |unit: u32| unit - schools as u32;
        let place = Affiliation::Outside(body(bridge.unit));
        let place_of = |unit: u32| {
            let is_school = (unit as usize) < schools;
            if is_school { Affiliation::School(unit) } else { Affiliation::Outside(body(unit)) }
        };
        let name = |unit: u32| network.place_name(place_of(unit)).to_owned();
        let subject = |unit: u32| Subject::Body(body(unit));
        found(network, &graph, bridge, subject, place, "schools that", &name)
    });
    (found.collect(), graph.candidates(units))
}

fn found(
    network: &Network,
    graph: &Graph,
    bridge: Bridge,
    subject: impl Fn(u32) -> Subject,
    place: Affiliation,
    pairs_of: &'static str,
    name: &dyn Fn(u32) -> String,
) -> Found {
    let next = |side: &Side| {
        let names: Vec<String> = side.next.iter().map(|&unit| name(unit)).collect();
        few(&names.iter().map(String::as_str).collect::<Vec<_>>(), IN_FACTS)
    };
    Found {
        subject: subject(bridge.unit),
        name: name(bridge.unit),
        place,
        pairs_of,
        rows: bridge.rows(network, graph),
        next: bridge.sides.iter().map(next).collect(),
        bridge,
    }
}

/// Whether the person alone makes their school or body the bridge that it is.
fn carries(network: &Network, person: &Found, place: &Found) -> bool {
    let Subject::Person(who) = person.subject else { return false };
    person.place == place.place
        && place.bridge.is_parted_by(&person.bridge)
        && place.bridge.rests_on(network, place.place, who)
}

fn finding(flag: &Flag, scene: &Scene, found: &Found, through: &[&str]) -> Finding {
    let network = scene.recent();
    let limits = scene.thresholds;
    let share = found.bridge.share;
    let (severity, threshold) = if reaches(share, limits.bridge_act) {
        (Severity::Act, limits.bridge_act)
    } else {
        (Severity::Look, limits.bridge_look)
    };
    let mut message = format!(
        "{} is the only link between {} in {}. Without this link {} of the pairs of {} reach each other now would not.",
        found.name,
        sides(network, &found.bridge.sides),
        scene.timeline.words,
        percent(share),
        found.pairs_of
    );
    if !through.is_empty() {
        let through = list(through);
        message.push_str(&format!(
            " {through} as a whole joins the same schools, through {} alone.",
            inside(&found.name)
        ));
    }
    let met = |(side, next): (&Side, &String)| {
        let schools = few(&pieces::names(network, &side.schools), IN_FACTS);
        let times = if network.has_log {
            count(side.activities.len(), "activity", "activities")
        } else {
            count(side.next.len(), "tie", "ties")
        };
        format!("{times} with the side of {schools}; tied there to {next}")
    };
    let evidence = found.bridge.sides.iter().zip(&found.next).rev().map(met).collect();
    let raise = Raise {
        severity,
        subject: found.subject,
        subject_name: found.name.clone(),
        measures: "pairs that would lose every connection",
        value: share,
        threshold,
        side: Beyond::Above,
        chance: None,
        message,
        evidence,
        rows: found.rows.clone(),
    };
    flag.raise(scene, raise)
}

/// The smallest side first, by its schools; the largest as the others.
fn sides(network: &Network, sides: &[Side]) -> String {
    let Some((largest, smaller)) = sides.split_first() else { return String::new() };
    let mut told: Vec<String> = smaller
        .iter()
        .rev()
        .map(|side| {
            let names = few(&pieces::names(network, &side.schools), IN_SENTENCE);
            format!("{} schools ({names})", side.schools.len())
        })
        .collect();
    told.push(format!("the other {} schools", largest.schools.len()));
    list(&told.iter().map(String::as_str).collect::<Vec<_>>())
}
