//! G5: too few schools or activities for verdicts about shape or trend.

use crate::notice::finding::{Finding, Severity, Side, Subject};
use crate::notice::flag::{Checked, Flag, Raise};
use crate::notice::scene::Scene;
use crate::notice::words::count;

/// The gate.
pub const FLAG: Flag = Flag {
    id: "G5",
    pattern: "too few schools or activities",
    rule: |limits| {
        format!(
            "fewer than {} active schools or {} activities: no verdict on centralisation, clusters or trends",
            limits.min_schools, limits.min_network_activities
        )
    },
    why_it_matters: "in a very small network one visit more or less changes every figure of shape",
    caution: "Read shares as counts, and do not compare them with other networks.",
    action: "Log a full term before reading more into the figures",
    quote: "There is no blueprint for an effective network",
    quote_source: "S2, network growth",
    check,
};

fn check(flag: &Flag, scene: &Scene, _: &[Finding]) -> Checked {
    let network = scene.recent();
    let (schools, activities) = (scene.active_schools, network.activities.len());
    let few_schools =
        !network.schools.is_empty() && (schools as f64) < scene.thresholds.min_schools;
    let few_activities =
        network.has_log && (activities as f64) < scene.thresholds.min_network_activities;
    let mut checked = Checked { checks: 1, ..Checked::default() };
    let (value, threshold) = match (few_schools, few_activities) {
        (false, false) => return checked,
        (true, _) => (schools as f64, scene.thresholds.min_schools),
        (false, true) => (activities as f64, scene.thresholds.min_network_activities),
    };
    let mut parts = Vec::new();
    if few_schools {
        parts.push(count(schools, "active school", "active schools"));
    }
    if few_activities {
        parts.push(count(activities, "activity", "activities"));
    }
    let message = format!(
        "Only {} in {}: too few for a verdict on centralisation, clusters or trends.",
        parts.join(" and "),
        scene.timeline.words
    );
    checked.raised.push(flag.raise(
        scene,
        Raise {
            severity: Severity::Note,
            subject: Subject::Network,
            subject_name: "the network".to_owned(),
            measures: if few_schools { "active schools" } else { "activities" },
            value,
            threshold,
            side: Side::Below,
            chance: None,
            message,
            evidence: Vec::new(),
            rows: Vec::new(),
        },
    ));
    checked
}
