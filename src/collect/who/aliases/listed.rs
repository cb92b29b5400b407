//! An answer cannot make two schools of the list one if each has an official number of its own, or if it
//! is not certain which line is meant: one of the two would be left empty. Lines without numbers are joined.

use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::draft::{Draft, ListedSchool};
use crate::collect::who::aliases::follow::{Meanings, Meant};
use crate::collect::who::names::school_key;
use crate::collect::who::proposals::proposal::What;

/// Refuses a yes that would leave a line of the school list empty.
pub fn refuse(draft: &Draft, meanings: &Meanings) -> Result<(), Error> {
    let lines = |key: &str| -> Vec<&ListedSchool> {
        let is_it = |line: &&ListedSchool| school_key(&line.name) == key || line.urn == key;
        draft.schools.iter().filter(is_it).collect()
    };
    let row = |meant: &Meant| draft.places.of(meant.rows.iter().max().copied().unwrap_or_default());
    let answers = meanings.iter().filter(|(key, _)| key.what == What::School);
    let answers = answers.map(|(key, meant)| (key.name.clone(), &meant.name, row(meant)));
    let settings = draft.aliases.iter();
    let settings =
        settings.map(|(spelling, name)| (school_key(spelling), name, Place::file("tiebeam.toml")));
    for (key, name, place) in answers.chain(settings) {
        let (from, into) = (lines(&key), lines(&school_key(name)));
        let (Some(one), Some(other)) = (from.first(), into.first()) else { continue };
        let is_same = from.iter().any(|line| into.iter().any(|other| line.row == other.row));
        let is_certain = into.len() == 1 && from.len() == 1;
        if is_same || (is_certain && (one.urn.is_empty() || other.urn.is_empty())) {
            continue;
        }
        let what = format!(
            "`{}` and `{}` both stand on the school list, so an answer cannot make them one",
            one.name, other.name
        );
        let fix = "answer no; or, if they are one school, delete one of the lines of the school list and keep the answer";
        let error = Error::data(what, fix)
            .coded(codes::CONTRADICTION)
            .plainly("an answer joins two schools of the school list");
        return Err(error.at(place));
    }
    Ok(())
}
