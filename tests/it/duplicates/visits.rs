//! A visit that both sides logged.

use super::*;

#[test]
fn a_visit_that_both_sides_logged_counts_once_with_both_rows() {
    let text = format!(
        "{VISITS}2025-10-03,,Birch,,Alder,visit,Alder\n2025-10-05,Bo Kay,Birch,,Alder,visit,Bo Kay\n"
    );
    let (joined, problems) = try_read(&[("v.csv", &text)]).unwrap();
    assert_eq!(joined.activities.len(), 1);
    assert_eq!((joined.rows().used, joined.rows().merged), (1, 1));
    let visit = &joined.activities[0];
    // The host's day; the visitor is the one whom the visitor's row names.
    assert_eq!(visit.date.unwrap().to_string(), "2025-10-03");
    let present: Vec<_> = visit.present.iter().map(|p| (p.person, p.hosts, p.row)).collect();
    assert_eq!(present, [(Some(0), false, 1), (None, true, 0)]);
    let merged: Vec<_> = problems.iter().filter(|p| p.code == "M403").collect();
    assert_eq!(merged.len(), 1);
    assert_eq!(merged[0].place.to_string(), "v.csv:3");
    assert!(merged[0].what.ends_with("with v.csv:2"), "{}", merged[0].what);
    let listed: Vec<_> =
        joined.merges.iter().map(|m| (m.what, m.spelling.as_str(), m.into.as_str())).collect();
    assert_eq!(listed, [("activity", "v.csv:3", "v.csv:2")]);
    assert_eq!(joined.logged_by.len(), 2, "both schools log");
}

#[test]
fn rows_of_two_files_are_one_visit_where_each_file_is_one_sides_log() {
    let visits = "date,from_school,to_school,type\n";
    let alder = format!("{visits}2025-10-03,Birch,Alder,visit\n2025-10-10,Cedar,Alder,visit\n");
    let birch = format!("{visits}2025-10-04,Birch,Alder,visit\n2025-11-20,Birch,Elm,visit\n");
    assert_eq!(counted(&[("alder.csv", &alder), ("birch.csv", &birch)]), (3, 3, 1, 0));
    assert_eq!(counted(&[("birch.csv", &birch), ("alder.csv", &alder)]), (3, 3, 1, 0));
    // Two logs of the whole network prove nothing: a question.
    let others = format!("{birch}2025-12-01,Elm,Cedar,visit\n");
    assert_eq!(counted(&[("alder.csv", &alder), ("all.csv", &others)]), (5, 5, 0, 1));
    // Nor do four days, or another type.
    let late = birch.replace("10-04", "10-07");
    assert_eq!(counted(&[("alder.csv", &alder), ("birch.csv", &late)]), (4, 4, 0, 0));
    let other = birch.replace("10-04,Birch,Alder,visit", "10-04,Birch,Alder,coaching");
    assert_eq!(counted(&[("alder.csv", &alder), ("birch.csv", &other)]), (4, 4, 0, 1));
}

#[test]
fn weekly_coaching_and_return_visits_are_not_joined() {
    let week = |logger: &str| {
        let day = |day: u32| format!("2025-10-{day:02},Bo,Birch,Al,Alder,coaching,{logger}\n");
        [1, 8, 15, 22].map(day).concat()
    };
    assert_eq!(counted(&[("v.csv", &format!("{VISITS}{}", week("Birch")))]), (4, 4, 0, 0));
    let both = format!("{VISITS}{}{}", week("Birch"), week("Alder"));
    assert_eq!(counted(&[("v.csv", &both)]), (4, 4, 4, 0));
    // Each logs its own journey: two visits, and a question.
    let there_and_back = format!(
        "{VISITS}2025-10-01,,Birch,,Alder,visit,Birch\n2025-10-02,,Alder,,Birch,visit,Alder\n"
    );
    assert_eq!(counted(&[("v.csv", &there_and_back)]), (2, 2, 0, 1));
    // Nobody says who logged.
    let open =
        format!("{VISITS}2025-10-01,,Birch,,Alder,visit,\n2025-10-02,,Birch,,Alder,visit,\n");
    assert_eq!(counted(&[("v.csv", &open)]), (2, 2, 0, 1));
    // The same side twice is twice.
    let twice = open.replace("visit,\n", "visit,Birch\n");
    assert_eq!(counted(&[("v.csv", &twice)]), (2, 2, 0, 0));
    // Event numbers say that they are two, unless each side gave one: that is asked.
    let events = format!(
        "event_id,{VISITS}1,2025-10-01,,Birch,,Alder,visit,Birch\n2,2025-10-01,,Birch,,Alder,visit,Alder\n"
    );
    assert_eq!(counted(&[("v.csv", &events)]), (2, 2, 0, 1));
    let one_keeper = events.replace("visit,Alder\n", "visit,Birch\n");
    assert_eq!(counted(&[("v.csv", &one_keeper)]), (2, 2, 0, 0));
}

#[test]
fn of_three_rows_the_nearest_days_go_together_whatever_the_order() {
    let rows = [
        "2025-10-01,Bo,Birch,Al,Alder,visit,Alder\n",
        "2025-10-03,Bo,Birch,Al,Alder,visit,Alder\n",
        "2025-10-04,Bo,Birch,Al,Alder,visit,Birch\n",
    ];
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let text = format!("{VISITS}{}", order.map(|at| rows[at]).concat());
        let days: Vec<_> = records(&[("v.csv", &text)])
            .activities
            .iter()
            .map(|a| a.date.unwrap().to_string())
            .collect();
        assert_eq!(days, ["2025-10-01", "2025-10-03"]);
    }
}
