//! `run.toml`: every setting that can change a number, so that a run can be repeated.

use serde::Serialize;

use crate::base::error::Error;
use crate::base::people_as::PeopleAs;
use crate::notice::account::Account;
use crate::report::summary::VERSION;
use crate::report::summary::number::Pairs;

/// By this line a later run knows the folder as its own and may replace the files it lists.
pub const FIRST_LINE: &str = "# tiebeam wrote this folder. A new run replaces the files below.";

#[derive(Serialize)]
struct Input<'a> {
    name: &'a str,
    sha256: &'a str,
    rows: u64,
}

#[derive(Serialize)]
struct Run<'a> {
    tiebeam: &'static str,
    privacy: &'static str,
    seed: ::toml::Value,
    files: &'a [String],
    settings: Pairs<&'a str>,
    flags: Pairs<f64>,
    inputs: Vec<Input<'a>>,
}

/// The settings, thresholds, seed and inputs of a run, and the files it wrote.
///
/// No folder names, no number of threads and no clock: they cannot change a number.
pub fn run(account: &Account, people_as: PeopleAs, files: &[String]) -> Result<Vec<u8>, Error> {
    let settings = account.choices.iter().map(|choice| (choice.name, choice.value.as_str()));
    let flags = account.thresholds.iter().map(|threshold| (threshold.name, threshold.value));
    let inputs = account.records.files.iter();
    let run = Run {
        tiebeam: VERSION,
        privacy: people_as.banner(),
        seed: seed(account.seed),
        files,
        settings: Pairs(settings.collect()),
        flags: Pairs(flags.collect()),
        inputs: inputs
            .map(|file| Input { name: &file.name, sha256: &file.sha256, rows: file.rows.read })
            .collect(),
    };
    let text = ::toml::to_string_pretty(&run)
        .map_err(|error| Error::bug(format!("run.toml was not written: {error}")))?;
    Ok(format!("{FIRST_LINE}\n{text}").into_bytes())
}

/// TOML has no numbers above 2^63 − 1: such a seed is written as text.
fn seed(seed: u64) -> ::toml::Value {
    let text = |_| ::toml::Value::String(seed.to_string());
    i64::try_from(seed).map_or_else(text, ::toml::Value::Integer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::Sample;

    #[test]
    fn a_run_can_be_read_back() {
        let sample = Sample::of(3);
        let files = ["report.html".to_owned(), "tables/schools.csv".to_owned()];
        let bytes = run(&sample.account(), PeopleAs::Names, &files).unwrap_or_default();
        let text = String::from_utf8(bytes).unwrap_or_default();
        assert!(text.starts_with(FIRST_LINE), "{text}");
        let table: ::toml::Table = ::toml::from_str(&text).unwrap_or_default();
        assert_eq!(table["tiebeam"].as_str(), Some(VERSION));
        assert_eq!(table["seed"].as_integer(), Some(1));
        assert_eq!(table["files"].as_array().map(Vec::len), Some(2));
        assert_eq!(table["settings"]["direction"].as_str(), Some("none"));
        assert_eq!(table["flags"]["single_person_share"].as_float(), Some(0.8));
        assert_eq!(table["inputs"][0]["name"].as_str(), Some("riverside.csv"));
    }

    #[test]
    fn the_greatest_seed_is_written_too() {
        let sample = Sample::of(3);
        let mut account = sample.account();
        account.seed = u64::MAX;
        let text = run(&account, PeopleAs::Names, &[])
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        assert!(text.is_ok_and(|text| text.contains("seed = \"18446744073709551615\"")));
    }
}
