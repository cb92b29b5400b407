//! Every rule of every gate and flag, at and around its threshold, on logs small enough to read.

use tiebeam::base::error::Error;
use tiebeam::base::problem::Outcome;
use tiebeam::collect::read::{Input, Wishes, read};
use tiebeam::connect::network::Level;
use tiebeam::connect::rule::Rule;
use tiebeam::connect::timeline::Timeline;
use tiebeam::connect::window::Window;
use tiebeam::notice::finding::{Finding, Findings, Severity};
use tiebeam::notice::lead_table;
use tiebeam::notice::leavers;
use tiebeam::notice::look::look;
use tiebeam::notice::scene::Scene;
use tiebeam::notice::thresholds::Thresholds;

/// A log in the making: rows of attendance, and the lists beside it.
#[derive(Default)]
struct Log {
    rows: String,
    events: usize,
    schools: Option<String>,
    people: Option<String>,
}

impl Log {
    /// An activity: `lead` of them lead; each is `name@school`.
    fn activity(&mut self, day: &str, present: &[&str], leads: &[&str]) -> &mut Self {
        self.events += 1;
        for who in present {
            let (name, school) = who.split_once('@').unwrap_or((who, ""));
            let part = if leads.contains(who) { "lead" } else { "attend" };
            self.rows.push_str(&format!("E{:03},{day},{name},{school},{part}\n", self.events));
        }
        self
    }

    fn look(&self, thresholds: &Thresholds) -> Result<Findings, Error> {
        let input = |name: &str, text: String| Input {
            name: name.to_owned(),
            bytes: text.into_bytes(),
            shape: None,
            found: true,
        };
        let headings = "event_id,date,person,school,part\n";
        let mut inputs = vec![input("log.csv", format!("{headings}{}", self.rows))];
        inputs.extend(self.schools.clone().map(|text| input("schools.csv", text)));
        inputs.extend(self.people.clone().map(|text| input("people.csv", text)));
        let (records, problems) = read(&inputs, &Wishes::default())?;
        assert!(problems.iter().all(|problem| problem.outcome == Outcome::Noted), "{problems:?}");
        let timeline = Timeline::build(&records, &Rule::default(), Window::default())?;
        let leading = lead_table::of(&timeline.recent, 1);
        let leavers = leavers::of(&timeline.recent, Level::Schools, 1);
        let known = (leading.as_ref(), leavers.as_ref());
        Ok(look(&Scene::new(&records, &timeline, known, Level::Schools, thresholds)))
    }

    #[allow(clippy::unwrap_used)] // a log that cannot be read is a mistake of the test
    fn findings(&self) -> Findings {
        self.look(&Thresholds::default()).unwrap()
    }

    fn raised(&self, id: &str) -> Vec<Finding> {
        self.findings().flags.into_iter().filter(|finding| finding.id == id).collect()
    }

    fn why_not(&self, id: &str) -> String {
        let missing = self.findings().not_assessed;
        missing.into_iter().find(|missing| missing.id == id).map(|m| m.why).unwrap_or_default()
    }
}

const AUTUMN: &str = "2025-10-03";
const SPRING: &str = "2026-02-03";
const SUMMER: &str = "2026-07-10";

/// Ten schools; `first` of the activities are led by one person, `rest` by nine others in turn.
fn shared_leading(first: usize, rest: usize) -> Log {
    let mut log = Log::default();
    for _ in 0..first {
        log.activity(AUTUMN, &["Ann@S0", "Bob@S1"], &["Ann@S0"]);
    }
    for number in 0..rest {
        let leader = format!("L{}@S{}", number % 9, number % 9 + 1);
        log.activity(AUTUMN, &["Ann@S0", &leader], &[&leader]);
    }
    log
}

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
    let gates = |log: &Log| -> Vec<&str> { log.findings().gates.iter().map(|g| g.id).collect() };
    assert_eq!(gates(&shared_leading(20, 20)), Vec::<&str>::new());
    let mut log = Log::default();
    log.activity(AUTUMN, &["Ann@S0", "Bob@S1"], &["Ann@S0"]);
    let gate = log.findings().gates.remove(0);
    assert_eq!(gate.id, "G5");
    assert!(
        gate.message.starts_with("Only 2 active schools and 1 activity in "),
        "{}",
        gate.message
    );
}

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
    assert!(finding.evidence.iter().any(|fact| fact.starts_with("2 activities inside the school")));
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
