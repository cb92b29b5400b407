//! When and through whom each school met others.

use std::collections::BTreeMap;

use crate::base::number::reaches;
use crate::connect::network::{Activity, Network};

/// A school's contact with other schools.
#[derive(Debug, Clone, Default)]
pub struct Contact<'a> {
    /// The activities in which it met another school of the network, by day.
    pub activities: Vec<&'a Activity>,
    /// The summed weight of these activities.
    pub weight: f64,
    /// For each person: the weight of those in which they alone stood for the school.
    pub alone: BTreeMap<u32, f64>,
    /// The weight of those in which somebody from the school is named.
    pub named: f64,
    /// Everyone named who stood for it in these activities.
    pub people: Vec<u32>,
}

/// The contact of every school, in the order of the schools.
#[must_use]
pub fn of_schools(network: &Network) -> Vec<Contact<'_>> {
    let mut contacts = vec![Contact::default(); network.schools.len()];
    for activity in network.activities.iter().filter(|activity| activity.crosses_schools()) {
        for school in activity.schools() {
            let contact = &mut contacts[school as usize];
            let present = activity.present.iter().filter(|p| p.from.school() == Some(school));
            let present: Vec<Option<u32>> = present.map(|presence| presence.person).collect();
            contact.activities.push(activity);
            contact.weight += activity.weight;
            if let [Some(person)] = present.as_slice() {
                *contact.alone.entry(*person).or_default() += activity.weight;
            }
            if present.iter().any(Option::is_some) {
                contact.named += activity.weight;
            }
            contact.people.extend(present.into_iter().flatten());
        }
    }
    for contact in &mut contacts {
        contact.people.sort_unstable();
        contact.people.dedup();
    }
    contacts
}

/// Below this share of named contacts nothing is said about who carries a school's contact.
const NAMED_ENOUGH: f64 = 0.70;

impl Contact<'_> {
    /// Whether somebody from the school is named in enough of its contacts.
    #[must_use]
    pub fn is_named(&self) -> bool {
        reaches(self.named, NAMED_ENOUGH * self.weight)
    }

    /// The person on whom most of the contact rests alone, and the share that does.
    #[must_use]
    pub fn largest_alone(&self) -> Option<(u32, f64)> {
        let mut largest: Option<(u32, f64)> = None;
        for (&person, &weight) in &self.alone {
            if largest.is_none_or(|(_, most)| weight > most) {
                largest = Some((person, weight));
            }
        }
        largest.filter(|_| self.weight > 0.0).map(|(person, weight)| (person, weight / self.weight))
    }
}
