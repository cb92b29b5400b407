//! Registers, links between official numbers, workforce tables, happenings and terms.

mod registers;
mod stored;
mod terms;
mod workforce;

use proptest::prelude::*;
use tiebeam::base::problem::Problem;
use tiebeam::collect::read::{Input, Wishes};
use tiebeam::collect::records::{Affiliation, By, Records};
use tiebeam::collect::who::lineage::Lineage;
use tiebeam::collect::who::names::school_key;
use unicode_normalization::UnicodeNormalization;

use crate::support::reading::{self, input, read_inputs};

type File<'a> = (&'a str, Vec<u8>, Option<&'static str>);

#[track_caller]
fn all(files: &[File]) -> (Records, Vec<Problem>) {
    let one =
        |(name, bytes, shape): &File| Input { shape: *shape, ..input(name, bytes.as_slice()) };
    read_inputs(&files.iter().map(one).collect::<Vec<_>>(), &Wishes::default()).unwrap()
}

fn data<'a>(name: &'a str, text: &str) -> File<'a> {
    (name, text.as_bytes().to_vec(), None)
}

fn members<'a>(name: &'a str, text: &str) -> File<'a> {
    (name, text.as_bytes().to_vec(), Some("schools"))
}

fn schools(records: &Records) -> Vec<(&str, &str)> {
    records.schools.iter().map(|school| (school.name.as_str(), school.urn.as_str())).collect()
}

fn fact<'r>(records: &'r Records, school: &str, column: &str) -> &'r str {
    let school = records.schools.iter().find(|one| one.name == school).unwrap();
    school.attributes.get(column).map_or("", String::as_str)
}

fn place(records: &Records, person: &str) -> String {
    let person = records.people.iter().find(|one| one.name == person).unwrap();
    match person.affiliation {
        outside @ Affiliation::Outside(_) => {
            format!("outside: {}", reading::place(records, outside))
        }
        inside => reading::place(records, inside).to_owned(),
    }
}

fn merges(records: &Records) -> Vec<(&str, &str, By)> {
    let schools = records.merges.iter().filter(|merge| merge.what == "school");
    schools.map(|m| (m.spelling.as_str(), m.into.as_str(), m.by)).collect()
}

fn count(problems: &[Problem], code: &str) -> usize {
    problems.iter().filter(|problem| problem.code == code).count()
}

fn what<'p>(problems: &'p [Problem], code: &str) -> &'p str {
    problems.iter().find(|problem| problem.code == code).map_or("", |problem| &problem.what)
}

/// Names that say nothing about phase or faith.
fn stem() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "Ashbrook", "Öland", "Larkspur", "Łódź", "Harrow", "Beck", "Élan", "Cyf", "Moor", "ﬁeld",
        "Bea",
    ]);
    prop::collection::vec(word, 1..4).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn phase_and_faith_always_tell_schools_apart(name in stem(), saint in any::<bool>()) {
        let name = if saint { format!("St {name}'s") } else { name };
        let kinds = ["Infant", "Junior", "Primary", "High", "Secondary", "Special", "Nursery", "Academy", "CE Primary", "RC Primary", "Primary Academy", "Prep", ""];
        let keys: std::collections::BTreeSet<String> =
            kinds.iter().map(|kind| school_key(&format!("{name} {kind} School"))).collect();
        prop_assert_eq!(keys.len(), kinds.len());
    }

    #[test]
    fn encoding_never_tells_schools_apart(name in stem(), kind in prop::sample::select(vec!["CofE (VA) Primary", "Jnr", "Infant"])) {
        let text = format!("St. {name}'s {kind} School");
        let key = school_key(&text);
        let wide: String = text.chars().map(|c| match c {
            '!'..='~' => char::from_u32(c as u32 + 0xFEE0).unwrap(),
            other => other,
        }).collect();
        for other in [
            text.nfc().collect::<String>(),
            text.nfd().collect(),
            text.nfkd().collect(),
            text.replace('\'', "\u{2019}"),
            text.replace(' ', "\u{a0} "),
            text.to_uppercase(),
            wide,
            format!("The {text}"),
            text.replace("St.", "Saint"),
        ] {
            prop_assert_eq!(&school_key(&other), &key, "{}", other);
        }
    }

    #[test]
    fn chains_end_whatever_the_links(links in prop::collection::vec((1_u32..9, 1_u32..9, any::<bool>()), 0..20)) {
        let text = links.iter().fold(String::new(), |all, (a, b, back)| {
            let kind = if *back { "Predecessor" } else { "Successor" };
            format!("{all}{},{},{kind}\n", 980_000 + a, 980_000 + b)
        });
        let log = "event_id,date,person,school\nE1,2025-10-13,Ann,980001\nE1,2025-10-13,Bo,980002\n";
        let (records, _) = all(&[data("log.csv", log), data("l.csv", &format!("URN,LinkURN,LinkType\n{text}"))]);
        prop_assert!((1..=2).contains(&records.schools.len()));
        prop_assert_eq!(Lineage::of(&[]).chain(7), [7]);
    }
}
