//! The files of the example as text.

use tiebeam::base::seed::Dice;

use super::cast::Cast;
use super::plan::ADVISER;
use super::{days, main_part, valley};

/// The seed of the one committed example.
const SEED: u64 = 2026;

const SETTINGS: &str = "\
# Riverside: the example network that comes with tiebeam. Everybody and everything in it is invented.
# README.md beside this file says what is planted in it.

version = 1

[network]
name = \"Riverside network\"          # printed on the report

[input]
schools = \"schools.csv\"            # the member list: a school without a row in the log is seen too
people = \"people.csv\"              # who works where, and who is leaving
";

/// Each file's name and text, but for the README.
pub(crate) fn files() -> Vec<(&'static str, String)> {
    let cast = Cast::new();
    vec![
        ("attendance.csv", attendance(&cast)),
        ("people.csv", people(&cast)),
        ("schools.csv", schools(&cast)),
        ("tiebeam.toml", SETTINGS.to_string()),
    ]
}

fn attendance(cast: &Cast) -> String {
    let mut drafts = main_part::activities(cast, &mut Dice::new(SEED, "main part"));
    drafts.extend(valley::valley(cast, &mut Dice::new(SEED, "valley")));
    drafts.extend(valley::inside(cast));
    let dated = days::dated(drafts, &mut Dice::new(SEED, "days"));
    let mut text =
        "event_id,date,type,title,person,school,role,part,hours,initiative\n".to_string();
    for (index, (date, mut draft)) in dated.into_iter().enumerate() {
        draft.present.sort_by_key(|&(person, part)| (part, person));
        for (person, part) in draft.present {
            let person = &cast.people[person];
            text += &line(&[
                &format!("E{:03}", index + 1),
                &date.to_string(),
                draft.kind,
                &draft.title,
                person.name,
                school_name(cast, person.school),
                person.role,
                part.word(),
                draft.hours,
                draft.initiative,
            ]);
        }
    }
    text
}

fn people(cast: &Cast) -> String {
    let mut people: Vec<_> = cast.people.iter().collect();
    people.sort_by_key(|person| (person.school.is_none(), school_name(cast, person.school)));
    let lines = people.into_iter().map(|person| {
        // The council is known as a body outside, so nobody asks whether it is a school.
        let org_type = if person.school.is_none() { "la" } else { "" };
        let school = school_name(cast, person.school);
        line(&[person.name, school, org_type, person.role, person.leaving])
    });
    "name,school,org_type,role,leaving\n".to_string() + &lines.collect::<String>()
}

/// The schools by name; their numbers follow that order, so no number tells what is planted.
fn schools(cast: &Cast) -> String {
    let mut schools: Vec<_> = cast.schools.iter().collect();
    schools.sort_by_key(|school| school.name);
    let mut text = "urn,name,short,phase,la,headcount,joined,aliases\n".to_string();
    for (urn, school) in (990_101..).zip(schools) {
        text += &line(&[
            &format!("{urn}"),
            school.name,
            school.short,
            school.phase,
            "Riverside",
            &school.headcount.to_string(),
            school.joined,
            school.aliases,
        ]);
    }
    text
}

fn school_name(cast: &Cast, school: Option<usize>) -> &'static str {
    school.map_or(ADVISER.1, |school| cast.schools[school].name)
}

/// One line of CSV: a cell is quoted only when it holds a comma or a quotation mark.
fn line(cells: &[&str]) -> String {
    let quoted = cells.iter().map(|cell| {
        if cell.contains([',', '"']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            (*cell).to_string()
        }
    });
    quoted.collect::<Vec<_>>().join(",") + "\n"
}
