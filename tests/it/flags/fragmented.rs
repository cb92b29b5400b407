//! F09: parts that do not meet, and clusters that hardly do.

use tiebeam::notice::finding::Severity;
use tiebeam::notice::thresholds::Thresholds;

use super::{AUTUMN, Log};

/// Parts of so many schools, each a circle, and two schools that meet nobody.
fn parts(sizes: &[usize]) -> Log {
    let (mut log, mut start) = (Log::default(), 0);
    for size in sizes {
        log.circle(start..start + size);
        start += size;
    }
    log.list(start + 2, "");
    log
}

#[test]
fn a_part_is_a_look_from_a_tenth_and_an_act_from_a_quarter_of_the_schools() {
    let severity = |sizes: &[usize]| parts(sizes).raised("F09").first().map(|f| f.severity);
    assert_eq!(severity(&[20]), None, "one part; who meets nobody belongs to F04");
    assert_eq!(severity(&[18, 2]), None, "90 %");
    assert_eq!(severity(&[17, 3]), Some(Severity::Look), "85 %");
    assert_eq!(severity(&[15, 5]), Some(Severity::Look), "75 %");
    assert_eq!(severity(&[14, 6]), Some(Severity::Act), "70 %");
}

#[test]
fn parts_are_named_by_their_schools() {
    let finding = parts(&[3, 2, 7]).raised("F09").remove(0);
    assert_eq!(
        finding.message,
        "The network is in 3 parts that do not meet in the time from 3 October 2025 to 3 October 2025: \
         S0, S1 and S2; S3 and S4; and the other 7 schools."
    );
    assert!((finding.value - 7.0 / 12.0).abs() < 1e-12);
    assert_eq!(finding.evidence[2], "Part 3 (2 schools): S3 and S4");
}

/// Two circles of five schools and `links` meetings of two schools between them.
fn clusters(links: usize) -> Log {
    let mut log = Log::default();
    log.circle(0..5).circle(5..10);
    for link in 0..links {
        let who = [format!("P{link}@S{link}"), format!("P{0}@S{0}", link + 5)];
        log.activity(AUTUMN, &who.each_ref().map(String::as_str), &[]);
    }
    log
}

#[test]
fn marked_clusters_with_under_a_tenth_of_the_contact_between_them_are_a_look() {
    let finding = clusters(1).raised("F09").remove(0);
    assert_eq!(finding.severity, Severity::Look);
    assert!((finding.value - 1.0 / 21.0).abs() < 1e-12, "{}", finding.value);
    assert!(finding.message.starts_with("The network is in 2 clusters that hardly meet"));
    assert!(
        finding.evidence.iter().any(|f| f == "Links that join them, strongest first: S0 and S5")
    );
    assert_eq!(finding.rows.len(), 1, "the row of the one meeting between them");
    assert_eq!(clusters(2).raised("F09").len(), 1, "2 of 22");
    assert_eq!(clusters(3).raised("F09").len(), 0, "3 of 23");
    let with = |name: &str, value: f64| {
        let mut thresholds = Thresholds::default();
        assert!(thresholds.set(name, value));
        clusters(1).look(&thresholds).unwrap().flags.iter().filter(|f| f.id == "F09").count()
    };
    assert_eq!(with("cluster_contact", 1.0 / 21.0), 0, "not below its limit");
    // Q = 2 · (10/21 − (21/42)²)
    assert_eq!(with("cluster_modularity", 20.0 / 21.0 - 0.5), 1);
    assert_eq!(with("cluster_modularity", 20.0 / 21.0 - 0.499), 0);
}

#[test]
fn clusters_of_too_few_schools_are_not_assessed() {
    let mut log = Log::default();
    log.circle(0..4).circle(4..7).activity(AUTUMN, &["P0@S0", "P4@S4"], &[]);
    assert_eq!(log.raised("F09").len(), 0);
    assert!(log.why_not("F09").starts_with("clusters: too few schools"), "{}", log.why_not("F09"));
}

#[test]
fn without_contact_or_schools_nothing_is_said() {
    let mut log = Log::default();
    log.activity(AUTUMN, &["A@S0", "B@S0"], &[]);
    assert_eq!(log.why_not("F09"), "no school has contact with another");
    let mut log = Log::default();
    log.activity(AUTUMN, &["A", "B"], &[]);
    assert_eq!(log.why_not("F09"), "no school is known");
}

#[test]
fn where_large_activities_dominate_the_finding_says_what_is_left_without() {
    let mut log = Log::default();
    let room: Vec<String> = (0..10).map(|at| format!("P{at}@S{at}")).collect();
    log.activity(AUTUMN, &room.iter().map(String::as_str).collect::<Vec<_>>(), &[]);
    log.circle(0..5).circle(10..15);
    let finding = log.raised("F09").remove(0);
    assert_eq!(finding.severity, Severity::Act, "10 of 15");
    let without = "Without the large activities (G4): 10 schools with contact in 2 parts, 50% of them in the largest";
    assert_eq!(finding.evidence.last().map(String::as_str), Some(without));
}
