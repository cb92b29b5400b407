//! In which rows people and schools stand.

use crate::collect::places::RowId;
use crate::collect::records::{Affiliation, Presence, Records, Unit};
use crate::collect::who::proposals::proposal::Side;

/// How many rows of each are named.
pub const ROWS_NAMED: usize = 3;

/// The rows of people, schools and bodies.
#[derive(Debug, Default)]
pub struct Sides {
    people: Vec<Rows>,
    schools: Vec<Rows>,
    bodies: Vec<Rows>,
}

/// Some rows: how many, and the first, in order.
#[derive(Debug, Clone, Copy, Default)]
struct Rows {
    count: u32,
    first: [RowId; ROWS_NAMED],
}

impl Rows {
    fn add(&mut self, row: RowId) {
        let known = ROWS_NAMED.min(self.count as usize);
        self.count += 1;
        let at = self.first[..known].partition_point(|other| *other < row);
        if at < ROWS_NAMED {
            let end = known.min(ROWS_NAMED - 1);
            self.first.copy_within(at..end, at + 1);
            self.first[at] = row;
        }
    }

    fn first(&self) -> Vec<RowId> {
        self.first[..ROWS_NAMED.min(self.count as usize)].to_vec()
    }
}

impl Sides {
    /// Where everybody stands.
    #[must_use]
    pub fn of(records: &Records) -> Self {
        let mut sides = Self {
            people: vec![Rows::default(); records.people.len()],
            schools: vec![Rows::default(); records.schools.len()],
            bodies: vec![Rows::default(); records.bodies.len()],
        };
        // A row belongs to one activity, so it counts once if it counts once there.
        let (mut people, mut places) = (Vec::new(), Vec::new());
        for activity in &records.activities {
            if are_apart(&activity.present) {
                for presence in &activity.present {
                    presence.person.into_iter().for_each(|p| sides.add_person(p, presence.row));
                    sides.add_place(presence.from, presence.row);
                }
                continue;
            }
            people.extend(activity.present.iter().filter_map(|p| Some((p.person?, p.row))));
            places.extend(activity.present.iter().map(|p| (p.from, p.row)));
            if !people.is_sorted_by(|a, b| a.0 < b.0) {
                people.sort_unstable();
                people.dedup();
            }
            places.sort_unstable();
            places.dedup();
            people.drain(..).for_each(|(person, row)| sides.add_person(person, row));
            places.drain(..).for_each(|(place, row)| sides.add_place(place, row));
        }
        for tie in &records.ties {
            for unit in [tie.from, tie.to] {
                places.push((place_of(records, unit), tie.row));
                if let Unit::Person(person) = unit {
                    sides.add_person(person, tie.row);
                }
            }
            places.dedup();
            places.drain(..).for_each(|(place, row)| sides.add_place(place, row));
        }
        sides
    }

    fn add_person(&mut self, person: u32, row: RowId) {
        if let Some(rows) = self.people.get_mut(person as usize) {
            rows.add(row);
        }
    }

    fn add_place(&mut self, place: Affiliation, row: RowId) {
        let rows = match place {
            Affiliation::School(school) => self.schools.get_mut(school as usize),
            Affiliation::Outside(body) => self.bodies.get_mut(body as usize),
            Affiliation::Unknown => None,
        };
        if let Some(rows) = rows {
            rows.add(row);
        }
    }

    /// How many rows name each person.
    #[must_use]
    pub fn rows_of_people(&self) -> Vec<u32> {
        self.people.iter().map(|rows| rows.count).collect()
    }

    /// How many rows name a school or body.
    #[must_use]
    pub fn rows_of(&self, place: Affiliation) -> u32 {
        self.place(place).map_or(0, |rows| rows.count)
    }

    fn place(&self, place: Affiliation) -> Option<&Rows> {
        match place {
            Affiliation::School(school) => self.schools.get(school as usize),
            Affiliation::Outside(body) => self.bodies.get(body as usize),
            Affiliation::Unknown => None,
        }
    }

    /// A person as one side of a proposal.
    #[must_use]
    pub fn person(&self, records: &Records, person: usize) -> Side {
        let rows = self.people.get(person).copied().unwrap_or_default();
        let (name, school) = names(records, person);
        let (name, school) = (name.to_owned(), school.to_owned());
        Side { name, school, rows: rows.count, first: rows.first() }
    }

    /// A school or body as one side of a proposal.
    #[must_use]
    pub fn school(&self, records: &Records, place: Affiliation) -> Side {
        let rows = self.place(place).copied().unwrap_or_default();
        let name = place_name(records, place).to_owned();
        Side { name, school: String::new(), rows: rows.count, first: rows.first() }
    }
}

/// Whether those present stand in rows of their own, as far as can be seen at a glance.
fn are_apart(present: &[Presence]) -> bool {
    const FEW: usize = 16;
    present.len() <= FEW
        && present
            .iter()
            .enumerate()
            .all(|(at, one)| present[..at].iter().all(|other| other.row != one.row))
}

fn place_of(records: &Records, unit: Unit) -> Affiliation {
    match unit {
        Unit::School(school) => Affiliation::School(school),
        Unit::Outside(body) => Affiliation::Outside(body),
        Unit::Person(person) => {
            records.people.get(person as usize).map_or(Affiliation::Unknown, |p| p.affiliation)
        }
    }
}

/// The name of a person, and of where they work.
#[must_use]
pub fn names(records: &Records, person: usize) -> (&str, &str) {
    records
        .people
        .get(person)
        .map_or(("", ""), |person| (person.name.as_str(), place_name(records, person.affiliation)))
}

fn place_name(records: &Records, place: Affiliation) -> &str {
    let name = match place {
        Affiliation::School(at) => records.schools.get(at as usize).map(|school| &school.name),
        Affiliation::Outside(at) => records.bodies.get(at as usize).map(|body| &body.name),
        Affiliation::Unknown => None,
    };
    name.map_or("", String::as_str)
}
