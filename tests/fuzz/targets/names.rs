//! Names, one a line → keys, likeness, proposals; the same bytes as a list of aliases and as a codebook.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tiebeam::collect::codebook::Codebook;
use tiebeam::collect::who::names::{is_nobody, nearest, person_key, school_key, tidy};
use tiebeam::collect::who::proposals::person_names::PersonName;
use tiebeam::collect::who::proposals::proposal::Pair;
use tiebeam::collect::who::proposals::school_names::SchoolName;
use tiebeam::collect::who::proposals::schools::SchoolUnit;
use tiebeam::collect::who::proposals::{people, schools};
use tiebeam::collect::read::{Input, Wishes, understand};
use tiebeam::collect::records::{Affiliation, Person};
use tiebeam_fuzz::hold;

fuzz_target!(|data: &[u8]| {
    of_codebook(data);
    let Ok(text) = std::str::from_utf8(data) else { return of_aliases(data) };
    let names: Vec<&str> = text.lines().take(40).collect();
    for name in &names {
        of_name(name);
    }
    for (at, name) in names.iter().enumerate() {
        let _ = nearest(name, names.iter().copied());
        for other in names.iter().skip(at + 1).take(3) {
            let (one, two) = (PersonName::of(name), PersonName::of(other));
            assert_eq!(one.like(&two), two.like(&one), "{name:?} {other:?}");
            let (one, two) = (SchoolName::of(name), SchoolName::of(other));
            assert_eq!(one.like(&two), two.like(&one), "{name:?} {other:?}");
        }
    }
    of_proposals(&names);
    of_aliases(data);
});

fn of_name(name: &str) {
    let _ = is_nobody(name);
    let tidied = tidy(name);
    assert_eq!(tidy(&tidied), tidied, "{name:?}");
    assert_eq!(person_key(&person_key(name)), person_key(name), "{name:?}");
    // A name as it is shown is found under the key of the name as written.
    assert_eq!(person_key(&tidied), person_key(name), "{name:?}");
    assert_eq!(school_key(&tidied), school_key(name), "{name:?}");
}

fn of_proposals(names: &[&str]) {
    let places = [Affiliation::School(0), Affiliation::School(1), Affiliation::Unknown];
    let person = |(at, name): (usize, &&str)| Person {
        name: tidy(name),
        affiliation: places[at % 3],
        role: String::new(),
        leaves: None,
        attributes: Default::default(),
    };
    let all: Vec<Person> = names.iter().enumerate().map(person).collect();
    let ids: Vec<String> =
        (0..all.len()).map(|at| if at % 4 == 0 { at.to_string() } else { String::new() }).collect();
    let rows: Vec<u32> = (0..all.len() as u32).collect();
    of_pairs(&people::pairs(&all, &ids, &rows).0, all.len());
    let unit = |(at, name): (usize, &&str)| SchoolUnit {
        name: tidy(name),
        listed: at % 2 == 0,
        number: if at % 3 == 0 { at.to_string() } else { String::new() },
        kind: if at % 5 == 0 { "la".to_owned() } else { String::new() },
        rows: at as u32,
    };
    let units: Vec<SchoolUnit> = names.iter().enumerate().map(unit).collect();
    of_pairs(&schools::pairs(&units).0, units.len());
}

/// Of two different units each, none twice.
fn of_pairs(pairs: &[Pair], units: usize) {
    let mut seen = std::collections::BTreeSet::new();
    for pair in pairs {
        assert!(pair.one != pair.other && pair.one < units && pair.other < units);
        assert!(pair.reason.score <= 100);
        assert!(seen.insert((pair.one.min(pair.other), pair.one.max(pair.other))));
    }
}

/// What is written is read as the same book.
fn of_codebook(data: &[u8]) {
    match Codebook::parse(data) {
        Ok(book) => {
            let Ok(bytes) = book.bytes() else { panic!("the book cannot be written") };
            assert_eq!(Codebook::parse(&bytes).ok(), Some(book));
        }
        Err(error) => hold::of_error(&error),
    }
}

const LOG: &str = "event_id,date,person,school\n1,2025-10-13,Ann Lee,Alder School\n\
    1,2025-10-13,A Lee,Alder Sch\n2,2025-10-14,Bo Kay,Birch School\n2,2025-10-14,Ann Lee,Elm\n";

fn of_aliases(data: &[u8]) {
    let input = |name: &str, bytes: &[u8], shape| Input {
        name: name.to_owned(),
        bytes: bytes.into(),
        shape,
        found: false,
    };
    let inputs =
        [input("log.csv", LOG.as_bytes(), None), input("aliases.csv", data, Some("aliases"))];
    match understand(&inputs, &Wishes::default()) {
        Ok(understood) => hold::of_understood(&understood),
        Err(error) => hold::of_error(&error),
    }
}
