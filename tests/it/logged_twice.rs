//! Visits of several schools that host and visitors logged, and what the user answers about them.

use tiebeam::base::problem::Problem;
use tiebeam::collect::read::Wishes;
use tiebeam::collect::records::{Affiliation, Records};

use crate::support::Home;
use crate::support::reading::{place, read_files};

#[track_caller]
fn files(files: &[(&str, &str)]) -> (Records, Vec<Problem>) {
    read_files(files, &Wishes::default()).unwrap()
}

/// `2025-10-03: Bo Kay@Birch 0, @Alder hosts 1`, with the row of each.
fn activities(records: &Records) -> Vec<String> {
    let told = |activity: &tiebeam::collect::records::Activity| {
        let present = activity.present.iter().map(|there| {
            let name = there.person.map_or("", |at| records.people[at as usize].name.as_str());
            let place = match there.from {
                school @ Affiliation::School(_) => place(records, school),
                _ => "?",
            };
            let hosts = if there.hosts { " hosts" } else { "" };
            format!("{name}@{place}{hosts} {}", there.row)
        });
        format!("{}: {}", activity.date.unwrap(), present.collect::<Vec<_>>().join(", "))
    };
    records.activities.iter().map(told).collect()
}

fn merged(records: &Records) -> (u64, u64) {
    let rows = records.rows();
    (rows.used, rows.merged)
}

const VISITS: &str = "date,type,host school,visiting schools,visitors,logged_by\n";

#[test]
fn each_visitors_row_is_joined_with_the_row_of_a_host_of_several() {
    let rows = [
        "2025-10-03,visit,Alder,Birch; Cedar; Elm,,Alder\n",
        "2025-10-03,visit,Alder,Birch,Bo Kay,Birch\n",
        "2025-10-05,visit,Alder,Cedar,Cy Fox,Cedar\n",
        "2025-10-03,visit,Alder,Dale,,Dale\n",
    ];
    for order in [[0, 1, 2, 3], [3, 2, 1, 0], [1, 3, 0, 2]] {
        let text = format!("{VISITS}{}", order.map(|at| rows[at]).concat());
        let (records, _) = files(&[("v.csv", &text)]);
        assert_eq!(merged(&records), (2, 2));
        let row = |at: usize| order.iter().position(|row| *row == at).unwrap();
        let mut wanted = [
            format!(
                "2025-10-03: Bo Kay@Birch {}, Cy Fox@Cedar {}, @Alder hosts {}, @Elm {}",
                row(1),
                row(2),
                row(0),
                row(0)
            ),
            format!("2025-10-03: @Alder hosts {}, @Dale {}", row(3), row(3)),
        ];
        let mut found = activities(&records);
        found.sort();
        wanted.sort();
        assert_eq!(found, wanted);
        assert!(records.proposals.all.is_empty(), "{:?}", records.proposals.all);
    }
}

#[test]
fn both_logs_may_name_all_the_visitors() {
    let alder = format!(
        "{VISITS}2025-10-03,visit,Alder,Birch; Cedar,,\n2025-11-03,visit,Alder,Elm; Dale,,\n"
    );
    let birch = format!(
        "{VISITS}2025-10-04,visit,Alder,Birch; Cedar,,\n2025-12-03,visit,Elm,Birch; Fir,,\n"
    );
    let (records, _) = files(&[("alder.csv", &alder), ("birch.csv", &birch)]);
    assert_eq!((records.activities.len(), merged(&records)), (3, (3, 1)));
}

#[test]
fn what_is_not_mirrored_is_only_proposed() {
    let proposed = |rows: &str| {
        let (records, _) = files(&[("v.csv", &format!("{VISITS}{rows}"))]);
        assert_eq!(records.activities.len(), 2);
        records.proposals.all.len()
    };
    // Nobody says who logged: one day is a question, two days are two visits.
    let open = "2025-10-03,visit,Alder,Birch; Cedar,,\n2025-10-03,visit,Alder,Birch,,\n";
    assert_eq!(proposed(open), 1);
    assert_eq!(proposed(&open.replace("03,visit,Alder,Birch,,", "04,visit,Alder,Birch,,")), 0);
    // The visitor names more than the host does; another type; the same side twice.
    let more = "2025-10-03,visit,Alder,Birch; Cedar,,Birch\n2025-10-03,visit,Alder,Birch,,Alder\n";
    assert_eq!(proposed(more), 1);
    let both =
        "2025-10-03,visit,Alder,Birch; Cedar,,Alder\n2025-10-03,coaching,Alder,Birch,,Birch\n";
    assert_eq!(proposed(both), 1);
    assert_eq!(proposed(&both.replace("coaching", "visit").replace(",,Birch", ",,Alder")), 0);
    // Other visitors, or other people.
    assert_eq!(proposed(&both.replace("coaching,Alder,Birch", "visit,Alder,Dale")), 0);
    let named = "2025-10-03,visit,Alder,Birch; Cedar,Bo Kay; Cy Fox,Alder\n2025-10-03,visit,Alder,Birch,Di Roe,Birch\n";
    assert_eq!(proposed(named), 0);
}

#[test]
fn each_of_several_visitors_may_have_a_row_of_their_own() {
    let rows = |joint: &str, one: &str, other: &str| {
        format!(
            "date,visitors,visiting_school,host_person,host_school,logged_by\n\
             2025-10-03,Bo Kay; Cy Fox,Birch,Al Ash,Alder,{joint}\n\
             2025-10-03,Cy Fox,Birch,Al Ash,Alder,{one}\n2025-10-03,Bo Kay,Birch,Al Ash,Alder,{other}\n"
        )
    };
    for text in [rows("Alder", "Birch", "Birch"), rows("Birch", "Alder", "Alder"), rows("", "", "")]
    {
        let home = Home::new();
        home.write("v.csv", &text);
        let run = home.run("check v.csv --aliases-out a.csv").ended(0);
        assert!(run.out.contains("2 questions written"), "{}", run.out);
        let answers = std::fs::read_to_string(home.path("a.csv")).unwrap();
        let answers = answers.replace("v.csv,,1,", "v.csv,yes,1,");
        let (records, _) = files(&[("v.csv", &text), ("aliases.csv", &answers)]);
        // Two rows of answers count too.
        assert_eq!((records.activities.len(), merged(&records)), (1, (3, 2)), "{answers}");
        assert!(records.proposals.all.is_empty(), "{:?}", records.proposals.all);
    }
}

const TWO: &str = "date,from_school,to_school,type,to_person\n\
    2025-10-03,Birch,Alder,visit,\n2025-10-05,Birch,Alder,visit,Al Ash\n2025-12-05,Birch,Elm,visit,\n";

#[test]
fn an_answer_about_an_activity_is_obeyed() {
    let home = Home::new();
    home.write("v.csv", TWO);
    let run = home.run("check v.csv --aliases-out a.csv").ended(0);
    assert!(run.out.contains("1 question written"), "{}", run.out);
    let text = std::fs::read_to_string(home.path("a.csv")).unwrap();
    let asked = "activity,\"visit on 2025-10-05, Birch with Al Ash\",v.csv,\"visit on 2025-10-03, Birch with Alder\",v.csv,,1,";
    assert!(text.contains(asked), "{text}");
    home.write("a.csv", text.replace("v.csv,,1,", "v.csv,yes,1,"));
    let run = home.run("check v.csv --aliases a.csv --json").ended(0);
    let json: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!((&json["activities"], &json["open"]["activities"]), (&2.into(), &0.into()));
    let merge = &json["problems"].as_array().unwrap().iter().find(|p| p["code"] == "M403").unwrap();
    assert!(merge["problem"].as_str().unwrap().starts_with("your list of aliases says"), "{merge}");
    let out = home.run("measure v.csv --aliases a.csv --what ties").ended(0).out;
    assert!(out.contains("Alder,Birch,1,1"), "{out}");
    home.write("a.csv", text.replace("v.csv,,1,", "v.csv,no,1,"));
    let out = home.run("check v.csv --aliases a.csv").ended(0).out;
    assert!(out.contains("3 activities") && !out.contains("Likely the same"), "{out}");
}

#[test]
fn a_yes_may_join_what_is_too_far_apart_to_be_asked_and_a_no_parts_what_would_be_joined() {
    const HEAD: &str = "what,spelling,school,means,means_school,same,rows,where,why\n";
    let row = |same: &str, day: &str| {
        format!(
            "{HEAD}activity,\"visit on {day}, Birch with Alder\",v.csv,\"visit on 2025-10-03, Birch with Alder\",v.csv,{same},,,\n"
        )
    };
    let visits = "date,from_school,to_school,type,logged_by\n2025-10-03,Birch,Alder,visit,Alder\n";
    let late = format!("{visits}2025-10-13,Birch,Alder,visit,Birch\n");
    let near = format!("{visits}2025-10-04,Birch,Alder,visit,Birch\n");
    let of = |text: &str, answer: &str| {
        let (records, problems) = files(&[("v.csv", text), ("a.csv", answer)]);
        let unused = problems.iter().filter(|p| p.code == "W382").count();
        (records.activities.len(), unused)
    };
    assert_eq!(of(&late, HEAD), (2, 0));
    assert_eq!(of(&late, &row("yes", "2025-10-13")), (1, 0));
    assert_eq!(of(&near, HEAD), (1, 0));
    assert_eq!(of(&near, &row("no", "2025-10-04")), (2, 0));
    // What stands nowhere is told.
    assert_eq!(of(&late, &row("yes", "2025-10-14")), (2, 1));
}
