//! Cells, one a line → dates, columns of dates, lengths, numbers.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tiebeam::base::calendar::Date;
use tiebeam::collect::cells::amounts;
use tiebeam::collect::bytes::delimiter::Delimiter;
use tiebeam::collect::bytes::fit::kinds::kind;
use tiebeam::collect::dates::form::{Proves, Written};
use tiebeam::collect::dates::serial::from_serial;
use tiebeam::collect::dates::{DateStudy, DayMonth, length, parse, stamp};
use tiebeam_fuzz::hold;

const ORDERS: [DayMonth; 2] = [DayMonth::DayFirst, DayMonth::MonthFirst];
/// Most seconds of a day, 24:00 being the last.
const DAY: u32 = 86_400;

fuzz_target!(|text: &str| {
    let mut study = DateStudy::of("log.csv", Some(2), "Date");
    for (line, cell) in text.lines().enumerate() {
        study.see(line as u32 + 2, cell);
        of_cell(cell);
        of_amount(cell);
    }
    for said in [None, Some(DayMonth::DayFirst), Some(DayMonth::MonthFirst)] {
        for elsewhere in [None, Some(DayMonth::MonthFirst)] {
            match study.finish(said, elsewhere) {
                Ok((column, notes)) => {
                    assert!(notes.iter().all(|note| !note.what.is_empty()));
                    for cell in text.lines() {
                        let (date, stamp) = (column.read(cell), column.stamp(cell));
                        // Whoever is far from the others is read by `stamp` only.
                        assert!(
                            date.is_err()
                                || stamp.as_ref().map(|s| s.date).ok() == date.clone().ok()
                        );
                        date.ok().into_iter().for_each(of_date);
                    }
                }
                Err(error) => hold::of_error(&error),
            }
        }
    }
});

fn of_date(date: Date) {
    assert!((1900..=2199).contains(&date.year()), "{date}");
    // What is written as we write it is read as what it is.
    ORDERS.iter().for_each(|order| assert_eq!(parse(&date.to_string(), *order), Some(date)));
}

fn of_cell(cell: &str) {
    let _ = kind(cell);
    let read = ORDERS.map(|order| stamp(cell, order));
    for found in read.into_iter().flatten() {
        of_date(found.date);
        assert!(found.seconds.is_none_or(|seconds| seconds <= DAY));
    }
    for (order, read) in ORDERS.into_iter().zip(read) {
        assert_eq!(parse(cell, order), read.map(|stamp| stamp.date));
        // Blanks around it do not matter.
        assert_eq!(stamp(&format!(" {cell}\t"), order), read, "{cell:?}");
    }
    if let Ok(written) = Written::of(cell) {
        match written.proves() {
            Proves::Order(order) => assert!(written.stamp(order.other()).is_err(), "{cell:?}"),
            Proves::Either => assert!(read[0].is_some() && read[1].is_some() && read[0] != read[1]),
            Proves::Nothing => {}
        }
    }
    if let Some(number) = Written::serial(cell) {
        assert!(number.stamp(DayMonth::DayFirst).is_ok(), "{cell:?}");
    }
}

fn of_amount(cell: &str) {
    for name in ["comma", "semicolon", "tab"] {
        let Some(separator) = Delimiter::named(name) else { panic!("{name} is a separator") };
        if let Some(number) = amounts::number(cell, separator) {
            assert!(number.is_finite());
            from_serial(number).into_iter().for_each(of_date);
        }
        let hours = amounts::hours(cell, separator);
        assert!(hours.is_none_or(|hours| (0.0..=1_000.0).contains(&hours)), "{cell:?}");
    }
    let _ = length::seconds(cell);
    let minutes = length::seconds_of_minutes(cell);
    assert!(length::seconds(cell).is_none() || minutes == length::seconds(cell), "{cell:?}");
}
