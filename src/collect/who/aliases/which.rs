//! Answers that say which of several schools of one name is meant: `St Mary's` is `St Mary's (990001)`.
//! They name a school and rename none.

use std::collections::BTreeMap;

use crate::collect::draft::{Draft, ListedSchool};
use crate::collect::who::aliases::follow::Meant;
use crate::collect::who::authorities::{authority_key, name_and_place};
use crate::collect::who::names::{school_key, tidy};
use crate::collect::who::numbers;

/// By the key of the spelling: the text that means the one school.
#[must_use]
pub fn of(draft: &Draft, meant: &BTreeMap<&str, &Meant>) -> BTreeMap<String, String> {
    let mut which = BTreeMap::new();
    for (key, meant) in meant {
        let name = tidy(&meant.name);
        let beside = numbers::beside_a_name(&name);
        let beside = beside.filter(|(called, _)| school_key(called) == *key);
        let number = beside.map(|(_, number)| number.to_owned());
        let number = number.or_else(|| numbers::official(&name).map(|_| name.clone()));
        let is_so = |line: &&ListedSchool| school_key(&line.name) == *key && is_called(line, &name);
        let is_of_list = draft.schools.iter().any(|line| is_so(&line));
        let text = match number {
            // What only rows name goes by its number.
            Some(number) if !draft.known.school_list && stands_beside(draft, &number) => number,
            _ if is_of_list => name,
            _ => continue,
        };
        which.insert((*key).to_owned(), text);
    }
    which
}

/// Whether a text names a line of the school list by its number, or by its name and number or authority.
fn is_called(line: &ListedSchool, text: &str) -> bool {
    let is_its_number = |number: &str| {
        numbers::official(number).is_some_and(|known| {
            known == line.laestab || numbers::official(&line.urn) == Some(known)
        })
    };
    let beside = numbers::beside_a_name(text);
    let is_its_place = |(name, place): (&str, &str)| {
        let known = [&line.urn, &line.laestab].into_iter().any(|own| own == place);
        let is_there = !line.la.is_empty() && authority_key(&line.la) == authority_key(place);
        school_key(name) == school_key(&line.name) && (known || is_there)
    };
    is_its_number(text)
        || beside.is_some_and(|(_, number)| is_its_number(number))
        || name_and_place(text).is_some_and(is_its_place)
}

/// Whether some row has this official number beside a name, or in the place of one.
fn stands_beside(draft: &Draft, number: &str) -> bool {
    let known = numbers::official(number);
    let is_it = |text| numbers::official(draft.texts.of(text)) == known;
    known.is_some()
        && draft
            .mentions
            .iter()
            .any(|mentioned| is_it(mentioned.mention.number) || is_it(mentioned.mention.school))
}
