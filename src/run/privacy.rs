//! Runs that show no names: what is masked when, and errors without the user's words.

use super::args::DataArgs;
use super::codebook_file;
use super::config;
use super::console;
use super::groups::GroupsOfUnits;
use super::settings::{Settings, config_path};
use crate::base::error::Error;
use crate::base::people_as::PeopleAs;
use crate::base::place::Place;
use crate::collect::mask::{self, Labels};
use crate::collect::records::Records;
use crate::connect;
use crate::connect::timeline::Timeline;

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
