//! Columns that ask the same of one contact after another: `contact1`, `contact1_school`,
//! `1. Name`, `Colleague A`.

use std::collections::{BTreeMap, BTreeSet};

use crate::collect::questions::asks::wording::numbered;
use crate::collect::shapes::surveys::generators::counting::{Style, number_of, words_of};
use crate::collect::shapes::surveys::generators::of_contact::{Says, says};

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
