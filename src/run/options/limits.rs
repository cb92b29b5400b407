//! The thresholds of tiebeam.toml: each known, within its bounds, and ACT no sooner than LOOK.

use crate::base::error::Error;
use crate::base::number::told;
use crate::notice::thresholds::{MEANINGS, Thresholds};
use crate::run::options::config::{Config, unknown_key};
use crate::run::options::origin::Origin;

/// The thresholds of a run.
pub fn of(config: &Config) -> Result<Thresholds, Error> {
    let mut limits = Thresholds::default();
    for (key, &value) in &config.flags {
        let wrong = |error: Error| Origin::setting(config, "flags", key).blamed(error);
        let Some(meaning) = MEANINGS.iter().find(|meaning| meaning.name == key) else {
            let known: Vec<&str> = MEANINGS.iter().map(|meaning| meaning.name).collect();
            return Err(wrong(unknown_key("flags", key, &known)));
        };
        if !meaning.bounds.hold(value) {
            let what = format!("[flags] {key} = {} is not {}", told(value), meaning.bounds.says());
            let fix = format!("it is {} unless you set it: {}", meaning.default, meaning.what());
            let error = Error::usage(what.clone(), fix.clone());
            return Err(wrong(error.plainly(what).plain_fix(fix)));
        }
        limits.set(key, value);
    }
    in_order(&limits, config)?;
    Ok(limits)
}

/// A LOOK comes before an ACT.
fn in_order(limits: &Thresholds, config: &Config) -> Result<(), Error> {
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
    let Some((name, _)) = wrong.into_iter().find(|(_, wrong)| *wrong) else { return Ok(()) };
    let what = format!("[flags] {name}_look and {name}_act: ACT would come before LOOK");
    let set = ["look", "act"].map(|end| format!("{name}_{end}"));
    let key = set.iter().find(|key| config.flags.contains_key(*key)).unwrap_or(&set[0]);
    let error = Error::usage(what.clone(), "change one of the two").plainly(what);
    Err(Origin::setting(config, "flags", key).blamed(error))
}
