//! Settings that contradict each other.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::error::Error;
use crate::collect::who::names::person_key;
use crate::notice::thresholds::Thresholds;

/// A LOOK comes before an ACT.
pub fn check_thresholds(limits: &Thresholds) -> Result<(), Error> {
    let wrong = [
        ("lead_share", limits.lead_share_look > limits.lead_share_act),
        ("effective_leaders", limits.effective_leaders_look < limits.effective_leaders_act),
        ("leaver_loss", limits.leaver_loss_look > limits.leaver_loss_act),
        ("left_alone", limits.left_alone_look > limits.left_alone_act),
        ("bus_factor", limits.bus_factor_look < limits.bus_factor_act),
        ("no_contact_terms", limits.no_contact_terms_look > limits.no_contact_terms_act),
        ("largest_part", limits.largest_part_look < limits.largest_part_act),
        ("bridge", limits.bridge_look > limits.bridge_act),
    ];
    match wrong.into_iter().find(|(_, wrong)| *wrong) {
        None => Ok(()),
        Some((name, _)) => Err(Error::usage(
            format!("[flags] {name}_look and {name}_act: ACT would come before LOOK"),
            "change one of the two",
        )),
    }
}

/// An alias names what it stands for, not another alias.
pub fn check_aliases(aliases: &BTreeMap<String, String>) -> Result<(), Error> {
    let keys: BTreeSet<String> = aliases.keys().map(|spelling| person_key(spelling)).collect();
    for (spelling, name) in aliases {
        if keys.contains(&person_key(name)) {
            let what =
                format!("[aliases] `{spelling}` stands for `{name}`, which is an alias itself");
            let error = Error::usage(what, "let both stand for the name that is meant");
            return Err(error.plainly("[aliases]: an alias stands for another alias"));
        }
    }
    Ok(())
}
