//! G11: many respondents filled every place of the form, so there were more contacts than places.

use crate::base::number::reaches;
use crate::notice::finding::{Finding, Severity, Side, Subject};
use crate::notice::flag::{Checked, Flag, Raise};
use crate::notice::scene::Scene;
use crate::notice::words::{count, percent};

/// The gate.
pub const FLAG: Flag = Flag {
    id: "G11",
    pattern: "every place filled",
    rule: |limits| {
        format!(
            "at least {} of those who answered named as many contacts as the form had places for",
            percent(limits.full_slots)
        )
    },
    why_it_matters: "who knows more people than the form has places for looks the same as who knows just so many",
    caution: "Counts of named contacts, and what follows from them, are lower limits; who was named by many is less affected (Kossinets 2006, doi:10.1016/j.socnet.2005.07.002).",
    action: "Give the form more places next time, or a list of everybody to tick",
    quote: "",
    quote_source: "",
    check,
};

fn check(flag: &Flag, scene: &Scene, _: &[Finding]) -> Checked {
    let responses = scene.recent().responses.as_ref();
    let slots =
        responses.and_then(|responses| responses.slots).filter(|slots| slots.respondents > 0);
    let Some(slots) = slots else { return Checked::default() };
    let mut checked = Checked { checks: 1, ..Checked::default() };
    let share = f64::from(slots.full) / f64::from(slots.respondents);
    if reaches(share, scene.thresholds.full_slots) {
        let places = count(slots.places as usize, "place", "places");
        let raise = Raise {
            severity: Severity::Note,
            subject: Subject::Network,
            subject_name: "the network".to_owned(),
            measures: "respondents who filled every place",
            value: share,
            threshold: scene.thresholds.full_slots,
            side: Side::Above,
            chance: None,
            message: format!(
                "{} of {} who answered filled every one of the {places} for contacts: the number of contacts is cut off at {}.",
                slots.full, slots.respondents, slots.places
            ),
            evidence: Vec::new(),
            rows: Vec::new(),
        };
        checked.raised.push(flag.raise(scene, raise));
    }
    checked
}
