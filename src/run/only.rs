//! The measures that `--only` names.

use std::collections::BTreeSet;

use crate::base::error::Error;
use crate::collect::who::names::nearest;
use crate::measure::card::Measure;
use crate::measure::view::Patience;

/// The measures with these names, each name once, in the order asked for; none means all.
pub fn among(
    only: &[String],
    registry: &[&'static Measure],
) -> Result<Vec<&'static Measure>, Error> {
    if only.is_empty() {
        return Ok(registry.to_vec());
    }
    let mut seen = BTreeSet::new();
    let mut measures = Vec::new();
    for name in only.iter().map(|name| name.trim()) {
        let found: Vec<_> = registry.iter().filter(|measure| measure.name == name).collect();
        if found.is_empty() {
            return Err(no_such(name, registry));
        }
        if seen.insert(name) {
            measures.extend(found);
        }
    }
    Ok(measures)
}

/// Who names measures waits for them.
#[must_use]
pub fn patience(only: &[String]) -> Patience {
    if only.is_empty() { Patience::Usual } else { Patience::Long }
}

fn no_such(name: &str, registry: &[&'static Measure]) -> Error {
    let mut names: Vec<&str> = Vec::new();
    for measure in registry {
        if !names.contains(&measure.name) {
            names.push(measure.name);
        }
    }
    let near = nearest(name, names.iter().copied());
    let guess = near.map_or(String::new(), |near| format!("did you mean `{near}`? "));
    let what = format!("--only {name}: there is no such measure here");
    Error::usage(what, format!("{guess}The measures are: {}", names.join(", ")))
}
