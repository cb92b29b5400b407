//! Local authorities, however lists name them: `Bristol`, `Bristol, City of`, `Bristol City Council`.

use crate::collect::who::names::person_key;

/// Words that say what kind of authority it is, and not which.
const KINDS: &[&str] = &[
    "city",
    "county",
    "of",
    "the",
    "and",
    "council",
    "borough",
    "district",
    "metropolitan",
    "royal",
    "london",
    "unitary",
    "authority",
    "upon",
    "lea",
    "la",
];

/// Usual short forms of counties, and of authorities with a longer name of their own.
const SHORT: &[(&str, &str)] = &[
    ("beds", "bedfordshire"),
    ("berks", "berkshire"),
    ("bucks", "buckinghamshire"),
    ("cambs", "cambridgeshire"),
    ("glos", "gloucestershire"),
    ("hants", "hampshire"),
    ("herts", "hertfordshire"),
    ("lancs", "lancashire"),
    ("leics", "leicestershire"),
    ("lincs", "lincolnshire"),
    ("northants", "northamptonshire"),
    ("notts", "nottinghamshire"),
    ("oxon", "oxfordshire"),
    ("salop", "shropshire"),
    ("staffs", "staffordshire"),
    ("warks", "warwickshire"),
    ("wilts", "wiltshire"),
    ("worcs", "worcestershire"),
    ("yorks", "yorkshire"),
    ("n", "north"),
    ("s", "south"),
    ("st", "saint"),
];

/// The key under which an authority is found. A name of nothing but such words (`City of London`) is itself.
#[must_use]
pub fn authority_key(name: &str) -> String {
    let key = person_key(name);
    let spaced: String =
        key.replace('\'', "").chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let word = |word: &'_ str| {
        SHORT
            .iter()
            .find(|(short, _)| *short == word)
            .map_or(word.to_owned(), |(_, long)| (*long).to_owned())
    };
    let words: Vec<String> =
        spaced.split_whitespace().filter(|word| !KINDS.contains(word)).map(word).collect();
    match words.join(" ").as_str() {
        "" => key,
        "kingston hull" => "hull".to_owned(),
        other => other.to_owned(),
    }
}

/// A name and the place that stands beside it: `St Mary's, Northmoor`, `St Mary's (Northmoor)`.
#[must_use]
pub fn name_and_place(text: &str) -> Option<(&str, &str)> {
    let (name, place) = text
        .strip_suffix(')')
        .map_or_else(|| text.split_once(','), |text| text.rsplit_once('('))?;
    let (name, place) = (name.trim(), place.trim());
    (!name.is_empty() && !place.is_empty()).then_some((name, place))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_authority_has_one_key() {
        for (a, b) in [
            ("Bristol", "Bristol, City of"),
            ("Bristol City Council", "City of Bristol"),
            ("Hull", "Kingston upon Hull, City of"),
            ("Herefordshire", "Herefordshire, County of"),
            ("South Glos", "South Gloucestershire"),
            ("London Borough of Camden", "Camden"),
            ("Durham", "County Durham"),
            ("St. Helens", "St Helens"),
        ] {
            assert_eq!(authority_key(a), authority_key(b), "{a} / {b}");
        }
        for (a, b) in [
            ("Kingston upon Thames", "Kingston upon Hull, City of"),
            ("Nottingham", "Nottinghamshire"),
            ("North Yorkshire", "West Yorkshire"),
            ("City of London", "Camden"),
        ] {
            assert_ne!(authority_key(a), authority_key(b), "{a} / {b}");
        }
        assert_eq!(authority_key("801"), "801");
        assert_eq!(authority_key(""), "");
    }
}
