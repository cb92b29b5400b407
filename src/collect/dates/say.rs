//! What is said about a column of dates as a whole: questions that only a person can answer, and
//! notes on how it was read.

use crate::base::calendar::{Date, long_date};
use crate::base::codes;
use crate::base::error::Error;
use crate::base::place::Place;
use crate::collect::dates::form::{Written, parse};
use crate::collect::dates::order::{DayMonth, Decision, Evidence, Proofs};
use crate::collect::dates::serial::Epoch;
use crate::collect::dates::typed::Typed;

/// Something to say about a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The code of the problem.
    pub code: &'static str,
    /// One sentence.
    pub what: String,
    /// What to do.
    pub fix: &'static str,
}

/// No cell says which comes first.
pub(super) fn open(place: &Place, heading: &str, evidence: &Evidence) -> Error {
    let (line, cell) = first(&evidence.either);
    let day = |order| parse(cell, order).map_or_else(|| "no date".to_owned(), long_date);
    let error = Error::data(
        format!(
            "`{cell}` can be {} (day first) or {} (month first), and no date in the column `{heading}` shows which is meant",
            day(DayMonth::DayFirst),
            day(DayMonth::MonthFirst)
        ),
        "if the day comes first, as in Britain, run the same command again with --dates dmy at its end; if the month comes first, as in the United States, with --dates mdy",
    );
    error
        .coded(codes::DATE_ORDER)
        .plainly("a date can be two different days, and no other date in the column settles it")
        .at(Place { line, ..place.clone() })
}

/// Every cell can have its year first or last.
pub(super) fn year_order(place: &Place, heading: &str, cells: &Proofs) -> Error {
    let (line, cell) = first(cells);
    let written = Written::of(cell).ok();
    let said = |written: Option<Written>, order| {
        let stamp = written.and_then(|written: Written| written.stamp(order).ok());
        stamp.map(|stamp| long_date(stamp.date))
    };
    let last = said(written, DayMonth::DayFirst).map(|day| format!("{day} (day first)"));
    let month = || said(written, DayMonth::MonthFirst).map(|day| format!("{day} (month first)"));
    let last = last.or_else(month).unwrap_or_else(|| "no date (year last)".to_owned());
    let turned = said(written.and_then(|written| written.year_first()), DayMonth::DayFirst);
    let turned = turned.unwrap_or_default();
    let what = format!(
        "`{cell}` can be {turned} (year first) or {last}, and every date in the column `{heading}` can be read both ways"
    );
    let fix = "run the same command again with --dates ymd at its end if the year comes first, with --dates dmy if the day does, with --dates mdy if the month does; or write the years with four digits";
    let plain = "dates with a year of two digits can have it first or last, and nothing in the column settles it";
    Error::data(what, fix)
        .coded(codes::YEAR_ORDER)
        .plainly(plain)
        .at(Place { line, ..place.clone() })
}

/// The year is said to come first, and stands last in full in other cells.
pub(super) fn years_mixed(place: &Place, heading: &str, cells: &Proofs) -> Error {
    let (line, cell) = first(cells);
    let what = format!(
        "--dates ymd was given, and the column `{heading}` holds dates such as `{cell}` beside others with a year of four digits at their end"
    );
    let fix = "write all dates of the column in one way (2025-10-03 is understood everywhere)";
    Error::data(what, fix)
        .coded(codes::YEAR_ORDER)
        .plainly("the dates of one column are written in two ways")
        .at(Place { line, ..place.clone() })
}

/// Real dates that may have been turned round beside texts that could not be.
pub(super) fn turned(
    place: &Place,
    heading: &str,
    typed: &Typed,
    texts: &Evidence,
    order: DayMonth,
    epoch: Epoch,
) -> Error {
    let (line, cell) = first(&typed.both);
    let (stands, meant) = readings(cell, epoch);
    let what = format!(
        "the column `{heading}` holds {} of texts such as `{}`, and {} of real dates, none of them with a day above 12: a spreadsheet with the other setting may have turned these round; `{cell}` can be {stands}, as it stands, or {meant}",
        rows(texts.of(order).rows),
        first(texts.of(order)).1,
        rows(typed.both.rows),
    );
    let fix = "if the real dates are right as they stand, add --dates dmy or --dates mdy, as the texts are written; if not, get the file from where it comes without opening it in a spreadsheet, or turn day and month of these dates round in it";
    let plain = "real dates of one column may have been turned round by a spreadsheet";
    Error::data(what, fix)
        .coded(codes::HALF_TURNED)
        .plainly(plain)
        .at(Place { line, ..place.clone() })
}

/// A real date as it stands, and with day and month turned round.
fn readings(cell: &str, epoch: Epoch) -> (String, String) {
    let number = Written::serial(cell).map(|number| number.counted(epoch));
    let read = number.or_else(|| Written::of(cell).ok());
    let Some(stamp) = read.and_then(|written| written.stamp(DayMonth::DayFirst).ok()) else {
        return (cell.to_owned(), cell.to_owned());
    };
    let date = stamp.date;
    let other = Date::new(date.year(), date.day(), date.month()).ok();
    (long_date(date), other.map_or_else(String::new, long_date))
}

/// The same where the user has said how the texts are written.
pub(super) fn taken_as_they_stand(heading: &str, typed: &Typed, epoch: Epoch) -> Note {
    let cell = first(&typed.both).1;
    let (stands, meant) = readings(cell, epoch);
    Note {
        code: codes::TURNED_AS_THEY_STAND,
        what: format!(
            "{} of the column `{heading}` real dates with a day up to 12 beside texts above 12; they are read as they stand, `{cell}` as {stands} and not {meant}",
            if typed.both.rows == 1 {
                "1 row is".to_owned()
            } else {
                format!("{} rows are", typed.both.rows)
            }
        ),
        fix: "nothing, if that is right; else a spreadsheet has turned them round: turn them back in the file",
    }
}

/// Some cells say the one, some the other.
pub(super) fn torn(
    place: &Place,
    heading: &str,
    evidence: &Evidence,
    said: Option<DayMonth>,
) -> Error {
    let orders = [DayMonth::DayFirst, DayMonth::MonthFirst];
    let rarer = orders.into_iter().filter(|order| evidence.of(*order).rows > 0);
    let rarer = rarer.min_by_key(|order| evidence.of(*order).rows).unwrap_or(DayMonth::DayFirst);
    let (line, cell) = first(evidence.of(rarer));
    let example = |order: DayMonth| {
        let (line, cell) = first(evidence.of(order));
        let line = line.map_or_else(String::new, |line| format!(" on line {line}"));
        format!("{} ({}: `{cell}`{line})", order.words(), rows(evidence.of(order).rows))
    };
    let what = match said {
        Some(said) => format!(
            "{} was given, but in the column `{heading}` some dates can only be meant {}, and none shows the opposite; `{}` could be either",
            said.option(),
            example(said.other()),
            first(&evidence.either).1
        ),
        None => format!(
            "`{cell}`: in the column `{heading}` some dates can only be meant {}, others only {}, so one like `03/10/2025` could be either",
            example(DayMonth::DayFirst),
            example(DayMonth::MonthFirst)
        ),
    };
    let fix = match said {
        Some(_) => {
            "if these dates are slips, correct them; if the whole column is written so, give the other of --dates dmy and --dates mdy, or write its dates as 2025-10-03"
        }
        None => {
            "write all dates of the column in one way (2025-10-03 is understood everywhere); or say which way is right: --dates dmy if the day comes first, --dates mdy if the month does. The rows written the other way are then left out, each with its line"
        }
    };
    Error::data(what, fix)
        .coded(codes::DATE_ORDER)
        .plainly("dates of one column are written both day first and month first")
        .at(Place { line, ..place.clone() })
}

/// How the order was found, where that is not plain from every cell.
pub(super) fn order(heading: &str, decision: Decision, evidence: &Evidence) -> Option<Note> {
    let against = |order: DayMonth| {
        let (line, cell) = first(evidence.of(order.other()));
        let line = line.map_or_else(String::new, |line| format!(" on line {line}"));
        format!("`{cell}`{line}")
    };
    match decision {
        Decision::ButForSlips(order) | Decision::SaidAgainstSome(order) => Some(Note {
            code: codes::OTHER_WAY_ROUND,
            what: format!(
                "the dates of the column `{heading}` are read with the {}; {} written the other way round, first {}, and cannot be read",
                order.words(),
                are(evidence.of(order.other()).rows),
                against(order)
            ),
            fix: "correct these dates; their rows are left out until then",
        }),
        Decision::NotAsSaid(order) => Some(Note {
            code: codes::ORDER_NOT_AS_SAID,
            what: format!(
                "the dates of the column `{heading}` are read with the {}, not as {} says: {} show it, first {}",
                order.words(),
                order.other().option(),
                rows(evidence.of(order).rows),
                against(order.other())
            ),
            fix: "nothing, if the option was meant for another file; else correct these dates",
        }),
        Decision::Elsewhere(order) => Some(Note {
            code: codes::ORDER_FROM_COLUMN,
            what: format!(
                "no date in the column `{heading}` shows whether day or month comes first; it is read {}, as another column of the file that is written alike",
                order.words()
            ),
            fix: "nothing, if one program wrote both columns; else add --dates dmy or --dates mdy",
        }),
        Decision::Needless
        | Decision::Proved(_)
        | Decision::Said(_)
        | Decision::Torn
        | Decision::Open => None,
    }
}

/// Which century is meant.
pub(super) fn short_years(heading: &str, cell: &str, date: Date) -> Note {
    Note {
        code: codes::SHORT_YEARS,
        what: format!(
            "the column `{heading}` has years of two digits: `{cell}` is read as {}",
            long_date(date)
        ),
        fix: "nothing, if that is right; 00 to 69 are read as 2000 to 2069, 70 to 99 as 1970 to 1999",
    }
}

/// Numbers that are dates, beside so many dates in words.
pub(super) fn serials(heading: &str, cell: &str, texts: u64, epoch: Epoch) -> Note {
    let number = Written::serial(cell).map(|number| number.counted(epoch));
    let date = number.and_then(|number| number.stamp(DayMonth::DayFirst).ok());
    let date = date.map_or_else(String::new, |stamp| long_date(stamp.date));
    let from = match epoch {
        Epoch::In1900 => "",
        Epoch::In1904 => ", from 1904 on, as the workbook says",
    };
    let beside = if texts > 0 { " beside dates in words or figures" } else { "" };
    Note {
        code: codes::SERIAL_DATES,
        what: format!(
            "the column `{heading}` holds Excel's numbers of days{beside}{from}: `{cell}` is read as {date}"
        ),
        fix: "nothing, if that is right; if all dates are four years early, the workbook counts from 1904: give the column a date format and export it again",
    }
}

fn first(proofs: &Proofs) -> (Option<u32>, &str) {
    proofs.first.as_ref().map_or((None, ""), |(line, cell)| (Some(*line), cell))
}

fn rows(count: u64) -> String {
    if count == 1 { "1 row".to_owned() } else { format!("{count} rows") }
}

fn are(count: u64) -> String {
    if count == 1 { "1 row is".to_owned() } else { format!("{count} rows are") }
}
