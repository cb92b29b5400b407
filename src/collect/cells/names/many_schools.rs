//! A cell below a heading in the plural: names between commas are parted where all of them are names of
//! known schools, or how such names begin (`Wharfside, Fellgate, Holy Trinity`).

use crate::collect::cells::names::known_names::KnownNames;
use crate::collect::cells::names::pieces::pieces;
use crate::collect::cells::names::several::Parts;
use crate::collect::who::names::tidy;

/// The schools in such a cell.
///
/// Of just two, the first known as a whole, the second may be the place of the first (`Larkspur Lane School,
/// Northmoor`), so these stay together, and it is told.
#[must_use]
pub fn many_schools_in(cell: &str, known: &KnownNames) -> Parts {
    if cell.contains([';', '|', '\n', '\r', '/']) || known.has_school(cell) {
        return known.schools_in(cell);
    }
    let names = pieces(cell, &[",", "&", "+", " and "]).into_iter();
    let names: Vec<String> =
        names.map(|(start, end)| without_count(&tidy(&cell[start..end]))).collect();
    let begins = names.iter().filter(|name| known.begins_a_school(name)).count();
    let whole = names.iter().filter(|name| known.has_school(name)).count();
    if names.len() < 2 || begins + whole < names.len() {
        return known.schools_in(&without_count(cell));
    }
    if names.len() > 2 || begins != 1 || cell.contains(" and ") || cell.contains('&') {
        return Parts { names, ..Parts::default() };
    }
    let parts = known.schools_in(cell);
    Parts { unclear: parts.unclear.or(Some(cell.to_owned())), ..parts }
}

/// A name without how many came: `Wharfside Academy (2)`.
fn without_count(name: &str) -> String {
    let inner = name.strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
    let is_count =
        |text: &str| (1..3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    match inner {
        Some((before, count)) if is_count(count.trim()) && !before.trim().is_empty() => {
            tidy(before)
        }
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(cell: &str) -> String {
        let mut known = KnownNames::default();
        for name in
            ["Alder Academy", "Birch Special School", "Holy Elm RC Primary", "Northmoor High"]
        {
            known.add_school(name);
        }
        let parts = many_schools_in(cell, &known);
        format!("{}{}", parts.names.join("; "), if parts.unclear.is_some() { " ?" } else { "" })
    }

    #[test]
    fn beginnings_of_known_names_are_parted_at_commas() {
        assert_eq!(of("Alder, Birch, Holy Elm"), "Alder; Birch; Holy Elm");
        assert_eq!(of("Alder, Birch"), "Alder; Birch");
        assert_eq!(
            of("Alder Academy, Birch Special and Holy Elm RC"),
            "Alder Academy; Birch Special; Holy Elm RC"
        );
        assert_eq!(of("Alder Academy (2), Birch Special (1)"), "Alder Academy; Birch Special");
        assert_eq!(of("Birch Special School, Northmoor"), "Birch Special School, Northmoor ?");
        assert_eq!(of("Cedar School, Leeds"), "Cedar School, Leeds ?");
        assert_eq!(of("Alder Academy"), "Alder Academy");
    }
}
