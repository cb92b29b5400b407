//! A first name and a surname in two columns: put together they name somebody.

use csv::StringRecord;

use crate::collect::cells::words::is_none;
use crate::collect::who::names::{is_nobody, tidy};

/// The two columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameParts {
    /// The first name's.
    pub first: usize,
    /// The surname's.
    pub last: usize,
}

impl NameParts {
    /// Finds them among headings of questions, if there is just one of each.
    #[must_use]
    pub fn find(
        headings: &[String],
        between: &[char],
        is_ours: &dyn Fn(&str) -> bool,
    ) -> Option<Self> {
        let of = |wanted: Part| -> Vec<usize> {
            let questions = headings.iter().enumerate().filter(|(_, heading)| is_ours(heading));
            let parts = questions.filter(|(_, heading)| part(heading, between) == Some(wanted));
            parts.map(|(column, _)| column).collect()
        };
        match (of(Part::First).as_slice(), of(Part::Last).as_slice()) {
            (&[first], &[last]) => Some(Self { first, last }),
            _ => None,
        }
    }

    /// The two columns of a field of a list or log, by the words that their headings say of the side.
    #[must_use]
    pub fn of_field(headings: &[String], field: &str) -> Option<Self> {
        let (_, side) = SIDES.iter().find(|(name, _)| *name == field)?;
        let told = |heading: &String| {
            let text = heading.to_lowercase();
            let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
            let (own, rest): (Vec<&str>, Vec<&str>) = words.partition(|word| side.contains(word));
            if own.is_empty() == side.is_empty() { rest.join(" ") } else { String::new() }
        };
        Self::find(&headings.iter().map(told).collect::<Vec<_>>(), &['/'], &|_| true)
    }

    /// The whole name in a row.
    #[must_use]
    pub fn name(self, record: &StringRecord) -> String {
        let cell = |column: usize| tidy(record.get(column).unwrap_or_default());
        let parts = [cell(self.first), cell(self.last)];
        let parts: Vec<String> =
            parts.into_iter().filter(|part| !is_none(part) && !is_nobody(part)).collect();
        parts.join(" ")
    }
}

/// Fields that hold a whole name, and the words by which headings say whose.
const SIDES: &[(&str, &[&str])] = &[
    ("person", &[]),
    ("from_person", &["visitor", "visitors", "visiting", "from"]),
    ("visitor", &["visitor", "visitors", "visiting", "from"]),
    ("to_person", &["host", "hosts", "to", "visited"]),
    ("host_person", &["host", "hosts", "to", "visited"]),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    First,
    Last,
}

/// Which part of a name a heading asks for, behind the names of its groups.
fn part(heading: &str, between: &[char]) -> Option<Part> {
    const AROUND: &[&str] = &[
        "name",
        "names",
        "s",
        "their",
        "your",
        "his",
        "her",
        "the",
        "of",
        "person",
        "attendee",
        "participant",
        "visitor",
        "colleague",
        "guest",
        "staff",
        "member",
        "what",
        "is",
        "preferred",
        "legal",
        "employee",
        "teacher",
        "delegate",
    ];
    const FIRST: &[&str] = &["first", "forename", "given", "firstname", "christian", "fname"];
    const LAST: &[&str] = &["surname", "last", "family", "lastname", "lname"];
    let last = heading.rsplit(between).next().unwrap_or_default();
    let of = |text: &str| {
        let text = text.to_lowercase();
        let words: Vec<&str> =
            text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let has = |list: &[&str]| words.iter().any(|word| list.contains(word));
        let all = [FIRST, LAST, AROUND].concat();
        match (has(FIRST), has(LAST)) {
            (true, false) if words.iter().all(|word| all.contains(word)) => Some(Part::First),
            (false, true) if words.iter().all(|word| all.contains(word)) => Some(Part::Last),
            _ => None,
        }
    };
    of(last).or_else(|| of(heading))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_parts_are_found_behind_groups_and_put_together() {
        let find = |headings: &[&str]| {
            let headings: Vec<String> = headings.iter().map(|&text| text.to_owned()).collect();
            NameParts::find(&headings, &['/', '-'], &|heading| !heading.starts_with('_'))
        };
        let found = find(&["_id", "people/surname", "people/first_name", "people/role"]).unwrap();
        assert_eq!(found, NameParts { first: 2, last: 1 });
        let row = StringRecord::from(vec!["1", " Lee ", "Ann", "head"]);
        assert_eq!(found.name(&row), "Ann Lee");
        assert_eq!(found.name(&StringRecord::from(vec!["1", "Lee", "n/a", ""])), "Lee");
        assert!(find(&["First name", "Surname", "Their family name"]).is_none());
        assert!(find(&["first_name", "school"]).is_none());
        assert!(find(&["First name and surname", "Surname"]).is_none());
    }

    #[test]
    fn each_side_of_a_contact_has_its_own_two_columns() {
        let headings =
            ["Date", "Visitor first name", "Visitor surname", "Host forename", "Host surname"]
                .map(str::to_owned);
        let of =
            |field| NameParts::of_field(&headings, field).map(|parts| (parts.first, parts.last));
        assert_eq!(of("from_person"), Some((1, 2)));
        assert_eq!(of("to_person"), Some((3, 4)));
        assert_eq!(of("school"), None);
        let contact = ["School", "Head first name", "Head surname"].map(str::to_owned);
        assert_eq!(NameParts::of_field(&contact, "person"), None);
    }
}
