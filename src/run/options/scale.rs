//! `[scale]`: how much a survey's words for how often count.

use crate::base::error::Error;
use crate::base::number::told;
use crate::collect::questions::scales::scale::{Meant, Often};
use crate::collect::who::names::person_key;
use crate::run::options::config::{Config, Step};
use crate::run::options::origin::Origin;

/// The words of the settings with what each counts.
pub fn steps(config: &Config) -> Result<Meant, Error> {
    let mut scale = Meant::new();
    for (word, step) in &config.scale {
        let steps = match step {
            Step::Counts(steps) => *steps,
            Step::Says(text) if is_no_answer(text) => {
                scale.insert(person_key(word), Often::Unsaid);
                continue;
            }
            Step::Says(text) => {
                let what = format!("[scale] \"{word}\" = \"{text}\" is not a step of a scale");
                let error = Error::usage(what, "write a number, or \"no answer\"");
                let error = error.plainly("[scale] holds a text that is not `no answer`");
                return Err(Origin::setting(config, "scale", word).blamed(error));
            }
        };
        if !steps.is_finite() || steps < 0.0 {
            let what = format!("[scale] \"{word}\" = {} is not a step of a scale", told(steps));
            let error = Error::usage(
                what,
                "write a number; 0 is no tie, more is a stronger one; or \"no answer\"",
            );
            let error = error.plainly("[scale] holds a number below zero");
            return Err(Origin::setting(config, "scale", word).blamed(error));
        }
        scale.insert(person_key(word), Often::Steps(steps));
    }
    Ok(scale)
}

fn is_no_answer(text: &str) -> bool {
    matches!(text.trim().to_lowercase().as_str(), "no answer" | "no_answer")
}
