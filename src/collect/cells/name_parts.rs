//! A first name and a surname in two columns of a repeat: put together they name somebody.

use csv::StringRecord;

use crate::collect::cells::words::is_none;
use crate::collect::who::names::tidy;

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

    /// The whole name in a row.
    #[must_use]
    pub fn name(self, record: &StringRecord) -> String {
        let cell = |column: usize| tidy(record.get(column).unwrap_or_default());
        let parts = [cell(self.first), cell(self.last)];
        let parts: Vec<String> = parts.into_iter().filter(|part| !is_none(part)).collect();
        parts.join(" ")
    }
}

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
}
