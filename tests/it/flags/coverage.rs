//! G1: how many of the listed schools enter rows of their own, and what that switches off.

use tiebeam::connect::network::Level;
use tiebeam::notice::thresholds::Thresholds;

use super::{AUTUMN, Log, SPRING, SUMMER};

/// Ten listed schools in a ring, in 30 activities; the first `logging` of them enter all rows.
fn ring(logging: usize) -> Log {
    let mut log = Log::default();
    for number in 0..30 {
        let (one, other) = (number % 10, (number + 1) % 10);
        log.by = if logging == 0 { String::new() } else { format!("S{}", number % logging) };
        let who = [format!("P{one}@S{one}"), format!("P{other}@S{other}")];
        log.activity(AUTUMN, &who.each_ref().map(String::as_str), &[&who[0]]);
    }
    log.list(10, "");
    log
}

fn off(log: &Log) -> Vec<&'static str> {
    let closed = log.findings().not_assessed.into_iter();
    closed.filter(|missing| missing.why.starts_with("coverage: ")).map(|m| m.id).collect()
}

#[test]
fn less_coverage_says_less() {
    let all = vec!["F01", "F02", "F04", "F06", "F09", "F10"];
    for (logging, closed) in [
        (10, vec![]),
        (8, vec![]),
        (7, vec!["F10"]),
        (6, vec!["F09", "F10"]),
        (5, vec!["F09", "F10"]),
        (4, all),
    ] {
        let log = ring(logging);
        assert_eq!(off(&log), closed, "{logging} of 10 schools");
        let gate = log.gate("G1");
        assert_eq!(gate.is_some(), logging < 8, "{logging} of 10 schools");
        if let Some(gate) = gate {
            assert!((gate.value - logging as f64 / 10.0).abs() < 1e-12);
            let start =
                format!("{logging} of 10 schools ({logging}0%) entered rows of their own in ");
            assert!(gate.message.starts_with(&start), "{}", gate.message);
            assert!(gate.evidence[0].contains("S9"), "{:?}", gate.evidence);
        }
    }
    assert_eq!(
        ring(7).why_not("F10"),
        "coverage: 7 of 10 schools (70%) entered rows of their own; 80% are needed (G1)"
    );
}

#[test]
fn unknown_coverage_is_a_note_that_blocks_nothing() {
    let silent = ring(0);
    assert_eq!(off(&silent), Vec::<&str>::new());
    let said = silent.gate("G1").unwrap().message;
    assert!(said.starts_with("The log does not say who entered its rows"), "{said}");
    let mut unlisted = ring(4);
    unlisted.schools = None;
    assert_eq!(off(&unlisted), Vec::<&str>::new());
    let said = unlisted.gate("G1").unwrap().message;
    assert!(said.starts_with("There is no list of the schools"), "{said}");
}

/// How many schools are known to log, by the gate's share of ten.
fn logging(log: &Log) -> f64 {
    (log.gate("G1").unwrap().value * 10.0).round()
}

#[test]
fn a_person_logs_for_their_own_school() {
    let mut log = ring(0);
    for who in ["P0", "p3", "S4", "Ruth", "Head office"] {
        who.clone_into(&mut log.by);
        log.activity(AUTUMN, &["P0@S0", "P1@S1", "Ruth@Council"], &[]);
    }
    // S0 and S3 through their people, S4 by name; nobody knows Head office, Ruth is from outside.
    assert_eq!(logging(&log), 3.0);
    // Of two people called P0 nobody knows which one it was.
    log.activity(AUTUMN, &["P0@S7", "P1@S1"], &[]);
    assert_eq!(logging(&log), 2.0);
}

#[test]
fn only_members_and_only_rows_of_the_window_count() {
    let mut log = Log::default();
    "S9".clone_into(&mut log.by);
    log.activity("2024-10-03", &["P9@S9", "P0@S0"], &[]);
    for (at, day) in [AUTUMN, SPRING, SUMMER].into_iter().enumerate() {
        log.by = format!("S{at}");
        log.activity(day, &["P0@S0", "P1@S1", "P2@S2"], &[]);
    }
    log.list(10, "");
    assert_eq!(logging(&log), 3.0);
    // Five members left before the log ends: three of the other five log.
    let left = "S5,,2026-01-01\nS6,,2026-01-01\nS7,,2026-01-01\nS8,,2026-01-01\nS9,,2026-01-01\n";
    log.schools = Some(format!("name,joined,left\nS0,,\nS1,,\nS2,,\nS3,,\nS4,,\n{left}"));
    let gate = log.gate("G1").unwrap();
    assert!((gate.value - 0.6).abs() < 1e-12);
    assert_eq!(gate.evidence, ["No row of their own: S3 and S4"], "who left need not log");
}

#[test]
fn where_too_few_log_nobody_is_named_at_either_level() {
    for logging in [7, 8] {
        let log = ring(logging);
        for level in [Level::Schools, Level::People] {
            let findings = log.look_at(level, &Thresholds::default()).unwrap();
            assert_eq!(findings.names_closed.is_some(), logging < 8, "{logging} {level:?}");
        }
    }
}

#[test]
fn entries_that_tell_no_school_leave_coverage_unknown() {
    let mut log = Log { by: "the office".to_owned(), ..Log::default() };
    for number in 0..30 {
        let (one, other) = (number % 10, (number + 1) % 10);
        let who = [format!("P{one}@S{one}"), format!("P{other}@S{other}")];
        log.activity(AUTUMN, &who.each_ref().map(String::as_str), &[&who[0]]);
    }
    log.list(10, "");
    assert_eq!(off(&log), Vec::<&str>::new());
    assert!(log.gate("G1").is_some_and(|gate| gate.value == 0.0));
}
