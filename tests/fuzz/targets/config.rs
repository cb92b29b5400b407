//! The text of a tiebeam.toml → settings.
#![no_main]

use std::path::Path;
use std::sync::LazyLock;

use clap::Parser as _;
use libfuzzer_sys::fuzz_target;
use tiebeam::collect::questions::scales::scale::Often;
use tiebeam::run::args::{Cli, Command, MeasureArgs};
use tiebeam::run::options::config;
use tiebeam::run::options::settings::Settings;
use tiebeam_fuzz::hold;

static MEASURE: LazyLock<MeasureArgs> = LazyLock::new(|| {
    match Cli::try_parse_from(["tiebeam", "measure", "-"]).map(|cli| cli.command) {
        Ok(Command::Measure(args)) => args,
        _ => panic!("these are arguments of `measure`"),
    }
});

fuzz_target!(|text: &str| {
    let config = match config::parse("tiebeam.toml", text) {
        Ok(config) => config,
        Err(error) => {
            assert_eq!(error.exit_code(), 2, "{error}");
            let lines = text.lines().count().max(1) as u32 + 1;
            let line = error.fault().place.as_ref().and_then(|place| place.line);
            assert!(line.is_some_and(|line| (1..=lines).contains(&line)), "{error}");
            return hold::of_error(&error);
        }
    };
    let args = &*MEASURE;
    match Settings::of(&args.data, Some(&args.analysis), &config, Path::new("/dev/null")) {
        Ok(settings) => {
            let rule = &settings.rule;
            let weights = rule.kinds.values().chain(rule.depths.values()).chain(&rule.other_kinds);
            assert!(weights.copied().all(|weight| weight.is_finite() && weight > 0.0));
            assert!(settings.wishes.scale.values().all(|step| match step {
                Often::Steps(steps) => steps.is_finite() && *steps >= 0.0,
                Often::Unsaid => true,
            }));
            assert!(settings.thresholds.listed().iter().all(|limit| limit.value.is_finite()));
        }
        Err(error) => hold::of_error(&error),
    }
});
