//! Nothing else is wrong in the example: a flag that speaks of another school is a false alarm.

use std::collections::{BTreeMap, BTreeSet};

use super::log::{Log, people};
use super::planted::{ALONE, QUIET, TIED_BY_ONE};

#[test]
fn every_other_school_meets_others_each_term_and_sends_several_people() {
    let log = Log::read();
    let mut healthy = log.members();
    healthy.retain(|school| !ALONE.contains(school));
    healthy.retain(|school| TIED_BY_ONE.iter().all(|(tied, _)| tied != school));
    for school in healthy {
        if school != QUIET {
            let terms = log.cross_by_term(school);
            assert!(terms.into_iter().all(|count| count >= 3), "{school}: {terms:?}");
        }
        let (who, share) = log.sole_presence(school).unwrap();
        assert!(share < 0.65, "{school}: {who} {share}");
        assert!(log.partners(school).len() >= 4, "{school}");
    }
}

#[test]
fn every_school_with_contact_has_contact_in_each_term_but_the_quiet_one() {
    let log = Log::read();
    for school in log.members() {
        let silent = log.cross_by_term(school).into_iter().filter(|&count| count == 0).count();
        let expected = if ALONE.contains(&school) { 3 } else { usize::from(school == QUIET) };
        assert_eq!(silent, expected, "{school}");
    }
}

#[test]
fn every_school_with_contact_sends_its_head_at_least_once() {
    let log = Log::read();
    for school in log.members() {
        let heads = log.rows.iter().filter(|row| row["role"] == "headteacher");
        let came = heads.filter(|row| row["school"] == school).count();
        assert!(came > 0 || log.cross(school).is_empty(), "{school}");
    }
}

#[test]
fn no_school_works_almost_only_with_one_other() {
    let log = Log::read();
    for school in log.members() {
        let mut strength: BTreeMap<&str, f64> = BTreeMap::new();
        for rows in log.cross(school) {
            let schools = log.schools_at(rows);
            for other in schools.iter().filter(|&&other| other != school) {
                *strength.entry(other).or_default() += 1.0 / (schools.len() - 1) as f64;
            }
        }
        let total: f64 = strength.values().sum();
        assert!(strength.values().all(|&tie| tie < 0.65 * total), "{school}: {strength:?}");
    }
}

#[test]
fn the_whole_network_meets_seldom_and_most_schools_come() {
    let log = Log::read();
    let meeting = |rows: &&Vec<_>| {
        rows.iter()
            .any(|row: &BTreeMap<String, String>| row["title"].starts_with("Riverside heads"))
    };
    let sizes: Vec<_> =
        log.activities.values().filter(meeting).map(|rows| log.schools_at(rows).len()).collect();
    assert!(sizes.len() == 3 && sizes.iter().all(|&size| size >= 12), "{sizes:?}");
    // The pairs that big activities would give, counted 1 each: the gate on them opens at .30.
    let active = log.members().len() - ALONE.len();
    let (mut big, mut all) = (0, 0);
    for rows in log.activities.values() {
        let size = log.schools_at(rows).len();
        let pairs = size * size.saturating_sub(1) / 2;
        all += pairs;
        big += if size > active / 2 { pairs } else { 0 };
    }
    assert!((big as f64) < 0.25 * all as f64, "{big} of {all}");
}

#[test]
fn one_adviser_is_the_only_outsider_and_leads_nothing() {
    let log = Log::read();
    let members: BTreeSet<&str> = log.members().into_iter().collect();
    let outside: Vec<_> =
        log.rows.iter().filter(|row| !members.contains(&*row["school"])).collect();
    assert_eq!(outside.len(), 5);
    assert_eq!(people(outside.iter().copied()), BTreeSet::from(["Ruth Calder"]));
    assert!(outside.iter().all(|row| row["part"] == "attend" && row["type"] == "joint_cpd"));
    assert!(outside.iter().all(|row| row["school"] == "Riverside Council"));
}

#[test]
fn attendance_is_skewed_but_not_the_same_few() {
    let log = Log::read();
    let mut rows: BTreeMap<&str, usize> = BTreeMap::new();
    for row in &log.rows {
        *rows.entry(&row["person"]).or_default() += 1;
    }
    let mut counts: Vec<usize> = rows.into_values().collect();
    counts.sort_unstable_by(|a, b| b.cmp(a));
    let top: usize = counts[..counts.len().div_ceil(10)].iter().sum();
    let share = top as f64 / log.rows.len() as f64;
    assert!((0.25..0.38).contains(&share), "top tenth: {share}");
}
