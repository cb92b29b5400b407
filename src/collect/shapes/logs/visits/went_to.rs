//! Who went where, in a log whose headings name one side of a visit only: beside `School visited`, `Name`
//! and `School` are the visitor's; beside `Host` or `Venue` only the user can say.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::cells::columns::{Columns, Naming, plain};
use crate::collect::cells::names::known_names::KnownNames;
use crate::collect::cells::names::school_words::sounds_like_a_school;
use crate::collect::cells::words::tick;
use crate::collect::shape::Reading;
use crate::collect::shapes::logs::{attendance, visit_log};
use crate::collect::who::names::{is_nobody, school_key, tidy};
use crate::collect::within::walk;

/// Headings that say where somebody went.
const VISITED: [&str; 7] = [
    "school_visited",
    "visited_school",
    "to_school",
    "school_to",
    "receiving_school",
    "visited_person",
    "person_visited",
];

/// Headings above whoever is gone to, or where.
const HOSTS: [&str; 12] = [
    "host",
    "hosts",
    "host_name",
    "hosted_by",
    "hosted_at",
    "went_to",
    "visited",
    "venue",
    "location",
    "place",
    "where",
    "destination",
];

/// The columns of contacts, where a heading says that the one person and the one school of a row are those
/// who went; what the user named stays.
#[must_use]
pub fn with_visitors(columns: Columns, headings: &[String], named: &[Naming]) -> Columns {
    let to = ["to_person", "to_school"].map(|field| columns.heading(field).to_owned());
    let is_visited = to.iter().any(|heading| VISITED.contains(&heading.as_str()));
    if !is_visited || columns.has_any(&["from_person", "from_school", "from"]) {
        return columns;
    }
    let fields = attendance::SHAPE.fields;
    let who = Columns::find(fields, headings, named).with_name_parts(fields, headings);
    let is_said = named.iter().any(|naming| matches!(naming.ours.as_str(), "person" | "school"));
    // What somebody did in an activity is said in attendance only.
    if is_said || who.has_any(&["part", "apologies", "part_of_day"]) {
        return columns;
    }
    columns.lending(&who, "person", "from_person").lending(&who, "school", "from_school")
}

/// Asks about a list of who was there that names a visitor or a host as well, in columns that are not
/// used. Read as such a list, somebody who went to a school alone would be tied to nobody.
pub fn ask_about_visits(reading: &Reading) -> Result<(), Error> {
    let headings = &reading.layout.headings;
    let unused = reading.columns.ignored(headings);
    let is_unused = |at: &usize| unused.contains(&headings[*at]);
    let open: Vec<usize> = (0..headings.len()).filter(is_unused).collect();
    let visitor = open.iter().copied().find(|at| is_of(&headings[*at], &["visitor", "visitors"]));
    let host_fields = ["host", "host_person"];
    let host = |at: &usize| {
        is_of(&headings[*at], &host_fields) || HOSTS.contains(&plain(&headings[*at]).as_str())
    };
    let hosts: Vec<usize> = open.into_iter().filter(host).collect();
    if visitor.is_none() && hosts.is_empty() {
        return Ok(());
    }
    let seen = Seen::of(reading, visitor, &hosts)?;
    let visitor = visitor.filter(|at| seen.names(*at));
    let host = hosts.into_iter().find(|at| {
        let is_place = plain(&headings[*at]).contains("host") || seen.are_schools(*at);
        seen.names(*at) && is_place && (visitor.is_some() || seen.is_lonely())
    });
    match (visitor, host) {
        (None, None) => Ok(()),
        _ => Err(question(reading, &seen, visitor, host)),
    }
}

/// Whether a heading stands for one of these fields of a visit.
fn is_of(heading: &str, fields: &[&str]) -> bool {
    let heading = plain(heading);
    let known = visit_log::SHAPE.fields.iter().filter(|field| fields.contains(&field.name));
    known.into_iter().any(|field| {
        field.name == heading || field.synonyms.iter().any(|synonym| *synonym == heading)
    })
}

/// What stands in the columns in question.
#[derive(Debug, Default)]
struct Seen {
    /// By column: cells that may name somebody, those of them that name a school, and the first line.
    cells: BTreeMap<usize, (u32, u32, u32)>,
    activities: u32,
    /// Those at which people of one school were.
    of_one_school: u32,
}

impl Seen {
    fn of(reading: &Reading, visitor: Option<usize>, hosts: &[usize]) -> Result<Self, Error> {
        const ACTIVITY: [&str; 5] = ["event_id", "date", "type", "title", "part_of_day"];
        let columns = reading.columns;
        let known = KnownNames::listed(reading.draft);
        let from = if columns.has("school") { "school" } else { "person" };
        let (mut seen, mut schools) = (Self::default(), BTreeSet::new());
        let mut activities: BTreeMap<Vec<String>, (String, bool)> = BTreeMap::new();
        walk(reading.table, reading.layout, &mut 0, &mut |_, record| {
            let school = school_key(columns.text(record, from));
            if school.is_empty() {
                return;
            }
            schools.insert(school.clone());
            let activity = ACTIVITY.map(|field| tidy(columns.text(record, field))).to_vec();
            let (first, is_several) =
                activities.entry(activity).or_insert_with(|| (school.clone(), false));
            *is_several |= *first != school;
        })?;
        walk(reading.table, reading.layout, &mut 0, &mut |line, record| {
            for &at in visitor.iter().chain(hosts) {
                let cell = tidy(record.get(at).unwrap_or(""));
                if is_nobody(&cell) || tick(&cell).is_some() {
                    continue;
                }
                let is_school = known.has_school(&cell)
                    || schools.contains(&school_key(&cell))
                    || is_place_of_teaching(&cell);
                let (filled, of_schools, _) = seen.cells.entry(at).or_insert((0, 0, line));
                *filled += 1;
                *of_schools += u32::from(is_school);
            }
        })?;
        seen.activities = activities.len() as u32;
        let several = activities.values().filter(|(_, is_several)| *is_several).count();
        seen.of_one_school = seen.activities - several as u32;
        Ok(seen)
    }

    fn names(&self, column: usize) -> bool {
        self.cells.contains_key(&column)
    }

    fn are_schools(&self, column: usize) -> bool {
        self.cells.get(&column).is_some_and(|(filled, schools, _)| schools * 2 >= *filled)
    }

    /// Whether people of one school alone were at most activities.
    fn is_lonely(&self) -> bool {
        self.of_one_school * 2 > self.activities
    }
}

/// Whether a place that nobody knows is a school rather than where trainings are held.
fn is_place_of_teaching(text: &str) -> bool {
    const OTHERS: [&str; 7] =
        ["centre", "center", "council", "university", "college", "hub", "trust"];
    let lower = text.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    sounds_like_a_school(text) && !words.any(|word| OTHERS.contains(&word))
}

fn question(reading: &Reading, seen: &Seen, visitor: Option<usize>, host: Option<usize>) -> Error {
    let headings = &reading.layout.headings;
    let used = |field: &str| {
        let at = reading.columns.number(field)? as usize - 1;
        headings.get(at).map(String::as_str)
    };
    let unused: Vec<String> =
        visitor.iter().chain(&host).map(|at| format!("`{}`", headings[*at])).collect();
    let are = if unused.len() == 1 { "is" } else { "are" };
    let what = format!(
        "{} {are} not used if the rows say who was there together, and needed if each is a visit",
        unused.join(" and ")
    );
    let person = visitor.map(|at| headings[at].as_str()).or(used("person"));
    let mut sides = vec![("from_person", person), ("from_school", used("school"))];
    let mut or_people = "";
    if let Some(host) = host {
        let is_school = plain(&headings[host]).contains("school") || seen.are_schools(host);
        or_people = if is_school { "" } else { " (or to_person, if it holds people)" };
        sides.push(("to_school", Some(headings[host].as_str())));
    } else {
        sides = vec![("person", person)];
    }
    let maps = sides.iter().filter_map(|(field, theirs)| Some((field, (*theirs)?)));
    let maps: Vec<String> = maps.map(|(field, h)| format!("--map {field}=\"{h}\"")).collect();
    // Without a column for people the visitors are who was there.
    let names = visitor.filter(|_| used("person").is_none());
    let names = names.map(|at| format!(" --map person=\"{}\"", headings[at]));
    let together = format!("--shape attendance{}", names.unwrap_or_default());
    let fix = match host {
        Some(_) => format!(
            "if each row is a visit, add {}{or_people}; if people of several rows were there together, add {together}, or delete the column",
            maps.join(" ")
        ),
        None => format!(
            "if it holds who was there, add {}; else add --shape attendance, or delete the column",
            maps.join(" ")
        ),
    };
    let column = visitor.or(host).unwrap_or_default();
    let line = seen.cells.get(&column).map_or(1, |(.., line)| *line);
    Error::data(what, fix)
        .coded(codes::WHOSE_VISITS)
        .plainly("a column for a visitor or a host is not used if the rows say who was there together")
        .plain_fix("if each row is a visit, name its sides with --map from_person, from_school and to_school; else add --shape attendance")
        .at(Place::cell(&reading.table.name, line, column as u32 + 1))
}
