//! The files have the shape that formats.md and the README promise.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::log::{Log, people};

#[test]
fn the_counts_are_those_of_a_real_network() {
    let log = Log::read();
    assert_eq!(log.schools.len(), 26);
    assert!((130..=150).contains(&log.people.len()), "{}", log.people.len());
    assert!((290..=310).contains(&log.activities.len()), "{}", log.activities.len());
    assert!((1300..=1800).contains(&log.rows.len()), "{}", log.rows.len());
    let of = |kind: &str| log.activities.values().filter(|rows| rows[0]["type"] == kind).count();
    assert!((135..=165).contains(&of("visit")), "about half are visits: {}", of("visit"));
}

#[test]
fn no_two_people_share_a_name_and_everybody_in_the_log_is_listed() {
    let log = Log::read();
    assert_eq!(people(&log.rows).len(), 126);
    let listed: BTreeMap<&str, &str> =
        log.people.iter().map(|row| (&*row["name"], &*row["school"])).collect();
    assert_eq!(listed.len(), log.people.len());
    assert!(log.rows.iter().all(|row| listed[&*row["person"]] == row["school"]));
    let urns: BTreeSet<&str> = log.schools.iter().map(|row| &*row["urn"]).collect();
    assert!(urns.len() == 26 && urns.iter().all(|urn| urn.len() == 6 && urn.starts_with("99")));
}

#[test]
fn every_activity_is_one_event_on_a_school_day_in_order() {
    let log = Log::read();
    let mut last = String::new();
    for (index, (id, rows)) in log.activities.iter().enumerate() {
        assert_eq!(*id, format!("E{:03}", index + 1));
        for column in ["date", "type", "title", "hours", "initiative"] {
            assert!(rows.iter().all(|row| row[column] == rows[0][column]), "{id} {column}");
        }
        assert_eq!(people(rows).len(), rows.len(), "{id}: one row a person");
        let date = rows[0]["date"].clone();
        assert!(last <= date, "{id}");
        let day: Date = date.parse().unwrap();
        assert!(day.weekday().to_monday_zero_offset() < 5, "{id} {date}");
        assert!(!is_holiday(&date), "{id} {date}");
        let parts = rows.iter().filter(|row| row["part"] == "host").count();
        assert_eq!(parts > 0, rows[0]["type"] == "visit", "{id}: visits have a host");
        last = date;
    }
    let (first, last) = (&log.rows[0]["date"], &last);
    assert!(first.as_str() < "2025-09-08" && last.as_str() > "2026-07-10", "{first} {last}");
}

fn is_holiday(date: &str) -> bool {
    const CLOSED: [(&str, &str); 8] = [
        ("2025-01-01", "2025-08-31"),
        ("2025-10-25", "2025-11-02"),
        ("2025-12-20", "2026-01-04"),
        ("2026-02-14", "2026-02-22"),
        ("2026-03-22", "2026-04-19"),
        ("2026-05-04", "2026-05-04"),
        ("2026-05-23", "2026-05-31"),
        ("2026-07-18", "2026-12-31"),
    ];
    CLOSED.iter().any(|&(from, to)| (from..=to).contains(&date))
}

#[test]
fn the_files_are_plain() {
    for (name, text) in super::write::files() {
        assert!(!text.starts_with('\u{feff}') && !text.contains('\r') && text.ends_with('\n'));
        let widest = text.lines().map(|line| line.chars().count()).max();
        assert!(widest < Some(200), "{name}");
    }
}
