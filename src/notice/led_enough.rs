//! Whether leads are known well enough to speak about leading: one condition for all flags on it.

use super::finding::Finding;
use super::gates::unknown_leads;
use super::scene::Scene;
use super::story::Leading;
use super::words::{count, percent};

/// Who led, if enough leads are known; else why nothing can be said.
pub fn led_enough<'a>(scene: &Scene<'a>, known: &[Finding]) -> Result<&'a Leading, String> {
    if let Some(gate) = known.iter().find(|finding| finding.id == unknown_leads::FLAG.id) {
        let unknown = percent(gate.value);
        return Err(format!("the lead of {unknown} of the activities is unknown (G6)"));
    }
    let Some(leading) = scene.leading else {
        return Err("no activities with a named lead are in the data".to_owned());
    };
    let fewest = scene.thresholds.min_led_activities;
    if (leading.known as f64) < fewest {
        let led = count(leading.known, "activity has", "activities have");
        return Err(format!("{led} a named lead; {fewest} are needed"));
    }
    Ok(leading)
}
