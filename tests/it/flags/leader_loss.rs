//! F02: what the network loses if somebody who leads leaves.

use tiebeam::notice::finding::Severity;
use tiebeam::notice::thresholds::Thresholds;

use super::{AUTUMN, Log, shared_leading};

/// How F02 speaks of somebody.
fn loss_of(log: &Log, name: &str) -> Option<(Severity, f64, f64)> {
    let raised = log.raised("F02").into_iter().find(|finding| finding.subject_name == name);
    raised.map(|finding| (finding.severity, finding.value, finding.threshold))
}

#[test]
fn a_leaver_is_a_look_from_a_third_and_an_act_from_half_of_the_contact() {
    // Every activity joins two schools, so the share of contact is the share of activities.
    let ann = |first| loss_of(&shared_leading(first, 100 - first), "Ann");
    assert_eq!(ann(32), None);
    assert_eq!(ann(33), Some((Severity::Look, 0.33, 0.33)));
    assert_eq!(ann(49).map(|(severity, ..)| severity), Some(Severity::Look));
    assert_eq!(ann(50), Some((Severity::Act, 0.5, 0.5)));
    let finding = shared_leading(50, 50).raised("F02").remove(0);
    let expected = "Without Ann's activities 50% of contact between schools goes, in the time from \
                    3 October 2025 to 3 October 2025. If the activities went on without Ann: 100%.";
    assert_eq!((finding.message.as_str(), finding.rows.len()), (expected, 50));
    assert!(finding.chance.is_some_and(|chance| chance < 0.3), "{:?}", finding.chance);
}

#[test]
fn a_leaver_needs_enough_known_leads() {
    assert_eq!(
        shared_leading(15, 4).why_not("F02"),
        "19 activities have a named lead; 20 are needed"
    );
    let mut unknown = shared_leading(20, 7);
    for _ in 0..13 {
        unknown.activity(AUTUMN, &["Ann@S0", "Bob@S1"], &[]);
    }
    assert!(unknown.why_not("F02").contains("G6") && unknown.raised("F02").is_empty());
    let mut apart = Log::default();
    for _ in 0..20 {
        apart.activity(AUTUMN, &["Ann@S0", "Una@S0"], &["Ann@S0"]);
    }
    assert_eq!(apart.why_not("F02"), "no contact between schools is in the data");
}

/// So many schools in a ring, every link led by both sides, so that nobody takes anything along.
fn co_led_ring(schools: usize) -> Log {
    let mut log = Log::default();
    for number in 0..2 * schools {
        let (a, b) = (number % schools, (number + 1) % schools);
        let (one, other) = (format!("P{a}@S{a}"), format!("Q{b}@S{b}"));
        log.activity(AUTUMN, &[&one, &other], &[&one, &other]);
    }
    log
}

#[test]
fn a_leaver_who_leaves_schools_alone_is_a_look_and_with_enough_of_them_an_act() {
    assert_eq!(co_led_ring(16).raised("F02").len(), 0);
    let zoe = |schools: usize, also: &str| {
        let mut log = co_led_ring(schools);
        log.activity(AUTUMN, &["Zoe@X", "Yan@Y"], &["Zoe@X"]);
        if !also.is_empty() {
            log.activity(AUTUMN, &["Yan@Y", also], &["Yan@Y", also]);
        }
        log
    };
    // 18 active schools: two are enough. 21: a tenth is 2.1.
    assert_eq!(loss_of(&zoe(16, ""), "Zoe"), Some((Severity::Act, 2.0, 2.0)));
    assert_eq!(loss_of(&zoe(19, ""), "Zoe"), Some((Severity::Look, 2.0, 1.0)));
    // Y has another partner, so X alone is left.
    assert_eq!(loss_of(&zoe(16, "P0@S0"), "Zoe"), Some((Severity::Look, 1.0, 1.0)));
    let message = zoe(16, "").raised("F02").remove(0).message;
    let start =
        "Without Zoe's activities 3% of contact between schools goes and X and Y have none, in ";
    assert!(message.starts_with(start), "{message}");
    assert!(message.ends_with("If the activities went on without Zoe: 3%."), "{message}");
}

#[test]
fn two_who_lead_everything_together_are_found_and_one_is_an_act() {
    let mut log = Log::default();
    for number in 0..24 {
        let guest = format!("G{number}@S{}", 2 + number % 8);
        log.activity(AUTUMN, &["Ann@S0", "Bob@S1", &guest], &["Ann@S0", "Bob@S1"]);
    }
    let finding = log.raised("F02").remove(0);
    assert_eq!((finding.severity, finding.value, finding.threshold), (Severity::Look, 2.0, 2.0));
    assert_eq!(finding.subject_name, "the network");
    let start = "Without the activities of Ann and Bob 100% of contact between schools goes, in ";
    assert!(finding.message.starts_with(start), "{}", finding.message);
    assert_eq!((log.raised("F02").len(), finding.rows.len()), (1, 48));
    // More than half with one person is an ACT whatever the share for an ACT is.
    let mut thresholds = Thresholds::default();
    assert!(thresholds.set("leaver_loss_act", 0.9));
    let severity = |first| {
        let findings = shared_leading(first, 100 - first).look(&thresholds).unwrap();
        let ann = findings.flags.into_iter().find(|f| f.id == "F02" && f.subject_name == "Ann");
        ann.map(|finding| finding.severity)
    };
    assert_eq!((severity(50), severity(51)), (Some(Severity::Look), Some(Severity::Act)));
}

/// Forty activities led in turn by so many people, each alone.
fn led_in_turn(leaders: usize) -> Log {
    let mut log = Log::default();
    for number in 0..40 {
        let (school, other) = (number % 10, (number + 1 + number / 10) % 10);
        let (leader, guest) = (format!("L{}@S{school}", number % leaders), format!("G@S{other}"));
        log.activity(AUTUMN, &[&leader, &guest], &[&leader]);
    }
    log
}

/// Few leaders who share equally: any two of four take half, and no more than chance gives.
#[test]
fn equal_sharing_between_few_is_no_finding() {
    for leaders in [3, 4, 5, 6] {
        let raised = led_in_turn(leaders).raised("F02");
        assert!(raised.is_empty(), "{leaders}: {:?}", raised[0].message);
    }
}

/// Ann and Bob lead four fifths, the other eight the rest: more than the best two by chance.
#[test]
fn two_who_lead_most_are_a_finding_beside_the_best_two_by_chance() {
    let mut log = Log::default();
    for number in 0..60 {
        let leader = match number % 10 {
            0..4 => "Ann@S0".to_owned(),
            4..8 => "Bob@S1".to_owned(),
            _ => format!("L{}@S2", number / 10 % 6),
        };
        let guest = format!("G@S{}", 3 + number % 6);
        log.activity(AUTUMN, &[&leader, &guest], &[&leader]);
    }
    let raised = log.raised("F02");
    let both = raised.iter().find(|finding| finding.subject_name == "the network").unwrap();
    assert_eq!((both.severity, both.value), (Severity::Look, 2.0));
    let beside = "If leading were shared out at random among the 8 who led, the two who take most \
                  would rarely take more than ";
    assert!(both.evidence.iter().any(|fact| fact.starts_with(beside)), "{:?}", both.evidence);
}
