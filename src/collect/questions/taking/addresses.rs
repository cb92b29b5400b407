//! E-mail addresses that do not say who answered: an office types in the answers of several people, or one
//! person answers for several schools.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::codes;
use crate::collect::shape::Reading;
use crate::collect::who::names::{nearest, person_key, school_key};

/// Addresses that stand beside several names or schools.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Addresses {
    of_several: BTreeSet<String>,
    with_schools: BTreeSet<String>,
}

impl Addresses {
    /// Finds them among addresses, each with a name and a school, either of which may be empty.
    pub fn of(answers: impl Iterator<Item = [String; 3]>) -> Self {
        let mut beside: BTreeMap<String, (BTreeSet<String>, BTreeSet<String>)> = BTreeMap::new();
        for [id, name, school] in answers.filter(|[id, ..]| !id.is_empty()) {
            let (names, schools) = beside.entry(id).or_default();
            names.extend(Some(person_key(&name)).filter(|name| !name.is_empty()));
            schools.extend(Some(school_key(&school)).filter(|school| !school.is_empty()));
        }
        let mut found = Self::default();
        for (id, (names, schools)) in beside {
            if differ(&names, may_be_one_person) {
                found.of_several.insert(id);
            } else if differ(&schools, begins_alike) {
                found.with_schools.insert(id);
            }
        }
        found
    }

    /// Whether several people share an address, so that it says nothing of who answered.
    #[must_use]
    pub fn are_of_several(&self, id: &str) -> bool {
        self.of_several.contains(id)
    }

    /// Whether answers for several schools carry an address.
    #[must_use]
    pub fn have_several_schools(&self, id: &str) -> bool {
        self.with_schools.contains(id)
    }

    /// Tells that names and schools say who answered.
    pub fn tell(&self, reading: &mut Reading) {
        let name = reading.table.name.clone();
        let fix =
            "nothing, if they are different; if they are one, write name and school in one way";
        let mut note = |all: &BTreeSet<String>, what: &str| {
            if let Some(first) = all.first() {
                let more = if all.len() > 1 {
                    format!(" and {} more", all.len() - 1)
                } else {
                    String::new()
                };
                let what = format!("`{first}`{more} {what}");
                reading.draft.note_file(&name, codes::SHARED_ADDRESS, what, fix);
            }
        };
        note(
            &self.of_several,
            "stands beside different names; the names say who answered, not the address",
        );
        note(
            &self.with_schools,
            "stands beside different schools; each answer counts for its own school",
        );
    }
}

/// Whether any two are unlike.
fn differ(all: &BTreeSet<String>, alike: fn(&str, &str) -> bool) -> bool {
    let pairs = |one: &String| all.iter().any(|other| !alike(one, other));
    all.iter().any(pairs)
}

/// One name within the other, a slip, or a first name cut to its letter.
fn may_be_one_person(a: &str, b: &str) -> bool {
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let (one, other) = (words(a), words(b));
    let within = |few: &[String], many: &[String]| few.iter().all(|word| many.contains(word));
    let letter = |words: &[String]| words.first().and_then(|word| word.chars().next());
    within(&one, &other)
        || within(&other, &one)
        || one.last() == other.last() && letter(&one) == letter(&other)
        || nearest(a, std::iter::once(b)).is_some()
}

/// The same school, written longer or with a slip.
fn begins_alike(a: &str, b: &str) -> bool {
    let longer = |long: &str, short: &str| {
        long.strip_prefix(short).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    longer(a, b) || longer(b, a) || nearest(a, std::iter::once(b)).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_several_people_or_schools_is_found() {
        let rows = [
            ["office@elm", "Ann Lee", "Elm"],
            ["office@elm", "Tom Okafor", "Oak"],
            ["bea@oak", "Bea Kay", "Oak"],
            ["bea@oak", "Bea Kay", "Ash"],
            ["cy@fir", "Cy Fox", "Fir"],
            ["cy@fir", "C Fox", "Fir School"],
        ];
        let found = Addresses::of(rows.into_iter().map(|row| row.map(str::to_owned)));
        assert!(found.are_of_several("office@elm") && !found.have_several_schools("office@elm"));
        assert!(found.have_several_schools("bea@oak") && !found.are_of_several("bea@oak"));
        assert!(!found.have_several_schools("cy@fir") && !found.are_of_several("cy@fir"));
    }

    #[test]
    fn one_person_may_write_a_name_in_several_ways() {
        for (a, b) in [
            ("ann lee", "ann lee"),
            ("ann lee", "a lee"),
            ("ann lee", "anne lee"),
            ("ann", "ann lee"),
        ] {
            assert!(may_be_one_person(a, b), "{a} {b}");
        }
        assert!(
            !may_be_one_person("ann lee", "tom okafor") && !may_be_one_person("ann lee", "tom lee")
        );
        assert!(begins_alike("elm", "elm primary") && !begins_alike("elm primary", "oak primary"));
    }
}
