//! A name without an identifier, where several people of that name have one: it is nobody of them until
//! somebody says who.

use std::collections::BTreeMap;

use crate::base::codes;
use crate::base::problem::Outcome;
use crate::collect::draft::{Draft, RowFault};
use crate::collect::records::Affiliation;
use crate::collect::who::names::person_key;
use crate::collect::who::people_book::PeopleBook;
use crate::collect::who::school_book::SchoolBook;

/// Notes every such name.
pub fn note(draft: &mut Draft, schools: &SchoolBook, people: &PeopleBook) {
    let all = || people.people.iter().zip(&people.ids).enumerate();
    let mut numbered: BTreeMap<(String, Affiliation), u32> = BTreeMap::new();
    for (_, (person, id)) in all().filter(|(_, (_, id))| !id.is_empty()) {
        if let Some(name) = person.name.strip_suffix(&format!(" ({id})")) {
            *numbered.entry((person_key(name), person.affiliation)).or_default() += 1;
        }
    }
    for (at, (person, _)) in all().filter(|(_, (_, id))| id.is_empty()) {
        let known = numbered.get(&(person_key(&person.name), person.affiliation)).copied();
        let Some(several) = known.filter(|several| *several > 1) else { continue };
        let Some(row) = people.first.get(at).copied().flatten() else { continue };
        let place = match schools.name(person.affiliation) {
            "" => String::new(),
            school => format!(" ({school})"),
        };
        let what = format!(
            "`{}`{place} stands without an identifier, and {several} people of that name have one: read as somebody else",
            person.name
        );
        let fix = "fill in the identifier in these rows, or say which of them it is in a file of aliases (tiebeam check --aliases-out FILE)";
        let fault = RowFault::new(codes::ID_LEFT_OUT, what, &person.name, fix);
        draft.note(row, None, Outcome::Noted, fault);
    }
}
