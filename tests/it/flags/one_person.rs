//! F06: a school's contact rests on one person.

use tiebeam::notice::finding::Severity;
use tiebeam::notice::thresholds::Thresholds;

use super::{Log, SUMMER};

/// S9's activities with others: `alone` with one and the same person, `together` with two.
fn one_person(alone: usize, together: usize) -> Log {
    let mut log = Log::default();
    for _ in 0..alone {
        log.activity(SUMMER, &["Zoe@S9", "Bob@S1", "Ann@S0"], &["Bob@S1"]);
    }
    for _ in 0..together {
        log.activity(SUMMER, &["Zoe@S9", "Yan@S9", "Ann@S0", "Bob@S1"], &["Ann@S0"]);
    }
    for _ in 0..20 {
        log.activity(SUMMER, &["Ann@S0", "Una@S0", "Bob@S1", "Vic@S1"], &["Vic@S1"]);
    }
    log
}

#[test]
fn one_person_is_a_look_from_80_per_cent_of_at_least_four_activities() {
    let raised = |alone, together| {
        let found = one_person(alone, together).raised("F06");
        found.first().map(|finding| (finding.severity, finding.message.clone()))
    };
    assert_eq!(raised(3, 0), None, "three activities are too few");
    assert_eq!(raised(3, 1), None, "75 %");
    let (severity, message) = raised(4, 1).unwrap();
    assert_eq!(
        (severity, message.as_str()),
        (Severity::Look, "80% of S9's contacts rest on Zoe alone.")
    );
    assert_eq!(raised(0, 10), None, "two who always come together are not one person");
}

#[test]
fn one_person_who_leaves_soon_or_leads_the_network_is_an_act() {
    let severity = |leaving: &str| {
        let mut log = one_person(8, 1);
        log.people = Some(format!("name,school,leaving\nZoe,S9,{leaving}\n"));
        log.raised("F06").first().map(|finding| finding.severity)
    };
    assert_eq!(severity(""), Some(Severity::Look));
    assert_eq!(severity("2026-08-31"), Some(Severity::Act));
    assert_eq!(severity("2026-11-07"), Some(Severity::Act), "day 120");
    assert_eq!(severity("2026-11-08"), Some(Severity::Look), "day 121");
    let mut log = Log::default();
    for _ in 0..30 {
        log.activity(SUMMER, &["Zoe@S9", "Ann@S0", "Bob@S1"], &["Zoe@S9"]);
    }
    let finding = log.raised("F06").into_iter().find(|f| f.subject_name == "S9").unwrap();
    assert_eq!(finding.severity, Severity::Act);
    assert!(finding.message.contains("leading rests on the same person"), "{}", finding.message);
}

#[test]
fn thresholds_can_be_changed() {
    let mut thresholds = Thresholds::default();
    assert!(thresholds.set("single_person_share", 0.70));
    assert!(!thresholds.set("no_such_threshold", 1.0));
    let findings = one_person(3, 1).look(&thresholds).unwrap();
    let finding = findings.flags.into_iter().find(|finding| finding.id == "F06").unwrap();
    assert!((finding.threshold - 0.70).abs() < 1e-12 && (finding.value - 0.75).abs() < 1e-12);
}
