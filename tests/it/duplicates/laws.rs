//! Laws of proposals and answers, on logs of any names.

use proptest::prelude::*;

use super::*;

fn name() -> impl Strategy<Value = String> {
    let given =
        prop::sample::select(vec!["Ann", "Anne", "A.", "Priya", "Pryia", "P", "Zoë", "Zoe", "Bo"]);
    let family =
        prop::sample::select(vec!["Lee", "Leigh", "Nair", "Naïr", "N", "O'Connor", "O’Connor"]);
    (given, family).prop_map(|(given, family)| format!("{given} {family}"))
}

fn school() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "Ashbrook",
        "Ashbrok",
        "Ashbrook Primary",
        "Fell Gate",
        "Fellgate",
        "",
    ])
}

proptest! {
    #[test]
    fn answering_yes_is_renaming_by_hand(
        rows in prop::collection::vec((name(), school(), 0..4_u32), 8..16), at in 0..9_usize
    ) {
        let line = |(name, school, event): &(String, &str, u32)| format!("E{event},2025-10-01,{name},{school}\n");
        let text = |rows: &[(String, &str, u32)]| {
            format!("event_id,date,person,school\n{}", rows.iter().map(line).collect::<String>())
        };
        let before = records(&[("log.csv", &text(&rows))]);
        let key = tiebeam::collect::who::names::person_key;
        // By hand only what stands at that school is renamed, so the name must stand nowhere else.
        let only_there = |p: &&Proposal| rows.iter().all(|(name, school, _)| {
            key(name) != key(&p.one.name) || *school == p.one.school
        });
        let placed: Vec<_> = before.proposals.all.iter().filter(|p| {
            let at_one = p.one.school == p.other.school && !p.one.school.is_empty();
            p.what.word() == "school" || (at_one && only_there(p))
        }).collect();
        prop_assume!(!placed.is_empty());
        let proposal = placed[at % placed.len()];
        let (one, other) = (&proposal.one, &proposal.other);
        let answers = format!("{ANSWERS}{},\"{}\",{},\"{}\",{},yes,,,\n", proposal.what.word(), one.name, one.school,
            other.name, other.school);
        let joined = records(&[("log.csv", &text(&rows)), ("a.csv", &answers)]);
        let by_hand: Vec<_> = rows.iter().map(|(name, school, event)| {
            if proposal.what.word() == "school" {
                let same = tiebeam::collect::who::names::school_key(school) == tiebeam::collect::who::names::school_key(&one.name);
                let school = if same && !school.is_empty() { other.name.as_str() } else { *school };
                (name.clone(), school, *event)
            } else {
                let same = key(name) == key(&one.name) && *school == one.school;
                (if same { other.name.clone() } else { name.clone() }, *school, *event)
            }
        }).collect();
        prop_assert_eq!(content(&joined), content(&records(&[("log.csv", &text(&by_hand))])));
    }

    #[test]
    fn saying_no_changes_nothing_but_the_questions_and_order_changes_nothing(
        rows in prop::collection::vec((name(), school(), 0..4_u32), 1..14)
    ) {
        let line = |(name, school, event): &(String, &str, u32)| format!("E{event},2025-10-01,{name},{school}\n");
        let head = "event_id,date,person,school\n";
        let text = format!("{head}{}", rows.iter().map(line).collect::<String>());
        let turned = format!("{head}{}", rows.iter().rev().map(line).collect::<String>());
        let (before, after) = (records(&[("log.csv", &text)]), records(&[("log.csv", &turned)]));
        let all = |records: &Records| records.proposals.all.iter().map(told).collect::<Vec<_>>();
        prop_assert_eq!(all(&before), all(&after));
        let no: Vec<String> = before.proposals.all.iter().map(|p| format!("{},\"{}\",{},\"{}\",{},no,,,\n",
            p.what.word(), p.one.name, p.one.school, p.other.name, p.other.school)).collect();
        let no = no.concat();
        let answered = records(&[("log.csv", &text), ("a.csv", &format!("{ANSWERS}{no}"))]);
        prop_assert_eq!(content(&before), content(&answered));
        prop_assert_eq!(all(&answered), Vec::<String>::new());
    }

    #[test]
    fn no_name_is_too_odd(names in prop::collection::vec("\\PC{1,12}", 2..8)) {
        let quoted = |name: &String| name.replace('"', "\"\"");
        let row = |name: &String| format!("1,2025-10-01,\"{0}\",\"{0}\"\n", quoted(name));
        let rows = names.iter().map(row).collect::<Vec<_>>().concat();
        let text = format!("event_id,date,person,school\n{rows}");
        let _ = try_read(&[("log.csv", &text)]);
    }

    #[test]
    fn visits_are_joined_the_same_in_any_order(
        rows in prop::collection::vec((1..12_u32, 0..2_usize, 0..3_usize, 0..2_usize), 1..12), turn in 0..12_usize
    ) {
        let line = |(day, swap, logger, kind): &(u32, usize, usize, usize)| {
            let (from, to) = [("Birch", "Alder"), ("Alder", "Birch")][*swap];
            let (logger, kind) = (["Birch", "Alder", ""][*logger], ["visit", "coaching"][*kind]);
            format!("2025-10-{day:02},,{from},,{to},{kind},{logger}\n")
        };
        let mut lines: Vec<String> = rows.iter().map(line).collect();
        let one = records(&[("v.csv", &format!("{VISITS}{}", lines.concat()))]);
        lines.rotate_left(turn % rows.len());
        lines.reverse();
        let other = records(&[("v.csv", &format!("{VISITS}{}", lines.concat()))]);
        prop_assert_eq!(content(&one), content(&other));
        let all = |records: &Records| records.proposals.all.iter().map(told).collect::<Vec<_>>();
        prop_assert_eq!(all(&one), all(&other));
        let rows = one.rows();
        prop_assert_eq!(rows.read, rows.used + rows.merged);
    }
}
