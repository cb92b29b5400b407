//! Who led, where the cell says it by half a name, by a side, or among other words.

use super::*;

/// Who led each activity, and the codes of what is told beside questions about people.
fn led(rows: &str) -> (Vec<String>, Vec<String>) {
    let head = "Date,Host school,Host staff,Visiting school,Visitors,Led by\n";
    let (records, problems) = one(&format!("{head}{rows}"));
    let told = |activity: &Activity| {
        let leaders = activity.present.iter().filter(|there| there.leads);
        let names = leaders.filter_map(|there| there.person);
        let names = names.map(|at| records.people[at as usize].name.clone());
        names.collect::<Vec<_>>().join(", ")
    };
    let all = records.activities.iter().map(told).collect();
    let people: Vec<&str> = records.people.iter().map(|person| person.name.as_str()).collect();
    assert!(people.iter().all(|name| ["Ann Lee", "Bo Day", "Cy Fox"].contains(name)), "{people:?}");
    (all, codes(&problems))
}

/// A visit of Bo Day to Ann Lee, and what stands under `Led by`.
fn row(cell: &str) -> String {
    format!("13/10/2025,Alder,Ann Lee,Birch,Bo Day,\"{cell}\"\n")
}

const OTHER: &str = "20/10/2025,Cedar,Cy Fox,Birch,Bo Day,\n";

#[test]
fn half_a_name_is_nobody_new_whether_or_not_they_were_there() {
    for cell in ["Lee", "Mrs Lee", "Ms. Lee", "AL", "Ann", "Mr Fox", "Fox", "Mrs Lee (HT)"] {
        let (leaders, codes) = led(&format!("{}{OTHER}", row(cell)));
        assert_eq!(leaders, ["", ""], "{cell}");
        assert!(codes.contains(&"W313:2".to_owned()), "{cell}: {codes:?}");
    }
    let (records, _) = one(&format!(
        "Date,Host school,Host staff,Visiting school,Visitors,Led by\n{}",
        row("Mrs Oak")
    ));
    assert_eq!(records.people.len(), 3, "nobody else is called so");
    let list = "name,school\nMrs Lee,Alder\n";
    let log = "Date,Host school,Visiting school,Visitors,Led by\n13/10/2025,Alder,Birch,Ann Lee,Mrs Lee\n";
    let (records, _) =
        read(&[("log.csv", log.as_bytes()), ("people.csv", list.as_bytes())], &day_first());
    assert!(
        records.activities[0].present.iter().any(|there| there.leads),
        "somebody goes by that name"
    );
}

#[test]
fn a_name_among_other_words_is_nobody_new() {
    for (cell, wanted) in [
        ("Ann Lee supported by Bo Day", "Ann Lee"),
        ("Ann Lee, with support from Bo Day", "Ann Lee"),
        ("Ann Lee covering for Bo Day", "Ann Lee"),
        ("Ann Lee on behalf of Bo Day", "Ann Lee"),
        ("Led by Ann Lee", "Ann Lee"),
        ("Ann Lee led", "Ann Lee"),
        ("Ann Lee am, Bo Day pm", "Ann Lee, Bo Day"),
        ("Ann Lee (am) / Bo Day (pm)", "Ann Lee, Bo Day"),
        ("Ann Lee then Bo Day", "Ann Lee, Bo Day"),
        ("Ann Lee w/ Bo Day", "Ann Lee, Bo Day"),
        ("Ann Lee; Bo Day (support)", "Ann Lee"),
        ("Ann Lee for the head", ""),
        ("HT of Alder", ""),
        ("Self-led", ""),
        ("see sign-in sheet", ""),
    ] {
        let (leaders, codes) = led(&row(cell));
        assert_eq!(leaders, [wanted], "{cell}");
        let is_plain = cell.contains(" then ") || cell.contains(" w/ ");
        assert_eq!(codes.is_empty(), is_plain, "{cell}: {codes:?}");
    }
}

#[test]
fn the_host_or_the_visitor_led_if_one_is_named() {
    for (cell, wanted) in
        [("Host", "Ann Lee"), ("the visitor", "Bo Day"), ("Both", "Ann Lee, Bo Day")]
    {
        let (leaders, codes) = led(&row(cell));
        assert_eq!(
            (leaders, codes),
            (vec![wanted.to_owned()], vec!["W411:2:6".to_owned()]),
            "{cell}"
        );
        let contact = "Date,Host school,Host staff,Visiting school,Visitor,Led by\n";
        let (records, _) = one(&format!("{contact}{}", row(cell)));
        let leads = records.activities[0].present.iter().filter(|there| there.leads).count();
        assert_eq!(leads, wanted.split(", ").count(), "{cell}");
    }
    for rows in [
        "13/10/2025,Alder,Ann Lee; Cy Fox,Birch,Bo Day,Host\n",
        "13/10/2025,Alder,,Birch,Bo Day,Host\n",
        "13/10/2025,Alder,HT,Birch,Bo Day,Host\n",
        "13/10/2025,Alder,Ann Lee,Birch,Bo Day,Host school\n",
    ] {
        assert_eq!(led(rows).0, [""], "{rows}");
    }
}
