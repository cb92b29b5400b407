//! What units are called where several of them are named.

use crate::connect::network::{Level, Network};

/// Their names: a person whose name somebody else has too is shown with their school.
#[must_use]
pub fn shown(network: &Network, level: Level) -> Vec<String> {
    let units = if level == Level::People { network.people.len() } else { network.schools.len() };
    let plain: Vec<String> = (0..units).map(|unit| network.name(level, unit).to_owned()).collect();
    if level == Level::Schools {
        return plain;
    }
    let mut sorted = plain.clone();
    sorted.sort_unstable();
    let twice = |name: &String| {
        let first = sorted.partition_point(|other| other < name);
        sorted.get(first + 1) == Some(name)
    };
    let shown = plain.iter().enumerate().map(|(person, name)| match network.workplace(person) {
        place if !place.is_empty() && twice(name) => format!("{name} ({place})"),
        _ => name.clone(),
    });
    shown.collect()
}
