//! Any files → the page and the tables of a report, without PNGs.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tiebeam::base::error::Error;
use tiebeam::base::people_as::PeopleAs;
use tiebeam::connect::network::Level;
use tiebeam::connect::rule::{Direction, Rule};
use tiebeam::connect::window::Window;
use tiebeam::measure::card::{Measure, Scores};
use tiebeam::measure::certainty::draws::Wish;
use tiebeam::measure::registry::{NETWORK, UNIT};
use tiebeam::notice::account::Account;
use tiebeam::notice::thresholds::Thresholds;
use tiebeam::plot::charts;
use tiebeam::report::compose::compose;
use tiebeam::report::sheets;
use tiebeam::report::writers::html::Script;
use tiebeam::report::writers::{csv, html, json, problems, toml};
use tiebeam::run::analysis::Analysis;
use tiebeam::run::loaded::Loaded;
use tiebeam::run::commands::report::story;
use tiebeam::run::options::settings::{Settings, THE_NETWORK};
use tiebeam::run::{choices, threads};
use tiebeam_fuzz::files::Files;
use tiebeam_fuzz::{hold, library_panics};

fuzz_target!(
    init: {
        library_panics::let_through();
        assert!(threads::use_this_many(Some(1)).is_ok());
    },
    |data: &[u8]| {
        if let Err(error) = report(Files::of(data)) {
            hold::of_error(&error);
        }
    }
);

fn settings(files: &Files) -> Settings {
    let by = files.other;
    Settings {
        sources: Vec::new(),
        weighed: Vec::new(),
        wishes: files.wishes.clone(),
        stop_at_bad_rows: false,
        window: Window::default(),
        rule: Rule {
            direction: if by & 1 > 0 { Direction::Directed } else { Direction::Undirected },
            hours: by & 2 > 0,
            ..Rule::default()
        },
        level: match by >> 2 & 3 {
            1 => Some(Level::People),
            2 => Some(Level::Schools),
            _ => None,
        },
        groups: None,
        seed: 1,
        bootstrap: Wish::Usual,
        searched_from: tiebeam::measure::paths::sources::Wish::Usual,
        thresholds: Thresholds::default(),
        name: THE_NETWORK.to_owned(),
        people_as: match by >> 4 & 3 {
            1 => PeopleAs::Codes,
            2 => PeopleAs::Hide,
            _ => PeopleAs::Names,
        },
        codebook: None,
    }
}

fn report(files: Files) -> Result<(), Error> {
    let loaded = Loaded::understood(settings(&files), &files.inputs)?;
    if let Some(error) = loaded.refused.first() {
        return Err(error.clone());
    }
    let mut analysis = Analysis::of(loaded)?;
    let measures: Vec<&'static Measure> = UNIT.iter().chain(NETWORK).copied().collect();
    let people = analysis.scores(Level::People, &measures);
    let schools = if analysis.timeline.whole.schools.is_empty() {
        Scores::default()
    } else {
        analysis.scores(Level::Schools, &measures)
    };
    let without_large = analysis.scores_without_large(NETWORK);
    let noticed = analysis.notice();
    let holding = analysis.holding(&people, &schools, &noticed.findings);
    let story = story(&analysis, &noticed, holding, &people, &schools);
    let listed = analysis.loaded.settings.thresholds.listed();
    let choices = choices::of(&analysis.loaded.settings, analysis.level);
    let account = Account {
        without_large: without_large.as_ref(),
        withheld: Some(&analysis.withheld),
        ..analysis.loaded.account(&people, &schools, &listed, &choices)
    };
    let charts = charts::draw_all(&story)?;
    let report = compose(&story, &account, &charts);
    let page = html::page(&report, Script::With)?;
    let page = String::from_utf8_lossy(&page);
    assert!(page.starts_with("<!DOCTYPE html>") || page.starts_with("<!doctype html>"));
    for wrong in [">NaN", "-NaN", ">inf", "NaN%", "inf%"] {
        assert!(!page.contains(wrong) || holds_already(&files, wrong), "{wrong}");
    }
    let network = story.network;
    let tables = [
        sheets::schools::sheet(network, account.schools),
        sheets::people::sheet(network, account.people),
        tiebeam::run::tables::ties(&analysis),
        sheets::network::sheet(account.scores(story.level), account.without_large),
        sheets::flags::sheet(story.findings, &account.records.places),
    ];
    for table in &tables {
        of_table(&csv::file(table)?);
    }
    of_table(&problems::file(account.problems)?);
    json::findings(&report)?;
    toml::run(&account, network.people_as, &[])?;
    Ok(())
}

/// Whether the user's own words hold it.
fn holds_already(files: &Files, wrong: &str) -> bool {
    let word = wrong.trim_matches(['>', '-', '%']).to_lowercase();
    files.inputs.iter().any(|input| {
        let bytes = input.bytes.all(1 << 24).ok().flatten().unwrap_or_default();
        let plain: Vec<u8> = bytes.into_iter().filter(|byte| *byte > 0).collect();
        String::from_utf8_lossy(&plain).to_lowercase().contains(&word)
    })
}

/// Every row of a table has as many cells as its headings.
fn of_table(bytes: &[u8]) {
    let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
    assert!(
        reader.byte_records().all(|record| record.is_ok()),
        "{}",
        String::from_utf8_lossy(bytes)
    );
}
