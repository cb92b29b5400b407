//! Runs every gate and every flag, gates first, and puts what they raise in order.

use super::finding::{Findings, NotAssessed};
use super::flags::FLAGS;
use super::gates::GATES;
use super::scene::Scene;
use crate::measure::silence::Needs;

/// All that is worth saying, most urgent first; within one urgency the larger value first.
#[must_use]
pub fn look(scene: &Scene) -> Findings {
    let policy = scene.policy();
    let names_closed = policy.closes(Needs::Names).map(str::to_owned);
    let mut findings = Findings { names_closed, ..Findings::default() };
    for gate in GATES {
        let checked = (gate.check)(gate, scene, &findings.gates);
        findings.gates.extend(checked.raised);
    }
    let described = policy.closes(Needs::Half).map(str::to_owned);
    for flag in FLAGS {
        if let Some(why) = described.clone() {
            let (id, pattern) = (flag.id, flag.pattern);
            findings.not_assessed.push(NotAssessed { id, pattern, why });
            continue;
        }
        let known = [findings.gates.as_slice(), findings.flags.as_slice()].concat();
        let checked = (flag.check)(flag, scene, &known);
        findings.flags.extend(checked.raised);
        findings.checks += checked.checks;
        if let Some(why) = checked.not_assessed {
            findings.not_assessed.push(NotAssessed { id: flag.id, pattern: flag.pattern, why });
        }
    }
    findings.flags.sort_by(|a, b| {
        (a.severity, a.id)
            .cmp(&(b.severity, b.id))
            .then(b.value.total_cmp(&a.value))
            .then_with(|| a.subject_name.cmp(&b.subject_name))
    });
    findings
}
