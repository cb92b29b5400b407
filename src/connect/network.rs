//! The network: people, schools, what they did together, and the ties that follow from it.

use std::sync::{Arc, OnceLock};

use super::adjacency::Ties;
use super::rule::Direction;
use crate::base::calendar::{Date, long_date};
use crate::base::people_as::PeopleAs;
use crate::collect::places::RowId;
use crate::collect::records::{Affiliation, Body, Details, GivenTie, Person, Presence, School};
use crate::collect::responses::Responses;
use crate::collect::shared::Shared;

/// Whose ties are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// People are the units.
    People,
    /// Schools are the units.
    Schools,
}

impl Level {
    /// The word for one of its units.
    #[must_use]
    pub fn one(self) -> &'static str {
        match self {
            Self::People => "person",
            Self::Schools => "school",
        }
    }

    /// The word for its units.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Schools => "schools",
        }
    }
}

/// A network over one window of time. Units are sorted by name, so indices are stable.
#[derive(Debug, Clone, Default, PartialEq)]
#[allow(clippy::struct_excessive_bools)] // independent facts, read one by one
pub struct Network {
    /// Everyone, with or without ties.
    pub people: Vec<Person>,
    /// Every school of the network, with or without ties.
    pub schools: Vec<School>,
    /// Bodies outside the network.
    pub bodies: Vec<Body>,
    /// What happened in the window, by date and content.
    pub activities: Vec<Activity>,
    /// Ties given as such; none in a log.
    pub given: Vec<GivenTie>,
    /// Whether the data is a log of activities (else ties were given as such).
    pub has_log: bool,
    /// Whether the log says who led.
    pub knows_leads: bool,
    /// Schools whose own staff entered a row of the window, in order.
    pub logged_by: Vec<u32>,
    /// Whether a list says which schools are members.
    pub knows_members: bool,
    /// Whether the log says, of any row, which school entered it.
    pub knows_loggers: bool,
    /// Who was asked and who answered, if the data is a survey.
    pub responses: Option<Responses>,
    /// Ties between people; empty until they are asked for. Only [`Network::ties`] reads them: where
    /// results are about schools, hundreds of thousands of people need not be tied.
    pub between_people: OnceLock<Ties>,
    /// Ties between schools.
    pub between_schools: Ties,
    /// Whether ties have a direction.
    pub direction: Direction,
    /// How people appear: where not by name, no name is left in here.
    pub people_as: PeopleAs,
}

/// One activity of the network.
#[derive(Debug, Clone, PartialEq)]
pub struct Activity {
    /// The event's identifier; empty when the log has none.
    pub id: Arc<str>,
    /// The day it happened.
    pub date: Option<Date>,
    /// What it was called.
    pub details: Arc<Details>,
    /// ω: what the activity counts, 1 unless the settings say otherwise.
    pub weight: f64,
    /// Who took part.
    pub present: Shared<Presence>,
}

impl Network {
    /// The name of a unit.
    #[must_use]
    pub fn name(&self, level: Level, unit: usize) -> &str {
        match level {
            Level::People => self.people.get(unit).map_or("", |person| person.name.as_str()),
            Level::Schools => self.schools.get(unit).map_or("", |school| school.name.as_str()),
        }
    }

    /// The units in the order in which they are shown. Indices keep the order of names, so that
    /// numbers do not depend on how people appear; but codes printed in that order would give the
    /// alphabet away, so people with codes are shown in the order of their codes.
    #[must_use]
    pub fn in_shown_order(&self, level: Level) -> Vec<usize> {
        let units = if level == Level::People { self.people.len() } else { self.schools.len() };
        let mut order: Vec<usize> = (0..units).collect();
        if level == Level::People && self.people_as == PeopleAs::Codes {
            order.sort_by_key(|&person| self.name(level, person));
        }
        order
    }

    /// The place of each unit in [`Network::in_shown_order`].
    #[must_use]
    pub fn shown_ranks(&self, level: Level) -> Vec<usize> {
        let order = self.in_shown_order(level);
        let mut ranks = vec![0; order.len()];
        for (at, unit) in order.into_iter().enumerate() {
            ranks[unit] = at;
        }
        ranks
    }

    /// The name of the school or body a person belongs to; empty when unknown, and where people are
    /// hidden.
    #[must_use]
    pub fn workplace(&self, person: usize) -> &str {
        if self.people_as == PeopleAs::Hide {
            return "";
        }
        let name = self.people.get(person).map(|person| self.place_name(person.affiliation));
        name.unwrap_or_default()
    }

    /// The name of a school or body; empty when unknown.
    #[must_use]
    pub fn place_name(&self, affiliation: Affiliation) -> &str {
        match affiliation {
            Affiliation::School(school) => self.name(Level::Schools, school as usize),
            Affiliation::Outside(body) => {
                self.bodies.get(body as usize).map_or("", |body| body.name.as_str())
            }
            Affiliation::Unknown => "",
        }
    }

    /// The days of the first and the last activity.
    #[must_use]
    pub fn span(&self) -> Option<(Date, Date)> {
        let dates = || self.activities.iter().filter_map(|activity| activity.date);
        Some((dates().min()?, dates().max()?))
    }

    /// Which schools took part in at least one activity, or have a tie.
    #[must_use]
    pub fn active_schools(&self) -> Vec<bool> {
        let mut active: Vec<bool> = (0..self.schools.len())
            .map(|school| self.between_schools.collapse().degree(school) > 0)
            .collect();
        for school in self.activities.iter().flat_map(Activity::schools) {
            if let Some(is_active) = active.get_mut(school as usize) {
                *is_active = true;
            }
        }
        active
    }
}

impl Activity {
    /// The people named as present, once each, in order.
    #[must_use]
    pub fn people(&self) -> Vec<u32> {
        distinct(self.present.iter().filter_map(|presence| presence.person))
    }

    /// The network's schools that were present, once each, in order.
    #[must_use]
    pub fn schools(&self) -> Vec<u32> {
        distinct(self.present.iter().filter_map(|presence| presence.from.school()))
    }

    /// The people who led, once each, in order.
    #[must_use]
    pub fn leaders(&self) -> Vec<u32> {
        distinct(self.present.iter().filter(|p| p.leads).filter_map(|presence| presence.person))
    }

    /// What to call it in a sentence: its title, else its kind and day.
    #[must_use]
    pub fn label(&self) -> String {
        let details = &self.details;
        let names = [&*details.title, &*details.kind, &*details.initiative, &*self.id];
        let name = names.into_iter().find(|name| !name.is_empty()).unwrap_or("activity");
        self.date.map_or_else(|| name.to_owned(), |day| format!("{name}, {}", long_date(day)))
    }

    /// Its units at a level, once each, in order: as many as its k.
    #[must_use]
    pub fn units(&self, level: Level) -> Vec<u32> {
        match level {
            Level::People => self.people(),
            Level::Schools => self.schools(),
        }
    }

    /// What it adds to all tie weight at a level: k(k−1)/2 pairs get ω/(k−1) each.
    #[must_use]
    pub fn contact(&self, level: Level) -> f64 {
        let units = self.units(level).len();
        if units > 1 { self.weight * units as f64 / 2.0 } else { 0.0 }
    }

    /// Whether it would stop if these people (ascending) left: its known leads are all among them.
    #[must_use]
    pub fn stops_without(&self, people: &[u32]) -> bool {
        let leaders = self.leaders();
        !leaders.is_empty() && leaders.iter().all(|leader| people.binary_search(leader).is_ok())
    }

    /// Whether schools of the network met in it.
    #[must_use]
    pub fn crosses_schools(&self) -> bool {
        self.schools().len() > 1
    }

    /// The rows it was read from, in the order of those present.
    pub fn rows(&self) -> impl Iterator<Item = RowId> + '_ {
        self.present.iter().map(|presence| presence.row)
    }
}

/// Units once each, in order.
pub(super) fn distinct(units: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut units: Vec<u32> = units.collect();
    units.sort_unstable();
    units.dedup();
    units
}
