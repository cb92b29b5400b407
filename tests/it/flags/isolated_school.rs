//! F04: no contact with another school, or only in the room.

use tiebeam::notice::finding::Severity;

use super::{AUTUMN, Log, SPRING, SUMMER};

/// Three terms in which S0 meets S1 and S2; `quiet` meets them on the given days.
fn three_terms(quiet: &[&str], list: &str) -> Log {
    let mut log = Log::default();
    for day in [AUTUMN, SPRING, SUMMER] {
        log.activity(day, &["Ann@S0", "Bob@S1"], &["Ann@S0"]);
        log.activity(day, &["Cat@S2", "Bob@S1"], &["Cat@S2"]);
    }
    for day in quiet {
        log.activity(day, &["Quinn@Q", "Ann@S0"], &["Quinn@Q"]);
    }
    log.schools = Some(format!("name,urn,joined,left\nS0,1,,\nS1,2,,\nS2,3,,\n{list}"));
    log
}

#[test]
fn one_term_without_contact_is_a_look_and_two_are_an_act() {
    let severity = |days: &[&str]| {
        three_terms(days, "Q,9,,\n").raised("F04").first().map(|f| (f.severity, f.value as i64))
    };
    assert_eq!(severity(&[SUMMER]), None);
    assert_eq!(severity(&[AUTUMN, SPRING]), Some((Severity::Look, 1)));
    assert_eq!(severity(&[AUTUMN]), Some((Severity::Act, 2)));
    assert_eq!(severity(&[]), Some((Severity::Act, 3)));
    let finding = three_terms(&[AUTUMN], "Q,9,,\n").raised("F04").remove(0);
    let expected = "Q has no recorded contact with another school since 3 October 2025. \
                    This may be a gap in the log.";
    assert_eq!(finding.message, expected);
}

#[test]
fn contact_inside_the_school_or_with_an_outside_body_is_not_contact_with_a_school() {
    let mut log = three_terms(&[], "Q,9,,\n");
    log.activity(SUMMER, &["Quinn@Q", "Rae@Q"], &["Quinn@Q"]);
    log.activity(SUMMER, &["Quinn@Q", "Ruth@Council"], &["Ruth@Council"]);
    let finding = log.raised("F04").remove(0);
    assert_eq!(finding.subject_name, "Q");
    assert!(
        finding.evidence.iter().any(|fact| fact.starts_with("2 activities with no other school"))
    );
}

#[test]
fn new_and_former_members_are_not_called_isolated() {
    let joined = three_terms(&[], "Q,9,2026-01-05,\n");
    assert_eq!(joined.raised("F04").len(), 0);
    assert!(joined.why_not("F04").starts_with("Q joined within the last three terms"));
    assert_eq!(three_terms(&[], "Q,9,,2026-03-01\n").raised("F04").len(), 0);
    assert_eq!(three_terms(&[], "Q,9,2024-09-01,\n").raised("F04").len(), 1);
}

#[test]
fn an_unfinished_term_does_not_count_against_a_school_but_its_contact_does() {
    let mut log = Log::default();
    log.activity(AUTUMN, &["Ann@S0", "Bob@S1"], &[]).activity(
        "2026-01-20",
        &["Ann@S0", "Bob@S1"],
        &[],
    );
    log.schools = Some("name,urn\nS0,1\nS1,2\nQ,9\n".to_owned());
    let finding = log.raised("F04").remove(0);
    assert_eq!((finding.severity, finding.value as i64), (Severity::Look, 1));
    log.activity("2026-01-21", &["Quinn@Q", "Bob@S1"], &[]);
    assert_eq!(log.raised("F04").len(), 0);
}

#[test]
fn without_a_school_list_only_what_is_in_the_log_can_be_checked() {
    let mut log = three_terms(&[AUTUMN], "");
    log.schools = None;
    assert_eq!(log.raised("F04").len(), 1);
    assert!(log.why_not("F04").contains("no school list was given"));
}

#[test]
fn meetings_of_half_the_network_alone_are_being_in_the_room() {
    let mut log = Log::default();
    let everybody: Vec<String> = (0..10).map(|school| format!("P{school}@S{school}")).collect();
    let everybody: Vec<&str> = everybody.iter().map(String::as_str).collect();
    for day in [AUTUMN, SPRING, SUMMER] {
        log.activity(day, &everybody, &["P0@S0"]);
        for school in 1..9 {
            let host = format!("P{school}@S{school}");
            log.activity(day, &["P0@S0", &host], &["P0@S0"]);
        }
    }
    log.schools = Some((0..10).fold("name,urn\n".to_owned(), |t, s| t + &format!("S{s},{s}\n")));
    let raised = log.raised("F04");
    assert_eq!(raised.len(), 1);
    assert_eq!((raised[0].subject_name.as_str(), raised[0].severity), ("S9", Severity::Look));
    assert!(raised[0].message.contains("in the room, not in the network"));
}
