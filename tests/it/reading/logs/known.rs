//! Rows that are known by their text are what they are when their cells are cut one by one.

use tiebeam::base::problem::Outcome;
use tiebeam::base::seed::Dice;

use super::{day_first, understood};

/// A log in which rows often repeat the one before but for a cell, and now and then are no rows.
fn log(dice: &mut Dice, most: usize) -> Vec<String> {
    let cells: [&[&str]; 6] = [
        &["E1", "E2", "E3", "", "E 4", "#N/A", "e1", "05"],
        &["2025-10-03", "2025-10-04", "31/11/2025", "", "4 Oct 2025", "2019-10-04"],
        &["visit", "learning walk", "cancelled", "Bo'"],
        &["Ann Lee", "'Ann Lee", "Bo Day", "Total", "#REF!", "null", "Zo\u{eb} Quirk", ""],
        &["Alder", "Birch", "Al\u{200b}der", " Alder", "Birch\\", ""],
        &["lead", "attend", "apologies", "host", "x", ""],
    ];
    let mut row = [0_usize; 6];
    let mut lines = vec!["event_id,date,type,person,school,part".to_owned()];
    for _ in 0..3 + dice.below(most) {
        let texts = row.iter().zip(cells).map(|(&at, texts)| texts[at]).collect::<Vec<_>>();
        lines.push(match dice.below(24) {
            0 => String::new(),
            1 => "ecial".to_owned(),
            2 => texts[..5].join(","),
            3 => format!("{},", texts.join(",")),
            _ => texts.join(","),
        });
        let column = [3, 4, 3, 5, 3, 0, 1, 2][dice.below(8)];
        row[column] = dice.below(cells[column].len());
        if dice.below(3) == 0 {
            (row[3], row[4]) = (dice.below(2), dice.below(2));
        }
    }
    lines
}

/// The same log with marks around the last cell of each row, so that no row is read by its text.
fn quoted(lines: &[String]) -> Vec<String> {
    let quote = |line: &String| match line.rsplit_once(',') {
        None if line.is_empty() => String::new(),
        None => format!("\"{line}\""),
        Some((before, last)) => format!("{before},\"{last}\""),
    };
    lines.iter().map(quote).collect()
}

#[test]
fn a_row_known_by_its_text_is_what_its_cells_say() {
    let mut taken = 0;
    for seed in 0..250 {
        // Now and then far more than are looked at together.
        let most = if seed % 25 == 0 { 800 } else { 40 };
        let lines = log(&mut Dice::new(seed, "known rows"), most);
        let read = |lines: Vec<String>, end: &str| {
            let text = lines.join(end) + end;
            let mut found = understood(&[("log.csv", text.as_bytes())], &day_first());
            found.records.files.iter_mut().for_each(|file| file.sha256.clear());
            found
        };
        let end = if seed % 2 == 0 { "\r\n" } else { "\n" };
        let (plain, cut) = (read(lines.clone(), end), read(quoted(&lines), "\n"));
        taken +=
            plain.records.activities.iter().map(|activity| activity.present.len()).sum::<usize>();
        assert_eq!(
            format!("{plain:#?}"),
            format!("{cut:#?}"),
            "seed {seed}:\n{}",
            lines.join("\n")
        );
    }
    assert!(taken > 1_200, "{taken} take part");
}

/// The same log with a remark of its own in each row, so that no row is what another was.
fn remarked(lines: &[String]) -> Vec<String> {
    let remark = |(at, line): (usize, &String)| match at {
        0 => format!("{line},notes"),
        _ => format!("{line},as planned in week {at}"),
    };
    lines.iter().enumerate().map(remark).collect()
}

#[test]
fn a_row_that_repeats_others_is_what_it_is_when_it_stands_alone() {
    let mut taken = 0;
    for seed in 0..100 {
        let mut lines = log(&mut Dice::new(seed, "repeated rows"), 40);
        lines.retain(|line| line.matches(',').count() == 5 && line != ",,,,,");
        let read = |lines: Vec<String>| {
            let text = lines.join("\n") + "\n";
            let found = understood(&[("log.csv", text.as_bytes())], &day_first());
            let told: Vec<_> = found
                .problems
                .iter()
                .filter(|problem| problem.outcome != Outcome::Merged)
                .map(|problem| (problem.code, problem.place.clone(), problem.text.clone()))
                .collect();
            let records = found.records;
            let rows: Vec<_> = records.files.iter().map(|file| file.rows).collect();
            format!(
                "{told:#?} {rows:?} {:#?} {:#?} {:#?} {:?}",
                records.people, records.schools, records.activities, records.merged_rows
            )
        };
        taken += lines.len();
        let (plain, alone) = (read(lines.clone()), read(remarked(&lines)));
        assert_eq!(plain, alone, "seed {seed}:\n{}", lines.join("\n"));
    }
    assert!(taken > 1_200, "{taken} rows");
}

#[test]
fn a_first_name_alone_is_not_everybody_of_that_name() {
    let log = "event_id,date,first name,surname,school\n\
               E1,2025-10-03,Jo,,Alder\nE1,2025-10-03,Jo,Price,Alder\nE1,2025-10-03,Jo,Low,Alder\n";
    let found = understood(&[("log.csv", log.as_bytes())], &day_first());
    let names: Vec<&str> = found.records.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Jo", "Jo Low", "Jo Price"]);
}
