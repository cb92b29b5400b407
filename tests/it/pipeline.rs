//! From the bundled log to findings: the planted patterns, and the worked example of the design.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use serde_json::Value;

use crate::riverside::planted::{ALONE, BRIDGE, LEADER, QUIET, TIED_BY_ONE, VALLEY};
use crate::support::{Home, committed, json, riverside, rows};

/// The findings of the bundled example, gates first; the report is made once for all tests.
fn findings() -> &'static [Value] {
    static FINDINGS: OnceLock<Vec<Value>> = OnceLock::new();
    FINDINGS.get_or_init(|| {
        let home = Home::new();
        home.args(["report", riverside().to_str().unwrap(), "-o", "r"]).ended(0);
        let all = json(&home.path("r/findings.json"));
        let list = |key: &str| all[key].as_array().unwrap().clone();
        [list("gates"), list("flags")].concat()
    })
}

fn text<'a>(finding: &'a Value, key: &str) -> &'a str {
    finding[key].as_str().unwrap()
}

#[test]
fn the_findings_are_those_that_were_reviewed() {
    let line = |finding: &Value| {
        ["id", "severity", "subject", "message"].map(|key| text(finding, key)).join(" | ")
    };
    let lines: Vec<String> = findings().iter().map(line).collect();
    let found = lines.join("\n") + "\n";
    committed("tests/golden/riverside/findings.txt", &found);
}

#[test]
fn every_planted_pattern_is_found_and_every_act_is_planted() {
    let findings = findings();
    let subjects = |id: &str| -> BTreeSet<&str> {
        let of = findings.iter().filter(|finding| finding["id"] == id);
        of.map(|finding| text(finding, "subject")).collect()
    };
    assert_eq!(subjects("F01"), BTreeSet::from([LEADER]));
    assert_eq!(subjects("F02"), BTreeSet::from([LEADER]));
    let alone: BTreeSet<&str> = ALONE.into_iter().chain([QUIET]).collect();
    assert_eq!(subjects("F04"), alone);
    let tied: BTreeSet<&str> = TIED_BY_ONE.into_iter().map(|(school, _)| school).collect();
    assert_eq!(subjects("F06"), tied);
    for (school, person) in TIED_BY_ONE {
        let finding = findings.iter().find(|f| f["id"] == "F06" && f["subject"] == school).unwrap();
        assert!(text(finding, "message").contains(person), "{finding}");
    }
    let planted: BTreeSet<&str> = [LEADER, BRIDGE].into_iter().chain(alone).chain(tied).collect();
    assert_eq!(subjects("F10"), BTreeSet::from([BRIDGE]), "her school is the same bridge");
    assert!(subjects("F09").is_empty());
    for finding in findings.iter().filter(|finding| finding["severity"] == "ACT") {
        assert!(planted.contains(text(finding, "subject")), "{finding}");
    }
}

/// The log, activity by activity.
fn log() -> BTreeMap<String, Vec<BTreeMap<String, String>>> {
    let mut log: BTreeMap<String, Vec<BTreeMap<String, String>>> = BTreeMap::new();
    for row in rows(&std::fs::read(riverside().join("attendance.csv")).unwrap()) {
        log.entry(row["event_id"].clone()).or_default().push(row);
    }
    log
}

#[test]
fn every_percentage_is_recomputed_from_the_log() {
    let (log, members) = (log(), rows(&std::fs::read(riverside().join("schools.csv")).unwrap()));
    let members: BTreeSet<&str> = members.iter().map(|row| row["name"].as_str()).collect();
    let percent = |share: f64| format!("{:.0}%", share * 100.0);
    let mut shares: BTreeMap<&str, f64> = BTreeMap::new();
    for rows in log.values() {
        let leaders: BTreeSet<&str> = rows
            .iter()
            .filter(|row| row["part"].ends_with("lead"))
            .map(|row| row["person"].as_str())
            .collect();
        for &leader in &leaders {
            *shares.entry(leader).or_default() += 1.0 / leaders.len() as f64 / log.len() as f64;
        }
    }
    let mut ranked: Vec<(&str, f64)> = shares.into_iter().collect();
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1));
    let mut checked = 0;
    for finding in findings() {
        let message = text(finding, "message");
        let subject = text(finding, "subject");
        let mut known: Vec<String> = Vec::new();
        match text(finding, "id") {
            "F01" => {
                assert_eq!(ranked[0].0, subject);
                known.extend([percent(ranked[0].1), percent(ranked[1].1)]);
                // The chance value is simulated; it is held to the exact law in its own module.
                known.push(percent(finding["chance"].as_f64().unwrap()));
                assert!((finding["value"].as_f64().unwrap() - ranked[0].1).abs() < 1e-9);
            }
            "F02" => {
                // k schools have k(k − 1)/2 ties of 1/(k − 1): k halves.
                let (mut all, mut stops, mut goes_on) = (0.0, 0.0, 0.0);
                for rows in log.values() {
                    let named: BTreeSet<&str> = rows.iter().map(|r| r["school"].as_str()).collect();
                    let size = named.intersection(&members).count();
                    if size < 2 {
                        continue;
                    }
                    let contact = size as f64 / 2.0;
                    let leads = rows.iter().filter(|row| row["part"].ends_with("lead"));
                    let own = rows.iter().find(|row| row["person"] == subject);
                    let from = own.map_or("", |row| row["school"].as_str());
                    let beside = rows.iter().filter(|r| r["school"] == from).count();
                    all += contact;
                    stops +=
                        if leads.clone().all(|r| r["person"] == subject) { contact } else { 0.0 };
                    // A school that only they stood for loses its k − 1 ties of 1/(k − 1).
                    goes_on += if beside == 1 { 1.0 } else { 0.0 };
                }
                assert!((finding["value"].as_f64().unwrap() - stops / all).abs() < 1e-9);
                known.extend([percent(stops / all), percent(goes_on / all)]);
            }
            "F06" => {
                let (mut cross, mut sole) = (0, BTreeMap::<&str, u32>::new());
                for rows in log.values() {
                    let at = |row: &&BTreeMap<String, String>| row["school"] == subject;
                    let schools: BTreeSet<&str> =
                        rows.iter().map(|r| r["school"].as_str()).collect();
                    let schools = schools.intersection(&members).count();
                    let own: BTreeSet<&str> =
                        rows.iter().filter(at).map(|r| r["person"].as_str()).collect();
                    if own.is_empty() || schools < 2 {
                        continue;
                    }
                    cross += 1;
                    if own.len() == 1 {
                        *sole.entry(own.first().unwrap()).or_default() += 1;
                    }
                }
                let most = f64::from(*sole.values().max().unwrap()) / f64::from(cross);
                assert!((finding["value"].as_f64().unwrap() - most).abs() < 0.02, "{finding}");
                known.push(percent(finding["value"].as_f64().unwrap()));
            }
            "F10" => {
                // As the example's README states it, recomputed from its log beside it.
                let share = 2565.0 / 7384.0;
                assert!((finding["value"].as_f64().unwrap() - share).abs() < 1e-12, "{finding}");
                assert_eq!(finding["rows"].as_array().unwrap().len(), 9, "nine activities outside");
                assert!(VALLEY.iter().all(|school| message.contains(school)), "{message}");
                known.push(percent(share));
            }
            _ => {}
        }
        let words = message.split(|c: char| !(c.is_ascii_digit() || c == '%' || c == '.'));
        for word in words.map(|word| word.trim_matches('.')).filter(|word| word.ends_with('%')) {
            assert!(known.iter().any(|known| known == word), "{word} in `{message}`; {known:?}");
            checked += 1;
        }
    }
    assert_eq!(checked, 3 + 2 + 5 + 1);
}

const EXAMPLE: &str = "event_id,date,person,school,part
E1,2025-09-10,a1,A,lead
E1,2025-09-10,a2,A,attend
E1,2025-09-10,b1,B,attend
E1,2025-09-10,c1,C,attend
E2,2025-10-10,a1,A,lead
E2,2025-10-10,b1,B,co-lead
E3,2025-11-10,a1,A,lead
";

fn near(text: &str, value: f64) {
    let found: f64 = text.parse().unwrap_or_else(|_| panic!("`{text}` for {value}"));
    assert!((found - value).abs() <= 1e-12, "{found} for {value}");
}

/// Ties as `a–b` → strength, whichever end comes first.
fn ties(home: &Home, level: &str) -> BTreeMap<BTreeSet<String>, f64> {
    let run = home.run(&format!("measure log.csv --what ties --level {level}")).ended(0);
    let ends = |row: &BTreeMap<String, String>| -> BTreeSet<String> {
        [row["from"].clone(), row["to"].clone()].into()
    };
    run.rows().iter().map(|row| (ends(row), row["strength"].parse().unwrap())).collect()
}

#[test]
fn the_worked_example_comes_out_at_both_levels() {
    let home = Home::new();
    home.write("log.csv", EXAMPLE);
    let pair = |a: &str, b: &str| BTreeSet::from([a.to_owned(), b.to_owned()]);
    let schools = ties(&home, "schools");
    let wanted = [(pair("A", "B"), 1.5), (pair("A", "C"), 0.5), (pair("B", "C"), 0.5)];
    assert_eq!(schools, wanted.into());
    let people = ties(&home, "people");
    assert_eq!(people.len(), 6);
    for (ends, strength) in people {
        let third = if ends == pair("a1", "b1") { 4.0 } else { 1.0 };
        assert!((strength - third / 3.0).abs() <= 1e-15, "{ends:?} {strength}");
    }
    let of = |what: &str, key: &str| -> BTreeMap<String, BTreeMap<String, String>> {
        let rows = home.run(&format!("measure log.csv --what {what}")).ended(0).rows();
        rows.into_iter().map(|row| (row[key].clone(), row)).collect()
    };
    let rows = of("people", "person");
    for (person, strength, share, leads, activities) in [
        ("a1", 2.0, 2.5 / 3.0, 3.0, 3.0),
        ("b1", 2.0, 0.5 / 3.0, 1.0, 2.0),
        ("a2", 1.0, 0.0, 0.0, 1.0),
        ("c1", 1.0, 0.0, 0.0, 1.0),
    ] {
        let row = &rows[person];
        near(&row["strength"], strength);
        near(&row["lead_share"], share);
        near(&row["leads"], leads);
        near(&row["activities"], activities);
    }
    // E1 (1.5 between schools) stops with a1, E2 (1) is co-led.
    let losses = ["a1", "a2", "b1", "c1"].map(|person| rows[person]["leaver_loss"].as_str());
    assert_eq!(losses, ["0.6", "", "0", ""]);
    let rows = of("schools", "school");
    for (school, strength) in [("A", 2.0), ("B", 2.0), ("C", 1.0)] {
        near(&rows[school]["strength"], strength);
    }
    let network = home.run("measure log.csv --what network --level people").ended(0).rows();
    near(&network[0]["effective_leaders"], 9.0 / 6.5);
    near(&network[0]["top_lead_share"], 2.5 / 3.0);
    near(&network[0]["bus_factor"], 1.0);
}
