//! Dates: whatever is printed is read back, order is proved or asked for, and every question has its place.

mod forms;

use jiff::civil::Date;
use tiebeam::base::error::Error;
use tiebeam::base::problem::Problem;
use tiebeam::collect::dates::{DateColumn, DateStudy, DayMonth, ShortYears};
use tiebeam::collect::read::Wishes;
use tiebeam::collect::records::Records;

use crate::support::reading::read_files;

use DayMonth::DayFirst;

fn studied(cells: &[String]) -> Result<DateColumn, Error> {
    let mut study = DateStudy::of("log.csv", Some(2), "date");
    for (line, cell) in (2..).zip(cells) {
        study.see(line, cell);
    }
    study.finish(None, None).map(|(column, _)| column)
}

#[track_caller]
fn files(files: &[(&str, &str)], said: Option<DayMonth>) -> Result<(Records, Vec<Problem>), Error> {
    read_files(files, &Wishes { day_month: said, ..Wishes::default() })
}

/// A log of one activity a date.
fn log(dates: &[&str]) -> String {
    let rows = dates.iter().enumerate();
    let rows =
        rows.map(|(at, date)| format!("{at},\"{date}\",Ann,Alder\n{at},\"{date}\",Bo,Birch\n"));
    format!("event_id,date,person,school\n{}", rows.collect::<String>())
}

fn days_of(dates: &[&str], said: Option<DayMonth>) -> (Vec<String>, Vec<(String, String)>) {
    let (records, problems) = files(&[("log.csv", &log(dates))], said).unwrap();
    let days = records.activities.iter().filter_map(|a| a.date).map(|date| date.to_string());
    let said = problems.iter().map(|p| (format!("{} {}", p.code, p.place), p.what.clone()));
    (days.collect(), said.collect())
}

fn question(dates: &[&str], said: Option<DayMonth>) -> String {
    let error = files(&[("log.csv", &log(dates))], said).unwrap_err();
    assert_eq!(error.exit_code(), 3);
    error.to_string()
}

#[test]
fn the_question_names_the_cell_and_both_days() {
    let asked = question(&["9/9/2025", "2025-10-13", "03/10/2025", "04/11/2025"], None);
    let says = "log.csv:6:2: `03/10/2025` can be 3 October 2025 (day first) or 10 March 2025 (month \
                first), and no date in the column `date` shows which is meant\n  fix: ";
    assert!(asked.starts_with(says), "{asked}");
    assert!(asked.contains("--dates dmy") && asked.contains("--dates mdy"), "{asked}");
}

#[test]
fn a_short_year_that_can_stand_first_is_asked_about() {
    let asked = question(&["25-09-15", "25-09-30", "25-10-20"], None);
    let both = "`25-09-15` can be 15 September 2025 (year first) or 25 September 2015 (day first)";
    assert!(asked.starts_with(&format!("log.csv:2:2: {both}")), "{asked}");
    assert!(asked.contains("--dates ymd") && asked.contains("--dates dmy"), "{asked}");
    let (days, _) = days_of(&["25-09-15", "25-10-20"], Some(DayFirst));
    assert_eq!(days, ["2015-09-25", "2020-10-25"]);
    let wishes = Wishes { short_years: ShortYears::First, ..Wishes::default() };
    let text = log(&["25-09-15", "25-09-30", "05-10-06"]);
    let (records, problems) = read_files(&[("log.csv", text)], &wishes).unwrap();
    let days = records.activities.iter().filter_map(|a| a.date).map(|day| day.to_string());
    assert_eq!(days.collect::<Vec<_>>(), ["2025-09-15", "2025-09-30"]);
    assert!(problems.iter().any(|p| p.what.contains("years from the other dates")), "{problems:?}");
    // With slashes the year stands last, unless its years would then lie far apart.
    let (days, _) = days_of(&["15/09/25", "30/10/25"], None);
    assert_eq!(days, ["2025-09-15", "2025-10-30"]);
    assert!(question(&["25/09/15", "25/10/20"], None).contains("year first"));
}

#[test]
fn an_impossible_date_proves_the_order_and_is_left_out_with_its_reason() {
    let (days, said) = days_of(&["03/10/2025", "31/11/2025"], None);
    assert_eq!(days, ["2025-10-03"]);
    let what = "`31/11/2025` is not a date: November has 30 days";
    assert_eq!(said[0], ("E203 log.csv:4:2".to_owned(), what.to_owned()));
    let why = |cell: &str| days_of(&["13/10/2025", cell], None).1[0].1.clone();
    for (cell, reason) in [
        ("29/02/2026", "2026 has no 29 February"),
        ("30/02/2024", "February has 29 days"),
        ("03/10/2025 25:61", "there is no such time of day"),
        ("03/10/2025 or 04/10/2025", "something else stands behind it"),
        ("03/10/2025 tbc", "something else stands behind it"),
        ("Mon 3 Oct 2025", "3 October 2025 is a Friday, not a Monday"),
        ("03/10/1825", "the year 1825 lies outside 1900 to 2199"),
        ("00/10/2025", "there is no day 0"),
        ("31/13/2025", "there is no month 13; in this column the day comes first"),
        ("2025-13-01", "there is no month 13"),
    ] {
        assert_eq!(why(cell), format!("`{cell}` is not a date: {reason}"));
    }
    assert_eq!(why("soon"), "`soon` is not a date");
}

#[test]
fn a_weekday_and_a_late_time_are_evidence_too() {
    assert_eq!(days_of(&["03/10/2025", "Fri 03/10/2025"], None).0.len(), 2);
    assert_eq!(days_of(&["03/10/2025", "Mon 03/10/2025"], None).0[0], "2025-03-10");
    let (days, _) = days_of(&["03/10/2025", "13/10/2025 25:61"], None);
    assert_eq!(days, ["2025-10-03"]);
}

#[test]
fn a_few_dates_the_other_way_round_are_left_out_and_many_are_a_question() {
    let mut dates = vec!["13/10/2025"; 20];
    dates.extend(["03/10/2025", "10/14/2025"]);
    let (days, said) = days_of(&dates, None);
    assert_eq!((days.len(), days[0].as_str()), (21, "2025-10-03"));
    assert!(said.iter().any(|(place, _)| place == "E203 log.csv:44:2"), "{said:?}");
    assert!(
        said.iter().any(|(place, what)| place == "W332 log.csv"
            && what
                .contains("2 rows are written the other way round, first `10/14/2025` on line 44")),
        "{said:?}"
    );
    let asked = question(&["13/10/2025", "03/10/2025", "10/14/2025"], None);
    assert!(asked.starts_with("log.csv:"), "{asked}");
    for part in [
        "day first (2 rows: `13/10/2025` on line 2)",
        "month first (2 rows: `10/14/2025` on line 6)",
    ] {
        assert!(asked.contains(part), "{asked}");
    }
    let (days, said) = days_of(&["13/10/2025", "03/10/2025", "10/14/2025"], Some(DayFirst));
    assert_eq!(days.len(), 2);
    assert!(said.iter().any(|(place, _)| place == "E203 log.csv:6:2"), "{said:?}");
}

#[test]
fn an_option_never_overrules_what_the_dates_show() {
    let (days, said) = days_of(&["10/13/2025", "10/14/2025", "03/10/2025"], Some(DayFirst));
    assert_eq!(days, ["2025-03-10", "2025-10-13", "2025-10-14"]);
    assert!(said.iter().any(|(place, _)| place == "W334 log.csv"), "{said:?}");
    let mut dates = vec!["10/13/2025"; 20];
    dates.extend(["03/10/2025", "14/10/2025"]);
    let (days, _) = days_of(&dates, Some(DayFirst));
    assert_eq!((days.len(), days[0].as_str()), (21, "2025-03-10"), "one slip proves nothing");
    let asked = question(&["10/13/2025", "03/10/2025", "04/11/2025"], Some(DayFirst));
    assert!(asked.contains("--dates dmy was given"), "{asked}");
    let mut dates = vec!["03/10/2025"; 20];
    dates.push("10/13/2025");
    let (days, said) = days_of(&dates, Some(DayFirst));
    assert_eq!((days.len(), days[0].as_str()), (20, "2025-10-03"));
    assert!(said.iter().any(|(place, _)| place == "W332 log.csv"), "{said:?}");
}

#[test]
fn another_column_of_the_file_may_prove_the_order_if_written_alike_and_another_file_never() {
    let two = |end: &str| {
        format!(
            "event_id,date,person,school,Completion time\n1,03/10/2025 09:00,Ann,Alder,{end}\n1,03/10/2025 09:00,Bo,Birch,{end}\n"
        )
    };
    let (records, problems) = files(&[("log.csv", &two("13/10/2025 10:00"))], None).unwrap();
    assert_eq!(records.activities[0].date, Some(Date::constant(2025, 10, 3)));
    assert_eq!(problems.iter().filter(|problem| problem.code == "W333").count(), 1);
    let (records, _) = files(&[("log.csv", &two("10/13/2025 10:00"))], None).unwrap();
    assert_eq!(records.activities[0].date, Some(Date::constant(2025, 3, 10)));
    for unlike in [
        "13/10/2025",
        "13/10/25 10:00",
        "13-10-2025 10:00",
        "13/10/2025 10:00 AM",
        "3 May 2025",
        "x",
    ] {
        assert!(files(&[("log.csv", &two(unlike))], None).is_err(), "{unlike}");
    }
    let (proved, open) = (log(&["13/10/2025"]), log(&["03/10/2025"]));
    assert!(files(&[("a.csv", &proved), ("b.csv", &open)], None).is_err());
    assert!(files(&[("a.csv", &proved), ("b.csv", &open)], Some(DayFirst)).is_ok());
    let list = "name,joined,left\nAlder,01/09/2023,31/08/2025\nBirch,01/09/2023,\n";
    let (records, _) = files(&[("log.csv", &proved), ("schools.csv", list)], None).unwrap();
    assert_eq!(records.schools[0].joined, Some(Date::constant(2023, 9, 1)));
}

#[test]
fn numbers_of_days_are_dates_only_where_all_the_column_agrees() {
    let (days, said) = days_of(&["45936", "45937.375"], None);
    assert_eq!(days, ["2025-10-06", "2025-10-07"]);
    assert_eq!(said.iter().filter(|(place, _)| place == "W331 log.csv").count(), 1, "{said:?}");
    assert!(said.iter().any(|(_, what)| what.contains("`45936` is read as 6 October 2025")));
    let (days, said) = days_of(&["45936", "13/10/2025", "03/10/2025"], None);
    assert_eq!(days, ["2025-10-03", "2025-10-06", "2025-10-13"]);
    assert!(said.iter().any(|(_, what)| what.contains("beside dates in words")), "{said:?}");
    question(&["45936", "03/10/2025"], None);
    let (days, said) = days_of(&["45936", "13/10/2025", "TBC"], None);
    assert_eq!(days, ["2025-10-13"]);
    assert!(said.iter().any(|(_, what)| what.contains("may be Excel's number for 6 October 2025")));
    assert_eq!(days_of(&["990001", "13/10/2025"], None).0.len(), 1);
}

#[test]
fn slips_of_the_pen_are_told_from_dates() {
    let cells =
        ["2026-04-03", "2026-04-10", "2026-05-01", "2026-05-08", "2027-12-01", "2062-05-15"]
            .map(str::to_owned);
    let column = studied(&cells).unwrap();
    assert!(column.read("2062-05-15").unwrap_err().contains("years from the other dates"));
    assert!(!column.is_apart(column.read("2026-05-08").unwrap()));
    assert!(column.is_apart(column.read("2027-12-01").unwrap()));
}

#[test]
fn years_of_two_digits_are_stated_once() {
    let (days, said) = days_of(&["9/9/25", "9/22/25"], None);
    assert_eq!(days, ["2025-09-09", "2025-09-22"]);
    let short: Vec<_> = said.iter().filter(|(place, _)| place == "W330 log.csv").collect();
    assert_eq!(short.len(), 1);
    assert!(short[0].1.contains("`9/9/25` is read as 9 September 2025"), "{said:?}");
}

#[test]
fn a_column_that_a_spreadsheet_turned_by_half_is_asked_about() {
    let cells = |cells: &[&str]| cells.iter().map(|&cell| cell.to_owned()).collect::<Vec<_>>();
    // 03/10 and 05/11 became 10 March and 11 May; 25/09 could not.
    let turned = cells(&["25/09/2025", "2025-03-10", "2025-05-11", "28/11/2025"]);
    let why = studied(&turned).unwrap_err().to_string();
    assert!(
        why.contains("`2025-03-10` can be 10 March 2025, as it stands, or 3 October 2025"),
        "{why}"
    );
    let numbers = cells(&["25/09/2025", "45726", "45788"]);
    assert!(studied(&numbers).unwrap_err().to_string().contains("10 March 2025"));
    for fine in [
        // A real date above 12 was never turned; a text up to 12 would have been.
        cells(&["25/09/2025", "2025-03-10", "2025-05-20", "28/11/2025"]),
        cells(&["25/09/2025", "2025-03-10", "2025-05-11", "03/11/2025"]),
        cells(&["25/09/2025", "2025-03-03", "2025-05-05", "28/11/2025"]),
        cells(&["25/09/2025", "2025-03-10"]),
    ] {
        assert!(studied(&fine).is_ok(), "{fine:?}");
    }
    let (days, said) =
        days_of(&["25/09/2025", "2025-03-10", "2025-05-11"], Some(DayMonth::DayFirst));
    assert_eq!(days, ["2025-03-10", "2025-05-11", "2025-09-25"]);
    assert!(
        said.iter().any(|(place, what)| place == "W387 log.csv"
            && what.contains("as 10 March 2025 and not 3 October 2025")),
        "{said:?}"
    );
}
