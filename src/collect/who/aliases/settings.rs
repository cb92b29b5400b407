//! Aliases of tiebeam.toml and answers of a list of aliases say the same thing in two places, so they must agree.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::places::{Places, RowId};
use crate::collect::who::aliases::follow::follow;
use crate::collect::who::aliases::row::AliasRow;
use crate::collect::who::names::{person_key, tidy};
use crate::collect::who::proposals::proposal::What;

/// Refuses settings and answers that contradict each other, as two rows of the list would be.
pub fn refuse(
    answers: &[AliasRow],
    aliases: &BTreeMap<String, String>,
    places: &Places,
) -> Result<(), Error> {
    if answers.is_empty() || aliases.is_empty() {
        return Ok(());
    }
    let mut all = answers.to_vec();
    all.extend(as_answers(answers, aliases));
    let Err(error) = follow(&all, places) else { return Ok(()) };
    let said = &error.fault().what;
    let what = format!("{said}: an answer and an alias under [aliases] in tiebeam.toml disagree");
    let fix = "change one of the two: the row of the list of aliases, or the line in tiebeam.toml";
    let stands = |row: &&AliasRow| error.place() == Some(&places.of(row.row));
    let place = answers.iter().find(stands).map(|row| places.of(row.row));
    Err(Error::data(what, fix)
        .coded(codes::CONTRADICTION)
        .plainly("the list of aliases and [aliases] in tiebeam.toml contradict each other")
        .at(place.unwrap_or_else(|| Place::file("tiebeam.toml"))))
}

/// The aliases of the settings as rows of the list: they hold for a school, and for a person at
/// every place that the list speaks of. They stand in no row, so none is blamed before an answer.
fn as_answers(answers: &[AliasRow], aliases: &BTreeMap<String, String>) -> Vec<AliasRow> {
    const NO_ROW: RowId = 0;
    let people = answers.iter().filter(|row| row.what == What::Person);
    let places: BTreeSet<&str> =
        people.flat_map(|row| [row.school.as_str(), row.means_school.as_str()]).collect();
    let row = |what, spelling: &str, means: &str, school: &str| AliasRow {
        what,
        spelling: tidy(spelling),
        school: school.to_owned(),
        means: tidy(means),
        means_school: school.to_owned(),
        same: Some(true),
        row: NO_ROW,
    };
    let speaks_of_schools = answers.iter().any(|row| row.what == What::School);
    let mut rows = Vec::new();
    for (spelling, means) in aliases {
        if speaks_of_schools {
            rows.push(row(What::School, spelling, means, ""));
        }
        rows.extend(places.iter().map(|school| row(What::Person, spelling, means, school)));
    }
    rows
}

/// Whether the settings say what a spelling means, so that no row is left for an answer to apply to.
#[must_use]
pub fn says(aliases: &BTreeMap<String, String>, spelling: &str) -> bool {
    aliases.contains_key(&person_key(spelling))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn school(spelling: &str, means: &str, same: bool) -> AliasRow {
        AliasRow {
            what: What::School,
            spelling: spelling.into(),
            school: String::new(),
            means: means.into(),
            means_school: String::new(),
            same: Some(same),
            row: 1,
        }
    }

    #[test]
    fn settings_and_answers_must_agree() {
        let mut places = Places::default();
        let file = places.add_file("aliases.csv");
        for line in 1..3 {
            let _ = places.add_row(file, line);
        }
        let aliases =
            BTreeMap::from([("ashbrok primary".to_owned(), "Fellgate School".to_owned())]);
        let refused = |row: AliasRow| refuse(&[row], &aliases, &places).err();
        for row in [
            school("Ashbrok Primary", "Fellgate School", false),
            school("Fellgate School", "Ashbrok Primary", false),
            school("Ashbrok Primary", "Ashbrook Primary", true),
            school("Fellgate School", "Ashbrok Primary", true),
        ] {
            let error = refused(row.clone()).unwrap_or_else(|| panic!("{row:?}"));
            assert_eq!((error.exit_code(), error.fault().code()), (3, codes::CONTRADICTION));
            let place = error.place().map(|place| place.file.as_str());
            assert!(matches!(place, Some("aliases.csv" | "tiebeam.toml")), "{error}");
        }
        for row in [
            school("Ashbrok Primary", "Fellgate School", true),
            school("Ashbrok Primary", "Fellside", false),
            school("Fellgate School", "Fellgate Academy", true),
        ] {
            assert_eq!(refused(row), None);
        }
    }
}
