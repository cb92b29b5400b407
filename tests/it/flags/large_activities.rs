//! G4: a few activities of more than half the network make many of its ties.

use super::{AUTUMN, Log};

/// Ten schools: one activity of `large` of them, and `pairs` of two.
fn one_large(large: usize, pairs: usize) -> Log {
    let mut log = Log::default();
    let all: Vec<String> = (0..large).map(|at| format!("P{at}@S{at}")).collect();
    log.activity(AUTUMN, &all.iter().map(String::as_str).collect::<Vec<_>>(), &[]);
    for number in 0..pairs {
        let (one, other) = (number % 10, (number + 1) % 10);
        let who = [format!("P{one}@S{one}"), format!("P{other}@S{other}")];
        log.activity(AUTUMN, &who.each_ref().map(String::as_str), &[]);
    }
    log
}

#[test]
fn large_activities_dominate_above_30_per_cent_of_the_meetings() {
    // Six schools are 15 pairs: 15 of 50 is 30 %, 15 of 49 is more.
    assert_eq!(one_large(6, 35).gate("G4"), None);
    let gate = one_large(6, 34).gate("G4").unwrap();
    assert!((gate.value - 15.0 / 49.0).abs() < 1e-12);
    let start = "1 activity with more than 50% of the 10 schools active in ";
    assert!(gate.message.starts_with(start), "{}", gate.message);
    assert_eq!(gate.rows.len(), 1);
    assert_eq!(gate.evidence[0], "E001, 3 October 2025: 6 schools");
    // Five of ten are half, not more than half.
    assert_eq!(one_large(5, 10).gate("G4"), None);
}

#[test]
fn below_eight_schools_half_the_network_is_nothing_large() {
    let mut log = Log::default();
    log.activity(AUTUMN, &["A@S0", "B@S1", "C@S2", "D@S3", "E@S4", "F@S5", "G@S6"], &[]);
    assert_eq!(log.gate("G4"), None);
    log.activity(AUTUMN, &["A@S0", "H@S7"], &[]);
    assert!(log.gate("G4").is_some());
}

#[test]
fn the_network_is_shown_with_and_without_them() {
    let mut log = one_large(10, 0);
    log.circle(0..5).circle(5..10);
    let gate = log.gate("G4").unwrap();
    let expected = "With them: 10 schools with contact, all in one part; \
                    without: 10 schools with contact in 2 parts, 50% of them in the largest";
    assert_eq!(gate.evidence.last().map(String::as_str), Some(expected));
    assert_eq!(log.raised("F09").len(), 0, "the verdict is on all activities");
}
