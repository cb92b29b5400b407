//! Gates on the amount of data: G5 and G6.

use super::{AUTUMN, Log, shared_leading};

#[test]
fn an_unknown_lead_in_more_than_three_of_ten_closes_the_gate() {
    let log = |unknown: usize| {
        let mut log = shared_leading(20, 20 - unknown);
        for _ in 0..unknown {
            log.activity(AUTUMN, &["Ann@S0", "Bob@S1"], &[]);
        }
        log
    };
    assert!(log(12).findings().gates.iter().all(|gate| gate.id != "G6"));
    let closed = log(13);
    let gate = closed.findings().gates.into_iter().find(|gate| gate.id == "G6").unwrap();
    assert!(gate.message.starts_with("Nobody is named as lead of 13 of 40 activities (33%)"));
    assert_eq!(closed.raised("F01").len(), 0);
    assert!(closed.why_not("F01").contains("G6"));
}

#[test]
fn few_schools_or_activities_are_noted() {
    assert_eq!(shared_leading(20, 20).gate("G5"), None);
    let mut log = Log::default();
    log.activity(AUTUMN, &["Ann@S0", "Bob@S1"], &["Ann@S0"]);
    let gate = log.gate("G5").unwrap();
    assert!(
        gate.message.starts_with("Only 2 active schools and 1 activity in "),
        "{}",
        gate.message
    );
}
