//! Rosters whose headings are questions, `How often do you talk to Ann Lee?`, or the beginnings of names:
//! `Elm` above the row `Elm Primary School`.

use std::collections::{BTreeMap, BTreeSet};

use crate::collect::who::names::{person_key, school_key};

/// Shorter names could stand in a question by chance.
const SHORTEST: usize = 4;

/// The headings with the name alone, where questions that are otherwise the same ask about names of
/// the rows; `None` if fewer than two do.
#[must_use]
pub fn names_alone(headings: &[String], rows: &[&[String]]) -> Option<Vec<String>> {
    (0..headings.len().min(6)).find_map(|label| {
        let cells = rows.iter().filter_map(|row| row.get(label));
        let names: BTreeSet<&str> = cells.map(|cell| cell.trim()).collect();
        let names: Vec<&str> = names.into_iter().filter(|name| name.len() >= SHORTEST).collect();
        with_names(headings, &names)
    })
}

/// The columns headed by how the name of just one row begins, where every row has such a column of its own.
#[must_use]
pub fn short_for(headings: &[String], label: usize, labels: &[&String]) -> BTreeSet<usize> {
    let rows: BTreeSet<String> = labels.iter().map(|name| school_key(name)).collect();
    let mut columns = BTreeSet::new();
    let mut found: BTreeSet<&String> = BTreeSet::new();
    for (column, heading) in headings.iter().enumerate().skip(label + 1) {
        let of = begun_by(heading, rows.iter());
        let [row] = of.as_slice() else { continue };
        if !found.insert(*row) {
            return BTreeSet::new();
        }
        columns.insert(column);
    }
    if found.len() == rows.len() && columns.len() > 2 { columns } else { BTreeSet::new() }
}

/// The names, by [`school_key`], that a text begins without being one of them.
pub fn begun_by<'n>(text: &str, names: impl Iterator<Item = &'n String>) -> Vec<&'n String> {
    let begins = format!("{} ", school_key(text));
    names.filter(|name| begins.len() > 1 && name.starts_with(&begins)).collect()
}

fn with_names(headings: &[String], names: &[&str]) -> Option<Vec<String>> {
    let around = |heading: &String| {
        let found = names.iter().filter_map(|name| {
            let (before, after) = heading.split_once(name)?;
            let apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
            let whole = apart(before.chars().last()) && apart(after.chars().next());
            (whole && !(before.is_empty() && after.is_empty()))
                .then(|| (before.to_owned(), after.to_owned(), name.len()))
        });
        found.max_by_key(|(.., length)| *length).map(|(before, after, _)| (before, after))
    };
    let mut questions: BTreeMap<(String, String), u32> = BTreeMap::new();
    for heading in headings {
        if let Some(question) = around(heading) {
            *questions.entry(question).or_default() += 1;
        }
    }
    let ((before, after), times) = questions.into_iter().max_by_key(|(_, times)| *times)?;
    if times < 2 {
        return None;
    }
    // The same question about somebody who has no row asks about them all the same.
    let alone = |heading: &String| {
        let name = heading.strip_prefix(before.as_str())?.strip_suffix(after.as_str())?;
        (!person_key(name).is_empty()).then(|| name.trim().to_owned())
    };
    Some(headings.iter().map(|heading| alone(heading).unwrap_or_else(|| heading.clone())).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_is_taken_out_of_the_question() {
        let own = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect::<Vec<_>>();
        let rows = [own(&["Ann Lee", "Elm"]), own(&["Bo Kay", "Oak"])];
        let rows: Vec<&[String]> = rows.iter().map(Vec::as_slice).collect();
        let headings = own(&[
            "Name",
            "School",
            "How often do you talk to Ann Lee?",
            "How often do you talk to Bo Kay?",
            "How often do you talk to Cy Fox?",
        ]);
        let alone = names_alone(&headings, &rows).unwrap();
        assert_eq!(alone, ["Name", "School", "Ann Lee", "Bo Kay", "Cy Fox"]);
        assert_eq!(names_alone(&own(&["Name", "Ann Lee", "Bo Kay"]), &rows), None);
        assert_eq!(names_alone(&own(&["Name", "Ask Ann Lee", "Tell Bo Kay"]), &rows), None);
    }
}
