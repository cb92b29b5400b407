//! What `check` says of a survey: who answered, and whether the form had too few places.

use crate::connect::network::Level;
use crate::connect::timeline::Timeline;
use crate::connect::window::Window;
use crate::notice::finding::Severity;
use crate::notice::gates::{coverage, full_slots};
use crate::notice::response;
use crate::notice::scene::Scene;
use crate::run::analysis::Loaded;

/// The sentences; none if the data holds no survey.
#[must_use]
pub fn lines(loaded: &Loaded) -> Vec<String> {
    let (records, settings) = (&loaded.records, &loaded.settings);
    if records.responses.is_none() {
        return Vec::new();
    }
    let Ok(timeline) = Timeline::build(records, &settings.rule, Window::default()) else {
        return Vec::new();
    };
    let level = if records.tells_schools() { Level::Schools } else { Level::People };
    let mut lines = response::lines(&timeline.whole, level);
    lines.push(format!("{}.", response::states(&timeline.whole, level)));
    let scene =
        Scene::new(records, &timeline, (None, None), level, &settings.thresholds, settings.seed);
    let gates = [&coverage::FLAG, &full_slots::FLAG].into_iter();
    let raised = gates.flat_map(|gate| (gate.check)(gate, &scene, &[]).raised);
    // A mere note says the response again.
    let told =
        raised.filter(|gate| gate.severity != Severity::Note || gate.id != coverage::FLAG.id);
    lines.extend(told.map(|gate| gate.message));
    lines
}
