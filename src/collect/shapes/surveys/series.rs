//! Columns that ask the same of one contact after another: `contact1`, `contact1_school`,
//! `1. Name`, `Colleague A`.

use std::collections::{BTreeMap, BTreeSet};

use crate::collect::survey::whom::people_elsewhere;
use crate::collect::survey::wording::numbered;

/// What a column says of a contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Says {
    /// The name.
    Name,
    /// The first name, where it stands alone.
    First,
    /// The surname, where it stands alone.
    Last,
    /// The school or body.
    School,
    /// How strong the tie is.
    Strength,
    /// The role.
    Role,
    /// Whatever a code such as `Q3` stands for.
    Code,
}

/// Columns of one kind, by the number of the contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// What they say.
    pub says: Says,
    /// The words around the number.
    pub words: Vec<String>,
    /// The column of each number.
    pub columns: BTreeMap<u32, usize>,
}

/// The words around a number, and how numbers are written there.
type Pattern = (Vec<String>, Style);

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Style {
    /// `2`.
    Digits,
    /// `B`.
    Letter,
    /// `two`, `second`.
    Word,
}

/// The series among the headings; none if the headings are not numbered so.
#[must_use]
pub fn find(headings: &[String]) -> Vec<Series> {
    let words: Vec<Vec<String>> = headings.iter().map(|heading| words_of(heading)).collect();
    let found = find_in(&words);
    let names = |says| matches!(says, Says::Name | Says::First | Says::Code);
    if found.iter().any(|series| names(series.says)) {
        return found;
    }
    // `4. Contact 1`: the first number is that of the question.
    let is_number = |word: &String| word.bytes().all(|byte| byte.is_ascii_digit());
    let without = |words: &Vec<String>| match words.split_first() {
        Some((first, rest)) if is_number(first) => rest.to_vec(),
        _ => words.clone(),
    };
    let again = find_in(&words.iter().map(without).collect::<Vec<_>>());
    if again.iter().any(|series| names(series.says)) {
        return again;
    }
    // `4.a. Contact 1`.
    let text = |heading: &String| words_of(&numbered(heading).1);
    let again = find_in(&headings.iter().map(text).collect::<Vec<_>>());
    if again.iter().any(|series| names(series.says)) { again } else { found }
}

fn find_in(headings: &[Vec<String>]) -> Vec<Series> {
    let patterns: Vec<Vec<(Pattern, u32)>> =
        headings.iter().map(|words| patterns_of(words)).collect();
    let mut numbers: BTreeMap<&Pattern, BTreeSet<u32>> = BTreeMap::new();
    for (pattern, number) in patterns.iter().flatten() {
        numbers.entry(pattern).or_default().insert(*number);
    }
    let mut series: BTreeMap<&Pattern, BTreeMap<u32, usize>> = BTreeMap::new();
    for (column, patterns) in patterns.iter().enumerate() {
        let members = |pattern: &Pattern| numbers.get(pattern).map_or(0, BTreeSet::len);
        let best = patterns.iter().enumerate().max_by_key(|(at, (p, _))| (members(p), *at));
        if let Some((_, (pattern, number))) = best {
            series.entry(pattern).or_default().entry(*number).or_insert(column);
        }
    }
    let bare = |words: &[String]| headings.iter().position(|heading| heading == words);
    let mut found = Vec::new();
    for ((words, style), mut columns) in series {
        let marked: Vec<String> = words.iter().filter(|word| *word != "#").cloned().collect();
        // Some programs number a repeated question from its second time on.
        if *style == Style::Digits && !columns.contains_key(&1) && columns.contains_key(&2) {
            let first = bare(&marked).filter(|_| marked != ["name"] && marked != ["school"]);
            columns.extend(first.map(|column| (1, column)));
        }
        if let Some(says) = says(&marked).filter(|_| columns.len() >= 2) {
            found.push(Series { says, words: marked, columns });
        }
    }
    found.sort_by_key(|series| series.columns.values().next().copied());
    found
}

/// Every way to take one word of a heading for the number of a contact. A note has more words than that.
fn patterns_of(words: &[String]) -> Vec<(Pattern, u32)> {
    let mut patterns = Vec::new();
    for (at, word) in words.iter().enumerate().take(60) {
        if let Some((number, style)) = number_of(word) {
            let mut pattern = words.to_vec();
            "#".clone_into(&mut pattern[at]);
            patterns.push(((pattern, style), number));
        }
    }
    patterns
}

/// The number that a word is: `2`, `second`, `b`.
#[must_use]
pub fn number_of(word: &str) -> Option<(u32, Style)> {
    const WORDS: &[(&str, &str)] = &[
        ("one", "first"),
        ("two", "second"),
        ("three", "third"),
        ("four", "fourth"),
        ("five", "fifth"),
        ("six", "sixth"),
        ("seven", "seventh"),
        ("eight", "eighth"),
        ("nine", "ninth"),
        ("ten", "tenth"),
    ];
    if let Ok(number) = word.parse::<u32>() {
        return (number <= 99).then_some((number, Style::Digits));
    }
    if let Some(at) = WORDS.iter().position(|(one, first)| *one == word || *first == word) {
        return Some((at as u32 + 1, Style::Word));
    }
    match word.as_bytes() {
        [letter @ b'a'..=b'z'] => Some((u32::from(letter - b'a') + 1, Style::Letter)),
        _ => None,
    }
}

/// Words and numbers of a heading, apart from each other: `contact1_school`, `1st contact`.
#[must_use]
pub fn words_of(heading: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut last = None;
    for c in heading.to_lowercase().replace(['\'', '’'], "").chars() {
        let kind = (c.is_alphanumeric()).then_some(c.is_ascii_digit());
        match words.last_mut().filter(|_| kind.is_some() && kind == last) {
            Some(word) => word.push(c),
            None if kind.is_some() => words.push(c.to_string()),
            None => {}
        }
        last = kind;
    }
    let is_number = |word: &String| word.bytes().all(|byte| byte.is_ascii_digit());
    let endings = ["st", "nd", "rd", "th"];
    let kept = words.iter().enumerate().filter(|(at, word)| {
        let after_number = at.checked_sub(1).and_then(|at| words.get(at)).is_some_and(is_number);
        !(after_number && endings.contains(&word.as_str()))
    });
    kept.map(|(_, word)| word.clone()).collect()
}

const STRENGTHS: &[&str] = &[
    "freq",
    "frequency",
    "often",
    "strength",
    "closeness",
    "close",
    "weight",
    "times",
    "intensity",
    "rating",
    "per",
    "termly",
    "monthly",
    "weekly",
    "value",
    "score",
];
const SCHOOLS: &[&str] = &[
    "school",
    "schools",
    "organisation",
    "organization",
    "org",
    "setting",
    "academy",
    "workplace",
    "employer",
    "institution",
    "urn",
    "works",
    "work",
];
const ROLES: &[&str] = &["role", "job", "position", "post", "title"];
const OTHERS: &[&str] = &[
    "email",
    "mail",
    "phone",
    "telephone",
    "tel",
    "mobile",
    "address",
    "comment",
    "comments",
    "led",
    "lead",
    "leads",
    "ran",
    "hosted",
    "visited",
    "attended",
    "reason",
    "why",
    "topic",
    "subject",
    "what",
    "year",
    "years",
    "date",
    "gender",
    "age",
    "number",
    "relationship",
    "department",
    "phase",
    "stage",
    "notes",
    "kind",
    "type",
];
/// Words for contacts.
pub const CONTACTS: &[&str] = &[
    "contact",
    "contacts",
    "colleague",
    "colleagues",
    "alter",
    "alters",
    "nominee",
    "nomination",
    "nominated",
    "friend",
    "friends",
    "adviser",
    "advisor",
    "advice",
    "peer",
    "peers",
    "partner",
    "partners",
    "tie",
    "link",
    "connection",
    "support",
    "supporter",
    "helper",
    "collaborator",
    "collaborators",
    "confidant",
    "whom",
];
/// Words that ask for somebody, and could stand in a log as well.
const PEOPLE: &[&str] =
    &["name", "person", "people", "staff", "teacher", "member", "leader", "who"];

/// What the words of a heading ask of a contact.
#[must_use]
pub fn says(words: &[String]) -> Option<Says> {
    // `What is the name of …` asks for the name; `what do you …` for something else.
    let words = match words {
        [what, is, rest @ ..] if what == "what" && matches!(is.as_str(), "is" | "are" | "was") => {
            rest
        }
        [what, of, ..] if what == "what" && [SCHOOLS, ROLES].concat().contains(&of.as_str()) => {
            &words[1..]
        }
        _ => words,
    };
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    let of_elsewhere = people_elsewhere(words);
    let names_name = has(&["name", "names", "forename", "surname"]);
    if has(STRENGTHS) {
        Some(Says::Strength)
    } else if has(&["where"]) {
        Some(Says::School)
    } else if has(OTHERS) {
        None
    } else if has(&["forename"]) || (names_name && has(&["first", "given"])) {
        Some(Says::First)
    } else if has(&["surname"]) || (names_name && has(&["last", "family"])) {
        Some(Says::Last)
    } else if has(SCHOOLS)
        && !of_elsewhere
        && !(has(CONTACTS) && has(&["work", "works"]) && !has(&["school"]))
    {
        Some(Says::School)
    } else if has(ROLES) {
        Some(Says::Role)
    } else if has(CONTACTS) || has(PEOPLE) {
        Some(Says::Name)
    } else {
        let is_code = |word: &String| {
            matches!(word.as_str(), "q" | "question" | "v" | "var")
                || word.bytes().all(|byte| byte.is_ascii_digit())
        };
        (!words.is_empty() && words.iter().all(is_code)).then_some(Says::Code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(headings: &[&str]) -> Vec<(Says, Vec<u32>, Vec<usize>)> {
        let headings: Vec<String> = headings.iter().map(|&heading| heading.to_owned()).collect();
        let series = find(&headings);
        let one = |series: &Series| {
            let numbers = series.columns.keys().copied().collect();
            (series.says, numbers, series.columns.values().copied().collect())
        };
        series.iter().map(one).collect()
    }

    #[test]
    fn contacts_are_numbered_in_many_ways() {
        let both = |headings: &[&str]| {
            assert_eq!(
                found(headings),
                [(Says::Name, vec![1, 2], vec![1, 3]), (Says::School, vec![1, 2], vec![2, 4])],
                "{headings:?}"
            );
        };
        both(&["respondent", "contact1", "contact1_school", "contact2", "contact2_school"]);
        both(&["Name", "Contact 1", "Contact 1 school", "Contact 2", "Contact 2 school"]);
        both(&["ego", "alter_1_name", "alter_1_org", "alter_2_name", "alter_2_org"]);
        both(&["Your name", "1. Name", "1. School", "2. Name", "2. School"]);
        both(&["me", "Colleague A", "School A", "Colleague B", "School B"]);
        both(&["me", "name1", "school1", "name2", "school2"]);
        both(&[
            "1. You",
            "2. Contact 1",
            "3. Contact 1 school",
            "4. Contact 2",
            "5. Contact 2 school",
        ]);
        both(&[
            "me",
            "First colleague",
            "First colleague's school",
            "Second colleague",
            "Second colleague's school",
        ]);
        both(&[
            "me",
            "1st contact",
            "School of 1st contact",
            "2nd contact",
            "School of 2nd contact",
        ]);
        both(&["me", "Contact", "Contact school", "Contact2", "Contact school2"]);
    }

    #[test]
    fn codes_and_questions_are_told_apart() {
        assert_eq!(
            found(&["Q1", "Q3_1", "Q3_2", "Q3_3"]),
            [(Says::Code, vec![1, 2, 3], vec![1, 2, 3])]
        );
        let often = found(&[
            "n",
            "Contact 1",
            "How often do you talk to contact 1?",
            "Contact 2",
            "How often do you talk to contact 2?",
        ]);
        assert_eq!(often[1], (Says::Strength, vec![1, 2], vec![2, 4]));
        assert_eq!(found(&["Name", "Session 1 (03/10/25)", "Session 2 (07/11/25)"]), []);
        assert_eq!(found(&["name", "phone1", "phone2", "week 1", "week 2"]), []);
        let split = found(&[
            "contact 1 first name",
            "contact 1 surname",
            "contact 2 first name",
            "contact 2 surname",
        ]);
        assert_eq!(split.iter().map(|s| s.0).collect::<Vec<_>>(), [Says::First, Says::Last]);
    }
}
