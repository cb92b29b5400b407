//! The schools of the list that words for everybody stand for, such as *All schools except Elm*.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::calendar::Date;
use crate::collect::cells::names::known_names::KnownNames;
use crate::collect::draft::{Draft, ListedSchool};
use crate::collect::who::aliases::follow::follow;
use crate::collect::who::aliases::row::Key;
use crate::collect::who::names::{person_key, school_key};
use crate::collect::who::proposals::proposal::What;

/// The schools of the list that a text names, by their place in it; `None` if it names anything else.
#[must_use]
pub fn listed_in(draft: &Draft, text: &str, known: &KnownNames) -> Option<BTreeSet<usize>> {
    let parts = known.schools_in(text);
    let meanings = follow(&draft.answered, &draft.places).unwrap_or_default();
    let find = |name: &String| {
        let meant = meanings.get(&Key::of(What::School, name, "")).map(|meant| &meant.name);
        let meant = draft.aliases.get(&person_key(name)).or(meant).unwrap_or(name);
        let key = school_key(meant);
        let found = (0..draft.schools.len()).filter(|at| {
            let school = &draft.schools[*at];
            let texts = school.also.iter().chain([&school.name, &school.urn]);
            texts.filter(|text| !text.is_empty()).any(|text| school_key(text) == key)
        });
        let found: Vec<usize> = found.collect();
        let first = &draft.schools[*found.first()?];
        // Two lines of one number are one school.
        let is_one = found.len() == 1
            || !first.urn.is_empty() && found.iter().all(|at| draft.schools[*at].urn == first.urn);
        is_one.then_some(found)
    };
    let found: Option<Vec<Vec<usize>>> = parts.names.iter().map(find).collect();
    let found: Option<BTreeSet<usize>> = found.map(|all| all.into_iter().flatten().collect());
    found.filter(|found| !found.is_empty() && parts.crowds.is_empty() && parts.unclear.is_none())
}

/// The schools on the list that were members on a day, but for some.
/// Of a phase, those that the list says to be of it.
#[must_use]
pub fn members(
    draft: &Draft,
    date: Option<Date>,
    left_out: &BTreeSet<usize>,
    phase: &str,
) -> Vec<String> {
    let is_of = |school: &ListedSchool| {
        let own = school.attributes.get("phase").map(|text| text.to_lowercase());
        phase.is_empty() || own.is_some_and(|own| own.starts_with(phase))
    };
    let member = |(at, school): &(usize, &ListedSchool)| {
        !left_out.contains(at)
            && is_of(school)
            && date.is_none_or(|date| {
                school.joined.is_none_or(|joined| joined <= date)
                    && school.left.is_none_or(|left| left > date)
            })
    };
    let mut of_name: BTreeMap<&str, u32> = BTreeMap::new();
    for school in &draft.schools {
        *of_name.entry(&school.name).or_default() += 1;
    }
    let name = |school: &ListedSchool| {
        let number = of_name.get(school.name.as_str()) > Some(&1) && !school.urn.is_empty();
        if number { school.urn.clone() } else { school.name.clone() }
    };
    let mut names: Vec<String> =
        draft.schools.iter().enumerate().filter(member).map(|(_, school)| name(school)).collect();
    names.sort();
    names.dedup();
    names
}
