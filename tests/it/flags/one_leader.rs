//! F01: the network's leading rests on one person.

use tiebeam::notice::finding::Severity;

use super::{AUTUMN, Log, shared_leading};

#[test]
fn one_leader_is_a_look_from_35_and_an_act_from_50_per_cent() {
    let severity =
        |first, rest| shared_leading(first, rest).raised("F01").first().map(|f| f.severity);
    assert_eq!(severity(10, 30), None, "25 %");
    assert_eq!(severity(14, 26), Some(Severity::Look), "35 %");
    assert_eq!(severity(20, 20), Some(Severity::Act), "50 %");
}

#[test]
fn one_leader_states_shares_chance_and_rows() {
    let finding = shared_leading(20, 20).raised("F01").remove(0);
    assert_eq!(finding.subject_name, "Ann");
    assert!((finding.value - 0.5).abs() < 1e-12);
    assert_eq!(finding.rows.len(), 20);
    let chance = finding.chance.unwrap();
    assert!((0.15..0.30).contains(&chance), "{chance}");
    let start = "Ann led or co-led 20 of 40 activities in the time from 3 October 2025 to 3 October 2025 \
                 (share 50%, co-leads split); the next person 8%.";
    assert!(finding.message.starts_with(start), "{}", finding.message);
}

#[test]
fn one_leader_needs_twenty_led_activities() {
    assert_eq!(shared_leading(15, 4).raised("F01").len(), 0);
    assert_eq!(
        shared_leading(15, 4).why_not("F01"),
        "19 activities have a named lead; 20 are needed"
    );
    assert_eq!(shared_leading(16, 4).raised("F01").len(), 1);
}

#[test]
fn with_two_leaders_there_is_no_chance_value_and_the_thresholds_decide() {
    let mut log = Log::default();
    for number in 0..20 {
        let leader = if number < 12 { "Ann@S0" } else { "Bob@S1" };
        log.activity(AUTUMN, &["Ann@S0", "Bob@S1"], &[leader]);
    }
    let finding = log.raised("F01").remove(0);
    assert_eq!((finding.chance, finding.severity), (None, Severity::Act));
    assert!(finding.message.contains("Only 2 people led in all"), "{}", finding.message);
}

#[test]
fn a_few_who_share_all_leading_are_found_by_their_effective_number() {
    // Four of twelve leaders lead nearly everything, none of them 35 %.
    let mut log = Log::default();
    for number in 0..128 {
        let leader = if number < 120 {
            format!("L{}@S{}", number % 4, number % 4)
        } else {
            format!("M{number}@S{}", number % 12)
        };
        log.activity(AUTUMN, &[&leader, "Guest@S11"], &[&leader]);
    }
    for school in 4..11 {
        log.activity(AUTUMN, &[&format!("P{school}@S{school}"), "L0@S0"], &["L0@S0"]);
    }
    let finding = log.raised("F01").remove(0);
    assert_eq!(finding.severity, Severity::Look);
    assert!(finding.value < 5.0 && finding.value < finding.chance.unwrap());
    assert!(finding.message.contains("as concentrated as if"), "{}", finding.message);
}

#[test]
fn of_two_who_lead_equally_both_are_named_whatever_they_are_called() {
    for (one, other) in [("Ann@S0", "Zoe@S1"), ("Zoe@S0", "Ann@S1")] {
        let mut log = Log::default();
        for number in 0..24 {
            let guest = format!("G{number}@S{}", 2 + number % 8);
            log.activity(AUTUMN, &[one, other, &guest], &[one, other]);
        }
        let found = log.raised("F01");
        let told: Vec<_> =
            found.iter().map(|f| (f.subject_name.as_str(), f.severity, f.value)).collect();
        let both = |name| (name, Severity::Act, 0.5);
        assert!(told.contains(&both("Ann")) && told.contains(&both("Zoe")), "{told:?}");
        let ann = found.iter().find(|f| f.subject_name == "Ann").unwrap();
        assert!(ann.message.contains("(share 50%, co-leads split); Zoe has the same share."));
        let facts = ann.evidence.join(" ");
        assert!(!facts.contains("likely rank") && !facts.contains("Zoe"), "{facts}");
        let schools: Vec<_> = log.raised("F06").iter().map(|f| f.severity).collect();
        assert_eq!(schools, [Severity::Act; 2]);
    }
}
