//! Whatever is printed is read back, and a column is right or a question in any order of its rows.

use proptest::prelude::*;
use tiebeam::base::calendar::{days_after, long_date, short_date};
use tiebeam::collect::bytes::delimiter::KNOWN;
use tiebeam::collect::cells::amounts;
use tiebeam::collect::dates::length::{seconds, seconds_of_minutes};
use tiebeam::collect::dates::stamp;

use DayMonth::MonthFirst;

use super::*;

/// Every day from 1990 to 2100.
fn all_days() -> impl Iterator<Item = Date> {
    let first = Date::constant(1990, 1, 1);
    (0..).map(move |days| days_after(first, days)).take_while(|day| day.year() <= 2100)
}

fn ordinal(day: i8) -> &'static str {
    match day {
        1 | 21 | 31 => "st",
        2 | 22 => "nd",
        3 | 23 => "rd",
        _ => "th",
    }
}

/// A day in every form that leaves no doubt about its order.
fn sure_forms(day: Date) -> Vec<String> {
    let (y, m, d) = (day.year(), day.month(), day.day());
    let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        [day.weekday().to_monday_zero_offset() as usize];
    let long = long_date(day);
    let month = long.split(' ').nth(1).unwrap().to_owned();
    let short: String = month.chars().take(3).collect();
    vec![
        format!("{y}-{m:02}-{d:02}"),
        format!("{y}/{m}/{d}"),
        format!("{y}{m:02}{d:02}"),
        format!("{y}-{m:02}-{d:02}T09:15:22.000+01:00"),
        format!("{d:02}.{m:02}.{y}"),
        format!("{d}.{m}.{y}, 16:32:00"),
        long.clone(),
        short_date(day),
        format!("{weekday}, {long}"),
        format!("{d}{} of {month} {y}", ordinal(d)),
        format!("{month} {d}, {y}"),
        format!("{short}. {d}{}, {y} at 4:05pm", ordinal(d)),
        format!("{}-{}-{y}", d, short.to_uppercase()),
        format!("{y} {short} {d}"),
    ]
}

/// A day in every form whose order the column must tell.
fn open_forms(day: Date, order: DayMonth) -> Vec<String> {
    let (y, m, d) = (day.year(), day.month(), day.day());
    let (a, b) = if order == DayFirst { (d, m) } else { (m, d) };
    vec![
        format!("{a:02}/{b:02}/{y}"),
        format!("{a}/{b}/{y} 3:58:01 PM"),
        format!("{a}-{b}-{y} 15:58"),
        format!("{a:02}-{b:02}-{y}"),
    ]
}

#[test]
fn every_date_is_read_back_from_every_form() {
    for day in all_days() {
        for text in sure_forms(day) {
            for order in [DayFirst, MonthFirst] {
                assert_eq!(stamp(&text, order).map(|read| read.date), Some(day), "{text}");
            }
        }
        for order in [DayFirst, MonthFirst] {
            for text in open_forms(day, order) {
                assert_eq!(stamp(&text, order).map(|read| read.date), Some(day), "{text}");
            }
        }
        let short = format!("{}/{}/{:02}", day.day(), day.month(), day.year() % 100);
        let read = stamp(&short, DayFirst).map(|read| read.date);
        let meant = (1970..2070).contains(&day.year());
        assert_eq!(read == Some(day), meant, "{short}");
    }
}

fn order() -> impl Strategy<Value = DayMonth> {
    prop_oneof![Just(DayFirst), Just(MonthFirst)]
}

fn days(last_day: i8) -> impl Strategy<Value = Vec<Date>> {
    let day = (2024_i16..2027, 1_i8..=12, 1..=last_day);
    prop::collection::vec(day.prop_map(|(y, m, d)| Date::constant(y, m, d)), 1..20)
}

fn written(day: Date, order: DayMonth) -> String {
    open_forms(day, order).swap_remove(0)
}

proptest! {
    /// One day above 12 anywhere in the column settles all of it.
    #[test]
    fn a_proved_column_is_always_right(
        days in days(12), proof in 13_i8..=28, at in 0_usize..20, order in order(),
    ) {
        let mut days = days;
        days.insert(at.min(days.len()), Date::constant(2025, 10, proof));
        let cells: Vec<String> = days.iter().map(|day| written(*day, order)).collect();
        let column = studied(&cells).unwrap();
        prop_assert_eq!(column.order(), order);
        for (cell, day) in cells.iter().zip(&days) {
            prop_assert_eq!(column.read(cell), Ok(*day));
        }
    }

    /// Without such a day there is a question, unless every date is the same both ways.
    #[test]
    fn an_unproved_column_is_always_a_question(days in days(12), order in order()) {
        let cells: Vec<String> = days.iter().map(|day| written(*day, order)).collect();
        let open = days.iter().position(|day| day.day() != day.month());
        match (open, studied(&cells)) {
            (None, column) => prop_assert!(column.is_ok()),
            (Some(at), Ok(column)) => prop_assert!(false, "{}: {column:?}", cells[at]),
            (Some(at), Err(error)) => {
                let text = error.to_string();
                let place = format!("log.csv:{}:2: `{}`", at + 2, cells[at]);
                prop_assert!(text.starts_with(&place), "{text}");
            }
        }
    }

    /// The order of rows never matters.
    #[test]
    fn rows_in_any_order_make_the_same_column(days in days(28), order in order()) {
        let cells: Vec<String> = days.iter().map(|day| written(*day, order)).collect();
        let mut turned = cells.clone();
        turned.reverse();
        prop_assert_eq!(studied(&cells).ok(), studied(&turned).ok());
    }

    #[test]
    fn nothing_panics(text in "\\PC*", other in "[0-9/. :,\\-TZapmOctFri½+()]{0,40}", tail in ".{0,12}") {
        for cell in [text, other.clone(), format!("03/10/2025{tail}"), format!("{other}{tail}")] {
            for order in [DayFirst, MonthFirst] {
                let read = stamp(&cell, order);
                prop_assert!(read.is_none_or(|read| read.seconds.is_none_or(|s| s <= 86_400)));
            }
            let column = studied(std::slice::from_ref(&cell));
            if let Ok(column) = column {
                let _ = column.read(&cell);
            }
            let _ = (seconds(&cell), seconds_of_minutes(&cell));
            for between in KNOWN {
                let hours = amounts::hours(&cell, between);
                prop_assert!(hours.is_none_or(|hours| (0.0..=1_000.0).contains(&hours)));
                let number = amounts::number(&cell, between);
                prop_assert!(number.is_none_or(f64::is_finite));
            }
        }
    }
}
