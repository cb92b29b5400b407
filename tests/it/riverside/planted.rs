//! Each pattern that the README claims, recomputed from the log.

use std::collections::{BTreeMap, BTreeSet};

use super::log::{Log, people, term};

/// The three schools without contact.
pub(crate) const ALONE: [&str; 3] =
    ["Gull Point Primary School", "Marsh End Primary School", "Netherpool Infant School"];

/// The five schools that one person ties, and who that is.
pub(crate) const TIED_BY_ONE: [(&str, &str); 5] = [
    ("Heron Carr Primary School", "Zoë Hartley"),
    ("Fennel Bridge Junior School", "Mina Park"),
    ("Mooring Hill Infant School", "Daisy Winterburn"),
    ("Saltings CE Primary School", "Piers Wadlow"),
    ("St Cedd's RC Primary School", "Maeve O'Dowd"),
];

/// The five schools behind the bridge; the bridge works at the second.
pub(crate) const VALLEY: [&str; 5] = [
    "Combe Mill Primary School",
    "Highcombe Primary School",
    "Combe Vale Academy",
    "St Brannoc's RC Primary School",
    "Thornycombe CE Primary School",
];

/// The school that goes quiet.
pub(crate) const QUIET: &str = "Ferryside Primary School";

pub(crate) const LEADER: &str = "Bea O'Connor";
pub(crate) const BRIDGE: &str = "Siân Pryce";

#[test]
fn one_person_leads_more_than_half() {
    let log = Log::read();
    let led =
        |rows: &Vec<_>| rows.iter().any(|row: &BTreeMap<String, String>| row["part"] == "lead");
    assert!(log.activities.values().all(led), "every activity has a known lead");
    let shares = log.lead_shares();
    assert_eq!(shares[0].0, LEADER);
    assert!((0.52..=0.55).contains(&shares[0].1), "{:?}", shares[0]);
    assert!(shares.len() > 15 && shares[1].1 <= 0.06, "{:?}", &shares[..3]);
    let effective = 1.0 / shares.iter().map(|(_, share)| share * share).sum::<f64>();
    assert!(effective < 5.0, "{effective}");
    let together = |rows: &&Vec<_>| {
        let part = |row: &BTreeMap<String, String>| {
            row["person"] == LEADER && row["part"].ends_with("lead")
        };
        rows.iter().any(part)
            && rows.iter().filter(|row: &&BTreeMap<_, _>| row["part"].ends_with("lead")).count() > 1
    };
    assert_eq!(log.activities.values().filter(together).count(), 13, "few are co-led");
}

#[test]
fn without_her_activities_more_than_half_of_the_contact_goes() {
    let log = Log::read();
    let (mut lost, mut all) = (0, 0);
    for rows in log.activities.values() {
        // k schools have k(k − 1)/2 ties of 1/(k − 1): k halves.
        let contact = Some(log.schools_at(rows).len()).filter(|&size| size > 1).unwrap_or(0);
        let leads = rows.iter().filter(|row| row["part"].ends_with("lead"));
        all += contact;
        lost += if people(leads) == BTreeSet::from([LEADER]) { contact } else { 0 };
    }
    assert!(2 * lost > all, "{lost} of {all}");
}

#[test]
fn three_schools_have_no_contact() {
    let log = Log::read();
    let mut alone = log.members();
    alone.retain(|school| log.cross(school).is_empty());
    assert_eq!(alone, ALONE);
    let rows = |school: &str| log.rows.iter().filter(|row| row["school"] == school).count();
    assert_eq!(ALONE.map(rows), [0, 12, 0], "Marsh End logs four meetings of its own three staff");
}

#[test]
fn five_schools_are_tied_by_one_person_each() {
    let log = Log::read();
    for (school, person) in TIED_BY_ONE {
        let activities = log.cross(school).len();
        assert!((8..=14).contains(&activities), "{school}: {activities}");
        let (who, share) = log.sole_presence(school).unwrap();
        assert!(who == person && share >= 0.9, "{school}: {who} {share}");
        assert!(log.partners(school).len() >= 2, "{school}");
        assert_ne!(person, LEADER);
    }
    let leaving: Vec<_> = log.people.iter().filter(|row| !row["leaving"].is_empty()).collect();
    assert_eq!(leaving.len(), 1, "only one person is known to leave");
    assert_eq!((&*leaving[0]["name"], &*leaving[0]["leaving"]), ("Zoë Hartley", "2026-08-31"));
    let end: jiff::civil::Date = log.rows.last().unwrap()["date"].parse().unwrap();
    let leaves: jiff::civil::Date = leaving[0]["leaving"].parse().unwrap();
    let days = end.until(leaves).unwrap().get_days();
    assert!((0..=120).contains(&days), "{days} days after the end of the log");
}

#[test]
fn one_person_bridges_the_valley() {
    let log = Log::read();
    assert_eq!(log.school_of(BRIDGE), VALLEY[1]);
    let valley: BTreeSet<&str> = VALLEY.into();
    let in_valley = |name: &&str| valley.contains(log.school_of(name));
    let mut outside = 0;
    for rows in log.activities.values() {
        let schools = log.schools_at(rows);
        if schools.is_subset(&valley) || schools.is_disjoint(&valley) {
            continue;
        }
        let carried: Vec<_> = people(rows).into_iter().filter(in_valley).collect();
        assert_eq!(carried, [BRIDGE], "only the bridge meets the rest");
        outside += 1;
    }
    assert_eq!(outside, 9);
    let whole = log.parts_without(None);
    assert_eq!(whole.len(), 2, "all who meet anybody from another school hang together");
    let parts = log.parts_without(Some(BRIDGE));
    assert_eq!(parts.len(), 3, "the main part, the valley, Marsh End");
    assert!(parts[1].iter().all(in_valley));
    assert_eq!(
        parts[1].len(),
        log.people.iter().filter(|row| in_valley(&&*row["name"])).count() - 1
    );
    let (cut, of) = log.pairs_cut(BRIDGE);
    assert!(cut as f64 / of as f64 >= 0.10, "{cut} of {of}");
    let (_, share) = log.sole_presence(VALLEY[1]).unwrap();
    assert!(share < 0.5, "Highcombe is not tied by one person: {share}");
    for other in people(&log.rows).into_iter().filter(|&who| who != BRIDGE) {
        assert_eq!(log.parts_without(Some(other)).len(), 2, "{other} cuts nobody off");
    }
}

#[test]
fn every_two_schools_of_the_valley_meet_with_two_people_from_each() {
    let log = Log::read();
    for one in VALLEY {
        for other in VALLEY.into_iter().filter(|&other| other != one) {
            let joint =
                log.cross(one).into_iter().filter(|rows| log.schools_at(rows).contains(other));
            let came = people(joint.flatten().filter(|row| row["school"] == one));
            assert!(came.len() >= 2, "{one} to {other}: {came:?}");
        }
    }
}

#[test]
fn one_school_goes_quiet() {
    let log = Log::read();
    let [autumn, spring, summer] = log.cross_by_term(QUIET);
    assert!(autumn >= 8 && (2..=3).contains(&spring) && summer == 0, "{autumn} {spring} {summer}");
    let rows = log.rows.iter().filter(|row| row["school"] == QUIET);
    assert!(rows.clone().all(|row| term(&row["date"]) < 2));
    assert!(people(rows).len() >= 3, "it is not tied by one person");
}
