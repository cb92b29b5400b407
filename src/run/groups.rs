//! Which units belong together: a column of their list, else a person's school.

use std::collections::BTreeSet;

use crate::base::error::Error;
use crate::collect::cells::columns::plain;
use crate::collect::mask::{Labels, is_usual_phase};
use crate::collect::records::{Affiliation, Person};
use crate::collect::who::names::nearest;
use crate::connect::network::{Level, Network};
use crate::measure::groups::Groups;

/// The groups at each level, settled while the lists' own words are still known.
#[derive(Debug, Clone, Default)]
pub struct GroupsOfUnits {
    people: Option<Groups>,
    schools: Option<Groups>,
}

impl GroupsOfUnits {
    /// The groups that a column makes; without one, those of people's schools.
    pub fn of(network: &Network, column: Option<&str>) -> Result<Self, Error> {
        Ok(Self {
            people: groups(network, Level::People, column)?,
            schools: groups(network, Level::Schools, column)?,
        })
    }

    /// The groups of a level.
    #[must_use]
    pub fn at(&self, level: Level) -> Option<&Groups> {
        match level {
            Level::People => self.people.as_ref(),
            Level::Schools => self.schools.as_ref(),
        }
    }

    /// Calls the groups by what is nobody's name: schools of the network and usual phases as they
    /// are, outside bodies by their labels, anything else by number. `network` still has its names.
    pub fn mask(&mut self, network: &Network, labels: &Labels) {
        for level in [Level::People, Level::Schools] {
            let groups = match level {
                Level::People => &mut self.people,
                Level::Schools => &mut self.schools,
            };
            if let Some(groups) = groups {
                groups.names = masked_names(groups, network, labels, level);
            }
        }
    }
}

fn masked_names(groups: &Groups, network: &Network, labels: &Labels, level: Level) -> Vec<String> {
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); groups.names.len()];
    for (unit, group) in groups.of.iter().enumerate() {
        if let Some(own) = group.and_then(|group| members.get_mut(group as usize)) {
            own.push(unit);
        }
    }
    // Larger groups first, then by what their members are called, never by their own names.
    let shown = |unit: &usize| match level {
        Level::People => labels.people.get(*unit).map(String::as_str),
        Level::Schools => Some(network.name(level, *unit)),
    };
    let mut order: Vec<usize> = (0..groups.names.len()).collect();
    order.sort_by_cached_key(|&group| {
        let members = &members[group];
        (std::cmp::Reverse(members.len()), members.iter().filter_map(shown).min())
    });
    let width = groups.names.len().to_string().len();
    let mut names = vec![String::new(); groups.names.len()];
    for (number, &group) in order.iter().enumerate() {
        let name = &groups.names[group];
        let body = network.bodies.iter().position(|body| body.name == *name);
        let body = body.and_then(|body| labels.bodies.get(body));
        let is_school = network.schools.iter().any(|school| school.name == *name);
        names[group] = match body {
            _ if is_school || is_usual_phase(name) => name.clone(),
            Some(label) => label.clone(),
            None => format!("group {:0width$}", number + 1),
        };
    }
    names
}

/// The groups of the units: a column of their list, else a person's school.
///
/// A column that only the other level's list has gives no groups here.
fn groups(network: &Network, level: Level, column: Option<&str>) -> Result<Option<Groups>, Error> {
    let name = |place: Affiliation| {
        let name = network.place_name(place);
        (!name.is_empty()).then(|| name.to_owned())
    };
    let texts: Vec<Option<String>> = match (level, column.map(plain)) {
        (Level::Schools, None) => return Ok(None),
        (Level::People, None) => {
            if network.schools.is_empty() && network.bodies.is_empty() {
                return Ok(None);
            }
            network.people.iter().map(|person| name(person.affiliation)).collect()
        }
        (_, Some(column)) => {
            let known = columns(network);
            if !known.contains(&column) {
                return Err(no_such_column(&column, &known));
            }
            let lists: Vec<Option<String>> = match level {
                Level::Schools => {
                    let cells = network.schools.iter().map(|s| s.attributes.get(&column).cloned());
                    cells.collect()
                }
                Level::People => {
                    let cell = |person: &Person| {
                        let listed = person.attributes.get(&column).cloned();
                        listed.or_else(|| match column.as_str() {
                            "role" => Some(person.role.clone()),
                            "school" => name(person.affiliation),
                            _ => {
                                let school = person.affiliation.school()?;
                                let school = network.schools.get(school as usize)?;
                                school.attributes.get(&column).cloned()
                            }
                        })
                    };
                    network.people.iter().map(cell).collect()
                }
            };
            lists.into_iter().map(|text| text.filter(|text| !text.is_empty())).collect()
        }
    };
    let names: BTreeSet<&String> = texts.iter().flatten().collect();
    let names: Vec<String> = names.into_iter().cloned().collect();
    if names.is_empty() {
        return Ok(None);
    }
    let number = |text: &Option<String>| {
        let at = names.binary_search(text.as_ref()?).ok()?;
        Some(at as u32)
    };
    let of = texts.iter().map(number).collect();
    Ok(Some(Groups { names, of }))
}

fn columns(network: &Network) -> Vec<String> {
    let people = network.people.iter().flat_map(|person| person.attributes.keys().cloned());
    let schools = network.schools.iter().flat_map(|school| school.attributes.keys().cloned());
    let all: BTreeSet<String> = people.chain(schools).collect();
    let mut all: Vec<String> = all.into_iter().collect();
    for own in ["role", "school"] {
        let known = match own {
            "role" => network.people.iter().any(|person| !person.role.is_empty()),
            _ => network.people.iter().any(|p| p.affiliation != Affiliation::Unknown),
        };
        if known && !all.iter().any(|column| column == own) {
            all.push(own.to_owned());
        }
    }
    all
}

fn no_such_column(column: &str, known: &[String]) -> Error {
    let near = nearest(column, known.iter().map(String::as_str));
    let guess = near.map_or(String::new(), |near| format!("did you mean `{near}`? "));
    let known = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
    Error::usage(
        format!("--groups {column}: neither the people list nor the school list has this column"),
        format!("{guess}The columns are: {known}"),
    )
    .plainly("--groups: neither the people list nor the school list has this column")
}
