//! tiebeam.toml: read, checked key by key, with a suggestion for a key that does not exist.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use crate::base::error::Error;
use crate::base::people_as::PeopleAs;
use crate::base::place::Place;
use crate::collect::who::names::nearest;
use crate::run::disk::files;
use crate::run::options::value_words;
use crate::run::options::written::{Written, line_of};

/// The settings of a file. Everything is optional.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Config {
    /// The version of this format: 1.
    pub version: Option<u32>,
    /// What the network is called and which days count.
    pub network: NetworkPart,
    /// Which files there are and how to read them.
    pub input: InputPart,
    /// Our field = their heading, or their headings where files differ.
    pub columns: BTreeMap<String, Headings>,
    /// Spelling = the school's name.
    pub aliases: BTreeMap<String, String>,
    /// Word of a survey's scale = how much it counts.
    pub scale: BTreeMap<String, Step>,
    /// What an activity counts.
    pub weights: WeightsPart,
    /// Thresholds.
    pub flags: BTreeMap<String, f64>,
    /// What to compute.
    pub analysis: AnalysisPart,
    /// How it is told.
    pub report: ReportPart,
    /// The file itself, so that whatever is refused later is refused with its line.
    #[serde(skip)]
    pub written: Written,
}

/// What a word of a scale counts.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged, expecting = "a step of a scale is a number or \"no answer\"")]
pub enum Step {
    /// So much; 0 is no tie.
    Counts(f64),
    /// `no answer`.
    Says(String),
}

/// One heading, or several of different files.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(
    untagged,
    expecting = "a heading is a text between quotation marks, or a list of such texts in brackets"
)]
pub enum Headings {
    /// The same in all files.
    One(String),
    /// Whichever a file has.
    Several(Vec<String>),
}

impl Headings {
    /// All of them.
    #[must_use]
    pub fn all(&self) -> &[String] {
        match self {
            Self::One(heading) => std::slice::from_ref(heading),
            Self::Several(headings) => headings,
        }
    }
}

/// `[network]`
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
#[allow(missing_docs)] // as on the command line
pub struct NetworkPart {
    pub name: Option<String>,
    pub since: Option<String>,
    pub until: Option<String>,
}

/// `[input]`
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
#[allow(missing_docs)] // as on the command line
pub struct InputPart {
    pub schools: Option<String>,
    pub people: Option<String>,
    pub register: Option<String>,
    pub terms: Option<String>,
    pub aliases: Option<String>,
    pub dates: Option<String>,
    pub bad_rows: Option<String>,
    pub present: Vec<String>,
    pub min_minutes: Option<u32>,
    pub sheet: Option<String>,
    pub encoding: Option<String>,
    pub delimiter: Option<String>,
}

/// `[weights]`
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct WeightsPart {
    /// Multiply by hours.
    pub by_hours: bool,
    /// Multiply by what each depth counts.
    pub by_depth: BTreeMap<String, f64>,
    /// What kinds that are not named count.
    pub default: Option<f64>,
    /// What each kind counts.
    #[serde(flatten)]
    pub kinds: BTreeMap<String, f64>,
}

/// `[analysis]`
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
#[allow(missing_docs)] // as on the command line
pub struct AnalysisPart {
    pub seed: Option<u64>,
    pub bootstrap: Option<u32>,
    pub sources: Option<toml::Value>,
    pub level: Option<String>,
    pub direction: Option<String>,
    pub groups: Option<String>,
    pub alpha: Option<f64>,
}

/// `[report]`
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
#[allow(missing_docs)] // as on the command line
pub struct ReportPart {
    pub people_as: Option<String>,
}

/// The keys of each part; parts with free keys are not listed.
const KEYS: &[(&str, &[&str])] = &[
    (
        "",
        &[
            "version", "network", "input", "columns", "aliases", "scale", "weights", "flags",
            "analysis", "report",
        ],
    ),
    ("network", &["name", "since", "until"]),
    (
        "input",
        &[
            "schools",
            "people",
            "register",
            "terms",
            "aliases",
            "dates",
            "bad_rows",
            "present",
            "min_minutes",
            "sheet",
            "encoding",
            "delimiter",
        ],
    ),
    ("analysis", &["seed", "bootstrap", "sources", "level", "direction", "groups", "alpha"]),
    ("report", &["people_as"]),
];

const WINDOWS_PATH: &str =
    "write a path with / or between single quotes: 'C:\\Users\\me\\schools.csv'";

/// Reads the text of a tiebeam.toml.
pub fn parse(name: &str, text: &str) -> Result<Config, Error> {
    let wrong = |error: &toml::de::Error| {
        let line = error.span().map_or(1, |span| 1 + text[..span.start].matches('\n').count());
        let message = error.message().replace('\n', " ");
        let at = error.span().map_or(0, |span| span.start.min(text.len()));
        let cell = text[..at].rfind('\n').map_or(0, |end| end + 1);
        let line_text = text[cell..].lines().next().unwrap_or_default();
        let (what, fix) = match value_words::of_types(&message) {
            Some(said) => said,
            None if line_text.contains('\\') => (message, WINDOWS_PATH),
            None if line_text.contains(['“', '”', '‘', '’']) => {
                (message, "write straight quotes, \" or ', in place of the curly ones")
            }
            None => (message, "see the commented example in the README"),
        };
        Error::usage(what, fix)
            .plainly("the settings cannot be read here")
            .at(Place::line(name, line as u32))
    };
    let line = |part: &str, key: &str| Place::line(name, line_of(text, part, key).unwrap_or(1));
    let table: toml::Table = toml::from_str(text).map_err(|error| wrong(&error))?;
    for (part, known) in KEYS {
        let keys = if part.is_empty() {
            Some(&table)
        } else {
            table.get(*part).and_then(toml::Value::as_table)
        };
        for key in keys.into_iter().flat_map(toml::Table::keys) {
            if !known.contains(&key.as_str()) {
                return Err(unknown_key(part, key, known).at(line(part, key)));
            }
        }
    }
    let mut config: Config = toml::from_str(text).map_err(|error| wrong(&error))?;
    config.written = Written { name: name.to_owned(), text: text.to_owned() };
    match config.version {
        None | Some(1) => Ok(config),
        Some(version) => {
            let what = format!("version {version} of tiebeam.toml is not known to this tiebeam");
            Err(Error::usage(what, "write version = 1, or use a newer tiebeam")
                .at(line("", "version")))
        }
    }
}

/// How people appear, read from the settings as they stand on disk, even where they are wrong: an
/// error in them must not show what they ask to hide.
#[must_use]
pub fn people_as_written(path: &Path) -> Option<PeopleAs> {
    let text = files::text_of(path).ok()?;
    let mut values = text.lines().filter_map(|line| {
        let (key, value) = line.trim_start().split_once('=')?;
        let is_key = key.trim().trim_start_matches("report.") == "people_as";
        is_key.then(|| value.split('#').next().unwrap_or_default().trim().trim_matches(['"', '\'']))
    });
    // What cannot be read as a way of its own may have been meant to hide names.
    values.next_back().map(|value| PeopleAs::of(value).unwrap_or(PeopleAs::Codes))
}

/// An error that names the nearest key.
#[must_use]
pub fn unknown_key(part: &str, key: &str, known: &[&str]) -> Error {
    let near = nearest(key, known.iter().copied());
    let guess = near.map_or(String::new(), |near| format!("did you mean `{near}`? "));
    let part = if part.is_empty() { "tiebeam.toml".to_owned() } else { format!("[{part}]") };
    Error::usage(
        format!("{part} has no setting `{key}`"),
        format!("{guess}The settings are: {}", known.join(", ")),
    )
    .plainly("there is no such setting")
    .plain_fix(format!("the settings are: {}", known.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read() {
        let text = "version = 1\n[network]\nname = \"R\"\n[weights]\nvisit = 2.0\nby_hours = true\n\
                    [flags]\nsingle_person_share = 0.9\n[aliases]\n\"St Annes\" = \"St Anne's\"\n";
        let config = parse("tiebeam.toml", text).unwrap();
        assert_eq!(config.network.name.as_deref(), Some("R"));
        assert_eq!(config.weights.kinds.get("visit"), Some(&2.0));
        assert!(config.weights.by_hours);
    }

    #[test]
    fn an_unknown_key_gets_its_line_and_the_nearest_one() {
        let error = parse("tiebeam.toml", "version = 1\n[network]\nnmae = \"R\"\n").unwrap_err();
        let error = error.to_string();
        assert!(error.starts_with("tiebeam.toml:3: [network] has no setting `nmae`"), "{error}");
        assert!(error.contains("did you mean `name`?"), "{error}");
    }

    #[test]
    fn broken_toml_and_wrong_types_get_their_line() {
        for text in [
            "version = 1\n[network\n",
            "version = 1\nnetwork = 3\n",
            "\n[analysis]\nseed = \"x\"\n",
        ] {
            let error = parse("t.toml", text).unwrap_err();
            assert_eq!(error.exit_code(), 2);
            assert!(error.to_string().starts_with("t.toml:"), "{error}");
        }
    }
}
