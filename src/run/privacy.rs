//! Runs that show no names: what is masked when, and errors without the user's words.

use std::collections::BTreeSet;

use crate::base::error::Error;
use crate::base::people_as::PeopleAs;
use crate::base::place::Place;
use crate::base::problem::Problem;
use crate::collect::mask::{self, Labels};
use crate::collect::records::{Affiliation, Records, School};
use crate::collect::who::names::person_key;
use crate::collect::who::proposals::proposal::What;
use crate::connect;
use crate::connect::timeline::Timeline;
use crate::run::args::DataArgs;
use crate::run::disk::codebook_file;
use crate::run::groups::GroupsOfUnits;
use crate::run::options::config;
use crate::run::options::settings::{Settings, config_path};
use crate::run::terminal::console;

/// Puts codes (or nobody) in the place of everybody, in everything that later stages see.
pub fn mask(
    settings: &Settings,
    records: &mut Records,
    timeline: &mut Timeline,
    groups: &mut GroupsOfUnits,
) -> Result<(), Error> {
    let labels = match settings.people_as {
        PeopleAs::Names => return Ok(()),
        PeopleAs::Codes => codebook_file::labels(records, settings.codebook.as_deref())?,
        PeopleAs::Hide => Labels::hidden(records),
    };
    groups.mask(&timeline.whole, &labels);
    mask::names(records, &labels);
    connect::mask::timeline(timeline, records, settings.people_as);
    Ok(())
}

/// Takes the users' words out of what was read, in a run that shows no names.
pub fn words(
    people_as: PeopleAs,
    records: &mut Records,
    problems: &mut [Problem],
    inputs: &[String],
) -> Result<(), Error> {
    if people_as == PeopleAs::Names {
        return Ok(());
    }
    refuse_people_as_schools(records)?;
    mask::words_of_files(records, problems, inputs);
    Ok(())
}

/// Refuses what would show somebody's name as that of a school: without a list of schools whatever
/// stands in their column is one, and nobody can tell which of the two a text is that is both.
fn refuse_people_as_schools(records: &Records) -> Result<(), Error> {
    if records.known.school_list {
        return Ok(());
    }
    let person = What::Person.word();
    let spellings = records.merges.iter().filter(|merge| merge.what == person);
    let people: BTreeSet<String> = records
        .people
        .iter()
        .map(|person| person_key(&person.name))
        .chain(spellings.map(|merge| person_key(&merge.spelling)))
        .collect();
    let both = |school: &School| people.contains(&person_key(&school.name));
    let Some(school) = records.schools.iter().position(both) else { return Ok(()) };
    let there = Affiliation::School(school as u32);
    let rows = records.activities.iter().flat_map(|activity| &activity.present);
    let row = rows.filter(|presence| presence.from == there).map(|presence| presence.row).min();
    let error = Error::data(
        "a name that stands as a person's also stands as a school's, and would be shown",
        "correct the cell of the school; or say with --schools FILE which schools there are",
    );
    Err(match row {
        Some(row) => error.at(records.places.of(row)),
        None => error,
    })
}

/// Says what runs without names cannot promise.
pub fn say_limits(settings: &Settings, records: &Records) {
    if settings.people_as == PeopleAs::Codes && settings.codebook.is_none() {
        console::say(
            "Without --codebook FILE nobody can turn the codes back, and the next run draws others.",
        );
    }
    if settings.people_as != PeopleAs::Names && !records.known.school_list {
        console::say(
            "Without --schools FILE whatever stands in the school column is shown as a school.",
        );
    }
}

/// How people appear, as far as anybody can tell before the settings are read: for errors that
/// come up before or while they are.
#[must_use]
pub fn asked(data: &DataArgs) -> PeopleAs {
    let written = || config::people_as_written(&config_path(data).ok()??);
    data.people_as.map(Into::into).or_else(written).unwrap_or_default()
}

/// An error with files called by their number.
#[must_use]
pub fn without_files(error: Error, people_as: PeopleAs, inputs: &[String]) -> Error {
    if people_as == PeopleAs::Names {
        return error;
    }
    let number = |place: Place| {
        let at = inputs.iter().position(|input| *input == place.file)?;
        Some(Place { file: format!("input {}", at + 1), ..place })
    };
    error.without_words(number)
}

/// An error as this run may say it. Files that have no number yet are left out.
#[must_use]
pub fn told(error: Error, data: &DataArgs) -> Error {
    if asked(data) == PeopleAs::Names {
        return error;
    }
    error.without_words(|place| {
        let is_settings = place.file.to_lowercase().ends_with(".toml");
        let file = if is_settings { "tiebeam.toml".to_owned() } else { place.file };
        let is_ours = is_settings || file == "the codebook" || file.starts_with("input ");
        is_ours.then_some(Place { file, ..place })
    })
}
