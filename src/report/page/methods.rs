//! The methods: a paragraph to paste, every setting, every threshold, every measure, every input.

use serde::Serialize;

use crate::base::calendar::long_date;
use crate::connect::strength::Alpha;
use crate::measure::card::{Measure, Scores};
use crate::notice::account::Account;
use crate::notice::story::Story;
use crate::report::explain::card::Card;
use crate::report::explain::cards::of_measure;
use crate::report::summary::VERSION;
use crate::report::words;

/// How the numbers came about.
#[derive(Serialize)]
pub(crate) struct Methods<'a> {
    paragraph: String,
    thresholds: Vec<Threshold>,
    settings: Vec<Setting<'a>>,
    glossary: Vec<Card>,
    inputs: Vec<Input<'a>>,
    version: &'static str,
    seed: u64,
}

#[derive(Serialize)]
struct Threshold {
    name: &'static str,
    value: String,
    reason: &'static str,
}

#[derive(Serialize)]
struct Setting<'a> {
    name: &'static str,
    value: &'a str,
}

#[derive(Serialize)]
struct Input<'a> {
    name: &'a str,
    sha256: &'a str,
}

pub(super) fn of<'a>(story: &Story, account: &'a Account<'a>) -> Methods<'a> {
    let thresholds = account.thresholds.iter().map(|threshold| Threshold {
        name: threshold.name,
        value: threshold.value.to_string(),
        reason: threshold.reason,
    });
    let settings =
        account.choices.iter().map(|choice| Setting { name: choice.name, value: &choice.value });
    let inputs =
        account.records.files.iter().map(|file| Input { name: &file.name, sha256: &file.sha256 });
    Methods {
        paragraph: paragraph(story, account),
        thresholds: thresholds.collect(),
        settings: settings.collect(),
        glossary: glossary(account),
        inputs: inputs.collect(),
        version: VERSION,
        seed: account.seed,
    }
}

fn paragraph(story: &Story, account: &Account) -> String {
    let rows = account.records.rows();
    let sentences = [
        format!("The data was analysed with tiebeam {VERSION} (seed {}).", account.seed),
        boundary(story),
        format!(
            "Of {} rows read, {} were used, {} left out, {} merged with a row that says the same, \
             and {} were blank.",
            words::count(rows.read),
            words::count(rows.used),
            words::count(rows.rejected),
            words::count(rows.merged),
            words::count(rows.blank),
        ),
        ties(story),
        distance(story.network.alpha),
        format!(
            "Findings speak of {}; a pattern is raised when it passes the thresholds listed with \
             this report, and shares of leading are read beside the value that sharing at random \
             among the same people would rarely pass.",
            if story.window.is_empty() { "the whole of the data" } else { &story.window }
        ),
        orders(account),
        estimates(account),
        "A measure that is not defined is left blank, never set to zero.".to_owned(),
    ];
    sentences.into_iter().filter(|sentence| !sentence.is_empty()).collect::<Vec<_>>().join(" ")
}

fn distance(alpha: Alpha) -> String {
    if alpha == Alpha::default() {
        return "Shortest paths use the distance d = 1/w, so a strong tie is a short one (Newman \
                2001; Brandes 2001, doi:10.1080/0022250X.2001.9990249)."
            .to_owned();
    }
    format!(
        "Shortest paths use the distance d = 1/w^α with α = {} in place of the usual 1 (Opsahl, \
         Agneessens and Skvoretz 2010, doi:10.1016/j.socnet.2010.03.006).",
        alpha.0
    )
}

/// How often the data was drawn anew.
fn orders(account: &Account) -> String {
    let ranks = account.schools.ranks.iter().chain(&account.people.ranks);
    let most = ranks.map(|ranks| ranks.draws.number()).max().unwrap_or(0);
    if most == 0 {
        return "Orders have no intervals.".to_owned();
    }
    format!(
        "Likely ranks and intervals hold the middle 90 of 100 values from up to {} draws of the same \
         data (Efron 1979, doi:10.1214/aos/1176344552); an order that they leave open is marked.",
        words::count(most as u64)
    )
}

/// From how many units paths were searched; nothing where that was everybody.
fn estimates(account: &Account) -> String {
    let of = |what: &str, scores: &Scores| {
        let first = scores.estimates.iter().max_by_key(|estimate| estimate.of)?;
        let fewest = scores.estimates.iter().map(|estimate| estimate.sources).min()?;
        let (fewest, of) = (words::count(fewest as u64), words::count(first.of as u64));
        Some(format!("{what} from {fewest} of {of}"))
    };
    let parts = [of("schools", account.schools), of("people", account.people)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() {
        return String::new();
    }
    format!(
        "Shortest paths were searched from units drawn at random ({}; seed {}), so measures that rest \
         on them are estimates (Brandes and Pich 2007, doi:10.1142/S0218127407018403; Geisberger, \
         Sanders and Schultes 2008, doi:10.1137/1.9781611972887.9; Eppstein and Wang 2004, \
         doi:10.7155/jgaa.00081); the tables give the half-width of each 95 % interval.",
        parts.join(", "),
        account.seed
    )
}

fn boundary(story: &Story) -> String {
    let network = story.network;
    let schools = match network.schools.len() {
        0 => String::new(),
        schools => format!("{} and ", words::counted(schools, "school", "schools")),
    };
    let people = words::counted(network.people.len(), "person", "people");
    let activities = if network.has_log {
        let activities = words::counted(network.activities.len(), "activity", "activities");
        format!(", with {activities} logged")
    } else {
        String::new()
    };
    let span = story.span.map_or(String::new(), |(first, last)| {
        format!(" from {} to {}", long_date(first), long_date(last))
    });
    format!("The network has {schools}{people}{activities}{span}.")
}

fn ties(story: &Story) -> String {
    let (_, many) = words::units(story.level);
    let direction = if story.network.ties(story.level).is_directed() {
        "Ties have a direction"
    } else {
        "Ties have no direction"
    };
    if !story.network.has_log {
        return format!(
            "Ties were given as such, so strengths are those in the data. {direction}."
        );
    }
    format!(
        "An activity with k {many} gives each pair of them ω/(k − 1) (Newman 2001, \
         doi:10.1103/PhysRevE.64.016132), where ω is 1 unless a setting says otherwise, so the \
         strength of a unit is the weighted number of activities it shared with others. \
         {direction}."
    )
}

/// Every measure that was computed at either level, once.
fn glossary(account: &Account) -> Vec<Card> {
    let mut measures: Vec<&Measure> = Vec::new();
    for scores in [account.schools, account.people] {
        let units = scores.units.iter().map(|(measure, _)| *measure);
        for measure in units.chain(scores.network.iter().map(|(measure, _)| *measure)) {
            if measures.iter().all(|known| known.name != measure.name) {
                measures.push(measure);
            }
        }
    }
    measures.into_iter().map(of_measure).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::Sample;

    #[test]
    fn the_paragraph_names_version_seed_and_definitions() {
        let sample = Sample::of(26);
        let account = sample.account();
        let methods = of(&sample.story(), &account);
        for words in [
            &format!("tiebeam {VERSION} (seed 1)"),
            "26 schools and 52 people",
            "1 September 2025 to 3 December 2025",
            "Of 1,286 rows read, 1,280 were used",
            "ω/(k − 1) (Newman 2001",
            "d = 1/w",
            "Ties have no direction",
        ] {
            assert!(methods.paragraph.contains(words), "{words}: {}", methods.paragraph);
        }
        assert_eq!(methods.glossary.len(), 4);
    }
}
