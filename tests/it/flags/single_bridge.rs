//! F10: one person, school or outside body is the only link between parts.

use tiebeam::notice::finding::{Severity, Subject};
use tiebeam::notice::thresholds::Thresholds;

use super::{AUTUMN, Log};

/// A circle of `one` schools and one of `other`; P0 of S0 meets the first two of the other circle.
fn joined(one: usize, other: usize) -> Log {
    let mut log = Log::default();
    log.circle(0..one).circle(one..one + other);
    for next in [one, one + 1] {
        let who = ["P0@S0".to_owned(), format!("P{next}@S{next}"), format!("Q{next}@S{next}")];
        log.activity(AUTUMN, &who.each_ref().map(String::as_str), &[]);
    }
    log
}

/// The share of pairs of people that P0 holds together.
fn share(one: usize, other: usize) -> f64 {
    let (own, far) = (2 * one - 1, 2 * other);
    (own * far) as f64 / ((own + far) * (own + far - 1) / 2) as f64
}

#[test]
fn a_bridge_is_an_act_from_a_quarter_of_the_pairs() {
    let raised = joined(4, 3).raised("F10");
    assert_eq!(raised.len(), 1, "the school joins the same through the same person: said once");
    let finding = &raised[0];
    assert_eq!((finding.severity, finding.subject_name.as_str()), (Severity::Act, "P0"));
    assert!((finding.value - share(4, 3)).abs() < 1e-12);
    assert_eq!(
        finding.message,
        "P0 is the only link between 3 schools (S4, S5 and S6) and the other 4 schools in the time from \
         3 October 2025 to 3 October 2025. Without this link 54% of the pairs of people who reach each \
         other now would not. S0 as a whole joins the same schools, through P0 alone."
    );
    assert_eq!(finding.rows.len(), 2, "P0's rows at the two meetings");
    assert_eq!(
        finding.evidence[0],
        "2 activities with the side of S4, S5 and S6; tied there to P4, P5, Q4 and Q5"
    );
}

#[test]
fn a_tenth_is_a_look_and_each_limit_is_reached_at_its_value() {
    let severity = |look: f64, act: f64| {
        let mut thresholds = Thresholds::default();
        assert!(thresholds.set("bridge_look", look) && thresholds.set("bridge_act", act));
        let found = joined(4, 3).look(&thresholds).unwrap().flags;
        found.into_iter().find(|f| f.id == "F10" && f.subject_name == "P0").map(|f| f.severity)
    };
    let exact = share(4, 3);
    assert_eq!(severity(0.1, exact), Some(Severity::Act));
    assert_eq!(severity(0.1, exact + 1e-6), Some(Severity::Look));
    assert_eq!(severity(exact, 0.9), Some(Severity::Look));
    assert_eq!(severity(exact + 1e-6, 0.9), None);
    assert!(share(13, 2) < 0.25 && share(12, 2) > 0.25);
    let found = |one, who| {
        let raised = joined(one, 2).raised("F10").into_iter();
        raised.map(|f| (f.severity, f.subject_name)).find(|(_, name)| name == who).map(|f| f.0)
    };
    assert_eq!(found(13, "P0"), Some(Severity::Look));
    assert_eq!(found(12, "P0"), Some(Severity::Act));
    // 12 · 2 of 91 pairs of schools are more than a quarter: that is not hidden behind the person.
    assert_eq!(found(13, "S0"), Some(Severity::Act));
    assert_eq!(found(12, "S0"), None);
}

#[test]
fn a_single_school_behind_a_bridge_is_its_own_matter() {
    let mut log = Log::default();
    log.circle(0..4);
    log.activity(AUTUMN, &["P0@S0", "P4@S4", "Q4@S4"], &[]);
    assert_eq!(log.raised("F10").len(), 0);
}

#[test]
fn several_people_of_one_school_make_the_school_the_bridge() {
    let mut log = joined(4, 3);
    log.activity(AUTUMN, &["Q0@S0", "P5@S5"], &[]);
    let finding = log.raised("F10").remove(0);
    assert_eq!(finding.subject, Subject::School(0));
    assert!((finding.value - 9.0 / 15.0).abs() < 1e-12, "3 · 3 of the pairs of 6 others");
    assert!(finding.message.contains("60% of the pairs of schools"), "{}", finding.message);
}

/// Two circles that meet a council and not each other; `visits` are its people and whom they met.
fn council(visits: &[(&str, &str)]) -> Log {
    let mut log = Log::default();
    log.circle(0..3).circle(3..5);
    for (who, whom) in visits {
        log.activity(AUTUMN, &[&format!("{who}@Council"), whom], &[]);
    }
    log.list(5, "");
    log
}

#[test]
fn a_body_can_be_the_only_link() {
    let shared = [("Ruth", "P0@S0"), ("Tom", "P1@S1"), ("Ruth", "P3@S3"), ("Tom", "P4@S4")];
    let raised = council(&shared).raised("F10");
    assert_eq!(raised.len(), 1);
    assert_eq!((raised[0].subject, raised[0].subject_name.as_str()), (Subject::Body(0), "Council"));
    assert!((raised[0].value - 0.6).abs() < 1e-12, "3 · 2 of the pairs of 5 schools");
    assert_eq!(raised[0].severity, Severity::Act);
    let alone = council(&[("Ruth", "P0@S0"), ("Ruth", "P3@S3"), ("Ruth", "P4@S4")]);
    let raised = alone.raised("F10");
    let ruth = raised.iter().find(|finding| finding.subject_name == "Ruth").unwrap();
    assert!(
        ruth.message.ends_with("Council as a whole joins the same schools, through Ruth alone.")
    );
    assert!(raised.iter().all(|finding| finding.subject != Subject::Body(0)));
    // Where the council brings the two together, they have met: without it they still would have.
    let mut together = council(&[("Ruth", "P0@S0"), ("Ruth", "P3@S3")]);
    together.activity(AUTUMN, &["Ruth@Council", "P1@S1", "P4@S4"], &[]);
    let raised = together.raised("F10");
    assert!(raised.iter().all(|finding| finding.subject != Subject::Body(0)));
}

#[test]
fn contact_of_people_whom_nobody_named_is_contact() {
    let mut log = joined(4, 3);
    log.activity(AUTUMN, &["@S1", "@S5"], &[]);
    assert_eq!(log.raised("F10").len(), 0);
    let mut unnamed = Log::default();
    for (one, other) in [(0, 1), (1, 2), (2, 3), (3, 4)] {
        unnamed.activity(AUTUMN, &[&format!("@S{one}"), &format!("@S{other}")], &[]);
    }
    assert!(unnamed.why_not("F10").starts_with("people: nobody is named"));
    let schools: Vec<String> = unnamed.raised("F10").into_iter().map(|f| f.subject_name).collect();
    assert_eq!(schools, ["S2"], "the middle of a chain of five");
}

#[test]
fn without_schools_nothing_is_said() {
    let mut log = Log::default();
    log.activity(AUTUMN, &["A", "B"], &[]);
    assert_eq!(log.why_not("F10"), "no school is known");
}

#[test]
fn everybody_with_two_contacts_is_a_check() {
    // 14 people and 7 schools, one check of F09, and F06 looks at S0, which met others five times;
    // F01 knows no lead, and no term is finished for F04.
    assert_eq!(joined(4, 3).findings().checks, 14 + 7 + 1 + 1);
}
