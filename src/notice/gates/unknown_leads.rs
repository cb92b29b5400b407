//! G6: the log does not say who led often enough to speak about leading.

use crate::base::number::reaches;
use crate::notice::finding::{Finding, Severity, Side, Subject};
use crate::notice::flag::{Checked, Flag, Raise};
use crate::notice::scene::Scene;
use crate::notice::words::percent;

/// The gate.
pub const FLAG: Flag = Flag {
    id: "G6",
    pattern: "lead unknown",
    rule: |limits| {
        format!(
            "nobody is named as lead of more than {} of the activities: nothing is said about leading",
            percent(limits.max_lead_unknown)
        )
    },
    why_it_matters: "the unnamed leads could be anybody's, also the one person's who seems to lead most",
    caution: "This says nothing about who led; it says that the log does not tell.",
    action: "Add a column `part` (lead, co-lead, attend, host) or `led_by` to the log",
    quote: "What happens when a key player in the network leaves?",
    quote_source: "S3, what does a network leader do?",
    check,
};

fn check(flag: &Flag, scene: &Scene, _: &[Finding]) -> Checked {
    let network = scene.recent();
    if network.activities.is_empty() {
        return Checked::default();
    }
    let unknown = scene.lead_unknown();
    let mut checked = Checked { checks: 1, ..Checked::default() };
    if !reaches(scene.thresholds.max_lead_unknown, unknown) {
        let all = network.activities.len();
        let message = format!(
            "Nobody is named as lead of {} of {all} activities ({}) in {}: how leading is shared is not assessed.",
            all - scene.led(),
            percent(unknown),
            scene.timeline.words
        );
        let without_lead =
            network.activities.iter().filter(|activity| activity.leaders().is_empty());
        checked.raised.push(flag.raise(
            scene,
            Raise {
                severity: Severity::Note,
                subject: Subject::Network,
                subject_name: "the network".to_owned(),
                measures: "activities without a named lead",
                value: unknown,
                threshold: scene.thresholds.max_lead_unknown,
                side: Side::Above,
                chance: None,
                message,
                evidence: Vec::new(),
                rows: without_lead.flat_map(|activity| activity.rows().take(1)).collect(),
            },
        ));
    }
    checked
}
