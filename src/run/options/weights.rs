//! `[weights]`: what each kind of activity counts, refused where it cannot hold, noted where nothing has it.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::codes;
use crate::base::error::Error;
use crate::base::number::told;
use crate::base::place::Place;
use crate::base::problem::{Outcome, Problem};
use crate::collect::records::Records;
use crate::collect::shapes::surveys::strength::STRENGTHS;
use crate::run::options::config::Config;
use crate::run::options::origin::Origin;

/// Refuses weights that are none, and two for one kind.
pub fn refuse(config: &Config) -> Result<(), Error> {
    let weights = &config.weights;
    let default = weights.default.map(|weight| ("weights", "default", weight));
    let listed = |part: &'static str, list| -> Vec<(&'static str, &str, f64)> {
        let list: &BTreeMap<String, f64> = list;
        list.iter().map(|(name, weight)| (part, name.as_str(), *weight)).collect()
    };
    let parts = [listed("weights", &weights.kinds), listed("weights.by_depth", &weights.by_depth)];
    for (part, name, weight) in parts.iter().flatten().copied().chain(default) {
        if !STRENGTHS.contains(&weight) {
            let weight = told(weight);
            let what = format!("[{part}] {name} = {weight} is not above zero and at most 1e12");
            let fix = "give a number such as 2; what should count nothing is left out of the log";
            let error = Error::usage(what, fix);
            let error = error.plainly("[weights]: a weight is not above zero and at most 1e12");
            return Err(Origin::setting(config, part, name).blamed(error));
        }
    }
    for list in &parts {
        let mut known: BTreeMap<String, (&str, f64)> = BTreeMap::new();
        for (part, name, weight) in list.iter().copied() {
            let (first, other) = *known.entry(kind(name)).or_insert((name, weight));
            if other.to_bits() != weight.to_bits() {
                let what = format!("[{part}] `{first}` and `{name}` are one kind with two weights");
                let error = Error::usage(what, "delete one of the two lines");
                let error = error.plainly("[weights]: one kind has two weights");
                return Err(Origin::setting(config, part, name).blamed(error));
            }
        }
    }
    Ok(())
}

/// A kind as the data has it, however the settings write it.
fn kind(name: &str) -> String {
    name.to_lowercase().replace('_', " ")
}

/// Weights by the kind as the data has it.
#[must_use]
pub fn by_kind(names: &BTreeMap<String, f64>) -> BTreeMap<String, f64> {
    names.iter().map(|(name, weight)| (kind(name), *weight)).collect()
}

/// The kinds that are given a weight, with their lines.
#[must_use]
pub fn named(config: &Config) -> Vec<(String, Place)> {
    let kinds = config.weights.kinds.keys();
    kinds.map(|name| (name.clone(), config.written.place("weights", name))).collect()
}

/// Notes each kind that is given a weight and that no activity is of: it may be spelled otherwise.
pub fn note_unused(named: &[(String, Place)], records: &Records, problems: &mut Vec<Problem>) {
    if named.is_empty() {
        return;
    }
    let kinds = records.activities.iter().map(|activity| activity.details.kind.as_str());
    let kinds: BTreeSet<&str> = kinds.filter(|kind| !kind.is_empty()).collect();
    let shown: Vec<&str> = kinds.iter().take(SHOWN).copied().collect();
    let fix = if shown.is_empty() {
        "nothing, if it may come; this data says of no activity what it was".to_owned()
    } else {
        let more = if kinds.len() > SHOWN { " and others" } else { "" };
        format!("check its spelling; the kinds are: {}{more}", shown.join(", "))
    };
    let nowhere = named.iter().filter(|(name, _)| !kinds.contains(kind(name).as_str()));
    problems.extend(nowhere.map(|(name, place)| Problem {
        place: place.clone(),
        code: codes::WEIGHT_UNUSED,
        outcome: Outcome::Noted,
        what: format!("no activity is of the kind `{name}` that [weights] gives a weight"),
        text: name.clone(),
        fix: fix.clone(),
    }));
    problems.sort_by(|a, b| (&a.place, a.code, &a.text).cmp(&(&b.place, b.code, &b.text)));
}

/// So many kinds are named as those that there are.
const SHOWN: usize = 12;
