//! What `check` says of a survey: who answered, and whether the form had too few places.

use crate::base::people_as::PeopleAs;
use crate::collect::records::Records;
use crate::connect::network::Level;
use crate::connect::timeline::Timeline;
use crate::connect::window::Window;
use crate::notice::finding::Severity;
use crate::notice::gates::{coverage, full_slots};
use crate::notice::response;
use crate::notice::scene::Scene;
use crate::notice::words::count;
use crate::run::loaded::Loaded;

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
    lines.extend(silent(records, settings.people_as));
    if records.ties.is_empty() && records.activities.is_empty() {
        lines.push(
            "The survey holds no tie: nobody who answered names anybody whom they work with."
                .to_owned(),
        );
    }
    lines
}

/// Names that are listed before the rest is counted.
const MOST_NAMES: usize = 12;

/// Who was asked and did not answer.
fn silent(records: &Records, people_as: PeopleAs) -> Vec<String> {
    let Some(responses) = &records.responses else { return Vec::new() };
    let names = |said: &[Option<bool>], name: &dyn Fn(usize) -> String| -> Vec<String> {
        let silent = said.iter().enumerate().filter(|(_, said)| **said == Some(false));
        silent.map(|(at, _)| name(at)).collect()
    };
    let schools = names(&responses.schools, &|at| records.schools[at].name.clone());
    let people = names(&responses.people, &|at| records.people[at].name.clone());
    let list = |one: &str, more: &str, names: &[String]| {
        let all = count(names.len(), one, more);
        let shown = names.iter().take(MOST_NAMES).cloned().collect::<Vec<_>>().join("; ");
        let rest = names.len().saturating_sub(MOST_NAMES);
        let rest = if rest > 0 { format!("; and {rest} more") } else { String::new() };
        (!names.is_empty()).then(|| format!("Asked, and did not answer: {all} ({shown}{rest})."))
    };
    let mut lines: Vec<String> = list("school", "schools", &schools).into_iter().collect();
    if people_as == PeopleAs::Names {
        lines.extend(list("person", "people", &people));
    }
    lines
}
