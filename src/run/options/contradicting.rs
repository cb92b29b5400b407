//! Settings that cannot all hold: an alias of nothing or of itself, one heading for two fields.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::error::Error;
use crate::collect::cells::columns::plain;
use crate::collect::shapes::SHAPES;
use crate::collect::who::names::person_key;
use crate::run::args::DataArgs;
use crate::run::options::config::Config;
use crate::run::options::origin::Origin;

/// An alias names what it stands for: neither nothing, nor itself, nor another alias.
pub fn aliases(config: &Config) -> Result<(), Error> {
    let aliases = &config.aliases;
    let keys: BTreeSet<String> = aliases.keys().map(|spelling| person_key(spelling)).collect();
    for (spelling, name) in aliases {
        let (key, meant) = (person_key(spelling), person_key(name));
        let (what, fix, plain) = if key.is_empty() || meant.is_empty() {
            (
                format!("[aliases] \"{spelling}\" = \"{name}\": one of the two is blank"),
                "write the spelling, `=` and the name that is meant, or delete the line",
                "[aliases]: a spelling or a name is blank",
            )
        } else if key == meant {
            (
                format!("[aliases] `{spelling}` stands for itself"),
                "delete the line: capitals and blanks make no difference",
                "[aliases]: an alias stands for itself",
            )
        } else if keys.contains(&meant) {
            (
                format!("[aliases] `{spelling}` stands for `{name}`, which is an alias itself"),
                "let both stand for the name that is meant",
                "[aliases]: an alias stands for another alias",
            )
        } else {
            continue;
        };
        let error = Error::usage(what, fix).plainly(plain);
        return Err(Origin::setting(config, "aliases", spelling).blamed(error));
    }
    Ok(())
}

/// A column is read as one field. Fields of different kinds of file may share a heading, as each
/// file is read by itself.
pub fn headings(data: &DataArgs, config: &Config) -> Result<(), Error> {
    let options = data.map.iter().filter_map(|text| text.split_once('='));
    let options = options.map(|(ours, theirs)| (ours.trim(), theirs.trim(), true));
    let settings = config.columns.iter().flat_map(|(ours, headings)| {
        headings.all().iter().map(move |theirs| (ours.as_str(), theirs.as_str(), false))
    });
    let mut fields: BTreeMap<String, &str> = BTreeMap::new();
    for (ours, theirs, is_option) in options.chain(settings) {
        let first = *fields.entry(plain(theirs)).or_insert(ours);
        if first == ours || !stand_together(first, ours) {
            continue;
        }
        let what =
            format!("two fields name the same heading: {first} and {ours} are both `{theirs}`");
        let fix = "leave one of the two out, or give each a column of its own";
        let plain = format!("two fields name the same heading: {first} and {ours}");
        let error = Error::usage(what, fix).plainly(plain);
        return Err(Origin::of(is_option, "--map", config, "columns", ours).blamed(error));
    }
    Ok(())
}

/// Whether some kind of file has both fields.
fn stand_together(one: &str, other: &str) -> bool {
    SHAPES.iter().any(|shape| {
        let has = |name: &str| shape.fields.iter().any(|field| field.name == name);
        has(one) && has(other)
    })
}
