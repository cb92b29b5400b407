//! Taking out of what was read whatever could name a person, so that nothing later can tell it.
//!
//! The order of people, bodies and activities stays, so every number stays. What is kept is kept by
//! list: a word that is not on one is taken for somebody's.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::calendar::short_date;
use crate::base::codes;
use crate::base::people_as::ONE_PERSON;
use crate::base::problem::Problem;
use crate::collect::records::{Details, Records, School};

/// What people and outside bodies are called instead of their names, by index.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Labels {
    /// For each person.
    pub people: Vec<String>,
    /// For each outside body.
    pub bodies: Vec<String>,
}

impl Labels {
    /// The labels that tell nobody from anybody else.
    #[must_use]
    pub fn hidden(records: &Records) -> Self {
        Self {
            people: vec![ONE_PERSON.to_owned(); records.people.len()],
            bodies: vec!["Outside body".to_owned(); records.bodies.len()],
        }
    }
}

/// Kinds of activity that are nobody's own words.
const KINDS: &[&str] = &[
    "assembly",
    "briefing",
    "call",
    "coaching",
    "conference",
    "course",
    "cpd",
    "email",
    "heads meeting",
    "inset",
    "joint cpd",
    "learning walk",
    "lesson observation",
    "lesson study",
    "meeting",
    "mentoring",
    "moderation",
    "network meeting",
    "observation",
    "online",
    "online meeting",
    "peer review",
    "phone call",
    "planning",
    "project",
    "school visit",
    "seminar",
    "support",
    "training",
    "visit",
    "webinar",
    "working group",
    "workshop",
];

/// Depths of collaboration (Little 1990).
const DEPTHS: &[&str] = &["storytelling", "aid", "sharing", "joint work"];

/// Phases of schools.
const PHASES: &[&str] = &[
    "16 plus",
    "all-through",
    "alternative provision",
    "first",
    "infant",
    "junior",
    "middle",
    "middle deemed primary",
    "middle deemed secondary",
    "not applicable",
    "nursery",
    "primary",
    "secondary",
    "special",
    "upper",
];

/// Columns whose heading is one of our own words.
const COLUMNS: &[&str] = &["school", "role", "phase", "la", "mat", "trust", "org_type", "type"];

/// Calls the files by number, and takes the users' words out of what is said about their rows.
/// `inputs` are the names of all files that were handed in, in that order.
pub fn words_of_files(records: &mut Records, problems: &mut [Problem], inputs: &[String]) {
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let mut inputs = inputs.iter().enumerate();
    for file in &mut records.files {
        let mut label = file.shape.to_owned();
        for (number, input) in inputs.by_ref() {
            if *input == file.name {
                label = format!("input {} ({})", number + 1, file.shape);
                break;
            }
            names.insert(input.clone(), format!("input {}", number + 1));
        }
        names.insert(std::mem::replace(&mut file.name, label.clone()), label);
        for (ours, theirs) in &mut file.columns {
            theirs.clone_from(ours);
        }
        file.ignored.clear();
        // A sheet, or a file in a packed one, is named by people.
        if let Some((kind, _)) = file.encoding.split_once(", ") {
            file.encoding = kind.to_owned();
        }
    }
    names.extend(inputs.map(|(number, name)| (name.clone(), format!("input {}", number + 1))));
    records.places.rename(records.files.iter().map(|file| file.name.clone()));
    records.merges.clear();
    records.markers.clear();
    for term in &mut records.terms {
        // Names of terms are the user's own words.
        term.name = format!("{} to {}", short_date(term.start), short_date(term.last_school_day));
    }
    records.proposals.without_names();
    for problem in problems.iter_mut() {
        // What the code means in general, without a word of this row.
        let (says, fix) = codes::code(problem.code).map_or(("", ""), |code| (code.says, code.fix));
        (problem.what, problem.fix) = (says.trim_end_matches('.').to_owned(), fix.to_owned());
        problem.text.clear();
        let file = names.get(&problem.place.file);
        problem.place.file = file.map_or("tiebeam.toml".to_owned(), String::clone);
    }
    problems.sort_by(|a, b| (&a.place, a.code).cmp(&(&b.place, b.code)));
}

/// Puts labels in the place of names, and takes every other free text away.
pub fn names(records: &mut Records, labels: &Labels) {
    for (person, label) in records.people.iter_mut().zip(&labels.people) {
        person.name.clone_from(label);
        person.role.clear();
        person.attributes.clear();
    }
    for (body, label) in records.bodies.iter_mut().zip(&labels.bodies) {
        body.name.clone_from(label);
        body.kind = usual_body(&body.kind).to_owned();
    }
    records.person_ids.iter_mut().for_each(String::clear);
    schools(&mut records.schools);
    for activity in &mut records.activities {
        activity.id = Arc::default();
        activity.details = Arc::new(details(&activity.details));
    }
}

/// Of what an activity was called only a usual word for its kind and depth.
#[must_use]
pub fn details(details: &Details) -> Details {
    let kind = usual_kind(&details.kind).to_owned();
    let depth = DEPTHS.iter().find(|usual| **usual == details.depth).copied().unwrap_or_default();
    let (depth, hours) = (depth.to_owned(), details.hours);
    Details { kind, depth, hours, ..Details::default() }
}

/// A kind of activity if it is a usual one, else `other`; nothing for nothing.
#[must_use]
pub fn usual_kind(kind: &str) -> &'static str {
    let usual = KINDS.iter().find(|usual| **usual == kind).copied();
    if kind.is_empty() { "" } else { usual.unwrap_or("other") }
}

/// Whether a depth is a usual one.
#[must_use]
pub fn is_usual_depth(depth: &str) -> bool {
    DEPTHS.contains(&depth)
}

/// A heading in plain form, if it is one of our own words.
#[must_use]
pub fn usual_column(plain: &str) -> Option<&'static str> {
    COLUMNS.iter().find(|usual| **usual == plain).copied()
}

/// Whether a phase is a usual one, however it is written.
#[must_use]
pub fn is_usual_phase(phase: &str) -> bool {
    PHASES.contains(&phase.to_lowercase().as_str())
}

fn usual_body(kind: &str) -> &'static str {
    const USUAL: &[&str] =
        &["school", "la", "hei", "trust", "hub", "network", "agency", "consultant"];
    let usual = USUAL.iter().find(|usual| **usual == kind).copied();
    if kind.is_empty() { "" } else { usual.unwrap_or("other") }
}

/// Names and dates of schools stay; of their list's other columns only the phase, which decides who
/// is proposed as a partner.
fn schools(schools: &mut [School]) {
    let mut unusual: Vec<String> = Vec::new();
    for school in schools {
        if !school.urn.bytes().all(|byte| byte.is_ascii_digit()) {
            school.urn.clear();
        }
        let phase = school.attributes.remove("phase").unwrap_or_default();
        school.attributes.clear();
        if is_usual_phase(&phase) {
            school.attributes.insert("phase".to_owned(), phase);
        } else if !phase.is_empty() {
            let known = unusual.iter().position(|other| *other == phase);
            let number = known.unwrap_or_else(|| {
                unusual.push(phase);
                unusual.len() - 1
            });
            school.attributes.insert("phase".to_owned(), format!("phase {}", number + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collect::read::{Input, Wishes, read};

    #[test]
    fn what_is_not_on_a_list_is_taken_away() {
        let log = "event_id,date,type,title,depth,person,school,role,initiative,org_type\n\
            E-Jane,2025-10-03,visit,Jane's visit,aid,Jane Doe,Alder,Head Jane,Plan Jane,\n\
            E-Jane2,2025-10-04,Jane's tea,x,Jane-like,Bo Kay,County,Head,Plan,jane\n";
        let input =
            Input { name: "Jane.csv".to_owned(), bytes: log.into(), shape: None, found: false };
        let (mut records, mut problems) = read(&[input], &Wishes::default()).unwrap();
        words_of_files(&mut records, &mut problems, &["Jane.csv".to_owned()]);
        let labels = Labels {
            people: vec!["P1".into(), "P2".into()],
            bodies: vec!["Outside body 1".into()],
        };
        names(&mut records, &labels);
        let told = format!("{records:?}{problems:?}").to_lowercase();
        assert!(
            !told.contains("jane") && !told.contains("plan") && !told.contains("kay"),
            "{told}"
        );
        let kinds: Vec<_> = records.activities.iter().map(|a| a.details.kind.as_str()).collect();
        assert_eq!(kinds, ["visit", "other"]);
        assert_eq!(records.activities[0].details.depth, "aid");
        assert_eq!(records.bodies[0].kind, "other");
        assert_eq!(records.files[0].name, "input 1 (attendance)");
        assert_eq!(records.places.of(0).to_string(), "input 1 (attendance):2");
    }
}
