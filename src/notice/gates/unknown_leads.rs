//! G6: the log does not say who led often enough to speak about leading.

use crate::base::number::reaches;
use crate::notice::finding::{Finding, Severity, Subject};
use crate::notice::flag::{Checked, Flag, Raise};
use crate::notice::scene::Scene;
use crate::notice::words::percent;

/// The gate.
pub const FLAG: Flag = Flag {
    id: "G6",
    pattern: "lead unknown",
    rule: "the lead of more than 30 % of activities is unknown: F01, F02 and F03 are off",
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
            "Nobody is named as lead of {} of {all} activities ({}%) in {}: how leading is shared is not assessed.",
            all - scene.leads.known,
            percent(unknown),
            scene.timeline.words
        );
        let without_lead =
            network.activities.iter().filter(|activity| activity.leaders().is_empty());
        checked.raised.push(flag.raise(Raise {
            severity: Severity::Note,
            subject: Subject::Network,
            subject_name: "the network".to_owned(),
            value: unknown,
            threshold: scene.thresholds.max_lead_unknown,
            chance: None,
            message,
            evidence: Vec::new(),
            rows: without_lead.flat_map(|activity| activity.rows().take(1)).collect(),
        }));
    }
    checked
}
