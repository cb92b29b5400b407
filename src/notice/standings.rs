//! One line per unit: the school table, the map's marks and the summary all read these.

use super::contact;
use super::finding::{Findings, Subject};
use super::names;
use super::story::{Likely, Mark, Standing};
use crate::base::calendar::Date;
use crate::connect::network::{Level, Network};
use crate::measure::card::Scores;

/// The standings of the units of a level, in their order.
#[must_use]
pub fn of(network: &Network, level: Level, scores: &Scores, findings: &Findings) -> Vec<Standing> {
    let ties = network.ties(level).collapse();
    let contacts = if level == Level::Schools { contact::of_schools(network) } else { Vec::new() };
    let last = last_contacts(network, level);
    let names = names::shown(network, level);
    let (states, answered) = (network.states(level), network.answered(level));
    let mut flags = flags(findings, level, names.len());
    // Nothing, and what all have alike, is no rank.
    let likely = |measure: &str, unit: usize| {
        let ranks = scores.ranking(measure).filter(|ranks| ranks.tell_apart())?;
        scores.unit(measure, unit).filter(|value| *value > 0.0)?;
        Some(ranks.of(unit)?.rank)
    };
    let stand = |(unit, name): (usize, String)| {
        let partners = ties.degree(unit);
        let cuts = scores.unit("cutpoint", unit) == Some(1.0);
        let contact = contacts.get(unit).filter(|_| network.has_log);
        Standing {
            name,
            state: states[unit],
            answered: answered[unit],
            partners,
            strength: ties.strength(unit),
            activities: scores.unit("activities", unit).map(|activities| activities as usize),
            bridging: scores.unit("betweenness_share", unit),
            people: contact.map(|contact| contact.people.len()),
            likely: Likely {
                partners: likely("degree", unit),
                activities: likely("activities", unit),
                strength: likely("strength", unit),
                bridging: likely("betweenness_share", unit),
            },
            last_contact: last.get(unit).copied().flatten(),
            mark: if cuts {
                Mark::HoldsTogether
            } else {
                Mark::of(states[unit], partners, network)
            },
            flags: std::mem::take(&mut flags[unit]),
        }
    };
    names.into_iter().enumerate().map(stand).collect()
}

/// The day on which each unit was last in an activity with another.
fn last_contacts(network: &Network, level: Level) -> Vec<Option<Date>> {
    let mut last = vec![None; network.ties(level).units()];
    for activity in &network.activities {
        let met = match level {
            Level::Schools => activity.schools(),
            Level::People => activity.people(),
        };
        if met.len() > 1 {
            for unit in met {
                last[unit as usize] = last[unit as usize].max(activity.date);
            }
        }
    }
    last
}

/// The identifiers of the flags about each unit.
fn flags(findings: &Findings, level: Level, units: usize) -> Vec<Vec<&'static str>> {
    let mut flags: Vec<Vec<&'static str>> = vec![Vec::new(); units];
    for finding in &findings.flags {
        let ((Subject::Person(unit), Level::People) | (Subject::School(unit), Level::Schools)) =
            (finding.subject, level)
        else {
            continue;
        };
        if let Some(own) = flags.get_mut(unit as usize) {
            own.push(finding.id);
        }
    }
    for own in &mut flags {
        own.sort_unstable();
        own.dedup();
    }
    flags
}
