//! Dates as people write them; the order of day and month is decided once for a whole column.

use crate::base::calendar::{Date, days_after};
use crate::base::error::Error;

/// Which comes first in `03/10/2025`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayMonth {
    /// The day, as in Britain.
    DayFirst,
    /// The month, as in the United States.
    MonthFirst,
}

impl DayMonth {
    /// Decides from a column's cells: a number above 12 in one place proves what the other is.
    ///
    /// Where some cells prove one and some the other, the day comes first, and the cells that
    /// cannot be read so are refused one by one. Where none does, what another column proved is
    /// taken, or the error shows both readings.
    fn of_column(cells: &[String], elsewhere: Option<Self>) -> Result<(Self, Proof), Error> {
        let (mut day_first, mut month_first, mut unproved) = (0_usize, 0_usize, None);
        for cell in cells {
            let text = date_part(cell);
            let Some((first, second, _)) = three_numbers(text).filter(|_| !is_dotted(text)) else {
                continue;
            };
            match (first > 12, second > 12) {
                (true, false) => day_first += 1,
                (false, true) => month_first += 1,
                (false, false) if first != second => {
                    unproved.get_or_insert(cell);
                }
                _ => {}
            }
        }
        match (day_first, month_first, unproved, elsewhere) {
            (0, 0, Some(_), Some(order)) => Ok((order, Proof::None)),
            (0, 0, Some(cell), None) => Err(both_readings(cell)),
            (0, 0, None, _) => Ok((Self::DayFirst, Proof::None)),
            (0, 1.., ..) => Ok((Self::MonthFirst, Proof::Own)),
            _ => Ok((Self::DayFirst, Proof::Own)),
        }
    }
}

/// Whether a column's own cells settle its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Proof {
    Own,
    None,
}

/// Dates further than this from the middle of their column are slips of the pen (2062 for 2026).
const FAR_YEARS: i16 = 10;
/// A gap of more days than this sets dates apart from the rest of their column.
const GAP_DAYS: i64 = 366;

/// How the dates of one column are written, and around when they lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateColumn {
    order: DayMonth,
    proof: Proof,
    /// The dates around the middle one that follow each other without a long gap.
    core: Option<(Date, Date)>,
}

impl DateColumn {
    /// Studies a column; the user, or else another column, may have settled the order.
    pub fn study(
        cells: &[String],
        settled: Option<DayMonth>,
        elsewhere: Option<DayMonth>,
    ) -> Result<Self, Error> {
        let (order, proof) = match settled {
            Some(order) => (order, Proof::None),
            None => DayMonth::of_column(cells, elsewhere)?,
        };
        let mut dates: Vec<Date> = cells.iter().filter_map(|cell| parse(cell, order)).collect();
        dates.sort_unstable();
        let middle = dates.len() / 2;
        let far = |a: Date, b: Date| days_after(a, GAP_DAYS) < b;
        let core = dates.get(middle).map(|&date| {
            let (before, after) = (&dates[..=middle], &dates[middle..]);
            let first = before.windows(2).rev().find(|pair| far(pair[0], pair[1]));
            let last = after.windows(2).find(|pair| far(pair[0], pair[1]));
            let start = first.map_or(dates.first().copied(), |pair| pair.get(1).copied());
            let end = last.map_or(dates.last().copied(), |pair| pair.first().copied());
            (start.unwrap_or(date), end.unwrap_or(date))
        });
        Ok(Self { order, proof, core })
    }

    /// Reads a cell that is not empty; an error says what is wrong with it.
    pub fn read(&self, cell: &str) -> Result<Date, String> {
        let Some(date) = parse(cell, self.order) else {
            return Err(format!("`{cell}` is not a date"));
        };
        let years = self
            .core
            .map_or(0, |(first, last)| (first.year() - date.year()).max(date.year() - last.year()));
        if years > FAR_YEARS {
            return Err(format!("`{cell}` is {years} years from the other dates of the column"));
        }
        Ok(date)
    }

    /// Whether a date lies apart from the rest of its column, more than a year from the next.
    #[must_use]
    pub fn is_apart(&self, date: Date) -> bool {
        self.core.is_some_and(|(first, last)| !(first..=last).contains(&date))
    }

    /// Day or month first.
    #[must_use]
    pub fn order(&self) -> DayMonth {
        self.order
    }

    /// The order, if the column's own dates prove it.
    #[must_use]
    pub fn proved(&self) -> Option<DayMonth> {
        (self.proof == Proof::Own).then_some(self.order)
    }
}

fn both_readings(cell: &str) -> Error {
    let say = |order| {
        parse(cell, order).map_or_else(|| "no date".to_owned(), crate::base::calendar::long_date)
    };
    Error::data(
        format!(
            "`{cell}` can be {} or {}, and no other date in the column settles it",
            say(DayMonth::DayFirst),
            say(DayMonth::MonthFirst)
        ),
        "add --dates dmy if the day comes first, --dates mdy if the month does",
    )
    .coded(crate::base::codes::DATE_ORDER)
    .plainly("a date can be two different days, and no other date in the column settles it")
}

/// Reads a date; a time of day behind it is taken as written and left out.
#[must_use]
pub fn parse(cell: &str, order: DayMonth) -> Option<Date> {
    let text = date_part(cell);
    if let Some((first, second, year)) = three_numbers(text) {
        let (day, month) = match order {
            _ if is_dotted(text) => (first, second),
            DayMonth::DayFirst => (first, second),
            DayMonth::MonthFirst => (second, first),
        };
        return make(year, month, day);
    }
    iso(text).or_else(|| with_month_name(cell))
}

/// `2025-09-01`, `2025/9/1`, `20250901`.
fn iso(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    let number = |part: &str| digits(part).and_then(|digits| digits.parse::<u32>().ok());
    match parts.as_slice() {
        [year, month, day] if year.len() == 4 => make(number(year)?, number(month)?, number(day)?),
        [all] if all.len() == 8 && digits(all).is_some() => {
            make(number(&all[..4])?, number(&all[4..6])?, number(&all[6..])?)
        }
        _ => None,
    }
}

/// With dots the day comes first everywhere that writes dates so.
fn is_dotted(text: &str) -> bool {
    text.contains('.') && !text.contains(['/', '-'])
}

/// `3/10/2025`, `03-10-25`, `3.10.2025` as (first, second, year).
fn three_numbers(text: &str) -> Option<(u32, u32, u32)> {
    let parts: Vec<&str> = text.split(['/', '-', '.']).collect();
    let [first, second, year] = parts.as_slice() else { return None };
    if first.len() > 2 || second.len() > 2 || !(year.len() == 4 || year.len() == 2) {
        return None;
    }
    let number = |part: &str| digits(part)?.parse::<u32>().ok();
    let full_year = full_year(number(year)?, year.len());
    Some((number(first)?, number(second)?, full_year))
}

/// `7 Nov 2025`, `7th November 2025`, `Nov 7, 2025`, `Fri 7 Nov 2025`.
fn with_month_name(text: &str) -> Option<Date> {
    let (mut day, mut month, mut year) = (None, None, None);
    for word in text.split([' ', ',', '-', '\u{a0}']).filter(|word| !word.is_empty()) {
        let number = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        if let Some(named) = month_number(word) {
            month = month.or(Some(named));
        } else if let Some(value) = digits(number).and_then(|digits| digits.parse::<u32>().ok()) {
            match number.len() {
                1 | 2 if day.is_none() => day = Some(value),
                2 if year.is_none() => year = Some(full_year(value, 2)),
                4 if year.is_none() => year = Some(value),
                _ => {}
            }
        }
        if let (Some(day), Some(month), Some(year)) = (day, month, year) {
            return make(year, month, day);
        }
    }
    None
}

/// Two digits from 70 on are of the last century.
fn full_year(number: u32, digits: usize) -> u32 {
    match (digits, number) {
        (2, 70..) => 1900 + number,
        (2, _) => 2000 + number,
        _ => number,
    }
}

fn month_number(word: &str) -> Option<u32> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let lower = word.to_lowercase();
    let start = lower.get(..3)?;
    let at = MONTHS.iter().position(|month| *month == start)?;
    lower.chars().all(|c| c.is_alphabetic() || c == '.').then_some(at as u32 + 1)
}

/// The cell up to its time of day.
fn date_part(cell: &str) -> &str {
    let cell = cell.trim();
    let end = cell.find([' ', ',', 'T', '\u{a0}']).unwrap_or(cell.len());
    &cell[..end]
}

fn digits(text: &str) -> Option<&str> {
    (!text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())).then_some(text)
}

fn make(year: u32, month: u32, day: u32) -> Option<Date> {
    let year = i16::try_from(year).ok().filter(|year| (1900..=2199).contains(year))?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn usual_forms_are_read() {
        let read = |text| parse(text, DayMonth::DayFirst);
        let third = Some(date(2025, 10, 3));
        for text in [
            "2025-10-03",
            "2025-10-03T08:06:42.000Z",
            "2025/10/03 9:15:22 AM GMT+1",
            "20251003",
            "03/10/2025",
            "3/10/25 16:32",
            "03.10.2025",
            "03-10-2025",
            "3 Oct 2025",
            "3rd October 2025",
            "Fri 3 Oct 2025",
            "October 3, 2025",
            "3-Oct-25",
        ] {
            assert_eq!(read(text), third, "{text}");
        }
        for text in ["31/11/2025", "2025-02-30", "", "soon", "45936", "2025", "00/00/2025", "3/10"]
        {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(parse("9/22/25 8:12:50", DayMonth::MonthFirst), Some(date(2025, 9, 22)));
    }

    #[test]
    fn a_column_proves_its_order_or_asks() {
        let cells = |cells: &[&str]| cells.iter().map(|&cell| cell.to_owned()).collect::<Vec<_>>();
        let order =
            |texts: &[&str]| DateColumn::study(&cells(texts), None, None).map(|c| c.order());
        assert_eq!(order(&["03/10/2025", "22/10/2025"]), Ok(DayMonth::DayFirst));
        assert_eq!(order(&["9/9/25", "9/22/25"]), Ok(DayMonth::MonthFirst));
        assert_eq!(order(&["2025-10-03", "", "5/5/2025"]), Ok(DayMonth::DayFirst));
        assert_eq!(order(&["03.10.2025"]), Ok(DayMonth::DayFirst));
        assert_eq!(parse("03.10.2025", DayMonth::MonthFirst), Some(date(2025, 10, 3)));
        let error = order(&["03/10/2025", "04/11/2025"]).unwrap_err().to_string();
        assert!(error.contains("3 October 2025 or 10 March 2025"), "{error}");
        assert!(error.contains("--dates dmy"), "{error}");
        let elsewhere =
            DateColumn::study(&cells(&["03/10/2025"]), None, Some(DayMonth::MonthFirst));
        assert_eq!(elsewhere.map(|column| column.order()), Ok(DayMonth::MonthFirst));
    }

    #[test]
    fn slips_of_the_pen_are_told_from_dates() {
        let cells =
            ["2026-04-03", "2026-04-10", "2026-05-01", "2026-05-08", "2027-12-01", "2062-05-15"]
                .map(str::to_owned);
        let column = DateColumn::study(&cells, None, None).unwrap();
        assert!(column.read("2062-05-15").unwrap_err().contains("years from the other dates"));
        assert!(!column.is_apart(column.read("2026-05-08").unwrap()));
        assert!(column.is_apart(column.read("2027-12-01").unwrap()));
    }
}
