//! G1: too few answered or log their own activities, or nobody can say how many do.

use crate::base::number::reaches;
use crate::connect::asked::{Asked, Roster};
use crate::notice::finding::{Finding, Severity, Side, Subject};
use crate::notice::flag::{Checked, Flag, Raise};
use crate::notice::heard::{Heard, is_member};
use crate::notice::response;
use crate::notice::scene::Scene;
use crate::notice::words::{capitalised, few, percent};

/// The gate.
pub const FLAG: Flag = Flag {
    id: "G1",
    pattern: "coverage and response",
    rule: |limits| {
        format!(
            "of those asked in a survey, who answered; of the listed schools of a log, those whose own staff entered a row: below {} no bridge is named (F10), below {} nothing is said about parts and shape (F09), below {} no flag is raised, and figures that need more are blank; where nobody can say, nothing is switched off",
            percent(limits.coverage_names),
            percent(limits.coverage_shape),
            percent(limits.coverage_any)
        )
    },
    why_it_matters: "who is silent looks the same as who works with nobody",
    caution: "Where one person keeps the log for everybody, leave the column `logged_by` out: it would say that the others log nothing.",
    action: "Ask those who are silent once more; in a log let every school enter its own activities, with a column `logged_by` that says who entered the row",
    quote: "",
    quote_source: "",
    check,
};

/// Schools that are named at most.
const NAMED: usize = 10;

fn check(flag: &Flag, scene: &Scene, _: &[Finding]) -> Checked {
    let network = scene.recent();
    if network.schools.is_empty() && network.responses.is_none() {
        return Checked::default();
    }
    let limits = scene.thresholds;
    let mut checked = Checked { checks: 1, ..Checked::default() };
    let Some(heard) = scene.heard() else {
        let message = unknown(scene);
        checked.raised.push(raise(flag, scene, 0.0, limits.coverage_names, message, Vec::new()));
        return checked;
    };
    let share = heard.share();
    let tiers = [
        (limits.coverage_any, "the figures describe what is in the data, and no flag is raised"),
        (limits.coverage_shape, "nothing is said about parts and bridges of the network"),
        (limits.coverage_names, "no person, school or body is named as a bridge"),
    ];
    let says = capitalised(&heard.says());
    if let Some((needed, so)) = tiers.into_iter().find(|(needed, _)| !reaches(share, *needed)) {
        let message = match heard {
            Heard::Log { .. } => format!("{says} in {}: {so}.", scene.timeline.words),
            Heard::Survey(_) => format!("{says}: {so}."),
        };
        checked.raised.push(raise(flag, scene, share, needed, message, silent(scene, heard)));
    } else if let Heard::Survey(Asked { roster: Roster::Unknown, .. }) = heard {
        let message = format!(
            "{says} of those who are known to have been asked; no list says who was, so the response may be lower."
        );
        let facts = response::counted(network);
        checked.raised.push(raise(flag, scene, share, limits.coverage_names, message, facts));
    }
    checked
}

/// Who was not heard.
fn silent(scene: &Scene, heard: Heard) -> Vec<String> {
    let network = scene.recent();
    if let Heard::Survey(asked) = heard {
        let facts = response::silent(network, asked.level, NAMED).into_iter();
        return facts.chain(response::counted(network)).collect();
    }
    let silent = network.schools.iter().zip(0_u32..).filter(|(school, at)| {
        is_member(scene.timeline, school) && network.logged_by.binary_search(at).is_err()
    });
    let silent: Vec<&str> = silent.map(|(school, _)| school.name.as_str()).collect();
    vec![format!("No row of their own: {}", few(&silent, NAMED))]
}

fn unknown(scene: &Scene) -> String {
    if !scene.recent().has_log {
        "Ties are given as such: how many were asked and how many answered is not known.".to_owned()
    } else if scene.records.known.logged_by && scene.records.known.school_list {
        "Who entered the rows is told by names or words that belong to no known school, so it is not known how many schools keep the log."
            .to_owned()
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
        measures: "share of those asked, or listed, who were heard",
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
