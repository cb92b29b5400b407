//! G1: too few schools log their own activities, or nobody can say how many do.

use crate::base::number::reaches;
use crate::notice::finding::{Finding, Severity, Side, Subject};
use crate::notice::flag::{Checked, Flag, Raise};
use crate::notice::scene::Scene;
use crate::notice::words::{few, percent};

/// The gate.
pub const FLAG: Flag = Flag {
    id: "G1",
    pattern: "coverage",
    rule: |limits| {
        format!(
            "of the listed schools, those whose own staff entered a row: below {} no bridge is named (F10), below {} nothing is said about parts (F09), below {} no flag is raised; where nobody can say, nothing is switched off",
            percent(limits.coverage_names),
            percent(limits.coverage_shape),
            percent(limits.coverage_any)
        )
    },
    why_it_matters: "a school that logs nothing looks the same as a school that does nothing",
    caution: "Where one person keeps the log for everybody, leave the column `logged_by` out: it would say that the others log nothing.",
    action: "Let every school enter its own activities, with a column `logged_by` that says who entered the row",
    quote: "",
    quote_source: "",
    check,
};

/// Schools that are named at most.
const NAMED: usize = 10;

/// Why a verdict that needs this coverage cannot be given; `None` if it can, or if nobody knows.
#[must_use]
pub fn too_low(scene: &Scene, needed: f64) -> Option<String> {
    let (logging, members) = scene.coverage()?;
    let share = logging as f64 / members as f64;
    (!reaches(share, needed)).then(|| {
        format!(
            "coverage: {logging} of {members} schools ({}) entered rows of their own; {} are needed (G1)",
            percent(share),
            percent(needed)
        )
    })
}

fn check(flag: &Flag, scene: &Scene, _: &[Finding]) -> Checked {
    let network = scene.recent();
    if network.schools.is_empty() {
        return Checked::default();
    }
    let limits = scene.thresholds;
    let mut checked = Checked { checks: 1, ..Checked::default() };
    let Some((logging, members)) = scene.coverage() else {
        checked.raised.push(raise(
            flag,
            scene,
            0.0,
            limits.coverage_names,
            unknown(scene),
            Vec::new(),
        ));
        return checked;
    };
    let share = logging as f64 / members as f64;
    let tiers = [
        (limits.coverage_any, "the figures describe this log, and no flag is raised"),
        (limits.coverage_shape, "nothing is said about parts and bridges of the network"),
        (limits.coverage_names, "no person, school or body is named as a bridge"),
    ];
    if let Some((needed, so)) = tiers.into_iter().find(|(needed, _)| !reaches(share, *needed)) {
        let message = format!(
            "{logging} of {members} schools ({}) entered rows of their own in {}: {so}.",
            percent(share),
            scene.timeline.words
        );
        let silent = network.schools.iter().zip(0_u32..);
        let silent = silent.filter(|(school, at)| {
            scene.is_member(school) && network.logged_by.binary_search(at).is_err()
        });
        let silent: Vec<&str> = silent.map(|(school, _)| school.name.as_str()).collect();
        let facts = vec![format!("No row of their own: {}", few(&silent, NAMED))];
        checked.raised.push(raise(flag, scene, share, needed, message, facts));
    }
    checked
}

fn unknown(scene: &Scene) -> String {
    if !scene.recent().has_log {
        "Ties are given as such: how many were asked and how many answered is not known.".to_owned()
    } else if scene.records.known.logged_by {
        "There is no list of the schools, so it is not known how many of them keep the log."
            .to_owned()
    } else {
        "The log does not say who entered its rows, so a school that logs nothing looks the same as a school that does nothing."
            .to_owned()
    }
}

fn raise(
    flag: &Flag,
    scene: &Scene,
    value: f64,
    threshold: f64,
    message: String,
    evidence: Vec<String>,
) -> Finding {
    let raise = Raise {
        severity: Severity::Note,
        subject: Subject::Network,
        subject_name: "the network".to_owned(),
        measures: "schools known to enter rows of their own",
        value,
        threshold,
        side: Side::Below,
        chance: None,
        message,
        evidence,
        rows: Vec::new(),
    };
    flag.raise(scene, raise)
}
